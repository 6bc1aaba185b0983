//! Notes by topic: with their kinds, and with the threads that run through
//! the topics.

use polars::prelude::{JoinArgs, JoinType, LazyFrame, SortMultipleOptions};

use super::column::{Column, names};
use super::frames::Frames;
use super::readout::Readout;
use crate::model::{ThreadFigures, TopicKindFigures};

/// By topic, then kind.
pub(super) fn by_kind(frames: &Frames) -> anyhow::Result<Vec<TopicKindFigures>> {
    let keys = [Column::Topic, Column::Kind];
    let notes = frames
        .note_topics
        .clone()
        .inner_join(frames.notes.clone(), Column::Note, Column::Note);
    let counts = notes.clone().group_by(keys).agg([
        Column::Note.all(Column::Notes),
        Column::Workshop.different(Column::Workshops),
    ]);
    let on = keys.map(Column::read);
    let joined = counts
        .join(countries(frames, notes), &on, &on, JoinArgs::new(JoinType::Left))
        .sort(names(keys), SortMultipleOptions::default());
    let rows = Readout::of(joined)?;
    let (topics, kinds) = (rows.indices(Column::Topic)?, rows.indices(Column::Kind)?);
    let (notes, workshops) = (rows.counts(Column::Notes)?, rows.counts(Column::Workshops)?);
    let countries = rows.counts(Column::Countries)?;
    Ok((0..topics.len())
        .map(|row| TopicKindFigures {
            topic: topics[row],
            kind: kinds[row],
            notes: notes[row],
            workshops: workshops[row],
            countries: countries[row],
        })
        .collect())
}

/// Different known countries by topic and kind.
fn countries(frames: &Frames, notes: LazyFrame) -> LazyFrame {
    frames
        .note_countries
        .clone()
        .filter(Column::Country.read().is_not_null())
        .inner_join(notes, Column::Note, Column::Note)
        .group_by([Column::Topic, Column::Kind])
        .agg([Column::Country.different(Column::Countries)])
}

/// By thread, then topic.
pub(super) fn by_thread(frames: &Frames) -> anyhow::Result<Vec<ThreadFigures>> {
    let keys = [Column::Thread, Column::Topic];
    let counts = frames
        .note_threads
        .clone()
        .inner_join(frames.note_topics.clone(), Column::Note, Column::Note)
        .group_by(keys)
        .agg([Column::Note.all(Column::Notes)])
        .sort(names(keys), SortMultipleOptions::default());
    let rows = Readout::of(counts)?;
    let (threads, topics) = (rows.indices(Column::Thread)?, rows.indices(Column::Topic)?);
    let notes = rows.counts(Column::Notes)?;
    Ok((0..threads.len())
        .map(|row| ThreadFigures {
            thread: threads[row],
            topic: topics[row],
            notes: notes[row],
        })
        .collect())
}
