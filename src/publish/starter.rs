//! The workbook that a newcomer fills in, as a file. The same words give the
//! same bytes.

use std::collections::BTreeMap;

use anyhow::Context as _;
use jiff::civil::Date;
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, Formula, Workbook, Worksheet,
};

use super::tables::looks_like_formula;
use super::workbook::{creation_date, fitting};
use crate::model::starter::{
    StarterCell, StarterColumn, StarterOffer, StarterSheet, StarterWidth, StarterWorkbook,
};

/// So many rows offer their lists, the header counted.
const LAST_ROW: u32 = 1_000;
/// What spreadsheet programs show beside a cell is no longer, in characters.
const LONGEST_MESSAGE: usize = 255;
const LONGEST_TITLE: usize = 32;

/// The bytes of the workbook.
pub fn starter_workbook(starter: &StarterWorkbook) -> anyhow::Result<Vec<u8>> {
    write(starter).context("cannot write the workbook to fill in")
}

fn write(starter: &StarterWorkbook) -> anyhow::Result<Vec<u8>> {
    let formats = Formats::new();
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(&starter.title)
        .set_creation_datetime(&creation_date(None)?);
    workbook.set_properties(&properties);
    write_instructions(workbook.add_worksheet(), &formats, starter)?;
    let lists = Lists::of(starter);
    for sheet in &starter.sheets {
        write_sheet(workbook.add_worksheet(), &formats, sheet, starter, &lists)
            .with_context(|| format!("in the sheet “{}”", sheet.name))?;
    }
    lists.write(workbook.add_worksheet(), &starter.lists)?;
    Ok(workbook.save_to_buffer()?)
}

struct Formats {
    title: Format,
    heading: Format,
    paragraph: Format,
    header: Format,
    of_examples: Styles,
    of_entries: Styles,
}

/// How the cells of rows look.
struct Styles {
    plain: Format,
    date: Format,
    /// For texts that look like formulas.
    quoted: Format,
}

impl Styles {
    fn new(plain: Format) -> Self {
        Self {
            date: plain.clone().set_num_format("yyyy-mm-dd"),
            quoted: plain.clone().set_quote_prefix(),
            plain,
        }
    }
}

impl Formats {
    fn new() -> Self {
        let entry = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let example = entry.clone().set_italic().set_font_color(Color::RGB(0x0059_5959));
        Self {
            title: Format::new().set_bold().set_font_size(16),
            heading: Format::new().set_bold().set_align(FormatAlign::Top),
            paragraph: entry.clone(),
            header: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_font_color(Color::White)
                .set_background_color(Color::RGB(0x000B_6378)),
            of_examples: Styles::new(example),
            of_entries: Styles::new(entry),
        }
    }
}

fn write_instructions(
    sheet: &mut Worksheet,
    formats: &Formats,
    starter: &StarterWorkbook,
) -> anyhow::Result<()> {
    sheet.set_name(&starter.instructions)?;
    sheet.set_column_width(0, 30)?;
    sheet.set_column_width(1, 90)?;
    sheet.write_string_with_format(0, 0, &starter.title, &formats.title)?;
    let mut row = 2;
    for paragraph in &starter.paragraphs {
        sheet.merge_range(row, 0, row, 1, paragraph, &formats.paragraph)?;
        // A merged cell does not grow with its text.
        let lines = u32::try_from(paragraph.chars().count() / 110 + 1)?;
        sheet.set_row_height(row, f64::from(lines) * 15.0 + 4.0)?;
        row += 1;
    }
    for described in &starter.sheets {
        row += 1;
        sheet.write_string_with_format(row, 0, &described.name, &formats.title)?;
        row += 1;
        for column in &described.columns {
            sheet.write_string_with_format(row, 0, &column.heading, &formats.heading)?;
            sheet.write_string_with_format(row, 1, &column.description, &formats.paragraph)?;
            row += 1;
        }
    }
    Ok(())
}

fn write_sheet(
    worksheet: &mut Worksheet,
    formats: &Formats,
    sheet: &StarterSheet,
    starter: &StarterWorkbook,
    lists: &Lists<'_>,
) -> anyhow::Result<()> {
    worksheet.set_name(&sheet.name)?;
    worksheet.set_freeze_panes(1, 1)?;
    for (position, column) in (0u16..).zip(&sheet.columns) {
        worksheet.write_string_with_format(0, position, &column.heading, &formats.header)?;
        let width = match column.width {
            StarterWidth::Word => 13,
            StarterWidth::Phrase => 24,
            StarterWidth::Sentence => 60,
        };
        let mut cells = column.examples.iter().chain(&column.entries);
        let is_date = cells.any(|cell| matches!(cell, StarterCell::Date(_)));
        let Styles { plain, date, .. } = &formats.of_entries;
        worksheet.set_column_format(position, if is_date { date } else { plain })?;
        worksheet.set_column_width(position, width)?;
        let examples = column.examples.iter().map(|cell| (cell, &formats.of_examples));
        let entries = column.entries.iter().map(|cell| (cell, &formats.of_entries));
        for (row, (cell, styles)) in (1u32..).zip(examples.chain(entries)) {
            write_cell(worksheet, styles, (row, position), cell)?;
        }
        let validation = validation(column, starter, lists)?;
        worksheet.add_data_validation(1, position, LAST_ROW, position, &validation)?;
    }
    Ok(())
}

fn write_cell(
    worksheet: &mut Worksheet,
    styles: &Styles,
    (row, column): (u32, u16),
    cell: &StarterCell,
) -> anyhow::Result<()> {
    match cell {
        StarterCell::Empty => {}
        StarterCell::Text(text) => {
            let style = if looks_like_formula(text) {
                &styles.quoted
            } else {
                &styles.plain
            };
            worksheet.write_string_with_format(row, column, fitting(text), style)?;
        }
        StarterCell::Number(number) => {
            worksheet.write_number_with_format(row, column, f64::from(*number), &styles.plain)?;
        }
        StarterCell::Date(date) => {
            worksheet.write_datetime_with_format(row, column, &excel_date(*date)?, &styles.date)?;
        }
    }
    Ok(())
}

fn excel_date(date: Date) -> anyhow::Result<ExcelDateTime> {
    Ok(ExcelDateTime::from_ymd(
        u16::try_from(date.year())?,
        u8::try_from(date.month())?,
        u8::try_from(date.day())?,
    )?)
}

/// What the cells of a column say and offer when somebody enters them. Nothing
/// is refused: a cell may hold several values, and the program reports what it
/// does not know.
fn validation(
    column: &StarterColumn,
    starter: &StarterWorkbook,
    lists: &Lists<'_>,
) -> anyhow::Result<DataValidation> {
    let validation = match lists.formula(&column.offer, starter) {
        Some(formula) => DataValidation::new().allow_list_formula(formula),
        None => DataValidation::new().allow_any_value(),
    };
    let message: String = column.description.chars().take(LONGEST_MESSAGE).collect();
    let title: String = column.heading.chars().take(LONGEST_TITLE).collect();
    Ok(validation
        .show_error_message(false)
        .set_input_title(title)?
        .set_input_message(message)?)
}

/// The lists that cells offer, each in a column of the hidden sheet.
struct Lists<'a> {
    name: &'a str,
    /// By their words, so that columns that offer the same share one.
    columns: BTreeMap<&'a [String], u16>,
}

impl<'a> Lists<'a> {
    fn of(starter: &'a StarterWorkbook) -> Self {
        let mut columns: BTreeMap<&[String], u16> = BTreeMap::new();
        let offers = starter.sheets.iter().flat_map(|sheet| &sheet.columns);
        for (position, words) in (0u16..).zip(distinct(offers.filter_map(|column| match &column.offer {
            StarterOffer::These(words) => Some(words.as_slice()),
            StarterOffer::Nothing | StarterOffer::Column { .. } => None,
        }))) {
            columns.insert(words, position);
        }
        Self {
            name: &starter.lists,
            columns,
        }
    }

    fn write(&self, sheet: &mut Worksheet, name: &str) -> anyhow::Result<()> {
        sheet.set_name(name)?;
        sheet.set_hidden(true);
        for (words, column) in &self.columns {
            for (row, word) in (0u32..).zip(*words) {
                sheet.write_string(row, *column, word)?;
            }
        }
        Ok(())
    }

    /// The cells that hold what a column offers.
    fn formula(&self, offer: &StarterOffer, starter: &StarterWorkbook) -> Option<Formula> {
        match offer {
            StarterOffer::Nothing => None,
            StarterOffer::These(words) => {
                let column = self.columns.get(words.as_slice())?;
                Some(cells(self.name, *column, 1, words.len()))
            }
            StarterOffer::Column { sheet, column } => {
                let named = &starter.sheets.get(*sheet)?.name;
                let column = u16::try_from(*column).ok()?;
                Some(cells(named, column, 2, usize::try_from(LAST_ROW).ok()?))
            }
        }
    }
}

/// Each once, in the order in which they come.
fn distinct<'a>(lists: impl Iterator<Item = &'a [String]>) -> Vec<&'a [String]> {
    let mut seen = Vec::new();
    for list in lists {
        if !seen.contains(&list) {
            seen.push(list);
        }
    }
    seen
}

/// `='Lists'!$B$1:$B$8`
fn cells(sheet: &str, column: u16, first: usize, last: usize) -> Formula {
    let letter = rust_xlsxwriter::utility::column_number_to_name(column);
    let sheet = sheet.replace('\'', "''");
    Formula::new(format!("='{sheet}'!${letter}${first}:${letter}${last}"))
}
