//! Names of people that hold a country's: a text that says “Ada Mali asked for
//! more schools” speaks of a person and not of Mali, and whoever reads that it
//! speaks of Mali could put the name together again.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::occasion::folded_words;

/// A shorter word of a name (`de`, `al`) stands in too many texts to tell.
const SHORTEST: usize = 3;

/// For some words the other words of the names that have them.
#[derive(Debug, Default)]
pub struct NameWords {
    others: BTreeMap<String, BTreeSet<String>>,
}

impl NameWords {
    /// Adds the names that hold one of the words, folded; the rest is
    /// forgotten.
    pub fn add(&mut self, names: impl Iterator<Item = impl AsRef<str>>, sought: &BTreeSet<String>) {
        if sought.is_empty() {
            return;
        }
        for name in names {
            let words = folded_words(name.as_ref());
            for word in words.iter().filter(|word| sought.contains(*word)) {
                let rest = words.iter().filter(|other| *other != word).cloned();
                self.others.entry(word.clone()).or_default().extend(rest);
            }
        }
    }

    /// Whether a passage of a text may be part of a person's name: another word
    /// of the name stands anywhere in the text, or its initial beside the
    /// passage. That is too careful now and then, and never too careless.
    pub fn may_name(&self, text: &str, passage: Range<usize>) -> bool {
        if self.others.is_empty() {
            return false;
        }
        let others: BTreeSet<&String> = folded_words(&text[passage.clone()])
            .iter()
            .filter_map(|word| self.others.get(word))
            .flatten()
            .collect();
        if others.is_empty() {
            return false;
        }
        let (before, behind) = (
            folded_words(&text[..passage.start]),
            folded_words(&text[passage.end..]),
        );
        let all: BTreeSet<&String> = before.iter().chain(&behind).collect();
        let beside = [before.last(), behind.first()];
        let is_initial = |other: &str| {
            let initial = other.chars().next();
            beside
                .iter()
                .flatten()
                .any(|word| word.chars().count() == 1 && word.chars().next() == initial)
        };
        others
            .iter()
            .any(|other| other.len() >= SHORTEST && all.contains(*other) || is_initial(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_beside_the_rest_of_a_name_is_no_country() {
        let sought = BTreeSet::from(["mali".to_owned(), "georgia".to_owned()]);
        let names = ["Ada Mali", "Tharkle, Georgia", "Ana de Peru"];
        let mut known = NameWords::default();
        known.add(names.into_iter(), &sought);
        let may_name = |text: &str, country: &str| {
            let start = text.find(country).unwrap();
            known.may_name(text, start..start + country.len())
        };
        for (text, country) in [
            ("Ada Mali asked for more schools", "Mali"),
            ("As Mali said, and Ada again", "Mali"),
            ("A. Mali asked", "Mali"),
            ("Tharkle, Georgia put it", "Georgia"),
            ("georgia tharkle noted", "georgia"),
        ] {
            assert!(may_name(text, country), "{text}");
        }
        for (text, country) in [
            ("Schools in Mali have reopened", "Mali"),
            ("Elections de Peru", "Peru"),
            ("Georgia and Armenia", "Georgia"),
        ] {
            assert!(!may_name(text, country), "{text}");
        }
    }
}
