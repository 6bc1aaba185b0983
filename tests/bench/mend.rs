//! A generated series in which somebody mends something.

use std::path::Path;

use calamine::{Reader as _, Xlsx};

use super::generate;

/// Mends one cell, as researchers do dozens of times an afternoon: the first
/// workshop's first idea becomes a sentence longer.
pub fn one_cell(folder: &Path) {
    let path = folder.join("notes-1.xlsx");
    let mut book: Xlsx<_> = calamine::open_workbook(&path).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let rows = range
        .rows()
        .map(|row| row.iter().map(ToString::to_string).collect());
    let mut rows: Vec<Vec<String>> = rows.collect();
    let idea = rows.iter_mut().find(|row| row[2] == "Idea").unwrap();
    idea[3].push_str(" It was said in the second session.");
    let header: Vec<&str> = rows[0].iter().map(String::as_str).collect();
    generate::write(&path, &header, rows[1..].iter().cloned());
}
