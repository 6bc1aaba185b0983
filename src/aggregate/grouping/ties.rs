//! Who belongs together, under what must stay apart.
//!
//! Ties are taken in the order of their reasons (entries of series.toml, then
//! `Group` cells, then equal texts, then wording) and, within one, by the
//! reference of the statements. A tie that would join two statements which
//! somebody keeps apart is dropped and, where people caused it, told.

use std::collections::BTreeSet;

use super::outcome::{Reason, Tie};

/// Statements as a union-find that knows who must stay apart.
#[derive(Debug)]
pub(super) struct Ties {
    parents: Vec<usize>,
    /// Members of each root, ascending.
    members: Vec<Vec<usize>>,
    /// Pairs that stay apart, both ways round.
    apart: Vec<BTreeSet<usize>>,
    /// The names of the `Group` cells in each root; two stay apart unless an
    /// entry of series.toml joins them.
    cells: Vec<BTreeSet<usize>>,
    pub taken: Vec<Tie>,
}

/// Two statements that stay apart, the smaller first.
pub(super) type Apart = (usize, usize);

impl Ties {
    /// `cells` gives the number of each statement's cell, where it has one.
    pub fn new(cells: &[Option<usize>]) -> Self {
        Self {
            parents: (0..cells.len()).collect(),
            members: (0..cells.len()).map(|one| vec![one]).collect(),
            apart: vec![BTreeSet::new(); cells.len()],
            cells: cells.iter().map(|cell| cell.iter().copied().collect()).collect(),
            taken: Vec::new(),
        }
    }

    pub fn keep_apart(&mut self, left: usize, right: usize) {
        self.apart[left].insert(right);
        self.apart[right].insert(left);
    }

    pub fn root(&self, mut one: usize) -> usize {
        while self.parents[one] != one {
            one = self.parents[one];
        }
        one
    }

    pub fn members(&self, root: usize) -> &[usize] {
        &self.members[root]
    }

    /// Whether the groups of two statements stay apart by somebody's word: the
    /// first two statements that do.
    pub fn kept_apart(&self, left: usize, right: usize) -> Option<Apart> {
        let (left, right) = (self.root(left), self.root(right));
        let (few, many) = if self.members[left].len() <= self.members[right].len() {
            (left, right)
        } else {
            (right, left)
        };
        let mut apart = self.members[few].iter().flat_map(|one| {
            let foes = self.apart[*one].iter().filter(|foe| self.root(**foe) == many);
            foes.map(|foe| (*one.min(foe), *one.max(foe))).collect::<Vec<_>>()
        });
        let first = apart.next()?;
        Some(apart.fold(first, Apart::min))
    }

    /// Whether the cells of two groups differ.
    pub fn cells_differ(&self, left: usize, right: usize) -> bool {
        let (left, right) = (&self.cells[self.root(left)], &self.cells[self.root(right)]);
        !left.is_empty() && !right.is_empty() && left.is_disjoint(right)
    }

    /// Joins two groups, or says which two of theirs stay apart. Groups with
    /// different cells are left as they are without a word.
    pub fn tie(&mut self, tie: Tie) -> Result<(), Apart> {
        let (left, right) = (self.root(tie.left), self.root(tie.right));
        if left == right {
            return Ok(());
        }
        if let Some(apart) = self.kept_apart(left, right) {
            return Err(apart);
        }
        let by_hand = matches!(tie.reason, Reason::Ruling(_) | Reason::Cell);
        if by_hand || !self.cells_differ(left, right) {
            self.join(left, right);
            self.taken.push(tie);
        }
        Ok(())
    }

    /// The larger takes in the smaller; of two as large the first the second.
    fn join(&mut self, left: usize, right: usize) {
        let sizes = (self.members[left].len(), self.members[right].len());
        let (into, from) = match sizes.0.cmp(&sizes.1).then(right.cmp(&left)) {
            std::cmp::Ordering::Less => (right, left),
            _ => (left, right),
        };
        self.parents[from] = into;
        let moved = std::mem::take(&mut self.members[from]);
        self.members[into].extend(moved);
        self.members[into].sort_unstable();
        let cells = std::mem::take(&mut self.cells[from]);
        self.cells[into].extend(cells);
    }
}
