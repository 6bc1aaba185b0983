//! Rows of a table that are no entries: totals, footnotes, headings, empty
//! numbered lines, and sections of exports about somebody else. Whoever could
//! be a person and whatever could be a note is an entry.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::grid::{Row, Value};
use super::occasion;
use super::table::{Standing, Table};
use super::value;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::model::SheetRole;
use crate::model::name::fold;
use crate::vocabulary::header::{self, Field};
use crate::vocabulary::{attribute, place, term};

/// What is said of an example.
const EXAMPLE: &str = "the row begins with “Example:”, so it is an example and no entry";

/// Why a row is set aside.
#[derive(Debug)]
pub struct Aside {
    pub diagnostic: Diagnostic,
    /// Whether it may name people, who are protected all the same.
    pub names_people: bool,
}

impl Table {
    /// Why a row is no entry of the table; `None` for an entry.
    pub fn aside(&self, position: usize, row: Row<'_>) -> Option<Aside> {
        let set_aside = |severity: Severity, what: &str, names_people: bool| {
            let mut diagnostic = Diagnostic::note(Code::SetAside, format!("{what}; the row is set aside"));
            diagnostic.severity = severity;
            Some(Aside {
                diagnostic: diagnostic.at(self.row_place(row)),
                names_people,
            })
        };
        if let Some(what) = self.standing.words() {
            return set_aside(Severity::Note, what, true);
        }
        if self.is_example(row) {
            return set_aside(Severity::Note, EXAMPLE, true);
        }
        if self.is_empty_line(row) {
            return set_aside(Severity::Note, "the row holds nothing but a number", false);
        }
        let Some((column, Value::Text(text))) = row.cells.first() else {
            return None;
        };
        if place::total(text) && !self.looks_like_entry(row) {
            return set_aside(Severity::Note, "the row is a total", false);
        }
        if position > self.totals && words(row) <= 1 && row.cells.len() > 1 {
            return set_aside(Severity::Note, "the row belongs to the totals", false);
        }
        if row.only().is_none() || self.is_note(*column) {
            return None;
        }
        if place::footer(text) {
            return set_aside(Severity::Note, "the row is a footnote", true);
        }
        if self.is_heading(row) {
            return set_aside(Severity::Note, "the row is a heading within the table", false);
        }
        if self.is_wide() && names_a_part(text) {
            return set_aside(Severity::Warning, "the row is a heading within the table", false);
        }
        if position >= self.closing && !looks_like_name(text) {
            return set_aside(Severity::Note, "the row stands apart below the table", true);
        }
        None
    }

    /// Whether the row only shows how the sheet is filled in: its first cell
    /// begins with `Example:`, in any of the languages of headers. A note that
    /// begins so is a note.
    pub fn is_example(&self, row: Row<'_>) -> bool {
        match row.cells.first() {
            Some((column, Value::Text(text))) => place::example(text) && !self.is_note(*column),
            _ => false,
        }
    }

    /// A line that was numbered in advance and never filled.
    fn is_empty_line(&self, row: Row<'_>) -> bool {
        let is_number = |value: &Value| match value {
            Value::Number(_) => true,
            Value::Text(text) => text.trim_end_matches(['.', ')']).parse::<u32>().is_ok(),
            _ => false,
        };
        let is_used = |column: &u32| {
            let of_field = |(field, own): (&Field, &u32)| own == column && *field != Field::Id;
            let marks = self.occasions.iter().chain(&self.kinds);
            self.columns.iter().any(of_field) || marks.map(|(own, _)| own).any(|own| own == column)
        };
        row.cells
            .iter()
            .all(|(column, value)| !is_used(column) && is_number(value))
    }

    /// Whether a column holds notes.
    fn is_note(&self, column: u32) -> bool {
        self.columns.get(&Field::Note) == Some(&column) || self.kinds.iter().any(|(own, _)| *own == column)
    }

    /// Whether an entry fills more than a cell or two.
    fn is_wide(&self) -> bool {
        self.columns.len() + self.occasions.len() >= 3
    }

    /// A total has figures beside its word; a person has words or an address.
    fn looks_like_entry(&self, row: Row<'_>) -> bool {
        let first = row.cells.first().map(|(column, _)| *column);
        let has_words = |field: Field| {
            let elsewhere = self.columns.get(&field).is_some_and(|own| Some(*own) != first);
            elsewhere && self.text(row, field).chars().any(char::is_alphabetic)
        };
        let is_entry = match self.role {
            SheetRole::Notes => {
                let note = self.text(row, Field::Note);
                // "2 notes" is a count of them.
                let is_count =
                    note.starts_with(|letter: char| letter.is_ascii_digit()) && note.split(' ').count() <= 3;
                has_words(Field::Note) && !is_count
            }
            SheetRole::Workshops => self.value(row, Field::Date).is_some() || has_words(Field::Title),
            SheetRole::Attendance | SheetRole::Other => {
                let fields = [
                    Field::Name,
                    Field::NameAndOriginal,
                    Field::FirstName,
                    Field::LastName,
                ];
                self.text(row, Field::Email).contains('@') || fields.into_iter().any(has_words)
            }
        };
        is_entry || words(row) > 3
    }

    /// The first of the totals at the table's end, or the end.
    pub fn first_total(&self) -> usize {
        /// Totals are few, and tables may be long.
        const LAST: usize = 20;
        let is_total = |position: &usize| {
            let row = self.grid.row(*position);
            matches!(row.cells.first(), Some((_, Value::Text(text))) if place::total(text))
                && !self.looks_like_entry(row)
        };
        let start = self.rows.end.saturating_sub(LAST).max(self.rows.start);
        (start..self.rows.end).find(is_total).unwrap_or(self.rows.end)
    }

    /// A single cell that names a workshop heads the rows below it.
    pub fn is_heading(&self, row: Row<'_>) -> bool {
        let [(column, Value::Text(text))] = row.cells else {
            return false;
        };
        self.is_wide() && !self.has(Field::Workshop) && !self.is_note(*column) && occasion::is_occasion(text)
    }
}

impl Standing {
    /// Why no row counts, where none does.
    fn words(self) -> Option<&'static str> {
        match self {
            Self::Counts => None,
            Self::Hosts => Some("the section lists the hosts, who are not counted as participants"),
            Self::Repeats => Some("the section lists the sessions of the participants above, who count once"),
            Self::Registered => Some("who registered need not have come"),
            Self::Unused => Some("the section of the export holds nothing that is used"),
        }
    }
}

/// How many cells of a row hold words.
fn words(row: Row<'_>) -> usize {
    let holds_words =
        |value: &Value| matches!(value, Value::Text(text) if text.chars().any(char::is_alphabetic));
    row.cells.iter().filter(|(_, value)| holds_words(value)).count()
}

/// `Hosts`, `Participants`, `Civil society`, `Page 1 of 2`: what heads a part
/// of a list of people.
fn names_a_part(text: &str) -> bool {
    /// A heading is no longer, in bytes.
    const LONGEST: usize = 80;
    if text.len() > LONGEST {
        return false;
    }
    let folded = fold(text);
    header::field(SheetRole::Attendance, text).is_some()
        || attribute::role(text).is_some()
        || (header::section(text).is_some() && !text.starts_with(|letter: char| letter.is_ascii_digit()))
        || folded.starts_with("page ")
        || GROUPS.contains(&folded)
}

/// The words for stakeholder groups, folded: asked about many rows.
static GROUPS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    term::STAKEHOLDER_GROUPS
        .iter()
        .flat_map(|group| group.aliases.iter().chain([&group.label, &group.plural]))
        .map(|word| fold(word))
        .collect()
});

/// Whether a text alone in its row could be somebody: two to five words
/// without figures or a colon.
fn looks_like_name(text: &str) -> bool {
    let line = value::single_spaced(text);
    let plain = !line.contains([':', '(', ';', '@', '…', '!', '?'])
        && !line.chars().any(|letter| letter.is_ascii_digit());
    plain && (2..=5).contains(&line.split(' ').count()) && !line.ends_with('.')
}
