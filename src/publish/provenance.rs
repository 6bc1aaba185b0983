//! `internal/provenance.json`: each document with the inputs that it came
//! from and how it was made, from which the next run learns whether it stands;
//! and the list of the internal files, from which it learns which of them are
//! the program's own.
//!
//! All documents of a run rest on the same inputs, which are written once and
//! named by a fingerprint: an archive has thousands of either.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::json::to_json;
use super::made::Made;
use crate::model::InputFile;

/// Where it lies in the series folder.
pub const PROVENANCE: &str = "internal/provenance.json";

/// Where the documents of a series came from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub struct Provenance {
    /// By path.
    pub documents: Vec<ProvenanceDocument>,
    /// Every internal file but this one, ascending.
    pub files: BTreeSet<String>,
}

/// One document with what it was made from and what stands beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProvenanceDocument {
    pub beside: Beside,
    pub inputs: Inputs,
    /// How it was made, from which the next run learns whether it stands.
    pub made: Option<Made>,
}

/// A document and what stands beside it, each relative to the series folder,
/// with `/`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
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
}

/// An input file as it was read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ProvenanceInput {
    /// Relative to the series' input folder, with `/`.
    pub path: String,
    pub sha256: String,
}

/// The files of a series as they were read together, ascending. Every document
/// rests on all of them: people are told apart and lists are drawn up across
/// all files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inputs(Arc<[ProvenanceInput]>);

impl Inputs {
    pub fn of(files: &[InputFile]) -> Self {
        let inputs = files.iter().map(|file| ProvenanceInput {
            path: file.path.to_string(),
            sha256: file.sha256.clone(),
        });
        let mut inputs: Vec<ProvenanceInput> = inputs.collect();
        inputs.sort();
        Self(inputs.into())
    }

    pub fn files(&self) -> &[ProvenanceInput] {
        &self.0
    }

    /// By which documents name these files.
    fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        for input in &*self.0 {
            for part in [&input.path, &input.sha256] {
                hash.update((part.len() as u64).to_le_bytes());
                hash.update(part);
            }
        }
        let digest = hash.finalize();
        digest
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect::<Vec<_>>()
            .concat()
    }
}

/// Provenance as the file has it.
#[derive(Serialize, Deserialize)]
struct Stored {
    documents: Vec<StoredDocument>,
    /// By the fingerprint.
    #[serde(default)]
    inputs: BTreeMap<String, Vec<ProvenanceInput>>,
    #[serde(default)]
    files: BTreeSet<String>,
}

#[derive(Serialize, Deserialize)]
struct StoredDocument {
    #[serde(flatten)]
    beside: Beside,
    /// The fingerprint of what it was made from.
    inputs: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    made: Option<Made>,
}

impl From<Provenance> for Stored {
    fn from(provenance: Provenance) -> Self {
        // Most documents share one list; each is hashed once.
        let mut named: Vec<(Inputs, String)> = Vec::new();
        let mut documents = Vec::new();
        for document in provenance.documents {
            let known = named.iter().find(|(inputs, _)| *inputs == document.inputs);
            let name = if let Some((_, name)) = known {
                name.clone()
            } else {
                let name = document.inputs.fingerprint();
                named.push((document.inputs, name.clone()));
                name
            };
            documents.push(StoredDocument {
                beside: document.beside,
                inputs: name,
                made: document.made,
            });
        }
        Self {
            documents,
            inputs: named
                .into_iter()
                .map(|(inputs, name)| (name, inputs.0.to_vec()))
                .collect(),
            files: provenance.files,
        }
    }
}

impl From<Stored> for Provenance {
    fn from(stored: Stored) -> Self {
        let inputs = stored.inputs.into_iter();
        let inputs: BTreeMap<String, Inputs> =
            inputs.map(|(name, files)| (name, Inputs(files.into()))).collect();
        let documents = stored.documents.into_iter().map(|document| ProvenanceDocument {
            beside: document.beside,
            inputs: inputs.get(&document.inputs).cloned().unwrap_or_default(),
            made: document.made,
        });
        Self {
            documents: documents.collect(),
            files: stored.files,
        }
    }
}

/// The files that are others than those from which some document was made, by
/// path: new ones, changed ones and those that are gone.
pub fn changed_inputs(earlier: &Provenance, present: &Inputs) -> Vec<String> {
    let mut sets: Vec<&Inputs> = Vec::new();
    for document in &earlier.documents {
        if !sets.contains(&&document.inputs) {
            sets.push(&document.inputs);
        }
    }
    let present: BTreeSet<&ProvenanceInput> = present.0.iter().collect();
    let mut changed = BTreeSet::new();
    for known in sets {
        let known: BTreeSet<&ProvenanceInput> = known.0.iter().collect();
        changed.extend(
            known
                .symmetric_difference(&present)
                .map(|input| input.path.clone()),
        );
    }
    changed.into_iter().collect()
}

/// The bytes of `internal/provenance.json`.
pub fn provenance_json(provenance: &Provenance) -> anyhow::Result<Vec<u8>> {
    to_json(provenance)
}
