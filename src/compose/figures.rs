//! The figures that a document prints, each with the notes behind it.
//!
//! A figure is recorded where it is put into words, so that no number reaches
//! a page whose rows nobody can name.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::document::{Evidence, Figure, FigureSheets};
use crate::model::name::EvidenceReference;

/// What a document has told so far.
#[derive(Debug, Default)]
pub struct Figures {
    /// By name and value: a figure that is printed twice is one figure.
    told: BTreeMap<(String, String), Figure>,
    cited: BTreeSet<EvidenceReference>,
}

impl Figures {
    /// A number that notes stand behind.
    pub fn tell(&mut self, name: String, value: String, notes: &[EvidenceReference]) {
        let notes = notes.iter().map(ToString::to_string).collect();
        self.record(name, value, notes, None, FigureSheets::OfNotes);
    }

    /// A number that no note stands behind but a rule, and the sheets that
    /// were counted by it.
    pub fn tell_by_rule(&mut self, name: String, value: String, rule: String, sheets: FigureSheets) {
        self.record(name, value, Vec::new(), Some(rule), sheets);
    }

    fn record(
        &mut self,
        name: String,
        value: String,
        notes: Vec<String>,
        rule: Option<String>,
        sheets: FigureSheets,
    ) {
        let figure = Figure {
            name: name.clone(),
            value: value.clone(),
            notes,
            rule,
            sheets,
        };
        self.told.entry((name, value)).or_insert(figure);
    }

    /// A note that the document quotes or refers to.
    pub fn cite(&mut self, reference: &EvidenceReference) {
        self.cited.insert(reference.clone());
    }

    pub fn cited(&self) -> &BTreeSet<EvidenceReference> {
        &self.cited
    }

    pub fn into_evidence(self) -> Evidence {
        Evidence {
            figures: self.told.into_values().collect(),
            cited: self.cited.into_iter().collect(),
        }
    }
}
