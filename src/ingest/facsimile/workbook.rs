//! Workbooks cell by cell, each format its own way.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::sync::Arc;

use calamine::{Data, DataRef, Reader, Sheet, SheetType, SheetVisible, Xls, Xlsb, Xlsx};

use super::looks::{self, Looks};
use super::{formula, of_grid, serial};
use crate::ingest::format::Format;
use crate::ingest::grid::Value;
use crate::ingest::guard::Refusal;
use crate::ingest::guard::archive::Archive;
use crate::ingest::guard::budget::{Budget, COLUMNS, ROWS};
use crate::ingest::guard::package::{self, Package, Wanted};
use crate::ingest::marks::Marks;
use crate::ingest::workbook::{CellFault, MOST_UNREADABLE, Source, cannot_open, clean_xls};
use crate::ingest::{open_document, value_of};
use crate::model::{Facsimile, FacsimileCell, FacsimileSheet, FacsimileValue, NumberFormat, Visibility};

/// All worksheets, the hidden ones too.
pub fn read(bytes: &[u8], format: Format) -> Result<Facsimile, Refusal> {
    let mut facsimile = Facsimile::default();
    match format {
        Format::Xlsx => xlsx(bytes, &mut facsimile)?,
        Format::Xlsb => xlsb(bytes, &mut facsimile)?,
        Format::Xls => xls(bytes, &mut facsimile)?,
        Format::Ods => {
            for (sheet, visibility) in open_document::read_to_the_letter(bytes)? {
                let cells = sheet.cells.unwrap_or_default();
                let mut sheet = of_grid(sheet.name, &cells.grid, &cells.marks, &mut facsimile);
                sheet.visibility = visibility;
                sheet.fault = cells.fault;
                facsimile.sheets.push(sheet);
            }
        }
        _ => return Err(Refusal::broke_down()),
    }
    Ok(facsimile)
}

fn xlsx(bytes: &[u8], facsimile: &mut Facsimile) -> Result<(), Refusal> {
    let package = package::xlsx(bytes, Wanted::All)?;
    let mut book = Xlsx::new(Cursor::new(package.bytes.as_slice())).map_err(|fault| cannot_open(&fault))?;
    let of_styles: Vec<u16> = looks::formats(&package.bytes)
        .into_iter()
        .map(|format| facsimile.format(format))
        .collect();
    let sheets = worksheets(book.sheets_metadata());
    let names: Vec<String> = sheets.iter().map(|(_, sheet)| sheet.name.clone()).collect();
    let names: BTreeSet<&str> = names.iter().map(String::as_str).collect();
    let mut budget = Budget::default();
    for (position, described) in sheets {
        let mut sheet = begin(&described);
        let part = package.sheets.get(position);
        let is_1904 = part.is_some_and(|part| part.marks.epoch_1904);
        mark(&mut sheet, part.map(|part| &part.marks));
        let mut looks = looks_of(&package, position, &of_styles);
        sheet.widths = std::mem::take(&mut looks.widths);
        let mut reading = Reading {
            sheet,
            budget: &mut budget,
            facsimile: &mut *facsimile,
        };
        stream_xlsx(&mut book, &described.name, &package, position, &mut reading)?;
        let mut sheet = reading.end();
        for cell in &mut sheet.cells {
            if let Some(style) = looks.styles.get(&(cell.row, cell.column)) {
                let format = usize::try_from(*style)
                    .ok()
                    .and_then(|style| of_styles.get(style));
                cell.format = format.copied().unwrap_or_default();
            }
        }
        let is_kept = |formula: &String| !is_1904 && formula::is_kept(formula, &names);
        facsimile.formulas_as_values += take_over(&mut sheet.cells, looks.formulas, is_kept);
        facsimile.sheets.push(sheet);
    }
    Ok(())
}

/// Gives cells their formulas. Answers how many do not get theirs.
fn take_over(
    cells: &mut Vec<FacsimileCell>,
    mut formulas: BTreeMap<(u32, u32), Option<String>>,
    is_kept: impl Fn(&String) -> bool,
) -> usize {
    let all = formulas.len();
    let mut kept = 0;
    for cell in cells.iter_mut() {
        let formula = formulas.remove(&(cell.row, cell.column)).flatten();
        let formula = formula.filter(|formula| is_kept(formula) && is_told_by(&cell.value));
        kept += usize::from(formula.is_some());
        cell.formula = formula.map(String::into_boxed_str);
    }
    // Programs that do not reckon write formulas without a value.
    for ((row, column), formula) in formulas {
        let Some(formula) = formula.filter(&is_kept) else {
            continue;
        };
        kept += 1;
        cells.push(FacsimileCell {
            row,
            column,
            value: FacsimileValue::Text(Arc::default()),
            format: 0,
            formula: Some(formula.into_boxed_str()),
        });
    }
    cells.sort_by_key(|cell| (cell.row, cell.column));
    all - kept
}

/// Whether the value of a formula can be written beside it: what is written
/// there as a text is read as a number where it looks like one.
fn is_told_by(value: &FacsimileValue) -> bool {
    match value {
        FacsimileValue::Text(text) => {
            text.parse::<f64>().is_err() && !text.starts_with('#') && !matches!(&**text, "TRUE" | "FALSE")
        }
        FacsimileValue::Number(number) => number.is_finite(),
        FacsimileValue::Boolean(_) => true,
        FacsimileValue::Error(_) => false,
    }
}

fn looks_of(package: &Package, position: usize, of_styles: &[u16]) -> Looks {
    let part = package.sheets.get(position).map(|sheet| sheet.part.as_str());
    let content = Archive::open(&package.bytes)
        .and_then(|mut archive| archive.sheet(part.unwrap_or_default()))
        .ok()
        .flatten()
        .unwrap_or_default();
    let is_general = |style: u32| {
        let format = usize::try_from(style).ok().and_then(|style| of_styles.get(style));
        format.is_none_or(|format| *format == 0)
    };
    looks::look(&content, |style| !is_general(style))
}

/// The worksheets among all sheets, with their positions.
fn worksheets(all: &[Sheet]) -> Vec<(usize, Sheet)> {
    let worksheets = all.iter().cloned().enumerate();
    worksheets
        .filter(|(_, sheet)| sheet.typ == SheetType::WorkSheet)
        .collect()
}

fn begin(sheet: &Sheet) -> FacsimileSheet {
    FacsimileSheet {
        name: sheet.name.replace('\0', "").into(),
        visibility: match sheet.visible {
            SheetVisible::Visible => Visibility::Shown,
            SheetVisible::Hidden => Visibility::Hidden,
            SheetVisible::VeryHidden => Visibility::VeryHidden,
        },
        ..FacsimileSheet::default()
    }
}

fn mark(sheet: &mut FacsimileSheet, marks: Option<&Marks>) {
    let Some(marks) = marks else { return };
    sheet.merged.clone_from(&marks.merged);
    sheet.hidden_rows.clone_from(&marks.hidden_rows);
    sheet.hidden_columns.clone_from(&marks.hidden_columns);
}

/// A sheet while it is read.
struct Reading<'a> {
    sheet: FacsimileSheet,
    budget: &'a mut Budget,
    facsimile: &'a mut Facsimile,
}

impl Reading<'_> {
    /// Keeps a cell. Answers whether there can be more.
    fn cell(&mut self, (row, column): (u32, u32), data: &DataRef<'_>) -> Result<bool, Refusal> {
        if row >= ROWS || column >= COLUMNS {
            self.sheet.fault =
                Some("a cell lies beyond the last row or column that a sheet can have".to_owned());
            return Ok(false);
        }
        let (value, format) = match data {
            DataRef::Empty => return Ok(true),
            DataRef::Int(number) => (number_of(*number), NumberFormat::General),
            DataRef::Float(number) => (FacsimileValue::Number(*number), NumberFormat::General),
            DataRef::Bool(truth) => (FacsimileValue::Boolean(*truth), NumberFormat::General),
            DataRef::Error(error) => {
                let error = FacsimileValue::Error(error.to_string().into());
                (error, NumberFormat::General)
            }
            DataRef::DateTime(moment) => {
                let serial = serial::of_library(moment);
                let format = if moment.is_duration() {
                    serial::duration()
                } else {
                    serial::shown(serial)
                };
                (FacsimileValue::Number(serial), format)
            }
            DataRef::DateTimeIso(text) => return self.written(row, column, value_of::iso(text)),
            DataRef::DurationIso(text) => return self.written(row, column, value_of::duration(text)),
            DataRef::String(text) => return self.text(row, column, text),
            DataRef::SharedString(text) => return self.text(row, column, text),
        };
        self.budget.take(0)?;
        let format = self.facsimile.format(format);
        self.push(row, column, value, format);
        Ok(true)
    }

    fn text(&mut self, row: u32, column: u32, text: &str) -> Result<bool, Refusal> {
        self.budget.take(text.len())?;
        if let Some(Value::Text(text)) = value_of::text_to_the_letter(text) {
            self.push(row, column, FacsimileValue::Text(text), 0);
        }
        Ok(true)
    }

    /// A moment or a length of time that stands as a text in the file.
    fn written(&mut self, row: u32, column: u32, value: Option<Value>) -> Result<bool, Refusal> {
        self.budget.take(0)?;
        let Some(value) = value else { return Ok(true) };
        let mut grid = crate::ingest::grid::Grid::default();
        grid.push(row, column, value);
        let read = of_grid(Arc::default(), &grid, &Marks::default(), self.facsimile);
        self.sheet.cells.extend(read.cells);
        Ok(true)
    }

    fn push(&mut self, row: u32, column: u32, value: FacsimileValue, format: u16) {
        self.sheet.cells.push(FacsimileCell {
            row,
            column,
            value,
            format,
            formula: None,
        });
    }

    /// The sheet with its cells in order; of two values for one cell the first
    /// stays.
    fn end(self) -> FacsimileSheet {
        let mut sheet = self.sheet;
        sheet.cells.sort_by_key(|cell| (cell.row, cell.column));
        sheet.cells.dedup_by_key(|cell| (cell.row, cell.column));
        sheet
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "spreadsheets hold numbers as floats anyway"
)]
fn number_of(number: i64) -> FacsimileValue {
    FacsimileValue::Number(number as f64)
}

fn stream_xlsx(
    book: &mut Xlsx<Source<'_>>,
    name: &str,
    package: &Package,
    position: usize,
    reading: &mut Reading<'_>,
) -> Result<(), Refusal> {
    let mut reader = match book.worksheet_cells_reader(name) {
        Ok(reader) => reader,
        Err(fault) => {
            reading.sheet.fault = Some(fault.to_string());
            return Ok(());
        }
    };
    let mut faults = Vec::new();
    for ordinal in 0.. {
        match reader.next_cell() {
            Ok(Some(cell)) if reading.cell(cell.get_position(), cell.get_value())? => {}
            Ok(_) => break,
            Err(fault) => match CellFault::of(&fault) {
                Some(of_cell) if faults.len() < MOST_UNREADABLE => faults.push((ordinal, of_cell)),
                _ => {
                    reading.sheet.fault = Some(fault.to_string());
                    break;
                }
            },
        }
    }
    let ordinals: Vec<u64> = faults.iter().map(|(ordinal, _)| *ordinal).collect();
    let addresses = if ordinals.is_empty() {
        Vec::new()
    } else {
        package.cell_addresses(position, &ordinals)
    };
    for (address, (_, fault)) in addresses.into_iter().zip(faults) {
        match (address, fault) {
            (Some(cell), CellFault::Error(error)) => {
                reading.push(cell.row, cell.column, FacsimileValue::Error(error.into()), 0);
            }
            (Some(cell), CellFault::NoValue) => reading.sheet.unreadable.push(cell),
            (None, _) => reading.sheet.fault = Some("a cell without an address has no value".to_owned()),
        }
    }
    Ok(())
}

fn xlsb(bytes: &[u8], facsimile: &mut Facsimile) -> Result<(), Refusal> {
    let package = package::xlsb(bytes)?;
    let mut book = Xlsb::new(Cursor::new(package.bytes.as_slice())).map_err(|fault| cannot_open(&fault))?;
    let mut budget = Budget::default();
    for (_, described) in worksheets(book.sheets_metadata()) {
        let mut reading = Reading {
            sheet: begin(&described),
            budget: &mut budget,
            facsimile: &mut *facsimile,
        };
        match book.worksheet_cells_reader(&described.name) {
            Err(fault) => reading.sheet.fault = Some(fault.to_string()),
            Ok(mut reader) => loop {
                match reader.next_cell() {
                    Ok(Some(cell)) if reading.cell(cell.get_position(), cell.get_value())? => {}
                    Ok(_) => break,
                    Err(fault) => {
                        reading.sheet.fault = Some(fault.to_string());
                        break;
                    }
                }
            },
        }
        let sheet = reading.end();
        facsimile.sheets.push(sheet);
    }
    Ok(())
}

fn xls(bytes: &[u8], facsimile: &mut Facsimile) -> Result<(), Refusal> {
    let (clean, parts) = clean_xls(bytes)?;
    let mut book = Xls::new(Cursor::new(clean.as_slice())).map_err(|fault| cannot_open(&fault))?;
    let mut budget = Budget::default();
    for (position, described) in worksheets(book.sheets_metadata()) {
        let mut reading = Reading {
            sheet: begin(&described),
            budget: &mut budget,
            facsimile: &mut *facsimile,
        };
        mark(&mut reading.sheet, parts.get(position).map(|part| &part.marks));
        match book.worksheet_range(&described.name) {
            Err(fault) => reading.sheet.fault = Some(fault.to_string()),
            Ok(range) => {
                let (top, left) = range.start().unwrap_or_default();
                for (row, column, data) in range.used_cells() {
                    let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else {
                        continue;
                    };
                    reading.cell((top + row, left + column), &borrowed(data))?;
                }
            }
        }
        let sheet = reading.end();
        facsimile.sheets.push(sheet);
    }
    Ok(())
}

fn borrowed(data: &Data) -> DataRef<'_> {
    match data {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(truth) => DataRef::Bool(*truth),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}
