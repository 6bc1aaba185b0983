//! Names where nobody looks for them: in the name of a file, of a sheet, in a
//! header, in what a diagnostic quotes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::names::{Met, words_of};
use super::organisations::Organisations;
use super::roll::{Roll, Standing};
use super::steps::{Step, is_taken};
use crate::diagnostic::{Code, Diagnostic, FoundValue, Place};
use crate::model::{Dataset, InputFile, Origin, SheetAccount};
use crate::vocabulary::calendar;
use crate::vocabulary::person::is_place;

/// What stands instead of a text that holds a name.
pub(super) const WITHHELD: &str = "withheld, because it holds the name of a person";

/// Everything that no output may hold, and what files and sheets are called
/// instead.
#[derive(Debug)]
pub(super) struct Disguise {
    pub(super) roll: Roll,
    pub(super) organisations: Organisations,
    /// Position of each file, counted from 1, by path.
    files: BTreeMap<Arc<str>, usize>,
    /// Position of each sheet in its file, counted from 1.
    sheets: BTreeMap<(Arc<str>, Arc<str>), usize>,
    /// File and sheet of each table, as they are called.
    tables: Vec<(Arc<str>, Arc<str>)>,
}

impl Disguise {
    pub(super) fn of(dataset: &Dataset, roll: Roll, organisations: Organisations) -> Self {
        let read = dataset.files.iter().map(|file| &file.path);
        let paths: BTreeSet<Arc<str>> = read
            .chain(dataset.sheets.iter().map(|sheet| &sheet.file))
            .map(Arc::clone)
            .collect();
        let mut sheets = BTreeMap::new();
        let mut in_file: BTreeMap<&Arc<str>, usize> = BTreeMap::new();
        for account in &dataset.sheets {
            let position = in_file.entry(&account.file).or_default();
            *position += 1;
            sheets.insert((Arc::clone(&account.file), Arc::clone(&account.sheet)), *position);
        }
        let tables = dataset.sheets.iter();
        Self {
            roll,
            organisations,
            files: paths.into_iter().zip(1..).collect(),
            sheets,
            tables: tables
                .map(|account| (Arc::clone(&account.file), Arc::clone(&account.sheet)))
                .collect(),
        }
    }

    /// The names and organisations in a text that must stand nowhere.
    pub(super) fn met_in(&self, text: &str) -> Vec<Met> {
        let mut met = self.roll.names.find(text, |bearer| {
            self.roll.standing(bearer) == Standing::Protected || self.organisations.is_withheld(bearer)
        });
        // Lists of countries and months would name Jordan Georgia.
        met.retain(|met| {
            let words = words_of(&text[met.place.clone()]);
            !words
                .iter()
                .all(|word| is_place(word) || calendar::month(word).is_some())
        });
        met
    }

    /// Whether a sentence holds a name. A name of one word (“May”, “Will”) is
    /// not sought in a sentence.
    pub(super) fn tells(&self, sentence: &str) -> bool {
        self.roll.names.are_in(sentence, |bearer| self.is_sought(bearer))
    }

    fn is_sought(&self, bearer: u32) -> bool {
        self.roll.standing(bearer) > Standing::Free || self.organisations.is_withheld(bearer)
    }

    /// The same of the name of a file or sheet, of a header, of a cell: a name
    /// of one word is found in them, and nobody minds capitals.
    pub(super) fn tells_in_label(&self, label: &str) -> bool {
        let names = &self.roll.names;
        names.are_in_label(label, |bearer| self.is_sought(bearer)) || names.single_in(label)
    }

    pub(super) fn files(&self, files: Vec<InputFile>) -> Vec<InputFile> {
        files
            .into_iter()
            .map(|file| InputFile {
                path: self.file(&file.path),
                ..file
            })
            .collect()
    }

    pub(super) fn sheets(&self, accounts: Vec<SheetAccount>) -> Vec<SheetAccount> {
        accounts
            .into_iter()
            .map(|mut account| {
                account.sheet = self.sheet(&account.file, &account.sheet);
                account.file = self.file(&account.file);
                for column in &mut account.columns {
                    if self.tells_in_label(&column.header) {
                        column.header = numbered("column", column.cell.column as usize + 1);
                    }
                }
                account
            })
            .collect()
    }

    pub(super) fn diagnostics(&self, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let mut told: Vec<Diagnostic> = Vec::with_capacity(diagnostics.len());
        for one in diagnostics {
            let one = self.diagnostic(one);
            // Without its cells a question is the same for every note of a sheet.
            if one.code != Code::OrganisationInText || !told.contains(&one) {
                told.push(one);
            }
        }
        told
    }

    pub(super) fn diagnostic(&self, mut diagnostic: Diagnostic) -> Diagnostic {
        if !is_taken(Step::Diagnostics) {
            return diagnostic;
        }
        if let Some(place) = &mut diagnostic.place {
            place.sheet = place.sheet.as_ref().map(|sheet| self.sheet(&place.file, sheet));
            place.file = self.file(&place.file);
            // With the cell, whoever has the notes learns who was in the room; the
            // cells of a rule count the people of a group, however few.
            if matches!(diagnostic.code, Code::OrganisationInText | Code::GroupFromRule) {
                place.cells.clear();
            }
        }
        let hidden = diagnostic
            .value
            .take_if(|value| value.identifying || self.tells_in_label(&value.text));
        if self.quotes(&diagnostic.message, hidden.as_ref()) {
            WITHHELD.clone_into(&mut diagnostic.message);
        }
        diagnostic.help = diagnostic.help.filter(|help| !self.quotes(help, hidden.as_ref()));
        diagnostic
    }

    /// Whether a sentence quotes the hidden value or holds a full name.
    fn quotes(&self, sentence: &str, hidden: Option<&FoundValue>) -> bool {
        let quotes = |value: &FoundValue| {
            let text = value.text.trim();
            !text.is_empty() && sentence.contains(text)
        };
        hidden.is_some_and(quotes) || self.tells(sentence)
    }

    pub(super) fn file(&self, file: &Arc<str>) -> Arc<str> {
        if self.tells_in_label(file) && is_taken(Step::Labels) {
            numbered("file", self.files.get(file).copied().unwrap_or_default()).into()
        } else {
            Arc::clone(file)
        }
    }

    pub(super) fn sheet(&self, file: &Arc<str>, sheet: &Arc<str>) -> Arc<str> {
        if self.tells_in_label(sheet) && is_taken(Step::Labels) {
            let key = (Arc::clone(file), Arc::clone(sheet));
            numbered("sheet", self.sheets.get(&key).copied().unwrap_or_default()).into()
        } else {
            Arc::clone(sheet)
        }
    }

    /// Where somebody's name, or an organisation, stands in the sheets.
    pub(super) fn place(&self, bearer: u32) -> Option<Place> {
        let of_person = self
            .roll
            .bearers
            .get(bearer as usize)
            .and_then(|bearer| bearer.origin);
        let Origin { sheet, cell } = of_person.or_else(|| self.organisations.origin(bearer))?;
        let (file, sheet) = self.tables.get(sheet.0)?;
        Some(Place::cell(file, sheet, cell))
    }
}

pub(super) fn numbered(what: &str, position: usize) -> String {
    format!("{what}-{position:02}")
}
