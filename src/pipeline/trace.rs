//! The order of a trace: read a series as a build would, compose its documents
//! in memory, and look up what was asked for. Nothing is rendered or written.
//!
//! Everything is told as it may be published, so that the answer can be passed
//! on: the words of a note are those that documents quote.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use serde::Serialize;

use super::config::TraceConfig;
use super::{languages, series, templates};
use crate::aggregate;
use crate::compose::{self, DocumentChoice};
use crate::disclose;
use crate::ingest::{self, Reading};
use crate::model::name::fold;
use crate::model::{Disclosed, Document, Figure, PublicNote, TemplateFiles};

/// One thing that was asked for, found in one series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Traced {
    Note {
        series: String,
        #[serde(flatten)]
        note: TracedNote,
        /// The documents that cite it.
        cited_in: Vec<String>,
    },
    Figure {
        series: String,
        name: String,
        value: String,
        /// The documents that print it; none where only a table has it.
        printed_in: Vec<String>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        notes: Vec<TracedNote>,
        #[serde(skip_serializing_if = "Option::is_none")]
        rule: Option<String>,
        /// Of a figure that no note stands behind.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        sheets: Vec<TracedSheet>,
    },
}

/// A note and the row that it stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TracedNote {
    pub evidence: String,
    pub kind: String,
    pub stakeholder_group: String,
    pub topics: Vec<String>,
    /// As published; empty where it is not to be quoted.
    pub text: String,
    pub file: String,
    pub sheet: String,
    /// Counted from 1.
    pub row: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TracedSheet {
    pub file: String,
    pub sheet: String,
    /// Of a figure of people: the columns whose times tell who was there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<String>,
}

/// Finds what was asked for in the series of the configuration, one of which
/// at least must have each. An error says what comes near.
pub fn trace(config: &TraceConfig) -> Result<Vec<Traced>> {
    let chosen = series::choose(&config.series, &config.inputs)?;
    let templates = templates::load(&config.templates)?;
    let languages = languages::known(&templates, &[])?;
    let (mut ledgers, mut unread) = (Vec::new(), Vec::new());
    for folder in &chosen {
        let read = ingest::read_series(&folder.path, &folder.name, &config.isolation)?;
        let read = languages::settle(read, &folder.path, &languages, &[]);
        match read.value {
            Reading::Dataset(dataset) => ledgers.push(Ledger::of(*dataset, &templates)?),
            Reading::Nothing(_) => unread.push(folder.name.clone()),
        }
    }
    let mut all = Vec::new();
    for asked in &config.asked {
        let found: Vec<Traced> = ledgers.iter().flat_map(|ledger| ledger.find(asked)).collect();
        if found.is_empty() {
            bail!("{}{}", unknown(asked, &ledgers), unreadable(&unread));
        }
        all.extend(found);
    }
    Ok(all)
}

/// Everything of a series that can be traced.
struct Ledger {
    disclosed: Disclosed,
    /// By name and value, each with the documents that print it.
    figures: BTreeMap<(String, String), (Figure, Vec<String>)>,
    /// By reference.
    citations: BTreeMap<String, Vec<String>>,
}

impl Ledger {
    fn of(dataset: crate::model::Dataset, templates: &TemplateFiles) -> Result<Self> {
        let tables = aggregate::tabulate(&dataset)?;
        let substitutes = compose::substitutes(&dataset.groups, &dataset.settings.languages, templates)?;
        let disclosed = disclose::disclose(dataset, tables, &substitutes, templates)
            .value
            .disclosed;
        let disclosed = compose::in_first_language(disclosed, templates)?;
        let mut ledger = Self {
            figures: BTreeMap::new(),
            citations: BTreeMap::new(),
            disclosed,
        };
        for figure in compose::ledger(&ledger.disclosed, templates)? {
            ledger.add(figure);
        }
        for document in compose::compose(&ledger.disclosed, templates, DocumentChoice::ALL)? {
            ledger.file(document);
        }
        Ok(ledger)
    }

    fn add(&mut self, figure: Figure) -> &mut Vec<String> {
        let key = (figure.name.clone(), figure.value.clone());
        &mut self.figures.entry(key).or_insert_with(|| (figure, Vec::new())).1
    }

    fn file(&mut self, document: Document) {
        for figure in document.evidence.figures {
            self.add(figure).push(document.path.clone());
        }
        for reference in document.evidence.cited {
            let citations = self.citations.entry(reference.to_string()).or_default();
            citations.push(document.path.clone());
        }
    }

    /// A note by its reference; else the figures of this name, or whose name
    /// continues it behind a stroke.
    fn find(&self, asked: &str) -> Vec<Traced> {
        let folded = fold(asked);
        let notes = self.disclosed.notes.iter();
        let found: Vec<Traced> = notes
            .filter(|note| fold(&note.reference.to_string()) == folded)
            .map(|note| self.note(note))
            .collect();
        if !found.is_empty() {
            return found;
        }
        let below = format!("{}/", folded.trim_end_matches('/'));
        let named = |figure: &Figure| fold(&figure.name) == folded;
        let exact = self.figures.values().filter(|(figure, _)| named(figure));
        let exact: Vec<Traced> = exact.map(|(figure, paths)| self.figure(figure, paths)).collect();
        if !exact.is_empty() {
            return exact;
        }
        let continued = self.figures.values();
        continued
            .filter(|(figure, _)| fold(&figure.name).starts_with(&below))
            .map(|(figure, paths)| self.figure(figure, paths))
            .collect()
    }

    fn note(&self, note: &PublicNote) -> Traced {
        let reference = note.reference.to_string();
        Traced::Note {
            series: self.disclosed.name.clone(),
            cited_in: self.citations.get(&reference).cloned().unwrap_or_default(),
            note: self.row(note),
        }
    }

    fn row(&self, note: &PublicNote) -> TracedNote {
        let sheet = &self.disclosed.sheets[note.sheet.0];
        let topics = note.topics.iter();
        TracedNote {
            evidence: note.reference.to_string(),
            kind: self.disclosed.kinds.label(note.kind).to_owned(),
            stakeholder_group: note
                .group
                .map_or("", |group| self.disclosed.groups.label(group))
                .to_owned(),
            topics: topics
                .map(|topic| self.disclosed.topics.label(*topic).to_owned())
                .collect(),
            text: if note.shown {
                note.text.clone()
            } else {
                String::new()
            },
            file: sheet.file.to_string(),
            sheet: sheet.sheet.to_string(),
            row: note.row,
        }
    }

    fn figure(&self, figure: &Figure, printed_in: &[String]) -> Traced {
        let behind = self.disclosed.notes.iter();
        let sheets = self.disclosed.sheets.iter();
        let mut notes: Vec<&PublicNote> = behind
            .filter(|note| figure.notes.contains(&note.reference.to_string()))
            .collect();
        notes.sort_by_key(|note| &note.reference);
        Traced::Figure {
            series: self.disclosed.name.clone(),
            name: figure.name.clone(),
            value: figure.value.clone(),
            printed_in: printed_in.to_vec(),
            notes: notes.into_iter().map(|note| self.row(note)).collect(),
            rule: figure.rule.clone(),
            sheets: sheets
                .filter(|sheet| figure.sheets.include(sheet))
                .map(|sheet| TracedSheet {
                    file: sheet.file.to_string(),
                    sheet: sheet.sheet.to_string(),
                    columns: figure.sheets.columns(sheet),
                })
                .collect(),
        }
    }
}

/// What to say of series of which nothing could be made.
fn unreadable(series: &[String]) -> String {
    if series.is_empty() {
        return String::new();
    }
    format!(
        "; nothing can be made of {}, and rapporteur inspect says why",
        series.join(", ")
    )
}

/// What to say where nothing is found: the names that look most like it.
fn unknown(asked: &str, ledgers: &[Ledger]) -> String {
    let folded = fold(asked);
    let notes = ledgers.iter().flat_map(|ledger| &ledger.disclosed.notes);
    let figures = ledgers.iter().flat_map(|ledger| ledger.figures.keys());
    let names = notes
        .map(|note| note.reference.to_string())
        .chain(figures.map(|(name, _)| name.clone()));
    let mut near: Vec<(f64, String)> = names
        .map(|name| (strsim::jaro_winkler(&folded, &fold(&name)), name))
        .filter(|(likeness, _)| *likeness > 0.8)
        .collect();
    near.sort_by(|left, right| right.0.total_cmp(&left.0).then_with(|| left.1.cmp(&right.1)));
    near.dedup();
    let near: Vec<String> = near
        .into_iter()
        .take(3)
        .map(|(_, name)| format!("“{name}”"))
        .collect();
    let question = if near.is_empty() {
        "; evidence references look like W3-12, figures like topic_country:Financing/Liberia".to_owned()
    } else {
        format!("; did you mean {}?", near.join(" or "))
    };
    format!("“{asked}” is no evidence reference and no figure of the series{question}")
}
