//! The sentences that open a chapter.
//!
//! Each says what is true of the topic and of few others: whether it was
//! discussed most, where it was discussed, what outweighs what, which country
//! stands out, what several workshops recommend. A sentence that would say
//! nothing is left out.

use std::cmp::Reverse;

use super::chapter::Chapter;
use crate::compose::country_ranking::ranking;
use crate::compose::desk::Desk;
use crate::compose::kinds;
use crate::compose::language::say;
use crate::compose::recommendation::workshop_names;
use crate::model::term::KindRole;
use crate::model::view::Statement;

/// Marks beside a sentence that rests on many notes.
const MARKS: usize = 3;
/// Of fewer contributions the kinds are seen at a glance.
const FEWEST_FOR_KINDS: usize = 5;

pub fn introduction(desk: &mut Desk, chapter: &Chapter) -> Vec<Statement> {
    let opening = [
        opening(desk, chapter),
        spread(desk, chapter),
        balance(desk, chapter),
    ];
    let opening = desk.language.paragraph(opening);
    let countries = countries(desk, chapter);
    let (shared, notes) = shared(desk, chapter);
    let second = desk.language.paragraph([countries, shared]);
    let statements = [desk.statement(opening, &[]), desk.statement(second, &notes)];
    statements
        .into_iter()
        .filter(|statement| !statement.text.is_empty())
        .collect()
}

/// How much was said on the topic, set against the others.
fn opening(desk: &mut Desk, chapter: &Chapter) -> String {
    let series = desk.series;
    let count = desk.count(chapter.figure("notes"), &chapter.notes);
    let workshops = series.workshops_of(&chapter.notes).len();
    let others = (0..series.disclosed.topics.len())
        .filter(|topic| Some(*topic) != chapter.selection.topic)
        .map(|topic| series.notes_of_topic(Some(topic)).len());
    let is_most = chapter.of > 1 && others.max().is_some_and(|most| most < count);
    let language = desk.language;
    if chapter.selection.topic.is_none() {
        say!(language, "chapter-opening-without-topic", count = count)
    } else if is_most {
        say!(
            language,
            "chapter-opening-most",
            count = count,
            workshops = workshops
        )
    } else if workshops == series.workshops.len() && workshops > 2 {
        let variant = variant(chapter, 3);
        say!(
            language,
            "chapter-opening-everywhere",
            count = count,
            workshops = workshops,
            variant = variant
        )
    } else {
        let variant = variant(chapter, 2);
        say!(
            language,
            "chapter-opening",
            count = count,
            workshops = workshops,
            variant = variant
        )
    }
}

/// Neighbouring chapters of which the same is true say it differently.
fn variant(chapter: &Chapter, variants: usize) -> usize {
    chapter.place % variants
}

/// Whether one workshop said most of it, and how far others took it up.
fn spread(desk: &mut Desk, chapter: &Chapter) -> String {
    let series = desk.series;
    let mut workshops: Vec<(usize, usize)> = series
        .workshops_of(&chapter.notes)
        .into_iter()
        .map(|workshop| {
            let here = |note: &&usize| series.note(**note).workshop == workshop;
            (chapter.notes.iter().filter(here).count(), workshop)
        })
        .collect();
    workshops.sort_by_key(|(notes, _)| Reverse(*notes));
    match workshops[..] {
        [(main, workshop), _, ..] if 2 * main > chapter.notes.len() => {
            let is_here = |note: &usize| series.note(*note).workshop == workshop;
            let (here, elsewhere): (Vec<usize>, Vec<usize>) =
                chapter.notes.iter().partition(|note| is_here(note));
            let number = &series.workshop(workshop).number;
            desk.count(chapter.figure(&format!("workshop/{number}")), &here);
            let rest = desk.count(chapter.figure(&format!("elsewhere-than/{number}")), &elsewhere);
            let others = desk.value(
                chapter.figure(&format!("elsewhere-than/{number}/workshops")),
                workshops.len() - 1,
                &elsewhere,
            );
            say!(
                desk.language,
                "chapter-spread",
                workshop = workshop_names(desk, &[workshop]),
                main = main,
                rest = rest,
                others = others,
                variant = variant(chapter, 2)
            )
        }
        _ => String::new(),
    }
}

/// What outweighs what; else of what kinds the contributions are.
fn balance(desk: &mut Desk, chapter: &Chapter) -> String {
    let series = desk.series;
    let of = |role| series.with_role(&chapter.notes, &[role]);
    let (challenges, practices) = (of(KindRole::Challenge), of(KindRole::GoodPractice));
    let (challenge_count, practice_count) = (challenges.len(), practices.len());
    let language = desk.language;
    if practice_count > 0 && challenge_count >= 2 * practice_count {
        desk.count(chapter.figure("kind/challenge"), &challenges);
        desk.count(chapter.figure("kind/good-practice"), &practices);
        say!(
            language,
            "chapter-challenges-prevail",
            challenges = challenge_count,
            practices = practice_count
        )
    } else if challenge_count > 0 && practice_count > challenge_count {
        desk.count(chapter.figure("kind/challenge"), &challenges);
        desk.count(chapter.figure("kind/good-practice"), &practices);
        say!(
            language,
            "chapter-practices-prevail",
            challenges = challenge_count,
            practices = practice_count
        )
    } else if chapter.notes.len() < FEWEST_FOR_KINDS {
        String::new()
    } else {
        let kinds = kinds::listed(desk, &chapter.figure("kind"), &chapter.notes);
        kinds.map_or_else(String::new, |kinds| {
            say!(language, "chapter-kinds", kinds = kinds)
        })
    }
}

/// Which country stands out, or that none does.
fn countries(desk: &mut Desk, chapter: &Chapter) -> String {
    let language = desk.language;
    let figure = |country: &str| format!("topic_country:{}/{country}", chapter.key);
    match &chapter.countries[..] {
        [] => return String::new(),
        [(code, _)] => {
            return say!(
                language,
                "chapter-one-country",
                country = language.country_in_text(*code)
            );
        }
        [(first, notes), (_, next), ..] if notes.len() >= 2 * next.len() && notes.len() > 2 => {
            desk.count(figure(&desk.country_key(*first)), notes);
            let with_country = desk.series.drawing(&chapter.notes);
            let all = desk.count(chapter.figure("with-country"), &with_country);
            return say!(
                language,
                "chapter-country-dominates",
                country = language.country_initial(*first),
                count = notes.len(),
                all = all,
                rest = all - notes.len()
            );
        }
        _ => {}
    }
    if let Some(ranking) = ranking(desk, &chapter.countries, figure) {
        return ranking;
    }
    let total = desk.countries(chapter.figure("countries"), &chapter.notes);
    let most = chapter.countries.first().map_or(0, |(code, notes)| {
        desk.count(figure(&desk.country_key(*code)), notes)
    });
    say!(language, "chapter-countries-spread", total = total, most = most)
}

/// How many of its recommendations several workshops made, with notes that
/// speak for them.
fn shared(desk: &mut Desk, chapter: &Chapter) -> (String, Vec<usize>) {
    let series = desk.series;
    let mut ranks: Vec<usize> = series.recommendations_of(&chapter.notes).into_iter().collect();
    let all = ranks.len();
    ranks.retain(|rank| series.recommendation(*rank).workshops.len() > 1);
    let Some(first) = ranks.first() else {
        return (String::new(), Vec::new());
    };
    let most = series.recommendation(*first).workshops.len();
    let elsewhere = series.workshops.len() - most;
    let speakers: Vec<usize> = ranks
        .iter()
        .filter_map(|rank| series.recommendation(*rank).notes.first().copied())
        .collect();
    let count = desk.count(chapter.figure("shared-recommendations"), &speakers);
    let behind = &series.recommendation(*first).notes;
    desk.value(format!("recommendation:{}/workshops", first + 1), most, behind);
    let rest = all - count;
    let text = if most > 2 && count > 1 {
        say!(
            desk.language,
            "chapter-shared-most",
            count = count,
            all = all,
            rest = rest,
            most = most,
            elsewhere = elsewhere
        )
    } else {
        say!(
            desk.language,
            "chapter-shared",
            count = count,
            all = all,
            rest = rest,
            most = most
        )
    };
    let quotable = speakers.into_iter().filter(|note| series.quotable(*note));
    (text, quotable.take(MARKS).collect())
}
