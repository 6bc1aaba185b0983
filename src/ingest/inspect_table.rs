//! How one table was understood: its columns with examples of their values,
//! what became of its rows, to which workshops they went, how its dates read.

use std::collections::BTreeMap;

use super::grid::{Row, Value};
use super::header_row::{Column, Matching, Meaning};
use super::moment::{self, WrittenDate};
use super::places::Places;
use super::register::{Pointer, Register, Whole};
use super::table::{OrderSource, Standing, Table};
use super::value;
use crate::diagnostic::{CellAddress, Diagnostic, FoundValue};
use crate::model::{
    DateOrder, DatesRead, InspectedColumn, InspectedMeeting, InspectedTable, PlacedRows, ReadOrder,
    Recognition, SetAsideReason, SheetAccount, SheetRole, SheetSettings,
};
use crate::vocabulary::header::{self, Field, MeetingField};

/// What became of the rows of a table.
pub struct Booked<'a> {
    pub account: &'a SheetAccount,
    pub workshops: Vec<PlacedRows>,
    pub register: Option<&'a Register>,
    /// Those that set rows of the sheet aside.
    pub asides: &'a [&'a Diagnostic],
}

/// So many rows are searched for examples, and for dates that could be two.
const DEEPEST: usize = 2_000;

/// Tells how a table was understood.
pub fn inspect(table: &Table, rule: Option<&SheetSettings>, booked: Booked<'_>) -> InspectedTable {
    let places = booked.register.map(|register| Places::new(register, table));
    let order = places.as_ref().map_or(table.date_order, Places::date_order);
    InspectedTable {
        section: table.section.as_ref().map(|(_, title)| title.clone()),
        role: table.role,
        role_told: rule.is_some_and(|rule| rule.role.is_some() || rule.transcript.is_some()),
        header: table.header,
        columns: table
            .described
            .iter()
            .map(|described| column(table, described, booked.account))
            .collect(),
        meeting: meeting(table, order.map(|(order, _)| order)),
        read: booked.account.read,
        used: booked.account.used,
        set_aside: booked.account.set_aside,
        reasons: reasons(table, booked.asides),
        workshops: booked.workshops,
        pointer: places.and_then(|places| pointer(table, &places)),
        dates: dates(table, order),
    }
}

fn column(table: &Table, column: &Column, account: &SheetAccount) -> InspectedColumn {
    let at = column.cell.column;
    let booked = account.columns.iter().find(|own| own.cell == column.cell);
    let field = booked
        .and_then(|own| own.field)
        .or_else(|| describes_meeting(table, column).then_some("meeting"))
        .or_else(|| matches!(column.meaning, Meaning::Tool(_)).then_some("export"));
    let identifying = match &column.meaning {
        Meaning::Field(field) => field.identifies(),
        Meaning::Occasion(_) | Meaning::Notes(_) => false,
        Meaning::Tool(_) => true,
        // Nobody knows what it holds; what exports say of a meeting may be its host.
        Meaning::NotUsed | Meaning::Unknown => {
            field.is_none() || header::meeting_field(&column.header) == Some(MeetingField::Ignored)
        }
    };
    let recognition = match (&column.meaning, column.matching) {
        (Meaning::NotUsed, _) => Recognition::NotUsed,
        (Meaning::Field(_), _) if field.is_none() => Recognition::Repeated,
        (Meaning::Unknown, _) if field.is_none() => Recognition::Unknown,
        (_, Matching::Rule) => Recognition::Told,
        (_, Matching::Loose) => Recognition::Loose,
        (_, Matching::Exact | Matching::None) => Recognition::Exact,
    };
    let mut candidates = Vec::new();
    if recognition == Recognition::Unknown {
        let near = header::candidates(table.role, &column.header).into_iter();
        let free = near.filter(|(field, _)| !table.has(*field));
        candidates.extend(free.map(|(field, _)| field.canonical(table.role)));
    }
    InspectedColumn {
        cell: column.cell,
        header: column.header.clone(),
        field,
        recognition,
        examples: examples(table, at)
            .into_iter()
            .map(|text| FoundValue { text, identifying })
            .collect(),
        candidates,
    }
}

/// Flat exports repeat what they say of the meeting in every row.
fn describes_meeting(table: &Table, column: &Column) -> bool {
    let bottom = table.header.map_or(0, |(_, last)| last.row);
    let is_in_rows = table.meeting.cell.is_some_and(|cell| cell.row > bottom);
    is_in_rows
        && matches!(column.meaning, Meaning::Unknown | Meaning::Field(_))
        && header::meeting_field(&column.header).is_some()
}

/// The first few different values of a column, of entries where there are any.
fn examples(table: &Table, column: u32) -> Vec<String> {
    const MOST: usize = 3;
    let mut found: Vec<String> = Vec::new();
    let positions = table.rows.clone().take(DEEPEST);
    let counts = table.standing == Standing::Counts;
    let entries = positions
        .zip(table.rows())
        .filter(|(position, row)| !counts || table.aside(*position, *row).is_none());
    for text in entries.filter_map(|(_, row)| row.get(column)).map(shown) {
        if found.len() == MOST {
            break;
        }
        if !found.contains(&text) {
            found.push(text);
        }
    }
    found
}

/// A value as a person reads it in its cell, in one line.
pub fn shown(value: &Value) -> String {
    match value {
        Value::Moment(moment) if moment.time() != jiff::civil::Time::midnight() => {
            moment.strftime("%Y-%m-%d %H:%M").to_string()
        }
        value => value::line(value).to_string(),
    }
}

/// What an export says of the meeting, at the table above which it says so.
fn meeting(table: &Table, order: Option<DateOrder>) -> Option<InspectedMeeting> {
    let meeting = &table.meeting;
    meeting.is_known().then(|| InspectedMeeting {
        title: meeting.title.clone(),
        date: meeting.date(order),
        minutes: meeting.minutes(order),
        cell: meeting.cell,
    })
}

/// Why rows of the table were set aside: the commonest reason first, then by
/// the first cell.
fn reasons(table: &Table, asides: &[&Diagnostic]) -> Vec<SetAsideReason> {
    let mut rows = table.rows().map(|row| row.index);
    let (Some(first), last) = (rows.next(), rows.next_back()) else {
        return Vec::new();
    };
    let own = first..=last.unwrap_or(first);
    let mut found: BTreeMap<&str, SetAsideReason> = BTreeMap::new();
    for diagnostic in asides {
        let cell = diagnostic.place.as_ref().and_then(|place| place.cells.first());
        let Some(cell) = cell.filter(|cell| own.contains(&cell.row)) else {
            continue;
        };
        let message = without_consequence(&diagnostic.message);
        let reason = found.entry(message).or_insert_with(|| SetAsideReason {
            severity: diagnostic.severity,
            message: message.to_owned(),
            cells: Vec::new(),
        });
        reason.cells.push(*cell);
    }
    let mut reasons: Vec<SetAsideReason> = found.into_values().collect();
    for reason in &mut reasons {
        reason.cells.sort_unstable();
    }
    reasons.sort_by(|left, right| {
        right
            .cells
            .len()
            .cmp(&left.cells.len())
            .then(left.cells.cmp(&right.cells))
    });
    reasons
}

fn without_consequence(message: &str) -> &str {
    message.strip_suffix("set aside").map_or(message, |rest| {
        let rest = rest.trim_end();
        let endings = ["; the row is", "; it is"];
        endings
            .iter()
            .find_map(|ending| rest.strip_suffix(ending))
            .unwrap_or(message)
    })
}

/// What says to which workshop the rows of a table belong.
fn pointer(table: &Table, places: &Places<'_>) -> Option<String> {
    if table.role == SheetRole::Workshops {
        return None;
    }
    let column = [Field::Workshop, Field::Date]
        .iter()
        .find_map(|field| table.columns.get(field));
    if let Some(header) = column.and_then(|at| table.described.iter().find(|own| own.cell.column == *at)) {
        return Some(format!("the column “{}”", header.header));
    }
    if !table.occasions.is_empty() {
        return Some("the headers of the columns of marks".to_owned());
    }
    if table.rows().any(|row| table.is_heading(row)) {
        return Some("the headings between the rows".to_owned());
    }
    let pointer = match places.whole {
        // A text file has no sheets: the name of its one sheet is its own.
        Whole::Found(_, Pointer::SheetName) if is_text(table) => Pointer::FileName,
        Whole::Found(_, pointer) | Whole::Several(_, pointer) | Whole::NotListed(_, pointer) => pointer,
        Whole::Nothing => return None,
    };
    Some(pointer.name().to_owned())
}

fn is_text(table: &Table) -> bool {
    let base = table.file.rsplit('/').next().unwrap_or_default();
    base.rsplit_once('.').map_or(base, |(stem, _)| stem) == &*table.sheet
}

/// How the table's dates read: by one that could be two, else by one that
/// shows the order, else by any in which day and month are figures.
fn dates(table: &Table, order: Option<(DateOrder, OrderSource)>) -> Option<DatesRead> {
    let fields = [
        Field::Date,
        Field::Joined,
        Field::Left,
        Field::Timestamp,
        Field::RegisteredAt,
        Field::Submitted,
    ];
    let columns: Vec<u32> = fields
        .iter()
        .filter_map(|field| table.columns.get(field).copied())
        .collect();
    let top = table.header.map_or(0, |(first, _)| first.row);
    let above = table
        .grid
        .all()
        .take_while(|row| row.index < top)
        .flat_map(every_cell);
    let header = table
        .described
        .iter()
        .filter(|column| matches!(column.meaning, Meaning::Occasion(_)));
    // What the list of workshops settles of them it settles one by one.
    let headers = header
        .filter(|_| order.is_some())
        .map(|column| (column.cell, column.header.as_str()));
    let rows = table
        .rows()
        .take(DEEPEST)
        .flat_map(every_cell)
        .filter(|(cell, _)| columns.contains(&cell.column));
    let written: Vec<(CellAddress, &str, WrittenDate, bool)> = above
        .chain(headers)
        .chain(rows)
        .filter_map(|(cell, text)| {
            let moment = moment::read_text(text)?;
            Some((cell, text, moment.date?, moment.order.is_some()))
        })
        .collect();
    let telling = |(_, _, date, shows): &&(CellAddress, &str, WrittenDate, bool)| {
        (matches!(date, WrittenDate::Either { .. }), *shows)
    };
    // The first of those that tell most.
    let (cell, text, date, _) = written.iter().rev().max_by_key(telling)?;
    Some(read_date(order, *cell, text, *date))
}

fn every_cell(row: Row<'_>) -> impl Iterator<Item = (CellAddress, &str)> {
    row.cells.iter().filter_map(move |(column, value)| match value {
        Value::Text(text) => Some((CellAddress::new(row.index, *column), &**text)),
        _ => None,
    })
}

fn read_date(
    known: Option<(DateOrder, OrderSource)>,
    cell: CellAddress,
    text: &str,
    date: WrittenDate,
) -> DatesRead {
    let is_clear = matches!(date, WrittenDate::Clear(_));
    let order = match known {
        Some((DateOrder::DayFirst, source)) => ReadOrder::DayFirst(source_words(source, is_clear)),
        Some((DateOrder::MonthFirst, source)) => ReadOrder::MonthFirst(source_words(source, is_clear)),
        None if matches!(date, WrittenDate::Either { .. }) => ReadOrder::Unsettled,
        None => ReadOrder::Clear,
    };
    let (read, otherwise) = match (date, date.under(known.map(|(order, _)| order))) {
        (
            WrittenDate::Either {
                day_first,
                month_first,
            },
            None,
        ) => (day_first, Some(month_first)),
        (WrittenDate::Either { .. }, Some(read)) | (WrittenDate::Clear(read), _) => (read, None),
    };
    DatesRead {
        order,
        written: value::single_spaced(text),
        read,
        otherwise,
        cell,
    }
}

/// Whence the order is known; the date itself may show it.
fn source_words(source: OrderSource, is_clear: bool) -> &'static str {
    match source {
        OrderSource::Told => "as series.toml says",
        OrderSource::OtherDates if is_clear => "for it can be read no other way",
        OrderSource::OtherDates => "as the table's other dates show",
        OrderSource::Workshop => "by the workshop's date",
    }
}
