//! Notes by country example, over all topics and for each. The unresolved
//! stand last, as one line.

use std::collections::BTreeMap;

use polars::prelude::{LazyFrame, SortMultipleOptions};

use super::column::{Column, names};
use super::frames::{Frames, recommendations};
use super::readout::Readout;
use crate::model::{CountryCode, CountryFigures, TopicCountryFigures};

/// By code.
pub(super) fn figures(frames: &Frames) -> anyhow::Result<Vec<CountryFigures>> {
    let counts = noted(frames)
        .group_by([Column::Country])
        .agg([
            Column::Note.all(Column::Notes),
            recommendations(),
            Column::Workshop.different(Column::Workshops),
        ])
        .sort(names([Column::Country]), unresolved_last());
    let rows = Readout::of(counts)?;
    let (notes, recommendations) = (rows.counts(Column::Notes)?, rows.counts(Column::Recommendations)?);
    let workshops = rows.counts(Column::Workshops)?;
    let mut topics = topics(frames)?;
    Ok(rows
        .countries()?
        .into_iter()
        .enumerate()
        .map(|(row, country)| CountryFigures {
            country,
            notes: notes[row],
            recommendations: recommendations[row],
            workshops: workshops[row],
            topics: topics.remove(&country).unwrap_or_default(),
        })
        .collect())
}

/// By topic, then code.
pub(super) fn by_topic(frames: &Frames) -> anyhow::Result<Vec<TopicCountryFigures>> {
    let rows = Readout::of(counted_by_topic(frames))?;
    let (notes, recommendations) = (rows.counts(Column::Notes)?, rows.counts(Column::Recommendations)?);
    let topics = rows.indices(Column::Topic)?;
    Ok(rows
        .countries()?
        .into_iter()
        .enumerate()
        .map(|(row, country)| TopicCountryFigures {
            topic: topics[row],
            country,
            notes: notes[row],
            recommendations: recommendations[row],
        })
        .collect())
}

fn counted_by_topic(frames: &Frames) -> LazyFrame {
    let keys = [Column::Topic, Column::Country];
    noted(frames)
        .inner_join(frames.note_topics.clone(), Column::Note, Column::Note)
        .group_by(keys)
        .agg([Column::Note.all(Column::Notes), recommendations()])
        .sort(names(keys), unresolved_last())
}

/// The topics of the notes on each country, ascending.
fn topics(frames: &Frames) -> anyhow::Result<BTreeMap<Option<CountryCode>, Vec<usize>>> {
    let rows = Readout::of(counted_by_topic(frames))?;
    let mut topics: BTreeMap<Option<CountryCode>, Vec<usize>> = BTreeMap::new();
    for (country, topic) in rows.countries()?.into_iter().zip(rows.indices(Column::Topic)?) {
        topics.entry(country).or_default().push(topic);
    }
    Ok(topics)
}

/// A row for each note and country of it, with what is known of the note.
fn noted(frames: &Frames) -> LazyFrame {
    frames
        .note_countries
        .clone()
        .inner_join(frames.notes.clone(), Column::Note, Column::Note)
}

fn unresolved_last() -> SortMultipleOptions {
    SortMultipleOptions::default().with_nulls_last(true)
}
