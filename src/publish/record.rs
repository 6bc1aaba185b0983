//! What is remembered of a document until the lists are written.

use std::collections::{BTreeMap, BTreeSet};

use super::evidence::{NoteIndex, Quoted, evidence_path, read_cited};
use super::folder::{SeriesFolder, Written, sha256};
use super::made::Made;
use super::manifest::ManifestDocument;
use super::provenance::{Beside, Inputs, Provenance, ProvenanceDocument};
use super::typst_project::{ProjectDocument, file_path, source_file_path, source_path};
use crate::model::{Document, Evidence, EvidenceReference, ProjectFile, RenderedDocument};

/// A document that the manifest will list.
#[derive(Debug)]
pub(super) struct Record {
    pub(super) listed: ManifestDocument,
    /// The path of its Typst source.
    pub(super) source: Option<String>,
    /// The paths of the files that its source reads.
    pub(super) attachments: Vec<String>,
    /// The path of its words.
    pub(super) words: Option<String>,
    /// The path of its evidence.
    pub(super) evidence: Option<String>,
    pub(super) origin: Origin,
    pub(super) made: Option<Made>,
}

/// Which run made the document, and what only that run knows of it.
#[derive(Debug)]
pub(super) enum Origin {
    ThisRun(Evidence),
    EarlierRun {
        inputs: Inputs,
        cited: BTreeMap<String, Quoted>,
    },
}

/// Where the words of a document lie, by the path of its PDF.
pub(super) fn words_path(document: &str) -> String {
    let stem = document.strip_suffix(".pdf").unwrap_or(document);
    format!("internal/text/{stem}.md")
}

impl Record {
    /// Of a document that this run has just written.
    pub(super) fn written(rendered: &RenderedDocument, pdf: Written, made: Made) -> Self {
        let document = &rendered.document;
        Self {
            listed: ManifestDocument {
                path: pdf.path,
                kind: document.kind().name().to_owned(),
                language: document.language.clone(),
                title: document.title.clone(),
                pages: rendered.pdf.pages,
                sha256: pdf.sha256,
            },
            source: Some(source_path(&rendered.source)),
            attachments: rendered.source.files.iter().map(file_path).collect(),
            words: Some(words_path(&document.path)),
            evidence: Some(evidence_path(document)),
            origin: Origin::ThisRun(document.evidence.clone()),
            made: Some(made),
        }
    }

    /// Of a document that an earlier run made as this one would.
    pub(super) fn standing(document: &Document, files: &[ProjectFile], made: &Made) -> Self {
        Self {
            listed: ManifestDocument {
                path: document.path.clone(),
                kind: document.kind().name().to_owned(),
                language: document.language.clone(),
                title: document.title.clone(),
                pages: made.pages,
                sha256: made.files.get(&document.path).cloned().unwrap_or_default(),
            },
            source: Some(source_file_path(&document.stem)),
            attachments: files.iter().map(file_path).collect(),
            words: Some(words_path(&document.path)),
            evidence: Some(evidence_path(document)),
            origin: Origin::ThisRun(document.evidence.clone()),
            made: Some(made.clone()),
        }
    }

    /// Of a document of an earlier run that stays; `None` where its PDF is
    /// gone. The hash is taken anew: the manifest vouches for what lies there.
    pub(super) fn kept(
        listed: &ManifestDocument,
        provenance: Option<&Provenance>,
        folder: &SeriesFolder,
    ) -> Option<Self> {
        let pdf = folder.read(&listed.path)?;
        let known = provenance
            .iter()
            .flat_map(|provenance| &provenance.documents)
            .find(|document| document.beside.path == listed.path)
            .cloned()
            .unwrap_or_default();
        let beside = known.beside;
        let evidence = beside.evidence.as_ref().and_then(|path| folder.read(path));
        let is_there = |path: &String| folder.read(path).is_some();
        Some(Self {
            listed: ManifestDocument {
                sha256: sha256(&pdf),
                ..listed.clone()
            },
            source: beside.source.filter(is_there),
            words: beside.words.filter(is_there),
            attachments: beside.attachments.into_iter().filter(is_there).collect(),
            origin: Origin::EarlierRun {
                inputs: known.inputs,
                cited: evidence.as_deref().map(read_cited).unwrap_or_default(),
            },
            evidence: beside.evidence.filter(|_| evidence.is_some()),
            made: known.made,
        })
    }

    /// Whether the document, of an earlier run, quotes or names somebody who
    /// does not agree to it any more.
    pub(super) fn is_withdrawn(&self, index: &NoteIndex<'_>) -> bool {
        match &self.origin {
            Origin::ThisRun(_) => false,
            // Without its evidence nobody knows on whose consent it rests.
            Origin::EarlierRun { cited, .. } => {
                self.evidence.is_none() || cited.values().any(|quoted| index.is_withdrawn(quoted))
            }
        }
    }

    /// Everything internal that belongs to the document alone.
    pub(super) fn beside(&self) -> impl Iterator<Item = &String> {
        let one_each = [&self.source, &self.words, &self.evidence];
        one_each.into_iter().flatten().chain(&self.attachments)
    }

    /// Where the document came from, with the inputs of this run.
    pub(super) fn provenance(&self, present: &Inputs) -> ProvenanceDocument {
        ProvenanceDocument {
            beside: Beside {
                path: self.listed.path.clone(),
                source: self.source.clone(),
                attachments: self.attachments.clone(),
                words: self.words.clone(),
                evidence: self.evidence.clone(),
            },
            inputs: match &self.origin {
                Origin::ThisRun(_) => present.clone(),
                Origin::EarlierRun { inputs, .. } => inputs.clone(),
            },
            made: self.made.clone(),
        }
    }

    /// As the Typst project needs it; `None` where its source is gone.
    pub(super) fn project_document(&self) -> Option<ProjectDocument<'_>> {
        Some(ProjectDocument {
            path: &self.listed.path,
            source: self.source.as_deref()?,
        })
    }
}

/// The notes that any document cites, those of kept documents included.
pub(super) fn cited(
    documents: &BTreeMap<String, Record>,
    index: &NoteIndex<'_>,
) -> BTreeSet<EvidenceReference> {
    documents
        .values()
        .flat_map(|record| match &record.origin {
            Origin::ThisRun(evidence) => evidence.cited.iter().cloned().collect(),
            Origin::EarlierRun { cited, .. } => index.known(cited.keys()),
        })
        .collect()
}
