//! One who attended, with the values of each dimension as numbers.

use std::collections::BTreeMap;

use super::attendees::{Attendee, Attendees};
use super::told::Told;
use super::values::Trader;
use crate::disclose::people::People;
use crate::model::Dimension;

/// One who attended.
#[derive(Debug)]
pub(super) struct Person {
    /// By index.
    pub(super) workshops: Vec<usize>,
    /// For each dimension the value at each of these workshops; none where the
    /// dimension does not count this person.
    pub(super) values: Vec<Vec<usize>>,
    /// For each dimension the value in the series, where the person could have
    /// another.
    settled: Vec<Option<usize>>,
}

impl Person {
    /// Everybody. In a dimension that does not count these people nobody has a
    /// value, for nothing follows from others.
    pub(super) fn all(attendees: &Attendees, dimensions: &[(People, Told)]) -> Vec<Self> {
        let attendees = attendees.0.iter();
        let mut persons: Vec<Self> = attendees.map(|attendee| Self::of(attendee, dimensions)).collect();
        for (dimension, (people, _)) in dimensions.iter().enumerate() {
            let counted = Counted::of(&persons, dimension, people);
            for person in &mut persons {
                let values = &mut person.values[dimension];
                if !counted.at_workshops(people) {
                    values.clear();
                } else if is_same_everywhere(values) || may_differ(dimension) && counted.in_series(people) {
                    person.settled[dimension] = settled(values, people);
                }
            }
        }
        persons
    }

    fn of(attendee: &Attendee, dimensions: &[(People, Told)]) -> Self {
        let values = |(dimension, (people, _)): (usize, &(People, Told))| {
            let labels = attendee.at.values().map(|labels| labels[dimension]);
            let values = labels.map(|label| people.labels.binary_search_by(|one| one.as_str().cmp(label)));
            values.collect::<Result<Vec<usize>, _>>().unwrap_or_default()
        };
        Self {
            workshops: attendee.at.keys().copied().collect(),
            values: dimensions.iter().enumerate().map(values).collect(),
            settled: vec![None; dimensions.len()],
        }
    }

    /// For each dimension the value that is said of this person everywhere, none
    /// where a dimension that tells of no workshop does not count them; none at
    /// all where it differs or is not known.
    pub(super) fn steady(&self, dimensions: &[(People, Told)]) -> Option<Vec<Option<usize>>> {
        let values = self.values.iter().zip(dimensions);
        let value = |(values, (_, told)): (&Vec<usize>, &(People, Told))| match values.first() {
            Some(value) => is_same_everywhere(values).then_some(Some(*value)),
            None => told.workshops.iter().all(Option::is_none).then_some(None),
        };
        values.map(value).collect()
    }

    pub(super) fn is_counted(&self, dimension: usize) -> bool {
        !self.values[dimension].is_empty()
    }

    /// The value with which this person is counted at a workshop, or would be:
    /// that of the series. None where to come or to stay away would change how
    /// the person counts in the series.
    pub(super) fn visits(&self, workshop: usize, dimension: usize, people: &People) -> Option<usize> {
        let real = self.settled[dimension]?;
        let Ok(place) = self.workshops.binary_search(&workshop) else {
            return Some(real);
        };
        let mut elsewhere = self.values[dimension].clone();
        let value = elsewhere.remove(place);
        (settled(&elsewhere, people) == Some(real)).then_some(value)
    }

    /// What could be said of this person instead. Where the value of the series
    /// outweighs all others, these could be any, and it could be any that says
    /// something; otherwise it stays.
    pub(super) fn traders(&self, dimension: usize, people: &People) -> Vec<Trader> {
        let (Some(settled), values) = (self.settled[dimension], &self.values[dimension]) else {
            return vec![];
        };
        let (kept, mut free): (Vec<usize>, Vec<usize>) =
            (0..values.len()).partition(|place| values[*place] == settled);
        let mut traders = vec![];
        if kept.len() > free.len() || kept.len() == free.len() && kept.first() == Some(&0) {
            let workshops = kept.iter().map(|place| self.workshops[*place]);
            traders.push(Trader {
                rows: workshops.chain([people.workshops.len()]).collect(),
                value: settled,
                is_said: !free.is_empty(),
            });
        } else {
            free = free_places(values, settled, people);
        }
        traders.extend(free.into_iter().map(|place| Trader {
            rows: vec![self.workshops[place]],
            value: values[place],
            is_said: false,
        }));
        traders
    }
}

/// Whether the values belong to the attendance. Where they belong to the person,
/// those of whom different things are said by mistake are taken as they are.
fn may_differ(dimension: usize) -> bool {
    matches!(Dimension::ALL[dimension], Dimension::Role | Dimension::Format)
}

fn is_same_everywhere(values: &[usize]) -> bool {
    values.windows(2).all(|pair| pair[0] == pair[1])
}

/// Persons as a dimension should have counted them.
struct Counted {
    workshops: Vec<Vec<u32>>,
    /// Each with the value stated most often, of equals the first.
    series: Vec<u32>,
    /// Only those who have the same value everywhere.
    same_everywhere: Vec<u32>,
}

impl Counted {
    fn of(persons: &[Person], dimension: usize, people: &People) -> Self {
        let nobody = vec![0; people.labels.len()];
        let mut counted = Self {
            workshops: vec![nobody.clone(); people.workshops.len()],
            series: nobody.clone(),
            same_everywhere: nobody,
        };
        for person in persons {
            let values = &person.values[dimension];
            for (workshop, value) in person.workshops.iter().zip(values) {
                if let Some(counts) = counted.workshops.get_mut(*workshop) {
                    counts[*value] += 1;
                }
            }
            if let Some(value) = settled(values, people) {
                counted.series[value] += 1;
                counted.same_everywhere[value] += u32::from(is_same_everywhere(values));
            }
        }
        counted
    }

    /// Whether these are the people whom the workshops counted, and the series
    /// as far as it is beyond doubt: the sheets may list a person at a workshop
    /// twice, as this and as that.
    fn at_workshops(&self, people: &People) -> bool {
        let mut counts = people.series.iter().zip(&self.same_everywhere);
        self.workshops == people.workshops
            && people.series.iter().sum::<u32>() == self.series.iter().sum::<u32>()
            && counts.all(|(counted, persons)| counted >= persons)
    }

    fn in_series(&self, people: &People) -> bool {
        self.series == people.series
    }
}

/// The value of a person in the series: the one stated most often, of equals
/// the one stated first. Nothing said is no value where others are.
fn settled(values: &[usize], people: &People) -> Option<usize> {
    let mut times: BTreeMap<usize, usize> = BTreeMap::new();
    for value in values {
        *times.entry(*value).or_default() += 1;
    }
    let is_said = |value: usize| !people.labels[value].is_empty();
    values
        .iter()
        .copied()
        .rev()
        .max_by_key(|value| (is_said(*value), times[value]))
}

/// Places whose values could be any others, all at once, and the value in the
/// series would stay: it is stated more often at the rest than any other could
/// be, or as often and first of all.
fn free_places(values: &[usize], settled: usize, people: &People) -> Vec<usize> {
    let stays_without = |free: &[usize]| {
        let times = |value: usize| {
            let places = values.iter().enumerate();
            let fixed = places.filter(|(place, other)| **other == value && !free.contains(place));
            fixed.count()
        };
        let is_first = values.first() == Some(&settled) && !free.contains(&0);
        let others = (0..people.labels.len()).filter(|value| *value != settled);
        let most = others.map(times).max().unwrap_or(0) + free.len();
        times(settled) > most || times(settled) == most && is_first
    };
    let mut free = vec![];
    for place in (0..values.len()).rev() {
        free.push(place);
        if !stays_without(&free) {
            free.pop();
        }
    }
    free
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Every list of as many values.
    fn lists(values: usize, length: usize) -> Vec<Vec<usize>> {
        (0..length).fold(vec![vec![]], |lists, _| {
            let longer = |list: &Vec<usize>| {
                let values = (0..values).map(|value| [list.as_slice(), &[value]].concat());
                values.collect::<Vec<_>>()
            };
            lists.iter().flat_map(longer).collect()
        })
    }

    fn people(labels: [&str; 3], workshops: usize) -> People {
        People {
            labels: labels.map(ToOwned::to_owned).to_vec(),
            workshops: vec![vec![0; 3]; workshops],
            series: vec![0; 3],
            unnamable: BTreeSet::new(),
        }
    }

    fn person(values: &[usize], people: &People) -> Person {
        Person {
            workshops: (0..values.len()).collect(),
            values: vec![values.to_vec()],
            settled: vec![settled(values, people)],
        }
    }

    /// What would be said of a person, and counted in the series, if each trader
    /// had this value; none where one cannot have it.
    fn traded(
        person: &Person,
        traders: &[Trader],
        news: &[usize],
        people: &People,
    ) -> Option<(Vec<usize>, usize)> {
        let mut values = person.values[0].clone();
        let mut in_series = person.settled[0]?;
        for (trader, new) in traders.iter().zip(news) {
            if trader.is_said && people.labels[*new].is_empty() {
                return None;
            }
            for row in &trader.rows {
                match values.get_mut(*row) {
                    Some(value) => *value = *new,
                    None => in_series = *new,
                }
            }
        }
        Some((values, in_series))
    }

    #[test]
    fn whatever_is_said_instead_counts_in_the_series_as_it_is_taken_to() {
        let mut tried = 0;
        let labels = [["", "A", "B"], ["A", "B", "C"]].into_iter();
        for (labels, length) in labels.flat_map(|labels| (1..5).map(move |length| (labels, length))) {
            let people = people(labels, length);
            for values in lists(3, length) {
                let person = person(&values, &people);
                let traders = person.traders(0, &people);
                for news in lists(3, traders.len()) {
                    if let Some((values, in_series)) = traded(&person, &traders, &news, &people) {
                        assert_eq!(settled(&values, &people), Some(in_series), "{values:?} {news:?}");
                        tried += 1;
                    }
                }
            }
        }
        assert!(tried > 1_000, "{tried}");
    }

    #[test]
    fn who_comes_or_stays_away_counts_in_the_series_as_before() {
        let people = people(["", "A", "B"], 3);
        let visits = |values: &[usize], workshop| person(values, &people).visits(workshop, 0, &people);
        assert_eq!(visits(&[1, 1, 2], 2), Some(2));
        assert_eq!(visits(&[1, 2, 2], 1), None);
        assert_eq!(visits(&[1, 2], 2), Some(1));
        assert_eq!(visits(&[0, 1], 1), None);
    }
}
