//! The dialogues in five regions: sheets in three languages and six formats,
//! counted a second time by region.

use std::collections::{BTreeMap, BTreeSet};

use super::{Record, list, records, sheets, table_of};
use crate::support::repository;

pub const SERIES: &str = "south-south-peace-development";

/// Each topic, as the sheets have it.
const TOPICS: [[&str; 3]; 6] = [
    ["Prevention", "Prévention", "Prevención"],
    [
        "Peace and development",
        "Paix et développement",
        "Paz y desarrollo",
    ],
    [
        "Accountable institutions",
        "Institutions responsables",
        "Instituciones responsables",
    ],
    ["Women and youth", "Femmes et jeunes", "Mujeres y jóvenes"],
    [
        "Climate and livelihoods",
        "Climat et moyens de subsistance",
        "Clima y medios de vida",
    ],
    ["Southern knowledge", "Savoirs du Sud", "Saberes del Sur"],
];

/// A text whose letters may each be one byte.
fn text(name: &str) -> String {
    let path = repository().join("inputs").join(SERIES).join(name);
    let bytes = std::fs::read(path).unwrap();
    String::from_utf8(bytes)
        .unwrap_or_else(|error| error.as_bytes().iter().map(|byte| char::from(*byte)).collect())
}

fn delimited(name: &str, delimiter: u8, key: &str) -> Vec<Record> {
    let text = text(name);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let rows = reader
        .records()
        .map(|row| row.unwrap().iter().map(str::to_owned).collect());
    records(&rows.collect::<Vec<_>>(), key)
}

fn book(name: &str) -> Vec<(String, Vec<Vec<String>>)> {
    sheets(&repository().join("inputs").join(SERIES).join(name))
}

fn sheet(name: &str, wanted: &str, key: &str) -> Vec<Record> {
    let found = book(name).into_iter().find(|(name, _)| name == wanted);
    records(&found.unwrap().1, key)
}

/// Name and e-mail of those who came, by dialogue.
fn came() -> BTreeMap<&'static str, Vec<(String, String)>> {
    let person = |row: &Record, parts: &[&str], email: &str| {
        let name: Vec<String> = parts.iter().map(|part| row[*part].to_lowercase()).collect();
        (name.join(" "), row[email].clone())
    };
    let indico = |name: &str| {
        let rows = delimited(name, b',', "Name");
        let there = rows.iter().filter(|row| row["checked in"] == "Yes");
        there
            .map(|row| person(row, &["name"], "email address"))
            .collect::<Vec<_>>()
    };
    let lista = |name: &str| {
        let rows = delimited(name, b';', "Apellidos");
        let people = rows.iter().filter(|row| !row["apellidos"].starts_with("Total"));
        people
            .map(|row| person(row, &["nombres", "apellidos"], "correo electrónico"))
            .collect::<Vec<_>>()
    };
    let addis = sheet("attendance-addis-ababa.xlsx", "Dialogue 1", "Name");
    let dakar = sheet("dakar.ods", "Dialogue 2 - présence", "Nom");
    let bangkok = delimited("dialogue 4 eventbrite report.csv", b',', "Order #");
    let istanbul = sheet("attendance-istanbul.xls", "Dialogue 5", "Family name");
    BTreeMap::from([
        (
            "1",
            addis
                .iter()
                .filter(|row| row["present"] == "Yes")
                .map(|row| person(row, &["name"], "e-mail"))
                .collect(),
        ),
        (
            "2",
            dakar
                .iter()
                .map(|row| person(row, &["prénom", "nom"], "courriel"))
                .collect(),
        ),
        ("3", indico("dialogue 3 registrations.csv")),
        (
            "4",
            bangkok
                .iter()
                .filter(|row| row["attendee status"] == "Checked In")
                .map(|row| person(row, &["first name", "surname"], "email"))
                .collect(),
        ),
        (
            "5",
            istanbul
                .iter()
                .map(|row| person(row, &["first name", "family name"], "e-mail"))
                .collect(),
        ),
        ("6", lista("dialogo 6 asistencia.csv")),
        ("7", lista("dialogo 7 asistencia.csv")),
        ("8", indico("dialogue 8 registrations.csv")),
    ])
}

/// Whether a note is a recommendation, its topics and its country examples.
type Counted = (bool, Vec<&'static str>, Vec<String>);

/// The notes by dialogue.
fn notes() -> BTreeMap<String, Vec<Counted>> {
    let english = |row: &str| TOPICS.iter().find(|names| names.contains(&row)).unwrap()[0];
    let note = |row: &Record, [kind, topic, country]: [&str; 3]| {
        let is_recommendation =
            ["Recommendation", "Recommandation", "Recomendación"].contains(&row[kind].as_str());
        let topics = list(&row[topic]).map(english).collect();
        let countries = list(&row[country]).map(str::to_owned).collect();
        (is_recommendation, topics, countries)
    };
    let mut notes: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for (name, rows) in book("notes-in-english.xlsx") {
        let of_sheet = records(&rows, "What was said");
        let dialogue = name.trim_start_matches("Dialogue ").to_owned();
        let columns = ["type", "topic", "country example"];
        notes.insert(dialogue, of_sheet.iter().map(|row| note(row, columns)).collect());
    }
    let dakar = sheet("dakar.ods", "Dialogue 2 - notes", "Note");
    let dakar = dakar.iter().map(|row| note(row, ["type", "thème", "pays"]));
    notes.insert("2".to_owned(), dakar.collect());
    for (dialogue, name, delimiter) in [
        ("6", "dialogo 6 notas.csv", b';'),
        ("7", "dialogo 7 (respuestas).csv", b','),
    ] {
        let rows = delimited(name, delimiter, "Nota");
        let rows = rows.iter().map(|row| note(row, ["tipo", "tema", "país"]));
        notes.insert(dialogue.to_owned(), rows.collect());
    }
    notes
}

/// The dialogues of each region, in the order of the list.
fn regions() -> Vec<(String, Vec<String>)> {
    let mut regions: Vec<(String, Vec<String>)> = vec![];
    for row in sheet("dialogues.xlsx", "Dialogues", "Dialogue") {
        match regions.iter_mut().find(|(region, _)| *region == row["region"]) {
            Some((_, dialogues)) => dialogues.push(row["dialogue"].clone()),
            None => regions.push((row["region"].clone(), vec![row["dialogue"].clone()])),
        }
    }
    regions
}

/// Different people among these: by e-mail, or by the name under which somebody
/// has one.
fn different<'a>(
    people: impl Iterator<Item = &'a (String, String)>,
    known: &BTreeMap<String, String>,
) -> usize {
    let key = |(name, email): &(String, String)| {
        if email.is_empty() {
            known.get(name).unwrap_or(name).clone()
        } else {
            email.clone()
        }
    };
    people.map(key).collect::<BTreeSet<String>>().len()
}

#[test]
fn regions_are_counted_right() {
    let (came, notes) = (came(), notes());
    let everybody = || came.values().flatten();
    let with_email = everybody().filter(|(_, email)| !email.is_empty());
    let known: BTreeMap<String, String> = with_email.cloned().collect();
    let told = table_of(SERIES, "workshop_groups");
    let regions = regions();
    assert!(regions.len() > 4);
    assert_eq!(told.len(), regions.len());
    for (row, (region, dialogues)) in told.iter().zip(&regions) {
        assert_eq!(&row["group"], region);
        assert_eq!(row["workshops"], dialogues.join("; "));
        let people = dialogues.iter().flat_map(|dialogue| &came[dialogue.as_str()]);
        assert_eq!(
            row["participants"],
            different(people, &known).to_string(),
            "{region}"
        );
        let of_region: Vec<_> = dialogues.iter().flat_map(|dialogue| &notes[dialogue]).collect();
        assert_eq!(row["notes"], of_region.len().to_string(), "{region}");
        let recommendations = of_region.iter().filter(|(is_one, ..)| *is_one).count();
        assert_eq!(row["recommendations"], recommendations.to_string(), "{region}");
        // Where all wrote in English, a country has one name.
        if dialogues
            .iter()
            .all(|dialogue| !["2", "6", "7"].contains(&dialogue.as_str()))
        {
            let countries: BTreeSet<&String> =
                of_region.iter().flat_map(|(_, _, countries)| countries).collect();
            assert_eq!(row["countries"], countries.len().to_string(), "{region}");
        }
    }
    let series = table_of(SERIES, "continuity");
    let series = series.iter().filter(|row| row["workshop"] == "series");
    let all: usize = series
        .map(|row| row["participants"].parse::<usize>().unwrap())
        .sum();
    assert_eq!(all, different(everybody(), &known));
}

#[test]
fn topics_of_regions_are_counted_right() {
    let notes = notes();
    let mut counted: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (region, dialogues) in regions() {
        for (_, topics, _) in dialogues.iter().flat_map(|dialogue| &notes[dialogue]) {
            for topic in topics {
                *counted.entry((region.clone(), (*topic).to_owned())).or_default() += 1;
            }
        }
    }
    let told: BTreeMap<(String, String), usize> = table_of(SERIES, "group_topic")
        .iter()
        .map(|row| {
            let key = (row["group"].clone(), row["topic"].clone());
            (key, row["notes"].parse().unwrap())
        })
        .collect();
    assert_eq!(told, counted);
}

#[test]
fn dialogues_are_counted_right() {
    let (came, notes) = (came(), notes());
    let rows = table_of(SERIES, "workshops");
    assert_eq!(rows.len(), came.len());
    for row in rows {
        let dialogue = row["workshop"].as_str();
        assert_eq!(
            row["participants"],
            came[dialogue].len().to_string(),
            "{dialogue}"
        );
        assert_eq!(row["notes"], notes[dialogue].len().to_string(), "{dialogue}");
        let (region, _) = regions()
            .into_iter()
            .find(|(_, dialogues)| dialogues.iter().any(|one| one == dialogue))
            .unwrap();
        assert_eq!(row["group"], region);
    }
}

/// The paper prints what the table of groups says, row by row.
#[test]
fn the_paper_prints_the_numbers_of_regions() {
    let paper =
        crate::pdf::squeezed(&crate::build::BUILT.bytes(&format!("output/{SERIES}/policy-paper.pdf")));
    for row in table_of(SERIES, "workshop_groups") {
        let workshops = row["workshops"].split("; ").count();
        let cells = ["participants", "notes", "countries", "recommendations"].map(|name| row[name].as_str());
        let expected = format!(
            "{}{workshops}{}",
            crate::pdf::squeeze(&row["group"]),
            cells.concat()
        );
        assert!(paper.contains(&expected), "{expected}");
    }
}
