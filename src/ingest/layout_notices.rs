//! What is said of a sheet's layout beside its rows: headers that are nearly
//! known, columns without one, cells that are hidden.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::header_row::{Column, Header, Matching, Meaning};
use super::layout::Layout;
use super::sheet_rule;
use crate::diagnostic::{CellAddress, Code, Diagnostic, Place, toml_string};
use crate::model::SheetRole;
use crate::vocabulary::header::{self, Field, MeetingField};

/// More unknown headers than this are no table that somebody wrote by hand.
const MOST_UNKNOWN: usize = 100;

impl Layout<'_> {
    /// Says which columns hold values and have no header.
    pub fn report_headless(&self, header: &Header, rows: &Range<usize>, diagnostics: &mut Vec<Diagnostic>) {
        /// So many rows show whether a column is filled.
        const LOOKED_AT: usize = 50;
        let bottom = self.grid.row(header.rows.end - 1).index;
        let captioned: BTreeSet<u32> = header.columns.iter().map(|known| known.cell.column).collect();
        let mut headless: BTreeMap<u32, usize> = BTreeMap::new();
        for row in self.grid.rows(rows.start..rows.end.min(rows.start + LOOKED_AT)) {
            for (column, _) in row.cells {
                if !captioned.contains(column) {
                    *headless.entry(*column).or_default() += 1;
                }
            }
        }
        for (column, filled) in headless.into_iter().take(MOST_UNKNOWN) {
            let message = "the column holds values and has no header; it is not used";
            // A stray value is a remark beside the table.
            let diagnostic = match filled {
                1 => Diagnostic::note(Code::UnknownColumn, message),
                _ => Diagnostic::warning(Code::UnknownColumn, message),
            };
            diagnostics.push(
                diagnostic
                    .at(Place::cell(
                        &self.file,
                        &self.sheet,
                        CellAddress::new(bottom, column),
                    ))
                    .help("Write a header above it, or empty the column."),
            );
        }
    }

    /// What people said stands in a sheet of who they are.
    fn notes_beside_people(&self, column: &Column) -> Diagnostic {
        let message =
            "the column could hold notes, but the sheet is read as attendance; the column is not used";
        Diagnostic::warning(Code::UnknownColumn, message)
            .at(Place::cell(&self.file, &self.sheet, column.cell))
            .value(&column.header, false)
            .help(format!(
                "If its rows are notes, say {}",
                self.instruction("role = \"notes\"")
            ))
    }

    /// A form that asks for people's names may ask for their country, too, and no
    /// header tells that from a country example.
    fn countries_of_answers(&self, header: &Header) -> Option<Diagnostic> {
        let has = |field| {
            let mut columns = header.columns.iter();
            columns.any(|column| column.meaning == Meaning::Field(field))
        };
        let is_form = header.role == SheetRole::Notes && has(Field::Submitted);
        let asks_for_people = has(Field::Speaker) || has(Field::Email);
        let column = header
            .columns
            .iter()
            .find(|column| column.meaning == Meaning::Field(Field::CountryExample))?;
        let may_be_of_people = column.matching != Matching::Rule
            && header::field(SheetRole::Attendance, &column.header) == Some(Field::Country);
        (is_form && asks_for_people && may_be_of_people).then(|| {
            let columns = |field: &str| {
                self.instruction(&format!(
                    "columns = {{ {} = {} }}",
                    toml_string(&column.header),
                    toml_string(field)
                ))
            };
            Diagnostic::warning(
                Code::AmbiguousValue,
                "the form asks for names, too, so this may be where people come from; it is read as the country example",
            )
            .at(Place::cell(&self.file, &self.sheet, column.cell))
            .value(&column.header, false)
            .help(format!(
                "If it is where those who answered come from, say {}\nIf it is the country example, write “{}” in place of the empty text.",
                columns(""),
                Field::CountryExample.name()
            ))
        })
    }

    /// Says where the header could be read otherwise.
    pub fn report_header(
        &self,
        header: &Header,
        columns: &BTreeMap<Field, u32>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let place = |column: &Column| Place::cell(&self.file, &self.sheet, column.cell);
        if let (Some(rival), Some(column)) = (header.rival, header.columns.first()) {
            diagnostics.push(
                Diagnostic::warning(
                    Code::AmbiguousValue,
                    format!(
                        "the headers fit {} as well as {}; the sheet is read as {0}",
                        header.role.name(),
                        rival.name()
                    ),
                )
                .at(place(column))
                .help(format!(
                    "Say what it holds {}",
                    self.instruction(&format!(
                        "role = \"{}\" # or \"{}\"",
                        header.role.name(),
                        rival.name()
                    ))
                )),
            );
        }
        diagnostics.extend(self.countries_of_answers(header));
        let of_meeting = |column: &Column| is_of_meeting(header, column);
        let unknown: Vec<&Column> = header
            .columns
            .iter()
            .filter(|column| column.meaning == Meaning::Unknown && !of_meeting(column))
            .take(MOST_UNKNOWN)
            .collect();
        let free = |column: &Column| free_fields(header.role, column, columns);
        let entry = self.columns_entry(&unknown, free);
        for column in unknown {
            if header.role == SheetRole::Attendance
                && header::field(SheetRole::Notes, &column.header) == Some(Field::Note)
            {
                diagnostics.push(self.notes_beside_people(column));
                continue;
            }
            let candidates = free(column);
            if !candidates.is_empty() {
                diagnostics.push(
                    Diagnostic::warning(
                        Code::UnknownColumn,
                        "the column's header is none that I know; the column is not used",
                    )
                    .at(place(column))
                    .value(&column.header, false)
                    .help(format!(
                        "Did you mean {}? Rename the header, or say {entry}",
                        candidates
                            .iter()
                            .map(|one| format!("“{}”", one.canonical(header.role)))
                            .collect::<Vec<_>>()
                            .join(" or "),
                    )),
                );
            }
        }
    }

    /// What to write into series.toml, and where.
    fn instruction(&self, line: &str) -> String {
        let rule = self.rule.map(|(at, _)| at);
        sheet_rule::instruction(rule, &self.file, Some(&self.sheet), line)
    }

    /// The same for all columns of the sheet at once, because one entry counts:
    /// each as the first field that it may be and no other is.
    fn columns_entry(&self, unknown: &[&Column], fields: impl Fn(&Column) -> Vec<Field>) -> String {
        let told = self.rule.iter().flat_map(|(_, rule)| &rule.columns);
        let mut entries: Vec<String> = told
            .map(|(column, field)| format!("{} = {}", toml_string(column), toml_string(field)))
            .collect();
        let mut taken = BTreeSet::new();
        for column in unknown {
            if let Some(field) = fields(column).into_iter().find(|field| !taken.contains(field)) {
                taken.insert(field);
                entries.push(format!("{} = \"{}\"", toml_string(&column.header), field.name()));
            }
        }
        self.instruction(&format!("columns = {{ {} }}", entries.join(", ")))
    }

    /// Hidden rows and columns are read, merged cells filled, and both said.
    pub fn report_marks(&self, diagnostics: &mut Vec<Diagnostic>) {
        let place = Place::sheet(&self.file, &self.sheet);
        let mut tell = |what: String, help: &str| {
            diagnostics.push(
                Diagnostic::note(Code::HiddenCells, what)
                    .at(place.clone())
                    .help(help),
            );
        };
        let filled =
            |(first, last): &(u32, u32)| self.grid.all().any(|row| (*first..=*last).contains(&row.index));
        let rows: Vec<String> = self
            .marks
            .hidden_rows
            .iter()
            .filter(|range| filled(range))
            .map(|(first, last)| range_text(&(first + 1).to_string(), &(last + 1).to_string()))
            .collect();
        if !rows.is_empty() {
            tell(
                format!("hidden rows are read like the others: {}", shortened(&rows)),
                "Delete them if they are not meant to count.",
            );
        }
        let columns: Vec<String> = self
            .marks
            .hidden_columns
            .iter()
            .map(|(first, last)| range_text(&letters(*first), &letters(*last)))
            .collect();
        if !columns.is_empty() {
            tell(
                format!("hidden columns are read like the others: {}", shortened(&columns)),
                "Delete them if they are not meant to count.",
            );
        }
    }
}

/// Whether a column describes the meeting or a part of it.
fn is_of_meeting(header: &Header, column: &Column) -> bool {
    header.role == SheetRole::Attendance
        && (header::meeting_field(&column.header).is_some()
            || (header::is_part_of_meeting(&column.header) && is_flat(header)))
}

/// Whether each row repeats what the export says of the meeting.
fn is_flat(header: &Header) -> bool {
    let says = |field| {
        let mut headers = header.columns.iter().map(|column| &column.header);
        headers.any(|header| header::meeting_field(header) == Some(field))
    };
    says(MeetingField::Title) && says(MeetingField::Start)
}

/// The fields that an unknown header may mean and that no other column is.
fn free_fields(role: SheetRole, column: &Column, columns: &BTreeMap<Field, u32>) -> Vec<Field> {
    header::candidates(role, &column.header)
        .into_iter()
        .map(|(field, _)| field)
        .filter(|field| !columns.contains_key(field))
        .collect()
}

fn letters(column: u32) -> String {
    let address = CellAddress::new(0, column).to_string();
    address
        .trim_end_matches(|letter: char| letter.is_ascii_digit())
        .to_owned()
}

fn range_text(first: &str, last: &str) -> String {
    if first == last {
        first.to_owned()
    } else {
        format!("{first}–{last}")
    }
}

/// The first of many.
fn shortened(parts: &[String]) -> String {
    const MOST: usize = 10;
    if parts.len() <= MOST {
        parts.join(", ")
    } else {
        format!("{} and {} more", parts[..MOST].join(", "), parts.len() - MOST)
    }
}
