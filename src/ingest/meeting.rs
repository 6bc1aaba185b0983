//! What an export says of the meeting itself, above its table of people.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};

use super::grid::{Row, Value};
use super::moment::{self, Moment, WrittenDate};
use super::value;
use crate::diagnostic::CellAddress;
use crate::model::DateOrder;
use crate::vocabulary::header::{self, MeetingField};

/// A meeting as far as its export describes it.
#[derive(Debug, Clone, Default)]
pub struct Meeting {
    pub title: String,
    pub start: Option<Moment>,
    pub end: Option<Moment>,
    /// As the export states it, in minutes.
    pub stated_minutes: Option<u32>,
    /// The cell of the title, or of the first thing that is known.
    pub cell: Option<CellAddress>,
}

impl Meeting {
    pub fn is_known(&self) -> bool {
        !self.title.is_empty() || self.start.is_some()
    }

    /// When it began, as its cell has it.
    pub fn written_date(&self) -> Option<WrittenDate> {
        self.start?.date
    }

    pub fn date(&self, order: Option<DateOrder>) -> Option<Date> {
        self.written_date()?.under(order)
    }

    /// Start and end, where both are known.
    pub fn interval(&self, order: Option<DateOrder>) -> Option<(DateTime, DateTime)> {
        let start = self.start?.under(order)?;
        let end = self
            .end
            .and_then(|end| end.under(order))
            .filter(|end| *end > start);
        let stated = || {
            start
                .checked_add(jiff::Span::new().minutes(i64::from(self.stated_minutes?)))
                .ok()
        };
        Some((start, end.or_else(stated)?))
    }

    /// How long it lasted, in minutes, rounded up: nobody was there longer.
    pub fn minutes(&self, order: Option<DateOrder>) -> Option<u32> {
        let from_interval = || {
            let (start, end) = self.interval(order)?;
            let seconds = end.duration_since(start).as_secs();
            u32::try_from((seconds + 59) / 60).ok()
        };
        self.stated_minutes.or_else(from_interval)
    }

    /// Takes over a value by the name that stands beside or above it.
    fn set(&mut self, field: MeetingField, cell: CellAddress, value: &Value) {
        match field {
            MeetingField::Title => {
                self.title = value::line(value).to_string();
                self.cell = Some(cell);
            }
            MeetingField::Start => self.start = self.start.or_else(|| moment::read(value)),
            MeetingField::End => self.end = self.end.or_else(|| moment::read(value)),
            MeetingField::Duration => {
                self.stated_minutes = self.stated_minutes.or_else(|| value::minutes(value));
            }
            MeetingField::Id | MeetingField::Participants | MeetingField::Ignored => {}
        }
        self.cell = self.cell.or(Some(cell));
    }
}

/// Reads what stands above a table: names with their values beside them or,
/// in a row of names, below them. Answers the meeting and the other texts.
pub fn read(rows: &[Row<'_>]) -> (Meeting, Vec<String>) {
    let mut meeting = Meeting::default();
    let mut texts = Vec::new();
    let mut names: BTreeMap<u32, MeetingField> = BTreeMap::new();
    for row in rows {
        let found = meeting_fields(*row);
        if found.len() >= 3 {
            names = found;
            continue;
        }
        if !names.is_empty() && row.cells.len() > 1 {
            for (column, value) in row.cells {
                if let Some(field) = names.get(column) {
                    meeting.set(*field, CellAddress::new(row.index, *column), value);
                }
            }
            names.clear();
            continue;
        }
        names.clear();
        match row.cells {
            [(first, _), (second, value)] if found.contains_key(first) => {
                meeting.set(found[first], CellAddress::new(row.index, *second), value);
            }
            cells => texts.extend(cells.iter().map(|(_, value)| value::line(value).to_string())),
        }
    }
    (meeting, texts)
}

/// The meeting's facts that a flat table repeats in each row.
pub fn of_columns(header: &[(u32, String)], first_row: Row<'_>) -> Meeting {
    let mut meeting = Meeting::default();
    for (column, name) in header {
        if let (Some(field), Some(value)) = (header::meeting_field(name), first_row.get(*column)) {
            meeting.set(field, CellAddress::new(first_row.index, *column), value);
        }
    }
    meeting
}

fn meeting_fields(row: Row<'_>) -> BTreeMap<u32, MeetingField> {
    row.cells
        .iter()
        .filter_map(|(column, value)| match value {
            Value::Text(text) => Some((*column, header::meeting_field(text)?)),
            _ => None,
        })
        .collect()
}
