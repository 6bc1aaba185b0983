//! `--since`: two builds of a small series, the second compared with the first.

use std::fs;

use crate::support::{Run, Sandbox};

const WORKSHOPS: &str = "Workshop,Title,Date,Topic\n1,Rivers,2021-02-12,Rivers\n2,Roads,2021-03-12,Roads\n";
const NOTES: &str = "Workshop,Type,Note,Country example\n\
    1,Recommendation,Measure every river twice a year,Mali\n\
    1,Challenge,Nobody pays for the gauges,Mali\n\
    2,Idea,A road is a market,Nepal\n";

/// A series that was built once.
fn built() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/rivers/workshops.csv", WORKSHOPS);
    sandbox.write("inputs/rivers/notes.csv", NOTES);
    build(&sandbox, &["--output", "first"]).ends_with(0);
    sandbox
}

/// Tables are enough, and quick.
fn build(sandbox: &Sandbox, arguments: &[&str]) -> Run {
    sandbox.run(&[&["build", "--only", "data", "-v"], arguments].concat())
}

fn notes(sandbox: &Sandbox, notes: &str) {
    sandbox.write("inputs/rivers/notes.csv", notes);
}

/// The rows of the table of changes that begin so.
fn changes(sandbox: &Sandbox, output: &str, begin: &str) -> Vec<String> {
    let table = sandbox.read(&format!("{output}/rivers/data/changes.csv"));
    assert!(table.starts_with("what,key,before,after,evidence\n"));
    let rows = table.lines().filter(|row| row.starts_with(begin));
    rows.map(str::to_owned).collect()
}

#[test]
fn the_table_lists_what_changed_and_by_which_rows() {
    let sandbox = built();
    notes(&sandbox, &format!("{NOTES}2,Challenge,No road is mended,Mali\n"));
    build(&sandbox, &["--since", "first"]).ends_with(0);
    assert_eq!(
        changes(&sandbox, "output", "note,"),
        ["note,W2-2,,Challenge,W2-2"]
    );
    assert_eq!(
        changes(&sandbox, "output", "figure,country:Mali"),
        [
            "figure,country:Mali/notes,2,3,W2-2",
            "figure,country:Mali/workshops,1,2,W2-2"
        ]
    );
    assert_eq!(
        changes(&sandbox, "output", "figure,topic_country"),
        ["figure,topic_country:Roads/Mali,,1,W2-2"]
    );
    let manifest = sandbox.read("output/rivers/manifest.json");
    assert!(manifest.contains("data/changes.csv"));
}

#[test]
fn without_since_nothing_depends_on_an_earlier_output() {
    let sandbox = built();
    notes(&sandbox, &format!("{NOTES}2,Challenge,No road is mended,Mali\n"));
    sandbox.run(&["--output", "fresh"]).ends_with(0);
    // Over the first output, and over one that was compared. A build for a part
    // would leave the table of changes where it lies.
    build(&sandbox, &["--output", "over", "--since", "first"]).ends_with(0);
    build(&sandbox, &["--output", "over"]).ends_with(0);
    assert!(sandbox.path("over/rivers/data/changes.csv").exists());
    sandbox.run(&["--output", "over"]).ends_with(0);
    sandbox.run(&["--output", "first"]).ends_with(0);
    let fresh = sandbox.files("fresh");
    assert!(!fresh.contains_key("rivers/data/changes.csv"));
    assert!(fresh == sandbox.files("first") && fresh == sandbox.files("over"));
}

#[test]
fn the_output_may_be_compared_with_itself() {
    let sandbox = built();
    notes(&sandbox, &format!("{NOTES}2,Challenge,No road is mended,Mali\n"));
    build(&sandbox, &["--output", "first", "--since", "first"]).ends_with(0);
    assert_eq!(changes(&sandbox, "first", "note,").len(), 1);
    build(&sandbox, &["--output", "first", "--since", "first"]).ends_with(0);
    assert!(changes(&sandbox, "first", "note,").is_empty());
}

#[test]
fn documents_tell_what_changed() {
    let sandbox = built();
    notes(&sandbox, &format!("{NOTES}2,Challenge,No road is mended,Mali\n"));
    sandbox.run(&["build", "--since", "first"]).ends_with(0);
    let pdf = |path: &str| crate::pdf::squeezed(&sandbox.bytes(&format!("output/rivers/{path}")));
    let says = |path: &str, words: &str| {
        let text = pdf(path);
        assert!(
            text.contains(&crate::pdf::squeeze(words)),
            "“{words}” is not in {path}"
        );
    };
    says(
        "policy-paper.pdf",
        "What changed since the edition of 12 March 2021",
    );
    says(
        "policy-paper.pdf",
        "Contributions that draw on Mali went from 2 to 3.",
    );
    says("briefs/2-roads.pdf", "one contribution has been added.");
    says("briefs/1-rivers.pdf", "No contribution has changed since");
    sandbox.run(&["build"]).ends_with(0);
    assert!(!pdf("policy-paper.pdf").contains(&crate::pdf::squeeze("What changed since")));
}

#[test]
fn a_row_put_before_others_is_a_warning_that_names_the_remedy() {
    let sandbox = built();
    notes(
        &sandbox,
        &NOTES.replace("\n1,Rec", "\n1,Idea,Ask the fishers,Mali\n1,Rec"),
    );
    build(&sandbox, &["--since", "first"])
        .ends_with(0)
        .says("warning[reference-shifted]")
        .says("notes.csv")
        .says("W1-1 is now W1-2")
        .says("Add a column “Id”");
    assert_eq!(
        changes(&sandbox, "output", "reference,"),
        ["reference,W1-1,W1-1,W1-2,W1-2", "reference,W1-2,W1-2,W1-3,W1-3"]
    );
    assert_eq!(changes(&sandbox, "output", "note,"), ["note,W1-1,,Idea,W1-1"]);
    assert!(changes(&sandbox, "output", "recommendation,").is_empty());
}

#[test]
fn what_was_withdrawn_does_not_come_back_as_news() {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/rivers/workshops.csv", WORKSHOPS);
    let of = |consent: &str| {
        format!("{}\n", NOTES.lines().next().unwrap().to_owned() + ",Consent")
            + &format!(
                "1,Recommendation,Drain the lake of sorrow,Mali,{consent}\n1,Idea,A ford,Mali,\n2,Idea,Roads,Nepal,\n"
            )
    };
    notes(&sandbox, &of("group"));
    build(&sandbox, &["--output", "first"]).ends_with(0);
    let first = sandbox.read("first/rivers/data/recommendations.csv");
    assert!(first.contains("lake of sorrow"));
    notes(&sandbox, &of("none"));
    sandbox.run(&["build", "--since", "first"]).ends_with(0);
    for (path, bytes) in sandbox.files("output") {
        assert!(
            !String::from_utf8_lossy(&bytes).contains("lake of sorrow"),
            "{path}"
        );
    }
    assert_eq!(
        changes(&sandbox, "output", "recommendation,"),
        ["recommendation,W1-1,1,,W1-1"]
    );
}

#[test]
fn a_folder_that_is_no_earlier_output_is_refused_before_anything_is_written() {
    let sandbox = built();
    for (folder, says) in [
        ("nowhere", "there is no folder nowhere"),
        ("inputs", "is no output folder of an earlier run"),
        ("first/rivers", "is the output of one series"),
    ] {
        build(&sandbox, &["--since", folder]).ends_with(2).says(says);
        assert!(!sandbox.path("output").exists(), "{folder}");
    }
}

#[test]
fn a_broken_earlier_edition_is_said_and_nothing_is_written() {
    let spoil: [(&str, &str, &str); 3] = [
        (
            "manifest.json",
            "{}",
            "manifest.json is none that this program wrote",
        ),
        (
            "data/topics.csv",
            "topic\n",
            "data/topics.csv is not as manifest.json says",
        ),
        ("internal/notes.csv", "a,b\n1\n", "internal/notes.csv is no table"),
    ];
    for (path, content, says) in spoil {
        let sandbox = built();
        sandbox.write(&format!("first/rivers/{path}"), content);
        build(&sandbox, &["--since", "first"]).ends_with(2).says(says);
        assert!(!sandbox.path("output/rivers/manifest.json").exists(), "{path}");
    }
}

#[test]
fn a_series_that_is_new_is_built_without_a_word_of_changes() {
    let sandbox = built();
    fs::rename(sandbox.path("first/rivers"), sandbox.path("first/lakes")).unwrap();
    build(&sandbox, &["--since", "first"])
        .ends_with(0)
        .says("note[earlier-edition]")
        .says("does not have this series");
    assert!(!sandbox.path("output/rivers/data/changes.csv").exists());
}

#[test]
fn the_public_part_of_an_earlier_output_is_enough_for_figures() {
    let sandbox = built();
    fs::remove_dir_all(sandbox.path("first/rivers/internal")).unwrap();
    notes(&sandbox, &format!("{NOTES}2,Challenge,No road is mended,Mali\n"));
    build(&sandbox, &["--since", "first"])
        .ends_with(0)
        .says("without its internal/notes.csv");
    assert!(changes(&sandbox, "output", "note,").is_empty());
    assert_eq!(
        changes(&sandbox, "output", "figure,workshop:2/notes"),
        ["figure,workshop:2/notes,1,2,"]
    );
}
