//! Countries that a running text speaks of.
//!
//! One automaton knows every name of every country, the words for their people
//! (demonyms), what several countries go by, regions, and phrases that hold a
//! country's name and mean something else. Of what it finds, whole words alone
//! count, the longest first: “Guinea-Bissau” is not
//! Guinea, “Niger Delta” not Niger. What is left is weighed by the words around
//! it: “Jordan Smith” is a person, “Atlanta, Georgia” a city, “une grenade” no
//! country. What stays doubtful is left out, for the reader of a proposal has
//! no time for guesses.
//!
//! A name may be in small letters, as in notes typed in haste, unless that
//! makes it a word of its own (“chad”, “turkey”); then it counts only beside
//! another country in a list. The tables in this folder say what is looked for
//! and what is not; `README.md` of the vocabulary says where they come from.

mod candidate;
mod folded;
mod judge;
mod language;
mod lexicon;
mod person;
mod surroundings;
mod words;

use std::ops::Range;

use super::Country;

/// A country that a text speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextMention {
    pub country: &'static Country,
    /// Where the words stand in the text, in bytes.
    pub range: Range<usize>,
    pub evidence: Evidence,
}

/// How a text speaks of a country. The stronger evidence comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// “Liberia”.
    Name,
    /// “Liberian”: somebody or something of the country, which need not be
    /// what the text draws on.
    Demonym,
}

/// Every mention of a country, in the order of the text.
pub fn mentions(text: &str) -> Vec<TextMention> {
    judge::judge(text, candidate::find(text))
}
