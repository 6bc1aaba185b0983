//! Tests of `ingest`: the same rows mean the same in any format, order or
//! dress, and no row is lost.

use std::io::Write as _;
use std::path::Path;

use proptest::prelude::*;
use rapporteur::diagnostic::{Code, Diagnostic, Warned};
use rapporteur::ingest::{Isolation, Reading, read_series};
use rapporteur::model::{CountryMention, Dataset, DisclosureRule, Include, NoteConsent};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::support::Sandbox;

fn read(folder: &Path) -> (Option<Dataset>, Vec<Diagnostic>) {
    let Warned { value, diagnostics } = read_series(folder, "series", &Isolation::Within).unwrap();
    match value {
        Reading::Dataset(dataset) => (Some(*dataset), diagnostics),
        Reading::Nothing(_) => (None, diagnostics),
    }
}

fn dataset(sandbox: &Sandbox) -> (Dataset, Vec<Diagnostic>) {
    let (dataset, diagnostics) = read(&sandbox.path("s"));
    (dataset.unwrap_or_else(|| panic!("{diagnostics:?}")), diagnostics)
}

const HEADER: [&str; 8] = [
    "Workshop",
    "Id",
    "Type",
    "Note",
    "Topic",
    "Country example",
    "Consent",
    "Include",
];
const ROWS: [[&str; 8]; 4] = [
    [
        "1",
        "1",
        "Idea",
        "Share one map.",
        "Water",
        "Mali; Nepal",
        "",
        "lead",
    ],
    [
        "1",
        "2",
        "Challenge",
        "Nobody, it was said, pays.",
        "Water; Money",
        "Côte d'Ivoire",
        "none",
        "",
    ],
    [
        "2",
        "1",
        "Recommendation",
        "Pay earlier.",
        "Money",
        "",
        "group",
        "no",
    ],
    [
        "2",
        "2",
        "Good practice",
        "“Open days” every spring.",
        "Water",
        "Viet Nam",
        "",
        "",
    ],
];

fn csv_of(header: &[&str], rows: &[Vec<&str>], delimiter: u8) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(vec![]);
    writer.write_record(header).unwrap();
    for row in rows {
        writer.write_record(row).unwrap();
    }
    writer.into_inner().unwrap()
}

fn rows() -> Vec<Vec<&'static str>> {
    ROWS.iter().map(|row| row.to_vec()).collect()
}

/// What the notes say, without where they stand.
fn said(dataset: &Dataset) -> Vec<String> {
    let labels = |indices: &[usize]| {
        indices
            .iter()
            .map(|index| dataset.topics.label(*index))
            .collect::<Vec<_>>()
            .join("+")
    };
    let all = dataset.notes.iter().map(|note| {
        let kind = dataset.kinds.label(note.kind);
        format!(
            "{} {kind} {} {} {:?} {:?} {:?}",
            note.reference,
            note.text,
            labels(&note.topics),
            note.countries,
            note.consent,
            note.include
        )
    });
    all.collect()
}

#[test]
fn every_format_and_delimiter_gives_the_same_dataset() {
    let mut found = Vec::new();
    for delimiter in [b',', b';', b'\t', b'|'] {
        let sandbox = Sandbox::new();
        sandbox.write("s/notes.csv", csv_of(&HEADER, &rows(), delimiter));
        found.push(said(&dataset(&sandbox).0));
    }
    let utf16 = |text: &str| -> Vec<u8> {
        [0xfe, 0xff]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
            .collect()
    };
    let text = String::from_utf8(csv_of(&HEADER, &rows(), b'\t')).unwrap();
    let sandbox = Sandbox::new();
    sandbox.write("s/notes.txt", utf16(&text));
    found.push(said(&dataset(&sandbox).0));
    let sandbox = Sandbox::new();
    sandbox.write("s/notes.csv", workbook(&HEADER, &rows()));
    found.push(said(&dataset(&sandbox).0));
    assert_eq!(found[0].len(), 4);
    assert!(
        found[0][1].contains("W1-2 Challenge Nobody, it was said, pays. Money+Water"),
        "{:?}",
        found[0]
    );
    assert!(found.windows(2).all(|pair| pair[0] == pair[1]), "{found:#?}");
}

/// A workbook whose header stands in the fourth row and second column, below a
/// title; its file may have any name.
fn workbook(header: &[&str], rows: &[Vec<&str>]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 1, "Our notes").unwrap();
    sheet.write_row(3, 1, header.iter().copied()).unwrap();
    for (row, cells) in (4..).zip(rows) {
        for (column, cell) in (1..).zip(cells) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number).unwrap(),
                Err(_) => sheet.write(row, column, *cell).unwrap(),
            };
        }
    }
    book.save_to_buffer().unwrap()
}

/// Two workshops, one with a date of Excel's, one with a date that could be two.
fn list_of_workshops() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet
        .write_row(
            0,
            0,
            [
                "Workshop",
                "Title",
                "Date",
                "Duration (minutes)",
                "Guiding questions",
                "Host",
            ],
        )
        .unwrap();
    let date = Format::new().set_num_format("yyyy-mm-dd");
    sheet.write_row(1, 0, ["1", "First"]).unwrap();
    sheet
        .write_with_format(1, 2, ExcelDateTime::from_ymd(2017, 3, 2).unwrap(), &date)
        .unwrap();
    sheet.write(1, 3, 120).unwrap();
    sheet.write(1, 4, "Who pays; and why?\nWho decides?").unwrap();
    sheet.write(1, 5, "One; Two, Three").unwrap();
    sheet
        .write_row(2, 0, ["2", "Second", "11/12/2017", "2 hours", "", ""])
        .unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn values_are_read_as_what_they_are() {
    let sandbox = Sandbox::new();
    sandbox.write("s/notes.csv", csv_of(&HEADER, &rows(), b','));
    sandbox.write("s/list.xlsx", list_of_workshops());
    let (dataset, diagnostics) = dataset(&sandbox);
    let first = &dataset.workshops[0];
    assert_eq!(
        first.date.map(|date| date.to_string()).as_deref(),
        Some("2017-03-02")
    );
    assert_eq!(first.duration_minutes, Some(120));
    assert_eq!(first.questions, ["Who pays; and why?", "Who decides?"]);
    assert_eq!(first.hosts, ["One", "Two, Three"]);
    assert_eq!(dataset.workshops[1].duration_minutes, Some(120));
    assert_eq!(
        dataset.workshops[1].date, None,
        "the eleventh of December or the twelfth of November"
    );
    let asked: Vec<_> = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.code == Code::InvalidDate)
        .collect();
    assert_eq!(asked.len(), 1);
    assert_eq!(
        asked[0]
            .place
            .as_ref()
            .map(|place| place.cells[0].to_string())
            .as_deref(),
        Some("C3")
    );
    assert_eq!(dataset.notes[1].consent, NoteConsent::None);
    assert_eq!(
        (dataset.notes[0].include, dataset.notes[2].include),
        (Include::Lead, Include::No)
    );
}

#[test]
fn a_sheet_belongs_to_the_workshop_that_its_name_title_or_file_says() {
    let attendance = "Name,Email,Stakeholder group\nAda Obi,ada@x.example,Academia\n";
    let list = "Workshop,Title,Date\n1,First steps,2017-03-02\n2,Second steps,2017-04-06\n";
    for (file, content) in [
        ("attendance workshop 2.csv", attendance.to_owned()),
        ("second-steps.csv", attendance.to_owned()),
        ("attendance-2017-04-06.csv", attendance.to_owned()),
        ("people.csv", format!("Attendance of workshop 2,,\n{attendance}")),
        ("people.csv", format!("Second steps: who came,,\n{attendance}")),
    ] {
        let sandbox = Sandbox::new();
        sandbox.write("s/list.csv", list);
        sandbox.write(&format!("s/{file}"), &content);
        let (dataset, _) = dataset(&sandbox);
        assert_eq!(
            dataset
                .attendance
                .iter()
                .map(|row| row.workshop)
                .collect::<Vec<_>>(),
            [1],
            "{file}: {content}"
        );
    }
    let sandbox = Sandbox::new();
    sandbox.write("s/list.csv", list);
    sandbox.write("s/people.csv", attendance);
    let (dataset, diagnostics) = dataset(&sandbox);
    assert!(dataset.attendance.is_empty());
    assert!(
        diagnostics
            .iter()
            .any(|diagnostic| diagnostic.code == Code::UnknownWorkshop)
    );
}

#[test]
fn a_file_that_cannot_be_read_hides_no_other() {
    let sandbox = Sandbox::new();
    sandbox.write("s/notes.csv", csv_of(&HEADER, &rows(), b','));
    let whole = workbook(&HEADER, &rows());
    sandbox.write("s/cut.xlsx", &whole[..whole.len() / 2]);
    sandbox.write("s/page.xls", "<html><table><tr><td>Name</td></tr></table></html>");
    sandbox.write(
        "s/secret.xlsx",
        [
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(),
            &utf16("EncryptedPackage"),
        ]
        .concat(),
    );
    sandbox.write("s/~$notes.xlsx", "lock");
    sandbox.write("s/.hidden.csv", "Workshop,Note,Type\n9,x,Idea\n");
    sandbox.write("s/photo.png", b"\x89PNG\r\n\x1a\n\0\0");
    let (dataset, diagnostics) = dataset(&sandbox);
    assert_eq!(dataset.notes.len(), 4);
    let told = |file: &str| {
        let of_file = diagnostics.iter().filter(|diagnostic| {
            diagnostic
                .place
                .as_ref()
                .is_some_and(|place| &*place.file == file)
        });
        of_file
            .map(|diagnostic| diagnostic.code.name())
            .collect::<Vec<_>>()
    };
    assert_eq!(told("cut.xlsx"), ["unusable-file"]);
    assert_eq!(told("page.xls"), ["unusable-file"]);
    assert_eq!(told("secret.xlsx"), ["unusable-file"]);
    assert_eq!(told("photo.png"), ["sheet-passed-over"]);
    assert_eq!(told("~$notes.xlsx"), ["sheet-passed-over"]);
    assert_eq!(told(".hidden.csv"), ["sheet-passed-over"]);
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn one_person_under_two_spellings_is_one_and_two_people_are_two() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "s/attendance.csv",
        "Workshop,Name,Email,Organisation,Attended\n\
         1,Ada Obi,ada@x.example,X,yes\n2,ADA OBI,,x,yes\n3,Ada Obi,ADA@X.EXAMPLE,,yes\n2,Ada Obi,,Y,no\n",
    );
    let (dataset, _) = dataset(&sandbox);
    let persons: Vec<usize> = dataset.attendance.iter().map(|row| row.person).collect();
    assert!(
        persons[0] == persons[1] && persons[0] == persons[2] && persons[0] != persons[3],
        "{persons:?}"
    );
    assert_eq!(
        dataset
            .attendance
            .iter()
            .map(|row| row.attended)
            .collect::<Vec<_>>(),
        [true, true, true, false]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Columns in any order, rows in any files, in any kind of file, under any
    /// name: the same notes.
    #[test]
    fn order_of_columns_files_and_names_means_nothing(
        order in Just((0..HEADER.len()).collect::<Vec<_>>()).prop_shuffle(),
        cut in 0..=ROWS.len(),
        names in prop::sample::subsequence(vec!["z.csv", "b/notes.dat", "a.xlsx", "Notes (final).xls"], 2),
        as_workbook in any::<bool>(),
    ) {
        let header: Vec<&str> = order.iter().map(|column| HEADER[*column]).collect();
        let shuffled: Vec<Vec<&str>> = ROWS.iter().map(|row| order.iter().map(|column| row[*column]).collect()).collect();
        let sandbox = Sandbox::new();
        for (name, part) in names.iter().zip([&shuffled[..cut], &shuffled[cut..]]) {
            let bytes = if as_workbook { workbook(&header, part) } else { csv_of(&header, part, b';') };
            sandbox.write(&format!("s/{name}"), bytes);
        }
        let plain = Sandbox::new();
        plain.write("s/notes.csv", csv_of(&HEADER, &rows(), b','));
        prop_assert_eq!(said(&dataset(&sandbox).0), said(&dataset(&plain).0));
    }

    /// Whatever stands in the cells: read = used + set aside, and every row
    /// that is set aside has a diagnostic with a cell in it.
    #[test]
    fn no_row_is_lost(cells in prop::collection::vec(prop::collection::vec("[ -~]{0,6}|1|2|Mali|Congo|Idea|é;\u{1f600}", 8), 0..12)) {
        let rows: Vec<Vec<&str>> = cells.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        let sandbox = Sandbox::new();
        sandbox.write("s/notes.csv", csv_of(&HEADER, &rows, b','));
        sandbox.write("s/list.csv", "Workshop,Title,Date\n1,One,2017-01-01\n2,Two,2017-02-01\n");
        let (dataset, diagnostics) = dataset(&sandbox);
        let sheet = dataset.sheets.iter().find(|sheet| &*sheet.file == "notes.csv").unwrap();
        let filled = rows.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).count();
        prop_assert_eq!(sheet.read, filled);
        prop_assert_eq!(sheet.read, sheet.used + sheet.set_aside);
        prop_assert_eq!(dataset.notes.len(), sheet.used);
        let set_aside = diagnostics.iter().filter(|diagnostic| {
            matches!(diagnostic.code, Code::MissingValue | Code::UnknownWorkshop)
                && diagnostic.place.as_ref().is_some_and(|place| &*place.file == "notes.csv" && !place.cells.is_empty())
        });
        prop_assert_eq!(set_aside.count(), sheet.set_aside);
    }

    /// No bytes make the reader panic, and what cannot be read is told.
    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..400), zip in any::<bool>()) {
        let sandbox = Sandbox::new();
        let mut content = if zip { b"PK\x03\x04xl/workbook.xml".to_vec() } else { vec![] };
        content.write_all(&bytes).unwrap();
        sandbox.write("s/file.xlsx", content);
        let (dataset, diagnostics) = read(&sandbox.path("s"));
        prop_assert!(dataset.is_some() || !diagnostics.is_empty());
    }
}

#[test]
fn prose_full_of_commas_and_an_unclosed_quotation_mark_lose_no_row() {
    let sandbox = Sandbox::new();
    let prose = "one, two, three, four, and five, that is";
    sandbox.write(
        "s/notes.csv",
        format!("Workshop;Type;Note\n1;Idea;{prose}\n1;Idea;\"never closed\n1;Idea;{prose} again\n"),
    );
    let (dataset, diagnostics) = dataset(&sandbox);
    let texts: Vec<&str> = dataset.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(texts, [prose, "\"never closed", &format!("{prose} again")]);
    let told = diagnostics
        .iter()
        .find(|diagnostic| diagnostic.code == Code::UnreadableCell)
        .unwrap();
    assert_eq!(
        told.place
            .as_ref()
            .map(|place| place.cells[0].to_string())
            .as_deref(),
        Some("A3")
    );
}

#[test]
fn references_are_unique_over_the_series() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "s/notes.csv",
        "Workshop,Id,Type,Note\n1,2-1,Idea,a\n1-2,1,Idea,b\n1,2-1,Idea,c\n",
    );
    let (dataset, diagnostics) = dataset(&sandbox);
    let references: std::collections::BTreeSet<String> = dataset
        .notes
        .iter()
        .map(|note| note.reference.to_string())
        .collect();
    assert_eq!(references.len(), 3, "{references:?}");
    assert!(
        diagnostics
            .iter()
            .any(|diagnostic| diagnostic.code == Code::Repeated)
    );
}

#[test]
fn present_in_one_row_and_absent_in_another_is_doubtful() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "s/people.csv",
        "Workshop,Name,Email,Attended\n1,Ada Obi,a@x.example,yes\n1,Ada Obi,a@x.example,no\n",
    );
    let (_, diagnostics) = dataset(&sandbox);
    assert_eq!(
        diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.code == Code::Repeated)
            .count(),
        1
    );
}

#[test]
fn what_is_not_certain_about_a_country_stays_unresolved() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "s/notes.csv",
        "Workshop,Type,Note,Country example\n1,Idea,a,Congo; Mali\n1,Idea,b,Ivory Cost\n",
    );
    let (before, _) = dataset(&sandbox);
    let unresolved = |dataset: &Dataset| {
        let mentions = dataset.notes.iter().flat_map(|note| &note.countries);
        mentions
            .filter(|mention| matches!(mention, CountryMention::Unresolved(_)))
            .count()
    };
    assert_eq!(unresolved(&before), 2);
    sandbox.write(
        "s/series.toml",
        "[aliases.countries]\n\"Congo\" = \"COD\"\n\"Ivory Cost\" = \"Côte d'Ivoire\"\n",
    );
    assert_eq!(unresolved(&dataset(&sandbox).0), 0);
}

/// What was recorded is told by group, also where the rule of the series lets
/// contributions bear names.
#[test]
fn transcripts_bear_no_names() {
    let case = crate::support::repository().join("tests/cases/zoom-transcript");
    let Reading::Dataset(dataset) = read_series(&case, "case", &Isolation::Within).unwrap().value else {
        panic!("the case has notes");
    };
    assert_eq!(dataset.settings.disclosure.rule, DisclosureRule::Attributed);
    assert_eq!(dataset.notes.len(), 4);
    for note in &dataset.notes {
        assert_eq!(note.consent, NoteConsent::Group, "{}", note.text);
        assert!(!note.speaker.is_empty());
    }
}
