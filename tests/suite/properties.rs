//! What holds of the reading of every workbook, shown on generated ones: no
//! row is lost, and nothing depends on how a file is called or in which order
//! its columns stand.

#[path = "properties/order.rs"]
mod order;
#[path = "properties/sheets.rs"]
mod sheets;

use std::collections::{BTreeMap, BTreeSet};

use proptest::collection::vec;
use proptest::prelude::*;
use rapporteur::diagnostic::{self, Diagnostic, Warned};
use rapporteur::ingest::{Isolation, Reading, read_series};
use rapporteur::model::{Dataset, SheetAccount, SheetRole};

use self::sheets::{Format, Sheet, any_sheet, records};
use crate::support::Sandbox;

fn read(files: &[(String, Vec<u8>)]) -> (Reading, Vec<Diagnostic>) {
    let sandbox = Sandbox::new();
    for (name, bytes) in files {
        sandbox.write(&format!("series/{name}"), bytes);
    }
    let Warned { value, diagnostics } =
        read_series(&sandbox.path("series"), "series", &Isolation::Within).unwrap();
    (value, diagnostic::consolidate(diagnostics))
}

fn accounts(reading: &Reading) -> &[SheetAccount] {
    match reading {
        Reading::Dataset(dataset) => &dataset.sheets,
        Reading::Nothing(accounts) => accounts,
    }
}

/// Rows of a sheet that a diagnostic sets aside.
fn set_aside_rows(diagnostics: &[Diagnostic], sheet: &str) -> BTreeSet<u32> {
    diagnostics
        .iter()
        .filter(|one| one.message.contains("set aside"))
        .filter_map(|one| one.place.as_ref())
        .filter(|place| place.sheet.as_deref() == Some(sheet))
        .flat_map(|place| place.cells.iter().map(|cell| cell.row))
        .collect()
}

fn conserves(
    sheet: &Sheet,
    accounts: &[SheetAccount],
    diagnostics: &[Diagnostic],
) -> Result<(), TestCaseError> {
    let own: Vec<&SheetAccount> = accounts
        .iter()
        .filter(|account| *account.sheet == *sheet.name)
        .collect();
    for account in &own {
        prop_assert_eq!(account.read, account.used + account.set_aside, "{:?}", account);
    }
    let set_aside: usize = own.iter().map(|account| account.set_aside).sum();
    let named = set_aside_rows(diagnostics, &sheet.name);
    prop_assert_eq!(
        set_aside,
        named.len(),
        "rows set aside and named in {}: {:?}",
        &sheet.name,
        named
    );
    let filled = sheet.filled_rows();
    prop_assert!(
        named.is_subset(&filled),
        "a row is set aside that holds nothing: {:?}",
        named.difference(&filled)
    );
    let tables: Vec<&&SheetAccount> = own
        .iter()
        .filter(|account| account.role != SheetRole::Other)
        .collect();
    if let [table] = tables[..] {
        let (_, last) = table.header.expect("a table has a header");
        let below = filled.iter().filter(|row| **row > last.row).count();
        prop_assert_eq!(table.read, below, "rows below the header of {:?}", table);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_row_of_a_workbook_is_lost(bodies in vec(any_sheet(), 1..4)) {
        let sheets: Vec<Sheet> = bodies.into_iter().zip(["Sheet1", "Présence", "2017-03-02"]).map(|(sheet, name)| sheet.called(name)).collect();
        let (reading, diagnostics) = read(&[("book.xlsx".to_owned(), sheets::workbook(&sheets))]);
        if accounts(&reading).is_empty() {
            prop_assert!(diagnostics.iter().any(|one| one.message.contains("nothing is built")));
        }
        for sheet in &sheets {
            conserves(sheet, accounts(&reading), &diagnostics)?;
        }
    }

    #[test]
    fn no_row_of_a_text_is_lost(body in any_sheet()) {
        let sheet = body.called("list");
        let (reading, diagnostics) = read(&[("list.csv".to_owned(), sheet.text().into_bytes())]);
        conserves(&sheet, accounts(&reading), &diagnostics)?;
    }

    #[test]
    fn names_of_files_and_the_order_of_columns_mean_nothing(
        tables in records(),
        shuffles in vec(any::<u64>(), 3),
        prefixes in proptest::sample::subsequence(vec!["a", "m", "z"], 3).prop_shuffle(),
        formats in vec(proptest::sample::select(vec![Format::Text, Format::Workbook]), 3),
        endings in vec(proptest::sample::select(vec!["csv", "xlsx", "xls", "ods", "txt", "dat"]), 3),
    ) {
        let plain: Vec<(String, Vec<u8>)> = tables
            .iter()
            .map(|table| (format!("{}.csv", table.name), table.sheet.text().into_bytes()))
            .collect();
        let changed: Vec<(String, Vec<u8>)> = tables
            .iter()
            .enumerate()
            .map(|(at, table)| {
                let sheet = table.sheet.with_columns_shuffled(shuffles[at]);
                let bytes = match formats[at] {
                    Format::Text => sheet.text().into_bytes(),
                    Format::Workbook => sheets::workbook(&[sheet.called("Sheet1")]),
                };
                (format!("{} {}.{}", prefixes[at], table.name, endings[at]), bytes)
            })
            .collect();
        let (before, after) = (told(&read(&plain)), told(&read(&changed)));
        prop_assert!(["workshops", "attendance", "notes"].iter().all(|what| before.get(what).is_some_and(|lines| !lines.is_empty())));
        prop_assert_eq!(before, after);
    }
}

/// What was understood, without where it stands.
fn told((reading, diagnostics): &(Reading, Vec<Diagnostic>)) -> BTreeMap<&'static str, Vec<String>> {
    let mut told = BTreeMap::new();
    if let Reading::Dataset(dataset) = reading {
        told.insert("workshops", workshops(dataset));
        told.insert("attendance", attendance(dataset));
        told.insert("notes", notes(dataset));
    }
    let account =
        |one: &SheetAccount| format!("{} {} {} {}", one.role.name(), one.read, one.used, one.set_aside);
    told.insert("accounts", accounts(reading).iter().map(account).collect());
    let cells = |one: &Diagnostic| one.place.as_ref().map_or(0, |place| place.cells.len());
    let diagnosis = |one: &Diagnostic| {
        format!(
            "{} {:?} {:?} × {}: {}",
            one.code,
            one.field,
            one.value,
            cells(one),
            one.message
        )
    };
    told.insert("diagnostics", diagnostics.iter().map(diagnosis).collect());
    for lines in told.values_mut() {
        lines.sort();
    }
    told
}

fn workshops(dataset: &Dataset) -> Vec<String> {
    let show = |one: &rapporteur::model::Workshop| {
        let topics: Vec<&str> = one.topics.iter().map(|at| dataset.topics.label(*at)).collect();
        format!(
            "{} {} {:?} {:?} {:?} {:?}",
            one.number, one.title, one.date, topics, one.hosts, one.questions
        )
    };
    dataset.workshops.iter().map(show).collect()
}

fn attendance(dataset: &Dataset) -> Vec<String> {
    let show = |one: &rapporteur::model::Attendance| {
        let group = one.group.map(|at| dataset.groups.label(at));
        let person = &dataset.people[one.person];
        format!(
            "{} {:?} {} {:?} {:?} {} {} {}",
            dataset.workshops[one.workshop].number,
            person,
            one.organisation,
            group,
            one.country,
            one.gender,
            one.role,
            one.attended
        )
    };
    dataset.attendance.iter().map(show).collect()
}

fn notes(dataset: &Dataset) -> Vec<String> {
    let show = |one: &rapporteur::model::Note| {
        let group = one.group.map(|at| dataset.groups.label(at));
        format!(
            "{} {} {} {:?} {:?}",
            one.reference,
            dataset.kinds.label(one.kind),
            one.text,
            one.countries,
            group
        )
    };
    dataset.notes.iter().map(show).collect()
}
