//! Who came where, one by one. Counts alone do not say who came to several
//! workshops, and without that nobody knows what all that is told of them gives
//! away together.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::model::{Attendance, Dataset, Dimension};
use crate::vocabulary::country;

/// Everybody who attended, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attendees<'a>(pub Vec<Attendee<'a>>);

/// One who attended, without a name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attendee<'a> {
    /// By workshop.
    pub at: BTreeMap<usize, Labels<'a>>,
}

/// What is said of a person, in the order of [`Dimension::ALL`]; empty where
/// nothing is.
pub type Labels<'a> = [&'a str; Dimension::ALL.len()];

impl<'a> Attendees<'a> {
    pub fn of(dataset: &'a Dataset) -> Self {
        let mut rows: BTreeMap<usize, BTreeMap<usize, Vec<&Attendance>>> = BTreeMap::new();
        for row in dataset.attendance.iter().filter(|row| row.attended) {
            let person = rows.entry(row.person).or_default();
            person.entry(row.workshop).or_default().push(row);
        }
        let attendee = |at: BTreeMap<usize, Vec<&'a Attendance>>| Attendee {
            at: at
                .into_iter()
                .map(|(workshop, rows)| (workshop, labels(dataset, &rows)))
                .collect(),
        };
        Self(rows.into_values().map(attendee).collect())
    }
}

/// What the rows of a person at a workshop say: what most of them say, then the
/// first in the alphabet.
fn labels<'a>(dataset: &'a Dataset, rows: &[&'a Attendance]) -> Labels<'a> {
    Dimension::ALL.map(|dimension| {
        let mut stated: BTreeMap<&str, u32> = BTreeMap::new();
        for row in rows {
            *stated
                .entry(dataset.attribute(row, dimension, country::region))
                .or_default() += 1;
        }
        let preferred = stated
            .into_iter()
            .min_by_key(|(label, times)| (label.is_empty(), Reverse(*times)));
        preferred.map_or("", |(label, _)| label)
    })
}
