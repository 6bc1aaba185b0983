//! Names that were checked once, at the border, and are right ever after.

use std::cmp::Ordering;
use std::fmt;

use serde::Serialize;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A workshop's own number, as the sheets give it: `3`, `12`, `3b`. Never its
/// position. A workshop without a number bears a slug of its title.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct WorkshopNumber(String);

/// What a workshop is called of which only the number is known.
const UNTITLED: &str = "Workshop ";

impl WorkshopNumber {
    /// The title of a workshop that has no other: `Workshop 3`.
    pub fn title(&self) -> String {
        format!("{UNTITLED}{self}")
    }

    /// The number in such a title, which editions word in their languages.
    pub fn of_title(title: &str) -> Option<Self> {
        let number = Self::parse(title.strip_prefix(UNTITLED)?)?;
        let is_bare = number
            .as_str()
            .starts_with(|letter: char| letter.is_ascii_digit());
        (is_bare && number.title() == title).then_some(number)
    }

    /// Reads `3`, `3.0`, `03`, `W3`, `Workshop 3`, `No. 3` and `3b` alike;
    /// `None` for an empty text.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_suffix(".0").unwrap_or(text);
        let tail = match text.char_indices().find(|(_, letter)| letter.is_ascii_digit()) {
            Some((start, _)) if is_number_word(&text[..start]) => text[start..].trim_start_matches('0'),
            _ => text,
        };
        let name = if tail.is_empty() { text } else { tail };
        let slug = Slug::of(name);
        let folded = fold(name);
        // A slug that was cut, or that lost letters which ASCII has not, could
        // stand for two workshops; a mark of the whole name keeps them apart.
        let letters = folded.chars().filter(|letter| letter.is_alphanumeric()).count();
        let kept = slug.as_str().chars().filter(|letter| *letter != '-').count();
        match (letters, letters == kept) {
            (0, _) => None,
            (_, true) => Some(Self(slug.0)),
            (_, false) => Some(Self(
                [slug.as_str(), &mark(&folded)]
                    .join("-")
                    .trim_matches('-')
                    .to_owned(),
            )),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Digits first, by value; then what follows them; then names.
    fn key(&self) -> (bool, u64, &str) {
        let digits = self.0.bytes().take_while(u8::is_ascii_digit).count();
        let value = self.0[..digits].parse().unwrap_or(u64::MAX);
        (digits == 0, value, &self.0[digits..])
    }
}

/// Six hexadecimal digits that tell names apart.
fn mark(name: &str) -> String {
    let digest = Sha256::digest(name.as_bytes());
    digest
        .iter()
        .take(3)
        .map(|byte| format!("{byte:02x}"))
        .collect::<Vec<_>>()
        .concat()
}

/// Whether what stands before a number only says that it is one.
fn is_number_word(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "", "#", "w", "ws", "no", "nr", "n", "workshop", "session", "meeting", "module", "day", "dialogue",
        "webinar", "atelier", "taller", "sesion", "seance", "jour", "dia", "oficina", "sitzung",
    ];
    let folded = fold(text);
    WORDS.contains(&folded.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '#'))
}

impl Ord for WorkshopNumber {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for WorkshopNumber {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for WorkshopNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// ISO 3166-1 alpha-3 of a country or area that M49 lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 3]);

impl CountryCode {
    /// `None` unless the text is three ASCII capitals. Whether M49 lists it is
    /// for the vocabulary to say.
    pub fn new(text: &str) -> Option<Self> {
        let bytes: [u8; 3] = text.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_uppercase).then_some(Self(bytes))
    }

    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// The short id of a note that a document prints: `W3-12`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct EvidenceReference {
    workshop: WorkshopNumber,
    id: String,
}

impl EvidenceReference {
    pub fn new(workshop: WorkshopNumber, id: impl Into<String>) -> Self {
        Self {
            workshop,
            id: id.into(),
        }
    }

    pub fn id(&self) -> &str {
        &self.id
    }
}

impl Ord for EvidenceReference {
    fn cmp(&self, other: &Self) -> Ordering {
        // `2`, `2b`, `10`: by the number with which it begins.
        let number = |text: &str| {
            let end = text.find(|letter: char| !letter.is_ascii_digit());
            text[..end.unwrap_or(text.len())]
                .parse::<u64>()
                .unwrap_or(u64::MAX)
        };
        self.workshop
            .cmp(&other.workshop)
            .then_with(|| number(&self.id).cmp(&number(&other.id)))
            .then_with(|| self.id.cmp(&other.id))
    }
}

impl PartialOrd for EvidenceReference {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for EvidenceReference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "W{}-{}", self.workshop, self.id)
    }
}

/// A name for files: ASCII letters, digits and single hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Slug(String);

impl Slug {
    /// Longest slug, in characters: file names stay well below every limit.
    const LONGEST: usize = 60;

    /// Cuts at a word where the text is long. Empty where the text has no
    /// letter or digit that ASCII can stand for.
    pub fn of(text: &str) -> Self {
        let mut slug = String::new();
        for word in fold(text)
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
        {
            if !slug.is_empty() && slug.len() + 1 + word.len() > Self::LONGEST {
                break;
            }
            if !slug.is_empty() {
                slug.push('-');
            }
            slug.extend(word.chars().take(Self::LONGEST));
        }
        Self(slug)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Text for comparison: compatibility forms unified (NFKC), lower case,
/// without accents, apostrophes straight, dashes one, white space single.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // Most texts are plain, and decomposing letters that cannot be decomposed costs more than the rest.
    if text.is_ascii() {
        for letter in text.bytes().map(|byte| char::from(byte.to_ascii_lowercase())) {
            match letter {
                '`' => folded.push('\''),
                letter if letter.is_whitespace() || letter.is_control() => {
                    if !folded.is_empty() && !folded.ends_with(' ') {
                        folded.push(' ');
                    }
                }
                letter => folded.push(letter),
            }
        }
        folded.truncate(folded.trim_end().len());
        return folded;
    }
    for letter in text
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
    {
        match letter {
            '\u{2018}' | '\u{2019}' | '\u{02bc}' | '`' | '\u{00b4}' => folded.push('\''),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => folded.push('-'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            letter if letter.is_whitespace() || letter == '\u{feff}' || letter.is_control() => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            letter => folded.push(letter),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_and_accented_texts_fold_alike() {
        for (plain, accented) in [("  A  b\tC ", "  Á  b\tC "), ("it`s", "it’s"), ("", "\u{feff}")] {
            assert_eq!(fold(plain), fold(accented), "{plain}");
        }
    }

    #[test]
    fn only_a_title_of_a_bare_number_is_one() {
        let number = |title: &str| WorkshopNumber::of_title(title).map(|number| number.to_string());
        assert_eq!(number("Workshop 3b").as_deref(), Some("3b"));
        for title in [
            "Workshop",
            "Workshop 03",
            "Workshop on peace",
            "Workshop 3: water",
            "3",
        ] {
            assert_eq!(number(title), None, "{title}");
        }
    }

    #[test]
    fn workshop_numbers_are_read_in_every_dress() {
        for text in [
            "3",
            "3.0",
            " 03 ",
            "W3",
            "Workshop 3",
            "workshop no. 3",
            "#3",
            "Séance 3",
        ] {
            let expected = if text.contains("no.") {
                "workshop-no-3"
            } else {
                "3"
            };
            assert_eq!(
                WorkshopNumber::parse(text)
                    .map(|number| number.to_string())
                    .as_deref(),
                Some(expected),
                "{text}"
            );
        }
        assert_eq!(
            WorkshopNumber::parse("3b")
                .map(|number| number.to_string())
                .as_deref(),
            Some("3b")
        );
        assert_eq!(
            WorkshopNumber::parse("Opening")
                .map(|number| number.to_string())
                .as_deref(),
            Some("opening")
        );
        assert_eq!(WorkshopNumber::parse("  "), None);
    }

    #[test]
    fn two_names_are_two_workshops() {
        let common = "Regional consultation on sustaining peace in the countries of the";
        let names = [
            &format!("{common} Sahel"),
            &format!("{common} Great Lakes"),
            "Dialogue – 平和",
            "Dialogue – 安全",
            "平和",
        ];
        let numbers: std::collections::BTreeSet<_> = names
            .iter()
            .filter_map(|name| WorkshopNumber::parse(name))
            .collect();
        assert_eq!(numbers.len(), names.len(), "{numbers:?}");
    }

    #[test]
    fn workshops_sort_by_number_not_by_letter() {
        let mut numbers: Vec<_> = ["10", "opening", "2", "2b"]
            .into_iter()
            .filter_map(WorkshopNumber::parse)
            .collect();
        numbers.sort();
        let sorted: Vec<&str> = numbers.iter().map(WorkshopNumber::as_str).collect();
        assert_eq!(sorted, ["2", "2b", "10", "opening"]);
    }

    #[test]
    fn slugs_are_plain_and_short() {
        assert_eq!(
            Slug::of("Côte d’Ivoire: façade & Œuvre").as_str(),
            "cote-d-ivoire-facade-oeuvre"
        );
        assert!(Slug::of(&"word ".repeat(80)).as_str().len() <= 60);
        assert_eq!(Slug::of("平和").as_str(), "");
    }
}
