//! A table of a sheet: a header, what its columns mean, and its rows.
//!
//! A sheet holds one or, in exports and sheets that people fill from top to
//! bottom, several. Rows that close a table (totals, footnotes) or head a part
//! of it are known here, so that nobody reads them as people or notes.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::forms::Form;
use super::grid::{Grid, Row, Value};
use super::header_row::{Column, Matching, Meaning};
use super::marks::Marks;
use super::meeting::Meeting;
use super::value;
use crate::diagnostic::{CellAddress, Code, Diagnostic, Place};
use crate::model::{DateOrder, SheetColumn, SheetRole};
use crate::vocabulary::header::tool::{Tool, ToolColumn};
use crate::vocabulary::header::{Field, Section};

/// A table that was understood, its rows not yet.
#[derive(Debug, Clone)]
pub struct Table {
    pub file: Arc<str>,
    pub sheet: Arc<str>,
    pub role: SheetRole,
    /// The export's title above the table.
    pub section: Option<(Section, String)>,
    /// Why all rows of the table are set aside, where they are.
    pub standing: Standing,
    /// The program that wrote the sheet, if it has columns of its own.
    pub tool: Option<Tool>,
    /// The form to which the rows belong, where they are a repeat group of it.
    pub form: Option<Arc<Form>>,
    /// Fields of which each choice has a column.
    pub choices: BTreeMap<Field, Vec<(u32, String)>>,
    /// All columns of the header, by column.
    pub described: Vec<Column>,
    pub columns: BTreeMap<Field, u32>,
    /// Columns of marks, each for the workshop that its header names.
    pub occasions: Vec<(u32, String)>,
    /// Columns that hold notes of one kind.
    pub kinds: Vec<(u32, String)>,
    /// First and last cell of the header.
    pub header: Option<(CellAddress, CellAddress)>,
    /// Texts above the header: titles that may name the workshop.
    pub preamble: Vec<String>,
    pub meeting: Meeting,
    /// The columns of a flat export that describe the meeting in each row.
    pub meeting_columns: Vec<(u32, String)>,
    /// Addresses above the table, such as the host's.
    pub preamble_people: Vec<Arc<str>>,
    /// The workshop that series.toml gives the sheet.
    pub told_workshop: Option<String>,
    /// Which of day and month comes first, and whence it is known.
    pub date_order: Option<(DateOrder, OrderSource)>,
    pub grid: Arc<Grid>,
    /// What the sheet says of its cells beside their values.
    pub marks: Arc<Marks>,
    /// The positions of its rows in the grid.
    pub rows: Range<usize>,
    /// By column: first and last row of each merged range.
    pub merged: BTreeMap<u32, Vec<(u32, u32)>>,
    /// From this position on single cells below a gap close the table.
    pub closing: usize,
    /// The position of the totals that close the table.
    pub totals: usize,
    /// The last heading above a header that is repeated.
    pub heading_above: Option<String>,
    /// Columns that point to people beside those that are used.
    pub spare_people: Vec<u32>,
    /// From where the workbook counts days.
    pub epoch: Date,
    /// Which entry of `[[sheets]]` says how to read it.
    pub rule: Option<usize>,
}

/// Whether the rows of a table count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Counts,
    /// Those who ran the meeting for others.
    Hosts,
    /// The same people as in another table, session by session.
    Repeats,
    /// A part of an export that is about something else.
    Unused,
    /// Who registered, whether or not they came.
    Registered,
}

/// Whence it is known which of day and month comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderSource {
    /// series.toml.
    Told,
    /// Another date of the table, which can only be one way.
    OtherDates,
    /// The workshop's date.
    Workshop,
}

impl Table {
    /// A sheet that is none of ours: none of its rows is read.
    pub fn other(file: Arc<str>, sheet: Arc<str>) -> Self {
        Self {
            file,
            sheet,
            role: SheetRole::Other,
            section: None,
            standing: Standing::Counts,
            tool: None,
            form: None,
            choices: BTreeMap::new(),
            described: Vec::new(),
            columns: BTreeMap::new(),
            occasions: Vec::new(),
            kinds: Vec::new(),
            header: None,
            preamble: Vec::new(),
            meeting: Meeting::default(),
            meeting_columns: Vec::new(),
            preamble_people: Vec::new(),
            told_workshop: None,
            date_order: None,
            grid: Arc::default(),
            marks: Arc::default(),
            rows: 0..0,
            merged: BTreeMap::new(),
            closing: 0,
            totals: 0,
            heading_above: None,
            spare_people: Vec::new(),
            epoch: value::EPOCH_1900,
            rule: None,
        }
    }

    /// The rows below the header.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = Row<'_>> + ExactSizeIterator {
        self.grid.rows(self.rows.clone())
    }

    /// Whether the rows say something of a field, or the form to which they
    /// belong.
    pub fn has(&self, field: Field) -> bool {
        self.columns.contains_key(&field) || self.form.as_ref().is_some_and(|form| form.has(field))
    }

    /// Where a row's value of a field stands: in the row, or in that of the
    /// form to which it belongs.
    pub fn source<'a>(&'a self, row: Row<'a>, field: Field) -> (&'a Self, Row<'a>) {
        let form = self.form.as_ref().filter(|_| !self.columns.contains_key(&field));
        let above = form.and_then(|form| form.source(row, field));
        above.unwrap_or((self, row))
    }

    /// The value of a field in a row, if there is one. A cell within a merged
    /// range has the range's value. A cell that holds an error has none;
    /// [`Self::report_error_cells`] says so.
    pub fn value<'a>(&'a self, row: Row<'a>, field: Field) -> Option<&'a Value> {
        let (table, row) = self.source(row, field);
        table.own_value(row, field)
    }

    fn own_value<'a>(&'a self, row: Row<'a>, field: Field) -> Option<&'a Value> {
        let column = *self.columns.get(&field)?;
        // A note in a merged range is one note, however many rows it covers.
        let value = match row.get(column) {
            Some(value) => Some(value),
            None if field != Field::Note => self.merged_value(row.index, column),
            None => None,
        };
        // A dash says that somebody was not there.
        value.filter(|value| {
            !is_blank(value) || (field == Field::Attended && !matches!(value, Value::Error(_)))
        })
    }

    fn merged_value(&self, row: u32, column: u32) -> Option<&Value> {
        let ranges = self.merged.get(&column)?;
        let after = ranges.partition_point(|(first, _)| *first <= row);
        let (first, last) = *ranges.get(after.checked_sub(1)?)?;
        (row <= last).then(|| self.grid.cell(CellAddress::new(first, column)))?
    }

    /// Names the cells of the row's understood columns that hold an error.
    pub fn report_error_cells(&self, row: Row<'_>, diagnostics: &mut Vec<Diagnostic>) {
        // Most rows have none, and asking every column costs more.
        if !row
            .cells
            .iter()
            .any(|(_, value)| matches!(value, Value::Error(_)))
        {
            return;
        }
        for (field, column) in &self.columns {
            if let Some(Value::Error(error)) = row.get(*column) {
                diagnostics.push(
                    Diagnostic::error(
                        Code::UnreadableCell,
                        format!("the cell holds the error {error}; it is read as empty"),
                    )
                    .at(self.place(row, *field))
                    .field(field.name())
                    .help("Mend the formula in the cell, or write the value itself."),
                );
            }
        }
    }

    /// The value of a field as one line of text; empty where there is none.
    pub fn text(&self, row: Row<'_>, field: Field) -> Arc<str> {
        self.value(row, field).map(value::line).unwrap_or_default()
    }

    /// The value of a field as it stands, line breaks and all.
    pub fn raw(&self, row: Row<'_>, field: Field) -> Arc<str> {
        let (table, row) = self.source(row, field);
        match table.choices.get(&field) {
            // Questions are sentences, which may hold semicolons.
            Some(choices) if field == Field::Questions => chosen(row, choices).join("\n").into(),
            Some(choices) => chosen(row, choices).join("; ").into(),
            None => table.own_value(row, field).map(Value::text).unwrap_or_default(),
        }
    }

    /// The values of a field that may have several: choices as they were made,
    /// else as the cell sets them apart.
    pub fn values(&self, row: Row<'_>, field: Field) -> Vec<String> {
        let (table, row) = self.source(row, field);
        match table.choices.get(&field) {
            Some(choices) => chosen(row, choices),
            None => value::list(&table.raw(row, field)).map(str::to_owned).collect(),
        }
    }

    /// The address of a field's cell, or the row's first where the table has
    /// no such column.
    pub fn cell(&self, row: Row<'_>, field: Field) -> CellAddress {
        self.columns
            .get(&field)
            .map_or_else(|| row.first_cell(), |column| CellAddress::new(row.index, *column))
    }

    /// The place of a field's cell.
    pub fn place(&self, row: Row<'_>, field: Field) -> Place {
        let (table, row) = self.source(row, field);
        table.place_of(table.cell(row, field))
    }

    /// The text of a column of the tool that wrote the sheet.
    pub fn tool_text(&self, row: Row<'_>, wanted: ToolColumn) -> Arc<str> {
        let columns = self.tool_columns(wanted);
        columns
            .filter_map(|column| row.get(column))
            .map(value::line)
            .next()
            .unwrap_or_default()
    }

    /// The tool's columns of one kind.
    pub fn tool_columns(&self, wanted: ToolColumn) -> impl Iterator<Item = u32> {
        let described = self.described.iter();
        described
            .filter(move |column| column.meaning == Meaning::Tool(wanted))
            .map(|column| column.cell.column)
    }

    /// Who filled in the form or coded the text, in the row or the form's.
    pub fn recorders(&self, row: Row<'_>) -> Vec<Arc<str>> {
        let own = self.tool_columns(ToolColumn::Recorder);
        let texts = own.filter_map(|column| row.get(column)).map(value::line);
        let mut recorders: Vec<Arc<str>> = match self.tool {
            // First name and last name.
            Some(Tool::SurveyMonkey) => vec![texts.collect::<Vec<_>>().join(" ").into()],
            _ => texts.collect(),
        };
        if let Some((table, row)) = self.form.as_ref().and_then(|form| form.row(row)) {
            recorders.extend(table.recorders(row));
        }
        recorders
    }

    /// The place of what concerns a whole row.
    pub fn row_place(&self, row: Row<'_>) -> Place {
        self.place_of(row.first_cell())
    }

    pub fn place_of(&self, cell: CellAddress) -> Place {
        Place::cell(&self.file, &self.sheet, cell)
    }

    /// The last heading within the table, for a table that goes on below the
    /// same header.
    pub fn last_heading(&self) -> Option<String> {
        let heading = self.rows().rev().find(|row| self.is_heading(*row));
        heading
            .map(|row| value::line(&row.cells[0].1).to_string())
            .or_else(|| self.heading_above.clone())
    }

    /// Which of day and month comes first in the table's dates.
    pub fn order(&self) -> Option<DateOrder> {
        self.date_order.map(|(order, _)| order)
    }

    /// The columns as the account tells them.
    pub fn account_columns(&self) -> Vec<SheetColumn> {
        self.described
            .iter()
            .map(|column| SheetColumn {
                cell: column.cell,
                header: column.header.clone(),
                field: match &column.meaning {
                    Meaning::Field(field)
                        if self.columns.get(field) == Some(&column.cell.column)
                            || column.choice.is_some() =>
                    {
                        Some(field.name())
                    }
                    Meaning::Occasion(_) => Some(Field::Attended.name()),
                    Meaning::Notes(_) => Some(Field::Note.name()),
                    _ => None,
                },
            })
            .collect()
    }

    /// The columns whose meaning nobody knows.
    pub fn unknown_columns(&self) -> impl Iterator<Item = &Column> {
        self.described
            .iter()
            .filter(|column| column.matching == Matching::None)
    }

    /// Takes over what the sheet's merged cells say.
    pub fn merge(&mut self, marks: &Marks) {
        for (first, last) in marks.merged.iter().filter(|(first, last)| first.row < last.row) {
            self.merged
                .entry(first.column)
                .or_default()
                .push((first.row, last.row));
        }
        self.epoch = if marks.epoch_1904 {
            value::EPOCH_1904
        } else {
            value::EPOCH_1900
        };
        self.merged.values_mut().for_each(|ranges| ranges.sort_unstable());
    }
}

/// The choices that were made. A cell holds the choice itself or, where the
/// header does, whether it was made. Of numbered columns every cell holds what
/// was chosen: `NO` is no answer there.
fn chosen(row: Row<'_>, choices: &[(u32, String)]) -> Vec<String> {
    let made = choices.iter().filter_map(|(column, label)| {
        let cell = row.get(*column).filter(|cell| !is_blank(cell))?;
        match value::truth(cell).filter(|_| !label.is_empty()) {
            Some(made) => made.then(|| label.clone()),
            None => Some(value::line(cell).to_string()),
        }
    });
    made.collect()
}

/// An error, or the dashes that exports write into empty cells.
pub fn is_blank(value: &Value) -> bool {
    match value {
        Value::Error(_) => true,
        Value::Text(text) => matches!(&**text, "-" | "--" | "—" | "–" | "n/a" | "N/A" | "n.a."),
        _ => false,
    }
}
