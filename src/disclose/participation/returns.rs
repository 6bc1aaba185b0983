//! Others came to other workshops, and everybody has the value that they have:
//! lest somebody works out a small count of those who came back.
//!
//! Of those of whom the same is said everywhere it is taken that each could
//! have come to one workshop less, to one more, or to another one instead. A
//! small count passes for open if such visits are found with which it differs,
//! and of which all that is told is true. The simplest are tried first: that one
//! came in the place of another of whom the same is said.

use std::collections::BTreeSet;
use std::ops::Range;

use super::person::Person;
use super::puzzle::{Effort, Limits, Move, Pieces, Puzzle, Question, Solution};
use super::told::Told;
use super::{company, puzzle};
use crate::disclose::continuity::Continuity;
use crate::disclose::people::People;

/// Everybody at the workshops at which they were. Workshops go by their place
/// in time.
#[derive(Debug)]
pub(super) struct Returns<'a> {
    dimensions: &'a [(People, Told)],
    /// The workshops in the order in which they took place.
    in_time: &'a [usize],
    cells: Cells,
    /// Who really came.
    came: Vec<u32>,
    visitors: Vec<Visitor>,
}

/// One of whom the same is said everywhere; those of whom it is said stand
/// together.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Visitor {
    /// For each dimension the value, where it counts this person.
    values: Vec<Option<usize>>,
    at: Vec<usize>,
    /// The other workshops to which somebody came.
    elsewhere: Vec<usize>,
}

/// So often more is kept back before nothing is told.
const MOST_ATTEMPTS: usize = 4;
/// So many visits, and visits in the place of another, are looked at in a large
/// series.
const MOST_VISITS: usize = 200_000;
const MOST_SWAPS: usize = 400_000;

impl<'a> Returns<'a> {
    /// Everybody; `together` are workshops of which it is told how many came to
    /// any of them.
    pub(super) fn of(
        persons: &[Person],
        dimensions: &'a [(People, Told)],
        in_time: &'a [usize],
        together: &[Vec<usize>],
    ) -> Self {
        let mut places = vec![0; in_time.len()];
        for (place, workshop) in in_time.iter().enumerate() {
            places[*workshop] = place;
        }
        let in_places = |workshops: &Vec<usize>| workshops.iter().map(|workshop| places[*workshop]).collect();
        let together = together.iter().map(in_places).collect();
        let cells = Cells::new(dimensions, in_time.len(), together);
        let at = |person: &Person| -> BTreeSet<usize> {
            person
                .workshops
                .iter()
                .map(|workshop| places[*workshop])
                .collect()
        };
        let mut came = vec![0; cells.number()];
        for person in persons {
            for cell in cells.of_visits(&at(person).into_iter().collect::<Vec<_>>()) {
                came[cell] += 1;
            }
        }
        let counted: BTreeSet<usize> = (0..in_time.len())
            .filter(|place| came[cells.total(*place)] > 0)
            .collect();
        let visitor = |person: &Person| {
            let at = at(person);
            Some(Visitor {
                elsewhere: counted.difference(&at).copied().collect(),
                at: at.into_iter().collect(),
                values: person.steady(dimensions)?,
            })
        };
        let mut visitors: Vec<Visitor> = persons.iter().filter_map(visitor).collect();
        visitors.sort();
        visitors.truncate(MOST_VISITS / in_time.len().max(1));
        Self {
            dimensions,
            in_time,
            cells,
            came,
            visitors,
        }
    }

    /// The most of what might be told that gives no small count of them away.
    pub(super) fn tell(&self, continuity: &Continuity, minimum: u32) -> Continuity {
        let few = self.few(minimum);
        let ever_less = continuity.ever_less().into_iter();
        let mut told = ever_less.filter(|less| self.is_true(less));
        let told = told.find_map(|less| self.tell_of(less, &few));
        told.unwrap_or_else(|| Continuity::nothing(self.in_time.len()))
    }

    /// Whether every small count is found to be open, if this is told.
    pub(super) fn settles_nothing(&self, continuity: &Continuity, minimum: u32) -> bool {
        self.given_away(continuity, &self.few(minimum)).is_empty()
    }

    /// This, or with a few more workshops kept back; `None` where it gives
    /// something away all the same.
    fn tell_of(&self, mut continuity: Continuity, few: &[Question]) -> Option<Continuity> {
        // Of two workshops the totals tell as much.
        let workshops = (0..self.in_time.len()).filter(|place| self.came[self.cells.total(*place)] > 0);
        let is_known = workshops.count() < 3;
        for _ in 0..MOST_ATTEMPTS {
            let given_away = self.given_away(&continuity, few);
            if is_known || continuity.tells_nothing() || given_away.is_empty() {
                return Some(continuity);
            }
            if !self.keep_back(&mut continuity, &given_away) {
                return None;
            }
        }
        None
    }

    /// The small counts that would be the same, whoever came where.
    fn given_away(&self, continuity: &Continuity, few: &[Question]) -> Vec<Question> {
        let limits = self.limits(continuity);
        let mut given_away = few.to_vec();
        for swap in self.swaps().filter(|swap| puzzle::allow(&limits, swap)) {
            given_away.retain(|question| puzzle::answer(question, &swap) == 0);
        }
        let mut puzzle = self.puzzle(limits);
        let mut solutions = vec![];
        given_away.retain(|question| !company::is_open(question, &mut puzzle, &mut solutions));
        given_away
    }

    /// With each workshop that is given away keeps back the next one that is
    /// told, or the one before: who came there first could most easily have been
    /// here before. False where nothing more can be kept back.
    fn keep_back(&self, continuity: &mut Continuity, given_away: &[Question]) -> bool {
        let places = || 0..self.in_time.len();
        let is_told = |place: &usize, told: &Continuity| {
            told.returned[self.in_time[*place]].is_some_and(|returned| returned > 0)
        };
        let mut has_kept_back = false;
        for question in given_away {
            let here = places().find(|place| question.contains_key(&self.cells.returned(*place)));
            let Some(here) = here else { return false };
            let next = places().find(|place| *place > here && is_told(place, continuity));
            let next = next.or_else(|| places().rev().find(|place| is_told(place, continuity)));
            if let Some(next) = next {
                continuity.returned[self.in_time[next]] = None;
                has_kept_back = true;
            }
        }
        has_kept_back
    }

    /// Whether the tables counted these people.
    fn is_true(&self, continuity: &Continuity) -> bool {
        let mut returned = self.in_time.iter().enumerate();
        returned.all(|(place, workshop)| {
            let came = self.came[self.cells.returned(place)];
            continuity.returned[*workshop].is_none_or(|told| told == came)
        })
    }

    /// What asks for each count below the minimum: of those who returned to a
    /// workshop or came to one first, and of those who came exactly so often.
    fn few(&self, minimum: u32) -> Vec<Question> {
        let is_few = |count: u32| (1..minimum).contains(&count);
        let cells = &self.cells;
        let places = 0..self.in_time.len();
        let workshops = places.clone().filter(|place| {
            let returned = self.came[cells.returned(*place)];
            is_few(returned) || is_few(self.came[cells.total(*place)] - returned)
        });
        let workshops = workshops.map(|place| Question::from([(cells.returned(place), 1)]));
        let times = places.filter_map(|times| {
            let (these, more) = (cells.at_least(times), cells.at_least(times + 1));
            let exactly = self.came[these] - self.came[more];
            is_few(exactly).then(|| Question::from([(these, 1), (more, -1)]))
        });
        workshops.chain(times).collect()
    }

    /// What changes where one stays away, and another of whom the same is said
    /// comes instead.
    fn swaps(&self) -> impl Iterator<Item = Solution> {
        let alike = self.visitors.chunk_by(|one, other| one.values == other.values);
        let pairs = alike.flat_map(|alike| {
            let goes = alike.iter().filter(|visitor| visitor.at.len() > 1);
            goes.flat_map(move |goes| alike.iter().map(move |comes| (goes, comes)))
        });
        let swaps = pairs.flat_map(|(goes, comes)| {
            let places = goes.at.iter().filter(|place| comes.elsewhere.contains(place));
            places.map(|place| self.swap(goes, comes, *place))
        });
        swaps.take(MOST_SWAPS)
    }

    fn swap(&self, goes: &Visitor, comes: &Visitor, place: usize) -> Solution {
        let cells = &self.cells;
        // Where this was the first, the next is no return any more.
        let no_return = if goes.at[0] == place { goes.at[1] } else { place };
        let new_return = comes.at[0].max(place);
        let mut swap = Solution::new();
        for (cell, gain) in [
            (cells.at_least(goes.at.len() - 1), -1),
            (cells.returned(no_return), -1),
            (cells.at_least(comes.at.len()), 1),
            (cells.returned(new_return), 1),
        ] {
            *swap.entry(cell).or_default() += gain;
        }
        for (at, together) in cells.together.iter().enumerate() {
            let is_in = |other: &&usize| together.contains(*other);
            if together.contains(&place) {
                // Who comes, or goes, changes the total unless they were there anyway.
                let is_lost = goes.at.iter().filter(is_in).count() == 1;
                let is_won = !comes.at.iter().any(|other| together.contains(other));
                *swap.entry(cells.of_together(at)).or_default() += i64::from(is_won) - i64::from(is_lost);
            }
        }
        swap
    }

    fn puzzle(&self, limits: Vec<Limits>) -> Puzzle<Visits<'_>> {
        const EFFORT: Effort = Effort {
            first_moves: 16,
            moves: 40,
            weighed: 10_000,
            weighed_in_all: 200_000,
        };
        let mut counted = vec![vec![]; self.cells.number()];
        for (piece, visitor) in self.visitors.iter().enumerate() {
            for cell in self.cells.of_everywhere(visitor) {
                counted[cell].push(piece);
            }
        }
        let visits = Visits {
            returns: self,
            counted,
        };
        Puzzle::new(limits, visits, EFFORT)
    }

    /// Of everybody all totals are told, or else nothing of those who returned.
    fn limits(&self, continuity: &Continuity) -> Vec<Limits> {
        let mut limits = vec![];
        for workshop in self.in_time {
            for (people, told) in self.dimensions {
                let told = told.workshops[*workshop].as_ref();
                limits.extend(company::limits(told, &people.workshops[*workshop]));
            }
            limits.push(Limits::EXACT);
            limits.push(puzzle::told(continuity.returned[*workshop].is_some()));
        }
        let tells = |times: usize| match times {
            2 => continuity.returning.is_some() || continuity.attended.is_some(),
            3 => continuity.attended.is_some(),
            _ => times < 2,
        };
        limits.extend((0..=self.in_time.len()).map(|place| puzzle::told(tells(place + 1))));
        limits.extend(self.cells.together.iter().map(|_| Limits::EXACT));
        limits
    }
}

/// What is counted of each workshop: the values of each dimension in turn, those
/// who came, those who returned; then who came how often, and at last who came
/// to any workshop of a group.
#[derive(Debug)]
struct Cells {
    /// For each dimension its first cell.
    first: Vec<usize>,
    values: usize,
    workshops: usize,
    /// Places in time of workshops whose people are counted together, too.
    together: Vec<BTreeSet<usize>>,
}

/// What a cell of a workshop counts.
enum What {
    /// Those with a value of a dimension.
    Value(usize, usize),
    Total,
    Returned,
}

impl Cells {
    fn new(dimensions: &[(People, Told)], workshops: usize, together: Vec<BTreeSet<usize>>) -> Self {
        let mut values = 0;
        let first = dimensions.iter().map(|(people, _)| {
            values += people.labels.len();
            values - people.labels.len()
        });
        Self {
            first: first.collect(),
            values,
            workshops,
            together,
        }
    }

    fn number(&self) -> usize {
        self.of_together(self.together.len())
    }

    fn of_together(&self, at: usize) -> usize {
        self.at_least(self.workshops) + 1 + at
    }

    fn value(&self, place: usize, dimension: usize, value: usize) -> usize {
        place * (self.values + 2) + self.first[dimension] + value
    }

    fn total(&self, place: usize) -> usize {
        place * (self.values + 2) + self.values
    }

    fn returned(&self, place: usize) -> usize {
        self.total(place) + 1
    }

    /// Those who came to more workshops than so many.
    fn at_least(&self, before: usize) -> usize {
        self.workshops * (self.values + 2) + before
    }

    /// The workshop that a cell is of, and which of its cells that is.
    fn at_workshop(&self, cell: usize) -> Option<(usize, usize)> {
        let row = self.values + 2;
        (cell < self.workshops * row).then(|| (cell / row, cell % row))
    }

    /// What one of the cells of a workshop counts.
    fn what(&self, cell: usize) -> What {
        match cell.checked_sub(self.values) {
            Some(0) => What::Total,
            Some(_) => What::Returned,
            None => {
                let dimension = self.first.partition_point(|first| *first <= cell) - 1;
                What::Value(dimension, cell - self.first[dimension])
            }
        }
    }

    /// What counts one who came to these workshops, whatever the values.
    fn of_visits(&self, at: &[usize]) -> impl Iterator<Item = usize> {
        let of_each = at.iter().enumerate().flat_map(|(before, place)| {
            let returned = (before > 0).then(|| self.returned(*place));
            [self.total(*place), self.at_least(before)]
                .into_iter()
                .chain(returned)
        });
        let together = self.together.iter().enumerate();
        let came = together.filter(|(_, places)| at.iter().any(|place| places.contains(place)));
        of_each.chain(came.map(|(at, _)| self.of_together(at)))
    }

    /// What counts a visitor who came to these workshops, in order.
    fn of(&self, visitor: &Visitor, at: &[usize]) -> Vec<usize> {
        let values = at.iter().flat_map(|place| {
            let values = visitor.values.iter().enumerate();
            values.filter_map(|(dimension, value)| Some(self.value(*place, dimension, (*value)?)))
        });
        let mut cells: Vec<usize> = values.chain(self.of_visits(at)).collect();
        cells.sort_unstable();
        cells
    }

    /// What could count a visitor.
    fn of_everywhere(&self, visitor: &Visitor) -> Vec<usize> {
        let mut at = [visitor.at.as_slice(), &visitor.elsewhere].concat();
        at.sort_unstable();
        let mut cells = self.of(visitor, &at);
        cells.extend(at.first().map(|first| self.returned(*first)));
        cells
    }
}

impl Visitor {
    /// How many choices there are: the real one, then one less, one more,
    /// another instead.
    fn choices(&self) -> usize {
        (1 + self.at.len()) * (1 + self.elsewhere.len())
    }

    /// The workshops of a choice, in order; none where nobody would be left who
    /// came at all.
    fn at(&self, choice: usize) -> Vec<usize> {
        let (less, more) = (choice % (1 + self.at.len()), choice / (1 + self.at.len()));
        let mut at = self.at.clone();
        if less > 0 {
            at.remove(less - 1);
        }
        if more > 0 {
            at.push(self.elsewhere[more - 1]);
            at.sort_unstable();
        }
        at
    }
}

/// The same of a choice, without listing its workshops.
impl Visitor {
    /// Which workshop is left out, and which is another.
    fn change(&self, choice: usize) -> (Option<usize>, Option<usize>) {
        let (less, more) = (choice % (1 + self.at.len()), choice / (1 + self.at.len()));
        let less = less.checked_sub(1).map(|less| self.at[less]);
        let more = more.checked_sub(1).map(|more| self.elsewhere[more]);
        (less, more)
    }

    fn times(&self, choice: usize) -> usize {
        let (less, more) = self.change(choice);
        self.at.len() - usize::from(less.is_some()) + usize::from(more.is_some())
    }

    fn is_at(&self, choice: usize, place: usize) -> bool {
        let (less, more) = self.change(choice);
        more == Some(place) || less != Some(place) && self.at.binary_search(&place).is_ok()
    }

    fn first(&self, choice: usize) -> Option<usize> {
        let (less, more) = self.change(choice);
        let kept = self.at.iter().copied().find(|place| less != Some(*place));
        kept.into_iter().chain(more).min()
    }
}

/// A piece for each visitor, with a place for each choice; the first is the real
/// one.
#[derive(Debug)]
struct Visits<'a> {
    returns: &'a Returns<'a>,
    /// For each cell those whom it could count.
    counted: Vec<Vec<usize>>,
}

impl Visits<'_> {
    fn cells(&self, one: Move) -> Vec<usize> {
        let visitor = &self.returns.visitors[one.piece];
        self.returns.cells.of(visitor, &visitor.at(one.place))
    }
}

impl Pieces for Visits<'_> {
    fn number(&self) -> usize {
        self.returns.visitors.len()
    }

    fn counted(&self, cell: usize) -> &[usize] {
        &self.counted[cell]
    }

    fn places(&self, piece: usize) -> Range<usize> {
        0..self.returns.visitors[piece].choices()
    }

    fn real_place(&self, _: usize) -> usize {
        0
    }

    /// Of one who was not there, only the choices to come there as well.
    fn places_unlike(&self, stay: Move, cell: usize) -> Range<usize> {
        let visitor = &self.returns.visitors[stay.piece];
        let all = self.places(stay.piece);
        let Some((place, _)) = self.returns.cells.at_workshop(cell) else {
            return all;
        };
        match visitor.elsewhere.binary_search(&place) {
            Ok(more) if !self.is_counted(stay, cell) => {
                let choices = 1 + visitor.at.len();
                (more + 1) * choices..(more + 2) * choices
            }
            _ => all,
        }
    }

    fn is_counted(&self, one: Move, cell: usize) -> bool {
        let visitor = &self.returns.visitors[one.piece];
        let cells = &self.returns.cells;
        if let Some(at) = cell.checked_sub(cells.of_together(0)) {
            return cells.together[at]
                .iter()
                .any(|place| visitor.is_at(one.place, *place));
        }
        let Some((place, what)) = cells.at_workshop(cell) else {
            return cell - cells.at_least(0) < visitor.times(one.place);
        };
        visitor.is_at(one.place, place)
            && match cells.what(what) {
                What::Total => true,
                What::Returned => visitor.first(one.place) != Some(place),
                What::Value(dimension, value) => visitor.values[dimension] == Some(value),
            }
    }

    fn change(&self, from: usize, one: Move, mut tell: impl FnMut(usize, i64)) {
        let (old, new) = (self.cells(Move { place: from, ..one }), self.cells(one));
        for (cells, others, gain) in [(&old, &new, -1), (&new, &old, 1)] {
            let gained = cells.iter().filter(|cell| others.binary_search(cell).is_err());
            for cell in gained {
                tell(*cell, gain);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of a choice without listing its workshops is what the list
    /// says.
    #[test]
    fn a_choice_is_counted_where_its_workshops_are() {
        let cells = Cells {
            first: vec![0, 2, 2],
            values: 5,
            workshops: 4,
            together: vec![[0, 1].into(), [3].into()],
        };
        let visitor = |at: &[usize], values: &[Option<usize>]| Visitor {
            values: values.to_vec(),
            at: at.to_vec(),
            elsewhere: (0..4)
                .filter(|place| *place != 2 && !at.contains(place))
                .collect(),
        };
        let visitors = vec![
            visitor(&[1], &[Some(1), None, Some(0)]),
            visitor(&[0, 3], &[None, None, Some(2)]),
            visitor(&[0, 1, 3], &[Some(0), None, None]),
        ];
        let returns = Returns {
            dimensions: &[],
            in_time: &[0, 1, 2, 3],
            came: vec![0; cells.number()],
            cells,
            visitors,
        };
        let number = returns.cells.number();
        let visits = Visits {
            returns: &returns,
            counted: vec![],
        };
        let mut counted = 0;
        for piece in 0..visits.number() {
            for stay in visits.places(piece).map(|place| Move { piece, place }) {
                let listed = visits.cells(stay);
                for cell in 0..number {
                    let is_counted = visits.is_counted(stay, cell);
                    assert_eq!(is_counted, listed.binary_search(&cell).is_ok(), "{stay:?} {cell}");
                    counted += usize::from(is_counted);
                    let unlike = visits.places_unlike(stay, cell);
                    let mut others = visits.places(piece).map(|place| Move { piece, place });
                    assert!(others.all(|other| {
                        visits.is_counted(other, cell) == is_counted || unlike.contains(&other.place)
                    }));
                }
            }
        }
        assert!(counted > 90, "{counted}");
    }
}
