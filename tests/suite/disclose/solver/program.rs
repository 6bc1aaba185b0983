//! Integer programs that find worlds.

use std::collections::{BTreeMap, BTreeSet};

use microlp::{
    ComparisonOp, LinearExpr, OptimizationDirection, Problem, SolveOptions, SolveOutcome, Variable,
};
use rapporteur::model::{Dimension, PublicCount, Scope};

use super::Hidden;
use super::world::{Clues, Places, Profile, Riddle, World};

/// How many branches are tried. Where that is too few no world is found, which
/// the solver takes for a proof that there is none.
const MOST_BRANCHES: u64 = 20_000;

/// A program whose solutions are worlds.
pub(super) struct Program<'a> {
    riddle: &'a Riddle,
    problem: Problem,
    /// Dimensions whose profiles are sought; the others are as they were.
    dimensions: Vec<(usize, Vec<(Profile, Variable)>)>,
}

impl<'a> Program<'a> {
    /// Everybody at the workshops at which they were, with other values of one
    /// dimension. Worlds that score more by their profiles are preferred.
    pub(super) fn of_dimension(
        riddle: &'a Riddle,
        dimension: usize,
        score: impl Fn(&Profile) -> f64,
    ) -> Self {
        let attendances = riddle.real.attendances(dimension);
        let places: Vec<Places> = attendances.keys().copied().cloned().collect();
        let mut program = Self::new(riddle);
        program.add(dimension, &places, |profile| attendances[&profile.places], score);
        for (places, persons) in attendances {
            let those = program.those(0, |profile| i32::from(profile.places == *places));
            program.require(those, ComparisonOp::Eq, persons);
        }
        program
    }

    /// Everything may be different.
    pub(super) fn of_all(riddle: &'a Riddle) -> Self {
        let places = riddle.places();
        let most = |count: &PublicCount| match count {
            PublicCount::Exactly(count) => *count,
            PublicCount::FewerThan(minimum) => minimum - 1,
            PublicCount::Unknown => 0,
        };
        let most = match riddle.participants {
            PublicCount::Unknown => riddle.workshops.iter().map(most).sum(),
            count => most(&count),
        };
        let mut program = Self::new(riddle);
        for dimension in 0..riddle.dimensions.len() {
            program.add(dimension, &places, |_| most, |_| 0.0);
        }
        program.require_same_attendances(&places);
        program.require_totals();
        program
    }

    /// Everybody with the values that they had, but those of whom the same is
    /// said everywhere at other workshops: of each at one less, one more or
    /// another.
    pub(super) fn of_visits(riddle: &'a Riddle) -> Self {
        let places = riddle.places();
        let mut program = Self::new(riddle);
        let mut profiles: Vec<Vec<(Profile, Variable)>> = vec![vec![]; riddle.dimensions.len()];
        let mut alike: BTreeMap<Vec<usize>, (u32, BTreeSet<Places>)> = BTreeMap::new();
        for (person, number) in &riddle.persons {
            if person.iter().all(Profile::is_same_everywhere) {
                let values = person.iter().map(|profile| profile.settled).collect();
                let of_values: &mut (u32, BTreeSet<Places>) = alike.entry(values).or_default();
                of_values.0 += number;
                let real = &person[0].places;
                let near = places
                    .iter()
                    .filter(|places| (*places - real).len() <= 1 && (real - *places).len() <= 1);
                of_values.1.extend(near.cloned());
            } else {
                let number = i32::try_from(*number).unwrap();
                let variable = program.problem.add_integer_var(0.0, (number, number));
                for (dimension, profile) in person.iter().enumerate() {
                    profiles[dimension].push((profile.clone(), variable));
                }
            }
        }
        for (values, (number, places)) in alike {
            let mut together = LinearExpr::empty();
            for places in places {
                let of_person = |(value, (_, clues)): (&usize, &(Dimension, Clues))| {
                    let profile = Profile::same_everywhere(&places, *value);
                    clues.allows(&profile).then_some(profile)
                };
                let person: Option<Vec<Profile>> =
                    values.iter().zip(&riddle.dimensions).map(of_person).collect();
                if let Some(person) = person {
                    let most = i32::try_from(number).unwrap();
                    let variable = program.problem.add_integer_var(0.0, (0, most));
                    together.add(variable, 1.0);
                    for (dimension, profile) in person.into_iter().enumerate() {
                        profiles[dimension].push((profile, variable));
                    }
                }
            }
            program.require(together, ComparisonOp::Eq, number);
        }
        for (dimension, profiles) in profiles.into_iter().enumerate() {
            program.dimensions.push((dimension, profiles));
            program.require_breakdowns(dimension);
        }
        program.require_totals();
        program
    }

    fn new(riddle: &'a Riddle) -> Self {
        Self {
            riddle,
            problem: Problem::new(OptimizationDirection::Maximize),
            dimensions: vec![],
        }
    }

    /// Adds the profiles of a dimension, and what its breakdowns tell.
    fn add(
        &mut self,
        dimension: usize,
        places: &[Places],
        most: impl Fn(&Profile) -> u32,
        score: impl Fn(&Profile) -> f64,
    ) {
        let riddle = self.riddle;
        let profiles = riddle.profiles(dimension, places).into_iter();
        let variables = profiles.map(|(profile, fixed)| {
            let (least, most) = fixed.map_or_else(|| (0, most(&profile)), |persons| (persons, persons));
            let bounds = (i32::try_from(least).unwrap(), i32::try_from(most).unwrap());
            let variable = self.problem.add_integer_var(score(&profile), bounds);
            (profile, variable)
        });
        let variables = variables.collect();
        self.dimensions.push((dimension, variables));
        self.require_breakdowns(dimension);
    }

    /// What is told of the dimension that was added last.
    fn require_breakdowns(&mut self, dimension: usize) {
        let riddle = self.riddle;
        let last = self.dimensions.len() - 1;
        for (scope, parts) in &riddle.dimensions[dimension].1.breakdowns {
            for part in parts {
                let is_in = |profile: &Profile| {
                    let value = profile.value_in(*scope);
                    value.is_some_and(|value| part.values.contains(&value))
                };
                let those = self.those(last, |profile| i32::from(is_in(profile)));
                self.require(those, ComparisonOp::Eq, part.participants);
                for value in &part.values {
                    let those = self.those(last, |profile| {
                        i32::from(profile.value_in(*scope) == Some(*value))
                    });
                    self.require(those, ComparisonOp::Ge, 1);
                }
            }
        }
    }

    /// As many came to each set of workshops, by whichever dimension.
    fn require_same_attendances(&mut self, places: &[Places]) {
        for places in places {
            for position in 1..self.dimensions.len() {
                let is_there = |profile: &Profile| i32::from(profile.places == *places);
                let mut difference = self.those(0, is_there);
                for (profile, variable) in &self.dimensions[position].1 {
                    if profile.places == *places {
                        difference.add(*variable, -1.0);
                    }
                }
                self.require(difference, ComparisonOp::Eq, 0);
            }
        }
    }

    fn require_totals(&mut self) {
        let riddle = self.riddle;
        let workshops = riddle.workshops.iter().enumerate();
        let workshops = workshops.map(|(workshop, count)| (Scope::Workshop(workshop), count));
        for (scope, count) in workshops.chain([(Scope::Series, &riddle.participants)]) {
            let those = self.those(0, |profile| i32::from(profile.value_in(scope).is_some()));
            match count {
                PublicCount::Exactly(count) => self.require(those, ComparisonOp::Eq, *count),
                PublicCount::FewerThan(minimum) => self.require(those, ComparisonOp::Le, minimum - 1),
                PublicCount::Unknown => {}
            }
        }
        for (workshops, told) in &riddle.clusters {
            let those = self.those(0, |profile| i32::from(!profile.places.is_disjoint(workshops)));
            match told {
                PublicCount::Exactly(count) => self.require(those, ComparisonOp::Eq, *count),
                PublicCount::FewerThan(minimum) => self.require(those, ComparisonOp::Le, minimum - 1),
                PublicCount::Unknown => {}
            }
        }
        for (is_counted, told) in riddle.returns() {
            let those = self.those(0, |profile| i32::from(is_counted(&profile.places)));
            self.require(those, ComparisonOp::Eq, told);
        }
    }

    /// Asks for a world in which a count is larger or smaller than it really is.
    pub(super) fn ask(&mut self, one: &Hidden, is_larger: bool) {
        let mut dimensions = self.dimensions.iter();
        let position = dimensions.position(|(dimension, _)| *dimension == one.dimension);
        let those = self.those(position.unwrap(), |profile| profile.weight(one.value, one.count));
        let persons = u32::try_from(one.persons).unwrap();
        if is_larger {
            self.require(those, ComparisonOp::Ge, persons + 1);
        } else {
            self.require(those, ComparisonOp::Le, persons - 1);
        }
    }

    /// Persons by how often their profile counts.
    fn those(&self, position: usize, weight: impl Fn(&Profile) -> i32) -> LinearExpr {
        let mut those = LinearExpr::empty();
        for (profile, variable) in &self.dimensions[position].1 {
            let weight = weight(profile);
            if weight != 0 {
                those.add(*variable, f64::from(weight));
            }
        }
        those
    }

    fn require(&mut self, those: LinearExpr, comparison: ComparisonOp, persons: u32) {
        self.problem.add_constraint(those, comparison, f64::from(persons));
    }

    /// A world that solves the program, checked in whole numbers.
    pub(super) fn solve(&mut self) -> Option<World> {
        let mut options = SolveOptions::default();
        options.node_limit = Some(MOST_BRANCHES);
        let Ok(SolveOutcome::Solution(solution)) = self.problem.solve_with(options) else {
            return None;
        };
        let mut world = self.riddle.real.clone();
        for (dimension, profiles) in &self.dimensions {
            let mut persons: BTreeMap<Profile, u32> = BTreeMap::new();
            for (profile, variable) in profiles {
                *persons.entry(profile.clone()).or_default() += whole(solution.var_value(*variable));
            }
            world.0[*dimension] = persons;
        }
        self.riddle.agrees(&world).then_some(world)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is rounded wrongly is no world"
)]
fn whole(value: f64) -> u32 {
    value.round() as u32
}
