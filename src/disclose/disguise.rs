//! Names of people where nobody looks for them: in the name of a file, of a
//! sheet, in a header, in what a diagnostic quotes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, FoundValue};
use crate::model::{Dataset, InputFile, NoteConsent, ProtectedNames, SheetAccount};

/// What stands instead of a text that holds a name.
pub(super) const WITHHELD: &str = "withheld, because it holds the name of a person";

/// The names that no output may hold, and what files and sheets are called
/// instead.
#[derive(Debug)]
pub(super) struct Disguise {
    names: ProtectedNames,
    /// Position of each file, counted from 1, by path.
    files: BTreeMap<Arc<str>, usize>,
    /// Position of each sheet in its file, counted from 1.
    sheets: BTreeMap<(Arc<str>, Arc<str>), usize>,
}

impl Disguise {
    pub(super) fn of(dataset: &Dataset) -> Self {
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
        Self {
            names: protected(dataset),
            files: paths.into_iter().zip(1..).collect(),
            sheets,
        }
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
                    if self.names.are_in(&column.header) {
                        column.header = numbered("column", column.cell.column as usize + 1);
                    }
                }
                account
            })
            .collect()
    }

    pub(super) fn diagnostic(&self, mut diagnostic: Diagnostic) -> Diagnostic {
        if let Some(place) = &mut diagnostic.place {
            place.sheet = place.sheet.as_ref().map(|sheet| self.sheet(&place.file, sheet));
            place.file = self.file(&place.file);
        }
        let hidden = diagnostic
            .value
            .take_if(|value| value.identifying || self.names.are_in(&value.text));
        if self.tells(&diagnostic.message, hidden.as_ref()) {
            WITHHELD.clone_into(&mut diagnostic.message);
        }
        diagnostic.help = diagnostic.help.filter(|help| !self.tells(help, hidden.as_ref()));
        diagnostic
    }

    /// Whether a sentence quotes the hidden value or holds a full name. A name
    /// of one word (“May”, “Will”) is not sought in a sentence.
    fn tells(&self, sentence: &str, hidden: Option<&FoundValue>) -> bool {
        let quotes = |value: &FoundValue| {
            let text = value.text.trim();
            !text.is_empty() && sentence.contains(text)
        };
        hidden.is_some_and(quotes) || self.names.in_full_are_in(sentence)
    }

    /// Whether a text holds a name, be it of one word.
    pub(super) fn holds_name(&self, text: &str) -> bool {
        self.names.are_in(text)
    }

    pub(super) fn file(&self, file: &Arc<str>) -> Arc<str> {
        if self.names.are_in(file) {
            numbered("file", self.files.get(file).copied().unwrap_or_default()).into()
        } else {
            Arc::clone(file)
        }
    }

    pub(super) fn sheet(&self, file: &Arc<str>, sheet: &Arc<str>) -> Arc<str> {
        if self.names.are_in(sheet) {
            let key = (Arc::clone(file), Arc::clone(sheet));
            numbered("sheet", self.sheets.get(&key).copied().unwrap_or_default()).into()
        } else {
            Arc::clone(sheet)
        }
    }
}

pub(super) fn numbered(what: &str, position: usize) -> String {
    format!("{what}-{position:02}")
}

/// Names and e-mails of participants, chairs, and speakers who did not agree
/// to be named; also of those whose rows were set aside.
fn protected(dataset: &Dataset) -> ProtectedNames {
    let people = dataset
        .people
        .iter()
        .flat_map(|person| person.names.iter().chain(&person.emails));
    let chairs = dataset.workshops.iter().map(|workshop| &workshop.chair);
    let unnamed = dataset
        .notes
        .iter()
        .filter(|note| note.consent != NoteConsent::Named);
    let speakers = unnamed.map(|note| &note.speaker);
    ProtectedNames::of(
        people
            .chain(chairs)
            .chain(speakers)
            .chain(&dataset.set_aside_names)
            .map(String::as_str),
    )
}
