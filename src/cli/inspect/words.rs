//! The sentences of an inspection.

use jiff::civil::Date;

use crate::cli::summary::counted;
use crate::cli::text::cut;
use crate::diagnostic::CellAddress;
use crate::model::{
    DatesRead, InspectedMeeting, InspectedSheet, InspectedTable, InspectedWorkshop, PlacedRows, ReadOrder,
    SetAsideReason, SheetRole,
};

/// `12 November 2020`.
pub fn date(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// `38 rows: 37 used, 1 set aside`.
pub fn rows(read: usize, used: usize, set_aside: usize) -> String {
    let read = counted(read, "row", "rows");
    match (used, set_aside) {
        (0, 0) => "no rows".to_owned(),
        (1, 0) => format!("{read}, used"),
        (_, 0) => format!("{read}, all used"),
        (0, _) => format!("{read}, all set aside"),
        _ => format!("{read}: {used} used, {set_aside} set aside"),
    }
}

/// What a role is called, in a sentence.
pub fn role(role: SheetRole) -> &'static str {
    match role {
        SheetRole::Workshops => "list of workshops",
        SheetRole::Attendance => "attendance",
        SheetRole::Notes => "notes",
        SheetRole::Other => "none of ours",
    }
}

/// Which role a table has, and why.
pub fn why(table: &InspectedTable) -> String {
    const NAMED: usize = 3;
    let used: Vec<String> = table
        .columns
        .iter()
        .filter(|column| column.field.is_some())
        .map(|column| format!("“{}”", cut(&column.header, 28)))
        .collect();
    let named = match used.len() {
        0 => "nothing".to_owned(),
        1..=4 => and(&used),
        more => format!("{} and {} more", used[..NAMED].join(", "), more - NAMED),
    };
    let told = if table.role_told {
        ", as series.toml says"
    } else {
        ""
    };
    let row = table.header.map(header_rows).unwrap_or_default();
    format!("{}{told}: the header {row}names {named}", role(table.role))
}

/// `in row 3 `, `in rows 3 and 4 `.
fn header_rows((first, last): (CellAddress, CellAddress)) -> String {
    if first.row == last.row {
        format!("in row {} ", first.row + 1)
    } else {
        format!("in rows {} and {} ", first.row + 1, last.row + 1)
    }
}

/// What an export says of its meeting.
pub fn meeting(meeting: &InspectedMeeting) -> String {
    let title = (!meeting.title.is_empty()).then(|| format!("“{}”", meeting.title));
    let minutes = meeting
        .minutes
        .map(|minutes| counted(minutes as usize, "minute", "minutes"));
    let parts = [title, meeting.date.map(date), minutes];
    let cell = meeting.cell.map(|cell| format!(" ({cell})")).unwrap_or_default();
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ") + &cell
}

/// To which workshops the rows went, and what says so.
pub fn workshops(table: &InspectedTable, all: &[InspectedWorkshop]) -> Option<String> {
    let from = table
        .pointer
        .as_ref()
        .map(|pointer| format!("; from {pointer}"))
        .unwrap_or_default();
    let number = |placed: &PlacedRows| {
        all.get(placed.workshop)
            .map_or("", |workshop| &workshop.number)
            .to_owned()
    };
    match &table.workshops[..] {
        [] if table.used == 0 => None,
        [] => Some(format!("none{from}")),
        several if table.role == SheetRole::Workshops => Some(first(several.iter().map(number).collect())),
        [one] => {
            let title = all.get(one.workshop).map(title).unwrap_or_default();
            Some(format!(
                "{}{title}: {}{from}",
                number(one),
                entries(table.role, one)
            ))
        }
        several => {
            let counts = several
                .iter()
                .map(|placed| format!("{} ({})", number(placed), placed.count));
            Some(format!(
                "{}{from}; in brackets: {}",
                first(counts.collect()),
                what(table.role)
            ))
        }
    }
}

/// A number that is its title needs it only once.
fn title(workshop: &InspectedWorkshop) -> String {
    let is_number = workshop.title.ends_with(&workshop.number)
        || workshop.number.replace('-', " ") == workshop.title.to_lowercase();
    if is_number {
        String::new()
    } else {
        format!(" “{}”", workshop.title)
    }
}

fn what(role: SheetRole) -> &'static str {
    if role == SheetRole::Notes {
        "notes"
    } else {
        "participants"
    }
}

fn entries(role: SheetRole, placed: &PlacedRows) -> String {
    if role == SheetRole::Notes {
        return counted(placed.count, "note", "notes");
    }
    let came = counted(placed.count, "participant", "participants");
    match placed.absent {
        0 => came,
        absent => format!("{came}, {absent} who did not come"),
    }
}

/// How the dates of a table read.
pub fn dates(dates: &DatesRead) -> String {
    let read = date(dates.read);
    let example = format!("{} → {read}", dates.written);
    let cell = dates.cell;
    match (dates.order, dates.otherwise) {
        (ReadOrder::DayFirst(why), _) => format!("{example} ({cell}): day first, {why}"),
        (ReadOrder::MonthFirst(why), _) => format!("{example} ({cell}): month first, {why}"),
        (ReadOrder::Unsettled, Some(other)) => {
            let other = date(other);
            format!(
                "{} ({cell}) could be {read} or {other}; nothing says which",
                dates.written
            )
        }
        (ReadOrder::Unsettled | ReadOrder::Clear, _) => format!("{example} ({cell})"),
    }
}

/// Why rows were set aside.
pub fn reason(reason: &SetAsideReason) -> String {
    let count = reason.cells.len();
    let cells = first(reason.cells.iter().map(ToString::to_string).collect());
    format!("{}: {} ({cells})", counted(count, "row", "rows"), reason.message)
}

/// Merged and hidden cells of a sheet.
pub fn marks(sheet: &InspectedSheet) -> Option<String> {
    let merged = sheet
        .merged
        .iter()
        .map(|(from, to)| format!("{from}:{to}"))
        .collect::<Vec<_>>();
    let rows = sheet
        .hidden_rows
        .iter()
        .map(|(from, to)| range(&(from + 1).to_string(), &(to + 1).to_string()));
    let columns = sheet
        .hidden_columns
        .iter()
        .map(|(from, to)| range(&letters(*from), &letters(*to)));
    let parts = [
        ("merged cells", merged),
        ("hidden rows, read like the others:", rows.collect()),
        ("hidden columns, read like the others:", columns.collect()),
    ];
    let told: Vec<String> = parts
        .into_iter()
        .filter(|(_, ranges)| !ranges.is_empty())
        .map(|(what, ranges)| format!("{what} {}", first(ranges)))
        .collect();
    (!told.is_empty()).then(|| told.join("; "))
}

fn range(from: &str, to: &str) -> String {
    if from == to {
        from.to_owned()
    } else {
        format!("{from}–{to}")
    }
}

/// The letters of a column.
pub fn letters(column: u32) -> String {
    let cell = CellAddress::new(0, column).to_string();
    cell.trim_end_matches(|letter: char| letter.is_ascii_digit())
        .to_owned()
}

/// The first of many.
pub fn first(parts: Vec<String>) -> String {
    const MOST: usize = 8;
    let more = parts.len().saturating_sub(MOST);
    let listed = parts.into_iter().take(MOST).collect::<Vec<_>>().join(", ");
    if more == 0 {
        listed
    } else {
        format!("{listed} and {more} more")
    }
}

/// `one, two and three`.
pub fn and(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
}
