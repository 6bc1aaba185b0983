//! What an inspection of a series comes to: the workshops, the totals, and
//! what to do next.

use std::io;

use super::page::Page;
use super::words;
use crate::cli::called;
use crate::cli::summary::counted;
use crate::cli::text::{WIDTH, cut, padded, right, width};
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{InspectedTable, Inspection};

/// Writes the workshops that were found.
pub fn workshops(page: &mut Page<'_>, inspection: &Inspection) -> io::Result<()> {
    const MOST_NUMBER: usize = 24;
    const DATE: usize = 17;
    let workshops = &inspection.workshops;
    if workshops.is_empty() {
        return Ok(());
    }
    let widest = workshops
        .iter()
        .map(|workshop| width(&workshop.number))
        .max()
        .unwrap_or_default();
    let number = widest.clamp(1, MOST_NUMBER);
    let columns = ["participants", "notes"];
    let title = WIDTH - 2 - number - 2 - DATE - 2 - columns[0].len() - 2 - columns[1].len() - 2;
    let line = |cells: [&str; 5]| {
        format!(
            "  {}  {}  {}  {}  {}",
            padded(&cut(cells[0], number), number),
            padded(&cut(cells[1], title), title),
            padded(cells[2], DATE),
            right(cells[3], columns[0].len()),
            right(cells[4], columns[1].len()),
        )
    };
    let found = if inspection.listed {
        "as listed"
    } else {
        "as the sheets name them"
    };
    let heading = format!("{}, {found}", counted(workshops.len(), "workshop", "workshops"));
    let head = line(["", &heading, "date", columns[0], columns[1]]);
    page.finished(&page.style.faint(head))?;
    for workshop in workshops {
        let date = workshop.date.map_or_else(|| "no date".to_owned(), words::date);
        let count = |count: usize| {
            if count == 0 {
                "none".to_owned()
            } else {
                count.to_string()
            }
        };
        let cells = [
            workshop.number.as_str(),
            &workshop.title,
            &date,
            &count(workshop.participants),
            &count(workshop.notes),
        ];
        page.finished(&line(cells))?;
    }
    Ok(())
}

/// Writes how many rows, people and notes there are.
pub fn totals(page: &mut Page<'_>, inspection: &Inspection) -> io::Result<()> {
    let sum = |count: fn(&InspectedTable) -> usize| inspection.tables().map(count).sum();
    let rows = words::rows(
        sum(|table| table.read),
        sum(|table| table.used),
        sum(|table| table.set_aside),
    );
    let notes: usize = inspection.workshops.iter().map(|workshop| workshop.notes).sum();
    let text = format!(
        "{rows}, in {}; {} and {}",
        counted(inspection.tables().count(), "table", "tables"),
        counted(inspection.people, "person", "people"),
        counted(notes, "note", "notes"),
    );
    page.labelled(2, "in all", &text)
}

/// Writes what to do next, errors first.
pub fn next(page: &mut Page<'_>, name: &str, diagnostics: &[Diagnostic]) -> io::Result<()> {
    let of = |severity| {
        diagnostics
            .iter()
            .filter(move |diagnostic| diagnostic.severity == severity)
    };
    let count = |severity| of(severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let mut label = "next";
    let mut step = |page: &mut Page<'_>, text: &str| {
        let written = page.labelled(2, label, text);
        label = "";
        written
    };
    if errors > 0 {
        let first = of(Severity::Error).next().map(place).unwrap_or_default();
        let what = if errors == 1 {
            "correct the error".to_owned()
        } else {
            format!("correct the {errors} errors")
        };
        step(page, &format!("{what} above{first}"))?;
    }
    if warnings > 0 {
        let what = counted(warnings, "warning", "warnings");
        let what = if warnings == 1 {
            "the warning".to_owned()
        } else {
            format!("the {what}")
        };
        let then = if errors > 0 { "then look" } else { "look" };
        step(
            page,
            &format!("{then} at {what}: what is doubtful is used all the same"),
        )?;
    }
    let what = match (errors, warnings) {
        (0, 0) => "make the documents:",
        _ => "make the documents of what is usable:",
    };
    step(page, &format!("{what} {} build {name}", called::command()))
}

/// Where to begin.
fn place(diagnostic: &Diagnostic) -> String {
    let Some(place) = &diagnostic.place else {
        return String::new();
    };
    let sheet = place
        .sheet
        .as_ref()
        .map(|sheet| format!(" › {sheet}"))
        .unwrap_or_default();
    let cell = place
        .cells
        .first()
        .map(|cell| format!("!{cell}"))
        .unwrap_or_default();
    format!(", first {}{sheet}{cell}", place.file)
}
