//! The head of a brief: its names, the facts of the meeting, the key figures.

use std::collections::BTreeSet;

use super::Brief;
use crate::compose::desk::Desk;
use crate::compose::document::{Subject, series_hosts, series_title, title_of_part};
use crate::compose::language::say;
use crate::compose::participation;
use crate::compose::quotation::on_one_line;
use crate::compose::recommendation::is_numbered;
use crate::compose::rule;
use crate::model::disclosed::PublicWorkshop;
use crate::model::tables::Scope;
use crate::model::term::KindRole;
use crate::model::view::{KeyFigure, MastheadView};

pub fn subject(desk: &Desk, brief: &Brief) -> Subject {
    let series = series_title(desk);
    let workshop = brief.workshop;
    let title = on_one_line(&workshop.title);
    let date = workshop
        .date
        .map_or_else(String::new, |date| desk.language.date(date));
    Subject {
        title: title_of_part(desk, &title),
        work: series.to_owned(),
        name: kind(desk, brief.workshop),
        authors: if workshop.hosts.is_empty() {
            series_hosts(desk)
        } else {
            workshop.hosts.clone()
        },
        description: if date.is_empty() {
            say!(
                desk.language,
                "brief-description-undated",
                series = series,
                title = &title
            )
        } else {
            say!(
                desk.language,
                "brief-description",
                series = series,
                title = &title,
                date = date
            )
        },
        keywords: keywords(desk, brief),
    }
}

fn keywords(desk: &Desk, brief: &Brief) -> Vec<String> {
    let topics = &desk.series.disclosed.topics;
    let topics = brief
        .workshop
        .topics
        .iter()
        .map(|topic| topics.label(*topic).to_owned());
    let countries = brief
        .countries
        .iter()
        .map(|(code, _)| desk.language.country(*code));
    topics.chain(countries).collect()
}

/// `Meeting brief 1`
pub fn kind(desk: &Desk, workshop: &PublicWorkshop) -> String {
    let number = &workshop.number;
    if is_numbered(number) {
        say!(desk.language, "brief-kind", number = number.as_str())
    } else {
        say!(desk.language, "brief-kind-unnumbered")
    }
}

pub fn masthead(desk: &Desk, brief: &Brief) -> MastheadView {
    let workshop = brief.workshop;
    let language = desk.language;
    let date = workshop.date.map_or_else(String::new, |date| language.date(date));
    let hosts = if workshop.hosts.is_empty() {
        String::new()
    } else {
        say!(
            language,
            "masthead-hosts",
            hosts = language.list(&workshop.hosts),
            count = workshop.hosts.len()
        )
    };
    let duration = workshop
        .duration_minutes
        .map_or_else(String::new, |minutes| duration(desk, minutes));
    let (venue, format) = (on_one_line(&workshop.venue), on_one_line(&workshop.format));
    // A group that bears the name of the place is told by the place.
    let cluster = Some(on_one_line(&workshop.cluster)).filter(|cluster| !venue.contains(cluster.as_str()));
    let cluster = cluster.unwrap_or_default();
    MastheadView {
        series: series_title(desk).to_owned(),
        kind: kind(desk, brief.workshop),
        title: on_one_line(&workshop.title),
        facts: language.facts([
            cluster,
            date,
            hosts,
            venue,
            format,
            duration,
            rule::in_masthead(desk),
        ]),
    }
}

/// `2 hours`, `1 hour 30 minutes`, `45 minutes`; empty for none.
fn duration(desk: &Desk, minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, 0) => String::new(),
        (0, _) => say!(desk.language, "duration-minutes", minutes = rest),
        (_, 0) => say!(desk.language, "duration-hours", hours = hours),
        _ => say!(
            desk.language,
            "duration-hours-minutes",
            hours = hours,
            minutes = rest
        ),
    }
}

/// What is none is left out.
pub fn key_figures(desk: &mut Desk, brief: &Brief) -> Vec<KeyFigure> {
    let all = [
        participants(desk, brief),
        contributions(desk, brief),
        countries(desk, brief),
        recommendations(desk, brief),
    ];
    all.into_iter().flatten().collect()
}

fn participants(desk: &mut Desk, brief: &Brief) -> Option<KeyFigure> {
    let count = brief.workshop.participants;
    let number = participation::number(desk, count)?;
    desk.people(brief.figure("participants"), count);
    let scope = Scope::Workshop(brief.index);
    let groups = participation::groups(desk, scope, brief.figure("groups"));
    let people = count.exactly().unwrap_or(0);
    Some(KeyFigure {
        number,
        label: say!(desk.language, "key-participants", count = people, groups = groups),
    })
}

fn contributions(desk: &mut Desk, brief: &Brief) -> Option<KeyFigure> {
    let count = desk.count(brief.figure("notes"), brief.notes);
    (count > 0).then(|| KeyFigure {
        number: desk.language.digits(count as u64),
        label: say!(desk.language, "key-contributions", count = count),
    })
}

fn countries(desk: &mut Desk, brief: &Brief) -> Option<KeyFigure> {
    let count = desk.countries(brief.figure("countries"), brief.notes);
    (count > 0).then(|| KeyFigure {
        number: desk.language.digits(count as u64),
        label: say!(desk.language, "key-countries", count = count),
    })
}

fn recommendations(desk: &mut Desk, brief: &Brief) -> Option<KeyFigure> {
    let series = desk.series;
    let notes = series.with_role(brief.notes, &[KindRole::Recommendation]);
    if notes.is_empty() {
        return None;
    }
    let count = desk.count(brief.figure("recommendations"), &notes);
    let addressees: BTreeSet<usize> = notes
        .iter()
        .flat_map(|note| series.note(*note).addressees.iter().copied())
        .collect();
    let addressees = desk.value(brief.figure("addressees"), addressees.len(), &notes);
    Some(KeyFigure {
        number: desk.language.digits(count as u64),
        label: say!(
            desk.language,
            "key-recommendations",
            count = count,
            addressees = addressees
        ),
    })
}
