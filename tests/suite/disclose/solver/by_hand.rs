//! The solver bites: what is told by hand, and gives something away.

use std::collections::{BTreeMap, BTreeSet};

use rapporteur::disclose::participation::{Attendee, Attendees, Labels, PublicParticipation};
use rapporteur::model::{Dimension, PartValue, PublicBreakdown, PublicCount, PublicPart, Scope, Tables};

use super::generated::tabulate;
use super::world::Count;
use super::{Determined, determined};

const GROUP: Dimension = Dimension::StakeholderGroup;
const REGION: Dimension = Dimension::Region;

/// So many persons, the workshops they came to, their group and region.
type Crowd = (usize, &'static [usize], &'static str, &'static str);

fn attendees(crowds: &[Crowd]) -> Attendees<'static> {
    let attendee = |places: &[usize], labels: Labels<'static>| Attendee {
        at: places
            .iter()
            .map(|place| (*place, labels))
            .collect::<BTreeMap<_, _>>(),
    };
    let crowds = crowds.iter().flat_map(|(persons, places, group, region)| {
        let one = attendee(places, [*group, *region, "", "", ""]);
        std::iter::repeat_n(one, *persons)
    });
    Attendees(crowds.collect())
}

/// Scope, dimension, and the parts: labels, those merged with commas between
/// them, and their people.
type Breakdown = (Scope, Dimension, &'static [(&'static str, u32)]);

/// Tells totals as they are and these breakdowns, and what that determines with
/// a minimum of 3.
fn leaks(workshops: usize, crowds: &[Crowd], returning: Option<u32>, told: &[Breakdown]) -> Vec<Determined> {
    leaks_with(workshops, crowds, told, |told| told.returning = returning)
}

/// The same, where more is told of those who came back.
fn leaks_with(
    workshops: usize,
    crowds: &[Crowd],
    told: &[Breakdown],
    more: impl Fn(&mut PublicParticipation),
) -> Vec<Determined> {
    let attendees = attendees(crowds);
    let tables = tabulate(workshops, &BTreeSet::new(), &attendees);
    let mut told = publication(&tables, told);
    more(&mut told);
    determined(&tables, &attendees, &told, 3)
}

fn publication(tables: &Tables, told: &[Breakdown]) -> PublicParticipation {
    let part = |(labels, participants): &(&str, u32)| {
        let labels: Vec<String> = labels.split(',').map(ToOwned::to_owned).collect();
        PublicPart {
            participants: *participants,
            value: match labels.as_slice() {
                [label] => PartValue::Named(label.clone()),
                _ => PartValue::Other(labels),
            },
        }
    };
    let breakdowns = told.iter().map(|(scope, dimension, parts)| PublicBreakdown {
        scope: *scope,
        dimension: *dimension,
        counts: parts.iter().map(part).collect(),
    });
    let counts = tables.workshops.iter();
    PublicParticipation {
        workshops: counts
            .map(|figures| PublicCount::Exactly(figures.participants.unwrap()))
            .collect(),
        participants: PublicCount::Exactly(tables.participants),
        clusters: vec![],
        returning: None,
        returned: vec![None; tables.workshops.len()],
        attended: None,
        breakdowns: breakdowns.collect(),
    }
}

fn found(dimension: Dimension, label: &str, count: Count, persons: i64) -> Determined {
    Determined {
        of: Some((dimension, label.to_owned())),
        count,
        persons,
    }
}

#[test]
fn a_value_merged_alone_is_what_is_left() {
    let crowds: &[Crowd] = &[(6, &[0], "A", "X"), (4, &[0], "B", "X"), (2, &[0], "C", "X")];
    // Told alone, or with a value that is told of the series.
    let alone: &[Breakdown] = &[(Scope::Workshop(0), GROUP, &[("A", 6), ("B", 4), ("C", 2)])];
    let expected = [
        found(GROUP, "C", Count::AtWorkshop(0), 2),
        found(GROUP, "C", Count::InSeries, 2),
    ];
    assert_eq!(leaks(1, crowds, None, alone), expected);
    let uncovered: &[Breakdown] = &[
        (Scope::Workshop(0), GROUP, &[("A", 6), ("B,C", 6)]),
        (Scope::Series, GROUP, &[("B", 4), ("A,C", 8)]),
    ];
    assert_eq!(leaks(1, crowds, None, uncovered), expected);
    assert_eq!(leaks(1, crowds, None, &uncovered[..1]), []);
}

#[test]
fn the_series_less_a_workshop_is_the_other() {
    let crowds: &[Crowd] = &[
        (5, &[0], "A", "X"),
        (3, &[0], "B", "X"),
        (4, &[1], "A", "X"),
        (4, &[1], "B", "X"),
        (2, &[1], "C", "X"),
    ];
    let told: &[Breakdown] = &[
        (Scope::Workshop(0), GROUP, &[("A", 5), ("B", 3)]),
        (Scope::Workshop(1), GROUP, &[("A", 4), ("B,C", 6)]),
        (Scope::Series, GROUP, &[("A", 9), ("B", 7), ("C", 2)]),
    ];
    let expected = [
        found(GROUP, "C", Count::AtWorkshop(1), 2),
        found(GROUP, "C", Count::InSeries, 2),
    ];
    assert_eq!(leaks(2, crowds, None, told), expected);
    assert_eq!(leaks(2, crowds, None, &told[..2]), []);
}

/// The groups tell that nobody came to both the first and the second workshop,
/// and so that those who missed the first are those of the second.
#[test]
fn one_dimension_tells_who_came_twice_and_another_is_subtracted() {
    let crowds: &[Crowd] = &[
        (4, &[0], "A", "X"),
        (1, &[0], "A", "Y"),
        (3, &[0, 2], "A", "Y"),
        (1, &[1], "B", "X"),
        (3, &[1, 2], "B", "X"),
        (1, &[1], "B", "Y"),
        (3, &[1], "B", "Z"),
    ];
    let groups: &[Breakdown] = &[
        (Scope::Workshop(0), GROUP, &[("A", 8)]),
        (Scope::Workshop(1), GROUP, &[("B", 8)]),
    ];
    let regions: &[Breakdown] = &[
        (Scope::Workshop(0), REGION, &[("X", 4), ("Y", 4)]),
        (Scope::Series, REGION, &[("X", 8), ("Y", 5), ("Z", 3)]),
    ];
    let expected = [found(REGION, "Y", Count::AtWorkshop(1), 1)];
    assert_eq!(leaks(3, crowds, None, &[groups, regions].concat()), expected);
    assert_eq!(leaks(3, crowds, None, groups), []);
    assert_eq!(leaks(3, crowds, None, regions), []);
}

/// Six attendances more than persons: if three returned, each came to all three
/// workshops, and so did nobody of a group that was not at the second.
#[test]
fn how_many_returned_helps_to_subtract() {
    let crowds: &[Crowd] = &[
        (6, &[0], "A", "X"),
        (6, &[1], "A", "X"),
        (3, &[0, 1, 2], "A", "X"),
        (4, &[2], "A", "X"),
        (4, &[0], "B", "X"),
        (1, &[2], "B", "X"),
    ];
    let told: &[Breakdown] = &[
        (Scope::Workshop(0), GROUP, &[("A", 9), ("B", 4)]),
        (Scope::Workshop(1), GROUP, &[("A", 9)]),
        (Scope::Series, GROUP, &[("A", 19), ("B", 5)]),
    ];
    assert_eq!(leaks(3, crowds, None, told), []);
    let expected = [found(GROUP, "B", Count::AtWorkshop(2), 1)];
    assert_eq!(leaks(3, crowds, Some(3), told), expected);
}

/// Nobody came to both the first and the second workshop: the same, told
/// otherwise.
#[test]
fn how_many_had_come_before_helps_to_subtract() {
    let crowds: &[Crowd] = &[
        (4, &[0], "A", "X"),
        (1, &[0], "A", "Y"),
        (3, &[0, 2], "A", "Y"),
        (1, &[1], "A", "X"),
        (3, &[1, 2], "A", "X"),
        (1, &[1], "A", "Y"),
        (3, &[1], "A", "Z"),
    ];
    let regions: &[Breakdown] = &[
        (Scope::Workshop(0), REGION, &[("X", 4), ("Y", 4)]),
        (Scope::Series, REGION, &[("X", 8), ("Y", 5), ("Z", 3)]),
    ];
    let expected = [found(REGION, "Y", Count::AtWorkshop(1), 1)];
    let of =
        |returned: [Option<u32>; 3]| leaks_with(3, crowds, regions, |told| told.returned = returned.to_vec());
    assert_eq!(of([Some(0), Some(0), Some(6)]), expected);
    assert_eq!(of([Some(0), None, None]), []);
}

/// All first-timers are the participants, all returns the other attendances.
#[test]
fn who_came_back_to_one_workshop_is_what_the_others_leave() {
    let crowds: &[Crowd] = &[
        (6, &[0], "A", "X"),
        (6, &[1], "A", "X"),
        (4, &[0, 1], "A", "X"),
        (8, &[2], "A", "X"),
        (1, &[1, 2], "A", "X"),
    ];
    let of =
        |returned: [Option<u32>; 3]| leaks_with(3, crowds, &[], |told| told.returned = returned.to_vec());
    let one = |count| Determined {
        of: None,
        count,
        persons: 1,
    };
    assert_eq!(of([Some(0), Some(4), None]), [one(Count::Returned(2))]);
    assert_eq!(of([Some(0), None, None]), []);
}

/// How many came once, twice and more often tells with all attendances how many
/// came to all four.
#[test]
fn how_often_some_came_is_what_the_others_leave() {
    let crowds: &[Crowd] = &[
        (6, &[0], "A", "X"),
        (6, &[1], "A", "X"),
        (4, &[0, 1], "A", "X"),
        (8, &[2], "A", "X"),
        (6, &[3], "A", "X"),
        (4, &[1, 2, 3], "A", "X"),
        (1, &[0, 1, 2, 3], "A", "X"),
    ];
    let of = |attended| leaks_with(4, crowds, &[], |told| told.attended = attended);
    let expected = [Determined {
        of: None,
        count: Count::Attended(4),
        persons: 1,
    }];
    assert_eq!(of(Some([26, 4, 5])), expected);
    assert_eq!(of(None), []);
}
