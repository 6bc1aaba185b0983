//! Which changes of counts of people are told, and which in numbers.
//!
//! A change is told in numbers where both editions publish the count and the
//! difference is the minimum or more. Of a breakdown all parts are told or none:
//! a part left out could be had from the others and the total. So the total must
//! have changed by as much as well, or not at all.
//!
//! What is not told in numbers is not told of a breakdown at all. That one part
//! changed in each says of one newcomer which gender, role, group and region are
//! hers, for the parts that did not change are not listed. Of a workshop's total
//! it is said that it changed, and no more.
//!
//! Of a workshop that is new there is no difference, and what the present edition
//! publishes of it is told.

use std::collections::BTreeMap;

use super::Comparison;
use crate::model::changes::{FigureKey, FigureTable, RecordedEdition};

/// The values of one breakdown, or of a total.
type Values<'a> = BTreeMap<&'a [String], &'a str>;

/// Decides for each count of people.
pub struct People<'a> {
    earlier: BTreeMap<Group<'a>, Values<'a>>,
    present: BTreeMap<Group<'a>, Values<'a>>,
    minimum: u64,
    comparison: &'a Comparison<'a>,
}

/// A breakdown, by workshop and dimension; a workshop's total has no dimension.
type Group<'a> = (&'a str, Option<&'a str>);

impl<'a> People<'a> {
    pub fn new(comparison: &'a Comparison<'a>) -> Self {
        Self {
            earlier: grouped(comparison.earlier),
            present: grouped(comparison.present),
            minimum: u64::from(comparison.disclosed.minimum_cell),
            comparison,
        }
    }

    /// Whether it is told at all that this count changed.
    pub fn are_listed(&self, key: &FigureKey) -> bool {
        key.table != FigureTable::Participation || self.are_told(key)
    }

    /// Whether the change of this count is told in numbers.
    pub fn are_told(&self, key: &FigureKey) -> bool {
        let Some((workshop, dimension)) = group(key) else {
            return false;
        };
        let is_scope_of_both = key.table == FigureTable::Participation && workshop == "series";
        if !is_scope_of_both && !self.comparison.had_before(workshop) {
            return true;
        }
        self.group_is_told((workshop, dimension))
            && (is_scope_of_both || self.group_is_told((workshop, None)))
    }

    fn group_is_told(&self, group: Group<'_>) -> bool {
        let (Some(earlier), Some(present)) = (self.earlier.get(&group), self.present.get(&group)) else {
            return false;
        };
        if !earlier.keys().eq(present.keys()) {
            return false;
        }
        let pairs = earlier.values().zip(present.values());
        let numbers: Option<Vec<(u64, u64)>> = pairs
            .map(|(before, after)| Some((before.parse().ok()?, after.parse().ok()?)))
            .collect();
        numbers.is_some_and(|numbers| {
            let totals = numbers
                .iter()
                .fold((0, 0), |total, one| (total.0 + one.0, total.1 + one.1));
            numbers.iter().chain([&totals]).all(|pair| self.is_told(*pair))
        })
    }

    fn is_told(&self, (before, after): (u64, u64)) -> bool {
        let difference = before.abs_diff(after);
        difference == 0 || difference >= self.minimum
    }
}

fn grouped(edition: &RecordedEdition) -> BTreeMap<Group<'_>, Values<'_>> {
    let mut groups: BTreeMap<Group<'_>, Values<'_>> = BTreeMap::new();
    for figure in edition
        .figures
        .iter()
        .filter(|figure| figure.key.is_about_people())
    {
        if let Some(group) = group(&figure.key) {
            let values = groups.entry(group).or_default();
            values.insert(&figure.key.row, &figure.value);
        }
    }
    groups
}

fn group(key: &FigureKey) -> Option<Group<'_>> {
    let workshop = key.row.first()?;
    let dimension = match key.table {
        FigureTable::Participation => Some(key.row.get(1)?.as_str()),
        _ => None,
    };
    Some((workshop, dimension))
}
