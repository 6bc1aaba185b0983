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
///
/// A table whose file's or sheet's name is all that tells it from others, such
/// as `notes.csv`, names none where it can only belong to that of the others.
pub fn infer(tables: &[Table]) -> Vec<(WorkshopNumber, Inferred)> {
    let repeated = repeated_titles(tables);
    let (telling, nameless): (Vec<&Table>, Vec<&Table>) = tables
        .iter()
        .filter(|table| !table.rows.is_empty() && table.role != SheetRole::Other)
        .partition(|table| names_workshops(table));
    let mut found = gathered(&telling, &repeated);
    match found.len() {
        0 if are_parts_of_one(&nameless) => {
            let (number, mut whole) = (WorkshopNumber::parse("1"), Inferred::default());
            for (_, part) in gathered(&nameless, &repeated) {
                whole.date = whole.date.or(part.date);
                whole.minutes = whole.minutes.max(part.minutes);
            }
            found.extend(number.map(|number| (number, whole)));
        }
        1 if complete_the_only(&nameless, &telling, &found) => {}
        _ => {
            for (number, new) in gathered(&nameless, &repeated) {
                found.entry(number).or_insert(new);
            }
        }
    }
    found.into_iter().collect()
}

/// Whether a table names workshops by more than the name of its file or sheet.
pub fn names_workshops(table: &Table) -> bool {
    let by_rows = table.told_workshop.is_some()
        || table.has(Field::Workshop)
        || (table.has(Field::Date) && table.role != SheetRole::Workshops)
        || !table.occasions.is_empty()
        || table.heading_above.is_some()
        || table.rows().any(|row| table.is_heading(row));
    by_rows || !table.meeting.title.is_empty() || spelt(table).is_some()
}

/// Tables of different roles, each called after what it holds, are parts of
/// one workshop: `notes.csv` beside `attendance.csv`.
fn are_parts_of_one(tables: &[&Table]) -> bool {
    tables.len() > 1 && have_different_roles(tables) && tables.iter().all(|table| is_called_plainly(table))
}

/// Whether tables that name no workshop can only belong to the one that others
/// name: they hold what those lack, and of no other day.
fn complete_the_only(
    nameless: &[&Table],
    telling: &[&Table],
    found: &BTreeMap<WorkshopNumber, Inferred>,
) -> bool {
    let date = found.values().next().and_then(|only| only.date);
    let fits = |table: &Table| {
        let own = first_date(table).and_then(|(own, _)| own.under(table.order()));
        let same_day = own.is_none() || date.is_none() || own == date;
        let lacking = !telling.iter().any(|other| other.role == table.role);
        !table.meeting.is_known() && same_day && (lacking || is_called_plainly(table))
    };
    have_different_roles(nameless) && nameless.iter().all(|table| fits(table))
}

fn have_different_roles(tables: &[&Table]) -> bool {
    let roles: BTreeSet<&str> = tables.iter().map(|table| table.role.name()).collect();
    roles.len() == tables.len()
}

/// Whether file and sheet are called after what they hold, or not at all.
fn is_called_plainly(table: &Table) -> bool {
    is_unnamed(file_stem(&table.file))
        && (is_unnamed(&table.sheet) || *table.sheet == *file_stem(&table.file))
}

fn gathered(tables: &[&Table], repeated: &BTreeSet<&str>) -> BTreeMap<WorkshopNumber, Inferred> {
    let mut found: BTreeMap<WorkshopNumber, Inferred> = BTreeMap::new();
    for table in tables {
        for (number, new) in named_by(table, repeated) {
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
    found
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

/// The number of a workshop that the first of a table's titles and names to
/// do so spells, and that text.
fn spelt(table: &Table) -> Option<(WorkshopNumber, String)> {
    let words = file_words(&table.file);
    let mut texts = std::iter::once(&*table.sheet)
        .chain(table.preamble.iter().map(String::as_str))
        .chain([table.meeting.title.as_str(), words.as_str()])
        .filter(|text| text.len() <= LONGEST);
    texts.find_map(|text| match &spelled_numbers(&fold(text))[..] {
        [number] => Some((number.clone(), text.to_owned())),
        _ => None,
    })
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
    if let Some((number, text)) = spelt(table) {
        let is_file = text == words || text == stem || text.replace(['_', '-'], " ") == words;
        let title = match (meeting.title.as_str(), is_file || !is_occasion(&text)) {
            ("", true) => number.as_str(),
            ("", false) => text.as_str(),
            (title, _) => title,
        };
        return (Some(number.clone()), inferred(title));
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
