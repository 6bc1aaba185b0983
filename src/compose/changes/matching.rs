//! Which note of the present edition is which of the earlier one.
//!
//! A note is the same where workshop, kind and published words are. Where
//! several say the same, those that kept their reference are taken first; but
//! where sheets give no `Id` a kept reference says nothing, and if as many say
//! the same now as then, they are taken in order. What is left over under one
//! reference is one note that was rewritten.

use std::collections::BTreeMap;

use crate::model::changes::RecordedNote;

/// Pairs of notes, by their places in the lists of both editions.
#[derive(Debug, Default)]
pub struct Matching {
    /// For each earlier note the present one.
    pub now: Vec<Option<usize>>,
    /// For each present note the earlier one.
    pub before: Vec<Option<usize>>,
}

/// What a note is known by.
type Words<'a> = (&'a str, &'a str, &'a str);

/// Notes with the same words, by their places: earlier and present.
type Alike = (Vec<usize>, Vec<usize>);

impl Matching {
    /// `has_id` says of a present note whether its sheet gives it an `Id`.
    pub fn of(
        earlier: &[RecordedNote],
        present: &[RecordedNote],
        has_id: impl Fn(&RecordedNote) -> bool,
    ) -> Self {
        let mut matching = Self {
            now: vec![None; earlier.len()],
            before: vec![None; present.len()],
        };
        for (old, new) in alike(earlier, present).into_values() {
            let in_order = old.len() == new.len() && !new.iter().any(|place| has_id(&present[*place]));
            if !in_order {
                matching.pair_kept(earlier, present, &old, &new);
            }
            matching.pair_in_order(&old, &new);
        }
        let all = |length: usize| (0..length).collect::<Vec<usize>>();
        matching.pair_kept(earlier, present, &all(earlier.len()), &all(present.len()));
        matching
    }

    fn pair(&mut self, old: usize, new: usize) {
        self.now[old] = Some(new);
        self.before[new] = Some(old);
    }

    /// Pairs what is still alone and has the same reference.
    fn pair_kept(
        &mut self,
        earlier: &[RecordedNote],
        present: &[RecordedNote],
        old: &[usize],
        new: &[usize],
    ) {
        let alone = new.iter().filter(|place| self.before[**place].is_none());
        let by_reference: BTreeMap<&str, usize> = alone
            .map(|place| (present[*place].reference.as_str(), *place))
            .collect();
        for place in old {
            let kept = by_reference.get(earlier[*place].reference.as_str());
            if let (None, Some(kept)) = (self.now[*place], kept) {
                self.pair(*place, *kept);
            }
        }
    }

    /// Pairs what is still alone, first with first.
    fn pair_in_order(&mut self, old: &[usize], new: &[usize]) {
        let old: Vec<usize> = old
            .iter()
            .copied()
            .filter(|place| self.now[*place].is_none())
            .collect();
        let new: Vec<usize> = new
            .iter()
            .copied()
            .filter(|place| self.before[*place].is_none())
            .collect();
        for (old, new) in old.into_iter().zip(new) {
            self.pair(old, new);
        }
    }
}

fn words(note: &RecordedNote) -> Words<'_> {
    let content = &note.content;
    (&content.workshop, &content.kind, &content.text)
}

fn alike<'a>(earlier: &'a [RecordedNote], present: &'a [RecordedNote]) -> BTreeMap<Words<'a>, Alike> {
    let mut alike: BTreeMap<Words<'_>, Alike> = BTreeMap::new();
    for (place, note) in earlier.iter().enumerate() {
        alike.entry(words(note)).or_default().0.push(place);
    }
    for (place, note) in present.iter().enumerate() {
        alike.entry(words(note)).or_default().1.push(place);
    }
    alike
}
