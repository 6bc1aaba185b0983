//! One series on its way to `output/`: the door of this room.
//!
//! Documents come as they are finished, from several threads;
//! [`GuardedOutput::finish`] writes everything else. Each file passes the gate
//! before it is put into its place; one that does not is withheld, and its
//! older version removed. The order makes a killed run harmless: first all
//! files, then the lists of what is there, and what is stale goes last, so that
//! no list names what is missing. What no list names, because a run was killed,
//! is noted in the journal.

mod placed;
mod standing;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use anyhow::bail;
use rayon::prelude::*;

pub use self::standing::lies_as_left;

use self::placed::PlacedFile;
use super::csv::to_csv;
use super::diagnostics::{DIAGNOSTICS, diagnostics_json};
use super::evidence::{NoteIndex, evidence_json};
use super::folder::{Purpose, SeriesFolder, Written, sha256};
use super::journal::{JOURNAL, Journal};
use super::made::Made;
use super::manifest::{MANIFEST, Manifest, ManifestDocument, ManifestTable, edition, manifest_json};
use super::provenance::{Inputs, PROVENANCE, Provenance, changed_inputs, provenance_json};
use super::published::{Difference, DifferenceKind, Published, Withheld};
use super::record::{Origin, Record, cited, words_path};
use super::tables::{NotesByReference, Table, changes, cited_notes, notes, public_tables};
use super::typst_project::{TypstProject, file_path, shared_files, source_path};
use super::workbook::{WorkbookTitle, to_workbook};
use crate::diagnostic::{Code, Diagnostic, consolidate};
use crate::model::changes::Changes;
use crate::model::index::SeriesCard;
use crate::model::settings::PublishedNotes;
use crate::model::stopwatch::{Step, timed};
use crate::model::{
    Basis, Cause, Disclosed, EvidenceReference, Finding, Gate, RenderedDocument, SheetAccount, Told,
};

const WORKBOOK: &str = "data/tables.xlsx";

/// What becomes of files that an earlier run wrote and this one does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stale {
    Goes,
    /// The run was asked for a part only, and removes nothing.
    Stays,
}

/// From what a document was made, and why in this run.
#[derive(Debug, Clone, Default)]
pub struct Making {
    pub basis: Basis,
    pub causes: Vec<Cause>,
}

/// The output folder of one series and what an earlier run left in it.
#[derive(Debug)]
pub struct SeriesOutput {
    folder: SeriesFolder,
    purpose: Purpose,
    previous: Option<Manifest>,
    previous_provenance: Option<Provenance>,
    /// Every file that an earlier run left, as far as it is known.
    known: BTreeSet<String>,
    journal: Mutex<Journal>,
}

/// The output of one series while it is being made: nothing is put there but
/// what has passed the gate.
pub struct GuardedOutput<'g> {
    output: SeriesOutput,
    gate: &'g dyn Gate,
    changes: Option<&'g Changes>,
    /// For the page of all series.
    card: Option<SeriesCard>,
    /// What the run has read, once it is asked for.
    inputs: OnceLock<Inputs>,
    /// By path.
    documents: Mutex<BTreeMap<String, Record>>,
    /// Every file of this run.
    files: Mutex<BTreeMap<String, PlacedFile>>,
    /// Why each document was rendered that was, by path.
    causes: Mutex<BTreeMap<String, Vec<Cause>>>,
    /// What the gate found, by the file that it withheld.
    withheld: Mutex<BTreeMap<String, Vec<Finding>>>,
}

impl fmt::Debug for GuardedOutput<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("GuardedOutput")
            .field("output", &self.output)
            .finish_non_exhaustive()
    }
}

impl SeriesOutput {
    /// Opens the output of a series and reads what an earlier run left.
    pub fn open(output: &Path, series: &str, purpose: Purpose) -> anyhow::Result<Self> {
        let folder = SeriesFolder::new(output, series, purpose)?;
        let previous = folder.read_json(MANIFEST);
        let previous_provenance = folder.read_json(PROVENANCE);
        let journal = Journal::open(folder.root());
        let mut known = files(previous.as_ref(), previous_provenance.as_ref());
        known.extend(journal.noted().iter().cloned());
        Ok(Self {
            purpose,
            previous,
            previous_provenance,
            known,
            journal: Mutex::new(journal),
            folder,
        })
    }

    /// Puts a gate before it.
    pub fn behind(self, gate: &dyn Gate) -> GuardedOutput<'_> {
        GuardedOutput {
            output: self,
            gate,
            changes: None,
            card: None,
            inputs: OnceLock::new(),
            documents: Mutex::default(),
            files: Mutex::default(),
            causes: Mutex::default(),
            withheld: Mutex::default(),
        }
    }

    /// Writes what was found in the inputs of a series that cannot be built.
    /// Its documents stay the previous ones. Answers whether the file differs.
    pub fn refuse(
        &self,
        series: &str,
        sheets: &[SheetAccount],
        diagnostics: &Told<Vec<Diagnostic>>,
    ) -> anyhow::Result<bool> {
        let report = diagnostics_json(series, sheets, diagnostics)?;
        Ok(self.folder.write(DIAGNOSTICS, &report)?.changed)
    }

    /// Notes a file that no list names.
    fn note(&self, relative: &str) -> anyhow::Result<()> {
        match self.purpose {
            Purpose::Write => locked(&self.journal).note(relative),
            Purpose::Compare => Ok(()),
        }
    }
}

impl<'g> GuardedOutput<'g> {
    /// Also writes what differs from an earlier edition, where there is one.
    #[must_use]
    pub fn telling(self, changes: Option<&'g Changes>) -> Self {
        Self { changes, ..self }
    }

    /// Also keeps what the page of all series says of it.
    #[must_use]
    pub fn presented(self, card: SeriesCard) -> Self {
        Self {
            card: Some(card),
            ..self
        }
    }
}

impl GuardedOutput<'_> {
    /// Writes a document, its source and what that reads, unless one of them is
    /// withheld: then all are. May be called from several threads.
    pub fn write_document(&self, rendered: &RenderedDocument, making: &Making) -> anyhow::Result<()> {
        let path = &rendered.document.path;
        let beside = files_beside(rendered);
        locked(&self.causes).insert(path.clone(), making.causes.clone());
        let of_pdf = self.gate.examine(path, &rendered.pdf.bytes);
        let of_beside: Vec<Vec<Finding>> = beside
            .iter()
            .map(|(name, bytes)| self.gate.examine(name, bytes))
            .collect();
        let mut all = std::iter::once(&of_pdf).chain(&of_beside);
        if let Some(telling) = all.find(|findings| !findings.is_empty()).cloned() {
            for ((name, _), findings) in beside.iter().zip(of_beside) {
                if findings.is_empty() {
                    self.output.folder.remove(name)?;
                } else {
                    self.withhold(name, findings)?;
                }
            }
            return self.withhold(path, telling);
        }
        let pdf = self.place(path, &rendered.pdf.bytes)?;
        let mut files = BTreeMap::from([(path.clone(), pdf.sha256.clone())]);
        for (name, bytes) in &beside {
            files.insert(name.clone(), self.place(name, bytes)?.sha256);
        }
        let made = Made::new(making.basis.clone(), rendered.pdf.pages, files)?;
        let record = Record::written(rendered, pdf, made);
        locked(&self.documents).insert(record.listed.path.clone(), record);
        Ok(())
    }

    /// Writes a document once more in this run, in the place of what it wrote
    /// before. Whether it changed is asked of the list of the earlier run, for
    /// the file in its place is none of that run's any more.
    pub fn rewrite_document(&self, rendered: &RenderedDocument, making: &Making) -> anyhow::Result<()> {
        let path = &rendered.document.path;
        let beside = files_beside(rendered);
        for name in beside.iter().map(|(name, _)| name).chain([path]) {
            locked(&self.files).remove(name);
        }
        self.write_document(rendered, making)?;
        let sha256 = sha256(&rendered.pdf.bytes);
        let mut previous = self
            .output
            .previous
            .iter()
            .flat_map(|manifest| &manifest.documents);
        let is_same = previous.any(|listed| listed.path == *path && listed.sha256 == sha256);
        if let Some(placed) = locked(&self.files).get_mut(path) {
            placed.changed = !is_same;
        }
        Ok(())
    }

    /// Whether this run has put a file there.
    pub fn has_written(&self, path: &str) -> bool {
        locked(&self.files).contains_key(path)
    }

    /// The paths of what was withheld so far.
    pub fn withheld(&self) -> BTreeSet<String> {
        locked(&self.withheld).keys().cloned().collect()
    }

    /// Notes what the gate found of a file, and removes what lies in its place.
    fn withhold(&self, path: &str, findings: Vec<Finding>) -> anyhow::Result<()> {
        locked(&self.withheld).insert(path.to_owned(), findings);
        self.output.folder.remove(path)
    }

    /// Keeps documents of the last run that this run was not asked to make, or
    /// could not: they stay as they are, listed with the inputs that they came
    /// from. Without this they would count as stale. They pass the gate anew,
    /// for a consent may have been withdrawn since. Answers which were kept; one
    /// whose PDF is gone cannot be.
    pub fn keep(
        &self,
        disclosed: &Disclosed,
        chosen: impl Fn(&ManifestDocument) -> bool,
    ) -> anyhow::Result<Vec<String>> {
        let index = NoteIndex::new(disclosed);
        let listed = self
            .output
            .previous
            .iter()
            .flat_map(|manifest| &manifest.documents);
        let listed = listed.filter(|listed| {
            let is_new = locked(&self.documents).contains_key(&listed.path);
            let is_withheld = locked(&self.withheld).contains_key(&listed.path);
            chosen(listed) && !is_new && !is_withheld
        });
        let known = self.output.previous_provenance.as_ref();
        let mut kept = Vec::new();
        for listed in listed {
            let Some(record) = Record::kept(listed, known, &self.output.folder) else {
                continue;
            };
            let mut findings = self.examine_kept(&record);
            if findings.is_empty() && record.is_withdrawn(&index) {
                findings.push(withdrawn(&listed.path));
            }
            if findings.is_empty() {
                kept.push(listed.path.clone());
                locked(&self.documents).insert(listed.path.clone(), record);
            } else {
                self.withhold(&listed.path, findings)?;
            }
        }
        Ok(kept)
    }

    /// What the gate finds of a document of an earlier run.
    fn examine_kept(&self, record: &Record) -> Vec<Finding> {
        std::iter::once(&record.listed.path)
            .chain(record.beside())
            .filter_map(|path| Some((path, self.output.folder.read(path)?)))
            .flat_map(|(path, bytes)| self.gate.examine(path, &bytes))
            .collect()
    }

    /// Writes tables, evidence, diagnostics and the Typst project, lists what is
    /// there, and removes what an earlier run left and this one does not make,
    /// unless that stays.
    pub fn finish(
        self,
        disclosed: &Disclosed,
        diagnostics: &Told<Vec<Diagnostic>>,
        typst: &TypstProject<'_>,
        stale: Stale,
    ) -> anyhow::Result<Published> {
        let documents = std::mem::take(&mut *locked(&self.documents));
        let index = NoteIndex::new(disclosed);
        let tables = self.write_tables(disclosed, &cited(&documents, &index))?;
        self.write_evidence(disclosed, &documents, &index)?;
        self.write_project(typst, &documents)?;
        let diagnostics = self.with_findings(diagnostics);
        let report = diagnostics_json(&disclosed.name, &disclosed.sheets, &diagnostics)?;
        self.write(DIAGNOSTICS, &report)?;
        let provenance = self.provenance(disclosed, &documents);
        let listed = documents.into_values().map(|record| record.listed).collect();
        let manifest = Manifest::new(disclosed, listed, tables).telling(self.card.clone());
        let current = files(Some(&manifest), Some(&provenance));
        let superseded: BTreeSet<String> = self.output.known.difference(&current).cloned().collect();
        for path in &superseded {
            self.output.note(path)?;
        }
        self.write(PROVENANCE, &provenance_json(&provenance)?)?;
        self.write(MANIFEST, &manifest_json(&manifest)?)?;
        let removed = self.settle(&current, &superseded, stale)?;
        let changed = self.changed();
        let earlier = self.output.previous_provenance.as_ref();
        let inputs = earlier.map(|earlier| changed_inputs(earlier, self.inputs(disclosed)));
        let inputs = inputs.unwrap_or_default();
        let whole = self.whole(&current);
        let withheld = locked(&self.withheld);
        let removed = self.speakable(removed);
        let differences = match self.output.purpose {
            Purpose::Write => Vec::new(),
            Purpose::Compare => self.differences(&changed, &removed),
        };
        let published = Published::new(
            &manifest,
            &locked(&self.causes),
            changed,
            differences,
            self.speakable(inputs),
            removed,
            self.speak_of(&withheld),
        );
        Ok(Published { whole, ..published })
    }

    /// What was found in the inputs, and what the gate has found so far.
    fn with_findings(&self, diagnostics: &[Diagnostic]) -> Vec<Diagnostic> {
        let withheld = locked(&self.withheld);
        let findings = withheld.values().flatten().map(|finding| finding.told.clone());
        consolidate(diagnostics.iter().cloned().chain(findings).collect())
    }

    /// Paths as they may be said: one may hold a name that was told before.
    fn speakable(&self, paths: Vec<String>) -> Vec<String> {
        paths.into_iter().map(|path| self.speakable_path(path)).collect()
    }

    fn speakable_path(&self, path: String) -> String {
        if self.gate.tells(&path) {
            "a file whose name is withheld, because it holds the name of a person".to_owned()
        } else {
            path
        }
    }

    fn speak_of(&self, withheld: &BTreeMap<String, Vec<Finding>>) -> Vec<Withheld> {
        let files = withheld.iter();
        files
            .map(|(path, findings)| Withheld {
                path: self.speakable_path(path.clone()),
                findings: findings.clone(),
            })
            .collect()
    }

    /// Writes a file that passes the gate; `None` where it does not.
    fn write(&self, relative: &str, bytes: &[u8]) -> anyhow::Result<Option<Written>> {
        let findings = self.gate.examine(relative, bytes);
        if findings.is_empty() {
            return self.place(relative, bytes).map(Some);
        }
        self.withhold(relative, findings)?;
        Ok(None)
    }

    /// Makes a file and writes it.
    fn write_made(
        &self,
        relative: &str,
        make: impl FnOnce() -> anyhow::Result<Vec<u8>>,
    ) -> anyhow::Result<Option<Written>> {
        let bytes = timed(Step::Tables, make)?;
        self.write(relative, &bytes)
    }

    /// Puts a file into its place. Two files at one place would make the result
    /// a matter of which came last, so the second is refused.
    fn place(&self, relative: &str, bytes: &[u8]) -> anyhow::Result<Written> {
        let taken = locked(&self.files).insert(relative.to_owned(), PlacedFile::default());
        if taken.is_some() {
            bail!("two files of this series would be written at {relative}");
        }
        if !self.output.known.contains(relative) {
            self.output.note(relative)?;
        }
        let written = self.output.folder.write(relative, bytes)?;
        let placed = PlacedFile {
            sha256: written.sha256.clone(),
            changed: written.changed,
        };
        locked(&self.files).insert(relative.to_owned(), placed);
        Ok(written)
    }

    fn write_tables(
        &self,
        disclosed: &Disclosed,
        cited: &BTreeSet<EvidenceReference>,
    ) -> anyhow::Result<Vec<ManifestTable>> {
        let mut tables = timed(Step::Tables, || public_tables(disclosed));
        if disclosed.settings.outputs.notes == PublishedNotes::Cited {
            tables.push(cited_notes(&NotesByReference::new(disclosed), cited));
        }
        tables.extend(self.changes.map(|found| changes(disclosed, found)));
        let title = WorkbookTitle {
            series: disclosed.settings.title.as_deref().unwrap_or(&disclosed.name),
            edition: &edition(disclosed),
            date: disclosed.edition_date,
        };
        let mut written = Vec::new();
        // The largest first: where the disk has no room for it, no table is written.
        written.extend(self.write_made(WORKBOOK, || to_workbook(title, &tables))?);
        let each = tables.par_iter();
        let texts: Vec<_> = each
            .map(|table| self.write_made(&csv_path("data", table), || to_csv(table)))
            .collect::<anyhow::Result<_>>()?;
        written.extend(texts.into_iter().flatten());
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
        self.write_made(&csv_path("internal", &notes), || to_csv(&notes))?;
        documents.par_iter().try_for_each(|(path, record)| {
            if let (Origin::ThisRun(evidence), Some(place)) = (&record.origin, &record.evidence) {
                self.write_made(place, || evidence_json(path, evidence, index))?;
            }
            Ok(())
        })
    }

    fn write_project(
        &self,
        typst: &TypstProject<'_>,
        documents: &BTreeMap<String, Record>,
    ) -> anyhow::Result<()> {
        let documents: Vec<_> = documents.values().filter_map(Record::project_document).collect();
        shared_files(typst, &documents)
            .into_par_iter()
            .try_for_each(|(path, bytes)| self.write(&path, &bytes).map(drop))
    }

    fn inputs(&self, disclosed: &Disclosed) -> &Inputs {
        self.inputs.get_or_init(|| Inputs::of(&disclosed.files))
    }

    /// To be asked when all internal files but the provenance are written.
    fn provenance(&self, disclosed: &Disclosed, documents: &BTreeMap<String, Record>) -> Provenance {
        let written = locked(&self.files);
        let internal = written.keys().filter(|path| path.starts_with("internal/"));
        let records = documents.values();
        let withheld = locked(&self.withheld);
        let beside = records
            .clone()
            .flat_map(Record::beside)
            .filter(|path| !withheld.contains_key(*path));
        Provenance {
            files: internal.chain(beside).cloned().collect(),
            documents: records
                .map(|record| record.provenance(self.inputs(disclosed)))
                .collect(),
        }
    }

    /// Clears up when the lists stand. Stale files that stay remain noted, for
    /// the run that removes them.
    fn settle(
        &self,
        current: &BTreeSet<String>,
        superseded: &BTreeSet<String>,
        stale: Stale,
    ) -> anyhow::Result<Vec<String>> {
        let folder = &self.output.folder;
        let known = self.output.known.union(current).map(String::as_str);
        folder.remove_leftovers(known)?;
        if stale == Stale::Stays {
            for path in superseded {
                let bytes = folder.read(path).unwrap_or_default();
                let findings = self.gate.examine(path, &bytes);
                if !findings.is_empty() {
                    self.withhold(path, findings)?;
                }
            }
            if superseded.is_empty() {
                folder.remove(JOURNAL)?;
            }
            return Ok(Vec::new());
        }
        let removed = folder.remove_stale(superseded, current)?;
        folder.remove(JOURNAL)?;
        Ok(removed)
    }
}

/// A document of an earlier run quotes or names somebody who does not agree to
/// it any more.
fn withdrawn(path: &str) -> Finding {
    let message = format!(
        "{path}, of an earlier run, quotes or names a speaker who does not agree to it any more, or has lost its evidence; the file is removed"
    );
    let found = Diagnostic::error(Code::Disclosure, message).help("Build the document anew.");
    Finding {
        own: found.clone(),
        told: found,
    }
}

/// Every file that the lists of a run name, and the lists themselves: each run
/// makes them.
fn files(manifest: Option<&Manifest>, provenance: Option<&Provenance>) -> BTreeSet<String> {
    let mut files = manifest.map(Manifest::paths).unwrap_or_default();
    files.extend([MANIFEST, PROVENANCE].map(str::to_owned));
    files.extend(
        provenance
            .iter()
            .flat_map(|provenance| &provenance.files)
            .cloned(),
    );
    files
}

/// The source of a document and the files that it reads, by path.
fn files_beside(rendered: &RenderedDocument) -> Vec<(String, &[u8])> {
    let source = &rendered.source;
    let files = source.files.iter();
    [
        (source_path(source), source.text.as_bytes()),
        (words_path(&rendered.document.path), rendered.words.as_bytes()),
    ]
    .into_iter()
    .chain(files.map(|file| (file_path(file), file.bytes.as_slice())))
    .collect()
}

fn csv_path(folder: &str, table: &Table) -> String {
    format!("{folder}/{}.csv", table.name)
}

/// A thread that panicked has left whole entries behind, never half of one.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
