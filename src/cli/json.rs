//! Messages for tools: one JSON object a line.

use std::io::{self, Write};

use serde::Serialize;

use super::message::Masking;
use crate::diagnostic::{CellAddress, Code, Diagnostic, Severity};
use crate::pipeline::{Index, Report};

#[derive(Serialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
enum Event<'a> {
    Diagnostic {
        series: &'a str,
        code: Code,
        severity: Severity,
        file: Option<&'a str>,
        sheet: Option<&'a str>,
        cells: Vec<String>,
        field: Option<&'a str>,
        value: Option<String>,
        message: &'a str,
        help: Option<&'a str>,
    },
    Failure {
        /// None where it concerns all series.
        series: Option<&'a str>,
        message: String,
    },
    /// The page of all series.
    Index { path: String },
    /// A file that the gate let not pass.
    Withheld { series: &'a str, path: &'a str },
    /// A line that was added to series.toml.
    Alias {
        series: &'a str,
        table: &'a str,
        name: &'a str,
        target: &'a str,
    },
    Document {
        series: &'a str,
        path: &'a str,
        title: &'a str,
        pages: usize,
        changed: bool,
    },
    Series {
        series: &'a str,
        built: bool,
        rows_read: usize,
        rows_used: usize,
        rows_set_aside: usize,
    },
}

/// Writes everything that a run has to tell.
pub fn report(stream: &mut impl Write, report: &Report, masking: Masking) -> io::Result<()> {
    for series in &report.series {
        for event in events(series, masking) {
            let line = serde_json::to_string(&event)?;
            writeln!(stream, "{line}")?;
        }
    }
    for event in of_index(report) {
        writeln!(stream, "{}", serde_json::to_string(&event)?)?;
    }
    Ok(())
}

/// What became of the page of all series.
fn of_index(report: &Report) -> impl Iterator<Item = Event<'_>> {
    let failure = report.index_failure.iter().map(|failure| Event::Failure {
        series: None,
        message: format!("{failure:#}"),
    });
    let written = match &report.index {
        Index::Written(path) => Some(Event::Index {
            path: path.display().to_string(),
        }),
        Index::None | Index::Foreign(_) => None,
    };
    failure.chain(written)
}

/// Writes a diagnostic of a series.
pub fn diagnostic(
    stream: &mut impl Write,
    series: &str,
    one: &Diagnostic,
    masking: Masking,
) -> io::Result<()> {
    writeln!(
        stream,
        "{}",
        serde_json::to_string(&diagnostic_event(series, one, masking))?
    )
}

/// Writes what the environment kept from being done.
pub fn failure(stream: &mut impl Write, series: &str, error: &anyhow::Error) -> io::Result<()> {
    let message = format!("{error:#}");
    writeln!(
        stream,
        "{}",
        serde_json::to_string(&Event::Failure {
            series: Some(series),
            message
        })?
    )
}

fn diagnostic_event<'a>(series: &'a str, diagnostic: &'a Diagnostic, masking: Masking) -> Event<'a> {
    let place = diagnostic.place.as_ref();
    Event::Diagnostic {
        series,
        code: diagnostic.code,
        severity: diagnostic.severity,
        file: place.map(|place| &*place.file),
        sheet: place.and_then(|place| place.sheet.as_deref()),
        cells: place
            .iter()
            .flat_map(|place| &place.cells)
            .map(CellAddress::to_string)
            .collect(),
        field: diagnostic.field,
        value: diagnostic.value.as_ref().map(|value| masking.show(value)),
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
    }
}

fn events(series: &crate::pipeline::SeriesReport, masking: Masking) -> Vec<Event<'_>> {
    let name = series.name.as_str();
    let mut events: Vec<Event<'_>> = masking
        .diagnostics(series)
        .iter()
        .map(|diagnostic| diagnostic_event(name, diagnostic, masking))
        .collect();
    let findings = series.withheld().flat_map(|withheld| &withheld.findings);
    events.extend(
        findings.map(|finding| diagnostic_event(name, masking.choose(&finding.own, &finding.told), masking)),
    );
    events.extend(series.withheld().map(|withheld| Event::Withheld {
        series: name,
        path: &withheld.path,
    }));
    events.extend(series.failures.iter().map(|failure| Event::Failure {
        series: Some(name),
        message: format!("{:#}", masking.choose(&failure.own, failure.told())),
    }));
    let aliases = series.aliases.iter();
    let aliases = aliases.filter(|written| written.may_be_told || !masking.is_masked());
    events.extend(aliases.map(|written| Event::Alias {
        series: name,
        table: written.alias.table.key(),
        name: &written.alias.name,
        target: &written.alias.target,
    }));
    let documents = series.built.iter().flat_map(|built| &built.published.documents);
    events.extend(documents.map(|document| Event::Document {
        series: name,
        path: &document.path,
        title: &document.title,
        pages: document.pages,
        changed: document.changed,
    }));
    let sum = |count: fn(&crate::model::SheetAccount) -> usize| series.sheets.iter().map(count).sum();
    events.push(Event::Series {
        series: name,
        built: series.built.is_some(),
        rows_read: sum(|sheet| sheet.read),
        rows_used: sum(|sheet| sheet.used),
        rows_set_aside: sum(|sheet| sheet.set_aside),
    });
    events
}
