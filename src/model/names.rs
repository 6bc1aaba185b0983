//! What the series' first language calls the things that the program itself
//! has words for: in tables, and in the names of figures, which are the same
//! in every edition.

use std::collections::BTreeMap;

use super::tables::Dimension;

/// The words of the first language. Names of countries are for the vocabulary
/// to say, by [`Self::language`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// ISO 639 code of the series' first language.
    pub language: String,
    /// What is told of people, by dimension, as the sheets are understood and
    /// as the language says it; what is not among them says itself.
    pub values: BTreeMap<(Dimension, String), String>,
    /// The chapter of notes that bear on no topic.
    pub without_topic: String,
}

impl Default for Names {
    fn default() -> Self {
        Self {
            language: "en".to_owned(),
            values: BTreeMap::new(),
            without_topic: "Further contributions".to_owned(),
        }
    }
}

impl Names {
    pub fn value<'a>(&'a self, dimension: Dimension, value: &'a str) -> &'a str {
        let key = (dimension, value.to_owned());
        self.values.get(&key).map_or(value, String::as_str)
    }
}

/// Words that stand in a document in another language than its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Foreign {
    pub words: String,
    /// ISO 639 code.
    pub language: String,
}
