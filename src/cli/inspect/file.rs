//! One file: a verdict in a line, then its sheets and their tables.

use std::io;

use super::page::Page;
use super::table::{self, Showing};
use super::words;
use crate::cli::style::Style;
use crate::cli::summary::counted;
use crate::cli::text::{WIDTH, cut, width};
use crate::diagnostic::Severity;
use crate::model::{InspectedFile, InspectedSheet, InspectedTable, InspectedWorkshop, ReadOrder, SheetRole};

/// How a file or sheet fares.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    /// It is none of ours, and nobody misses it.
    PassedOver,
    Fine,
    /// Something of it should be looked at.
    Doubtful,
    /// Nothing of it could be used.
    Unusable,
}

impl Verdict {
    fn of_file(file: &InspectedFile) -> Self {
        let own = match &file.passed_over {
            Some(remark) => return Self::of_remark(remark.severity),
            None => file
                .sheets
                .iter()
                .map(Self::of_sheet)
                .max()
                .unwrap_or(Self::PassedOver),
        };
        // What is said of single cells weighs as much as what is said of rows.
        if file.gravest > Some(Severity::Note) {
            own.max(Self::Doubtful)
        } else {
            own
        }
    }

    fn of_sheet(sheet: &InspectedSheet) -> Self {
        match &sheet.passed_over {
            Some(remark) => Self::of_remark(remark.severity).min(Self::Doubtful),
            None => sheet
                .tables
                .iter()
                .map(Self::of_table)
                .max()
                .unwrap_or(Self::PassedOver),
        }
    }

    fn of_table(table: &InspectedTable) -> Self {
        let is_lost = |severity: Severity| severity > Severity::Note;
        let rows = table.reasons.iter().any(|reason| is_lost(reason.severity));
        let dates = table
            .dates
            .as_ref()
            .is_some_and(|dates| dates.order == ReadOrder::Unsettled);
        let columns = table.columns.iter().any(|column| !column.candidates.is_empty());
        if rows || dates || columns {
            Self::Doubtful
        } else {
            Self::Fine
        }
    }

    fn of_remark(severity: Severity) -> Self {
        if severity == Severity::Error {
            Self::Unusable
        } else {
            Self::PassedOver
        }
    }

    fn mark(self, style: Style) -> String {
        match self {
            Self::Fine => style.fine("✓"),
            Self::Doubtful => style.severity(Severity::Warning, "!"),
            Self::Unusable => style.severity(Severity::Error, "✗"),
            Self::PassedOver => style.faint("–"),
        }
    }
}

/// Writes the verdict of a file and, if asked for, what is in it.
pub fn write(
    page: &mut Page<'_>,
    showing: Showing,
    file: &InspectedFile,
    workshops: &[InspectedWorkshop],
    in_full: bool,
) -> io::Result<()> {
    let verdict = Verdict::of_file(file);
    headline(page, verdict, file)?;
    if !in_full {
        return Ok(());
    }
    if let Some(help) = file.passed_over.as_ref().and_then(|remark| remark.help.as_ref()) {
        page.remark(2, help.lines().next().unwrap_or_default())?;
    }
    let is_alone = file.sheets.iter().map(|sheet| sheet.tables.len()).sum::<usize>() == 1;
    let is_text = file.format == "text table";
    for (position, sheet) in file.sheets.iter().enumerate() {
        if position > 0 {
            page.gap()?;
        }
        if !is_text {
            sheet_line(page, sheet)?;
        }
        first_row(page, showing, sheet)?;
        if let Some(marks) = words::marks(sheet) {
            page.labelled(4, "cells", &marks)?;
        }
        for (position, table) in sheet.tables.iter().enumerate() {
            if sheet.tables.len() > 1 {
                let section = table
                    .section
                    .as_ref()
                    .map_or(String::new(), |section| format!(" “{}”", cut(section, 60)));
                page.finished(&format!(
                    "  {}",
                    page.style.strong(format!("table {}{section}", position + 1))
                ))?;
            }
            let repeats = position > 0 && meeting_cell(table) == meeting_cell(&sheet.tables[0]);
            table::write(page, showing, table, workshops, repeats, is_alone)?;
        }
    }
    page.gap()
}

fn meeting_cell(table: &InspectedTable) -> Option<crate::diagnostic::CellAddress> {
    table.meeting.as_ref().and_then(|meeting| meeting.cell)
}

fn headline(page: &mut Page<'_>, verdict: Verdict, file: &InspectedFile) -> io::Result<()> {
    let style = page.style;
    let path = cut(&file.path, WIDTH - 2);
    let told = told(file);
    if 2 + width(&path) + 2 + width(&told) <= WIDTH {
        return page.finished(&format!(
            "{} {}  {}",
            verdict.mark(style),
            style.strong(path),
            told
        ));
    }
    page.finished(&format!("{} {}", verdict.mark(style), style.strong(path)))?;
    page.text(2, &told)
}

/// The verdict in words.
fn told(file: &InspectedFile) -> String {
    if let Some(remark) = &file.passed_over {
        return remark.message.clone();
    }
    let tables = || file.sheets.iter().flat_map(|sheet| &sheet.tables);
    let sum = |count: fn(&InspectedTable) -> usize| tables().map(count).sum();
    let rows = words::rows(
        sum(|table| table.read),
        sum(|table| table.used),
        sum(|table| table.set_aside),
    );
    let roles = [SheetRole::Workshops, SheetRole::Attendance, SheetRole::Notes];
    let held = roles
        .into_iter()
        .filter(|role| tables().any(|table| table.role == *role));
    let held: Vec<String> = held.map(|role| words::role(role).to_owned()).collect();
    let sheets = match file.sheets.len() {
        0 | 1 => String::new(),
        several => format!(", {}", counted(several, "sheet", "sheets")),
    };
    let held = if held.is_empty() {
        "nothing that is read".to_owned()
    } else {
        words::and(&held)
    };
    format!("{held} · {rows} · {}{sheets}", file.format)
}

fn sheet_line(page: &mut Page<'_>, sheet: &InspectedSheet) -> io::Result<()> {
    let name = cut(&sheet.name, 60);
    match &sheet.passed_over {
        None => page.finished(&format!(
            "  {}{}",
            page.style.faint("sheet "),
            page.style.strong(name)
        )),
        Some(remark) => page.text(2, &format!("sheet {name}: {}", remark.message)),
    }
}

/// What stands first in a sheet that nobody understood.
fn first_row(page: &mut Page<'_>, showing: Showing, sheet: &InspectedSheet) -> io::Result<()> {
    if sheet.first_row.is_empty() {
        return Ok(());
    }
    let hidden = sheet.first_row.iter().any(|value| showing.masking.hides(value));
    let texts: Vec<String> = sheet
        .first_row
        .iter()
        .map(|value| format!("“{}”", cut(&value.text, 24)))
        .collect();
    let text = if hidden {
        table::HIDDEN.to_owned()
    } else {
        texts.join(", ")
    };
    page.labelled(4, "first row", &cut(&text, 85))
}
