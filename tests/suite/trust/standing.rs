//! A build that would do and tell what the last one did and told does neither
//! again: it takes that from the owner's cache, and only from there.

use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use serde_json::Value;

use super::put;
use crate::support::{Run, Sandbox};

const CACHED: [&str; 4] = ["--message-format", "json", "--cache", "cache"];

fn events(run: &Run) -> Vec<Value> {
    let lines = run.stdout.lines();
    lines.map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Whether the stages were gone through.
fn works(run: &Run) -> bool {
    events(run).iter().any(|event| event["event"] == "stage")
}

/// What a run had to tell, without how it came to it.
fn told(run: &Run) -> Vec<Value> {
    let is_course = |event: &Value| event["event"] == "stage" || event["event"] == "progress";
    let events = events(run).into_iter();
    events.filter(|event| !is_course(event)).collect()
}

/// A small series with something of each kind to tell.
fn series() -> Sandbox {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    sandbox.write(
        "inputs/ways/series.toml",
        "title = \"Ways\"\n\n[texts]\nforeword = \"texts/foreword.md\"\n",
    );
    sandbox.write("inputs/ways/texts/foreword.md", "Roads *and* rivers.\n");
    sandbox.write(
        "inputs/ways/attendance.csv",
        "Workshop,Name,Country,Stakeholder group\n1,Ada Obi,Mali,Academia\n1,Tharkle Quont,Utopia,Academia\n\
         1,Bo Lindqvist,Nepal,Academia\n2,,Nepal,Academia\n",
    );
    sandbox.write(
        "inputs/ways/notes_3.csv",
        "Workshop,Type,Note,Topic,Country example\n1,Idea,Tharkle Quont would rather walk.,Travel,Malawy\n",
    );
    sandbox.write("inputs/ways/leaflet.pdf", "%PDF-1.7 no spreadsheet");
    sandbox
}

#[test]
fn a_build_that_stands_tells_the_same_and_does_nothing() {
    let sandbox = series();
    let first = sandbox.run(&CACHED);
    first.ends_with(1);
    assert!(works(&first));
    let output = sandbox.files("output");
    let second = sandbox.run(&CACHED);
    second.ends_with(1);
    assert!(!works(&second), "{}", second.stdout);
    let without = sandbox.run(&["--message-format", "json", "--cache", "none"]);
    assert!(works(&without));
    assert!(told(&without).len() > 10, "{}", without.stdout);
    assert_eq!(told(&second), told(&without));
    for arguments in [
        &["-v"][..],
        &["-q"],
        &["--message-format", "github"],
        &["--deny", "warnings"],
    ] {
        let stood = sandbox.run(&[arguments, &["--cache", "cache"]].concat());
        let worked = sandbox.run(&[arguments, &["--cache", "none"]].concat());
        assert_eq!(stood.code, worked.code);
        assert_eq!(stood.stdout, worked.stdout);
        assert_eq!(stood.stderr, worked.stderr);
    }
    assert!(sandbox.files("output") == output);
}

#[test]
fn times_and_owners_play_no_part() {
    let sandbox = series();
    sandbox.run(&CACHED).ends_with(1);
    for path in ["inputs/ways/notes_1.csv", "output/ways/policy-paper.pdf"] {
        let file = File::options().append(true).open(sandbox.path(path)).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000))
            .unwrap();
    }
    assert!(!works(&sandbox.run(&CACHED)));
}

#[test]
fn whatever_differs_is_found_out_anew() {
    type Change = fn(&Sandbox);
    let changes: [(&str, Change); 11] = [
        ("a cell", |sandbox| {
            let notes = sandbox.read("inputs/ways/notes_2.csv");
            sandbox.write("inputs/ways/notes_2.csv", notes.replace("Mend", "Widen"));
        }),
        ("a name", |sandbox| {
            let from = sandbox.path("inputs/ways/notes_2.csv");
            fs::rename(from, sandbox.path("inputs/ways/notes_2b.csv")).unwrap();
        }),
        ("a file that is passed over", |sandbox| {
            sandbox.write("inputs/ways/.hidden.csv", "");
        }),
        ("an empty folder, and a folder in it", |sandbox| {
            fs::create_dir_all(sandbox.path("inputs/ways/a/b")).unwrap();
        }),
        ("a text", |sandbox| {
            sandbox.write("inputs/ways/texts/foreword.md", "Roads and *rivers*.\n");
        }),
        ("series.toml", |sandbox| {
            let told = sandbox.read("inputs/ways/series.toml");
            sandbox.write("inputs/ways/series.toml", told.replace("Ways", "Byways"));
        }),
        ("a template", |sandbox| {
            sandbox.write("report_templates/locales/en.ftl", {
                let own = crate::support::repository().join("report_templates/locales/en.ftl");
                fs::read_to_string(own).unwrap() + "\n# Nothing new.\n"
            });
        }),
        ("a document that is lost", |sandbox| {
            fs::remove_file(sandbox.path("output/ways/policy-paper.pdf")).unwrap();
        }),
        ("a table that was changed", |sandbox| {
            sandbox.write("output/ways/data/topics.csv", "Topic\n");
        }),
        ("what a killed run left", |sandbox| {
            sandbox.write("output/ways/data/.rapporteur-x1.partial", "half");
        }),
        ("what a killed run noted", |sandbox| {
            sandbox.write("output/ways/internal/.rapporteur-journal", "\ndata/odd.csv\n");
            sandbox.write("output/ways/data/odd.csv", "half");
        }),
    ];
    let sandbox = series();
    sandbox.run(&CACHED).ends_with(1);
    for (what, change) in changes {
        assert!(!works(&sandbox.run(&CACHED)), "before {what}");
        change(&sandbox);
        assert!(works(&sandbox.run(&CACHED)), "{what}");
        let compared = sandbox.run(&["--check", "--message-format", "json", "--cache", "none"]);
        let differing = events(&compared)
            .into_iter()
            .find(|event| event["event"] == "difference");
        assert_eq!(differing, None, "{what}");
    }
    let left = sandbox.files("output").into_keys();
    let left: Vec<String> = left
        .filter(|path| path.contains("rapporteur-") || path.contains("odd"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_run_for_a_part_or_without_a_cache_takes_nothing_over() {
    let sandbox = series();
    sandbox.run(&CACHED).ends_with(1);
    for arguments in [
        &["--cache", "none"][..],
        &["--cache", "cache", "--only", "briefs"],
        &["--cache", "cache", "--language", "en"],
        &["--cache", "cache", "--check"],
        &["--cache", "other"],
    ] {
        let run = sandbox.run(&[&["--message-format", "json"], arguments].concat());
        assert!(works(&run), "{arguments:?}");
    }
}

/// A run that could not make everything is none that another may take over.
#[test]
fn what_was_withheld_or_failed_is_tried_again() {
    let sandbox = series();
    let template =
        fs::read_to_string(crate::support::repository().join("report_templates/brief.typ.j2")).unwrap();
    sandbox.write(
        "report_templates/brief.typ.j2",
        format!("{template}\n#panic(\"no\")\n"),
    );
    assert_ne!(sandbox.run(&CACHED).code, Some(1));
    let again = sandbox.run(&CACHED);
    assert!(works(&again));
    assert_ne!(again.code, Some(1));
}

#[test]
fn a_link_to_a_folder_elsewhere_is_never_trusted() {
    let sandbox = series();
    sandbox.write("elsewhere/foreword.md", "Elsewhere.\n");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(sandbox.path("elsewhere"), sandbox.path("inputs/ways/shared")).unwrap();
        sandbox.run(&CACHED).ends_with(1);
        assert!(works(&sandbox.run(&CACHED)));
    }
}

/// What a run had to tell may name people, and goes with the rows that named
/// them, whatever the next run is asked for.
#[test]
fn what_was_told_of_rows_that_are_gone_is_forgotten() {
    let sandbox = series();
    let holds = || {
        let everything: Vec<u8> = sandbox.files("cache").into_values().flatten().collect();
        String::from_utf8_lossy(&everything).contains("Tharkle Quont")
    };
    sandbox.run(&CACHED).ends_with(1);
    assert!(holds(), "the owner is told which name stands in the note");
    for path in ["inputs/ways/attendance.csv", "inputs/ways/notes_3.csv"] {
        let text = sandbox.read(path);
        sandbox.write(path, text.replace("Tharkle Quont", "Somebody else"));
    }
    sandbox.run(&["--cache", "cache", "--only", "briefs"]);
    assert!(!holds());
}
