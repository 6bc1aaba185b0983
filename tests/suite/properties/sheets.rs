//! Sheets as people make them, at random: titles above, a header somewhere,
//! and below it entries, totals, footnotes, blank lines and rubbish.

use std::collections::{BTreeMap, BTreeSet};

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use rust_xlsxwriter::{Format as CellFormat, Formula, Workbook};

/// How a file is written.
#[derive(Debug, Clone, Copy)]
pub enum Format {
    Text,
    Workbook,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Text(String),
    Number(f64),
    /// A formula that comes to no value.
    Error,
}

type Row = BTreeMap<u16, Cell>;

#[derive(Debug, Clone)]
pub struct Sheet {
    pub name: String,
    rows: Vec<Row>,
    /// Column, first and last row.
    merged: Vec<(u16, u32, u32)>,
}

impl Sheet {
    pub fn called(mut self, name: &str) -> Self {
        self.name = name.to_owned();
        self
    }

    /// The rows that hold anything.
    pub fn filled_rows(&self) -> BTreeSet<u32> {
        (0..)
            .zip(&self.rows)
            .filter(|(_, row)| !row.is_empty())
            .map(|(at, _)| at)
            .collect()
    }

    pub fn text(&self) -> String {
        let line = |row: &Row| {
            let width = row.keys().last().map_or(0, |last| last + 1);
            let cells = (0..width).map(|column| match row.get(&column) {
                Some(Cell::Text(text)) => format!("\"{}\"", text.replace('"', "\"\"")),
                Some(Cell::Number(number)) => number.to_string(),
                Some(Cell::Error) => "#N/A".to_owned(),
                None => String::new(),
            });
            cells.collect::<Vec<_>>().join(",") + "\n"
        };
        self.rows.iter().map(line).collect()
    }

    pub fn with_columns_shuffled(&self, seed: u64) -> Self {
        let columns: BTreeSet<u16> = self.rows.iter().flat_map(|row| row.keys().copied()).collect();
        let mut order: Vec<u16> = columns.iter().copied().collect();
        let turned = |column: &u16| {
            (u64::from(*column) + 1)
                .wrapping_mul(seed | 1)
                .rotate_left(17)
                .wrapping_mul(0x9e37_79b9_7f4a_7c15)
        };
        order.sort_by_key(turned);
        let place: BTreeMap<u16, u16> = order.into_iter().zip(columns).collect();
        let moved = |row: &Row| {
            row.iter()
                .map(|(column, cell)| (place[column], cell.clone()))
                .collect()
        };
        Self {
            rows: self.rows.iter().map(moved).collect(),
            ..self.clone()
        }
    }
}

pub fn workbook(sheets: &[Sheet]) -> Vec<u8> {
    let mut book = Workbook::new();
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(&sheet.name).unwrap();
        for (column, first, last) in &sheet.merged {
            page.merge_range(*first, *column, *last, *column, "", &CellFormat::new())
                .unwrap();
        }
        for (at, row) in (0..).zip(&sheet.rows) {
            for (column, cell) in row {
                match cell {
                    Cell::Text(text) => page.write(at, *column, text).unwrap(),
                    Cell::Number(number) => page.write(at, *column, *number).unwrap(),
                    Cell::Error => page
                        .write(at, *column, Formula::new("=NA()").set_result("#N/A"))
                        .unwrap(),
                };
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// A header and for each of its columns what may stand below it.
type Header = &'static [(&'static str, &'static [&'static str])];

const WORKSHOP: &[&str] = &["1", "2", "W1", "Workshop 2", "9", "", "seventeen"];
const NAME: &[&str] = &[
    "Ada Obi",
    "Obi, Ada",
    "Li Wei (Guest)",
    "Sofía Díaz",
    "Total Recall",
    "",
    " ",
    "Dr. Kim Lo",
];
const EMAIL: &[&str] = &["ada@example.org", "li@example.org", "", "none", "--"];
const MARK: &[&str] = &["x", "", "yes", "no", "✓", "perhaps", "45"];
const NOTE: &[&str] = &[
    "Local councils keep the register",
    "",
    "Total lack of trust",
    "Fund it; for five years",
    "Note: later",
];

const HEADERS: &[Header] = &[
    &[
        ("Workshop", WORKSHOP),
        ("Name", NAME),
        ("Email", EMAIL),
        ("Organisation", &["X", "Y", ""]),
        ("Stakeholder group", &["Academia", "Guild", ""]),
        ("Country", &["Liberia", "Utopia", "Mali; Nepal", ""]),
        ("Attended", MARK),
    ],
    &[
        ("Nom complet", NAME),
        ("Heure d'arrivée", &["19/01/2021 à 09:58:51", "later", ""]),
        ("Durée", &["2 h 44 m", "long", "22 s"]),
    ],
    &[
        ("Workshop", WORKSHOP),
        ("Type", &["Idea", "Recommendation", "Nonsense", ""]),
        ("Note", NOTE),
        ("Priority", &["High", "", "9"]),
    ],
    &[
        ("Workshop", WORKSHOP),
        ("Ideas", NOTE),
        ("Challenges", NOTE),
        ("Recommendations", NOTE),
    ],
    &[
        ("Name", NAME),
        ("Email", EMAIL),
        ("Workshop 1", MARK),
        ("2 March 2017", MARK),
        ("Workshop 77", MARK),
    ],
    &[
        ("Workshop", WORKSHOP),
        ("Title", &["First steps", "Second steps", ""]),
        ("Date", &["2017-03-02", "11/12/2020", "soon", ""]),
    ],
    &[("Colour", &["red", ""]), ("Weight", &["5", "heavy"])],
];

const RUBBISH: &[&str] = &["?", "xyz", "see over", "ditto", "…", "12.5", "(", "\u{a0}-"];
const TITLES: &[&str] = &[
    "Participants of the series",
    "Workshop 1: opening",
    "",
    "Prepared in haste",
    "2 March 2017",
];

/// What a row is, and numbers from which its cells are drawn.
#[derive(Debug, Clone)]
enum Kind {
    Entry(Vec<usize>),
    /// An entry in which one cell holds an error.
    Broken(Vec<usize>),
    /// Several entries whose first column is one merged cell.
    Merged(Vec<Vec<usize>>),
    Blank,
    Total(u16),
    Footnote,
    Heading,
    Stray(u16, &'static str),
    Rubbish(Vec<(u16, &'static str)>),
    Number(u16, u16),
}

fn kind() -> impl Strategy<Value = Kind> {
    let cells = || vec(0_usize..840, 8);
    prop_oneof![
        8 => cells().prop_map(Kind::Entry),
        1 => cells().prop_map(Kind::Broken),
        1 => vec(cells(), 2..4).prop_map(Kind::Merged),
        2 => Just(Kind::Blank),
        1 => (0_u16..99).prop_map(Kind::Total),
        1 => Just(Kind::Footnote),
        1 => Just(Kind::Heading),
        1 => (0_u16..12, select(RUBBISH)).prop_map(|(column, text)| Kind::Stray(column, text)),
        1 => vec((0_u16..12, select(RUBBISH)), 1..5).prop_map(Kind::Rubbish),
        1 => (0_u16..12, 0_u16..99).prop_map(|(column, number)| Kind::Number(column, number)),
    ]
}

pub fn any_sheet() -> impl Strategy<Value = Sheet> {
    (
        select(HEADERS),
        vec(select(TITLES), 0..3),
        0_u16..3,
        vec(kind(), 0..25),
        any::<u64>(),
    )
        .prop_map(|(header, titles, left, kinds, seed)| {
            let mut sheet = Sheet {
                name: String::new(),
                rows: titles.iter().map(|title| row(left, &[title])).collect(),
                merged: Vec::new(),
            };
            let captions: Vec<&str> = header.iter().map(|(caption, _)| *caption).collect();
            sheet.rows.push(row(left, &captions));
            for kind in &kinds {
                add(&mut sheet, header, left, kind);
            }
            if sheet.merged.is_empty() {
                sheet.with_columns_shuffled_below_titles(seed, titles.len())
            } else {
                sheet
            }
        })
}

impl Sheet {
    /// Columns in another order, titles where they stand.
    fn with_columns_shuffled_below_titles(self, seed: u64, titles: usize) -> Self {
        let mut shuffled = self.with_columns_shuffled(seed);
        shuffled
            .rows
            .splice(..titles, self.rows[..titles].iter().cloned());
        shuffled
    }
}

fn row(left: u16, texts: &[&str]) -> Row {
    let filled = (left..).zip(texts).filter(|(_, text)| !text.trim().is_empty());
    filled
        .map(|(column, text)| (column, Cell::Text((*text).to_owned())))
        .collect()
}

fn entry(header: Header, left: u16, numbers: &[usize]) -> Row {
    let texts: Vec<&str> = header
        .iter()
        .zip(numbers)
        .map(|((_, values), number)| values[number % values.len()])
        .collect();
    row(left, &texts)
}

fn add(sheet: &mut Sheet, header: Header, left: u16, kind: &Kind) {
    let new = match kind {
        Kind::Entry(numbers) => entry(header, left, numbers),
        Kind::Broken(numbers) => {
            let mut row = entry(header, left, numbers);
            let broken = row.keys().nth(numbers[0] % row.len().max(1)).copied();
            if let Some(column) = broken.filter(|_| row.len() > 2) {
                row.insert(column, Cell::Error);
            }
            row
        }
        Kind::Merged(entries) => {
            let first = u32::try_from(sheet.rows.len()).unwrap();
            for (at, numbers) in entries.iter().enumerate() {
                let mut row = entry(header, left, numbers);
                if at > 0 {
                    row.remove(&left);
                }
                sheet.rows.push(row);
            }
            let last = u32::try_from(sheet.rows.len()).unwrap() - 1;
            sheet.merged.push((left, first, last));
            return;
        }
        Kind::Blank => Row::new(),
        Kind::Total(number) => [
            (left, Cell::Text("Total".to_owned())),
            (left + 1, Cell::Number(f64::from(*number))),
        ]
        .into(),
        Kind::Footnote => row(left, &["Source: the office"]),
        Kind::Heading => row(left, &["Workshop 2"]),
        Kind::Stray(column, text) => row(*column, &[text]),
        Kind::Rubbish(cells) => cells
            .iter()
            .map(|(column, text)| (*column, Cell::Text((*text).to_owned())))
            .collect(),
        Kind::Number(column, number) => [(*column, Cell::Number(f64::from(*number)))].into(),
    };
    sheet.rows.push(new);
}

/// A table of a series and what its file is called.
#[derive(Debug, Clone)]
pub struct Table {
    pub name: &'static str,
    pub sheet: Sheet,
}

impl Table {
    fn new(name: &'static str, rows: Vec<Row>) -> Self {
        let sheet = Sheet {
            name: String::new(),
            rows,
            merged: Vec::new(),
        };
        Self { name, sheet }
    }
}

/// A list of workshops, attendance of a workshop that the file names, and
/// notes: what people write down, without what no program could read.
pub fn records() -> impl Strategy<Value = Vec<Table>> {
    let attendance = [NAMES.len(), 3, 4, 4, 3, 3].map(|count| 0..count);
    let note = [2_usize, 4, 4, 4].map(|count| 0..count);
    (vec(attendance, 1..12), vec(note, 1..8)).prop_map(|(people, notes)| {
        vec![
            Table::new("list", LIST.map(|cells| row(0, &cells)).to_vec()),
            Table::new("workshop 1 attendance", attendance_rows(&people)),
            Table::new("notes", note_rows(&notes)),
        ]
    })
}

fn attendance_rows(people: &[[usize; 6]]) -> Vec<Row> {
    let header = [
        "Name",
        "Email",
        "Organisation",
        "Stakeholder group",
        "Country",
        "Gender",
        "Attended",
    ];
    let rows = people
        .iter()
        .map(|[person, organisation, group, country, gender, attended]| {
            let (name, email) = NAMES[*person];
            let organisation = ["X", "Y", ""][*organisation];
            let gender = ["woman", "homme", ""][*gender];
            let attended = ["yes", "no", ""][*attended];
            row(
                0,
                &[
                    name,
                    email,
                    organisation,
                    GROUPS[*group],
                    COUNTRIES[*country],
                    gender,
                    attended,
                ],
            )
        });
    [row(0, &header)].into_iter().chain(rows).collect()
}

fn note_rows(notes: &[[usize; 4]]) -> Vec<Row> {
    let header = [
        "Workshop",
        "Id",
        "Type",
        "Note",
        "Country example",
        "Speaker group",
    ];
    let rows = (1..).zip(notes).map(|(id, [workshop, kind, country, group])| {
        let (workshop, id) = (["1", "2"][*workshop], format!("n{id}"));
        let kind = ["Idea", "Recommandation", "Desafío", ""][*kind];
        row(
            0,
            &[workshop, &id, kind, NOTE[0], COUNTRIES[*country], GROUPS[*group]],
        )
    });
    [row(0, &header)].into_iter().chain(rows).collect()
}

const LIST: [[&str; 4]; 3] = [
    ["Workshop", "Title", "Date", "Host"],
    ["1", "First steps", "2017-03-02", "The office"],
    ["2", "Second steps", "2017-04-03", ""],
];
const NAMES: &[(&str, &str)] = &[
    ("Ada Obi", "ada@example.org"),
    ("Obi, Ada", ""),
    ("Adah Obi", ""),
    ("Li Wei (Guest)", ""),
    ("Li Wei", "li@example.org"),
    ("Sofía Díaz", "sofia@example.org"),
    ("SOFIA DIAZ", ""),
    ("", "nobody@example.org"),
];
const GROUPS: [&str; 4] = ["Academia", "Société civile", "Guild of bakers", ""];
const COUNTRIES: [&str; 4] = ["Liberia", "Kolumbien", "Utopia", ""];
