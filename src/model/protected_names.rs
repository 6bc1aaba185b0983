//! Finds names of people in a text.
//!
//! A name is found by its words, whatever stands between them, in the order
//! given or reversed: “attendance_DOE-Jane.xlsx” holds “Jane Doe”.

use std::collections::{BTreeMap, BTreeSet};

use super::name::fold;

/// Names and e-mails that no output may hold.
#[derive(Debug)]
pub struct ProtectedNames {
    /// By first word, each name as its words.
    by_first_word: BTreeMap<String, BTreeSet<Vec<String>>>,
}

impl ProtectedNames {
    pub fn of<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let mut by_first_word: BTreeMap<String, BTreeSet<Vec<String>>> = BTreeMap::new();
        for name in names {
            let given = words(name);
            let reversed: Vec<String> = given.iter().rev().cloned().collect();
            for name in [given, reversed] {
                if let Some(first) = name.first() {
                    by_first_word.entry(first.clone()).or_default().insert(name);
                }
            }
        }
        Self { by_first_word }
    }

    /// Whether the text holds a name, be it of one word.
    pub fn are_in(&self, text: &str) -> bool {
        self.of_so_many_words_are_in(1, text)
    }

    /// Whether the text holds a name of two words or more.
    pub fn in_full_are_in(&self, text: &str) -> bool {
        self.of_so_many_words_are_in(2, text)
    }

    fn of_so_many_words_are_in(&self, fewest: usize, text: &str) -> bool {
        let words = words(text);
        (0..words.len()).any(|start| {
            let names = self.by_first_word.get(&words[start]).into_iter().flatten();
            names
                .filter(|name| name.len() >= fewest)
                .any(|name| words[start..].starts_with(name))
        })
    }
}

fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}
