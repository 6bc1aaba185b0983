//! How many came: to each workshop, to any, to several.

use crate::model::{PublicCount, Tables};

/// The totals as they may be told.
#[derive(Debug, Clone)]
pub(super) struct Totals {
    pub(super) workshops: Vec<PublicCount>,
    pub(super) participants: PublicCount,
    /// Persons who came to two workshops or more, unless a breakdown turns out
    /// to be given away by it.
    pub(super) returning: Option<u32>,
}

impl Totals {
    pub(super) fn of(tables: &Tables, minimum: u32) -> Self {
        let workshops: Vec<PublicCount> = tables
            .workshops
            .iter()
            .map(|figures| {
                figures
                    .participants
                    .map_or(PublicCount::Unknown, |count| told(count, minimum))
            })
            .collect();
        let participants = participants(&workshops, tables.participants, minimum);
        let returning = returning(tables, &workshops, participants, minimum);
        Self {
            workshops,
            participants,
            returning,
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

/// The participants of the series. Where the workshops whose count is told
/// cannot account for all of them, the rest came to a workshop with fewer than
/// the minimum, and the total would help to tell how many that were.
fn participants(workshops: &[PublicCount], count: u32, minimum: u32) -> PublicCount {
    if workshops.iter().all(|workshop| *workshop == PublicCount::Unknown) {
        return PublicCount::Unknown;
    }
    let attendances: u32 = workshops.iter().filter_map(|workshop| workshop.exactly()).sum();
    let rest_came_to_small_workshops = has_small(workshops) && count > attendances;
    match told(count, minimum) {
        PublicCount::Exactly(_) if rest_came_to_small_workshops => PublicCount::Unknown,
        count => count,
    }
}

fn has_small(workshops: &[PublicCount]) -> bool {
    workshops
        .iter()
        .any(|workshop| matches!(workshop, PublicCount::FewerThan(_)))
}

/// Told only where neither those who returned nor those who did not are few,
/// and where no workshop's count is kept back, which it would help to tell.
fn returning(
    tables: &Tables,
    workshops: &[PublicCount],
    participants: PublicCount,
    minimum: u32,
) -> Option<u32> {
    let participants = participants.exactly()?;
    let returning: u32 = tables
        .continuity
        .iter()
        .filter(|(workshops, _)| *workshops >= 2)
        .map(|(_, persons)| persons)
        .sum();
    let fit = |count: u32| count == 0 || count >= minimum;
    let told = fit(returning) && fit(participants.saturating_sub(returning)) && !has_small(workshops);
    told.then_some(returning)
}
