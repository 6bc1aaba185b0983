//! Text as the automaton reads it, with the way back to the original.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Folded text: lower case, no accents; apostrophes, hyphens and white space are
/// one space. Keeps from where in the original each byte came.
#[derive(Debug)]
pub(super) struct Folded {
    pub text: String,
    origin: Vec<usize>,
    /// Length of the original.
    length: usize,
}

impl Folded {
    pub(super) fn new(original: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(original.len()),
            origin: Vec::with_capacity(original.len()),
            length: original.len(),
        };
        for (at, letter) in original.char_indices() {
            if letter.is_ascii() {
                folded.push(letter.to_ascii_lowercase(), at);
            } else {
                folded.decompose(letter, at);
            }
        }
        folded
    }

    fn decompose(&mut self, letter: char, at: usize) {
        let parts = std::iter::once(letter).nfkd();
        for part in parts
            .filter(|part| !is_combining_mark(*part))
            .flat_map(char::to_lowercase)
        {
            match part {
                '\u{2018}' | '\u{2019}' | '\u{02bc}' | '\u{00b4}' | '\u{2010}'..='\u{2015}' | '\u{2212}' => {
                    self.push(' ', at);
                }
                // Nobody sees them, and exports are full of them.
                '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
                'œ' => ['o', 'e'].into_iter().for_each(|part| self.push(part, at)),
                'æ' => ['a', 'e'].into_iter().for_each(|part| self.push(part, at)),
                'ø' => self.push('o', at),
                'ı' => self.push('i', at),
                part => self.push(part, at),
            }
        }
    }

    fn push(&mut self, letter: char, at: usize) {
        let letter = match letter {
            '-' | '\'' | '`' => ' ',
            letter if letter.is_whitespace() || letter.is_control() => ' ',
            letter => letter,
        };
        if letter == ' ' && self.text.ends_with(' ') {
            return;
        }
        self.text.push(letter);
        self.origin.resize(self.text.len(), at);
    }

    /// Where in the original a range of the folded text stands.
    pub(super) fn range(&self, folded: &Range<usize>) -> Range<usize> {
        let at = |position: usize| self.origin.get(position).copied().unwrap_or(self.length);
        at(folded.start)..at(folded.end)
    }

    /// Whether a range is one of whole words.
    pub(super) fn is_whole(&self, range: &Range<usize>) -> bool {
        let found = &self.text[range.clone()];
        let joins = |inner: Option<char>, outer: Option<char>| {
            inner.is_some_and(is_spaced) && outer.is_some_and(char::is_alphanumeric)
        };
        let before = self.text[..range.start].chars().next_back();
        let after = self.text[range.end..].chars().next();
        !joins(found.chars().next(), before) && !joins(found.chars().next_back(), after)
    }
}

/// Whether a letter is of a script that sets words apart; Chinese does not.
fn is_spaced(letter: char) -> bool {
    letter.is_alphanumeric() && !matches!(letter, '\u{3400}'..='\u{9fff}')
}

/// The folded form of a table's entry.
pub(super) fn fold(text: &str) -> String {
    Folded::new(text).text.trim().to_owned()
}
