//! Entries of `[[sheets]]` that are slips of the pen: they fit no sheet, speak
//! of a column that is not there, or name no field.

use std::collections::BTreeSet;

use super::header_row::Column;
use super::series_file;
use super::sheet_rule;
use super::table::Table;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{SheetRole, SheetSettings};
use crate::vocabulary::header::tool::Tool;
use crate::vocabulary::header::{self, Field};

/// Points out each of them.
pub fn report(entries: &[SheetSettings], tables: &[Table], diagnostics: &mut Vec<Diagnostic>) {
    let used: BTreeSet<usize> = tables.iter().filter_map(|table| table.rule).collect();
    for (at, entry) in entries.iter().enumerate() {
        let subject = format!("entry {} of [[sheets]]", at + 1);
        if !used.contains(&at) {
            let is_late = tables
                .iter()
                .any(|table| sheet_rule::fits(entry, &table.file, &table.sheet));
            let what = if is_late {
                "fits only sheets that an earlier entry settles"
            } else {
                "fits no sheet"
            };
            diagnostics.push(
                Diagnostic::warning(Code::SeriesFile, format!("{subject} {what}"))
                .at(series_file::place())
                .help("Compare its file and sheet with the names in the folder; `rapporteur inspect` shows them."),
            );
        }
        let ruled: Vec<&Table> = tables
            .iter()
            // A sheet of forms has no role, and columns that its repeat groups read.
            .filter(|table| {
                table.rule == Some(at) && (table.role != SheetRole::Other || !table.described.is_empty())
            })
            .collect();
        // A chat that is passed over is told of, and what to write into the entry.
        let mut own = tables.iter().filter(|table| table.rule == Some(at));
        let has_cells = own.any(|table| !table.grid.is_empty());
        if ruled.is_empty() && has_cells && !entry.skip {
            diagnostics.push(
                Diagnostic::warning(
                    Code::SeriesFile,
                    format!("{subject} fits a sheet in which no header can be found as it says"),
                )
                .at(series_file::place())
                .help(
                    "Compare its header_row, role and columns with the sheet; `rapporteur inspect` shows it.",
                ),
            );
        }
        if entry.transcript.is_some() && ruled.iter().any(|table| table.tool != Some(Tool::Transcript)) {
            diagnostics.push(
                Diagnostic::warning(
                    Code::SeriesFile,
                    format!("{subject} asks for the notes of a transcript, and a sheet that it fits is none"),
                )
                .at(series_file::place())
                .help("Name the files that are transcripts in its file; the others are read as sheets."),
            );
        }
        if !ruled.is_empty() {
            report_columns(&subject, entry, &ruled, diagnostics);
        }
        for name in entry.columns.values().filter(|name| !name.trim().is_empty()) {
            diagnostics.extend(no_field(&subject, entry, name));
        }
    }
}

fn report_columns(
    subject: &str,
    entry: &SheetSettings,
    tables: &[&Table],
    diagnostics: &mut Vec<Diagnostic>,
) {
    for name in entry.columns.keys().chain(entry.notes.keys()) {
        let mut columns = tables.iter().flat_map(|table| &table.described);
        let is_called = |column: &Column| {
            let mut names = std::iter::once(&column.header).chain(&column.other_names);
            names.any(|own| sheet_rule::means(name, own, column.cell))
        };
        if !columns.any(is_called) {
            diagnostics.push(
                Diagnostic::warning(
                    Code::SeriesFile,
                    format!("{subject} speaks of a column “{name}”, which none of its sheets has"),
                )
                .at(series_file::place())
                .help("Write the header as the sheet has it, or the column's letter; `rapporteur inspect` shows both."),
            );
        }
    }
}

fn no_field(subject: &str, entry: &SheetSettings, name: &str) -> Option<Diagnostic> {
    let roles = sheet_rule::role(entry).map_or_else(|| header::ROLES.to_vec(), |role| vec![role]);
    if roles
        .iter()
        .any(|role| sheet_rule::field_called(*role, name).is_some())
    {
        return None;
    }
    let fields: BTreeSet<&str> = roles
        .iter()
        .flat_map(|role| header::fields(*role))
        .map(Field::name)
        .collect();
    let likeness = |field: &&&str| strsim::jaro_winkler(field, name);
    let nearest = fields
        .iter()
        .max_by(|one, other| likeness(one).total_cmp(&likeness(other)));
    let help = match nearest.filter(|field| likeness(field) > 0.7) {
        Some(field) => format!("Did you mean “{field}”?"),
        None => format!(
            "Known are: {}.",
            fields.into_iter().collect::<Vec<_>>().join(", ")
        ),
    };
    let message = format!("{subject} gives a column the meaning “{name}”, which is none");
    Some(
        Diagnostic::error(Code::SeriesFile, message)
            .at(series_file::place())
            .help(help),
    )
}
