//! The public tables as one workbook for people who open tables in Excel.
//!
//! Numbers are numbers and texts are texts: no cell is ever written as a
//! formula, and a text that looks like one is marked as text the way Excel
//! itself does it (the quote prefix), so it stays text when somebody edits the
//! cell. The file holds neither clock nor machine: it is the same bytes for
//! the same tables.

use anyhow::Context;
use jiff::civil::{Date, date};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet};

use super::tables::{Cell, Table, looks_like_formula};

/// The sheet that explains the others.
const ABOUT: &str = "about";
/// The creation date where the series has no date: the first that ZIP knows.
const NO_DATE: Date = date(1980, 1, 1);
/// Widths in characters: narrower columns hide their heading, wider ones do
/// not fit on a screen, so their text is wrapped.
const NARROWEST: usize = 10;
const WIDEST: usize = 60;
/// The button of a filter covers so many characters of its heading.
const FILTER_BUTTON: usize = 3;
/// The longest text that a cell of a workbook may hold, in UTF-16 units.
const LONGEST_TEXT: usize = 32_767;

/// What the workbook says of itself.
#[derive(Debug, Clone, Copy)]
pub struct WorkbookTitle<'a> {
    pub series: &'a str,
    /// The edition's date and fingerprint.
    pub edition: &'a str,
    pub date: Option<Date>,
}

/// The bytes of the workbook: a sheet that explains, then one for each table.
pub fn to_workbook(title: WorkbookTitle<'_>, tables: &[Table]) -> anyhow::Result<Vec<u8>> {
    write(title, tables).context("cannot write the workbook of the tables")
}

fn write(title: WorkbookTitle<'_>, tables: &[Table]) -> anyhow::Result<Vec<u8>> {
    let formats = Formats::new();
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(title.series)
        .set_subject(title.edition)
        .set_creation_datetime(&creation_date(title.date)?);
    workbook.set_properties(&properties);
    write_about(workbook.add_worksheet(), &formats, title, tables)?;
    for table in tables {
        write_table(workbook.add_worksheet(), &formats, table)
            .with_context(|| format!("in the sheet “{}”", table.name))?;
    }
    Ok(workbook.save_to_buffer()?)
}

pub(super) fn creation_date(edition: Option<Date>) -> anyhow::Result<ExcelDateTime> {
    let day = edition
        .filter(|date| (1900..=9999).contains(&date.year()))
        .unwrap_or(NO_DATE);
    let (month, day_of_month) = (u8::try_from(day.month())?, u8::try_from(day.day())?);
    Ok(ExcelDateTime::from_ymd(
        u16::try_from(day.year())?,
        month,
        day_of_month,
    )?)
}

struct Formats {
    title: Format,
    header: Format,
    cell: Format,
    /// For texts that look like formulas.
    quoted: Format,
}

impl Formats {
    fn new() -> Self {
        let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        Self {
            title: Format::new().set_bold().set_font_size(14),
            header: Format::new().set_bold().set_align(FormatAlign::Top),
            quoted: cell.clone().set_quote_prefix(),
            cell,
        }
    }
}

/// Series and edition, then a line for each table and column.
fn write_about(
    sheet: &mut Worksheet,
    formats: &Formats,
    title: WorkbookTitle<'_>,
    tables: &[Table],
) -> anyhow::Result<()> {
    const HEADER_ROW: u32 = 3;
    sheet.set_name(ABOUT)?;
    sheet.write_string_with_format(0, 0, fitting(title.series), &formats.title)?;
    sheet.write_string(1, 0, fitting(title.edition))?;
    for (column, heading) in (0..).zip(["table", "column", "meaning"]) {
        sheet.write_string_with_format(HEADER_ROW, column, heading, &formats.header)?;
    }
    let lines = tables.iter().flat_map(|table| {
        let columns = table.columns.iter();
        std::iter::once((table.name, "", table.description))
            .chain(columns.map(|column| (table.name, column.name, column.description)))
    });
    for (row, (table, column, meaning)) in (HEADER_ROW + 1..).zip(lines) {
        for (position, text) in (0..).zip([table, column, meaning]) {
            sheet.write_string_with_format(row, position, text, &formats.cell)?;
        }
    }
    sheet.set_column_width(0, 20)?;
    sheet.set_column_width(1, 22)?;
    sheet.set_column_width(2, 90)?;
    sheet.set_freeze_panes(HEADER_ROW + 1, 0)?;
    Ok(())
}

fn write_table(sheet: &mut Worksheet, formats: &Formats, table: &Table) -> anyhow::Result<()> {
    sheet.set_name(table.name)?;
    for (position, column) in (0u16..).zip(&table.columns) {
        sheet.write_string_with_format(0, position, column.name, &formats.header)?;
        sheet.set_column_width(position, width(table, usize::from(position)))?;
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            write_cell(sheet, formats, (row, column), cell)?;
        }
    }
    let last_row = u32::try_from(table.rows.len())?;
    let last_column = u16::try_from(table.columns.len().saturating_sub(1))?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    formats: &Formats,
    (row, column): (u32, u16),
    cell: &Cell,
) -> anyhow::Result<()> {
    if let Cell::Number(number) = cell {
        sheet.write_number_with_format(row, column, *number, &formats.cell)?;
        return Ok(());
    }
    let text = cell.text();
    let format = if looks_like_formula(&text) {
        &formats.quoted
    } else {
        &formats.cell
    };
    if !text.is_empty() {
        sheet.write_string_with_format(row, column, fitting(&text), format)?;
    }
    Ok(())
}

/// Wide enough for the heading with its filter button and for the longest line
/// of the column, within what a screen bears.
fn width(table: &Table, column: usize) -> f64 {
    let heading = table.columns[column].name.chars().count() + FILTER_BUTTON;
    let longest = table
        .rows
        .iter()
        .filter_map(|row| row.get(column))
        .map(|cell| longest_line(&cell.text()))
        .max();
    let characters = longest.unwrap_or_default().max(heading).clamp(NARROWEST, WIDEST);
    u32::try_from(characters).map_or(10.0, f64::from)
}

fn longest_line(text: &str) -> usize {
    text.lines()
        .map(|line| line.chars().count())
        .max()
        .unwrap_or_default()
}

/// A text that is longer than a cell may be ends in an ellipsis; the CSV file
/// has it whole.
pub(super) fn fitting(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST_TEXT {
        return text.to_owned();
    }
    let mut room = LONGEST_TEXT - 1;
    let start = text.chars().take_while(|letter| {
        let fits = letter.len_utf16() <= room;
        room = room.saturating_sub(letter.len_utf16());
        fits
    });
    start.chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_too_long_for_a_cell_ends_in_an_ellipsis() {
        assert_eq!(fitting("short"), "short");
        assert_eq!(fitting(&"a".repeat(LONGEST_TEXT)).len(), LONGEST_TEXT);
        for letter in ["a", "é", "🕊"] {
            let cut = fitting(&letter.repeat(LONGEST_TEXT + 1));
            assert!(cut.ends_with(&format!("{letter}…")));
            let units = cut.encode_utf16().count();
            assert!((LONGEST_TEXT - 1..=LONGEST_TEXT).contains(&units), "{units}");
        }
    }
}
