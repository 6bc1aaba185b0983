//! The problems of a file, by where they are shown in a copy of it.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::merges::Merges;
use crate::diagnostic::{CellAddress, Diagnostic, Severity};
use crate::model::Facsimile;

/// A sheet has so many rows and columns.
pub const ROWS: u32 = 1_048_576;
pub const COLUMNS: u32 = 16_384;

/// What is said of one cell: positions in [`Problems::all`], the gravest first.
pub type OfCell = Vec<usize>;

/// All that is said of a file.
#[derive(Debug)]
pub struct Problems<'a> {
    /// The gravest first, then as they stand in the file.
    pub all: Vec<&'a Diagnostic>,
    /// For each sheet the cells that problems name, as they are seen.
    pub sheets: Vec<BTreeMap<CellAddress, OfCell>>,
    /// Which sheet each problem is about, where the file has it.
    pub sheet_of: Vec<Option<usize>>,
    /// Of each sheet what the copy merges.
    pub merges: Vec<Merges>,
}

impl<'a> Problems<'a> {
    pub fn of(facsimile: &Facsimile, diagnostics: &[&'a Diagnostic]) -> Self {
        let mut all = diagnostics.to_vec();
        let position = |diagnostic: &Diagnostic| {
            let name = diagnostic.place.as_ref().and_then(|place| place.sheet.as_ref());
            name.and_then(|name| facsimile.sheets.iter().position(|sheet| sheet.name == *name))
        };
        all.sort_by_key(|one| (Reverse(one.severity), position(one), first_cell(one), one.code));
        let mut sheets = vec![BTreeMap::new(); facsimile.sheets.len()];
        let merges: Vec<Merges> = facsimile.sheets.iter().map(Merges::of).collect();
        let sheet_of: Vec<Option<usize>> = all.iter().map(|one| position(one)).collect();
        for (number, (diagnostic, sheet)) in all.iter().zip(&sheet_of).enumerate() {
            let (Some(sheet), Some(place)) = (sheet, &diagnostic.place) else {
                continue;
            };
            for cell in place.cells.iter().filter(|cell| is_on_sheet(**cell)) {
                let seen = merges[*sheet].seen(*cell);
                let of_cell: &mut OfCell = sheets[*sheet].entry(seen).or_default();
                if of_cell.last() != Some(&number) {
                    of_cell.push(number);
                }
            }
        }
        Self {
            all,
            sheets,
            sheet_of,
            merges,
        }
    }

    /// The gravest of what is said of a cell.
    pub fn gravest(&self, of_cell: &[usize]) -> Option<Severity> {
        of_cell.iter().map(|number| self.all[*number].severity).max()
    }

    /// The gravest of what is said of a sheet.
    pub fn gravest_of_sheet(&self, sheet: usize) -> Option<Severity> {
        let own = self.all.iter().zip(&self.sheet_of);
        own.filter(|(_, of)| **of == Some(sheet))
            .map(|(one, _)| one.severity)
            .max()
    }
}

fn first_cell(diagnostic: &Diagnostic) -> Option<CellAddress> {
    diagnostic
        .place
        .as_ref()
        .and_then(|place| place.cells.first().copied())
}

pub fn is_on_sheet(cell: CellAddress) -> bool {
    cell.row < ROWS && cell.column < COLUMNS
}

/// The sentence of a message: what a terminal shows behind a label stands
/// alone in a cell. A first word that is a name stays as it is.
pub fn sentence(message: &str) -> String {
    let first = message.split_whitespace().next().unwrap_or_default();
    let is_word = first.chars().all(char::is_alphabetic);
    let mut letters = message.chars();
    let mut sentence: String = match letters.next() {
        Some(letter) if is_word => letter.to_uppercase().chain(letters).collect(),
        _ => message.to_owned(),
    };
    if !sentence.ends_with(['.', '?', '!', ':']) {
        sentence.push('.');
    }
    sentence
}

/// `2 errors, 1 warning and 3 notes`; what there is none of is left out.
pub fn counted(diagnostics: &[&Diagnostic]) -> String {
    let kinds = [
        (Severity::Error, "error", "errors"),
        (Severity::Warning, "warning", "warnings"),
        (Severity::Note, "note", "notes"),
    ];
    let parts: Vec<String> = kinds
        .into_iter()
        .filter_map(|(severity, one, many)| {
            let count = diagnostics.iter().filter(|own| own.severity == severity).count();
            let word = if count == 1 { one } else { many };
            (count > 0).then(|| format!("{count} {word}"))
        })
        .collect();
    match &parts[..] {
        [] => "no problems".to_owned(),
        [one] => one.clone(),
        [before @ .., last] => format!("{} and {last}", before.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_become_sentences() {
        assert_eq!(sentence("the cell is empty"), "The cell is empty.");
        assert_eq!(sentence("series.toml says so"), "series.toml says so.");
        assert_eq!(sentence("“Congo” is two"), "“Congo” is two.");
    }
}
