//! Topics for which there is no room for a chapter: how much was said on each.

use std::cmp::Reverse;

use super::{Paper, budget};
use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::model::term::KindRole;
use crate::model::view::{FurtherTopics, TableColumn, TableView};

/// `None` where all topics have a chapter.
pub fn part(desk: &mut Desk, paper: &Paper) -> Option<FurtherTopics> {
    let notes = |topic: usize| desk.series.notes_of_topic(Some(topic)).len();
    let mut topics = paper.selection.further.clone();
    topics.sort_by_key(|topic| (Reverse(notes(*topic)), *topic));
    if topics.is_empty() {
        return None;
    }
    let with_chapter = paper.selection.chapters.iter();
    let with_chapter = with_chapter.filter(|chapter| chapter.topic.is_some()).count();
    let chapters = desk.table("table:further-topics/chapters", with_chapter);
    let count = desk.table("table:further-topics/topics", topics.len());
    let opening = say!(
        desk.language,
        "further-topics-introduction",
        count = count,
        chapters = chapters
    );
    let shown = &topics[..topics.len().min(budget::FURTHER)];
    let cut = cut(desk, shown.len(), topics.len() - shown.len());
    let introduction = desk.language.paragraph([opening, cut]);
    Some(FurtherTopics {
        heading: say!(desk.language, "further-topics-heading"),
        introduction: vec![desk.statement(introduction, &[])],
        table: table(desk, shown),
    })
}

/// That the table does not list all.
fn cut(desk: &mut Desk, shown: usize, left_out: usize) -> String {
    let rows = desk.table("table:further-topics/rows", shown);
    if left_out == 0 {
        return String::new();
    }
    let count = desk.table("table:further-topics/left-out", left_out);
    say!(desk.language, "further-topics-cut", rows = rows, count = count)
}

fn table(desk: &mut Desk, topics: &[usize]) -> TableView {
    let rows: Vec<Vec<String>> = topics.iter().map(|topic| row(desk, *topic)).collect();
    let language = desk.language;
    let column = TableColumn::new;
    TableView {
        caption: say!(language, "further-topics-caption"),
        summary: say!(language, "further-topics-summary", count = rows.len()),
        columns: vec![
            column(say!(language, "column-topic"), false, 40),
            column(say!(language, "column-contributions"), true, 14),
            column(say!(language, "column-workshops"), true, 12),
            column(say!(language, "column-countries"), true, 12),
            column(say!(language, "column-recommendations"), true, 16),
        ],
        rows,
        documents: Vec::new(),
        groups: Vec::new(),
    }
}

/// Recommendations that say the same are one, as in a chapter's figures.
fn row(desk: &mut Desk, topic: usize) -> Vec<String> {
    let series = desk.series;
    let key = series.main.topics.label(topic);
    let figure = |what: &str| format!("topic:{key}/{what}");
    let notes = series.notes_of_topic(Some(topic));
    let recommending = series.with_role(notes, &[KindRole::Recommendation]);
    let different = series.recommendations_of(notes).len();
    let counts = [
        desk.cell(figure("notes"), notes.len(), notes),
        desk.cell(figure("workshops"), series.workshops_of(notes).len(), notes),
        desk.cell(
            figure("countries"),
            series.by_country(notes).len(),
            &series.drawing(notes),
        ),
        desk.cell(figure("recommendations"), different, &recommending),
    ];
    let label = series.disclosed.topics.label(topic).to_owned();
    let counts = counts.map(|count| desk.language.digits(count as u64));
    std::iter::once(label).chain(counts).collect()
}
