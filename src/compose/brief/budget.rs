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
    pub const fn for_notes(notes: usize) -> Self {
        if notes <= NOTES_FOR_TWO_PAGES {
            Self::of(8, [5, 5, 7, 3, 3])
        } else if notes <= NOTES_FOR_THREE_PAGES {
            Self::of(8, [4, 3, 7, 3, 3])
        } else {
            Self::of(10, [7, 6, 9, 4, 4])
        }
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
