//! The figures of each workshop.

use std::collections::{BTreeMap, BTreeSet};

use polars::prelude::LazyFrame;

use super::column::Column;
use super::frames::{Frames, recommendations};
use super::novelty::Novelty;
use super::participation;
use super::readout::Readout;
use crate::model::{Dataset, RecommendationFigures, WorkshopFigures};

/// One for each workshop, in the dataset's order.
pub(super) fn figures(
    dataset: &Dataset,
    frames: &Frames,
    recommended: &[RecommendationFigures],
) -> anyhow::Result<Vec<WorkshopFigures>> {
    let novelty = Novelty::of(dataset, recommended);
    let listed: BTreeSet<usize> = dataset.attendance.iter().map(|row| row.workshop).collect();
    let participants = by_workshop(
        frames
            .attendance
            .clone()
            .group_by([Column::Workshop])
            .agg([Column::Person.different(Column::Persons)]),
        Column::Persons,
    )?;
    let notes = frames
        .notes
        .clone()
        .group_by([Column::Workshop])
        .agg([Column::Note.all(Column::Notes), recommendations()]);
    let recommendations = by_workshop(notes.clone(), Column::Recommendations)?;
    let notes = by_workshop(notes, Column::Notes)?;
    let countries = by_workshop(countries(frames), Column::Countries)?;
    let returned = by_workshop(participation::returned(frames), Column::Persons)?;
    let count = |counts: &BTreeMap<usize, u32>, workshop| counts.get(&workshop).copied().unwrap_or_default();
    Ok((0..dataset.workshops.len())
        .map(|workshop| WorkshopFigures {
            participants: listed.contains(&workshop).then(|| count(&participants, workshop)),
            returned: listed.contains(&workshop).then(|| count(&returned, workshop)),
            countries: count(&countries, workshop),
            notes: count(&notes, workshop),
            recommendations: count(&recommendations, workshop),
            new_countries: novelty.countries[workshop],
            new_recommendations: novelty.recommendations[workshop],
        })
        .collect())
}

/// The workshops in the order in which they took place: by date, those of one
/// day by number. Where any has no date all go by number, for nobody knows
/// where it belongs.
pub(super) fn in_time(dataset: &Dataset) -> Vec<usize> {
    let mut workshops: Vec<usize> = (0..dataset.workshops.len()).collect();
    let workshop = |index: usize| &dataset.workshops[index];
    workshops.sort_by_key(|index| &workshop(*index).number);
    if dataset.workshops.iter().all(|workshop| workshop.date.is_some()) {
        workshops.sort_by_key(|index| workshop(*index).date);
    }
    workshops
}

/// Different known country examples of a workshop's notes.
fn countries(frames: &Frames) -> LazyFrame {
    frames
        .note_countries
        .clone()
        .filter(Column::Country.read().is_not_null())
        .inner_join(frames.notes.clone(), Column::Note, Column::Note)
        .group_by([Column::Workshop])
        .agg([Column::Country.different(Column::Countries)])
}

fn by_workshop(frame: LazyFrame, column: Column) -> anyhow::Result<BTreeMap<usize, u32>> {
    let rows = Readout::of(frame)?;
    let counts = rows.counts(column)?;
    Ok(rows.indices(Column::Workshop)?.into_iter().zip(counts).collect())
}
