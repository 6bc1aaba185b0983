//! Every cell of the tables with the notes behind it, under the names by which
//! documents know the same figures, so that a number can be traced to its rows
//! also where no document prints it.

use super::desk::Desk;
use super::edition::first_language;
use super::kinds;
use super::language::Language;
use super::order::Order;
use super::paper;
use super::series::Series;
use crate::model::disclosed::Disclosed;
use crate::model::document::Figure;
use crate::model::template_files::TemplateFiles;

/// The figures in the words of the series' first language, by name. A missing
/// catalogue is an error.
pub fn ledger(disclosed: &Disclosed, locales: &TemplateFiles) -> anyhow::Result<Vec<Figure>> {
    let language = Language::of_series(
        first_language(disclosed),
        disclosed.settings.workshops_are,
        locales,
    )?;
    let order = Order::of(disclosed, &language);
    let series = Series::new(disclosed, None, &order);
    let mut desk = Desk::new(&series, &language, false);
    workshops(&mut desk);
    topics(&mut desk);
    countries(&mut desk);
    threads(&mut desk);
    recommendations(&mut desk);
    paper::record_clusters(&mut desk);
    let figures = desk.into_evidence().figures;
    language.finish()?;
    Ok(figures)
}

fn workshops(desk: &mut Desk) {
    let series = desk.series;
    for workshop in &series.workshops {
        let number = series.workshop(*workshop).number.as_str();
        let notes = series.notes_of_workshop(*workshop);
        desk.cell(format!("workshop:{number}/notes"), notes.len(), notes);
        let participants = series.workshop(*workshop).participants;
        desk.people(format!("workshop:{number}/participants"), participants);
    }
    desk.cell("series/notes", series.notes.len(), &series.notes);
    desk.people("series/participants", series.disclosed.participants);
}

fn topics(desk: &mut Desk) {
    let series = desk.series;
    for topic in 0..series.disclosed.topics.len() {
        let label = series.main.topics.label(topic);
        let notes = series.notes_of_topic(Some(topic));
        desk.count(format!("topic:{label}/notes"), notes);
        for role in kinds::ALL {
            let of_role = series.with_role(notes, &[role]);
            desk.value(
                format!("topic:{label}/{}", kinds::key(role)),
                of_role.len(),
                &of_role,
            );
        }
    }
}

fn countries(desk: &mut Desk) {
    let series = desk.series;
    for code in series.countries_of(&series.notes) {
        let name = desk.country_key(code);
        let notes = series.notes_of_country(code);
        desk.count(format!("country:{name}/notes"), notes);
        for topic in 0..series.disclosed.topics.len() {
            let on_topic: Vec<usize> = on(series, notes, topic);
            let label = series.main.topics.label(topic);
            desk.value(format!("topic_country:{label}/{name}"), on_topic.len(), &on_topic);
        }
    }
}

fn threads(desk: &mut Desk) {
    let series = desk.series;
    for thread in 0..series.disclosed.threads.len() {
        let name = series.main.threads.label(thread);
        let notes = series.notes_of_thread(thread);
        desk.count(format!("thread:{name}/notes"), notes);
        for topic in 0..series.disclosed.topics.len() {
            let on_topic: Vec<usize> = on(series, notes, topic);
            let label = series.main.topics.label(topic);
            desk.value(format!("thread_topic:{name}/{label}"), on_topic.len(), &on_topic);
        }
    }
}

fn on(series: &Series, notes: &[usize], topic: usize) -> Vec<usize> {
    let is_on = |note: &usize| series.note(*note).topics.contains(&topic);
    notes.iter().copied().filter(is_on).collect()
}

fn recommendations(desk: &mut Desk) {
    let series = desk.series;
    for (rank, figures) in series.disclosed.recommendation_figures.iter().enumerate() {
        let workshops = series.workshops_of(&figures.notes).len();
        desk.value(
            format!("recommendation:{}/workshops", rank + 1),
            workshops,
            &figures.notes,
        );
    }
}
