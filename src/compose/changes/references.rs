//! References that another note bears than in the earlier edition.
//!
//! Without an `Id` a note is known by its order, so a row that is put before
//! others shifts theirs. Somebody who cited the earlier edition is then led
//! astray, and nothing in the present one shows it: hence a warning for the
//! series' owners, and a list of old and new for everybody.

use std::collections::BTreeMap;

use super::Comparison;
use crate::diagnostic::{CellAddress, Code, Diagnostic, Place};
use crate::model::changes::ReferenceShift;
use crate::model::dataset::SheetId;
use crate::model::disclosed::Disclosed;

/// So many shifts are named in a message; all are in the table.
const NAMED: usize = 3;

/// Whether the note's sheet has a column for its `Id`.
pub fn has_id_column(disclosed: &Disclosed, note: usize) -> bool {
    let sheet = &disclosed.sheets[disclosed.notes[note].sheet.0];
    sheet.columns.iter().any(|column| column.field == Some("id"))
}

pub fn shifted(comparison: &Comparison) -> Vec<ReferenceShift> {
    let pairs = comparison.matching.now.iter().enumerate();
    pairs
        .filter_map(|(earlier, present)| {
            let present = (*present)?;
            let before = &comparison.earlier_notes()[earlier].reference;
            let after = &comparison.present_notes()[present].reference;
            (before != after).then_some(ReferenceShift {
                before: comparison.speakable.reference(before),
                after: after.clone(),
                note: comparison.index(present)?,
            })
        })
        .collect()
}

/// One for each sheet, with a cell for each row.
pub fn diagnostics(comparison: &Comparison, shifts: &[ReferenceShift]) -> Vec<Diagnostic> {
    let mut by_sheet: BTreeMap<SheetId, Vec<&ReferenceShift>> = BTreeMap::new();
    for shift in shifts {
        let sheet = comparison.disclosed.notes[shift.note].sheet;
        by_sheet.entry(sheet).or_default().push(shift);
    }
    let sheets = by_sheet.into_iter();
    sheets
        .map(|(sheet, shifts)| diagnostic(comparison.disclosed, sheet, &shifts))
        .collect()
}

fn diagnostic(disclosed: &Disclosed, sheet: SheetId, shifts: &[&ReferenceShift]) -> Diagnostic {
    let mut named: Vec<String> = shifts
        .iter()
        .take(NAMED)
        .map(|shift| format!("{} is now {}", shift.before, shift.after))
        .collect();
    if shifts.len() > NAMED {
        named.push(format!("and {} more in data/changes.csv", shifts.len() - NAMED));
    }
    let message = format!(
        "notes bear another reference than in the earlier edition, so whoever cited that is led astray: {}",
        named.join(", ")
    );
    let help = if has_id_column(disclosed, shifts[0].note) {
        "Leave an Id with the note that it was given to, and give new notes new ones."
    } else {
        "Add a column “Id” and write into it the part of the old reference behind the hyphen; \
         then no row that is added, removed or moved shifts a reference."
    };
    let account = &disclosed.sheets[sheet.0];
    let mut place = Place::sheet(&account.file, &account.sheet);
    let rows = shifts.iter().map(|shift| disclosed.notes[shift.note].row);
    place.cells = rows
        .map(|row| CellAddress::new(row.saturating_sub(1), 0))
        .collect();
    place.cells.sort_unstable();
    Diagnostic::warning(Code::ReferenceShifted, message)
        .at(place)
        .help(help)
}
