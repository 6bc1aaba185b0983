//! Editions in several languages: each is in its own words alone, all tell the
//! same, and names stand in the order of the language.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;
use rapporteur::compose::{DocumentChoice, compare, compose, compose_since, in_first_language};
use rapporteur::model::disclosed::Disclosed;
use rapporteur::model::document::{Document, View};
use rapporteur::model::own_words::{OwnPart, OwnText, OwnWords, Translations};
use rapporteur::model::settings::WorkshopsAre;
use rapporteur::model::template_files::TemplateFiles;
use rapporteur::model::term::{Term, Wording};
use rapporteur::model::view::BriefView;
use rapporteur::publish::recorded;
use rapporteur::vocabulary::country;
use serde_json::Value;

use super::fixture::{addressee, counted, locales, note, on, series, workshop};
use super::invariants::{drawn, made};
use super::lexicon::{Lexicon, words};

const LANGUAGES: [&str; 4] = ["en", "es", "fr", "ru"];

/// No language has a word that begins so.
const MADE_UP: &str = "zq";

fn made_up(number: usize) -> String {
    let letter = |place: usize| char::from(b'a' + u8::try_from(number / place % 26).unwrap());
    format!("{MADE_UP}{}{}{}", letter(676), letter(26), letter(1))
}

/// The series with made-up words for all that is its own and for all that was
/// said, so that every other word on a page is the program's.
fn in_made_up_words(mut disclosed: Disclosed) -> Disclosed {
    let mut number = 0;
    disclosed.each_own_text(&mut |text: OwnText<'_>| {
        if !matches!(text.part, OwnPart::Label { is_known: true, .. }) {
            number += 1;
            *text.words = made_up(number);
        }
    });
    for note in &mut disclosed.notes {
        let words = note.text.split_whitespace().count();
        note.text = vec![made_up(number + words); words].join(" ");
    }
    for name in disclosed.participant_list.iter_mut().flatten() {
        number += 1;
        *name = made_up(number);
    }
    // A group of which breakdowns tell is one of the series.
    let think_tank = Term {
        plural: "Think tanks".to_owned(),
        wording: Wording {
            knows_label: true,
            knows_plural: true,
        },
        ..Term::new("think-tank", "Think tank")
    };
    disclosed.groups.add(think_tank, &[]);
    for sheet in &mut disclosed.sheets {
        sheet.sheet = Arc::from(MADE_UP);
    }
    disclosed
}

/// The documents of a series in all languages, the given one first.
fn editions(disclosed: Disclosed, earlier: Option<Disclosed>, first: &str) -> Vec<Document> {
    editions_by(&locales(), disclosed, earlier, first)
}

fn editions_by(
    locales: &TemplateFiles,
    mut disclosed: Disclosed,
    earlier: Option<Disclosed>,
    first: &str,
) -> Vec<Document> {
    let rest = LANGUAGES.iter().filter(|code| **code != first);
    let codes = std::iter::once(&first).chain(rest).map(|code| (*code).to_owned());
    disclosed.settings.languages = codes.collect();
    let present = in_first_language(disclosed, locales).unwrap();
    let changes = earlier.map(|mut earlier| {
        earlier.settings.languages.clone_from(&present.settings.languages);
        let earlier = in_first_language(earlier, locales).unwrap();
        let (before, after) = (recorded(&earlier).unwrap(), recorded(&present).unwrap());
        compare(&before, &after, &present).value
    });
    compose_since(&present, changes.as_ref(), locales, DocumentChoice::ALL).unwrap()
}

fn view(document: &Document) -> Value {
    match &document.view {
        View::Brief(view) => serde_json::to_value(view).unwrap(),
        View::Paper(view) => serde_json::to_value(view).unwrap(),
        View::CountryNote(view) => serde_json::to_value(view).unwrap(),
    }
}

/// Fields that no reader reads.
const UNREAD: [&str; 10] = [
    "uri",
    "documents",
    "language",
    "foreign",
    "accent",
    "paper",
    "anchor",
    "code",
    "reference",
    "date",
];

fn read_texts<'a>(value: &'a Value, into: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => into.push(text),
        Value::Array(items) => items.iter().for_each(|item| read_texts(item, into)),
        Value::Object(fields) => {
            // A text there is the key of a link.
            let is_read = |name: &str, value: &Value| {
                !(UNREAD.contains(&name) || name == "document" && value.is_string())
            };
            let fields = fields.iter().filter(|(name, value)| is_read(name, value));
            fields.for_each(|(_, value)| read_texts(value, into));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Words of other languages in a document, and ids of messages.
fn strange(document: &Document, lexicon: &Lexicon) -> Vec<String> {
    let view = view(document);
    let mut texts = Vec::new();
    read_texts(&view, &mut texts);
    let rules = document
        .evidence
        .figures
        .iter()
        .filter_map(|figure| figure.rule.as_deref());
    let strange = texts.into_iter().chain(rules).flat_map(|text| {
        let words = words(text).into_iter().filter(|word| !word.starts_with(MADE_UP));
        let foreign = words.filter(|word| lexicon.is_foreign(&document.language, word));
        let keys = lexicon.keys_in(text).map(str::to_owned);
        foreign
            .chain(keys)
            .map(|word| format!("{}: “{word}” in “{text}”", document.path))
            .collect::<Vec<_>>()
    });
    strange.collect()
}

/// A view without its words: what it prints as numbers, what it cites, and how
/// much of everything there is. Where counts are level the order is the
/// language's, so that order is left out.
fn bare(value: &Value, field: &str) -> Value {
    match value {
        Value::String(text) => match field {
            "reference" | "anchor" | "code" => Value::String(text.clone()),
            "number" | "share" | "total" => {
                Value::String(text.chars().filter(char::is_ascii_digit).collect())
            }
            _ => Value::Null,
        },
        Value::Array(items) => {
            let mut items: Vec<Value> = items.iter().map(|item| bare(item, field)).collect();
            items.sort_by_cached_key(Value::to_string);
            Value::Array(items)
        }
        Value::Object(fields) => {
            let fields = fields
                .iter()
                .filter(|(name, _)| !["language", "foreign"].contains(&name.as_str()));
            fields
                .map(|(name, value)| (name.clone(), bare(value, name)))
                .collect()
        }
        other => other.clone(),
    }
}

/// Shares are recorded as they are printed, with the spaces of the language.
fn figures(document: &Document) -> BTreeMap<&str, (String, &[String])> {
    let figures = document.evidence.figures.iter();
    figures
        .map(|figure| {
            let value = figure
                .value
                .chars()
                .filter(|letter| !letter.is_whitespace())
                .collect();
            (figure.name.as_str(), (value, figure.notes.as_slice()))
        })
        .collect()
}

/// The documents of the first language with those of each further one.
fn beside(documents: &[Document]) -> impl Iterator<Item = (&Document, &Document)> {
    let each = documents.len() / LANGUAGES.len();
    let (first, further) = documents.split_at(each);
    further
        .iter()
        .enumerate()
        .map(move |(position, document)| (&first[position % each], document))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_edition_is_in_its_own_words_and_tells_what_all_tell(
        first in 0..4_usize,
        workshops in 1..5_usize,
        people in 0..30_u32,
        notes in vec(drawn(), 0..60),
        kept in 0..60_usize,
        called in 0..CALLED.len(),
    ) {
        let lexicon = Lexicon::read();
        let mut present = in_made_up_words(made(workshops, people, &notes));
        present.settings.workshops_are = CALLED[called].0;
        let mut earlier = made(workshops.max(2) - 1, people / 2, &notes[..kept.min(notes.len())]);
        earlier.fingerprint = "0123-4567".to_owned();
        let documents = editions(present, Some(in_made_up_words(earlier)), LANGUAGES[first]);
        let is_note = |document: &&Document| matches!(document.view, View::CountryNote(_));
        let country_notes = documents.iter().filter(is_note).count();
        prop_assert_eq!(documents.len() - country_notes, LANGUAGES.len() * (workshops + 1));
        for document in &documents {
            let strange = strange(document, &lexicon);
            prop_assert!(strange.is_empty(), "{:#?}", strange);
        }
        for (one, other) in beside(&documents) {
            prop_assert_eq!(figures(one), figures(other), "{}", other.path);
            prop_assert_eq!(&one.evidence.cited, &other.evidence.cited, "{}", other.path);
            prop_assert_eq!(bare(&view(one), ""), bare(&view(other), ""), "{}", other.path);
        }
    }
}

/// What a series may call its workshops, as the beginning of the word in each
/// of [`LANGUAGES`].
const CALLED: [(WorkshopsAre, [&str; 4]); 5] = [
    (
        WorkshopsAre::Workshops,
        ["workshop", "taller", "atelier", "семинар"],
    ),
    (WorkshopsAre::Modules, ["module", "módulo", "module", "модул"]),
    (WorkshopsAre::Sessions, ["session", "panel", "panel", "сегмент"]),
    (WorkshopsAre::Days, ["day", "día", "jour", "этап"]),
    (
        WorkshopsAre::Dialogues,
        ["dialogue", "diálogo", "dialogue", "диалог"],
    ),
];

#[test]
fn a_series_calls_its_workshops_as_it_says_and_no_otherwise() {
    let mut said = series("One and two");
    workshop(&mut said, "One");
    workshop(&mut said, "Two");
    for workshop in [0, 0, 1, 1, 1] {
        note(&mut said, workshop, "recommendation", "Words");
        note(&mut said, workshop, "challenge", "Words");
    }
    for (called, words_of) in CALLED {
        let mut disclosed = in_made_up_words(counted(said.clone()));
        disclosed.settings.workshops_are = called;
        for document in editions(disclosed, None, "en") {
            let language = LANGUAGES.iter().position(|code| *code == document.language);
            let language = language.unwrap();
            let view = view(&document);
            let mut texts = Vec::new();
            read_texts(&view, &mut texts);
            let all: Vec<String> = texts.into_iter().flat_map(words).collect();
            let has = |begin: &str| all.iter().any(|word| word.starts_with(begin));
            assert!(has(words_of[language]), "{called:?}: {}", document.path);
            let usual = CALLED[0].1[language];
            assert_eq!(
                has(usual),
                words_of[language] == usual,
                "{called:?}: {}",
                document.path
            );
        }
    }
}

#[test]
fn a_word_of_another_language_and_a_key_are_found() {
    let lexicon = Lexicon::read();
    for (language, word) in [
        ("fr", "practitioner"),
        ("fr", "gone"),
        ("es", "workshop"),
        ("es", "ateliers"),
        ("ru", "unresolved"),
        ("en", "семинар"),
        ("fr", "november"),
        ("fr", "liberia"),
        ("es", "oceania"),
    ] {
        assert!(lexicon.is_foreign(language, word), "{word} in {language}");
    }
    for (language, word) in [
        ("en", "practitioner"),
        ("fr", "atelier"),
        ("es", "liberia"),
        ("fr", "mali"),
    ] {
        assert!(!lexicon.is_foreign(language, word), "{word} in {language}");
    }
    assert_eq!(lexicon.keys_in("a key-messages-heading b").count(), 1);
    assert_eq!(lexicon.keys_in("Key messages").count(), 0);
}

#[test]
fn a_message_that_was_not_translated_is_found() {
    let lexicon = Lexicon::read();
    let mut files = locales();
    let french = files.files.get_mut("locales/fr.ftl").unwrap();
    let before = french.clone();
    *french = before
        .lines()
        .map(|line| match line.split_once(" = ") {
            Some(("evidence-annex-heading", _)) => "evidence-annex-heading = Annex C: Evidence",
            _ => line,
        })
        .collect::<Vec<_>>()
        .join("\n");
    assert_ne!(*french, before);
    let disclosed = in_made_up_words(made(1, 0, &[]));
    let documents = editions_by(&files, disclosed, None, "en");
    let found: Vec<String> = documents.iter().flat_map(|one| strange(one, &lexicon)).collect();
    assert!(
        !found.is_empty() && found.iter().all(|one| one.starts_with("fr/policy-paper.pdf")),
        "{found:?}"
    );
}

/// A workshop with one note on each of these countries.
fn on_countries(codes: &[&str]) -> Disclosed {
    let mut disclosed = series("Series");
    workshop(&mut disclosed, "Financing");
    for (number, code) in codes.iter().enumerate() {
        let name = country::all()
            .iter()
            .find(|one| one.alpha3 == *code)
            .unwrap()
            .name;
        note(&mut disclosed, 0, "action", &format!("Say {number}")).countries = on(&[name]);
    }
    // With a box, so that the others are named behind it.
    for number in 0..6 {
        note(&mut disclosed, 0, "idea", &format!("Ask {number}")).countries = on(&["Mali"]);
    }
    counted(disclosed)
}

fn brief(documents: &[Document], language: &str) -> BriefView {
    let found = documents.iter().find(|one| one.language == language).unwrap();
    match &found.view {
        View::Brief(view) => (**view).clone(),
        View::Paper(_) | View::CountryNote(_) => panic!("briefs come first"),
    }
}

#[test]
fn names_of_countries_are_sorted_and_joined_as_the_language_does() {
    let codes = ["ZMB", "ETH", "EST", "ALA", "AUT", "CIV", "ITA"];
    let documents = editions(on_countries(&codes), None, "en");
    for (language, expected) in [
        (
            "en",
            "the Åland Islands, Austria, Côte d'Ivoire, Estonia, Ethiopia, Italy and Zambia",
        ),
        (
            "es",
            "Austria, Côte d’Ivoire, Estonia, Etiopía, las Islas Åland, Italia y Zambia",
        ),
        (
            "fr",
            "l’Autriche, la Côte d’Ivoire, l’Estonie, l’Éthiopie, les Îles d’Åland, l’Italie et la Zambie",
        ),
        (
            "ru",
            "Австрия, Аландские острова, Замбия, Италия, Кот-д’Ивуар, Эстония и Эфиопия",
        ),
    ] {
        let more = brief(&documents, language).countries.unwrap().more.unwrap();
        let found = more.replace('\u{a0}', " ");
        assert!(found.contains(expected), "{language}: {found}");
    }
}

#[test]
fn lists_end_as_the_language_ends_them() {
    let documents = editions(on_countries(&["ESP", "ITA"]), None, "en");
    for (language, expected) in [
        ("en", "Italy and Spain"),
        ("es", "España e Italia"),
        ("fr", "l’Espagne et l’Italie"),
        ("ru", "Испания и Италия"),
    ] {
        let more = brief(&documents, language).countries.unwrap().more.unwrap();
        assert!(more.contains(expected), "{language}: {more}");
    }
}

/// A series with words of its own, and words that the program knows.
fn with_own_words() -> Disclosed {
    let mut disclosed = series("Peace and water");
    let one = workshop(&mut disclosed, "Financing");
    one.venue = "The old mill".to_owned();
    one.format = "Online".to_owned();
    one.questions = vec!["Who pays?".to_owned()];
    for label in ["Security Council", "Council of elders"] {
        addressee(&mut disclosed, label);
    }
    let said = note(
        &mut disclosed,
        0,
        "recommendation",
        "The Council should listen to those who live beside the river.",
    );
    said.addressees = vec![0, 1];
    said.language = Some("en");
    let group = disclosed.groups.find("practitioner");
    let idea = note(
        &mut disclosed,
        0,
        "idea",
        "Écouter celles et ceux qui vivent au bord du fleuve.",
    );
    idea.group = group;
    idea.language = Some("fr");
    idea.question = Some(0);
    counted(disclosed)
}

fn translations(entries: &[(&str, &str)]) -> Translations {
    let entries = entries
        .iter()
        .map(|(words, told)| ((*words).to_owned(), (*told).to_owned()));
    Translations::of(&BTreeMap::from([("fr".to_owned(), entries.collect())]))
}

#[test]
fn what_the_program_knows_is_worded_and_what_the_series_says_is_translated() {
    let mut disclosed = with_own_words();
    disclosed.settings.translations = translations(&[
        ("title", "La paix et l’eau"),
        ("Financing", "Financement"),
        ("who  PAYS?", "Qui paie ?"),
        ("Council of elders", "Conseil des anciens"),
    ]);
    let documents = editions(disclosed, None, "en");
    let french = brief(&documents, "fr");
    assert_eq!(french.masthead.series, "La paix et l’eau");
    assert_eq!(french.masthead.title, "Financement");
    assert!(
        french.masthead.facts.contains("The old mill · En ligne"),
        "{}",
        french.masthead.facts
    );
    let recommendations = french.recommendations.unwrap();
    assert_eq!(recommendations.groups[0].addressee, "Conseil de sécurité");
    let support = &recommendations.groups[0].items[0].support;
    assert!(support.contains("Conseil des anciens"), "{support}");
    let asked = &french.questions.unwrap().items[0];
    assert_eq!(asked.question, "Qui paie ?");
    let idea = &asked.answers[0];
    assert_eq!(idea.label.as_deref(), Some("Idée"));
    assert!(idea.attribution.starts_with("Praticien"), "{}", idea.attribution);
    // The first edition stays as the series words it, and files keep their names.
    let english = brief(&documents, "en");
    assert_eq!(english.masthead.title, "Financing");
    assert_eq!(
        english.recommendations.unwrap().groups[0].addressee,
        "Security Council"
    );
    let paths: Vec<&str> = documents.iter().map(|one| one.path.as_str()).collect();
    assert!(paths.contains(&"fr/briefs/1-financing.pdf"), "{paths:?}");
}

#[test]
fn the_first_language_is_translated_too_and_so_are_its_tables_and_figures() {
    let mut disclosed = with_own_words();
    disclosed.settings.languages = vec!["fr".to_owned(), "en".to_owned()];
    disclosed.settings.translations = translations(&[("Financing", "Financement")]);
    let first = in_first_language(disclosed, &locales()).unwrap();
    assert_eq!(first.topics.label(0), "Financement");
    assert_eq!(first.kinds.label(first.kinds.find("idea").unwrap()), "Idée");
    assert_eq!(first.names.language, "fr");
    let documents = compose(&first, &locales(), DocumentChoice::ALL).unwrap();
    let names: BTreeSet<&str> = documents
        .iter()
        .flat_map(|one| &one.evidence.figures)
        .map(|figure| figure.name.as_str())
        .collect();
    assert!(names.contains("topic:Financement/notes"), "{names:?}");
    assert!(!names.iter().any(|name| name.contains("Financing")), "{names:?}");
}

#[test]
fn quotations_keep_their_language_and_are_marked_where_it_is_another() {
    let documents = editions(with_own_words(), None, "en");
    for (language, recommended, idea) in [
        ("en", None, Some("fr")),
        ("fr", Some("en"), None),
        ("es", Some("en"), Some("fr")),
        ("ru", Some("en"), Some("fr")),
    ] {
        let view = brief(&documents, language);
        let item = &view.recommendations.unwrap().groups[0].items[0];
        assert_eq!(item.statement.language.as_deref(), recommended, "{language}");
        assert!(
            item.statement.text.starts_with("The Council"),
            "notes are never translated"
        );
        let item = &view.questions.unwrap().items[0].answers[0];
        assert_eq!(item.statement.language.as_deref(), idea, "{language}");
    }
}

#[test]
fn what_nobody_translated_is_marked_as_standing_in_another_language() {
    let mut disclosed = with_own_words();
    disclosed.settings.translations = translations(&[("Financing", "Financement")]);
    let documents = editions(disclosed, None, "en");
    let french = brief(&documents, "fr");
    let patterns: Vec<_> = french
        .document
        .foreign
        .iter()
        .map(|one| (&*one.pattern, &*one.language))
        .collect();
    assert_eq!(
        patterns,
        [(
            "\\bCouncil of elders\\b|\\bPeace and water\\b|\\bThe old mill\\b|\\bWho pays\\?",
            "en"
        )]
    );
    assert!(brief(&documents, "en").document.foreign.is_empty());
}

/// What a series calls the program's own groups is its own.
#[test]
fn a_label_of_the_series_outweighs_the_catalogue() {
    let mut disclosed = with_own_words();
    for group in disclosed
        .groups
        .iter_mut()
        .filter(|group| group.id == "practitioner")
    {
        group.wording.knows_label = false;
        group.wording.knows_plural = false;
        group.label = "Hands-on colleague".to_owned();
        group.plural = "Hands-on colleagues".to_owned();
    }
    let documents = editions(disclosed, None, "en");
    let idea = &brief(&documents, "fr").questions.unwrap().items[0].answers[0];
    assert!(
        idea.attribution.starts_with("Hands-on colleague"),
        "{}",
        idea.attribution
    );
}
