//! From the files of a series folder to a [`Dataset`]: the only user of
//! calamine.
//!
//! `discover` lists the files, `format` recognises them by content, `workbook`
//! and `delimited` read cells with their addresses, `sheet` finds the header
//! and the role, `workshops`, `attendance` and `notes` read rows, `assemble`
//! puts them together. A file or row that cannot be used is a diagnostic, and
//! the rest goes on. For each sheet: rows read = rows used + rows set aside.

mod assemble;
mod attendance;
mod countries;
mod delimited;
mod discover;
mod format;
mod grid;
mod notes;
mod people;
mod register;
mod series_file;
mod settings_check;
mod sheet;
mod terms;
mod value;
mod workbook;
mod workshops;

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use self::discover::FoundFile;
use self::format::Format;
use self::sheet::Sheet;
use self::workbook::Content;
use crate::diagnostic::{CellAddress, Code, Diagnostic, Place, Warned};
use crate::model::{Dataset, InputFile, SheetAccount, SheetRole};

pub use self::discover::SERIES_FILE;

/// What could be made of a series folder.
#[derive(Debug)]
pub enum Reading {
    Dataset(Box<Dataset>),
    /// Nothing can be built; the accounts of the sheets that were read.
    Nothing(Vec<SheetAccount>),
}

/// Reads a series folder. An error is the environment's: a folder that cannot
/// be listed. Everything wrong with the files in it is a diagnostic.
pub fn read_series(folder: &Path, name: &str) -> Result<Warned<Reading>> {
    let mut diagnostics = Vec::new();
    let discover::Found {
        files: found,
        passed_over,
    } = discover::files(folder)?;
    diagnostics.extend(passed_over.iter().map(|folder| {
        Diagnostic::warning(
            Code::SheetPassedOver,
            "the folder is a link or lies too deep; what is in it is not read",
        )
        .at(Place::file(folder))
        .help("Copy its files into the series folder.")
    }));
    let Some((settings, series_file)) = series_file::read(folder, &mut diagnostics) else {
        return Ok(Warned::new(Reading::Nothing(Vec::new()), diagnostics));
    };
    let mut files: Vec<InputFile> = series_file
        .map(|bytes| InputFile {
            path: SERIES_FILE.into(),
            sha256: sha256(&bytes),
        })
        .into_iter()
        .collect();
    let mut sheets = Vec::new();
    // Collected in the order of the files, whichever thread is done first.
    let read: Vec<FileReading> = found.par_iter().map(read_file).collect();
    for mut file in read {
        files.extend(file.input);
        sheets.append(&mut file.sheets);
        diagnostics.append(&mut file.diagnostics);
    }
    files.sort();
    if !sheets.iter().any(|sheet| sheet.role != SheetRole::Other) {
        diagnostics.push(nothing_to_build(found.is_empty()));
        return Ok(Warned::new(Reading::Nothing(Vec::new()), diagnostics));
    }
    let material = assemble::Material {
        name: name.to_owned(),
        settings,
        files,
        sheets,
    };
    let dataset = assemble::dataset(material, &mut diagnostics);
    if dataset.workshops.is_empty() {
        diagnostics.push(nothing_to_build(false));
        return Ok(Warned::new(Reading::Nothing(dataset.sheets), diagnostics));
    }
    Ok(Warned::new(Reading::Dataset(Box::new(dataset)), diagnostics))
}

fn nothing_to_build(empty: bool) -> Diagnostic {
    let message = if empty {
        "the series folder holds no spreadsheet; nothing is built"
    } else {
        "no sheet of the series could be understood; nothing is built"
    };
    Diagnostic::error(Code::NothingToBuild, message)
        .help("Drop a sheet with the columns Workshop, Type and Note into the folder, or one with Workshop, Name and Stakeholder group.")
}

#[derive(Default)]
struct FileReading {
    input: Option<InputFile>,
    sheets: Vec<Sheet>,
    diagnostics: Vec<Diagnostic>,
}

fn read_file(found: &FoundFile) -> FileReading {
    let mut reading = FileReading::default();
    let place = Place::file(&found.name);
    let bytes = match std::fs::read(&found.path) {
        Ok(bytes) => bytes,
        Err(error) => {
            let diagnostic =
                Diagnostic::error(Code::UnreadableFile, format!("the file cannot be read: {error}"));
            reading.diagnostics.push(
                diagnostic
                    .at(place)
                    .help("Check that the file is not open elsewhere and that you may read it."),
            );
            return reading;
        }
    };
    let format = format::recognise(&bytes);
    let input = InputFile {
        path: Arc::clone(&found.name),
        sha256: sha256(&bytes),
    };
    let unusable = |message: &str, help: &str| {
        Diagnostic::error(Code::UnusableFile, message)
            .at(place.clone())
            .help(help)
    };
    match format {
        Format::Foreign => {
            let diagnostic = Diagnostic::note(
                Code::SheetPassedOver,
                "the file is no spreadsheet; it is passed over",
            );
            reading.diagnostics.push(diagnostic.at(place));
            return reading;
        }
        Format::Empty => reading
            .diagnostics
            .push(unusable("the file is empty", "Export it again, or delete it.")),
        Format::Unsupported { what, remedy } => {
            reading.diagnostics.push(unusable(
                &format!("the file is {what} and cannot be read"),
                remedy,
            ));
        }
        Format::Delimited => read_text(found, &bytes, &mut reading),
        Format::Xlsx | Format::Xlsb | Format::Ods | Format::Xls => {
            read_workbook(found, bytes, format, &mut reading);
        }
    }
    reading.input = Some(input);
    report_roles(found, &mut reading);
    reading
}

fn read_text(found: &FoundFile, bytes: &[u8], reading: &mut FileReading) {
    let name: Arc<str> = Arc::from(stem(&found.name));
    let text = delimited::read(bytes, sheet::header_fields);
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
    let sheet = Sheet::understand(Arc::clone(&found.name), name, text.grid, &mut reading.diagnostics);
    reading.sheets.push(sheet);
}

fn read_workbook(found: &FoundFile, bytes: Vec<u8>, format: Format, reading: &mut FileReading) {
    let contents = match workbook::read(bytes, format) {
        Ok(contents) => contents,
        Err(fault) => {
            let diagnostic = Diagnostic::error(
                Code::UnreadableFile,
                format!("the workbook cannot be opened: {fault}"),
            );
            reading.diagnostics.push(
                diagnostic
                    .at(Place::file(&found.name))
                    .help("Open it in a spreadsheet program and save it again; it may be half copied."),
            );
            return;
        }
    };
    for content in contents {
        let place = Place::sheet(&found.name, &content.name);
        let grid = match content.content {
            Content::Cells(grid) => grid,
            Content::Hidden => {
                let diagnostic =
                    Diagnostic::note(Code::SheetPassedOver, "the sheet is hidden; it is not read");
                reading.diagnostics.push(
                    diagnostic
                        .at(place)
                        .help("Show the sheet in the workbook if it is meant to be used."),
                );
                continue;
            }
            Content::Broken { before, fault } => {
                let diagnostic = Diagnostic::error(
                    Code::UnreadableFile,
                    format!("the sheet cannot be read to its end: {fault}"),
                );
                reading.diagnostics.push(
                    diagnostic
                        .at(place)
                        .help("The rows before the fault are used. Save the workbook again."),
                );
                before
            }
        };
        let sheet = Sheet::understand(
            Arc::clone(&found.name),
            content.name,
            grid,
            &mut reading.diagnostics,
        );
        reading.sheets.push(sheet);
    }
}

/// Says which sheets are none of ours; a file without any of ours is an error.
fn report_roles(found: &FoundFile, reading: &mut FileReading) {
    let understood = reading.sheets.iter().any(|sheet| sheet.role != SheetRole::Other);
    if !understood
        && reading
            .diagnostics
            .iter()
            .all(|diagnostic| diagnostic.severity < crate::diagnostic::Severity::Error)
    {
        reading.diagnostics.push(
            Diagnostic::error(Code::UnusableFile, "no sheet of the file has a header that I know; the file is not used")
                .at(Place::file(&found.name))
                .help("Give the columns headers such as Workshop, Type, Note or Name, Organisation, Stakeholder group; or move the file out of the folder."),
        );
    } else if understood {
        for sheet in reading
            .sheets
            .iter()
            .filter(|sheet| sheet.role == SheetRole::Other)
        {
            reading.diagnostics.push(
                Diagnostic::note(
                    Code::SheetPassedOver,
                    "the sheet has no header that I know; it is passed over",
                )
                .at(Place::sheet(&sheet.file, &sheet.name)),
            );
        }
    }
}

fn stem(name: &str) -> &str {
    let base = name.rsplit('/').next().unwrap_or(name);
    base.rsplit_once('.').map_or(base, |(stem, _)| stem)
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}
