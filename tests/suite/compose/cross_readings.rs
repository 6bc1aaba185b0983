//! What the paper reads across topics, workshops and country examples.

use rapporteur::model::disclosed::Disclosed;
use rapporteur::model::name::WorkshopNumber;
use rapporteur::model::view::{CrossReadings, ListSection};

use super::fixture::{addressee, counted, note, on, paper, series, thread, workshop};

/// Three workshops, each on a topic of its own.
fn three() -> Disclosed {
    let mut disclosed = series("Series");
    for title in ["Mandates", "Financing", "Inclusivity"] {
        workshop(&mut disclosed, title);
    }
    disclosed
}

fn readings(disclosed: Disclosed) -> CrossReadings {
    paper(&counted(disclosed)).cross_readings.unwrap()
}

fn texts(section: Option<ListSection>) -> Vec<String> {
    let items = section.into_iter().flat_map(|section| section.items);
    items.map(|item| item.text).collect()
}

#[test]
fn topics_and_countries_are_told_by_what_outweighs() {
    let mut disclosed = three();
    for (topic, challenges, practices) in [(0, 3, 1), (1, 1, 2), (2, 1, 1)] {
        for _ in 0..challenges {
            note(&mut disclosed, topic, "challenge", "Challenge");
        }
        for _ in 0..practices {
            note(&mut disclosed, topic, "good-practice", "Practice");
        }
    }
    note(&mut disclosed, 0, "challenge", "Challenge").countries = on(&["Liberia", "Mali"]);
    note(&mut disclosed, 1, "good-practice", "Practice").countries = on(&["Liberia"]);
    let told: Vec<String> = readings(disclosed)
        .introduction
        .into_iter()
        .map(|statement| statement.text)
        .collect();
    assert_eq!(
        told,
        [
            "Challenges outnumber good practices under one topic: “Mandates” (four challenges, one good practice). \
             Good practices outnumber challenges under one topic: “Financing” (one challenge, three good practices).",
            "One country example is cited both for good practice and for challenges: Liberia (one good practice, one \
             challenge).",
        ]
    );
}

#[test]
fn recommendations_are_counted_by_addressee_and_topic_each_once() {
    let mut disclosed = three();
    let (council, donors) = (
        addressee(&mut disclosed, "Security Council"),
        addressee(&mut disclosed, "Donors"),
    );
    for (workshop, same_as, addressees) in [
        (0, Some(1), vec![council, donors]),
        (1, Some(1), vec![donors]),
        (1, None, vec![donors]),
    ] {
        let note = note(&mut disclosed, workshop, "recommendation", "Do it");
        note.addressees = addressees;
        note.same_as = same_as;
    }
    note(&mut disclosed, 2, "idea", "Idea");
    let matrix = readings(disclosed).matrix.unwrap();
    let rows: Vec<(&str, Vec<&str>, &str)> = matrix
        .rows
        .iter()
        .map(|row| {
            let cells = row.cells.iter().map(|cell| cell.number.as_str()).collect();
            (row.label.as_str(), cells, row.total.as_str())
        })
        .collect();
    assert_eq!(
        rows,
        [
            // On the third topic nothing is recommended: it has no column.
            ("Donors", vec!["1", "2"], "2"),
            ("Security Council", vec!["1", ""], "1")
        ]
    );
    assert_eq!(
        matrix.figure.finding,
        "Two recommendations are directed to Donors, more than to anybody else"
    );
}

#[test]
fn each_workshop_is_told_by_what_none_before_it_had() {
    let mut disclosed = three();
    note(&mut disclosed, 0, "idea", "Idea").countries = on(&["Liberia"]);
    note(&mut disclosed, 1, "idea", "Idea").countries = on(&["Liberia", "Mali"]);
    note(&mut disclosed, 1, "recommendation", "Do it").same_as = Some(1);
    note(&mut disclosed, 2, "recommendation", "Do it").same_as = Some(1);
    disclosed.notes[3].topics = vec![0];
    assert_eq!(
        texts(readings(disclosed).growth),
        [
            "Workshop 2 added a country example (Mali), a recommendation not made before and the topic “Financing”.",
            "Workshop 3 took up what earlier workshops had raised, and added no country example or recommendation.",
        ]
    );
}

#[test]
fn a_workshop_without_a_number_is_called_by_its_title() {
    let mut disclosed = three();
    disclosed.workshops[1].number = WorkshopNumber::parse("Second day").unwrap();
    disclosed.workshops[1].title = "Second day".to_owned();
    note(&mut disclosed, 0, "idea", "Idea").countries = on(&["Liberia"]);
    note(&mut disclosed, 1, "idea", "Idea").countries = on(&["Mali"]);
    note(&mut disclosed, 2, "idea", "Idea").countries = on(&["Mali"]);
    assert_eq!(
        texts(readings(disclosed).growth)[1],
        "Workshop “Second day” added the topic “Financing”."
    );
}

#[test]
fn of_a_long_series_the_workshops_are_told_that_added_most() {
    let mut disclosed = series("Series");
    for number in 1..=20 {
        workshop(&mut disclosed, &format!("Workshop {number}"));
    }
    for place in 0..20 {
        note(&mut disclosed, place, "idea", "Idea");
    }
    // The last adds most; of the others, those of even number one thing each.
    note(&mut disclosed, 19, "idea", "Idea").countries = on(&["Mali", "Liberia"]);
    for (place, code) in [
        (2, "Nepal"),
        (4, "Haiti"),
        (6, "Kenya"),
        (8, "Tunisia"),
        (10, "Guinea"),
        (12, "Sri Lanka"),
        (14, "Fiji"),
        (16, "Chad"),
    ] {
        note(&mut disclosed, place - 1, "idea", "Idea").countries = on(&[code]);
    }
    let growth = readings(disclosed).growth.unwrap();
    assert_eq!(growth.heading, "The workshops that added most");
    let numbers: Vec<&str> = growth
        .items
        .iter()
        .map(|item| item.text.split(' ').nth(1).unwrap())
        .collect();
    assert_eq!(
        numbers,
        ["2", "3", "4", "5", "6", "7", "8", "10", "12", "14", "16", "20"]
    );
}

#[test]
fn a_question_is_open_until_a_later_workshop_says_more_on_it() {
    let mut disclosed = three();
    let youth = thread(&mut disclosed, "Youth");
    for text in ["Who pays?", "Who leads?", "Who answers?"] {
        note(&mut disclosed, 0, "question", text);
    }
    disclosed.notes[0].countries = on(&["Mali"]);
    disclosed.notes[1].threads = vec![youth];
    // On the same topic and country; on the topic alone; another question.
    for (kind, countries, threads) in [("idea", on(&["Mali"]), vec![]), ("question", vec![], vec![youth])] {
        let later = note(&mut disclosed, 1, kind, "Later");
        later.topics = vec![0];
        later.countries = countries;
        later.threads = threads;
    }
    note(&mut disclosed, 2, "question", "Last of all?");
    let readings = readings(disclosed);
    assert_eq!(
        readings.introduction.last().unwrap().text,
        "Of the four questions that participants left open before the last workshop, two were taken up by no later one."
    );
    assert_eq!(texts(readings.questions), ["Who leads?", "Later."]);
}

#[test]
fn one_workshop_has_nothing_to_be_read_across() {
    let mut disclosed = series("Series");
    workshop(&mut disclosed, "Mandates");
    note(&mut disclosed, 0, "question", "Who pays?");
    assert!(paper(&counted(disclosed)).cross_readings.is_none());
}
