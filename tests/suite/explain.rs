//! `rapporteur explain`: every code has a page that fits what the program says.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use rapporteur::diagnostic::Code;

use crate::support::{Sandbox, repository};

/// The sources that raise diagnostics.
fn sources() -> Vec<String> {
    let mut paths = vec![repository().join("src")];
    let mut files = Vec::new();
    while let Some(path) = paths.pop() {
        if path.is_dir() {
            paths.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if raises(&path) {
            files.push(fs::read_to_string(&path).unwrap());
        }
    }
    files
}

fn raises(path: &Path) -> bool {
    let is_explained = path.components().any(|part| part.as_os_str() == "explain");
    path.extension().is_some_and(|ending| ending == "rs") && !is_explained && !path.ends_with("diagnostic.rs")
}

/// The severities with which the sources raise each code, where every mention
/// of it stands in a call that gives one.
fn severities() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let texts = sources();
    let is_end = |rest: &str| !rest.starts_with(|letter: char| letter.is_alphanumeric());
    let mut found = BTreeMap::new();
    for code in Code::ALL {
        let variant = format!("Code::{code:?}");
        let mut own = BTreeSet::new();
        let mut is_clear = true;
        for (at, text) in texts.iter().flat_map(|text| {
            let mentions = text.match_indices(&variant);
            mentions.map(move |(at, _)| (at, text))
        }) {
            if is_end(&text[at + variant.len()..]) {
                let before = text[..at].trim_end();
                let called = ["error", "warning", "note"]
                    .into_iter()
                    .find(|severity| before.ends_with(&format!("Diagnostic::{severity}(")));
                own.extend(called);
                is_clear &= called.is_some();
            }
        }
        if is_clear && !own.is_empty() {
            found.insert(code.name(), own);
        }
    }
    found
}

fn page(code: Code) -> String {
    let run = Sandbox::new().run(&["explain", code.name()]);
    run.ends_with(0);
    run.stdout
}

/// The first line of the example on a page.
fn message(page: &str, code: Code) -> (String, String) {
    let label = format!("[{code}]: ");
    let line = page.lines().find(|line| line.contains(&label)).unwrap();
    let (severity, message) = line.trim().split_once(&label).unwrap();
    (severity.to_owned(), message.to_owned())
}

#[test]
fn every_page_has_an_example_of_a_severity_that_the_program_uses() {
    let known = severities();
    assert!(known.len() > 15, "{known:?}");
    for code in Code::ALL {
        let (severity, _) = message(&page(*code), *code);
        if let Some(known) = known.get(code.name()) {
            assert!(
                known.contains(severity.as_str()),
                "{code}: {severity} is none of {known:?}"
            );
        }
    }
}

/// An example has words of the sources, so that a message that is reworded is
/// reworded here, too.
#[test]
fn every_example_speaks_as_the_program_does() {
    /// So many words in a row are no accident.
    const IN_A_ROW: usize = 4;
    let text = sources().concat();
    for code in Code::ALL {
        let (_, message) = message(&page(*code), *code);
        let words: Vec<&str> = message.split(' ').collect();
        let said = words.windows(IN_A_ROW).any(|row| text.contains(&row.join(" ")));
        assert!(said, "{code}: nothing says “{message}”");
    }
}

#[test]
fn without_a_code_all_are_listed_and_an_unknown_one_is_refused() {
    let run = Sandbox::new().run(&["explain"]);
    run.ends_with(0);
    for code in Code::ALL {
        let begins = |line: &str| line.split("  ").next() == Some(code.name());
        assert!(run.stdout.lines().any(begins), "{code} in\n{}", run.stdout);
    }
    let run = Sandbox::new().run(&["explain", "unknown-contry"]);
    run.ends_with(2).says("did you mean unknown-country?");
    assert!(run.stdout.is_empty());
    Sandbox::new().run(&["explain", "error[no-notes]"]).ends_with(0);
}
