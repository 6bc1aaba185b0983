//! What words of the earlier edition may be said again.
//!
//! Those that the present edition says as well, names of countries, and plain
//! numbers. All else is called by a number of its own: `(gone 1)`. An `Id` or
//! the label of a topic may hold anything that somebody once wrote into a
//! cell, and the consent under which it was published may be withdrawn.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::changes::RecordedEdition;
use crate::model::disclosed::Disclosed;
use crate::model::term::Terms;
use crate::vocabulary::country;

/// Words of the earlier edition with what is said in their place.
#[derive(Debug, Default)]
pub struct Speakable {
    words: BTreeMap<String, String>,
    references: BTreeMap<String, String>,
}

/// The number that stands in place of a word, if it is one that may not be
/// said: documents word it in their language.
pub fn unspeakable(word: &str) -> Option<&str> {
    let number = word.strip_prefix("(gone ")?.strip_suffix(')')?;
    is_plain_number(number).then_some(number)
}

impl Speakable {
    pub fn new(earlier: &RecordedEdition, present: &RecordedEdition, disclosed: &Disclosed) -> Self {
        let known = present_words(present, disclosed);
        let is_known = |word: &str| {
            known.contains(word)
                || is_plain_number(word)
                || matches!(country::resolve(word), country::Resolution::Country(found) if country::name_in(found.code, &disclosed.names.language) == word)
        };
        let references: BTreeSet<&str> = references_of(present).collect();
        let is_known_reference = |reference: &str| references.contains(reference) || is_plain(reference);
        Self {
            words: replaced(words_of(earlier), is_known),
            references: replaced(references_of(earlier), is_known_reference),
        }
    }

    /// A number of a workshop or a label of the earlier edition.
    pub fn word(&self, word: &str) -> String {
        self.words.get(word).map_or(word, String::as_str).to_owned()
    }

    /// A reference of the earlier edition.
    pub fn reference(&self, reference: &str) -> String {
        let said = self.references.get(reference);
        said.map_or(reference, String::as_str).to_owned()
    }
}

/// What may not be said, numbered in its order.
fn replaced<'a>(
    words: impl Iterator<Item = &'a str>,
    may_be_said: impl Fn(&str) -> bool,
) -> BTreeMap<String, String> {
    let mut replaced = BTreeMap::new();
    for word in words {
        if !replaced.contains_key(word) && !may_be_said(word) {
            let number = replaced.len() + 1;
            replaced.insert(word.to_owned(), format!("(gone {number})"));
        }
    }
    replaced
}

fn words_of(edition: &RecordedEdition) -> impl Iterator<Item = &str> {
    let workshops = edition.workshops.iter().flatten();
    let notes = edition.notes.iter().flat_map(|notes| &notes.notes);
    let of_notes = notes.flat_map(|note| [&note.content.workshop, &note.content.kind]);
    let rows = edition.figures.iter().flat_map(|figure| &figure.key.row);
    workshops.chain(of_notes).chain(rows).map(String::as_str)
}

fn references_of(edition: &RecordedEdition) -> impl Iterator<Item = &str> {
    let notes = edition.notes.iter().flat_map(|notes| &notes.notes);
    let recommendations = edition.recommendations.iter().flatten();
    let evidence = recommendations.flat_map(|recommendation| &recommendation.evidence);
    notes
        .map(|note| &note.reference)
        .chain(evidence)
        .map(String::as_str)
}

fn present_words<'a>(present: &'a RecordedEdition, disclosed: &'a Disclosed) -> BTreeSet<&'a str> {
    let lists = [
        &disclosed.topics,
        &disclosed.threads,
        &disclosed.kinds,
        &disclosed.addressees,
    ];
    let labels = lists.into_iter().flat_map(Terms::iter);
    let labels = labels.map(|term| term.label.as_str());
    words_of(present).chain(labels).collect()
}

/// `W3-12`
fn is_plain(reference: &str) -> bool {
    let parts = reference.strip_prefix('W').and_then(|rest| rest.split_once('-'));
    parts.is_some_and(|(workshop, id)| is_plain_number(workshop) && is_plain_number(id))
}

/// `12`, `3b`
fn is_plain_number(text: &str) -> bool {
    let digits = text
        .strip_suffix(|letter: char| letter.is_ascii_lowercase())
        .unwrap_or(text);
    (1..=5).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_references_say_nothing_of_anybody() {
        for plain in ["W3-12", "W3b-1", "W10-7n"] {
            assert!(is_plain(plain), "{plain}");
        }
        for telling in ["W3-obi", "Wopening-1", "W3-AO1", "W3-", "3-12", "W3-123456"] {
            assert!(!is_plain(telling), "{telling}");
        }
    }

    #[test]
    fn what_may_not_be_said_is_numbered_in_its_order() {
        let said = replaced(["b", "1", "a", "b"].into_iter(), |word| word == "1");
        assert_eq!(said.get("b").map(String::as_str), Some("(gone 1)"));
        assert_eq!(said.get("a").map(String::as_str), Some("(gone 2)"));
        assert_eq!(said.len(), 2);
        assert_eq!(said.values().filter_map(|word| unspeakable(word)).count(), 2);
        assert_eq!(unspeakable("(gone Obi)"), None);
        assert_eq!(unspeakable("Financing"), None);
    }
}
