//! How many came to the workshops of one group together.
//!
//! Such a total is a further margin of the same people: beside the totals of the
//! group's workshops it tells how many came to several of them, beside the total
//! of the series how many came to none of them. It is told only where
//!
//! - every workshop of the series with attendance, and the series, are counted
//!   in public: else it would help to count a workshop that few came to;
//! - none of the groups of people that it opens by subtraction is few: those who
//!   came again within the group, those of the group who missed one of its
//!   workshops, those of the series who missed the group, and, where every group
//!   is told, those who came to several groups.
//!
//! Nobody is no few. A group of one workshop is told as the workshop is, for
//! that tells nothing new.
//!
//! What the totals give away together with all else that is told is for the
//! search to find out: it takes them for true of every other company that it
//! looks for (`participation/company.rs`, `participation/returns.rs`), so that
//! less is told of breakdowns and of those who came back; and unless every small
//! count of those who came back is found to be open beside them, none of them is
//! told.

use crate::model::{ClusterFigures, PublicCount, Tables};

/// One count for each group, in the order of the tables.
pub(super) fn totals(
    tables: &Tables,
    workshops: &[PublicCount],
    participants: PublicCount,
    minimum: u32,
) -> Vec<PublicCount> {
    let everybody = participants.exactly().filter(|_| {
        !workshops
            .iter()
            .any(|count| matches!(count, PublicCount::FewerThan(_)))
    });
    let told = |cluster: &ClusterFigures| match counted(cluster, workshops)[..] {
        [] => PublicCount::Unknown,
        [only] => workshops[only],
        _ => everybody
            .and_then(|everybody| total(cluster, workshops, everybody, minimum))
            .map_or(PublicCount::Unknown, PublicCount::Exactly),
    };
    let mut totals: Vec<PublicCount> = tables.clusters.iter().map(told).collect();
    if let Some(everybody) = everybody
        && is_few(across(&totals, everybody), minimum)
    {
        withhold(tables, workshops, &mut totals);
    }
    totals
}

/// Keeps back every total that says more than that of a workshop.
pub(super) fn withhold(tables: &Tables, workshops: &[PublicCount], totals: &mut [PublicCount]) {
    for (cluster, total) in tables.clusters.iter().zip(totals) {
        if counted(cluster, workshops).len() > 1 {
            *total = PublicCount::Unknown;
        }
    }
}

/// The workshops of each group whose total says more than that of a workshop,
/// where it is told.
pub(super) fn telling(tables: &Tables, workshops: &[PublicCount], totals: &[PublicCount]) -> Vec<Vec<usize>> {
    let clusters = tables.clusters.iter().zip(totals);
    let told = clusters.filter(|(_, total)| total.exactly().is_some());
    told.map(|(cluster, _)| counted(cluster, workshops))
        .filter(|workshops| workshops.len() > 1)
        .collect()
}

/// The workshops of a group that have attendance.
fn counted(cluster: &ClusterFigures, workshops: &[PublicCount]) -> Vec<usize> {
    let workshops_of = cluster.workshops.iter().copied();
    workshops_of
        .filter(|workshop| workshops[*workshop] != PublicCount::Unknown)
        .collect()
}

/// The total of a group, unless it opens a group of few people.
fn total(cluster: &ClusterFigures, workshops: &[PublicCount], everybody: u32, minimum: u32) -> Option<u32> {
    let total = cluster.participants?;
    let came = cluster
        .workshops
        .iter()
        .filter_map(|workshop| workshops[*workshop].exactly());
    let again = came.clone().sum::<u32>().checked_sub(total)?;
    let missed = came.map(|came| total.saturating_sub(came));
    let opened = missed.chain([again, everybody.saturating_sub(total)]);
    let mut few = opened.filter(|count| is_few(*count, minimum));
    few.next().is_none().then_some(total)
}

/// How often somebody of one group came to another, where every total is told.
fn across(totals: &[PublicCount], everybody: u32) -> u32 {
    let known = totals.iter().filter(|total| **total != PublicCount::Unknown);
    let sum: Option<u32> = known.map(|total| total.exactly()).sum();
    let is_whole = totals.iter().all(|total| total.exactly().is_some());
    sum.filter(|_| is_whole)
        .map_or(0, |sum| sum.saturating_sub(everybody))
}

fn is_few(count: u32, minimum: u32) -> bool {
    (1..minimum).contains(&count)
}
