//! What holds of every document, whatever the series holds.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use rapporteur::compose::{DocumentChoice, compose};
use rapporteur::model::dataset::{CountryMention, Include};
use rapporteur::model::disclosed::{Disclosed, Merging, PublicCount};
use rapporteur::model::document::{Document, DocumentKind, View};
use rapporteur::model::settings::DisclosureRule;
use rapporteur::model::tables::{Dimension, Scope};
use rapporteur::model::template_files::TemplateFiles;
use serde_json::Value;

use super::fixture::{addressee, breakdown, counted, documents, locales, note, on, series, thread, workshop};

const KINDS: [&str; 8] = [
    "idea",
    "challenge",
    "recommendation",
    "good-practice",
    "question",
    "role-of-the-pbc",
    "action",
    "observation",
];

const COUNTRIES: [&str; 7] = ["Liberia", "Gambia", "Nepal", "Mali", "Haiti", "Lebanon", "Fiji"];

/// A note as the strategies draw it.
#[derive(Debug, Clone)]
pub struct Drawn {
    workshop: usize,
    kind: usize,
    words: usize,
    countries: Vec<usize>,
    further_topics: Vec<usize>,
    thread: Option<usize>,
    question: Option<usize>,
    addressees: Vec<usize>,
    group: Option<usize>,
    same_as: Option<usize>,
    priority: Option<u8>,
    include: u8,
}

pub fn drawn() -> impl Strategy<Value = Drawn> {
    let about = (
        0..4_usize,
        0..8_usize,
        1..90_usize,
        vec(0..8_usize, 0..4),
        vec(0..4_usize, 0..3),
    );
    let who = (
        option::of(0..3_usize),
        option::of(0..3_usize),
        vec(0..3_usize, 0..3),
        option::of(0..4_usize),
    );
    let rank = (option::of(0..5_usize), option::of(0..3_u8), 0..8_u8);
    (about, who, rank).prop_map(|(about, who, rank)| Drawn {
        workshop: about.0,
        kind: about.1,
        words: about.2,
        countries: about.3,
        further_topics: about.4,
        thread: who.0,
        question: who.1,
        addressees: who.2,
        group: who.3,
        same_as: rank.0,
        priority: rank.1,
        include: rank.2,
    })
}

/// A series of up to four workshops; people as `people` says.
pub fn made(workshops: usize, people: u32, notes: &[Drawn]) -> Disclosed {
    let mut disclosed = series("Series");
    disclosed.settings.outputs.country_notes = true;
    for number in 0..workshops {
        let one = workshop(
            &mut disclosed,
            ["Mandates", "Financing", "Inclusivity", "Prevention"][number],
        );
        one.questions = vec![
            "What first?".to_owned(),
            "What next?".to_owned(),
            "What last?".to_owned(),
        ];
    }
    people_of(&mut disclosed, people);
    let addressees: Vec<usize> = ["Member States", "Donors", "Council"]
        .iter()
        .map(|label| addressee(&mut disclosed, label))
        .collect();
    let threads: Vec<usize> = ["Politics first", "Three pillars", "Local voices"]
        .iter()
        .map(|label| thread(&mut disclosed, label))
        .collect();
    for one in notes.iter().filter(|one| one.workshop < workshops) {
        let text = "words ".repeat(one.words);
        let made = note(&mut disclosed, one.workshop, KINDS[one.kind], text.trim_end());
        made.countries = one.countries.iter().map(|country| mention(*country)).collect();
        made.topics.extend(
            one.further_topics
                .iter()
                .copied()
                .filter(|topic| *topic < workshops),
        );
        made.threads = one.thread.iter().map(|thread| threads[*thread]).collect();
        made.question = one.question;
        made.addressees = one
            .addressees
            .iter()
            .map(|addressee| addressees[*addressee])
            .collect();
        made.group = one.group;
        made.same_as = one.same_as;
        made.priority = one.priority;
        made.include = match one.include {
            0 => Include::Lead,
            1 => Include::No,
            _ => Include::Yes,
        };
        made.shown = one.include != 2;
        made.redacted = one.include == 3;
    }
    counted(disclosed)
}

fn mention(country: usize) -> CountryMention {
    COUNTRIES.get(country).map_or_else(
        || CountryMention::Unresolved("Congo".to_owned()),
        |name| on(&[name]).remove(0),
    )
}

fn people_of(disclosed: &mut Disclosed, people: u32) {
    let count = match people {
        0 => PublicCount::Unknown,
        1 | 2 => PublicCount::FewerThan(3),
        people => PublicCount::Exactly(people),
    };
    disclosed.participants = count;
    disclosed.returning = (people > 6).then_some(people - 6);
    disclosed.merging = Merging {
        published: people % 4,
        merged: (people % 4).min(people % 3),
        left_out: people % 3,
    };
    disclosed.participant_list = (people > 3).then(|| {
        let names = (4..people).map(|number| format!("Participant {number}"));
        names.collect()
    });
    disclosed.settings.rule = match people % 3 {
        0 => DisclosureRule::ChathamHouse,
        1 => DisclosureRule::Attributed,
        _ => DisclosureRule::Open,
    };
    let scopes = (0..disclosed.workshops.len())
        .map(Scope::Workshop)
        .chain([Scope::Series]);
    for scope in scopes {
        if let Scope::Workshop(index) = scope {
            disclosed.workshops[index].participants = count;
        }
        if people > 9 {
            let counts = [("UN system", people - 9), ("Member State", 5), ("", 4)];
            disclosed
                .participation
                .push(breakdown(scope, Dimension::StakeholderGroup, &counts));
            let counts: &[(&str, u32)] = match scope {
                Scope::Workshop(index) if index % 2 == 1 && people > 20 => {
                    &[("Asia", people - 8), ("Africa", 4), ("", 4)]
                }
                _ => &[("Africa", people - 4), ("-", 4)],
            };
            disclosed
                .participation
                .push(breakdown(scope, Dimension::Region, counts));
        }
    }
    if people > 9 {
        who_came_back(disclosed, people);
    }
}

/// Days, months or years apart, for each second number of people with some
/// dates missing.
pub fn dated(mut disclosed: Disclosed, people: u32) -> Disclosed {
    let apart = [0, 1, 45, 500][people as usize % 4];
    for (index, workshop) in disclosed.workshops.iter_mut().enumerate() {
        let days = apart * i64::try_from(index).unwrap();
        let is_dated = people.is_multiple_of(2) || !index.is_multiple_of(2);
        workshop.date = is_dated.then(|| jiff::civil::date(2016, 11, 17) + days.days());
    }
    disclosed
}

/// In many ways, one for each number of people.
fn who_came_back(disclosed: &mut Disclosed, people: u32) {
    let returned = match people % 6 {
        0 => [None; 4],
        1 => [Some(0), Some(people - 5), None, Some(4)],
        2 => [Some(0), Some(5), Some(5), Some(5)],
        3 => [Some(0), Some(6), Some(0), Some(0)],
        4 => [Some(0), Some(people), Some(people - 3), Some(3)],
        _ => [Some(0), Some(0), Some(4), Some(5)],
    };
    for (workshop, returned) in disclosed.workshops.iter_mut().zip(returned) {
        workshop.returned = returned;
    }
    disclosed.attended = match people % 5 {
        0 => None,
        1 => Some([0, 5, people - 5]),
        2 => Some([people - 5, 5, 0]),
        _ => Some([people - 8, 4, 4]),
    };
    if people % 7 == 3 {
        disclosed.returning = Some(0);
    }
}

/// The catalogue with a word for none that nothing else has: it may choose a
/// sentence, and must never be in one.
fn locales_that_mark_none() -> TemplateFiles {
    let mut files = locales();
    let text = files.files.get_mut("locales/en.ftl").unwrap();
    let marked = text
        .replace("[0] no\n", "[0] NONE\n")
        .replace("[0] No\n", "[0] NONE\n");
    assert_eq!(marked.matches("NONE").count(), 2);
    *text = marked;
    files
}

fn view(document: &Document) -> Value {
    match &document.view {
        View::Brief(view) => serde_json::to_value(view).unwrap(),
        View::CountryNote(view) => serde_json::to_value(view).unwrap(),
        View::Paper(view) => serde_json::to_value(view).unwrap(),
    }
}

fn texts<'a>(value: &'a Value, path: &str, into: &mut Vec<(String, &'a str)>) {
    match value {
        Value::String(text) => into.push((path.to_owned(), text)),
        Value::Array(items) => items.iter().for_each(|item| texts(item, path, into)),
        Value::Object(fields) => {
            for (name, value) in fields {
                texts(value, &format!("{path}.{name}"), into);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Fields that may be empty, as the views say.
const MAY_BE_EMPTY: [&str; 11] = [
    "attribution",
    "count",
    "lead",
    "question",
    "addressees",
    "support",
    "share",
    "number",
    "hosts",
    "facts",
    "title",
];

fn well_worded(document: &Document) {
    let view = view(document);
    let mut all = Vec::new();
    texts(&view, "", &mut all);
    // Where a document leads is no wording.
    let worded = |(path, _): &(String, &str)| !path.starts_with(".document.links.");
    for (path, text) in all.into_iter().filter(worded) {
        let field = path.rsplit('.').next().unwrap_or_default();
        assert!(
            !text.trim().is_empty() || MAY_BE_EMPTY.contains(&field),
            "{path} is empty"
        );
        assert_eq!(text.trim(), text, "{path}");
        for sign in ["{", "}", "  ", " .", " ,", "..", "\n", "NONE", "“”", "()"] {
            assert!(!text.contains(sign), "{path} has {sign:?}: {text}");
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        for pair in words.windows(2) {
            let noun = pair[1].trim_end_matches(['.', ',', ';', ':']);
            let is_plural = [
                "contributions",
                "workshops",
                "recommendations",
                "challenges",
                "ideas",
                "people",
                "are",
                "were",
            ]
            .contains(&noun);
            let one = pair[0].eq_ignore_ascii_case("one") || pair[0] == "1";
            assert!(!(one && is_plural), "{path}: {text}");
        }
    }
}

fn figures_have_one_value(document: &Document) {
    let names: BTreeSet<&str> = document
        .evidence
        .figures
        .iter()
        .map(|figure| figure.name.as_str())
        .collect();
    assert_eq!(names.len(), document.evidence.figures.len(), "{}", document.stem);
    assert!(document.evidence.cited.is_sorted());
}

fn tables_are_whole(value: &Value) {
    if let (Some(columns), Some(rows)) = (value.get("columns"), value.get("rows"))
        && let (Some(columns), Some(rows)) = (columns.as_array(), rows.as_array())
    {
        for row in rows {
            let cells = row.get("cells").unwrap_or(row).as_array().unwrap();
            assert_eq!(cells.len(), columns.len());
        }
    }
    match value {
        Value::Array(items) => items.iter().for_each(tables_are_whole),
        Value::Object(fields) => fields.values().for_each(tables_are_whole),
        _ => {}
    }
}

/// Puts the notes in another order and keeps what refers to them.
fn shuffled(disclosed: &Disclosed, places: &[usize]) -> Disclosed {
    let mut order: Vec<usize> = (0..disclosed.notes.len()).collect();
    order.sort_by_key(|note| (places.get(*note % places.len().max(1)), std::cmp::Reverse(*note)));
    let mut shuffled = disclosed.clone();
    shuffled.notes = order.iter().map(|note| disclosed.notes[*note].clone()).collect();
    for figures in &mut shuffled.recommendation_figures {
        for note in &mut figures.notes {
            *note = order.iter().position(|old| old == note).unwrap();
        }
    }
    shuffled
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_document_is_well_worded(
        workshops in 0..5_usize,
        people in 0..30_u32,
        notes in vec(drawn(), 0..60),
    ) {
        let disclosed = dated(made(workshops, people, &notes), people);
        let documents = compose(&disclosed, &locales_that_mark_none(), DocumentChoice::ALL).unwrap();
        let is_note = |document: &&Document| document.kind() == DocumentKind::CountryNote;
        let notes_on_countries = documents.iter().filter(is_note).count();
        prop_assert_eq!(documents.len() - notes_on_countries, if workshops == 0 { 0 } else { workshops + 1 });
        for document in &documents {
            well_worded(document);
            figures_have_one_value(document);
            tables_are_whole(&view(document));
        }
    }

    #[test]
    fn the_order_of_the_notes_does_not_matter(
        notes in vec(drawn(), 1..40),
        places in vec(0..1000_usize, 1..40),
    ) {
        let disclosed = made(3, 12, &notes);
        let told = |disclosed: &Disclosed| -> Vec<(Value, Vec<rapporteur::model::Figure>)> {
            documents(disclosed).iter().map(|one| (view(one), one.evidence.figures.clone())).collect()
        };
        prop_assert_eq!(told(&disclosed), told(&shuffled(&disclosed, &places)));
    }
}

#[test]
fn choice_and_settings_both_decide_what_is_made() {
    let mut disclosed = made(2, 0, &[]);
    let made = |disclosed: &Disclosed, briefs, paper| {
        compose(
            disclosed,
            &locales(),
            DocumentChoice {
                briefs,
                country_notes: false,
                paper,
            },
        )
        .unwrap()
        .len()
    };
    assert_eq!(made(&disclosed, true, true), 3);
    assert_eq!(made(&disclosed, true, false), 2);
    assert_eq!(made(&disclosed, false, true), 1);
    disclosed.settings.outputs.briefs = false;
    assert_eq!(made(&disclosed, true, true), 1);
    disclosed.settings.outputs.paper = false;
    assert_eq!(made(&disclosed, true, true), 0);
}

#[test]
fn further_languages_have_a_folder_of_their_own() {
    let mut disclosed = made(1, 0, &[]);
    disclosed.settings.languages = vec!["en".to_owned(), "en-ZA".to_owned(), "en".to_owned()];
    let mut files = locales();
    let text = files.files["locales/en.ftl"].clone();
    files.files.insert("locales/en-ZA.ftl".to_owned(), text);
    let documents = compose(&disclosed, &files, DocumentChoice::ALL).unwrap();
    let paths: Vec<&str> = documents.iter().map(|one| one.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "briefs/1-mandates.pdf",
            "policy-paper.pdf",
            "en-ZA/briefs/1-mandates.pdf",
            "en-ZA/policy-paper.pdf"
        ]
    );
    disclosed.settings.languages = vec!["xx".to_owned()];
    let error = compose(&disclosed, &files, DocumentChoice::ALL).unwrap_err();
    assert!(format!("{error:#}").contains("locales/xx.ftl"));
}
