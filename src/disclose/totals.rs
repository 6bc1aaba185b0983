//! How many came: to each workshop, to any, and who of them came back.

use super::clusters;
use super::continuity::Continuity;
use super::participation::{Attendee, Attendees};
use crate::model::{PublicCount, Tables};

/// The totals as they may be told.
#[derive(Debug, Clone)]
pub(super) struct Totals {
    pub(super) workshops: Vec<PublicCount>,
    pub(super) participants: PublicCount,
    /// For each group of workshops.
    pub(super) clusters: Vec<PublicCount>,
    pub(super) continuity: Continuity,
}

impl Totals {
    pub(super) fn of(tables: &Tables, attendees: &Attendees, minimum: u32) -> Self {
        let workshops: Vec<PublicCount> = tables
            .workshops
            .iter()
            .map(|figures| {
                figures
                    .participants
                    .map_or(PublicCount::Unknown, |count| told(count, minimum))
            })
            .collect();
        let participants = participants(tables, attendees, &workshops, minimum);
        let everybody = (!has_small(&workshops)).then_some(participants);
        let everybody = everybody.and_then(PublicCount::exactly);
        Self {
            continuity: Continuity::of(tables, everybody, minimum),
            clusters: clusters::totals(tables, &workshops, participants, minimum),
            workshops,
            participants,
        }
    }
}

fn told(count: u32, minimum: u32) -> PublicCount {
    if count < minimum {
        PublicCount::FewerThan(minimum)
    } else {
        PublicCount::Exactly(count)
    }
}

/// The participants of the series, unless that would help to tell how many
/// came to a workshop with fewer than the minimum.
fn participants(
    tables: &Tables,
    attendees: &Attendees,
    workshops: &[PublicCount],
    minimum: u32,
) -> PublicCount {
    if workshops.iter().all(|workshop| *workshop == PublicCount::Unknown) {
        return PublicCount::Unknown;
    }
    match told(tables.participants, minimum) {
        PublicCount::Exactly(_) if counts_the_rest(tables, attendees, workshops, minimum) => {
            PublicCount::Unknown
        }
        count => count,
    }
}

/// Whether the participants of the series may be more than the workshops whose
/// count is told account for: the rest were at a workshop with few. They
/// plainly are where these counts do not add up to as many. And if a workshop
/// had as many as its few may be, one less is conceivable only if one of them,
/// of whom the same is said everywhere, came elsewhere, too; one more always
/// is, whoever it was.
fn counts_the_rest(tables: &Tables, attendees: &Attendees, workshops: &[PublicCount], minimum: u32) -> bool {
    let attendances: u32 = workshops.iter().filter_map(|workshop| workshop.exactly()).sum();
    let may_have_stayed_away = |workshop: usize| {
        let mut attendees = attendees.0.iter();
        attendees.any(|attendee| is_dispensable(attendee, workshop))
    };
    let mut figures = tables.workshops.iter().enumerate();
    has_small(workshops) && tables.participants > attendances
        || figures.any(|(workshop, figures)| {
            figures.participants == Some(minimum - 1) && !may_have_stayed_away(workshop)
        })
}

/// Whether one who was at a workshop would be counted in the series as before
/// without it.
fn is_dispensable(attendee: &Attendee, workshop: usize) -> bool {
    let mut labels = attendee.at.values();
    let first = labels.next();
    attendee.at.len() > 1 && attendee.at.contains_key(&workshop) && labels.all(|labels| Some(labels) == first)
}

fn has_small(workshops: &[PublicCount]) -> bool {
    workshops
        .iter()
        .any(|workshop| matches!(workshop, PublicCount::FewerThan(_)))
}
