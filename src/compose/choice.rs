//! Which notes a document quotes where it cannot quote all.
//!
//! The rule, the same in every section: first what an editor marked as lead;
//! then what several workshops said, the most widely shared first; then by
//! priority; then what draws on a country example; then by reference. A note
//! that its speaker or the editor withholds is never quoted.
//!
//! A section takes notes in that order while its [`Allowance`] lasts, and no
//! note twice ([`Quoted`]).

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::contribution;
use super::series::Series;
use crate::model::dataset::Include;
use crate::model::name::{CountryCode, EvidenceReference};
use crate::model::term::KindRole;

/// The roles of notes that are said on their own account, and neither recommend
/// nor announce nor speak to the role of the Commission.
pub const POINTS: [KindRole; 5] = [
    KindRole::Challenge,
    KindRole::Idea,
    KindRole::GoodPractice,
    KindRole::Observation,
    KindRole::Question,
];

/// How much a section may quote: so many notes, and not more letters than
/// that.
#[derive(Debug, Clone, Copy)]
pub struct Allowance {
    pub notes: usize,
    pub letters: usize,
}

impl Allowance {
    /// Letters that a note has on average where people write as they usually
    /// do; longer ones leave room for fewer.
    const LETTERS_OF_A_NOTE: usize = 240;

    pub const fn of(notes: usize) -> Self {
        Self {
            notes,
            letters: notes * Self::LETTERS_OF_A_NOTE,
        }
    }

    /// The items, in their order, for which there is room. One that is too long
    /// is passed over, but not the first.
    pub fn fill<T>(self, items: impl IntoIterator<Item = T>, length: impl Fn(&T) -> usize) -> Vec<T> {
        let mut taken = Vec::new();
        let mut letters = 0;
        for item in items {
            let fits = taken.is_empty() || letters + length(&item) <= self.letters;
            if taken.len() < self.notes && fits {
                letters += length(&item);
                taken.push(item);
            }
        }
        taken
    }
}

/// The notes that a part of a document has already quoted.
#[derive(Debug, Clone, Default)]
pub struct Quoted {
    notes: BTreeSet<usize>,
}

impl Quoted {
    pub fn contains(&self, note: usize) -> bool {
        self.notes.contains(&note)
    }

    pub fn add(&mut self, note: usize) {
        self.notes.insert(note);
    }

    /// Takes the best of the candidates that are not yet quoted, as far as the
    /// allowance goes. The first is taken whatever its length.
    pub fn take(&mut self, series: &Series, candidates: &[usize], allowance: Allowance) -> Vec<usize> {
        let fresh = in_order(series, candidates)
            .into_iter()
            .filter(|note| !self.contains(*note));
        let taken = allowance.fill(fresh, |note| contribution::letters(series, *note));
        self.notes.extend(&taken);
        taken
    }

    /// Takes from the first candidates before the second, and so on, as far as
    /// the allowance goes in all.
    pub fn take_in_turn(
        &mut self,
        series: &Series,
        turns: &[Vec<usize>],
        allowance: Allowance,
    ) -> Vec<usize> {
        let mut taken = Vec::new();
        for candidates in turns {
            let letters: usize = taken
                .iter()
                .map(|note| contribution::letters(series, *note))
                .sum();
            let room = Allowance {
                notes: allowance.notes - taken.len(),
                letters: allowance.letters.saturating_sub(letters),
            };
            if taken.is_empty() || room.letters > 0 {
                taken.extend(self.take(series, candidates, room));
            }
        }
        taken
    }

    /// Takes what is said on a country: first what draws on it alone.
    pub fn take_on_country(
        &mut self,
        series: &Series,
        candidates: &[usize],
        allowance: Allowance,
    ) -> Vec<usize> {
        let alone = alone(series, candidates);
        self.take_in_turn(series, &[alone, candidates.to_vec()], allowance)
    }
}

/// What is said on a country, in turns for the series as a whole: first what
/// draws on it alone, then what names it before others, for there a reader has no
/// other reason to read of those under its name.
pub fn turns_on_country(series: &Series, code: CountryCode, notes: &[usize]) -> Vec<Vec<usize>> {
    let is_first = |note: &usize| series.note(*note).country_codes().next() == Some(code);
    let first = notes.iter().copied().filter(is_first).collect();
    vec![alone(series, notes), first, notes.to_vec()]
}

/// Those of the notes that draw on one country.
fn alone(series: &Series, notes: &[usize]) -> Vec<usize> {
    let is_alone = |note: &usize| series.countries_of(&[*note]).len() == 1;
    notes.iter().copied().filter(is_alone).collect()
}

/// The notes that may be quoted, in the order of choice.
pub fn in_order(series: &Series, notes: &[usize]) -> Vec<usize> {
    let mut chosen: Vec<usize> = notes
        .iter()
        .copied()
        .filter(|note| series.quotable(*note))
        .collect();
    chosen.sort_by_cached_key(|note| place(series, *note));
    chosen
}

/// Whether an editor marked the note as lead.
pub fn leads(series: &Series, note: usize) -> bool {
    series.note(note).include == Include::Lead
}

type Place = (bool, Reverse<usize>, Reverse<Option<u8>>, bool, EvidenceReference);

fn place(series: &Series, index: usize) -> Place {
    let note = series.note(index);
    (
        !leads(series, index),
        Reverse(series.said_in(index).len()),
        Reverse(note.priority),
        note.country_codes().next().is_none(),
        note.reference.clone(),
    )
}
