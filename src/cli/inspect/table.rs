//! One table of a sheet: its facts, then its columns with examples.

use std::io;

use super::page::Page;
use super::words;
use crate::cli::message::Masking;
use crate::cli::text::{WIDTH, cut, padded, width};
use crate::diagnostic::Severity;
use crate::model::{InspectedColumn, InspectedTable, InspectedWorkshop, Recognition};

/// What of a table is shown beside what it says itself.
#[derive(Clone, Copy)]
pub struct Showing {
    pub masking: Masking,
    /// Every column of a very wide sheet.
    pub all_columns: bool,
}

const INDENT: usize = 4;

/// Stands between examples.
const BETWEEN: &str = " · ";

/// Stands for a value that identifies a person.
pub const HIDDEN: &str = "···";

/// Writes a table. `repeats_meeting` where the table above told it already,
/// `is_alone` where the file has no other.
pub fn write(
    page: &mut Page<'_>,
    showing: Showing,
    table: &InspectedTable,
    workshops: &[InspectedWorkshop],
    repeats_meeting: bool,
    is_alone: bool,
) -> io::Result<()> {
    page.labelled(INDENT, "role", &words::why(table))?;
    if let Some(meeting) = table.meeting.as_ref().filter(|_| !repeats_meeting) {
        page.labelled(INDENT, "meeting", &words::meeting(meeting))?;
    }
    if let Some(placed) = words::workshops(table, workshops) {
        let label = if table.workshops.len() > 1 {
            "workshops"
        } else {
            "workshop"
        };
        page.labelled(INDENT, label, &placed)?;
    }
    // A date in the words in which it is shown needs no reading.
    if let Some(dates) = table
        .dates
        .as_ref()
        .filter(|dates| dates.written != words::date(dates.read))
    {
        page.labelled(INDENT, "dates", &words::dates(dates))?;
    }
    // Of a sheet's only table the file's verdict says it already.
    if !is_alone {
        page.labelled(
            INDENT,
            "rows",
            &words::rows(table.read, table.used, table.set_aside),
        )?;
    }
    for (position, reason) in table.reasons.iter().enumerate() {
        let label = if position == 0 { "set aside" } else { "" };
        page.labelled(INDENT, label, &words::reason(reason))?;
    }
    columns(page, showing, table)
}

/// Widths of the columns of the list of columns.
struct Widths {
    letters: usize,
    header: usize,
    field: usize,
}

impl Widths {
    fn of(columns: &[&InspectedColumn]) -> Self {
        const WIDEST_HEADER: usize = 32;
        let widest = |of: &dyn Fn(&InspectedColumn) -> usize| {
            columns.iter().map(|column| of(column)).max().unwrap_or_default()
        };
        Self {
            letters: widest(&|column| width(&words::letters(column.cell.column))).max(1),
            header: widest(&|column| width(&column.header)).clamp("column".len(), WIDEST_HEADER),
            field: widest(&|column| width(field(column))).max("field".len()),
        }
    }

    /// What is left for the examples.
    fn examples(&self) -> usize {
        WIDTH - INDENT - self.letters - self.header - self.field - SCORE - 4 * GAP
    }

    fn row(&self, letters: &str, header: &str, field: &str, score: &str) -> [String; 4] {
        [
            padded(letters, self.letters + GAP),
            padded(&cut(header, self.header), self.header + GAP),
            padded(field, self.field + GAP),
            padded(score, SCORE + GAP),
        ]
    }
}

const GAP: usize = 2;
/// `series.toml` would be too wide; `told` says it.
const SCORE: usize = 5;

fn columns(page: &mut Page<'_>, showing: Showing, table: &InspectedTable) -> io::Result<()> {
    const MOST: usize = 40;
    let most = if showing.all_columns { usize::MAX } else { MOST };
    let shown: Vec<&InspectedColumn> = table.columns.iter().take(most).collect();
    let widths = Widths::of(&shown);
    let [letters, header, field, score] = widths.row("", "column", "field", "score");
    let head = format!("{:INDENT$}{letters}{header}{field}{score}examples", "");
    page.finished(&page.style.faint(head))?;
    for column in shown {
        write_column(page, showing, &widths, column)?;
    }
    let more = table.columns.len().saturating_sub(most);
    if more > 0 {
        page.remark(INDENT, &format!("and {more} more columns; -v shows them"))?;
    }
    Ok(())
}

fn write_column(
    page: &mut Page<'_>,
    showing: Showing,
    widths: &Widths,
    column: &InspectedColumn,
) -> io::Result<()> {
    let letters = words::letters(column.cell.column);
    let score = column.recognition.hundredths();
    let score = score.map_or(String::new(), |score| {
        format!("{}.{:02}", score / 100, score % 100)
    });
    let [letters, header, field, score] = widths.row(&letters, &column.header, field(column), &score);
    let examples = examples(showing.masking, column, widths.examples());
    let style = page.style;
    let line = if column.field.is_none() {
        style.faint(format!("{:INDENT$}{letters}{header}{field}{score}{examples}", ""))
    } else {
        let score = if column.recognition == Recognition::Loose {
            style.severity(Severity::Warning, &score)
        } else {
            score
        };
        format!(
            "{:INDENT$}{letters}{}{field}{score}{}",
            "",
            style.strong(header),
            style.faint(examples)
        )
    };
    page.finished(&line)?;
    let hint = match column.recognition {
        Recognition::Told => Some("as series.toml says".to_owned()),
        Recognition::Unknown if !column.candidates.is_empty() => {
            let quoted: Vec<String> = column
                .candidates
                .iter()
                .map(|header| format!("“{header}”"))
                .collect();
            Some(format!("did you mean {}?", quoted.join(" or ")))
        }
        _ => None,
    };
    match hint {
        Some(hint) => page.remark(INDENT + widths.letters + GAP, &format!("└ {hint}")),
        None => Ok(()),
    }
}

/// The field, or why the column has none.
fn field(column: &InspectedColumn) -> &'static str {
    match (column.field, column.recognition) {
        (Some(field), _) => field,
        (None, Recognition::Repeated) => "not used: repeated",
        (None, Recognition::NotUsed) => "not used: told so",
        (None, _) => "not used",
    }
}

/// As many examples as there is room for; of a long text the beginning.
fn examples(masking: Masking, column: &InspectedColumn, most: usize) -> String {
    if column.examples.is_empty() {
        return "(empty)".to_owned();
    }
    if column.examples.iter().all(|value| masking.hides(value)) {
        return HIDDEN.to_owned();
    }
    let shown = column
        .examples
        .iter()
        .map(|value| if masking.hides(value) { HIDDEN } else { &value.text });
    let mut line = String::new();
    for (position, text) in shown.enumerate() {
        if position == 0 {
            line = cut(text, most);
        } else if width(&line) + width(BETWEEN) + width(text) <= most {
            line = format!("{line}{BETWEEN}{}", cut(text, most));
        }
    }
    line
}
