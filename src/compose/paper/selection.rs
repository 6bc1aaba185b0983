//! Which note stands where in the paper.
//!
//! Chapters choose first, in their order, and no two of them quote the same
//! note. Then the chapter on the Peacebuilding Commission, the countries, the
//! threads and the groups of workshops: among these a note is quoted once more
//! at most, and they take what no chapter has quoted, unless that would leave
//! them with next to nothing. Recommendations stand in the chapter of the first
//! topic that chooses them and in the paper's final list.
//!
//! If all this were longer than a paper may be, everything is chosen again by
//! the next smaller budget.

use std::collections::BTreeSet;

use super::budget::{self, Budget};
use super::{cast_off, matrix};
use crate::compose::choice::{Allowance, POINTS, Quoted, turns_on_country};
use crate::compose::recommendation::Recommended;
use crate::compose::series::{Countries, Series};
use crate::model::prose::EditorialPlace;
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
    /// Topics on which so little was said, beside others, that they have none.
    pub further: Vec<usize>,
    pub commission: Vec<usize>,
    pub countries: Countries,
    /// Threads with what is quoted on each.
    pub threads: Vec<(usize, Vec<usize>)>,
    /// What is quoted of each group of workshops.
    pub clusters: Vec<Vec<usize>>,
    /// The paper's final list, by rank.
    pub recommendations: Vec<Recommended>,
}

impl Selection {
    /// All notes that it quotes, each once.
    pub fn notes(&self) -> Vec<usize> {
        let chapters = self.chapters.iter().flat_map(|chapter| {
            let lists = [
                &chapter.challenges,
                &chapter.good_practices,
                &chapter.ideas,
                &chapter.open_questions,
            ];
            let boxes = chapter.boxes.iter().map(|(_, notes)| notes);
            lists.into_iter().chain(boxes).flatten()
        });
        let across = self.countries.iter().map(|(_, notes)| notes);
        let across = across.chain(self.threads.iter().map(|(_, notes)| notes));
        let across = across.chain(&self.clusters).chain([&self.commission]).flatten();
        let quoted = chapters.chain(across).copied();
        let recommended = self.recommendations.iter().map(|one| one.speaker);
        quoted
            .chain(recommended)
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect()
    }

    /// Chooses for the whole paper. `by_country` gives the countries of some
    /// notes, the most discussed first.
    pub fn new(series: &Series, by_country: impl Fn(&[usize]) -> Countries) -> Self {
        // What an editor introduces has its chapter.
        let texts = &series.main.editorial.texts;
        let is_introduced = |topic| {
            texts
                .iter()
                .any(|text| text.place == EditorialPlace::Topic(topic))
        };
        let notes = |topic| series.notes_of_topic(Some(topic)).len();
        let weight = |topic| {
            if is_introduced(topic) {
                usize::MAX
            } else {
                notes(topic)
            }
        };
        let (topics, further) = matrix::leading(series.discussed_topics(), weight, budget::CHAPTERS);
        let has_others = !series.notes_of_topic(None).is_empty();
        // What has no topic comes last.
        let others = has_others.then_some(None);
        let subjects: Vec<Option<usize>> = topics.into_iter().map(Some).chain(others).collect();
        let (least, larger) = Budget::for_chapters(subjects.len());
        let choose = |budget| Chooser::new(series, budget).choose(&subjects, &by_country);
        let mut larger = larger.iter().map(choose);
        let fits = larger.find(|selection| cast_off::pages(series, selection) <= cast_off::MOST);
        Self {
            further,
            ..fits.unwrap_or_else(|| choose(least))
        }
    }
}

struct Chooser<'a> {
    series: &'a Series<'a>,
    budget: &'a Budget,
    in_chapters: Quoted,
    /// Outside the chapters.
    across: Quoted,
    /// The recommendations that a chapter has.
    ranks: BTreeSet<usize>,
}

impl<'a> Chooser<'a> {
    fn new(series: &'a Series<'a>, budget: &'a Budget) -> Self {
        Self {
            series,
            budget,
            in_chapters: Quoted::default(),
            across: Quoted::default(),
            ranks: BTreeSet::new(),
        }
    }

    fn choose(mut self, subjects: &[Option<usize>], by_country: impl Fn(&[usize]) -> Countries) -> Selection {
        let series = self.series;
        let chapters = subjects.iter().map(|topic| self.chapter(*topic, &by_country));
        let chapters = chapters.collect();
        let commission = series.with_role(&series.notes, &[KindRole::Commission]);
        let ranks = 0..series.disclosed.recommendation_figures.len();
        let quotable = ranks.filter_map(|rank| Recommended::ranked(series, rank));
        Selection {
            chapters,
            further: Vec::new(),
            commission: self.across.take(series, &commission, self.budget.commission),
            countries: self.countries(&by_country),
            threads: self.threads(),
            clusters: self.clusters(),
            recommendations: self
                .budget
                .recommendations
                .fill(quotable, |one| one.length(series)),
        }
    }

    fn chapter(
        &mut self,
        topic: Option<usize>,
        by_country: impl Fn(&[usize]) -> Countries,
    ) -> ChapterSelection {
        let series = self.series;
        let budget = self.budget.chapter;
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
        let ranks = series.recommendations_of(notes);
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
            .take(self.budget.countries)
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
        let allowance = self.budget.of_a_thread(discussed.len());
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
