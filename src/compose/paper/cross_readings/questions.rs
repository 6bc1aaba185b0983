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
use crate::model::term::KindRole;
use crate::model::view::{ListSection, Statement};

pub struct Open {
    /// Questions of all workshops but the last.
    asked: Vec<usize>,
    /// Those of them that nobody took up.
    open: Vec<usize>,
}

impl Open {
    pub fn of(series: &Series) -> Self {
        let place: BTreeMap<usize, usize> = series.workshops.iter().copied().zip(0..).collect();
        let place_of = |note: usize| place.get(&series.note(note).workshop).copied().unwrap_or(0);
        let last = series.workshops.len().saturating_sub(1);
        let mut asked = series.with_role(&series.notes, &[KindRole::Question]);
        asked.retain(|question| place_of(*question) < last);
        let is_open = |question: &usize| {
            let topics = &series.note(*question).topics;
            let mut on_topics = topics
                .iter()
                .flat_map(|topic| series.notes_of_topic(Some(*topic)));
            !on_topics.any(|note| place_of(*note) > place_of(*question) && takes_up(series, *note, *question))
        };
        Self {
            open: asked.iter().copied().filter(is_open).collect(),
            asked,
        }
    }
}

/// Whether a note on a topic of the question takes it up.
fn takes_up(series: &Series, note: usize, question: usize) -> bool {
    let (said, asked) = (series.note(note), series.note(question));
    if asked.same_as.is_some() && said.same_as == asked.same_as {
        return true;
    }
    let is_plain = asked.threads.is_empty() && asked.countries.is_empty();
    let shares = said.threads.iter().any(|thread| asked.threads.contains(thread))
        || said
            .country_codes()
            .any(|code| asked.country_codes().any(|other| other == code));
    series.role(note) != KindRole::Question && (is_plain || shares)
}

/// How many questions stayed open.
pub fn paragraph(desk: &mut Desk, questions: &Open) -> Option<Statement> {
    let asked = desk.count("series/questions-before-the-last", &questions.asked);
    if asked == 0 {
        return None;
    }
    let open = desk.count("series/questions-open", &questions.open);
    let text = say!(desk.language, "cross-questions", count = open, asked = asked);
    Some(desk.statement(text, &[]))
}

/// The questions in their own words.
pub fn section(desk: &mut Desk, questions: &Open) -> Option<ListSection> {
    let mut quoted = Quoted::default();
    let chosen = quoted.take(desk.series, &questions.open, budget::CROSS_QUESTIONS);
    (!chosen.is_empty()).then(|| ListSection {
        heading: say!(desk.language, "cross-questions-heading"),
        items: chosen.iter().map(|note| desk.quote(*note)).collect(),
    })
}
