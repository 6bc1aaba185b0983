//! The words of the catalogues, and what a word tells of the language that it
//! is of.

use std::collections::{BTreeMap, BTreeSet};

use rapporteur::vocabulary::country;

use super::catalogue::messages;

pub const LANGUAGES: [&str; 4] = ["en", "es", "fr", "ru"];

/// Names of months that ICU writes and no catalogue has, but for those that are
/// other words as well.
const MONTHS: [&str; 9] = [
    "january", "february", "april", "june", "july", "august", "october", "november", "december",
];

/// Every word of every catalogue.
pub struct Lexicon {
    by_language: BTreeMap<&'static str, BTreeSet<String>>,
    keys: Vec<String>,
}

impl Lexicon {
    pub fn read() -> Self {
        let by_language = LANGUAGES.map(|language| {
            let mut all: BTreeSet<String> = messages(language)
                .values()
                .flat_map(|body| words(&literals(body)))
                .collect();
            let names = country::all().iter().map(|country| country.name_in(language));
            all.extend(names.flat_map(words));
            if language == "en" {
                all.extend(MONTHS.map(str::to_owned));
                all.extend(country::all().iter().flat_map(|country| words(country.region)));
            }
            (language, all)
        });
        Self {
            by_language: by_language.into(),
            keys: messages("en")
                .into_keys()
                .filter(|key| key.contains('-'))
                .collect(),
        }
    }

    /// Whether a word is one of another language and none of this one.
    pub fn is_foreign(&self, language: &str, word: &str) -> bool {
        let has = |words: &BTreeSet<String>| words.contains(word);
        let mut others = self.by_language.iter().filter(|(code, _)| **code != language);
        !has(&self.by_language[language]) && others.any(|(_, words)| has(words))
    }

    /// The ids of messages in a text.
    pub fn keys_in<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a str> {
        let parts = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
        parts.filter(|part| part.contains('-') && self.keys.iter().any(|key| key == part))
    }
}

/// The words of a text in small letters, without those of one letter and
/// without the names of files and the fingerprints of editions.
pub fn words(text: &str) -> Vec<String> {
    let kept: Vec<&str> = text
        .split_whitespace()
        .filter(|part| !part.contains("data/") && !part.contains(".xlsx") && !part.contains(".csv"))
        .filter(|part| !is_fingerprint(part))
        .collect();
    let words = kept.join(" ");
    words
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| word.chars().count() > 1)
        .map(str::to_lowercase)
        .collect()
}

/// What a message prints by itself: its body without arguments, references and
/// the keys of variants.
fn literals(body: &str) -> String {
    let mut text = String::new();
    let mut rest = body;
    while let Some(letter) = rest.chars().next() {
        let skipped = match letter {
            '{' => {
                let ends = [rest.find("->").map(|at| at + 2), rest.find('}').map(|at| at + 1)];
                ends.into_iter().flatten().min().unwrap_or(1)
            }
            '[' => rest.find(']').map_or(1, |at| at + 1),
            '}' | '*' => 1,
            other => {
                text.push(other);
                rest = &rest[other.len_utf8()..];
                continue;
            }
        };
        text.push(' ');
        rest = &rest[skipped..];
    }
    text
}

#[test]
fn literals_are_what_a_message_prints_by_itself() {
    let body =
        " { $count ->  [one] One more { $kind } is { quoted-place }.  *[other] { $count-word } more{\"\"}. }";
    let found: Vec<String> = literals(body).split_whitespace().map(str::to_owned).collect();
    assert_eq!(found, ["One", "more", "is", ".", "more", "."]);
}

/// `7f3a-91c2`: its letters are digits.
fn is_fingerprint(part: &str) -> bool {
    let is_half = |half: &str| half.len() == 4 && half.bytes().all(|digit| digit.is_ascii_hexdigit());
    part.split_once('-')
        .is_some_and(|(first, second)| is_half(first) && is_half(second))
}
