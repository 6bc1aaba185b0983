//! What is wrong stands on the cells that have it, and in the list.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{Reader as _, Xlsx};
use serde_json::Value;

use super::book::Book;
use super::{annotate, with_problems};
use crate::support::Sandbox;

/// The texts of a sheet, by row.
fn rows(copy: &[u8], sheet: &str) -> Vec<Vec<String>> {
    let mut book = Xlsx::new(Cursor::new(copy.to_vec())).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    range
        .rows()
        .map(|row| row.iter().map(ToString::to_string).collect())
        .collect()
}

/// What an inspection says, told to tools.
fn diagnostics(sandbox: &Sandbox) -> Vec<Value> {
    let run = sandbox.run(&["inspect", "--message-format", "json", "--show-identities"]);
    let events = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    events.filter(|event| event["event"] == "diagnostic").collect()
}

#[test]
fn every_cell_that_a_problem_names_has_a_colour_and_a_note() {
    let sandbox = with_problems();
    annotate(&sandbox).ends_with(1);
    let copies = BTreeMap::from([
        ("notes.xlsx", "marked/s/notes.annotated.xlsx"),
        ("more/notes.csv", "marked/s/more/notes.csv.annotated.xlsx"),
    ]);
    let said = diagnostics(&sandbox);
    for (file, copy) in copies {
        let bytes = sandbox.bytes(copy);
        let book = Book::read(&bytes);
        let mut named: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let own: Vec<&Value> = said.iter().filter(|one| one["file"] == file).collect();
        assert!(own.len() >= 2, "{own:#?}");
        for one in &own {
            let sheet = one["sheet"].as_str().unwrap_or_default();
            for cell in one["cells"].as_array().unwrap() {
                let cell = cell.as_str().unwrap().to_owned();
                let note = &book.sheet(sheet).notes[&cell];
                let message = message(one);
                assert!(note.contains(message), "{sheet}!{cell}: {note}");
                if let Some(help) = one["help"].as_str() {
                    assert!(note.contains(help), "{sheet}!{cell}: {note}");
                }
                named.entry(sheet.to_owned()).or_default().insert(cell);
            }
        }
        for sheet in &book.sheets[1..] {
            let expected = named.remove(&sheet.name).unwrap_or_default();
            assert_eq!(sheet.coloured, expected, "{file} {}", sheet.name);
            assert_eq!(sheet.notes.keys().cloned().collect::<BTreeSet<_>>(), expected);
        }
        assert!(named.is_empty(), "{named:?}");
        every_problem_is_listed(&own, &bytes, &book);
    }
}

/// A message without its first letter, which is a capital where a sentence
/// begins with it.
fn message(diagnostic: &Value) -> &str {
    let mut letters = diagnostic["message"].as_str().unwrap().chars();
    letters.next();
    letters.as_str()
}

fn every_problem_is_listed(said: &[&Value], copy: &[u8], book: &Book) {
    let list = &book.sheets[0];
    assert_eq!(list.frozen.as_deref(), Some("A5"));
    let rows = rows(copy, &list.name);
    for one in said {
        let severity = one["severity"].as_str().unwrap();
        let code = one["code"].as_str().unwrap();
        let message = message(one);
        let lines = rows.iter().filter(|row| row[0] == severity && row[5] == code);
        assert!(lines.clone().any(|row| row[3].contains(message)), "{one}");
        if let Some(value) = one["value"].as_str() {
            let value = value.trim_matches(['“', '”']);
            assert!(lines.clone().any(|row| row[2] == value), "{one}");
        }
    }
    assert!(!list.links.is_empty());
    for target in list.links.values() {
        let (sheet, range) = target.rsplit_once('!').unwrap();
        let sheet = book.sheet(sheet.trim_matches('\''));
        assert!(sheet.state.is_empty(), "a link to a hidden sheet leads nowhere");
        let first = range.split(':').next().unwrap();
        assert!(first == "A1" || sheet.coloured.contains(first), "{target}");
    }
}

#[test]
fn the_list_gives_way_to_a_sheet_of_its_name_and_is_no_table_of_ours() {
    let sandbox = with_problems();
    annotate(&sandbox).ends_with(1);
    let copy = sandbox.bytes("marked/s/notes.annotated.xlsx");
    let names: Vec<String> = Book::read(&copy)
        .sheets
        .into_iter()
        .map(|sheet| sheet.name)
        .collect();
    assert_eq!(
        names,
        [
            "Problems (2)",
            "Notes",
            "Workshops",
            "Attendance",
            "Kept apart",
            "Problems"
        ]
    );
    // A copy that lands among inputs is read as its file is.
    let tables = |series: &str| {
        let run = sandbox.run(&["inspect", series, "--message-format", "json", "--show-identities"]);
        let events = run
            .stdout
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap());
        let tables = events.filter(|event| event["event"] == "table" && event["role"] != "other");
        tables
            .map(|table| {
                (
                    table["sheet"].to_string(),
                    table["role"].to_string(),
                    table["rows"].to_string(),
                )
            })
            .collect::<Vec<_>>()
    };
    sandbox.write("inputs/alone/notes.xlsx", super::messy::notes());
    sandbox.write("inputs/copied/notes.xlsx", &copy);
    assert_eq!(tables("copied"), tables("alone"));
    assert_eq!(tables("copied").len(), 3);
}

#[test]
fn a_sheet_full_of_problems_is_coloured_and_has_notes_on_the_gravest() {
    let sandbox = Sandbox::new();
    let rows: String = (0..3_000)
        .map(|row| {
            format!(
                "1,Idea,Note number {row}.,{}\n",
                if row % 2 == 0 { "Utopia" } else { "Arcadia" }
            )
        })
        .chain(["1,Idia,The last note.,Kenya\n".to_owned()])
        .collect();
    sandbox.write(
        "inputs/s/notes.csv",
        format!("Workshop,Type,Note,Country example\n{rows}"),
    );
    annotate(&sandbox).ends_with(1);
    let copy = sandbox.bytes("marked/s/notes.csv.annotated.xlsx");
    let book = Book::read(&copy);
    let sheet = book.sheet("notes");
    assert_eq!(sheet.coloured.len(), 3_001);
    assert_eq!(sheet.notes.len(), 1_000);
    assert!(!sheet.notes.contains_key("C3002"), "a warning goes without");
    let list = self::rows(&copy, "Problems");
    let told = |text: &str| list.iter().flatten().any(|cell| cell.contains(text));
    assert!(told("2001 more cells are coloured and have no note"));
    assert!(told("and 1460 more cells of notes"), "{list:#?}");
    assert!(list.len() < 120, "{} lines", list.len());
}

#[test]
fn problems_of_a_whole_sheet_or_file_are_listed() {
    let sandbox = Sandbox::new();
    // A copy of another file is told of as a file, and a sheet of none of ours as a sheet.
    let notes = "Workshop,Type,Note,Country example\n1,Idea,A note.,Utopia\n";
    sandbox.write("inputs/s/a.csv", notes);
    sandbox.write("inputs/s/b.csv", notes);
    sandbox.write("inputs/s/c.xlsx", super::messy::notes());
    annotate(&sandbox).ends_with(1);
    let whole = rows(&sandbox.bytes("marked/s/b.csv.annotated.xlsx"), "Problems");
    assert!(
        whole
            .iter()
            .any(|row| row[1] == "the whole file" && row[5] == "repeated"),
        "{whole:#?}"
    );
    let copy = sandbox.bytes("marked/s/c.annotated.xlsx");
    let sheets = rows(&copy, "Problems (2)");
    let line = |name: &str| sheets.iter().position(|row| row[1] == name).unwrap();
    let links = &Book::read(&copy).sheets[0].links;
    assert_eq!(
        links[&format!("B{}", line("the sheet Problems") + 1)],
        "'Problems'!A1"
    );
    assert!(!links.contains_key(&format!("B{}", line("the sheet Kept apart") + 1)));
}

#[test]
fn what_is_said_of_merged_cells_stands_where_they_are_seen() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Notes").unwrap();
    for (column, heading) in (0..).zip(["Workshop", "Type", "Note", "Country example"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    for row in 1..4 {
        for (column, text) in (0..).zip(["1", "Idea", &format!("Note number {row}.")]) {
            sheet.write_string(row, column, text).unwrap();
        }
    }
    let plain = rust_xlsxwriter::Format::new();
    sheet.merge_range(1, 3, 3, 3, "Utopia", &plain).unwrap();
    let sandbox = Sandbox::new();
    sandbox.write("inputs/s/notes.xlsx", workbook.save_to_buffer().unwrap());
    annotate(&sandbox).ends_with(1);
    let copy = sandbox.bytes("marked/s/notes.annotated.xlsx");
    let notes = Book::read(&copy).sheet("Notes").notes.clone();
    let cells: Vec<&str> = notes.keys().map(String::as_str).collect();
    assert_eq!(cells, ["D2"]);
    assert_eq!(notes["D2"].matches("Utopia").count(), 1, "{notes:?}");
}
