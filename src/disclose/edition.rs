//! What an edition is known by: its date and a short fingerprint of the data.

use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::model::{Dataset, InputFile};

/// The date that series.toml gives, else that of the last workshop. Never the
/// day on which the program runs.
pub(super) fn date(dataset: &Dataset) -> Option<Date> {
    let given = dataset
        .settings
        .edition_date
        .as_deref()
        .and_then(|text| text.trim().parse().ok());
    given.or_else(|| {
        dataset
            .workshops
            .iter()
            .filter_map(|workshop| workshop.date)
            .max()
    })
}

/// The first eight hexadecimal digits of a hash over all files, whatever the
/// order in which they were found: `7f3a-91c2`.
pub(super) fn fingerprint(files: &[InputFile]) -> String {
    let mut files: Vec<&InputFile> = files.iter().collect();
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        hash.update(file.path.as_bytes());
        hash.update([0]);
        hash.update(file.sha256.as_bytes());
        hash.update([0]);
    }
    let digest = hash.finalize();
    let [first, second] = [0, 2].map(|start| u16::from_be_bytes([digest[start], digest[start + 1]]));
    format!("{first:04x}-{second:04x}")
}

/// What the words of a note are known by, in hexadecimal digits.
pub(super) fn fingerprint_of(words: &str) -> String {
    let digest = Sha256::digest(words.as_bytes());
    let digits = digest.iter().take(8).map(|byte| format!("{byte:02x}"));
    digits.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, sha256: &str) -> InputFile {
        InputFile {
            path: path.into(),
            sha256: sha256.to_owned(),
        }
    }

    #[test]
    fn the_fingerprint_tells_data_apart_but_not_their_order() {
        let (notes, people) = (file("notes.xlsx", "01"), file("people.csv", "02"));
        let both = fingerprint(&[notes.clone(), people.clone()]);
        assert_eq!(both, fingerprint(&[people.clone(), notes.clone()]));
        assert_ne!(both, fingerprint(&[notes, file("people.csv", "03")]));
        assert_ne!(both, fingerprint(&[people]));
    }

    #[test]
    fn a_fingerprint_is_eight_digits_in_two_groups() {
        // SHA-256 of nothing.
        assert_eq!(fingerprint(&[]), "e3b0-c442");
    }
}
