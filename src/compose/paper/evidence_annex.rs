//! Annex C: the notes that the paper cites, each with the row it stands in.

use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::compose::quotation::on_one_line;
use crate::model::settings::PublishedNotes;
use crate::model::view::{EvidenceAnnex, EvidenceEntry};

/// Composed after everything that cites.
pub fn annex(desk: &mut Desk) -> EvidenceAnnex {
    let cited = desk.cited(&desk.series.notes);
    let mut entries = Vec::new();
    for note in &cited {
        entries.extend(entry(desk, *note));
    }
    let language = desk.language;
    EvidenceAnnex {
        heading: say!(language, "evidence-annex-heading"),
        lead: lead(desk, cited.len()),
        columns: vec![
            say!(language, "column-reference"),
            say!(language, "column-workshop"),
            say!(language, "column-kind"),
            say!(language, "column-group"),
            say!(language, "column-source"),
        ],
        entries,
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

fn entry(desk: &mut Desk, index: usize) -> Option<EvidenceEntry> {
    let mark = desk.marks(&[index]).pop()?;
    let disclosed = desk.series.disclosed;
    let note = desk.series.note(index);
    let language = desk.language;
    let sheet = disclosed.sheets.get(note.sheet.0);
    let group = note.group.map(|group| disclosed.groups.label(group).to_owned());
    Some(EvidenceEntry {
        mark,
        workshop: on_one_line(&desk.series.workshop(note.workshop).title),
        kind: disclosed.kinds.label(note.kind).to_owned(),
        stakeholder_group: group.unwrap_or_else(|| say!(language, "part-not-stated")),
        source: sheet.map_or_else(String::new, |sheet| {
            say!(
                language,
                "evidence-source",
                file = &*sheet.file,
                sheet = &*sheet.sheet,
                row = note.row.to_string()
            )
        }),
    })
}
