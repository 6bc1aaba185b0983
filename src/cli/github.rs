//! Annotations for GitHub: each message beside the input file that it concerns.
//!
//! A workflow command is a line on standard output. Values from inputs are
//! escaped, so that none of them is taken for a command.

use std::io::{self, Write};
use std::path::Path;

use super::message::Masking;
use crate::diagnostic::{Diagnostic, Severity};
use crate::pipeline::{Report, SeriesReport};

/// Writes an annotation for each message that the run `shows`.
pub fn report(
    stream: &mut impl Write,
    report: &Report,
    masking: Masking,
    shows: impl Fn(&Diagnostic) -> bool,
) -> io::Result<()> {
    for series in &report.series {
        let diagnostics = masking.diagnostics(series).iter();
        for one in diagnostics.filter(|one| shows(one)) {
            diagnostic(stream, &series.source, masking, one)?;
        }
        for finding in series.withheld().flat_map(|withheld| &withheld.findings) {
            diagnostic(
                stream,
                &series.source,
                masking,
                masking.choose(&finding.own, &finding.told),
            )?;
        }
        for failure in &series.failures {
            let message = format!("{:#}", masking.choose(&failure.own, failure.told()));
            writeln!(stream, "::error title=rapporteur::{}", data(&message))?;
        }
        differences(stream, series)?;
    }
    Ok(())
}

/// `::error file=inputs/x/notes.csv,line=4,title=unknown-country (E4)::…`
fn diagnostic(
    stream: &mut impl Write,
    folder: &Path,
    masking: Masking,
    diagnostic: &Diagnostic,
) -> io::Result<()> {
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let place = diagnostic.place.as_ref();
    let file = place.map_or_else(|| folder.to_owned(), |place| folder.join(&*place.file));
    let file = file.to_string_lossy().replace('\\', "/");
    let first = place.and_then(|place| place.cells.first());
    // In a text file the rows of the sheet are its lines.
    let is_text = [".csv", ".tsv", ".txt"]
        .iter()
        .any(|ending| file.to_ascii_lowercase().ends_with(ending));
    let line = first
        .filter(|_| is_text)
        .map_or(String::new(), |cell| format!(",line={}", cell.row + 1));
    let sheet = place
        .and_then(|place| place.sheet.as_deref())
        .filter(|_| !is_text);
    let at = match (sheet, first) {
        (Some(sheet), Some(cell)) => format!(" ({sheet}!{cell})"),
        (Some(sheet), None) => format!(" ({sheet})"),
        (None, Some(cell)) => format!(" ({cell})"),
        (None, None) => String::new(),
    };
    let title = format!("{}{at}", diagnostic.code);
    writeln!(
        stream,
        "::{command} file={}{line},title={}::{}",
        property(&file),
        property(&title),
        data(&words(diagnostic, masking))
    )
}

fn words(diagnostic: &Diagnostic, masking: Masking) -> String {
    let value = diagnostic.value.as_ref().map(|value| masking.show(value));
    let help = diagnostic.help.clone();
    let parts = [Some(diagnostic.message.clone()), value, help];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// What a comparison found, in one annotation: GitHub shows but ten.
fn differences(stream: &mut impl Write, series: &SeriesReport) -> io::Result<()> {
    let paths: Vec<&str> = series.differences().map(|one| one.path.as_str()).collect();
    if paths.is_empty() {
        return Ok(());
    }
    let message = format!(
        "{} is not up to date:\n{}",
        series.target.display(),
        paths.join("\n")
    );
    writeln!(stream, "::error title=not up to date::{}", data(&message))
}

/// The message of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_value_is_taken_for_a_command() {
        assert_eq!(property("a,b:c%\n::stop"), "a%2Cb%3Ac%25%0A%3A%3Astop");
        assert_eq!(data("one\r\n::error::two"), "one%0D%0A::error::two");
    }
}
