//! The conference of one day: who was at which session is worked out a second
//! time from the rows of the export, second by second.

use std::collections::{BTreeMap, BTreeSet};

use calamine::{Data, Reader as _, Xlsx, open_workbook};

use super::{Record, list, records, sheets, table_of};
use crate::support::repository;

pub const SERIES: &str = "keeping-peace-building-trust";
/// As series.toml has it, in minutes.
const LEAST: usize = 15;

fn file(name: &str) -> std::path::PathBuf {
    repository().join("inputs").join(SERIES).join(name)
}

/// The second of the day at `06/01/2021 02:05:30 PM`.
fn second(text: &str) -> usize {
    let mut words = text.split(' ').skip(1);
    let clock: Vec<usize> = words
        .next()
        .unwrap()
        .split(':')
        .map(|part| part.parse().unwrap())
        .collect();
    let afternoon = usize::from(words.next() == Some("PM"));
    (clock[0] % 12 + 12 * afternoon) * 3600 + clock[1] * 60 + clock[2]
}

/// The programme: each session with its first second and the one after its last.
/// The workbook has times of day as parts of a day.
fn sessions() -> BTreeMap<String, (usize, usize)> {
    let mut book: Xlsx<_> = open_workbook(file("programme.xlsx")).unwrap();
    let range = book.worksheet_range("Programme").unwrap();
    let rows: Vec<&[Data]> = range.rows().collect();
    let is_header = |row: &&[Data]| row.iter().any(|cell| *cell == "Starts");
    let header = rows.iter().position(is_header).unwrap();
    let column = |name: &str| rows[header].iter().position(|cell| *cell == name).unwrap();
    let second = |cell: &Data| -> usize {
        let part = match cell {
            Data::DateTime(moment) => moment.as_f64(),
            Data::Float(part) => *part,
            other => panic!("{other:?} is no time of day"),
        };
        format!("{:.0}", part * 86_400.0).parse().unwrap()
    };
    rows[header + 1..]
        .iter()
        .map(|row| {
            let times = ["Starts", "Ends"].map(|name| second(&row[column(name)]));
            (row[column("Session")].to_string(), times.into())
        })
        .collect()
}

/// The seconds at which each person was in the meeting.
fn stays() -> BTreeMap<String, BTreeSet<usize>> {
    let text = std::fs::read_to_string(file("participants_97531864207.csv")).unwrap();
    let rows = text.trim_start_matches('\u{feff}').lines().skip(4);
    let mut stays: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    for row in rows {
        let cells: Vec<&str> = row.split(',').collect();
        let [name, email, joined, left, _, _, _, waiting] = cells[..] else {
            panic!("{row}");
        };
        if waiting == "No" {
            let person = if email.is_empty() { name } else { email };
            stays
                .entry(person.to_owned())
                .or_default()
                .extend(second(joined)..second(left));
        }
    }
    stays
}

/// Those at each session: by the export, or because they spoke there.
fn present() -> BTreeMap<String, BTreeSet<String>> {
    let sessions = sessions();
    let mut present: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (person, seconds) in stays() {
        for (session, (starts, ends)) in &sessions {
            let minutes = (seconds.range(starts..ends).count() + 30) / 60;
            if minutes >= LEAST {
                present.entry(session.clone()).or_default().insert(person.clone());
            }
        }
    }
    for speaker in records(&sheets(&file("speakers.xlsx"))[0].1, "Name") {
        for session in sessions.keys() {
            if speaker
                .get(&format!("session {session}"))
                .is_some_and(|mark| mark == "x")
            {
                let there = present.entry(session.clone()).or_default();
                there.insert(speaker["e-mail"].clone());
            }
        }
    }
    present
}

fn notes() -> BTreeMap<String, Vec<Record>> {
    let sheets = sheets(&file("rapporteurs.xlsx"));
    sheets
        .iter()
        .map(|(name, rows)| {
            let session = name.trim_start_matches("Session ").to_owned();
            (session, records(rows, "Note"))
        })
        .collect()
}

/// Messages with a tag in the chat of the third session.
fn tagged(kind: &str) -> usize {
    let text = std::fs::read_to_string(file("chat session 3.txt")).unwrap();
    let messages = text.lines().filter_map(|line| line.split('\t').nth(2));
    messages.filter(|message| message.starts_with(kind)).count()
}

#[test]
fn presence_at_sessions_follows_from_the_times_of_joining_and_leaving() {
    let present = present();
    let told: BTreeMap<String, String> = table_of(SERIES, "workshops")
        .iter()
        .map(|row| (row["workshop"].clone(), row["participants"].clone()))
        .collect();
    let counted: BTreeMap<String, String> = present
        .iter()
        .map(|(session, people)| (session.clone(), people.len().to_string()))
        .collect();
    assert_eq!(told, counted);
    // Some were in the meeting and at no session, and some came and went.
    let somewhere: BTreeSet<&String> = present.values().flatten().collect();
    let stays = stays();
    assert_eq!(
        stays.keys().filter(|person| !somewhere.contains(person)).count(),
        3
    );
    let came_back = |times: usize| {
        let times_of = |person: &&String| present.values().filter(|there| there.contains(*person)).count();
        let matching = somewhere.iter().filter(|person| match times {
            3 => times_of(person) >= 3,
            times => times_of(person) == times,
        });
        matching.count().to_string()
    };
    let continuity = table_of(SERIES, "continuity");
    let of_series: Vec<&String> = continuity
        .iter()
        .filter(|row| row["workshop"] == "series")
        .map(|row| &row["participants"])
        .collect();
    assert_eq!(of_series, [&came_back(1), &came_back(2), &came_back(3)]);
}

#[test]
fn notes_of_sessions_are_counted_right() {
    let notes = notes();
    for row in table_of(SERIES, "workshops") {
        let of_session = &notes[&row["workshop"]];
        let is_third = row["workshop"] == "3";
        let more = |kind| if is_third { tagged(kind) } else { 0 };
        let recommendations = of_session
            .iter()
            .filter(|note| note["type"].eq_ignore_ascii_case("recommendation"))
            .count();
        let countries: BTreeSet<&str> = of_session
            .iter()
            .flat_map(|note| list(&note["country example"]))
            // Under the name that series.toml gives it, no country of the UN's list.
            .filter(|country| *country != "Kosovo")
            .collect();
        assert_eq!(row["notes"], (of_session.len() + more("#")).to_string());
        assert_eq!(
            row["recommendations"],
            (recommendations + more("#recommendation")).to_string()
        );
        assert_eq!(row["countries"], countries.len().to_string(), "{row:?}");
    }
}

#[test]
fn goals_are_followed_through_all_sessions() {
    let mut counted: BTreeMap<String, usize> = BTreeMap::new();
    for note in notes().values().flatten() {
        for goal in list(&note["sdg"]) {
            *counted.entry(goal.replace(' ', "")).or_default() += 1;
        }
    }
    let text = std::fs::read_to_string(file("chat session 3.txt")).unwrap();
    for line in text.lines().filter(|line| line.contains('#')) {
        for goal in ["SDG5", "SDG16", "SDG17"] {
            let tags = line
                .split([' ', '\t'])
                .filter(|word| word.trim_start_matches('#') == goal);
            *counted.entry(goal.to_owned()).or_default() += tags.count();
        }
    }
    let mut told: BTreeMap<String, usize> = BTreeMap::new();
    for row in table_of(SERIES, "threads") {
        let number = row["thread"].split([' ', ':']).nth(1).unwrap();
        *told.entry(format!("SDG{number}")).or_default() += row["notes"].parse::<usize>().unwrap();
    }
    assert_eq!(told, counted);
}
