//! One series on its way to `output/`: the door of this room.
//!
//! Documents come as they are finished, from several threads;
//! [`SeriesOutput::finish`] writes everything else. The order makes a killed
//! run harmless: first all files, then what is stale goes, and last the lists
//! of what is there, so that no list names what is missing and the next run
//! still knows what this one had to remove.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::bail;

use super::csv::to_csv;
use super::diagnostics::{DIAGNOSTICS, diagnostics_json};
use super::evidence::{NoteIndex, evidence_json};
use super::folder::{Purpose, SeriesFolder, Written};
use super::manifest::{MANIFEST, Manifest, ManifestDocument, ManifestTable, edition, manifest_json};
use super::provenance::{PROVENANCE, Provenance, provenance_json};
use super::published::Published;
use super::record::{Origin, Record, cited};
use super::tables::{Table, cited_notes, notes, public_tables};
use super::typst_project::{TypstProject, shared_files, source_path};
use super::workbook::{WorkbookTitle, to_workbook};
use crate::diagnostic::Diagnostic;
use crate::model::settings::PublishedNotes;
use crate::model::{Disclosed, EvidenceReference, RenderedDocument, SheetAccount};

const WORKBOOK: &str = "data/tables.xlsx";

/// The output of one series while it is being made.
#[derive(Debug)]
pub struct SeriesOutput {
    folder: SeriesFolder,
    previous: Option<Manifest>,
    previous_provenance: Option<Provenance>,
    /// By path.
    documents: Mutex<BTreeMap<String, Record>>,
    /// Every file of this run, and whether it differs from what was there.
    files: Mutex<BTreeMap<String, bool>>,
}

impl SeriesOutput {
    /// Opens the output of a series and reads what an earlier run left.
    pub fn open(output: &Path, series: &str, purpose: Purpose) -> anyhow::Result<Self> {
        let folder = SeriesFolder::new(output, series, purpose)?;
        Ok(Self {
            previous: folder.read_json(MANIFEST),
            previous_provenance: folder.read_json(PROVENANCE),
            folder,
            documents: Mutex::default(),
            files: Mutex::default(),
        })
    }

    /// Writes a document and its source. May be called from several threads.
    pub fn write_document(&self, rendered: &RenderedDocument) -> anyhow::Result<()> {
        let pdf = self.write(&rendered.document.path, &rendered.pdf.bytes)?;
        let source = self.write(&source_path(&rendered.source), rendered.source.text.as_bytes())?;
        let record = Record::written(rendered, pdf, source);
        locked(&self.documents).insert(record.listed.path.clone(), record);
        Ok(())
    }

    /// Keeps documents of the last run that this run was not asked to make, or
    /// could not: they stay as they are, listed with the inputs that they came
    /// from. Without this they would count as stale. Answers which were kept;
    /// one whose PDF is gone cannot be.
    pub fn keep(&self, chosen: impl Fn(&ManifestDocument) -> bool) -> Vec<String> {
        let listed = self.previous.iter().flat_map(|manifest| &manifest.documents);
        let mut documents = locked(&self.documents);
        let mut kept = Vec::new();
        for listed in listed.filter(|listed| chosen(listed)) {
            if documents.contains_key(&listed.path) {
                continue;
            }
            if let Some(record) = Record::kept(listed, self.previous_provenance.as_ref(), &self.folder) {
                documents.insert(listed.path.clone(), record);
                kept.push(listed.path.clone());
            }
        }
        kept
    }

    /// Writes what was found in the inputs of a series that cannot be built.
    /// Its documents stay the previous ones. Answers whether the file differs.
    pub fn refuse(
        &self,
        series: &str,
        sheets: &[SheetAccount],
        diagnostics: &[Diagnostic],
    ) -> anyhow::Result<bool> {
        let report = diagnostics_json(series, sheets, diagnostics)?;
        Ok(self.write(DIAGNOSTICS, &report)?.changed)
    }

    /// Writes tables, evidence, diagnostics and the Typst project, removes what
    /// an earlier run left and this one does not make, and lists what is there.
    pub fn finish(
        self,
        disclosed: &Disclosed,
        diagnostics: &[Diagnostic],
        typst: &TypstProject<'_>,
    ) -> anyhow::Result<Published> {
        let documents = std::mem::take(&mut *locked(&self.documents));
        let index = NoteIndex::new(disclosed);
        let tables = self.write_tables(disclosed, &cited(&documents, &index))?;
        self.write_evidence(disclosed, &documents, &index)?;
        let report = diagnostics_json(&disclosed.name, &disclosed.sheets, diagnostics)?;
        self.write(DIAGNOSTICS, &report)?;
        self.write_project(typst, &documents)?;
        let provenance = self.provenance(disclosed, &documents);
        let listed = documents.into_values().map(|record| record.listed).collect();
        let manifest = Manifest::new(disclosed, listed, tables);
        let removed = self.remove_stale(&manifest, &provenance)?;
        self.write(PROVENANCE, &provenance_json(&provenance)?)?;
        self.write(MANIFEST, &manifest_json(&manifest)?)?;
        Ok(Published::new(&manifest, self.changed(), removed))
    }

    /// Two files at one place would make the result a matter of which came
    /// last, so the second is refused.
    fn write(&self, relative: &str, bytes: &[u8]) -> anyhow::Result<Written> {
        let taken = locked(&self.files).insert(relative.to_owned(), false);
        if taken.is_some() {
            bail!("two files of this series would be written at {relative}");
        }
        let written = self.folder.write(relative, bytes)?;
        locked(&self.files).insert(relative.to_owned(), written.changed);
        Ok(written)
    }

    fn write_tables(
        &self,
        disclosed: &Disclosed,
        cited: &BTreeSet<EvidenceReference>,
    ) -> anyhow::Result<Vec<ManifestTable>> {
        let mut tables = public_tables(disclosed);
        if disclosed.settings.outputs.notes == PublishedNotes::Cited {
            tables.push(cited_notes(disclosed, cited));
        }
        let title = WorkbookTitle {
            series: disclosed.settings.title.as_deref().unwrap_or(&disclosed.name),
            edition: &edition(disclosed),
            date: disclosed.edition_date,
        };
        let mut written = vec![self.write(WORKBOOK, &to_workbook(title, &tables)?)?];
        for table in &tables {
            written.push(self.write(&csv_path("data", table), &to_csv(table)?)?);
        }
        written.sort_by(|left, right| left.path.cmp(&right.path));
        Ok(written
            .into_iter()
            .map(|Written { path, sha256, .. }| ManifestTable { path, sha256 })
            .collect())
    }

    /// The notes and, for each document of this run, the rows behind it.
    fn write_evidence(
        &self,
        disclosed: &Disclosed,
        documents: &BTreeMap<String, Record>,
        index: &NoteIndex<'_>,
    ) -> anyhow::Result<()> {
        let notes = notes(disclosed);
        self.write(&csv_path("internal", &notes), &to_csv(&notes)?)?;
        for (path, record) in documents {
            if let (Origin::ThisRun(evidence), Some(place)) = (&record.origin, &record.evidence) {
                self.write(place, &evidence_json(path, evidence, index)?)?;
            }
        }
        Ok(())
    }

    fn write_project(
        &self,
        typst: &TypstProject<'_>,
        documents: &BTreeMap<String, Record>,
    ) -> anyhow::Result<()> {
        let documents: Vec<_> = documents.values().filter_map(Record::project_document).collect();
        for (path, bytes) in shared_files(typst, &documents) {
            self.write(&path, &bytes)?;
        }
        Ok(())
    }

    /// To be asked when all internal files but the provenance are written.
    fn provenance(&self, disclosed: &Disclosed, documents: &BTreeMap<String, Record>) -> Provenance {
        let written = locked(&self.files);
        let internal = written.keys().filter(|path| path.starts_with("internal/"));
        let records = documents.values();
        let beside = records
            .clone()
            .flat_map(|record| record.source.iter().chain(&record.evidence));
        Provenance {
            files: internal.chain(beside).cloned().collect(),
            documents: records.map(|record| record.provenance(disclosed)).collect(),
        }
    }

    fn remove_stale(&self, manifest: &Manifest, provenance: &Provenance) -> anyhow::Result<Vec<String>> {
        let previous = files(self.previous.as_ref(), self.previous_provenance.as_ref());
        let current = files(Some(manifest), Some(provenance));
        let known = previous.union(&current).map(String::as_str);
        self.folder.remove_leftovers(known.chain([MANIFEST]))?;
        self.folder.remove_stale(&previous, &current)
    }

    fn changed(&self) -> Vec<String> {
        let files = locked(&self.files);
        let changed = files.iter().filter(|(_, changed)| **changed);
        changed.map(|(path, _)| path.clone()).collect()
    }
}

/// Every file that the lists of a run name.
fn files(manifest: Option<&Manifest>, provenance: Option<&Provenance>) -> BTreeSet<String> {
    let mut files = manifest.map(Manifest::paths).unwrap_or_default();
    files.extend(
        provenance
            .iter()
            .flat_map(|provenance| &provenance.files)
            .cloned(),
    );
    files
}

fn csv_path(folder: &str, table: &Table) -> String {
    format!("{folder}/{}.csv", table.name)
}

/// A thread that panicked has left whole entries behind, never half of one.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
