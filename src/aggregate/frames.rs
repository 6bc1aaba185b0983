//! The dataset as frames: one of the people who attended, one of the notes,
//! and one for each thing of which a note may have several (topics, country
//! examples, threads), with a row for each pair and no pair twice.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context;
use polars::prelude::{
    Column as Values, DataFrame, Expr, IntoLazy, LazyFrame, NamedFrom, Series, UniqueKeepStrategy,
};

use super::column::Column;
use crate::model::{Attendance, Dataset, Dimension, KindRole, Note};
use crate::vocabulary::country;

/// What all tables are counted from.
pub(super) struct Frames {
    /// Row, workshop with its place in time, person and an attribute for each
    /// dimension, for each row of one who attended.
    pub(super) attendance: LazyFrame,
    /// For each dimension its labels, sorted; the first is the empty one, for
    /// those of whom nothing is said.
    pub(super) labels: BTreeMap<Dimension, Vec<String>>,
    /// Note, workshop, kind and whether it is a recommendation.
    pub(super) notes: LazyFrame,
    /// Note and topic.
    pub(super) note_topics: LazyFrame,
    /// Note and country, without regions; all unresolved names of a note are one null.
    pub(super) note_countries: LazyFrame,
    /// Note and thread.
    pub(super) note_threads: LazyFrame,
}

impl Frames {
    /// The frames of a dataset whose workshops took place in this order.
    pub(super) fn of(dataset: &Dataset, in_time: &[usize]) -> anyhow::Result<Self> {
        let rows: Vec<&Attendance> = dataset.attendance.iter().filter(|row| row.attended).collect();
        let labels = Dimension::ALL.map(|dimension| (dimension, labels(dataset, &rows, dimension)));
        let labels = BTreeMap::from(labels);
        Ok(Self {
            attendance: attendance(dataset, &rows, &labels, in_time)?,
            labels,
            notes: notes(dataset)?,
            note_topics: note_indices(dataset, Column::Topic, |note| &note.topics)?,
            note_countries: note_countries(dataset)?,
            note_threads: note_indices(dataset, Column::Thread, |note| &note.threads)?,
        })
    }
}

fn labels(dataset: &Dataset, rows: &[&Attendance], dimension: Dimension) -> Vec<String> {
    let stated = rows
        .iter()
        .map(|row| dataset.attribute(row, dimension, country::region));
    let labels: BTreeSet<&str> = stated.chain([""]).collect();
    labels.into_iter().map(ToOwned::to_owned).collect()
}

fn attendance(
    dataset: &Dataset,
    rows: &[&Attendance],
    labels: &BTreeMap<Dimension, Vec<String>>,
    in_time: &[usize],
) -> anyhow::Result<LazyFrame> {
    let mut places = vec![0; in_time.len()];
    for (place, workshop) in in_time.iter().enumerate() {
        places[*workshop] = place;
    }
    let mut columns = vec![
        numbers(Column::Row, 0..rows.len())?,
        numbers(Column::Workshop, rows.iter().map(|row| row.workshop))?,
        numbers(Column::Place, rows.iter().map(|row| places[row.workshop]))?,
        numbers(Column::Person, rows.iter().map(|row| row.person))?,
    ];
    for (dimension, labels) in labels {
        let indices = rows.iter().map(|row| {
            let label = dataset.attribute(row, *dimension, country::region);
            labels.partition_point(|other| other.as_str() < label)
        });
        columns.push(numbers(Column::Attribute(*dimension), indices)?);
    }
    frame(columns)
}

fn notes(dataset: &Dataset) -> anyhow::Result<LazyFrame> {
    let notes = &dataset.notes;
    let is_recommendation: Vec<bool> = dataset
        .kinds
        .iter()
        .map(|kind| KindRole::of(&kind.id) == KindRole::Recommendation)
        .collect();
    let recommendations: Vec<bool> = notes.iter().map(|note| is_recommendation[note.kind]).collect();
    frame(vec![
        numbers(Column::Note, 0..notes.len())?,
        numbers(Column::Workshop, notes.iter().map(|note| note.workshop))?,
        numbers(Column::Kind, notes.iter().map(|note| note.kind))?,
        Series::new(Column::Recommendation.into(), recommendations).into(),
    ])
}

/// In a group of notes: how many are recommendations.
pub(super) fn recommendations() -> Expr {
    let recommended = Column::Note.read().filter(Column::Recommendation.read());
    recommended.count().alias(Column::Recommendations)
}

/// A row for each different index that a note lists.
fn note_indices(
    dataset: &Dataset,
    column: Column,
    listed: impl Fn(&Note) -> &Vec<usize>,
) -> anyhow::Result<LazyFrame> {
    let (notes, indices): (Vec<usize>, Vec<usize>) = dataset
        .notes
        .iter()
        .enumerate()
        .flat_map(|(note, row)| listed(row).iter().map(move |index| (note, *index)))
        .unzip();
    pairs(numbers(Column::Note, notes)?, numbers(column, indices)?)
}

fn note_countries(dataset: &Dataset) -> anyhow::Result<LazyFrame> {
    let (notes, codes): (Vec<usize>, Vec<Option<String>>) = dataset
        .notes
        .iter()
        .enumerate()
        .flat_map(|(note, row)| row.countries.iter().map(move |mention| (note, mention)))
        .filter(|(_, mention)| mention.code().is_some() || mention.is_unresolved())
        .map(|(note, mention)| (note, mention.code().map(|code| code.to_string())))
        .unzip();
    let codes = Series::new(Column::Country.into(), codes);
    pairs(numbers(Column::Note, notes)?, codes.into())
}

/// The group of each workshop, by their positions in these groups.
pub(super) fn clusters(groups: &[Vec<usize>]) -> anyhow::Result<LazyFrame> {
    let pairs = groups.iter().enumerate();
    let pairs = pairs.flat_map(|(group, workshops)| workshops.iter().map(move |workshop| (*workshop, group)));
    let (workshops, groups): (Vec<usize>, Vec<usize>) = pairs.unzip();
    frame(vec![
        numbers(Column::Workshop, workshops)?,
        numbers(Column::Cluster, groups)?,
    ])
}

/// Two columns, no pair twice.
fn pairs(left: Values, right: Values) -> anyhow::Result<LazyFrame> {
    Ok(frame(vec![left, right])?.unique(None, UniqueKeepStrategy::Any))
}

fn frame(columns: Vec<Values>) -> anyhow::Result<LazyFrame> {
    Ok(DataFrame::new(columns)?.lazy())
}

fn numbers(column: Column, indices: impl IntoIterator<Item = usize>) -> anyhow::Result<Values> {
    let numbers = indices
        .into_iter()
        .map(u32::try_from)
        .collect::<Result<Vec<u32>, _>>()
        .context("more rows than can be counted")?;
    Ok(Series::new(column.into(), numbers).into())
}
