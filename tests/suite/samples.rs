//! Every sample series counted a second time from its sheets, whatever wrote
//! them, with nothing of the program's own; tables are held to it.
//!
//! A series joins with a function that says, file by file, who came to which
//! workshop and what was noted there, and with a line in [`SERIES`].

mod sheets;

use std::collections::{BTreeMap, BTreeSet};

use self::sheets::{Row, Sheets};
use crate::build::BUILT;
use crate::recount::COUNTED;
use crate::support::{Sandbox, repository};

type Hand = fn(&Sheets) -> Count;

/// Each series with what counts it, and how many participants and notes it
/// has at least, so that an empty count is no agreement.
const SERIES: [(&str, Hand, usize, usize); 3] = [
    ("applying-sustaining-peace", applying, 90, 290),
    ("community-engagement-consultation", community, 40, 70),
    ("introduction-to-sustaining-peace", introduction, 45, 110),
];

/// What the sheets of a series hold.
#[derive(Default)]
struct Count {
    /// E-mails of those who came, by the number of the workshop.
    came: BTreeMap<String, BTreeSet<String>>,
    notes: Vec<Note>,
    /// Words of the sheets for what tables call otherwise.
    called: BTreeMap<&'static str, &'static str>,
}

#[derive(Default)]
struct Note {
    workshop: String,
    kind: String,
    topics: Vec<String>,
    countries: Vec<String>,
    threads: Vec<String>,
}

impl Count {
    fn came(&mut self, workshop: &str, email: &str) {
        let present = self.came.entry(workshop.to_owned()).or_default();
        present.insert(email.to_lowercase());
    }

    /// A note of these columns; lists are set apart as in every sheet.
    fn note(&mut self, workshop: &str, row: &Row, [kind, topic, country, thread]: [&str; 4]) {
        let list = |column: &str| split(row.get(column).map_or("", String::as_str), &[';', '\n']);
        self.notes.push(Note {
            workshop: workshop.to_owned(),
            kind: row[kind].clone(),
            topics: list(topic),
            countries: list(country),
            threads: list(thread),
        });
    }

    fn call(&self, word: &str) -> String {
        self.called.get(word).map_or(word, |called| called).to_owned()
    }

    /// How many notes have both of these, in the words of the tables.
    fn pairs(&self, of: impl Fn(&Note) -> (Vec<String>, Vec<String>)) -> BTreeMap<(String, String), usize> {
        let mut pairs = BTreeMap::new();
        for note in &self.notes {
            let (firsts, seconds) = of(note);
            for first in &firsts {
                for second in &seconds {
                    *pairs.entry((self.call(first), self.call(second))).or_default() += 1;
                }
            }
        }
        pairs
    }
}

fn split(cell: &str, marks: &[char]) -> Vec<String> {
    let parts = cell.split(marks).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

fn applying(sheets: &Sheets) -> Count {
    let mut count = Count {
        called: [("Role of the PBC", "Role of the Peacebuilding Commission")].into(),
        ..Count::default()
    };
    for (file, sheet) in sheets.all() {
        let number = sheet.strip_prefix("Workshop ").map(str::to_owned);
        for row in sheets.below(&file, &sheet, &["Type", "Note"]) {
            let workshop = row["Workshop"].clone();
            count.note(&workshop, &row, ["Type", "Topic", "Country example", "Thread"]);
        }
        for email in ["E-mail", "Email", "E-mail address", "Email address"] {
            for row in sheets.below(&file, &sheet, &[email]) {
                let workshop = number.clone().unwrap_or_else(|| row["Workshop"].clone());
                let absent = ["Attended", "Attended?", "Present"].iter().any(|column| {
                    row.get(*column)
                        .is_some_and(|cell| cell.eq_ignore_ascii_case("no"))
                });
                if !absent {
                    count.came(&workshop, &row[email]);
                }
            }
        }
    }
    count
}

/// What the form of the consultation writes for what tables call otherwise.
const FORM_WORDS: [(&str, &str); 15] = [
    ("good_practice", "Best practice"),
    ("women_youth", "Women and youth"),
    ("language", "Language"),
    ("trust", "Trust"),
    ("purpose", "Purpose and principles"),
    ("participation", "Meaningful participation"),
    ("safety", "Safety and doing no harm"),
    ("resources", "Money and administration"),
    ("listening", "Listening and answering"),
    ("use", "Putting the Guidelines to use"),
    ("challenge", "Challenge"),
    ("idea", "Idea"),
    ("observation", "Observation"),
    ("question", "Question"),
    ("recommendation", "Recommendation"),
];

fn community(sheets: &Sheets) -> Count {
    let mut count = Count {
        called: FORM_WORDS.into(),
        ..Count::default()
    };
    for row in sheets.below("day 1 eventbrite report.csv", "", &["Attendee Status"]) {
        if row["Attendee Status"] == "Checked In" {
            count.came("1", &row["Email"]);
        }
    }
    for day in ["2", "3"] {
        for row in sheets.below(&format!("webex-day-{day}.csv"), "", &["Attendee Email"]) {
            count.came(day, &row["Attendee Email"]);
        }
    }
    written_contributions(&mut count, sheets);
    next_steps(&mut count, sheets);
    count
}

/// The first two days: a row of the repeat group is a note of the day that its
/// form names, unless the form was rejected.
fn written_contributions(count: &mut Count, sheets: &Sheets) {
    let form = "Written_contributions_-_all_versions_-_English_-_2019-08-23-09-12-40.xlsx";
    let days: BTreeMap<String, Row> = sheets
        .below(form, "Written contributions", &["_index"])
        .into_iter()
        .filter(|row| row["_validation_status"] != "validation_status_not_approved")
        .map(|row| (row["_index"].clone(), row))
        .collect();
    for row in sheets.below(form, "contributions", &["_parent_index"]) {
        let Some(sent) = days.get(&row["_parent_index"]) else {
            continue;
        };
        let words = |column: &str| split(&row[column], &[' ']);
        count.notes.push(Note {
            workshop: sent["about_you/day"].clone(),
            kind: row["contributions/kind"].clone(),
            topics: words("contributions/topics"),
            countries: split(&row["contributions/country"], &[';']),
            threads: words("contributions/concerns"),
        });
    }
}

/// The third day: an answer is a note for each of two questions.
fn next_steps(count: &mut Count, sheets: &Sheets) {
    let questions = [
        ("What happens next, and who does it?", "Next step"),
        (
            "What do you recommend for the Guidelines?\n(one sentence)",
            "Recommendation",
        ),
    ];
    for row in sheets.below("Next steps(1-15).xlsx", "Sheet1", &["Completion time"]) {
        for (_, kind) in questions
            .iter()
            .filter(|(question, _)| !row[*question].is_empty())
        {
            count.notes.push(Note {
                workshop: "3".to_owned(),
                kind: (*kind).to_owned(),
                topics: split(&row["Which parts of the Guidelines does it concern?"], &[';']),
                countries: split(&row["Which country do you speak of?"], &[';']),
                threads: vec![],
            });
        }
    }
}

/// Countries that texts of the course name, and no column.
const NAMED: [&str; 17] = [
    "Bangladesh",
    "Brazil",
    "Colombia",
    "Ethiopia",
    "India",
    "Jordan",
    "Lebanon",
    "Mali",
    "Mozambique",
    "Niger",
    "Rwanda",
    "Sierra Leone",
    "Somalia",
    "South Africa",
    "Uganda",
    "Ukraine",
    "Yemen",
];

/// Those of [`NAMED`] that a text names as a word of their own.
fn named(text: &str) -> impl Iterator<Item = String> {
    let text = text.to_owned();
    let names = NAMED.into_iter().filter(move |name| {
        text.match_indices(name).any(|(place, _)| {
            let next = text[place + name.len()..].chars().next();
            next.is_none_or(|letter| !letter.is_alphabetic() && letter != '-')
        })
    });
    names.map(str::to_owned)
}

fn introduction(sheets: &Sheets) -> Count {
    let mut count = Count {
        called: [
            ("Concept", "Concept and core elements"),
            ("Links", "Development, relief and peacebuilding"),
            ("RoleoftheUnitedNations", "Role of the United Nations"),
            ("Successfactors", "Success factors"),
            ("GoodPractice", "Good practice"),
            ("Role of the PBC", "Role of the Peacebuilding Commission"),
        ]
        .into(),
        ..Count::default()
    };
    for row in sheets.below("completion-report.xlsx", "Completion", &["Learner"]) {
        for module in ["1", "2", "3", "4", "5"] {
            if row[&format!("Module {module}")] == "Completed" {
                count.came(module, &row["Email address"]);
            }
        }
    }
    for (file, module, header) in [
        ("Module 1 - Attendance report 9-12-22.csv", "1", "First join"),
        ("Module 3 tutorial 2022-09-28.csv", "3", "Time joined"),
    ] {
        for row in sheets.below(file, "", &[header]) {
            count.came(module, &row["Email"]);
        }
    }
    let webinar = "module-5-webinar-attendees.csv";
    for row in sheets.below(webinar, "", &["First Name"]) {
        if row["Attended"] == "Yes" {
            count.came("5", &row["Email"]);
        }
    }
    for week in ["1", "2", "3", "5"] {
        for row in sheets.below("forum.xlsx", &format!("Week {week}"), &["Contribution"]) {
            count.note(week, &row, ["Type", "Topic", "Country", "Course objective"]);
            add_named(&mut count, &row["Contribution"]);
        }
    }
    week_four(&mut count, sheets);
    chat(&mut count, sheets);
    count
}

fn add_named(count: &mut Count, text: &str) {
    if let Some(note) = count.notes.last_mut() {
        let further: Vec<String> = named(text)
            .filter(|name| !note.countries.contains(name))
            .collect();
        note.countries.extend(further);
    }
}

/// A highlight has a row for each of its tags.
fn week_four(count: &mut Count, sheets: &Sheets) {
    let mut highlights: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for row in sheets.below("week-4-highlights.csv", "", &["tag"]) {
        highlights.entry(row["id"].clone()).or_default().push(row);
    }
    for rows in highlights.values() {
        let (threads, kinds): (Vec<&str>, Vec<&str>) = rows
            .iter()
            .map(|row| row["tag"].as_str())
            .partition(|tag| tag.starts_with("objective: "));
        let kind = kinds.concat();
        count.notes.push(Note {
            workshop: "4".to_owned(),
            kind: kind[..1].to_uppercase() + &kind[1..],
            topics: vec!["Humanitarian action".to_owned()],
            countries: vec![],
            threads: threads
                .iter()
                .map(|tag| tag.trim_start_matches("objective: ").to_owned())
                .collect(),
        });
        add_named(count, &rows[0]["content"]);
    }
}

/// The lines of the chat that begin with a tag: of a kind, and at the end of
/// an objective and of the topic.
fn chat(count: &mut Count, sheets: &Sheets) {
    let text = sheets.text("module-5-webinar-chat.txt");
    for line in text.lines().filter_map(|line| line.strip_prefix("\t#")) {
        let (kind, rest) = line.split_once(' ').unwrap();
        let (said, objective) = rest.trim_end_matches(" #SSC").rsplit_once('#').unwrap();
        count.notes.push(Note {
            workshop: "5".to_owned(),
            kind: kind[..1].to_uppercase() + &kind[1..],
            topics: vec!["South-South cooperation".to_owned()],
            countries: vec![],
            threads: vec![objective.to_owned()],
        });
        add_named(count, said);
    }
}

fn table(series: &str, name: &str) -> Vec<Row> {
    let text = BUILT.read(&format!("output/{series}/data/{name}.csv"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}

/// A column of numbers by two columns of words.
fn told(series: &str, name: &str, [first, second]: [&str; 2]) -> BTreeMap<(String, String), usize> {
    let rows = table(series, name);
    rows.iter()
        .map(|row| {
            (
                (row[first].clone(), row[second].clone()),
                row["notes"].parse().unwrap(),
            )
        })
        .collect()
}

/// Calls with each series and its count by hand.
fn each(check: impl Fn(&str, &Count)) {
    for (series, hand, participants, notes) in SERIES {
        let count = hand(&Sheets::of(series));
        let everybody: BTreeSet<&String> = count.came.values().flatten().collect();
        assert!(everybody.len() >= participants, "{series}: {}", everybody.len());
        assert!(count.notes.len() >= notes, "{series}: {}", count.notes.len());
        check(series, &count);
    }
}

#[test]
fn every_folder_of_the_inputs_is_counted() {
    let folders = std::fs::read_dir(repository().join("inputs")).unwrap();
    let folders: BTreeSet<String> = folders
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    let counted = SERIES.iter().map(|(series, ..)| *series).chain(COUNTED);
    assert_eq!(folders, counted.map(str::to_owned).collect());
}

#[test]
fn workshops_of_every_series_are_counted_right() {
    each(|series, count| {
        let rows = table(series, "workshops");
        let numbers: BTreeSet<&String> = rows.iter().map(|row| &row["workshop"]).collect();
        let known: BTreeSet<&String> = count.notes.iter().map(|note| &note.workshop).collect();
        assert_eq!(numbers, known, "{series}");
        for row in &rows {
            let number = &row["workshop"];
            let notes: Vec<&Note> = count
                .notes
                .iter()
                .filter(|note| note.workshop == *number)
                .collect();
            let countries: BTreeSet<&String> = notes.iter().flat_map(|note| &note.countries).collect();
            let recommend = |note: &&&Note| count.call(&note.kind) == "Recommendation";
            for (column, counted) in [
                ("participants", count.came[number].len()),
                ("notes", notes.len()),
                ("countries", countries.len()),
                ("recommendations", notes.iter().filter(recommend).count()),
            ] {
                assert_eq!(
                    row[column],
                    counted.to_string(),
                    "{series}, workshop {number}: {column}"
                );
            }
        }
    });
}

#[test]
fn topics_threads_and_countries_of_every_series_are_counted_right() {
    each(|series, count| {
        let kinds = count.pairs(|note| (note.topics.clone(), vec![note.kind.clone()]));
        assert_eq!(told(series, "topics", ["topic", "kind"]), kinds, "{series}");
        let threads = count.pairs(|note| (note.threads.clone(), note.topics.clone()));
        assert_eq!(told(series, "threads", ["thread", "topic"]), threads, "{series}");
        let countries = count.pairs(|note| (note.topics.clone(), note.countries.clone()));
        let listed = told(series, "topic_country", ["topic", "country"]);
        assert_eq!(listed, countries, "{series}");
    });
}

/// Of each workshop the breakdowns that are told add up to those who came.
#[test]
fn participation_of_every_series_adds_up_and_is_never_small() {
    each(|series, count| {
        let mut totals: BTreeMap<(String, String), usize> = BTreeMap::new();
        for row in table(series, "participation") {
            let participants: usize = row["participants"].parse().unwrap();
            assert!(participants >= 3, "{series}: {row:?}");
            let key = (row["workshop"].clone(), row["dimension"].clone());
            *totals.entry(key).or_default() += participants;
        }
        assert!(totals.len() > count.came.len(), "{series}: {totals:?}");
        let everybody: BTreeSet<&String> = count.came.values().flatten().collect();
        for ((workshop, dimension), total) in totals {
            let present = count.came.get(&workshop).map_or(everybody.len(), BTreeSet::len);
            assert_eq!(total, present, "{series}, workshop {workshop} by {dimension}");
        }
    });
}

/// Who came back, where it is told, is counted from who came when.
#[test]
fn continuity_of_every_series_is_counted_right() {
    let mut checked = 0;
    each(|series, count| {
        if !BUILT
            .files(&format!("output/{series}/data"))
            .contains_key("continuity.csv")
        {
            return;
        }
        let mut before: BTreeSet<&String> = BTreeSet::new();
        let mut returned: BTreeMap<String, usize> = BTreeMap::new();
        for (workshop, present) in &count.came {
            returned.insert(
                workshop.clone(),
                present.iter().filter(|one| before.contains(one)).count(),
            );
            before.extend(present);
        }
        for row in table(series, "continuity") {
            if row["attended"] == "an earlier workshop" {
                let counted = returned[&row["workshop"]].to_string();
                assert_eq!(row["participants"], counted, "{series}: {row:?}");
            }
        }
    });
    for (series, ..) in SERIES {
        checked += usize::from(
            BUILT
                .files(&format!("output/{series}/data"))
                .contains_key("continuity.csv"),
        );
    }
    assert!(checked >= 2, "{checked} series tell who came back");
}

/// The notes that the workshops of a series have by its tables.
fn notes_told(sandbox: &Sandbox, series: &str) -> usize {
    let text = sandbox.read(&format!("output/{series}/data/workshops.csv"));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows = reader.deserialize::<Row>().map(|row| row.unwrap());
    rows.map(|row| row["notes"].parse::<usize>().unwrap()).sum()
}

/// Without series.toml a series is built all the same, and every row that is
/// not used has a reason.
#[test]
fn every_series_is_built_without_its_settings() {
    for series in SERIES.iter().map(|(series, ..)| *series).chain(COUNTED) {
        let sandbox = Sandbox::with_sample(series);
        std::fs::remove_file(sandbox.path(&format!("inputs/{series}/series.toml"))).unwrap();
        sandbox.run(&[series, "--only", "data"]);
        let text = sandbox.read(&format!("output/{series}/internal/diagnostics.json"));
        let told: serde_json::Value = serde_json::from_str(&text).unwrap();
        let rows = |key: &str| told["rows"][key].as_u64().unwrap();
        assert_eq!(rows("read"), rows("used") + rows("set_aside"), "{series}");
        let (kept, whole) = (notes_told(&sandbox, series), notes_told(&BUILT, series));
        assert!(kept > whole / 2, "{series}: {kept} of {whole} notes");
        let lost = rows("set_aside") > 0 || kept < whole;
        let named = told["diagnostics"].as_array().unwrap();
        assert!(!lost || !named.is_empty(), "{series}");
    }
}
