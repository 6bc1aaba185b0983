//! Threads: cross-cutting questions followed through all topics.

use std::cmp::Reverse;

use super::{Paper, matrix};
use crate::compose::contribution::{Label, contributions};
use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::compose::quotation::on_one_line;
use crate::model::view::{Statement, ThreadView, ThreadsChapter};

/// `None` where no note follows a thread.
pub fn chapter(desk: &mut Desk, paper: &Paper) -> Option<ThreadsChapter> {
    let threads: Vec<usize> = paper
        .selection
        .threads
        .iter()
        .map(|(thread, _)| *thread)
        .collect();
    if threads.is_empty() {
        return None;
    }
    let mut views = Vec::new();
    for (thread, chosen) in &paper.selection.threads {
        views.push(view(desk, *thread, chosen));
    }
    Some(ThreadsChapter {
        heading: say!(desk.language, "threads-heading"),
        introduction: vec![introduction(desk)],
        matrix: matrix::threads(desk, &threads),
        threads: views,
    })
}

fn introduction(desk: &mut Desk) -> Statement {
    let series = desk.series;
    let follows = |note: &usize| !series.note(*note).threads.is_empty();
    let notes: Vec<usize> = series.notes.iter().copied().filter(follows).collect();
    let count = desk.count("series/on-threads", &notes);
    let followed = (0..series.disclosed.threads.len())
        .filter(|thread| !series.notes_of_thread(*thread).is_empty())
        .count();
    let followed = desk.value("series/threads", followed, &notes);
    let text = say!(
        desk.language,
        "threads-introduction",
        count = count,
        threads = followed
    );
    desk.statement(text, &[])
}

fn view(desk: &mut Desk, thread: usize, chosen: &[usize]) -> ThreadView {
    let term = desk.series.disclosed.threads.get(thread);
    ThreadView {
        name: term.label.clone(),
        question: on_one_line(&term.question),
        lead: lead(desk, thread),
        items: contributions(desk, chosen, Label::Kind),
    }
}

/// How much was said, and under which topic most of it.
fn lead(desk: &mut Desk, thread: usize) -> String {
    let series = desk.series;
    let label = series.main.threads.label(thread);
    let notes = series.notes_of_thread(thread);
    let count = desk.count(format!("thread:{label}/notes"), notes);
    let workshops = series.workshops_of(notes).len();
    let workshops = desk.value(format!("thread:{label}/workshops"), workshops, notes);
    let figures = series
        .disclosed
        .thread_figures
        .iter()
        .filter(|one| one.thread == thread);
    let most = figures.min_by_key(|one| (Reverse(one.notes), one.topic));
    match most {
        Some(most) if count > 1 && most.notes > 1 && (most.notes as usize) < count => {
            let title = series.disclosed.topics.label(most.topic);
            let is_on = |note: &usize| series.note(*note).topics.contains(&most.topic);
            let behind: Vec<usize> = notes.iter().copied().filter(is_on).collect();
            let key = series.main.topics.label(most.topic);
            let number = desk.value(
                format!("thread_topic:{label}/{key}"),
                most.notes as usize,
                &behind,
            );
            say!(
                desk.language,
                "thread-lead-topic",
                count = count,
                workshops = workshops,
                most = number,
                topic = desk.language.title_in_text(title)
            )
        }
        _ => say!(desk.language, "thread-lead", count = count, workshops = workshops),
    }
}
