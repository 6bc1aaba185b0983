//! The introduction: the background in the hosts' words, then what the series
//! dealt with, when it met and who came; and the key figures.

use super::endnotes::{Endnote, Endnotes};
use super::front::period;
use super::{Paper, budget};
use crate::compose::chart;
use crate::compose::desk::Desk;
use crate::compose::document::series_hosts;
use crate::compose::editorial as editors;
use crate::compose::language::say;
use crate::compose::participation;
use crate::compose::quotation::on_one_line;
use crate::compose::rule;
use crate::model::disclosed::PublicCount;
use crate::model::prose::EditorialPlace;
use crate::model::tables::{Dimension, Scope};
use crate::model::view::{IntroductionView, KeyFigure, Statement};

pub fn introduction(desk: &mut Desk, paper: &Paper, endnotes: &mut Endnotes) -> IntroductionView {
    let mut paragraphs: Vec<Statement> = Vec::new();
    let (background, language) = background(desk);
    for paragraph in background {
        paragraphs.push(Statement {
            language: language.clone(),
            ..desk.statement(paragraph, &[])
        });
    }
    // Hosts who write the background tell in it who they are and what it was about.
    let subject = if has_background(desk) {
        String::new()
    } else {
        desk.language.paragraph([hosts(desk), topics(desk)])
    };
    let series = desk.language.paragraph([subject, meetings(desk)]);
    paragraphs.push(desk.statement(series, &[]));
    let people = [
        participants(desk),
        returning(desk),
        largest_group(desk),
        rule::in_introduction(desk),
    ];
    let people = desk.language.paragraph(people);
    let mut people = desk.statement(people, &[]);
    people.endnotes.push(endnotes.refer(Endnote::Disclosure));
    paragraphs.push(people);
    let guide = guide(desk, paper);
    paragraphs.push(desk.statement(guide, &[]));
    paragraphs.retain(|paragraph| !paragraph.text.is_empty());
    IntroductionView {
        heading: say!(desk.language, "introduction-heading"),
        opening: editors::blocks(desk, EditorialPlace::Background),
        paragraphs,
    }
}

/// The background as the hosts wrote it, or else their summary, and its
/// language where that is not the document's.
fn background(desk: &Desk) -> (Vec<String>, Option<String>) {
    if editors::text(desk, EditorialPlace::Background).is_some() {
        return (Vec::new(), None);
    }
    let settings = &desk.series.disclosed.settings;
    let text = settings
        .background
        .as_deref()
        .or(settings.summary.as_deref())
        .unwrap_or_default();
    let mut foreign = desk.series.disclosed.foreign.iter();
    let language = foreign.find(|foreign| foreign.words == text);
    let lines = text.lines().map(str::trim);
    let mut paragraphs = vec![String::new()];
    for line in lines {
        if line.is_empty() {
            paragraphs.push(String::new());
        } else if let Some(paragraph) = paragraphs.last_mut() {
            paragraph.push_str(line);
            paragraph.push(' ');
        }
    }
    let paragraphs = paragraphs.iter().map(|paragraph| on_one_line(paragraph));
    let paragraphs = paragraphs.filter(|paragraph| !paragraph.is_empty());
    (
        paragraphs.collect(),
        language.map(|foreign| foreign.language.clone()),
    )
}

fn has_background(desk: &Desk) -> bool {
    let background = desk.series.disclosed.settings.background.as_deref();
    background.is_some_and(|text| !text.trim().is_empty())
        || editors::text(desk, EditorialPlace::Background).is_some()
}

fn hosts(desk: &Desk) -> String {
    let hosts = series_hosts(desk);
    if hosts.is_empty() {
        String::new()
    } else {
        say!(
            desk.language,
            "introduction-hosts",
            hosts = desk.language.list(&hosts),
            count = hosts.len()
        )
    }
}

fn topics(desk: &Desk) -> String {
    let series = desk.series;
    let topics: Vec<&str> = series
        .discussed_topics()
        .into_iter()
        .map(|topic| series.disclosed.topics.label(topic))
        .collect();
    if topics.is_empty() {
        return String::new();
    }
    if topics.len() > budget::CHAPTERS {
        return say!(desk.language, "introduction-topics-many", count = topics.len());
    }
    let titles = desk.language.titles_in_text(&topics);
    say!(
        desk.language,
        "introduction-topics",
        count = topics.len(),
        topics = titles
    )
}

fn meetings(desk: &Desk) -> String {
    let count = desk.series.workshops.len();
    let period = period(desk);
    if period.is_empty() {
        say!(desk.language, "introduction-meetings", count = count)
    } else {
        say!(
            desk.language,
            "introduction-meetings-period",
            count = count,
            period = period
        )
    }
}

fn participants(desk: &mut Desk) -> String {
    let participants = desk.series.disclosed.participants;
    desk.people("series/participants", participants);
    match participants {
        PublicCount::Exactly(count) => {
            let groups = participation::groups(desk, Scope::Series, "series/groups");
            say!(
                desk.language,
                "introduction-participants",
                count = count,
                groups = groups
            )
        }
        PublicCount::FewerThan(minimum) => say!(desk.language, "participation-fewer", minimum = minimum),
        PublicCount::Unknown => String::new(),
    }
}

fn largest_group(desk: &mut Desk) -> String {
    let breakdown = participation::breakdown(desk, Scope::Series, Dimension::StakeholderGroup);
    let Some(breakdown) = breakdown else {
        return String::new();
    };
    let total = chart::total(breakdown);
    let (leaders, most) = chart::leaders(breakdown);
    let [leader] = leaders[..] else {
        return String::new();
    };
    let share = chart::share(desk.language, most, total);
    let hidden = chart::hidden(breakdown, most);
    let dimension = Dimension::StakeholderGroup;
    let key = desk.series.main.names.value(dimension, leader);
    let name = format!("participation:series/stakeholder_group/{key}");
    desk.people(name.clone(), PublicCount::Exactly(most));
    desk.people_share(format!("{name}/share"), &share);
    let group = chart::named(desk, Dimension::StakeholderGroup, leader);
    say!(
        desk.language,
        "introduction-largest-group",
        group = group,
        count = most,
        share = share,
        hidden = hidden
    )
}

/// Said of the participants that the sentence before counts.
fn returning(desk: &mut Desk) -> String {
    let disclosed = desk.series.disclosed;
    match (disclosed.participants, disclosed.returning) {
        (PublicCount::Exactly(_), Some(count)) if count > 0 => {
            desk.people("series/returning", PublicCount::Exactly(count));
            say!(desk.language, "introduction-returning", count = count)
        }
        _ => String::new(),
    }
}

/// How the paper is built, and what its marks are.
fn guide(desk: &Desk, paper: &Paper) -> String {
    let quotable = desk.series.notes.iter().find(|note| desk.series.quotable(**note));
    quotable.map_or_else(String::new, |note| {
        say!(
            desk.language,
            "introduction-guide",
            countries = paper.countries.len(),
            threads = paper.selection.threads.len(),
            mark = desk.series.note(*note).reference.to_string()
        )
    })
}

/// What is none is left out.
pub fn key_figures(desk: &mut Desk) -> Vec<KeyFigure> {
    let series = desk.series;
    let disclosed = series.disclosed;
    let notes = &series.notes;
    let language = desk.language;
    let mut figures = Vec::new();
    let mut add = |count: usize, label: String| {
        if count > 0 {
            let number = language.digits(count as u64);
            figures.push(KeyFigure { number, label });
        }
    };
    let workshops = desk.workshops();
    add(workshops, say!(language, "key-workshops", count = workshops));
    let contributions = desk.count("series/notes", notes);
    add(
        contributions,
        say!(language, "key-contributions", count = contributions),
    );
    let countries = desk.countries("series/countries", notes);
    add(countries, say!(language, "key-countries", count = countries));
    let of_recommendations: Vec<usize> = disclosed
        .recommendation_figures
        .iter()
        .flat_map(|one| one.notes.iter().copied())
        .collect();
    let recommendations = desk.value(
        "series/recommendations",
        disclosed.recommendation_figures.len(),
        &of_recommendations,
    );
    add(
        recommendations,
        say!(language, "key-different-recommendations", count = recommendations),
    );
    if let Some(participants) = participants_figure(desk) {
        figures.insert(figures.len().min(1), participants);
    }
    figures
}

fn participants_figure(desk: &Desk) -> Option<KeyFigure> {
    let participants = desk.series.disclosed.participants;
    let number = participation::number(desk, participants)?;
    let count = participants.exactly().unwrap_or(0);
    Some(KeyFigure {
        number,
        label: say!(desk.language, "key-participants", count = count, groups = 0_u32),
    })
}
