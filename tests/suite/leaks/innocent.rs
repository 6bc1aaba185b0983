//! Words that are also names of people in the room stay words.

use std::collections::BTreeSet;

use serde_json::Value;

use super::consent::table;
use super::crowd::unaccented;
use crate::support::Sandbox;

const SENTENCES: &str = include_str!("innocent.txt");
const PEOPLE: &str = include_str!("innocent_people.txt");

/// What stands within names and is none.
const PARTICLES: [&str; 2] = ["de", "la"];

/// The words of a text in small letters without accents; signs between them do
/// not count.
fn words(text: &str) -> Vec<String> {
    let text = unaccented(text);
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[test]
fn no_sentence_holds_the_name_of_a_person() {
    let parts = |person: &str| -> BTreeSet<String> {
        words(person)
            .into_iter()
            .filter(|part| !PARTICLES.contains(&part.as_str()))
            .collect()
    };
    let people: Vec<BTreeSet<String>> = PEOPLE.lines().map(parts).collect();
    for sentence in SENTENCES.lines() {
        for pair in words(sentence).windows(2) {
            let is_name = |person: &BTreeSet<String>| {
                pair[0] != pair[1] && pair.iter().all(|word| person.contains(word))
            };
            assert!(!people.iter().any(is_name), "{pair:?} in “{sentence}”");
        }
    }
}

/// The words are there, and each person has at least one part that a sentence
/// uses; else that none is redacted would say nothing.
#[test]
fn the_sentences_use_the_words_of_the_names() {
    let sentences: BTreeSet<&str> = SENTENCES.lines().collect();
    assert_eq!((sentences.len(), SENTENCES.lines().count()), (200, 200));
    let used: BTreeSet<String> = words(SENTENCES).into_iter().collect();
    for person in PEOPLE.lines() {
        assert!(
            words(person).iter().any(|part| used.contains(part)),
            "{person} is not tempted"
        );
    }
    assert!(PEOPLE.lines().count() >= 60);
}

/// Four workshops whose titles and questions are innocent as well.
fn series() -> Sandbox {
    let sandbox = Sandbox::new();
    let sentences: Vec<&str> = SENTENCES.lines().collect();
    let people = PEOPLE.lines().enumerate().map(|(at, name)| {
        format!(
            "{},{name},p{at}@example.org,{},\n",
            at % 4 + 1,
            ["Academia", "Civil society"][at % 2]
        )
    });
    sandbox.write(
        "inputs/s/attendance.csv",
        format!(
            "Workshop,Name,Email,Stakeholder group,Consent\n{}",
            people.collect::<String>()
        ),
    );
    let titles: Vec<&&str> = sentences.iter().filter(|sentence| is_heading(sentence)).collect();
    assert!(titles.len() >= 4, "{titles:?}");
    let workshops = (0..4).map(|at| {
        format!(
            "{},\"{}\",2021-0{}-12,\"{}\"\n",
            at + 1,
            titles[at],
            at + 1,
            sentences[at * 20]
        )
    });
    sandbox.write(
        "inputs/s/workshops.csv",
        format!(
            "Workshop,Title,Date,Guiding questions\n{}",
            workshops.collect::<String>()
        ),
    );
    let notes = sentences
        .iter()
        .enumerate()
        .map(|(at, sentence)| format!("{},{},Idea,\"{sentence}\",Peace\n", at % 4 + 1, at / 4 + 1));
    sandbox.write(
        "inputs/s/notes.csv",
        format!("Workshop,Id,Type,Note,Topic\n{}", notes.collect::<String>()),
    );
    sandbox
}

/// Every word of three letters and more begins with a capital.
fn is_heading(sentence: &str) -> bool {
    let words: Vec<&str> = sentence
        .split(' ')
        .filter(|word| word.len() >= 3 && *word != "the")
        .collect();
    words.len() >= 4
        && words
            .iter()
            .all(|word| word.starts_with(|letter: char| letter.is_uppercase()))
}

#[test]
fn innocent_words_stay_as_they_are() {
    let sandbox = series();
    let run = sandbox.run(&["--message-format", "json"]);
    run.ends_with(0);
    let events = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    let alarms: Vec<Value> = events.filter(|event| event["code"] == "name-in-text").collect();
    assert!(alarms.is_empty(), "{alarms:#?}");
    let notes = table(&sandbox.bytes("output/s/internal/notes.csv"));
    let told: BTreeSet<&str> = notes.iter().map(|note| note["note"].as_str()).collect();
    assert_eq!(told, SENTENCES.lines().collect());
    let redacted: Vec<_> = notes.iter().filter(|note| note["redacted"] != "false").collect();
    assert!(redacted.is_empty(), "{redacted:#?}");
    let workshops = table(&sandbox.bytes("output/s/data/workshops.csv"));
    let titles: Vec<&str> = workshops
        .iter()
        .map(|workshop| workshop["title"].as_str())
        .collect();
    assert!(
        titles.len() == 4
            && titles
                .iter()
                .all(|title| SENTENCES.lines().any(|line| line == *title)),
        "{titles:?}"
    );
}
