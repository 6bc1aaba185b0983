//! Reads one file of a series folder as far as its cells: what was there, and
//! what could not be had of it. Which columns mean what is decided later.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read as _};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::delimited;
use super::discover::FoundFile;
use super::format::{self, Format};
use super::grid::Grid;
use super::guard::{self, Refusal};
use super::marks::Marks;
use super::means::Means;
use super::workbook::{Cells, SheetReading};
use crate::diagnostic::{CellAddress, Code, Diagnostic, Place};
use crate::model::InputFile;
use crate::model::stopwatch::{Step, timed};

/// What could be had of a file.
#[derive(Debug, Default)]
pub struct FileReading {
    /// `None` for what is no input: no spreadsheet, or not to be read at all.
    pub input: Option<InputFile>,
    /// What the file is by its content; `None` where it could not be opened.
    pub format: Option<Format>,
    pub sheets: Vec<SheetContent>,
    /// What is no table and is read by whoever knows what the series asks for.
    pub text: Option<Vec<u8>>,
    pub diagnostics: Vec<Diagnostic>,
}

/// A sheet as it stands in the file.
#[derive(Debug)]
pub struct SheetContent {
    pub name: Arc<str>,
    pub grid: Grid,
    pub marks: Marks,
}

/// The largest file that is read: a hundred times what notes and lists of
/// people come to.
pub(super) const LARGEST_FILE: u64 = 256 << 20;

/// So much of a larger file tells whether it is a spreadsheet at all.
pub(super) const HEAD: u64 = 1 << 16;

/// Reads a file. `header_fields` says how many columns the rows of a grid name
/// at the most; text files need it to tell their delimiter.
pub fn read(found: &FoundFile, means: Means<'_>, header_fields: impl Fn(&Grid) -> usize) -> FileReading {
    let mut reading = FileReading::default();
    match content(found) {
        Ok(Some(bytes)) => read_bytes(found, &bytes, means, header_fields, &mut reading),
        Ok(None) => reading.diagnostics.push(foreign(found)),
        Err(refusal) => reading.diagnostics.push(told(found, refusal)),
    }
    reading
}

/// The bytes of a file; `None` for one that is too large to be read and no
/// spreadsheet anyway, such as a film.
pub fn content(found: &FoundFile) -> Result<Option<Vec<u8>>, Refusal> {
    let read = |most| -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        File::open(&found.path)?.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let cannot = |fault: io::Error| {
        Refusal::unreadable(
            format!("the file cannot be read: {fault}"),
            "Check that the file is not open elsewhere and that you may read it.",
        )
    };
    let metadata = std::fs::metadata(&found.path).map_err(cannot)?;
    if !metadata.is_file() {
        return Ok(None);
    }
    if metadata.len() <= LARGEST_FILE {
        return read(LARGEST_FILE).map(Some).map_err(cannot);
    }
    if format::recognise(&read(HEAD).map_err(cannot)?) == Format::Foreign {
        return Ok(None);
    }
    Err(Refusal::beyond("the file is larger than 256 MB; it is not read"))
}

fn read_bytes(
    found: &FoundFile,
    bytes: &[u8],
    means: Means<'_>,
    header_fields: impl Fn(&Grid) -> usize,
    reading: &mut FileReading,
) {
    let format = format::recognise(bytes);
    reading.format = Some(format);
    match format {
        Format::Foreign => {
            reading.diagnostics.push(foreign(found));
            return;
        }
        Format::Empty => reading.diagnostics.push(told(
            found,
            Refusal::unusable("the file is empty", "Export it again, or delete it."),
        )),
        Format::Unsupported { what, remedy } => {
            let message = format!("the file is {what} and cannot be read");
            reading
                .diagnostics
                .push(told(found, Refusal::unusable(message, remedy)));
        }
        Format::Delimited => match guard::budget::check_lines(bytes) {
            Ok(()) => read_text(found, bytes, header_fields, reading),
            Err(refusal) => reading.diagnostics.push(told(found, refusal)),
        },
        Format::Transcript(_) | Format::Codebook => match guard::budget::check_lines(bytes) {
            Ok(()) => reading.text = Some(bytes.to_vec()),
            Err(refusal) => reading.diagnostics.push(told(found, refusal)),
        },
        format @ (Format::Xlsx | Format::Xlsb | Format::Ods | Format::Xls) => {
            match means.workbook(bytes, format) {
                Ok(sheets) => {
                    for sheet in sheets {
                        keep(found, sheet, reading);
                    }
                }
                Err(refusal) => reading.diagnostics.push(told(found, refusal)),
            }
        }
    }
    reading.input = Some(InputFile {
        path: Arc::clone(&found.name),
        sha256: sha256(bytes),
    });
}

/// What keeps a file from being read.
pub fn told(found: &FoundFile, refusal: Refusal) -> Diagnostic {
    Diagnostic::error(refusal.code, refusal.message)
        .at(Place::file(&found.name))
        .help(refusal.help)
}

fn foreign(found: &FoundFile) -> Diagnostic {
    Diagnostic::note(
        Code::SheetPassedOver,
        "the file is no spreadsheet; it is passed over",
    )
    .at(Place::file(&found.name))
}

fn read_text(
    found: &FoundFile,
    bytes: &[u8],
    header_fields: impl Fn(&Grid) -> usize,
    reading: &mut FileReading,
) {
    let name: Arc<str> = Arc::from(stem(&found.name));
    let (bytes, stray) = format::readable(bytes);
    if stray {
        reading.diagnostics.push(
            Diagnostic::warning(
                Code::UnreadableCell,
                "zero bytes stand in the text; they are left out, and what they replaced is missing",
            )
            .at(Place::file(&found.name))
            .help("Compare the file with its original, or copy or export it again."),
        );
    }
    let text = guard::quietly(|| delimited::read(&bytes, header_fields));
    let Some(text) = text else {
        reading.diagnostics.push(told(found, Refusal::broke_down()));
        return;
    };
    if let Some(row) = text.unclosed {
        reading.diagnostics.push(
            Diagnostic::error(
                Code::UnreadableCell,
                "a quotation mark is opened and never closed; from this row on quotation marks are read as they stand",
            )
            .at(Place::cell(&found.name, &name, CellAddress::new(row, 0)))
            .help("Close the quotation mark, or write two in its place."),
        );
    }
    reading.sheets.push(SheetContent {
        name,
        grid: text.grid,
        marks: Marks::default(),
    });
}

/// Keeps what was read of a sheet, and tells what could not be read.
fn keep(found: &FoundFile, sheet: SheetReading, reading: &mut FileReading) {
    let place = Place::sheet(&found.name, &sheet.name);
    let Some(Cells {
        grid,
        marks,
        unreadable,
        fault,
    }) = sheet.cells
    else {
        reading.diagnostics.push(
            Diagnostic::note(Code::SheetPassedOver, "the sheet is hidden; it is not read")
                .at(place)
                .help("Show the sheet in the workbook if it is meant to be used."),
        );
        return;
    };
    if let Some(fault) = fault {
        reading.diagnostics.push(
            Diagnostic::error(
                Code::UnreadableFile,
                format!("the sheet cannot be read to its end: {fault}"),
            )
            .at(place.clone())
            .help("The rows before the fault are used. Save the workbook again."),
        );
    }
    if !unreadable.is_empty() {
        reading.diagnostics.push(
            Diagnostic::error(
                Code::UnreadableCell,
                "the cell's content is missing from the workbook or is no value; it is read as empty",
            )
            .at(Place {
                cells: unreadable,
                ..place
            })
            .help("Write the value into the cell again and save the workbook."),
        );
    }
    reading.sheets.push(SheetContent {
        name: sheet.name,
        grid,
        marks,
    });
}

pub fn stem(name: &str) -> &str {
    let base = name.rsplit('/').next().unwrap_or(name);
    base.rsplit_once('.').map_or(base, |(stem, _)| stem)
}

/// The digest of a file, in hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    timed(Step::Hash, || Sha256::digest(bytes))
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}
