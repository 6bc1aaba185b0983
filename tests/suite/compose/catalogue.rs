//! The catalogues and the code agree: read from both sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use rapporteur::compose::{DocumentChoice, compose};

use super::fixture::{counted, locales, series, workshop};

/// Messages that `language` asks for by themselves, with their arguments.
const OWN: [(&str, &[&str]); 3] = [
    ("locale", &[]),
    ("number-word", &["number", "figure"]),
    ("number-initial", &["number", "figure"]),
];

/// Arguments that a message is offered and need not print: a language may
/// choose by them, or put together otherwise what they are the parts of.
const OFFERED: [(&str, &[&str]); 11] = [
    ("country", &["code"]),
    ("date-day", &["date", "day"]),
    (
        "date-whole",
        &["date", "day", "day_and_month", "month_and_year", "year"],
    ),
    ("date-month-of-year", &["date", "month", "year"]),
    ("country-in-text", &["place"]),
    // How many are named, for languages in which the words around agree.
    ("attribution-actors", &["count"]),
    ("countries-more", &["count"]),
    ("introduction-hosts", &["count"]),
    ("masthead-hosts", &["count"]),
    ("summary-title-topic-country", &["leaders"]),
    ("support-also-addressed", &["count"]),
];

/// The languages of the catalogues.
const LANGUAGES: [&str; 4] = ["en", "es", "fr", "ru"];

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// Every message that the code asks for, with the arguments of each place.
fn asked() -> BTreeMap<String, Vec<BTreeSet<String>>> {
    let mut asked: BTreeMap<String, Vec<BTreeSet<String>>> = BTreeMap::new();
    let mut folders = vec![repository().join("src/compose")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|name| name != "tests.rs") {
                for (id, arguments) in calls(&fs::read_to_string(path).unwrap()) {
                    asked.entry(id).or_default().push(arguments);
                }
            }
        }
    }
    for (id, arguments) in OWN {
        let arguments = arguments.iter().map(|name| (*name).to_owned()).collect();
        asked.entry(id.to_owned()).or_default().push(arguments);
    }
    asked
}

/// The calls of `say!` in a source, comments left out.
fn calls(source: &str) -> Vec<(String, BTreeSet<String>)> {
    let code: Vec<&str> = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect();
    let code = code.join("\n");
    code.split("say!(").skip(1).map(call).collect()
}

fn call(rest: &str) -> (String, BTreeSet<String>) {
    let mut parts = vec![String::new()];
    let mut depth = 0_i32;
    for letter in rest.chars() {
        depth += i32::from(matches!(letter, '(' | '[' | '{')) - i32::from(matches!(letter, ')' | ']' | '}'));
        if depth < 0 {
            break;
        }
        if letter == ',' && depth == 0 {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(letter);
        }
    }
    let id = parts
        .get(1)
        .map(|id| id.trim().trim_matches('"').to_owned())
        .unwrap();
    let named = parts.iter().skip(2).filter_map(|part| part.split_once('='));
    (id, named.map(|(name, _)| name.trim().to_owned()).collect())
}

/// The messages of a catalogue with their bodies.
pub fn messages(language: &str) -> BTreeMap<String, String> {
    let path = format!("report_templates/locales/{language}.ftl");
    let text = fs::read_to_string(repository().join(path)).unwrap();
    let mut messages: BTreeMap<String, String> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once('=') {
            Some((id, body)) if line.starts_with(|letter: char| letter.is_ascii_lowercase()) => {
                id.trim().clone_into(&mut current);
                let before = messages.insert(current.clone(), body.to_owned());
                assert!(before.is_none(), "`{current}` stands twice in the catalogue");
            }
            _ => messages.entry(current.clone()).or_default().push_str(line),
        }
    }
    messages.remove("");
    messages
}

/// The terms of a catalogue with the words of each by their forms.
pub fn terms(language: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let path = format!("report_templates/locales/{language}.ftl");
    let text = fs::read_to_string(repository().join(path)).unwrap();
    let mut terms: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut current = None;
    for line in text.lines() {
        if !line.starts_with(' ') {
            let term = line.strip_prefix('-').and_then(|rest| rest.split_once(" ="));
            current = term.map(|(id, _)| id.to_owned());
        } else if let Some(id) = &current
            && let Some((form, words)) = line.trim().trim_start_matches(['*', '[']).split_once("] ")
        {
            let forms = terms.entry(id.clone()).or_default();
            forms.insert(form.to_owned(), words.to_owned());
        }
    }
    terms
}

/// The words that follow a mark in a message.
fn words_after(body: &str, mark: &str) -> BTreeSet<String> {
    let word = |rest: &str| -> String {
        rest.chars()
            .take_while(|letter| letter.is_ascii_alphanumeric() || "-_".contains(*letter))
            .collect()
    };
    body.split(mark)
        .skip(1)
        .map(word)
        .filter(|word| !word.is_empty())
        .collect()
}

/// The variables of a message and of those that it refers to, without the
/// endings of numbers.
fn variables(messages: &BTreeMap<String, String>, id: &str) -> BTreeSet<String> {
    let body = &messages[id];
    let plain = |name: String| {
        ["-word", "-initial", "-figure"]
            .iter()
            .find_map(|end| name.strip_suffix(end))
            .unwrap_or(&name)
            .to_owned()
    };
    let mut all: BTreeSet<String> = words_after(body, "$").into_iter().map(plain).collect();
    for other in words_after(body, "{ ").intersection(&messages.keys().cloned().collect()) {
        all.extend(variables(messages, other));
    }
    all
}

#[test]
fn every_message_that_is_used_exists_and_every_message_is_used() {
    let messages = messages("en");
    let known: BTreeSet<String> = messages.keys().cloned().collect();
    let asked: BTreeSet<String> = asked().into_keys().collect();
    let referred = messages.values().flat_map(|body| words_after(body, "{ "));
    let used: BTreeSet<String> = asked.iter().cloned().chain(referred).collect();
    let missing: Vec<_> = asked.difference(&known).collect();
    let idle: Vec<_> = known.difference(&used).collect();
    assert!(missing.is_empty(), "asked for and missing: {missing:?}");
    assert!(idle.is_empty(), "in the catalogue and never asked for: {idle:?}");
    assert!(known.len() > 150, "{} messages were found", known.len());
}

#[test]
fn every_place_gives_a_message_the_arguments_it_prints_and_no_others() {
    let messages = messages("en");
    for (id, places) in asked() {
        let mut needed = variables(&messages, &id);
        needed.extend(offered(&id));
        for given in places {
            assert_eq!(given, needed, "arguments of `{id}`");
        }
    }
}

/// What the terms of the words for a series' workshops end in.
const ENDINGS: [&str; 4] = ["-module", "-session", "-day", "-dialogue"];

#[test]
fn every_language_declines_every_word_for_workshops_alike() {
    for language in LANGUAGES {
        let terms = terms(language);
        let forms = |id: &str| -> BTreeSet<&String> { terms[id].keys().collect() };
        for ending in ENDINGS {
            let id = format!("workshop{ending}");
            assert_eq!(forms(&id), forms("workshop"), "{language}: {id}");
            assert!(
                terms[&id].values().collect::<BTreeSet<_>>().len() > 3,
                "{language}: {id}"
            );
        }
        for (id, forms) in &terms {
            let plain = ENDINGS.iter().find_map(|end| id.strip_suffix(end)).unwrap_or(id);
            assert!(forms.keys().eq(terms[plain].keys()), "{language}: {id}");
        }
        for (message, body) in messages(language) {
            for term in words_after(&body, "{ -") {
                assert!(terms.contains_key(&term), "{language}: {message}");
                let mark = format!("{{ -{term}(form: \"");
                for form in words_after(&body, &mark) {
                    assert!(terms[&term].contains_key(&form), "{language}: {message}: {form}");
                }
            }
        }
    }
}

fn offered(id: &str) -> impl Iterator<Item = String> {
    let found = OFFERED.iter().filter(move |(message, _)| *message == id);
    found.flat_map(|(_, arguments)| arguments.iter().map(|name| (*name).to_owned()))
}

#[test]
fn every_language_has_a_catalogue_with_every_message_and_none_besides() {
    let folder = repository().join("report_templates/locales");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let codes: BTreeSet<String> = files
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    assert_eq!(codes.iter().map(String::as_str).collect::<Vec<_>>(), LANGUAGES);
    let english: BTreeSet<String> = messages("en").into_keys().collect();
    for language in &LANGUAGES[1..] {
        let own: BTreeSet<String> = messages(language).into_keys().collect();
        let missing: Vec<_> = english.difference(&own).collect();
        // What other messages of the catalogue refer to is its own affair.
        let bodies = messages(language);
        let referred: BTreeSet<String> = bodies.values().flat_map(|body| words_after(body, "{ ")).collect();
        let idle: Vec<_> = own
            .difference(&english)
            .filter(|id| !referred.contains(*id))
            .collect();
        assert!(missing.is_empty(), "{language} lacks {missing:?}");
        assert!(idle.is_empty(), "{language} has what nobody asks for: {idle:?}");
    }
}

/// A message may leave an argument out that chooses nothing in its language,
/// but names and numbers that the English one prints it must print.
#[test]
fn every_message_prints_what_the_english_one_prints() {
    let english = messages("en");
    let asked = asked();
    let nothing = BTreeSet::new();
    for language in &LANGUAGES[1..] {
        let own = messages(language);
        for (id, body) in &english {
            let used = variables(&own, id);
            let given = asked.get(id).map_or(&nothing, |places| &places[0]);
            if !given.is_empty() {
                let beyond: Vec<_> = used.difference(given).collect();
                assert!(
                    beyond.is_empty(),
                    "{language}: `{id}` prints {beyond:?}, which nobody gives it"
                );
            }
            let left_out: Vec<String> = printed(body)
                .into_iter()
                .filter(|name| !used.contains(name) && !offered(id).any(|one| one == *name))
                .collect();
            assert!(left_out.is_empty(), "{language}: `{id}` leaves out {left_out:?}");
        }
    }
}

/// The arguments that a message prints and does not only choose by.
fn printed(body: &str) -> BTreeSet<String> {
    let mut printed = BTreeSet::new();
    for part in body.split("{ $").skip(1) {
        let name: String = part
            .chars()
            .take_while(|letter| letter.is_ascii_alphanumeric() || "-_".contains(*letter))
            .collect();
        if part[name.len()..].trim_start().starts_with('}') {
            let plain = ["-word", "-initial", "-figure"]
                .iter()
                .find_map(|end| name.strip_suffix(end));
            printed.insert(plain.unwrap_or(&name).to_owned());
        }
    }
    printed
}

#[test]
fn a_number_is_printed_as_word_initial_or_figure() {
    // What chooses a plural is a number; to print it bare would leave out its
    // grouping and its words.
    for (id, body) in messages("en") {
        for part in body.split("{ $").skip(1) {
            let Some((name, rest)) = part.split_once(' ') else {
                continue;
            };
            if rest.trim_start().starts_with("->") && !rest.contains("[one]") {
                continue;
            }
            let chooses = body.contains(&format!("{{ ${name} ->"));
            let is_number = ["-word", "-initial", "-figure"]
                .iter()
                .any(|end| body.contains(&format!("${name}{end}")));
            let bare = rest.trim_start().starts_with('}');
            assert!(!(bare && is_number && chooses), "`{id}` prints ${name} bare");
        }
    }
}

#[test]
fn a_catalogue_without_a_message_is_an_error_that_names_it() {
    let mut disclosed = series("Series");
    workshop(&mut disclosed, "Financing");
    let disclosed = counted(disclosed);
    let mut files = locales();
    let text = files.files.get_mut("locales/en.ftl").unwrap();
    *text = text
        .replace("sources-heading = Sources", "")
        .replace("paper-kind = Policy paper", "");
    let error = compose(&disclosed, &files, DocumentChoice::ALL).unwrap_err();
    let error = format!("{error:#}");
    assert!(
        error.contains("sources-heading") || error.contains("paper-kind"),
        "{error}"
    );
}
