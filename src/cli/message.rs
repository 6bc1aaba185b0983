//! Diagnostics as people read them.

use std::io::{self, Write};
use std::path::Path;

use super::style::Style;
use super::text::wrapped;
use crate::diagnostic::{Diagnostic, FoundValue, Place, Severity};
use crate::pipeline::SeriesReport;

/// Whether values that identify people are shown.
#[derive(Debug, Clone, Copy)]
pub struct Masking {
    masked: bool,
}

impl Masking {
    pub fn new(show_identities: bool, terminal: bool) -> Self {
        Self {
            masked: !show_identities && !terminal,
        }
    }

    /// The diagnostics of a series as far as they may be shown.
    pub fn diagnostics(self, series: &SeriesReport) -> &[Diagnostic] {
        self.choose(&series.diagnostics[..], &series.told[..])
    }

    /// What is for the owner's eyes, or what may be told to all.
    pub fn choose<'a, T: ?Sized>(self, own: &'a T, told: &'a T) -> &'a T {
        if self.masked { told } else { own }
    }

    pub fn is_masked(self) -> bool {
        self.masked
    }

    /// Whether the value must not be shown.
    pub fn hides(self, value: &FoundValue) -> bool {
        self.masked && value.identifying
    }

    /// The value, or what stands for it.
    pub fn show(self, value: &FoundValue) -> String {
        if self.hides(value) {
            "(hidden, for it identifies a person; --show-identities shows it)".to_owned()
        } else {
            format!("“{}”", shorten(&value.text))
        }
    }
}

/// A value that fills lines tells no more than its beginning.
fn shorten(text: &str) -> String {
    const LONGEST: usize = 120;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST {
        line
    } else {
        line.chars().take(LONGEST - 1).chain(['…']).collect()
    }
}

/// Writes one diagnostic: what, where, which value, what to do; in lines of
/// this width where one is given. What is meant to be copied is never broken.
pub fn diagnostic(
    stream: &mut impl Write,
    style: Style,
    masking: Masking,
    width: Option<usize>,
    folder: &Path,
    diagnostic: &Diagnostic,
) -> io::Result<()> {
    let lines = |indent: usize, text: &str| match width {
        Some(width) => wrapped(text, width - indent),
        None => vec![text.to_owned()],
    };
    let label = format!("{}[{}]", diagnostic.severity, diagnostic.code);
    let indent = label.len() + 2;
    let message = lines(indent, &diagnostic.message);
    for (position, line) in message.iter().enumerate() {
        if position == 0 {
            let label = style.severity(diagnostic.severity, &label);
            writeln!(stream, "{label}{}", style.strong(format!(": {line}")))?;
        } else {
            writeln!(stream, "{:indent$}{}", "", style.strong(line))?;
        }
    }
    let place = diagnostic.place.as_ref();
    let place = place.map_or_else(|| folder.display().to_string(), |place| location(folder, place));
    under(stream, &style.faint("  --> "), 6, &lines(6, &place))?;
    if let Some(value) = &diagnostic.value {
        let field = diagnostic
            .field
            .map_or(String::new(), |field| format!("{}: ", field_label(field)));
        let value = format!("{field}{}", masking.show(value));
        under(stream, &style.faint("   |  "), 6, &lines(6, &value))?;
    }
    if let Some(help) = &diagnostic.help {
        let mut all = help.lines();
        let mut shown = lines(HELP, all.next().unwrap_or_default());
        shown.extend(all.map(str::to_owned));
        under(stream, &style.faint("   = help: "), HELP, &shown)?;
    }
    writeln!(stream)
}

/// Columns that `   = help: ` takes.
const HELP: usize = 11;

/// Writes lines below each other, the first behind a mark.
fn under(stream: &mut impl Write, mark: &str, indent: usize, lines: &[String]) -> io::Result<()> {
    for (position, line) in lines.iter().enumerate() {
        if position == 0 {
            writeln!(stream, "{mark}{line}")?;
        } else {
            writeln!(stream, "{:indent$}{line}", "")?;
        }
    }
    Ok(())
}

/// `inputs/x/notes.xlsx › Notes!F23 (and 2 more cells)`.
fn location(folder: &Path, place: &Place) -> String {
    let file = folder.join(&*place.file).display().to_string();
    let sheet = place
        .sheet
        .as_ref()
        .map_or(String::new(), |sheet| format!(" › {sheet}"));
    let cell = place
        .cells
        .first()
        .map_or(String::new(), |cell| format!("!{cell}"));
    let more = match place.cells.len() {
        0 | 1 => String::new(),
        2 => " (and 1 more cell)".to_owned(),
        cells => format!(" (and {} more cells)", cells - 1),
    };
    [file, sheet, cell, more].concat()
}

/// `country_example` as a column's head has it.
fn field_label(field: &str) -> String {
    let mut letters = field.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first
        .into_iter()
        .chain(letters)
        .map(|letter| if letter == '_' { ' ' } else { letter })
        .collect()
}

/// Writes what the environment kept from being done, with its causes.
pub fn failure(stream: &mut impl Write, style: Style, error: &anyhow::Error) -> io::Result<()> {
    writeln!(stream, "{}: {error}", style.severity(Severity::Error, "error"))?;
    for cause in error.chain().skip(1) {
        for line in cause.to_string().lines() {
            writeln!(stream, "  {line}")?;
        }
    }
    writeln!(stream)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::cli::arguments::ColorArgument;
    use crate::diagnostic::{CellAddress, Code};

    #[test]
    fn a_diagnostic_says_what_where_which_value_and_what_to_do() {
        let file: Arc<str> = "notes.xlsx".into();
        let mut place = Place::cell(&file, &"Notes".into(), CellAddress::new(22, 5));
        place
            .cells
            .extend([CellAddress::new(39, 5), CellAddress::new(40, 5)]);
        let problem = Diagnostic::error(Code::UnknownCountry, "“Cote dIvoir” is no country or area that I know")
            .at(place)
            .field("country_example")
            .value("Cote dIvoir; Mali", false)
            .help("did you mean “Côte d'Ivoire”? Correct the cell, or add to series.toml:\n[aliases.countries]\n\"Cote dIvoir\" = \"Côte d'Ivoire\"");
        let mut text = Vec::new();
        let style = Style::new(ColorArgument::Never, false);
        diagnostic(
            &mut text,
            style,
            Masking::new(false, false),
            None,
            Path::new("inputs/x"),
            &problem,
        )
        .unwrap();
        assert_eq!(
            String::from_utf8(text).unwrap(),
            "error[unknown-country]: “Cote dIvoir” is no country or area that I know\n\
             \x20 --> inputs/x/notes.xlsx › Notes!F23 (and 2 more cells)\n\
             \x20  |  Country example: “Cote dIvoir; Mali”\n\
             \x20  = help: did you mean “Côte d'Ivoire”? Correct the cell, or add to series.toml:\n\
             \x20          [aliases.countries]\n\
             \x20          \"Cote dIvoir\" = \"Côte d'Ivoire\"\n\n"
        );
    }

    #[test]
    fn identifying_values_are_masked_where_nobody_sits_at_a_terminal() {
        let value = FoundValue {
            text: "Ada Obi".into(),
            identifying: true,
        };
        assert!(!Masking::new(false, false).show(&value).contains("Ada"));
        assert!(Masking::new(false, true).show(&value).contains("Ada"));
        assert!(Masking::new(true, false).show(&value).contains("Ada"));
    }
}
