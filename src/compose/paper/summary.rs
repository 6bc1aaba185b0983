//! The executive summary: one page that a minister reads.

use super::endnotes::{Endnote, Endnotes};
use super::front::period;
use super::standing_out::{Shared, leading_country, leading_topics, topic_titles};
use super::summary_title::title;
use super::{Paper, budget, matrix};
use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::compose::map;
use crate::compose::participation;
use crate::compose::recommendation::{Recommended, in_summary};
use crate::model::disclosed::PublicCount;
use crate::model::tables::Scope;
use crate::model::view::{RecommendationView, Statement, SummaryView};

/// Marks beside a sentence that rests on many notes.
const MARKS: usize = 3;

pub fn summary(desk: &mut Desk, paper: &Paper, endnotes: &mut Endnotes) -> SummaryView {
    let shared = Shared::of(desk);
    let leading = leading(desk);
    let title = title(desk, paper, &shared, leading.first());
    let mut paragraphs = vec![scope(desk, paper, &shared, endnotes)];
    paragraphs.extend(findings(desk, paper, &leading, endnotes));
    let recommendations: Vec<RecommendationView> = leading
        .iter()
        .map(|one| in_summary(desk, one, one.rank.unwrap_or(0) + 1))
        .collect();
    SummaryView {
        heading: say!(desk.language, "summary-heading"),
        title,
        paragraphs,
        recommendations_heading: say!(desk.language, "summary-recommendations-heading"),
        recommendations,
        matrix: matrix::summary(desk, paper),
        map: map::tile_map(desk),
    }
}

/// The highest ranked recommendations that may be quoted.
fn leading(desk: &Desk) -> Vec<Recommended> {
    let ranks = 0..desk.series.disclosed.recommendation_figures.len();
    let quotable = ranks.filter_map(|rank| Recommended::ranked(desk.series, rank));
    quotable.take(budget::LEADING).collect()
}

/// Who met how often, what was recorded, and what recurred.
fn scope(desk: &mut Desk, paper: &Paper, shared: &Shared, endnotes: &mut Endnotes) -> Statement {
    if desk.series.notes.is_empty() {
        return nothing_recorded(desk);
    }
    let sentences = [
        meetings(desk),
        participants(desk),
        recorded(desk),
        recurrence(desk, shared),
    ];
    let text = desk.language.paragraph(sentences);
    let series = desk.series;
    let speakers = shared
        .challenges_everywhere
        .iter()
        .chain(&shared.recommendations_everywhere);
    let quotable: Vec<usize> = speakers
        .copied()
        .filter(|note| series.quotable(*note))
        .take(MARKS)
        .collect();
    let mut statement = desk.statement(text, &quotable);
    statement.endnotes.push(endnotes.refer(Endnote::Contribution));
    if !paper.countries.is_empty() {
        statement.endnotes.push(endnotes.refer(Endnote::CountryExample));
    }
    statement
}

/// Who met, where nothing is recorded of what they said.
fn nothing_recorded(desk: &mut Desk) -> Statement {
    let sentences = [
        meetings(desk),
        participants(desk),
        say!(desk.language, "summary-nothing-recorded"),
    ];
    let text = desk.language.paragraph(sentences);
    desk.statement(text, &[])
}

fn meetings(desk: &mut Desk) -> String {
    let count = desk.workshops();
    let period = period(desk);
    if period.is_empty() {
        say!(desk.language, "summary-meetings", count = count)
    } else {
        say!(
            desk.language,
            "summary-meetings-period",
            count = count,
            period = period
        )
    }
}

fn participants(desk: &mut Desk) -> String {
    let participants = desk.series.disclosed.participants;
    let PublicCount::Exactly(count) = participants else {
        return String::new();
    };
    desk.people("series/participants", participants);
    let groups = participation::groups(desk, Scope::Series, "series/groups");
    say!(
        desk.language,
        "summary-participants",
        count = count,
        groups = groups
    )
}

fn recorded(desk: &mut Desk) -> String {
    let notes = &desk.series.notes;
    let count = desk.count("series/notes", notes);
    let topics = desk.series.discussed_topics().len();
    desk.value("series/topics", topics, notes);
    let countries = desk.countries("series/countries", notes);
    say!(
        desk.language,
        "summary-recorded",
        count = count,
        topics = topics,
        countries = countries
    )
}

/// How many recommendations and challenges came up again and again.
fn recurrence(desk: &mut Desk, shared: &Shared) -> String {
    let (recommendations, challenges) = (&shared.recommendations_everywhere, &shared.challenges_everywhere);
    if !recommendations.is_empty() || !challenges.is_empty() {
        desk.count("series/recommendations-everywhere", recommendations);
        desk.count("series/challenges-everywhere", challenges);
        return say!(
            desk.language,
            "summary-everywhere",
            recommendations = recommendations.len(),
            challenges = challenges.len(),
            workshops = shared.workshops
        );
    }
    let (recommendations, challenges) = (&shared.recommendations, &shared.challenges);
    if recommendations.is_empty() && challenges.is_empty() {
        return String::new();
    }
    desk.count("series/shared-recommendations", recommendations);
    desk.count("series/shared-challenges", challenges);
    say!(
        desk.language,
        "summary-shared",
        recommendations = recommendations.len(),
        challenges = challenges.len()
    )
}

/// What was discussed most, and how to read the list below.
fn findings(
    desk: &mut Desk,
    paper: &Paper,
    leading: &[Recommended],
    endnotes: &mut Endnotes,
) -> Option<Statement> {
    let most = most_discussed(desk, paper);
    let ranking = if leading.len() > 1 && desk.series.workshops.len() > 1 {
        say!(desk.language, "summary-ranking")
    } else {
        String::new()
    };
    let is_ranked = !ranking.is_empty();
    let text = desk.language.paragraph([most, ranking]);
    if text.is_empty() {
        return None;
    }
    let mut statement = desk.statement(text, &[]);
    if is_ranked {
        statement.endnotes.push(endnotes.refer(Endnote::Ranking));
    }
    Some(statement)
}

fn most_discussed(desk: &mut Desk, paper: &Paper) -> String {
    let country = leading_country(paper);
    if let Some((code, notes)) = country {
        desk.count(format!("country:{}/notes", desk.country_key(*code)), notes);
    }
    let topics = leading_topics(desk);
    let mut count = 0;
    for topic in &topics {
        let label = desk.series.main.topics.label(*topic);
        let notes = desk.series.notes_of_topic(Some(*topic)).to_vec();
        count = desk.count(format!("topic:{label}/notes"), &notes);
    }
    let language = desk.language;
    let titles = topic_titles(desk, &topics);
    match country {
        Some((code, notes)) if !topics.is_empty() => say!(
            language,
            "summary-most-topic-country",
            topics = titles,
            leaders = topics.len(),
            count = count,
            country = language.country_in_text(*code),
            mentions = notes.len()
        ),
        None if !topics.is_empty() => say!(
            language,
            "summary-most-topic",
            topics = titles,
            leaders = topics.len(),
            count = count
        ),
        Some((code, notes)) => say!(
            language,
            "summary-most-country",
            country = language.country_in_text(*code),
            count = notes.len()
        ),
        None => String::new(),
    }
}
