//! What changed of a workshop since an earlier edition: one line.

use super::Brief;
use crate::compose::desk::Desk;
use crate::compose::document::edition_named;
use crate::compose::language::say;
use crate::model::changes::{ChangedValues, Changes, FigureChange, FigureTable, NoteChange, WorkshopChange};

/// `None` where no earlier edition is compared with.
pub fn line(desk: &mut Desk, brief: &Brief) -> Option<String> {
    let changes = desk.series.changes?;
    let edition = edition_named(desk, &changes.since);
    if changes.workshops.contains(&WorkshopChange::New(brief.index)) {
        return Some(say!(desk.language, "changes-brief-new", edition = edition));
    }
    let line = match &changes.notes {
        Some(notes) => of_notes(desk, brief, notes, &edition),
        None => of_count(desk, brief, changes, &edition),
    };
    Some(line.unwrap_or_else(|| say!(desk.language, "changes-brief-none", edition = edition)))
}

/// `None` where no note differs.
fn of_notes(desk: &mut Desk, brief: &Brief, notes: &[NoteChange], edition: &str) -> Option<String> {
    let here = notes.iter().filter(|change| change.workshop == Ok(brief.index));
    let (mut new, mut changed, mut gone) = (Vec::new(), Vec::new(), 0_usize);
    for change in here {
        match (change.note, &change.before) {
            (Some(note), None) => new.push(note),
            (Some(note), Some(_)) => changed.push(note),
            (None, _) => gone += 1,
        }
    }
    let new = desk.count(brief.figure("changes/new"), &new);
    let changed = desk.count(brief.figure("changes/changed"), &changed);
    if gone > 0 {
        desk.earlier(brief.figure("changes/gone"), &gone.to_string());
    }
    let language = desk.language;
    let facts = [
        (new, say!(language, "changes-fact-new", count = new)),
        (gone, say!(language, "changes-fact-gone", count = gone)),
        (changed, say!(language, "changes-fact-changed", count = changed)),
    ];
    let facts = facts.into_iter().filter(|(count, _)| *count > 0);
    let facts: Vec<String> = facts.map(|(_, fact)| fact).collect();
    (!facts.is_empty()).then(|| {
        say!(
            language,
            "changes-brief",
            edition = edition,
            facts = language.list(&facts)
        )
    })
}

/// Where notes are not compared, how many there are; `None` where as many.
fn of_count(desk: &mut Desk, brief: &Brief, changes: &Changes, edition: &str) -> Option<String> {
    let number = brief.workshop.number.as_str();
    let is_count = |change: &&FigureChange| {
        let key = &change.key;
        key.table == FigureTable::Workshops && key.column == "notes" && key.row == [number]
    };
    let change = changes.figures.iter().find(is_count)?;
    let ChangedValues::Told { before, .. } = &change.values else {
        return None;
    };
    let before = before.as_deref().unwrap_or("0");
    desk.earlier(brief.figure("notes/before"), before);
    let after = desk.count(brief.figure("notes"), brief.notes);
    Some(say!(
        desk.language,
        "changes-brief-counted",
        edition = edition,
        before = before,
        after = after
    ))
}
