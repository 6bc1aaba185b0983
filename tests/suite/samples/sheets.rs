//! The cells of a sample series as text, by file and sheet.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use calamine::{Data, Reader as _, open_workbook_auto};

use crate::support::repository;

/// The cells below a header, by the header's words.
pub type Row = BTreeMap<String, String>;

pub struct Sheets {
    folder: PathBuf,
    /// By file and, in workbooks, sheet.
    tables: BTreeMap<(String, String), Vec<Vec<String>>>,
}

impl Sheets {
    pub fn of(series: &str) -> Self {
        let folder = repository().join("inputs").join(series);
        let mut tables = BTreeMap::new();
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let file = path.file_name().unwrap().to_string_lossy().into_owned();
            for (sheet, rows) in tables_of(&path) {
                tables.insert((file.clone(), sheet), rows);
            }
        }
        Self { folder, tables }
    }

    /// Every sheet; text tables have none, and an empty name.
    pub fn all(&self) -> Vec<(String, String)> {
        self.tables.keys().cloned().collect()
    }

    /// The rows below the header that has all of these cells, up to an empty
    /// row or one of totals; none where no row has them.
    pub fn below(&self, file: &str, sheet: &str, cells: &[&str]) -> Vec<Row> {
        let key = (file.to_owned(), sheet.to_owned());
        let rows = self.tables.get(&key).unwrap_or_else(|| panic!("no {key:?}"));
        let is_header = |row: &Vec<String>| cells.iter().all(|cell| row.iter().any(|own| own == cell));
        let Some(header) = rows.iter().position(is_header) else {
            return vec![];
        };
        let is_row = |row: &&Vec<String>| {
            row.iter().any(|cell| !cell.is_empty()) && row.first().is_none_or(|cell| cell != "Total")
        };
        let below = rows[header + 1..].iter().take_while(is_row);
        below
            .map(|row| rows[header].iter().cloned().zip(row.iter().cloned()).collect())
            .collect()
    }

    pub fn text(&self, file: &str) -> String {
        std::fs::read_to_string(self.folder.join(file)).unwrap()
    }
}

fn tables_of(path: &Path) -> Vec<(String, Vec<Vec<String>>)> {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("csv") => vec![(String::new(), delimited(&std::fs::read(path).unwrap()))],
        Some("xlsx" | "xls" | "ods") => {
            let mut book = open_workbook_auto(path).unwrap();
            let sheets = book.worksheets().into_iter();
            let rows = |range: calamine::Range<Data>| {
                let rows = range.rows().map(|row| row.iter().map(cell).collect());
                rows.collect()
            };
            sheets.map(|(name, range)| (name, rows(range))).collect()
        }
        _ => vec![],
    }
}

/// UTF-16 with tabs as Microsoft's and Cisco's reports are, or UTF-8 with
/// commas or semicolons.
fn delimited(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = if bytes.starts_with(&[0xff, 0xfe]) {
        let units: Vec<u16> = bytes
            .chunks_exact(2)
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
            .collect();
        String::from_utf16(&units).unwrap()
    } else {
        String::from_utf8(bytes.to_vec()).unwrap()
    };
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap();
    let delimiter = if text.contains('\t') {
        b'\t'
    } else if first.contains(';') {
        b';'
    } else {
        b','
    };
    let mut rows: Vec<Vec<String>> = Vec::new();
    // An empty line ends a table, which the reader would pass over.
    for part in text.replace("\r\n", "\n").split("\n\n") {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .delimiter(delimiter)
            .flexible(true)
            .from_reader(part.as_bytes());
        for row in reader.records() {
            rows.push(row.unwrap().iter().map(|cell| cell.trim().to_owned()).collect());
        }
        rows.push(vec![]);
    }
    rows
}

fn cell(cell: &Data) -> String {
    match cell {
        Data::Float(number) => number.to_string(),
        other => other.to_string().trim().to_owned(),
    }
}
