//! The page of all series: what the manifest of a series keeps for it, and the
//! finished view of the page.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::settings::WorkshopsAre;

/// A series as the page of all series tells of it, in its first language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesCard {
    pub language: String,
    pub title: String,
    pub subtitle: Option<String>,
    pub summary: Option<String>,
    /// When the workshops took place, in words; may be empty.
    pub period: String,
    /// The edition in words.
    pub edition: String,
    /// That the data are made up, where they are.
    pub notice: Option<String>,
    /// `#rrggbb`
    pub accent: String,
    /// `None` where no earlier edition was compared with.
    pub news: Option<SeriesNews>,
    #[serde(default)]
    pub workshops_are: WorkshopsAre,
    /// By language, what kind of document consolidates the series, where that
    /// is no policy paper.
    #[serde(default)]
    pub consolidated: BTreeMap<String, String>,
}

/// What is new of a series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesNews {
    pub heading: String,
    pub items: Vec<String>,
}

/// A series that lies in the output folder.
#[derive(Debug, Clone)]
pub struct PublishedSeries {
    /// The folder's name.
    pub folder: String,
    pub card: SeriesCard,
    pub documents: Vec<ListedDocument>,
    pub tables: Vec<ListedTable>,
}

#[derive(Debug, Clone)]
pub struct ListedDocument {
    /// From the page, as a link has it.
    pub href: String,
    /// `meeting-brief`, `country-note` or `policy-paper`.
    pub kind: String,
    pub language: String,
    pub title: String,
    pub pages: usize,
}

#[derive(Debug, Clone)]
pub struct ListedTable {
    pub href: String,
    /// The file's name.
    pub name: String,
}

/// The page.
#[derive(Debug, Clone, Serialize)]
pub struct IndexView {
    pub language: String,
    pub title: String,
    /// Leads past what stands above the series.
    pub skip: String,
    /// The label of the list of series, where there are several.
    pub contents: Option<String>,
    pub series: Vec<IndexSeries>,
    /// Which program wrote it.
    pub generator: String,
}

/// A section of the page.
#[derive(Debug, Clone, Serialize)]
pub struct IndexSeries {
    pub anchor: String,
    pub language: String,
    pub title: String,
    pub subtitle: Option<String>,
    pub summary: Option<String>,
    /// Period and edition.
    pub facts: Vec<String>,
    pub notice: Option<String>,
    pub accent: String,
    /// The title as the lines of a cover, which is drawn.
    pub cover: Vec<String>,
    pub news: Option<SeriesNews>,
    /// By language, the first one first.
    pub editions: Vec<IndexEdition>,
    pub tables: Option<IndexLinks>,
}

#[derive(Debug, Clone, Serialize)]
pub struct IndexEdition {
    pub language: String,
    /// The language's own name; none for the first edition.
    pub heading: Option<String>,
    pub groups: Vec<IndexLinks>,
}

#[derive(Debug, Clone, Serialize)]
pub struct IndexLinks {
    pub heading: String,
    pub links: Vec<IndexLink>,
}

#[derive(Debug, Clone, Serialize)]
pub struct IndexLink {
    pub href: String,
    pub text: String,
    /// What lies behind it: `PDF, 4 pages`.
    pub detail: String,
}
