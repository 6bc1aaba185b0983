//! Marked copies of the owner's files: what is wrong stands where it is wrong.
//!
//! A copy is a workbook of its own, whatever the file was: the cells as they
//! stand, those that problems name coloured and with a note, and a first sheet
//! that lists all problems with links. It is for the owner's eyes, and so
//! never written to `output/`; where it may be written the pipeline decides.
//! The same file with the same problems gives the same bytes.

mod list;
mod merges;
mod names;
mod note;
mod place;
mod problems;
mod sheet;
mod styles;

use anyhow::Context as _;
use rust_xlsxwriter::{DocProperties, Workbook};

pub use self::place::{CopyPlaces, Placed, place_copy, remove_stale};

use self::names::SheetNames;
use self::problems::Problems;
use self::sheet::{MOST_NOTES, Missing};
use self::styles::CellStyles;
use super::workbook::{creation_date, fitting};
use crate::diagnostic::Diagnostic;
use crate::model::facsimile::COPY_SUBJECT;
use crate::model::{Facsimile, FacsimileSheet};

/// The bytes of a marked copy of a file. `problems` are those of this file.
pub fn annotated_copy(
    file: &str,
    facsimile: &Facsimile,
    problems: &[&Diagnostic],
) -> anyhow::Result<Vec<u8>> {
    write(file, facsimile, problems).context("cannot make the marked copy")
}

fn write(file: &str, facsimile: &Facsimile, diagnostics: &[&Diagnostic]) -> anyhow::Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    let title = format!("Problems in {file}");
    let properties = DocProperties::new()
        .set_title(title.chars().take(255).collect::<String>())
        .set_subject(COPY_SUBJECT)
        .set_creation_datetime(&creation_date(None)?);
    workbook.set_properties(&properties);
    let problems = Problems::of(facsimile, diagnostics);
    let names = SheetNames::of(facsimile.sheets.iter().map(|sheet| &sheet.name));
    workbook.add_worksheet().set_name(&names.list)?;
    let mut remarks = Vec::new();
    let mut styles = CellStyles::new(&facsimile.formats);
    for (position, (own, name)) in facsimile.sheets.iter().zip(&names.sheets).enumerate() {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(name)?;
        let missing = sheet::write(
            worksheet,
            own,
            &problems,
            position,
            &mut styles,
            facsimile.is_text,
        )
        .with_context(|| format!("in the sheet “{name}”"))?;
        remarks.extend(remarks_on(own, name, &missing));
    }
    if facsimile.formulas_as_values > 0 {
        remarks.push(format!(
            "Formulas that stand as their values, for they lean on what the copy does not have or change by themselves: {}.",
            facsimile.formulas_as_values
        ));
    }
    let first = workbook.worksheet_from_index(0)?;
    list::write(first, file, facsimile, &problems, &names, &remarks)?;
    Ok(workbook.save_to_buffer()?)
}

/// What a copy of a sheet lacks, in sentences.
fn remarks_on(sheet: &FacsimileSheet, name: &str, missing: &Missing) -> Vec<String> {
    let mut remarks = Vec::new();
    if *sheet.name != *name {
        let own = fitting(&sheet.name);
        remarks.push(format!(
            "Your sheet “{own}” is called “{name}” here, for a workbook cannot have a sheet of that name."
        ));
    }
    if missing.notes > 0 {
        remarks.push(format!(
            "On the sheet {name} {} more cells are coloured and have no note, for a sheet with more than {MOST_NOTES} notes is slow; the gravest have theirs.",
            missing.notes
        ));
    }
    if let Some(first) = missing.cut_texts.first() {
        remarks.push(format!(
            "On the sheet {name} the texts of {} cells, first {first}, are cut and end in “…”, for a cell holds no more than 32,767 characters.",
            missing.cut_texts.len()
        ));
    }
    if missing.beyond > 0 {
        remarks.push(format!(
            "{} cells of the sheet {name} lie beyond the last row or column that a workbook can have, and are missing.",
            missing.beyond
        ));
    }
    if missing.merged > 0 {
        remarks.push(format!(
            "On the sheet {name} {} merged ranges are not merged, for they overlap or are too large.",
            missing.merged
        ));
    }
    if let Some(fault) = &sheet.fault {
        remarks.push(format!(
            "The sheet {name} could not be read to its end, and the copy ends there: {fault}."
        ));
    }
    if let Some(first) = sheet.unreadable.first() {
        remarks.push(format!(
            "{} cells of the sheet {name}, first {first}, cannot be read in your file and are empty here.",
            sheet.unreadable.len()
        ));
    }
    remarks
}
