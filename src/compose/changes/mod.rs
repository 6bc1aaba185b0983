//! What differs between an earlier edition and the present one.
//!
//! Figures, notes, recommendations and workshops are set beside each other as
//! the tables of both editions tell them. A note is known by its words and not
//! by its reference, which shifts where sheets give no `Id`; a recommendation
//! by its wording, or else by the notes that it shares.
//!
//! # What is not told
//!
//! No word of the earlier edition that the present one does not publish as
//! well (`speakable`): what was withdrawn must not come back as news of its
//! removal. What is gone is named by its reference or rank.
//!
//! No small difference between counts of people, nor of whom it consists
//! (`people`). Each edition is safe by itself, and whoever has both can
//! subtract; but a sentence that says “one more participant from academia”, or
//! a list of the breakdowns' parts that changed, would do it for everybody.

mod figures;
mod matching;
mod notes;
mod people;
mod recommendations;
mod references;
mod speakable;

use std::collections::BTreeMap;

use self::matching::Matching;
use self::speakable::Speakable;
pub use self::speakable::unspeakable;
use crate::diagnostic::Warned;
use crate::model::changes::{
    Changes, NoteContent, RecordedEdition, RecordedNote, RecordedNotes, WorkshopChange,
};
use crate::model::disclosed::Disclosed;
use crate::model::term::KindRole;

/// What the comparing of two editions rests on.
struct Comparison<'a> {
    earlier: &'a RecordedEdition,
    present: &'a RecordedEdition,
    disclosed: &'a Disclosed,
    /// Which notes of the two are the same.
    matching: Matching,
    speakable: Speakable,
    /// Indices of the present notes by their references as printed.
    note_by_reference: BTreeMap<String, usize>,
}

/// Compares the editions. `present` is `disclosed` as its tables tell it. The
/// diagnostics are about references that shifted.
pub fn compare(
    earlier: &RecordedEdition,
    present: &RecordedEdition,
    disclosed: &Disclosed,
) -> Warned<Changes> {
    let references = disclosed.notes.iter().map(|note| note.reference.to_string());
    let note_by_reference: BTreeMap<String, usize> = references.zip(0..).collect();
    let comparison = Comparison {
        matching: Matching::of(recorded(earlier), recorded(present), |note| {
            let index = note_by_reference.get(&note.reference);
            index.is_some_and(|index| references::has_id_column(disclosed, *index))
        }),
        speakable: Speakable::new(earlier, present, disclosed),
        earlier,
        present,
        disclosed,
        note_by_reference,
    };
    let references = references::shifted(&comparison);
    let diagnostics = references::diagnostics(&comparison, &references);
    let changes = Changes {
        since: earlier.name.clone(),
        workshops: workshops(&comparison),
        notes: notes::changed(&comparison),
        recommendations: recommendations::changed(&comparison),
        figures: figures::changed(&comparison),
        references,
    };
    Warned::new(changes, diagnostics)
}

fn recorded(edition: &RecordedEdition) -> &[RecordedNote] {
    edition.notes.as_ref().map_or(&[], |notes| notes.notes.as_slice())
}

impl<'a> Comparison<'a> {
    fn earlier_notes(&self) -> &'a [RecordedNote] {
        recorded(self.earlier)
    }

    fn present_notes(&self) -> &'a [RecordedNote] {
        recorded(self.present)
    }

    /// Whether every note of the earlier edition is known.
    fn knows_all_notes(&self) -> bool {
        let complete = |notes: &RecordedNotes| notes.complete;
        self.earlier.notes.as_ref().is_some_and(complete)
    }

    /// The index of the note that the present edition has at this place of its
    /// list.
    fn index(&self, present: usize) -> Option<usize> {
        let reference = &self.present_notes()[present].reference;
        self.note_by_reference.get(reference).copied()
    }

    /// Whether the present edition has a workshop of this number.
    fn has_now(&self, workshop: &str) -> bool {
        has_workshop(self.present, workshop)
    }

    fn had_before(&self, workshop: &str) -> bool {
        has_workshop(self.earlier, workshop)
    }

    fn workshop(&self, number: &str) -> Option<usize> {
        let mut workshops = self.disclosed.workshops.iter();
        workshops.position(|one| one.number.as_str() == number)
    }

    /// Whether the note recommends something.
    fn recommends(&self, note: &NoteContent) -> bool {
        let kinds = &self.disclosed.kinds;
        // As this edition's tables have it, or as an earlier one had it.
        let kind = kinds.iter().position(|kind| kind.label == note.kind);
        let kind = kind.or_else(|| kinds.find(&note.kind));
        kind.is_some_and(|kind| KindRole::of(&kinds.get(kind).id) == KindRole::Recommendation)
    }
}

fn has_workshop(edition: &RecordedEdition, number: &str) -> bool {
    let workshops = edition.workshops.iter().flatten();
    workshops.into_iter().any(|known| known == number)
}

fn workshops(comparison: &Comparison) -> Vec<WorkshopChange> {
    let Some(earlier) = &comparison.earlier.workshops else {
        return Vec::new();
    };
    let present = comparison.present.workshops.iter().flatten();
    let new = present
        .filter(|number| !comparison.had_before(number))
        .filter_map(|number| comparison.workshop(number))
        .map(WorkshopChange::New);
    let gone = earlier
        .iter()
        .filter(|number| !comparison.has_now(number))
        .map(|number| WorkshopChange::Gone(comparison.speakable.word(number)));
    new.chain(gone).collect()
}
