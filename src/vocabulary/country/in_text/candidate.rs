//! What the automaton finds in a text, before anybody weighs it.

use std::ops::Range;

use super::folded::Folded;
use super::lexicon::{Cautions, Lexicon, Meaning, lexicon};

/// Words of a text that mean something to the lexicon.
#[derive(Debug)]
pub(super) struct Candidate {
    /// In the original.
    pub range: Range<usize>,
    /// In the folded text.
    pub folded: Range<usize>,
    pub meaning: Meaning,
    pub cautions: Option<&'static Cautions>,
}

/// A text in which something was found.
#[derive(Debug)]
pub(super) struct Found {
    pub folded: Folded,
    /// In the order of the text; none overlaps another.
    pub candidates: Vec<Candidate>,
}

/// `None` where the text holds nothing that could be a country.
pub(super) fn find(text: &str) -> Option<Found> {
    let lexicon = lexicon()?;
    let folded = Folded::new(text);
    let candidates = candidates(lexicon, &folded);
    let is_country =
        |candidate: &Candidate| candidate.meaning.name.is_some() || candidate.meaning.demonym.is_some();
    candidates
        .iter()
        .any(is_country)
        .then_some(Found { folded, candidates })
}

/// Whole words, none of which overlaps a longer match: “the Niger Delta” is
/// not “the Niger”.
fn candidates(lexicon: &'static Lexicon, folded: &Folded) -> Vec<Candidate> {
    // Every match is asked for, as one that is no whole word must not hide another.
    let matches = lexicon.automaton.find_overlapping_iter(&folded.text);
    let mut whole: Vec<(Range<usize>, usize)> = matches
        .map(|found| (found.range(), found.pattern().as_usize()))
        .filter(|(range, _)| folded.is_whole(range))
        .collect();
    whole.sort_unstable_by_key(|(range, _)| (std::cmp::Reverse(range.len()), range.start));
    let mut longest: Vec<(Range<usize>, usize)> = Vec::with_capacity(whole.len());
    for (range, pattern) in whole {
        if longest
            .iter()
            .all(|(other, _)| range.end <= other.start || other.end <= range.start)
        {
            longest.push((range, pattern));
        }
    }
    longest.sort_unstable_by_key(|(range, _)| range.start);
    let candidate = |(range, pattern): (Range<usize>, usize)| {
        let meaning = lexicon.meanings[pattern];
        Candidate {
            range: folded.range(&range),
            folded: range,
            meaning,
            cautions: lexicon.cautions(&meaning),
        }
    };
    longest.into_iter().map(candidate).collect()
}
