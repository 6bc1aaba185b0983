//! Casting off: how many pages a selection will take, as compositors reckoned a
//! manuscript before they set it.
//!
//! Letters are counted and become lines, lines become heights, in points of a
//! page of the paper as it is usually set. The reckoning knows the words that
//! are quoted and how many rows and entries there are, and takes what the paper
//! says about them at its usual length. It errs by a page or two, for which
//! [`MOST`] leaves room, as it does for editions in longer languages: it is the
//! same in every language, so that all quote the same.

use super::budget;
use super::selection::{ChapterSelection, Selection};
use crate::compose::contribution;
use crate::compose::series::{Countries, Series};
use crate::model::disclosed::PublicCount;

/// Of the forty pages that a paper may have, those that are reckoned with.
pub const MOST: usize = 37;

/// The text area of a page.
const PAGE: usize = 715;
const LINE: usize = 13;
const LETTERS_OF_A_LINE: usize = 76;
const BETWEEN: usize = 11;

/// What the reference to the evidence adds.
const REFERENCE: usize = 6;

/// A part, its head and what it begins with; the title of one of many chapters is
/// smaller.
const HEAD: usize = 210;
const HEAD_OF_MANY: usize = 150;
/// What a section adds to its items, and a line that says what is left out.
const SECTION: usize = 36;

pub fn pages(series: &Series, selection: &Selection) -> usize {
    let parts = [
        front(series),
        chapters(series, selection),
        countries(series, &selection.countries),
        threads(series, selection),
        clusters(series, selection),
        cross_readings(series),
        contributions(series, &selection.commission) + HEAD / 2,
        recommendations(series, selection),
        annexes(series, selection),
    ];
    parts.iter().sum::<usize>().div_ceil(PAGE)
}

fn lines(letters: usize) -> usize {
    letters.div_ceil(LETTERS_OF_A_LINE) * LINE
}

/// Quoted one below the other.
fn contributions(series: &Series, notes: &[usize]) -> usize {
    let height = |note: &usize| lines(contribution::letters(series, *note) + REFERENCE) + BETWEEN;
    notes.iter().map(height).sum()
}

/// The same as a section of its own.
fn section(series: &Series, notes: &[usize]) -> usize {
    if notes.is_empty() {
        0
    } else {
        contributions(series, notes) + SECTION
    }
}

/// Boxes in pairs, in smaller letters.
fn boxes(series: &Series, countries: &Countries) -> usize {
    let height = |notes: &[usize]| contributions(series, notes) * 4 / 3 + 30;
    let heights = countries.iter().map(|(_, notes)| height(notes));
    heights.sum::<usize>() / 2
}

/// A heat map, which has nothing to say on a single row.
fn matrix(rows: usize) -> usize {
    if rows > 1 { 16 * rows + 130 } else { 0 }
}

/// Cover, colophon, contents, summary and introduction.
fn front(series: &Series) -> usize {
    let timeline = if series.workshops.len() > 1 { PAGE / 8 } else { 0 };
    4 * PAGE + timeline
}

/// Few chapters begin on a page each, and are set so closely that a few lines
/// take no page of their own; of more, what is left of a page is lost now and
/// then.
fn chapters(series: &Series, selection: &Selection) -> usize {
    let head = if selection.chapters.len() > 12 {
        HEAD_OF_MANY
    } else {
        HEAD
    };
    let heights = selection.chapters.iter().map(|one| head + chapter(series, one));
    let further = if selection.further.is_empty() {
        0
    } else {
        HEAD + 20 * selection.further.len().min(budget::FURTHER)
    };
    let all: usize = if selection.chapters.len() <= 8 {
        heights
            .map(|height| (height * 7 / 9 + PAGE * 19 / 20) / PAGE * PAGE)
            .sum()
    } else {
        heights.sum::<usize>() * 21 / 20
    };
    all + further
}

fn chapter(series: &Series, chapter: &ChapterSelection) -> usize {
    let lists = [
        &chapter.challenges,
        &chapter.good_practices,
        &chapter.ideas,
        &chapter.open_questions,
    ];
    let recommended = chapter.recommendations.iter();
    let recommended: usize = recommended.map(|one| recommendation(one.length(series))).sum();
    let boxes = boxes(series, &chapter.boxes);
    lists.iter().map(|notes| section(series, notes)).sum::<usize>()
        + if boxes > 0 { boxes + SECTION } else { 0 }
        + if recommended > 0 { recommended + SECTION } else { 0 }
}

/// With who supports it and to whom it is directed.
fn recommendation(letters: usize) -> usize {
    lines(letters + REFERENCE) + 24
}

fn countries(series: &Series, chosen: &Countries) -> usize {
    let drawn_on = series.by_country(&series.notes).len();
    if drawn_on == 0 {
        return 0;
    }
    HEAD + matrix(drawn_on.min(budget::MATRIX_ROWS)) + PAGE / 2 + boxes(series, chosen)
}

fn threads(series: &Series, selection: &Selection) -> usize {
    let threads = selection.threads.iter();
    let sections: usize = threads
        .map(|(_, notes)| contributions(series, notes) + SECTION)
        .sum();
    if sections == 0 {
        0
    } else {
        HEAD + matrix(selection.threads.len()) + sections
    }
}

fn clusters(series: &Series, selection: &Selection) -> usize {
    let clusters = &selection.clusters;
    let sections: usize = clusters.iter().map(|notes| section(series, notes)).sum();
    if clusters.is_empty() {
        0
    } else {
        HEAD + 25 * clusters.len() + matrix(clusters.len()) + sections
    }
}

/// Of one workshop there is little to read together.
fn cross_readings(series: &Series) -> usize {
    if series.workshops.len() < 2 {
        return HEAD;
    }
    let addressees = series.disclosed.addressees.len().min(budget::CROSS_ADDRESSEES);
    let growth = series.workshops.len().min(budget::GROWTH);
    HEAD + PAGE / 4 + matrix(addressees) + growth * 20 + budget::CROSS_QUESTIONS.notes * (2 * LINE + BETWEEN)
}

fn recommendations(series: &Series, selection: &Selection) -> usize {
    let chosen = selection.recommendations.iter();
    let height: usize = chosen.map(|one| recommendation(one.length(series))).sum();
    if height == 0 { 0 } else { HEAD + PAGE / 5 + height }
}

/// Endnotes, workshops and participation, method, evidence.
fn annexes(series: &Series, selection: &Selection) -> usize {
    let workshops = series.workshops.len().min(budget::WORKSHOPS);
    let is_attended = series
        .disclosed
        .workshops
        .iter()
        .any(|one| one.participants != PublicCount::Unknown);
    let attended = if is_attended { PAGE / 2 + 8 * workshops } else { 0 };
    let sheets = series.disclosed.sheets.len().min(budget::SHEETS);
    let cited = selection.notes();
    let cited_in = series.workshops_of(&cited).len();
    3 * PAGE / 2 + 25 * workshops + attended + 15 * sheets + 7 * cited.len() + 24 * cited_in
}
