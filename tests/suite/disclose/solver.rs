//! A solver that tries to work out small counts of people from everything that
//! is told of a series at once, each person counted once.
//!
//! # What it knows
//!
//! How many came to each workshop, to any, to any of one group of workshops and to
//! several, how many of each had come to an earlier one, and every breakdown by every dimension, with all
//! labels of the series. It takes it that a person
//! came to the same workshops and counts as one, whatever is broken down; that a
//! person is of one value of a dimension everywhere, except for those real
//! persons of whom different things are said. Of stakeholder group, region and
//! gender it knows who these are, where they came and what is said of them,
//! which is more than any reader: it is a mistake in a sheet, and no other person
//! can hide behind it. Of role and format, which belong to the attendance, it
//! takes it that something else could have been said of them at any one workshop,
//! or that they came to one less or more. Each counts in the series with what is
//! said most often, of equals first.
//!
//! # What it does
//!
//! For each count below the minimum it looks for another world (`world.rs`) in
//! which all that is told is true, and the count differs. Integer programs find
//! such worlds (`program.rs`): first for one dimension, with everybody at the
//! workshops at which they were; of those who came back, with everybody's values
//! as they were; then for all dimensions and attendances together. A world that
//! is found is checked in whole numbers; whatever else the program answers, a
//! count of which no such world is known is determined. Of those who came back
//! it asks only for what is not determined without telling of any of them, or of
//! groups of workshops.
//!
//! The test tries 200 generated series (`generated.rs`), and another number
//! where it is asked for one. A longer run of 10,000:
//!
//! ```text
//! RAPPORTEUR_SERIES=10000 cargo test --release --test suite generated_series_determine -- --nocapture
//! ```

#[path = "solver/by_hand.rs"]
mod by_hand;
#[path = "solver/generated.rs"]
mod generated;
#[path = "solver/program.rs"]
mod program;
#[path = "solver/sample.rs"]
mod sample;
#[path = "solver/world.rs"]
mod world;

use rapporteur::disclose::participation::{Attendees, PublicParticipation};
use rapporteur::model::{Dimension, Tables};

use program::Program;
use world::{Count, Riddle, World};

/// A count below the minimum that is the same whoever the people were.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Determined {
    /// Dimension and label; none for those at a workshop altogether.
    of: Option<(Dimension, String)>,
    count: Count,
    persons: i64,
}

/// One small count, and what it really is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Hidden {
    dimension: usize,
    /// All values together where none.
    value: Option<usize>,
    count: Count,
    persons: i64,
}

/// Every small count that what is told determines.
fn determined(
    tables: &Tables,
    attendees: &Attendees,
    told: &PublicParticipation,
    minimum: u32,
) -> Vec<Determined> {
    let riddle = Riddle::of(tables, attendees, told);
    assert!(riddle.agrees(&riddle.real), "what is told is not true");
    let mut open = hidden(&riddle, i64::from(minimum));
    for dimension in 0..riddle.dimensions.len() {
        try_values(&riddle, dimension, &mut open);
    }
    for one in open.clone() {
        if open.contains(&one) && one.count.is_of_returns() {
            let world = different(&one, || Program::of_visits(&riddle));
            drop_differing(&mut open, world.as_ref());
        }
    }
    for one in open.clone() {
        if open.contains(&one) {
            let world = different(&one, || Program::of_all(&riddle));
            drop_differing(&mut open, world.as_ref());
        }
    }
    let untold = Riddle {
        clusters: vec![],
        returning: None,
        returned: vec![None; riddle.workshops.len()],
        attended: None,
        ..Riddle::of(tables, attendees, told)
    };
    open.retain(|one| !one.count.is_of_returns() || different(one, || Program::of_all(&untold)).is_some());
    let name = |one: Hidden| {
        let (dimension, clues) = &riddle.dimensions[one.dimension];
        Determined {
            of: one.value.map(|value| (*dimension, clues.labels[value].clone())),
            count: one.count,
            persons: one.persons,
        }
    };
    open.into_iter().map(name).collect()
}

/// Every count below the minimum: of each value at each workshop and in the
/// series, and of everybody at each workshop; where those who missed a workshop
/// or came again are few, also of the values among them, unless everybody has
/// that value, or they are only those of whom everything is known.
fn hidden(riddle: &Riddle, minimum: i64) -> Vec<Hidden> {
    let is_few = |count: i64| (1..minimum).contains(&count);
    let workshops = 0..riddle.workshops.len();
    let everybody = |count| riddle.real.count(0, None, count);
    let at_workshops = || workshops.clone().map(Count::AtWorkshop);
    let missing = workshops.clone().map(Count::Missing);
    let differences: Vec<Count> = missing
        .chain([Count::Repeated])
        .filter(|count| is_few(everybody(*count)))
        .collect();
    let known = riddle.known();
    let mut hidden: Vec<(usize, Option<usize>, Count)> = vec![];
    if !riddle.dimensions.is_empty() {
        let returns = workshops
            .clone()
            .flat_map(|workshop| [Count::Returned(workshop), Count::First(workshop)]);
        let times = workshops.clone().map(|workshop| Count::Attended(workshop + 1));
        let everybodys = at_workshops().chain(returns).chain(times);
        hidden.extend(everybodys.map(|count| (0, None, count)));
    }
    for (dimension, (_, clues)) in riddle.dimensions.iter().enumerate() {
        for value in 0..clues.labels.len() {
            let real = |count| riddle.real.count(dimension, Some(value), count);
            let mut counts = at_workshops().chain([Count::InSeries]);
            let everybodys = counts.all(|count| real(count) == everybody(count));
            let is_known = |count| real(count) == known.count(dimension, Some(value), count);
            let differences = differences.iter().copied();
            let differences = differences.filter(|count| !everybodys && !is_known(*count));
            let counts = at_workshops().chain([Count::InSeries]).chain(differences);
            hidden.extend(counts.map(|count| (dimension, Some(value), count)));
        }
    }
    let with_persons = hidden.into_iter().map(|(dimension, value, count)| Hidden {
        dimension,
        value,
        count,
        persons: riddle.real.count(dimension, value, count),
    });
    with_persons.filter(|one| is_few(one.persons)).collect()
}

/// Tries other values of one dimension, with everybody where they were: first
/// as many and as few as can be of all that is still open, then one by one.
fn try_values(riddle: &Riddle, dimension: usize, open: &mut Vec<Hidden>) {
    let of_dimension = |one: &Hidden| one.dimension == dimension && one.value.is_some();
    for sign in [1.0, -1.0] {
        let here: Vec<Hidden> = open.iter().copied().filter(of_dimension).collect();
        if !here.is_empty() {
            let mut program = Program::of_dimension(riddle, dimension, |profile| {
                let weights = here.iter().map(|one| profile.weight(one.value, one.count));
                sign * f64::from(weights.sum::<i32>())
            });
            drop_differing(open, program.solve().as_ref());
        }
    }
    for one in open.clone().into_iter().filter(of_dimension) {
        if open.contains(&one) {
            let world = different(&one, || Program::of_dimension(riddle, dimension, |_| 0.0));
            drop_differing(open, world.as_ref());
        }
    }
}

/// A world in which a count is larger, or one in which it is smaller.
fn different<'a>(one: &Hidden, program: impl Fn() -> Program<'a>) -> Option<World> {
    [true, false].into_iter().find_map(|is_larger| {
        let mut program = program();
        program.ask(one, is_larger);
        let world = program.solve();
        world.filter(|world| world.count(one.dimension, one.value, one.count) != one.persons)
    })
}

/// What differs in another world is not determined.
fn drop_differing(open: &mut Vec<Hidden>, world: Option<&World>) {
    if let Some(world) = world {
        open.retain(|one| world.count(one.dimension, one.value, one.count) == one.persons);
    }
}
