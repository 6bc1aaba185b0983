//! Every figure has a name and the notes behind it; every mark leads somewhere.

use std::collections::BTreeSet;

use rapporteur::model::disclosed::{Disclosed, PublicCount};
use rapporteur::model::document::{Document, Figure, View};
use rapporteur::model::tables::{Dimension, Scope};

use super::fixture::{breakdown, counted, documents, note, on, series, workshop};

fn two_workshops() -> Disclosed {
    let mut disclosed = series("Series");
    workshop(&mut disclosed, "Financing").participants = PublicCount::Exactly(9);
    workshop(&mut disclosed, "Prevention").participants = PublicCount::FewerThan(3);
    let counts = [("UN system", 5), ("Member State", 4)];
    disclosed.participation = vec![breakdown(
        Scope::Workshop(0),
        Dimension::StakeholderGroup,
        &counts,
    )];
    for number in 0..6 {
        note(&mut disclosed, 0, "challenge", &format!("Challenge {number}")).countries = on(&["Liberia"]);
    }
    note(&mut disclosed, 1, "challenge", "Elsewhere").countries = on(&["Liberia", "Nepal"]);
    note(&mut disclosed, 1, "challenge", "On financing").topics = vec![0];
    counted(disclosed)
}

fn figure<'a>(document: &'a Document, name: &str) -> &'a Figure {
    let mut found = document
        .evidence
        .figures
        .iter()
        .filter(|figure| figure.name == name);
    let figure = found
        .next()
        .unwrap_or_else(|| panic!("no figure {name} in {}", document.stem));
    assert!(
        found.next().is_none(),
        "{name} is told in two ways in {}",
        document.stem
    );
    figure
}

#[test]
fn figures_of_notes_name_the_notes_behind_them() {
    let documents = documents(&two_workshops());
    let notes = figure(&documents[0], "workshop:1/notes");
    assert_eq!((notes.value.as_str(), notes.notes.len()), ("6", 6));
    assert_eq!(notes.notes[0], "W1-1");
    let cell = figure(&documents[2], "topic_country:Prevention/Liberia");
    assert_eq!(
        (cell.value.as_str(), &cell.notes[..]),
        ("1", &["W2-1".to_owned()][..])
    );
    let topic = figure(&documents[2], "topic:Financing/notes");
    assert_eq!(topic.notes.last().map(String::as_str), Some("W2-2"));
}

#[test]
fn figures_of_people_name_the_rule_and_no_row() {
    let documents = documents(&two_workshops());
    for (document, name, value) in [
        (0, "workshop:1/participants", "9"),
        (0, "participation:1/stakeholder_group/UN system", "5"),
        (
            0,
            "participation:1/stakeholder_group/UN system/share",
            "56\u{a0}%",
        ),
        (1, "workshop:2/participants", "<3"),
    ] {
        let figure = figure(&documents[document], name);
        assert_eq!(figure.value, value);
        assert!(figure.notes.is_empty());
        assert_eq!(
            figure.rule.as_deref(),
            Some("People are counted once each; no group of fewer than three is told by itself.")
        );
    }
}

#[test]
fn every_mark_of_the_paper_leads_to_its_row_in_the_annex() {
    let mut disclosed = two_workshops();
    // Ids that a label cannot tell apart.
    disclosed.notes[1].reference = reference("a.1");
    disclosed.notes[2].reference = reference("A-1");
    let documents = documents(&disclosed);
    let paper = documents.last().unwrap();
    let View::Paper(view) = &paper.view else {
        panic!("the paper comes last");
    };
    let entries: Vec<&str> = view
        .evidence_annex
        .groups
        .iter()
        .flat_map(|group| &group.entries)
        .filter_map(|entry| entry.mark.anchor.as_deref())
        .collect();
    let different: BTreeSet<&str> = entries.iter().copied().collect();
    assert_eq!(different.len(), entries.len());
    assert!(different.contains("evidence-w1-1") && different.contains("evidence-w1-a-1"));
    let json = serde_json::to_value(view).unwrap();
    let mut anchors = BTreeSet::new();
    collect(&json, "anchor", &mut anchors);
    assert_eq!(anchors, different.into_iter().map(str::to_owned).collect());
    let cited: Vec<String> = paper.evidence.cited.iter().map(ToString::to_string).collect();
    let listed: Vec<&str> = view
        .evidence_annex
        .groups
        .iter()
        .flat_map(|group| &group.entries)
        .map(|entry| entry.mark.reference.as_str())
        .collect();
    assert_eq!(cited, listed);
}

#[test]
fn marks_of_a_brief_lead_nowhere() {
    let documents = documents(&two_workshops());
    let View::Brief(view) = &documents[0].view else {
        panic!("briefs come first");
    };
    let mut anchors = BTreeSet::new();
    collect(&serde_json::to_value(view).unwrap(), "anchor", &mut anchors);
    assert!(anchors.is_empty());
    let mut references = BTreeSet::new();
    collect(&serde_json::to_value(view).unwrap(), "reference", &mut references);
    let cited: BTreeSet<String> = documents[0]
        .evidence
        .cited
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(references, cited);
    assert!(!cited.is_empty());
}

fn reference(id: &str) -> rapporteur::model::EvidenceReference {
    let number = rapporteur::model::WorkshopNumber::parse("1").unwrap();
    rapporteur::model::EvidenceReference::new(number, id)
}

/// The texts of all fields with that name.
pub fn collect(value: &serde_json::Value, field: &str, into: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    serde_json::Value::String(text) if name == field => {
                        into.insert(text.clone());
                    }
                    value => collect(value, field, into),
                }
            }
        }
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, field, into)),
        _ => {}
    }
}
