//! Groups of workshops, such as those of one region: what their workshops add up
//! to. A person or country that several workshops of a group share counts once.

use std::collections::{BTreeMap, BTreeSet};

use polars::prelude::{LazyFrame, SortMultipleOptions};

use super::column::{Column, names};
use super::frames::{Frames, clusters, recommendations};
use super::readout::Readout;
use crate::model::cluster;
use crate::model::{ClusterFigures, Dataset};

/// One for each group, in their order; none where the workshops are not grouped.
pub(super) fn figures(dataset: &Dataset, frames: &Frames) -> anyhow::Result<Vec<ClusterFigures>> {
    let grouped = cluster::of(dataset.workshops.iter().map(|workshop| workshop.cluster.as_str()));
    if grouped.is_empty() {
        return Ok(Vec::new());
    }
    let of_workshops = clusters(&grouped)?;
    let within = |frame: &LazyFrame| {
        frame
            .clone()
            .inner_join(of_workshops.clone(), Column::Workshop, Column::Workshop)
    };
    let notes = within(&frames.notes);
    let participants = by_cluster(
        within(&frames.attendance)
            .group_by([Column::Cluster])
            .agg([Column::Person.different(Column::Persons)]),
        Column::Persons,
    )?;
    let counted = notes
        .clone()
        .group_by([Column::Cluster])
        .agg([Column::Note.all(Column::Notes), recommendations()]);
    let recommendations = by_cluster(counted.clone(), Column::Recommendations)?;
    let counted = by_cluster(counted, Column::Notes)?;
    let countries = frames
        .note_countries
        .clone()
        .filter(Column::Country.read().is_not_null())
        .inner_join(notes.clone(), Column::Note, Column::Note)
        .group_by([Column::Cluster])
        .agg([Column::Country.different(Column::Countries)]);
    let countries = by_cluster(countries, Column::Countries)?;
    let topics = topics(frames, notes)?;
    let listed: BTreeSet<usize> = dataset.attendance.iter().map(|row| row.workshop).collect();
    let count = |counts: &BTreeMap<usize, u32>, at| counts.get(&at).copied().unwrap_or_default();
    let figures = grouped
        .into_iter()
        .enumerate()
        .map(|(at, workshops)| ClusterFigures {
            participants: workshops
                .iter()
                .any(|workshop| listed.contains(workshop))
                .then(|| count(&participants, at)),
            workshops,
            notes: count(&counted, at),
            recommendations: count(&recommendations, at),
            countries: count(&countries, at),
            topics: topics.get(&at).cloned().unwrap_or_default(),
        });
    Ok(figures.collect())
}

fn by_cluster(frame: LazyFrame, column: Column) -> anyhow::Result<BTreeMap<usize, u32>> {
    let rows = Readout::of(frame)?;
    let counts = rows.counts(column)?;
    Ok(rows.indices(Column::Cluster)?.into_iter().zip(counts).collect())
}

/// For each group its topics, each with its notes.
fn topics(frames: &Frames, notes: LazyFrame) -> anyhow::Result<BTreeMap<usize, Vec<(usize, u32)>>> {
    let keys = [Column::Cluster, Column::Topic];
    let counted = frames
        .note_topics
        .clone()
        .inner_join(notes, Column::Note, Column::Note)
        .group_by(keys)
        .agg([Column::Note.all(Column::Notes)])
        .sort(names(keys), SortMultipleOptions::default());
    let rows = Readout::of(counted)?;
    let (clusters, topics) = (rows.indices(Column::Cluster)?, rows.indices(Column::Topic)?);
    let notes = rows.counts(Column::Notes)?;
    let mut found: BTreeMap<usize, Vec<(usize, u32)>> = BTreeMap::new();
    for ((cluster, topic), notes) in clusters.into_iter().zip(topics).zip(notes) {
        found.entry(cluster).or_default().push((topic, notes));
    }
    Ok(found)
}
