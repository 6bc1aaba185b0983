//! The figures that differ most, with the rows by which they do.

use std::cmp::Reverse;

use super::{marked, said};
use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::compose::recommendation::workshop_names;
use crate::model::changes::{Cause, ChangedValues, Changes, FigureChange, FigureKey, FigureTable};
use crate::model::dataset::CountryMention;
use crate::model::disclosed::{Disclosed, PublicCount, PublicNote};
use crate::model::term::{KindRole, Terms};
use crate::model::view::{ChangesSection, Statement};
use crate::vocabulary::country;

/// So many are told.
const TOLD: usize = 8;

pub fn section(desk: &mut Desk, changes: &Changes) -> Option<ChangesSection> {
    let figures = &changes.figures;
    if figures.is_empty() {
        return None;
    }
    let mut largest: Vec<(&FigureChange, u32, u32)> = figures.iter().filter_map(numbers).collect();
    // What is new or gone as a whole is told by its workshop or topic.
    largest.sort_by_key(|(_, before, after)| (*before == 0 || *after == 0, Reverse(before.abs_diff(*after))));
    let items = largest.into_iter().filter_map(|one| item(desk, one));
    let items: Vec<Statement> = items.take(TOLD).collect();
    let lead = lead(desk, figures, items.len());
    Some(ChangesSection {
        heading: say!(desk.language, "changes-figures-heading"),
        lead,
        items,
    })
}

fn lead(desk: &mut Desk, figures: &[FigureChange], told: usize) -> String {
    desk.earlier("changes/figures", &figures.len().to_string());
    let language = desk.language;
    let people = if figures.iter().any(|change| change.key.is_about_people()) {
        let minimum = desk.series.disclosed.minimum_cell;
        say!(language, "changes-people", minimum = minimum)
    } else {
        String::new()
    };
    let counted = say!(language, "changes-figures-counted", count = figures.len());
    let most = if told > 0 && told < figures.len() {
        say!(language, "changes-figures-most", told = told)
    } else {
        String::new()
    };
    language.paragraph([counted, people, most])
}

/// A change in numbers, of a row whose workshop is not itself new or gone.
fn numbers(change: &FigureChange) -> Option<(&FigureChange, u32, u32)> {
    let ChangedValues::Told { before, after } = &change.values else {
        return None;
    };
    let is_of_workshop = change.key.table == FigureTable::Workshops;
    if is_of_workshop && (before.is_none() || after.is_none()) {
        return None;
    }
    let number = |value: &Option<String>| value.as_deref().map_or(Some(0), |value| value.parse().ok());
    Some((change, number(before)?, number(after)?))
}

/// `None` for figures that a sentence would not help to understand.
fn item(desk: &mut Desk, (change, before, after): (&FigureChange, u32, u32)) -> Option<Statement> {
    let subject = subject(desk, &change.key)?;
    let name = change.key.name();
    desk.earlier(format!("{name}/before"), &before.to_string());
    if change.key.is_about_people() {
        desk.people(name, PublicCount::Exactly(after));
    } else {
        let notes = counted_in(desk, &change.key);
        desk.cell(name, after as usize, &notes);
    }
    let text = say!(
        desk.language,
        "changes-figure",
        subject = subject,
        before = before,
        after = after
    );
    let causes = change.causes.iter().filter_map(|Cause { note, .. }| *note);
    Some(marked(desk, text, causes))
}

/// What is counted, as the subject of a sentence.
fn subject(desk: &Desk, key: &FigureKey) -> Option<String> {
    let language = desk.language;
    let label =
        |terms: List, place: usize| Some(language.title_in_text(&name(desk, terms, key.row.get(place)?)));
    Some(match (key.table, key.column) {
        (FigureTable::Workshops, column) => {
            let number = key.row.first()?;
            let found = desk.series.workshops.iter();
            let found = found
                .copied()
                .find(|one| desk.series.workshop(*one).number.as_str() == number);
            let name = workshop_names(desk, &[found?]);
            say!(
                language,
                "changes-of-workshop",
                column = counted_word(column)?,
                workshop = name
            )
        }
        (FigureTable::Topics, "notes") => {
            say!(
                language,
                "changes-of-kind",
                topic = label(|of| &of.topics, 0)?,
                kind = label(|of| &of.kinds, 1)?
            )
        }
        (FigureTable::Countries, "notes") => {
            say!(
                language,
                "changes-of-country",
                country = country_name(desk, key.row.first()?)?
            )
        }
        (FigureTable::TopicCountry, "notes") => say!(
            language,
            "changes-of-topic-country",
            topic = label(|of| &of.topics, 0)?,
            country = country_name(desk, key.row.get(1)?)?
        ),
        (FigureTable::Threads, _) => {
            say!(
                language,
                "changes-of-thread",
                thread = label(|of| &of.threads, 0)?,
                topic = label(|of| &of.topics, 1)?
            )
        }
        (FigureTable::AddresseeTopic, _) => {
            say!(
                language,
                "changes-of-addressee",
                addressee = name(desk, |of| &of.addressees, key.row.first()?),
                topic = label(|of| &of.topics, 1)?
            )
        }
        _ => return None,
    })
}

/// One of the lists of terms.
type List = fn(&Disclosed) -> &Terms;

/// A label of a table, in the document's language.
fn name(desk: &Desk, list: List, label: &str) -> String {
    let series = desk.series;
    let found = list(series.main).iter().position(|term| term.label == label);
    found.map_or_else(
        || said(desk, label),
        |term| list(series.disclosed).label(term).to_owned(),
    )
}

/// The columns of the table of workshops that the page tells.
fn counted_word(column: &str) -> Option<&str> {
    ["participants", "countries", "notes", "recommendations"]
        .contains(&column)
        .then_some(column)
}

/// `None` for a name that nobody has settled yet.
fn country_name(desk: &Desk, name: &str) -> Option<String> {
    match country::resolve(name) {
        country::Resolution::Country(country) => Some(desk.language.country_in_text(country.code)),
        _ => None,
    }
}

/// The notes that count in a figure now.
fn counted_in(desk: &Desk, key: &FigureKey) -> Vec<usize> {
    let series = desk.series;
    let counts = |note: &usize| counts(desk, series.note(*note), key);
    let recommends = |note: &usize| {
        let is_asked = key.column == "recommendations";
        !is_asked || series.role(*note) == KindRole::Recommendation
    };
    let notes = series.notes.iter().copied();
    notes.filter(counts).filter(recommends).collect()
}

fn counts(desk: &Desk, note: &PublicNote, key: &FigureKey) -> bool {
    let disclosed = desk.series.main;
    let is = |terms: &Terms, term: usize, place: usize| {
        key.row.get(place).is_some_and(|label| terms.label(term) == label)
    };
    let any = |terms: &Terms, of: &[usize], place: usize| of.iter().any(|term| is(terms, *term, place));
    let draws_on = |place: usize| {
        let codes = note.countries.iter().filter_map(CountryMention::code);
        let mut names = codes.map(|code| desk.country_key(code));
        names.any(|name| key.row.get(place) == Some(&name))
    };
    match key.table {
        FigureTable::Workshops => {
            let number = &disclosed.workshops[note.workshop].number;
            key.row.first().is_some_and(|row| row == number.as_str())
        }
        FigureTable::Participation => false,
        FigureTable::Topics => any(&disclosed.topics, &note.topics, 0) && is(&disclosed.kinds, note.kind, 1),
        FigureTable::Countries => draws_on(0),
        FigureTable::TopicCountry => any(&disclosed.topics, &note.topics, 0) && draws_on(1),
        FigureTable::Threads => {
            any(&disclosed.threads, &note.threads, 0) && any(&disclosed.topics, &note.topics, 1)
        }
        FigureTable::AddresseeTopic => {
            any(&disclosed.addressees, &note.addressees, 0) && any(&disclosed.topics, &note.topics, 1)
        }
    }
}
