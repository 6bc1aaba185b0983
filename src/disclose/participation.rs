//! Participation as it may be told: the totals, and for each dimension as much
//! of its breakdowns as gives no small count away.
//!
//! Each breakdown is first cut on its own (`breakdown.rs`). Then, for as long as
//! everything that is told gives away a small count of a dimension
//! (`company.rs`), less is told of that dimension (`told.rs`).
//!
//! Why that is sound: a count is not given away if there could have been other
//! people of whom all that is told is true, but with whom the count would
//! differ. Such people are looked for and checked; less is told for want of
//! them, never more. Those found once serve for good, for of them less is true,
//! too.
//!
//! Who came back is told first, as far as it is told at all: each count on its
//! own (`continuity.rs`), then as much as gives no small count of them away
//! (`returns.rs`). The people who are looked for afterwards came back as often.
//! Before both stand the totals of groups of workshops (`clusters.rs`): everybody
//! who is looked for adds up to them, too.

mod attendance;
mod attendees;
mod company;
mod person;
mod puzzle;
mod returns;
mod told;
mod values;

use std::collections::BTreeSet;

pub use self::attendees::{Attendee, Attendees, Labels};
use self::company::Company;
use self::told::Told;
use super::breakdown::Cut;
use super::clusters;
use super::people::People;
use super::totals::Totals;
use crate::model::{Dimension, PartValue, PublicBreakdown, PublicCount, PublicPart, Scope, Tables};

/// All that is told of the people in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicParticipation {
    /// One for each workshop.
    pub workshops: Vec<PublicCount>,
    pub participants: PublicCount,
    /// One for each group of workshops.
    pub clusters: Vec<PublicCount>,
    pub returning: Option<u32>,
    /// For each workshop those who had attended an earlier one, where told.
    pub returned: Vec<Option<u32>>,
    /// Those who attended one workshop, two, three or more.
    pub attended: Option<[u32; 3]>,
    /// By scope, then dimension.
    pub breakdowns: Vec<PublicBreakdown>,
}

/// Tells of the people what may be told, with a minimum of at least 2. The
/// tables count the attendees; whatever they count otherwise is not told.
///
/// A label that is `unnamable` (it holds a person's name, say) is told apart
/// nowhere, however many have it, and is not listed among the merged either:
/// its people count there, and the reader never sees the label.
pub fn publish(
    tables: &Tables,
    attendees: &Attendees,
    minimum: u32,
    unnamable: &dyn Fn(&str) -> bool,
) -> PublicParticipation {
    let mut totals = Totals::of(tables, attendees, minimum);
    let cut = Dimension::ALL.map(|dimension| {
        let people = People::of(tables, dimension, unnamable);
        let told = Told::of(&people, totals.participants, minimum);
        (people, told)
    });
    let told = tell(tables, attendees, &cut, &mut totals, minimum);
    let mut breakdowns: Vec<PublicBreakdown> = Dimension::ALL
        .into_iter()
        .zip(&cut)
        .zip(&told)
        .flat_map(|((dimension, (people, _)), told)| breakdowns(dimension, people, told))
        .collect();
    breakdowns.sort_by_key(|breakdown| (breakdown.scope, breakdown.dimension));
    PublicParticipation {
        workshops: totals.workshops,
        participants: totals.participants,
        clusters: totals.clusters,
        returning: totals.continuity.returning,
        returned: totals.continuity.returned,
        attended: totals.continuity.attended,
        breakdowns,
    }
}

/// For each dimension as much of what was cut as gives nothing away.
///
/// Where nobody knows how many people there were, those at one workshop may
/// have been at no other, and each breakdown stands on its own.
fn tell(
    tables: &Tables,
    attendees: &Attendees,
    cut: &[(People, Told)],
    totals: &mut Totals,
    minimum: u32,
) -> Vec<Told> {
    if totals.participants.exactly().is_none() {
        return cut.iter().map(|(_, told)| told.clone()).collect();
    }
    let mut company = Company::of(attendees, cut, &tables.in_time);
    let together = clusters::telling(tables, &totals.workshops, &totals.clusters);
    if company.may_tell_together(&together, minimum) {
        company.tell_together(together);
    } else {
        clusters::withhold(tables, &totals.workshops, &mut totals.clusters);
    }
    totals.continuity = company.tell_returns(&totals.continuity, minimum);
    let firm = company.firm_counts(minimum);
    firm.into_iter()
        .enumerate()
        .map(|(dimension, firm)| company.tell(dimension, firm))
        .collect()
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
