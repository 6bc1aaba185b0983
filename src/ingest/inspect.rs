//! How a series was understood, for people who ask: file by file, sheet by
//! sheet, table by table.
//!
//! The rows are read and booked exactly as for a build, by the same functions;
//! this only looks at what came of it. Why a file or sheet is passed over, or
//! a row set aside, is in its diagnostic and nowhere else.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use super::assemble::{self, Material};
use super::format::Format;
use super::grid::Row;
use super::guard::Isolation;
use super::inspect_table::{self, Booked};
use super::register::Register;
use super::table::Table;
use super::{gather, no_entries, reading};
use crate::diagnostic::{Code, Diagnostic, FoundValue, Warned};
use crate::model::grouping::ListedGroups;
use crate::model::{
    Dataset, InspectedFile, InspectedSheet, InspectedWorkshop, Inspection, PlacedRows, Remark, SheetAccount,
    SheetRole,
};

/// How a series was understood, and what came of it.
#[derive(Debug)]
pub struct Inspected {
    pub inspection: Inspection,
    /// `None` where there is nothing to build.
    pub dataset: Option<Dataset>,
}

/// Reads a series folder and tells how. An error is the environment's, as in
/// a build.
pub fn inspect_series(folder: &Path, name: &str, isolation: &Isolation) -> Result<Warned<Inspected>> {
    let mut diagnostics = Vec::new();
    let material = gather(folder, name, isolation, &mut diagnostics)?;
    let dataset = material
        .as_ref()
        .filter(|material| material.is_understood())
        .map(|material| assemble::dataset(material, &mut diagnostics));
    if let Some(empty) = dataset.as_ref().filter(|dataset| dataset.workshops.is_empty()) {
        diagnostics.push(no_entries(&empty.sheets));
    }
    let inspection = Inspection {
        files: files(material.as_ref(), dataset.as_ref(), &diagnostics),
        workshops: dataset.as_ref().map(workshops).unwrap_or_default(),
        listed: dataset
            .iter()
            .flat_map(|dataset| &dataset.workshops)
            .any(|workshop| workshop.origin.is_some()),
        people: dataset.as_ref().map(people).unwrap_or_default(),
        groups: ListedGroups::default(),
    };
    Ok(Warned::new(Inspected { inspection, dataset }, diagnostics))
}

fn files(
    material: Option<&Material>,
    dataset: Option<&Dataset>,
    diagnostics: &[Diagnostic],
) -> Vec<InspectedFile> {
    let mut files = Files::default();
    if let Some(material) = material {
        for (path, format) in &material.formats {
            files.file(path).format = words(*format);
        }
        let accounts: Vec<SheetAccount> = match dataset {
            Some(dataset) => dataset.sheets.clone(),
            None => material.tables.iter().map(reading::account).collect(),
        };
        let register = dataset.map(|dataset| Register::new(dataset.workshops.clone()));
        let mut placed = dataset.map(placed).unwrap_or_default();
        let asides = asides(diagnostics);
        for (at, (table, account)) in material.tables.iter().zip(&accounts).enumerate() {
            let own = (&*table.file, &*table.sheet);
            let booked = Booked {
                account,
                workshops: placed.remove(&at).unwrap_or_default(),
                register: register.as_ref(),
                asides: asides.get(&own).map(Vec::as_slice).unwrap_or_default(),
            };
            files.table(table, material, booked);
        }
    }
    files.pass_over(diagnostics);
    files.weigh(diagnostics);
    files.0.into_values().collect()
}

/// What each table says of each workshop, by the positions of both.
fn placed(dataset: &Dataset) -> BTreeMap<usize, Vec<PlacedRows>> {
    let mut counts: BTreeMap<(usize, usize), (usize, usize)> = BTreeMap::new();
    for row in &dataset.attendance {
        let (came, absent) = counts.entry((row.origin.sheet.0, row.workshop)).or_default();
        *(if row.attended { came } else { absent }) += 1;
    }
    for note in &dataset.notes {
        counts.entry((note.origin.sheet.0, note.workshop)).or_default().0 += 1;
    }
    for (at, workshop) in dataset.workshops.iter().enumerate() {
        if let Some(origin) = workshop.origin {
            counts.entry((origin.sheet.0, at)).or_default().0 += 1;
        }
    }
    let mut placed: BTreeMap<usize, Vec<PlacedRows>> = BTreeMap::new();
    for ((table, workshop), (count, absent)) in counts {
        placed.entry(table).or_default().push(PlacedRows {
            workshop,
            count,
            absent,
        });
    }
    placed
}

/// Why rows were set aside, by file and sheet.
fn asides(diagnostics: &[Diagnostic]) -> BTreeMap<(&str, &str), Vec<&Diagnostic>> {
    let mut asides: BTreeMap<(&str, &str), Vec<&Diagnostic>> = BTreeMap::new();
    for diagnostic in diagnostics {
        let is_aside = diagnostic.code == Code::SetAside || diagnostic.message.contains("set aside");
        let place = diagnostic.place.as_ref().filter(|_| is_aside);
        if let Some((file, sheet)) = place.and_then(|place| Some((&place.file, place.sheet.as_ref()?))) {
            asides.entry((file, sheet)).or_default().push(diagnostic);
        }
    }
    asides
}

/// What was read of a file, in words; nothing was of what is none of ours.
fn words(format: Format) -> &'static str {
    match format {
        Format::Unsupported { .. } | Format::Foreign | Format::Empty => "",
        format => format.name(),
    }
}

/// Files by path.
#[derive(Default)]
struct Files(BTreeMap<Arc<str>, InspectedFile>);

impl Files {
    fn file(&mut self, path: &Arc<str>) -> &mut InspectedFile {
        self.0.entry(Arc::clone(path)).or_insert_with(|| InspectedFile {
            path: Arc::clone(path),
            format: "",
            passed_over: None,
            gravest: None,
            sheets: Vec::new(),
        })
    }

    /// The sheet of this name, which is the last one where tables come in order.
    fn sheet(&mut self, path: &Arc<str>, name: &Arc<str>) -> &mut InspectedSheet {
        let sheets = &mut self.file(path).sheets;
        let at = sheets
            .iter()
            .rposition(|sheet| sheet.name == *name)
            .unwrap_or_else(|| {
                sheets.push(InspectedSheet {
                    name: Arc::clone(name),
                    passed_over: None,
                    first_row: Vec::new(),
                    merged: Vec::new(),
                    hidden_rows: Vec::new(),
                    hidden_columns: Vec::new(),
                    tables: Vec::new(),
                });
                sheets.len() - 1
            });
        &mut sheets[at]
    }

    fn table(&mut self, table: &Table, material: &Material, booked: Booked<'_>) {
        let sheet = self.sheet(&table.file, &table.sheet);
        sheet.merged.clone_from(&table.marks.merged);
        sheet.hidden_rows.clone_from(&table.marks.hidden_rows);
        sheet.hidden_columns.clone_from(&table.marks.hidden_columns);
        if table.role == SheetRole::Other {
            sheet.first_row = table.grid.all().next().map(first_row).unwrap_or_default();
        } else {
            let rule = table.rule.map(|at| &material.settings.sheets[at]);
            sheet.tables.push(inspect_table::inspect(table, rule, booked));
        }
    }

    /// Files and sheets of which nothing is used, each with its reason.
    fn pass_over(&mut self, diagnostics: &[Diagnostic]) {
        let codes = [Code::SheetPassedOver, Code::UnusableFile, Code::UnreadableFile];
        for diagnostic in diagnostics
            .iter()
            .filter(|diagnostic| codes.contains(&diagnostic.code))
        {
            let Some(place) = &diagnostic.place else { continue };
            let remark = Remark {
                severity: diagnostic.severity,
                message: diagnostic.message.clone(),
                help: diagnostic.help.clone(),
            };
            let passed_over = match &place.sheet {
                Some(name) => {
                    let sheet = self.sheet(&place.file, name);
                    // Of a sheet that breaks off, the rows before are used.
                    if !sheet.tables.is_empty() {
                        continue;
                    }
                    &mut sheet.passed_over
                }
                None => &mut self.file(&place.file).passed_over,
            };
            passed_over.get_or_insert(remark);
        }
    }
}

impl Files {
    /// How grave what is said of each file is.
    fn weigh(&mut self, diagnostics: &[Diagnostic]) {
        for diagnostic in diagnostics {
            let place = diagnostic.place.as_ref();
            if let Some(file) = place.and_then(|place| self.0.get_mut(&place.file)) {
                file.gravest = file.gravest.max(Some(diagnostic.severity));
            }
        }
    }
}

/// What nobody understood may be anything, and so may point to a person.
fn first_row(row: Row<'_>) -> Vec<FoundValue> {
    const MOST: usize = 8;
    let cells = row.cells.iter().take(MOST);
    cells
        .map(|(_, value)| FoundValue {
            text: inspect_table::shown(value),
            identifying: true,
        })
        .collect()
}

fn workshops(dataset: &Dataset) -> Vec<InspectedWorkshop> {
    let mut people = vec![BTreeSet::new(); dataset.workshops.len()];
    for row in dataset.attendance.iter().filter(|row| row.attended) {
        people[row.workshop].insert(row.person);
    }
    let mut notes = vec![0; dataset.workshops.len()];
    for note in &dataset.notes {
        notes[note.workshop] += 1;
    }
    let all = dataset.workshops.iter().zip(people).zip(notes);
    all.map(|((workshop, people), notes)| InspectedWorkshop {
        number: workshop.number.to_string(),
        title: workshop.title.clone(),
        date: workshop.date,
        participants: people.len(),
        notes,
    })
    .collect()
}

/// How many different people came to any workshop.
fn people(dataset: &Dataset) -> usize {
    let came = dataset.attendance.iter().filter(|row| row.attended);
    came.map(|row| row.person).collect::<BTreeSet<usize>>().len()
}
