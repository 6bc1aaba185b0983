//! Participation as it may be told: the totals, and for each dimension as much
//! of its breakdowns as gives no small count away.
//!
//! Each breakdown is first cut on its own. Then, for as long as what is told
//! of a dimension gives a small count away, less is told: values that help to
//! do so are merged in the series, the smallest first; then the series is not
//! broken down; then the workshops concerned are not. How many returned is
//! told last, if nothing is given away by it.

use std::collections::BTreeSet;

use super::breakdown::Cut;
use super::inference::{GivenAway, Told, given_away};
use super::people::{Count, People};
use super::totals::Totals;
use crate::model::{Dimension, PartValue, PublicBreakdown, PublicCount, PublicPart, Scope, Tables};

/// All that is told of the people in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicParticipation {
    /// One for each workshop.
    pub workshops: Vec<PublicCount>,
    pub participants: PublicCount,
    pub returning: Option<u32>,
    /// By scope, then dimension.
    pub breakdowns: Vec<PublicBreakdown>,
}

/// Tells of the people what may be told, with a minimum of at least 2.
///
/// A label that is `unnamable` (it holds a person's name, say) is told apart
/// nowhere, however many have it, and is not listed among the merged either:
/// its people count there, and the reader never sees the label.
pub fn publish(tables: &Tables, minimum: u32, unnamable: &dyn Fn(&str) -> bool) -> PublicParticipation {
    let totals = Totals::of(tables, minimum);
    let dimensions: Vec<(Dimension, People, Told)> = Dimension::ALL
        .into_iter()
        .map(|dimension| {
            let people = People::of(tables, dimension, unnamable);
            let told = tell(&people, &totals, minimum);
            (dimension, people, told)
        })
        .collect();
    let mut breakdowns: Vec<PublicBreakdown> = dimensions
        .iter()
        .flat_map(|(dimension, people, told)| breakdowns(*dimension, people, told))
        .collect();
    breakdowns.sort_by_key(|breakdown| (breakdown.scope, breakdown.dimension));
    PublicParticipation {
        returning: totals.returning.filter(|returning| {
            let mut dimensions = dimensions.iter();
            dimensions
                .all(|(_, people, told)| given_away(people, &told.with_returning(*returning)).is_empty())
        }),
        workshops: totals.workshops,
        participants: totals.participants,
        breakdowns,
    }
}

/// What is told of one dimension.
fn tell(people: &People, totals: &Totals, minimum: u32) -> Told {
    let cut = |counts: &[u32]| Cut::of(counts, minimum, &people.unnamable);
    let mut told = Told {
        workshops: people.workshops.iter().map(|counts| cut(counts)).collect(),
        series: None,
        returning: None,
        minimum,
    };
    // Nothing ties the workshops to each other where nothing is told of the series.
    if totals.participants.exactly().is_some() {
        told.series = cut(&people.series);
        tell_less(people, &mut told);
    }
    told
}

/// Tells less until nothing small is given away.
fn tell_less(people: &People, told: &mut Told) {
    let mut unnamed = people.unnamable.clone();
    loop {
        let given_away = given_away(people, told);
        if given_away.is_empty() {
            return;
        }
        if let Some(series) = &told.series {
            let helpful = smallest_helpful(people, told, series, &given_away);
            told.series = if helpful.is_empty() {
                None
            } else {
                unnamed.extend(helpful);
                Cut::of(&people.series, told.minimum, &unnamed)
            };
        } else {
            let workshops: BTreeSet<usize> =
                given_away.iter().flat_map(|one| concerned(people, one)).collect();
            let withdrawn = workshops
                .into_iter()
                .filter_map(|workshop| told.workshops[workshop].take());
            if withdrawn.count() == 0 {
                return;
            }
        }
    }
}

/// Of the values that the series tells apart and that help to give something
/// away, those with the fewest people: a value whose own count is given away,
/// or one that a workshop concerned hides.
fn smallest_helpful(people: &People, told: &Told, series: &Cut, given_away: &[GivenAway]) -> Vec<usize> {
    let hidden =
        |value: usize, workshop: usize| people.workshops[workshop][value] > 0 && told.hides(workshop, value);
    let helps = |value: usize| {
        given_away.iter().any(|one| {
            one.value == value
                || concerned(people, one)
                    .into_iter()
                    .any(|workshop| hidden(value, workshop))
        })
    };
    let helpful: Vec<(usize, u32)> = series
        .named
        .iter()
        .map(|(value, count)| (*value, *count))
        .filter(|(value, _)| helps(*value))
        .collect();
    let smallest = helpful.iter().map(|(_, count)| *count).min();
    helpful
        .into_iter()
        .filter(|(_, count)| Some(*count) == smallest)
        .map(|(value, _)| value)
        .collect()
}

/// The workshops that help to give a count away.
fn concerned(people: &People, one: &GivenAway) -> Vec<usize> {
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

fn breakdowns(dimension: Dimension, people: &People, told: &Told) -> Vec<PublicBreakdown> {
    let workshops = told
        .workshops
        .iter()
        .enumerate()
        .map(|(workshop, cut)| (Scope::Workshop(workshop), cut.as_ref()));
    workshops
        .chain([(Scope::Series, told.series.as_ref())])
        .filter_map(|(scope, cut)| Some((scope, parts(people, cut?)?)))
        .map(|(scope, counts)| PublicBreakdown {
            scope,
            dimension,
            counts,
        })
        .collect()
}

/// Most first, then by label, the merged ones last. `None` where no row says
/// anything of anybody: that is no breakdown.
fn parts(people: &People, cut: &Cut) -> Option<Vec<PublicPart>> {
    let labels = &people.labels;
    let mut named: Vec<(&String, u32)> = cut
        .named
        .iter()
        .map(|(value, count)| (&labels[*value], *count))
        .collect();
    if cut.merged.is_empty() && named.iter().all(|(label, _)| label.is_empty()) {
        return None;
    }
    named.sort_by(|(left, more), (right, fewer)| fewer.cmp(more).then(left.cmp(right)));
    let mut parts: Vec<PublicPart> = named
        .into_iter()
        .map(|(label, participants)| PublicPart {
            value: value(label),
            participants,
        })
        .collect();
    if !cut.merged.is_empty() {
        parts.push(PublicPart {
            value: PartValue::Other(listed(people, &cut.merged)),
            participants: cut.merged_total,
        });
    }
    Some(parts)
}

/// The labels of merged values that a reader may see.
fn listed(people: &People, merged: &BTreeSet<usize>) -> Vec<String> {
    let listed = merged.difference(&people.unnamable);
    listed.map(|value| people.labels[*value].clone()).collect()
}

fn value(label: &str) -> PartValue {
    if label.is_empty() {
        PartValue::NotStated
    } else {
        PartValue::Named(label.to_owned())
    }
}
