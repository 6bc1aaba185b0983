//! The whole line in several languages: what a build makes, keeps and says.

#[path = "languages/river.rs"]
mod river;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use self::river::{FURTHER, MADE_UP, River};
use crate::compose::lexicon::{Lexicon, words};
use crate::pdf;
use crate::support::Sandbox;

const SAMPLE: &str = "applying-sustaining-peace";

/// The sample series, in these languages.
fn sample(languages: &str) -> Sandbox {
    let sandbox = Sandbox::with_sample(SAMPLE);
    let file = format!("inputs/{SAMPLE}/series.toml");
    let settings = sandbox.read(&file);
    let settings = settings.replace("languages = [\"en\"]", &format!("languages = {languages}"));
    assert!(settings.contains(languages));
    sandbox.write(&file, settings);
    sandbox
}

fn json(sandbox: &Sandbox, path: &str) -> Value {
    serde_json::from_str(&sandbox.read(path)).unwrap()
}

/// The documents that the manifest of a series lists: path and language.
fn listed(sandbox: &Sandbox, series: &str) -> BTreeMap<String, String> {
    let manifest = json(sandbox, &format!("output/{series}/manifest.json"));
    let documents = manifest["documents"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    documents
        .map(|one| (text(&one["path"]), text(&one["language"])))
        .collect()
}

/// The diagnostics of a code, as the series' owners find them.
fn told(sandbox: &Sandbox, series: &str, code: &str) -> Vec<Value> {
    let all = json(sandbox, &format!("output/{series}/internal/diagnostics.json"));
    let all = all["diagnostics"].as_array().unwrap().iter();
    all.filter(|one| one["code"] == code).cloned().collect()
}

/// Figures by name, without the white space of a language's shares.
fn figures(sandbox: &Sandbox, path: &str) -> BTreeMap<String, (String, Value)> {
    let evidence = json(sandbox, path);
    let figures = evidence["figures"].as_array().unwrap().iter();
    figures
        .map(|figure| {
            let value = figure["value"].as_str().unwrap();
            let value = value.chars().filter(|letter| !letter.is_whitespace()).collect();
            (
                figure["name"].as_str().unwrap().to_owned(),
                (value, figure["notes"].clone()),
            )
        })
        .collect()
}

/// The notes that a document cites.
fn cited(sandbox: &Sandbox, path: &str) -> BTreeSet<String> {
    let evidence = json(sandbox, path);
    let notes = evidence["notes"].as_array().unwrap().iter();
    let cited = notes.filter(|note| note["cited"] == true);
    let cited: BTreeSet<String> = cited.map(|note| note["evidence"].to_string()).collect();
    assert!(!cited.is_empty(), "{path}");
    cited
}

#[test]
fn the_sample_series_appears_in_four_languages_that_agree() {
    let sandbox = sample("[\"en\", \"fr\", \"es\", \"ru\"]");
    sandbox.run(&["build"]).ends_with(0);
    let root = format!("output/{SAMPLE}");
    let documents = listed(&sandbox, SAMPLE);
    let english: Vec<&String> = documents.keys().filter(|path| documents[*path] == "en").collect();
    assert_eq!((english.len(), documents.len()), (7, 28));
    for path in english {
        let stem = match Path::new(path).file_stem().unwrap().to_str().unwrap() {
            "policy-paper" => "policy-paper".to_owned(),
            name => format!("brief-{name}"),
        };
        let first = format!("{root}/internal/evidence/{stem}.json");
        for language in ["fr", "es", "ru"] {
            let there = format!("{language}/{path}");
            assert_eq!(documents[&there], language);
            let evidence = format!("{root}/internal/evidence/{language}/{language}-{stem}.json");
            assert_eq!(figures(&sandbox, &evidence), figures(&sandbox, &first), "{there}");
            assert_eq!(cited(&sandbox, &evidence), cited(&sandbox, &first), "{there}");
        }
    }
}

#[test]
fn every_page_of_an_edition_is_in_its_own_words() {
    let sandbox = River::new().build(0);
    let lexicon = Lexicon::read();
    for (path, language) in listed(&sandbox, river::SERIES) {
        let bytes = sandbox.bytes(&format!("output/{}/{path}", river::SERIES));
        let text = pdf::pages(&bytes).join(" ");
        assert!(!text.contains('\u{fffd}'), "{path}");
        let mut strange: Vec<String> = words(&text);
        assert!(strange.len() > 100, "{path}");
        strange.retain(|word| !word.contains(MADE_UP) && lexicon.is_foreign(&language, word));
        assert!(strange.is_empty(), "{path}: {strange:?}");
        assert_eq!(lexicon.keys_in(&text).count(), 0, "{path}");
    }
}

/// The languages that structure and marked content of a PDF name.
fn marked_languages(bytes: &[u8]) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for content in pdf::contents(bytes) {
        let content = String::from_utf8_lossy(&content);
        for (at, mark) in content.match_indices("/Lang") {
            let rest = content[at + mark.len()..].trim_start();
            let code = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'));
            if let Some((code, _)) = code {
                *found.entry(code.to_owned()).or_default() += 1;
            }
        }
    }
    found
}

#[test]
fn a_quotation_is_marked_in_the_pdf_as_what_it_is() {
    let languages = |river: &River, path: &str| {
        let sandbox = river.build(0);
        marked_languages(&sandbox.bytes(&format!("output/{}/{path}", river::SERIES)))
    };
    let river = River::new().in_languages("[\"en\", \"fr\"]").translated();
    let paper = languages(&river, "policy-paper.pdf");
    assert_eq!(paper.keys().collect::<Vec<_>>(), ["en"], "{paper:?}");
    // The words of the notes tell nothing, so they are taken for the series' first language.
    let brief = languages(&river, "fr/policy-paper.pdf");
    assert!(brief["fr"] > 20 && brief["en"] > 20, "{brief:?}");
    let french = river.clone().note(
        "challenge",
        "Les comités locaux doivent participer aux décisions dès le début, et non à la fin.",
        "",
    );
    let brief = languages(&french, "briefs/1-zqone.pdf");
    assert!(brief.contains_key("fr"), "{brief:?}");
    // What a cell says outweighs what the words tell, and settles what they do not.
    let spanish = river.note("challenge", "Plan de acción", "Español");
    let brief = languages(&spanish, "briefs/1-zqone.pdf");
    assert!(brief.contains_key("es"), "{brief:?}");
}

#[test]
fn titles_that_nobody_translated_are_marked_and_translated_ones_are_not() {
    let count = |river: River| {
        let sandbox = river.in_languages("[\"en\", \"ru\"]").build(0);
        let bytes = sandbox.bytes(&format!("output/{}/ru/policy-paper.pdf", river::SERIES));
        marked_languages(&bytes).get("en").copied().unwrap_or(0)
    };
    let (untranslated, translated) = (count(River::new()), count(River::new().translated()));
    assert!(untranslated > translated, "{untranslated} and {translated}");
}

#[test]
fn a_run_for_one_language_leaves_the_others_as_they_are() {
    let river = River::new().in_languages("[\"en\"]");
    let sandbox = river.sandbox();
    let series = river::SERIES;
    let run = |arguments: &[&str]| sandbox.run(arguments).code;
    let languages = || listed(&sandbox, series).into_values().collect::<BTreeSet<_>>();
    assert_eq!(run(&["build"]), Some(0));
    let before = sandbox.files(&format!("output/{series}"));
    assert_eq!(run(&["build", "--language", "fr"]), Some(0));
    let after = sandbox.files(&format!("output/{series}"));
    let kept = |files: &BTreeMap<String, Vec<u8>>| -> BTreeMap<String, Vec<u8>> {
        let is_document = |path: &str| path.ends_with(".pdf") && !path.starts_with("fr/");
        files
            .iter()
            .filter(|(path, _)| is_document(path) || path.starts_with("data/"))
            .map(|(path, bytes)| (path.clone(), bytes.clone()))
            .collect()
    };
    assert_eq!(kept(&before), kept(&after));
    assert!(after.contains_key("fr/policy-paper.pdf"));
    assert_eq!(languages(), BTreeSet::from(["en".to_owned(), "fr".to_owned()]));
    // Another language asked for by itself does not take the first away.
    assert_eq!(run(&["build", "--language", "es,ru"]), Some(0));
    assert_eq!(languages().len(), 4);
    // What the series asks for is what a plain build leaves.
    assert_eq!(run(&["build"]), Some(0));
    assert_eq!(sandbox.files(&format!("output/{series}")), before);
}

#[test]
fn a_series_keeps_its_first_language_whatever_is_asked_for() {
    let sandbox = River::new().in_languages("[\"fr\"]").sandbox();
    sandbox.run(&["build", "--language", "en"]).ends_with(0);
    let documents = listed(&sandbox, river::SERIES);
    assert!(
        documents.keys().all(|path| path.starts_with("en/")),
        "{documents:?}"
    );
    sandbox.run(&["build"]).ends_with(0);
    let documents = listed(&sandbox, river::SERIES);
    assert_eq!(documents["policy-paper.pdf"], "fr");
    assert_eq!(documents.len(), 3);
    // Tables are in the first language.
    let countries = sandbox.read(&format!("output/{}/data/countries.csv", river::SERIES));
    assert!(countries.contains("Libéria,LBR,Afrique,"), "{countries}");
    let people = sandbox.read(&format!("output/{}/data/participation.csv", river::SERIES));
    assert!(people.contains("Praticien"), "{people}");
    assert!(!people.contains("Female"), "{people}");
}

#[test]
fn a_language_without_a_catalogue_is_refused() {
    let sandbox = River::new().sandbox();
    let run = sandbox.run(&["build", "--language", "fr,xx"]);
    run.ends_with(2)
        .says("there is no edition in “xx”: known are en, es, fr, ru");
    let river = River::new().in_languages("[\n  \"en\",\n  \"tlh\",\n]");
    let sandbox = river.build(1);
    let faults = told(&sandbox, river::SERIES, "series-file");
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(faults[0]["severity"], "error");
    assert_eq!(faults[0]["message"], "line 4: there is no edition in “tlh”");
    assert!(
        faults[0]["help"]
            .as_str()
            .unwrap()
            .starts_with("Known are en, es, fr, ru;")
    );
    assert_eq!(listed(&sandbox, river::SERIES).len(), 3, "the rest is built");
    let run = sandbox.run(&["inspect"]);
    run.ends_with(1);
    assert!(
        run.stdout.contains("there is no edition in “tlh”"),
        "{}",
        run.stdout
    );
}

#[test]
fn a_catalogue_of_ones_own_is_a_language() {
    let sandbox = River::new().in_languages("[\"en\", \"pt\"]").sandbox();
    let templates = crate::support::repository().join("report_templates");
    crate::support::copy(&templates, &sandbox.path("report_templates"));
    let words = sandbox.read("report_templates/locales/es.ftl");
    sandbox.write(
        "report_templates/locales/pt.ftl",
        words.replace("locale = es-AR", "locale = pt-BR"),
    );
    sandbox.run(&["build"]).ends_with(0);
    assert_eq!(listed(&sandbox, river::SERIES)["pt/policy-paper.pdf"], "pt");
    sandbox.run(&["inspect"]).ends_with(0);
    sandbox.run(&["trace", "W1-1"]).ends_with(0);
}

#[test]
fn a_workshop_of_which_only_the_number_is_known_is_called_so_in_each_language() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "inputs/numbers/series.toml",
        "title = \"zqtitle\"\nlanguages = [\"en\", \"fr\", \"ru\"]\n",
    );
    sandbox.write(
        "inputs/numbers/notes.csv",
        "Workshop,Type,Note,Language\n1,Idea,zqone,fr\n2,Idea,zqtwo,fr\n",
    );
    sandbox.run(&["build"]).ends_with(0);
    for (path, own) in [("fr/", "Atelier1"), ("ru/", "Семинар1")] {
        let paper = pdf::squeezed(&sandbox.bytes(&format!("output/numbers/{path}policy-paper.pdf")));
        assert!(paper.contains(own) && !paper.contains("Workshop"), "{paper}");
    }
    let notes = told(&sandbox, "numbers", "untranslated");
    assert!(
        notes.iter().all(|note| !note.to_string().contains("Workshop")),
        "{notes:?}"
    );
}

#[test]
fn what_is_not_translated_is_told_with_lines_that_can_be_pasted() {
    let river = River::new().in_languages("[\"en\", \"fr\"]");
    let sandbox = river.build(0);
    let notes = told(&sandbox, river::SERIES, "untranslated");
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert_eq!(notes[0]["severity"], "note");
    let message = notes[0]["message"].as_str().unwrap();
    assert!(message.starts_with("the edition in “fr” has 10 of"), "{message}");
    let help = notes[0]["help"].as_str().unwrap();
    let (_, lines) = help.split_once('\n').unwrap();
    // What the program words by itself need not be translated.
    assert!(
        !lines.contains("Practitioner") && !lines.contains("Member States"),
        "{lines}"
    );
    let mut number = 0;
    let translated: Vec<String> = lines
        .lines()
        .map(|line| {
            number += 1;
            line.replace("= \"\"", &format!("= \"zqfrench{}\"", river::letters(number)))
        })
        .collect();
    let sandbox = river.with(&translated.join("\n")).build(0);
    assert!(told(&sandbox, river::SERIES, "untranslated").is_empty());
    assert!(told(&sandbox, river::SERIES, "unused-translation").is_empty());
    let paper = pdf::squeezed(&sandbox.bytes(&format!("output/{}/fr/policy-paper.pdf", river::SERIES)));
    assert!(paper.contains("zqfrench"), "{paper}");
    for own in ["zqtitle", "zqone", "zqtopic", "zqthread", "zqelders", "zqhost"] {
        assert!(!paper.contains(own), "{own}");
    }
}

#[test]
fn a_translation_of_nothing_and_one_into_nothing_are_told() {
    let lines = "[translations.fr]\n\"zqtopico\" = \"x\"\nbackground = \"y\"\n\"Female\" = \"Femmes\"\n\n\
                 [translations.tlh]\n\"zqtopic\" = \"z\"\n";
    let river = River::new().in_languages("[\"en\", \"fr\"]").with(lines);
    let sandbox = river.build(1);
    let first = sandbox.read(&river::settings_path());
    let line = |start: &str| 1 + first.lines().position(|line| line.starts_with(start)).unwrap();
    let unused = told(&sandbox, river::SERIES, "unused-translation");
    let messages: BTreeSet<String> = unused
        .iter()
        .map(|one| {
            format!(
                "{} {}",
                one["message"].as_str().unwrap(),
                one["help"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(
        messages,
        BTreeSet::from([
            format!(
                "line {}: the series has no words “zqtopico”; their translation is used nowhere Did you mean \
                 “zqtopic”? Else delete the line.",
                line("\"zqtopico\"")
            ),
            format!(
                "line {}: the series has no words “background”; their translation is used nowhere Write on the \
                 left the words as they stand in series.toml or in the sheets, or delete the line.",
                line("background")
            ),
        ])
    );
    let faults = told(&sandbox, river::SERIES, "series-file");
    let message = format!(
        "line {}: there is no edition in “tlh”",
        line("[translations.tlh]")
    );
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(faults[0]["message"], message.as_str());
}

/// A translation is a text like any other: a name in it is an error, and other
/// words stand in its place.
#[test]
fn a_translation_names_nobody() {
    let river = River::new()
        .in_languages("[\"en\", \"fr\"]")
        .with("[translations.fr]\n\"zqtopic\" = \"Selon Zqada Zqobi\"\n");
    let sandbox = river.build(1);
    let faults = told(&sandbox, river::SERIES, "name-in-text");
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(faults[0]["field"], "translations");
    let paper = pdf::squeezed(&sandbox.bytes(&format!("output/{}/fr/policy-paper.pdf", river::SERIES)));
    assert!(
        paper.contains("Selon[") && !paper.to_lowercase().contains("zqobi"),
        "{paper}"
    );
}

/// What is said of translations goes to files and pipes as well.
#[test]
fn messages_on_translations_name_nobody() {
    let river = River::new()
        .in_languages("[\"en\", \"fr\"]")
        .with("[translations.fr]\n\"Ask Zqada Zqobi\" = \"x\"\n\n[[topics]]\nid = \"t\"\ntitle = \"With Zqada Zqobi\"\n");
    let sandbox = river.sandbox();
    let run = sandbox.run(&["build", "-v"]);
    run.ends_with(1);
    assert_eq!(told(&sandbox, river::SERIES, "unused-translation").len(), 1);
    assert_eq!(told(&sandbox, river::SERIES, "untranslated").len(), 1);
    let written = sandbox.read(&format!("output/{}/internal/diagnostics.json", river::SERIES));
    for text in [&run.stderr, &run.stdout, &written] {
        assert!(!text.to_lowercase().contains("zqobi"), "{text}");
    }
}

#[test]
fn further_editions_are_those_of_the_series() {
    let documents = listed(&River::new().build(0), river::SERIES);
    let languages: BTreeSet<&str> = documents.values().map(String::as_str).collect();
    assert_eq!(languages, FURTHER.into_iter().chain(["en"]).collect());
}
