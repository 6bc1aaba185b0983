//! Which documents of an earlier run stand as this run would make them.
//!
//! A document stands when it was made from what it would be made from now, and
//! when it and the files that rendering made with it lie there as they were
//! written. It has passed the gate of the run that wrote it; where the inputs
//! are others since, it passes the gate anew.

use std::collections::BTreeMap;
use std::path::Path;

use rayon::prelude::*;

use super::{GuardedOutput, PlacedFile, locked};
use crate::model::{Basis, Cause, Disclosed, Document, ProjectFile};
use crate::publish::folder::{Purpose, SeriesFolder, sha256};
use crate::publish::journal::JOURNAL;
use crate::publish::made::Made;
use crate::publish::provenance::ProvenanceDocument;
use crate::publish::record::{Record, words_path};
use crate::publish::typst_project::{file_path, source_file_path};

impl GuardedOutput<'_> {
    /// Keeps a document that stands, and answers why it has to be made where it
    /// does not. A comparison makes every document.
    pub fn stands(
        &self,
        document: &Document,
        files: &[ProjectFile],
        basis: &Basis,
        disclosed: &Disclosed,
    ) -> Result<(), Vec<Cause>> {
        if self.output.purpose == Purpose::Compare {
            return Err(vec![Cause::Comparison]);
        }
        let provenance = self.output.previous_provenance.as_ref();
        let known = provenance.and_then(|known| {
            known
                .documents
                .iter()
                .find(|one| one.beside.path == document.path)
        });
        let bytes = self.read_all(document, files);
        let made = made(document, basis, known, &bytes)?;
        let same_inputs = known.is_some_and(|known| known.inputs == *self.inputs(disclosed));
        if !same_inputs {
            let mut present = bytes.iter();
            let passes = |(path, bytes): (&String, &Option<Vec<u8>>)| {
                let bytes = bytes.as_deref().unwrap_or_default();
                self.gate.examine(path, bytes).is_empty()
            };
            if !present.all(passes) {
                return Err(vec![Cause::Protection]);
            }
        }
        let record = Record::standing(document, files, made);
        let placed = made.files.iter().map(|(path, sha256)| {
            let sha256 = sha256.clone();
            (
                path.clone(),
                PlacedFile {
                    sha256,
                    changed: false,
                },
            )
        });
        locked(&self.files).extend(placed);
        locked(&self.documents).insert(document.path.clone(), record);
        Ok(())
    }

    /// The document and the files that rendering makes with it, as they lie
    /// there.
    fn read_all(&self, document: &Document, files: &[ProjectFile]) -> BTreeMap<String, Option<Vec<u8>>> {
        let own = [
            document.path.clone(),
            source_file_path(&document.stem),
            words_path(&document.path),
        ];
        let paths = own.into_iter().chain(files.iter().map(file_path));
        let read = |path: String| (self.output.folder.read(&path), path);
        paths.map(read).map(|(bytes, path)| (path, bytes)).collect()
    }
}

/// What is remembered of a document, if it stands.
fn made<'a>(
    document: &Document,
    basis: &Basis,
    known: Option<&'a ProvenanceDocument>,
    bytes: &BTreeMap<String, Option<Vec<u8>>>,
) -> Result<&'a Made, Vec<Cause>> {
    let lies_there = bytes.get(&document.path).is_some_and(Option::is_some);
    let Some(made) = known
        .and_then(|known| known.made.as_ref())
        .filter(|made| made.is_sound())
    else {
        let cause = if lies_there { Cause::Unknown } else { Cause::New };
        return Err(vec![cause]);
    };
    let mut causes = made.basis.differences(basis);
    let is_as_written = |(path, bytes): (&String, &Option<Vec<u8>>)| {
        let hash = bytes.as_deref().map(sha256);
        hash.is_some() && hash.as_ref() == made.files.get(path)
    };
    if !lies_there {
        causes.push(Cause::Lost);
    } else if causes.is_empty() && (made.files.len() != bytes.len() || !bytes.iter().all(is_as_written)) {
        causes.push(Cause::Altered);
    }
    if causes.is_empty() { Ok(made) } else { Err(causes) }
}

/// Whether the files of a series lie there as a run left them, and nothing that
/// a run would clear away.
pub fn lies_as_left(output: &Path, series: &str, files: &BTreeMap<String, String>) -> bool {
    let Ok(folder) = SeriesFolder::new(output, series, Purpose::Compare) else {
        return false;
    };
    let is_as_left = |(path, hash): (&String, &String)| {
        let bytes = folder.read(path);
        bytes.is_some_and(|bytes| sha256(&bytes) == *hash)
    };
    folder.read(JOURNAL).is_none()
        && !folder.has_leftovers(files.keys().map(String::as_str))
        && files.par_iter().all(is_as_left)
}
