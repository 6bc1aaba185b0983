//! Heat maps: a number in each cell and five tints by its share of the largest.

use super::language::Language;
use crate::model::view::{HeatCell, HeatRow};

/// A row before it is put into words.
#[derive(Debug, Clone)]
pub struct Row {
    pub label: String,
    pub cells: Vec<u32>,
    /// Told apart from the cells: what counts in two of them counts once here.
    pub total: u32,
}

/// The rows with their tints, which hold for the whole map.
pub fn rows(language: &Language, rows: &[Row]) -> Vec<HeatRow> {
    let most = rows.iter().flat_map(|row| &row.cells).copied().max().unwrap_or(0);
    rows.iter()
        .map(|row| HeatRow {
            label: row.label.clone(),
            cells: row
                .cells
                .iter()
                .map(|number| cell(language, *number, most))
                .collect(),
            total: language.digits(row.total),
        })
        .collect()
}

fn cell(language: &Language, number: u32, most: u32) -> HeatCell {
    HeatCell {
        number: if number == 0 {
            String::new()
        } else {
            language.digits(number)
        },
        step: step(number, most),
    }
}

/// The tint from 1 to 5: each stands for a fifth of the largest number.
pub fn step(number: u32, most: u32) -> u8 {
    let fifths = (u64::from(number) * 5).div_ceil(u64::from(most.max(1)));
    u8::try_from(fifths.min(5)).unwrap_or(5)
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn a_tint_stands_for_a_fifth_of_the_largest() {
        let steps: Vec<u8> = (0..=10).map(|number| step(number, 10)).collect();
        assert_eq!(steps, [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
        assert_eq!(step(1, 1), 5);
        assert_eq!(step(0, 0), 0);
        assert_eq!(step(1, 400), 1);
    }
}
