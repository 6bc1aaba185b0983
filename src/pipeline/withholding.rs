//! The gate must be known to bite: with a step of the redaction left out, it
//! withholds every kind of file that the step would have cleaned.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Config, Engine, Isolation, Outcome, Purpose, Silent, TemplateSource, run};
use crate::disclose::steps::{Step, leave_out};
use crate::pipeline::SeriesReport;

const WORKSHOPS: &str = "Workshop,Title,Date,Topic\n1,Rivers with Ada Obi,2021-02-12,Rivers\n";
const ATTENDANCE: &str = "Workshop,Name,Email,Stakeholder group\n\
    1,Ada Obi,ada@mail.example,Academia\n1,Kim Lo,kim@mail.example,Academia\n1,Noor Aziz,,Academia\n";
const NOTES: &str = "Workshop,Type,Note,Speaker,Country example\n\
    1,Recommendation,Follow what Ada Obi proposed,Kim Lo,Noor Aziz\n1,Idea,Ask Kim Lo,Kim Lo,Mali\n";

fn built(inputs: &Path, output: PathBuf) -> (SeriesReport, Outcome) {
    let config = Config {
        inputs: inputs.to_owned(),
        output,
        templates: TemplateSource::BuiltIn,
        series: Vec::new(),
        only: None,
        languages: Vec::new(),
        since: None,
        engine: Engine::Embedded,
        writes_aliases: false,
        isolation: Isolation::Within,
        cache: None,
        unsettled: BTreeSet::new(),
        purpose: Purpose::Write,
    };
    let mut report = run(&config, &Silent).unwrap();
    let outcome = report.outcome(false);
    (report.series.remove(0), outcome)
}

/// The kinds of files that were withheld: their endings, and the stems of JSON
/// files, which come from different hands.
fn withheld(series: &SeriesReport) -> BTreeSet<String> {
    let kind = |path: &str| match path {
        path if path.contains("evidence/") => "evidence".to_owned(),
        path => match path.rsplit_once('.') {
            Some((_, "json")) => path.rsplit('/').next().unwrap_or(path).to_owned(),
            Some((_, ending)) => ending.to_owned(),
            None => path.to_owned(),
        },
    };
    series.withheld().map(|file| kind(&file.path)).collect()
}

/// Every file below a folder, as far as it is plain text.
fn told(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        text.push_str(&path.display().to_string());
        if path.is_dir() {
            told(&path, text);
        } else {
            text.push_str(&String::from_utf8_lossy(&fs::read(&path).unwrap()));
        }
    }
}

#[test]
fn a_step_left_out_is_caught_in_every_kind_of_file() {
    let place = tempfile::tempdir().unwrap();
    let series = place.path().join("inputs/rivers");
    fs::create_dir_all(&series).unwrap();
    fs::write(series.join("workshops.csv"), WORKSHOPS).unwrap();
    fs::write(series.join("attendance.csv"), ATTENDANCE).unwrap();
    fs::write(series.join("notes_ObiAda.csv"), NOTES).unwrap();
    let inputs = place.path().join("inputs");
    let steps: [(Option<Step>, &[&str]); 5] = [
        (None, &[]),
        (Some(Step::Texts), &["pdf", "typ", "csv", "xlsx"]),
        (Some(Step::Attributions), &["pdf", "csv"]),
        (
            Some(Step::Labels),
            &["pdf", "csv", "evidence", "provenance.json", "diagnostics.json"],
        ),
        (Some(Step::Diagnostics), &["diagnostics.json"]),
    ];
    for (step, kinds) in steps {
        leave_out(step);
        let output = place.path().join(format!("output-{step:?}"));
        let (report, outcome) = built(&inputs, output.clone());
        leave_out(None);
        let expected = if step.is_none() {
            Outcome::InputErrors
        } else {
            Outcome::Withheld
        };
        assert_eq!(outcome, expected, "{step:?}");
        let withheld = withheld(&report);
        for kind in kinds {
            assert!(
                withheld.contains(*kind),
                "{step:?}: {kind} is not in {withheld:?}"
            );
        }
        assert!(step.is_some() || withheld.is_empty(), "{withheld:?}");
        let mut text = String::new();
        told(&output, &mut text);
        for name in ["Ada Obi", "Kim Lo", "ObiAda", "ada-obi", "ada@mail"] {
            assert!(!text.contains(name), "{step:?}: {name}");
        }
    }
}
