//! What a workshop added that none of a smaller number had.

use std::collections::BTreeSet;

use crate::model::{CountryCode, CountryMention, Dataset, RecommendationFigures};

/// What was new at each workshop, in the dataset's order.
pub(super) struct Novelty {
    pub(super) countries: Vec<u32>,
    pub(super) recommendations: Vec<u32>,
}

impl Novelty {
    pub(super) fn of(dataset: &Dataset, recommendations: &[RecommendationFigures]) -> Self {
        let mut novelty = Self {
            countries: vec![0; dataset.workshops.len()],
            recommendations: vec![0; dataset.workshops.len()],
        };
        let by_number = by_number(dataset);
        let mut named: Vec<BTreeSet<CountryCode>> = vec![BTreeSet::new(); dataset.workshops.len()];
        for note in &dataset.notes {
            named[note.workshop].extend(note.countries.iter().filter_map(CountryMention::code));
        }
        let mut known = BTreeSet::new();
        for workshop in &by_number {
            for code in &named[*workshop] {
                novelty.countries[*workshop] += u32::from(known.insert(code));
            }
        }
        for recommendation in recommendations {
            let workshops = recommendation.workshops.iter();
            let first = workshops.min_by_key(|workshop| &dataset.workshops[**workshop].number);
            if let Some(first) = first {
                novelty.recommendations[*first] += 1;
            }
        }
        novelty
    }
}

fn by_number(dataset: &Dataset) -> Vec<usize> {
    let mut workshops: Vec<usize> = (0..dataset.workshops.len()).collect();
    workshops.sort_by_key(|workshop| &dataset.workshops[*workshop].number);
    workshops
}
