//! `--check`: is the output as a build would make it?

use std::fs;

use super::put;
use crate::support::Sandbox;

#[test]
fn a_comparison_writes_nothing_and_lists_what_differs() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    let never_built = sandbox.run(&["--check"]);
    never_built
        .ends_with(1)
        .says("missing: output/ways/policy-paper.pdf\n")
        .says("output/ways is not up to date");
    assert!(!sandbox.path("output").exists());

    sandbox.run(&[]).ends_with(0);
    sandbox
        .run(&["--check"])
        .ends_with(0)
        .says("output/ways is up to date");

    put(&sandbox, 1);
    fs::remove_file(sandbox.path("output/ways/data/topics.csv")).unwrap();
    sandbox.write("output/ways/mine.txt", "of the owner");
    let before = sandbox.files("output");
    let run = sandbox.run(&["--check", "--quiet"]);
    run.ends_with(1)
        .says("missing: output/ways/briefs/3-harbours.pdf\n")
        .says("missing: output/ways/data/topics.csv\n")
        .says("differs: output/ways/briefs/1-rivers.pdf\n")
        .says("nothing makes it any more: output/ways/briefs/2-roads.pdf\n");
    assert!(!run.stderr.contains("mine.txt"), "{}", run.stderr);
    assert!(sandbox.files("output") == before);
}

/// A document is compared with what rendering gives, whatever the output says
/// of itself.
#[test]
fn a_comparison_believes_no_list() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    sandbox.run(&[]).ends_with(0);
    sandbox.write("output/ways/briefs/1-rivers.pdf", "%PDF of somebody else");
    let run = sandbox.run(&["--check", "--message-format", "json"]);
    run.ends_with(1);
    let differences: Vec<serde_json::Value> = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .filter(|event: &serde_json::Value| event["event"] == "difference")
        .collect();
    assert_eq!(
        differences,
        [serde_json::json!({
            "event": "difference",
            "series": "ways",
            "path": "briefs/1-rivers.pdf",
            "kind": "changed"
        })]
    );
    assert!(run.stdout.contains(r#""up_to_date":false"#));
}
