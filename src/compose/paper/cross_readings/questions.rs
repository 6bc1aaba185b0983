//! Questions that no later workshop took up.
//!
//! A workshop of a larger number takes a question up where it says the same (an
//! equal group cell), or where it adds something else than a question on one
//! of its topics that shares a country example or a thread with it; where the
//! question has neither, a contribution on one of its topics is enough. The
//! questions of the last workshop are not counted: nobody could take them up.

use std::collections::BTreeMap;

use crate::compose::choice::Quoted;
use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::compose::paper::budget;
use crate::compose::series::Series;
use crate::model::name::CountryCode;
use crate::model::term::KindRole;
use crate::model::view::{ListSection, Statement};

pub struct Open {
    /// Questions of all workshops but the last.
    asked: Vec<usize>,
    /// Those of them that nobody took up.
    unanswered: Vec<usize>,
    /// And of these those for which there is room.
    quoted: Vec<usize>,
}

impl Open {
    pub fn of(series: &Series) -> Self {
        let place: BTreeMap<usize, usize> = series.workshops.iter().copied().zip(0..).collect();
        let place_of = |note: usize| place.get(&series.note(note).workshop).copied().unwrap_or(0);
        // For each mark of a note where it was last borne.
        let mut last: BTreeMap<Mark, usize> = BTreeMap::new();
        for note in &series.notes {
            for mark in answering(series, *note) {
                let known = last.entry(mark).or_default();
                *known = place_of(*note).max(*known);
            }
        }
        let is_taken_up = |question: usize| {
            let marks = asking(series, question);
            let later = |mark: Mark| last.get(&mark).is_some_and(|place| *place > place_of(question));
            marks.into_iter().any(later)
        };
        let mut asked = series.with_role(&series.notes, &[KindRole::Question]);
        let end = series.workshops.len().saturating_sub(1);
        asked.retain(|question| place_of(*question) < end);
        let unanswered = asked.iter().copied().filter(|question| !is_taken_up(*question));
        let unanswered: Vec<usize> = unanswered.collect();
        Self {
            quoted: Quoted::default().take(series, &unanswered, budget::CROSS_QUESTIONS),
            asked,
            unanswered,
        }
    }
}

/// By what a note on a topic is recognized as taking up a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    /// It says the same.
    Same(usize, usize),
    Topic(usize),
    Thread(usize, usize),
    Country(usize, CountryCode),
}

/// The marks by which a note takes up questions.
fn answering(series: &Series, index: usize) -> Vec<Mark> {
    let note = series.note(index);
    let is_question = series.role(index) == KindRole::Question;
    let mut marks = Vec::new();
    for topic in &note.topics {
        marks.extend(note.same_as.map(|same| Mark::Same(*topic, same)));
        if !is_question {
            marks.push(Mark::Topic(*topic));
            marks.extend(note.threads.iter().map(|thread| Mark::Thread(*topic, *thread)));
            marks.extend(note.country_codes().map(|code| Mark::Country(*topic, code)));
        }
    }
    marks
}

/// The marks of which one is enough to take up a question.
fn asking(series: &Series, index: usize) -> Vec<Mark> {
    let note = series.note(index);
    let is_plain = note.threads.is_empty() && note.countries.is_empty();
    let mut marks = Vec::new();
    for topic in &note.topics {
        marks.extend(note.same_as.map(|same| Mark::Same(*topic, same)));
        marks.extend(is_plain.then_some(Mark::Topic(*topic)));
        marks.extend(note.threads.iter().map(|thread| Mark::Thread(*topic, *thread)));
        marks.extend(note.country_codes().map(|code| Mark::Country(*topic, code)));
    }
    marks
}

/// How many questions stayed open.
pub fn paragraph(desk: &mut Desk, questions: &Open) -> Option<Statement> {
    let asked = desk.count("series/questions-before-the-last", &questions.asked);
    if asked == 0 {
        return None;
    }
    let open = desk.count("series/questions-open", &questions.unanswered);
    let text = say!(
        desk.language,
        "cross-questions",
        count = open,
        asked = asked,
        rest = asked - open
    );
    let rest = if questions.quoted.len() < open {
        say!(desk.language, "cross-questions-rest")
    } else {
        String::new()
    };
    let text = desk.language.paragraph([text, rest]);
    Some(desk.statement(text, &[]))
}

/// The questions in their own words.
pub fn section(desk: &mut Desk, questions: &Open) -> Option<ListSection> {
    let chosen = &questions.quoted;
    (!chosen.is_empty()).then(|| ListSection {
        heading: say!(desk.language, "cross-questions-heading"),
        items: chosen.iter().map(|note| desk.quote(*note)).collect(),
    })
}
