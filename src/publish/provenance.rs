//! `internal/provenance.json`: each document with the inputs that it came
//! from and how it was made, from which the next run learns whether it stands;
//! and the list of the internal files, from which it learns which of them are
//! the program's own.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::json::to_json;
use super::made::Made;
use crate::model::InputFile;

/// Where it lies in the series folder.
pub const PROVENANCE: &str = "internal/provenance.json";

/// Where the documents of a series came from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// By path.
    pub documents: Vec<ProvenanceDocument>,
    /// Every internal file but this one, ascending.
    #[serde(default)]
    pub files: BTreeSet<String>,
}

/// One document with what it was made from and what stands beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProvenanceDocument {
    /// Relative to the series folder, with `/`.
    pub path: String,
    /// Its Typst source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The files that its source reads and its PDF carries.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<String>,
    /// Its words as Markdown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// The rows behind its figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    pub inputs: Vec<ProvenanceInput>,
    /// How it was made, from which the next run learns whether it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<Made>,
}

/// An input file as it was read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ProvenanceInput {
    /// Relative to the series' input folder, with `/`.
    pub path: String,
    pub sha256: String,
}

/// Every document rests on all files of its series: people are told apart and
/// lists are drawn up across all of them.
pub fn inputs(files: &[InputFile]) -> Vec<ProvenanceInput> {
    let mut inputs: Vec<ProvenanceInput> = files
        .iter()
        .map(|file| ProvenanceInput {
            path: file.path.to_string(),
            sha256: file.sha256.clone(),
        })
        .collect();
    inputs.sort_by(|left, right| left.path.cmp(&right.path));
    inputs
}

/// The files that are others than those from which some document was made, by
/// path: new ones, changed ones and those that are gone.
pub fn changed_inputs(earlier: &Provenance, files: &[InputFile]) -> Vec<String> {
    let present: BTreeSet<ProvenanceInput> = inputs(files).into_iter().collect();
    let mut changed = BTreeSet::new();
    for document in &earlier.documents {
        let known: BTreeSet<ProvenanceInput> = document.inputs.iter().cloned().collect();
        let different = known.symmetric_difference(&present);
        changed.extend(different.map(|input| input.path.clone()));
    }
    changed.into_iter().collect()
}

/// The bytes of `internal/provenance.json`.
pub fn provenance_json(provenance: &Provenance) -> anyhow::Result<Vec<u8>> {
    to_json(provenance)
}
