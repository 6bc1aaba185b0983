//! The workbook, read back.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use jiff::civil::date;
use rapporteur::publish::tables::{Cell, NotesByReference, Table, cited_notes, public_tables};
use rapporteur::publish::workbook::{WorkbookTitle, to_workbook};

use super::fixture::{disclosed, reference};

fn tables() -> Vec<Table> {
    let disclosed = disclosed();
    let cited = BTreeSet::from([reference("2", "1"), reference("2", "3")]);
    let mut tables = public_tables(&disclosed);
    tables.push(cited_notes(&NotesByReference::new(&disclosed), &cited));
    tables
}

fn workbook(tables: &[Table]) -> Vec<u8> {
    let title = WorkbookTitle {
        series: "Sustaining Peace",
        edition: "2017-05-11 7f3a-91c2",
        date: Some(date(2017, 5, 11)),
    };
    to_workbook(title, tables).expect("a workbook")
}

fn expected(cell: &Cell) -> Data {
    match cell {
        Cell::Number(number) => Data::Float(f64::from(*number)),
        text if text.text().is_empty() => Data::Empty,
        text => Data::String(text.text().into_owned()),
    }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    let mut part = archive.by_name(name).expect("a part");
    part.read_to_string(&mut text).expect("text");
    text
}

#[test]
fn the_sheets_hold_what_the_tables_hold() {
    let tables = tables();
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(workbook(&tables))).expect("a workbook");
    let names: Vec<String> = tables.iter().map(|table| table.name.to_owned()).collect();
    assert_eq!(workbook.sheet_names()[0], "about");
    assert_eq!(workbook.sheet_names()[1..], names);
    for table in &tables {
        let sheet = workbook.worksheet_range(table.name).expect("a sheet");
        let columns = table.columns.iter();
        let header: Vec<Data> = columns
            .map(|column| Data::String(column.name.to_owned()))
            .collect();
        let rows = table.rows.iter().map(|row| row.iter().map(expected).collect());
        let expected: Vec<Vec<Data>> = std::iter::once(header).chain(rows).collect();
        let found: Vec<Vec<Data>> = sheet.rows().map(<[Data]>::to_vec).collect();
        assert_eq!(found, expected, "{}", table.name);
    }
}

#[test]
fn no_cell_is_a_formula_and_what_looks_like_one_is_marked_as_text() {
    let bytes = workbook(&tables());
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(&bytes)).expect("a workbook");
    for name in workbook.sheet_names() {
        let formulas = workbook.worksheet_formula(&name).expect("a sheet");
        assert!(formulas.is_empty(), "{name}");
    }
    assert!(part(&bytes, "xl/styles.xml").contains("quotePrefix=\"1\""));
}

#[test]
fn the_first_sheet_explains_every_table_and_column() {
    let tables = tables();
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(workbook(&tables))).expect("a workbook");
    let about = workbook.worksheet_range("about").expect("a sheet");
    let lines: Vec<[String; 3]> = about
        .rows()
        .map(|row| [row[0].to_string(), row[1].to_string(), row[2].to_string()])
        .collect();
    assert_eq!(lines[0][0], "Sustaining Peace");
    assert_eq!(lines[1][0], "2017-05-11 7f3a-91c2");
    for table in &tables {
        let line = [table.name, "", table.description].map(str::to_owned);
        assert!(lines.contains(&line), "{line:?}");
        for column in &table.columns {
            let line = [table.name, column.name, column.description].map(str::to_owned);
            assert!(lines.contains(&line), "{line:?}");
        }
    }
}

#[test]
fn each_sheet_has_a_frozen_header_and_a_filter() {
    let bytes = workbook(&tables());
    let workshops = part(&bytes, "xl/worksheets/sheet2.xml");
    assert!(workshops.contains("<pane ySplit=\"1\""), "{workshops}");
    assert!(workshops.contains("<autoFilter ref=\"A1:M3\""), "{workshops}");
}

#[test]
fn the_bytes_depend_on_the_tables_alone() {
    let first = workbook(&tables());
    assert_eq!(first, workbook(&tables()));
    let core = part(&first, "docProps/core.xml");
    let stamps = core.matches("T00:00:00Z").count();
    assert_eq!(core.matches("2017-05-11T00:00:00Z").count(), stamps, "{core}");
    assert_eq!(stamps, 2, "created and modified: {core}");
}

#[test]
fn a_series_without_a_date_has_the_first_date_of_archives() {
    let title = WorkbookTitle {
        series: "Undated",
        edition: "7f3a-91c2",
        date: None,
    };
    let bytes = to_workbook(title, &[]).expect("a workbook");
    assert!(part(&bytes, "docProps/core.xml").contains("1980-01-01T00:00:00Z"));
}

#[test]
fn a_text_longer_than_a_cell_may_hold_is_cut_not_refused() {
    let mut tables = tables();
    tables.truncate(1);
    tables[0].rows[0][1] = Cell::Text("word ".repeat(10_000));
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(workbook(&tables))).expect("a workbook");
    let sheet = workbook.worksheet_range("workshops").expect("a sheet");
    let Some(Data::String(text)) = sheet.get_value((1, 1)) else {
        panic!("no text");
    };
    assert_eq!(text.chars().count(), 32_767);
    assert!(text.ends_with('…'));
}
