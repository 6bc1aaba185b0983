//! A search for other people of whom the same would be told.
//!
//! What is told are limits: how much each of many counts, the cells, may differ
//! from what was really counted. Each piece stands for somebody, and has a
//! choice of places in which other cells count it. One piece is moved, and for
//! as long as a limit is passed, whichever piece best mends that is moved, too.
//! It is no solution until no limit is passed; and where the effort ends before
//! that, none was found.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ops::Range;

/// How little and how much a cell may gain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Limits {
    pub(super) least: i64,
    pub(super) most: i64,
}

impl Limits {
    /// Nothing is told.
    pub(super) const NONE: Self = Self {
        least: i64::MIN,
        most: i64::MAX,
    };
    /// The count is told.
    pub(super) const EXACT: Self = Self { least: 0, most: 0 };

    /// A total is told, or that it is below the minimum.
    pub(super) fn of_total(total: u32, minimum: u32) -> Self {
        let (total, minimum) = (i64::from(total), i64::from(minimum));
        if (1..minimum).contains(&total) {
            Self {
                least: -total,
                most: minimum - 1 - total,
            }
        } else {
            Self::EXACT
        }
    }

    /// How many are too many, or if negative too few.
    fn excess(self, gain: i64) -> i64 {
        gain - gain.clamp(self.least, self.most)
    }
}

/// Whether no limit is passed.
pub(super) fn allow(limits: &[Limits], solution: &Solution) -> bool {
    let mut gains = solution.iter();
    gains.all(|(cell, gain)| limits[*cell].excess(*gain) == 0)
}

/// Of a count that is told, or not.
pub(super) fn told(is_told: bool) -> Limits {
    if is_told { Limits::EXACT } else { Limits::NONE }
}

/// Who can be moved where.
pub(super) trait Pieces {
    fn number(&self) -> usize;
    /// The pieces that a cell counts in some of their places.
    fn counted(&self, cell: usize) -> &[usize];
    fn places(&self, piece: usize) -> Range<usize>;
    /// Places among which are all in which a cell counts a piece that it does not
    /// count where it stays, or no longer counts one that it does.
    fn places_unlike(&self, stay: Move, _cell: usize) -> Range<usize> {
        self.places(stay.piece)
    }
    fn real_place(&self, piece: usize) -> usize;
    fn is_counted(&self, one: Move, cell: usize) -> bool;
    /// Tells each cell that counts a piece before or after a move, and by how
    /// much it gains.
    fn change(&self, from: usize, one: Move, tell: impl FnMut(usize, i64));
}

/// A piece and its new place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Move {
    pub(super) piece: usize,
    pub(super) place: usize,
}

/// A question: cells, each with how often it counts in the answer.
pub(super) type Question = BTreeMap<usize, i64>;

/// How much cells gain in a solution, where they do.
pub(super) type Solution = BTreeMap<usize, i64>;

/// By how much the answer to a question differs from the real one.
pub(super) fn answer(question: &Question, solution: &Solution) -> i64 {
    let gains = question
        .iter()
        .filter_map(|(cell, weight)| Some(weight * solution.get(cell)?));
    gains.sum()
}

/// How much is tried. It is counted and not timed, so that the same is always
/// found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Effort {
    /// Moves tried as the first.
    pub(super) first_moves: usize,
    /// Moves made after it.
    pub(super) moves: usize,
    /// Moves weighed for one question.
    pub(super) weighed: usize,
    /// Moves weighed for all questions.
    pub(super) weighed_in_all: usize,
}

/// For how many moves a piece then rests, lest two of them go to and fro.
const REST: usize = 7;

#[derive(Debug)]
pub(super) struct Puzzle<P> {
    limits: Vec<Limits>,
    pieces: P,
    /// Where each piece is.
    places: Vec<usize>,
    /// Pieces that were moved.
    moved: Vec<usize>,
    /// What each cell has gained.
    gains: Vec<i64>,
    /// Cells whose limit is passed, first those that count the fewest.
    wrong: BTreeSet<(usize, usize)>,
    effort: Effort,
    /// How many moves may still be weighed, for this question and for all.
    left: Cell<usize>,
    left_in_all: Cell<usize>,
}

impl<P: Pieces> Puzzle<P> {
    pub(super) fn new(limits: Vec<Limits>, pieces: P, effort: Effort) -> Self {
        Self {
            places: (0..pieces.number())
                .map(|piece| pieces.real_place(piece))
                .collect(),
            moved: vec![],
            gains: vec![0; limits.len()],
            limits,
            pieces,
            wrong: BTreeSet::new(),
            effort,
            left: Cell::new(0),
            left_in_all: Cell::new(effort.weighed_in_all),
        }
    }

    /// Changes what is told.
    pub(super) fn tell(&mut self, limits: Vec<Limits>) {
        self.limits = limits;
    }

    /// Other places in which the answer to a question is not the real one. The
    /// moves that break the least are the first to be tried.
    pub(super) fn solve(&mut self, question: &Question) -> Option<Solution> {
        self.left.set(self.effort.weighed);
        let counted = question.keys().flat_map(|cell| self.pieces.counted(*cell));
        let pieces: BTreeSet<usize> = counted.copied().collect();
        let moves = pieces
            .into_iter()
            .flat_map(|piece| self.moves_for(piece, question));
        let moves = moves.filter(|one| self.answer(*one, question) != 0);
        let weighed = moves.take(self.left()).map(|one| (self.weigh(one), one));
        let mut moves: Vec<(i64, Move)> = weighed.collect();
        moves.sort_unstable();
        moves.truncate(self.effort.first_moves);
        moves.into_iter().find_map(|(_, first)| {
            self.play(first, question);
            let solved = self.wrong.is_empty();
            let solution = self.take_back();
            solved.then_some(solution)
        })
    }

    /// Makes a first move and mends what is wrong, as far as that goes.
    fn play(&mut self, first: Move, question: &Question) {
        let mut resting = VecDeque::new();
        let mut next = Some(first);
        for _ in 0..self.effort.moves {
            let Some(one) = next else { return };
            self.make(one);
            resting.push_back(one.piece);
            if resting.len() > REST {
                resting.pop_front();
            }
            next = self.mend(question, &resting);
        }
    }

    /// Puts everything back, and tells what had been gained.
    fn take_back(&mut self) -> Solution {
        let mut solution = Solution::new();
        for piece in std::mem::take(&mut self.moved) {
            let real = self.pieces.real_place(piece);
            let place = std::mem::replace(&mut self.places[piece], real);
            if place != real {
                self.pieces.change(real, Move { piece, place }, |cell, gain| {
                    *solution.entry(cell).or_default() += gain;
                });
            }
        }
        for cell in solution.keys() {
            self.gains[*cell] = 0;
        }
        self.wrong.clear();
        solution
    }

    /// The move that best mends what is wrong first, and leaves the answer
    /// another than the real one.
    fn mend(&self, question: &Question, resting: &VecDeque<usize>) -> Option<Move> {
        let (_, cell) = *self.wrong.first()?;
        let is_too_much = self.limits[cell].excess(self.gains[cell]) > 0;
        let answer: i64 = question
            .iter()
            .map(|(cell, weight)| weight * self.gains[*cell])
            .sum();
        let pieces = self.pieces.counted(cell).iter().copied();
        let moves = pieces
            .filter(|piece| !resting.contains(piece))
            .filter(|piece| self.pieces.is_counted(self.stay(*piece), cell) == is_too_much)
            .flat_map(|piece| self.moves_to(piece, self.pieces.places_unlike(self.stay(piece), cell)))
            .filter(|one| self.pieces.is_counted(*one, cell) != is_too_much)
            .filter(|one| answer + self.answer(*one, question) != 0);
        let weighed = moves.take(self.left()).map(|one| (self.weigh(one), one));
        weighed.min().map(|(_, one)| one)
    }

    fn left(&self) -> usize {
        self.left.get().min(self.left_in_all.get())
    }

    fn stay(&self, piece: usize) -> Move {
        let place = self.places[piece];
        Move { piece, place }
    }

    /// The moves that could change the answer to a question.
    fn moves_for(&self, piece: usize, question: &Question) -> impl Iterator<Item = Move> + use<P> {
        let mut cells = question.keys();
        let places = match (cells.next(), cells.next()) {
            (Some(cell), None) => self.pieces.places_unlike(self.stay(piece), *cell),
            _ => self.pieces.places(piece),
        };
        self.moves_to(piece, places)
    }

    fn moves_to(&self, piece: usize, places: Range<usize>) -> impl Iterator<Item = Move> + use<P> {
        let now = self.places[piece];
        let places = places.filter(move |place| *place != now);
        places.map(move |place| Move { piece, place })
    }

    fn make(&mut self, one: Move) {
        let Self {
            limits,
            pieces,
            gains,
            wrong,
            ..
        } = self;
        let from = std::mem::replace(&mut self.places[one.piece], one.place);
        self.moved.push(one.piece);
        pieces.change(from, one, |cell, gain| {
            gains[cell] += gain;
            let key = (pieces.counted(cell).len(), cell);
            if limits[cell].excess(gains[cell]) == 0 {
                wrong.remove(&key);
            } else {
                wrong.insert(key);
            }
        });
    }

    /// By how many persons more is wrong.
    fn weigh(&self, one: Move) -> i64 {
        for left in [&self.left, &self.left_in_all] {
            left.set(left.get().saturating_sub(1));
        }
        let mut worse = 0;
        self.pieces.change(self.places[one.piece], one, |cell, gain| {
            let before = self.gains[cell];
            let excess = |gain: i64| self.limits[cell].excess(gain).abs();
            worse += excess(before + gain) - excess(before);
        });
        worse
    }

    /// By how much a move changes the answer.
    fn answer(&self, one: Move, question: &Question) -> i64 {
        let counts = |one: Move, cell: usize| i64::from(self.pieces.is_counted(one, cell));
        let stay = self.stay(one.piece);
        let gain = |cell: usize| counts(one, cell) - counts(stay, cell);
        question.iter().map(|(cell, weight)| weight * gain(*cell)).sum()
    }
}
