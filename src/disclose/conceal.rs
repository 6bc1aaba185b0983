//! Numbers, ids and references that were made from words which hold a name:
//! they get others, which tell nothing.

use std::collections::BTreeSet;

use super::disguise::Disguise;
use crate::model::{Dataset, EvidenceReference, Slug, Term, Terms, WorkshopNumber};

/// Conceals what was made from names of files, sheets and titles.
pub(super) fn conceal(dataset: &mut Dataset, disguise: &Disguise) {
    let renumbered = renumber(dataset, disguise);
    refer_anew(dataset, disguise, &renumbered);
    for terms in [
        &mut dataset.topics,
        &mut dataset.threads,
        &mut dataset.kinds,
        &mut dataset.groups,
        &mut dataset.addressees,
    ] {
        conceal_ids(terms, disguise);
    }
}

/// A workshop that nobody listed bears the name of a sheet or file, and that
/// may be somebody's: then it is known by its place instead. A listed one may
/// have its number from its title. Answers which workshops have a new number.
fn renumber(dataset: &mut Dataset, disguise: &Disguise) -> BTreeSet<usize> {
    let mut taken: BTreeSet<WorkshopNumber> = dataset
        .workshops
        .iter()
        .map(|workshop| workshop.number.clone())
        .collect();
    let mut renumbered = BTreeSet::new();
    for (at, workshop) in dataset.workshops.iter_mut().enumerate() {
        let is_named_so = workshop.origin.is_none() && disguise.tells_in_label(&workshop.title);
        if !is_named_so && !disguise.tells(workshop.number.as_str()) {
            continue;
        }
        let mut free = (1..).filter_map(|number: usize| WorkshopNumber::parse(&number.to_string()));
        let Some(number) = free.find(|number| !taken.contains(number)) else {
            continue;
        };
        if is_named_so {
            let title = number.title();
            rename_topic(&mut dataset.topics, &workshop.title, &title);
            workshop.title = title;
        }
        taken.insert(number.clone());
        workshop.number = number;
        renumbered.insert(at);
    }
    renumbered
}

/// A workshop without topics is its own topic.
fn rename_topic(topics: &mut Terms, old: &str, new: &str) {
    for topic in topics.iter_mut().filter(|topic| topic.label == old) {
        *topic = Term::new(Slug::of(new).as_str(), new);
    }
}

fn refer_anew(dataset: &mut Dataset, disguise: &Disguise, renumbered: &BTreeSet<usize>) {
    for note in &mut dataset.notes {
        let is_named = disguise.tells_in_label(note.reference.id());
        if !is_named && !renumbered.contains(&note.workshop) {
            continue;
        }
        let id = if is_named {
            let (sheet, cell) = (note.origin.sheet.0 + 1, note.origin.cell);
            format!("s{sheet}r{}c{}", cell.row + 1, cell.column + 1)
        } else {
            note.reference.id().to_owned()
        };
        let number = dataset.workshops[note.workshop].number.clone();
        note.reference = EvidenceReference::new(number, id);
    }
}

fn conceal_ids(terms: &mut Terms, disguise: &Disguise) {
    for (position, term) in (1..).zip(terms.iter_mut()) {
        if disguise.tells(&term.id) {
            term.id = format!("term-{position}");
        }
    }
}
