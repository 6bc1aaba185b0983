//! `changes`: what differs from the edition that this one is compared with.
//!
//! The table names what is gone and does not quote it; of counts of people it
//! tells a difference, and parts of a breakdown, only where that points at nobody.
//! `compose` decides both.

use super::{Cell, Table, columns};
use crate::model::Disclosed;
use crate::model::changes::{
    Cause, ChangedValues, Changes, FigureChange, NoteChange, RecommendationChange, WorkshopChange,
};

/// Stands for both values of a figure whose difference is not told.
const UNTOLD: &str = "changed";

pub fn changes(disclosed: &Disclosed, changes: &Changes) -> Table {
    let mut rows: Vec<Vec<Cell>> = changes.figures.iter().map(figure).collect();
    rows.extend(changes.notes.iter().flatten().map(note));
    rows.extend(changes.recommendations.iter().map(recommendation));
    rows.extend(changes.references.iter().map(|shift| {
        let (before, after) = (shift.before.as_str(), shift.after.as_str());
        vec![
            "reference".into(),
            before.into(),
            before.into(),
            after.into(),
            after.into(),
        ]
    }));
    rows.extend(changes.workshops.iter().map(|change| workshop(disclosed, change)));
    Table {
        name: "changes",
        description: "What differs from the edition that this one is compared with; an empty cell is for what \
                      an edition does not have",
        columns: columns(&[
            (
                "what",
                "figure, note (new, gone, or with other words or another coding), recommendation, reference (of \
                 a note that has another one now) or workshop",
            ),
            (
                "key",
                "The figure's name: table, row and, where there are several, column; else the evidence \
                 reference or the workshop's number. What only the earlier edition names is “(gone 1)”, “(gone 2)” …",
            ),
            (
                "before",
                "In the earlier edition: the figure, the note's kind, the recommendation's rank, the reference or \
                 the workshop's number. “changed”, in both columns, where people are counted and the difference \
                 is not told; which parts of their breakdowns changed is not listed then",
            ),
            ("after", "The same in this edition"),
            (
                "evidence",
                "The evidence references of the notes by which the figure changed, or on which the recommendation \
                 rests; a note that is gone has that of the earlier edition",
            ),
        ]),
        rows,
    }
}

fn figure(change: &FigureChange) -> Vec<Cell> {
    let (before, after) = match &change.values {
        ChangedValues::Told { before, after } => (value(before.as_ref()), value(after.as_ref())),
        ChangedValues::Untold => (UNTOLD.into(), UNTOLD.into()),
    };
    let causes = change.causes.iter();
    let causes: Vec<String> = causes.map(|Cause { reference, .. }| reference.clone()).collect();
    vec![
        "figure".into(),
        change.key.name().into(),
        before,
        after,
        causes.into(),
    ]
}

/// A number where it is one.
fn value(value: Option<&String>) -> Cell {
    let text = value.map(String::as_str).unwrap_or_default();
    text.parse().map_or_else(|_| text.into(), Cell::Number)
}

fn note(change: &NoteChange) -> Vec<Cell> {
    let kind = |kind: &Option<String>| Cell::from(kind.as_deref().unwrap_or_default());
    vec![
        "note".into(),
        change.reference.as_str().into(),
        kind(&change.before),
        kind(&change.after),
        change.reference.as_str().into(),
    ]
}

fn recommendation(change: &RecommendationChange) -> Vec<Cell> {
    let rank = |rank: Option<u32>| rank.map_or_else(|| Cell::from(""), Cell::Number);
    let key = change.evidence.first().map(String::as_str).unwrap_or_default();
    vec![
        "recommendation".into(),
        key.into(),
        rank(change.before),
        rank(change.after),
        change.evidence.clone().into(),
    ]
}

fn workshop(disclosed: &Disclosed, change: &WorkshopChange) -> Vec<Cell> {
    let (before, after) = match change {
        WorkshopChange::New(index) => ("", disclosed.workshops[*index].number.as_str()),
        WorkshopChange::Gone(number) => (number.as_str(), ""),
    };
    let key = if after.is_empty() { before } else { after };
    vec![
        "workshop".into(),
        key.into(),
        before.into(),
        after.into(),
        "".into(),
    ]
}
