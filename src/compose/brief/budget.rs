//! How much a brief may hold, so that it has two to four pages however many
//! notes there are, and one where there are fewer than five.
//!
//! A page of the template holds about sixteen contributions of the usual
//! length. What is left out is counted where it would have stood.

use crate::compose::choice::Allowance;

/// With fewer notes than this a brief is one page: every note stands in its
/// own section, and there are no key messages, boxes or charts.
pub const FEWEST_FOR_PAGES: usize = 5;

/// Key messages are three to five: at most so many lead notes in their own
/// words, one on convergence and one on country examples.
pub const LEADS: usize = 3;
/// Key messages in a note's own words where the editors marked fewer as lead.
pub const FEWEST_QUOTED: usize = 2;
/// With fewer key messages than this, one on the kinds of contributions joins.
pub const FEWEST_MESSAGES: usize = 3;

pub const QUESTIONS: usize = 6;
pub const ANSWERS_TO_ONE: usize = 3;

pub const BOXES: usize = 6;
pub const STATEMENTS_IN_BOXES: usize = 8;
pub const STATEMENTS_IN_ONE: usize = 2;
/// Boxes that choose their statement before the other sections do: one for so
/// many notes, and at most so many.
pub const NOTES_FOR_A_FIRST_BOX: usize = 5;
pub const FIRST_BOXES: usize = 4;

/// With more notes than the first of these a brief would run a little over
/// three pages, and end on one that is nearly empty: its sections hold less.
/// With more than the second it fills four.
const NOTES_FOR_TWO_PAGES: usize = 24;
const NOTES_FOR_THREE_PAGES: usize = 64;

/// Where nothing was discussed and all is yet to be done, what discussion has
/// room for goes to the other sections by turns, as far as they have use for
/// it: a meeting on next steps tells its next steps.
fn share_out(answers: usize, room: &mut [usize; 5], said: [usize; 5]) {
    let [ideas, challenges, ..] = said;
    if ideas + challenges > 0 {
        return;
    }
    let [for_ideas, for_challenges, rest @ ..] = room;
    let mut spare = answers + std::mem::take(for_ideas) + std::mem::take(for_challenges);
    let lacks = |(room, said): (&usize, &usize)| room < said;
    while spare > 0 && rest.iter().zip(&said[2..]).any(lacks) {
        for (room, said) in rest.iter_mut().zip(&said[2..]) {
            if *room < *said && spare > 0 {
                *room += 1;
                spare -= 1;
            }
        }
    }
}

/// What the sections of one brief may hold.
#[derive(Debug, Clone, Copy)]
pub struct Budget {
    /// Answers to all questions together, shared out evenly.
    pub answers: usize,
    pub ideas: Allowance,
    pub challenges: Allowance,
    pub recommendations: Allowance,
    pub commission: Allowance,
    pub next_steps: Allowance,
}

impl Budget {
    /// `said` is how many notes there are for each section, in the order of
    /// [`Self::of`], and `answers` how many answer a guiding question.
    pub fn for_notes(notes: usize, answers: usize, said: [usize; 5]) -> Self {
        let (room_for_answers, mut room) = if notes <= NOTES_FOR_TWO_PAGES {
            (8, [5, 5, 7, 3, 3])
        } else if notes <= NOTES_FOR_THREE_PAGES {
            (8, [4, 3, 7, 3, 3])
        } else {
            (10, [7, 6, 9, 4, 4])
        };
        let unanswered = if answers == 0 { room_for_answers } else { 0 };
        share_out(unanswered, &mut room, said);
        Self::of(room_for_answers, room)
    }

    const fn of(
        answers: usize,
        [ideas, challenges, recommendations, commission, next_steps]: [usize; 5],
    ) -> Self {
        Self {
            answers,
            ideas: Allowance::of(ideas),
            challenges: Allowance::of(challenges),
            recommendations: Allowance::of(recommendations),
            commission: Allowance::of(commission),
            next_steps: Allowance::of(next_steps),
        }
    }
}
