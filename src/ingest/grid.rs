//! The cells of a sheet, row by row, as far as they hold anything.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::DateTime;

use crate::diagnostic::CellAddress;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Shared where a workbook shares it: most texts of a sheet repeat.
    Text(Arc<str>),
    Number(f64),
    Boolean(bool),
    Moment(DateTime),
    /// In minutes.
    Minutes(f64),
    /// An error such as `#REF!`.
    Error(Arc<str>),
}

impl Value {
    /// As a person reads it in the cell, white space at both ends removed.
    pub fn text(&self) -> Arc<str> {
        match self {
            Self::Text(text) | Self::Error(text) => {
                let trimmed = text.trim();
                if trimmed.len() == text.len() {
                    Arc::clone(text)
                } else {
                    trimmed.into()
                }
            }
            // A whole number reads without a fraction, in Excel as here.
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
                format!("{number:.0}").into()
            }
            Self::Number(number) => number.to_string().into(),
            Self::Boolean(true) => "yes".into(),
            Self::Boolean(false) => "no".into(),
            Self::Moment(moment) => moment.date().to_string().into(),
            Self::Minutes(minutes) => format!("{minutes:.0}").into(),
        }
    }

    /// A text that holds something, `None` for white space alone.
    pub fn from_text(text: &str) -> Option<Self> {
        let trimmed = text
            .trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}' || letter == '\0');
        (!trimmed.is_empty()).then(|| Self::Text(trimmed.into()))
    }
}

/// A row that holds at least one value.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// Counted from zero, as the sheet counts.
    pub index: u32,
    /// By column, ascending; empty cells are left out.
    pub cells: &'a [(u32, Value)],
}

impl<'a> Row<'a> {
    pub fn get(&self, column: u32) -> Option<&'a Value> {
        self.cells
            .binary_search_by_key(&column, |(column, _)| *column)
            .ok()
            .map(|position| &self.cells[position].1)
    }

    /// The row's first cell: the place of what concerns the whole row.
    pub fn first_cell(&self) -> CellAddress {
        CellAddress::new(self.index, self.cells.first().map_or(0, |(column, _)| *column))
    }

    /// The only value of a row that has one.
    pub fn only(&self) -> Option<&'a Value> {
        match self.cells {
            [(_, value)] => Some(value),
            _ => None,
        }
    }
}

/// A sheet's rows, ascending; empty rows are left out. The cells of all rows
/// lie in one piece: a million rows are one allocation, not a million.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    cells: Vec<(u32, Value)>,
    /// For each row its index and where its cells end.
    rows: Vec<(u32, usize)>,
}

impl Grid {
    /// Adds a cell. Cells come row by row, as readers give them.
    pub fn push(&mut self, row: u32, column: u32, value: Value) {
        self.cells.push((column, value));
        let end = self.cells.len();
        match self.rows.last_mut() {
            Some(last) if last.0 == row => last.1 = end,
            _ => self.rows.push((row, end)),
        }
    }

    /// How many rows hold something.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether no row holds anything.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row at a position among those that hold something.
    pub fn row(&self, position: usize) -> Row<'_> {
        let start = position.checked_sub(1).map_or(0, |before| self.rows[before].1);
        let (index, end) = self.rows[position];
        Row {
            index,
            cells: &self.cells[start..end],
        }
    }

    /// The rows at these positions.
    pub fn rows(
        &self,
        positions: Range<usize>,
    ) -> impl DoubleEndedIterator<Item = Row<'_>> + ExactSizeIterator {
        positions.map(|position| self.row(position))
    }

    /// Every row.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = Row<'_>> + ExactSizeIterator {
        self.rows(0..self.len())
    }

    /// The cell at an address, if it holds something.
    pub fn cell(&self, cell: CellAddress) -> Option<&Value> {
        let position = self
            .rows
            .binary_search_by_key(&cell.row, |(index, _)| *index)
            .ok()?;
        self.row(position).get(cell.column)
    }

    /// Keeps the rows above one.
    pub fn truncate(&mut self, row: u32) {
        let kept = self.rows.partition_point(|(index, _)| *index < row);
        self.rows.truncate(kept);
        self.cells.truncate(self.rows.last().map_or(0, |(_, end)| *end));
    }

    /// Restores the order where a file's cells are out of order; of two values
    /// for one cell the first stays.
    pub fn settle(&mut self) {
        let rows_ascend = self.rows.windows(2).all(|pair| pair[0].0 < pair[1].0);
        let columns_ascend = |row: Row<'_>| row.cells.windows(2).all(|pair| pair[0].0 < pair[1].0);
        if rows_ascend && self.all().all(columns_ascend) {
            return;
        }
        let rows = std::mem::take(&mut self.rows);
        let mut cells = std::mem::take(&mut self.cells).into_iter();
        let mut placed = Vec::with_capacity(cells.len());
        let mut start = 0;
        for (index, end) in rows {
            placed.extend(
                cells
                    .by_ref()
                    .take(end - start)
                    .map(|(column, value)| (index, column, value)),
            );
            start = end;
        }
        placed.sort_by_key(|(row, column, _)| (*row, *column));
        placed.dedup_by_key(|(row, column, _)| (*row, *column));
        for (row, column, value) in placed {
            self.push(row, column, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_out_of_order_are_put_in_order() {
        let mut grid = Grid::default();
        for (row, column, text) in [(2, 1, "c"), (0, 3, "b"), (0, 1, "a"), (2, 0, "d"), (2, 1, "late")] {
            grid.push(row, column, Value::Text(text.into()));
        }
        grid.settle();
        let texts: Vec<Arc<str>> = grid
            .all()
            .flat_map(|row| row.cells)
            .map(|(_, value)| value.text())
            .collect();
        assert_eq!(
            texts.iter().map(|text| &**text).collect::<Vec<_>>(),
            ["a", "b", "d", "c"]
        );
        assert_eq!(grid.row(1).get(1), Some(&Value::Text("c".into())));
        assert_eq!(grid.cell(CellAddress::new(2, 0)), Some(&Value::Text("d".into())));
    }
}
