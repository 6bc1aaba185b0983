//! A whole series, published and published again.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use rapporteur::diagnostic::{Code, Diagnostic};
use rapporteur::model::settings::PublishedNotes;
use rapporteur::model::{Disclosed, Finding, Gate, PublicNote, RenderedDocument, TemplateFiles, Told};
use rapporteur::publish::{
    GuardedOutput, Making, Manifest, Provenance, Published, Purpose, SeriesFolder, SeriesOutput, Stale,
    TypstProject,
};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::files::files_below;
use super::fixture::{disclosed, rendered, sheet};

fn brief() -> RenderedDocument {
    rendered("briefs/2-money.pdf", "2-money", "en", "%PDF brief")
}

fn french_brief() -> RenderedDocument {
    rendered("fr/briefs/2-money.pdf", "2-money", "fr", "%PDF bref")
}

fn finish(output: GuardedOutput<'_>, disclosed: &Disclosed) -> Published {
    let components = [
        ("components/base.typ", "#let x = 1\n"),
        ("locales/en.ftl", "a = b\n"),
    ];
    let files = components.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let templates = TemplateFiles { files: files.into() };
    let options = ["--root", ".", "--creation-timestamp", "1494460800"]
        .map(str::to_owned)
        .to_vec();
    let options = BTreeMap::from([
        ("briefs/2-money.pdf".to_owned(), options.clone()),
        ("fr/briefs/2-money.pdf".to_owned(), options),
    ]);
    let project = TypstProject {
        version: "0.15.1",
        templates: &templates,
        fonts: &[("Serif.otf", b"font")],
        own: &[],
        options: &options,
    };
    output
        .finish(disclosed, &Told::default(), &project, Stale::Goes)
        .expect("published")
}

/// Lets everything pass but what holds this word.
struct NoSecrets;

impl Gate for NoSecrets {
    fn examine(&self, path: &str, bytes: &[u8]) -> Vec<Finding> {
        if !self.tells(&String::from_utf8_lossy(bytes)) {
            return Vec::new();
        }
        let found = Diagnostic::error(Code::Disclosure, format!("{path} tells too much"));
        vec![Finding {
            own: found.clone(),
            told: found,
        }]
    }

    fn tells(&self, text: &str) -> bool {
        text.contains("secret")
    }
}

fn open(output: &TempDir) -> GuardedOutput<'static> {
    let output = SeriesOutput::open(output.path(), "peace", Purpose::Write).expect("opened");
    output.behind(&NoSecrets)
}

fn publish(output: &TempDir, disclosed: &Disclosed, documents: &[RenderedDocument]) -> Published {
    let series = open(output);
    for document in documents {
        series
            .write_document(document, &Making::default())
            .expect("written");
    }
    finish(series, disclosed)
}

fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let read = |path: &String| fs::read(folder.join(path)).expect("a file");
    files_below(folder)
        .into_iter()
        .map(|path| (path.clone(), read(&path)))
        .collect()
}

fn series_folder(output: &TempDir) -> PathBuf {
    output.path().join("peace")
}

fn lists(output: &TempDir) -> (Manifest, Provenance) {
    let folder = SeriesFolder::new(output.path(), "peace", Purpose::Compare).expect("a folder");
    let manifest = folder.read_json("manifest.json").expect("a manifest");
    (
        manifest,
        folder
            .read_json("internal/provenance.json")
            .expect("a provenance"),
    )
}

#[test]
fn everything_lies_where_the_contract_says() {
    let output = TempDir::new().expect("a folder");
    publish(&output, &disclosed(), &[brief(), french_brief()]);
    let files = files_below(&series_folder(&output));
    let expected = [
        "briefs/2-money.pdf",
        "data/addressee_support.csv",
        "data/addressee_topic.csv",
        "data/cited_notes.csv",
        "data/continuity.csv",
        "data/countries.csv",
        "data/participation.csv",
        "data/recommendations.csv",
        "data/tables.xlsx",
        "data/threads.csv",
        "data/topic_country.csv",
        "data/topics.csv",
        "data/workshops.csv",
        "fr/briefs/2-money.pdf",
        "internal/diagnostics.json",
        "internal/evidence/2-money.json",
        "internal/evidence/fr/2-money.json",
        "internal/notes.csv",
        "internal/provenance.json",
        "internal/text/briefs/2-money.md",
        "internal/text/fr/briefs/2-money.md",
        "internal/typst/README.md",
        "internal/typst/components/base.typ",
        "internal/typst/data/en-2-money/cited_notes-2.csv",
        "internal/typst/data/fr-2-money/cited_notes-2.csv",
        "internal/typst/en-2-money.typ",
        "internal/typst/fonts/Serif.otf",
        "internal/typst/fr-2-money.typ",
        "manifest.json",
    ];
    assert_eq!(files.iter().map(String::as_str).collect::<Vec<_>>(), expected);
}

#[test]
fn the_manifest_lists_every_public_file_with_its_hash() {
    let output = TempDir::new().expect("a folder");
    publish(&output, &disclosed(), &[french_brief(), brief()]);
    let (manifest, provenance) = lists(&output);
    let documents = manifest
        .documents
        .iter()
        .map(|document| (&document.path, &document.sha256));
    let tables = manifest.tables.iter().map(|table| (&table.path, &table.sha256));
    let listed: BTreeMap<_, _> = documents.chain(tables).collect();
    for (path, sha256) in &listed {
        let bytes = fs::read(series_folder(&output).join(path)).expect("a file");
        let digest = Sha256::digest(&bytes);
        let digits = digest
            .iter()
            .fold(String::new(), |digits, byte| digits + &format!("{byte:02x}"));
        assert_eq!(**sha256, digits, "{path}");
    }
    let mut known: BTreeSet<String> = listed.into_keys().cloned().collect();
    known.extend(provenance.files);
    known.extend(["manifest.json", "internal/provenance.json"].map(str::to_owned));
    assert_eq!(known, files_below(&series_folder(&output)));
}

#[test]
fn a_second_run_changes_nothing() {
    let output = TempDir::new().expect("a folder");
    let first = publish(&output, &disclosed(), &[brief(), french_brief()]);
    assert!(first.differs() && first.documents.iter().all(|document| document.changed));
    let before = contents(&series_folder(&output));
    let second = publish(&output, &disclosed(), &[french_brief(), brief()]);
    assert!(!second.differs(), "{second:?}");
    assert_eq!(first.documents.len(), second.documents.len());
    assert_eq!(before, contents(&series_folder(&output)));
}

#[test]
fn what_lay_there_before_makes_no_difference() {
    let (fresh, used) = (
        TempDir::new().expect("a folder"),
        TempDir::new().expect("a folder"),
    );
    let mut earlier = disclosed();
    earlier.fingerprint = "0000-0000".to_owned();
    earlier.notes[0].text = "Something else".to_owned();
    publish(
        &used,
        &earlier,
        &[
            rendered("briefs/7-old.pdf", "7-old", "en", "%PDF"),
            french_brief(),
        ],
    );
    publish(&used, &disclosed(), &[brief()]);
    publish(&fresh, &disclosed(), &[brief()]);
    assert_eq!(contents(fresh.path()), contents(used.path()));
}

#[test]
fn stale_files_go_and_foreign_files_stay() {
    let output = TempDir::new().expect("a folder");
    publish(&output, &disclosed(), &[brief(), french_brief()]);
    let foreign = ["briefs/mine.pdf", "internal/typst/mine.typ", "notes.txt"];
    for path in foreign {
        fs::write(series_folder(&output).join(path), b"theirs").expect("written");
    }
    let mut quiet = disclosed();
    quiet.settings.outputs.notes = PublishedNotes::None;
    let published = publish(&output, &quiet, &[brief()]);
    let gone = [
        "data/cited_notes.csv",
        "fr/briefs/2-money.pdf",
        "internal/evidence/fr/2-money.json",
        "internal/text/fr/briefs/2-money.md",
        "internal/typst/data/fr-2-money/cited_notes-2.csv",
        "internal/typst/fr-2-money.typ",
    ];
    assert_eq!(published.removed, gone);
    let files = files_below(&series_folder(&output));
    assert!(gone.iter().all(|path| !files.contains(*path)), "{files:?}");
    assert!(foreign.iter().all(|path| files.contains(*path)), "{files:?}");
    assert!(!series_folder(&output).join("fr").exists());
}

#[test]
fn kept_documents_stay_with_all_that_belongs_to_them() {
    let output = TempDir::new().expect("a folder");
    publish(&output, &disclosed(), &[brief(), french_brief()]);
    let before = contents(&series_folder(&output));
    let mut later = disclosed();
    later.files.remove(0);
    let series = open(&output);
    assert_eq!(
        series
            .keep(&later, |listed| listed.language == "en")
            .expect("kept"),
        ["briefs/2-money.pdf"]
    );
    let published = finish(series, &later);
    assert!(published.removed.contains(&"fr/briefs/2-money.pdf".to_owned()));
    let after = contents(&series_folder(&output));
    let same = [
        "briefs/2-money.pdf",
        "internal/evidence/2-money.json",
        "internal/typst/en-2-money.typ",
        "internal/typst/data/en-2-money/cited_notes-2.csv",
        "data/cited_notes.csv",
    ];
    for path in same {
        assert_eq!(before.get(path), after.get(path), "{path}");
        assert!(after.contains_key(path), "{path}");
    }
    let (manifest, provenance) = lists(&output);
    assert_eq!(manifest.documents.len(), 1);
    assert_eq!(
        provenance.documents[0].inputs.files().len(),
        2,
        "the inputs that it came from"
    );
    assert!(provenance.files.contains("internal/typst/en-2-money.typ"));
}

#[test]
fn a_document_whose_file_is_gone_cannot_be_kept() {
    let output = TempDir::new().expect("a folder");
    publish(&output, &disclosed(), &[brief()]);
    fs::remove_file(series_folder(&output).join("briefs/2-money.pdf")).expect("removed");
    assert!(
        open(&output)
            .keep(&disclosed(), |_| true)
            .expect("kept")
            .is_empty()
    );
}

#[test]
fn comparing_leaves_the_folder_as_it_is() {
    let output = TempDir::new().expect("a folder");
    publish(&output, &disclosed(), &[brief(), french_brief()]);
    let before = contents(output.path());
    let compare = |documents: &[RenderedDocument]| {
        let series = SeriesOutput::open(output.path(), "peace", Purpose::Compare).expect("opened");
        let series = series.behind(&NoSecrets);
        for document in documents {
            series
                .write_document(document, &Making::default())
                .expect("compared");
        }
        finish(series, &disclosed())
    };
    assert!(!compare(&[brief(), french_brief()]).differs());
    let without = compare(&[brief()]);
    assert!(without.removed.contains(&"fr/briefs/2-money.pdf".to_owned()));
    let mut other = brief();
    other.pdf.bytes = b"%PDF other".to_vec();
    let changed = compare(&[other, french_brief()]).changed;
    assert_eq!(
        changed,
        ["briefs/2-money.pdf", "internal/provenance.json", "manifest.json"]
    );
    assert_eq!(before, contents(output.path()));
}

#[test]
fn two_documents_at_one_place_are_refused() {
    let output = TempDir::new().expect("a folder");
    let series = open(&output);
    series
        .write_document(&brief(), &Making::default())
        .expect("written");
    let error = series
        .write_document(&brief(), &Making::default())
        .expect_err("the place is taken");
    assert!(error.to_string().contains("briefs/2-money.pdf"), "{error}");
}

#[test]
fn documents_may_come_from_several_threads() {
    let output = TempDir::new().expect("a folder");
    let series = open(&output);
    std::thread::scope(|scope| {
        for number in 0..16 {
            let stem = format!("{number:02}");
            let document = rendered(&format!("briefs/{stem}.pdf"), &stem, "en", &stem);
            let series = &series;
            scope.spawn(move || {
                series
                    .write_document(&document, &Making::default())
                    .expect("written");
            });
        }
    });
    let published = finish(series, &disclosed());
    let paths: Vec<_> = published
        .documents
        .iter()
        .map(|document| document.path.clone())
        .collect();
    let expected: Vec<_> = (0..16).map(|number| format!("briefs/{number:02}.pdf")).collect();
    assert_eq!(paths, expected);
}

#[test]
fn a_series_that_cannot_be_built_keeps_its_documents_and_gets_its_diagnostics() {
    let output = TempDir::new().expect("a folder");
    publish(&output, &disclosed(), &[brief()]);
    let mut before = contents(&series_folder(&output));
    let findings = vec![Diagnostic::error(Code::SeriesFile, "series.toml cannot be read")];
    let findings = Told::by_disclose(findings);
    let refuse = || {
        let series = SeriesOutput::open(output.path(), "peace", Purpose::Write).expect("opened");
        series.refuse("peace", &[sheet()], &findings).expect("written")
    };
    assert!(refuse());
    assert!(!refuse());
    let mut after = contents(&series_folder(&output));
    let report = after.remove("internal/diagnostics.json").expect("a report");
    assert!(String::from_utf8_lossy(&report).contains("\"series-file\""));
    before.remove("internal/diagnostics.json");
    assert_eq!(before, after);
}

#[test]
fn what_the_gate_withholds_is_not_there_and_was_never_there() {
    let output = TempDir::new().expect("a folder");
    publish(&output, &disclosed(), &[brief(), french_brief()]);
    let secret = rendered("briefs/2-money.pdf", "2-money", "en", "%PDF a secret");
    let published = publish(&output, &disclosed(), &[secret, french_brief()]);
    let withheld: Vec<&str> = published.withheld.iter().map(|one| one.path.as_str()).collect();
    assert_eq!(withheld, ["briefs/2-money.pdf"]);
    let folder = series_folder(&output);
    let files = contents(&folder);
    for gone in [
        "briefs/2-money.pdf",
        "internal/typst/en-2-money.typ",
        "internal/evidence/2-money.json",
    ] {
        assert!(!files.contains_key(gone), "{gone}");
    }
    assert!(files.contains_key("fr/briefs/2-money.pdf"));
    let manifest: Manifest = serde_json::from_slice(&files["manifest.json"]).expect("a manifest");
    assert_eq!(manifest.documents.len(), 1);
    let report = String::from_utf8_lossy(&files["internal/diagnostics.json"]);
    assert!(report.contains("briefs/2-money.pdf tells too much"), "{report}");
}

#[test]
fn a_table_that_the_gate_withholds_is_in_no_list() {
    let output = TempDir::new().expect("a folder");
    publish(&output, &disclosed(), &[brief()]);
    let mut telling = disclosed();
    telling.workshops[0].venue = "a secret place".to_owned();
    telling.workshops[0].title = "a secret title".to_owned();
    let published = publish(&output, &telling, &[brief()]);
    let withheld: Vec<&str> = published.withheld.iter().map(|one| one.path.as_str()).collect();
    assert!(withheld.contains(&"data/workshops.csv"), "{withheld:?}");
    let files = contents(&series_folder(&output));
    assert!(!files.contains_key("data/workshops.csv"));
    let manifest: Manifest = serde_json::from_slice(&files["manifest.json"]).expect("a manifest");
    assert!(
        manifest
            .tables
            .iter()
            .all(|table| table.path != "data/workshops.csv")
    );
    assert!(files.contains_key("data/topics.csv"));
}

#[test]
fn a_document_of_an_earlier_run_passes_the_gate_anew() {
    let output = TempDir::new().expect("a folder");
    publish(&output, &disclosed(), &[brief(), french_brief()]);
    let folder = series_folder(&output);
    fs::write(folder.join("briefs/2-money.pdf"), "%PDF a secret").expect("written");
    let series = open(&output);
    assert_eq!(
        series.keep(&disclosed(), |_| true).expect("kept"),
        ["fr/briefs/2-money.pdf"]
    );
    let published = finish(series, &disclosed());
    assert_eq!(published.withheld.len(), 1);
    assert!(!folder.join("briefs/2-money.pdf").exists());
    assert!(!folder.join("internal/typst/en-2-money.typ").exists());
}

#[test]
fn a_document_of_an_earlier_run_goes_with_the_consent_on_which_it_rests() {
    let output = TempDir::new().expect("a folder");
    let mut before = disclosed();
    before.notes[0].attributed_to = Some("Ada Obi".to_owned());
    for change in [
        |note: &mut PublicNote| note.attributed_to = None,
        |note: &mut PublicNote| note.shown = false,
    ] {
        publish(&output, &before, &[brief()]);
        assert_eq!(open(&output).keep(&before, |_| true).expect("kept").len(), 1);
        let mut after = before.clone();
        change(&mut after.notes[0]);
        let series = open(&output);
        assert!(series.keep(&after, |_| true).expect("kept").is_empty());
        assert_eq!(finish(series, &after).withheld.len(), 1);
        assert!(!series_folder(&output).join("briefs/2-money.pdf").exists());
    }
}

#[test]
fn the_typst_project_says_how_each_document_is_made() {
    let output = TempDir::new().expect("a folder");
    publish(&output, &disclosed(), &[brief(), french_brief()]);
    let readme = fs::read_to_string(series_folder(&output).join("internal/typst/README.md")).expect("a file");
    insta::assert_snapshot!(readme, @r"
    # The documents as a Typst project

    The sources, components, fonts, pictures and attached tables of every document of this series are in this folder. With typst-cli 0.15.1 the commands below, run here, make the same documents without rapporteur: `typst compile` writes a document once, byte for byte as it was published, and `typst watch` writes it again whenever a source changes. The next run of rapporteur overwrites changes: lasting ones belong in its templates.

    ## `briefs/2-money.pdf`

    ```
    typst compile --root . --creation-timestamp 1494460800 en-2-money.typ ../../briefs/2-money.pdf
    typst watch --root . --creation-timestamp 1494460800 en-2-money.typ ../../briefs/2-money.pdf
    ```

    ## `fr/briefs/2-money.pdf`

    ```
    typst compile --root . --creation-timestamp 1494460800 fr-2-money.typ ../../fr/briefs/2-money.pdf
    typst watch --root . --creation-timestamp 1494460800 fr-2-money.typ ../../fr/briefs/2-money.pdf
    ```
    ");
}
