//! `rapporteur trace`: the rows behind an evidence reference or a figure.

use std::io::{self, IsTerminal as _, Write};

use anyhow::{Context as _, Result};

use super::arguments::{MessageFormat, TraceArguments};
use super::style::Style;
use super::text::{WIDTH, wrapped};
use crate::pipeline::{self, Outcome, Traced, TracedNote};

/// Traces, and shows what was found on standard output.
pub fn run(arguments: &TraceArguments) -> Result<Outcome> {
    let found = pipeline::trace(&arguments.config())?;
    let style = Style::new(arguments.color, io::stdout().is_terminal());
    let mut stream = io::BufWriter::new(io::stdout().lock());
    for one in &found {
        let shown = match arguments.message_format {
            MessageFormat::Json => serde_json::to_string(one)
                .map_err(io::Error::other)
                .and_then(|line| writeln!(stream, "{line}")),
            MessageFormat::Human => write(&mut stream, style, one),
        };
        if let Err(error) = shown.and_then(|()| stream.flush()) {
            // A reader that went away (`| head`) is no failure.
            if error.kind() == io::ErrorKind::BrokenPipe {
                break;
            }
            return Err(error).context("cannot write what was found");
        }
    }
    Ok(Outcome::Fine)
}

fn write(stream: &mut impl Write, style: Style, traced: &Traced) -> io::Result<()> {
    match traced {
        Traced::Note {
            series,
            note,
            cited_in,
        } => {
            writeln!(
                stream,
                "{}  {}",
                style.strong(&note.evidence),
                style.faint(series)
            )?;
            row(stream, style, note, true)?;
            paths(stream, "cited in", cited_in)?;
        }
        Traced::Figure {
            series,
            name,
            value,
            printed_in,
            notes,
            rule,
            sheets,
        } => {
            let head = style.strong(format!("{name} = {value}"));
            writeln!(stream, "{head}  {}", style.faint(series))?;
            for note in notes {
                writeln!(stream, "  {}", style.strong(&note.evidence))?;
                row(stream, style, note, false)?;
            }
            if let Some(rule) = rule {
                text(stream, 2, rule)?;
            }
            for sheet in sheets {
                let columns = sheet.columns.join(", ");
                let columns = if columns.is_empty() {
                    columns
                } else {
                    format!(": {columns}")
                };
                writeln!(stream, "  {} › {}{columns}", sheet.file, sheet.sheet)?;
            }
            if printed_in.is_empty() {
                writeln!(stream, "  printed in no document; it stands in the tables")?;
            }
            paths(stream, "printed in", printed_in)?;
        }
    }
    writeln!(stream)
}

fn row(stream: &mut impl Write, style: Style, note: &TracedNote, whole: bool) -> io::Result<()> {
    let place = format!("{} › {}, row {}", note.file, note.sheet, note.row);
    let facts: Vec<&str> = [note.kind.as_str(), note.stakeholder_group.as_str()]
        .into_iter()
        .chain(note.topics.iter().map(String::as_str))
        .filter(|fact| !fact.is_empty())
        .collect();
    writeln!(stream, "    {place}")?;
    writeln!(stream, "    {}", style.faint(facts.join(" · ")))?;
    match note.text.as_str() {
        "" => text(stream, 4, "(not to be quoted)"),
        words if whole => text(stream, 4, words),
        words => match wrapped(words, WIDTH - 5).split_first() {
            Some((first, [])) => writeln!(stream, "    {first}"),
            Some((first, _)) => writeln!(stream, "    {first}…"),
            None => Ok(()),
        },
    }
}

fn text(stream: &mut impl Write, indent: usize, text: &str) -> io::Result<()> {
    for line in wrapped(text, WIDTH - indent) {
        writeln!(stream, "{:indent$}{line}", "")?;
    }
    Ok(())
}

fn paths(stream: &mut impl Write, label: &str, paths: &[String]) -> io::Result<()> {
    paths
        .iter()
        .try_for_each(|path| writeln!(stream, "  {label} {path}"))
}
