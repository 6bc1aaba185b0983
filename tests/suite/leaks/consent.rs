//! Who is named is for the rule of the series and for the speaker to say, and
//! may be taken back.

use std::collections::{BTreeMap, BTreeSet};

use super::crowd::Person;
use super::reader::{Reader, read_file};
use crate::support::Sandbox;

/// The rows of a table that was written, by header.
pub fn table(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(bytes);
    reader.deserialize().map(Result::unwrap).collect()
}

const HEADER: &str = "Workshop,Id,Type,Note,Topic,Speaker,Speaker group,Consent,Include\n";

/// What a note tells of its speaker.
#[derive(Debug, PartialEq, Eq)]
enum Told {
    Named,
    Group,
    NotQuoted,
}

fn told_of(row: &BTreeMap<String, String>) -> Told {
    let cell = |header: &str| row[header].as_str();
    match (
        cell("note"),
        cell("shown"),
        cell("attributed_to"),
        cell("stakeholder_group"),
    ) {
        ("The bridge was built.", "true", "Nomvula Khumalo", "Academia") => Told::Named,
        ("The bridge was built.", "true", "", "Academia") => Told::Group,
        ("", "false", "", "") => Told::NotQuoted,
        other => panic!("neither named nor not: {other:?}"),
    }
}

/// By rule and by the consent of the note.
#[test]
fn rule_and_consent_decide_who_is_named() {
    use Told::{Group, Named, NotQuoted};
    let consents = ["", "named", "group", "none"];
    for (rule, expected) in [
        ("chatham-house", [Group, Named, Group, NotQuoted]),
        ("attributed", [Named, Named, Group, NotQuoted]),
        ("open", [Named, Named, Group, NotQuoted]),
    ] {
        let sandbox = Sandbox::new();
        sandbox.write(
            "inputs/s/series.toml",
            format!("[disclosure]\nrule = \"{rule}\"\n"),
        );
        let rows = consents.iter().zip(1..).map(|(consent, id)| {
            format!("1,{id},Idea,The bridge was built.,Rivers,Nomvula Khumalo,Academia,{consent},\n")
        });
        sandbox.write(
            "inputs/s/notes.csv",
            HEADER.to_owned() + &rows.collect::<String>(),
        );
        sandbox.run(&["--only", "data"]).ends_with(0);
        let notes = table(&sandbox.bytes("output/s/internal/notes.csv"));
        let told: Vec<Told> = notes.iter().map(told_of).collect();
        assert_eq!(told, expected, "{rule}");
    }
}

/// A series of two workshops at the first of which somebody spoke who agreed
/// to be named.
struct Series {
    sandbox: Sandbox,
    seeker: Reader,
}

impl Series {
    fn new() -> Self {
        let series = Self {
            sandbox: Sandbox::new(),
            seeker: Reader::new([&Person::named("Nomvula", "Khumalo")], &[]),
        };
        let people = [
            "Aino Lehtovaara",
            "Sione Fifita",
            "Litia Qionibaravi",
            "Nomvula Khumalo",
        ];
        let rows = people.map(|name| format!("1,{name},Academia\n2,{name},Academia\n"));
        series.sandbox.write(
            "inputs/s/attendance.csv",
            format!("Workshop,Name,Stakeholder group\n{}", rows.concat()),
        );
        series.note_with("named");
        series
    }

    fn note_with(&self, consent: &str) {
        self.sandbox.write(
            "inputs/s/notes.csv",
            format!(
                "{HEADER}1,1,Idea,The bridge was built.,Rivers,Nomvula Khumalo,Academia,{consent},lead\n\
                 2,1,Idea,The ferry was sold.,Rivers,,Academia,,lead\n"
            ),
        );
    }

    /// The files that name the speaker.
    fn naming(&self) -> BTreeSet<String> {
        let files = self.sandbox.files("output/s");
        let naming = files
            .into_iter()
            .filter(|(path, bytes)| !self.seeker.in_passages(&read_file(path, bytes)).is_empty());
        naming.map(|(path, _)| path).collect()
    }

    fn documents(&self) -> BTreeSet<String> {
        let paths = self.sandbox.files("output/s").into_keys();
        paths.filter(|path| path.ends_with(".pdf")).collect()
    }

    /// Builds with consent, takes it back, and builds the tables alone: the
    /// documents that named the speaker are removed, the others stay.
    fn withdraws(&self, withdraw: impl Fn(&Self)) {
        self.sandbox.run(&[]).ends_with(0);
        let (naming, documents) = (self.naming(), self.documents());
        let brief = "briefs/1-workshop-1.pdf";
        for path in [brief, "internal/notes.csv"] {
            assert!(naming.contains(path), "{naming:?}");
        }
        assert!(documents.len() == 3 && !naming.contains("briefs/2-workshop-2.pdf"));
        withdraw(self);
        let run = self.sandbox.run(&["--only", "data"]);
        run.ends_with(3).says(brief);
        assert_eq!(self.naming(), BTreeSet::new());
        let expected: BTreeSet<String> = documents.difference(&naming).cloned().collect();
        assert_eq!(self.documents(), expected);
        let said = self.seeker.in_text(&format!("{}{}", run.stdout, run.stderr));
        assert_eq!(said, BTreeSet::new());
        self.sandbox.run(&[]).ends_with(0);
        assert_eq!((self.naming(), self.documents()), (BTreeSet::new(), documents));
    }
}

#[test]
fn consent_taken_back_by_the_note_removes_what_named() {
    Series::new().withdraws(|series| series.note_with("group"));
}

#[test]
fn a_note_that_is_not_to_be_quoted_removes_what_named() {
    Series::new().withdraws(|series| series.note_with("none"));
}

/// Whoever says no anywhere is named nowhere, whatever the note says.
#[test]
fn consent_taken_back_by_a_later_list_removes_what_named() {
    Series::new().withdraws(|series| {
        series.sandbox.write(
            "inputs/s/later.csv",
            "Workshop,Name,Stakeholder group,Consent\n2,Nomvula Khumalo,Academia,no\n",
        );
    });
}

/// People can be protected who were not in the room, and words that are names
/// only here.
#[test]
fn whom_the_owner_protects_is_named_nowhere() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "inputs/s/series.toml",
        "summary = \"What Zephyrine Quill began.\"\n\n[disclosure]\nprotect = [\"Zephyrine Quill\", \"Quillon\"]\n",
    );
    sandbox.write(
        "inputs/s/workshops.csv",
        "Workshop,Title,Date,Guiding questions\n1,The Quillon papers,2021-02-12,Where was Z. Quill?\n",
    );
    let texts = [
        "Zephyrine Quill wrote to the mayors.",
        "The letter of QUILL Zephyrine was read.",
        "Somebody called \"\"Quill, Zephyrine\"\" was thanked.",
        "Z. Quill's letter was read.",
        "They asked Quillon for a map.",
        "Quillon's map was lost.",
        "It was QUILLON who paid.",
    ];
    let rows = texts
        .iter()
        .zip(1..)
        .map(|(text, id)| format!("1,{id},Idea,\"{text}\",Rivers,,,,\n"));
    let rows: String = rows.collect();
    sandbox.write(
        "inputs/s/Quillon's notes.csv",
        format!("{HEADER}{rows}1,8,Idea,The mayors agreed.,Rivers,,,,\n"),
    );
    let run = sandbox.run(&["--verbose"]);
    run.ends_with(1).says("error[name-in-text]");
    let seeker = Reader::new([&Person::named("Zephyrine", "Quill")], &["Quillon".to_owned()]);
    assert_eq!(seeker.in_files(&sandbox.files("output")), BTreeSet::new());
    assert_eq!(
        seeker.in_text(&format!("{}{}", run.stdout, run.stderr)),
        BTreeSet::new()
    );
    let notes = table(&sandbox.bytes("output/s/internal/notes.csv"));
    let redacted: Vec<&str> = notes.iter().map(|note| note["redacted"].as_str()).collect();
    assert_eq!(
        redacted,
        ["true", "true", "true", "true", "true", "true", "true", "false"]
    );
}
