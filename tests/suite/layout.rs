//! Tests of the page: what a reader's eye would find on it, measured from the
//! glyphs of the finished PDFs of the samples and of series under stress.
//!
//! `broken` holds each check to pages that are set badly on purpose.

mod alternatives;
mod area;
mod breaks;
mod broken;
mod document;
mod filling;
mod length;
mod order;
mod overlap;
mod stress;

use std::collections::BTreeMap;
use std::path::Path;

use crate::build::BUILT;
use crate::support::Sandbox;
use area::MARGINS;
use document::Document;
use length::Scope;
use stress::{Stress, Wording};

/// Findings that a failed test shows; one fault often has many.
const MOST_SHOWN: usize = 40;

/// All that is wrong with the pages of a document.
fn findings(document: &Document, scope: Scope) -> Vec<String> {
    let mut findings = [
        area::outside(document, *MARGINS),
        overlap::overlapping(document),
        overlap::crossing(document),
        filling::nearly_empty(document, *MARGINS),
        breaks::stranded(document),
        breaks::single_lines(document),
        breaks::left_over(document),
        order::untagged(document),
        order::disordered(document),
        alternatives::missing(document),
    ]
    .concat();
    findings.extend(length::unexpected(document, scope));
    findings
}

/// How many notes each workshop of a series has, as its owners' list tells.
fn notes_of(sandbox: &Sandbox, series: &str) -> BTreeMap<String, usize> {
    let text = sandbox.read(&format!("output/{series}/internal/notes.csv"));
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let place = reader
        .headers()
        .unwrap()
        .iter()
        .position(|name| name == "workshop")
        .unwrap();
    let mut notes = BTreeMap::new();
    for row in reader.records() {
        *notes.entry(row.unwrap()[place].to_owned()).or_default() += 1;
    }
    notes
}

/// Leaves a document, for other checkers than these, in the folder that the
/// environment names.
fn keep(series: &str, path: &str, pdf: &[u8]) {
    let Some(folder) = std::env::var_os("RAPPORTEUR_KEEP_PAGES") else {
        return;
    };
    // Tests may build a series each.
    let test = std::thread::current().name().unwrap_or("test").replace("::", "-");
    let file = Path::new(&folder).join(test).join(series).join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, pdf).unwrap();
}

/// Reads every document of a series and asserts that nothing is wrong with it.
/// `more` is how many pages its long names may cost a brief.
fn assert_set_well(sandbox: &Sandbox, series: &str, more: usize) {
    let notes = notes_of(sandbox, series);
    let mut told = Vec::new();
    let files = sandbox.files(&format!("output/{series}"));
    let documents: Vec<_> = files.iter().filter(|(path, _)| path.ends_with(".pdf")).collect();
    assert!(documents.len() > 1, "{series} has a paper and briefs");
    for (path, bytes) in documents {
        keep(series, path, bytes);
        let document = Document::read(&format!("{series}/{path}"), bytes);
        let scope = match path.split_once("briefs/") {
            Some((_, name)) => {
                let number = name.split(['-', '.']).next().unwrap_or_default();
                Scope::Brief {
                    notes: notes.get(number).copied().unwrap_or(0),
                    more,
                }
            }
            None => Scope::Paper {
                notes: notes.values().sum(),
            },
        };
        told.extend(findings(&document, scope));
    }
    let count = told.len();
    told.truncate(MOST_SHOWN);
    assert!(told.is_empty(), "{count} findings:\n{}", told.join("\n"));
}

/// Builds a series under stress, and asserts that it holds what it is to hold.
fn assert_stress_is_set_well(series: &Stress, holds: &str) {
    let sandbox = Sandbox::new();
    series.write(&sandbox);
    let run = sandbox.run(&["build"]);
    run.ends_with(0);
    run.says(holds);
    let has_long_names = matches!(series.wording, Wording::LongWords | Wording::OnlyLongWords);
    assert_set_well(&sandbox, series.folder, usize::from(has_long_names));
}

#[test]
fn samples_are_set_well() {
    let sandbox = &*BUILT;
    for folder in std::fs::read_dir(sandbox.path("inputs")).unwrap() {
        let folder = folder.unwrap();
        if folder.path().is_dir() {
            assert_set_well(sandbox, &folder.file_name().to_string_lossy(), 0);
        }
    }
}

#[test]
fn editions_in_further_languages_are_set_well() {
    let series = "applying-sustaining-peace";
    let sandbox = Sandbox::with_sample(series);
    let file = format!("inputs/{series}/series.toml");
    let settings = sandbox.read(&file);
    let four = settings.replace(
        "languages = [\"en\"]",
        "languages = [\"en\", \"fr\", \"es\", \"ru\"]",
    );
    assert_ne!(settings, four);
    sandbox.write(&file, four);
    sandbox.run(&["build"]).ends_with(0);
    assert_set_well(&sandbox, series, 0);
    for folder in ["", "fr/", "es/", "ru/"] {
        let path = format!("{folder}policy-paper.pdf");
        let bytes = sandbox.bytes(&format!("output/{series}/{path}"));
        let paper = Document::read(&path, &bytes);
        assert_eq!(filling::run_over(&paper, *MARGINS), Vec::<String>::new());
    }
}

#[test]
fn what_changed_since_an_earlier_edition_is_set_well() {
    let series = stress::LONG_TITLES;
    let sandbox = Sandbox::new();
    let earlier = Stress {
        notes: &[30, 5],
        ..series
    };
    earlier.write(&sandbox);
    sandbox.run(&["build", "--output", "earlier"]).ends_with(0);
    series.write(&sandbox);
    sandbox.run(&["build", "--since", "earlier"]).ends_with(0);
    let paper = sandbox.bytes(&format!("output/{}/policy-paper.pdf", series.folder));
    assert!(crate::pdf::squeezed(&paper).contains("Whatchangedsince"));
    assert_set_well(&sandbox, series.folder, 0);
}

macro_rules! stress {
    ($($name:ident: $series:expr, holds $holds:expr;)*) => {
        $(#[test]
        fn $name() {
            assert_stress_is_set_well(&$series, $holds);
        })*
    };
}

stress! {
    nothing_is_set_well: stress::NOTHING,
        holds "1 workshop, participants not told, 0 notes, 0 country examples";
    one_note_is_set_well: stress::ONE_NOTE, holds "1 workshop, participants not told, 1 note,";
    five_notes_are_set_well: stress::FIVE_NOTES, holds "5 notes, 2 country examples";
    empty_sections_are_set_well: stress::ONE_KIND, holds "2 workshops, 12 participants, 42 notes, 0 country examples";
    one_workshop_of_four_hundred_notes_is_set_well: stress::ONE_WORKSHOP,
        holds "1 workshop, 120 participants, 400 notes, 120 country examples";
    sixty_workshops_are_set_well: stress::SIXTY_WORKSHOPS,
        holds "60 workshops, 36 participants, 814 notes, 120 country examples";
    seventy_topics_are_set_well: stress::MANY_TOPICS, holds "6 workshops, 18 participants, 330 notes";
    long_notes_are_set_well: stress::LONG_NOTES, holds "4 workshops, 18 participants, 107 notes";
    titles_of_two_hundred_letters_are_set_well: stress::LONG_TITLES, holds "3 workshops, 18 participants, 59 notes";
    words_of_eighty_letters_are_set_well: stress::LONG_WORDS, holds "3 workshops, 18 participants, 57 notes";
    nothing_but_words_of_eighty_letters_is_set_well: stress::ONLY_LONG_WORDS,
        holds "3 workshops, 120 participants, 42 notes";
}
