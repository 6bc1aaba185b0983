//! One breakdown on its own: which of its values are told apart, and which are
//! merged.
//!
//! Values with fewer people than the minimum are merged. Where the merged
//! total would tell them after all, the smallest values told apart join them,
//! those of equal size together. Two totals tell them: as many people as
//! values, for then each has one; and, where none but small values are merged,
//! as many as they could have at most, for then each has one less than the
//! minimum.
//!
//! Why that is enough even for a reader who knows this rule: the rule sees
//! counts only, never labels, so two merged values could change places and
//! the same would be told. A merged value is given away only if all of them
//! must have the same count. If a larger value joined, they have not. If none
//! did, a common count strictly between 1 and the minimum less 1 could as well
//! be one more here and one less there; and the two ends are the two totals
//! above.

use std::collections::{BTreeMap, BTreeSet};

/// How a breakdown is told. Values are indices in the labels of
/// [`super::people::People`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cut {
    /// Values told apart, each with its people.
    pub(super) named: BTreeMap<usize, u32>,
    /// Values merged.
    pub(super) merged: BTreeSet<usize>,
    /// The people of all merged values.
    pub(super) merged_total: u32,
}

impl Cut {
    /// Cuts the counts (by value) with a minimum of at least 2; `unnamed` are
    /// values that are not to be told apart whatever their size. `None` where
    /// nothing could be told apart.
    pub(super) fn of(counts: &[u32], minimum: u32, unnamed: &BTreeSet<usize>) -> Option<Self> {
        if counts.iter().sum::<u32>() < minimum {
            return None;
        }
        let (mut merged, mut named): (BTreeMap<usize, u32>, BTreeMap<usize, u32>) = counts
            .iter()
            .copied()
            .enumerate()
            .filter(|(_, count)| *count > 0)
            .partition(|(value, count)| *count < minimum || unnamed.contains(value));
        while !merged.is_empty() && !conceals(&merged, minimum) {
            let smallest = *named.values().min()?;
            merged.extend(named.extract_if(.., |_, count| *count == smallest));
        }
        (!named.is_empty()).then(|| Self {
            named,
            merged_total: merged.values().sum(),
            merged: merged.into_keys().collect(),
        })
    }
}

/// Whether the total of the merged values leaves each of them open.
fn conceals(merged: &BTreeMap<usize, u32>, minimum: u32) -> bool {
    let values = u32::try_from(merged.len()).unwrap_or(u32::MAX);
    let total: u32 = merged.values().sum();
    let all_small = merged.values().all(|count| *count < minimum);
    let largest_total_of_small = values.saturating_mul(minimum - 1);
    values >= 2 && total >= minimum && total != values && !(all_small && total == largest_total_of_small)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values told apart, values merged, and the people of those.
    type Parts = (Vec<(usize, u32)>, Vec<usize>, u32);

    fn cut(counts: &[u32]) -> Option<Parts> {
        Cut::of(counts, 3, &BTreeSet::new()).map(|cut| {
            (
                cut.named.into_iter().collect(),
                cut.merged.into_iter().collect(),
                cut.merged_total,
            )
        })
    }

    #[test]
    fn large_values_stand_alone() {
        assert_eq!(cut(&[3, 4]), Some((vec![(0, 3), (1, 4)], vec![], 0)));
    }

    #[test]
    fn one_value_that_covers_everyone_stays() {
        assert_eq!(cut(&[0, 5, 0]), Some((vec![(1, 5)], vec![], 0)));
    }

    #[test]
    fn small_values_are_merged() {
        assert_eq!(cut(&[9, 1, 2]), Some((vec![(0, 9)], vec![1, 2], 3)));
    }

    #[test]
    fn a_single_small_value_takes_the_smallest_with_it() {
        assert_eq!(cut(&[9, 2, 4]), Some((vec![(0, 9)], vec![1, 2], 6)));
    }

    #[test]
    fn values_of_equal_size_join_together() {
        assert_eq!(cut(&[9, 4, 1, 4]), Some((vec![(0, 9)], vec![1, 2, 3], 9)));
    }

    #[test]
    fn as_many_people_as_values_would_tell_that_each_has_one() {
        assert_eq!(cut(&[9, 1, 1, 1, 5]), Some((vec![(0, 9)], vec![1, 2, 3, 4], 8)));
    }

    #[test]
    fn the_largest_total_of_small_values_would_tell_them() {
        assert_eq!(cut(&[9, 2, 2, 5]), Some((vec![(0, 9)], vec![1, 2, 3], 9)));
    }

    #[test]
    fn a_breakdown_of_nothing_but_merged_values_is_not_told() {
        assert_eq!(cut(&[1, 2]), None);
        assert_eq!(cut(&[1, 5]), None);
        assert_eq!(cut(&[2]), None);
        assert_eq!(cut(&[]), None);
    }

    #[test]
    fn an_unnamed_value_is_merged_with_another_whatever_its_size() {
        let cut = Cut::of(&[9, 5, 7], 3, &BTreeSet::from([2])).unwrap();
        assert_eq!(cut.named, BTreeMap::from([(0, 9)]));
        assert_eq!((cut.merged, cut.merged_total), (BTreeSet::from([1, 2]), 12));
    }

    /// The reader who knows the rule: of all counts that lead to the same
    /// cut, no small merged value is the same in each.
    #[test]
    fn no_merged_value_can_be_worked_out_even_by_one_who_knows_the_rule() {
        for (minimum, largest) in [(2, 5), (3, 7), (4, 8), (5, 9)] {
            let mut seen: BTreeMap<String, (usize, Vec<BTreeSet<u32>>)> = BTreeMap::new();
            for counts in compositions(4, largest) {
                if let Some(cut) = Cut::of(&counts, minimum, &BTreeSet::new()) {
                    let (times, values) = seen
                        .entry(format!("{cut:?}"))
                        .or_insert_with(|| (0, vec![BTreeSet::new(); counts.len()]));
                    *times += 1;
                    for value in cut.merged {
                        values[value].insert(counts[value]);
                    }
                }
            }
            assert!(seen.values().any(|(times, _)| *times > 1));
            for (cut, (_, values)) in seen {
                for counts in values.iter().filter(|counts| counts.len() == 1) {
                    assert!(counts.iter().all(|count| *count >= minimum), "{minimum}: {cut}");
                }
            }
        }
    }

    /// Every list of so many counts from 0 to the largest.
    fn compositions(values: usize, largest: u32) -> Vec<Vec<u32>> {
        (0..values).fold(vec![vec![]], |lists, _| {
            lists
                .iter()
                .flat_map(|list| (0..=largest).map(move |count| [list.as_slice(), &[count]].concat()))
                .collect()
        })
    }
}
