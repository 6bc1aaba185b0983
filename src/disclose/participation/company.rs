//! What a reader could work out from everything that is told together.
//!
//! What is told by one dimension may tell who came to which workshops: if
//! everybody at one workshop was from Africa and everybody at another from
//! Asia, nobody came to both, and what is told by gender may then be
//! subtracted. So a count passes for open only if one of two other companies
//! is found of whom all that is told is true, and with whom it differs:
//!
//! - others were at one workshop, and everybody has the values that they have
//!   (`attendance.rs`);
//! - everybody was where they were, and some have other values of one dimension
//!   (`values.rs`). By every other dimension they are counted as before,
//!   whatever is told there. Thus the reader may even know of everybody to which
//!   workshops they came.
//!
//! Persons of whom different things are said at different workshops, be it their
//! role or a mistake, count in the series as they do: the reader may know who
//! they are, too (`person.rs`).

use super::attendance::{Attendance, Visitor};
use super::attendees::Attendees;
use super::person::Person;
use super::puzzle::{self, Limits, Pieces, Puzzle, Question, Solution, answer};
use super::returns::Returns;
use super::told::Told;
use super::values::Values;
use crate::disclose::breakdown::Cut;
use crate::disclose::continuity::Continuity;
use crate::disclose::people::{Count, FewCount, People};

/// Everybody, and what is told of them by each dimension, each breakdown on its
/// own.
#[derive(Debug)]
pub(super) struct Company<'a> {
    /// In their order.
    dimensions: &'a [(People, Told)],
    persons: Vec<Person>,
    /// The workshops in the order in which they took place, and where each
    /// stands in it.
    in_time: &'a [usize],
    places: Vec<usize>,
    /// What is told of those who came back.
    continuity: Continuity,
    /// Workshops of which it is told how many came to any of them.
    together: Vec<Vec<usize>>,
}

impl<'a> Company<'a> {
    pub(super) fn of(attendees: &Attendees, dimensions: &'a [(People, Told)], in_time: &'a [usize]) -> Self {
        let mut places = vec![0; in_time.len()];
        for (place, workshop) in in_time.iter().enumerate() {
            places[*workshop] = place;
        }
        Self {
            dimensions,
            persons: Person::all(attendees, dimensions),
            continuity: Continuity::nothing(in_time.len()),
            together: vec![],
            in_time,
            places,
        }
    }

    /// Whether it may be told how many came to any of these workshops: whether
    /// every small count of those who came back is found to be open all the same.
    pub(super) fn may_tell_together(&self, together: &[Vec<usize>], minimum: u32) -> bool {
        together.is_empty() || {
            let returns = Returns::of(&self.persons, self.dimensions, self.in_time, together);
            returns.settles_nothing(&Continuity::nothing(self.in_time.len()), minimum)
        }
    }

    pub(super) fn tell_together(&mut self, together: Vec<Vec<usize>>) {
        self.together = together;
    }

    /// Tells of those who came back as much as gives no small count of them
    /// away.
    pub(super) fn tell_returns(&mut self, continuity: &Continuity, minimum: u32) -> Continuity {
        let returns = Returns::of(&self.persons, self.dimensions, self.in_time, &self.together);
        self.continuity = returns.tell(continuity, minimum);
        self.continuity.clone()
    }

    /// For each dimension the counts below the minimum that would be the same,
    /// whoever had been at any one workshop.
    pub(super) fn firm_counts(&self, minimum: u32) -> Vec<Vec<FewCount>> {
        let few_counts = |(people, _): &(People, Told)| people.few_counts(minimum);
        let mut firm: Vec<Vec<FewCount>> = self.dimensions.iter().map(few_counts).collect();
        for workshop in 0..self.in_time.len() {
            let is_asked = |(dimension, firm): (usize, &Vec<FewCount>)| {
                let mut questions = firm.iter().map(|one| self.question_at(dimension, workshop, one));
                questions.any(|question| question.is_some())
            };
            if !firm.iter().enumerate().any(is_asked) {
                continue;
            }
            let mut puzzle = self.attendance(workshop, minimum);
            let mut solutions = vec![];
            for (dimension, firm) in firm.iter_mut().enumerate() {
                firm.retain(|one| {
                    let question = self.question_at(dimension, workshop, one);
                    question.is_none_or(|question| !is_open(&question, &mut puzzle, &mut solutions))
                });
            }
        }
        firm
    }

    /// What a count of a dimension asks of those who were at a workshop.
    fn question_at(&self, dimension: usize, workshop: usize, one: &FewCount) -> Option<Question> {
        let weight = match one.count {
            Count::AtWorkshop(place) if place == workshop => 1,
            Count::Missing(place) if place == workshop => -1,
            Count::Repeated => 1,
            Count::AtWorkshop(_) | Count::Missing(_) | Count::InSeries => return None,
        };
        Some(Question::from([(self.first_cell(dimension) + one.value, weight)]))
    }

    /// The cells of one workshop are the values of each dimension in turn, then
    /// those who were there, those of the series who came twice or more and
    /// thrice or more, those who returned to each workshop in time, and those of
    /// each group of workshops whose total is told.
    fn first_cell(&self, dimension: usize) -> usize {
        let before = self.dimensions[..dimension].iter();
        before.map(|(people, _)| people.labels.len()).sum()
    }

    fn attendance(&self, workshop: usize, minimum: u32) -> Puzzle<Attendance> {
        let dimensions = self.dimensions.iter();
        let mut limits: Vec<Limits> = dimensions
            .clone()
            .flat_map(|(people, told)| limits(told.workshops[workshop].as_ref(), &people.workshops[workshop]))
            .collect();
        let values = limits.len();
        let totals = dimensions.map(|(people, _)| people.workshops[workshop].iter().sum());
        limits.push(Limits::of_total(totals.max().unwrap_or(0), minimum));
        let Continuity {
            returning,
            returned,
            attended,
        } = &self.continuity;
        limits.push(puzzle::told(returning.is_some() || attended.is_some()));
        limits.push(puzzle::told(attended.is_some()));
        let returned = self.in_time.iter().map(|workshop| returned[*workshop]);
        limits.extend(returned.map(|count| puzzle::told(count.is_some())));
        limits.extend(self.together.iter().map(|_| Limits::EXACT));
        let persons = self.persons.iter();
        let visitors = persons.filter_map(|person| self.visitor(person, workshop, values));
        let visitors: Vec<Visitor> = visitors.collect();
        let effort = Attendance::effort(self.in_time.len());
        Puzzle::new(limits.clone(), Attendance::new(limits.len(), visitors), effort)
    }

    /// A person who could have come to a workshop or stayed away, and would have
    /// been counted in the series as before.
    fn visitor(&self, person: &Person, workshop: usize, values: usize) -> Option<Visitor> {
        let was_there = person.workshops.contains(&workshop);
        let elsewhere = person.workshops.iter().filter(|other| **other != workshop);
        let places = elsewhere.clone().map(|other| self.places[*other]);
        // The first of the others is no return without this one, if that was before.
        let returned = places.min()?.max(self.places[workshop]);
        let mut cells = vec![];
        for (dimension, (people, told)) in self.dimensions.iter().enumerate() {
            match person.visits(workshop, dimension, people) {
                Some(value) => cells.push(self.first_cell(dimension) + value),
                None if person.is_counted(dimension) || told.workshops[workshop].is_some() => return None,
                None => {}
            }
        }
        cells.push(values);
        match elsewhere.clone().count() {
            1 => cells.push(values + 1),
            2 => cells.push(values + 2),
            _ => {}
        }
        cells.push(values + 3 + returned);
        let first = values + 3 + self.in_time.len();
        let is_first_of = |workshops: &Vec<usize>| {
            let mut others = elsewhere.clone();
            workshops.contains(&workshop) && !others.any(|other| workshops.contains(other))
        };
        let together = self.together.iter().enumerate();
        let counting = together.filter(|(_, workshops)| is_first_of(workshops));
        cells.extend(counting.map(|(at, _)| first + at));
        Some(Visitor { was_there, cells })
    }

    /// As much of a dimension as gives none of these counts away.
    pub(super) fn tell(&self, dimension: usize, mut given_away: Vec<FewCount>) -> Told {
        let (people, told) = &self.dimensions[dimension];
        let mut told = told.clone();
        let mut puzzle = self.values(dimension);
        loop {
            puzzle.tell(told_values(people, &told));
            let mut solutions = vec![];
            given_away.retain(|one| !is_open(&question(people, one), &mut puzzle, &mut solutions));
            if given_away.is_empty() || !told.tell_less(people, &given_away) {
                return told;
            }
        }
    }

    /// Everybody, as those who could have other values of a dimension. The cells
    /// are the values at each workshop in turn, then in the series.
    fn values(&self, dimension: usize) -> Puzzle<Values> {
        let people = &self.dimensions[dimension].0;
        let persons = self.persons.iter();
        let traders = persons.flat_map(|person| person.traders(dimension, people));
        let pieces = Values::new(people, traders.collect());
        let cells = people.labels.len() * (self.in_time.len() + 1);
        Puzzle::new(vec![Limits::NONE; cells], pieces, Values::EFFORT)
    }
}

/// Whether a count could be another: with those who were found before, or with
/// others.
pub(super) fn is_open<P: Pieces>(
    question: &Question,
    puzzle: &mut Puzzle<P>,
    solutions: &mut Vec<Solution>,
) -> bool {
    if solutions.iter().any(|solution| answer(question, solution) != 0) {
        return true;
    }
    let solution = puzzle.solve(question);
    solutions.extend(solution.clone());
    solution.is_some()
}

/// What a count asks of the values of one dimension.
fn question(people: &People, one: &FewCount) -> Question {
    let cell = |row: usize| row * people.labels.len() + one.value;
    let series = people.workshops.len();
    match one.count {
        Count::AtWorkshop(workshop) => Question::from([(cell(workshop), 1)]),
        Count::InSeries => Question::from([(cell(series), 1)]),
        Count::Missing(workshop) => Question::from([(cell(workshop), -1), (cell(series), 1)]),
        Count::Repeated => {
            let workshops = (0..series).map(|workshop| (cell(workshop), 1));
            workshops.chain([(cell(series), -1)]).collect()
        }
    }
}

fn told_values(people: &People, told: &Told) -> Vec<Limits> {
    let cuts = told.workshops.iter().chain([&told.series]);
    let counted = people.workshops.iter().chain([&people.series]);
    cuts.zip(counted)
        .flat_map(|(cut, counts)| limits(cut.as_ref(), counts))
        .collect()
}

/// What a breakdown tells of each value: of one merged, that somebody has it.
/// That the merged are as many together needs no limit, for nobody comes or
/// goes without another.
pub(super) fn limits(cut: Option<&Cut>, counts: &[u32]) -> impl Iterator<Item = Limits> {
    counts.iter().enumerate().map(move |(value, count)| match cut {
        None => Limits::NONE,
        Some(cut) if cut.merged.contains(&value) => Limits {
            least: 1 - i64::from(*count),
            ..Limits::NONE
        },
        Some(_) => Limits::EXACT,
    })
}
