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

/// Where others can read along, nobody learns the words of a note that is not
/// to be quoted, nor the fingerprint by which a guess at them could be tried,
/// nor a name that stands in an Id.
#[test]
fn a_pipe_is_told_nothing_of_words_and_names_that_are_not_for_everybody() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "inputs/s/people.csv",
        "Workshop,Name\n1,Zandrik Vorbek\n2,Ursula Tharkle\n",
    );
    sandbox.write(
        "inputs/s/notes.csv",
        "Workshop,Id,Type,Note,Consent\n\
         1,Zandrik Vorbek-1,Recommendation,Guard the xylophone tapirs against corruption,\n\
         2,1,Recommendation,Guarding xylophone tapirs against any corruption,none\n\
         1,2,Recommendation,Ask Zandrik Vorbek for the budget,\n",
    );
    let told = |settings: &str| {
        sandbox.write("inputs/s/series.toml", settings);
        ["human", "json"].map(|format| {
            let inspected = sandbox.run(&["inspect", "--groups", "-v", "--message-format", format]);
            let built = sandbox.run(&["build", "-v", "--only", "data", "--message-format", format]);
            [inspected.stdout, inspected.stderr, built.stdout, built.stderr].concat()
        })
    };
    for text in told("") {
        assert!(text.contains("hidden, for it tells of words"), "{text}");
        assert!(!text.contains("Vorbek"), "{text}");
    }
    let own = sandbox.run(&["inspect", "--groups", "--show-identities"]).stdout;
    let fingerprints: Vec<&str> = own
        .split('"')
        .filter_map(|part| part.rsplit_once('@'))
        .map(|(_, fingerprint)| fingerprint)
        .collect();
    assert_eq!(fingerprints.len(), 4, "{own}");
    for text in told("[[groups]]\nnotes = [\"W1-2@00000000\", \"W2-1@00000000\"]\n") {
        assert!(text.contains("the words of that note have changed"), "{text}");
        assert!(!text.contains("if it still holds"), "{text}");
        for fingerprint in &fingerprints {
            assert!(!text.contains(fingerprint), "{fingerprint}: {text}");
        }
    }
}

/// A country that is part of the name of somebody in the room is not counted:
/// with the rest of a redacted text it would put the name together again.
#[test]
fn a_country_out_of_a_name_is_counted_nowhere() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "inputs/s/people.csv",
        "Workshop,Name\n1,Ada Mali\n1,Georgia Tharkle\n",
    );
    sandbox.write(
        "inputs/s/notes.csv",
        "Workshop,Id,Type,Note,Country example\n\
         1,1,Idea,Ada Mali asked for more schools.,\n\
         1,2,Idea,\"Tharkle, Georgia put it so\",\n\
         1,3,Idea,Schools in Liberia and Mali reopened.,\n",
    );
    sandbox.write("inputs/s/series.toml", "[countries]\nfrom_text = true\n");
    build(&sandbox);
    let countries = sandbox.read("output/s/data/countries.csv");
    assert!(countries.contains("Liberia,LBR,Africa,1"), "{countries}");
    assert!(countries.contains("Mali,MLI,Africa,1"), "{countries}");
    assert!(!countries.contains("Georgia"), "{countries}");
}

/// The name of a file is looked through in whatever letters.
#[test]
fn a_file_that_is_called_by_an_initial_and_a_surname_has_an_alias() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "inputs/s/v.tharkle.csv",
        "Workshop,Name\n1,Vesna Tharkle\n1,Ada Obi\n",
    );
    sandbox.write("inputs/s/notes.csv", "Workshop,Type,Note\n1,Idea,More schools\n");
    let run = build(&sandbox);
    assert!(!run.stderr.to_lowercase().contains("tharkle"), "{}", run.stderr);
    for (path, bytes) in sandbox.files("output") {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        assert!(!text.contains("tharkle"), "{path}");
    }
}
