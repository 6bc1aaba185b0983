//! Exports of coding tools: Taguette and `QualCoder` write a row for each code of
//! a passage. A passage is one note, however many codes it has.

use std::collections::HashMap;
use std::sync::Arc;

use super::grid::Row;
use super::header_row::{Matching, Meaning};
use super::notes::NoteDraft;
use super::occasion;
use super::table::Table;
use super::tags::Tags;
use super::terms::Mention;
use super::value;
use crate::diagnostic::{Code, Diagnostic};
use crate::vocabulary::header::Field;
use crate::vocabulary::header::tool::{Tool, ToolColumn};

/// The passages of one table that are notes already, and where.
#[derive(Debug, Default)]
pub struct Passages {
    known: HashMap<(Arc<str>, Arc<str>), usize>,
}

impl Passages {
    /// The draft of the passage of a row, if an earlier row is of the same one;
    /// else the passage is known from now on as the draft at `next`.
    pub fn meet(&mut self, table: &Table, row: Row<'_>, next: usize) -> Option<usize> {
        let passage = match table.tool? {
            Tool::Taguette => table.text(row, Field::Id),
            // Each coding has an Id of its own, also those of one passage.
            Tool::QualCoder => table.text(row, Field::Note),
            _ => return None,
        };
        if passage.is_empty() {
            return None;
        }
        let key = (table.tool_text(row, ToolColumn::Document), passage);
        let known = self.known.get(&key).copied();
        if known.is_none() {
            self.known.insert(key, next);
        }
        known
    }
}

/// A row without a passage: `QualCoder` codes pictures and recordings, too.
pub fn without_words(table: &Table, row: Row<'_>) -> Option<Diagnostic> {
    let id = table.text(row, Field::Id);
    let is_picture = id.starts_with("imid:") || id.starts_with("avid:");
    (table.tool == Some(Tool::QualCoder) && is_picture).then(|| {
        Diagnostic::note(
            Code::SetAside,
            "a part of a picture or of a recording has no words; the row is set aside",
        )
        .at(table.place(row, Field::Note))
        .field(Field::Note.name())
    })
}

/// Adds the codes of a row to the note of its passage. A column that
/// series.toml gives a meaning has that meaning.
pub fn add_codes(table: &Table, row: Row<'_>, tags: &Tags, draft: &mut NoteDraft) {
    let told = table.described.iter().find(|column| {
        column.matching == Matching::Rule
            && matches!(column.meaning, Meaning::Field(field) if field == Field::Topic || field == Field::Thread)
    });
    let field = match told.map(|column| &column.meaning) {
        Some(Meaning::Field(field)) => *field,
        _ => Field::Topic,
    };
    let code = table.text(row, field);
    if code.is_empty() {
        return;
    }
    let cell = table.cell(row, field);
    // A code that nobody listed may stand below one that somebody did.
    let listed = tags.listed_within(&code).or_else(|| {
        let wider = table.tool_columns(ToolColumn::Wider);
        let texts = wider.filter_map(|column| row.get(column)).map(value::line);
        texts.into_iter().find_map(|text| tags.listed(&text))
    });
    let (field, word) = match listed {
        Some(listed) if told.is_none() || listed.field == Field::Kind => (listed.field, listed.word),
        _ => (field, code.to_string()),
    };
    let mention = Mention::new(word.as_str().into(), table, cell);
    match field {
        Field::Kind => _ = draft.kind.get_or_insert(mention),
        Field::Thread => draft.threads.push(mention),
        _ => draft.topics.push(mention),
    }
}

/// The name of the text that a passage is from, as far as it may name a
/// workshop: `Workshop 3 notes.docx`.
pub fn document_words(table: &Table, row: Row<'_>) -> Option<String> {
    let document = table.tool_text(row, ToolColumn::Document);
    (!document.is_empty()).then(|| occasion::file_words(&document))
}
