//! Every list of words by which notes and people are grouped, and what the
//! rows say in them.

use std::collections::{BTreeSet, HashMap, HashSet};

use rayon::prelude::*;

use super::attendance::AttendanceDraft;
use super::notes::NoteDraft;
use super::terms::{Mention, TermBook};
use crate::diagnostic::{AliasTable, Code, Diagnostic};
use crate::model::name::fold;
use crate::model::{Settings, Term, Terms, Workshop};

/// Every list of words, complete.
pub struct Words {
    pub topics: Terms,
    pub threads: Terms,
    pub kinds: Terms,
    pub groups: Terms,
    pub addressees: Terms,
}

impl Words {
    pub fn resolve(
        settings: &Settings,
        topics_of_workshops: &[Vec<Mention>],
        attendance: &[AttendanceDraft],
        notes: &[NoteDraft],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let book = |table, field| TermBook::new(settings, table, field);
        let mut topics = book(AliasTable::Topics, "topic");
        let mut threads = book(AliasTable::Threads, "thread");
        let mut kinds = book(AliasTable::Kinds, "type");
        let mut groups = book(AliasTable::StakeholderGroups, "stakeholder_group");
        let mut addressees = book(AliasTable::Addressees, "addressee");
        topics_of_workshops
            .iter()
            .flatten()
            .for_each(|mention| topics.meet(mention));
        meet_groups(&mut groups, attendance, notes, diagnostics);
        for note in notes {
            note.topics.iter().for_each(|mention| topics.meet(mention));
            note.threads.iter().for_each(|mention| threads.meet(mention));
            note.kind.iter().for_each(|mention| kinds.meet(mention));
            note.addressees
                .iter()
                .for_each(|mention| addressees.meet(mention));
        }
        Self {
            topics: topics.close(diagnostics),
            threads: threads.close(diagnostics),
            kinds: kinds.close(diagnostics),
            groups: groups.close(diagnostics),
            addressees: addressees.close(diagnostics),
        }
    }
}

/// Takes note of the stakeholder groups. One that nobody listed and that is the
/// organisation of a participant is none: an organisation is never an attribute
/// of a person or a note, whatever the column. It counts as not stated.
fn meet_groups(
    groups: &mut TermBook,
    attendance: &[AttendanceDraft],
    notes: &[NoteDraft],
    diagnostics: &mut Vec<Diagnostic>,
) {
    // Few words for many rows: each is looked at once.
    let written: HashSet<&str> = attendance
        .iter()
        .flat_map(|draft| [&*draft.identity.organisation, &*draft.attendance.organisation])
        .collect();
    let organisations: HashSet<String> = written.into_par_iter().map(fold).collect();
    let mut known: HashMap<&str, bool> = HashMap::new();
    let of_people = attendance.iter().filter_map(|draft| draft.group.as_ref());
    for mention in of_people.chain(notes.iter().filter_map(|note| note.group.as_ref())) {
        let is_group = *known
            .entry(&mention.text)
            .or_insert_with(|| groups.knows(mention) || !organisations.contains(&fold(&mention.text)));
        if is_group {
            groups.meet(mention);
            continue;
        }
        diagnostics.push(
            Diagnostic::error(
                Code::InvalidValue,
                "the stakeholder group is the organisation of a participant; the group counts as not stated",
            )
            .at(mention.place())
            .field("stakeholder_group")
            .value(&*mention.text, true)
            .help("Write the group, for example Civil society; or list it in [[stakeholder_groups]] of series.toml."),
        );
    }
}

/// The indices of the words, ascending, each once.
pub fn indices(mentions: &[Mention], terms: &Terms) -> Vec<usize> {
    let found: BTreeSet<usize> = mentions
        .iter()
        .filter_map(|mention| terms.find(&mention.text))
        .collect();
    found.into_iter().collect()
}

/// A workshop has the topics of its list; else those of its notes; else its
/// title is its topic, so that nothing falls out of the chapters.
pub fn settle_topics(
    workshops: &mut [Workshop],
    listed: &[Vec<Mention>],
    notes: &[NoteDraft],
    topics: &mut Terms,
) {
    let mut of_notes: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); workshops.len()];
    for note in notes {
        of_notes[note.workshop].extend(indices(&note.topics, topics));
    }
    for ((at, workshop), of_notes) in workshops.iter_mut().enumerate().zip(of_notes) {
        workshop.topics = indices(&listed[at], topics);
        if workshop.topics.is_empty() {
            workshop.topics = of_notes.into_iter().collect();
        }
        if workshop.topics.is_empty() {
            let slug = crate::model::Slug::of(&workshop.title);
            let topic = topics
                .find(&workshop.title)
                .unwrap_or_else(|| topics.add(Term::new(slug.as_str(), &workshop.title), &[]));
            workshop.topics.push(topic);
        }
    }
}
