//! Each figure of each document of the sample series, counted a second time
//! from the sheets by what its name says.
//!
//! Here and in `meanings` stands what each name means. A name that is known in
//! neither fails.

#[path = "meanings.rs"]
mod meanings;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::inputs::{Inputs, Note, Words, region};
use crate::build::BUILT;
use crate::recount::table;

const SERIES: &str = "applying-sustaining-peace";
/// Groups smaller than this are told by themselves nowhere.
const MINIMUM: usize = 3;

#[derive(Debug, Deserialize)]
struct Document {
    #[serde(rename = "document")]
    path: String,
    figures: Vec<Figure>,
    notes: Vec<Listed>,
}

#[derive(Debug, Deserialize)]
struct Figure {
    name: String,
    value: String,
    notes: Vec<String>,
    rule: Option<String>,
    #[serde(default)]
    sheets: Vec<Sheet>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
struct Sheet {
    file: String,
    sheet: String,
}

/// A note of a document with the row it stands in.
#[derive(Debug, Deserialize)]
struct Listed {
    evidence: String,
    cited: bool,
    file: String,
    sheet: String,
    row: u64,
}

fn documents() -> Vec<Document> {
    let files = BUILT.files(&format!("output/{SERIES}/internal/evidence"));
    files
        .values()
        .map(|bytes| serde_json::from_slice(bytes).unwrap())
        .collect()
}

/// A figure in its document, before the sheets.
struct Check<'a> {
    inputs: &'a Inputs,
    document: &'a Document,
    figure: &'a Figure,
    rows: Words,
    /// What the document quotes or refers to.
    cited: Words,
}

#[test]
fn every_figure_is_counted_again_from_the_sheets() {
    let inputs = Inputs::read();
    let documents = documents();
    assert_eq!(documents.len(), inputs.workshops() + 1);
    let mut counted = 0;
    for document in &documents {
        let cited = document.notes.iter().filter(|note| note.cited);
        let cited: Words = cited.map(|note| note.evidence.clone()).collect();
        let names: BTreeSet<&str> = document
            .figures
            .iter()
            .map(|figure| figure.name.as_str())
            .collect();
        assert_eq!(names.len(), document.figures.len(), "{}", document.path);
        for figure in &document.figures {
            let check = Check {
                inputs: &inputs,
                document,
                figure,
                rows: figure.notes.iter().cloned().collect(),
                cited: cited.clone(),
            };
            assert_eq!(check.rows.len(), figure.notes.len(), "{check}");
            check.run();
            counted += 1;
        }
    }
    assert!(counted > 700, "{counted} figures");
}

/// Every note of a document, and every note behind a figure, is found in the
/// row that the document names, in the words that it may be quoted with.
#[test]
fn every_note_behind_a_figure_is_in_the_row_that_is_named() {
    let inputs = Inputs::read();
    let path = format!("output/{SERIES}/internal/notes.csv");
    let told = BUILT.read(&path);
    let told: Vec<BTreeMap<String, String>> = csv::Reader::from_reader(told.as_bytes())
        .deserialize()
        .map(|row| row.unwrap())
        .collect();
    let told: BTreeMap<&str, &BTreeMap<String, String>> =
        told.iter().map(|row| (row["evidence"].as_str(), row)).collect();
    for document in documents() {
        for listed in &document.notes {
            let note = &inputs.notes[&listed.evidence];
            let place = (listed.file.clone(), listed.sheet.clone(), listed.row);
            assert_eq!(place, note.place, "{} in {}", listed.evidence, document.path);
            let told = told[listed.evidence.as_str()];
            if told["redacted"] == "false" && told["shown"] == "true" {
                assert_eq!(told["note"], note.text, "{}", listed.evidence);
            }
        }
        let listed: BTreeSet<&String> = document.notes.iter().map(|note| &note.evidence).collect();
        let behind = document.figures.iter().flat_map(|figure| &figure.notes);
        let missing: Vec<&String> = behind.filter(|note| !listed.contains(note)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", document.path);
    }
}

impl std::fmt::Display for Check<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} in {}", self.figure.name, self.document.path)
    }
}

impl Check<'_> {
    fn run(&self) {
        let name = self.figure.name.as_str();
        if let Some(name) = name.strip_prefix("participation:") {
            return self.participation(name);
        }
        if let Some(name) = name.strip_prefix("sheet:") {
            return self.sheet(name);
        }
        let (head, what) = name.split_once('/').unwrap();
        let (family, subject) = head.split_once(':').unwrap_or((head, ""));
        let what: Vec<&str> = what.split('/').collect();
        match family {
            "series" => self.series(&what),
            "workshop" => self.workshop(subject.parse().unwrap(), &what),
            "topic" => self.topic(subject, &what),
            "country" => self.country(subject, &what),
            "thread" => self.thread(subject, &what),
            "region" => self.countries(region_of(subject), |_| true),
            "recommendation" => self.recommendation(subject.parse().unwrap(), &what),
            "note" => self.value(
                self.inputs.notes[subject].countries.len(),
                &Words::from([subject.to_owned()]),
            ),
            "topic_country" => self.count(|note| has(&note.topics, subject) && has(&note.countries, what[0])),
            "thread_topic" => self.count(|note| has(&note.threads, subject) && has(&note.topics, what[0])),
            "addressee_topic" => {
                self.recommendations(|note| has(&note.addressees, subject) && has(&note.topics, what[0]));
            }
            "addressee" => self.addressee(subject, &what),
            "regions" => self.regions(&what),
            "breakdowns" => self.breakdowns(what[0]),
            "sheets" => self.sheets(what[0]),
            "table" => self.table(subject, what[0]),
            _ => self.unknown(),
        }
    }

    fn unknown(&self) {
        panic!("nobody knows what {self} means");
    }

    // What a figure is held to.

    /// A number that rests on these rows and no others.
    #[track_caller]
    fn value(&self, value: usize, rows: &Words) {
        assert_eq!(self.figure.value, value.to_string(), "{self}");
        assert_eq!(&self.rows, rows, "{self}");
        assert!(
            self.figure.rule.is_none() && self.figure.sheets.is_empty(),
            "{self}"
        );
    }

    /// So many rows.
    #[track_caller]
    fn count(&self, is: impl Fn(&Note) -> bool) {
        let rows = self.inputs.rows(is);
        self.value(rows.len(), &rows);
    }

    /// Country examples of which something is true, among notes.
    #[track_caller]
    fn countries(&self, is: impl Fn(&str) -> bool, among: impl Fn(&Note) -> bool) {
        let rows = self
            .inputs
            .rows(|note| among(note) && note.countries.iter().any(|country| is(country)));
        let mut countries = self.inputs.countries(&rows);
        countries.retain(|country| is(country));
        self.value(countries.len(), &rows);
    }

    /// Different recommendations that some notes make.
    #[track_caller]
    fn recommendations(&self, among: impl Fn(&Note) -> bool) {
        let rows = self
            .inputs
            .rows(|note| note.kind == "recommendation" && among(note));
        self.value(self.inputs.said(&rows).len(), &rows);
    }

    /// What is said in so many workshops at least, among notes: a note for
    /// each speaks for it.
    #[track_caller]
    fn said_by_one_each(&self, least: usize, among: impl Fn(&Note) -> bool) {
        let mut said = self.inputs.said(&self.inputs.rows(among));
        said.retain(|said| self.inputs.breadth(said) >= least);
        assert_eq!(self.inputs.said(&self.rows), said, "{self}");
        self.value(said.len(), &self.rows);
        assert_eq!(self.rows.len(), said.len(), "{self}");
    }

    /// Notes for which there was no room. Which these are is a matter of
    /// choice; but none of another kind is among them, and every other of the
    /// kind is cited.
    #[track_caller]
    fn left_out(&self, among: impl Fn(&Note) -> bool) {
        let all = self.inputs.rows(among);
        assert!(self.rows.is_subset(&all), "{self}");
        let shown: Words = all.difference(&self.rows).cloned().collect();
        assert!(shown.is_subset(&self.cited), "{self}");
        self.value(self.rows.len(), &self.rows);
    }

    /// A number of people: told with the rule and the sheets of attendance, and
    /// with no row.
    #[track_caller]
    fn people(&self, value: &str) {
        assert_eq!(self.figure.value, value, "{self}");
        assert!(self.rows.is_empty(), "{self}");
        assert!(
            self.figure
                .rule
                .as_ref()
                .is_some_and(|rule| rule.contains("fewer than three")),
            "{self}"
        );
        assert_eq!(self.sheets_of(true), self.named_sheets(), "{self}");
    }

    fn sheets_of(&self, attendance: bool) -> BTreeSet<(&str, &str)> {
        let sheets = self.inputs.samples.sheets.iter();
        sheets
            .filter(|sheet| sheet.is_attendance == attendance)
            .map(|sheet| (sheet.file.as_str(), sheet.name.as_str()))
            .collect()
    }

    pub(super) fn named_sheets(&self) -> BTreeSet<(&str, &str)> {
        let sheets = self.figure.sheets.iter();
        sheets
            .map(|sheet| (sheet.file.as_str(), sheet.sheet.as_str()))
            .collect()
    }

    // What is counted in people, sheets and tables.

    /// People of one value, or of all that are told as others; the share of
    /// those who came.
    fn participation(&self, name: &str) {
        let parts: Vec<&str> = name.split('/').collect();
        let (scope, dimension, value) = (parts[0], parts[1], parts[2]);
        let people = if dimension == "workshops-attended" {
            self.inputs.workshops_attended()
        } else {
            self.inputs.people(scope.parse().ok(), dimension)
        };
        let begins = format!("participation:{scope}/{dimension}/");
        let told: BTreeSet<&str> = self
            .document
            .figures
            .iter()
            .filter_map(|figure| figure.name.strip_prefix(&begins))
            .collect();
        let of = |value: &str| match value {
            "other" => people.values().filter(|one| !told.contains(one.as_str())).count(),
            value => people.values().filter(|one| *one == value).count(),
        };
        let count = of(value);
        assert!(count >= MINIMUM, "{self}: {count}");
        if parts.len() == 3 {
            self.people(&count.to_string());
        } else {
            let percent = (200 * count + people.len()) / (2 * people.len());
            self.people(&format!("{percent}\u{a0}%"));
        }
    }

    /// Every workshop and the series can be broken down by each of five
    /// dimensions; the table that is published shows which merge.
    fn breakdowns(&self, what: &str) {
        let mut told: BTreeMap<(String, String), bool> = BTreeMap::new();
        for row in table("participation") {
            let merges = told
                .entry((row["workshop"].clone(), row["dimension"].clone()))
                .or_default();
            *merges |= !row["merged"].is_empty();
        }
        let possible = 5 * (self.inputs.workshops() + 1);
        let value = match what {
            "published" => told.len(),
            "merged" => told.values().filter(|merges| **merges).count(),
            "left-out" => possible - told.len(),
            _ => return self.unknown(),
        };
        self.people(&value.to_string());
    }

    /// The sheets whose rows are told: of workshops and of notes. All of the
    /// sample's rows can be used.
    fn rows_of(&self, rows: usize, what: &str) {
        let expected = if what == "set-aside" { 0 } else { rows };
        assert!(["read", "used", "set-aside"].contains(&what), "{self}");
        assert_eq!(self.figure.value, expected.to_string(), "{self}");
        assert_eq!(self.sheets_of(false), self.named_sheets(), "{self}");
        assert!(self.figure.rule.is_some() && self.rows.is_empty(), "{self}");
    }

    fn sheet(&self, name: &str) {
        let (sheet, what) = name.rsplit_once('/').unwrap();
        let mut sheets = self.inputs.samples.sheets.iter();
        let found = sheets.find(|one| format!("{}/{}", one.file, one.name) == sheet);
        let found = found.unwrap();
        assert!(!found.is_attendance, "{self}");
        self.rows_of(found.rows, what);
    }

    fn sheets(&self, what: &str) {
        let sheets = self.inputs.samples.sheets.iter();
        let rows = sheets
            .filter(|sheet| !sheet.is_attendance)
            .map(|sheet| sheet.rows);
        self.rows_of(rows.sum(), what);
    }

    /// As many rows as a table of the document has: all that there is, up to
    /// what it has room for.
    fn table(&self, table: &str, what: &str) {
        let inputs = self.inputs;
        let all = inputs.rows(|_| true);
        let countries = inputs.countries(&all);
        let discussed = countries.iter().filter(|country| {
            let on = inputs.rows(|note| has(&note.countries, country));
            on.len() >= 3
        });
        let recommending = inputs.rows(|note| note.kind == "recommendation");
        let rows = match (table, what) {
            ("summary", "rows") => countries.len().min(8),
            ("countries", "rows" | "examples") => countries.len().min(25),
            ("countries", "left-out") => countries.len() - 25,
            ("country-sections", "examples") => discussed.count().min(12),
            ("threads", "rows") => inputs
                .each(&all, |note| note.threads.iter().cloned().collect())
                .len(),
            ("addressees", "rows") => inputs
                .each(&recommending, |note| note.addressees.iter().cloned().collect())
                .len()
                .min(12),
            ("workshops" | "continuity", "rows") => inputs.workshops(),
            ("support", "rows") => inputs
                .each(&recommending, |note| note.addressees.iter().cloned().collect())
                .len(),
            ("sheets", "rows") => self.sheets_of(false).len(),
            _ => return self.unknown(),
        };
        assert_eq!(self.figure.value, rows.to_string(), "{self}");
        assert!(self.figure.rule.is_some() && self.rows.is_empty(), "{self}");
    }
}

fn has(words: &Words, word: &str) -> bool {
    words.contains(word)
}

fn region_of(name: &str) -> impl Fn(&str) -> bool {
    move |country| region(country) == name
}

fn groups(inputs: &Inputs, workshop: Option<usize>) -> usize {
    let people = inputs.people(workshop, "stakeholder_group");
    people
        .values()
        .filter(|group| !group.is_empty())
        .collect::<BTreeSet<_>>()
        .len()
}

/// Ranked by workshops, then topics, stakeholder groups and notes, as the
/// paper's endnote says.
#[test]
fn ranks_are_as_the_endnote_says() {
    let inputs = Inputs::read();
    let supported: Vec<[usize; 4]> = table("recommendations")
        .iter()
        .map(|row| {
            let rows: Words = row["evidence"].split("; ").map(str::to_owned).collect();
            let topics = inputs.each(&rows, |note| note.topics.iter().cloned().collect::<Vec<_>>());
            let groups = inputs.each(&rows, |note| vec![note.speakers.clone()]);
            [
                inputs.workshops_of(&rows).len(),
                topics.len(),
                groups.len(),
                rows.len(),
            ]
        })
        .collect();
    assert!(
        supported.is_sorted_by(|higher, lower| higher >= lower),
        "{supported:?}"
    );
}
