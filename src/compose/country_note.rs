//! A note on one country example: what was said of it across topics and
//! workshops, on one or two pages. Made where the series asks for such notes,
//! for each example with at least three contributions.
//!
//! Topics share the room in turn: the best contribution on each, then the
//! second, until it is used up. What is left out is counted under its topic.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::choice::{self, Allowance};
use super::contribution::{Label, contributions};
use super::desk::Desk;
use super::document::{self, Subject, series_hosts, series_title, title_of_part};
use super::foreign;
use super::language::{Language, say};
use super::quotation;
use super::recommendation::{Recommended, by_addressee, in_paper};
use super::rule;
use super::series::Series;
use super::withheld;
use crate::model::document::{Document, View};
use crate::model::name::CountryCode;
use crate::model::settings::PublishedNotes;
use crate::model::term::KindRole;
use crate::model::view::{
    ContributionSection, CountryNoteView, KeyFigure, MastheadView, RecommendationSection, Statement,
    TextSection,
};

/// An example with fewer contributions has no note.
const FEWEST: usize = 3;
/// What fits on two pages beside the recommendations.
const QUOTED: Allowance = Allowance::of(18);
const RECOMMENDATIONS: Allowance = Allowance::of(6);

/// The examples that have a note, by their codes.
pub fn examples(series: &Series) -> Vec<CountryCode> {
    let figures = &series.disclosed.country_figures;
    let mut codes: Vec<CountryCode> = figures
        .iter()
        .filter_map(|figures| figures.country)
        .filter(|code| series.notes_of_country(*code).len() >= FEWEST)
        .collect();
    codes.sort();
    codes
}

/// Where the note on an example lies in the folder of its language.
pub fn path(code: CountryCode) -> String {
    format!("country-notes/{}.pdf", code.as_str().to_lowercase())
}

/// What the parts of a note share.
struct Example<'a> {
    code: CountryCode,
    name: String,
    /// As figures name it.
    key: String,
    notes: &'a [usize],
    /// The topics with their notes on the example, those most spoken of first.
    topics: Vec<(Option<usize>, Vec<usize>)>,
}

impl Example<'_> {
    fn figure(&self, what: &str) -> String {
        format!("country:{}/{what}", self.key)
    }
}

pub fn compose(series: &Series, language: &Language, code: CountryCode) -> Document {
    let mut desk = Desk::new(series, language, false);
    let notes = series.notes_of_country(code);
    let example = Example {
        code,
        name: language.country(code),
        key: desk.country_key(code),
        notes,
        topics: topics(series, notes),
    };
    let mut view = view(&mut desk, &example, code);
    view.document.foreign = foreign::patterns(&view, desk.foreign());
    Document {
        path: path(code),
        stem: format!("country-note-{}", code.as_str().to_lowercase()),
        title: view.document.title.clone(),
        language: language.code().to_owned(),
        view: View::CountryNote(Box::new(view)),
        evidence: desk.into_evidence(),
    }
}

fn topics(series: &Series, notes: &[usize]) -> Vec<(Option<usize>, Vec<usize>)> {
    let mut topics: Vec<(Option<usize>, Vec<usize>)> = (0..series.disclosed.topics.len())
        .map(Some)
        .chain([None])
        .map(|topic| {
            let on_topic: BTreeSet<usize> = series.notes_of_topic(topic).iter().copied().collect();
            let both = notes.iter().copied().filter(|note| on_topic.contains(note));
            (topic, both.collect())
        })
        .collect();
    topics.retain(|(_, notes)| !notes.is_empty());
    // A stable order: topics that are level stay as the series has them.
    topics.sort_by_key(|(_, notes)| Reverse(notes.len()));
    topics
}

fn view(desk: &mut Desk, example: &Example, code: CountryCode) -> CountryNoteView {
    CountryNoteView {
        document: document::document(desk, subject(desk, example)),
        masthead: masthead(desk, example),
        key_figures: key_figures(desk, example),
        opening: opening(desk, example, code),
        topics: sections(desk, example),
        recommendations: recommendations(desk, example),
        sources: sources(desk, example),
    }
}

fn subject(desk: &Desk, example: &Example) -> Subject {
    let (series, country) = (series_title(desk), example.name.as_str());
    let topics = &desk.series.disclosed.topics;
    let labels = example
        .topics
        .iter()
        .filter_map(|(topic, _)| Some(topics.label((*topic)?).to_owned()));
    let in_text = desk.language.country_in_text(example.code);
    Subject {
        title: title_of_part(desk, country),
        work: series.to_owned(),
        name: facts(desk, example),
        authors: series_hosts(desk),
        description: say!(
            desk.language,
            "country-note-description",
            series = series,
            country = in_text
        ),
        keywords: std::iter::once(example.name.clone()).chain(labels).collect(),
    }
}

/// `Country note · Liberia`
fn facts(desk: &Desk, example: &Example) -> String {
    desk.language
        .facts([say!(desk.language, "country-note-kind"), example.name.clone()])
}

fn masthead(desk: &Desk, example: &Example) -> MastheadView {
    MastheadView {
        series: series_title(desk).to_owned(),
        kind: say!(desk.language, "country-note-kind"),
        title: example.name.clone(),
        facts: desk.language.facts([
            say!(desk.language, "country-note-subject"),
            rule::in_masthead(desk),
        ]),
    }
}

/// What is none is left out.
fn key_figures(desk: &mut Desk, example: &Example) -> Vec<KeyFigure> {
    let series = desk.series;
    let notes = example.notes;
    let recommending = series.with_role(notes, &[KindRole::Recommendation]);
    let different = Recommended::of_workshop(series, &recommending).len();
    let contributions = desk.count(example.figure("notes"), notes);
    let workshops = series.workshops_of(notes).len();
    let workshops = desk.value(example.figure("workshops"), workshops, notes);
    let recommendations = desk.value(
        example.figure("different-recommendations"),
        different,
        &recommending,
    );
    let language = desk.language;
    let figures = [
        (
            contributions,
            say!(language, "key-contributions", count = contributions),
        ),
        (workshops, say!(language, "key-workshops", count = workshops)),
        (
            recommendations,
            say!(language, "key-different-recommendations", count = recommendations),
        ),
    ];
    desk.key_figures(figures)
}

/// How often and under which topic the example came up.
fn opening(desk: &mut Desk, example: &Example, code: CountryCode) -> Vec<Statement> {
    let series = desk.series;
    let count = desk.count(example.figure("notes"), example.notes);
    let workshops = series.workshops_of(example.notes).len();
    let workshops = desk.value(example.figure("workshops"), workshops, example.notes);
    let language = desk.language;
    let country = language.country_in_text(code);
    let drawn = say!(
        language,
        "country-note-opening",
        country = country,
        count = count,
        workshops = workshops
    );
    let most = match &example.topics[..] {
        [(Some(topic), most), rest @ ..] if rest.iter().all(|(_, notes)| notes.len() < most.len()) => {
            let label = series.disclosed.topics.label(*topic);
            let key = series.main.topics.label(*topic);
            let count = desk.count(example.figure(&format!("topic/{key}")), most);
            say!(
                desk.language,
                "country-note-topic",
                topic = desk.language.title_in_text(label),
                count = count
            )
        }
        _ => String::new(),
    };
    let words = desk.language.paragraph([drawn, most]);
    vec![desk.statement(words, &[])]
}

/// The contributions by topic, each in the first topic that it is on.
fn sections(desk: &mut Desk, example: &Example) -> Vec<ContributionSection> {
    let series = desk.series;
    let mut seen = BTreeSet::new();
    let mut by_topic: Vec<(Option<usize>, Vec<usize>)> = Vec::new();
    for (topic, notes) in &example.topics {
        let notes: Vec<usize> = notes
            .iter()
            .copied()
            .filter(|note| series.role(*note) != KindRole::Recommendation && seen.insert(*note))
            .collect();
        by_topic.push((*topic, notes));
    }
    let chosen = in_turn(series, &by_topic);
    let mut sections = Vec::new();
    for (topic, notes) in &by_topic {
        let here: Vec<usize> = choice::in_order(series, notes)
            .into_iter()
            .filter(|note| chosen.contains(note))
            .collect();
        if here.is_empty() {
            continue;
        }
        let heading = match topic {
            Some(topic) => series.disclosed.topics.label(*topic).to_owned(),
            None => say!(desk.language, "chapter-without-topic"),
        };
        let left_out: Vec<usize> = notes
            .iter()
            .copied()
            .filter(|note| !here.contains(note))
            .collect();
        let key = topic.map_or("", |topic| series.main.topics.label(topic));
        let count = desk.count(example.figure(&format!("left-out/{key}")), &left_out);
        sections.push(ContributionSection {
            lead: String::new(),
            items: contributions(desk, &here, Label::Kind),
            more: (count > 0).then(|| say!(desk.language, "country-note-more", count = count)),
            heading,
        });
    }
    sections
}

/// The best of each topic, then the second of each, as far as the room goes.
fn in_turn(series: &Series, by_topic: &[(Option<usize>, Vec<usize>)]) -> BTreeSet<usize> {
    let ordered: Vec<Vec<usize>> = by_topic
        .iter()
        .map(|(_, notes)| choice::in_order(series, notes))
        .collect();
    let longest = ordered.iter().map(Vec::len).max().unwrap_or(0);
    let turns =
        (0..longest).flat_map(|turn| ordered.iter().filter_map(move |notes| notes.get(turn).copied()));
    let taken = QUOTED.fill(turns, |note| quotation::length(&series.note(*note).text));
    taken.into_iter().collect()
}

/// What was recommended with the example in mind, by its rank in the series.
fn recommendations(desk: &mut Desk, example: &Example) -> Option<RecommendationSection> {
    let series = desk.series;
    let notes = series.with_role(example.notes, &[KindRole::Recommendation]);
    let all = Recommended::of_workshop(series, &notes);
    let total = all.len();
    let shown = RECOMMENDATIONS.fill(all, |one| one.length(series));
    if shown.is_empty() {
        return None;
    }
    let left_out = desk.value(
        example.figure("left-out/recommendations"),
        total - shown.len(),
        &notes,
    );
    let groups = by_addressee(desk, shown, |desk, one, number| {
        in_paper(desk, one, one.rank.map_or(number, |rank| rank + 1))
    });
    Some(RecommendationSection {
        heading: say!(desk.language, "recommendations-heading"),
        lead: String::new(),
        groups,
        more: (left_out > 0).then(|| say!(desk.language, "recommendations-more", count = left_out)),
    })
}

fn sources(desk: &mut Desk, example: &Example) -> TextSection {
    let total = desk.count(example.figure("notes"), example.notes);
    let cited = desk.cited(example.notes);
    let quoted = desk.count(example.figure("quoted"), &cited);
    let rests = say!(
        desk.language,
        "country-note-sources",
        quoted = quoted,
        total = total,
        rest = total - quoted
    );
    let withheld = withheld::not_quoted(desk, example.figure("withheld"), example.notes);
    let redacted = withheld::redacted(desk, example.figure("redacted"), &cited);
    let language = desk.language;
    let counted = language.paragraph([rests, withheld, redacted]);
    let tables = match desk.series.disclosed.settings.outputs.notes {
        PublishedNotes::Cited => say!(language, "country-note-tables-and-notes"),
        PublishedNotes::None => say!(language, "country-note-tables"),
    };
    let paragraphs = [
        counted,
        rule::applied(desk),
        say!(language, "country-note-names"),
        tables,
    ];
    let paragraphs = paragraphs.into_iter().filter(|words| !words.is_empty());
    TextSection {
        heading: say!(language, "sources-heading"),
        paragraphs: paragraphs.map(|words| desk.statement(words, &[])).collect(),
    }
}
