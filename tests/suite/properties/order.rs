//! What does not depend on the order of files, sheets and rows: ranks, groups
//! and every table; and references on nothing but the rows before them.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use rapporteur::ingest::Reading;

use super::read;
use crate::support::Sandbox;

const TEXTS: [&str; 6] = [
    "Publish the assessment before the budget is drawn up.",
    "The assessment should be published before the budget is drawn up.",
    "Local mediators are not paid.",
    "Pay local mediators from the common fund.",
    "Ask the youth council each quarter.",
    "Do not publish the assessment before the budget is drawn up.",
];
const KINDS: [&str; 3] = ["Recommendation", "Challenge", "Good practice"];
const TOPICS: [&str; 3] = ["Financing", "Youth", "Financing; Youth"];
const COUNTRIES: [&str; 4] = ["", "Liberia", "Mali; Liberia", "Congo"];
const ADDRESSEES: [&str; 3] = ["Donors", "Security Council", "Donors; Member States"];
const GROUPS: [&str; 3] = ["", "assessment", "mediators"];

/// The choice of each column, by index.
type Choice = [usize; 7];

/// The cells of a note but for its Id.
fn cells(choice: Choice) -> String {
    let [workshop, text, kind, topic, country, addressee, group] = choice;
    [
        (workshop % 3 + 1).to_string().as_str(),
        KINDS[kind % KINDS.len()],
        TEXTS[text % TEXTS.len()],
        TOPICS[topic % TOPICS.len()],
        COUNTRIES[country % COUNTRIES.len()],
        ADDRESSEES[addressee % ADDRESSEES.len()],
        GROUPS[group % GROUPS.len()],
    ]
    .join(",")
}

const HEADER: &str = "Workshop,Type,Note,Topic,Country example,Addressee,Group";

/// Notes with Ids of their own, and people.
fn rows(notes: &[Choice], people: &[(usize, usize)]) -> (Vec<String>, Vec<String>) {
    let numbered = notes.iter().zip(1..);
    let notes = numbered.map(|(choice, id)| format!("n{id},{}", cells(*choice)));
    let people = people.iter().enumerate().map(|(person, (workshop, group))| {
        let group = ["UN system", "Academia", "Civil society"][group % 3];
        format!("{},Person Number{person},{group}", workshop % 3 + 1)
    });
    (notes.collect(), people.collect())
}

/// Every table of a series whose rows are dealt to some files.
fn tables(notes: &[String], people: &[String], files: usize) -> BTreeMap<String, Vec<u8>> {
    let sandbox = Sandbox::new();
    for (name, header, rows) in [
        ("notes", format!("Id,{HEADER}"), notes),
        ("people", "Workshop,Name,Stakeholder group".to_owned(), people),
    ] {
        for file in 0..files {
            let dealt: Vec<&str> = rows
                .iter()
                .skip(file)
                .step_by(files)
                .map(String::as_str)
                .collect();
            if !dealt.is_empty() {
                let text = format!("{header}\n{}\n", dealt.join("\n"));
                sandbox.write(&format!("inputs/s/{name}{}.csv", files - file), text);
            }
        }
    }
    sandbox.run(&["build", "-q", "--only", "data"]);
    let tables = sandbox.files("output/s/data").into_iter();
    tables.filter(|(name, _)| name.ends_with(".csv")).collect()
}

fn choices(most: usize) -> impl Strategy<Value = Vec<Choice>> {
    vec(prop::array::uniform7(0..12_usize), 1..most)
}

/// The reference of each note in the order of its rows.
fn references(choices: &[Choice], behind: &[Choice]) -> Vec<String> {
    let rows: Vec<String> = choices
        .iter()
        .chain(behind)
        .map(|choice| cells(*choice))
        .collect();
    let text = format!("{HEADER}\n{}\n", rows.join("\n"));
    let (reading, _) = read(&[("notes.csv".to_owned(), text.into_bytes())]);
    let Reading::Dataset(dataset) = reading else {
        return Vec::new();
    };
    let mut notes: Vec<(u32, String)> = dataset
        .notes
        .iter()
        .map(|note| (note.origin.cell.row, note.reference.to_string()))
        .collect();
    notes.sort();
    notes.into_iter().map(|(_, reference)| reference).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn no_table_depends_on_the_order_of_rows_and_files(
        notes in choices(30),
        people in vec((0..3_usize, 0..3_usize), 0..30),
        seeds in (any::<u64>(), any::<u64>()),
        files in 1..4_usize,
    ) {
        let (notes, people) = rows(&notes, &people);
        let straight = tables(&notes, &people, 1);
        prop_assert!(straight.len() > 5);
        let other = tables(&shuffled(notes, seeds.0), &shuffled(people, seeds.1), files);
        for (name, table) in &straight {
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            prop_assert_eq!(text(table), text(&other[name]), "{}", name);
        }
    }

    #[test]
    fn rows_that_follow_change_no_reference(notes in choices(20), behind in choices(10)) {
        let before = references(&notes, &[]);
        let after = references(&notes, &behind);
        prop_assert_eq!(before.len(), notes.len());
        prop_assert_eq!(&before[..], &after[..notes.len()]);
    }
}

/// In an order that the seed decides.
fn shuffled(mut rows: Vec<String>, mut seed: u64) -> Vec<String> {
    for place in (1..rows.len()).rev() {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let other = usize::try_from(seed >> 33).unwrap() % (place + 1);
        rows.swap(place, other);
    }
    rows
}
