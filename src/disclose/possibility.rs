//! Whether persons could attend in given numbers.
//!
//! If so many people of a value came to each workshop, how many different
//! persons were they? At least as many as came to the workshop with the most
//! of them, at most as many as came to all workshops added up, and every
//! number between is possible. How many of them came more than once has bounds
//! of its own.

use super::other_people::OtherPeople;
use super::people::People;

/// What is possible next to the real people.
#[derive(Debug)]
pub(super) struct Possibility<'a> {
    people: &'a People,
    /// For each value its people at each workshop, most first.
    by_attendance: Vec<Vec<(u32, usize)>>,
    /// For each value its attendances added up.
    attendances: Vec<u32>,
    /// Where it is told how many returned.
    returning: Option<Returning>,
}

#[derive(Debug)]
struct Returning {
    told: u32,
    /// For each value, of the real people.
    bounds: Vec<ReturningBounds>,
}

impl<'a> Possibility<'a> {
    pub(super) fn new(people: &'a People, returning: Option<u32>) -> Self {
        let values = || 0..people.labels.len();
        let by_attendance = |value| {
            let mut attendances: Vec<(u32, usize)> = people.attendances(value).zip(0..).collect();
            attendances.sort_unstable_by(|more, fewer| fewer.cmp(more));
            attendances
        };
        let bounds = |value| {
            let attendances: Vec<u32> = people.attendances(value).collect();
            ReturningBounds::of(&attendances, people.series[value])
        };
        Self {
            people,
            by_attendance: values().map(by_attendance).collect(),
            attendances: values().map(|value| people.attendances(value).sum()).collect(),
            returning: returning.map(|told| Returning {
                told,
                bounds: values().map(bounds).collect(),
            }),
        }
    }

    /// Whether other people are possible. Where the real people are not of one
    /// value everywhere and break a bound, others may break it as far.
    pub(super) fn of(&self, others: &OtherPeople) -> bool {
        others
            .values()
            .into_iter()
            .all(|value| self.persons_are_possible(others, value))
            && self
                .returning
                .as_ref()
                .is_none_or(|returning| self.return_is_possible(returning, others))
    }

    fn persons_are_possible(&self, others: &OtherPeople, value: usize) -> bool {
        let real = self.people.series[value];
        let (Some(persons), Some((fewest, most))) =
            (others.persons(value, self.people), self.bounds(others, value))
        else {
            return false;
        };
        let real_fewest = self.by_attendance[value].first().map_or(0, |(count, _)| *count);
        fewest.saturating_sub(persons) <= real_fewest.saturating_sub(real)
            && persons.saturating_sub(most) <= real.saturating_sub(self.attendances[value])
    }

    /// The fewest and most persons that the others of a value can be.
    fn bounds(&self, others: &OtherPeople, value: usize) -> Option<(u32, u32)> {
        let unchanged = self.by_attendance[value]
            .iter()
            .find(|(_, workshop)| others.gain_at(*workshop) == 0)
            .map_or(0, |(count, _)| *count);
        let mut bounds = (unchanged, self.attendances[value]);
        for workshop in others.workshops() {
            let count = others.attendance(value, workshop, self.people)?;
            bounds.0 = bounds.0.max(count);
            bounds.1 = bounds.1 + count - self.people.workshops[workshop][value];
        }
        Some(bounds)
    }

    fn return_is_possible(&self, returning: &Returning, others: &OtherPeople) -> bool {
        let mut changed = returning.bounds.clone();
        for value in others.values() {
            let attendances: Option<Vec<u32>> = (0..self.people.workshops.len())
                .map(|workshop| others.attendance(value, workshop, self.people))
                .collect();
            let (Some(attendances), Some(persons)) = (attendances, others.persons(value, self.people)) else {
                return false;
            };
            changed[value] = ReturningBounds::of(&attendances, persons);
        }
        let (real, changed) = (
            ReturningBounds::sum(&returning.bounds),
            ReturningBounds::sum(&changed),
        );
        changed.fewest <= returning.told.max(real.fewest) && changed.most >= returning.told.min(real.most)
    }
}

/// How many persons may have come more than once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct ReturningBounds {
    fewest: u32,
    most: u32,
}

impl ReturningBounds {
    /// Of so many persons who came in these numbers to each workshop.
    ///
    /// Most return where each returns once. Fewest return where the first came
    /// to every workshop that anybody came to, the second to every one that
    /// two came to, and so on.
    fn of(attendances: &[u32], persons: u32) -> Self {
        let repeated = attendances.iter().sum::<u32>().saturating_sub(persons);
        let (mut left, mut fewest) = (repeated, 0);
        while left > 0 {
            let workshops = attendances.iter().filter(|count| **count > fewest).count();
            let again = u32::try_from(workshops).unwrap_or(u32::MAX).saturating_sub(1);
            if again == 0 {
                break;
            }
            left = left.saturating_sub(again);
            fewest += 1;
        }
        Self {
            fewest,
            most: repeated.min(persons),
        }
    }

    fn sum(all: &[Self]) -> Self {
        Self {
            fewest: all.iter().map(|bounds| bounds.fewest).sum(),
            most: all.iter().map(|bounds| bounds.most).sum(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// Every way in which three workshops can be attended, by persons who are
    /// counted by the set of workshops to which they came.
    #[test]
    fn the_bounds_of_those_who_return_are_reached_and_never_passed() {
        let mut found: BTreeMap<(Vec<u32>, u32), (u32, u32)> = BTreeMap::new();
        for code in 0..4_u32.pow(7) {
            let crowds: Vec<u32> = (0..7).map(|set| code / 4_u32.pow(set) % 4).collect();
            let sets = || (1..8_usize).zip(&crowds);
            let attendances: Vec<u32> = (0..3)
                .map(|workshop| {
                    sets()
                        .filter(|(set, _)| set >> workshop & 1 == 1)
                        .map(|(_, crowd)| crowd)
                        .sum()
                })
                .collect();
            let persons: u32 = crowds.iter().sum();
            if persons > 3 {
                continue;
            }
            let returning = sets()
                .filter(|(set, _)| set.count_ones() > 1)
                .map(|(_, crowd)| crowd)
                .sum();
            let bounds = found
                .entry((attendances, persons))
                .or_insert((returning, returning));
            *bounds = (bounds.0.min(returning), bounds.1.max(returning));
        }
        assert!(found.len() > 50);
        for ((attendances, persons), (fewest, most)) in found {
            let bounds = ReturningBounds::of(&attendances, persons);
            assert_eq!(
                bounds,
                ReturningBounds { fewest, most },
                "{attendances:?} {persons}"
            );
        }
    }
}
