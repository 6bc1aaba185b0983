//! `rapporteur inspect`: how each file, sheet and column was understood.
//!
//! For each series first its files, a verdict in a line each and then the
//! facts; then what should be corrected, as a build says it; then what it all
//! comes to. All of it goes to standard output: it is what was asked for.

mod copies;
mod ending;
mod file;
mod groups;
mod json;
mod page;
mod table;
mod words;

use std::cmp::Reverse;
use std::io::{self, IsTerminal as _, Write};

use anyhow::Result;

use self::page::Page;
use self::table::Showing;
use super::arguments::{InspectArguments, MessageFormat};
use super::in_threads;
use super::message::{self, Masking};
use super::style::Style;
use super::text::{WIDTH, clean};
use crate::diagnostic::Diagnostic;
use crate::pipeline::{self, InspectedSeries, Outcome};

/// Inspects, and shows what was seen.
pub fn run(arguments: &InspectArguments) -> Result<Outcome> {
    let config = arguments.config();
    let report = in_threads(arguments.jobs, || pipeline::inspect(&config))?;
    let terminal = io::stdout().is_terminal();
    let masking = Masking::new(arguments.show_identities, terminal);
    let style = Style::new(arguments.color, terminal);
    let mut stream = io::BufWriter::new(io::stdout().lock());
    for series in &report.series {
        let shown = match arguments.message_format {
            MessageFormat::Json => json::series(&mut stream, series, masking, arguments.groups),
            MessageFormat::Human => write(&mut stream, style, arguments, series, masking),
        };
        // A reader that went away (`| head`) is no failure.
        if shown.is_err() {
            break;
        }
    }
    let _ = stream.flush();
    Ok(report.outcome(arguments.deny.is_some()))
}

fn write(
    stream: &mut impl Write,
    style: Style,
    arguments: &InspectArguments,
    series: &InspectedSeries,
    masking: Masking,
) -> io::Result<()> {
    let inspection = masking.choose(&series.inspection, &*series.told.0);
    let showing = Showing {
        masking,
        all_columns: arguments.verbose,
    };
    let mut page = Page::new(stream, style);
    let source = style.faint(clean(&series.source.display().to_string()));
    page.finished(&format!("{}  {source}", style.strong(clean(&series.name))))?;
    page.gap()?;
    for file in &inspection.files {
        file::write(&mut page, showing, file, &inspection.workshops, !arguments.quiet)?;
    }
    if arguments.quiet {
        page.gap()?;
    }
    diagnostics(stream, style, arguments, series, masking)?;
    if let Some(failure) = &series.failure {
        return message::failure(stream, style, failure);
    }
    if let Some(copies) = &series.copies {
        copies::failures(stream, style, copies, masking)?;
    }
    let mut page = Page::new(stream, style);
    if !arguments.quiet {
        ending::workshops(&mut page, inspection)?;
        if masking.is_masked() {
            page.remark(
                2,
                "··· hides what identifies people, or may; a terminal or --show-identities shows it",
            )?;
        }
    }
    if arguments.groups {
        groups::write(&mut page, &inspection.groups)?;
    }
    ending::totals(&mut page, inspection)?;
    if let Some(copies) = &series.copies {
        copies::write(&mut page, copies, masking)?;
    }
    let diagnostics = masking.choose(&series.diagnostics[..], &series.told.1[..]);
    ending::next(&mut page, &series.name, diagnostics)?;
    page.gap()
}

/// What should be corrected, errors first, in the words of a build.
fn diagnostics(
    stream: &mut impl Write,
    style: Style,
    arguments: &InspectArguments,
    series: &InspectedSeries,
    masking: Masking,
) -> io::Result<()> {
    let all = masking.choose(&series.diagnostics[..], &series.told.1[..]).iter();
    let mut spoken_of: Vec<&Diagnostic> = all.filter(|one| arguments.speaks_of(one.severity)).collect();
    spoken_of.sort_by_key(|diagnostic| Reverse(diagnostic.severity));
    for diagnostic in spoken_of {
        message::diagnostic(stream, style, masking, Some(WIDTH), &series.source, diagnostic)?;
    }
    Ok(())
}
