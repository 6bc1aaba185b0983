//! Recommendations on a page: under whom they stand, and what is said of their
//! support.
//!
//! A recommendation stands under the addressee that it names first; the others
//! are named beside it. Addressees come in the order of the series' list, and
//! under each the recommendations by their rank in the series. Those that name
//! nobody come last.

use std::collections::{BTreeMap, BTreeSet};

use super::choice;
use super::contribution::{addressees, country_examples};
use super::desk::Desk;
use super::language::say;
use super::quotation;
use super::series::Series;
use crate::model::name::{CountryCode, WorkshopNumber};
use crate::model::view::{RecommendationGroup, RecommendationView};

/// More workshops than this are counted and not named.
const MOST_NAMED: usize = 4;

/// A recommendation as a document quotes it.
#[derive(Debug, Clone)]
pub struct Recommended {
    /// Its place in the series' ranking, counted from 0; `None` where nobody
    /// ranked it.
    pub rank: Option<usize>,
    /// The note whose words speak for all.
    pub speaker: usize,
    /// The notes that make it: of the workshop in a brief, of the series in
    /// the paper.
    pub notes: Vec<usize>,
}

impl Recommended {
    /// The recommendation with this rank in the words of its first note that
    /// may be quoted; `None` where none may.
    pub fn ranked(series: &Series, rank: usize) -> Option<Self> {
        let notes = &series.recommendation(rank).notes;
        let speaker = notes.iter().copied().find(|note| series.quotable(*note))?;
        Some(Self {
            rank: Some(rank),
            speaker,
            notes: notes.clone(),
        })
    }

    /// What the notes of one workshop recommend, each recommendation once, the
    /// best by the rule of choice first.
    pub fn of_workshop(series: &Series, notes: &[usize]) -> Vec<Self> {
        let mut by_rank: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
        let mut found: Vec<Self> = Vec::new();
        for note in notes {
            by_rank
                .entry(series.recommendation_of(*note))
                .or_default()
                .push(*note);
        }
        for speaker in choice::in_order(series, notes) {
            let rank = series.recommendation_of(speaker);
            let known = rank.is_some() && found.iter().any(|other| other.rank == rank);
            if !known {
                let notes = match rank {
                    Some(_) => by_rank.remove(&rank).unwrap_or_default(),
                    None => vec![speaker],
                };
                found.push(Self { rank, speaker, notes });
            }
        }
        found
    }

    /// The letters that it takes when it is quoted.
    pub fn length(&self, series: &Series) -> usize {
        quotation::length(&series.note(self.speaker).text)
    }

    /// The addressees: first those that the speaking note names, in its order.
    pub fn addressees(&self, series: &Series) -> Vec<usize> {
        let mut named: Vec<usize> = Vec::new();
        let notes = std::iter::once(&self.speaker).chain(&self.notes);
        for addressee in notes.flat_map(|note| &series.note(*note).addressees) {
            if !named.contains(addressee) {
                named.push(*addressee);
            }
        }
        named
    }

    /// The workshops of the series in which it was made.
    pub fn workshops(&self, series: &Series) -> Vec<usize> {
        let said_in = series.said_in(self.speaker);
        let by_number = series.workshops.iter().copied();
        by_number.filter(|workshop| said_in.contains(workshop)).collect()
    }

    /// One note of each workshop that made it, to be marked beside it.
    pub fn evidence(&self, series: &Series) -> Vec<usize> {
        let mut workshops = BTreeSet::from([series.note(self.speaker).workshop]);
        let mut evidence = vec![self.speaker];
        for note in &self.notes {
            if workshops.insert(series.note(*note).workshop) {
                evidence.push(*note);
            }
        }
        evidence
    }
}

/// Recommendations under the addressee that each names first.
pub fn by_addressee(
    desk: &mut Desk,
    mut recommendations: Vec<Recommended>,
    mut tell: impl FnMut(&mut Desk, &Recommended, usize) -> RecommendationView,
) -> Vec<RecommendationGroup> {
    let series = desk.series;
    let first = |one: &Recommended| one.addressees(series).first().copied();
    recommendations.sort_by_cached_key(|one| {
        let addressee = first(one);
        let reference = series.note(one.speaker).reference.clone();
        (
            addressee.is_none(),
            addressee,
            one.rank.is_none(),
            one.rank,
            reference,
        )
    });
    let mut groups: Vec<RecommendationGroup> = Vec::new();
    let mut last = None;
    for (position, one) in recommendations.iter().enumerate() {
        let addressee = first(one);
        if last != Some(addressee) {
            last = Some(addressee);
            groups.push(RecommendationGroup {
                addressee: heading(desk, addressee),
                items: Vec::new(),
            });
        }
        let view = tell(desk, one, position);
        if let Some(group) = groups.last_mut() {
            group.items.push(view);
        }
    }
    groups
}

fn heading(desk: &Desk, addressee: Option<usize>) -> String {
    match addressee {
        Some(addressee) => desk.series.disclosed.addressees.label(addressee).to_owned(),
        None => say!(desk.language, "recommendations-unaddressed"),
    }
}

/// As a brief tells it: whom else it addresses, where else it was made, and on
/// which examples it draws.
pub fn in_brief(desk: &mut Desk, one: &Recommended, number: usize) -> RecommendationView {
    let here = desk.series.note(one.speaker).workshop;
    let scope = format!("workshop:{}/", desk.series.workshop(here).number);
    let elsewhere = raised_elsewhere(desk, one);
    let support = [also_addressed(desk, one), elsewhere, examples(desk, &scope, one)];
    view(desk, one, number, support, &one.evidence(desk.series))
}

/// As the paper's list tells it, under its first addressee.
pub fn in_paper(desk: &mut Desk, one: &Recommended, number: usize) -> RecommendationView {
    let raised = raised(desk, one);
    let support = if raised.is_empty() {
        [also_addressed(desk, one), examples(desk, "", one)]
    } else {
        [also_addressed(desk, one), told(desk, one, &raised)]
    };
    view(desk, one, number, support, &one.evidence(desk.series))
}

/// Where it was raised, by whom as far as that may be told, and with which
/// examples.
fn told(desk: &mut Desk, one: &Recommended, raised: &str) -> String {
    let series = desk.series;
    let groups: BTreeSet<usize> = one
        .notes
        .iter()
        .filter_map(|note| series.note(*note).group)
        .collect();
    let groups: Vec<String> = groups
        .into_iter()
        .map(|group| group_in_text(desk, group))
        .collect();
    let mut countries: Vec<CountryCode> = series.countries_of(&one.notes).into_iter().collect();
    let language = desk.language;
    countries.sort_by(|left, right| language.compare(&language.country(*left), &language.country(*right)));
    let on = match countries.len() {
        0 => "no",
        count if count > MOST_NAMED => "many",
        _ => "yes",
    };
    let figures = format!("recommendation:{}/countries", one.rank.unwrap_or(0) + 1);
    if !countries.is_empty() {
        let behind = series.drawing(&one.notes);
        desk.value(figures, countries.len(), &behind);
    }
    say!(
        language,
        "support-told",
        raised = raised,
        by = if groups.is_empty() { "no" } else { "yes" },
        groups = language.list(&groups),
        on = on,
        examples = countries.len(),
        countries = language.countries_in_text(&countries)
    )
}

/// `civil society`
fn group_in_text(desk: &Desk, group: usize) -> String {
    let term = desk.series.disclosed.groups.get(group);
    say!(
        desk.language,
        "group-in-text",
        group = term.known_id(),
        name = &term.plural
    )
}

/// As the executive summary tells it: with all its addressees, and shortly.
pub fn in_summary(desk: &mut Desk, one: &Recommended, number: usize) -> RecommendationView {
    let total = desk.series.workshops.len();
    let count = count_workshops(desk, one);
    let support = if total > 1 {
        let others = total - count;
        say!(
            desk.language,
            "support-summary",
            count = count,
            total = total,
            others = others
        )
    } else {
        String::new()
    };
    let evidence = one.evidence(desk.series);
    let mut view = view(desk, one, number, [support], &evidence);
    view.addressees = addressees(desk, &one.addressees(desk.series));
    view
}

fn view<const FACTS: usize>(
    desk: &mut Desk,
    one: &Recommended,
    number: usize,
    support: [String; FACTS],
    evidence: &[usize],
) -> RecommendationView {
    let total = desk.workshops();
    let filled = count_workshops(desk, one);
    let mut statement = desk.quote(one.speaker);
    statement.evidence = desk.marks(evidence);
    RecommendationView {
        number: desk.language.digits(number as u64),
        statement,
        addressees: String::new(),
        support: desk.language.facts(support),
        filled: if total > 1 { filled } else { 0 },
        dots: if total > 1 { total } else { 0 },
    }
}

fn also_addressed(desk: &Desk, one: &Recommended) -> String {
    match one.addressees(desk.series).split_first() {
        Some((_, others)) if !others.is_empty() => {
            say!(
                desk.language,
                "support-also-addressed",
                addressees = addressees(desk, others),
                count = others.len()
            )
        }
        _ => String::new(),
    }
}

/// On which examples it draws, as far as `scope` counts: its notes of a
/// workshop or those of the series.
fn examples(desk: &mut Desk, scope: &str, one: &Recommended) -> String {
    let figures = match one.rank {
        Some(rank) => format!("{scope}recommendation:{}", rank + 1),
        None => format!("note:{}", desk.series.note(one.speaker).reference),
    };
    country_examples(desk, &figures, &one.notes)
}

/// In how many workshops of the series it was made.
fn count_workshops(desk: &mut Desk, one: &Recommended) -> usize {
    let count = one.workshops(desk.series).len();
    match one.rank {
        Some(rank) => {
            let notes = &desk.series.recommendation(rank).notes;
            desk.value(format!("recommendation:{}/workshops", rank + 1), count, notes)
        }
        None => count,
    }
}

/// Where else it was made, as a brief on one workshop says it.
fn raised_elsewhere(desk: &mut Desk, one: &Recommended) -> String {
    let total = desk.series.workshops.len();
    let here = desk.series.note(one.speaker).workshop;
    let mut others = one.workshops(desk.series);
    others.retain(|workshop| *workshop != here);
    if others.is_empty() {
        return String::new();
    }
    let count = count_workshops(desk, one);
    if count == total && total > 2 {
        say!(desk.language, "support-all", total = total)
    } else if others.len() > MOST_NAMED {
        say!(desk.language, "support-some", count = count, total = total)
    } else {
        let names = workshop_names(desk, &others);
        say!(
            desk.language,
            "support-elsewhere",
            count = others.len(),
            workshops = names
        )
    }
}

/// In how many workshops it was made, as the paper says it.
fn raised(desk: &mut Desk, one: &Recommended) -> String {
    let total = desk.series.workshops.len();
    if total < 2 {
        return String::new();
    }
    let workshops = one.workshops(desk.series);
    let count = count_workshops(desk, one);
    if count == total {
        say!(desk.language, "support-all", total = total)
    } else if count == 1 {
        let names = workshop_names(desk, &workshops);
        say!(desk.language, "support-one", workshop = names)
    } else {
        say!(desk.language, "support-some", count = count, total = total)
    }
}

/// Workshops by their numbers, or by their titles where they have none.
pub fn workshop_names(desk: &Desk, workshops: &[usize]) -> String {
    let name = |workshop: &usize| {
        let workshop = desk.series.workshop(*workshop);
        if is_numbered(&workshop.number) {
            workshop.number.to_string()
        } else {
            desk.language.title_in_text(&workshop.title)
        }
    };
    let names: Vec<String> = workshops.iter().map(name).collect();
    desk.language.list(&names)
}

/// Whether the number is one, and no slug of a title.
pub fn is_numbered(number: &WorkshopNumber) -> bool {
    number
        .as_str()
        .starts_with(|letter: char| letter.is_ascii_digit())
}
