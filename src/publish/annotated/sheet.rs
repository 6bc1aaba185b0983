//! One sheet of a copy: the owner's cells as they stand, and on them what is
//! wrong.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rust_xlsxwriter::{Format, Formula, IgnoreError, Worksheet};

use super::merges::Merges;
use super::note::note;
use super::problems::{COLUMNS, OfCell, Problems, ROWS, is_on_sheet};
use super::styles::{self, CellStyles, Look};
use crate::diagnostic::{CellAddress, Diagnostic, Severity};
use crate::model::{FacsimileCell, FacsimileSheet, FacsimileValue, Visibility};
use crate::publish::tables::looks_like_formula;
use crate::publish::workbook::fitting;

/// More notes than this make spreadsheet programs slow; cells without one are
/// coloured all the same.
pub const MOST_NOTES: usize = 1_000;

/// Errors that a formula comes to by itself: written as one, they stay errors.
const KNOWN_ERRORS: [&str; 7] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];

/// The height of a line in points, and how many lines of a cell are shown.
const LINE: f64 = 15.0;
const MOST_LINES: usize = 10;

/// Widths in characters, where the file gives none.
const USUAL_WIDTH: usize = 9;
const WIDEST: usize = 48;
/// So many rows tell how wide a column is.
const LOOKED_AT: u32 = 500;

/// What a copy of a sheet lacks.
#[derive(Debug, Default)]
pub struct Missing {
    pub cut_texts: Vec<CellAddress>,
    /// Cells beyond the last row or column of a workbook.
    pub beyond: usize,
    pub merged: usize,
    pub notes: usize,
}

/// Writes a sheet; what cannot be kept is told.
pub fn write(
    worksheet: &mut Worksheet,
    sheet: &FacsimileSheet,
    problems: &Problems<'_>,
    position: usize,
    styles: &mut CellStyles<'_>,
    is_text: bool,
) -> anyhow::Result<Missing> {
    let mut missing = Missing::default();
    let said = &problems.sheets[position];
    // A formula without a value is reckoned when the copy is opened.
    worksheet.set_formula_result_default("");
    arrange(worksheet, sheet)?;
    let merges = &problems.merges[position];
    merge(worksheet, merges)?;
    missing.merged = merges.left_out;
    let mut named = said.iter().peekable();
    let mut highest = (0, 1);
    for cell in &sheet.cells {
        let at = CellAddress::new(cell.row, cell.column);
        if !is_on_sheet(at) {
            missing.beyond += 1;
            continue;
        }
        // What is said of empty cells before this one.
        while let Some((empty, of_cell)) = named.next_if(|(named, _)| **named < at) {
            blank(worksheet, *empty, of_cell, problems, styles)?;
        }
        let of_cell = named
            .next_if(|(named, _)| **named == at)
            .map(|(_, of_cell)| of_cell);
        let severity = of_cell.and_then(|of_cell| problems.gravest(of_cell));
        let look = look(cell, severity);
        heighten(worksheet, cell, look, &mut highest)?;
        let is_cut = value(worksheet, cell, styles.get(look))?;
        missing.cut_texts.extend(is_cut.then_some(at));
    }
    for (empty, of_cell) in named {
        blank(worksheet, *empty, of_cell, problems, styles)?;
    }
    missing.notes = notes(worksheet, problems, position)?;
    if let Some(severity) = problems.gravest_of_sheet(position) {
        worksheet.set_tab_color(styles::tab(severity));
    }
    if is_text {
        // A spreadsheet program would mark every number of a text as doubtful.
        let last = sheet.cells.iter().rfind(|cell| cell.row < ROWS);
        let last = last.map_or(0, |cell| cell.row);
        worksheet.ignore_error_range(
            0,
            0,
            last,
            u16::try_from(COLUMNS - 1)?,
            IgnoreError::NumberStoredAsText,
        )?;
    }
    Ok(missing)
}

/// Widths, and what is hidden.
fn arrange(worksheet: &mut Worksheet, sheet: &FacsimileSheet) -> anyhow::Result<()> {
    match sheet.visibility {
        Visibility::Shown => {}
        Visibility::Hidden => {
            worksheet.set_hidden(true);
        }
        Visibility::VeryHidden => {
            worksheet.set_very_hidden(true);
        }
    }
    let widths = if sheet.widths.is_empty() {
        widths(sheet)
    } else {
        sheet.widths.clone()
    };
    for (first, last, width) in widths {
        if let Some((first, last)) = columns(first, last) {
            worksheet.set_column_range_width(first, last, width)?;
        }
    }
    for (first, last) in &sheet.hidden_columns {
        if let Some((first, last)) = columns(*first, *last) {
            worksheet.set_column_range_hidden(first, last)?;
        }
    }
    // Hidden rows below the last filled one hide nothing.
    let last_filled = sheet.cells.last().map_or(0, |cell| cell.row).min(ROWS - 1);
    for (first, last) in &sheet.hidden_rows {
        for row in *first..=(*last).min(last_filled) {
            worksheet.set_row_hidden(row)?;
        }
    }
    Ok(())
}

fn columns(first: u32, last: u32) -> Option<(u16, u16)> {
    let first = u16::try_from(first).ok().filter(|_| first < COLUMNS)?;
    let last = u16::try_from(last.min(COLUMNS - 1)).ok()?;
    (first <= last).then_some((first, last))
}

/// Wide enough for most of what stands in each column.
fn widths(sheet: &FacsimileSheet) -> Vec<(u32, u32, f64)> {
    let mut longest = BTreeMap::new();
    for cell in sheet.cells.iter().take_while(|cell| cell.row < LOOKED_AT) {
        let FacsimileValue::Text(text) = &cell.value else {
            continue;
        };
        let length = text
            .lines()
            .map(|line| line.chars().count())
            .max()
            .unwrap_or_default();
        let known = longest.entry(cell.column).or_insert(USUAL_WIDTH);
        *known = length.clamp(*known, WIDEST);
    }
    let wide = longest.into_iter().filter(|(_, width)| *width > USUAL_WIDTH);
    wide.map(|(column, width)| (column, column, u32::try_from(width + 2).map_or(10.0, f64::from)))
        .collect()
}

/// Merges ranges before their cells are written: the library empties them.
fn merge(worksheet: &mut Worksheet, merges: &Merges) -> anyhow::Result<()> {
    let plain = Format::new();
    for (first, last) in &merges.ranges {
        let (left, right) = (u16::try_from(first.column)?, u16::try_from(last.column)?);
        worksheet.merge_range(first.row, left, last.row, right, "", &plain)?;
    }
    Ok(())
}

fn look(cell: &FacsimileCell, severity: Option<Severity>) -> Look {
    let text = match &cell.value {
        FacsimileValue::Text(text) => &**text,
        _ => "",
    };
    Look {
        number: cell.format,
        severity,
        is_quoted: looks_like_formula(text),
        has_lines: text.contains('\n'),
    }
}

/// Makes a row as high as its texts have lines; not every program does so by
/// itself. `highest` is the last such row and its lines.
fn heighten(
    worksheet: &mut Worksheet,
    cell: &FacsimileCell,
    look: Look,
    highest: &mut (u32, usize),
) -> anyhow::Result<()> {
    let FacsimileValue::Text(text) = &cell.value else {
        return Ok(());
    };
    if !look.has_lines {
        return Ok(());
    }
    let lines = text.lines().count().min(MOST_LINES);
    if highest.0 != cell.row || highest.1 < lines {
        *highest = (cell.row, lines);
        worksheet.set_row_height(cell.row, LINE * u32::try_from(lines).map_or(1.0, f64::from))?;
    }
    Ok(())
}

/// Writes what a cell holds. Answers whether its text had to be cut.
fn value(worksheet: &mut Worksheet, cell: &FacsimileCell, format: Option<&Format>) -> anyhow::Result<bool> {
    let (row, column) = (cell.row, u16::try_from(cell.column)?);
    if let Some(formula) = &cell.formula {
        let formula = Formula::new(formula).set_result(result(&cell.value));
        match format {
            Some(format) => worksheet.write_formula_with_format(row, column, formula, format)?,
            None => worksheet.write_formula(row, column, formula)?,
        };
        return Ok(false);
    }
    let text = match &cell.value {
        FacsimileValue::Number(number) => {
            match format {
                Some(format) => worksheet.write_number_with_format(row, column, *number, format)?,
                None => worksheet.write_number(row, column, *number)?,
            };
            return Ok(false);
        }
        FacsimileValue::Boolean(truth) => {
            match format {
                Some(format) => worksheet.write_boolean_with_format(row, column, *truth, format)?,
                None => worksheet.write_boolean(row, column, *truth)?,
            };
            return Ok(false);
        }
        FacsimileValue::Error(error) if KNOWN_ERRORS.contains(&&**error) => {
            let formula = Formula::new(error).set_result(&**error);
            match format {
                Some(format) => worksheet.write_formula_with_format(row, column, formula, format)?,
                None => worksheet.write_formula(row, column, formula)?,
            };
            return Ok(false);
        }
        FacsimileValue::Error(text) | FacsimileValue::Text(text) => text,
    };
    let fitted = fitting(text);
    match format {
        Some(format) => worksheet.write_string_with_format(row, column, &*fitted, format)?,
        None => worksheet.write_string(row, column, &*fitted)?,
    };
    Ok(fitted != **text)
}

/// The value of a formula, as the library takes it.
fn result(value: &FacsimileValue) -> String {
    match value {
        FacsimileValue::Text(text) | FacsimileValue::Error(text) => text.to_string(),
        FacsimileValue::Number(number) => number.to_string(),
        FacsimileValue::Boolean(true) => "TRUE".to_owned(),
        FacsimileValue::Boolean(false) => "FALSE".to_owned(),
    }
}

/// Colours a cell that holds nothing.
fn blank(
    worksheet: &mut Worksheet,
    cell: CellAddress,
    of_cell: &OfCell,
    problems: &Problems<'_>,
    styles: &mut CellStyles<'_>,
) -> anyhow::Result<()> {
    let look = Look {
        severity: problems.gravest(of_cell),
        ..Look::default()
    };
    if let Some(format) = styles.get(look) {
        worksheet.write_blank(cell.row, u16::try_from(cell.column)?, format)?;
    }
    Ok(())
}

/// Puts notes on cells, of too many on the gravest. Answers how many cells go
/// without.
fn notes(worksheet: &mut Worksheet, problems: &Problems<'_>, position: usize) -> anyhow::Result<usize> {
    let said = &problems.sheets[position];
    let mut cells: Vec<(&CellAddress, &OfCell)> = said.iter().collect();
    if cells.len() > MOST_NOTES {
        cells.sort_by_key(|(cell, of_cell)| (Reverse(problems.gravest(of_cell)), **cell));
        cells.truncate(MOST_NOTES);
    }
    for (cell, of_cell) in &cells {
        let told: Vec<&Diagnostic> = of_cell.iter().map(|number| problems.all[*number]).collect();
        worksheet.insert_note(cell.row, u16::try_from(cell.column)?, &note(&told))?;
    }
    Ok(said.len() - cells.len())
}
