//! How a run is kept in the cache.
//!
//! Diagnostics have shapes of their own here: as themselves they cannot be
//! written anywhere, so that none comes into a file by mistake.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use crate::diagnostic::{AliasTable, CellAddress, Code, Diagnostic, FoundValue, Place, Proposal, Severity};
use crate::model::{PublicCount, SheetAccount, SheetColumn, SheetRole};
use crate::pipeline::report::{Built, SeriesReport};
use crate::publish::{Published, PublishedDocument, PublishedTable};

#[derive(Debug, Serialize, Deserialize)]
pub struct KeptRun {
    basis: String,
    /// Every file that it left, with its SHA-256.
    whole: BTreeMap<String, String>,
    documents: Vec<KeptDocument>,
    tables: Vec<String>,
    workshops: usize,
    notes: usize,
    participants: KeptCount,
    countries: usize,
    diagnostics: Vec<KeptDiagnostic>,
    told: Vec<KeptDiagnostic>,
    sheets: Vec<KeptSheet>,
}

/// A run as it was.
pub struct Stood {
    pub diagnostics: Vec<Diagnostic>,
    pub told: Vec<Diagnostic>,
    pub sheets: Vec<SheetAccount>,
    pub built: Built,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptDocument {
    path: String,
    title: String,
    pages: usize,
}

#[derive(Debug, Serialize, Deserialize)]
enum KeptCount {
    Exactly(u32),
    FewerThan(u32),
    Unknown,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptDiagnostic {
    code: String,
    severity: String,
    file: Option<String>,
    sheet: Option<String>,
    cells: Vec<(u32, u32)>,
    field: Option<String>,
    /// And whether it identifies people.
    value: Option<(String, bool)>,
    message: String,
    help: Option<String>,
    proposal: Option<KeptProposal>,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptProposal {
    table: String,
    name: String,
    target: String,
    certain: bool,
}

#[derive(Debug, Serialize, Deserialize)]
struct KeptSheet {
    file: String,
    sheet: String,
    section: Option<String>,
    role: String,
    header: Option<[(u32, u32); 2]>,
    /// Cell, header and field.
    columns: Vec<((u32, u32), String, Option<String>)>,
    read: usize,
    used: usize,
    set_aside: usize,
}

impl KeptRun {
    pub fn new(basis: &str, report: &SeriesReport, built: &Built) -> Self {
        let published = &built.published;
        let documents = published.documents.iter().map(|document| KeptDocument {
            path: document.path.clone(),
            title: document.title.clone(),
            pages: document.pages,
        });
        Self {
            basis: basis.to_owned(),
            whole: published.whole.clone().unwrap_or_default(),
            documents: documents.collect(),
            tables: published.tables.iter().map(|table| table.path.clone()).collect(),
            workshops: built.workshops,
            notes: built.notes,
            participants: match built.participants {
                PublicCount::Exactly(count) => KeptCount::Exactly(count),
                PublicCount::FewerThan(count) => KeptCount::FewerThan(count),
                PublicCount::Unknown => KeptCount::Unknown,
            },
            countries: built.countries,
            diagnostics: report.diagnostics.iter().map(KeptDiagnostic::of).collect(),
            told: report.told.iter().map(KeptDiagnostic::of).collect(),
            sheets: report.sheets.iter().map(KeptSheet::of).collect(),
        }
    }

    /// The files that it left, if it was made from the same.
    pub fn whole(&self, basis: &str) -> Option<&BTreeMap<String, String>> {
        (self.basis == basis && !self.whole.is_empty()).then_some(&self.whole)
    }

    /// As it was, but that it has nothing left to do. `None` where a word is
    /// not this program's.
    pub fn stood(self) -> Option<Stood> {
        let documents = self.documents.into_iter().map(|document| PublishedDocument {
            path: document.path,
            title: document.title,
            pages: document.pages,
            changed: false,
            causes: Vec::new(),
        });
        let tables = self
            .tables
            .into_iter()
            .map(|path| PublishedTable { path, changed: false });
        let published = Published {
            documents: documents.collect(),
            tables: tables.collect(),
            changed: Vec::new(),
            differences: Vec::new(),
            inputs: Vec::new(),
            removed: Vec::new(),
            withheld: Vec::new(),
            whole: Some(self.whole),
        };
        let diagnostics = self.diagnostics.into_iter().map(KeptDiagnostic::stood);
        let told = self.told.into_iter().map(KeptDiagnostic::stood);
        let sheets = self.sheets.into_iter().map(KeptSheet::stood);
        Some(Stood {
            diagnostics: diagnostics.collect::<Option<_>>()?,
            told: told.collect::<Option<_>>()?,
            sheets: sheets.collect::<Option<_>>()?,
            built: Built {
                published,
                workshops: self.workshops,
                notes: self.notes,
                participants: match self.participants {
                    KeptCount::Exactly(count) => PublicCount::Exactly(count),
                    KeptCount::FewerThan(count) => PublicCount::FewerThan(count),
                    KeptCount::Unknown => PublicCount::Unknown,
                },
                countries: self.countries,
            },
        })
    }
}

impl KeptDiagnostic {
    fn of(one: &Diagnostic) -> Self {
        let place = one.place.as_ref();
        let cells = place.iter().flat_map(|place| &place.cells);
        Self {
            code: one.code.name().to_owned(),
            severity: one.severity.to_string(),
            file: place.map(|place| place.file.to_string()),
            sheet: place.and_then(|place| place.sheet.as_deref()).map(str::to_owned),
            cells: cells.copied().map(pair).collect(),
            field: one.field.map(str::to_owned),
            value: one
                .value
                .as_ref()
                .map(|value| (value.text.clone(), value.identifying)),
            message: one.message.clone(),
            help: one.help.clone(),
            proposal: one.proposal.as_ref().map(|proposal| KeptProposal {
                table: proposal.table.key().to_owned(),
                name: proposal.name.clone(),
                target: proposal.target.clone(),
                certain: proposal.certain,
            }),
        }
    }

    fn stood(self) -> Option<Diagnostic> {
        let severities = [Severity::Note, Severity::Warning, Severity::Error];
        let proposal = match self.proposal {
            None => None,
            Some(kept) => Some(Proposal {
                table: AliasTable::ALL
                    .into_iter()
                    .find(|table| table.key() == kept.table)?,
                name: kept.name,
                target: kept.target,
                certain: kept.certain,
            }),
        };
        Some(Diagnostic {
            code: *Code::ALL.iter().find(|code| code.name() == self.code)?,
            severity: severities
                .into_iter()
                .find(|one| one.to_string() == self.severity)?,
            place: self.file.map(|file| Place {
                file: file.into(),
                sheet: self.sheet.map(Arc::from),
                cells: self.cells.into_iter().map(address).collect(),
            }),
            field: self.field.as_deref().map(name_of_field),
            value: self
                .value
                .map(|(text, identifying)| FoundValue { text, identifying }),
            message: self.message,
            help: self.help,
            proposal,
        })
    }
}

impl KeptSheet {
    fn of(account: &SheetAccount) -> Self {
        let columns = account.columns.iter().map(|column| {
            let field = column.field.map(str::to_owned);
            (pair(column.cell), column.header.clone(), field)
        });
        Self {
            file: account.file.to_string(),
            sheet: account.sheet.to_string(),
            section: account.section.map(str::to_owned),
            role: account.role.name().to_owned(),
            header: account.header.map(|(first, last)| [pair(first), pair(last)]),
            columns: columns.collect(),
            read: account.read,
            used: account.used,
            set_aside: account.set_aside,
        }
    }

    fn stood(self) -> Option<SheetAccount> {
        let columns = self.columns.into_iter().map(|(cell, header, field)| SheetColumn {
            cell: address(cell),
            header,
            field: field.as_deref().map(name_of_field),
        });
        Some(SheetAccount {
            file: self.file.into(),
            sheet: self.sheet.into(),
            section: self.section.as_deref().map(name_of_field),
            role: SheetRole::ALL.into_iter().find(|role| role.name() == self.role)?,
            header: self.header.map(|[first, last]| (address(first), address(last))),
            columns: columns.collect(),
            read: self.read,
            used: self.used,
            set_aside: self.set_aside,
        })
    }
}

fn pair(cell: CellAddress) -> (u32, u32) {
    (cell.row, cell.column)
}

fn address((row, column): (u32, u32)) -> CellAddress {
    CellAddress::new(row, column)
}

/// Names of fields live as long as the program, which knows them all; one that
/// is read back is kept once, however often a watching program reads it.
fn name_of_field(name: &str) -> &'static str {
    static KNOWN: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(name) = known.get(name) {
        return name;
    }
    let name: &'static str = Box::leak(Box::from(name));
    known.insert(name);
    name
}
