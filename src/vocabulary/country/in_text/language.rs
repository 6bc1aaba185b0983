//! In what language a text is, as far as a few words tell.

use super::words::{ENGLISH, FRENCH, SPANISH};

/// The language with the most of its small words in a folded text; `None`
/// where no language has more than the others.
pub(super) fn of(folded: &str) -> Option<&'static str> {
    let mut counts = [("en", ENGLISH, 0), ("fr", FRENCH, 0), ("es", SPANISH, 0)];
    for word in folded.split(|letter: char| !letter.is_alphanumeric()) {
        for (_, small, count) in &mut counts {
            *count += usize::from(small.contains(&word));
        }
    }
    counts.sort_by_key(|(_, _, count)| std::cmp::Reverse(*count));
    let [(language, _, most), (_, _, second), _] = counts;
    (most > second).then_some(language)
}
