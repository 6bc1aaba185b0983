//! Counts the sample sheets a second time, with nothing of the program's own,
//! and holds tables and documents to it.

#[path = "recount/conference.rs"]
mod conference;
#[path = "recount/dialogues.rs"]
mod dialogues;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use calamine::{Data, Reader as _, open_workbook_auto};

use crate::build::BUILT;
use crate::pdf;
use crate::support::repository;

/// Series that are counted by modules of their own.
pub const COUNTED: [&str; 2] = [conference::SERIES, dialogues::SERIES];

const SERIES: &str = "applying-sustaining-peace";

pub type Record = BTreeMap<String, String>;

/// A sheet with a header, and how many rows it has below.
pub struct Sheet {
    pub file: String,
    pub name: String,
    pub is_attendance: bool,
    pub rows: usize,
}

/// The rows of the sample sheets by header, in the words of the sheets; under
/// `file`, `sheet` and `row` where each stands.
pub struct Samples {
    pub sheets: Vec<Sheet>,
    pub workshops: Vec<Record>,
    pub attendance: Vec<Record>,
    pub notes: Vec<Record>,
    /// Name and e-mail.
    pub people: BTreeSet<(String, String)>,
}

impl Samples {
    pub fn read() -> Self {
        let folder = repository().join("inputs").join(SERIES);
        let mut samples = Self {
            sheets: vec![],
            workshops: vec![],
            attendance: vec![],
            notes: vec![],
            people: BTreeSet::new(),
        };
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let file = path.file_name().unwrap().to_string_lossy();
            for (sheet, rows) in sheets(&path) {
                samples.add(&file, &sheet, &rows);
            }
        }
        for row in &samples.attendance {
            samples.people.insert((row["name"].clone(), row["email"].clone()));
        }
        samples
    }

    fn add(&mut self, file: &str, sheet: &str, rows: &[Vec<String>]) {
        let is_header = |row: &Vec<String>| row.iter().filter(|cell| !cell.is_empty()).count() > 5;
        let Some(header) = rows.iter().position(is_header) else {
            return;
        };
        let names: Vec<String> = rows[header].iter().map(|name| canonical(name)).collect();
        let below = rows.iter().enumerate().skip(header + 1);
        let filled: Vec<_> = below
            .filter(|(_, row)| row.iter().any(|cell| !cell.is_empty()))
            .collect();
        self.sheets.push(Sheet {
            file: file.to_owned(),
            name: sheet.to_owned(),
            is_attendance: names.iter().any(|name| name == "name"),
            rows: filled.len(),
        });
        for (place, row) in filled {
            let mut record: Record = names.iter().cloned().zip(row.iter().cloned()).collect();
            record.insert("file".to_owned(), file.to_owned());
            record.insert("sheet".to_owned(), sheet.to_owned());
            record.insert("row".to_owned(), (place + 1).to_string());
            if let Some(number) = sheet.strip_prefix("Workshop ") {
                record.insert("workshop".to_owned(), number.to_owned());
            }
            if record.contains_key("note") {
                self.notes.push(record);
            } else if record.contains_key("name") {
                self.attendance.push(record);
            } else {
                self.workshops.push(record);
            }
        }
    }

    pub fn attended(&self) -> impl Iterator<Item = &Record> {
        self.attendance.iter().filter(|row| {
            row.get("attended")
                .is_none_or(|cell| !cell.eq_ignore_ascii_case("no"))
        })
    }

    /// E-mails of those who came, by workshop.
    pub fn present(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut present: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for row in self.attended() {
            present.entry(&row["workshop"]).or_default().insert(&row["email"]);
        }
        present
    }
}

fn canonical(header: &str) -> String {
    let header = header.trim().to_lowercase();
    let known: &[(&str, &[&str])] = &[
        ("name", &["full name", "participant", "participant name", "name"]),
        ("email", &["e-mail", "email", "e-mail address", "email address"]),
        ("attended", &["attended?", "attended", "present"]),
        ("group", &["stakeholder group", "group"]),
        ("country example", &["country example", "country examples"]),
    ];
    let found = known.iter().find(|(_, names)| names.contains(&header.as_str()));
    // The notes' own column “Group” is no stakeholder group, but nothing here asks for it.
    found.map_or(header.clone(), |(name, _)| (*name).to_owned())
}

fn sheets(path: &Path) -> Vec<(String, Vec<Vec<String>>)> {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("csv") => {
            let text = std::fs::read_to_string(path).unwrap();
            let text = text.trim_start_matches('\u{feff}');
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .delimiter(b';')
                .flexible(true)
                .from_reader(text.as_bytes());
            let rows = reader
                .records()
                .map(|row| row.unwrap().iter().map(|cell| cell.trim().to_owned()).collect());
            let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
            vec![(stem, rows.collect())]
        }
        Some("xlsx" | "xls" | "ods") => {
            let mut book = open_workbook_auto(path).unwrap();
            let sheets = book.worksheets().into_iter();
            sheets
                .map(|(name, range)| {
                    // So that a row's place is its number in the sheet.
                    let above = range.start().map_or(0, |(row, _)| row as usize);
                    let rows = range.rows().map(|row| row.iter().map(text).collect());
                    (name, vec![vec![]; above].into_iter().chain(rows).collect())
                })
                .collect()
        }
        _ => vec![],
    }
}

/// The rows below the header that has this word, by its words in lower case;
/// whatever stands apart below them is left out.
fn records(rows: &[Vec<String>], key: &str) -> Vec<Record> {
    let header = rows
        .iter()
        .position(|row| row.iter().any(|cell| cell == key))
        .unwrap();
    let names: Vec<String> = rows[header].iter().map(|name| name.to_lowercase()).collect();
    let below = rows[header + 1..].iter();
    let filled = below.filter(|row| row.iter().filter(|cell| !cell.is_empty()).count() > 2);
    filled
        .map(|row| names.iter().cloned().zip(row.iter().cloned()).collect())
        .collect()
}

fn text(cell: &Data) -> String {
    match cell {
        Data::Float(number) => number.to_string(),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => other.to_string().trim().to_owned(),
    }
}

/// A table of `data/`, each row by the names of its columns.
pub fn table(name: &str) -> Vec<Record> {
    table_of(SERIES, name)
}

/// The same of another sample series.
fn table_of(series: &str, name: &str) -> Vec<Record> {
    let text = BUILT.read(&format!("output/{series}/data/{name}.csv"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}

pub fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

fn is_recommendation(note: &Record) -> bool {
    note["type"] == "Recommendation"
}

#[test]
fn workshops_are_counted_right() {
    let samples = Samples::read();
    let present = samples.present();
    let rows = table("workshops");
    assert_eq!(rows.len(), samples.workshops.len());
    for row in rows {
        let number = row["workshop"].as_str();
        let notes: Vec<&Record> = samples
            .notes
            .iter()
            .filter(|note| note["workshop"] == number)
            .collect();
        let countries: BTreeSet<&str> = notes
            .iter()
            .flat_map(|note| list(&note["country example"]))
            .collect();
        let recommendations = notes.iter().filter(|note| is_recommendation(note)).count();
        assert_eq!(
            row["participants"],
            present[number].len().to_string(),
            "workshop {number}"
        );
        assert_eq!(row["notes"], notes.len().to_string(), "workshop {number}");
        assert_eq!(row["countries"], countries.len().to_string(), "workshop {number}");
        assert_eq!(
            row["recommendations"],
            recommendations.to_string(),
            "workshop {number}"
        );
    }
}

/// The note's own Group, or itself.
fn recommended(note: &Record) -> String {
    if note["group"].is_empty() {
        format!("W{}-{}", note["workshop"], note["id"])
    } else {
        note["group"].clone()
    }
}

#[test]
fn what_each_workshop_added_is_counted_right() {
    let samples = Samples::read();
    let mut numbers: Vec<usize> = samples
        .workshops
        .iter()
        .map(|workshop| workshop["workshop"].parse().unwrap())
        .collect();
    numbers.sort_unstable();
    let (mut countries, mut recommendations) = (BTreeSet::new(), BTreeSet::new());
    let mut added: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for number in numbers.into_iter().map(|number| number.to_string()) {
        let before = (countries.len(), recommendations.len());
        for note in samples.notes.iter().filter(|note| note["workshop"] == number) {
            countries.extend(list(&note["country example"]).map(str::to_owned));
            recommendations.extend(is_recommendation(note).then(|| recommended(note)));
        }
        let after = (countries.len(), recommendations.len());
        added.insert(number, (after.0 - before.0, after.1 - before.1));
    }
    let told: BTreeMap<String, (usize, usize)> = table("workshops")
        .iter()
        .map(|row| {
            let count = |name: &str| row[name].parse().unwrap();
            (
                row["workshop"].clone(),
                (count("new_countries"), count("new_recommendations")),
            )
        })
        .collect();
    assert_eq!(told, added);
}

#[test]
fn recommendations_are_counted_right_by_addressee_and_topic() {
    let samples = Samples::read();
    let mut counted: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for note in samples.notes.iter().filter(|note| is_recommendation(note)) {
        for addressee in list(&note["addressee"]) {
            for topic in list(&note["topic"]) {
                let cell = counted.entry((addressee.to_owned(), topic.to_owned()));
                cell.or_default().insert(recommended(note));
            }
        }
    }
    let told: BTreeMap<(String, String), usize> = table("addressee_topic")
        .iter()
        .map(|row| {
            let count = row["recommendations"].parse().unwrap();
            ((row["addressee"].clone(), row["topic"].clone()), count)
        })
        .collect();
    let counted: BTreeMap<_, usize> = counted
        .into_iter()
        .map(|(cell, said)| (cell, said.len()))
        .collect();
    assert_eq!(told, counted);
}

#[test]
fn topics_countries_and_threads_are_counted_right() {
    let samples = Samples::read();
    let mut topics: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut countries: BTreeMap<&str, usize> = BTreeMap::new();
    let mut pairs: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut threads: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for note in &samples.notes {
        for topic in list(&note["topic"]) {
            *topics.entry((topic, &note["type"])).or_default() += 1;
            for country in list(&note["country example"]) {
                *pairs.entry((topic, country)).or_default() += 1;
            }
            for thread in list(&note["thread"]) {
                *threads.entry((thread, topic)).or_default() += 1;
            }
        }
        for country in list(&note["country example"]) {
            *countries.entry(country).or_default() += 1;
        }
    }
    let of = |name: &str, first: &str, second: &str| -> BTreeMap<(String, String), usize> {
        table(name)
            .iter()
            .map(|row| {
                (
                    (row[first].clone(), row[second].clone()),
                    row["notes"].parse().unwrap(),
                )
            })
            .collect()
    };
    let owned = |counts: BTreeMap<(&str, &str), usize>| -> BTreeMap<(String, String), usize> {
        let full = |text: &str| {
            if text == "Role of the PBC" {
                "Role of the Peacebuilding Commission"
            } else {
                text
            }
            .to_owned()
        };
        counts
            .into_iter()
            .map(|((first, second), count)| ((full(first), full(second)), count))
            .collect()
    };
    assert_eq!(of("topics", "topic", "kind"), owned(topics));
    assert_eq!(of("topic_country", "topic", "country"), owned(pairs));
    assert_eq!(of("threads", "thread", "topic"), owned(threads));
    let told: BTreeMap<String, usize> = table("countries")
        .iter()
        .map(|row| (row["country"].clone(), row["notes"].parse().unwrap()))
        .collect();
    assert_eq!(
        told,
        countries
            .into_iter()
            .map(|(country, count)| (country.to_owned(), count))
            .collect()
    );
}

#[test]
fn participation_is_counted_right_and_never_small() {
    let samples = Samples::read();
    let mut gender: BTreeMap<(String, String), BTreeSet<&str>> = BTreeMap::new();
    for row in samples.attended() {
        gender
            .entry((row["workshop"].clone(), row["gender"].clone()))
            .or_default()
            .insert(&row["email"]);
    }
    let rows = table("participation");
    let mut checked = 0;
    for row in &rows {
        assert!(row["participants"].parse::<u32>().unwrap() >= 3, "{row:?}");
        if row["dimension"] == "gender" && row["workshop"] != "series" && row["merged"].is_empty() {
            let counted = gender[&(row["workshop"].clone(), row["value"].clone())].len();
            assert_eq!(row["participants"], counted.to_string(), "{row:?}");
            checked += 1;
        }
    }
    assert!(checked >= 10);
    let present = samples.present();
    let mut totals: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for row in rows.iter().filter(|row| row["workshop"] != "series") {
        *totals.entry((&row["workshop"], &row["dimension"])).or_default() +=
            row["participants"].parse::<u32>().unwrap();
    }
    for ((workshop, dimension), total) in totals {
        assert_eq!(
            total as usize,
            present[workshop].len(),
            "workshop {workshop} by {dimension}"
        );
    }
}

#[test]
fn recommendations_are_grouped_and_ranked_right() {
    let samples = Samples::read();
    let mut said: BTreeMap<String, Vec<&Record>> = BTreeMap::new();
    for note in samples.notes.iter().filter(|note| is_recommendation(note)) {
        let alone = format!("{}-{}", note["workshop"], note["id"]);
        let group = &note["group"];
        said.entry(if group.is_empty() { alone } else { group.clone() })
            .or_default()
            .push(note);
    }
    let rows = table("recommendations");
    assert_eq!(rows.len(), said.len());
    let expected: BTreeMap<String, (usize, usize)> = said
        .values()
        .map(|notes| {
            let workshops: BTreeSet<&str> = notes.iter().map(|note| note["workshop"].as_str()).collect();
            let mut references: Vec<String> = notes
                .iter()
                .map(|note| format!("W{}-{}", note["workshop"], note["id"]))
                .collect();
            references.sort();
            (references.join("; "), (workshops.len(), notes.len()))
        })
        .collect();
    let mut last = usize::MAX;
    for row in rows {
        let mut references: Vec<&str> = list(&row["evidence"]).collect();
        references.sort_unstable();
        let (workshops, notes) = expected[&references.join("; ")];
        assert_eq!(
            (row["support"].as_str(), row["notes"].as_str()),
            (workshops.to_string().as_str(), notes.to_string().as_str())
        );
        assert!(workshops <= last, "ranked by the number of workshops");
        last = workshops;
    }
}

/// The matrix of countries and topics in the paper says what the tables say,
/// cell by cell; a cell without notes shows a dot or nothing.
#[test]
fn the_matrix_prints_the_numbers_of_the_tables() {
    let paper =
        pdf::squeezed(&BUILT.bytes(&format!("output/{SERIES}/policy-paper.pdf"))).replace(['·', '–'], "");
    let mut workshops = Samples::read().workshops;
    workshops.sort_by_key(|row| row["workshop"].parse::<u32>().unwrap());
    let pairs: BTreeMap<(String, String), String> = table("topic_country")
        .into_iter()
        .map(|row| {
            (
                (row["country"].clone(), row["topic"].clone()),
                row["notes"].clone(),
            )
        })
        .collect();
    let mut countries = table("countries");
    countries.sort_by_key(|row| std::cmp::Reverse(row["notes"].parse::<u32>().unwrap()));
    for country in countries.iter().take(8).map(|row| &row["country"]) {
        let cell = |row: &Record| {
            pairs
                .get(&(country.clone(), row["topic"].clone()))
                .cloned()
                .unwrap_or_default()
        };
        let cells: Vec<String> = workshops.iter().map(cell).collect();
        let expected = format!("{}{}", pdf::squeeze(country), cells.concat());
        assert!(paper.contains(&expected), "{expected}");
    }
}

/// The briefs' key figures and bars say what the tables say.
#[test]
fn the_briefs_print_the_numbers_of_the_tables() {
    let (workshops, participation) = (table("workshops"), table("participation"));
    for (path, bytes) in BUILT.files(&format!("output/{SERIES}/briefs")) {
        let text = pdf::squeezed(&bytes);
        let number = path.split('-').next().unwrap();
        let row = workshops.iter().find(|row| row["workshop"] == number).unwrap();
        for (column, words) in [
            ("participants", "participants"),
            ("notes", "contributions"),
            ("countries", "countryexamples"),
            ("recommendations", "recommendations"),
        ] {
            assert!(
                text.contains(&format!("{}{words}", row[column])),
                "{path}: {column}"
            );
        }
        let total: f64 = row["participants"].parse().unwrap();
        let of_groups =
            |part: &&Record| part["workshop"] == number && part["dimension"] == "stakeholder_group";
        for part in participation
            .iter()
            .filter(of_groups)
            .filter(|part| part["merged"].is_empty())
        {
            // The bar's number and share follow each other.
            let share = (100.0 * part["participants"].parse::<f64>().unwrap() / total).round();
            assert!(
                text.contains(&format!("{}{share}%", part["participants"])),
                "{path}: {part:?}"
            );
        }
    }
}
