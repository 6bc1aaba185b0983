//! Everybody was where they were, but some have other values of a dimension.

use std::ops::Range;

use super::puzzle::{Effort, Move, Pieces};
use crate::disclose::people::People;

/// Cells stand in rows, one for each workshop and the last for the series; a
/// piece has a place for each value.
#[derive(Debug)]
pub(super) struct Values {
    row_length: usize,
    /// The first value that says something.
    first_said: usize,
    traders: Vec<Trader>,
    /// For each row those whom it counts.
    counted: Vec<Vec<usize>>,
}

/// One who has a value, at some workshops or everywhere.
#[derive(Debug)]
pub(super) struct Trader {
    /// The workshops, and last the series where it counts the person with this
    /// value.
    pub(super) rows: Vec<usize>,
    pub(super) value: usize,
    /// Whether it can only be a value that says something.
    pub(super) is_said: bool,
}

impl Values {
    pub(super) const EFFORT: Effort = Effort {
        first_moves: 32,
        moves: 60,
        weighed: 20_000,
        weighed_in_all: 300_000,
    };

    pub(super) fn new(people: &People, traders: Vec<Trader>) -> Self {
        let mut counted = vec![vec![]; people.workshops.len() + 1];
        for (piece, trader) in traders.iter().enumerate() {
            for row in &trader.rows {
                counted[*row].push(piece);
            }
        }
        Self {
            row_length: people.labels.len(),
            first_said: usize::from(people.labels.first().is_some_and(String::is_empty)),
            traders,
            counted,
        }
    }
}

impl Pieces for Values {
    fn number(&self) -> usize {
        self.traders.len()
    }

    fn counted(&self, cell: usize) -> &[usize] {
        &self.counted[cell / self.row_length]
    }

    fn places(&self, piece: usize) -> Range<usize> {
        let first = if self.traders[piece].is_said {
            self.first_said
        } else {
            0
        };
        first..self.row_length
    }

    fn real_place(&self, piece: usize) -> usize {
        self.traders[piece].value
    }

    fn is_counted(&self, one: Move, cell: usize) -> bool {
        one.place == cell % self.row_length
            && self.traders[one.piece]
                .rows
                .binary_search(&(cell / self.row_length))
                .is_ok()
    }

    fn change(&self, from: usize, one: Move, mut tell: impl FnMut(usize, i64)) {
        for row in &self.traders[one.piece].rows {
            tell(row * self.row_length + from, -1);
            tell(row * self.row_length + one.place, 1);
        }
    }
}
