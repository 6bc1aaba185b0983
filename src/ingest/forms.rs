//! Forms with repeat groups: `KoboToolbox` and ODK Central write the questions
//! that were asked once into one sheet, and those that were asked several times
//! into another, whose rows name the form that they belong to.
//!
//! A row of a repeat group says what its form says, but for what is its own: its
//! note, its words and its Id. What the form says is read by the headers of the
//! group's role, also where its own sheet has another, or none.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::grid::Row;
use super::header_row::{Column, HeaderFinder, Meaning};
use super::table::Table;
use super::value;
use crate::diagnostic::{CellAddress, Code, Diagnostic, Place};
use crate::model::SheetRole;
use crate::vocabulary::header::Field;
use crate::vocabulary::header::tool::{self, Tool, ToolColumn};

/// The sheet of the forms to which the rows of a repeat group belong.
#[derive(Debug)]
pub struct Form {
    table: Table,
    /// The group's column that names a form.
    column: u32,
    /// The positions of the forms in their sheet.
    rows: BTreeMap<Arc<str>, usize>,
}

impl Form {
    /// Whether the forms say something of a field that their groups share.
    pub fn has(&self, field: Field) -> bool {
        is_shared(field) && self.table.has(field)
    }

    /// The form of a group's row.
    pub fn row<'a>(&'a self, row: Row<'a>) -> Option<(&'a Table, Row<'a>)> {
        let key = value::line(row.get(self.column)?);
        let position = *self.rows.get(&key)?;
        Some((&self.table, self.table.grid.row(position)))
    }

    /// Where the form of a row says something of a field.
    pub fn source<'a>(&'a self, row: Row<'a>, field: Field) -> Option<(&'a Table, Row<'a>)> {
        let (table, row) = self.row(row).filter(|_| self.has(field))?;
        Some(table.source(row, field))
    }
}

/// A row of a form that somebody checked and refused, or of one of its groups.
pub fn refused(table: &Table, row: Row<'_>) -> Option<Diagnostic> {
    let own = tool::is_refused(&table.tool_text(row, ToolColumn::Verdict));
    let above = || {
        let (table, row) = table.form.as_ref()?.row(row)?;
        refused(table, row)
    };
    let is_refused = own || above().is_some();
    is_refused.then(|| {
        Diagnostic::note(
            Code::SetAside,
            "whoever checked the form did not approve it; the row is set aside",
        )
        .at(table.row_place(row))
    })
}

/// Whether a group's rows say what their form says of a field.
fn is_shared(field: Field) -> bool {
    !matches!(
        field,
        Field::Note | Field::EditedText | Field::Id | Field::Group | Field::Submitted
    )
}

/// Ties the rows of repeat groups to their forms. A form's sheet that has no
/// role of its own is told to be read with its groups; groups without a form
/// and rows whose form is missing are told as well.
pub fn tie(tables: &mut [Table], finder: &HeaderFinder<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let groups: Vec<usize> = (0..tables.len())
        .filter(|at| parent_key(&tables[*at]).is_some() && tables[*at].role != SheetRole::Other)
        .collect();
    let mut used: BTreeMap<usize, Table> = BTreeMap::new();
    for at in groups {
        let Some(form) = form_of(tables, at, finder, &mut used, 0) else {
            diagnostics.push(without_form(&tables[at]));
            continue;
        };
        diagnostics.extend(dangling(&tables[at], &form));
        tables[at].form = Some(Arc::new(form));
    }
    for (at, table) in tables.iter_mut().enumerate() {
        if !is_bare_form(table, finder) {
            continue;
        }
        let place = Place::sheet(&table.file, &table.sheet);
        diagnostics.push(if let Some(form) = used.remove(&at) {
            table.described = form.described;
            table.columns = form.columns;
            Diagnostic::note(
                Code::Inferred,
                "the sheet holds the forms to which the rows of other sheets belong; it is read with them",
            )
            .at(place)
        } else {
            Diagnostic::warning(
                Code::SheetPassedOver,
                "the sheet holds forms in which I know no question but those that other sheets would share; it is passed over",
            )
            .at(place)
            .help("Drop the sheets of its repeat groups into the folder, too, or say in series.toml what its columns hold ([[sheets]]).")
        });
    }
}

/// Whether a sheet is one of forms and has no role: the header that its tool
/// wrote stands in its first row.
pub fn is_bare_form(table: &Table, finder: &HeaderFinder<'_>) -> bool {
    table.role == SheetRole::Other && table.grid.len() > 1 && keys(&described(table, finder)).is_some()
}

/// The columns of a sheet of forms as one of notes has them.
fn described(table: &Table, finder: &HeaderFinder<'_>) -> Vec<Column> {
    if table.grid.is_empty() {
        return Vec::new();
    }
    finder.columns(SheetRole::Notes, &table.grid, 0, table.rule)
}

fn tool_column(columns: &[Column], wanted: ToolColumn) -> Option<u32> {
    let column = columns
        .iter()
        .find(|column| column.meaning == Meaning::Tool(wanted))?;
    Some(column.cell.column)
}

fn keys(columns: &[Column]) -> Option<u32> {
    tool_column(columns, ToolColumn::Key)
}

fn parent_key(table: &Table) -> Option<u32> {
    tool_column(&table.described, ToolColumn::ParentKey)
}

/// So many repeat groups lie within each other at the most.
const DEEPEST: usize = 8;

/// The forms of a group. Those of ODK Central have keys that no other form has,
/// in files of their own; those of `KoboToolbox` are numbered within a workbook.
fn form_of(
    tables: &[Table],
    at: usize,
    finder: &HeaderFinder<'_>,
    used: &mut BTreeMap<usize, Table>,
    depth: usize,
) -> Option<Form> {
    let group = &tables[at];
    let columns = if group.described.is_empty() {
        described(group, finder)
    } else {
        group.described.clone()
    };
    let column = tool_column(&columns, ToolColumn::ParentKey)?;
    let sheet = tool_column(&columns, ToolColumn::ParentSheet);
    let first = group.grid.all().skip(1).find(|row| row.get(column).is_some())?;
    let sheet = sheet.and_then(|sheet| first.get(sheet)).map(value::line);
    let wanted = value::line(first.get(column)?);
    let found = (0..tables.len()).find_map(|other| {
        let candidate = &tables[other];
        let is_other = candidate.sheet != group.sheet || candidate.file != group.file;
        let is_named = match &sheet {
            Some(name) => candidate.file == group.file && is_sheet_called(&candidate.sheet, name),
            None => true,
        };
        if !is_other || !is_named || candidate.grid.is_empty() {
            return None;
        }
        let columns = finder.columns(group.role, &candidate.grid, 0, candidate.rule);
        let rows = by_key(candidate, keys(&columns)?);
        rows.contains_key(&wanted).then_some((other, columns, rows))
    });
    let (other, columns, rows) = found?;
    let mut table = as_forms(&tables[other], columns);
    used.insert(other, table.clone());
    if depth < DEEPEST {
        table.form = form_of(tables, other, finder, used, depth + 1).map(Arc::new);
    }
    Some(Form { table, column, rows })
}

/// Excel cuts the names of sheets, and the tool says so with dots.
fn is_sheet_called(sheet: &str, name: &str) -> bool {
    /// Excel allows no more letters.
    const LONGEST: usize = 31;
    let cut = sheet.split("...").next().unwrap_or(sheet);
    sheet == name || (name.chars().count() > LONGEST && !cut.is_empty() && name.starts_with(cut))
}

fn by_key(table: &Table, column: u32) -> BTreeMap<Arc<str>, usize> {
    let rows = (1..table.grid.len()).rev();
    rows.filter_map(|position| Some((value::line(table.grid.row(position).get(column)?), position)))
        .collect()
}

/// A sheet of forms as its groups read it.
fn as_forms(table: &Table, columns: Vec<Column>) -> Table {
    let mut own = Table {
        tool: Tool::of(columns.iter().map(|column| column.header.as_str())),
        grid: Arc::clone(&table.grid),
        marks: Arc::clone(&table.marks),
        rows: 1..table.grid.len(),
        date_order: table.date_order,
        ..Table::other(Arc::clone(&table.file), Arc::clone(&table.sheet))
    };
    for column in &columns {
        if let Meaning::Field(field) = column.meaning {
            own.columns.entry(field).or_insert(column.cell.column);
            if let Some(choice) = &column.choice {
                let choices = own.choices.entry(field).or_default();
                choices.push((column.cell.column, choice.label.clone()));
            }
        }
    }
    own.described = columns;
    own
}

fn without_form(group: &Table) -> Diagnostic {
    Diagnostic::warning(
        Code::MissingValue,
        "the rows belong to forms that are not in the folder; what was asked once for several rows is missing",
    )
    .at(Place::sheet(&group.file, &group.sheet))
    .help("Drop the whole export into the folder: the sheet of the form itself, too.")
}

/// Rows of a group whose form is missing.
fn dangling(group: &Table, form: &Form) -> Vec<Diagnostic> {
    let rows = group.rows().filter(|row| form.row(*row).is_none());
    rows.map(|row| {
        let key = row.get(form.column).map(value::line).unwrap_or_default();
        Diagnostic::warning(
            Code::MissingValue,
            "the form to which the row belongs is missing; the row says only what stands in it",
        )
        .at(Place::cell(
            &group.file,
            &group.sheet,
            CellAddress::new(row.index, form.column),
        ))
        .value(&*key, false)
        .help("Export the form again with all its sheets.")
    })
    .collect()
}
