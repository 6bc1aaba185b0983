//! From a `Dataset` to `Tables`: everything that is counted, and nothing that
//! is decided. What may be told of the counts is for `disclose` to say.
//!
//! The rules of counting, which hold for every table:
//!
//! - Only those who attended count, each person once for a workshop and once
//!   for the series, however many rows list them.
//! - Every note that was used counts, shown or not. A note on several topics
//!   or countries counts in each of them.
//! - A participant came back who had attended a workshop that took place
//!   earlier: by date, on one day by number; by number alone where any date is
//!   missing.
//! - The unresolved countries are one line of their own and never one of the
//!   "different countries".
//!
//! The result is a function of the dataset alone: every table is sorted by a
//! key that no two of its rows share, so neither the order of the rows read
//! nor the number of threads can be seen in it.
//!
//! This is the only room that knows polars; no type of it leaves.

mod clusters;
mod column;
mod countries;
mod frames;
pub mod grouping;
mod novelty;
mod participation;
mod readout;
mod recommendations;
mod said_alike;
mod topics;
mod workshops;

use anyhow::Context;

pub use self::said_alike::{remarks, said_alike};
use crate::model::{Dataset, Tables};
use frames::Frames;

/// Counts a series.
pub fn tabulate(dataset: &Dataset) -> anyhow::Result<Tables> {
    count(dataset).with_context(|| format!("counting the series {}", dataset.name))
}

fn count(dataset: &Dataset) -> anyhow::Result<Tables> {
    let in_time = workshops::in_time(dataset);
    let frames = Frames::of(dataset, &in_time)?;
    let continuity = participation::continuity(&frames)?;
    let grouping = said_alike(dataset);
    let recommendations = recommendations::figures(dataset, &grouping);
    Ok(Tables {
        workshops: workshops::figures(dataset, &frames, &recommendations)?,
        clusters: clusters::figures(dataset, &frames)?,
        participants: continuity.iter().map(|(_, persons)| persons).sum(),
        continuity,
        in_time,
        participation: participation::breakdowns(&frames)?,
        topics: topics::by_kind(&frames)?,
        countries: countries::figures(&frames)?,
        topic_country: countries::by_topic(&frames)?,
        threads: topics::by_thread(&frames)?,
        addressee_topic: recommendations::by_addressee_and_topic(dataset, &recommendations),
        addressee_support: recommendations::by_addressee_and_support(&recommendations),
        recommendations,
        grouping,
    })
}
