//! The tables that a document carries as files.
//!
//! A whole table has the bytes of its file in `data/`, for both are made of the
//! same table in the same way.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::{Cell, NotesByReference, Table, changes, cited_notes, public_tables};
use crate::model::changes::Changes;
use crate::model::{
    AttachedRows, AttachmentView, Disclosed, Document, ProjectFile, TableName, WorkshopNumber,
};
use crate::publish::csv::to_csv;

/// The columns that tell to which workshops a row belongs.
const WORKSHOP_COLUMNS: [&str; 2] = ["workshop", "workshops"];

/// The tables of a series, made once for all documents that carry them.
#[derive(Debug)]
pub struct AttachableTables<'a> {
    notes: NotesByReference<'a>,
    tables: Vec<Table>,
}

impl<'a> AttachableTables<'a> {
    pub fn new(disclosed: &'a Disclosed, found: Option<&Changes>) -> Self {
        let mut tables = public_tables(disclosed);
        tables.extend(found.map(|found| changes(disclosed, found)));
        Self {
            notes: NotesByReference::new(disclosed),
            tables,
        }
    }

    /// The files that a document carries, where its source looks for them.
    pub fn files(&self, document: &Document) -> anyhow::Result<Vec<ProjectFile>> {
        let attachments = document.view.document().attachments.iter();
        attachments
            .filter_map(|attachment| {
                let table = self.table(attachment, document)?;
                Some(to_csv(&table).map(|bytes| ProjectFile {
                    path: attachment.file.clone(),
                    bytes,
                }))
            })
            .collect()
    }

    fn table(&self, attachment: &AttachmentView, document: &Document) -> Option<Cow<'_, Table>> {
        match &attachment.content.rows {
            AttachedRows::All => self.named(attachment.content.table).map(Cow::Borrowed),
            AttachedRows::OfWorkshop(number) => self
                .named(attachment.content.table)
                .map(|table| Cow::Owned(rows_of_workshop(table, number))),
            AttachedRows::Cited => {
                let cited: BTreeSet<_> = document.evidence.cited.iter().cloned().collect();
                Some(Cow::Owned(cited_notes(&self.notes, &cited)))
            }
        }
    }

    fn named(&self, name: TableName) -> Option<&Table> {
        self.tables.iter().find(|table| table.name == name.name())
    }
}

fn rows_of_workshop(table: &Table, number: &WorkshopNumber) -> Table {
    let mut columns = table.columns.iter();
    let Some(position) = columns.position(|column| WORKSHOP_COLUMNS.contains(&column.name)) else {
        return table.clone();
    };
    let is_about = |row: &&Vec<Cell>| match row.get(position) {
        Some(Cell::List(numbers)) => numbers.iter().any(|one| one == number.as_str()),
        Some(cell) => cell.text() == number.as_str(),
        None => false,
    };
    Table {
        name: table.name,
        description: table.description,
        columns: table.columns.clone(),
        rows: table.rows.iter().filter(is_about).cloned().collect(),
    }
}
