//! What became of the rows of one table.

use std::sync::Arc;

use super::table::Table;
use crate::diagnostic::{Diagnostic, consolidate};
use crate::model::{Origin, SetAsideName, SheetAccount, SheetRole};
use crate::vocabulary::{answer, header};

/// The rows of a table as they were read: drafts of what they say, and the
/// account in which every one of them is booked.
#[derive(Debug)]
pub struct TableReading<T> {
    pub drafts: Vec<T>,
    pub account: SheetAccount,
    /// Names in rows that were set aside: protected all the same.
    pub set_aside_names: Vec<SetAsideName>,
    pub diagnostics: Vec<Diagnostic>,
    /// So many are joined where they are the same problem.
    most: usize,
}

/// So many diagnostics of one table are kept side by side; a million rows that
/// share a problem are one diagnostic with a million cells.
const MOST_APART: usize = 10_000;

impl<T> TableReading<T> {
    pub fn new(table: &Table) -> Self {
        Self {
            drafts: Vec::new(),
            account: account(table),
            set_aside_names: Vec::new(),
            diagnostics: Vec::new(),
            most: MOST_APART,
        }
    }

    /// Books a row.
    pub fn settle<R>(&mut self, row: Result<R, Diagnostic>) -> Option<R> {
        let settled = self.account.settle(row, &mut self.diagnostics);
        if self.diagnostics.len() >= self.most {
            self.diagnostics = consolidate(std::mem::take(&mut self.diagnostics));
            self.most = 2 * self.diagnostics.len() + MOST_APART;
        }
        settled
    }

    /// Protects the names in a row that is set aside.
    pub fn protect(&mut self, origin: Origin, refused: bool, names: impl IntoIterator<Item = Arc<str>>) {
        // A number, “anonymous” or a header repeated in a row is nobody's name.
        let is_name = |name: &Arc<str>| {
            name.chars().any(char::is_alphabetic)
                && header::field(SheetRole::Attendance, name).is_none()
                && !answer::anonymous(name)
        };
        let names = names.into_iter().filter(is_name);
        self.set_aside_names.extend(names.map(|name| SetAsideName {
            text: name.to_string(),
            origin,
            refused,
        }));
    }
}

/// The account of a table of which nothing has been read yet.
pub fn account(table: &Table) -> SheetAccount {
    SheetAccount {
        file: Arc::clone(&table.file),
        sheet: Arc::clone(&table.sheet),
        section: table.section.as_ref().map(|(section, _)| section.name()),
        role: table.role,
        header: table.header,
        columns: table.account_columns(),
        read: 0,
        used: 0,
        set_aside: 0,
    }
}
