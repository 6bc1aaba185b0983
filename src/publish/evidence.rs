//! `internal/evidence/<document>.json`: each figure that a document prints
//! with the notes behind it, and for each of these notes the row it stands in.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::json::to_json;
use crate::model::{Disclosed, Document, Evidence, EvidenceReference, Figure, PublicNote};

/// The notes of a series by their evidence reference.
#[derive(Debug)]
pub struct NoteIndex<'a> {
    disclosed: &'a Disclosed,
    positions: BTreeMap<String, usize>,
}

impl<'a> NoteIndex<'a> {
    pub fn new(disclosed: &'a Disclosed) -> Self {
        let references = disclosed.notes.iter().map(|note| note.reference.to_string());
        Self {
            disclosed,
            positions: references.zip(0..).collect(),
        }
    }

    /// The references that are still those of a note, as such.
    pub fn known<'r>(&self, references: impl Iterator<Item = &'r String>) -> BTreeSet<EvidenceReference> {
        references
            .filter_map(|reference| self.note(reference))
            .map(|note| note.reference.clone())
            .collect()
    }

    fn note(&self, reference: &str) -> Option<&PublicNote> {
        let position = self.positions.get(reference)?;
        Some(&self.disclosed.notes[*position])
    }

    /// Whether a document that quotes some words, and may name their speaker,
    /// tells more than may be told by now: a note still says them, and none
    /// allows as much. References are of no use here: they shift with the rows.
    pub fn is_withdrawn(&self, quoted: &Quoted) -> bool {
        let mut known = false;
        for note in &self.disclosed.notes {
            if Some(&note.fingerprint) != quoted.words.as_ref() {
                continue;
            }
            known = true;
            let may_be_named = quoted.attributed_to.is_none() || note.attributed_to == quoted.attributed_to;
            if note.shown && may_be_named {
                return false;
            }
        }
        known
    }
}

/// A note that a document of an earlier run cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// What its words are known by.
    pub words: Option<String>,
    /// The speaker whom the document may name.
    pub attributed_to: Option<String>,
}

#[derive(Debug, Serialize)]
struct EvidenceFile<'a> {
    document: &'a str,
    figures: Vec<EvidenceFigure<'a>>,
    notes: Vec<EvidenceNote<'a>>,
}

#[derive(Debug, Serialize)]
struct EvidenceFigure<'a> {
    #[serde(flatten)]
    figure: &'a Figure,
    /// Of a figure that no note stands behind: the sheets that were counted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sheets: Vec<EvidenceSheet<'a>>,
}

#[derive(Debug, Serialize)]
struct EvidenceSheet<'a> {
    file: &'a str,
    sheet: &'a str,
    /// Of a figure of people: the columns whose times tell who was there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    columns: Vec<String>,
}

impl<'a> EvidenceFigure<'a> {
    fn new(figure: &'a Figure, disclosed: &'a Disclosed) -> Self {
        let sheets = disclosed.sheets.iter();
        let counted = sheets.filter(|sheet| figure.sheets.include(sheet));
        Self {
            figure,
            sheets: counted
                .map(|sheet| EvidenceSheet {
                    file: &sheet.file,
                    sheet: &sheet.sheet,
                    columns: figure.sheets.columns(sheet),
                })
                .collect(),
        }
    }
}

#[derive(Debug, Serialize)]
struct EvidenceNote<'a> {
    evidence: &'a str,
    cited: bool,
    /// Of a cited note: what its words are known by.
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<&'a str>,
    /// The speaker whom the document may name.
    #[serde(skip_serializing_if = "Option::is_none")]
    attributed_to: Option<&'a str>,
    file: &'a str,
    sheet: &'a str,
    row: u32,
}

/// Where the evidence of a document lies. A further edition has a folder of
/// its own, as its documents do, because both may go by one stem.
pub fn evidence_path(document: &Document) -> String {
    let edition = format!("{}/", document.language);
    let folder = if document.path.starts_with(&edition) {
        &edition
    } else {
        ""
    };
    format!("internal/evidence/{folder}{}.json", document.stem)
}

/// The bytes of the evidence of the document at `path`.
pub fn evidence_json(path: &str, evidence: &Evidence, index: &NoteIndex<'_>) -> anyhow::Result<Vec<u8>> {
    let cited: BTreeSet<String> = evidence.cited.iter().map(ToString::to_string).collect();
    let counted = evidence.figures.iter().flat_map(|figure| &figure.notes);
    let positions: BTreeMap<usize, &str> = cited
        .iter()
        .chain(counted)
        .filter_map(|reference| Some((*index.positions.get(reference)?, reference.as_str())))
        .collect();
    let notes = positions.into_iter().map(|(position, reference)| {
        let note = &index.disclosed.notes[position];
        let sheet = &index.disclosed.sheets[note.sheet.0];
        EvidenceNote {
            evidence: reference,
            cited: cited.contains(reference),
            words: cited.contains(reference).then_some(note.fingerprint.as_str()),
            attributed_to: note
                .attributed_to
                .as_deref()
                .filter(|_| cited.contains(reference)),
            file: &sheet.file,
            sheet: &sheet.sheet,
            row: note.row,
        }
    });
    to_json(&EvidenceFile {
        document: path,
        figures: evidence
            .figures
            .iter()
            .map(|figure| EvidenceFigure::new(figure, index.disclosed))
            .collect(),
        notes: notes.collect(),
    })
}

/// The references that a document cites, from the evidence of an earlier run.
/// Nothing where the file is none that this program wrote.
pub fn read_cited(bytes: &[u8]) -> BTreeMap<String, Quoted> {
    #[derive(Deserialize)]
    struct File {
        notes: Vec<Note>,
    }
    #[derive(Deserialize)]
    struct Note {
        evidence: String,
        cited: bool,
        words: Option<String>,
        attributed_to: Option<String>,
    }
    let notes = serde_json::from_slice::<File>(bytes).map_or_else(|_| Vec::new(), |file| file.notes);
    notes
        .into_iter()
        .filter(|note| note.cited)
        .map(|note| {
            let quoted = Quoted {
                words: note.words,
                attributed_to: note.attributed_to,
            };
            (note.evidence, quoted)
        })
        .collect()
}
