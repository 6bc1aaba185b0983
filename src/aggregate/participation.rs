//! Who took part: how many, how often, and by which attribute. Each person
//! counts once in a workshop and once in the series, under one label for each
//! dimension.

use polars::prelude::{Expr, LazyFrame, SortMultipleOptions, UniqueKeepStrategy, by_name, lit};

use super::column::{Column, names};
use super::frames::Frames;
use super::readout::Readout;
use crate::model::{Breakdown, Dimension, Scope};

/// How many persons attended exactly so many workshops, by number of workshops.
pub(super) fn continuity(frames: &Frames) -> anyhow::Result<Vec<(u32, u32)>> {
    let by_workshops = frames
        .attendance
        .clone()
        .group_by([Column::Person])
        .agg([Column::Workshop.different(Column::Workshops)])
        .group_by([Column::Workshops])
        .agg([Column::Person.all(Column::Persons)])
        .sort(names([Column::Workshops]), SortMultipleOptions::default());
    let rows = Readout::of(by_workshops)?;
    let persons = rows.counts(Column::Persons)?;
    Ok(rows.counts(Column::Workshops)?.into_iter().zip(persons).collect())
}

/// By workshop the persons who had attended an earlier one.
pub(super) fn returned(frames: &Frames) -> LazyFrame {
    let first = frames.attendance.clone().group_by([Column::Person]).agg([
        Column::Row.all(Column::TimesStated),
        Column::Place.read().min().alias(Column::FirstPlace),
    ]);
    frames
        .attendance
        .clone()
        .inner_join(first, Column::Person, Column::Person)
        .filter(Column::FirstPlace.read().lt(Column::Place.read()))
        .group_by([Column::Workshop])
        .agg([Column::Person.different(Column::Persons)])
}

/// Every breakdown of every workshop with participants, then of the series.
pub(super) fn breakdowns(frames: &Frames) -> anyhow::Result<Vec<Breakdown>> {
    let mut breakdowns = Vec::new();
    for (dimension, labels) in &frames.labels {
        let attribute = Column::Attribute(*dimension);
        let workshops = counted(&frames.attendance, &[Column::Workshop], attribute)?;
        let scopes: Vec<Scope> = workshops
            .indices(Column::Workshop)?
            .into_iter()
            .map(Scope::Workshop)
            .collect();
        breakdowns.extend(partitions(*dimension, labels, &scopes, &workshops)?);
        let series = counted(&frames.attendance, &[], attribute)?;
        let scopes = vec![Scope::Series; series.height()];
        breakdowns.extend(partitions(*dimension, labels, &scopes, &series)?);
    }
    breakdowns.sort_by_key(|breakdown| (breakdown.scope, breakdown.dimension));
    Ok(breakdowns)
}

/// Persons by scope and label, most first, then by label.
fn counted(attendance: &LazyFrame, scope: &[Column], attribute: Column) -> anyhow::Result<Readout> {
    let counts = settled(attendance, scope, attribute)
        .group_by(keys(scope, &[attribute]))
        .agg([Column::Person.all(Column::Persons)]);
    let order = keys(scope, &[Column::Persons, attribute]);
    let descending = order.iter().map(|key| *key == Column::Persons.read());
    let options = SortMultipleOptions::default().with_order_descending_multi(descending);
    Readout::of(counts.sort_by_exprs(&order, options))
}

/// One row for each person in the scope, with one label: the one stated most
/// often, of equals the one stated at the earliest workshop, then the first in
/// the alphabet. The empty label only where no row states another.
fn settled(attendance: &LazyFrame, scope: &[Column], attribute: Column) -> LazyFrame {
    let stated = attendance
        .clone()
        .group_by(keys(scope, &[Column::Person, attribute]))
        .agg([
            Column::Row.all(Column::TimesStated),
            Column::Workshop.read().min().alias(Column::FirstStated),
        ]);
    let preference = [
        attribute.read().eq(lit(NOT_STATED)),
        Column::TimesStated.read(),
        Column::FirstStated.read(),
        attribute.read(),
    ];
    let options = SortMultipleOptions::default().with_order_descending_multi([false, true, false, false]);
    let person = scope.iter().chain(&[Column::Person]).map(|column| column.name());
    stated
        .sort_by_exprs(preference, options)
        .unique(Some(by_name(person, true)), UniqueKeepStrategy::First)
}

/// The index of the empty label, which sorts before all others.
const NOT_STATED: u32 = 0;

fn keys(scope: &[Column], rest: &[Column]) -> Vec<Expr> {
    scope.iter().chain(rest).map(|column| column.read()).collect()
}

/// Cuts sorted rows, each of the scope that stands at its place, into one
/// breakdown for each scope.
fn partitions(
    dimension: Dimension,
    labels: &[String],
    scopes: &[Scope],
    rows: &Readout,
) -> anyhow::Result<Vec<Breakdown>> {
    let attributes = rows.indices(Column::Attribute(dimension))?;
    let persons = rows.counts(Column::Persons)?;
    let counts: Vec<(String, u32)> = attributes
        .into_iter()
        .map(|label| labels[label].clone())
        .zip(persons)
        .collect();
    let mut left = counts.into_iter();
    let runs = scopes.chunk_by(|one, next| one == next);
    Ok(runs
        .map(|run| Breakdown {
            scope: run[0],
            dimension,
            counts: left.by_ref().take(run.len()).collect(),
        })
        .collect())
}
