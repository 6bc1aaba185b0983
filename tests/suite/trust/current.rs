//! What is as it would be made again is not made again, and everything else
//! is, whatever the clock says and whatever became of cache and output.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use sha2::{Digest, Sha256};

use super::{Chance, STATES, fresh, put};
use crate::support::{Run, Sandbox};

/// How often the suite damages files; `RAPPORTEUR_DAMAGES` asks for more.
fn damages() -> usize {
    let asked = std::env::var_os("RAPPORTEUR_DAMAGES").and_then(|count| count.into_string().ok());
    asked.and_then(|count| count.parse().ok()).unwrap_or(50)
}

/// The documents that a build rendered, with the causes.
fn rendered(run: &Run) -> BTreeMap<String, Vec<String>> {
    let events = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let documents = events.filter(|event| event["event"] == "document" && event["rendered"] == true);
    documents
        .map(|event| {
            let causes = event["causes"].as_array().unwrap().iter();
            let causes = causes.map(|cause| cause.as_str().unwrap().to_owned());
            (event["path"].as_str().unwrap().to_owned(), causes.collect())
        })
        .collect()
}

fn build(sandbox: &Sandbox, arguments: &[&str]) -> BTreeMap<String, Vec<String>> {
    let all: Vec<&str> = ["--message-format", "json"]
        .into_iter()
        .chain(arguments.iter().copied())
        .collect();
    let run = sandbox.run(&all);
    run.ends_with(0);
    rendered(&run)
}

fn expect(documents: &[&str], causes: &[&str]) -> BTreeMap<String, Vec<String>> {
    let causes: Vec<String> = causes.iter().map(|&cause| cause.to_owned()).collect();
    let documents = documents.iter();
    documents.map(|&path| (path.to_owned(), causes.clone())).collect()
}

#[test]
fn where_nothing_changed_nothing_is_rendered() {
    let sandbox = Sandbox::with_one_sample();
    assert_eq!(build(&sandbox, &["--cache", "cache"]).len(), 8);
    let before = sandbox.files("output");
    assert_eq!(build(&sandbox, &["--cache", "cache"]), BTreeMap::new());
    assert_eq!(build(&sandbox, &["--cache", "none"]), BTreeMap::new());
    assert!(sandbox.files("output") == before);
}

#[test]
fn one_notes_file_changes_one_brief_and_the_paper() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    let all = ["briefs/1-rivers.pdf", "briefs/2-roads.pdf", "policy-paper.pdf"];
    assert_eq!(build(&sandbox, &[]), expect(&all, &["new"]));
    let (path, notes) = STATES[0][2];
    sandbox.write(path, notes.replace("end at the border", "end before the border"));
    assert_eq!(
        build(&sandbox, &[]),
        expect(
            &["briefs/2-roads.pdf", "policy-paper.pdf"],
            &["content", "tables"]
        )
    );
    sandbox.write(path, notes);
    sandbox
        .run(&[])
        .ends_with(0)
        .says("changed since the last build: notes_2.csv")
        .says("rendered because what it says changed");
    assert!(sandbox.files("output/ways") == fresh(0), "there and back again");
}

#[test]
fn times_of_files_and_their_order_play_no_part() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    build(&sandbox, &[]);
    for (path, content) in STATES[0].iter().rev() {
        fs::remove_file(sandbox.path(path)).unwrap();
        sandbox.write(path, content);
        let file = File::options().write(true).open(sandbox.path(path)).unwrap();
        let past = SystemTime::UNIX_EPOCH + Duration::from_hours(24);
        file.set_modified(past).unwrap();
    }
    assert_eq!(build(&sandbox, &[]), BTreeMap::new());
    // A change that leaves length and time as they were is a change.
    let (path, content) = STATES[0][1];
    sandbox.write(path, content.replace("both banks", "both sides"));
    let file = File::options().write(true).open(sandbox.path(path)).unwrap();
    file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_hours(24))
        .unwrap();
    assert_eq!(
        build(&sandbox, &[]),
        expect(
            &["briefs/1-rivers.pdf", "policy-paper.pdf"],
            &["content", "tables"]
        )
    );
}

#[test]
fn every_file_that_is_lost_or_changed_comes_back() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    build(&sandbox, &[]);
    let whole = sandbox.files("output/ways");
    for path in whole.keys() {
        let file = sandbox.path(&format!("output/ways/{path}"));
        fs::remove_file(&file).unwrap();
        let after_loss = build(&sandbox, &[]);
        assert!(sandbox.files("output/ways") == whole, "{path} was lost");
        fs::write(&file, b"something else").unwrap();
        build(&sandbox, &[]);
        assert!(sandbox.files("output/ways") == whole, "{path} was changed");
        if path.ends_with(".pdf") {
            assert_eq!(after_loss, expect(&[path], &["lost"]));
        }
    }
    sandbox.write("output/ways/briefs/1-rivers.pdf", "other");
    sandbox.write("output/ways/internal/typst/brief-2-roads.typ", "other");
    assert_eq!(
        build(&sandbox, &[]),
        expect(&["briefs/1-rivers.pdf", "briefs/2-roads.pdf"], &["altered"])
    );
}

#[test]
fn templates_settings_and_a_lost_record_render_what_rests_on_them() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    let all = ["briefs/1-rivers.pdf", "briefs/2-roads.pdf", "policy-paper.pdf"];
    build(&sandbox, &[]);
    sandbox.write("own/components/unused.typ", "#let unused = 1\n");
    assert_eq!(
        build(&sandbox, &["--templates", "own"]),
        expect(&all, &["templates"])
    );
    sandbox.write("inputs/ways/series.toml", "title = \"Ways\"\n");
    assert_eq!(
        build(&sandbox, &["--templates", "own"]),
        expect(&all, &["content"])
    );
    fs::remove_file(sandbox.path("output/ways/internal/provenance.json")).unwrap();
    assert_eq!(
        build(&sandbox, &["--templates", "own"]),
        expect(&all, &["unknown"])
    );
}

/// A document that stands is read back when the people are others.
#[test]
fn who_has_to_be_protected_now_is_protected_in_what_stands() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    let template = crate::support::repository().join("report_templates/brief.typ.j2");
    let template = fs::read_to_string(template).unwrap();
    sandbox.write("own/brief.typ.j2", format!("{template}\nAda Obi was there.\n"));
    sandbox.run(&["--templates", "own"]).ends_with(0);
    sandbox.write(
        "inputs/ways/people.csv",
        "Workshop,Name,Email\n1,Ada Obi,ada@mail.example\n1,Kim Lo,kim@mail.example\n1,Max Wu,max@mail.example\n",
    );
    sandbox.run(&["--templates", "own"]).ends_with(3);
    assert!(!sandbox.path("output/ways/briefs/2-roads.pdf").exists());
}

fn workbook(note: &str) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, header) in (0..).zip(["Workshop", "Type", "Note", "Topic"]) {
        sheet.write(0, column, header).unwrap();
    }
    for (column, cell) in (0..).zip(["1", "Idea", note, "Water"]) {
        sheet.write(1, column, cell).unwrap();
    }
    book.save_to_buffer().unwrap()
}

/// The entries of a cache folder, in order.
fn entries(sandbox: &Sandbox) -> Vec<String> {
    let files = sandbox.files("cache").into_keys();
    files.filter(|path| path.ends_with("-xlsx")).collect()
}

#[test]
fn an_unchanged_workbook_is_not_opened_again() {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/wells/notes.xlsx", workbook("Dig the wells deeper."));
    build(&sandbox, &["--cache", "cache"]);
    let [entry] = entries(&sandbox).try_into().unwrap();
    let path = format!("cache/{entry}");
    // An entry that says something else, with the right hash, is believed: so
    // it is the entry that is read and not the workbook.
    let text = sandbox.read(&path);
    let mut lines = text.splitn(3, '\n');
    let (header, _, payload) = (lines.next().unwrap(), lines.next(), lines.next().unwrap());
    let payload = payload.replace("deeper", "wider!");
    let hash: String = Sha256::digest(&payload)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    sandbox.write(&path, format!("{header}\n{hash}\n{payload}"));
    // Without what the last run kept of itself, which would have done.
    let run = sandbox
        .files("cache")
        .into_keys()
        .find(|path| path.ends_with("/run"));
    fs::remove_file(sandbox.path(&format!("cache/{}", run.unwrap()))).unwrap();
    build(&sandbox, &["--cache", "cache"]);
    let notes = || sandbox.read("output/wells/internal/notes.csv");
    assert!(notes().contains("Dig the wells wider!."));
    build(&sandbox, &["--cache", "none"]);
    assert!(notes().contains("Dig the wells deeper."));
    // With a wrong hash it is not believed, and is made anew.
    sandbox.write(&path, text.replace("deeper", "wider!"));
    build(&sandbox, &["--cache", "cache"]);
    assert!(notes().contains("Dig the wells deeper."));
    assert_eq!(sandbox.read(&path), text);
}

#[test]
fn the_cache_holds_what_the_inputs_hold_and_is_for_their_owner() {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/wells/notes.xlsx", workbook("Dig the wells deeper."));
    sandbox.write("inputs/springs/notes.xlsx", workbook("Fence the spring."));
    build(&sandbox, &["--cache", "cache"]);
    let first: BTreeSet<String> = entries(&sandbox).into_iter().collect();
    assert_eq!(first.len(), 2);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &str| fs::metadata(sandbox.path(path)).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode("cache"), 0o700);
        for entry in &first {
            assert_eq!(mode(&format!("cache/{entry}")), 0o600);
            assert_eq!(
                mode(&format!("cache/{}", entry.split('/').next().unwrap())),
                0o700
            );
        }
    }
    sandbox.write("inputs/wells/notes.xlsx", workbook("Dig the wells wider."));
    fs::remove_dir_all(sandbox.path("inputs/springs")).unwrap();
    build(&sandbox, &["--cache", "cache"]);
    let second: BTreeSet<String> = entries(&sandbox).into_iter().collect();
    assert_eq!(second.len(), 1, "{second:?}");
    assert!(first.is_disjoint(&second), "what is gone is forgotten");
    let everything: Vec<u8> = sandbox.files("cache").into_values().flatten().collect();
    assert!(!String::from_utf8_lossy(&everything).contains("Fence the spring"));
}

#[test]
fn the_platforms_cache_folder_is_used_where_there_is_one() {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/wells/notes.xlsx", workbook("Dig the wells deeper."));
    let home = sandbox.path("home");
    let output = sandbox.program().env("HOME", &home).output().unwrap();
    Run::of(output).ends_with(0);
    let kept = sandbox.files("home").into_keys();
    assert_eq!(kept.filter(|path| path.ends_with("-xlsx")).count(), 1);
}

/// Flips, cuts or empties one of these files.
fn damage(sandbox: &Sandbox, folder: &str, chance: &mut Chance) -> String {
    let files = sandbox.files(folder);
    let at = chance.below(files.len());
    let (path, mut bytes) = files.into_iter().nth(at).unwrap();
    match chance.below(4) {
        0 => bytes.clear(),
        1 => bytes.truncate(chance.below(bytes.len().max(1))),
        _ => {
            for _ in 0..=chance.below(3) {
                let at = chance.below(bytes.len().max(1));
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << chance.below(8);
                }
            }
        }
    }
    sandbox.write(&format!("{folder}/{path}"), bytes);
    path
}

#[test]
fn damaged_cache_and_output_never_make_a_result_wrong() {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/wells/notes.xlsx", workbook("Dig the wells deeper."));
    sandbox.write("inputs/wells/more.xlsx", workbook("Line the wells with stone."));
    build(&sandbox, &["--cache", "cache"]);
    let whole = sandbox.files("output");
    let mut chance = Chance::new(11);
    for round in 0..damages() {
        let damaged: Vec<String> = (0..=chance.below(3))
            .map(|_| {
                let folder = ["cache", "output/wells"][chance.below(2)];
                damage(&sandbox, folder, &mut chance)
            })
            .collect();
        build(&sandbox, &["--cache", "cache"]);
        let after = sandbox.files("output");
        assert!(after.keys().eq(whole.keys()), "round {round}: {damaged:?}");
        for (path, bytes) in &after {
            assert!(whole[path] == *bytes, "round {round}: {path} after {damaged:?}");
        }
    }
}
