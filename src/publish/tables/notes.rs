//! `notes` for the series' owners, and `cited_notes` for everybody: the same
//! columns, but that the public table ends before what only the owners need.
//! No text of a note that may not be shown leaves through the public one.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::{Cell, Column, Table, columns, country_name, country_names, labels};
use crate::model::{CountryCode, CountryMention, Disclosed, EvidenceReference, PublicNote};

/// How many of the columns are public.
const PUBLIC_COLUMNS: usize = 10;

/// The notes of a series by their evidence reference.
#[derive(Debug)]
pub struct NotesByReference<'a> {
    disclosed: &'a Disclosed,
    notes: FxHashMap<&'a EvidenceReference, &'a PublicNote>,
}

impl<'a> NotesByReference<'a> {
    pub fn new(disclosed: &'a Disclosed) -> Self {
        let notes = disclosed.notes.iter();
        Self {
            disclosed,
            notes: notes.map(|note| (&note.reference, note)).collect(),
        }
    }
}

/// The notes that a document cites, in the order of their references.
pub fn cited_notes(notes: &NotesByReference<'_>, cited: &BTreeSet<EvidenceReference>) -> Table {
    let disclosed = notes.disclosed;
    let found = cited.iter().filter_map(|reference| notes.notes.get(reference));
    let rows = found
        .map(|note| {
            let text = if note.shown { &note.text } else { "" };
            public_cells(disclosed, note, text)
        })
        .collect();
    Table {
        name: "cited_notes",
        description: "The notes that a document of this series cites",
        columns: note_columns().into_iter().take(PUBLIC_COLUMNS).collect(),
        rows,
    }
}

/// Every note that was used, with the row that it stands in.
pub fn notes(disclosed: &Disclosed) -> Table {
    let rows = sorted(disclosed.notes.iter())
        .into_iter()
        .map(|note| {
            let mut cells = public_cells(disclosed, note, &note.text);
            cells.extend(internal_cells(disclosed, note));
            cells
        })
        .collect();
    Table {
        name: "notes",
        description: "Every note that was used; not for publication",
        columns: note_columns(),
        rows,
    }
}

fn note_columns() -> Vec<Column> {
    columns(&[
        (
            "evidence",
            "The evidence reference: the workshop's number and the note's",
        ),
        ("workshop", "The workshop's number"),
        ("kind", "The kind of note"),
        (
            "note",
            "As published; empty where the speaker does not want to be quoted",
        ),
        ("topics", "The topics that it is on"),
        ("countries", "The country examples that it draws on"),
        (
            "countries_from_text",
            "Country examples found only in its words; counted where series.toml says so",
        ),
        ("threads", "The threads that it takes up"),
        ("question", "The guiding question that it answers"),
        ("addressees", "For a recommendation: those to whom it is directed"),
        (
            "stakeholder_group",
            "The group of the one who spoke, where it may be told",
        ),
        ("attributed_to", "The name of a speaker who agreed to be named"),
        ("redacted", "true where a name in the words was replaced"),
        ("shown", "true where a document may show it"),
        ("file", "The file that it stands in"),
        ("sheet", "The sheet"),
        ("row", "The row, counted from 1"),
    ])
}

fn sorted<'a>(notes: impl Iterator<Item = &'a PublicNote>) -> Vec<&'a PublicNote> {
    let mut notes: Vec<&PublicNote> = notes.collect();
    notes.sort_by(|left, right| left.reference.cmp(&right.reference));
    notes
}

fn public_cells(disclosed: &Disclosed, note: &PublicNote, text: &str) -> Vec<Cell> {
    let workshop = &disclosed.workshops[note.workshop];
    let question = note
        .question
        .and_then(|position| workshop.questions.get(position))
        .map_or("", String::as_str);
    vec![
        note.reference.to_string().into(),
        workshop.number.as_str().into(),
        disclosed.kinds.label(note.kind).into(),
        text.into(),
        labels(&disclosed.topics, &note.topics).into(),
        country_names(
            &disclosed.names,
            &without(&note.countries, &note.countries_from_text),
        )
        .into(),
        note.countries_from_text
            .iter()
            .map(|code| country_name(&disclosed.names, *code))
            .collect::<Vec<String>>()
            .into(),
        labels(&disclosed.threads, &note.threads).into(),
        question.into(),
        labels(&disclosed.addressees, &note.addressees).into(),
    ]
}

/// What the column says, without what only the words do.
fn without(countries: &[CountryMention], from_text: &[CountryCode]) -> Vec<CountryMention> {
    let in_column = |mention: &&CountryMention| mention.code().is_none_or(|code| !from_text.contains(&code));
    countries.iter().filter(in_column).cloned().collect()
}

fn internal_cells(disclosed: &Disclosed, note: &PublicNote) -> [Cell; 7] {
    let group = note.group.map_or("", |group| disclosed.groups.label(group));
    let sheet = &disclosed.sheets[note.sheet.0];
    [
        group.into(),
        note.attributed_to.as_deref().unwrap_or_default().into(),
        truth(note.redacted),
        truth(note.shown),
        sheet.file.as_ref().into(),
        sheet.sheet.as_ref().into(),
        note.row.into(),
    ]
}

fn truth(value: bool) -> Cell {
    Cell::from(if value { "true" } else { "false" })
}
