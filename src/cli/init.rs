//! `rapporteur init`: a series is begun, and what to do next is said.

use std::io::{self, Write};

use anyhow::Result;

use super::arguments::InitArguments;
use super::called;
use super::style::Style;
use super::summary::counted;
use super::text::clean;
use crate::pipeline::{self, InitReport, Outcome};

/// Begins a series, and says what was written.
pub fn run(arguments: &InitArguments, style: Style) -> Result<Outcome> {
    let report = pipeline::init(&arguments.config())?;
    // A reader that went away is no failure.
    let _ = write(&mut io::stderr().lock(), style, &report);
    Ok(Outcome::Fine)
}

fn write(stream: &mut impl Write, style: Style, report: &InitReport) -> io::Result<()> {
    let told = |path: &str| clean(&report.folder.join(path).display().to_string());
    writeln!(stream, "{}", style.strong(clean(&report.series)))?;
    for path in &report.written {
        writeln!(stream, "  wrote {}", told(path))?;
    }
    for path in &report.kept {
        writeln!(stream, "  {} was there already and stays as it is", told(path))?;
    }
    found(stream, report)?;
    writeln!(stream, "  next")?;
    let series = clean(&report.series);
    let mut steps = Vec::new();
    match &report.workbook {
        Some(workbook) => {
            steps.push(format!(
                "open {} and write your rows in place of the examples",
                told(workbook)
            ));
            steps.push("or drop exports of Zoom, Teams or a form into the folder beside it".to_owned());
        }
        None => steps.push(format!("read {} and correct what was found", told("series.toml"))),
    }
    let command = called::command();
    steps.push(format!("see how it is understood: {command} inspect {series}"));
    steps.push(format!("make the documents:       {command} {series}"));
    for (number, step) in (1..).zip(steps) {
        writeln!(stream, "    {number}. {step}")?;
    }
    Ok(())
}

/// What the spreadsheets gave.
fn found(stream: &mut impl Write, report: &InitReport) -> io::Result<()> {
    let Some(found) = &report.found else {
        return Ok(());
    };
    let lists = [
        (found.workshops.len(), "workshop", "workshops"),
        (found.topics.len(), "topic", "topics"),
        (found.threads.len(), "thread", "threads"),
        (
            found.kinds.len(),
            "kind of note of your own",
            "kinds of notes of your own",
        ),
        (
            found.stakeholder_groups.len(),
            "stakeholder group of your own",
            "stakeholder groups of your own",
        ),
        (found.addressees.len(), "addressee", "addressees"),
    ];
    let told: Vec<String> = lists
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, several)| counted(count, one, several))
        .collect();
    writeln!(stream, "  found {}", told.join(", "))
}
