//! Numbers, ids and references that were made from words which hold a name:
//! they get others, which tell nothing.

use std::collections::BTreeSet;

use super::disguise::Disguise;
use super::names::words_of;
use super::roll::{Standing, of_names};
use crate::model::name::fold;
use crate::model::{Dataset, EvidenceReference, Slug, Term, Terms, WorkshopNumber};
use crate::vocabulary::person::{are_nobody, is_everyday, is_office, is_particle};

/// Conceals what was made from names of files, sheets and titles.
pub(super) fn conceal(dataset: &mut Dataset, disguise: &Disguise) {
    let telling = TellingIds::of(dataset, disguise);
    let renumbered = renumber(dataset, disguise);
    refer_anew(dataset, disguise, &renumbered, &telling);
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

fn refer_anew(
    dataset: &mut Dataset,
    disguise: &Disguise,
    renumbered: &BTreeSet<usize>,
    telling: &TellingIds,
) {
    for (at, note) in dataset.notes.iter_mut().enumerate() {
        let is_named = disguise.tells_in_label(note.reference.id()) || telling.notes.contains(&at);
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

/// The notes whose ids are made of somebody's name: `Obi3`, `aobi-2`, `AO-1`.
#[derive(Debug)]
struct TellingIds {
    notes: BTreeSet<usize>,
}

impl TellingIds {
    fn of(dataset: &Dataset, disguise: &Disguise) -> Self {
        let words = words_of_people(dataset, disguise);
        let ids: Vec<String> = dataset
            .notes
            .iter()
            .map(|note| letters(note.reference.id()))
            .collect();
        let initials = ids_of_initials(dataset, &ids);
        let is_attributed = |at: usize| disguise.roll.attributions[at].name.is_some();
        let names = |at: &usize| {
            // A word among others may be a topic.
            let mut within = words_of(dataset.notes[*at].reference.id()).into_iter();
            words.contains(&ids[*at])
                || within.any(|word| words.contains(&word) && !is_everyday(&word))
                || !is_attributed(*at) && initials.contains(&ids[*at])
        };
        Self {
            notes: (0..ids.len()).filter(names).collect(),
        }
    }
}

/// What of names an id may be made of: words, with the initial of another or
/// joined to it, and what stands before the sign of an e-mail.
fn words_of_people(dataset: &Dataset, disguise: &Disguise) -> BTreeSet<String> {
    let mut telling = BTreeSet::new();
    let mut add = |name: &str| {
        let words = words_of(name);
        if are_nobody(&words) {
            return;
        }
        let is_own = |word: &&String| !is_particle(word) && !is_office(word);
        let own: Vec<&String> = words.iter().filter(is_own).collect();
        if let (Some(first), Some(last), true) = (own.first(), own.last(), own.len() >= 2) {
            let initial = |word: &str| word.chars().take(1).collect::<String>();
            telling.extend([
                format!("{first}{last}"),
                format!("{last}{first}"),
                format!("{}{last}", initial(first)),
                format!("{last}{}", initial(first)),
                format!("{first}{}", initial(last)),
            ]);
        }
        telling.extend(own.into_iter().cloned());
    };
    for (at, person) in dataset.people.iter().enumerate() {
        if disguise.roll.standing(of_names(at)) > Standing::Free {
            person.names.iter().for_each(|name| add(name));
        }
    }
    let notes = dataset.notes.iter().zip(&disguise.roll.attributions);
    notes
        .filter(|(_, attribution)| attribution.name.is_none())
        .for_each(|(note, _)| add(&note.speaker));
    let emails = dataset.people.iter().flat_map(|person| &person.emails);
    telling.extend(emails.filter_map(|email| Some(letters(email.split_once('@')?.0))));
    telling.retain(|word| word.chars().count() >= 3);
    telling
}

/// The ids of nothing but the initials of whoever speaks in each note that has
/// them. `CS-1` of several speakers is no more than civil society.
fn ids_of_initials(dataset: &Dataset, ids: &[String]) -> BTreeSet<String> {
    let is_own = |id: &str, speaker: &str| {
        let words = words_of(speaker.split(['(', ',', '<']).next().unwrap_or_default());
        let initials = words.iter().filter(|word| !is_particle(word));
        let initials: Vec<char> = initials.filter_map(|word| word.chars().next()).collect();
        let turned = initials.iter().rev().collect::<String>();
        initials.len() >= 2 && (initials.iter().collect::<String>() == id || turned == id)
    };
    let notes = || ids.iter().zip(&dataset.notes);
    let others: BTreeSet<&String> = notes()
        .filter(|(id, note)| !is_own(id, &note.speaker))
        .map(|(id, _)| id)
        .collect();
    ids.iter().filter(|id| !others.contains(id)).cloned().collect()
}

/// The letters of an id or address alone.
fn letters(text: &str) -> String {
    fold(text)
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .collect()
}

fn conceal_ids(terms: &mut Terms, disguise: &Disguise) {
    for (position, term) in (1..).zip(terms.iter_mut()) {
        if disguise.tells(&term.id) {
            term.id = format!("term-{position}");
        }
    }
}
