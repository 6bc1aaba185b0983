//! `rapporteur trace`: from a reference or a figure to its rows.

use std::process::Command;

use crate::support::repository;

/// What it prints and how it ends.
fn trace(arguments: &[&str]) -> (String, String, i32) {
    let output = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
        .current_dir(repository())
        .arg("trace")
        .args(["--series", "applying-sustaining-peace"])
        .args(arguments)
        .output()
        .unwrap();
    (
        String::from_utf8(output.stdout).unwrap(),
        String::from_utf8(output.stderr).unwrap(),
        output.status.code().unwrap(),
    )
}

#[test]
fn a_reference_leads_to_its_row_and_the_documents_that_cite_it() {
    let (shown, _, code) = trace(&["w3-12"]);
    assert_eq!(code, 0);
    for expected in [
        "W3-12",
        "notes.xlsx › Notes 1-3, row ",
        "cited in policy-paper.pdf",
    ] {
        assert!(shown.contains(expected), "{expected}: {shown}");
    }
}

#[test]
fn a_figure_leads_to_as_many_rows_as_it_counts() {
    let (shown, _, code) = trace(&["--message-format", "json", "topic_country:financing/liberia"]);
    assert_eq!(code, 0);
    let traced: serde_json::Value = serde_json::from_str(&shown).unwrap();
    let notes = traced["notes"].as_array().unwrap();
    assert_eq!(traced["value"], notes.len().to_string());
    assert!(
        notes
            .iter()
            .all(|note| note["row"].as_u64().is_some_and(|row| row > 1))
    );
}

#[test]
fn a_figure_that_only_a_table_has_is_found_too() {
    let (shown, _, code) = trace(&["topic:Financing/observation"]);
    assert_eq!(code, 0);
    assert!(shown.contains("it stands in the tables"), "{shown}");
}

#[test]
fn a_figure_of_people_leads_to_sheets_and_no_row() {
    let (shown, _, _) = trace(&["series/participants"]);
    assert!(shown.contains("attendance-pbso.csv › attendance-pbso"), "{shown}");
    assert!(!shown.contains("row "), "{shown}");
}

#[test]
fn a_subject_leads_to_all_its_figures() {
    let (shown, _, _) = trace(&["--message-format", "json", "country:Liberia"]);
    let lines: Vec<&str> = shown.lines().collect();
    assert!(lines.len() > 1, "{shown}");
    assert!(
        lines.iter().all(|line| line.contains("\"country:Liberia/")),
        "{shown}"
    );
}

#[test]
fn what_is_not_there_is_answered_with_what_comes_near() {
    let (shown, told, code) = trace(&["topic_country:Finacing/Liberia"]);
    assert_eq!((shown.as_str(), code), ("", 2));
    assert!(
        told.contains("did you mean “topic_country:Financing/Liberia”"),
        "{told}"
    );
}
