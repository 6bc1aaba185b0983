//! The series as composing looks at it: what is told of it, with the notes
//! found by workshop, topic, country and thread.
//!
//! Notes are always met in the order of their references, whatever order they
//! come in, so that documents do not depend on it. Everything here is counted
//! once for all documents and only read by them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::edition::first_language;
use super::language::base;
use super::order::Order;
use crate::model::changes::Changes;
use crate::model::dataset::Include;
use crate::model::disclosed::{Disclosed, PublicNote, PublicWorkshop};
use crate::model::name::CountryCode;
use crate::model::tables::RecommendationFigures;
use crate::model::term::KindRole;

/// Country examples with the notes on each, the most discussed first.
pub type Countries = Vec<(CountryCode, Vec<usize>)>;

/// A series with its notes found by what they are about. Notes, workshops and
/// recommendations go by their index in [`Disclosed`].
pub struct Series<'a> {
    /// In the words of the document's language.
    pub disclosed: &'a Disclosed,
    /// In the words of the series' first language, by which tables, figures and
    /// files are named in every edition.
    pub main: &'a Disclosed,
    /// What differs from an earlier edition, where one is compared with.
    pub changes: Option<&'a Changes>,
    /// What comes first where counts are level.
    pub order: &'a Order,
    /// By number.
    pub workshops: Vec<usize>,
    /// By reference.
    pub notes: Vec<usize>,
    roles: Vec<KindRole>,
    of_workshop: Vec<Vec<usize>>,
    of_topic: Vec<Vec<usize>>,
    without_topic: Vec<usize>,
    of_thread: Vec<Vec<usize>>,
    of_country: BTreeMap<CountryCode, Vec<usize>>,
    recommendation_of: Vec<Option<usize>>,
    /// For each note the workshops in which the same was said.
    said_in: Vec<Vec<usize>>,
    anchors: Vec<String>,
    /// In which most of the notes are written.
    language: &'a str,
}

impl<'a> Series<'a> {
    /// The series in its first language.
    pub fn new(disclosed: &'a Disclosed, changes: Option<&'a Changes>, order: &'a Order) -> Self {
        Self::of_edition(disclosed, disclosed, changes, order)
    }

    /// The series in another language than `main`, its first.
    pub fn of_edition(
        disclosed: &'a Disclosed,
        main: &'a Disclosed,
        changes: Option<&'a Changes>,
        order: &'a Order,
    ) -> Self {
        let mut notes: Vec<usize> = (0..disclosed.notes.len()).collect();
        notes.sort_by_key(|note| &disclosed.notes[*note].reference);
        let mut workshops: Vec<usize> = (0..disclosed.workshops.len()).collect();
        workshops.sort_by_key(|workshop| &disclosed.workshops[*workshop].number);
        let recommendation_of = recommendations_by_note(disclosed);
        let mut series = Self {
            disclosed,
            main,
            changes,
            order,
            workshops,
            roles: roles_by_note(disclosed),
            of_workshop: vec![Vec::new(); disclosed.workshops.len()],
            of_topic: vec![Vec::new(); disclosed.topics.len()],
            without_topic: Vec::new(),
            of_thread: vec![Vec::new(); disclosed.threads.len()],
            of_country: BTreeMap::new(),
            said_in: said_in_by_note(disclosed, &notes, &recommendation_of),
            recommendation_of,
            anchors: anchors_by_note(disclosed, &notes),
            language: language_of_notes(main),
            notes: Vec::new(),
        };
        for index in &notes {
            series.file(*index);
        }
        series.notes = notes;
        series
    }

    /// Puts a note where it will be looked for.
    fn file(&mut self, index: usize) {
        let note = &self.disclosed.notes[index];
        self.of_workshop[note.workshop].push(index);
        for topic in distinct(&note.topics) {
            self.of_topic[topic].push(index);
        }
        if note.topics.is_empty() {
            self.without_topic.push(index);
        }
        for thread in distinct(&note.threads) {
            self.of_thread[thread].push(index);
        }
        for code in note.country_codes().collect::<BTreeSet<_>>() {
            self.of_country.entry(code).or_default().push(index);
        }
    }

    pub fn note(&self, index: usize) -> &'a PublicNote {
        &self.disclosed.notes[index]
    }

    pub fn workshop(&self, index: usize) -> &'a PublicWorkshop {
        &self.disclosed.workshops[index]
    }

    /// The code of the language in which a note is written. One that leaves it
    /// in doubt is taken to be written as most are.
    pub fn language_of(&self, note: usize) -> &'a str {
        self.note(note).language.unwrap_or(self.language)
    }

    /// Whether most notes are written in the language with this code.
    pub fn notes_are_in(&self, code: &str) -> bool {
        base(code) == self.language
    }

    /// What the note is for a document.
    pub fn role(&self, note: usize) -> KindRole {
        self.roles[note]
    }

    /// Whether a document may quote the note: its speaker and the editor agree
    /// and there is something to quote.
    pub fn quotable(&self, note: usize) -> bool {
        let note = self.note(note);
        note.shown && note.include != Include::No && !note.text.trim().is_empty()
    }

    pub fn notes_of_workshop(&self, workshop: usize) -> &[usize] {
        &self.of_workshop[workshop]
    }

    /// The notes on a topic; with `None`, those on no topic.
    pub fn notes_of_topic(&self, topic: Option<usize>) -> &[usize] {
        topic.map_or(&self.without_topic, |topic| &self.of_topic[topic])
    }

    pub fn notes_of_thread(&self, thread: usize) -> &[usize] {
        &self.of_thread[thread]
    }

    pub fn notes_of_country(&self, code: CountryCode) -> &[usize] {
        self.of_country.get(&code).map_or(&[], Vec::as_slice)
    }

    /// The rank, counted from 0, of the recommendation that the note makes.
    pub fn recommendation_of(&self, note: usize) -> Option<usize> {
        self.recommendation_of[note]
    }

    /// The topics on which something was recorded.
    pub fn discussed_topics(&self) -> Vec<usize> {
        let is_discussed = |topic: &usize| !self.of_topic[*topic].is_empty();
        (0..self.of_topic.len()).filter(is_discussed).collect()
    }

    /// The ranks of the different recommendations that notes make.
    pub fn recommendations_of(&self, notes: &[usize]) -> BTreeSet<usize> {
        let ranks = notes.iter().filter_map(|note| self.recommendation_of(*note));
        ranks.collect()
    }

    pub fn recommendation(&self, rank: usize) -> &'a RecommendationFigures {
        &self.disclosed.recommendation_figures[rank]
    }

    /// The workshops in which the same was said as in this note, its own
    /// among them.
    pub fn said_in(&self, note: usize) -> &[usize] {
        &self.said_in[note]
    }

    /// What notes of a role say alike in several workshops: the notes of each
    /// such group, the most widely shared first.
    pub fn recurring(&self, role: KindRole) -> Vec<Vec<usize>> {
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for note in self.with_role(&self.notes, &[role]) {
            if let (Some(group), true) = (self.note(note).same_as, self.said_in(note).len() > 1) {
                groups.entry(group).or_default().push(note);
            }
        }
        let mut groups: Vec<Vec<usize>> = groups.into_values().collect();
        groups.sort_by_cached_key(|notes| {
            let shared = notes.first().map_or(0, |note| self.said_in(*note).len());
            let reference = notes.first().map(|note| self.note(*note).reference.clone());
            (Reverse(shared), reference)
        });
        groups
    }

    /// The label of the note in an annex on evidence.
    pub fn anchor(&self, note: usize) -> &str {
        &self.anchors[note]
    }

    /// The countries on which any of the notes draws.
    pub fn countries_of(&self, notes: &[usize]) -> BTreeSet<CountryCode> {
        notes
            .iter()
            .flat_map(|note| self.note(*note).country_codes())
            .collect()
    }

    /// Those of the notes that draw on a country.
    pub fn drawing(&self, notes: &[usize]) -> Vec<usize> {
        let draws = |note: &usize| self.note(*note).country_codes().next().is_some();
        notes.iter().copied().filter(draws).collect()
    }

    /// The workshops that recorded any of the notes, by number.
    pub fn workshops_of(&self, notes: &[usize]) -> Vec<usize> {
        let of_notes: BTreeSet<usize> = notes.iter().map(|note| self.note(*note).workshop).collect();
        let by_number = self.workshops.iter().copied();
        by_number.filter(|workshop| of_notes.contains(workshop)).collect()
    }

    /// Those of the notes with one of the roles.
    pub fn with_role(&self, notes: &[usize], roles: &[KindRole]) -> Vec<usize> {
        let with_role = |note: &usize| roles.contains(&self.role(*note));
        notes.iter().copied().filter(with_role).collect()
    }

    /// The countries of the notes with the notes on each: most first.
    pub fn by_country(&self, notes: &[usize]) -> Countries {
        let mut found: BTreeMap<CountryCode, Vec<usize>> = BTreeMap::new();
        for note in notes {
            for code in self.countries_of(&[*note]) {
                found.entry(code).or_default().push(*note);
            }
        }
        let mut found: Vec<_> = found.into_iter().collect();
        found.sort_by_key(|(code, notes)| (Reverse(notes.len()), self.order.country(*code)));
        found
    }
}

/// The language of most notes: that in which the largest part is certainly
/// written, if it is a third at least; else the series' first.
fn language_of_notes(main: &Disclosed) -> &str {
    const ONE_IN: usize = 3;
    let first = base(first_language(main));
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for language in main.notes.iter().filter_map(|note| note.language) {
        *counts.entry(language).or_default() += 1;
    }
    let most = counts
        .into_iter()
        .max_by_key(|(code, count)| (*count, *code == first, Reverse(*code)));
    most.filter(|(_, count)| count * ONE_IN >= main.notes.len())
        .map_or(first, |(code, _)| code)
}

fn distinct(indices: &[usize]) -> BTreeSet<usize> {
    indices.iter().copied().collect()
}

fn roles_by_note(disclosed: &Disclosed) -> Vec<KindRole> {
    let role = |note: &PublicNote| KindRole::of(&disclosed.kinds.get(note.kind).id);
    disclosed.notes.iter().map(role).collect()
}

fn recommendations_by_note(disclosed: &Disclosed) -> Vec<Option<usize>> {
    let mut ranks = vec![None; disclosed.notes.len()];
    for (rank, figures) in disclosed.recommendation_figures.iter().enumerate() {
        for note in &figures.notes {
            ranks[*note] = Some(rank);
        }
    }
    ranks
}

fn said_in_by_note(
    disclosed: &Disclosed,
    notes: &[usize],
    recommendation_of: &[Option<usize>],
) -> Vec<Vec<usize>> {
    let mut of_group: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for note in notes {
        let note = &disclosed.notes[*note];
        if let Some(group) = note.same_as {
            of_group.entry(group).or_default().insert(note.workshop);
        }
    }
    let mut said_in = vec![Vec::new(); disclosed.notes.len()];
    for index in notes {
        let note = &disclosed.notes[*index];
        let recommended =
            recommendation_of[*index].map(|rank| &disclosed.recommendation_figures[rank].workshops);
        let same = note.same_as.and_then(|group| of_group.get(&group));
        said_in[*index] = match (recommended, same) {
            (Some(workshops), _) => distinct(workshops).into_iter().collect(),
            (None, Some(workshops)) => workshops.iter().copied().collect(),
            (None, None) => vec![note.workshop],
        };
    }
    said_in
}

/// `W3-12` is found at `evidence-w3-12`. Ids that differ only in what a label
/// cannot hold are told apart by a number.
fn anchors_by_note(disclosed: &Disclosed, notes: &[usize]) -> Vec<String> {
    let mut anchors = vec![String::new(); disclosed.notes.len()];
    let mut given = BTreeSet::new();
    for note in notes {
        let reference = disclosed.notes[*note].reference.to_string().to_lowercase();
        let plain = |letter: char| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        };
        let wanted = format!("evidence-{}", reference.chars().map(plain).collect::<String>());
        let mut anchor = wanted.clone();
        let mut number = 2;
        while !given.insert(anchor.clone()) {
            anchor = format!("{wanted}--{number}");
            number += 1;
        }
        anchors[*note] = anchor;
    }
    anchors
}
