//! How much the paper may hold, so that it has twelve to forty pages however
//! many notes, topics and workshops there are.
//!
//! A page of the template holds about sixteen contributions. Chapters are the
//! greater part: where there are many, each holds less.

use crate::compose::choice::Allowance;

/// What one chapter may hold.
#[derive(Debug, Clone, Copy)]
pub struct ChapterBudget {
    pub challenges: Allowance,
    pub good_practices: Allowance,
    pub ideas: Allowance,
    pub open_questions: Allowance,
    pub boxes: usize,
    pub recommendations: Allowance,
}

impl ChapterBudget {
    pub const fn for_chapters(chapters: usize) -> Self {
        match chapters {
            0..=8 => Self::of([5, 4, 4, 3, 4, 5]),
            9..=14 => Self::of([3, 2, 2, 2, 2, 3]),
            _ => Self::of([2, 1, 1, 1, 0, 2]),
        }
    }

    const fn of(
        [
            challenges,
            good_practices,
            ideas,
            open_questions,
            boxes,
            recommendations,
        ]: [usize; 6],
    ) -> Self {
        Self {
            challenges: Allowance::of(challenges),
            good_practices: Allowance::of(good_practices),
            ideas: Allowance::of(ideas),
            open_questions: Allowance::of(open_questions),
            boxes,
            recommendations: Allowance::of(recommendations),
        }
    }
}

/// Workshops on one topic to whose briefs its chapter leads.
pub const BRIEFS_OF_A_CHAPTER: usize = 4;

/// Recommendations on the page of the executive summary.
pub const LEADING: usize = 5;
/// A recommendation in so few letters can be the summary's title.
pub const TITLE_LETTERS: usize = 110;
/// Countries in the summary's heat map.
pub const SUMMARY_ROWS: usize = 8;

/// Countries in the matrix of the chapter on countries.
pub const MATRIX_ROWS: usize = 25;
/// Topics beside each other in a matrix.
pub const MATRIX_COLUMNS: usize = 12;
/// Countries with a section of their own, and the notes that it takes.
pub const COUNTRIES: usize = 12;
pub const NOTES_FOR_A_COUNTRY: usize = 3;
pub const STATEMENTS_ON_A_COUNTRY: Allowance = Allowance::of(3);
/// With fewer statements than this, a country or a thread repeats what a
/// chapter has quoted.
pub const FEW_ON_A_COUNTRY: usize = 2;
pub const FEW_ON_A_THREAD: usize = 3;

/// What is quoted of a group of workshops, and with how few statements it repeats
/// what a chapter has quoted.
pub const CONTRIBUTIONS_OF_A_CLUSTER: Allowance = Allowance::of(4);
pub const FEW_IN_A_CLUSTER: usize = 1;

pub const THREADS: usize = 10;
pub const fn contributions_to_a_thread(threads: usize) -> Allowance {
    Allowance::of(if threads <= 6 { 5 } else { 3 })
}

/// Countries that the reading across names for challenges and good practice.
pub const CROSS_COUNTRIES: usize = 5;
/// Addressees in the matrix of recommendations.
pub const CROSS_ADDRESSEES: usize = 12;
/// Workshops of which the reading across tells what they added.
pub const GROWTH: usize = 12;
pub const CROSS_QUESTIONS: Allowance = Allowance::of(6);

pub const COMMISSION: Allowance = Allowance::of(12);
/// Where the chapters are many they take the pages, and tell most of what is
/// asked.
pub const fn recommendations(chapters: usize) -> Allowance {
    Allowance::of(if chapters <= 14 { 40 } else { 28 })
}

/// Rows of the tables in the annexes.
pub const WORKSHOPS: usize = 60;
pub const SHEETS: usize = 40;
