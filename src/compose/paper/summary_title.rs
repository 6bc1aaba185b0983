//! The title of the executive summary: a sentence that says what the series
//! supports.
//!
//! It is a short recommendation that several workshops made, in its own words;
//! else what recurs; else what was discussed most.

use super::standing_out::{Shared, leading_country, leading_topics, topic_titles};
use super::{Paper, budget};
use crate::compose::desk::Desk;
use crate::compose::document::series_title;
use crate::compose::language::say;
use crate::compose::quotation;
use crate::compose::recommendation::Recommended;

/// `first` is the recommendation that ranks highest.
pub fn title(desk: &mut Desk, paper: &Paper, shared: &Shared, first: Option<&Recommended>) -> String {
    first
        .and_then(|one| own_words(desk, one))
        .or_else(|| recurring(desk, shared))
        .or_else(|| discussed(desk, paper))
        .unwrap_or_else(|| plain(desk, shared))
}

fn own_words(desk: &mut Desk, one: &Recommended) -> Option<String> {
    let words = quotation::on_one_line(&desk.series.note(one.speaker).text);
    let is_shared = one.workshops(desk.series).len() > 1;
    let is_short = words.chars().count() <= budget::TITLE_LETTERS;
    let words = words.trim_end_matches('.');
    (is_shared && is_short && !words.contains(". ")).then(|| {
        desk.within(one.speaker, words);
        words.to_owned()
    })
}

fn recurring(desk: &mut Desk, shared: &Shared) -> Option<String> {
    let language = desk.language;
    let workshops = shared.workshops;
    let all = desk.count("series/shared-recommendations", &shared.recommendations);
    let count = desk.count(
        "series/recommendations-everywhere",
        &shared.recommendations_everywhere,
    );
    if count > 0 {
        let further: Vec<usize> = shared
            .recommendations
            .iter()
            .copied()
            .filter(|note| !shared.recommendations_everywhere.contains(note))
            .collect();
        let more = desk.count("series/further-shared-recommendations", &further);
        Some(say!(
            language,
            "summary-title-everywhere",
            count = count,
            more = more,
            workshops = workshops
        ))
    } else {
        (all > 0).then(|| {
            say!(
                language,
                "summary-title-shared",
                count = all,
                workshops = workshops
            )
        })
    }
}

fn discussed(desk: &Desk, paper: &Paper) -> Option<String> {
    let topics = leading_topics(desk);
    let (code, _) = leading_country(paper).filter(|_| !topics.is_empty())?;
    Some(say!(
        desk.language,
        "summary-title-topic-country",
        topics = topic_titles(desk, &topics),
        leaders = topics.len(),
        country = desk.language.country_in_text(*code)
    ))
}

fn plain(desk: &mut Desk, shared: &Shared) -> String {
    match desk.count("series/notes", &desk.series.notes) {
        0 => series_title(desk).to_owned(),
        count => say!(
            desk.language,
            "summary-title-plain",
            count = count,
            workshops = shared.workshops
        ),
    }
}
