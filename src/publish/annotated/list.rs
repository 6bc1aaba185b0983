//! The first sheet of a copy: every problem of the file, with links to its
//! cells, and what the copy does not keep.

use rust_xlsxwriter::{Url, Worksheet};

use super::names::SheetNames;
use super::problems::{Problems, counted, is_on_sheet, sentence};
use super::styles::ListStyles;
use crate::diagnostic::{CellAddress, Diagnostic, Severity};
use crate::model::{Facsimile, Visibility};
use crate::publish::tables::looks_like_formula;
use crate::publish::workbook::fitting;

/// Heading and width of each column.
const COLUMNS: [(&str, f64); 6] = [
    ("How grave", 11.0),
    ("Where", 24.0),
    ("Value", 26.0),
    ("What is wrong", 46.0),
    ("What to do", 58.0),
    ("Code", 20.0),
];
const LAST_COLUMN: u16 = 5;
/// The row of the headings; what is above fits on any screen.
const HEADER: u32 = 3;
/// The sentences above the table take so many lines.
const PARAGRAPH_HEIGHT: f64 = 78.0;

/// The height of a line of text, and of the highest row, in points.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 400.0;

/// A problem that many cells have is listed with so many of their ranges.
const MOST_RANGES: usize = 40;
/// More lines than this nobody works through.
const MOST_LINES: usize = 10_000;
/// Of a longer value the beginning is shown.
const LONGEST_VALUE: usize = 300;

const ABOUT: &str = "This is a copy for you to look at: correct your own file, save it, and run rapporteur inspect again. \
    Coloured cells have a problem, and the note on each says what is wrong and what to do. The copy holds every name that \
    your file holds, so it is not for publication.\n\
    It keeps texts, numbers, dates, truth values, errors, merged cells, widths, hidden rows, columns and sheets. It does \
    not keep fonts, colours and borders, notes of your own, filters, lists to choose from, links, charts, pictures, tables, \
    names of ranges and macros.";

/// Writes the list. `remarks` tell what is special about this copy.
pub fn write(
    worksheet: &mut Worksheet,
    file: &str,
    facsimile: &Facsimile,
    problems: &Problems<'_>,
    names: &SheetNames,
    remarks: &[String],
) -> anyhow::Result<()> {
    let styles = ListStyles::new();
    head(worksheet, file, problems, &styles)?;
    let list = List {
        facsimile,
        names,
        styles: &styles,
    };
    let mut row = HEADER + 1;
    let mut left_out = 0;
    for (number, problem) in problems.all.iter().enumerate() {
        let places = list.places(problem, problems.sheet_of[number]);
        if (row - HEADER) as usize + places.len() > MOST_LINES {
            left_out += 1;
            continue;
        }
        for place in places {
            list.line(worksheet, row, problem, &place)?;
            row += 1;
        }
    }
    worksheet.autofilter(HEADER, 0, row.saturating_sub(1).max(HEADER), LAST_COLUMN)?;
    let mut remarks = remarks.to_vec();
    if left_out > 0 {
        remarks.insert(
            0,
            format!("{left_out} more problems are not listed here, for there are too many; their cells are coloured. rapporteur inspect shows them all."),
        );
    }
    about(worksheet, row + 1, &remarks, &styles)
}

fn head(
    worksheet: &mut Worksheet,
    file: &str,
    problems: &Problems<'_>,
    styles: &ListStyles,
) -> anyhow::Result<()> {
    let counts = counted(&problems.all);
    worksheet.write_string_with_format(0, 0, fitting(&format!("Problems in {file}")), &styles.title)?;
    worksheet.write_string_with_format(1, 0, sentence(&counts), &styles.counts)?;
    worksheet.merge_range(2, 0, 2, LAST_COLUMN, ABOUT, &styles.paragraph)?;
    // A merged cell does not grow with its text.
    worksheet.set_row_height(2, PARAGRAPH_HEIGHT)?;
    for (column, (heading, width)) in (0..).zip(COLUMNS) {
        worksheet.set_column_width(column, width)?;
        worksheet.write_string_with_format(HEADER, column, heading, &styles.header)?;
    }
    worksheet.set_freeze_panes(HEADER + 1, 0)?;
    worksheet.set_landscape();
    worksheet.set_print_fit_to_pages(1, 0);
    worksheet.set_repeat_rows(HEADER, HEADER)?;
    Ok(())
}

/// What is special about this copy, below the list.
fn about(
    worksheet: &mut Worksheet,
    mut row: u32,
    remarks: &[String],
    styles: &ListStyles,
) -> anyhow::Result<()> {
    const LETTERS_A_LINE: usize = 150;
    if remarks.is_empty() {
        return Ok(());
    }
    worksheet.write_string_with_format(row, 0, "About this copy", &styles.counts)?;
    for remark in remarks {
        row += 1;
        worksheet.merge_range(row, 0, row, LAST_COLUMN, &fitting(remark), &styles.faint)?;
        let lines = u32::try_from(remark.chars().count() / LETTERS_A_LINE + 1)?;
        worksheet.set_row_height(row, f64::from(lines) * LINE + 3.0)?;
    }
    Ok(())
}

/// Where a line of the list leads.
struct Place {
    text: String,
    link: Option<String>,
}

struct List<'a> {
    facsimile: &'a Facsimile,
    names: &'a SheetNames,
    styles: &'a ListStyles,
}

impl List<'_> {
    fn line(
        &self,
        worksheet: &mut Worksheet,
        row: u32,
        problem: &Diagnostic,
        place: &Place,
    ) -> anyhow::Result<()> {
        let label = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        worksheet.write_string_with_format(row, 0, label, self.styles.label(problem.severity))?;
        match &place.link {
            Some(link) => {
                let link = Url::new(link).set_text(fitting(&place.text)).set_tip("Go there");
                worksheet.write_url_with_format(row, 1, link, &self.styles.link)?;
            }
            None => self.text(worksheet, row, 1, &place.text)?,
        }
        let value = problem.value.as_ref().map_or("", |value| &value.text);
        let texts = [
            (2, shortened(value)),
            (3, sentence(&problem.message)),
            (4, problem.help.clone().unwrap_or_default()),
            (5, problem.code.name().to_owned()),
        ];
        let mut lines = lines(&place.text, 1);
        for (column, text) in &texts {
            self.text(worksheet, row, *column, text)?;
            lines = lines.max(self::lines(text, *column));
        }
        // Not every program makes a row as high as its text.
        worksheet.set_row_height(row, (f64::from(lines) * LINE + 3.0).min(HIGHEST))?;
        Ok(())
    }

    fn text(&self, worksheet: &mut Worksheet, row: u32, column: u16, text: &str) -> anyhow::Result<()> {
        let format = if looks_like_formula(text) {
            &self.styles.quoted
        } else {
            &self.styles.text
        };
        if !text.is_empty() {
            worksheet.write_string_with_format(row, column, fitting(text), format)?;
        }
        Ok(())
    }

    /// Where a problem is: a line for each range of cells below each other.
    fn places(&self, problem: &Diagnostic, sheet: Option<usize>) -> Vec<Place> {
        let cells = problem.place.as_ref().map_or(&[][..], |place| &place.cells);
        let named = problem.place.as_ref().and_then(|place| place.sheet.as_deref());
        let Some(sheet) = sheet else {
            // A sheet of which the copy has none, or the file as a whole.
            let text = named.map_or_else(|| "the whole file".to_owned(), |name| format!("the sheet {name}"));
            return vec![Place { text, link: None }];
        };
        let name = &self.names.sheets[sheet];
        let link = |range: &str| {
            let is_shown = self.facsimile.sheets[sheet].visibility == Visibility::Shown;
            is_shown.then(|| format!("internal:'{}'!{range}", name.replace('\'', "''")))
        };
        if cells.is_empty() {
            let text = format!("the sheet {name}");
            return vec![Place {
                text,
                link: link("A1"),
            }];
        }
        let ranges = ranges(cells);
        let more: u32 = ranges.iter().skip(MOST_RANGES).map(Range::cells).sum();
        let mut places: Vec<Place> = ranges
            .iter()
            .take(MOST_RANGES)
            .map(|range| {
                let written = range.to_string();
                let is_there = is_on_sheet(range.first) && is_on_sheet(range.last());
                Place {
                    text: format!("{name}!{written}"),
                    link: link(&written).filter(|_| is_there),
                }
            })
            .collect();
        if more > 0 {
            let text = format!("and {more} more cells of {name}, coloured there");
            places.push(Place { text, link: None });
        }
        places
    }
}

/// Cells below each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Range {
    first: CellAddress,
    last_row: u32,
}

impl Range {
    fn last(&self) -> CellAddress {
        CellAddress::new(self.last_row, self.first.column)
    }

    fn cells(&self) -> u32 {
        self.last_row - self.first.row + 1
    }
}

impl std::fmt::Display for Range {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.first == self.last() {
            write!(formatter, "{}", self.first)
        } else {
            write!(formatter, "{}:{}", self.first, self.last())
        }
    }
}

/// The ranges that cells make up, from top to bottom.
fn ranges(cells: &[CellAddress]) -> Vec<Range> {
    let mut cells = cells.to_vec();
    cells.sort_unstable_by_key(|cell| (cell.column, cell.row));
    let mut ranges: Vec<Range> = Vec::new();
    for cell in cells {
        match ranges.last_mut() {
            Some(range)
                if range.first.column == cell.column
                    && (range.last_row..=range.last_row.saturating_add(1)).contains(&cell.row) =>
            {
                range.last_row = cell.row;
            }
            _ => ranges.push(Range {
                first: cell,
                last_row: cell.row,
            }),
        }
    }
    ranges.sort_by_key(|range| range.first);
    ranges
}

/// How many lines a text takes in a column.
fn lines(text: &str, column: u16) -> u32 {
    let (_, width) = COLUMNS[usize::from(column)];
    // A width counts in figures, which are wider than most letters; words that
    // do not fit leave some of each line empty.
    let fits = width * 1.05;
    let of_line = |line: &str| {
        let letters = u32::try_from(line.chars().count()).unwrap_or(u32::MAX);
        (f64::from(letters) / fits).ceil().max(1.0)
    };
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few lines, counted up from one"
    )]
    let lines = text.lines().map(of_line).sum::<f64>().clamp(1.0, 30.0) as u32;
    lines
}

fn shortened(value: &str) -> String {
    if value.chars().count() <= LONGEST_VALUE {
        value.to_owned()
    } else {
        value.chars().take(LONGEST_VALUE - 1).chain(['…']).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_below_each_other_are_one_range() {
        let cells = [(4, 2), (5, 2), (1, 0), (6, 2), (8, 2), (4, 3)]
            .map(|(row, column)| CellAddress::new(row, column));
        let written: Vec<String> = ranges(&cells).iter().map(ToString::to_string).collect();
        assert_eq!(written, ["A2", "C5:C7", "D5", "C9"]);
    }
}
