//! Messages for tools: one JSON object a line, by the schema that
//! `rapporteur schema messages` prints.

use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use super::message::Masking;
use crate::diagnostic::{CellAddress, Code, Diagnostic, Severity};
use crate::model::Cause;
use crate::pipeline::{DifferenceKind, Index, Progress, Report, Stage};

/// A line of `rapporteur build --message-format json` or `rapporteur watch
/// --message-format json`. Further fields and events may come with later
/// versions.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "event", rename_all = "kebab-case")]
enum Event<'a> {
    /// A series is in this stage now.
    Stage { series: &'a str, stage: Stage },
    /// So many of the documents of a series are settled.
    Progress { done: usize, total: usize },
    /// Another build holds the output folder; this one waits.
    Waiting,
    /// All is built; `watch` waits for the next change.
    Watching,
    /// What the owner of the data can mend, or should know.
    Diagnostic {
        series: &'a str,
        #[schemars(with = "String")]
        code: Code,
        severity: Severity,
        /// Relative to the folder of the series.
        file: Option<&'a str>,
        sheet: Option<&'a str>,
        cells: Vec<String>,
        field: Option<&'a str>,
        value: Option<String>,
        message: &'a str,
        help: Option<&'a str>,
    },
    /// What the environment kept from being done.
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
    /// A document as it lies there after the run.
    Document {
        series: &'a str,
        /// Relative to the output folder of the series.
        path: &'a str,
        title: &'a str,
        pages: usize,
        /// Whether its bytes are others than before.
        changed: bool,
        rendered: bool,
        /// Why it was rendered.
        causes: &'a [Cause],
    },
    /// With `--check`: a file that is not as a build would make it.
    Difference {
        series: &'a str,
        /// Relative to the output folder of the series.
        path: &'a str,
        kind: DifferenceKind,
    },
    /// What became of a series; the last line on it.
    Series {
        series: &'a str,
        built: bool,
        /// How many documents were rendered.
        rendered: usize,
        /// With `--check`: whether nothing differs.
        up_to_date: Option<bool>,
        /// With `watch`: how many of its files are being saved, for which it
        /// waits.
        unsettled: usize,
        rows_read: usize,
        rows_used: usize,
        rows_set_aside: usize,
    },
}

/// The schema of a line.
pub fn schema() -> Schema {
    schema_for!(Event)
}

/// Tells tools how far a run is.
#[derive(Debug, Default)]
pub struct JsonProgress {
    done: AtomicUsize,
    total: AtomicUsize,
}

impl Progress for JsonProgress {
    fn waits(&self, _output: &Path) {
        say(&Event::Waiting);
    }

    fn stage(&self, series: &str, stage: Stage) {
        say(&Event::Stage { series, stage });
    }

    fn documents(&self, count: usize) {
        self.done.store(0, Ordering::Relaxed);
        self.total.store(count, Ordering::Relaxed);
    }

    fn document(&self, _path: &str) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        let total = self.total.load(Ordering::Relaxed);
        say(&Event::Progress { done, total });
    }
}

/// Says that a watch waits for the next change.
pub fn watching() {
    say(&Event::Watching);
}

/// Writes a line at once. A reader that went away is no failure of the build.
fn say(event: &Event<'_>) {
    if let Ok(line) = serde_json::to_string(event) {
        let _ = writeln!(io::stdout().lock(), "{line}");
    }
}

/// Writes everything that a run has to tell.
pub fn report(stream: &mut impl Write, report: &Report, masking: Masking) -> io::Result<()> {
    for series in &report.series {
        for event in events(series, masking, report.compared) {
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
        Index::None | Index::Differs(_) | Index::Foreign(_) => None,
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

fn events(series: &crate::pipeline::SeriesReport, masking: Masking, compared: bool) -> Vec<Event<'_>> {
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
        rendered: !document.causes.is_empty(),
        causes: &document.causes,
    }));
    events.extend(series.differences().map(|difference| Event::Difference {
        series: name,
        path: &difference.path,
        kind: difference.kind,
    }));
    let sum = |count: fn(&crate::model::SheetAccount) -> usize| series.sheets.iter().map(count).sum();
    events.push(Event::Series {
        series: name,
        built: series.built.is_some(),
        rendered: series.rendered(),
        up_to_date: compared.then(|| series.built.is_some() && series.differences().next().is_none()),
        unsettled: series.unsettled.len(),
        rows_read: sum(|sheet| sheet.read),
        rows_used: sum(|sheet| sheet.used),
        rows_set_aside: sum(|sheet| sheet.set_aside),
    });
    events
}
