//! The spreadsheets that people really drop in, a folder each in `tests/cases`:
//! what is understood of them is compared with the folder's `expected.txt`.
//!
//! With `RAPPORTEUR_BLESS=1` the expectations are written instead of compared;
//! whoever does that reads every line of what changed.

#[path = "cases/difference.rs"]
mod difference;
#[path = "cases/understood.rs"]
mod understood;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rapporteur::ingest::SERIES_FILE;

use self::difference::difference;
use self::understood::Understood;
use crate::support;

const EXPECTED: &str = "expected.txt";

/// Files of a case by their path in it.
type Files = BTreeMap<String, Vec<u8>>;

#[test]
fn every_case_is_understood_as_expected() {
    let bless = std::env::var_os("RAPPORTEUR_BLESS").is_some();
    let mut failures = Vec::new();
    for case in cases() {
        let name = name_of(&case);
        let text = Understood::of(&name, &input(&case)).text();
        let path = case.join(EXPECTED);
        if bless {
            fs::write(&path, text).unwrap();
            continue;
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if expected != text {
            failures.push(format!("── {name}\n{}", difference(&expected, &text)));
        }
    }
    assert_none(&failures);
}

#[test]
fn no_case_loses_a_row() {
    let failures: Vec<String> = cases()
        .iter()
        .flat_map(|case| {
            let name = name_of(case);
            let understood = Understood::of(&name, &input(case));
            understood
                .lost_rows()
                .into_iter()
                .map(move |loss| format!("── {name}: {loss}"))
        })
        .collect();
    assert_none(&failures);
}

#[test]
fn no_case_depends_on_an_extension() {
    let mut failures = Vec::new();
    for case in cases() {
        let name = name_of(&case);
        let plain = input(&case);
        let renamed = renamed(&plain);
        let mut text = Understood::of(&name, &renamed).text();
        for file in plain.keys() {
            let base = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
            text = text.replace(&base(&other_extension(file)), &base(file));
        }
        let expected = Understood::of(&name, &plain).text();
        if expected != text {
            failures.push(format!("── {name}\n{}", difference(&expected, &text)));
        }
    }
    assert_none(&failures);
}

/// Headers, genders, roles, groups, kinds, dates and yes or no in five
/// languages: one dataset.
#[test]
fn five_languages_say_the_same() {
    let said = |language: &str| {
        let name = format!("languages-{language}");
        let case = folder().join(&name);
        Understood::of(&name, &input(&case)).rows()
    };
    let english = said("english");
    let failures: Vec<String> = ["french", "spanish", "portuguese", "german"]
        .into_iter()
        .filter_map(|language| {
            let other = said(language);
            (other != english).then(|| format!("── {language}\n{}", difference(&english, &other)))
        })
        .collect();
    assert!(english.contains("W2-3"), "{english}");
    assert_none(&failures);
}

#[test]
fn every_case_says_what_it_is() {
    let unexplained: Vec<String> = cases()
        .iter()
        .filter(|case| {
            let lines = fs::read_to_string(case.join("README.md"))
                .unwrap_or_default()
                .lines()
                .count();
            !(2..=6).contains(&lines)
        })
        .map(|case| name_of(case))
        .collect();
    assert!(unexplained.is_empty(), "{unexplained:?}");
}

#[track_caller]
fn assert_none(failures: &[String]) {
    assert!(
        failures.is_empty(),
        "{} failures\n{}",
        failures.len(),
        failures.join("\n")
    );
}

/// The folder of the cases.
fn folder() -> PathBuf {
    support::repository().join("tests/cases")
}

fn cases() -> Vec<PathBuf> {
    let mut cases: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    cases.sort();
    assert!(cases.len() > 60, "only {} cases", cases.len());
    cases
}

fn name_of(case: &Path) -> String {
    case.file_name().unwrap().to_string_lossy().into_owned()
}

/// What the program gets to see of a case.
fn input(case: &Path) -> Files {
    let mut files = Files::new();
    gather(case, "", &mut files);
    files.remove(EXPECTED);
    files.remove("README.md");
    files
}

fn gather(folder: &Path, prefix: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            gather(&path, &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read(&path).unwrap());
        }
    }
}

/// Extensions, each with the one that stands in for it.
const OTHERS: [(&str, &str); 6] = [
    (".csv", ".xlsx"),
    (".xlsx", ".csv"),
    (".ods", ".txt"),
    (".txt", ".ods"),
    (".xls", ".tsv"),
    (".tsv", ".xls"),
];

fn other_extension(name: &str) -> String {
    OTHERS
        .iter()
        .find_map(|(from, to)| name.strip_suffix(from).map(|stem| format!("{stem}{to}")))
        .unwrap_or_else(|| name.to_owned())
}

/// The case with another extension for every spreadsheet, also where its
/// series.toml names one.
fn renamed(files: &Files) -> Files {
    files
        .iter()
        .map(|(name, bytes)| {
            if name != SERIES_FILE {
                return (other_extension(name), bytes.clone());
            }
            let text = String::from_utf8(bytes.clone()).unwrap();
            let quoted: Vec<String> = text.split('"').map(other_extension).collect();
            (name.clone(), quoted.join("\"").into_bytes())
        })
        .collect()
}
