//! Reads lists of workshops.

use std::collections::BTreeMap;

use super::countries::CountryResolver;
use super::grid::Row;
use super::sheet::Sheet;
use super::terms::Mention;
use super::value::{self, DateReading};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Origin, SheetAccount, SheetId, Workshop, WorkshopNumber};
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
    sheet: &Sheet,
    id: SheetId,
    countries: &CountryResolver,
    known: &mut BTreeMap<WorkshopNumber, WorkshopDraft>,
    account: &mut SheetAccount,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for row in &sheet.rows {
        sheet.report_error_cells(row, diagnostics);
        let usable = draft(sheet, id, row, countries, diagnostics).and_then(|draft| {
            if known.contains_key(&draft.workshop.number) {
                Err(listed_twice(sheet, row, &draft.workshop.number))
            } else {
                Ok(draft)
            }
        });
        if let Some(draft) = account.settle(usable, diagnostics) {
            known.insert(draft.workshop.number.clone(), draft);
        }
    }
}

fn listed_twice(sheet: &Sheet, row: &Row, number: &WorkshopNumber) -> Diagnostic {
    let message = format!("workshop {number} is listed a second time; the row is set aside");
    Diagnostic::error(Code::Repeated, message)
        .at(sheet.place(row, Field::Workshop))
        .field(Field::Workshop.name())
        .value(number.as_str(), false)
        .help("Keep one row for each workshop.")
}

fn draft(
    sheet: &Sheet,
    id: SheetId,
    row: &Row,
    countries: &CountryResolver,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<WorkshopDraft, Diagnostic> {
    let title = value::single_spaced(&sheet.text(row, Field::Title));
    let number_text = sheet.text(row, Field::Workshop);
    let number = WorkshopNumber::parse(&number_text)
        .or_else(|| WorkshopNumber::parse(&title))
        .ok_or_else(|| {
            Diagnostic::error(
                Code::MissingValue,
                "the row has neither a workshop number nor a title; it is set aside",
            )
            .at(sheet.row_place(row))
            .field(Field::Workshop.name())
            .help("Give the workshop a number or a title.")
        })?;
    let texts = |field| {
        value::list(&sheet.text(row, field))
            .map(value::single_spaced)
            .collect::<Vec<_>>()
    };
    let examples = sheet.text(row, Field::CountryExample);
    let place = sheet.place(row, Field::CountryExample);
    let workshop = Workshop {
        title: if title.is_empty() {
            value::single_spaced(&number_text)
        } else {
            title
        },
        number,
        topics: Vec::new(),
        date: date(sheet, row, diagnostics),
        hosts: texts(Field::Host),
        venue: value::single_spaced(&sheet.text(row, Field::Venue)),
        format: value::single_spaced(&sheet.text(row, Field::Format)),
        duration_minutes: duration(sheet, row, diagnostics),
        questions: value::lines(&sheet.text(row, Field::Questions)).collect(),
        countries: countries.mentions(&examples, &place, Field::CountryExample.name(), diagnostics),
        chair: value::single_spaced(&sheet.text(row, Field::Chair)),
        origin: Some(Origin {
            sheet: id,
            cell: row.first_cell(),
        }),
    };
    let topics = texts(Field::Topic)
        .into_iter()
        .map(|text| Mention {
            text,
            place: sheet.place(row, Field::Topic),
        })
        .collect();
    Ok(WorkshopDraft { workshop, topics })
}

fn date(sheet: &Sheet, row: &Row, diagnostics: &mut Vec<Diagnostic>) -> Option<jiff::civil::Date> {
    let cell = sheet.value(row, Field::Date)?;
    let message = match value::date(cell) {
        DateReading::Date(date) => return Some(date),
        DateReading::Ambiguous(one, other) => format!("the date could be {one} or {other}; it is left out"),
        DateReading::Unreadable => "the date cannot be read; it is left out".to_owned(),
    };
    diagnostics.push(
        Diagnostic::error(Code::InvalidDate, message)
            .at(sheet.place(row, Field::Date))
            .field(Field::Date.name())
            .value(cell.text(), false)
            .help("Write the date as 2017-03-02 or as 2 March 2017."),
    );
    None
}

fn duration(sheet: &Sheet, row: &Row, diagnostics: &mut Vec<Diagnostic>) -> Option<u32> {
    let cell = sheet.value(row, Field::Duration)?;
    let minutes = value::minutes(cell);
    if minutes.is_none() {
        diagnostics.push(
            Diagnostic::warning(Code::InvalidValue, "the duration cannot be read; it is left out")
                .at(sheet.place(row, Field::Duration))
                .field(Field::Duration.name())
                .value(cell.text(), false)
                .help("Write the duration in minutes, for example 120."),
        );
    }
    minutes
}
