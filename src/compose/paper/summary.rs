//! The executive summary: one page that a minister reads.

use super::endnotes::{Endnote, Endnotes};
use super::front::period;
use super::{Paper, budget, matrix};
use crate::compose::desk::Desk;
use crate::compose::document::series_title;
use crate::compose::language::say;
use crate::compose::map;
use crate::compose::participation;
use crate::compose::quotation;
use crate::compose::recommendation::{Recommended, in_summary};
use crate::model::disclosed::PublicCount;
use crate::model::name::CountryCode;
use crate::model::tables::{Dimension, Scope};
use crate::model::term::KindRole;
use crate::model::view::{RecommendationView, Statement, SummaryView};

/// Marks beside a sentence that rests on many notes.
const MARKS: usize = 3;

pub fn summary(desk: &mut Desk, paper: &Paper, endnotes: &mut Endnotes) -> SummaryView {
    let shared = Shared::of(desk);
    let leading = Recommended::leading(desk, budget::LEADING);
    let title = title(desk, paper, &shared, leading.first());
    let paragraphs = [
        scope(desk, paper, &shared, endnotes),
        findings(desk, paper, &leading, endnotes),
    ];
    let recommendations: Vec<RecommendationView> = leading
        .iter()
        .map(|one| in_summary(desk, one, one.rank.unwrap_or(0) + 1))
        .collect();
    SummaryView {
        heading: say!(desk.language, "summary-heading"),
        title,
        paragraphs: paragraphs.into_iter().flatten().collect(),
        recommendations_heading: say!(desk.language, "summary-recommendations-heading"),
        recommendations,
        matrix: matrix::summary(desk, paper),
        map: map::tile_map(desk),
    }
}

impl Recommended {
    /// The highest ranked recommendations that may be quoted.
    fn leading(desk: &Desk, most: usize) -> Vec<Self> {
        let ranks = 0..desk.series.disclosed.recommendation_figures.len();
        ranks
            .filter_map(|rank| Self::ranked(desk.series, rank))
            .take(most)
            .collect()
    }
}

/// What several workshops said: the notes that speak for each.
struct Shared {
    workshops: usize,
    recommendations: Vec<usize>,
    /// Of these, in every workshop.
    recommendations_everywhere: Vec<usize>,
    challenges: Vec<usize>,
    challenges_everywhere: Vec<usize>,
}

impl Shared {
    fn of(desk: &Desk) -> Self {
        let series = desk.series;
        let workshops = series.workshops.len();
        let ranked = &series.disclosed.recommendation_figures;
        let recommendations = |least: usize| -> Vec<usize> {
            let shared = ranked.iter().filter(|one| one.workshops.len() >= least);
            shared.filter_map(|one| one.notes.first().copied()).collect()
        };
        let challenges = series.recurring(KindRole::Challenge);
        let challenges = |least: usize| -> Vec<usize> {
            let speakers = challenges.iter().filter_map(|notes| notes.first().copied());
            speakers
                .filter(|note| series.said_in(*note).len() >= least)
                .collect()
        };
        // With two workshops, “all” says no more than “both”.
        let everywhere = workshops.max(3);
        Self {
            workshops,
            recommendations: recommendations(2),
            recommendations_everywhere: recommendations(everywhere),
            challenges: challenges(2),
            challenges_everywhere: challenges(everywhere),
        }
    }
}

/// A short recommendation that several workshops made, in its own words; else
/// what recurs; else what was discussed most.
fn title(desk: &mut Desk, paper: &Paper, shared: &Shared, first: Option<&Recommended>) -> String {
    let language = desk.language;
    if let Some(words) = first.and_then(|one| title_of(desk, one)) {
        return words;
    }
    let everywhere = shared.recommendations_everywhere.len();
    if !shared.recommendations.is_empty() {
        desk.count("series/shared-recommendations", &shared.recommendations);
    }
    if everywhere > 0 {
        let count = desk.count(
            "series/recommendations-everywhere",
            &shared.recommendations_everywhere,
        );
        let more = shared.recommendations.len() - everywhere;
        let workshops = shared.workshops;
        return say!(
            language,
            "summary-title-everywhere",
            count = count,
            more = more,
            workshops = workshops
        );
    }
    if !shared.recommendations.is_empty() {
        let count = shared.recommendations.len();
        return say!(
            language,
            "summary-title-shared",
            count = count,
            workshops = shared.workshops
        );
    }
    let topics = leading_topics(desk);
    match leading_country(paper) {
        Some((code, _)) if !topics.is_empty() => say!(
            language,
            "summary-title-topic-country",
            topics = topic_titles(desk, &topics),
            country = language.country_in_text(*code)
        ),
        _ if !desk.series.notes.is_empty() => {
            let notes = desk.series.notes.clone();
            let count = desk.count("series/notes", &notes);
            say!(
                language,
                "summary-title-plain",
                count = count,
                workshops = shared.workshops
            )
        }
        _ => series_title(desk).to_owned(),
    }
}

fn title_of(desk: &Desk, one: &Recommended) -> Option<String> {
    let words = quotation::on_one_line(&desk.series.note(one.speaker).text);
    let is_shared = one.workshops(desk.series).len() > 1;
    let is_short = words.chars().count() <= budget::TITLE_LETTERS;
    let words = words.trim_end_matches('.');
    (is_shared && is_short && !words.contains(". ")).then(|| words.to_owned())
}

/// Who met how often, what was recorded, and what recurred.
fn scope(desk: &mut Desk, paper: &Paper, shared: &Shared, endnotes: &mut Endnotes) -> Option<Statement> {
    let notes = desk.series.notes.clone();
    if notes.is_empty() {
        return None;
    }
    let sentences = [
        meetings(desk, shared.workshops),
        participants(desk),
        recorded(desk, paper),
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
    Some(statement)
}

fn meetings(desk: &mut Desk, count: usize) -> String {
    let notes = desk.series.notes.clone();
    desk.value("series/workshops", count, &notes);
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
    let breakdown = participation::breakdown(desk, Scope::Series, Dimension::StakeholderGroup);
    let groups = breakdown.map_or(0, participation::groups);
    say!(
        desk.language,
        "summary-participants",
        count = count,
        groups = groups
    )
}

fn recorded(desk: &mut Desk, paper: &Paper) -> String {
    let notes = desk.series.notes.clone();
    let count = desk.count("series/notes", &notes);
    let topics = paper
        .selection
        .chapters
        .iter()
        .filter(|chapter| chapter.topic.is_some())
        .count();
    desk.value("series/topics", topics, &notes);
    let countries = paper.countries.len();
    desk.value("series/countries", countries, &notes);
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
        desk.count(format!("country:{}/notes", desk.language.country(*code)), notes);
    }
    let topics = leading_topics(desk);
    let mut count = 0;
    for topic in &topics {
        let label = desk.series.disclosed.topics.label(*topic);
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

fn topic_titles(desk: &Desk, topics: &[usize]) -> String {
    let terms = &desk.series.disclosed.topics;
    let titles: Vec<&str> = topics.iter().map(|topic| terms.label(*topic)).collect();
    desk.language.titles_in_text(&titles)
}

/// The country with more contributions than any other.
fn leading_country(paper: &Paper) -> Option<&(CountryCode, Vec<usize>)> {
    match &paper.countries[..] {
        [first, next, ..] if first.1.len() > next.1.len() => Some(first),
        [only] if only.1.len() > 1 => Some(only),
        _ => None,
    }
}

/// The topic with more contributions than any other, or the two; none where
/// these are all topics or where more are level.
fn leading_topics(desk: &Desk) -> Vec<usize> {
    let series = desk.series;
    let notes = |topic: usize| series.notes_of_topic(Some(topic)).len();
    let topics: Vec<usize> = (0..series.disclosed.topics.len())
        .filter(|topic| notes(*topic) > 0)
        .collect();
    let most = topics.iter().map(|topic| notes(*topic)).max().unwrap_or(0);
    let leaders: Vec<usize> = topics
        .iter()
        .copied()
        .filter(|topic| notes(*topic) == most)
        .collect();
    if leaders.len() > 2 || leaders.len() == topics.len() {
        Vec::new()
    } else {
        leaders
    }
}
