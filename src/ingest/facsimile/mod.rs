//! A file of a series as it stands, for a copy that goes back to its owner.
//!
//! The same guard stands before it, and the same limits hold, as for a report.
//! What differs is what is kept: texts with their spaces, hidden sheets, how
//! numbers are shown and, of an `.xlsx`, the formulas from which every program
//! reckons the same. Dates become days of the calendar that begins with 1900,
//! which is the one that copies are written in.

mod formula;
mod looks;
mod marker;
mod serial;
mod workbook;

use std::path::Path;
use std::sync::Arc;

pub use self::marker::is_untouched_copy;
pub(super) use self::workbook::read as read_workbook;

use super::delimited;
use super::discover::FoundFile;
use super::file;
use super::format::{self, Format};
use super::grid::{Grid, Value};
use super::guard::{self, Isolation, Refusal};
use super::header_row::HeaderFinder;
use super::marks::Marks;
use super::series_file;
use crate::model::{Facsimile, FacsimileCell, FacsimileSheet, FacsimileValue};

/// Why there is no facsimile of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoFacsimile {
    /// It holds no cells: a transcript, a codebook, a picture.
    NoTable,
    /// What keeps it from being read, in words without a full stop.
    Refused(String),
}

impl From<Refusal> for NoFacsimile {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal.message)
    }
}

/// A file of a series folder, cell by cell.
pub fn facsimile(folder: &Path, name: &Arc<str>, isolation: &Isolation) -> Result<Facsimile, NoFacsimile> {
    let found = FoundFile {
        path: folder.join(&**name),
        name: Arc::clone(name),
    };
    let bytes = file::content(&found)?.ok_or(NoFacsimile::NoTable)?;
    match format::recognise(&bytes) {
        Format::Delimited => {
            guard::budget::check_lines(&bytes)?;
            Ok(of_text(folder, &found, &bytes)?)
        }
        format @ (Format::Xlsx | Format::Xlsb | Format::Ods | Format::Xls) => {
            Ok(guard::read_to_the_letter(&bytes, format, isolation)?)
        }
        Format::Unsupported { what, .. } => Err(NoFacsimile::Refused(format!("the file is {what}"))),
        Format::Transcript(_) | Format::Codebook | Format::Foreign | Format::Empty => {
            Err(NoFacsimile::NoTable)
        }
    }
}

/// A text has one sheet, called like the file, and nothing but texts.
fn of_text(folder: &Path, found: &FoundFile, bytes: &[u8]) -> Result<Facsimile, Refusal> {
    let settings = series_file::read(folder, &mut Vec::new()).map(|(settings, _)| settings);
    let settings = settings.unwrap_or_default();
    let finder = HeaderFinder::new(&settings);
    let (bytes, _) = format::readable(bytes);
    let text = guard::quietly(|| delimited::read_to_the_letter(&bytes, |grid| finder.fields(grid)))
        .ok_or_else(Refusal::broke_down)?;
    let mut facsimile = Facsimile {
        is_text: true,
        ..Facsimile::default()
    };
    let name = Arc::from(file::stem(&found.name));
    let sheet = of_grid(name, &text.grid, &Marks::default(), &mut facsimile);
    facsimile.sheets.push(sheet);
    Ok(facsimile)
}

/// The sheet of cells that were read by a reader of our own.
fn of_grid(name: Arc<str>, grid: &Grid, marks: &Marks, facsimile: &mut Facsimile) -> FacsimileSheet {
    let mut cells = Vec::new();
    for row in grid.all() {
        for (column, value) in row.cells {
            let (value, format) = match value {
                // Workbooks break lines with one character.
                Value::Text(text) if text.contains('\r') => {
                    (FacsimileValue::Text(text.replace("\r\n", "\n").into()), 0)
                }
                Value::Text(text) => (FacsimileValue::Text(Arc::clone(text)), 0),
                Value::Number(number) => (FacsimileValue::Number(*number), 0),
                Value::Boolean(truth) => (FacsimileValue::Boolean(*truth), 0),
                Value::Error(error) => (FacsimileValue::Error(Arc::clone(error)), 0),
                Value::Moment(moment) => match serial::of_moment(*moment) {
                    Some(serial) => (
                        FacsimileValue::Number(serial),
                        facsimile.format(serial::shown(serial)),
                    ),
                    None => (FacsimileValue::Text(serial::written(*moment).into()), 0),
                },
                Value::Minutes(minutes) => (
                    FacsimileValue::Number(minutes / serial::MINUTES_A_DAY),
                    facsimile.format(serial::duration()),
                ),
            };
            cells.push(FacsimileCell {
                row: row.index,
                column: *column,
                value,
                format,
                formula: None,
            });
        }
    }
    FacsimileSheet {
        name,
        cells,
        merged: marks.merged.clone(),
        hidden_rows: marks.hidden_rows.clone(),
        hidden_columns: marks.hidden_columns.clone(),
        ..FacsimileSheet::default()
    }
}
