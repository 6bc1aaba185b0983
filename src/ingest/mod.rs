//! From the files of a series folder to a [`Dataset`]: the only user of
//! calamine.
//!
//! `discover` lists the files; `file` reads one as far as its cells, with
//! `format` (what it is, by content), `guard` (what it may do to the machine),
//! `workbook` and `delimited` (cells with their addresses), `grid` (where
//! they are kept) and `cache` (what is kept of them from run to run, where
//! `census` tells whether anything in the folder is other than it was). `layout` splits a sheet into tables, `header_row` finds
//! their headers, `meeting` reads what an export says above them, `register`
//! says to which workshop a row belongs. `workshops`, `attendance` (with
//! `sessions` for rejoins) and `notes` read rows, `people` says who is who,
//! `editorial` what editors wrote in Markdown, `brand` which logo and fonts the
//! series brings, `assemble` puts all together,
//! `editions` settles in which languages it appears; `inspect` tells how it was
//! done, and `facsimile` reads a file to the letter for a marked copy of it. A file or row
//! that cannot be used is a diagnostic, and the rest goes on. For each table:
//! rows read = rows used + rows set aside.

mod alias_writing;
mod aside;
mod assemble;
mod attendance;
mod brand;
mod cache;
mod caption;
mod census;
mod clusters;
mod codebook;
mod coding;
mod countries;
pub mod delimited;
mod discover;
mod doubles;
mod editions;
mod editorial;
mod facsimile;
pub mod file;
mod format;
mod forms;
pub mod grid;
mod guard;
pub mod header_row;
mod infer;
mod inspect;
mod inspect_table;
pub mod layout;
mod layout_notices;
mod likeness;
mod listing;
mod logo;
pub mod markdown;
pub mod marks;
mod means;
mod meeting;
pub mod moment;
mod named_file;
mod names_in_texts;
mod notes;
mod occasion;
mod open_document;
mod organisations;
mod participants;
mod people;
mod person_lists;
mod person_name;
mod places;
mod reading;
mod references;
mod register;
mod rule_check;
mod series_file;
mod sessions;
mod settings_check;
mod sheet_rule;
mod spelling;
mod stakeholders;
pub mod table;
mod tags;
mod term_lists;
mod terms;
mod text_countries;
mod timetable;
mod transcript;
pub mod value;
mod value_of;
mod words;
mod workbook;
mod workshops;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use rayon::prelude::*;

use self::codebook::Codebook;
use self::discover::FoundFile;
use self::format::Format;
use self::grid::{Row, Value};
use self::header_row::HeaderFinder;
use self::means::Means;
use self::table::{OrderSource, Table};
use crate::diagnostic::{Code, Diagnostic, Place, Severity, Warned};
use crate::model::stopwatch::{Step, timed};
use crate::model::{Dataset, DateOrder, InputFile, Settings, SheetAccount, SheetRole};
use crate::vocabulary::header;

pub use self::alias_writing::write as write_aliases;
pub use self::cache::SeriesCache;
pub use self::census::census;
pub use self::discover::SERIES_FILE;
pub use self::editions::{Languages, settle as settle_languages};
pub use self::facsimile::{NoFacsimile, facsimile, is_untouched_copy};
pub use self::guard::child::{COMMAND as READ_FILE, serve as serve_file};
pub use self::guard::{Isolation, silence_caught_panics};
pub use self::inspect::{Inspected, inspect_series};
pub use self::series_file::{line_of_setting, place as series_file_place};

/// What could be made of a series folder.
#[derive(Debug)]
pub enum Reading {
    Dataset(Box<Dataset>),
    /// Nothing can be built; the accounts of the sheets that were read.
    Nothing(Vec<SheetAccount>),
}

/// [`read_series_again`] without a cache.
pub fn read_series(folder: &Path, name: &str, isolation: &Isolation) -> Result<Warned<Reading>> {
    read_by(folder, name, Means::afresh(isolation))
}

/// Reads a series folder. An error is the environment's: a folder that cannot
/// be listed. Everything wrong with the files in it is a diagnostic. What the
/// workbooks held that are as they were comes from the cache, where there is
/// one.
pub fn read_series_again(
    folder: &Path,
    name: &str,
    isolation: &Isolation,
    cache: Option<&SeriesCache>,
) -> Result<Warned<Reading>> {
    let means = Means { isolation, cache };
    let read = read_by(folder, name, means)?;
    if let Some(cache) = cache {
        cache.forget_the_rest();
    }
    Ok(read)
}

fn read_by(folder: &Path, name: &str, means: Means<'_>) -> Result<Warned<Reading>> {
    let mut diagnostics = Vec::new();
    let material = gather(folder, name, means, &mut diagnostics)?;
    let Some(material) = material.filter(assemble::Material::is_understood) else {
        return Ok(Warned::new(Reading::Nothing(Vec::new()), diagnostics));
    };
    let dataset = timed(Step::Resolve, || assemble::dataset(&material, &mut diagnostics));
    // Millions of cells are given back by all threads.
    material.tables.into_par_iter().for_each(drop);
    if dataset.workshops.is_empty() {
        diagnostics.push(no_entries(&dataset.sheets));
        return Ok(Warned::new(Reading::Nothing(dataset.sheets), diagnostics));
    }
    Ok(Warned::new(Reading::Dataset(Box::new(dataset)), diagnostics))
}

/// Everything that a series folder holds, as far as its tables; `None` where
/// series.toml cannot be read. Where there is nothing to build, that is told.
fn gather(
    folder: &Path,
    name: &str,
    means: Means<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<assemble::Material>> {
    let discover::Found {
        files: mut found,
        passed_over,
    } = timed(Step::Discover, || discover::files(folder))?;
    diagnostics.extend(passed_over);
    let Some((mut settings, series_file)) = series_file::read(folder, diagnostics) else {
        return Ok(None);
    };
    found.retain(|found| !brand::owns(&settings, &found.name));
    let mut files: Vec<InputFile> = series_file
        .as_ref()
        .map(|bytes| InputFile {
            path: SERIES_FILE.into(),
            sha256: file::sha256(bytes),
        })
        .into_iter()
        .collect();
    let mut tables = Vec::new();
    let mut codebooks = Vec::new();
    let mut formats = BTreeMap::new();
    let finder = HeaderFinder::new(&settings);
    // Collected in the order of the files, whichever thread is done first.
    let read: Vec<Understood> = found
        .par_iter()
        .map(|found| timed(Step::Read, || understand(found, means, &finder)))
        .collect();
    let mut contents = BTreeMap::new();
    for (found, mut file) in found.iter().zip(read) {
        if let Some(copy) = copy_of_another(&mut contents, &file) {
            diagnostics.push(copy);
            file.tables.clear();
            file.codebooks.clear();
            file.diagnostics.clear();
        }
        formats.extend(file.format.map(|format| (Arc::clone(&found.name), format)));
        files.extend(file.input);
        tables.append(&mut file.tables);
        codebooks.append(&mut file.codebooks);
        diagnostics.append(&mut file.diagnostics);
    }
    forms::tie(&mut tables, &finder, diagnostics);
    codebook::list(&codebooks, &mut settings, diagnostics);
    let editorial = editorial::read(folder, &settings, &mut files, diagnostics);
    let written = series_file.unwrap_or_default();
    let brand = brand::read(folder, &settings, &written, &mut files, diagnostics);
    files.sort();
    files.dedup();
    rule_check::report(&settings.sheets, &tables, diagnostics);
    if !tables.iter().any(|table| table.role != SheetRole::Other) {
        diagnostics.push(nothing_to_build(found.is_empty()));
    }
    Ok(Some(assemble::Material {
        name: name.to_owned(),
        settings,
        files,
        formats,
        editorial,
        brand,
        tables,
    }))
}

/// A file that is another one, byte for byte, would count everybody twice.
/// `contents` holds the files by their digest.
fn copy_of_another(contents: &mut BTreeMap<String, Arc<str>>, file: &Understood) -> Option<Diagnostic> {
    let input = file.input.as_ref()?;
    let first = contents
        .entry(input.sha256.clone())
        .or_insert_with(|| Arc::clone(&input.path));
    (*first != input.path).then(|| {
        let message = "the file is a copy of another one; it is not read";
        Diagnostic::warning(Code::Repeated, message)
            .at(Place::file(&input.path))
            .value(&**first, true)
            .help("Delete one of the two.")
    })
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

/// The sheets are ours, and none of their rows is an entry.
fn no_entries(sheets: &[SheetAccount]) -> Diagnostic {
    let rows: usize = sheets.iter().map(|sheet| sheet.read).sum();
    let message = if rows == 0 {
        "the sheets have their headers and no rows yet; nothing is built"
    } else {
        "no row of the sheets could be used; nothing is built"
    };
    Diagnostic::error(Code::NothingToBuild, message).help(
        "Fill in the sheets: at least one workshop with its notes or its attendance. Rows whose first cell begins with \
         “Example:” only show how; write your own in their place.",
    )
}

/// A file's tables as they were understood.
#[derive(Default)]
struct Understood {
    input: Option<InputFile>,
    format: Option<Format>,
    tables: Vec<Table>,
    codebooks: Vec<Codebook>,
    diagnostics: Vec<Diagnostic>,
}

impl Understood {
    /// Takes over a file that holds no table: a codebook or a transcript.
    fn text(&mut self, found: &FoundFile, bytes: &[u8], settings: &Settings) {
        if let Some(Format::Transcript(style)) = self.format {
            let table = guard::quietly(|| {
                let mut diagnostics = Vec::new();
                let table = transcript::table(&found.name, bytes, style, settings, &mut diagnostics);
                (table, diagnostics)
            });
            match table {
                Some((table, mut diagnostics)) => {
                    // What is passed over is no input.
                    self.input = self.input.take().filter(|_| table.role != SheetRole::Other);
                    self.tables.push(table);
                    self.diagnostics.append(&mut diagnostics);
                }
                None => self
                    .diagnostics
                    .push(file::told(found, guard::Refusal::broke_down())),
            }
            return;
        }
        match guard::quietly(|| codebook::read(&found.name, bytes))
            .unwrap_or_else(|| Err(guard::Refusal::broke_down()))
        {
            Ok(codebook) => self.codebooks.push(codebook),
            Err(refusal) => self.diagnostics.push(file::told(found, refusal)),
        }
    }
}

fn understand(found: &FoundFile, means: Means<'_>, finder: &HeaderFinder<'_>) -> Understood {
    let reading = file::read(found, means, |grid| finder.fields(grid));
    let mut understood = Understood {
        input: reading.input,
        format: reading.format,
        diagnostics: reading.diagnostics,
        ..Understood::default()
    };
    if let Some(bytes) = &reading.text {
        understood.text(found, bytes, finder.settings);
        return understood;
    }
    for sheet in reading.sheets {
        let codebook = codebook::of_sheet(&found.name, &sheet.name, &sheet.grid);
        let rule = sheet_rule::rule_for(&finder.settings.sheets, &found.name, &sheet.name);
        // What series.toml says of the sheet outweighs its header.
        if let Some(codebook) = codebook.filter(|_| rule.is_none()) {
            understood.codebooks.push(codebook);
            continue;
        }
        let tables = layout::tables(&found.name, sheet, finder, &mut understood.diagnostics);
        understood.tables.extend(tables);
    }
    share_date_order(&mut understood.tables);
    if understood.input.is_some() {
        report_roles(found, finder, &mut understood);
    }
    understood
}

/// One program wrote the dates of a file, so that those of one table settle
/// those of another.
fn share_date_order(tables: &mut [Table]) {
    let known: BTreeSet<DateOrder> = tables.iter().filter_map(Table::order).collect();
    if let (Some(order), 1) = (known.first(), known.len()) {
        for table in tables.iter_mut().filter(|table| table.date_order.is_none()) {
            table.date_order = Some((*order, OrderSource::OtherDates));
        }
    }
}

/// A sheet that nobody may miss, or one whose rows look as if somebody would.
fn passed_over(table: &Table) -> Diagnostic {
    /// Rows that hold a sentence and something beside it.
    const MANY: usize = 3;
    /// Letters of a sentence.
    const LONG: usize = 40;
    let is_sentence = |value: &Value| matches!(value, Value::Text(text) if text.chars().count() >= LONG && text.contains(' '));
    // Of instructions, as `rapporteur init` writes them, rows say what a column holds.
    let is_column = |value: &Value| {
        let roles = [SheetRole::Notes, SheetRole::Attendance, SheetRole::Workshops];
        matches!(value, Value::Text(text) if roles.iter().any(|role| header::field(*role, text).is_some()))
    };
    let has = |row: &Row<'_>, is: &dyn Fn(&Value) -> bool| row.cells.iter().any(|(_, value)| is(value));
    let tells = |row: &Row<'_>| row.cells.len() > 1 && has(row, &is_sentence) && !has(row, &is_column);
    let message = "the sheet has no header that I know; it is passed over";
    let place = Place::sheet(&table.file, &table.sheet);
    if table.grid.all().filter(tells).nth(MANY - 1).is_none() {
        return Diagnostic::note(Code::SheetPassedOver, message).at(place);
    }
    let columns = "columns = { \"…\" = \"note\" }";
    Diagnostic::warning(Code::SheetPassedOver, message)
        .at(place)
        .help(format!(
            "If its rows are notes, give the columns headers such as Type and Note, or write the header of the notes in place of the dots and {}",
            sheet_rule::instruction(None, &table.file, Some(&table.sheet), columns)
        ))
}

/// Says which sheets are none of ours; a file without any of ours is an error.
fn report_roles(found: &FoundFile, finder: &HeaderFinder<'_>, file: &mut Understood) {
    let is_ours = |table: &Table| table.role != SheetRole::Other;
    // Sheets of forms are told of once it is known which others belong to them.
    let is_form = |table: &Table| forms::is_bare_form(table, finder);
    let is_told = |table: &Table| table.rule.is_some() || is_form(table);
    let has_codebook = !file.codebooks.is_empty();
    let sound = file
        .diagnostics
        .iter()
        .all(|diagnostic| diagnostic.severity < Severity::Error);
    if has_codebook || file.tables.iter().any(|table| is_ours(table) || is_told(table)) {
        let is_unknown = |table: &&Table| !is_ours(table) && !is_told(table) && table.section.is_none();
        for table in file.tables.iter().filter(is_unknown) {
            file.diagnostics.push(passed_over(table));
        }
    } else if sound {
        file.diagnostics.push(
            Diagnostic::error(Code::UnusableFile, "no sheet of the file has a header that I know; the file is not used")
                .at(Place::file(&found.name))
                .help("Give the columns headers such as Workshop, Type, Note or Name, Organisation, Stakeholder group; or say in series.toml what they hold ([[sheets]]); or move the file out of the folder."),
        );
    }
}
