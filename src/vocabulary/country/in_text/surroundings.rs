//! The words before and behind a place in a text.

use std::ops::Range;

/// A word next to a place, and what stands between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Neighbour<'a> {
    pub word: &'a str,
    pub gap: &'a str,
}

pub(super) fn before(text: &str, at: usize) -> Option<Neighbour<'_>> {
    let head = &text[..at];
    let outer = head.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let start = outer.trim_end_matches(char::is_alphanumeric).len();
    neighbour(&outer[start..], &head[outer.len()..])
}

pub(super) fn after(text: &str, at: usize) -> Option<Neighbour<'_>> {
    let tail = &text[at..];
    let outer = tail.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let gap = &tail[..tail.len() - outer.len()];
    let rest = outer.trim_start_matches(char::is_alphanumeric);
    neighbour(&outer[..outer.len() - rest.len()], gap)
}

fn neighbour<'a>(word: &'a str, gap: &'a str) -> Option<Neighbour<'a>> {
    (!word.is_empty()).then_some(Neighbour { word, gap })
}

impl Neighbour<'_> {
    /// Whether nothing but a space or hyphen stands between.
    pub(super) fn is_adjacent(self) -> bool {
        matches!(self.gap, " " | "\u{a0}" | "-")
    }

    pub(super) fn is_capitalised(self) -> bool {
        self.word.chars().next().is_some_and(char::is_uppercase)
    }

    /// Two letters or more, all capitals: an acronym, or a family name.
    pub(super) fn is_all_capitals(self) -> bool {
        self.word.chars().count() > 1 && self.word.chars().all(|letter| !letter.is_lowercase())
    }

    /// One capital letter and its point.
    pub(super) fn is_initial(self) -> bool {
        self.word.chars().count() == 1 && self.is_capitalised()
    }
}

/// Whether a range is part of an e-mail or web address.
pub(super) fn is_in_address(text: &str, range: &Range<usize>) -> bool {
    let start = text[..range.start]
        .rfind(char::is_whitespace)
        .map_or(0, |at| at + 1);
    let end = text[range.end..]
        .find(char::is_whitespace)
        .map_or(text.len(), |at| range.end + at);
    text.get(start..end).is_some_and(|token| {
        token.contains('@')
            || token.contains("://")
            || token.trim_start_matches(['(', '<']).starts_with("www.")
    })
}
