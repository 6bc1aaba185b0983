//! The exact text of every JSON file.

use std::sync::Arc;

use insta::assert_snapshot;
use rapporteur::diagnostic::{CellAddress, Code, Diagnostic, Place};
use rapporteur::publish::diagnostics::diagnostics_json;
use rapporteur::publish::evidence::{NoteIndex, Quoted, evidence_json, evidence_path, read_cited};
use rapporteur::publish::manifest::{Manifest, ManifestDocument, ManifestTable, manifest_json};
use rapporteur::publish::provenance::{Beside, Inputs, Provenance, ProvenanceDocument, provenance_json};

use super::fixture::{disclosed, reference, rendered, sheet};

fn text(bytes: anyhow::Result<Vec<u8>>) -> String {
    let text = String::from_utf8(bytes.expect("JSON")).expect("UTF-8");
    assert!(text.ends_with("}\n"));
    text
}

fn findings() -> Vec<Diagnostic> {
    let file: Arc<str> = Arc::from("notes.xlsx");
    let sheet: Arc<str> = Arc::from("Notes");
    let mut country = Place::cell(&file, &sheet, CellAddress::new(22, 5));
    country.cells.push(CellAddress::new(39, 5));
    vec![
        Diagnostic::error(Code::UnreadableFile, "this is no workbook").at(Place::file(&file)),
        Diagnostic::error(Code::UnknownCountry, "no such country")
            .at(country)
            .field("country_example")
            .value("Cote dIvoir", false)
            .help("did you mean “Côte d'Ivoire”?"),
        Diagnostic::warning(Code::Repeated, "listed twice")
            .at(Place::cell(&file, &sheet, CellAddress::new(3, 0)))
            .field("name")
            .value("Jane Protected", true),
        Diagnostic::note(Code::Inferred, "the title is the folder's name"),
    ]
}

#[test]
fn diagnostics_account_for_every_row_and_column() {
    let mut empty = sheet();
    empty.columns.clear();
    empty.header = None;
    assert_snapshot!(text(diagnostics_json("peace", &[sheet(), empty], &[])), @r#"
    {
      "series": "peace",
      "rows": {
        "read": 14,
        "used": 10,
        "set_aside": 4
      },
      "sheets": [
        {
          "file": "notes.xlsx",
          "sheet": "Notes",
          "role": "notes",
          "header": "A3:K3",
          "rows": {
            "read": 7,
            "used": 5,
            "set_aside": 2
          },
          "columns": [
            {
              "cell": "A3",
              "header": "Note",
              "field": "note"
            },
            {
              "cell": "B3",
              "header": "Colour",
              "field": null
            }
          ]
        },
        {
          "file": "notes.xlsx",
          "sheet": "Notes",
          "role": "notes",
          "header": null,
          "rows": {
            "read": 7,
            "used": 5,
            "set_aside": 2
          },
          "columns": []
        }
      ],
      "diagnostics": []
    }
    "#);
}

#[test]
fn diagnostics_hold_every_cell_and_no_identifying_value() {
    let text = text(diagnostics_json("peace", &[], &findings()));
    assert!(!text.contains("Jane"));
    assert_snapshot!(text, @r#"
    {
      "series": "peace",
      "rows": {
        "read": 0,
        "used": 0,
        "set_aside": 0
      },
      "sheets": [],
      "diagnostics": [
        {
          "code": "unreadable-file",
          "severity": "error",
          "file": "notes.xlsx",
          "cells": [],
          "message": "this is no workbook"
        },
        {
          "code": "unknown-country",
          "severity": "error",
          "file": "notes.xlsx",
          "sheet": "Notes",
          "cells": [
            "F23",
            "F40"
          ],
          "field": "country_example",
          "value": "Cote dIvoir",
          "message": "no such country",
          "help": "did you mean “Côte d'Ivoire”?"
        },
        {
          "code": "repeated",
          "severity": "warning",
          "file": "notes.xlsx",
          "sheet": "Notes",
          "cells": [
            "A4"
          ],
          "field": "name",
          "message": "listed twice"
        },
        {
          "code": "inferred",
          "severity": "note",
          "cells": [],
          "message": "the title is the folder's name"
        }
      ]
    }
    "#);
}

#[test]
fn manifest() {
    let document = ManifestDocument {
        path: "briefs/2-money.pdf".to_owned(),
        kind: "meeting-brief".to_owned(),
        language: "en".to_owned(),
        title: "Money".to_owned(),
        pages: 3,
        sha256: "aa".to_owned(),
    };
    let table = ManifestTable {
        path: "data/topics.csv".to_owned(),
        sha256: "bb".to_owned(),
    };
    let mut manifest = Manifest::new(&disclosed(), vec![document], vec![table]);
    assert_eq!(
        manifest.generator,
        format!("rapporteur {}", env!("CARGO_PKG_VERSION"))
    );
    manifest.generator = "rapporteur".to_owned();
    assert_snapshot!(text(manifest_json(&manifest)), @r#"
    {
      "generator": "rapporteur",
      "series": "peace",
      "edition": "2017-05-11 7f3a-91c2",
      "documents": [
        {
          "path": "briefs/2-money.pdf",
          "kind": "meeting-brief",
          "language": "en",
          "title": "Money",
          "pages": 3,
          "sha256": "aa"
        }
      ],
      "tables": [
        {
          "path": "data/topics.csv",
          "sha256": "bb"
        }
      ]
    }
    "#);
}

#[test]
fn an_edition_without_a_date_is_its_fingerprint() {
    let mut disclosed = disclosed();
    disclosed.edition_date = None;
    assert_eq!(
        Manifest::new(&disclosed, Vec::new(), Vec::new()).edition,
        "7f3a-91c2"
    );
}

#[test]
fn provenance() {
    let provenance = Provenance {
        documents: vec![ProvenanceDocument {
            beside: Beside {
                path: "policy-paper.pdf".to_owned(),
                source: Some("internal/typst/policy-paper.typ".to_owned()),
                attachments: vec!["internal/typst/data/policy-paper/topics.csv".to_owned()],
                words: None,
                evidence: None,
            },
            inputs: Inputs::of(&disclosed().files),
            made: None,
        }],
        files: ["internal/notes.csv".to_owned()].into(),
    };
    assert_snapshot!(text(provenance_json(&provenance)), @r#"
    {
      "documents": [
        {
          "path": "policy-paper.pdf",
          "source": "internal/typst/policy-paper.typ",
          "attachments": [
            "internal/typst/data/policy-paper/topics.csv"
          ],
          "inputs": "e58026307b12dd76"
        }
      ],
      "inputs": {
        "e58026307b12dd76": [
          {
            "path": "attendance.xlsx",
            "sha256": "aa"
          },
          {
            "path": "notes.xlsx",
            "sha256": "bb"
          }
        ]
      },
      "files": [
        "internal/notes.csv"
      ]
    }
    "#);
}

#[test]
fn evidence_names_the_row_behind_each_figure() {
    let disclosed = disclosed();
    let mut document = rendered("briefs/2-money.pdf", "2-money", "en", "").document;
    document.evidence.figures[0].notes.push("W9-9".to_owned());
    let index = NoteIndex::new(&disclosed);
    let text = text(evidence_json(&document.path, &document.evidence, &index));
    let quoted = Quoted {
        words: Some("f0-1".to_owned()),
        attributed_to: None,
    };
    assert_eq!(read_cited(text.as_bytes()), [("W2-1".to_owned(), quoted)].into());
    assert_eq!(
        index.known(["W2-1".to_owned(), "W9-9".to_owned()].iter()),
        [reference("2", "1")].into()
    );
    assert_snapshot!(text, @r#"
    {
      "document": "briefs/2-money.pdf",
      "figures": [
        {
          "name": "topic:Financing",
          "value": "2",
          "notes": [
            "W2-3",
            "W2-1",
            "W9-9"
          ]
        },
        {
          "name": "participants:2",
          "value": "12",
          "notes": [],
          "rule": "counts below 3 are not told"
        }
      ],
      "notes": [
        {
          "evidence": "W2-1",
          "cited": true,
          "words": "f0-1",
          "file": "notes.xlsx",
          "sheet": "Notes",
          "row": 12
        },
        {
          "evidence": "W2-3",
          "cited": false,
          "file": "notes.xlsx",
          "sheet": "Notes",
          "row": 4
        }
      ]
    }
    "#);
}

#[test]
fn editions_do_not_share_evidence() {
    let english = rendered("policy-paper.pdf", "policy-paper", "en", "").document;
    let french = rendered("fr/policy-paper.pdf", "policy-paper", "fr", "").document;
    assert_eq!(evidence_path(&english), "internal/evidence/policy-paper.json");
    assert_eq!(evidence_path(&french), "internal/evidence/fr/policy-paper.json");
}

#[test]
fn evidence_that_is_none_of_ours_cites_nothing() {
    for broken in ["", "[]", "{\"notes\": [{}]}"] {
        assert!(read_cited(broken.as_bytes()).is_empty(), "{broken}");
    }
}
