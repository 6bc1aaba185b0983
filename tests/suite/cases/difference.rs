//! What is in one text and not in another.

use std::fmt::Write as _;

/// The lines that only one of two texts has, in order, by their longest common
/// subsequence.
pub fn difference(expected: &str, found: &str) -> String {
    let (left, right): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    let mut common = vec![vec![0_usize; right.len() + 1]; left.len() + 1];
    for row in (0..left.len()).rev() {
        for column in (0..right.len()).rev() {
            common[row][column] = if left[row] == right[column] {
                common[row + 1][column + 1] + 1
            } else {
                common[row + 1][column].max(common[row][column + 1])
            };
        }
    }
    let (mut row, mut column, mut text) = (0, 0, String::new());
    while row < left.len() || column < right.len() {
        if row < left.len() && column < right.len() && left[row] == right[column] {
            (row, column) = (row + 1, column + 1);
        } else if row < left.len()
            && (column == right.len() || common[row + 1][column] >= common[row][column + 1])
        {
            writeln!(text, "  - {}", left[row]).unwrap();
            row += 1;
        } else {
            writeln!(text, "  + {}", right[column]).unwrap();
            column += 1;
        }
    }
    text
}
