//! Where copies lie, what they replace, and who learns their names.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};

use super::{annotate, with_problems};
use crate::support::Sandbox;

#[test]
fn there_is_a_copy_for_each_file_with_problems() {
    let sandbox = with_problems();
    let run = annotate(&sandbox);
    run.ends_with(1);
    let copies: Vec<String> = sandbox.files("marked").into_keys().collect();
    assert_eq!(
        copies,
        ["s/more/notes.csv.annotated.xlsx", "s/notes.annotated.xlsx"]
    );
    for told in [
        "marked/s/notes.annotated.xlsx: 8 errors, 3 warnings and 4 notes",
        "none of more/damaged.xlsx: the file is only half copied",
    ] {
        assert!(run.stdout.contains(told), "“{told}” is not in\n{}", run.stdout);
    }
    assert!(!run.stdout.contains("fine.csv.annotated"));
    // The same again changes nothing.
    let first = sandbox.files("marked");
    let again = annotate(&sandbox);
    assert!(again.stdout.contains("4 notes, as before"), "{}", again.stdout);
    assert_eq!(sandbox.files("marked"), first);
}

#[test]
fn files_of_one_name_have_copies_of_their_own() {
    let sandbox = Sandbox::new();
    let notes = |name: &str| format!("Workshop,Type,Note,Country example\n1,Idea,A note of {name}.,Utopia\n");
    for name in ["notes.csv", "notes", "a/notes.csv", "b/notes.csv", "notes.xlsx"] {
        sandbox.write(&format!("inputs/s/{name}"), notes(name));
    }
    annotate(&sandbox).ends_with(1);
    let copies: Vec<String> = sandbox.files("marked/s").into_keys().collect();
    assert_eq!(
        copies,
        [
            "a/notes.csv.annotated.xlsx",
            "b/notes.csv.annotated.xlsx",
            "notes (2).annotated.xlsx",
            "notes.annotated.xlsx",
            "notes.csv.annotated.xlsx",
        ]
    );
}

#[test]
fn copies_never_lie_among_inputs_or_outputs() {
    let sandbox = with_problems();
    sandbox.write("published/.rapporteur.lock", "");
    fs::create_dir_all(sandbox.path("output")).unwrap();
    fs::create_dir_all(sandbox.path("elsewhere")).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink(sandbox.path("inputs"), sandbox.path("linked-inputs")).unwrap();
        symlink(sandbox.path("output"), sandbox.path("linked-output")).unwrap();
        // The folder is free, but the series' place in it leads to the inputs.
        symlink(sandbox.path("inputs/s"), sandbox.path("elsewhere/s")).unwrap();
    }
    let before = sandbox.files("inputs");
    let mut folders = vec![
        "inputs",
        "inputs/s",
        "inputs/s/more",
        "inputs/new",
        "output",
        "output/s/internal",
        "published/deep/er",
        "missing/../inputs",
        "inputs/../output/x",
    ];
    if cfg!(unix) {
        folders.extend([
            "linked-inputs",
            "linked-inputs/s/x",
            "linked-output/x",
            "elsewhere",
        ]);
    }
    for folder in folders {
        let run = sandbox.run(&["inspect", "--annotate", folder]);
        run.ends_with(2);
        run.says("marked copies cannot be written to");
        assert!(run.stdout.is_empty(), "{}", run.stdout);
    }
    assert_eq!(sandbox.files("inputs"), before);
    assert!(sandbox.files("output").is_empty());
    assert_eq!(sandbox.files("published").len(), 1);
    // The parent of a series that is named by its path is where the series is.
    let run = sandbox.run(&["inspect", "inputs/s", "--inputs", "none", "--annotate", "inputs"]);
    run.ends_with(2).says("lies in the inputs folder");
    sandbox.write("a-file", "");
    sandbox
        .run(&["inspect", "--annotate", "a-file"])
        .ends_with(2)
        .says("is a file");
}

#[test]
fn what_is_not_as_the_program_wrote_it_stays() {
    let sandbox = with_problems();
    sandbox.write("marked/s/notes.annotated.xlsx", "somebody's own");
    sandbox.write("marked/s/mine.annotated.xlsx", "somebody's own");
    let run = annotate(&sandbox);
    run.ends_with(2);
    assert!(
        run.stdout.contains("is there already and is no marked copy"),
        "{}",
        run.stdout
    );
    assert_eq!(sandbox.read("marked/s/notes.annotated.xlsx"), "somebody's own");
    // The other file has its copy; once somebody saves it, it is theirs.
    let place = "marked/s/more/notes.csv.annotated.xlsx";
    let saved = saved_by_somebody(&sandbox.bytes(place));
    sandbox.write(place, &saved);
    annotate(&sandbox).ends_with(2);
    assert_eq!(sandbox.bytes(place), saved);
    assert_eq!(sandbox.read("marked/s/mine.annotated.xlsx"), "somebody's own");
}

/// A copy as a spreadsheet program saves it: with its own time.
fn saved_by_somebody(bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut saved = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        if name == "docProps/core.xml" {
            let text = String::from_utf8(content).unwrap();
            let (before, after) = text.rsplit_once("1980-01-01T00:00:00Z").unwrap();
            content = format!("{before}2026-03-04T05:06:07Z{after}").into_bytes();
        }
        let options = zip::write::SimpleFileOptions::default();
        saved.start_file(name, options).unwrap();
        saved.write_all(&content).unwrap();
    }
    saved.finish().unwrap().into_inner()
}

#[test]
fn copies_follow_their_files() {
    let sandbox = with_problems();
    sandbox.write("marked/s/deep/mine.txt", "mine");
    annotate(&sandbox).ends_with(1);
    let before = sandbox.bytes("marked/s/notes.annotated.xlsx");
    // One file is mended, the other gets one more problem.
    sandbox.write("inputs/s/more/notes.csv", "Workshop,Type,Note\n1,Idea,A note.\n");
    sandbox.write(
        "inputs/s/series.toml",
        "disclosure.protect = []\n[aliases.countries]\nUtopia = \"Kenya\"\n",
    );
    let run = annotate(&sandbox);
    run.ends_with(1);
    let removed = "marked/s/more/notes.csv.annotated.xlsx: removed";
    assert!(run.stdout.contains(removed), "{}", run.stdout);
    assert_ne!(sandbox.bytes("marked/s/notes.annotated.xlsx"), before);
    let left: Vec<String> = sandbox.files("marked").into_keys().collect();
    assert_eq!(left, ["s/deep/mine.txt", "s/notes.annotated.xlsx"]);
    assert!(!sandbox.path("marked/s/more").exists());
}

#[test]
fn a_series_without_problems_has_no_copies() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "inputs/s/notes.csv",
        "Workshop,Type,Note\n1,Idea,A note of its own.\n1,Challenge,Another one.\n",
    );
    sandbox.write(
        "inputs/s/people.csv",
        "Workshop,Name,Stakeholder group\n1,Ada Obi,academia\n",
    );
    let run = annotate(&sandbox);
    run.ends_with(0);
    assert!(
        run.stdout.contains("none: no file has an error or a warning"),
        "{}",
        run.stdout
    );
    assert!(!sandbox.path("marked").exists());
}

#[test]
fn names_in_file_names_are_for_the_owner_alone() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "inputs/s/people.csv",
        "Workshop,Name,Stakeholder group\n1,Ada Obi,academia\n",
    );
    let of_ada = "Workshop,Type,Note,Country example\n1,Idea,A note.,Utopia\n";
    sandbox.write("inputs/s/Ada Obi notes.csv", of_ada);
    for format in ["human", "json"] {
        let run = sandbox.run(&["inspect", "--annotate", "marked", "--message-format", format]);
        run.ends_with(1);
        assert!(
            !run.stdout.contains("Ada") && !run.stderr.contains("Ada"),
            "{}",
            run.stdout
        );
        assert!(sandbox.path("marked/s/Ada Obi notes.csv.annotated.xlsx").exists());
        // What keeps a copy from being written says no more.
        sandbox.write("marked/s/Ada Obi notes.csv.annotated.xlsx", "somebody's own");
        let run = sandbox.run(&["inspect", "--annotate", "marked", "--message-format", format]);
        run.ends_with(2);
        assert!(
            !run.stdout.contains("Ada") && !run.stderr.contains("Ada"),
            "{}",
            run.stdout
        );
        fs::remove_file(sandbox.path("marked/s/Ada Obi notes.csv.annotated.xlsx")).unwrap();
    }
    let run = sandbox.run(&[
        "inspect",
        "--annotate",
        "marked",
        "--message-format",
        "json",
        "--show-identities",
    ]);
    let copy = run
        .stdout
        .lines()
        .find(|line| line.contains("\"event\":\"copy\""))
        .unwrap();
    let copy: serde_json::Value = serde_json::from_str(copy).unwrap();
    assert_eq!(copy["path"], "marked/s/Ada Obi notes.csv.annotated.xlsx");
    assert_eq!((&copy["errors"], &copy["changed"]), (&1.into(), &true.into()));
}
