//! The workshops of a series without a list of them: those that rows, sheets
//! and exports name.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::grid::Row;
use super::moment::{self, WrittenDate};
use super::occasion::{file_stem, file_words, is_occasion, is_unnamed, number_of, spelled_numbers};
use super::register::LONGEST;
use super::table::Table;
use super::value::{self, DateReading};
use crate::diagnostic::CellAddress;
use crate::model::name::fold;
use crate::model::{SheetRole, WorkshopNumber};
use crate::vocabulary::header::Field;

/// A workshop that tables without a list name.
#[derive(Debug, Clone, Default)]
pub struct Inferred {
    pub title: String,
    pub date: Option<Date>,
    pub minutes: Option<u32>,
}

/// The workshops that tables without a list of workshops name: those in their
/// workshop columns and in the headers of marks, else the table as a whole.
pub fn infer(tables: &[Table]) -> Vec<(WorkshopNumber, Inferred)> {
    let repeated = repeated_titles(tables);
    let mut found: BTreeMap<WorkshopNumber, Inferred> = BTreeMap::new();
    for table in tables.iter().filter(|table| !table.rows.is_empty()) {
        for (number, new) in named_by(table, &repeated) {
            let Some(number) = number else { continue };
            match found.get_mut(&number) {
                // Of several spellings the first in the alphabet, whatever the order of files.
                Some(known) => {
                    if new.title < known.title {
                        known.title = new.title;
                    }
                    known.date = known.date.or(new.date);
                    known.minutes = known.minutes.max(new.minutes);
                }
                None => {
                    found.insert(number, new);
                }
            }
        }
    }
    found.into_iter().collect()
}

type Named = (Option<WorkshopNumber>, Inferred);

fn named_by(table: &Table, repeated: &BTreeSet<&str>) -> Vec<Named> {
    let titled = |text: &str| {
        let date = moment::read_text(text).and_then(|moment| moment.date?.under(table.order()));
        let inferred = Inferred {
            title: text.to_owned(),
            date,
            minutes: None,
        };
        (number_of(text), inferred)
    };
    if let Some(told) = &table.told_workshop {
        vec![titled(told)]
    } else if table.has(Field::Workshop) {
        let entries = table.rows().filter(|row| !table.is_example(*row));
        let texts: BTreeSet<_> = entries.map(|row| table.text(row, Field::Workshop)).collect();
        texts.iter().map(|text| titled(text)).collect()
    } else if table.has(Field::Date) && table.role != SheetRole::Workshops {
        let entries = table.rows().filter(|row| !table.is_example(*row));
        let dates = entries.filter_map(|row| table.value(row, Field::Date));
        let dates: BTreeSet<Date> = dates
            .filter_map(|value| match value::date(value, table.order(), table.epoch) {
                DateReading::Date(date) => Some(date),
                DateReading::Ambiguous(..) | DateReading::Unreadable => None,
            })
            .collect();
        dates.iter().map(|date| titled(&date.to_string())).collect()
    } else if table.occasions.is_empty() {
        let headings = table.rows().filter(|row| table.is_heading(*row));
        let mut named: Vec<Named> = headings
            .map(|row| titled(&value::line(&row.cells[0].1)))
            .collect();
        let headed =
            table.heading_above.is_some() || table.rows().next().is_some_and(|row| table.is_heading(row));
        if !headed {
            named.push(infer_whole(table, repeated));
        }
        named
    } else {
        table.occasions.iter().map(|(_, text)| titled(text)).collect()
    }
}

/// The titles under which meetings took place on several days.
fn repeated_titles(tables: &[Table]) -> BTreeSet<&str> {
    let mut first: BTreeMap<&str, Option<WrittenDate>> = BTreeMap::new();
    let meetings = tables.iter().map(|table| &table.meeting);
    meetings
        .filter(|meeting| !meeting.title.is_empty())
        .filter(|meeting| {
            let date = meeting.written_date();
            *first.entry(meeting.title.as_str()).or_insert(date) != date
        })
        .map(|meeting| meeting.title.as_str())
        .collect()
}

/// The first date of an event log or of sessions, and its cell: the day of the
/// workshop where nothing else tells it.
pub fn first_date(table: &Table) -> Option<(WrittenDate, CellAddress)> {
    let column = *[Field::Joined, Field::Timestamp]
        .iter()
        .find_map(|field| table.columns.get(field))?;
    let dated = |row: Row<'_>| {
        Some((
            moment::read(row.get(column)?)?.date?,
            CellAddress::new(row.index, column),
        ))
    };
    let mut found = table.rows().filter_map(dated);
    let first = found.next()?;
    match first.0 {
        WrittenDate::Either { .. } if table.order().is_none() => Some(first),
        _ => {
            let earlier = |one: &(WrittenDate, CellAddress)| one.0.under(table.order());
            std::iter::once(first)
                .chain(found)
                .filter(|one| earlier(one).is_some())
                .min_by_key(earlier)
        }
    }
}

/// What a table without a workshop column is the table of.
fn infer_whole(table: &Table, repeated: &BTreeSet<&str>) -> (Option<WorkshopNumber>, Inferred) {
    let meeting = &table.meeting;
    let date = match meeting.written_date() {
        Some(date) => date.under(table.order()),
        None => first_date(table).and_then(|(date, _)| date.under(table.order())),
    };
    let stem = file_stem(&table.file).replace('_', " ");
    let words = file_words(&table.file);
    let inferred = |title: &str| Inferred {
        title: title.to_owned(),
        date: date.or_else(|| match &moment::mentioned(title)[..] {
            [date] => date.under(table.order()),
            _ => None,
        }),
        minutes: meeting.minutes(table.order()),
    };
    let texts = std::iter::once(&*table.sheet)
        .chain(table.preamble.iter().map(String::as_str))
        .chain([meeting.title.as_str(), words.as_str()]);
    for text in texts.filter(|text| text.len() <= LONGEST) {
        if let [number] = &spelled_numbers(&fold(text))[..] {
            let is_file = text == words || *text == stem || text.replace(['_', '-'], " ") == words;
            let title = match (meeting.title.as_str(), is_file || !is_occasion(text)) {
                ("", true) => number.as_str(),
                ("", false) => text,
                (title, _) => title,
            };
            return (Some(number.clone()), inferred(title));
        }
    }
    if !meeting.title.is_empty() {
        // A call that is repeated under one title is a workshop each time.
        let number = match date {
            Some(date) if repeated.contains(meeting.title.as_str()) => {
                WorkshopNumber::parse(&format!("{} {date}", meeting.title))
            }
            _ => WorkshopNumber::parse(&meeting.title),
        };
        return (number, inferred(&meeting.title));
    }
    // One sheet in a file, or a default sheet name: the file is the workshop.
    let title = if is_unnamed(&table.sheet) {
        stem.as_str()
    } else {
        &table.sheet
    };
    (WorkshopNumber::parse(title), inferred(title))
}
