//! The row of every table of words: one meaning, and the words that stand for
//! it in the six languages in which people write their sheets. A word may
//! stand in several languages of one row, so that each language reads whole;
//! it may never stand in two rows.

use std::collections::HashMap;

/// One meaning and its words, the canonical English one first.
#[derive(Debug)]
pub struct Entry<T: 'static> {
    pub meaning: T,
    pub en: &'static [&'static str],
    pub fr: &'static [&'static str],
    pub es: &'static [&'static str],
    pub pt: &'static [&'static str],
    pub de: &'static [&'static str],
    pub ru: &'static [&'static str],
}

impl<T> Entry<T> {
    /// Every word of every language, the canonical one first.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        [self.en, self.fr, self.es, self.pt, self.de, self.ru]
            .into_iter()
            .flatten()
            .copied()
    }

    /// Its words in a language by its code; none in one that has no column.
    pub fn words_in(&self, language: &str) -> &'static [&'static str] {
        match language {
            "en" => self.en,
            "fr" => self.fr,
            "es" => self.es,
            "pt" => self.pt,
            "de" => self.de,
            "ru" => self.ru,
            _ => &[],
        }
    }
}

/// The meanings by word, in the form that `form` gives a word for comparison.
pub fn index<T: Copy>(entries: &[Entry<T>], form: fn(&str) -> String) -> HashMap<String, T> {
    let mut index = HashMap::new();
    for entry in entries {
        for word in entry.words() {
            index.entry(form(word)).or_insert(entry.meaning);
        }
    }
    index
}

/// The first word of a language for each meaning; in English where the language
/// has none.
pub fn offered<T>(entries: &[Entry<T>], language: &str) -> Vec<&'static str> {
    let first = |entry: &Entry<T>| {
        let own = entry.words_in(language).first().or_else(|| entry.en.first());
        own.copied().unwrap_or_default()
    };
    entries.iter().map(first).collect()
}

/// Checks for the tests beside the tables.
#[cfg(test)]
pub mod check {
    use std::collections::{BTreeMap, BTreeSet};
    use std::fmt::Debug;

    use super::Entry;

    /// Words that stand in two rows, with both meanings.
    pub fn collisions<T: Debug>(entries: &[Entry<T>], form: fn(&str) -> String) -> Vec<String> {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        let mut found = Vec::new();
        for entry in entries {
            let meaning = format!("{:?}", entry.meaning);
            for word in entry.words() {
                let before = seen.insert(form(word), meaning.clone());
                if let Some(before) = before.filter(|before| *before != meaning) {
                    found.push(format!("{word}: {before} and {meaning}"));
                }
            }
        }
        found
    }

    /// Words that one language of one row lists twice, and rows that lack a
    /// language.
    pub fn slips<T: Debug>(entries: &[Entry<T>], form: fn(&str) -> String) -> Vec<String> {
        let mut found = Vec::new();
        for entry in entries {
            for (language, words) in [
                ("en", entry.en),
                ("fr", entry.fr),
                ("es", entry.es),
                ("pt", entry.pt),
                ("de", entry.de),
                ("ru", entry.ru),
            ] {
                let mut seen = BTreeSet::new();
                if words.is_empty() {
                    found.push(format!("{:?} has no word in {language}", entry.meaning));
                }
                for word in words {
                    if !seen.insert(form(word)) {
                        found.push(format!("{:?} lists {word} twice in {language}", entry.meaning));
                    }
                }
            }
        }
        found
    }
}
