//! What the PDFs carry beside their pages, read back from the samples: who
//! made them and what about, bookmarks, labels, links, attached tables.

use std::collections::{BTreeMap, BTreeSet};

use crate::build::BUILT;
use crate::pdf;
use crate::pdf::catalog::{Attached, Catalog};
use crate::recount::Samples;
use crate::support::{Sandbox, copy, repository};

const SERIES: &str = "applying-sustaining-peace";

fn files() -> BTreeMap<String, Vec<u8>> {
    BUILT.files(&format!("output/{SERIES}"))
}

/// The PDFs of the samples by path.
fn documents() -> BTreeMap<String, Vec<u8>> {
    let mut files = files();
    files.retain(|path, _| path.ends_with(".pdf"));
    assert!(files.len() > 6);
    files
}

fn settings() -> toml::Table {
    let path = repository().join("inputs").join(SERIES).join("series.toml");
    std::fs::read_to_string(path).unwrap().parse().unwrap()
}

#[test]
fn metadata_say_what_a_document_is_and_who_answers_for_it() {
    let settings = settings();
    let series_hosts: Vec<&str> = settings["hosts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|host| host.as_str().unwrap())
        .collect();
    let workshops = Samples::read().workshops;
    for (path, bytes) in documents() {
        let catalog = Catalog::open(&bytes);
        let workshop = workshops
            .iter()
            .find(|row| path.starts_with(&format!("briefs/{}-", row["workshop"])));
        let (title, author, topics) = match workshop {
            Some(row) => (
                format!("Applying Sustaining Peace: {}", row["title"]),
                row["host"].replace("; ", ", "),
                vec![row["topic"].clone()],
            ),
            None => (
                "Applying Sustaining Peace: Policy paper".to_owned(),
                series_hosts.join(", "),
                workshops.iter().map(|row| row["topic"].clone()).collect(),
            ),
        };
        assert_eq!(catalog.title(), title);
        assert_eq!(catalog.author(), author, "{path}");
        let keywords = catalog.keywords();
        assert!(topics.iter().all(|topic| keywords.contains(topic)), "{keywords}");
        let about = workshop.map_or("six informal workshops", |row| row["title"].as_str());
        assert!(catalog.subject().contains(about), "{}", catalog.subject());
        assert_eq!(catalog.language(), "en");
        assert!(catalog.displays_title());
        let xmp = catalog.xmp();
        for statement in [
            "<pdfaid:part>3</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            &title,
        ] {
            assert!(xmp.contains(statement), "{path}: {statement} is not in {xmp}");
        }
    }
}

#[test]
fn a_page_is_called_by_the_number_that_is_printed_on_it() {
    for (path, bytes) in documents() {
        let pages = pdf::pages(&bytes);
        let labels = Catalog::open(&bytes).page_labels();
        assert_eq!(pages.len(), labels.len());
        for (index, (text, label)) in pages.iter().zip(&labels).enumerate() {
            if path == "policy-paper.pdf" && index == 0 {
                assert_eq!(label, "", "a cover bears no number");
                assert!(!text.contains(&format!("1 / {}", pages.len())));
            } else {
                assert_eq!(*label, (index + 1).to_string(), "{path}");
                let printed = pdf::squeeze(&format!("{label} / {}", pages.len()));
                assert!(pdf::squeeze(text).contains(&printed), "{path}: {text}");
            }
        }
    }
}

/// Each bookmark leads to the page on which its words stand; none is deeper
/// than a part's sections, and no part is missing.
#[test]
fn bookmarks_are_the_headings_of_two_levels() {
    for (path, bytes) in documents() {
        let pages = pdf::pages(&bytes);
        let bookmarks = Catalog::open(&bytes).bookmarks();
        for bookmark in &bookmarks {
            let page = pdf::squeeze(&pages[bookmark.page - 1]);
            assert!(
                page.contains(&pdf::squeeze(&bookmark.title)),
                "{path}: {bookmark:?}"
            );
            assert!(bookmark.level <= 2, "{bookmark:?}");
        }
        assert!(
            bookmarks.is_sorted_by_key(|bookmark| bookmark.page),
            "{bookmarks:#?}"
        );
        let titles: BTreeSet<&str> = bookmarks.iter().map(|bookmark| bookmark.title.as_str()).collect();
        let expected: &[&str] = if path == "policy-paper.pdf" {
            &[
                "About this paper",
                "Contents",
                "Executive summary",
                "Financing",
                "Annex C: Evidence",
            ]
        } else {
            &[
                "Key messages",
                "Challenges",
                "Recommendations",
                "Who took part",
                "Sources",
            ]
        };
        for title in expected {
            assert!(titles.contains(title), "{path}: {title} is not in {titles:?}");
        }
        let parts = bookmarks.iter().filter(|bookmark| bookmark.level == 1).count();
        assert!(if path == "policy-paper.pdf" {
            parts > 10
        } else {
            parts == 1
        });
    }
}

/// The links of a document to others, as they stand in it.
fn references(bytes: &[u8]) -> BTreeSet<String> {
    let links = Catalog::open(bytes).links();
    assert!(links.iter().all(|link| !link.contents.is_empty()), "{links:#?}");
    links.into_iter().filter_map(|link| link.uri).collect()
}

/// Where a relative reference leads, as a viewer resolves it.
fn resolved(from: &str, reference: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in reference.split('/') {
        if part == ".." {
            parts.pop().expect("a folder above");
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

#[test]
fn documents_lead_to_each_other_wherever_the_folder_lies() {
    let files = files();
    let briefs: BTreeSet<String> = files
        .keys()
        .filter(|path| path.starts_with("briefs/"))
        .cloned()
        .collect();
    let of_paper = references(&files["policy-paper.pdf"]);
    assert_eq!(of_paper, briefs);
    for path in &briefs {
        let of_brief = references(&files[path]);
        assert_eq!(of_brief, BTreeSet::from(["../policy-paper.pdf".to_owned()]));
        assert_eq!(resolved(path, "../policy-paper.pdf"), "policy-paper.pdf");
    }
}

/// Contents and marks of evidence lead to places in the paper, and say where.
#[test]
fn links_within_the_paper_say_where_they_lead() {
    let bytes = &files()["policy-paper.pdf"];
    let inner: Vec<String> = Catalog::open(bytes)
        .links()
        .into_iter()
        .filter(|link| link.uri.is_none())
        .map(|link| link.contents)
        .collect();
    for contents in ["Executive summary, page 3", "Recommendations, page 24"] {
        assert!(
            inner.iter().any(|one| one == contents),
            "{contents} is not in {inner:?}"
        );
    }
    let marks = inner
        .iter()
        .filter(|contents| contents.starts_with("page "))
        .count();
    assert!(marks > 100, "{marks} marks of evidence");
}

/// A document has the same links whichever others a run was asked to make.
#[test]
fn what_a_run_was_asked_for_changes_no_document() {
    let expected = documents();
    for only in ["briefs", "paper"] {
        let sandbox = Sandbox::with_sample(SERIES);
        sandbox.run(&["--only", only]).ends_with(0);
        let mut written = sandbox.files(&format!("output/{SERIES}"));
        written.retain(|path, _| path.ends_with(".pdf"));
        assert!(!written.is_empty() && written.len() < expected.len());
        for (path, bytes) in written {
            assert!(expected[&path] == bytes, "{path} differs with --only {only}");
        }
    }
}

#[test]
fn nothing_leads_to_a_document_that_the_series_does_not_ask_for() {
    for (asked, kind) in [("briefs", "briefs/"), ("paper", "policy-paper")] {
        let sandbox = with_outputs(&format!("{asked} = false\n"));
        let files = sandbox.files(&format!("output/{SERIES}"));
        assert!(!files.keys().any(|path| path.starts_with(kind)));
        let documents = files.iter().filter(|(path, _)| path.ends_with(".pdf"));
        for (path, bytes) in documents {
            assert_eq!(references(bytes), BTreeSet::new(), "{path}");
        }
    }
}

/// The samples with other settings of `outputs`, built.
fn with_outputs(settings: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    let inputs = repository().join("inputs").join(SERIES);
    let folder = format!("inputs/{SERIES}");
    copy(&inputs, &sandbox.path(&folder));
    let path = format!("{folder}/series.toml");
    let text = sandbox.read(&path);
    let changed = if text.contains("[outputs]") {
        text.replace("[outputs]", &format!("[outputs]\n{settings}"))
    } else {
        format!("{text}\n[outputs]\n{settings}")
    };
    sandbox.write(&path, changed);
    sandbox.run(&[]).ends_with(0);
    sandbox
}

const WORKSHOPS: &str = "Workshop,Title,Date,Topic\n1,Rivers,2021-02-12,Rivers\n2,Roads,2021-03-12,Roads\n";
const ATTENDANCE: &str = "Workshop,Name,Email,Stakeholder group\n\
    1,Ada Obi,ada@mail.example,Academia\n1,Kim Lo,kim@mail.example,Academia\n2,Noor Aziz,,Academia\n";
const NOTES: &str = "Workshop,Type,Note,Country example\n\
    1,Idea,Ask those who live there,Mali\n2,Idea,Ask those who drive there,Chad\n";

/// A small series, built with a template that ends in more than it should.
fn indiscreet(template: &str, ending: &str, found: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    for (name, text) in [
        ("workshops.csv", WORKSHOPS),
        ("attendance.csv", ATTENDANCE),
        ("notes.csv", NOTES),
    ] {
        sandbox.write(&format!("inputs/ways/{name}"), text);
    }
    copy(
        &repository().join("report_templates"),
        &sandbox.path("report_templates"),
    );
    let path = format!("report_templates/{template}");
    let text = sandbox.read(&path);
    sandbox.write(&path, format!("{text}\n{ending}\n"));
    sandbox.run(&[]).ends_with(3).says(found);
    sandbox
}

/// A document that the gate withholds is not there, and none leads to it.
#[test]
fn nothing_leads_to_what_the_gate_withholds() {
    // Put together by Typst, the name stands in no source.
    let name = "#(\"Ada\" + \" Obi\")";
    let of_rivers = format!("{{% if view.masthead.title == \"Rivers\" %}}{name}{{% endif %}}");
    let sandbox = indiscreet("brief.typ.j2", &of_rivers, "briefs/1-rivers.pdf, page 1,");
    let files = sandbox.files("output/ways");
    assert!(!files.contains_key("briefs/1-rivers.pdf"));
    let roads = "briefs/2-roads.pdf".to_owned();
    assert_eq!(references(&files["policy-paper.pdf"]), BTreeSet::from([roads]));
    assert_eq!(
        references(&files["briefs/2-roads.pdf"]),
        BTreeSet::from(["../policy-paper.pdf".to_owned()])
    );
    sandbox.run(&[]).ends_with(3);
    assert!(
        files == sandbox.files("output/ways"),
        "another run changes nothing"
    );

    let sandbox = indiscreet("policy_paper.typ.j2", name, "policy-paper.pdf, page");
    let files = sandbox.files("output/ways");
    assert!(!files.contains_key("policy-paper.pdf"));
    for path in ["briefs/1-rivers.pdf", "briefs/2-roads.pdf"] {
        assert_eq!(references(&files[path]), BTreeSet::new(), "{path}");
    }
}

/// The gate reads attached files, too: cell by cell, with their quotes undone.
#[test]
fn a_name_in_an_attached_file_keeps_its_document_back() {
    let attached = "#pdf.attach(\"/more.csv\", bytes(\"who\\n\" + \"Ada\" + \" Obi\\n\"), relationship: \"data\", \
                    mime-type: \"text/csv\", description: \"More\")";
    let found = "policy-paper.pdf, in what its pages do not show,";
    let sandbox = indiscreet("policy_paper.typ.j2", attached, found);
    let files = sandbox.files("output/ways");
    assert!(!files.contains_key("policy-paper.pdf"));
    assert!(files.contains_key("briefs/1-rivers.pdf"));
}

fn attached(bytes: &[u8]) -> BTreeMap<String, Attached> {
    let attached = Catalog::open(bytes).attached().into_iter();
    attached.map(|file| (file.name.clone(), file)).collect()
}

fn table(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(bytes);
    reader.deserialize().map(|row| row.unwrap()).collect()
}

/// The paper carries every table that it names, as it lies in `data/`.
#[test]
fn the_paper_carries_the_tables_that_it_shows() {
    let files = files();
    let paper = &files["policy-paper.pdf"];
    let attached = attached(paper);
    let text = pdf::squeezed(paper);
    let mut named = 0;
    for (path, bytes) in files.iter().filter(|(path, _)| path.starts_with("data/")) {
        let Some(name) = path.strip_prefix("data/").filter(|name| name.ends_with(".csv")) else {
            continue;
        };
        if name == "cited_notes.csv" {
            continue;
        }
        named += usize::from(text.contains(path));
        let file = attached
            .get(name)
            .unwrap_or_else(|| panic!("{name} is not attached"));
        assert!(file.bytes == *bytes, "{name} has other bytes");
        assert_eq!(file.relationship, "Data");
    }
    assert!(named > 4, "the paper names {named} tables");
    for file in attached.values() {
        assert_eq!(file.mime_type, "text/csv");
        assert!(!file.description.is_empty());
    }
    assert_eq!(attached.len(), 11);
}

#[test]
fn a_brief_carries_the_rows_of_its_workshop() {
    let files = files();
    let briefs = files.iter().filter(|(path, _)| path.starts_with("briefs/"));
    for (path, bytes) in briefs {
        let number = path["briefs/".len()..].split('-').next().unwrap();
        let attached = attached(bytes);
        let is_about = |row: &BTreeMap<String, String>| match row.get("workshops") {
            Some(workshops) => workshops.split("; ").any(|workshop| workshop == number),
            None => row["workshop"] == number,
        };
        for name in ["workshops", "participation", "recommendations"] {
            let mut expected = table(&files[&format!("data/{name}.csv")]);
            expected.retain(is_about);
            let file = &attached[&format!("{name}-{number}.csv")];
            assert_eq!(table(&file.bytes), expected, "{path}: {name}");
            assert!(!expected.is_empty());
            assert_eq!(file.relationship, "Data");
        }
        assert_eq!(attached.len(), 4);
        let weight: usize = attached.values().map(|file| file.bytes.len()).sum();
        assert!(weight < bytes.len() / 2, "{path} carries {weight} bytes");
    }
}

/// The notes that a document cites are those that its evidence lists, with the
/// words of the table that all documents share.
#[test]
fn documents_carry_the_notes_that_they_cite() {
    let files = files();
    let all: BTreeMap<String, _> = table(&files["data/cited_notes.csv"])
        .into_iter()
        .map(|row| (row["evidence"].clone(), row))
        .collect();
    let mut carried = BTreeSet::new();
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".pdf")) {
        let attached = attached(bytes);
        let (name, file) = attached
            .iter()
            .find(|(name, _)| name.starts_with("cited_notes-"))
            .unwrap();
        assert_eq!(file.relationship, "Supplement");
        let stem = path.replace("briefs/", "brief-").replace(".pdf", "");
        let listed: serde_json::Value =
            serde_json::from_slice(&files[&format!("internal/evidence/{stem}.json")]).unwrap();
        let cited: BTreeSet<String> = listed["notes"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|note| note["cited"] == true)
            .map(|note| note["evidence"].as_str().unwrap().to_owned())
            .collect();
        let rows = table(&file.bytes);
        let found: BTreeSet<String> = rows.iter().map(|row| row["evidence"].clone()).collect();
        assert_eq!(found, cited, "{path}: {name}");
        assert!(rows.iter().all(|row| all[&row["evidence"]] == *row), "{path}");
        carried.extend(found);
    }
    assert_eq!(carried, all.into_keys().collect());
}

#[test]
fn no_notes_are_carried_where_none_are_published() {
    let sandbox = with_outputs("notes = \"none\"\n");
    let files = sandbox.files(&format!("output/{SERIES}"));
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".pdf")) {
        let names: Vec<String> = attached(bytes).into_keys().collect();
        assert!(!names.is_empty());
        assert!(
            !names.iter().any(|name| name.contains("notes")),
            "{path}: {names:?}"
        );
    }
    assert!(!files.keys().any(|path| path.contains("cited_notes")));
}
