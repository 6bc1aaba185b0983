//! Reads lists of workshops.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::clusters;
use super::countries::CountryResolver;
use super::grid::Row;
use super::moment;
use super::sheet_rule;
use super::table::Table;
use super::terms::Mention;
use super::value::{self, DateReading};
use crate::diagnostic::{CellAddress, Code, Diagnostic};
use crate::model::{
    Hours, Origin, SetAsideName, SheetAccount, SheetId, Workshop, WorkshopCells, WorkshopNumber,
};
use crate::vocabulary::header::Field;

/// A workshop whose topics are still words.
#[derive(Debug)]
pub struct WorkshopDraft {
    pub workshop: Workshop,
    pub topics: Vec<Mention>,
}

/// Reads the rows of one list. A number that an earlier row has sets a row
/// aside.
pub fn read(
    table: &Table,
    id: SheetId,
    (countries, grouped_by): (&CountryResolver, Option<&str>),
    known: &mut BTreeMap<WorkshopNumber, WorkshopDraft>,
    account: &mut SheetAccount,
    set_aside_names: &mut Vec<SetAsideName>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let cluster = clusters::column(table, grouped_by);
    if let Some(column) = cluster {
        clusters::book(column, account);
    }
    for (position, row) in table.rows.clone().zip(table.rows()) {
        table.report_error_cells(row, diagnostics);
        let entry = match table.aside(position, row) {
            Some(aside) => Err(aside.diagnostic),
            None => draft(table, id, row, (countries, cluster), diagnostics),
        };
        let usable = entry.and_then(|draft| {
            if known.contains_key(&draft.workshop.number) {
                Err(listed_twice(table, row, &draft.workshop.number))
            } else {
                Ok(draft)
            }
        });
        if let Some(draft) = account.settle(usable, diagnostics) {
            known.insert(draft.workshop.number.clone(), draft);
        } else {
            set_aside_names.push(SetAsideName {
                text: table.text(row, Field::Chair).to_string(),
                origin: Origin {
                    sheet: id,
                    cell: table.cell(row, Field::Chair),
                },
                refused: false,
            });
        }
    }
}

fn listed_twice(table: &Table, row: Row<'_>, number: &WorkshopNumber) -> Diagnostic {
    let message = format!("workshop {number} is listed a second time; the row is set aside");
    Diagnostic::error(Code::Repeated, message)
        .at(table.place(row, Field::Workshop))
        .field(Field::Workshop.name())
        .value(number.as_str(), false)
        .help("Keep one row for each workshop.")
}

fn draft(
    table: &Table,
    id: SheetId,
    row: Row<'_>,
    (countries, cluster): (&CountryResolver, Option<u32>),
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<WorkshopDraft, Diagnostic> {
    let title = table.text(row, Field::Title).to_string();
    let number_text = table.text(row, Field::Workshop);
    let number = WorkshopNumber::parse(&number_text)
        .or_else(|| WorkshopNumber::parse(&title))
        .ok_or_else(|| {
            Diagnostic::error(
                Code::MissingValue,
                "the row has neither a workshop number nor a title; it is set aside",
            )
            .at(table.row_place(row))
            .field(Field::Workshop.name())
            .help("Give the workshop a number or a title.")
        })?;
    let texts = |field| {
        value::list(&table.raw(row, field))
            .map(value::single_spaced)
            .collect::<Vec<_>>()
    };
    let (date, hours) = (date(table, row, diagnostics), hours(table, row, diagnostics));
    let examples = table.raw(row, Field::CountryExample);
    let place = table.place(row, Field::CountryExample);
    let workshop = Workshop {
        title: if title.is_empty() {
            value::single_spaced(&number_text)
        } else {
            title
        },
        number,
        topics: Vec::new(),
        date: date.or(hours.and_then(|(_, day)| day)),
        hosts: texts(Field::Host),
        venue: table.text(row, Field::Venue).to_string(),
        format: table.text(row, Field::Format).to_string(),
        duration_minutes: duration(table, row, diagnostics)
            .or_else(|| hours.map(|(hours, _)| hours.minutes())),
        hours: hours.map(|(hours, _)| hours),
        cluster: cluster
            .and_then(|column| row.get(column))
            .map_or_else(String::new, |cell| value::line(cell).to_string()),
        questions: value::lines(&table.raw(row, Field::Questions)).collect(),
        countries: countries.mentions(&examples, &place, Field::CountryExample.name(), diagnostics),
        chair: table.text(row, Field::Chair).to_string(),
        origin: Some(Origin {
            sheet: id,
            cell: row.first_cell(),
        }),
        cells: WorkshopCells {
            cluster: cluster.map(|column| CellAddress::new(row.index, column)),
            ..cells(table, row)
        },
    };
    let topics = texts(Field::Topic)
        .into_iter()
        .map(|text| Mention::new(text.into(), table, table.cell(row, Field::Topic)))
        .collect();
    Ok(WorkshopDraft { workshop, topics })
}

fn cells(table: &Table, row: Row<'_>) -> WorkshopCells {
    let cell = |field| table.has(field).then(|| table.cell(row, field));
    WorkshopCells {
        title: cell(Field::Title).or_else(|| cell(Field::Workshop)),
        hosts: cell(Field::Host),
        venue: cell(Field::Venue),
        format: cell(Field::Format),
        starts: cell(Field::Starts),
        cluster: None,
        questions: cell(Field::Questions),
        chair: cell(Field::Chair),
    }
}

/// How a date is written so that nobody mistakes it.
const WRITE: &str = "Write the date as 2017-03-02 or as 2 March 2017";

fn date(table: &Table, row: Row<'_>, diagnostics: &mut Vec<Diagnostic>) -> Option<Date> {
    let cell = table.value(row, Field::Date)?;
    let (message, help) = match value::date(cell, table.order(), table.epoch) {
        DateReading::Date(date) => return Some(date),
        DateReading::Ambiguous(one, other) => (
            format!("the date could be {one} or {other}; it is left out"),
            format!(
                "{WRITE}, or say {}",
                sheet_rule::instruction(
                    table.rule,
                    &table.file,
                    None,
                    "date_order = \"day-first\" # or \"month-first\""
                )
            ),
        ),
        DateReading::Unreadable => (
            "the date is none that I can read; it is left out".to_owned(),
            format!("{WRITE}."),
        ),
    };
    diagnostics.push(
        Diagnostic::error(Code::InvalidDate, message)
            .at(table.place(row, Field::Date))
            .field(Field::Date.name())
            .value(&*cell.text(), false)
            .help(help),
    );
    None
}

/// From when to when a session lasted, and the day that the cell of its beginning
/// names beside the time. Without an end the duration tells it.
fn hours(table: &Table, row: Row<'_>, diagnostics: &mut Vec<Diagnostic>) -> Option<(Hours, Option<Date>)> {
    let starts = moment(table, row, Field::Starts, diagnostics)?;
    let day = starts.date.and_then(|date| date.under(table.order()));
    let ends = match table.value(row, Field::Ends) {
        Some(_) => moment(table, row, Field::Ends, diagnostics)?.time,
        None => table
            .value(row, Field::Duration)
            .and_then(value::minutes)
            .and_then(|minutes| starts.time?.checked_add(i64::from(minutes).minutes()).ok()),
    };
    let (starts, ends) = (starts.time?, ends?);
    if starts < ends {
        return Some((Hours { starts, ends }, day));
    }
    diagnostics.push(
        Diagnostic::error(
            Code::SessionTimes,
            "the session ends before it begins; its times are left out",
        )
        .at(table.place(row, Field::Ends))
        .field(Field::Ends.name())
        .value(&*table.text(row, Field::Ends), false)
        .help("Write both as times of one day, for example 14:00 and 15:30."),
    );
    None
}

/// A time of day, with or without its day.
fn moment(
    table: &Table,
    row: Row<'_>,
    field: Field,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<moment::Moment> {
    let cell = table.value(row, field)?;
    let found = moment::read(cell).filter(|moment| moment.time.is_some());
    if found.is_none() {
        diagnostics.push(
            Diagnostic::error(
                Code::SessionTimes,
                "the cell is no time that I can read; it is left out",
            )
            .at(table.place(row, field))
            .field(field.name())
            .value(&*cell.text(), false)
            .help("Write the time as 14:00, on the clock that the exports show."),
        );
    }
    found
}

fn duration(table: &Table, row: Row<'_>, diagnostics: &mut Vec<Diagnostic>) -> Option<u32> {
    let cell = table.value(row, Field::Duration)?;
    let minutes = value::minutes(cell);
    if minutes.is_none() {
        diagnostics.push(
            Diagnostic::warning(Code::InvalidValue, "the duration cannot be read; it is left out")
                .at(table.place(row, Field::Duration))
                .field(Field::Duration.name())
                .value(&*cell.text(), false)
                .help("Write the duration in minutes, for example 120."),
        );
    }
    minutes
}
