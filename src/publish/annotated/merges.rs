//! The merged ranges of a sheet that its copy merges, too.

use std::collections::BTreeMap;

use super::problems::is_on_sheet;
use crate::diagnostic::CellAddress;
use crate::model::FacsimileSheet;

/// The cells of all merged ranges of a sheet are at most so many: each is
/// written.
const MOST_CELLS: u64 = 200_000;

/// Ranges, none of which overlaps another.
#[derive(Debug, Default)]
pub struct Merges {
    /// First and last cell of each.
    pub ranges: Vec<(CellAddress, CellAddress)>,
    /// How many ranges cannot be merged.
    pub left_out: usize,
    /// For every cell of a range its first.
    firsts: BTreeMap<CellAddress, CellAddress>,
}

impl Merges {
    pub fn of(sheet: &FacsimileSheet) -> Self {
        let mut merges = Self::default();
        for (first, last) in &sheet.merged {
            if first != last {
                merges.add(*first, *last);
            }
        }
        merges
    }

    fn add(&mut self, first: CellAddress, last: CellAddress) {
        let is_range = first.row <= last.row && first.column <= last.column && is_on_sheet(last);
        let size = |from: u32, to: u32| u64::from(to.abs_diff(from)) + 1;
        let area = size(first.row, last.row) * size(first.column, last.column);
        if !is_range || self.firsts.len() as u64 + area > MOST_CELLS {
            self.left_out += 1;
            return;
        }
        let cells = || {
            let rows = first.row..=last.row;
            rows.flat_map(|row| (first.column..=last.column).map(move |column| CellAddress::new(row, column)))
        };
        // Ranges that overlap are a file that no program opens.
        if cells().any(|cell| self.firsts.contains_key(&cell)) {
            self.left_out += 1;
            return;
        }
        self.firsts.extend(cells().map(|cell| (cell, first)));
        self.ranges.push((first, last));
    }

    /// The cell that is seen where this one is: of a merged range the first.
    pub fn seen(&self, cell: CellAddress) -> CellAddress {
        self.firsts.get(&cell).copied().unwrap_or(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_ranges_that_overlap_the_first_stays() {
        let cell = CellAddress::new;
        let sheet = FacsimileSheet {
            merged: vec![
                (cell(0, 0), cell(1, 1)),
                (cell(1, 1), cell(2, 2)),
                (cell(5, 0), cell(4, 0)),
                (cell(7, 7), cell(7, 7)),
                (cell(0, 5), cell(1_048_575, 9)),
            ],
            ..FacsimileSheet::default()
        };
        let merges = Merges::of(&sheet);
        assert_eq!(merges.ranges, [(cell(0, 0), cell(1, 1))]);
        assert_eq!(merges.left_out, 3);
        assert_eq!(merges.seen(cell(1, 1)), cell(0, 0));
        assert_eq!(merges.seen(cell(2, 2)), cell(2, 2));
    }
}
