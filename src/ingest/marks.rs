//! What a spreadsheet says of its cells beyond their values: merges, hidden
//! rows and columns.

use crate::diagnostic::CellAddress;

/// Marks of a sheet, in the order of the file. Rows and columns count from
/// zero; ranges include both ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// First and last cell of each merged range.
    pub merged: Vec<(CellAddress, CellAddress)>,
    pub hidden_rows: Vec<(u32, u32)>,
    pub hidden_columns: Vec<(u32, u32)>,
    /// The workbook counts days from 1904.
    pub epoch_1904: bool,
}

impl Marks {
    /// The last column of the merged range that begins in a cell.
    pub fn right_of(&self, cell: CellAddress) -> Option<u32> {
        let range = self.merged.iter().find(|(first, _)| *first == cell);
        range.map(|(_, last)| last.column)
    }
}
