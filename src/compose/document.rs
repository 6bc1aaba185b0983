//! What every document has: its name, its metadata, the lines that repeat on
//! its pages.

use std::collections::BTreeMap;

use super::desk::Desk;
use super::language::say;
use super::quotation::on_one_line;
use crate::model::changes::EditionName;
use crate::model::view::{DateView, DocumentView, LogoView};

/// The line at the foot of a page names the series in no more letters than
/// this: with document, edition and data it then has two lines at most.
const LETTERS_AT_THE_FOOT: usize = 72;

/// A title of more than 200 letters helps nobody find a document; so many leave
/// room for the mark of a cut.
const LETTERS_OF_A_TITLE: usize = 196;

/// What one document is about, for its metadata.
pub struct Subject {
    /// The PDF's title.
    pub title: String,
    /// What the line at the foot begins with: the title of the series, or of
    /// the document where it has one of its own.
    pub work: String,
    /// What the document is, for the line at the foot: `Meeting brief 1`.
    pub name: String,
    pub authors: Vec<String>,
    pub description: String,
    pub keywords: Vec<String>,
}

/// The title of the series, or its folder's name.
pub fn series_title<'a>(desk: &Desk<'a>) -> &'a str {
    let disclosed = desk.series.disclosed;
    disclosed.settings.title.as_deref().unwrap_or(&disclosed.name)
}

/// The document that consolidates the series, as the series calls it.
pub struct Consolidated<'a> {
    /// Its own title, or else that of the series.
    pub title: &'a str,
    /// For the catalogue: whether it is a policy paper or of a kind of its own.
    pub kind: &'static str,
    /// The own kind's name; empty for a policy paper.
    pub name: &'a str,
}

impl<'a> Consolidated<'a> {
    pub fn of(desk: &Desk<'a>) -> Self {
        let settings = &desk.series.disclosed.settings.outputs.consolidated;
        let given = |words: &'a Option<String>| words.as_deref().map(str::trim).filter(|own| !own.is_empty());
        let name = given(&settings.kind).unwrap_or_default();
        Self {
            title: given(&settings.title).unwrap_or_else(|| series_title(desk)),
            kind: if name.is_empty() { "policy-paper" } else { "own" },
            name,
        }
    }

    pub fn kind_in_words(&self, desk: &Desk) -> String {
        say!(desk.language, "paper-kind", kind = self.kind, name = self.name)
    }
}

/// A title where there is room for so many letters: cut after a word, or within
/// one that is longer than the room.
fn cut(desk: &Desk, title: &str, room: usize) -> String {
    let Some((end, _)) = title.char_indices().nth(room) else {
        return title.to_owned();
    };
    let beginning = &title[..end];
    let end = beginning.rfind(' ').filter(|end| *end > room / 2);
    let beginning = &beginning[..end.unwrap_or(beginning.len())];
    say!(desk.language, "title-cut", text = beginning)
}

/// The title of a document that is a part of the series, in a catalogue: of
/// titles too long for it more is left of the document's own.
pub fn title_of_part(desk: &Desk, part: &str) -> String {
    let title = |series: &str, part: &str| say!(desk.language, "brief-title", series = series, title = part);
    let series = series_title(desk);
    let whole = title(series, part);
    if whole.chars().count() <= LETTERS_OF_A_TITLE {
        return whole;
    }
    // What both are cut with, and what stands between them.
    let between = 8;
    let series = cut(desk, series, LETTERS_AT_THE_FOOT);
    let room = LETTERS_OF_A_TITLE - between - series.chars().count();
    title(&series, &cut(desk, part, room))
}

/// The hosts of the series, or else all hosts of its workshops in the order in
/// which they first appear.
pub fn series_hosts(desk: &Desk) -> Vec<String> {
    let disclosed = desk.series.disclosed;
    if !disclosed.settings.hosts.is_empty() {
        return disclosed.settings.hosts.clone();
    }
    let mut hosts: Vec<String> = Vec::new();
    for workshop in &desk.series.workshops {
        for host in &desk.series.workshop(*workshop).hosts {
            if !hosts.contains(host) {
                hosts.push(host.clone());
            }
        }
    }
    hosts
}

/// `Edition of 17 November 2016 · data 7f3a-91c2`
pub fn edition(desk: &Desk) -> String {
    let disclosed = desk.series.disclosed;
    let edition = disclosed.edition_date.map_or_else(String::new, |date| {
        say!(desk.language, "edition", date = desk.language.date(date))
    });
    let data = say!(
        desk.language,
        "edition-data",
        fingerprint = &disclosed.fingerprint
    );
    desk.language.facts([edition, data])
}

/// An earlier edition, as a sentence names it.
pub fn edition_named(desk: &Desk, name: &EditionName) -> String {
    let (language, fingerprint) = (desk.language, &name.fingerprint);
    match name.date {
        Some(date) => {
            let date = language.date(date);
            say!(language, "changes-since", date = date, fingerprint = fingerprint)
        }
        None => say!(language, "changes-since-undated", fingerprint = fingerprint),
    }
}

/// Read aloud a logo is whose it is.
fn logo(desk: &Desk, file: &str) -> LogoView {
    let hosts = desk.language.list(&series_hosts(desk));
    LogoView {
        file: format!("/{file}"),
        alternative: if hosts.is_empty() {
            series_title(desk).to_owned()
        } else {
            hosts
        },
    }
}

pub fn document(desk: &Desk, subject: Subject) -> DocumentView {
    let disclosed = desk.series.disclosed;
    let settings = &disclosed.settings;
    let edition_line = [
        cut(desk, &subject.work, LETTERS_AT_THE_FOOT),
        subject.name,
        edition(desk),
    ];
    DocumentView {
        title: cut(desk, &subject.title, LETTERS_OF_A_TITLE),
        authors: subject.authors,
        description: subject.description,
        keywords: subject.keywords,
        language: desk.language.code().to_owned(),
        // Known when all is composed.
        foreign: Vec::new(),
        date: disclosed.edition_date.map(|date| DateView {
            year: date.year(),
            month: date.month(),
            day: date.day(),
        }),
        accent: settings.branding.accent.clone(),
        paper: settings.branding.paper.name().to_owned(),
        edition_line: desk.language.facts(edition_line),
        notice: settings
            .illustrative
            .then(|| say!(desk.language, "notice-illustrative")),
        footer: settings
            .footer
            .as_deref()
            .map(on_one_line)
            .filter(|words| !words.is_empty()),
        logo: disclosed.logo.map(|file| logo(desk, file)),
        draft: settings.outputs.draft.then(|| say!(desk.language, "draft")),
        // Settled when the document stands.
        attachments: Vec::new(),
        links: BTreeMap::new(),
    }
}
