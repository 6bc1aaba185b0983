//! Which note stands where in a brief.
//!
//! All sections choose here, one after the other, before anything is put into
//! words: so no note is quoted twice, and each section knows what the whole
//! brief leaves out. Key messages choose first. A recommendation that is a key
//! message stands in its list as well, which would be wrong without it; other
//! notes are not repeated.

use super::budget::{self, Budget};
use crate::compose::choice::{self, Allowance, POINTS, Quoted};
use crate::compose::recommendation::Recommended;
use crate::compose::series::{Countries, Series};
use crate::model::name::CountryCode;
use crate::model::term::KindRole;

/// The roles that stand in the section of ideas.
pub const IDEAS: [KindRole; 4] = [
    KindRole::Idea,
    KindRole::GoodPractice,
    KindRole::Observation,
    KindRole::Question,
];

#[derive(Default)]
pub struct Selection {
    pub messages: Vec<usize>,
    /// The guiding questions that stand in the brief, with their answers.
    pub questions: Vec<(usize, Vec<usize>)>,
    /// Countries, the most discussed first, with the notes in their boxes.
    pub boxes: Countries,
    pub ideas: Vec<usize>,
    pub challenges: Vec<usize>,
    pub recommendations: Vec<Recommended>,
    pub commission: Vec<usize>,
    pub next_steps: Vec<usize>,
    quoted: Quoted,
}

impl Selection {
    /// Chooses among the notes of a workshop. `countries` are its country
    /// examples with their notes, the most discussed first. Where the editors
    /// sum up the workshop there are no key messages, and what would be one
    /// stands in its section.
    pub fn new(series: &Series, workshop: usize, countries: &Countries, is_summed_up: bool) -> Self {
        let notes = series.notes_of_workshop(workshop);
        let questions = series.workshop(workshop).questions.len();
        let with = |role| series.with_role(notes, &[role]);
        let ideas = series.with_role(notes, &IDEAS);
        let answers = notes.iter().filter(|note| series.note(**note).question.is_some());
        let said = [
            ideas.len(),
            with(KindRole::Challenge).len(),
            with(KindRole::Recommendation).len(),
            with(KindRole::Commission).len(),
            with(KindRole::Action).len(),
        ];
        let budget = Budget::for_notes(notes.len(), answers.count(), said);
        let mut selection = Self::default();
        let has_pages = notes.len() >= budget::FEWEST_FOR_PAGES;
        if has_pages && !is_summed_up {
            selection.choose_messages(series, notes);
        }
        selection.choose_recommendations(series, notes, budget.recommendations);
        selection.commission = selection.take(series, &with(KindRole::Commission), budget.commission);
        selection.next_steps = selection.take(series, &with(KindRole::Action), budget.next_steps);
        if has_pages {
            selection.open_boxes(series, countries, notes.len());
        }
        selection.choose_answers(series, notes, questions, budget.answers);
        selection.ideas = selection.take(series, &ideas, budget.ideas);
        selection.challenges = selection.take(series, &with(KindRole::Challenge), budget.challenges);
        if has_pages {
            selection.fill_boxes(series, countries);
        }
        selection
    }

    /// Those of the notes that the brief does not show.
    pub fn left_out(&self, notes: &[usize]) -> Vec<usize> {
        let shown = |note: &usize| self.quoted.contains(*note);
        notes.iter().copied().filter(|note| !shown(note)).collect()
    }

    fn take(&mut self, series: &Series, candidates: &[usize], allowance: Allowance) -> Vec<usize> {
        self.quoted.take(series, candidates, allowance)
    }

    /// Lead notes, recommendations after the others; without enough of them,
    /// the next by the rule of choice.
    fn choose_messages(&mut self, series: &Series, notes: &[usize]) {
        let ordered = choice::in_order(series, notes);
        let recommends = |note: &&usize| series.role(**note) == KindRole::Recommendation;
        let leads = |note: &&usize| choice::leads(series, **note);
        let leading_points = ordered.iter().filter(|note| leads(note) && !recommends(note));
        self.messages = leading_points.copied().take(budget::LEADS).collect();
        let leading_recommendations = ordered.iter().filter(|note| leads(note) && recommends(note));
        let points = ordered
            .iter()
            .filter(|note| POINTS.contains(&series.role(**note)));
        for note in leading_recommendations.chain(points) {
            if self.messages.len() < budget::FEWEST_QUOTED && !self.messages.contains(note) {
                self.messages.push(*note);
            }
        }
        for note in &self.messages {
            self.quoted.add(*note);
        }
    }

    fn choose_recommendations(&mut self, series: &Series, notes: &[usize], allowance: Allowance) {
        let notes = series.with_role(notes, &[KindRole::Recommendation]);
        let all = Recommended::of_workshop(series, &notes);
        self.recommendations = allowance.fill(all, |one| one.length(series));
        for note in self.recommendations.iter().flat_map(|one| &one.notes) {
            self.quoted.add(*note);
        }
    }

    /// The most discussed countries choose before the other sections: their
    /// boxes shall not live on what those leave.
    fn open_boxes(&mut self, series: &Series, countries: &Countries, notes: usize) {
        let first_boxes = (notes / budget::NOTES_FOR_A_FIRST_BOX).clamp(1, budget::FIRST_BOXES);
        let discussed = countries.iter().filter(|(_, notes)| notes.len() > 1);
        for (code, notes) in discussed.take(first_boxes) {
            let points = series.with_role(notes, &POINTS);
            let chosen = self.quoted.take_on_country(series, &points, Allowance::of(1));
            if !chosen.is_empty() {
                self.boxes.push((*code, chosen));
            }
        }
    }

    /// The rest of the boxes' room goes to further countries, then to second
    /// statements.
    fn fill_boxes(&mut self, series: &Series, countries: &Countries) {
        for statements in 1..=budget::STATEMENTS_IN_ONE {
            for (code, notes) in countries {
                let used: usize = self.boxes.iter().map(|(_, notes)| notes.len()).sum();
                let place = self.boxes.iter().position(|(known, _)| known == code);
                let has = place.map_or(0, |place| self.boxes[place].1.len());
                let is_full = place.is_none() && self.boxes.len() == budget::BOXES;
                if is_full || has >= statements || used == budget::STATEMENTS_IN_BOXES {
                    continue;
                }
                let points = series.with_role(notes, &POINTS);
                let chosen = self.quoted.take_on_country(series, &points, Allowance::of(1));
                match place {
                    Some(place) => self.boxes[place].1.extend(chosen),
                    None if chosen.is_empty() => {}
                    None => self.boxes.push((*code, chosen)),
                }
            }
        }
        let rank = |code: CountryCode| countries.iter().position(|(known, _)| *known == code);
        self.boxes.sort_by_key(|(code, _)| rank(*code));
    }

    /// The questions that contributions answer; where nothing is recorded yet,
    /// all that were asked.
    fn choose_answers(&mut self, series: &Series, notes: &[usize], questions: usize, answers: usize) {
        let to = |question: usize, notes: &[usize]| -> Vec<usize> {
            let answers = |note: &usize| series.note(*note).question == Some(question);
            notes.iter().copied().filter(answers).collect()
        };
        let told: Vec<usize> = (0..questions)
            .filter(|question| notes.is_empty() || !to(*question, notes).is_empty())
            .take(budget::QUESTIONS)
            .collect();
        let points = series.with_role(notes, &POINTS);
        let each = (answers / told.len().max(1)).clamp(1, budget::ANSWERS_TO_ONE);
        for question in told {
            let answers = self.take(series, &to(question, &points), Allowance::of(each));
            self.questions.push((question, answers));
        }
    }
}
