//! The cells of a sheet, row by row, as far as they hold anything.

use jiff::civil::DateTime;

use crate::diagnostic::CellAddress;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Text(Box<str>),
    Number(f64),
    Boolean(bool),
    Moment(DateTime),
    /// In minutes.
    Minutes(f64),
    /// An error such as `#REF!`.
    Error(Box<str>),
}

impl Value {
    /// As a person reads it in the cell, white space at both ends removed.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Error(text) => text.trim().to_owned(),
            // A whole number reads without a fraction, in Excel as here.
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
            Self::Number(number) => number.to_string(),
            Self::Boolean(true) => "yes".to_owned(),
            Self::Boolean(false) => "no".to_owned(),
            Self::Moment(moment) => moment.date().to_string(),
            Self::Minutes(minutes) => format!("{minutes:.0}"),
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
#[derive(Debug, Clone)]
pub struct Row {
    /// Counted from zero, as the sheet counts.
    pub index: u32,
    /// By column, ascending; empty cells are left out.
    pub cells: Vec<(u32, Value)>,
}

impl Row {
    pub fn get(&self, column: u32) -> Option<&Value> {
        self.cells
            .binary_search_by_key(&column, |(column, _)| *column)
            .ok()
            .map(|position| &self.cells[position].1)
    }

    /// The row's first cell: the place of what concerns the whole row.
    pub fn first_cell(&self) -> CellAddress {
        CellAddress::new(self.index, self.cells.first().map_or(0, |(column, _)| *column))
    }
}

/// A sheet's rows, ascending; empty rows are left out.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    pub rows: Vec<Row>,
}

impl Grid {
    /// Adds a cell. Cells come row by row, as readers give them.
    pub fn push(&mut self, row: u32, column: u32, value: Value) {
        match self.rows.last_mut() {
            Some(last) if last.index == row => last.cells.push((column, value)),
            _ => self.rows.push(Row {
                index: row,
                cells: vec![(column, value)],
            }),
        }
    }

    /// Restores the order where a file's cells are out of order; of two values
    /// for one cell the first stays.
    pub fn settle(&mut self) {
        if !self.rows.is_sorted_by_key(|row| row.index)
            || self.rows.windows(2).any(|pair| pair[0].index == pair[1].index)
        {
            self.rows.sort_by_key(|row| row.index);
            self.rows.dedup_by(|later, earlier| {
                let same = later.index == earlier.index;
                if same {
                    earlier.cells.append(&mut later.cells);
                }
                same
            });
        }
        for row in &mut self.rows {
            if !row.cells.is_sorted_by_key(|(column, _)| *column) {
                row.cells.sort_by_key(|(column, _)| *column);
            }
            row.cells.dedup_by_key(|(column, _)| *column);
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
        let texts: Vec<String> = grid
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .map(|(_, value)| value.text())
            .collect();
        assert_eq!(texts, ["a", "b", "d", "c"]);
        assert_eq!(grid.rows[1].get(1), Some(&Value::Text("c".into())));
    }
}
