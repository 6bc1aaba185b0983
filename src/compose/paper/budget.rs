//! How much the paper may hold, so that it has twelve to forty pages however
//! many notes, topics and workshops there are.
//!
//! Chapters are the greater part: where there are many, each holds less. What a
//! series adds besides, by its workshops, countries and threads, is cast off
//! (`cast_off`), and where it leaves less room, everything holds less by a step.

use crate::compose::choice::Allowance;

/// Topics with a chapter each: of more, those on which most was said.
pub const CHAPTERS: usize = 20;

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

/// What the paper may hold.
#[derive(Debug, Clone, Copy)]
pub struct Budget {
    pub chapter: ChapterBudget,
    /// Countries with a section of their own.
    pub countries: usize,
    /// What is quoted on each thread where there are few, and where there are
    /// many.
    of_a_thread: [usize; 2],
    pub commission: Allowance,
    pub recommendations: Allowance,
}

impl Budget {
    /// From the most to the least.
    const LARGER: [Self; 5] = [
        Self::of([5, 4, 4, 3, 4, 5], 12, [5, 3], [12, 40]),
        Self::of([4, 3, 3, 2, 3, 4], 12, [4, 3], [12, 40]),
        Self::of([3, 2, 2, 2, 2, 3], 12, [5, 3], [12, 40]),
        Self::of([2, 1, 1, 1, 0, 2], 12, [5, 3], [12, 28]),
        Self::of([1, 1, 1, 1, 0, 1], 8, [3, 2], [8, 24]),
    ];
    const LEAST: Self = Self::of([1, 1, 1, 0, 0, 1], 6, [2, 1], [6, 20]);

    /// The smallest, and before it the larger ones that a paper of so many
    /// chapters may have, the largest first.
    pub fn for_chapters(chapters: usize) -> (&'static Self, &'static [Self]) {
        let most = match chapters {
            0..=8 => 0,
            9..=14 => 2,
            _ => 3,
        };
        (&Self::LEAST, &Self::LARGER[most..])
    }

    const fn of(
        chapter: [usize; 6],
        countries: usize,
        of_a_thread: [usize; 2],
        [commission, recommendations]: [usize; 2],
    ) -> Self {
        Self {
            chapter: ChapterBudget::of(chapter),
            countries,
            of_a_thread,
            commission: Allowance::of(commission),
            recommendations: Allowance::of(recommendations),
        }
    }

    pub const fn of_a_thread(&self, threads: usize) -> Allowance {
        let [few, many] = self.of_a_thread;
        Allowance::of(if threads <= 6 { few } else { many })
    }
}

impl ChapterBudget {
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

/// Rows of the table of topics without a chapter.
pub const FURTHER: usize = 40;

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
/// The notes that a section of its own on a country takes.
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

/// Countries that the reading across names for challenges and good practice.
pub const CROSS_COUNTRIES: usize = 5;
/// Addressees in the matrix of recommendations.
pub const CROSS_ADDRESSEES: usize = 12;
/// Workshops of which the reading across tells what they added.
pub const GROWTH: usize = 12;
pub const CROSS_QUESTIONS: Allowance = Allowance::of(6);

/// Rows of the tables in the annexes.
pub const WORKSHOPS: usize = 60;
pub const SHEETS: usize = 40;
