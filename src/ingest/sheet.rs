//! What a sheet is for: which row is its header, what each column means, and
//! therefore which role it has.
//!
//! The header row is the row near the top whose cells name the most fields of
//! one role; it need not be the first, nor begin in column A. A role is only
//! given when the fields without which its rows mean nothing are there.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use super::grid::{Grid, Row, Value};
use crate::diagnostic::{CellAddress, Code, Diagnostic, Place};
use crate::model::{SheetColumn, SheetRole};
use crate::vocabulary::header::{self, Field};

/// How many filled rows from the top may be the header.
const DEEPEST_HEADER: usize = 30;

/// A sheet that was understood, its rows not yet.
#[derive(Debug)]
pub struct Sheet {
    pub file: Arc<str>,
    pub name: Arc<str>,
    pub role: SheetRole,
    pub columns: BTreeMap<Field, u32>,
    /// All columns of the header row, for the account.
    pub described: Vec<SheetColumn>,
    pub header: Option<(CellAddress, CellAddress)>,
    /// Texts above the header: titles that may name the workshop.
    pub preamble: Vec<String>,
    pub rows: Vec<Row>,
}

impl Sheet {
    /// Understands the cells of a sheet. A sheet that is none of ours has the
    /// role `Other` and no rows: none of them is read.
    pub fn understand(file: Arc<str>, name: Arc<str>, grid: Grid, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let Some(best) = best_header(&grid) else {
            return Self::other(file, name);
        };
        let header_row = &grid.rows[best.position];
        let described = describe(header_row, best.role);
        let columns = assign(&described, &file, &name, diagnostics);
        let first = described.first().map(|column| column.cell);
        let last = described.last().map(|column| column.cell);
        let preamble = grid.rows[..best.position]
            .iter()
            .flat_map(|row| &row.cells)
            .map(|(_, value)| value.text())
            .collect();
        let mut rows = grid.rows;
        rows.drain(..=best.position);
        Self {
            file,
            name,
            role: best.role,
            columns,
            described,
            header: first.zip(last),
            preamble,
            rows,
        }
    }

    fn other(file: Arc<str>, name: Arc<str>) -> Self {
        Self {
            file,
            name,
            role: SheetRole::Other,
            columns: BTreeMap::new(),
            described: Vec::new(),
            header: None,
            preamble: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// The value of a field in a row, if there is one. A cell that holds an
    /// error has none; [`Self::report_error_cells`] says so.
    pub fn value<'a>(&self, row: &'a Row, field: Field) -> Option<&'a Value> {
        row.get(*self.columns.get(&field)?)
            .filter(|value| !matches!(value, Value::Error(_)))
    }

    /// Names the cells of the row's understood columns that hold an error.
    pub fn report_error_cells(&self, row: &Row, diagnostics: &mut Vec<Diagnostic>) {
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

    /// The value of a field as text; empty where there is none.
    pub fn text(&self, row: &Row, field: Field) -> String {
        self.value(row, field).map(Value::text).unwrap_or_default()
    }

    /// The address of a field's cell, or the row's first where the sheet has
    /// no such column.
    pub fn cell(&self, row: &Row, field: Field) -> CellAddress {
        self.columns
            .get(&field)
            .map_or_else(|| row.first_cell(), |column| CellAddress::new(row.index, *column))
    }

    /// The place of a field's cell.
    pub fn place(&self, row: &Row, field: Field) -> Place {
        Place::cell(&self.file, &self.name, self.cell(row, field))
    }

    /// The place of what concerns a whole row.
    pub fn row_place(&self, row: &Row) -> Place {
        Place::cell(&self.file, &self.name, row.first_cell())
    }
}

/// How many fields the best header row of a grid names.
pub fn header_fields(grid: &Grid) -> usize {
    best_header(grid).map_or(0, |header| header.fields)
}

struct Header {
    position: usize,
    role: SheetRole,
    fields: usize,
}

fn best_header(grid: &Grid) -> Option<Header> {
    let mut best: Option<Header> = None;
    for (position, row) in grid.rows.iter().take(DEEPEST_HEADER).enumerate() {
        for role in header::ROLES {
            let Some(fields) = score(row, role) else { continue };
            // Strictly more: of equals the upper row and the more telling role.
            if best.as_ref().is_none_or(|known| fields > known.fields) {
                best = Some(Header {
                    position,
                    role,
                    fields,
                });
            }
        }
    }
    best
}

/// How many fields of the role the row names; `None` where it cannot be a
/// header of that role.
fn score(row: &Row, role: SheetRole) -> Option<usize> {
    let mut fields: Vec<Field> = row
        .cells
        .iter()
        .filter_map(|(_, value)| match value {
            Value::Text(text) => header::field(role, text),
            _ => None,
        })
        .collect();
    fields.sort_unstable();
    fields.dedup();
    let has = |field| fields.contains(&field);
    let essential = match role {
        SheetRole::Notes => has(Field::Note),
        SheetRole::Attendance => {
            has(Field::Name) || has(Field::Email) || (has(Field::FirstName) && has(Field::LastName))
        }
        SheetRole::Workshops => {
            (has(Field::Workshop) || has(Field::Title))
                && (has(Field::Date) || has(Field::Topic) || has(Field::Questions))
        }
        SheetRole::Other => false,
    };
    (essential && fields.len() >= 2).then_some(fields.len())
}

fn describe(row: &Row, role: SheetRole) -> Vec<SheetColumn> {
    row.cells
        .iter()
        .map(|(column, value)| {
            let text = value.text();
            SheetColumn {
                cell: CellAddress::new(row.index, *column),
                field: header::field(role, &text).map(Field::name),
                header: text,
            }
        })
        .map(|mut column| {
            column.header = column.header.split_whitespace().collect::<Vec<_>>().join(" ");
            column
        })
        .collect()
}

/// The first column of each field counts; a second one is passed over and
/// said so.
fn assign(
    described: &[SheetColumn],
    file: &Arc<str>,
    sheet: &Arc<str>,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<Field, u32> {
    let mut columns = BTreeMap::new();
    for column in described {
        let Some(field) = column.field.and_then(field_by_name) else {
            continue;
        };
        match columns.entry(field) {
            Entry::Vacant(free) => {
                free.insert(column.cell.column);
            }
            Entry::Occupied(_) => diagnostics.push(
                Diagnostic::warning(
                    Code::Repeated,
                    format!("a second column means “{}”; it is passed over", field.name()),
                )
                .at(Place::cell(file, sheet, column.cell))
                .field(field.name())
                .value(&column.header, false)
                .help("Join the two columns, or rename the one that means something else."),
            ),
        }
    }
    columns
}

fn field_by_name(name: &'static str) -> Option<Field> {
    header::ROLES
        .iter()
        .flat_map(|role| header::fields(*role))
        .find(|field| field.name() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(rows: &[(u32, &[(u32, &str)])]) -> Grid {
        let mut grid = Grid::default();
        for (row, cells) in rows {
            for (column, text) in *cells {
                grid.push(*row, *column, Value::Text((*text).into()));
            }
        }
        grid
    }

    fn understand(grid: Grid) -> Sheet {
        Sheet::understand("a.xlsx".into(), "Sheet".into(), grid, &mut Vec::new())
    }

    #[test]
    fn the_header_is_found_below_titles_and_beside_column_a() {
        let sheet = understand(grid(&[
            (0, &[(1, "Attendance, workshop 2")]),
            (2, &[(1, "Full name"), (2, "E-mail"), (3, "Stakeholder group")]),
            (3, &[(1, "A B"), (2, "a@b.example")]),
        ]));
        assert_eq!(sheet.role, SheetRole::Attendance);
        assert_eq!(sheet.columns.get(&Field::Email), Some(&2));
        assert_eq!(sheet.preamble, ["Attendance, workshop 2"]);
        assert_eq!(sheet.rows.len(), 1);
        assert_eq!(
            sheet
                .header
                .map(|(first, last)| format!("{first}:{last}"))
                .as_deref(),
            Some("B3:D3")
        );
    }

    #[test]
    fn roles_follow_from_the_fields() {
        let notes = understand(grid(&[(0, &[(0, "Workshop"), (1, "Note"), (2, "Country")])]));
        assert_eq!(notes.role, SheetRole::Notes);
        let workshops = understand(grid(&[(
            0,
            &[(0, "Workshop"), (1, "Title"), (2, "Date"), (3, "Topic")],
        )]));
        assert_eq!(workshops.role, SheetRole::Workshops);
        let other = understand(grid(&[(0, &[(0, "Budget line"), (1, "Amount")])]));
        assert_eq!(other.role, SheetRole::Other);
    }
}
