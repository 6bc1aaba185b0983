//! What of an inspection may be told where others can read it: no value from
//! a column that identifies people, and no name wherever it turned up.

use std::collections::BTreeMap;

use super::disguise::{Disguise, WITHHELD, numbered};
use crate::diagnostic::FoundValue;
use crate::model::grouping::ListedGroups;
use crate::model::{
    Dataset, Include, InspectedFile, InspectedSheet, InspectedTable, Inspection, Note, NoteConsent, Remark,
};

/// The inspection without names. Where nothing could be made of the series
/// nobody knows a name, and only columns that identify people are hidden.
pub(super) fn told(disguise: Option<&Disguise>, mut inspection: Inspection) -> Inspection {
    let telling = Telling { disguise };
    for file in &mut inspection.files {
        telling.file(file);
    }
    for workshop in &mut inspection.workshops {
        // What a list says is public, but for names in full; what a file or
        // sheet is called may be a name of one word.
        let tells = if inspection.listed {
            disguise.is_some_and(|disguise| disguise.tells(&workshop.title))
        } else {
            telling.is_name(&workshop.title)
        };
        if tells {
            WITHHELD.clone_into(&mut workshop.title);
        }
    }
    inspection
}

/// What stands instead of lines that would tell of words nobody may read.
const HIDDEN_LINES: &str =
    "# hidden, for it tells of words that are not to be quoted; a terminal or --show-identities shows it";

/// The references of notes as the sheets and as the outputs give them, and
/// whose words are not for everybody.
#[derive(Debug)]
pub(super) struct NoteNames {
    own: Vec<String>,
    told: Vec<String>,
    /// Names somebody, or is not to be quoted: nobody is told its words, nor
    /// the fingerprint by which a guess at them could be tried.
    is_private: Vec<bool>,
}

impl NoteNames {
    /// Before the dataset is concealed.
    pub(super) fn of(dataset: &Dataset, disguise: &Disguise) -> Self {
        let is_private = |note: &Note| {
            let text = note.edited.as_deref().unwrap_or(&note.text);
            note.consent == NoteConsent::None
                || note.include == Include::No
                || disguise.tells(text)
                || disguise.tells(&note.text)
        };
        Self {
            own: references(dataset),
            told: Vec::new(),
            is_private: dataset.notes.iter().map(is_private).collect(),
        }
    }

    /// Takes note of what the references are after the dataset was concealed.
    pub(super) fn conceal(&mut self, dataset: &Dataset) {
        self.told = references(dataset);
    }

    /// Groups and proposals as they may be told.
    pub(super) fn tell(&self, groups: &mut ListedGroups) {
        let places: BTreeMap<&str, usize> = self.own.iter().map(String::as_str).zip(0..).collect();
        let told = |own: &str| {
            let place = places.get(own);
            place.map_or_else(String::new, |place| self.told[*place].clone())
        };
        for group in &mut groups.groups {
            group.notes = group.notes.iter().map(|own| told(own)).collect();
        }
        for proposal in &mut groups.proposals {
            // Every note that the lines name, as `W1-3@a1b2c3d4` within quotation marks.
            let named = proposal
                .accept
                .split('"')
                .filter_map(|part| part.rsplit_once('@'));
            let named = named.filter_map(|(own, _)| places.get(own));
            let both = [&proposal.left, &proposal.right];
            let both = both.into_iter().filter_map(|own| places.get(own.as_str()));
            let is_hidden = |place: &usize| self.is_private[*place] || self.own[*place] != self.told[*place];
            if named.chain(both).any(is_hidden) {
                proposal.shared = Vec::new();
                proposal.against = Vec::new();
                HIDDEN_LINES.clone_into(&mut proposal.accept);
                HIDDEN_LINES.clone_into(&mut proposal.refuse);
            }
            proposal.left = told(&proposal.left);
            proposal.right = told(&proposal.right);
        }
    }
}

fn references(dataset: &Dataset) -> Vec<String> {
    let notes = dataset.notes.iter();
    notes.map(|note| note.reference.to_string()).collect()
}

struct Telling<'a> {
    disguise: Option<&'a Disguise>,
}

impl Telling<'_> {
    fn is_name(&self, text: &str) -> bool {
        self.disguise
            .is_some_and(|disguise| disguise.tells_in_label(text))
    }

    fn text(&self, text: &mut String) {
        if self.is_name(text) {
            WITHHELD.clone_into(text);
        }
    }

    fn file(&self, file: &mut InspectedFile) {
        for sheet in &mut file.sheets {
            self.sheet(sheet);
            if let Some(disguise) = self.disguise {
                sheet.name = disguise.sheet(&file.path, &sheet.name);
            }
        }
        self.remark(file.passed_over.as_mut());
        if let Some(disguise) = self.disguise {
            file.path = disguise.file(&file.path);
        }
    }

    fn sheet(&self, sheet: &mut InspectedSheet) {
        self.remark(sheet.passed_over.as_mut());
        self.values(&mut sheet.first_row);
        for table in &mut sheet.tables {
            self.table(table);
        }
    }

    fn table(&self, table: &mut InspectedTable) {
        for column in &mut table.columns {
            self.values(&mut column.examples);
            if self.is_name(&column.header) {
                column.header = numbered("column", column.cell.column as usize + 1);
            }
        }
        if let Some(pointer) = &mut table.pointer {
            self.text(pointer);
        }
        if let Some(section) = &mut table.section {
            self.text(section);
        }
        if let Some(meeting) = &mut table.meeting {
            self.text(&mut meeting.title);
        }
        for reason in &mut table.reasons {
            self.text(&mut reason.message);
        }
        if let Some(dates) = &mut table.dates {
            self.text(&mut dates.written);
        }
    }

    fn remark(&self, remark: Option<&mut Remark>) {
        let Some(remark) = remark else { return };
        self.text(&mut remark.message);
        remark.help = remark.help.take().filter(|help| !self.is_name(help));
    }

    fn values(&self, values: &mut [FoundValue]) {
        for value in values {
            if value.identifying || self.is_name(&value.text) {
                value.identifying = true;
                value.text.clear();
            }
        }
    }
}
