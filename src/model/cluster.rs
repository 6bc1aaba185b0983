//! Groups of workshops: those of one region, one track, one phase.
//!
//! A workshop is in one group or in none, and a group is known by its name. The
//! groups stand in the order of their first workshops, and the workshops that
//! are in none come last, as one group without a name: whatever is counted by
//! group adds up to the series.

/// The workshops of each group, from the name of the group that each is in;
/// nothing where there are not at least two groups to tell apart.
pub fn of<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Vec<usize>> {
    let mut groups: Vec<(&str, Vec<usize>)> = Vec::new();
    for (workshop, name) in names.enumerate() {
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, workshops)) => workshops.push(workshop),
            None => groups.push((name, vec![workshop])),
        }
    }
    if groups.len() < 2 {
        return Vec::new();
    }
    groups.sort_by_key(|(name, _)| name.is_empty());
    groups.into_iter().map(|(_, workshops)| workshops).collect()
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn groups_stand_in_the_order_of_their_workshops_and_none_is_last() {
        let groups = of(["", "Asia", "Africa", "Asia", "", "Africa"].into_iter());
        assert_eq!(groups, [vec![1, 3], vec![2, 5], vec![0, 4]]);
    }

    #[test]
    fn one_group_is_no_grouping() {
        for names in [&["", ""][..], &["Asia", "Asia"], &[]] {
            assert!(of(names.iter().copied()).is_empty(), "{names:?}");
        }
    }
}
