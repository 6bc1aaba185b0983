//! What each workshop after the first added: country examples that none of a
//! smaller number had named, recommendations that none had made, topics that
//! none had touched. Of a long series, the workshops that added most are told.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::compose::paper::budget;
use crate::compose::recommendation::workshop_names;
use crate::compose::series::Series;
use crate::model::name::CountryCode;
use crate::model::view::{ListSection, Statement};

/// More country examples than this are counted and not named.
const MOST_NAMED: usize = 4;

/// What was new at a workshop, with the notes that brought it.
#[derive(Debug, Default)]
struct Added {
    workshop: usize,
    countries: Vec<CountryCode>,
    country_notes: Vec<usize>,
    recommendations: usize,
    recommending_notes: Vec<usize>,
    topics: Vec<usize>,
}

impl Added {
    fn much(&self) -> usize {
        self.countries.len() + self.recommendations + self.topics.len()
    }
}

/// `None` for a single workshop.
pub fn section(desk: &mut Desk) -> Option<ListSection> {
    let added = added(desk.series);
    let later = added.get(1..).filter(|later| !later.is_empty())?;
    let told = that_added_most(later);
    let items: Vec<Statement> = told.iter().map(|one| item(desk, one)).collect();
    let heading = if told.len() < later.len() {
        say!(desk.language, "growth-heading-most")
    } else {
        say!(desk.language, "growth-heading")
    };
    Some(ListSection { heading, items })
}

/// As many as the paper tells, in their order; of equals the earlier ones.
fn that_added_most(later: &[Added]) -> Vec<&Added> {
    let mut by_much: Vec<(usize, &Added)> = later.iter().enumerate().collect();
    by_much.sort_by_key(|(_, one)| Reverse(one.much()));
    by_much.truncate(budget::GROWTH);
    by_much.sort_by_key(|(place, _)| *place);
    by_much.into_iter().map(|(_, one)| one).collect()
}

/// For each workshop with notes, by number.
fn added(series: &Series) -> Vec<Added> {
    let mut countries = BTreeSet::new();
    let mut ranks = BTreeSet::new();
    let mut topics = BTreeSet::new();
    let by_number = series.workshops.iter();
    by_number
        .map(|workshop| (workshop, series.notes_of_workshop(*workshop)))
        // What a workshop without notes took up nobody knows.
        .filter(|(_, notes)| !notes.is_empty())
        .map(|(workshop, notes)| {
            let named: BTreeSet<CountryCode> = series.countries_of(notes);
            let fresh: Vec<CountryCode> = named.difference(&countries).copied().collect();
            let made: BTreeSet<usize> = notes
                .iter()
                .filter_map(|note| series.recommendation_of(*note))
                .collect();
            let new: BTreeSet<usize> = made.difference(&ranks).copied().collect();
            let touched: BTreeSet<usize> = notes
                .iter()
                .flat_map(|note| series.note(*note).topics.iter().copied())
                .collect();
            let one = Added {
                workshop: *workshop,
                country_notes: filtered(notes, |note| {
                    series
                        .countries_of(&[note])
                        .iter()
                        .any(|code| fresh.contains(code))
                }),
                countries: fresh,
                recommendations: new.len(),
                recommending_notes: filtered(notes, |note| {
                    series
                        .recommendation_of(note)
                        .is_some_and(|rank| new.contains(&rank))
                }),
                topics: touched.difference(&topics).copied().collect(),
            };
            countries.extend(named);
            ranks.extend(made);
            topics.extend(touched);
            one
        })
        .collect()
}

fn filtered(notes: &[usize], keep: impl Fn(usize) -> bool) -> Vec<usize> {
    notes.iter().copied().filter(|note| keep(*note)).collect()
}

fn item(desk: &mut Desk, added: &Added) -> Statement {
    let workshop = desk.series.workshop(added.workshop);
    let number = workshop.number.as_str();
    let parts: Vec<String> = [
        countries(desk, number, added),
        recommendations(desk, number, added),
        topics(desk, added),
    ]
    .into_iter()
    .flatten()
    .collect();
    let named = workshop_names(desk, &[added.workshop]);
    let text = if parts.is_empty() {
        say!(desk.language, "growth-nothing", number = named)
    } else {
        let list = desk.language.list(&parts);
        say!(desk.language, "growth-item", number = named, added = list)
    };
    desk.statement(text, &[])
}

fn countries(desk: &mut Desk, number: &str, added: &Added) -> Option<String> {
    let count = desk.value(
        format!("workshop:{number}/new-countries"),
        added.countries.len(),
        &added.country_notes,
    );
    let mut codes = added.countries.clone();
    codes.sort_by(|left, right| {
        let language = desk.language;
        language.compare(&language.country(*left), &language.country(*right))
    });
    let names = if codes.len() > MOST_NAMED {
        String::new()
    } else {
        desk.language.countries_in_text(&codes)
    };
    let is_named = if names.is_empty() { "no" } else { "yes" };
    (count > 0).then(|| {
        say!(
            desk.language,
            "growth-countries",
            count = count,
            named = is_named,
            countries = names
        )
    })
}

fn recommendations(desk: &mut Desk, number: &str, added: &Added) -> Option<String> {
    let count = desk.value(
        format!("workshop:{number}/new-recommendations"),
        added.recommendations,
        &added.recommending_notes,
    );
    (count > 0).then(|| say!(desk.language, "growth-recommendations", count = count))
}

fn topics(desk: &Desk, added: &Added) -> Option<String> {
    let terms = &desk.series.disclosed.topics;
    let titles: Vec<&str> = added.topics.iter().map(|topic| terms.label(*topic)).collect();
    (!titles.is_empty()).then(|| {
        say!(
            desk.language,
            "growth-topics",
            count = titles.len(),
            topics = desk.language.titles_in_text(&titles)
        )
    })
}
