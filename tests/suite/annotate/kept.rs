//! Every value of the owner's file stands in its copy: the files of all cases
//! and samples, and generated ones.

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use calamine::{Data, DataType as _, Ods, Reader, SheetType, SheetVisible, Xls, Xlsb, Xlsx};
use encoding_rs::{Encoding, WINDOWS_1252};
use proptest::prelude::*;
use rapporteur::diagnostic::Diagnostic;
use rapporteur::ingest::{Isolation, facsimile};

use super::book::Book;
use super::{copy_of, messy, said_of};
use crate::support::{Sandbox, repository};

/// The values of a sheet by row and column, counted from zero.
type Cells = BTreeMap<(u32, u32), Data>;

struct Sheet {
    name: String,
    visible: SheetVisible,
    cells: Cells,
}

fn sheets<R: Reader<Cursor<Vec<u8>>>>(mut book: R) -> Vec<Sheet> {
    let listed = book.sheets_metadata().to_vec();
    let worksheets = listed
        .into_iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet);
    worksheets
        .map(|sheet| {
            let range = book.worksheet_range(&sheet.name).ok().unwrap();
            let (top, left) = range.start().unwrap_or_default();
            let filled = range.used_cells().filter(|(_, _, data)| !is_nothing(data));
            let cells = filled.map(|(row, column, data)| {
                let at = (
                    u32::try_from(row).unwrap() + top,
                    u32::try_from(column).unwrap() + left,
                );
                (at, data.clone())
            });
            Sheet {
                cells: cells.collect(),
                visible: sheet.visible,
                name: sheet.name,
            }
        })
        .collect()
}

fn is_nothing(data: &Data) -> bool {
    matches!(data, Data::Empty) || matches!(data, Data::String(text) if text.is_empty())
}

/// The sheets of a workbook as the library reads them; `None` of what is none.
fn original(bytes: &[u8]) -> Option<Vec<Sheet>> {
    let source = || Cursor::new(bytes.to_vec());
    if let Ok(book) = Xlsx::new(source()) {
        return Some(sheets(book));
    }
    if let Ok(book) = Xlsb::new(source()) {
        return Some(sheets(book));
    }
    if let Ok(book) = Ods::new(source()) {
        return Some(sheets(book));
    }
    bytes
        .starts_with(b"\xd0\xcf")
        .then(|| sheets(Xls::new(source()).unwrap()))
}

/// Whether two cells say the same. Copies write every date as a number of days
/// that is shown as a date.
fn says_the_same(own: &Data, copied: &Data) -> bool {
    match (own, copied) {
        (Data::DateTime(own), Data::DateTime(copied)) if own.is_duration() => {
            (own.as_f64() - copied.as_f64()).abs() < 1e-9
        }
        (Data::DateTime(own), Data::DateTime(copied)) => own.to_ymd_hms_milli() == copied.to_ymd_hms_milli(),
        (Data::DateTimeIso(own), Data::DateTime(copied)) => {
            let (year, month, day, hour, minute, second, _) = copied.to_ymd_hms_milli();
            let moment = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}");
            moment.starts_with(own.split('.').next().unwrap())
        }
        (Data::DurationIso(own), Data::DateTime(copied)) => {
            let own: jiff::SignedDuration = own.parse().unwrap();
            (own.as_secs_f64() - copied.as_f64() * 86_400.0).abs() < 1e-3
        }
        // The library reads errors of .ods as the texts that they show.
        (Data::String(own), Data::Error(copied)) => *own == copied.to_string(),
        (Data::Int(own), copied) => copied.get_float() == Some(f64::from(i32::try_from(*own).unwrap())),
        (own, copied) => own == copied,
    }
}

/// What differs between a workbook and its copy.
fn differences(own: &[Sheet], copy: &[u8]) -> Vec<String> {
    let copied = sheets(Xlsx::new(Cursor::new(copy.to_vec())).unwrap());
    let mut found = Vec::new();
    // The first sheet of a copy is its list.
    let names = |sheets: &[Sheet]| sheets.iter().map(|sheet| sheet.name.clone()).collect::<Vec<_>>();
    if names(own) != names(&copied[1..]) {
        found.push(format!("{:?} became {:?}", names(own), names(&copied)));
        return found;
    }
    for (own, copied) in own.iter().zip(&copied[1..]) {
        if own.visible != copied.visible {
            found.push(format!("{}: {:?}", own.name, copied.visible));
        }
        for (at, value) in &own.cells {
            let there = copied.cells.get(at).unwrap_or(&Data::Empty);
            if !says_the_same(value, there) {
                found.push(format!("{} {at:?}: {value:?} became {there:?}", own.name));
            }
        }
        let more = copied.cells.iter().filter(|(at, _)| !own.cells.contains_key(at));
        found.extend(more.map(|(at, value)| format!("{} {at:?}: {value:?} was added", own.name)));
    }
    found
}

/// The same for a text: under one of the delimiters its fields are the cells.
fn text_differences(bytes: &[u8], copy: &[u8]) -> Vec<String> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => encoding.decode_without_bom_handling(&bytes[mark..]).0,
        None => match std::str::from_utf8(bytes) {
            Ok(text) => text.into(),
            Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        },
    };
    let copied = sheets(Xlsx::new(Cursor::new(copy.to_vec())).unwrap());
    let copied: Vec<(u32, &Data)> = copied[1]
        .cells
        .iter()
        .map(|((_, column), data)| (*column, data))
        .collect();
    let is_copied = |delimiter: &u8| {
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader
            .has_headers(false)
            .flexible(true)
            .delimiter(*delimiter)
            .from_reader(text.as_bytes());
        let mut fields = Vec::new();
        for record in reader.records().map(Result::unwrap) {
            let filled = (0u32..).zip(record.iter()).filter(|(_, field)| !field.is_empty());
            fields.extend(filled.map(|(column, field)| (column, Data::String(field.replace("\r\n", "\n")))));
        }
        fields
            .iter()
            .map(|(column, data)| (*column, data))
            .eq(copied.iter().copied())
    };
    if b",;\t|".iter().any(is_copied) {
        Vec::new()
    } else {
        vec!["the fields are not the cells".to_owned()]
    }
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// What is lost in the copies of one series, and how many of its files are
/// workbooks and how many are texts.
fn lost_of(series: &Path, said: &[Diagnostic]) -> (Vec<String>, usize, usize) {
    let mut paths = Vec::new();
    files(series, &mut paths);
    let (mut lost, mut workbooks, mut texts) = (Vec::new(), 0, 0);
    for path in paths {
        let name = path.strip_prefix(series).unwrap().to_string_lossy().into_owned();
        let ending = name.rsplit('.').next().unwrap().to_lowercase();
        if matches!(ending.as_str(), "md" | "toml") || name == "expected.txt" {
            continue;
        }
        let Some(copy) = copy_of(series, &name, said) else {
            continue;
        };
        let bytes = fs::read(&path).unwrap();
        let differences = if let Some(sheets) = original(&bytes) {
            workbooks += 1;
            differences(&sheets, &copy)
        } else {
            texts += 1;
            text_differences(&bytes, &copy)
        };
        lost.extend(
            differences
                .iter()
                .map(|what| format!("{}: {what}", path.display())),
        );
    }
    (lost, workbooks, texts)
}

#[test]
fn nothing_of_any_case_or_sample_is_lost_in_its_copy() {
    let mut lost = Vec::new();
    let (mut workbooks, mut texts) = (0, 0);
    for folder in ["tests/cases", "inputs"] {
        for series in fs::read_dir(repository().join(folder)).unwrap() {
            let series = series.unwrap().path();
            if series.is_dir() {
                // The samples are in order.
                let said = if folder == "inputs" {
                    Vec::new()
                } else {
                    said_of(&series)
                };
                let (of_series, more_workbooks, more_texts) = lost_of(&series, &said);

                lost.extend(of_series);
                workbooks += more_workbooks;
                texts += more_texts;
            }
        }
    }
    assert!(
        workbooks > 40 && texts > 40,
        "{workbooks} workbooks, {texts} texts"
    );
    assert!(lost.is_empty(), "{lost:#?}");
}

#[test]
fn formats_merges_and_what_is_hidden_stay() {
    let sandbox = Sandbox::new();
    let bytes = messy::notes();
    sandbox.write("s/notes.xlsx", &bytes);
    let copy = copy_of(&sandbox.path("s"), "notes.xlsx", &said_of(&sandbox.path("s"))).unwrap();
    let (own, copied) = (Book::read(&bytes), Book::read(&copy));
    for sheet in &own.sheets {
        let there = copied.sheet(&sheet.name);
        assert_eq!(there.merged, sheet.merged, "{}", sheet.name);
        assert_eq!(there.state, sheet.state, "{}", sheet.name);
    }
    let part = |bytes: &[u8], name: &str| {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        super::book::part(&mut archive, name).unwrap()
    };
    let styles = part(&copy, "xl/styles.xml");
    assert!(styles.contains("formatCode=\"dd\\.mm\\.yyyy\""), "{styles}");
    let sheet = part(&copy, "xl/worksheets/sheet2.xml");
    assert!(sheet.contains("<f>SUM(G4:G5)</f><v>0.75</v>"), "{sheet}");
    assert!(!sheet.contains("TODAY"), "{sheet}");
    assert!(
        sheet.contains("<row r=\"9\"") && sheet.contains("hidden=\"1\""),
        "{sheet}"
    );
    let first = part(&copy, "xl/sharedStrings.xml");
    assert!(first.contains("change by themselves: 1."), "{first}");
}

#[test]
fn a_text_too_long_for_a_cell_is_cut_and_that_is_told() {
    let sandbox = Sandbox::new();
    let long = "word ".repeat(8_000);
    sandbox.write(
        "inputs/s/notes.csv",
        format!("Workshop,Type,Note,Country example\n1,Idea,{long},Utopia\n"),
    );
    super::annotate(&sandbox).ends_with(1);
    let copy = sandbox.bytes("marked/s/notes.csv.annotated.xlsx");
    let mut book = Xlsx::new(Cursor::new(copy)).unwrap();
    let cut = book.worksheet_range("notes").unwrap();
    let cut = cut.get_value((1, 2)).unwrap().to_string();
    assert_eq!(cut.chars().count(), 32_767);
    assert!(cut.ends_with('…') && long.starts_with(cut.trim_end_matches('…')));
    let list = book.worksheet_range("Problems").unwrap();
    let told = |text: &str| {
        list.used_cells()
            .any(|(_, _, data)| data.to_string().contains(text))
    };
    assert!(told("the texts of 1 cells, first C2, are cut"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_a_messy_workbook_is_lost(book in messy::any_book()) {
        let sandbox = Sandbox::new();
        let bytes = messy::written(&book);
        sandbox.write("s/notes.xlsx", &bytes);
        let copy = copy_of(&sandbox.path("s"), "notes.xlsx", &said_of(&sandbox.path("s"))).expect("a copy");
        let found = differences(&original(&bytes).expect("a workbook"), &copy);
        prop_assert!(found.is_empty(), "{:#?}", found);
    }
}

#[test]
fn a_process_of_its_own_gives_the_same() {
    let program = Isolation::Program(env!("CARGO_BIN_EXE_rapporteur").into());
    let series = repository().join("tests/cases/handmade-formats");
    let mut formats = 0;
    for entry in fs::read_dir(&series).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        let ending = name.rsplit('.').next().unwrap();
        if matches!(ending, "xls" | "xlsb") {
            formats += 1;
            let read = |isolation| facsimile(&series, &name.as_str().into(), isolation).unwrap();
            let within = read(&Isolation::Within);
            assert!(
                within.sheets.iter().any(|sheet| !sheet.cells.is_empty()),
                "{name}"
            );
            assert_eq!(read(&program), within, "{name}");
        }
    }
    assert!(formats > 0);
}

#[test]
fn what_fuzzers_found_is_copied_or_refused() {
    let sandbox = Sandbox::new();
    for family in ["ods", "text", "xls", "xlsb", "xlsx"] {
        let kept = repository().join("tests/fuzz/corpus").join(family);
        crate::support::copy(&kept, &sandbox.path(&format!("inputs/{family}")));
    }
    super::annotate(&sandbox).ends_with(1);
    let copies = sandbox.files("marked");
    assert!(copies.len() > 50, "{} copies", copies.len());
    for (name, bytes) in copies {
        let copied = sheets(Xlsx::new(Cursor::new(bytes)).unwrap());
        assert!(copied.len() > 1 || name.starts_with("ods/"), "{name}");
    }
}
