//! `manifest.json`: each public file with its hash. It is written last, so
//! what it lists is complete, and the next run learns from it which files are
//! the program's own.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::json::to_json;
use crate::model::Disclosed;
use crate::model::index::SeriesCard;

/// Where the manifest lies in the series folder.
pub const MANIFEST: &str = "manifest.json";

/// The program that wrote the files.
pub(super) const GENERATOR: &str = concat!("rapporteur ", env!("CARGO_PKG_VERSION"));

/// The public files of a series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub generator: String,
    /// The folder's name.
    pub series: String,
    /// The edition's date and fingerprint.
    pub edition: String,
    /// What the page of all series says of it; manifests of older versions have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<SeriesCard>,
    /// By path.
    pub documents: Vec<ManifestDocument>,
    /// By path.
    pub tables: Vec<ManifestTable>,
}

/// A PDF.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestDocument {
    /// Relative to the series folder, with `/`.
    pub path: String,
    /// `meeting-brief` or `policy-paper`.
    pub kind: String,
    pub language: String,
    pub title: String,
    pub pages: usize,
    pub sha256: String,
}

/// A CSV file or the workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManifestTable {
    /// Relative to the series folder, with `/`.
    pub path: String,
    pub sha256: String,
}

impl Manifest {
    pub fn new(disclosed: &Disclosed, documents: Vec<ManifestDocument>, tables: Vec<ManifestTable>) -> Self {
        Self {
            generator: GENERATOR.to_owned(),
            series: disclosed.name.clone(),
            edition: edition(disclosed),
            card: None,
            documents,
            tables,
        }
    }

    /// With what the page of all series says of the series.
    #[must_use]
    pub fn telling(self, card: Option<SeriesCard>) -> Self {
        Self { card, ..self }
    }

    /// Every path that it lists.
    pub fn paths(&self) -> BTreeSet<String> {
        let documents = self.documents.iter().map(|document| &document.path);
        let tables = self.tables.iter().map(|table| &table.path);
        documents.chain(tables).cloned().collect()
    }
}

/// The edition's date, where there is one, and the fingerprint of its data.
pub fn edition(disclosed: &Disclosed) -> String {
    match disclosed.edition_date {
        Some(date) => format!("{date} {}", disclosed.fingerprint),
        None => disclosed.fingerprint.clone(),
    }
}

/// The bytes of `manifest.json`.
pub fn manifest_json(manifest: &Manifest) -> anyhow::Result<Vec<u8>> {
    to_json(manifest)
}
