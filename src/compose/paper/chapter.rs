//! A chapter on one topic: its figures, what was said by kind, its country
//! examples and its recommendations.

use super::Paper;
use super::budget;
use super::chapter_introduction::introduction;
use super::selection::ChapterSelection;
use crate::compose::brief;
use crate::compose::contribution::{Label, contributions};
use crate::compose::desk::Desk;
use crate::compose::editorial;
use crate::compose::kinds;
use crate::compose::language::say;
use crate::compose::links;
use crate::compose::quotation::on_one_line;
use crate::compose::recommendation::{by_addressee, in_paper};
use crate::model::disclosed::PublicWorkshop;
use crate::model::name::CountryCode;
use crate::model::prose::EditorialPlace;
use crate::model::term::KindRole;
use crate::model::view::{
    BriefPointer, ChapterView, ContributionSection, CountryBox, CountrySection, KeyFigure, ListSection,
    RecommendationSection,
};

/// A topic with its notes, as the sections of its chapter share it.
pub struct Chapter<'a> {
    pub selection: &'a ChapterSelection,
    /// The ranks of the paper's final list.
    pub listed: &'a [usize],
    /// Its place among the chapters, from 0.
    pub place: usize,
    /// How many chapters there are.
    pub of: usize,
    pub notes: Vec<usize>,
    pub heading: String,
    /// As figures name it.
    pub key: String,
    pub countries: super::Countries,
}

impl Chapter<'_> {
    /// The name of one of the topic's figures.
    pub fn figure(&self, what: &str) -> String {
        format!("topic:{}/{what}", self.key)
    }
}

pub fn chapters(desk: &mut Desk, paper: &Paper) -> Vec<ChapterView> {
    let selections = &paper.selection.chapters;
    let listed = paper.selection.recommendations.iter();
    let listed: Vec<usize> = listed.filter_map(|one| one.rank).collect();
    let mut views = Vec::new();
    for (place, selection) in selections.iter().enumerate() {
        let notes = desk.series.notes_of_topic(selection.topic).to_vec();
        let chapter = Chapter {
            selection,
            listed: &listed,
            place,
            of: selections.len(),
            heading: heading(desk, selection.topic),
            key: key(desk, selection.topic),
            countries: desk.series.by_country(&notes),
            notes,
        };
        views.push(view(desk, &chapter));
    }
    views
}

fn heading(desk: &Desk, topic: Option<usize>) -> String {
    match topic {
        Some(topic) => desk.series.disclosed.topics.label(topic).to_owned(),
        None => say!(desk.language, "chapter-without-topic"),
    }
}

/// The heading in the series' first language.
fn key(desk: &Desk, topic: Option<usize>) -> String {
    let main = desk.series.main;
    let label = topic.map(|topic| main.topics.label(topic));
    label.unwrap_or(&main.names.without_topic).to_owned()
}

fn view(desk: &mut Desk, chapter: &Chapter) -> ChapterView {
    let selection = chapter.selection;
    let question = selection
        .topic
        .map(|topic| &desk.series.disclosed.topics.get(topic).question);
    let opening = selection.topic.map_or_else(Vec::new, |topic| {
        editorial::blocks(desk, EditorialPlace::Topic(topic))
    });
    ChapterView {
        heading: chapter.heading.clone(),
        question: question.map(|question| on_one_line(question)).unwrap_or_default(),
        key_figures: key_figures(desk, chapter),
        introduction: if opening.is_empty() {
            introduction(desk, chapter)
        } else {
            Vec::new()
        },
        opening,
        briefs: briefs(desk, selection.topic),
        challenges: section(desk, chapter, &[KindRole::Challenge], &selection.challenges),
        good_practices: section(
            desk,
            chapter,
            &[KindRole::GoodPractice],
            &selection.good_practices,
        ),
        ideas: section(
            desk,
            chapter,
            &[KindRole::Idea, KindRole::Observation],
            &selection.ideas,
        ),
        open_questions: open_questions(desk, chapter),
        countries: countries(desk, chapter),
        recommendations: recommendations(desk, chapter),
    }
}

/// The briefs on the workshops that were about the topic. Many would be a list
/// of workshops, which annex A is.
fn briefs(desk: &Desk, topic: Option<usize>) -> Vec<BriefPointer> {
    let Some(topic) = topic else { return Vec::new() };
    let workshops = desk.series.workshops.iter();
    let about: Vec<&PublicWorkshop> = workshops
        .map(|workshop| desk.series.workshop(*workshop))
        .filter(|workshop| workshop.topics.contains(&topic))
        .collect();
    if about.len() > budget::BRIEFS_OF_A_CHAPTER {
        return Vec::new();
    }
    let pointers = about.into_iter().map(|workshop| {
        let (kind, title) = (brief::kind(desk, workshop), on_one_line(&workshop.title));
        BriefPointer {
            document: links::key_of_brief(workshop),
            words: say!(desk.language, "chapter-brief", kind = kind, title = title),
        }
    });
    pointers.collect()
}

/// What is none is left out.
fn key_figures(desk: &mut Desk, chapter: &Chapter) -> Vec<KeyFigure> {
    let series = desk.series;
    let notes = &chapter.notes;
    let recommendations = series.with_role(notes, &[KindRole::Recommendation]);
    let contributions = desk.count(chapter.figure("notes"), notes);
    let workshops = desk.value(
        chapter.figure("workshops"),
        series.workshops_of(notes).len(),
        notes,
    );
    let countries = desk.countries(chapter.figure("countries"), notes);
    let different = series.recommendations_of(notes).len();
    let recommendations = desk.value(chapter.figure("recommendations"), different, &recommendations);
    let language = desk.language;
    let figures = [
        (
            contributions,
            say!(language, "key-contributions", count = contributions),
        ),
        (workshops, say!(language, "key-workshops", count = workshops)),
        (countries, say!(language, "key-countries", count = countries)),
        (
            recommendations,
            say!(language, "key-different-recommendations", count = recommendations),
        ),
    ];
    desk.key_figures(figures)
}

/// Contributions of one kind, or of ideas and what was observed besides.
fn section(
    desk: &mut Desk,
    chapter: &Chapter,
    roles: &[KindRole],
    chosen: &[usize],
) -> Option<ContributionSection> {
    let is_mixed = chosen
        .iter()
        .any(|note| desk.series.role(*note) == KindRole::Observation);
    let role = *roles.first()?;
    if chosen.is_empty() {
        return None;
    }
    let heading = if is_mixed {
        say!(desk.language, "chapter-heading-mixed")
    } else {
        say!(desk.language, "chapter-heading", role = kinds::key(role))
    };
    let label = if is_mixed { Label::Kind } else { Label::None };
    Some(ContributionSection {
        heading,
        lead: String::new(),
        items: contributions(desk, chosen, label),
        more: more(desk, chapter, roles, chosen),
    })
}

/// How many contributions of these roles the chapter does not quote.
fn more(desk: &mut Desk, chapter: &Chapter, roles: &[KindRole], chosen: &[usize]) -> Option<String> {
    let mut left_out = desk.series.with_role(&chapter.notes, roles);
    let in_boxes = |note: &usize| {
        chapter
            .selection
            .boxes
            .iter()
            .any(|(_, notes)| notes.contains(note))
    };
    left_out.retain(|note| !chosen.contains(note) && !in_boxes(note));
    let is_mixed = left_out
        .iter()
        .any(|note| desk.series.role(*note) == KindRole::Observation);
    let role = match roles.first() {
        Some(role) if !is_mixed => kinds::key(*role),
        _ => "several",
    };
    let count = desk.count(chapter.figure(&format!("left-out/{role}")), &left_out);
    (count > 0).then(|| {
        say!(
            desk.language,
            "contributions-more",
            document = "paper",
            role = role,
            count = count
        )
    })
}

fn open_questions(desk: &mut Desk, chapter: &Chapter) -> Option<ListSection> {
    let chosen = &chapter.selection.open_questions;
    if chosen.is_empty() {
        return None;
    }
    Some(ListSection {
        heading: say!(desk.language, "open-questions-heading"),
        items: chosen.iter().map(|note| desk.quote(*note)).collect(),
    })
}

fn countries(desk: &mut Desk, chapter: &Chapter) -> Option<CountrySection> {
    let mut boxes = Vec::new();
    let mut chosen: Vec<_> = chapter.selection.boxes.iter().collect();
    desk.arrange(&mut chosen, |(code, _)| (*code, notes_on(chapter, *code).len()));
    for (code, chosen) in chosen {
        let name = desk.language.country(*code);
        let notes = notes_on(chapter, *code);
        let key = desk.country_key(*code);
        let count = desk.count(format!("topic_country:{}/{key}", chapter.key), notes);
        boxes.push(CountryBox {
            name,
            count: say!(desk.language, "contributions-counted", count = count),
            statements: chosen.iter().map(|note| desk.quote(*note)).collect(),
        });
    }
    if boxes.is_empty() {
        return None;
    }
    Some(CountrySection {
        heading: say!(desk.language, "countries-heading"),
        lead: String::new(),
        boxes,
        more: None,
    })
}

/// The notes of the chapter that draw on the country.
fn notes_on<'a>(chapter: &'a Chapter, code: CountryCode) -> &'a [usize] {
    let found = chapter.countries.iter().find(|(known, _)| *known == code);
    found.map_or(&[][..], |(_, notes)| notes)
}

/// With their ranks in the series, as in the paper's final list.
fn recommendations(desk: &mut Desk, chapter: &Chapter) -> Option<RecommendationSection> {
    let chosen = chapter.selection.recommendations.clone();
    if chosen.is_empty() {
        return None;
    }
    let more = more_recommendations(desk, chapter);
    Some(RecommendationSection {
        heading: say!(desk.language, "recommendations-heading"),
        lead: String::new(),
        groups: by_addressee(desk, chosen, |desk, one, _| {
            in_paper(desk, one, one.rank.unwrap_or(0) + 1)
        }),
        more,
    })
}

/// The ranks of those that only the paper's final list sets out.
fn more_recommendations(desk: &mut Desk, chapter: &Chapter) -> Option<String> {
    let on_topic = desk.series.recommendations_of(&chapter.notes);
    let chosen = &chapter.selection.recommendations;
    let is_chosen = |rank: Option<usize>| chosen.iter().any(|one| one.rank == rank);
    let more: Vec<usize> = chapter
        .listed
        .iter()
        .copied()
        .filter(|rank| on_topic.contains(rank) && !is_chosen(Some(*rank)))
        .collect();
    if more.is_empty() {
        return None;
    }
    let behind = recommending(desk, chapter, &more);
    let count = desk.value(chapter.figure("further-recommendations"), more.len(), &behind);
    let language = desk.language;
    let ranks: Vec<String> = more
        .iter()
        .map(|rank| language.digits(*rank as u64 + 1))
        .collect();
    Some(say!(
        language,
        "chapter-recommendations-more",
        count = count,
        ranks = language.list(&ranks)
    ))
}

/// The notes of the chapter that make any of the recommendations.
fn recommending(desk: &Desk, chapter: &Chapter, ranks: &[usize]) -> Vec<usize> {
    let makes = |note: &usize| {
        let rank = desk.series.recommendation_of(*note);
        rank.is_some_and(|rank| ranks.contains(&rank))
    };
    chapter.notes.iter().copied().filter(makes).collect()
}
