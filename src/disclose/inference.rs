//! What a reader could work out from all that is told of one dimension.
//!
//! Breakdowns that are each safe may not be so together: the series minus one
//! workshop is the other; a total that two workshops nearly exhaust leaves
//! little room for what is merged in either. So for each count below the
//! minimum this file looks for other people of whom exactly the same would be
//! told, but with whom that count would differ. Such other people prove that
//! the count cannot be worked out. Where none are found the count passes for
//! worked out; that may be too careful, never too careless.

use super::breakdown::Cut;
use super::other_people::{OtherPeople, Pair};
use super::people::{Count, People};
use super::possibility::Possibility;

/// What is told of one dimension, with the totals that go with it.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub(super) workshops: Vec<Option<Cut>>,
    pub(super) series: Option<Cut>,
    /// Persons who came to two workshops or more, where that is told.
    pub(super) returning: Option<u32>,
    pub(super) minimum: u32,
}

impl Told {
    /// The same, and how many persons returned.
    pub(super) fn with_returning(&self, returning: u32) -> Self {
        Self {
            returning: Some(returning),
            ..self.clone()
        }
    }

    /// Whether the people of a value at a workshop are not told apart.
    pub(super) fn hides(&self, workshop: usize, value: usize) -> bool {
        let told = self.workshops[workshop].as_ref();
        told.is_none_or(|cut| cut.merged.contains(&value))
    }

    fn hides_in_series(&self, value: usize) -> bool {
        let told = self.series.as_ref();
        told.is_none_or(|cut| cut.merged.contains(&value))
    }
}

/// A count below the minimum that can be worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct GivenAway {
    pub(super) value: usize,
    pub(super) count: Count,
}

/// Every small count that what is told gives away.
pub(super) fn given_away(people: &People, told: &Told) -> Vec<GivenAway> {
    let reader = Reader {
        people,
        told,
        possibility: Possibility::new(people, told.returning),
    };
    let counted = |value| {
        let counts = delicate_counts(people, value, told.minimum).into_iter();
        counts.map(move |count| GivenAway { value, count })
    };
    (0..people.labels.len())
        .flat_map(counted)
        .filter(|one| is_few(people.count(one.value, one.count), told.minimum) && !reader.doubts(one))
        .collect()
}

/// What is counted of a value; and, where the totals tell of a group below the
/// minimum, of whom in that group: by subtraction that is a breakdown of it,
/// and several of these, all of the same person, are a portrait. Of a value
/// that everybody has there is nothing to hide.
fn delicate_counts(people: &People, value: usize, minimum: u32) -> Vec<Count> {
    let persons: u32 = people.series.iter().sum();
    let at_workshops = (0..people.workshops.len()).map(Count::AtWorkshop);
    let missing = people
        .totals()
        .enumerate()
        .filter(|(_, came)| is_few(persons.saturating_sub(*came), minimum))
        .map(|(workshop, _)| Count::Missing(workshop));
    let repeated = people.totals().sum::<u32>().saturating_sub(persons);
    let repeated = is_few(repeated, minimum).then_some(Count::Repeated);
    let few = missing.chain(repeated).filter(|_| people.series[value] < persons);
    at_workshops.chain([Count::InSeries]).chain(few).collect()
}

fn is_few(count: u32, minimum: u32) -> bool {
    (1..minimum).contains(&count)
}

/// One who knows all that is told, and tries other people.
struct Reader<'a> {
    people: &'a People,
    told: &'a Told,
    possibility: Possibility<'a>,
}

impl Reader<'_> {
    /// Whether a count could as well be another.
    fn doubts(&self, one: &GivenAway) -> bool {
        let fits = |others: OtherPeople| others.gain(one.count) != 0 && self.same_is_told(&others);
        match one.count {
            Count::AtWorkshop(workshop) => self.doubts_at_workshop(one.value, workshop, fits),
            Count::InSeries | Count::Missing(_) | Count::Repeated => self.doubts_of_series(one.value, fits),
        }
    }

    /// What is quick to try comes first.
    fn doubts_at_workshop(&self, value: usize, workshop: usize, fits: impl Fn(OtherPeople) -> bool) -> bool {
        let pairs = || self.pairs(value).filter(|pair| self.hides(pair, workshop));
        let elsewhere = |place: &usize| *place != workshop;
        pairs().any(|pair| pair.changed_at(workshop).any(&fits))
            || pairs().any(|pair| pair.changed_everywhere(|| self.hiding(pair)).any(&fits))
            || pairs().any(|pair| {
                let mut places = self.hiding(pair).filter(elsewhere);
                places.any(|place| pair.changed_there_and_back(workshop, place).any(&fits))
            })
    }

    fn doubts_of_series(&self, value: usize, fits: impl Fn(OtherPeople) -> bool) -> bool {
        let pairs = || self.pairs(value);
        pairs().any(|pair| pair.changed_in_series().any(&fits))
            || pairs().any(|pair| self.hiding(pair).any(|place| pair.changed_at(place).any(&fits)))
            || pairs().any(|pair| pair.changed_everywhere(|| self.hiding(pair)).any(&fits))
    }

    /// The value with every other.
    fn pairs(&self, value: usize) -> impl Iterator<Item = Pair<'_>> {
        let others = (0..self.people.labels.len()).filter(move |other| *other != value);
        others.map(move |other| Pair {
            people: self.people,
            more: value,
            fewer: other,
        })
    }

    /// The workshops that tell neither value apart.
    fn hiding(&self, pair: Pair<'_>) -> impl Iterator<Item = usize> {
        (0..self.people.workshops.len()).filter(move |workshop| self.hides(&pair, *workshop))
    }

    fn hides(&self, pair: &Pair, workshop: usize) -> bool {
        self.told.hides(workshop, pair.more) && self.told.hides(workshop, pair.fewer)
    }

    /// Whether of these people exactly the same would be told.
    fn same_is_told(&self, others: &OtherPeople) -> bool {
        self.same_in_series(others)
            && self.possibility.of(others)
            && others
                .workshops()
                .all(|workshop| self.same_at_workshop(workshop, others))
    }

    /// The reader knows how a workshop's breakdown is cut.
    fn same_at_workshop(&self, workshop: usize, others: &OtherPeople) -> bool {
        let told = self.told.workshops[workshop].as_ref();
        let counts = others.counts_at(workshop, self.people);
        counts.is_some_and(|counts| {
            told.is_none_or(|cut| {
                Cut::of(&counts, self.told.minimum, &self.people.unnamable).as_ref() == Some(cut)
            })
        })
    }

    /// The series may be cut more coarsely than its counts alone ask for, so
    /// only what it says is compared: of merged values, that each has
    /// somebody.
    fn same_in_series(&self, others: &OtherPeople) -> bool {
        let least = u32::from(self.told.series.is_some());
        others.in_series == 0
            || others.values().into_iter().all(|value| {
                let persons = others.persons(value, self.people);
                self.told.hides_in_series(value) && persons.is_some_and(|persons| persons >= least)
            })
    }
}
