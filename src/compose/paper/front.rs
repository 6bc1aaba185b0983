//! Cover and colophon.

use super::Paper;
use crate::compose::desk::Desk;
use crate::compose::document::{Consolidated, Subject, edition, series_hosts, series_title};
use crate::compose::language::say;
use crate::compose::quotation::on_one_line;
use crate::compose::rule;
use crate::model::view::{ColophonView, CoverView};

pub fn subject(desk: &Desk, paper: &Paper) -> Subject {
    let settings = &desk.series.disclosed.settings;
    let title = series_title(desk);
    let own = Consolidated::of(desk);
    Subject {
        title: say!(
            desk.language,
            "paper-title",
            kind = own.kind,
            title = own.title,
            name = own.name
        ),
        work: own.title.to_owned(),
        name: own.kind_in_words(desk),
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
    let paper = Consolidated::of(desk);
    // A title of its own does not say of which series the document is.
    let series = if paper.title == series_title(desk) {
        String::new()
    } else {
        series_title(desk).to_owned()
    };
    let workshops = say!(
        desk.language,
        "workshops-counted",
        count = desk.series.workshops.len()
    );
    CoverView {
        kind: paper.kind_in_words(desk),
        title: paper.title.to_owned(),
        subtitle: desk.series.disclosed.settings.subtitle.clone(),
        hosts: desk.language.list(&series_hosts(desk)),
        facts: desk.language.facts([series, workshops, period(desk)]),
        edition: edition(desk),
    }
}

pub fn colophon(desk: &Desk) -> ColophonView {
    let language = desk.language;
    let settings = &desk.series.disclosed.settings;
    let mut paragraphs = Vec::new();
    if settings.illustrative {
        paragraphs.push(say!(language, "colophon-illustrative"));
    }
    match own_paragraphs(settings.disclaimer.as_deref()) {
        own if own.is_empty() => paragraphs.extend([
            say!(language, "colophon-views"),
            rule::in_colophon(desk),
            say!(language, "colophon-designations"),
        ]),
        own => {
            paragraphs.extend(own);
            paragraphs.push(rule::in_colophon(desk));
        }
    }
    let languages = if desk.series.notes_are_in(language.code()) {
        String::new()
    } else {
        say!(language, "colophon-languages")
    };
    let data = say!(
        language,
        "colophon-data",
        fingerprint = &desk.series.disclosed.fingerprint
    );
    paragraphs.push(language.paragraph([languages, data]));
    paragraphs.extend(own_paragraphs(settings.colophon.as_deref()));
    ColophonView {
        heading: say!(language, "colophon-heading"),
        paragraphs,
        citation_heading: say!(language, "citation-heading"),
        citation: citation(desk),
    }
}

/// A setting's paragraphs, which empty lines set apart.
fn own_paragraphs(words: Option<&str>) -> Vec<String> {
    let words = words.unwrap_or_default().replace("\r\n", "\n");
    words
        .split("\n\n")
        .map(on_one_line)
        .filter(|paragraph| !paragraph.is_empty())
        .collect()
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
    let fingerprint = &disclosed.fingerprint;
    let Consolidated { title, kind, name } = Consolidated::of(desk);
    let work = match disclosed.edition_date {
        Some(date) => {
            let date = desk.language.date(date);
            say!(
                desk.language,
                "citation-work",
                kind = kind,
                name = name,
                title = title,
                date = date,
                fingerprint = fingerprint
            )
        }
        None => say!(
            desk.language,
            "citation-work-undated",
            kind = kind,
            name = name,
            title = title,
            fingerprint = fingerprint
        ),
    };
    desk.language.paragraph([author, work])
}
