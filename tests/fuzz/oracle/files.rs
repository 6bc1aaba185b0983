//! The reading of a series folder with an input among its files: no row is
//! lost, the file beside it is read, and where nothing of the file was used
//! something is said of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use rapporteur::diagnostic::{self, Diagnostic, Warned};
use rapporteur::ingest::{Isolation, Reading, read_series};
use rapporteur::model::{SheetAccount, SheetRole};

use super::super::family::Family;
use super::Judgement;

const GOOD_FILE: &str = "good.csv";
const GOOD_ROWS: usize = 3;
const GOOD: &str = "Workshop,Name,Email,Organisation,Stakeholder group,Country,Attended
1,Ada Obi,ada@example.org,Women’s Network,Civil society,Liberia,yes
1,Li Wei,li@example.org,University of X,Academia,Nepal,no
2,Sofía Díaz,,Ministry of Y,Member State,Colombia,yes
";
const NOTES_FILE: &str = "notes.csv";
const NOTES: &str = "Workshop,Type,Note,Country example,Topic
1,Idea,Local councils keep the register,Liberia,Financing
2,Recommendation,Fund the register for five years,Colombia,Financing
";

/// Reads an input in a folder of its own.
pub fn judge(family: Family, input: &[u8]) -> Judgement {
    let folder = tempfile::tempdir().unwrap();
    write(family, input, folder.path());
    match read(folder.path()) {
        Ok(reading) => weigh(family, reading),
        Err(fault) => Judgement::fault(fault),
    }
}

/// Everything that is said of an input, for whoever looks into it.
pub fn explain(family: Family, input: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    write(family, input, folder.path());
    let mut text = String::new();
    match read(folder.path()) {
        Ok(reading) => {
            for one in accounts(&reading.value) {
                writeln!(text, "{one:?}").unwrap();
            }
            for one in diagnostic::consolidate(reading.diagnostics.clone()) {
                writeln!(text, "{one:?}").unwrap();
            }
            writeln!(text, "faults: {:#?}", weigh(family, reading).faults).unwrap();
        }
        Err(fault) => writeln!(text, "{fault}").unwrap(),
    }
    text
}

fn write(family: Family, input: &[u8], folder: &Path) {
    std::fs::write(folder.join(GOOD_FILE), GOOD).unwrap();
    if family == Family::Settings {
        std::fs::write(folder.join(NOTES_FILE), NOTES).unwrap();
    }
    std::fs::write(folder.join(family.file()), input).unwrap();
}

fn read(folder: &Path) -> Result<Warned<Reading>, String> {
    read_series(folder, "series", &Isolation::Within)
        .map_err(|error| format!("the folder was given up: {error:#}"))
}

fn accounts(reading: &Reading) -> &[SheetAccount] {
    match reading {
        Reading::Dataset(dataset) => &dataset.sheets,
        Reading::Nothing(accounts) => accounts,
    }
}

fn weigh(family: Family, reading: Warned<Reading>) -> Judgement {
    let accounts = accounts(&reading.value);
    let diagnostics = diagnostic::consolidate(reading.diagnostics);
    let mut faults = lost_rows(accounts, &diagnostics);
    if family != Family::Settings {
        faults.extend(silence(family, accounts, &diagnostics));
        let is_good = |account: &&SheetAccount| &*account.file == GOOD_FILE;
        let good: usize = accounts.iter().filter(is_good).map(|account| account.read).sum();
        // Without a single workshop there is no reading of rows at all.
        if good != GOOD_ROWS {
            faults.push(format!("{good} rows of the good file were read"));
        }
    }
    Judgement::new(signature(accounts, &diagnostics), faults)
}

/// Where nothing of the file was used and nothing was said of it. Of a table
/// without rows its account says so.
fn silence(family: Family, accounts: &[SheetAccount], diagnostics: &[Diagnostic]) -> Option<String> {
    let own = |file: &str| file == family.file();
    let is_told =
        |account: &SheetAccount| account.used > 0 || (account.read == 0 && account.role != SheetRole::Other);
    let told = accounts
        .iter()
        .any(|account| own(&account.file) && is_told(account));
    let said = diagnostics
        .iter()
        .any(|one| one.place.as_ref().is_some_and(|place| own(&place.file)));
    (!told && !said).then(|| "nothing of the file is used, and nothing is said of it".to_owned())
}

/// Rows that were neither used nor set aside with a cell. Sheets that bear the
/// same name cannot be told apart by a place, and are taken together.
fn lost_rows(accounts: &[SheetAccount], diagnostics: &[Diagnostic]) -> Vec<String> {
    let unbalanced = accounts
        .iter()
        .filter(|account| account.read != account.used + account.set_aside);
    let mut faults: Vec<String> = unbalanced
        .map(|account| format!("rows are lost: {account:?}"))
        .collect();
    let mut sheets: BTreeMap<(&str, &str), Vec<&SheetAccount>> = BTreeMap::new();
    for account in accounts {
        sheets
            .entry((&account.file, &account.sheet))
            .or_default()
            .push(account);
    }
    for ((file, sheet), tables) in sheets {
        let told: BTreeSet<u32> = diagnostics
            .iter()
            .filter(|one| one.message.contains("set aside"))
            .filter_map(|one| one.place.as_ref())
            .filter(|place| &*place.file == file && place.sheet.as_deref() == Some(sheet))
            .flat_map(|place| place.cells.iter().map(|cell| cell.row))
            .collect();
        let headers: Vec<_> = tables.iter().filter_map(|table| table.header).collect();
        let several =
            headers.windows(2).any(|pair| pair[1].0.row <= pair[0].1.row) || headers.len() < tables.len();
        let set_aside: usize = tables.iter().map(|table| table.set_aside).sum();
        let least = tables
            .iter()
            .map(|table| table.set_aside)
            .max()
            .unwrap_or_default();
        if if several {
            told.len() < least
        } else {
            told.len() != set_aside
        } {
            faults.push(format!("{set_aside} rows are set aside and {} named", told.len()));
        }
    }
    faults
}

/// Codes, messages without what differs from input to input, and roles.
fn signature(accounts: &[SheetAccount], diagnostics: &[Diagnostic]) -> String {
    let mut parts: BTreeSet<String> = BTreeSet::new();
    for account in accounts.iter().filter(|account| account.role != SheetRole::Other) {
        let how = match (account.used > 0, account.set_aside > 0) {
            (true, true) => "in part",
            (true, false) => "used",
            (false, true) => "set aside",
            (false, false) => "empty",
        };
        parts.insert(format!("{} {how}", account.role.name()));
    }
    for one in diagnostics {
        parts.insert(format!(
            "{} {} {}",
            one.code,
            one.field.unwrap_or_default(),
            general(&one.message)
        ));
    }
    parts.into_iter().collect::<Vec<_>>().join("|")
}

/// A message without digits and without what it quotes.
fn general(message: &str) -> String {
    let mut quoted = false;
    let mut text: String = message
        .chars()
        .filter(|letter| {
            match letter {
                '“' => quoted = true,
                '”' => quoted = false,
                '"' => quoted = !quoted,
                _ => {}
            }
            !quoted && !letter.is_ascii_digit() && !letter.is_control()
        })
        .collect();
    if let Some((end, _)) = text.char_indices().nth(70) {
        text.truncate(end);
    }
    text
}
