//! Recommendations that rose, fell, appeared or vanished.
//!
//! A recommendation is the same where its words are. Words that were edited,
//! or another note that now speaks for all, leave it the same as long as notes
//! are shared; of several it is the one that shares most.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Comparison;
use crate::model::changes::{RecommendationChange, RecordedRecommendation};
use crate::model::name::fold;

/// Those that moved, by rank; then the new ones; then those that are gone.
pub fn changed(comparison: &Comparison) -> Vec<RecommendationChange> {
    let (Some(earlier), Some(present)) = (
        &comparison.earlier.recommendations,
        &comparison.present.recommendations,
    ) else {
        return Vec::new();
    };
    let pairs = Pairs::of(comparison, earlier, present);
    let mut moved = Vec::new();
    let mut new = Vec::new();
    for (one, before) in present.iter().zip(&pairs.before) {
        match before {
            Some(before) => moved.push((one, *before)),
            None => new.push(change(None, Some(one), 0, one.evidence.clone())),
        }
    }
    let place_before = places(&pairs.now);
    let moved = moved.into_iter().zip(0_i64..).filter_map(|((one, old), place)| {
        let rose = place_before[old] - place;
        let is_moved = rose != 0 || earlier[old].rank != one.rank;
        is_moved.then(|| change(Some(&earlier[old]), Some(one), rose, one.evidence.clone()))
    });
    let gone = earlier.iter().zip(&pairs.now).filter(|(_, now)| now.is_none());
    let gone = gone.map(|(one, _)| {
        let evidence = one.evidence.iter();
        let evidence = evidence.map(|reference| comparison.speakable.reference(reference));
        change(Some(one), None, 0, evidence.collect())
    });
    moved.chain(new).chain(gone).collect()
}

fn change(
    before: Option<&RecordedRecommendation>,
    after: Option<&RecordedRecommendation>,
    rose: i64,
    evidence: Vec<String>,
) -> RecommendationChange {
    RecommendationChange {
        before: before.map(|one| one.rank),
        after: after.map(|one| one.rank),
        rose,
        evidence,
    }
}

/// The place of each among those that have a partner.
fn places(partners: &[Option<usize>]) -> Vec<i64> {
    let mut place = 0;
    let next = |partner: &Option<usize>| {
        let here = place;
        place += i64::from(partner.is_some());
        here
    };
    partners.iter().map(next).collect()
}

/// Which recommendation is which, by their places in both lists.
struct Pairs {
    now: Vec<Option<usize>>,
    before: Vec<Option<usize>>,
}

impl Pairs {
    fn of(
        comparison: &Comparison,
        earlier: &[RecordedRecommendation],
        present: &[RecordedRecommendation],
    ) -> Self {
        let mut pairs = Self {
            now: vec![None; earlier.len()],
            before: vec![None; present.len()],
        };
        pairs.pair_by_wording(earlier, present);
        pairs.pair_by_evidence(comparison, earlier, present);
        pairs
    }

    fn pair(&mut self, old: usize, new: usize) {
        self.now[old] = Some(new);
        self.before[new] = Some(old);
    }

    fn pair_by_wording(&mut self, earlier: &[RecordedRecommendation], present: &[RecordedRecommendation]) {
        let mut by_words: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, one) in present.iter().enumerate().rev() {
            by_words.entry(fold(&one.text)).or_default().push(place);
        }
        for (old, one) in earlier.iter().enumerate() {
            if let Some(new) = by_words.get_mut(&fold(&one.text)).and_then(Vec::pop) {
                self.pair(old, new);
            }
        }
    }

    /// Those that share most first; of equals the better ranked.
    fn pair_by_evidence(
        &mut self,
        comparison: &Comparison,
        earlier: &[RecordedRecommendation],
        present: &[RecordedRecommendation],
    ) {
        let by_reference: BTreeMap<&str, usize> = present
            .iter()
            .enumerate()
            .filter(|(new, _)| self.before[*new].is_none())
            .flat_map(|(new, one)| {
                one.evidence
                    .iter()
                    .map(move |reference| (reference.as_str(), new))
            })
            .collect();
        let now = references_now(comparison);
        let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        let alone = earlier
            .iter()
            .enumerate()
            .filter(|(old, _)| self.now[*old].is_none());
        for (old, one) in alone {
            let evidence = one.evidence.iter().map(String::as_str);
            for reference in evidence.filter_map(|reference| now.get(reference).copied()) {
                if let Some(new) = by_reference.get(reference) {
                    *shared.entry((old, *new)).or_default() += 1;
                }
            }
        }
        let mut shared: Vec<_> = shared.into_iter().collect();
        shared.sort_by_key(|(pair, count)| (Reverse(*count), *pair));
        for ((old, new), _) in shared {
            if self.now[old].is_none() && self.before[new].is_none() {
                self.pair(old, new);
            }
        }
    }
}

/// The present reference of each earlier one whose note is still there.
fn references_now<'a>(comparison: &Comparison<'a>) -> BTreeMap<&'a str, &'a str> {
    let notes = comparison.earlier_notes().iter().zip(&comparison.matching.now);
    notes
        .filter_map(|(note, now)| {
            let now = &comparison.present_notes()[(*now)?];
            Some((note.reference.as_str(), now.reference.as_str()))
        })
        .collect()
}
