//! Cover and colophon.

use super::Paper;
use crate::compose::desk::Desk;
use crate::compose::document::{Subject, edition, series_hosts, series_title};
use crate::compose::language::say;
use crate::compose::quotation::on_one_line;
use crate::compose::rule;
use crate::model::view::{ColophonView, CoverView};

pub fn subject(desk: &Desk, paper: &Paper) -> Subject {
    let title = series_title(desk);
    let settings = &desk.series.disclosed.settings;
    Subject {
        title: say!(desk.language, "paper-title", series = title),
        name: say!(desk.language, "paper-kind"),
        authors: series_hosts(desk),
        description: match settings.summary.as_deref().map(on_one_line) {
            Some(summary) if !summary.is_empty() => summary,
            _ => say!(desk.language, "paper-description", series = title),
        },
        keywords: keywords(desk, paper),
    }
}

fn keywords(desk: &Desk, paper: &Paper) -> Vec<String> {
    let disclosed = desk.series.disclosed;
    let terms = disclosed.topics.iter().chain(disclosed.threads.iter());
    let countries = paper
        .countries
        .iter()
        .map(|(code, _)| desk.language.country(*code));
    terms.map(|term| term.label.clone()).chain(countries).collect()
}

/// The period of the series in words; empty where no workshop has a date.
pub fn period(desk: &Desk) -> String {
    let disclosed = desk.series.disclosed;
    if let Some(period) = &disclosed.settings.period {
        return on_one_line(period);
    }
    let dates = || disclosed.workshops.iter().filter_map(|workshop| workshop.date);
    match (dates().min(), dates().max()) {
        (Some(first), Some(last)) => desk.language.period(first, last),
        _ => String::new(),
    }
}

pub fn cover(desk: &Desk) -> CoverView {
    let workshops = say!(
        desk.language,
        "workshops-counted",
        count = desk.series.workshops.len()
    );
    CoverView {
        kind: say!(desk.language, "paper-kind"),
        title: series_title(desk).to_owned(),
        subtitle: desk.series.disclosed.settings.subtitle.clone(),
        hosts: desk.language.list(&series_hosts(desk)),
        facts: desk.language.facts([workshops, period(desk)]),
        edition: edition(desk),
    }
}

pub fn colophon(desk: &Desk) -> ColophonView {
    let language = desk.language;
    let settings = &desk.series.disclosed.settings;
    let mut paragraphs = vec![
        say!(language, "colophon-views"),
        rule::in_colophon(desk),
        say!(language, "colophon-designations"),
        say!(
            language,
            "colophon-data",
            fingerprint = &desk.series.disclosed.fingerprint
        ),
    ];
    if settings.illustrative {
        paragraphs.insert(0, say!(language, "colophon-illustrative"));
    }
    ColophonView {
        heading: say!(language, "colophon-heading"),
        paragraphs,
        citation_heading: say!(language, "citation-heading"),
        citation: citation(desk),
    }
}

fn citation(desk: &Desk) -> String {
    let disclosed = desk.series.disclosed;
    if let Some(citation) = &disclosed.settings.citation {
        return on_one_line(citation);
    }
    let hosts = desk.language.list(&series_hosts(desk));
    let author = if hosts.is_empty() {
        String::new()
    } else {
        say!(desk.language, "citation-hosts", hosts = hosts)
    };
    let (title, fingerprint) = (series_title(desk), &disclosed.fingerprint);
    let work = match disclosed.edition_date {
        Some(date) => {
            let date = desk.language.date(date);
            say!(
                desk.language,
                "citation-work",
                title = title,
                date = date,
                fingerprint = fingerprint
            )
        }
        None => say!(
            desk.language,
            "citation-work-undated",
            title = title,
            fingerprint = fingerprint
        ),
    };
    desk.language.paragraph([author, work])
}
