//! What became of a series: for people, and for whoever asks whether anything
//! changed.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::manifest::Manifest;
use crate::model::{Cause, Finding};

/// The files of a series after a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// By path.
    pub documents: Vec<PublishedDocument>,
    /// By path.
    pub tables: Vec<PublishedTable>,
    /// Every file that differs from what was there, the internal ones too.
    pub changed: Vec<String>,
    /// What lies in the folder otherwise than this run would have it: what a
    /// comparison is for. By path.
    pub differences: Vec<Difference>,
    /// Input files that are others than in the earlier run, as they may be said.
    pub inputs: Vec<String>,
    /// Files of an earlier run that this one no longer makes.
    pub removed: Vec<String>,
    /// Files that the gate let not pass, by path.
    pub withheld: Vec<Withheld>,
    /// The files of the series with their SHA-256, where the run knows them all.
    pub whole: Option<BTreeMap<String, String>>,
}

/// A file that lies in the folder otherwise than it should.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// Relative to the series folder, with `/`, as it may be said.
    pub path: String,
    pub kind: DifferenceKind,
}

/// How it differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DifferenceKind {
    /// It says something else.
    Changed,
    /// It is not there.
    Missing,
    /// It is there, and nothing makes it any more.
    Stale,
}

/// A file that would tell what must not be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withheld {
    /// Relative to the series folder, with `/`, as it may be said.
    pub path: String,
    pub findings: Vec<Finding>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedDocument {
    /// Relative to the series folder, with `/`.
    pub path: String,
    pub title: String,
    pub pages: usize,
    pub changed: bool,
    /// Why this run rendered it; empty where it did not.
    pub causes: Vec<Cause>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedTable {
    /// Relative to the series folder, with `/`.
    pub path: String,
    pub changed: bool,
}

impl Published {
    pub(super) fn new(
        manifest: &Manifest,
        causes: &BTreeMap<String, Vec<Cause>>,
        changed: Vec<String>,
        differences: Vec<Difference>,
        inputs: Vec<String>,
        removed: Vec<String>,
        withheld: Vec<Withheld>,
    ) -> Self {
        let documents = manifest.documents.iter().map(|document| PublishedDocument {
            path: document.path.clone(),
            title: document.title.clone(),
            pages: document.pages,
            changed: changed.contains(&document.path),
            causes: causes.get(&document.path).cloned().unwrap_or_default(),
        });
        let tables = manifest.tables.iter().map(|table| PublishedTable {
            path: table.path.clone(),
            changed: changed.contains(&table.path),
        });
        Self {
            documents: documents.collect(),
            tables: tables.collect(),
            changed,
            differences,
            inputs,
            removed,
            withheld,
            whole: None,
        }
    }

    /// Whether anything differs from what was there.
    pub fn differs(&self) -> bool {
        !self.changed.is_empty() || !self.removed.is_empty() || !self.withheld.is_empty()
    }
}
