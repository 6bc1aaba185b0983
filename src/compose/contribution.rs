//! One contribution on a page: its own words, who made it as far as that may
//! be told, and the countries it draws on.

use super::desk::Desk;
use super::language::say;
use super::quotation;
use super::series::Series;
use crate::model::term::KindRole;
use crate::model::view::Contribution;

/// More country examples than this are counted and not named.
const MOST_NAMED: usize = 3;

/// A longer attribution has a line of its own.
const LETTERS_BESIDE: usize = 75;

/// What is set before a contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    None,
    /// What kind of contribution it is, where a section mixes kinds.
    Kind,
}

pub fn contribution(desk: &mut Desk, note: usize, label: Label) -> Contribution {
    let kind = desk.series.note(note).kind;
    Contribution {
        label: (label == Label::Kind).then(|| desk.series.disclosed.kinds.label(kind).to_owned()),
        attribution: attribution(desk, note),
        statement: desk.quote(note),
    }
}

pub fn contributions(desk: &mut Desk, notes: &[usize], label: Label) -> Vec<Contribution> {
    notes
        .iter()
        .map(|note| contribution(desk, *note, label))
        .collect()
}

/// The letters that a note takes when it is quoted: its words, and the name of
/// who said it where that does not fit beside their last line.
pub fn letters(series: &Series, note: usize) -> usize {
    let speaker = speaker(series, note).chars().count();
    let own_line = if speaker > LETTERS_BESIDE { speaker } else { 0 };
    quotation::length(&series.note(note).text) + own_line
}

/// Who spoke, as far as that may be told; may be empty.
fn speaker<'a>(series: &Series<'a>, index: usize) -> &'a str {
    let note = series.note(index);
    let group = note.group.map(|group| series.disclosed.groups.label(group));
    note.attributed_to.as_deref().or(group).unwrap_or_default()
}

/// Who spoke, on which countries, and for an action who is to act.
fn attribution(desk: &mut Desk, index: usize) -> String {
    let note = desk.series.note(index);
    let speaker = speaker(desk.series, index).to_owned();
    let actors = if desk.series.role(index) == KindRole::Action && !note.addressees.is_empty() {
        say!(
            desk.language,
            "attribution-actors",
            actors = addressees(desk, &note.addressees),
            count = note.addressees.len()
        )
    } else {
        String::new()
    };
    let examples = country_examples(desk, &format!("note:{}", note.reference), &[index]);
    desk.language.facts([actors, speaker, examples])
}

/// The names of the few countries on which notes draw, or how many they are.
/// `figures` begins the figure's name.
pub fn country_examples(desk: &mut Desk, figures: &str, notes: &[usize]) -> String {
    let codes = desk.series.countries_of(notes);
    if codes.len() > MOST_NAMED {
        let behind = desk.series.drawing(notes);
        let count = desk.value(format!("{figures}/countries"), codes.len(), &behind);
        say!(desk.language, "attribution-countries", count = count)
    } else {
        desk.language.countries(codes)
    }
}

/// Addressees as a list, in the order given.
pub fn addressees(desk: &Desk, addressees: &[usize]) -> String {
    let terms = &desk.series.disclosed.addressees;
    let labels: Vec<&str> = addressees.iter().map(|term| terms.label(*term)).collect();
    desk.language.list(&labels)
}
