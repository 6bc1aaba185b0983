//! Other people than the real ones, who differ from them in two values only:
//! what one has gained the other has lost, at some workshops and perhaps in
//! the series.

use super::people::{Count, People};

/// People who differ from the real ones in the counts of two values.
#[derive(Debug, Clone)]
pub(super) struct OtherPeople {
    more: usize,
    fewer: usize,
    /// Workshop and what `more` gains there, by workshop.
    at: Vec<(usize, i64)>,
    /// What `more` gains in the series.
    pub(super) in_series: i64,
}

impl OtherPeople {
    /// The two values.
    pub(super) fn values(&self) -> [usize; 2] {
        [self.more, self.fewer]
    }

    /// The workshops at which the people differ.
    pub(super) fn workshops(&self) -> impl Iterator<Item = usize> {
        self.at.iter().map(|(workshop, _)| *workshop)
    }

    /// What `more` gains at a workshop.
    pub(super) fn gain_at(&self, workshop: usize) -> i64 {
        let place = self.at.binary_search_by_key(&workshop, |(place, _)| *place);
        place.map_or(0, |place| self.at[place].1)
    }

    /// What `more` gains in one of its counts.
    pub(super) fn gain(&self, count: Count) -> i64 {
        match count {
            Count::AtWorkshop(workshop) => self.gain_at(workshop),
            Count::InSeries => self.in_series,
            Count::Missing(workshop) => self.in_series - self.gain_at(workshop),
            Count::Repeated => self.at.iter().map(|(_, gain)| gain).sum::<i64>() - self.in_series,
        }
    }

    /// The people of a value at a workshop; `None` where that is impossible.
    pub(super) fn attendance(&self, value: usize, workshop: usize, people: &People) -> Option<u32> {
        changed(
            people.workshops[workshop][value],
            self.signed(value, self.gain_at(workshop)),
        )
    }

    /// The people of all values at a workshop.
    pub(super) fn counts_at(&self, workshop: usize, people: &People) -> Option<Vec<u32>> {
        let mut counts = people.workshops[workshop].clone();
        for value in self.values() {
            counts[value] = self.attendance(value, workshop, people)?;
        }
        Some(counts)
    }

    /// The people of a value in the series.
    pub(super) fn persons(&self, value: usize, people: &People) -> Option<u32> {
        changed(people.series[value], self.signed(value, self.in_series))
    }

    /// What is gained by this value where `more` gains so much.
    fn signed(&self, value: usize, gain: i64) -> i64 {
        if value == self.more {
            gain
        } else if value == self.fewer {
            -gain
        } else {
            0
        }
    }
}

fn changed(count: u32, gain: i64) -> Option<u32> {
    u32::try_from(i64::from(count) + gain).ok()
}

/// Two values, and other people that come to mind.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair<'a> {
    pub(super) people: &'a People,
    pub(super) more: usize,
    pub(super) fewer: usize,
}

impl Pair<'_> {
    fn others(&self, at: Vec<(usize, i64)>, in_series: i64) -> OtherPeople {
        OtherPeople {
            more: self.more,
            fewer: self.fewer,
            at,
            in_series,
        }
    }

    /// Others in the series, the same at every workshop.
    pub(super) fn changed_in_series(&self) -> impl Iterator<Item = OtherPeople> {
        let gains = self.gains(&self.people.series);
        gains.map(|gain| self.others(vec![], gain))
    }

    /// Others at one workshop.
    pub(super) fn changed_at(&self, workshop: usize) -> impl Iterator<Item = OtherPeople> {
        let gains = self.gains(&self.people.workshops[workshop]);
        gains.flat_map(move |gain| [0, gain].map(|in_series| self.others(vec![(workshop, gain)], in_series)))
    }

    /// Others at one workshop, made up for at another.
    pub(super) fn changed_there_and_back(
        &self,
        workshop: usize,
        elsewhere: usize,
    ) -> impl Iterator<Item = OtherPeople> {
        let gains = self.gains(&self.people.workshops[workshop]);
        gains.flat_map(move |gain| {
            let mut at = vec![(workshop, gain), (elsewhere, -gain)];
            at.sort_unstable();
            [0, gain, -gain].map(|in_series| self.others(at.clone(), in_series))
        })
    }

    /// Others at all these workshops: the values change places altogether, or
    /// as one person who came wherever one of them came would change from one
    /// to the other.
    pub(super) fn changed_everywhere<Workshops: Iterator<Item = usize>>(
        &self,
        workshops: impl Fn() -> Workshops,
    ) -> impl Iterator<Item = OtherPeople> {
        let came = |counts: &[u32], value: usize| i64::from(counts[value] > 0);
        (0..3).map(move |way| {
            let gain = |counts: &[u32]| match way {
                0 => self.exchange(counts),
                1 => came(counts, self.fewer),
                _ => -came(counts, self.more),
            };
            let at = workshops().map(|workshop| (workshop, gain(&self.people.workshops[workshop])));
            self.others(
                at.filter(|(_, gain)| *gain != 0).collect(),
                gain(&self.people.series),
            )
        })
    }

    /// What one value gains where the two change places.
    fn exchange(&self, counts: &[u32]) -> i64 {
        i64::from(counts[self.fewer]) - i64::from(counts[self.more])
    }

    /// To change places, or one person more or less.
    fn gains(&self, counts: &[u32]) -> impl Iterator<Item = i64> + use<> {
        [self.exchange(counts), 1, -1]
            .into_iter()
            .filter(|gain| *gain != 0)
    }
}
