//! Others were at one workshop, and everybody has the value that they have.

use std::ops::Range;

use super::puzzle::{Effort, Move, Pieces};

/// A piece has two places: that the person was there, or was not.
#[derive(Debug)]
pub(super) struct Attendance {
    persons: Vec<Visitor>,
    /// For each cell those whom it counts.
    counted: Vec<Vec<usize>>,
}

/// One who was at the workshop or could have been.
#[derive(Debug)]
pub(super) struct Visitor {
    pub(super) was_there: bool,
    /// What counts the person there.
    pub(super) cells: Vec<usize>,
}

const THERE: usize = 1;

impl Attendance {
    pub(super) fn new(cells: usize, persons: Vec<Visitor>) -> Self {
        let mut counted = vec![vec![]; cells];
        for (piece, person) in persons.iter().enumerate() {
            for cell in &person.cells {
                counted[*cell].push(piece);
            }
        }
        Self { persons, counted }
    }

    /// As there is a puzzle for each workshop, less is tried in a large series.
    pub(super) fn effort(workshops: usize) -> Effort {
        Effort {
            first_moves: 4,
            moves: 12,
            weighed: 3_000,
            weighed_in_all: 1_000_000 / workshops.max(1),
        }
    }
}

impl Pieces for Attendance {
    fn number(&self) -> usize {
        self.persons.len()
    }

    fn counted(&self, cell: usize) -> &[usize] {
        &self.counted[cell]
    }

    fn places(&self, _: usize) -> Range<usize> {
        0..THERE + 1
    }

    fn real_place(&self, piece: usize) -> usize {
        usize::from(self.persons[piece].was_there)
    }

    fn is_counted(&self, one: Move, cell: usize) -> bool {
        one.place == THERE && self.persons[one.piece].cells.contains(&cell)
    }

    fn change(&self, _: usize, one: Move, mut tell: impl FnMut(usize, i64)) {
        let gain = if one.place == THERE { 1 } else { -1 };
        for cell in &self.persons[one.piece].cells {
            tell(*cell, gain);
        }
    }
}
