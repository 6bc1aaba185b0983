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

    /// A number of an earlier edition, whose rows nobody has any more.
    pub fn tell_earlier(&mut self, name: String, value: String, rule: String) {
        self.record(name, value, Vec::new(), Some(rule), FigureSheets::OfNotes);
    }

    /// A number of rows.
    pub fn tell_rows(&mut self, name: String, value: String, rule: String) {
        self.record(name, value, Vec::new(), Some(rule), FigureSheets::All);
    }

    /// A number of people, which no row stands behind but a rule.
    pub fn tell_people(&mut self, name: String, value: String, rule: String) {
        self.record(name, value, Vec::new(), Some(rule), FigureSheets::Attendance);
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
