//! What is told of one dimension, and how less is told of it.

use std::collections::BTreeSet;

use crate::disclose::breakdown::Cut;
use crate::disclose::people::{Count, FewCount, People};
use crate::model::PublicCount;

/// What is told of one dimension.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub(super) workshops: Vec<Option<Cut>>,
    pub(super) series: Option<Cut>,
    minimum: u32,
}

impl Told {
    /// Each breakdown on its own; none of the series where its people are not
    /// counted.
    pub(super) fn of(people: &People, participants: PublicCount, minimum: u32) -> Self {
        let cut = |counts: &[u32]| Cut::of(counts, minimum, &people.unnamable);
        Self {
            workshops: people.workshops.iter().map(|counts| cut(counts)).collect(),
            series: participants.exactly().and_then(|_| cut(&people.series)),
            minimum,
        }
    }

    /// Tells a little less of what gives counts away: values that help to do so
    /// are merged in the series, the smallest first; then the series is not
    /// broken down; then workshops are not. What was merged stays so. False
    /// where nothing is told any more.
    pub(super) fn tell_less(&mut self, people: &People, given_away: &[FewCount]) -> bool {
        if let Some(series) = self.series.take() {
            let helpful = self.smallest_helpful(people, &series, given_away);
            if !helpful.is_empty() {
                let unnamed = &(&people.unnamable | &series.merged) | &helpful;
                self.series = Cut::of(&people.series, self.minimum, &unnamed);
            }
            return true;
        }
        let withdrawn = self.helpful_workshops(people, given_away);
        for workshop in &withdrawn {
            self.workshops[*workshop] = None;
        }
        !withdrawn.is_empty()
    }

    /// Of the values that the series tells apart and that help to give something
    /// away, those with the fewest people: a value whose own count is given
    /// away, or one that a workshop concerned hides.
    fn smallest_helpful(&self, people: &People, series: &Cut, given_away: &[FewCount]) -> BTreeSet<usize> {
        let hides = |workshop: &usize, value: usize| {
            people.workshops[*workshop][value] > 0 && self.hides(*workshop, value)
        };
        let helps = |value: usize| {
            given_away.iter().any(|one| {
                one.value == value
                    || concerned(people, one)
                        .iter()
                        .any(|workshop| hides(workshop, value))
            })
        };
        let helpful = || series.named.iter().filter(|(value, _)| helps(**value));
        let smallest = helpful().map(|(_, count)| *count).min();
        helpful()
            .filter(|(_, count)| Some(**count) == smallest)
            .map(|(value, _)| *value)
            .collect()
    }

    /// Whether the people of a value at a workshop are not told apart.
    fn hides(&self, workshop: usize, value: usize) -> bool {
        let told = self.workshops[workshop].as_ref();
        told.is_none_or(|cut| cut.merged.contains(&value))
    }

    /// The workshops that are not to be broken down after all: those concerned;
    /// if they already are not, the smallest to which people of a value came
    /// that is given away, or else the smallest of all.
    fn helpful_workshops(&self, people: &People, given_away: &[FewCount]) -> BTreeSet<usize> {
        let is_told = |workshop: &usize| self.workshops[*workshop].is_some();
        let concerned = given_away.iter().flat_map(|one| concerned(people, one));
        let concerned: BTreeSet<usize> = concerned.filter(is_told).collect();
        if !concerned.is_empty() {
            return concerned;
        }
        let told = || (0..self.workshops.len()).filter(is_told);
        let total = |workshop: &usize| people.workshops[*workshop].iter().sum::<u32>();
        let came = |workshop: &usize| {
            let mut given_away = given_away.iter();
            given_away.any(|one| people.workshops[*workshop][one.value] > 0)
        };
        let smallest = told().filter(came).min_by_key(total);
        smallest
            .or_else(|| told().min_by_key(total))
            .into_iter()
            .collect()
    }
}

/// The workshops that help to give a count away.
fn concerned(people: &People, one: &FewCount) -> Vec<usize> {
    match one.count {
        Count::AtWorkshop(workshop) | Count::Missing(workshop) => vec![workshop],
        Count::InSeries | Count::Repeated => {
            let attendances = people.attendances(one.value).enumerate();
            attendances
                .filter(|(_, count)| *count > 0)
                .map(|(workshop, _)| workshop)
                .collect()
        }
    }
}
