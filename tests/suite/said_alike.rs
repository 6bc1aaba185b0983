//! Recommendations and challenges that say the same: from the sheets to the
//! tables, and from a proposal to an entry of series.toml that settles it.

use serde_json::Value;

use crate::support::Sandbox;

const NOTES: &str = "Workshop,Id,Type,Note,Addressee,Group\n\
    1,1,Recommendation,Publish the assessment before the next budget is drawn up.,Donors,\n\
    2,1,Recommendation,The assessment should be published before the next budget is drawn up.,Donors,\n\
    2,2,Recommendation,Publish assessment before the next budget is drawn up,Donors,\n\
    3,1,Recommendation,Do not publish the assessment before the next budget is drawn up.,Donors,\n\
    1,2,Challenge,Local mediators are not paid.,,\n\
    3,2,Challenge,local mediators are not paid,,\n\
    3,3,Idea,Local mediators are not paid.,,\n";

fn series(settings: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/s/notes.csv", NOTES);
    sandbox.write("inputs/s/series.toml", settings);
    sandbox
}

/// The support of each recommendation with its evidence.
fn support(sandbox: &Sandbox) -> Vec<(String, String)> {
    let text = sandbox.read("output/s/data/recommendations.csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers().unwrap().clone();
    let at = |name: &str| headers.iter().position(|header| header == name).unwrap();
    reader
        .records()
        .map(|row| {
            let row = row.unwrap();
            (row[at("evidence")].to_owned(), row[at("support")].to_owned())
        })
        .collect()
}

fn events(sandbox: &Sandbox, event: &str) -> Vec<Value> {
    let run = sandbox.run(&["inspect", "--groups", "--message-format", "json"]);
    let events = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    events.filter(|one| one["event"] == event).collect()
}

fn build(sandbox: &Sandbox) -> crate::support::Run {
    sandbox.run(&["build", "-v", "--only", "data"])
}

#[test]
fn what_is_certain_counts_as_one_and_a_negation_does_not() {
    let sandbox = series("");
    build(&sandbox).ends_with(0);
    let told = support(&sandbox);
    let of = |reference: &str| {
        let (evidence, workshops) = told
            .iter()
            .find(|(evidence, _)| evidence.contains(reference))
            .unwrap();
        (evidence.clone(), workshops.clone())
    };
    assert_eq!(of("W1-1"), ("W1-1; W2-2".to_owned(), "2".to_owned()));
    assert_eq!(of("W3-1"), ("W3-1".to_owned(), "1".to_owned()));
    let groups = events(&sandbox, "group");
    let challenges = groups
        .iter()
        .find(|one| one["group"]["notes"][0] == "W1-2")
        .unwrap();
    assert_eq!(challenges["group"]["notes"], serde_json::json!(["W1-2", "W3-2"]));
    assert_eq!(challenges["group"]["reasons"][0], "equal texts");
}

#[test]
fn a_proposal_is_settled_by_the_lines_that_it_shows() {
    for decision in ["accept", "refuse"] {
        let sandbox = series("");
        let proposals = events(&sandbox, "proposal");
        let proposal = proposals
            .iter()
            .map(|one| &one["proposal"])
            .find(|one| one["left"] == "W1-1" || one["right"] == "W2-1")
            .unwrap_or_else(|| panic!("{proposals:?}"));
        build(&sandbox).says("likely to say the same");
        sandbox.write("inputs/s/series.toml", proposal[decision].as_str().unwrap());
        let left = events(&sandbox, "proposal");
        let pair = |one: &Value| (one["left"].clone(), one["right"].clone());
        assert!(
            left.iter().all(|one| pair(&one["proposal"]) != pair(proposal)),
            "{left:?}"
        );
        build(&sandbox).ends_with(0);
        let joined = support(&sandbox)
            .iter()
            .any(|(evidence, _)| evidence.contains("W1-1") && evidence.contains("W2-1"));
        assert_eq!(joined, decision == "accept");
    }
}

#[test]
fn an_entry_whose_words_have_changed_does_nothing_and_is_told() {
    let sandbox = series("[[groups]]\nnotes = [\"W1-1@00000000\", \"W3-1@ffffffff\"]\n");
    let run = build(&sandbox);
    run.ends_with(0);
    run.says("warning[note-groups]");
    run.says("W1-1@00000000");
    assert!(
        support(&sandbox)
            .iter()
            .all(|(evidence, _)| !(evidence.contains("W1-1") && evidence.contains("W3-1")))
    );
}

#[test]
fn the_page_of_groups_is_for_people() {
    let run = series("").run(&["inspect", "--groups"]);
    run.ends_with(0);
    for expected in [
        "W1-1, W2-2 (nearly identical wording)",
        "in common",
        "[[groups]]",
        "same = false",
    ] {
        assert!(run.stdout.contains(expected), "{expected}: {}", run.stdout);
    }
}
