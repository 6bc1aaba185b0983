//! Figures that differ, with the notes by which they do.

use std::collections::{BTreeMap, BTreeSet};

use super::Comparison;
use super::notes::{Difference, differences};
use super::people::People;
use crate::model::changes::{
    Cause, ChangedValues, FigureChange, FigureKey, FigureTable, NoteContent, RecordedEdition,
};
use crate::model::name::WorkshopNumber;

/// In the order of the tables; rows that are gone come behind those that are
/// there.
pub fn changed(comparison: &Comparison) -> Vec<FigureChange> {
    let (before, after) = (values(comparison.earlier), values(comparison.present));
    let people = People::new(comparison);
    let touched = Touched::new(comparison);
    let keys = ordered_keys(comparison);
    keys.into_iter()
        .filter_map(|key| {
            let (before, after) = (before.get(key).copied(), after.get(key).copied());
            let is_listed = !key.is_about_people() || people.are_listed(key);
            (is_listed && is_change(before, after)).then(|| FigureChange {
                values: if !key.is_about_people() || people.are_told(key) {
                    ChangedValues::Told {
                        before: before.map(str::to_owned),
                        after: after.map(str::to_owned),
                    }
                } else {
                    ChangedValues::Untold
                },
                causes: touched.causes(comparison, key),
                key: spoken(comparison, key),
            })
        })
        .collect()
}

/// A row that is not there, a count that nobody knows and a count of none are
/// the same.
fn is_change(before: Option<&str>, after: Option<&str>) -> bool {
    let known = |value: &&str| !value.is_empty();
    before.filter(known).unwrap_or("0") != after.filter(known).unwrap_or("0")
}

fn values(edition: &RecordedEdition) -> BTreeMap<&FigureKey, &str> {
    let figures = edition.figures.iter();
    figures
        .map(|figure| (&figure.key, figure.value.as_str()))
        .collect()
}

/// The figures of columns that both editions have.
fn ordered_keys<'a>(comparison: &Comparison<'a>) -> Vec<&'a FigureKey> {
    let in_both = |key: &&FigureKey| {
        let column = (key.table, key.column);
        comparison.earlier.columns.contains(&column) && comparison.present.columns.contains(&column)
    };
    let (earlier, present) = (&comparison.earlier.figures, &comparison.present.figures);
    let mut keys = Vec::new();
    let mut known = BTreeSet::new();
    for figure in present.iter().chain(earlier) {
        if in_both(&&figure.key) && known.insert(&figure.key) {
            keys.push(&figure.key);
        }
    }
    keys.sort_by_key(|key| key.table);
    keys
}

/// The key in words that may be said.
fn spoken(comparison: &Comparison, key: &FigureKey) -> FigureKey {
    let row = key.row.iter().map(|word| comparison.speakable.word(word));
    FigureKey {
        row: row.collect(),
        ..key.clone()
    }
}

/// What a note counts as in the row of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Counted {
    recommends: bool,
    has_country: bool,
}

/// How a note that differs counted and counts in a row: `None` where it does
/// not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Touch {
    before: Option<Counted>,
    after: Option<Counted>,
}

impl Touch {
    /// Whether it is so of the note in just one edition.
    fn in_one(self, is: impl Fn(Counted) -> bool) -> bool {
        self.before.is_some_and(&is) != self.after.is_some_and(&is)
    }

    /// Whether it is so of the note in any edition.
    fn in_any(self, is: impl Fn(Counted) -> bool) -> bool {
        self.before.is_some_and(&is) || self.after.is_some_and(&is)
    }
}

/// For each row of the tables the notes that differ and count in it.
struct Touched {
    differences: Vec<Difference>,
    /// By the place of the difference.
    rows: BTreeMap<(FigureTable, Vec<String>), BTreeMap<usize, Touch>>,
}

impl Touched {
    fn new(comparison: &Comparison) -> Self {
        let differences = differences(comparison);
        let mut touched = BTreeMap::new();
        for (place, difference) in differences.iter().enumerate() {
            let earlier = difference
                .earlier
                .map(|note| &comparison.earlier_notes()[note].content);
            let present = difference
                .present
                .map(|note| &comparison.present_notes()[note].content);
            for (content, is_present) in [(earlier, false), (present, true)] {
                let Some(content) = content else { continue };
                let counted = Counted {
                    recommends: comparison.recommends(content),
                    has_country: !content.countries.is_empty(),
                };
                for row in rows(content, counted.recommends) {
                    let notes: &mut BTreeMap<usize, Touch> = touched.entry(row).or_default();
                    let touch = notes.entry(place).or_default();
                    let side = if is_present {
                        &mut touch.after
                    } else {
                        &mut touch.before
                    };
                    *side = Some(counted);
                }
            }
        }
        Self {
            differences,
            rows: touched,
        }
    }

    /// The notes by which a figure changed.
    fn causes(&self, comparison: &Comparison, key: &FigureKey) -> Vec<Cause> {
        if key.is_about_people() {
            return Vec::new();
        }
        let rows = Self::rows_behind(comparison, key);
        let causes = rows.into_iter().filter_map(|row| self.rows.get(&row)).flatten();
        let causes = causes.filter(|(_, touch)| changes(key, **touch));
        let places: BTreeSet<usize> = causes.map(|(place, _)| *place).collect();
        let causes = places.into_iter();
        causes
            .filter_map(|place| cause(comparison, self.differences[place]))
            .collect()
    }

    /// The rows whose notes may change the figure: its own, and for what is new
    /// in a workshop those of the workshops before it as well.
    fn rows_behind(comparison: &Comparison, key: &FigureKey) -> Vec<(FigureTable, Vec<String>)> {
        let own = (key.table, key.row.clone());
        if !key.column.starts_with("new_") {
            return vec![own];
        }
        let numbers = |edition: &RecordedEdition| edition.workshops.clone().unwrap_or_default();
        let (earlier, present) = (numbers(comparison.earlier), numbers(comparison.present));
        let known: BTreeSet<String> = earlier.into_iter().chain(present).collect();
        let parsed = |number: &str| WorkshopNumber::parse(number);
        let here = key.row.first().and_then(|number| parsed(number));
        let before = known.into_iter().filter(|number| parsed(number) <= here);
        before.map(|number| (key.table, vec![number])).collect()
    }
}

/// Whether the note changes this column of the row. How many different
/// countries or recommendations there are may change by each note that has one.
fn changes(key: &FigureKey, touch: Touch) -> bool {
    match (key.table, key.column) {
        (FigureTable::AddresseeTopic, _) => true,
        (_, "recommendations") => touch.in_one(|note| note.recommends),
        (_, "countries" | "new_countries") => touch.in_any(|note| note.has_country),
        (_, "new_recommendations") => touch.in_any(|note| note.recommends),
        _ => touch.in_one(|_| true),
    }
}

fn cause(comparison: &Comparison, difference: Difference) -> Option<Cause> {
    if let Some(place) = difference.present {
        return Some(Cause {
            reference: comparison.present_notes()[place].reference.clone(),
            note: comparison.index(place),
        });
    }
    let earlier = &comparison.earlier_notes()[difference.earlier?];
    Some(Cause {
        reference: comparison.speakable.reference(&earlier.reference),
        note: None,
    })
}

/// The rows in which a note counts.
fn rows(note: &NoteContent, recommends: bool) -> BTreeSet<(FigureTable, Vec<String>)> {
    let mut rows = BTreeSet::from([(FigureTable::Workshops, vec![note.workshop.clone()])]);
    let mut add = |table, row: &[&String]| {
        rows.insert((table, row.iter().copied().cloned().collect::<Vec<String>>()));
    };
    for country in &note.countries {
        add(FigureTable::Countries, &[country]);
    }
    for topic in &note.topics {
        add(FigureTable::Topics, &[topic, &note.kind]);
        for country in &note.countries {
            add(FigureTable::TopicCountry, &[topic, country]);
        }
        for thread in &note.threads {
            add(FigureTable::Threads, &[thread, topic]);
        }
        for addressee in note.addressees.iter().filter(|_| recommends) {
            add(FigureTable::AddresseeTopic, &[addressee, topic]);
        }
    }
    rows
}
