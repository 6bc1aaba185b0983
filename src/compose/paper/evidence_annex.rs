//! Annex C: the notes that the paper cites, each with the row it stands in, by
//! workshop and sheet: what they share is said once.

use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::compose::quotation::on_one_line;
use crate::model::settings::PublishedNotes;
use crate::model::view::{EvidenceAnnex, EvidenceEntry, EvidenceGroup};

/// Composed after everything that cites.
pub fn annex(desk: &mut Desk) -> EvidenceAnnex {
    let cited = desk.cited(&desk.series.notes);
    let lead = lead(desk, cited.len());
    let groups = groups(desk, &cited);
    EvidenceAnnex {
        heading: say!(desk.language, "evidence-annex-heading"),
        lead,
        groups,
    }
}

fn lead(desk: &Desk, cited: usize) -> String {
    if cited == 0 {
        return String::new();
    }
    match desk.series.disclosed.settings.outputs.notes {
        PublishedNotes::Cited => say!(desk.language, "evidence-lead-published", count = cited),
        PublishedNotes::None => say!(desk.language, "evidence-lead", count = cited),
    }
}

/// The notes of each workshop and sheet, in the order of their references.
fn groups(desk: &mut Desk, cited: &[usize]) -> Vec<EvidenceGroup> {
    let mut places = Vec::new();
    let mut groups: Vec<EvidenceGroup> = Vec::new();
    for index in cited {
        let Some(entry) = entry(desk, *index) else {
            continue;
        };
        let note = desk.series.note(*index);
        let place = (note.workshop, note.sheet);
        if let Some(known) = places.iter().position(|known| *known == place) {
            groups[known].entries.push(entry);
        } else {
            places.push(place);
            groups.push(group(desk, *index, entry));
        }
    }
    groups
}

fn group(desk: &Desk, first: usize, entry: EvidenceEntry) -> EvidenceGroup {
    let disclosed = desk.series.disclosed;
    let note = desk.series.note(first);
    let sheet = disclosed.sheets.get(note.sheet.0);
    EvidenceGroup {
        workshop: on_one_line(&desk.series.workshop(note.workshop).title),
        source: sheet.map_or_else(String::new, |sheet| {
            say!(
                desk.language,
                "evidence-sheet",
                file = &*sheet.file,
                sheet = &*sheet.sheet
            )
        }),
        entries: vec![entry],
    }
}

fn entry(desk: &mut Desk, index: usize) -> Option<EvidenceEntry> {
    let mark = desk.marks(&[index]).pop()?;
    let disclosed = desk.series.disclosed;
    let note = desk.series.note(index);
    let language = desk.language;
    let group = note.group.map(|group| disclosed.groups.label(group).to_owned());
    Some(EvidenceEntry {
        mark,
        kind: disclosed.kinds.label(note.kind).to_owned(),
        stakeholder_group: group.unwrap_or_else(|| say!(language, "evidence-no-group")),
        row: say!(language, "evidence-row", row = note.row.to_string()),
    })
}
