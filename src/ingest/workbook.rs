//! Reads the sheets of a workbook: the one place that names calamine.
//!
//! `.xlsx` and `.xlsb` are streamed cell by cell; `.xls` and `.ods` come as
//! dense ranges, for calamine has no other way. The concrete reader is chosen
//! by content, never by extension.

use std::io::Cursor;
use std::sync::Arc;

use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader, SheetType, SheetVisible, Xls, Xlsb, Xlsx};
use jiff::civil::DateTime;

use super::format::Format;
use super::grid::{Grid, Value};

/// A sheet as it was read.
#[derive(Debug)]
pub struct SheetContent {
    pub name: Arc<str>,
    pub content: Content,
}

/// What could be had of a sheet.
#[derive(Debug)]
pub enum Content {
    Cells(Grid),
    /// Hidden in the workbook and therefore not read.
    Hidden,
    /// The cells before the fault, and what the library says of it.
    Broken {
        before: Grid,
        fault: String,
    },
}

/// All worksheets, in the workbook's order. An error is the library's own
/// description of why the file cannot be opened.
pub fn read(bytes: Vec<u8>, format: Format) -> Result<Vec<SheetContent>, String> {
    let cursor = Cursor::new(bytes);
    match format {
        Format::Xlsx => {
            let mut book = Xlsx::new(cursor).map_err(|fault| fault.to_string())?;
            Ok(sheets(&mut book, stream_xlsx))
        }
        Format::Xlsb => {
            let mut book = Xlsb::new(cursor).map_err(|fault| fault.to_string())?;
            Ok(sheets(&mut book, stream_xlsb))
        }
        Format::Ods => {
            let mut book = Ods::new(cursor).map_err(|fault| fault.to_string())?;
            Ok(sheets(&mut book, dense))
        }
        Format::Xls => {
            let mut book = Xls::new(cursor).map_err(|fault| fault.to_string())?;
            Ok(sheets(&mut book, dense))
        }
        _ => Err("no workbook".to_owned()),
    }
}

/// Reads each visible worksheet with the reader that suits the format.
fn sheets<R>(book: &mut R, read: impl Fn(&mut R, &str) -> (Grid, Option<String>)) -> Vec<SheetContent>
where
    R: Reader<Cursor<Vec<u8>>>,
{
    let metadata: Vec<_> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .cloned()
        .collect();
    metadata
        .into_iter()
        .map(|sheet| {
            let content = if sheet.visible == SheetVisible::Visible {
                let (mut grid, fault) = read(book, &sheet.name);
                grid.settle();
                match fault {
                    None => Content::Cells(grid),
                    Some(fault) => Content::Broken { before: grid, fault },
                }
            } else {
                Content::Hidden
            };
            SheetContent {
                name: sheet.name.into(),
                content,
            }
        })
        .collect()
}

macro_rules! stream {
    ($name:ident, $book:ty) => {
        fn $name(book: &mut $book, name: &str) -> (Grid, Option<String>) {
            let mut grid = Grid::default();
            let mut cells = match book.worksheet_cells_reader(name) {
                Ok(cells) => cells,
                Err(fault) => return (grid, Some(fault.to_string())),
            };
            loop {
                match cells.next_cell() {
                    Ok(Some(cell)) => {
                        let (row, column) = cell.get_position();
                        if let Some(value) = streamed_value(cell.get_value()) {
                            grid.push(row, column, value);
                        }
                    }
                    Ok(None) => return (grid, None),
                    Err(fault) => return (grid, Some(fault.to_string())),
                }
            }
        }
    };
}

stream!(stream_xlsx, Xlsx<Cursor<Vec<u8>>>);
stream!(stream_xlsb, Xlsb<Cursor<Vec<u8>>>);

fn dense<R: Reader<Cursor<Vec<u8>>>>(book: &mut R, name: &str) -> (Grid, Option<String>) {
    let mut grid = Grid::default();
    let range = match book.worksheet_range(name) {
        Ok(range) => range,
        Err(fault) => return (grid, Some(format!("{fault:?}"))),
    };
    // A range begins at the first filled cell; addresses are the sheet's own.
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, data) in range.used_cells() {
        let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else {
            continue;
        };
        if let Some(value) = dense_value(data) {
            grid.push(top + row, left + column, value);
        }
    }
    (grid, None)
}

fn streamed_value(data: &DataRef<'_>) -> Option<Value> {
    match data {
        DataRef::Int(number) => Some(whole(*number)),
        DataRef::Float(number) => Some(Value::Number(*number)),
        DataRef::String(text) => Value::from_text(text),
        DataRef::SharedString(text) => Value::from_text(text),
        DataRef::Bool(truth) => Some(Value::Boolean(*truth)),
        DataRef::DateTime(moment) => Some(moment_value(moment)),
        DataRef::DateTimeIso(text) => iso_value(text),
        DataRef::DurationIso(text) => duration_value(text),
        DataRef::Error(error) => Some(Value::Error(error.to_string().into())),
        DataRef::Empty => None,
    }
}

fn dense_value(data: &Data) -> Option<Value> {
    match data {
        Data::Int(number) => Some(whole(*number)),
        Data::Float(number) => Some(Value::Number(*number)),
        Data::String(text) => Value::from_text(text),
        Data::Bool(truth) => Some(Value::Boolean(*truth)),
        Data::DateTime(moment) => Some(moment_value(moment)),
        Data::DateTimeIso(text) => iso_value(text),
        Data::DurationIso(text) => duration_value(text),
        Data::Error(error) => Some(Value::Error(error.to_string().into())),
        Data::Empty => None,
    }
}

#[allow(
    clippy::cast_precision_loss,
    reason = "spreadsheets hold numbers as floats anyway"
)]
fn whole(number: i64) -> Value {
    Value::Number(number as f64)
}

/// A serial that no calendar has (such as 1900-02-29) stays the number it is.
fn moment_value(moment: &ExcelDateTime) -> Value {
    let serial = moment.as_f64();
    if moment.is_duration() {
        return Value::Minutes(serial * 24.0 * 60.0);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    civil(year.into(), month, day, hour, minute, second).map_or(Value::Number(serial), Value::Moment)
}

fn civil(year: i32, month: u8, day: u8, hour: u8, minute: u8, second: u8) -> Option<DateTime> {
    let small = |part: u8| i8::try_from(part).ok();
    let year = i16::try_from(year).ok()?;
    DateTime::new(
        year,
        small(month)?,
        small(day)?,
        small(hour)?,
        small(minute)?,
        small(second)?,
        0,
    )
    .ok()
}

fn iso_value(text: &str) -> Option<Value> {
    text.parse::<DateTime>()
        .or_else(|_| text.parse::<jiff::civil::Date>().map(jiff::civil::Date::into))
        .map_or_else(|_| Value::from_text(text), |moment| Some(Value::Moment(moment)))
}

/// `OpenDocument` writes `PT02H00M00S`.
fn duration_value(text: &str) -> Option<Value> {
    let minutes = text
        .parse::<jiff::SignedDuration>()
        .ok()
        .map(|duration| duration.as_secs_f64() / 60.0);
    minutes.map_or_else(|| Value::from_text(text), |minutes| Some(Value::Minutes(minutes)))
}
