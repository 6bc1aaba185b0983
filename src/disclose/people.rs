//! The people by one dimension, as whole numbers in rows and columns: what was
//! counted in every workshop and in the series, value by value.

use std::collections::BTreeSet;

use crate::model::{Dimension, Scope, Tables};

/// What is counted of the people of one value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    AtWorkshop(usize),
    InSeries,
    /// Those who did not come to a workshop.
    Missing(usize),
    /// How often they came again.
    Repeated,
}

/// A count below the minimum, which nobody is to work out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FewCount {
    pub(super) value: usize,
    pub(super) count: Count,
}

/// All counts of one dimension.
#[derive(Debug, Clone)]
pub(super) struct People {
    /// The values, sorted; the empty one stands for those of whom nothing is
    /// said.
    pub(super) labels: Vec<String>,
    /// For each workshop the people of each value.
    pub(super) workshops: Vec<Vec<u32>>,
    /// For each value its people in the series, each once.
    pub(super) series: Vec<u32>,
    /// Values that are never told apart, whatever their size.
    pub(super) unnamable: BTreeSet<usize>,
}

impl People {
    /// The counts of a dimension; a label that is `unnamable` may not be read
    /// by anybody.
    pub(super) fn of(tables: &Tables, dimension: Dimension, unnamable: &dyn Fn(&str) -> bool) -> Self {
        let breakdowns = || {
            tables
                .participation
                .iter()
                .filter(|one| one.dimension == dimension)
        };
        let labels: BTreeSet<&String> = breakdowns()
            .flat_map(|breakdown| &breakdown.counts)
            .map(|(label, _)| label)
            .collect();
        let labels: Vec<String> = labels.into_iter().cloned().collect();
        let mut workshops = vec![vec![0; labels.len()]; tables.workshops.len()];
        let mut series = vec![0; labels.len()];
        for breakdown in breakdowns() {
            let counts = match breakdown.scope {
                Scope::Workshop(workshop) => &mut workshops[workshop],
                Scope::Series => &mut series,
            };
            for (label, persons) in &breakdown.counts {
                if let Ok(value) = labels.binary_search(label) {
                    counts[value] += persons;
                }
            }
        }
        let is_unnamable = |label: &String| !label.is_empty() && unnamable(label);
        let unnamable = (0..labels.len()).filter(|value| is_unnamable(&labels[*value]));
        Self {
            unnamable: unnamable.collect(),
            labels,
            workshops,
            series,
        }
    }

    /// The people of a value in each workshop.
    pub(super) fn attendances(&self, value: usize) -> impl Iterator<Item = u32> {
        self.workshops.iter().map(move |counts| counts[value])
    }

    /// The people at each workshop.
    pub(super) fn totals(&self) -> impl Iterator<Item = u32> {
        self.workshops.iter().map(|counts| counts.iter().sum())
    }

    /// Every count that is below the minimum.
    pub(super) fn few_counts(&self, minimum: u32) -> Vec<FewCount> {
        let values = 0..self.labels.len();
        values
            .flat_map(|value| self.few_counts_of(value, minimum))
            .collect()
    }

    /// What is counted of a value, where it is below the minimum; and, where
    /// the totals tell of a group below the minimum, of whom in that group: by
    /// subtraction that is a breakdown of it, and several of these, all of the
    /// same person, are a portrait. Of a value that everybody has there is
    /// nothing to hide but the totals.
    fn few_counts_of(&self, value: usize, minimum: u32) -> Vec<FewCount> {
        let is_few = |count: u32| (1..minimum).contains(&count);
        let persons: u32 = self.series.iter().sum();
        let everybody = self.totals().chain([persons]);
        let of_value = self.attendances(value).chain([self.series[value]]);
        if everybody.eq(of_value) {
            return vec![];
        }
        let missing = self
            .totals()
            .enumerate()
            .filter(|(_, came)| is_few(persons.saturating_sub(*came)))
            .map(|(workshop, _)| Count::Missing(workshop));
        let repeated = self.totals().sum::<u32>().saturating_sub(persons);
        (0..self.workshops.len())
            .map(Count::AtWorkshop)
            .chain([Count::InSeries])
            .chain(missing)
            .chain(is_few(repeated).then_some(Count::Repeated))
            .filter(|count| is_few(self.count(value, *count)))
            .map(|count| FewCount { value, count })
            .collect()
    }

    /// One count of the people of a value.
    fn count(&self, value: usize, count: Count) -> u32 {
        let persons = self.series[value];
        match count {
            Count::AtWorkshop(workshop) => self.workshops[workshop][value],
            Count::InSeries => persons,
            Count::Missing(workshop) => persons.saturating_sub(self.workshops[workshop][value]),
            Count::Repeated => self.attendances(value).sum::<u32>().saturating_sub(persons),
        }
    }
}
