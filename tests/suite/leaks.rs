//! Nobody is named who did not agree to be: three hundred people whose names
//! stand wherever a name can stand, and not a byte that was written or said
//! holds one of them. The other tests hold consent to its table, and see that
//! innocent words stay as they are.

mod consent;
mod crowd;
mod innocent;
mod packed;
mod reader;
mod series;
mod sheets;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use reader::{Hit, Passage, Reader, read_file, read_text};
use serde_json::Value;
use series::Series;

use crate::support::{Run, Sandbox};

/// The series of the three hundred.
static SERIES: LazyLock<Series> = LazyLock::new(Series::new);

/// What came of it.
static TOLD: LazyLock<Told> = LazyLock::new(Told::new);

const COMMANDS: [&[&str]; 5] = [
    &["build"],
    &["build", "--message-format", "json"],
    &["inspect"],
    &["inspect", "--verbose"],
    &["inspect", "--message-format", "json"],
];

struct Told {
    /// Every file below `output/`.
    files: BTreeMap<String, Vec<u8>>,
    /// All that these files hold.
    read: Vec<Passage>,
    /// By command.
    runs: Vec<(String, Run)>,
}

impl Told {
    fn new() -> Self {
        let sandbox = Sandbox::new();
        for (path, content) in &SERIES.files {
            sandbox.write(&format!("inputs/talks/{path}"), content);
        }
        let runs = COMMANDS
            .iter()
            .map(|command| (command.join(" "), sandbox.run(command)));
        let runs = runs.collect();
        let files = sandbox.files("output");
        let read = files.iter().flat_map(|(path, bytes)| read_file(path, bytes));
        Self {
            read: read.collect(),
            files,
            runs,
        }
    }

    /// What tools were told while the series was built.
    fn events(&self) -> Vec<Value> {
        let lines = self.runs[1].1.stdout.lines();
        lines.map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

/// A reader that seeks the three hundred and their organisations.
fn seeker() -> Reader {
    let organisations: Vec<String> = SERIES
        .people
        .iter()
        .map(|person| person.organisation.clone())
        .collect();
    Reader::new(&SERIES.people, &organisations)
}

/// Asserts that nobody was found, and says of some who was, and where else
/// their names had been planted.
#[track_caller]
fn assert_none(hits: &BTreeSet<Hit>) {
    let lines = hits.iter().take(60).map(|hit| {
        let places: Vec<&str> = SERIES
            .planted
            .iter()
            .filter(|planted| reader::words(&planted.form.text) == reader::words(&hit.sought))
            .map(|planted| planted.place)
            .collect();
        format!(
            "{}: “{}” in “{}”, planted as {places:?}\n",
            hit.place, hit.sought, hit.excerpt
        )
    });
    assert!(
        hits.is_empty(),
        "{} leaks\n{}",
        hits.len(),
        lines.collect::<String>()
    );
}

#[test]
fn no_file_holds_a_name() {
    assert!(TOLD.files.len() > 40, "{:?}", TOLD.files.keys());
    assert_none(&seeker().in_passages(&TOLD.read));
}

#[test]
fn no_message_holds_a_name() {
    let seeker = seeker();
    let mut hits = BTreeSet::new();
    for (command, run) in &TOLD.runs {
        for (stream, said) in [("output", &run.stdout), ("error", &run.stderr)] {
            let passages = read_text(&format!("standard {stream} of {command}"), said);
            hits.append(&mut seeker.in_passages(&passages));
        }
    }
    assert_none(&hits);
}

/// The names are redacted before the gate reads the files: it has nothing to
/// withhold, and the errors are those of the inputs.
#[test]
fn names_in_texts_are_errors_of_the_inputs() {
    for (_, run) in &TOLD.runs {
        run.ends_with(1);
    }
    let events = TOLD.events();
    let named: Vec<&Value> = events
        .iter()
        .filter(|event| event["code"] == "name-in-text")
        .collect();
    assert!(!named.is_empty(), "{events:#?}");
    assert!(
        named.iter().all(|event| event["severity"] == "error"),
        "{named:#?}"
    );
}

/// Each cell that names somebody is pointed at.
#[test]
fn names_in_texts_are_told_with_their_cells() {
    let diagnostics = String::from_utf8_lossy(&TOLD.files["talks/internal/diagnostics.json"]);
    let diagnostics: Value = serde_json::from_str(&diagnostics).unwrap();
    let told: BTreeSet<&str> = diagnostics["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["code"] == "name-in-text" && one["file"] == "notes.xlsx")
        .flat_map(|one| one["cells"].as_array().unwrap())
        .map(|cell| cell.as_str().unwrap())
        .collect();
    for planted in SERIES.planted.iter().filter(|planted| planted.person < 120) {
        let Some(point) = planted.point else { continue };
        // The first note stands below the header. Of every eighth person the edited
        // text, which is what is shown, says the same as the note.
        let column = if planted.place == "an edited text" || planted.person % 8 == 1 {
            "P"
        } else {
            "D"
        };
        let cell = format!("{column}{}", point + 1);
        assert!(
            told.contains(cell.as_str()),
            "{cell}, “{}”: {told:?}",
            planted.form.text
        );
    }
}

/// The rows of `internal/notes.csv`, by the point that their note makes.
fn notes_by_point() -> BTreeMap<usize, BTreeMap<String, String>> {
    let rows = consent::table(&TOLD.files["talks/internal/notes.csv"]);
    rows.into_iter()
        .filter_map(|row| {
            let (_, tail) = row["note"].split_once("(point ")?;
            Some((tail.split_once(')')?.0.parse().ok()?, row))
        })
        .collect()
}

#[test]
fn what_is_redacted_says_whom_it_stands_for() {
    let notes = notes_by_point();
    let quoted = SERIES.planted.iter().filter_map(|planted| planted.point);
    let (mut redacted, mut with_group) = (0, 0);
    for point in quoted {
        let note = notes
            .get(&point)
            .unwrap_or_else(|| panic!("point {point} is gone"));
        let words = &note["note"];
        assert!(
            words.contains("[a participant") || words.contains("[a practitioner]"),
            "{note:?}"
        );
        assert_eq!(note["redacted"], "true", "{note:?}");
        redacted += 1;
        with_group += usize::from(note["note"].contains("[a participant from"));
    }
    assert!(
        redacted > 250 && with_group > redacted / 3,
        "{with_group} of {redacted}"
    );
}

#[test]
fn a_note_without_a_name_is_not_redacted() {
    let notes = notes_by_point();
    let odd: Vec<_> = notes
        .iter()
        .filter(|(point, _)| (400..700).contains(*point))
        .collect();
    assert!(odd.len() > 80, "{}", odd.len());
    assert!(odd.iter().all(|(_, note)| note["redacted"] == "false"), "{odd:?}");
}

#[test]
fn those_who_agreed_are_named() {
    let notes = notes_by_point();
    let mut in_briefs = 0;
    for (at, person) in SERIES.agreed.iter().enumerate() {
        for turn in 0..2 {
            assert_eq!(notes[&(600 + at * 2 + turn)]["attributed_to"], person.full());
        }
        let hits = Reader::new([person], &[]).in_passages(&TOLD.read);
        in_briefs += usize::from(
            hits.iter()
                .any(|hit| hit.place.contains("/briefs/") && hit.place.contains("› page")),
        );
    }
    assert!(
        in_briefs >= 6,
        "{in_briefs} of {} are named in briefs",
        SERIES.agreed.len()
    );
}

#[test]
fn everything_of_the_series_was_used() {
    let is_brief = |path: &&String| path.contains("/briefs/") && path.ends_with(".pdf");
    let workshops = TOLD.files.keys().filter(is_brief).count();
    assert_eq!(workshops, series::OPEN_WORKSHOP);
    let events = TOLD.events();
    let built = events.iter().find(|event| event["event"] == "series").unwrap();
    let (read, used) = (
        built["rows_read"].as_u64().unwrap(),
        built["rows_used"].as_u64().unwrap(),
    );
    assert!(read > 800 && read - used < 30, "{built:#}");
}
