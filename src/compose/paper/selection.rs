//! Which note stands where in the paper.
//!
//! Chapters choose first, in their order, and no two of them quote the same
//! note. Then the chapter on the Peacebuilding Commission, the countries, the
//! threads and the groups of workshops: among these a note is quoted once more at most, and they take
//! what no chapter has quoted, unless that would leave them with next to
//! nothing. Recommendations stand in the chapter of the first topic that
//! chooses them and in the paper's final list.

use std::collections::BTreeSet;

use super::budget::{self, ChapterBudget};
use crate::compose::choice::{Allowance, POINTS, Quoted, turns_on_country};
use crate::compose::recommendation::Recommended;
use crate::compose::series::{Countries, Series};
use crate::model::term::KindRole;

/// What one chapter quotes.
pub struct ChapterSelection {
    /// `None` for the chapter of what has no topic.
    pub topic: Option<usize>,
    pub challenges: Vec<usize>,
    pub good_practices: Vec<usize>,
    pub ideas: Vec<usize>,
    pub open_questions: Vec<usize>,
    pub boxes: Countries,
    pub recommendations: Vec<Recommended>,
}

pub struct Selection {
    pub chapters: Vec<ChapterSelection>,
    pub commission: Vec<usize>,
    pub countries: Countries,
    /// Threads with what is quoted on each.
    pub threads: Vec<(usize, Vec<usize>)>,
    /// What is quoted of each group of workshops.
    pub clusters: Vec<Vec<usize>>,
}

impl Selection {
    /// Chooses for the whole paper. `by_country` gives the countries of some
    /// notes, the most discussed first.
    pub fn new(series: &Series, by_country: impl Fn(&[usize]) -> Countries) -> Self {
        let mut chooser = Chooser {
            series,
            in_chapters: Quoted::default(),
            across: Quoted::default(),
            ranks: BTreeSet::new(),
        };
        let subjects = subjects(series);
        let budget = ChapterBudget::for_chapters(subjects.len());
        let chapters = subjects
            .into_iter()
            .map(|topic| chooser.chapter(topic, budget, &by_country))
            .collect();
        let commission = series.with_role(&series.notes, &[KindRole::Commission]);
        let commission = chooser.across.take(series, &commission, budget::COMMISSION);
        Self {
            chapters,
            commission,
            countries: chooser.countries(&by_country),
            threads: chooser.threads(),
            clusters: chooser.clusters(),
        }
    }
}

/// What chapters are about: the topics with notes, and last what has none.
fn subjects(series: &Series) -> Vec<Option<usize>> {
    let topics = (0..series.disclosed.topics.len()).map(Some);
    let all = topics.chain(std::iter::once(None));
    all.filter(|topic| !series.notes_of_topic(*topic).is_empty())
        .collect()
}

struct Chooser<'a> {
    series: &'a Series<'a>,
    in_chapters: Quoted,
    /// Outside the chapters.
    across: Quoted,
    /// The recommendations that a chapter has.
    ranks: BTreeSet<usize>,
}

impl Chooser<'_> {
    fn chapter(
        &mut self,
        topic: Option<usize>,
        budget: ChapterBudget,
        by_country: impl Fn(&[usize]) -> Countries,
    ) -> ChapterSelection {
        let series = self.series;
        let notes = series.notes_of_topic(topic);
        let mut take = |roles: &[KindRole], allowance| {
            self.in_chapters
                .take(series, &series.with_role(notes, roles), allowance)
        };
        ChapterSelection {
            topic,
            challenges: take(&[KindRole::Challenge], budget.challenges),
            good_practices: take(&[KindRole::GoodPractice], budget.good_practices),
            ideas: take(&[KindRole::Idea, KindRole::Observation], budget.ideas),
            open_questions: take(&[KindRole::Question], budget.open_questions),
            boxes: self.boxes(&by_country(notes), budget.boxes),
            recommendations: self.recommendations(notes, budget.recommendations),
        }
    }

    /// Boxes for the most discussed countries on which something is left to
    /// quote.
    fn boxes(&mut self, countries: &Countries, most: usize) -> Countries {
        let mut boxes = Vec::new();
        for (code, notes) in countries {
            if boxes.len() == most {
                break;
            }
            let points = self.series.with_role(notes, &POINTS);
            let turns = turns_on_country(self.series, *code, &points);
            let chosen = self
                .in_chapters
                .take_in_turn(self.series, &turns, Allowance::of(1));
            if !chosen.is_empty() {
                boxes.push((*code, chosen));
            }
        }
        boxes
    }

    fn recommendations(&mut self, notes: &[usize], allowance: Allowance) -> Vec<Recommended> {
        let series = self.series;
        let ranks: BTreeSet<usize> = notes
            .iter()
            .filter_map(|note| series.recommendation_of(*note))
            .collect();
        let fresh = ranks.into_iter().filter(|rank| !self.ranks.contains(rank));
        let fresh = fresh.filter_map(|rank| Recommended::ranked(series, rank));
        let chosen = allowance.fill(fresh, |one| one.length(series));
        self.ranks.extend(chosen.iter().filter_map(|one| one.rank));
        chosen
    }

    fn countries(&mut self, by_country: impl Fn(&[usize]) -> Countries) -> Countries {
        let discussed = by_country(&self.series.notes);
        discussed
            .into_iter()
            .filter(|(_, notes)| notes.len() >= budget::NOTES_FOR_A_COUNTRY)
            .take(budget::COUNTRIES)
            .map(|(code, notes)| {
                let series = self.series;
                let chosen = self.take_across(
                    &notes,
                    |notes| turns_on_country(series, code, notes),
                    budget::STATEMENTS_ON_A_COUNTRY,
                    budget::FEW_ON_A_COUNTRY,
                );
                (code, chosen)
            })
            .filter(|(_, chosen)| !chosen.is_empty())
            .collect()
    }

    fn threads(&mut self) -> Vec<(usize, Vec<usize>)> {
        let series = self.series;
        let threads = 0..series.disclosed.threads.len();
        let discussed: Vec<usize> = threads
            .filter(|thread| !series.notes_of_thread(*thread).is_empty())
            .take(budget::THREADS)
            .collect();
        let allowance = budget::contributions_to_a_thread(discussed.len());
        discussed
            .into_iter()
            .map(|thread| {
                (
                    thread,
                    self.take_across(
                        series.notes_of_thread(thread),
                        in_one_turn,
                        allowance,
                        budget::FEW_ON_A_THREAD,
                    ),
                )
            })
            .collect()
    }

    fn clusters(&mut self) -> Vec<Vec<usize>> {
        let series = self.series;
        let clusters = series.disclosed.clusters.iter();
        clusters
            .map(|cluster| {
                let of_workshops = cluster.workshops.iter();
                let notes = of_workshops.flat_map(|workshop| series.notes_of_workshop(*workshop));
                let notes: Vec<usize> = notes.copied().collect();
                self.take_across(
                    &notes,
                    in_one_turn,
                    budget::CONTRIBUTIONS_OF_A_CLUSTER,
                    budget::FEW_IN_A_CLUSTER,
                )
            })
            .collect()
    }

    /// Takes the points that no chapter has quoted; where these are few, those
    /// that one has, and then what else there is. `turns` says in which turns
    /// some notes are taken.
    fn take_across(
        &mut self,
        notes: &[usize],
        turns: impl Fn(&[usize]) -> Vec<Vec<usize>>,
        allowance: Allowance,
        few: usize,
    ) -> Vec<usize> {
        let series = self.series;
        let points = series.with_role(notes, &POINTS);
        let mut fresh = points.clone();
        fresh.retain(|note| !self.in_chapters.contains(*note));
        let mut chosen = self.across.take_in_turn(series, &turns(&fresh), allowance);
        if chosen.len() < few {
            let missing = Allowance::of(few - chosen.len());
            let turns = [turns(&points), turns(notes)].concat();
            chosen.extend(self.across.take_in_turn(series, &turns, missing));
        }
        chosen
    }
}

/// All at once.
fn in_one_turn(notes: &[usize]) -> Vec<Vec<usize>> {
    vec![notes.to_vec()]
}
