//! Contributions that are new, gone or changed, by workshop.

use std::collections::BTreeMap;

use super::{marked, named, said};
use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::compose::recommendation::workshop_names;
use crate::model::changes::{Changes, NoteChange};
use crate::model::view::{ChangesSection, Statement};

/// So many workshops are told one by one: those with most changes.
const WORKSHOPS: usize = 5;

/// What differs in one workshop, or in all.
#[derive(Debug, Default)]
struct Sorted<'a> {
    new: Vec<usize>,
    changed: Vec<usize>,
    gone: Vec<&'a str>,
}

impl<'a> Sorted<'a> {
    fn add(&mut self, change: &'a NoteChange) {
        match (change.note, &change.before) {
            (Some(note), None) => self.new.push(note),
            (Some(note), Some(_)) => self.changed.push(note),
            (None, _) => self.gone.push(&change.reference),
        }
    }

    fn len(&self) -> usize {
        self.new.len() + self.changed.len() + self.gone.len()
    }
}

pub fn section(desk: &mut Desk, changes: &Changes) -> Option<ChangesSection> {
    let notes = changes.notes.as_ref().filter(|notes| !notes.is_empty())?;
    let mut all = Sorted::default();
    let mut by_workshop: BTreeMap<usize, Sorted> = BTreeMap::new();
    for change in notes {
        all.add(change);
        if let Ok(workshop) = change.workshop {
            by_workshop.entry(workshop).or_default().add(change);
        }
    }
    let mut workshops: Vec<(usize, Sorted)> = by_workshop.into_iter().collect();
    let number = |workshop: usize| &desk.series.workshop(workshop).number;
    workshops.sort_by(|(left, left_notes), (right, right_notes)| {
        let most = right_notes.len().cmp(&left_notes.len());
        most.then_with(|| number(*left).cmp(number(*right)))
    });
    workshops.truncate(WORKSHOPS);
    workshops.sort_by(|(left, _), (right, _)| number(*left).cmp(number(*right)));
    let lead = lead(desk, &all);
    Some(ChangesSection {
        heading: say!(desk.language, "changes-notes-heading"),
        lead,
        items: workshops
            .iter()
            .map(|(workshop, notes)| item(desk, *workshop, notes))
            .collect(),
    })
}

fn lead(desk: &mut Desk, all: &Sorted) -> String {
    let new = desk.count("changes/new-notes", &all.new);
    let changed = desk.count("changes/changed-notes", &all.changed);
    let gone = all.gone.len();
    if gone > 0 {
        desk.earlier("changes/gone-notes", &gone.to_string());
    }
    let language = desk.language;
    let sentences = [
        (new, say!(language, "changes-notes-new", count = new)),
        (gone, say!(language, "changes-notes-gone", count = gone)),
        (changed, say!(language, "changes-notes-changed", count = changed)),
    ];
    let told = sentences.into_iter().filter(|(count, _)| *count > 0);
    language.paragraph(told.map(|(_, sentence)| sentence))
}

fn item(desk: &mut Desk, workshop: usize, notes: &Sorted) -> Statement {
    let number = desk.series.workshop(workshop).number.to_string();
    let figure = |what: &str| format!("workshop:{number}/changes/{what}");
    let new = desk.count(figure("new"), &notes.new);
    let changed = desk.count(figure("changed"), &notes.changed);
    let gone = notes.gone.len();
    if gone > 0 {
        desk.earlier(figure("gone"), &gone.to_string());
    }
    let name = workshop_names(desk, &[workshop]);
    let references = named(desk, notes.gone.iter().map(|one| said(desk, one)).collect());
    let kinds = kinds(desk, &number, &notes.new);
    let language = desk.language;
    let sentences = [
        (
            new,
            say!(
                language,
                "changes-new-in",
                workshop = &name,
                count = new,
                kinds = kinds
            ),
        ),
        (
            gone,
            say!(
                language,
                "changes-gone-from",
                workshop = &name,
                count = gone,
                references = references
            ),
        ),
        (
            changed,
            say!(language, "changes-changed-in", workshop = &name, count = changed),
        ),
    ];
    let told = sentences.into_iter().filter(|(count, _)| *count > 0);
    let text = language.paragraph(told.map(|(_, sentence)| sentence));
    marked(desk, text, notes.new.iter().chain(&notes.changed).copied())
}

/// `Challenge (two) and Idea (three)`: as the series calls its kinds, most
/// first.
fn kinds(desk: &mut Desk, workshop: &str, notes: &[usize]) -> String {
    let series = desk.series;
    let mut by_kind: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for note in notes {
        by_kind.entry(series.note(*note).kind).or_default().push(*note);
    }
    let mut by_kind: Vec<(usize, Vec<usize>)> = by_kind.into_iter().collect();
    by_kind.sort_by_key(|(kind, notes)| (std::cmp::Reverse(notes.len()), *kind));
    let mut named = Vec::new();
    for (kind, notes) in by_kind {
        let label = series.disclosed.kinds.label(kind);
        let key = series.main.kinds.label(kind);
        let count = desk.count(format!("workshop:{workshop}/changes/new/{key}"), &notes);
        named.push(say!(
            desk.language,
            "labelled-count-in-text",
            label = label,
            count = count
        ));
    }
    desk.language.list(&named)
}
