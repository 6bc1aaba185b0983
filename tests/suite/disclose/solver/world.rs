//! What is told, as a riddle, and the worlds that may solve it.

use std::collections::{BTreeMap, BTreeSet};

use rapporteur::disclose::participation::{Attendees, PublicParticipation};
use rapporteur::model::{Dimension, PartValue, PublicBreakdown, PublicCount, Scope, Tables};

/// What is counted of the people of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    AtWorkshop(usize),
    InSeries,
    /// Those who did not come to a workshop.
    Missing(usize),
    /// How often they came again.
    Repeated,
    /// Those at a workshop who had been at an earlier one, and those who had
    /// not.
    Returned(usize),
    First(usize),
    /// Those who came exactly so often.
    Attended(usize),
}

impl Count {
    /// Whether it counts who came back.
    pub(super) fn is_of_returns(self) -> bool {
        matches!(self, Self::Returned(_) | Self::First(_) | Self::Attended(_))
    }
}

/// Workshops, by index; they took place in this order.
pub(super) type Places = BTreeSet<usize>;

/// Whether those who came to these workshops are counted.
type IsCounted = Box<dyn Fn(&Places) -> bool>;

/// How a person attended and counts in one dimension.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Profile {
    pub(super) places: Places,
    /// The value at each of these workshops.
    pub(super) values: Vec<usize>,
    /// The value in the series.
    pub(super) settled: usize,
}

impl Profile {
    fn new(places: &Places, values: Vec<usize>, unsaid: Option<usize>) -> Self {
        Self {
            places: places.clone(),
            settled: settled(&values, unsaid),
            values,
        }
    }

    pub(super) fn same_everywhere(places: &Places, value: usize) -> Self {
        Self::new(places, vec![value; places.len()], None)
    }

    pub(super) fn is_same_everywhere(&self) -> bool {
        self.values.iter().all(|value| value == &self.settled)
    }

    /// The value that is counted in a scope.
    pub(super) fn value_in(&self, scope: Scope) -> Option<usize> {
        match scope {
            Scope::Series => Some(self.settled),
            Scope::Workshop(workshop) => {
                let place = self.places.iter().position(|place| *place == workshop)?;
                Some(self.values[place])
            }
        }
    }

    /// Whether it was at a workshop after another; workshops go by their index.
    fn has_returned_to(&self, workshop: usize) -> bool {
        self.places.contains(&workshop) && self.places.first() != Some(&workshop)
    }

    /// Whether it is of a value in a scope; of any where none is asked for.
    fn is_of(&self, value: Option<usize>, scope: Scope) -> bool {
        let here = self.value_in(scope);
        here.is_some() && (value.is_none() || here == value)
    }

    /// How often such a person counts.
    pub(super) fn weight(&self, value: Option<usize>, count: Count) -> i32 {
        let is_of = |scope| i32::from(self.is_of(value, scope));
        match count {
            Count::AtWorkshop(workshop) => is_of(Scope::Workshop(workshop)),
            Count::InSeries => is_of(Scope::Series),
            Count::Missing(workshop) => is_of(Scope::Series) - is_of(Scope::Workshop(workshop)),
            Count::Repeated => {
                let places = self.places.iter().copied().map(Scope::Workshop);
                places.map(is_of).sum::<i32>() - is_of(Scope::Series)
            }
            Count::Returned(workshop) => {
                is_of(Scope::Workshop(workshop)) * i32::from(self.has_returned_to(workshop))
            }
            Count::First(workshop) => {
                is_of(Scope::Workshop(workshop)) * i32::from(!self.has_returned_to(workshop))
            }
            Count::Attended(times) => is_of(Scope::Series) * i32::from(self.places.len() == times),
        }
    }
}

/// The value said most often, of equals the first; nothing said is none.
pub(super) fn settled(values: &[usize], unsaid: Option<usize>) -> usize {
    let times = |value: usize| values.iter().filter(|other| **other == value).count();
    let mut best = values[0];
    for value in values {
        let rank = |value: usize| (Some(value) != unsaid, times(value));
        if rank(*value) > rank(best) {
            best = *value;
        }
    }
    best
}

/// For each dimension how many persons there are of each profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct World(pub(super) Vec<BTreeMap<Profile, u32>>);

impl World {
    pub(super) fn count(&self, dimension: usize, value: Option<usize>, count: Count) -> i64 {
        let profiles = self.0.get(dimension).into_iter().flatten();
        profiles
            .map(|(profile, persons)| i64::from(profile.weight(value, count)) * i64::from(*persons))
            .sum()
    }

    /// How many came to each set of workshops.
    pub(super) fn attendances(&self, dimension: usize) -> BTreeMap<&Places, u32> {
        let mut attendances = BTreeMap::new();
        for (profile, persons) in self.0[dimension].iter().filter(|(_, persons)| **persons > 0) {
            *attendances.entry(&profile.places).or_default() += persons;
        }
        attendances
    }
}

/// What is told of one dimension.
#[derive(Debug)]
pub(super) struct Clues {
    pub(super) labels: Vec<String>,
    pub(super) breakdowns: Vec<(Scope, Vec<Part>)>,
}

/// One part of a breakdown.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) values: BTreeSet<usize>,
    pub(super) participants: u32,
}

impl Clues {
    fn of(tables: &Tables, told: &PublicParticipation, dimension: Dimension) -> Self {
        let counted = tables
            .participation
            .iter()
            .filter(|one| one.dimension == dimension);
        let labels: BTreeSet<&String> = counted
            .flat_map(|one| &one.counts)
            .map(|(label, _)| label)
            .collect();
        let mut clues = Self {
            labels: labels.into_iter().cloned().collect(),
            breakdowns: vec![],
        };
        let told = told.breakdowns.iter().filter(|one| one.dimension == dimension);
        clues.breakdowns = told
            .map(|breakdown| (breakdown.scope, clues.parts(tables, breakdown)))
            .collect();
        clues
    }

    /// The parts of a breakdown. Labels that are merged and not shown are known
    /// to the solver all the same.
    fn parts(&self, tables: &Tables, told: &PublicBreakdown) -> Vec<Part> {
        let place = |label: &String| self.labels.binary_search(label).unwrap();
        let counted = tables
            .participation
            .iter()
            .find(|one| (one.scope, one.dimension) == (told.scope, told.dimension));
        let counted = counted.into_iter().flat_map(|one| &one.counts);
        let mut unseen: BTreeSet<usize> = counted.map(|(label, _)| place(label)).collect();
        let mut parts: Vec<Part> = told
            .counts
            .iter()
            .map(|part| Part {
                participants: part.participants,
                values: match &part.value {
                    PartValue::Named(label) => BTreeSet::from([place(label)]),
                    PartValue::NotStated => BTreeSet::from([place(&String::new())]),
                    PartValue::Other(labels) => labels.iter().map(place).collect(),
                },
            })
            .collect();
        unseen.retain(|value| !parts.iter().any(|part| part.values.contains(value)));
        let is_merged = |value: &PartValue| matches!(value, PartValue::Other(_));
        if let Some(place) = told.counts.iter().position(|part| is_merged(&part.value)) {
            parts[place].values.extend(unseen);
        }
        parts
    }

    fn unsaid(&self) -> Option<usize> {
        self.labels.iter().position(String::is_empty)
    }

    /// Whether nothing that is told rules a profile out.
    pub(super) fn allows(&self, profile: &Profile) -> bool {
        self.breakdowns.iter().all(|(scope, parts)| {
            let value = profile.value_in(*scope);
            value.is_none_or(|value| parts.iter().any(|part| part.values.contains(&value)))
        })
    }

    /// Each part has its people, each of its values somebody, and nobody is
    /// passed over.
    fn agree(&self, world: &World, dimension: usize) -> bool {
        self.breakdowns.iter().all(|(scope, parts)| {
            let scope = match scope {
                Scope::Workshop(workshop) => Count::AtWorkshop(*workshop),
                Scope::Series => Count::InSeries,
            };
            let count = |value| world.count(dimension, value, scope);
            let total: u32 = parts.iter().map(|part| part.participants).sum();
            let agrees = |part: &Part| {
                let counts = part.values.iter().map(|value| count(Some(*value)));
                let counts: Vec<i64> = counts.collect();
                counts.iter().all(|count| *count > 0)
                    && counts.iter().sum::<i64>() == i64::from(part.participants)
            };
            count(None) == i64::from(total) && parts.iter().all(agrees)
        })
    }
}

/// All that is told, and how it really was.
#[derive(Debug)]
pub(super) struct Riddle {
    pub(super) workshops: Vec<PublicCount>,
    pub(super) participants: PublicCount,
    /// Groups of workshops, and how many came to any of each.
    pub(super) clusters: Vec<(Places, PublicCount)>,
    pub(super) returning: Option<u32>,
    pub(super) returned: Vec<Option<u32>>,
    pub(super) attended: Option<[u32; 3]>,
    pub(super) dimensions: Vec<(Dimension, Clues)>,
    pub(super) real: World,
    /// How many persons there really were of the same profile in each dimension.
    pub(super) persons: BTreeMap<Vec<Profile>, u32>,
}

impl Riddle {
    pub(super) fn of(tables: &Tables, attendees: &Attendees, told: &PublicParticipation) -> Self {
        let clues = Dimension::ALL.map(|dimension| (dimension, Clues::of(tables, told, dimension)));
        let dimensions: Vec<(Dimension, Clues)> = clues
            .into_iter()
            .filter(|(_, clues)| !clues.labels.is_empty())
            .collect();
        let mut persons: BTreeMap<Vec<Profile>, u32> = BTreeMap::new();
        for attendee in &attendees.0 {
            let profile = |(dimension, clues): &(Dimension, Clues)| {
                let position = Dimension::ALL.iter().position(|one| one == dimension).unwrap();
                let labels = attendee.at.values().map(|labels| labels[position].to_owned());
                let values = labels.map(|label| clues.labels.binary_search(&label).unwrap());
                let places = attendee.at.keys().copied().collect();
                Profile::new(&places, values.collect(), clues.unsaid())
            };
            *persons
                .entry(dimensions.iter().map(profile).collect())
                .or_default() += 1;
        }
        let real = |dimension: usize| {
            let mut profiles = BTreeMap::new();
            for (of_person, number) in &persons {
                *profiles.entry(of_person[dimension].clone()).or_default() += number;
            }
            profiles
        };
        Self {
            workshops: told.workshops.clone(),
            participants: told.participants,
            clusters: tables
                .clusters
                .iter()
                .map(|cluster| cluster.workshops.iter().copied().collect())
                .zip(told.clusters.iter().copied())
                .collect(),
            returning: told.returning,
            returned: told.returned.clone(),
            attended: told.attended,
            real: World((0..dimensions.len()).map(real).collect()),
            persons,
            dimensions,
        }
    }

    /// Every set of workshops to which somebody may have come.
    pub(super) fn places(&self) -> Vec<Places> {
        let known = self.workshops.iter().enumerate();
        let known = known.filter(|(_, count)| **count != PublicCount::Unknown);
        let mut sets = vec![Places::new()];
        for (workshop, _) in known {
            let with = sets.iter().map(|places| places | &Places::from([workshop]));
            sets.extend(with.collect::<Vec<_>>());
        }
        sets.retain(|places| !places.is_empty());
        sets
    }

    /// The profiles of a dimension that anybody may have, and the number of
    /// those who have it for certain.
    pub(super) fn profiles(&self, dimension: usize, places: &[Places]) -> BTreeMap<Profile, Option<u32>> {
        let (name, clues) = &self.dimensions[dimension];
        let values = 0..clues.labels.len();
        let same = places.iter().flat_map(|places| {
            let profile = |value| (Profile::same_everywhere(places, value), None);
            values.clone().map(profile)
        });
        let mut profiles: BTreeMap<Profile, Option<u32>> = same.collect();
        let real = self.real.0[dimension].iter();
        for (profile, persons) in real.filter(|(profile, _)| !profile.is_same_everywhere()) {
            if self.is_known(profile, *name) {
                profiles.insert(profile.clone(), Some(*persons));
                continue;
            }
            let others = self.neighbours(profile, dimension);
            profiles.extend(others.into_iter().map(|other| (other, None)));
        }
        profiles.retain(|profile, _| places.contains(&profile.places) && clues.allows(profile));
        profiles
    }

    /// Whether it is known who these are of whom different things are said, and
    /// that they came: of a workshop with fewer than the minimum it never is.
    fn is_known(&self, profile: &Profile, dimension: Dimension) -> bool {
        let is_counted = |place: &usize| self.workshops[*place].exactly().is_some();
        !matches!(dimension, Dimension::Role | Dimension::Format) && profile.places.iter().all(is_counted)
    }

    /// Only those of whom everything is known.
    pub(super) fn known(&self) -> World {
        let known = self.real.0.iter().zip(&self.dimensions);
        World(
            known
                .map(|(profiles, (dimension, _))| {
                    let mut profiles = profiles.clone();
                    profiles.retain(|profile, _| {
                        !profile.is_same_everywhere() && self.is_known(profile, *dimension)
                    });
                    profiles
                })
                .collect(),
        )
    }

    /// A profile and those that differ from it at one workshop: there something
    /// else is said, or the person stays away, or comes as to most others.
    fn neighbours(&self, profile: &Profile, dimension: usize) -> Vec<Profile> {
        let clues = &self.dimensions[dimension].1;
        let at: BTreeMap<usize, usize> = profile
            .places
            .iter()
            .copied()
            .zip(profile.values.clone())
            .collect();
        let of = |at: BTreeMap<usize, usize>| {
            let places = at.keys().copied().collect();
            Profile::new(&places, at.into_values().collect(), clues.unsaid())
        };
        let mut neighbours = vec![profile.clone()];
        for workshop in 0..self.workshops.len() {
            let mut other = at.clone();
            if other.remove(&workshop).is_some() {
                neighbours.push(of(other.clone()));
                neighbours.extend((0..clues.labels.len()).map(|value| {
                    other.insert(workshop, value);
                    of(other.clone())
                }));
            } else {
                other.insert(workshop, profile.settled);
                neighbours.push(of(other));
            }
        }
        neighbours
    }

    /// Whether all that is told is true of a world.
    pub(super) fn agrees(&self, world: &World) -> bool {
        let dimensions = 0..self.dimensions.len();
        let agrees = |dimension: usize| {
            world.attendances(dimension) == world.attendances(0)
                && self.dimensions[dimension].1.agree(world, dimension)
        };
        dimensions.clone().all(agrees) && (dimensions.is_empty() || self.totals_agree(world))
    }

    fn totals_agree(&self, world: &World) -> bool {
        let attendances = world.attendances(0);
        let count = |matches: &dyn Fn(&Places) -> bool| -> u32 {
            let sets = attendances.iter().filter(|(places, _)| matches(places));
            sets.map(|(_, persons)| persons).sum()
        };
        let agrees = |told: PublicCount, persons: u32| match told {
            PublicCount::Exactly(told) => told == persons,
            PublicCount::FewerThan(minimum) => persons < minimum,
            PublicCount::Unknown => true,
        };
        let mut workshops = self.workshops.iter().enumerate();
        workshops.all(|(workshop, told)| {
            let persons = count(&|places| places.contains(&workshop));
            agrees(*told, persons) && (*told != PublicCount::Unknown || persons == 0)
        }) && agrees(self.participants, count(&|_| true))
            && self
                .clusters
                .iter()
                .all(|(workshops, told)| agrees(*told, count(&|places| !places.is_disjoint(workshops))))
            && self
                .returns()
                .into_iter()
                .all(|(is_counted, told)| told == count(&*is_counted))
    }

    /// What is told of those who came back: whom a count counts, and how many.
    pub(super) fn returns(&self) -> Vec<(IsCounted, u32)> {
        let mut returns: Vec<(IsCounted, u32)> = vec![];
        if let Some(told) = self.returning {
            returns.push((Box::new(|places| places.len() > 1), told));
        }
        for (workshop, told) in self.returned.iter().enumerate() {
            if let Some(told) = told {
                let has_returned =
                    move |places: &Places| places.contains(&workshop) && places.first() != Some(&workshop);
                returns.push((Box::new(has_returned), *told));
            }
        }
        if let Some([one, two, more]) = self.attended {
            returns.push((Box::new(|places| places.len() == 1), one));
            returns.push((Box::new(|places| places.len() == 2), two));
            returns.push((Box::new(|places| places.len() > 2), more));
        }
        returns
    }
}
