//! Who came back: how many of the participants of each workshop had attended
//! an earlier one, and how many came to one workshop, to two, to more.
//!
//! These counts tie the people of the workshops to each other, so none is told
//! unless everybody is counted in public, at each workshop and in the series.
//! Of those a count is told where neither the people whom it counts nor the
//! others of the same workshop or series are few. Nobody is no few, nor is
//! everybody: that none of 28 came back points at none of them.
//!
//! Here each count is looked at on its own, and what simple subtraction would
//! give away: everybody came for the first time once, so the first-timers of
//! all workshops add up to the participants of the series; where the count of
//! one workshop alone is kept back, the next in time is kept back with it. What they give away together `participation/returns.rs` tries.

use crate::model::{Tables, WorkshopFigures};

/// What is told of those who came back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Continuity {
    /// Persons who came to two workshops or more.
    pub(super) returning: Option<u32>,
    /// For each workshop those who had attended an earlier one.
    pub(super) returned: Vec<Option<u32>>,
    /// Persons who came to one workshop, to two, to three or more.
    pub(super) attended: Option<[u32; 3]>,
}

impl Continuity {
    /// Each count on its own; `everybody` is how many took part in the series,
    /// where each workshop and the series are counted in public.
    pub(super) fn of(tables: &Tables, everybody: Option<u32>, minimum: u32) -> Self {
        let Some(everybody) = everybody else {
            return Self::nothing(tables.workshops.len());
        };
        let fit = |count: &u32| fits(*count, everybody, minimum);
        let exactly = |times: u32| {
            let mut found = tables.continuity.iter().filter(|(one, _)| *one == times);
            found.next().map_or(0, |(_, persons)| *persons)
        };
        let [one, two] = [1, 2].map(exactly);
        let returning = everybody.saturating_sub(one);
        let attended = [one, two, returning.saturating_sub(two)];
        let could_have_come_often = listed(tables).count() > 2;
        Self {
            returning: Some(returning).filter(fit),
            returned: returned(tables, minimum),
            attended: Some(attended).filter(|counts| could_have_come_often && counts.iter().all(fit)),
        }
    }

    /// Nothing of these workshops.
    pub(super) fn nothing(workshops: usize) -> Self {
        Self {
            returned: vec![None; workshops],
            ..Self::default()
        }
    }

    /// This, and what less may be told instead, the most telling first.
    pub(super) fn ever_less(&self) -> [Self; 5] {
        let nothing = Self::nothing(self.returned.len());
        let by_workshop = Self {
            returned: self.returned.clone(),
            ..nothing.clone()
        };
        let with_returning = Self {
            returning: self.returning,
            ..by_workshop.clone()
        };
        let of_series = Self {
            returning: self.returning,
            ..nothing.clone()
        };
        [self.clone(), with_returning, by_workshop, of_series, nothing]
    }

    pub(super) fn tells_nothing(&self) -> bool {
        self.returning.is_none() && self.attended.is_none() && self.returned.iter().all(Option::is_none)
    }
}

/// Whether neither those counted nor the others are few.
fn fits(count: u32, of: u32, minimum: u32) -> bool {
    let is_few = |count: u32| (1..minimum).contains(&count);
    count <= of && !is_few(count) && !is_few(of - count)
}

/// For each workshop those who returned; none at all where one would be left
/// over.
fn returned(tables: &Tables, minimum: u32) -> Vec<Option<u32>> {
    let told = |figures: &WorkshopFigures| {
        let (returned, participants) = (figures.returned?, figures.participants?);
        fits(returned, participants, minimum).then_some(returned)
    };
    let mut returned: Vec<Option<u32>> = tables.workshops.iter().map(told).collect();
    let kept_back = listed(tables).count() - returned.iter().flatten().count();
    if kept_back == 1 {
        match next_to_the_one(tables, &returned) {
            Some(next) => returned[next] = None,
            None => returned.fill(None),
        }
    }
    returned
}

/// The workshop after the one that is kept back, or else the one before, to
/// which anybody returned.
fn next_to_the_one(tables: &Tables, returned: &[Option<u32>]) -> Option<usize> {
    let is_kept_back = |workshop: &usize| {
        returned[*workshop].is_none() && tables.workshops[*workshop].participants.is_some()
    };
    let (before, after) = tables
        .in_time
        .split_at(tables.in_time.iter().position(is_kept_back)?);
    let is_told = |workshop: &&usize| returned[**workshop].is_some_and(|count| count > 0);
    let next = after.iter().find(is_told);
    next.or_else(|| before.iter().rev().find(is_told)).copied()
}

/// The workshops whose people are counted.
fn listed(tables: &Tables) -> impl Iterator<Item = &WorkshopFigures> {
    let workshops = tables.workshops.iter();
    workshops.filter(|figures| figures.participants.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Participants and those of them who returned, by workshop.
    fn told(workshops: &[(u32, u32)], continuity: &[(u32, u32)]) -> Continuity {
        let figures = workshops.iter().map(|(participants, returned)| WorkshopFigures {
            participants: Some(*participants),
            returned: Some(*returned),
            ..WorkshopFigures::default()
        });
        let tables = Tables {
            in_time: (0..workshops.len()).collect(),
            workshops: figures.collect(),
            continuity: continuity.to_vec(),
            ..Tables::default()
        };
        let everybody = continuity.iter().map(|(_, persons)| persons).sum();
        Continuity::of(&tables, Some(everybody), 3)
    }

    #[test]
    fn nobody_and_everybody_are_told_and_few_are_not() {
        let told = told(
            &[(20, 0), (9, 9), (9, 0), (9, 2), (9, 7), (9, 3), (9, 6)],
            &[(1, 30), (2, 8), (3, 4)],
        );
        assert_eq!(
            told.returned,
            [Some(0), Some(9), Some(0), None, None, Some(3), Some(6)]
        );
        assert_eq!((told.returning, told.attended), (Some(12), Some([30, 8, 4])));
    }

    #[test]
    fn one_alone_is_not_kept_back() {
        let of = |returned: &[(u32, u32)]| told(returned, &[(1, 10), (2, 10)]).returned;
        assert_eq!(
            of(&[(9, 0), (9, 2), (9, 5), (9, 3)]),
            [Some(0), None, None, Some(3)]
        );
        assert_eq!(
            of(&[(9, 0), (9, 5), (9, 0), (9, 2)]),
            [Some(0), None, Some(0), None]
        );
        assert_eq!(of(&[(9, 0), (9, 2), (9, 0)]), [None, None, None]);
    }

    #[test]
    fn few_who_came_often_are_told_with_those_who_came_twice() {
        let of = |continuity: &[(u32, u32)]| {
            let told = told(&[(9, 0), (9, 5), (9, 5)], continuity);
            (told.returning, told.attended)
        };
        assert_eq!(of(&[(1, 9), (2, 5), (3, 2)]), (Some(7), None));
        assert_eq!(of(&[(1, 9), (2, 1), (3, 1)]), (None, None));
        assert_eq!(of(&[(1, 2), (2, 9), (3, 9)]), (None, None));
        assert_eq!(of(&[(1, 9), (3, 9)]), (Some(9), Some([9, 0, 9])));
    }

    #[test]
    fn nothing_is_told_where_not_everybody_is_counted() {
        let tables = Tables {
            workshops: vec![WorkshopFigures::default(); 2],
            ..Tables::default()
        };
        assert!(Continuity::of(&tables, None, 3).tells_nothing());
    }

    #[test]
    fn ever_less_ends_with_nothing() {
        let told = told(&[(9, 0), (9, 5), (9, 5)], &[(1, 9), (2, 5), (3, 3)]);
        let ever_less = told.ever_less();
        assert_eq!(ever_less[0], told);
        assert!(!ever_less[3].tells_nothing() && ever_less[4].tells_nothing());
    }
}
