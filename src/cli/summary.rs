//! What a build comes to, in a few lines worth reading.

use std::io::{self, Write};

use super::message::Masking;
use super::style::Style;
use super::text::clean;
use crate::diagnostic::Severity;
use crate::model::PublicCount;
use crate::pipeline::{Built, Index, SeriesReport};

/// Writes the summary of a series.
pub fn series(
    stream: &mut impl Write,
    style: Style,
    masking: Masking,
    report: &SeriesReport,
    verbose: bool,
) -> io::Result<()> {
    writeln!(stream, "{}", style.strong(&report.name))?;
    aliases(stream, report, masking)?;
    rows(stream, report)?;
    if verbose {
        sheets(stream, style, report)?;
    }
    match &report.built {
        None => writeln!(
            stream,
            "  nothing was built; what was built before stays in {}",
            report.target.display()
        )?,
        Some(built) => {
            writeln!(stream, "  {}", contents(built))?;
            documents(stream, style, report, built, verbose)?;
        }
    }
    problems(stream, style, report, verbose)?;
    writeln!(stream)
}

/// Writes where the page of all series lies.
pub fn index(stream: &mut impl Write, index: &Index) -> io::Result<()> {
    match index {
        Index::None => Ok(()),
        Index::Written(path) => writeln!(stream, "all series: {}", path.display()),
        Index::Foreign(path) => writeln!(
            stream,
            "{} was not written by this program and stays as it is",
            path.display()
        ),
    }
}

/// What was added to series.toml, as it stands there.
fn aliases(stream: &mut impl Write, report: &SeriesReport, masking: Masking) -> io::Result<()> {
    if report.aliases.is_empty() {
        return Ok(());
    }
    writeln!(
        stream,
        "  added to {}: {}",
        report.source.join("series.toml").display(),
        counted(report.aliases.len(), "alias", "aliases")
    )?;
    for written in &report.aliases {
        let key = written.alias.table.key();
        if written.may_be_told || !masking.is_masked() {
            writeln!(
                stream,
                "    [aliases.{key}] {}",
                clean(&written.alias.lines(true))
            )?;
        } else {
            writeln!(
                stream,
                "    [aliases.{key}] (hidden, for it may identify a person)"
            )?;
        }
    }
    Ok(())
}

fn rows(stream: &mut impl Write, report: &SeriesReport) -> io::Result<()> {
    let sum =
        |count: fn(&crate::model::SheetAccount) -> usize| report.sheets.iter().map(count).sum::<usize>();
    let (read, used, set_aside) = (
        sum(|sheet| sheet.read),
        sum(|sheet| sheet.used),
        sum(|sheet| sheet.set_aside),
    );
    let sheets = report.sheets.iter().filter(|sheet| sheet.read > 0).count();
    let of_sheets = counted(sheets, "sheet", "sheets");
    writeln!(
        stream,
        "  read {} from {of_sheets}: {used} used, {set_aside} set aside",
        counted(read, "row", "rows")
    )
}

fn sheets(stream: &mut impl Write, style: Style, report: &SeriesReport) -> io::Result<()> {
    for sheet in &report.sheets {
        let header = sheet
            .header
            .map_or(String::new(), |(first, last)| format!(", header {first}:{last}"));
        let line = format!(
            "{} › {}: {}{header}, {}",
            sheet.file,
            sheet.sheet,
            sheet.role.name(),
            counted(sheet.read, "row", "rows")
        );
        writeln!(stream, "    {}", style.faint(line))?;
    }
    Ok(())
}

fn contents(built: &Built) -> String {
    let participants = match built.participants {
        PublicCount::Exactly(count) => counted(count as usize, "participant", "participants"),
        PublicCount::FewerThan(minimum) => format!("fewer than {minimum} participants"),
        PublicCount::Unknown => "participants not told".to_owned(),
    };
    format!(
        "{}, {participants}, {}, {}",
        counted(built.workshops, "workshop", "workshops"),
        counted(built.notes, "note", "notes"),
        counted(built.countries, "country example", "country examples"),
    )
}

fn documents(
    stream: &mut impl Write,
    style: Style,
    report: &SeriesReport,
    built: &Built,
    verbose: bool,
) -> io::Result<()> {
    let published = &built.published;
    for document in &published.documents {
        let state = if document.changed { "" } else { ", unchanged" };
        let path = report.target.join(&document.path);
        writeln!(
            stream,
            "  {} {}",
            path.display(),
            style.faint(format!("({}{state})", counted(document.pages, "page", "pages")))
        )?;
    }
    let tables = published.tables.len();
    let internal = report.target.join("internal");
    writeln!(
        stream,
        "  {} in {}; for the owners alone: {}",
        counted(tables, "table", "tables"),
        report.target.join("data").display(),
        internal.display()
    )?;
    if verbose {
        for path in &published.changed {
            writeln!(stream, "    {}", style.faint(format!("written: {path}")))?;
        }
    }
    for withheld in &published.withheld {
        writeln!(
            stream,
            "  {}: {}, and an older version of it removed",
            style.severity(Severity::Error, "withheld"),
            withheld.path
        )?;
    }
    for path in &published.removed {
        writeln!(
            stream,
            "  removed: {path}, which an earlier run wrote and this one does not"
        )?;
    }
    Ok(())
}

fn problems(stream: &mut impl Write, style: Style, report: &SeriesReport, verbose: bool) -> io::Result<()> {
    let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
    let failures = report.failures.len() + report.withheld().map(|one| one.findings.len()).sum::<usize>();
    let to_confirm = report.diagnostics.iter().filter(|one| one.is_to_confirm());
    let notes =
        report.count(Severity::Note) - to_confirm.filter(|one| one.severity == Severity::Note).count();
    if notes > 0 && !verbose {
        let told = counted(notes, "note", "notes");
        writeln!(
            stream,
            "  {}",
            style.faint(format!(
                "{told} on what was inferred or passed over: --verbose shows them"
            ))
        )?;
    }
    if errors + warnings + failures == 0 {
        return Ok(());
    }
    let mut parts = Vec::new();
    if errors + failures > 0 {
        parts.push(style.severity(Severity::Error, &counted(errors + failures, "error", "errors")));
    }
    if warnings > 0 {
        parts.push(style.severity(Severity::Warning, &counted(warnings, "warning", "warnings")));
    }
    writeln!(stream, "  {}: see above", parts.join(" and "))
}

/// `1 row`, `2 rows`.
pub fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}
