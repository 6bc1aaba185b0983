//! From drafts of notes to notes with their evidence references.

use std::collections::BTreeSet;

use super::notes::NoteDraft;
use super::words::{Words, indices};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{EvidenceReference, Note, Workshop, WorkshopNumber};

pub fn settle_notes(
    drafts: Vec<NoteDraft>,
    workshops: &[Workshop],
    words: &Words,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Note> {
    let references = references(&drafts, workshops, diagnostics);
    let observation = words.kinds.find("observation").unwrap_or_default();
    let mut notes: Vec<Note> = drafts
        .into_iter()
        .zip(references)
        .map(|(draft, reference)| {
            let topics = indices(&draft.topics, &words.topics);
            Note {
                reference,
                kind: draft
                    .kind
                    .and_then(|mention| words.kinds.find(&mention.text))
                    .unwrap_or(observation),
                topics: if topics.is_empty() {
                    workshops[draft.workshop].topics.clone()
                } else {
                    topics
                },
                threads: indices(&draft.threads, &words.threads),
                group: draft.group.and_then(|mention| words.groups.find(&mention.text)),
                addressees: indices(&draft.addressees, &words.addressees),
                workshop: draft.workshop,
                text: draft.text,
                edited: draft.edited,
                language: draft.language,
                countries: draft.countries,
                countries_from_text: draft.countries_from_text,
                question: draft.question,
                speaker: draft.speaker,
                priority: draft.priority,
                same_as: draft.same_as,
                consent: draft.consent,
                include: draft.include,
                origin: draft.origin,
                text_cell: draft.text_cell,
            }
        })
        .collect();
    notes.sort_by(|left, right| left.reference.cmp(&right.reference));
    notes
}

/// The evidence reference of each note: its `Id`, or, without one, its order
/// by file, sheet and row among the notes of its workshop. Notes come in that
/// order. No two notes of a series print alike.
fn references(
    drafts: &[NoteDraft],
    workshops: &[Workshop],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<EvidenceReference> {
    let number = |draft: &NoteDraft| workshops[draft.workshop].number.clone();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut given: Vec<Option<EvidenceReference>> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let reference = EvidenceReference::new(number(draft), &draft.given_id);
        let is_free = !draft.given_id.is_empty() && taken.insert(reference.to_string());
        if !is_free && !draft.given_id.is_empty() {
            diagnostics.push(
                Diagnostic::warning(
                    Code::Repeated,
                    "another note has this Id; the note is known by its order instead",
                )
                .at(draft.id_place.clone())
                .field("id")
                .value(&draft.given_id, false)
                .help("Give each note of a workshop an Id of its own."),
            );
        }
        given.push(is_free.then_some(reference));
    }
    let mut order = vec![0_usize; workshops.len()];
    let mut all = Vec::with_capacity(drafts.len());
    for (draft, given) in drafts.iter().zip(given) {
        order[draft.workshop] += 1;
        all.push(given.unwrap_or_else(|| by_order(&number(draft), order[draft.workshop], &mut taken)));
    }
    all
}

/// Where somebody else's Id is this order, a letter tells them apart.
fn by_order(number: &WorkshopNumber, order: usize, taken: &mut BTreeSet<String>) -> EvidenceReference {
    let mut id = order.to_string();
    loop {
        let reference = EvidenceReference::new(number.clone(), &id);
        if taken.insert(reference.to_string()) {
            return reference;
        }
        id.push('n');
    }
}
