//! Series made up from a number: the same number, the same series.

use std::collections::{BTreeMap, BTreeSet};

use rapporteur::disclose::participation::{Attendee, Attendees, Labels, PublicParticipation, publish};
use rapporteur::model::{
    Breakdown, ClusterFigures, Dimension, PartValue, PublicCount, Scope, Tables, WorkshopFigures, cluster,
};

use super::determined;
use super::world::settled;

const LABELS: [&str; 9] = ["", "A", "B", "C", "D", "E", "F", "G", "H"];
const DIMENSIONS: usize = Dimension::ALL.len();
/// The first of the dimensions that belong to the attendance, not the person.
const FIRST_OF_ATTENDANCE: usize = 3;

/// Numbers that seem to be drawn at random (splitmix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % u64::try_from(limit).unwrap()).unwrap()
    }

    fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// What the people of a series have in common.
struct Habits {
    workshops: usize,
    /// Workshops of which no sheet lists attendance, and those that few came to.
    unlisted: BTreeSet<usize>,
    tiny: BTreeSet<usize>,
    /// How many of a hundred come to several workshops, and to how many of a
    /// hundred.
    core: usize,
    often: usize,
    /// For each dimension how many labels there are, and how many of a hundred
    /// say nothing.
    sizes: [usize; DIMENSIONS],
    unsaid: [usize; DIMENSIONS],
    /// For each dimension of how many of a hundred different things are said.
    differing: [usize; DIMENSIONS],
    alike: Alike,
}

/// What makes dimensions tell of each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Alike {
    Nobody,
    /// Those who came to the same workshop first.
    Workshops,
    /// Who is of one value in one dimension, is so in another.
    Dimensions,
}

impl Habits {
    fn of(chance: &mut Chance) -> Self {
        let alike = [Alike::Nobody, Alike::Workshops, Alike::Dimensions][chance.below(3)];
        let workshops = 1 + chance.below(6);
        let [differs, is_mistaken] = [chance.one_in(2), chance.one_in(5)];
        let differing = |dimension| match dimension < FIRST_OF_ATTENDANCE {
            true if is_mistaken => 5,
            false if differs => 30,
            _ => 0,
        };
        Self {
            unlisted: (0..workshops).filter(|_| chance.one_in(10)).collect(),
            tiny: (0..workshops).filter(|_| chance.one_in(8)).collect(),
            core: chance.below(100),
            often: 20 + chance.below(70),
            sizes: std::array::from_fn(|_| 1 + chance.below(8)),
            unsaid: std::array::from_fn(|_| [0, 0, 5, 20][chance.below(4)]),
            differing: std::array::from_fn(differing),
            workshops,
            alike,
        }
    }

    fn places(&self, chance: &mut Chance, persons: usize) -> BTreeSet<usize> {
        let mut places: BTreeSet<usize> = if chance.percent(self.core) {
            let workshops = 0..self.workshops;
            workshops.filter(|_| chance.percent(self.often)).collect()
        } else {
            BTreeSet::from([chance.below(self.workshops)])
        };
        places.retain(|place| !self.tiny.contains(place) || chance.one_in(persons.min(20)));
        &places - &self.unlisted
    }

    fn attendee(&self, chance: &mut Chance, places: &BTreeSet<usize>) -> Attendee<'static> {
        let home = places.first().copied().unwrap_or_default();
        let kind = chance.below(8);
        let usual: [usize; DIMENSIONS] =
            std::array::from_fn(|dimension| self.value(chance, dimension, home, kind));
        let differs = self.differing.map(|percent| chance.percent(percent));
        let labels = |_: &usize| -> Labels {
            std::array::from_fn(|dimension| {
                let is_other = differs[dimension] && chance.one_in(2);
                let other = if is_other {
                    self.drawn(chance, dimension)
                } else {
                    usual[dimension]
                };
                LABELS[other]
            })
        };
        let at = places.iter().map(labels).collect::<Vec<_>>();
        Attendee {
            at: places.iter().copied().zip(at).collect(),
        }
    }

    fn value(&self, chance: &mut Chance, dimension: usize, home: usize, kind: usize) -> usize {
        match self.alike {
            Alike::Workshops if dimension < 2 && !chance.one_in(20) => 1 + home,
            Alike::Dimensions if dimension < 4 && !chance.one_in(20) => {
                1 + kind.min(self.sizes[dimension] - 1)
            }
            _ => self.drawn(chance, dimension),
        }
    }

    /// A value; the first are the most frequent.
    fn drawn(&self, chance: &mut Chance, dimension: usize) -> usize {
        if chance.percent(self.unsaid[dimension]) {
            return 0;
        }
        let times = 1 + chance.below(3);
        let drawn = (0..times).map(|_| chance.below(self.sizes[dimension]));
        1 + drawn.min().unwrap()
    }
}

/// A series, and what it asks of the rule.
struct Series {
    tables: Tables,
    attendees: Attendees<'static>,
    minimum: u32,
    /// A label that may never be shown.
    unnamable: Option<&'static str>,
}

impl Series {
    fn of(number: u64) -> Self {
        let mut chance = Chance(number);
        let habits = Habits::of(&mut chance);
        let persons = 3 + chance.below(58);
        let minimum = [2, 3, 4, 5][chance.below(4)];
        let attendees = (0..persons).filter_map(|_| {
            let places = habits.places(&mut chance, persons);
            (!places.is_empty()).then(|| habits.attendee(&mut chance, &places))
        });
        let attendees = Attendees(attendees.collect());
        let unnamable = chance.one_in(4).then(|| LABELS[1 + chance.below(8)]);
        let mut tables = tabulate(habits.workshops, &habits.unlisted, &attendees);
        // Some series group their workshops: by halves, or in turn.
        let grouping = chance.below(4);
        let groups = 2 + chance.below(2);
        tables.clusters = cluster::of((0..habits.workshops).map(|workshop| match grouping {
            0 => "",
            1 => LABELS[1 + workshop * groups / habits.workshops],
            _ => LABELS[1 + workshop % groups],
        }))
        .into_iter()
        .map(|workshops| together(workshops, &habits.unlisted, &attendees))
        .collect();
        Self {
            tables,
            attendees,
            minimum,
            unnamable,
        }
    }

    fn told(&self) -> PublicParticipation {
        let unnamable = |label: &str| self.unnamable == Some(label);
        publish(&self.tables, &self.attendees, self.minimum, &unnamable)
    }

    fn differs(&self, dimensions: std::ops::Range<usize>) -> bool {
        let differs = |attendee: &Attendee| {
            let mut labels = attendee.at.values();
            let first = labels.next().unwrap();
            labels.any(|labels| labels[dimensions.clone()] != first[dimensions.clone()])
        };
        self.attendees.0.iter().any(differs)
    }
}

/// A group of workshops, and how many came to any of them.
fn together(workshops: Vec<usize>, unlisted: &BTreeSet<usize>, attendees: &Attendees) -> ClusterFigures {
    let came = |attendee: &&Attendee| {
        workshops
            .iter()
            .any(|workshop| attendee.at.contains_key(workshop))
    };
    let persons = attendees.0.iter().filter(came).count();
    let is_listed = workshops.iter().any(|workshop| !unlisted.contains(workshop));
    ClusterFigures {
        participants: is_listed.then(|| u32::try_from(persons).unwrap()),
        workshops,
        ..ClusterFigures::default()
    }
}

/// What is counted of these people.
pub(super) fn tabulate(workshops: usize, unlisted: &BTreeSet<usize>, attendees: &Attendees) -> Tables {
    let count = |matches: &dyn Fn(&Attendee) -> bool| {
        let matching = attendees.0.iter().filter(|attendee| matches(attendee));
        u32::try_from(matching.count()).unwrap()
    };
    let scopes = (0..workshops).map(Scope::Workshop).chain([Scope::Series]);
    let breakdowns = scopes.flat_map(|scope| {
        let dimensions = Dimension::ALL.into_iter().enumerate();
        dimensions.filter_map(move |(position, dimension)| {
            let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
            for attendee in &attendees.0 {
                if let Some(label) = label(attendee, scope, position) {
                    *counts.entry(label).or_default() += 1;
                }
            }
            let counts = counts
                .into_iter()
                .map(|(label, persons)| (label.to_owned(), persons));
            let counts: Vec<(String, u32)> = counts.collect();
            (!counts.is_empty()).then_some(Breakdown {
                scope,
                dimension,
                counts,
            })
        })
    });
    let times = (1..=workshops).map(|times| {
        let persons = count(&|attendee| attendee.at.len() == times);
        (u32::try_from(times).unwrap(), persons)
    });
    let figures = (0..workshops).map(|workshop| WorkshopFigures {
        participants: (!unlisted.contains(&workshop))
            .then(|| count(&|attendee| attendee.at.contains_key(&workshop))),
        returned: (!unlisted.contains(&workshop)).then(|| {
            count(&|attendee| {
                attendee.at.contains_key(&workshop) && attendee.at.range(..workshop).next().is_some()
            })
        }),
        ..WorkshopFigures::default()
    });
    Tables {
        workshops: figures.collect(),
        participants: count(&|_| true),
        continuity: times.filter(|(_, persons)| *persons > 0).collect(),
        in_time: (0..workshops).collect(),
        participation: breakdowns.collect(),
        ..Tables::default()
    }
}

/// What is said of a person in a scope, if the person counts there.
fn label<'a>(attendee: &Attendee<'a>, scope: Scope, position: usize) -> Option<&'a str> {
    if let Scope::Workshop(workshop) = scope {
        return attendee.at.get(&workshop).map(|labels| labels[position]);
    }
    let labels: Vec<&str> = attendee.at.values().map(|labels| labels[position]).collect();
    let mut different = labels.clone();
    different.sort_unstable();
    different.dedup();
    let values = labels.iter().map(|label| different.binary_search(label).unwrap());
    let unsaid = different.first().filter(|label| label.is_empty()).map(|_| 0);
    Some(different[settled(&values.collect::<Vec<_>>(), unsaid)])
}

/// What was tried and told, lest the test proves something of nothing.
#[derive(Debug, Default)]
struct Account {
    series: u64,
    differing: u32,
    mistaken: u32,
    unnamable: u32,
    breakdowns: usize,
    of_series: usize,
    named: usize,
    returning: u32,
    returned: usize,
    kept_back: usize,
    attended: u32,
    /// Groups of several workshops whose people are counted, and not.
    together: usize,
    apart: usize,
}

impl Account {
    fn add(&mut self, series: &Series, told: &PublicParticipation) {
        let parts = || told.breakdowns.iter().flat_map(|one| &one.counts);
        let merged = |value: &PartValue| matches!(value, PartValue::Other(_));
        let of_series = told.breakdowns.iter().filter(|one| one.scope == Scope::Series);
        let is_hidden = series.unnamable.is_some_and(|unnamable| {
            let counted = series.tables.participation.iter().flat_map(|one| &one.counts);
            counted.into_iter().any(|(label, _)| label == unnamable)
        });
        self.series += 1;
        self.differing += u32::from(series.differs(FIRST_OF_ATTENDANCE..DIMENSIONS));
        self.mistaken += u32::from(series.differs(0..FIRST_OF_ATTENDANCE));
        self.unnamable += u32::from(is_hidden && parts().any(|part| merged(&part.value)));
        self.breakdowns += told.breakdowns.len();
        self.of_series += of_series.count();
        self.named += parts().filter(|part| !merged(&part.value)).count();
        self.returning += u32::from(told.returning.is_some());
        self.returned += told.returned.iter().flatten().filter(|count| **count > 0).count();
        let counted = series.tables.workshops.iter().map(|figures| figures.returned);
        let kept_back = counted.zip(&told.returned);
        self.kept_back += kept_back
            .filter(|(counted, told)| counted.is_some_and(|count| count > 0) && told.is_none())
            .count();
        self.attended += u32::from(told.attended.is_some());
        let is_counted = |workshop: &usize| told.workshops[*workshop] != PublicCount::Unknown;
        for (cluster, count) in series.tables.clusters.iter().zip(&told.clusters) {
            if cluster
                .workshops
                .iter()
                .filter(|workshop| is_counted(workshop))
                .count()
                > 1
            {
                self.together += usize::from(count.exactly().is_some());
                self.apart += usize::from(count.exactly().is_none());
            }
        }
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures of a longer run")]
fn generated_series_determine_no_small_count() {
    let asked = std::env::var_os("RAPPORTEUR_SERIES");
    let number = asked.map_or(200, |number| number.to_string_lossy().parse().unwrap());
    let mut account = Account::default();
    let mut leaks = vec![];
    for position in 0..number {
        let series = Series::of(position);
        let told = series.told();
        account.add(&series, &told);
        let found = determined(&series.tables, &series.attendees, &told, series.minimum);
        if !found.is_empty() {
            leaks.push(format!("series {position}: {found:?}"));
        }
    }
    println!("{account:#?}");
    assert_eq!(leaks, Vec::<String>::new());
    let tried = [account.differing, account.mistaken, account.unnamable];
    assert!(
        tried
            .iter()
            .all(|series| u64::from(*series) > account.series / 50),
        "{account:?}"
    );
    assert!(account.breakdowns as u64 > 5 * account.series, "{account:?}");
    assert!(account.of_series as u64 > account.series, "{account:?}");
    assert!(account.together as u64 > account.series / 20, "{account:?}");
}
