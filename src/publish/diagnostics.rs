//! `internal/diagnostics.json`: how each sheet was understood, what became of
//! its rows, and what was found wrong or doubtful. It works for a series that
//! could not be built, because that is when its owner needs it most. Values
//! from columns that identify people are not written.

use serde::Serialize;

use super::json::to_json;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::model::{SheetAccount, SheetColumn};

/// Where it lies in the series folder.
pub const DIAGNOSTICS: &str = "internal/diagnostics.json";

#[derive(Debug, Serialize)]
struct Report<'a> {
    series: &'a str,
    rows: Rows,
    sheets: Vec<Account<'a>>,
    diagnostics: Vec<Finding<'a>>,
}

/// Always `read = used + set_aside`.
#[derive(Debug, Clone, Copy, Serialize)]
struct Rows {
    read: usize,
    used: usize,
    set_aside: usize,
}

#[derive(Debug, Serialize)]
struct Account<'a> {
    file: &'a str,
    sheet: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<&'a str>,
    role: &'static str,
    /// `A3:K3`.
    header: Option<String>,
    rows: Rows,
    columns: Vec<Column<'a>>,
}

#[derive(Debug, Serialize)]
struct Column<'a> {
    cell: String,
    header: &'a str,
    field: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct Finding<'a> {
    code: Code,
    severity: Severity,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<&'a str>,
    cells: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'a str>,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<&'a str>,
}

/// The bytes of `internal/diagnostics.json`.
pub fn diagnostics_json(
    series: &str,
    sheets: &[SheetAccount],
    diagnostics: &[Diagnostic],
) -> anyhow::Result<Vec<u8>> {
    to_json(&Report {
        series,
        rows: Rows {
            read: sheets.iter().map(|sheet| sheet.read).sum(),
            used: sheets.iter().map(|sheet| sheet.used).sum(),
            set_aside: sheets.iter().map(|sheet| sheet.set_aside).sum(),
        },
        sheets: sheets.iter().map(Account::new).collect(),
        diagnostics: diagnostics.iter().map(Finding::new).collect(),
    })
}

impl<'a> Account<'a> {
    fn new(account: &'a SheetAccount) -> Self {
        Self {
            file: &account.file,
            sheet: &account.sheet,
            section: account.section,
            role: account.role.name(),
            header: account.header.map(|(first, last)| format!("{first}:{last}")),
            rows: Rows {
                read: account.read,
                used: account.used,
                set_aside: account.set_aside,
            },
            columns: account.columns.iter().map(Column::new).collect(),
        }
    }
}

impl<'a> Column<'a> {
    fn new(column: &'a SheetColumn) -> Self {
        Self {
            cell: column.cell.to_string(),
            header: &column.header,
            field: column.field,
        }
    }
}

impl<'a> Finding<'a> {
    fn new(diagnostic: &'a Diagnostic) -> Self {
        let place = diagnostic.place.as_ref();
        Self {
            code: diagnostic.code,
            severity: diagnostic.severity,
            file: place.map(|place| &*place.file),
            sheet: place.and_then(|place| place.sheet.as_deref()),
            cells: place
                .map(|place| place.cells.iter().map(ToString::to_string).collect())
                .unwrap_or_default(),
            field: diagnostic.field,
            value: diagnostic
                .value
                .as_ref()
                .filter(|value| !value.identifying)
                .map(|value| value.text.as_str()),
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
        }
    }
}
