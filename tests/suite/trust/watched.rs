//! `watch`, on a real file system.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use serde_json::Value;

use super::{STATES, fresh, put};
use crate::support::Sandbox;

/// A watch that ends with the test.
struct Watch {
    process: Child,
    events: Receiver<Value>,
}

impl Watch {
    fn start(sandbox: &Sandbox) -> Self {
        let mut process = sandbox
            .program()
            .args(["watch", "--message-format", "json"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let stdout = BufReader::new(process.stdout.take().unwrap());
        let (sender, events) = channel();
        std::thread::spawn(move || {
            for line in stdout.lines() {
                let event = serde_json::from_str(&line.unwrap()).unwrap();
                if sender.send(event).is_err() {
                    return;
                }
            }
        });
        Self { process, events }
    }

    /// Everything that is told until the watch waits again.
    fn until_it_waits(&self) -> Vec<Value> {
        let mut events = Vec::new();
        loop {
            let event = self.events.recv_timeout(Duration::from_mins(2)).unwrap();
            if event["event"] == "watching" {
                return events;
            }
            events.push(event);
        }
    }

    /// Everything that is told until nothing is told for some time.
    fn until_it_is_quiet(&self) -> Vec<Value> {
        let mut events = self.until_it_waits();
        loop {
            match self.events.recv_timeout(Duration::from_secs(3)) {
                Ok(event) => events.push(event),
                Err(RecvTimeoutError::Timeout) => return events,
                Err(RecvTimeoutError::Disconnected) => panic!("the watch has ended"),
            }
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

fn rendered(events: &[Value]) -> Vec<String> {
    let documents = events.iter().filter(|event| event["event"] == "document");
    let rendered = documents.filter(|event| event["rendered"] == true);
    rendered
        .map(|event| event["path"].as_str().unwrap().to_owned())
        .collect()
}

fn series(events: &[Value]) -> Vec<&Value> {
    events.iter().filter(|event| event["event"] == "series").collect()
}

#[test]
fn a_burst_of_saves_is_one_change() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    sandbox.write("inputs/others/notes.csv", STATES[0][1].1);
    let watch = Watch::start(&sandbox);
    assert_eq!(series(&watch.until_it_waits()).len(), 2);
    let (path, notes) = STATES[0][2];
    for save in 0..50 {
        // Saved in two steps and by renaming, as programs do.
        let half = &notes[..notes.len() / 2];
        sandbox.write(path, half);
        if save % 2 == 0 {
            sandbox.write(
                "inputs/ways/.saving",
                notes.replace("border", &format!("border {save}")),
            );
            fs::rename(sandbox.path("inputs/ways/.saving"), sandbox.path(path)).unwrap();
        } else {
            sandbox.write(path, notes.replace("border", &format!("border {save}")));
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    let events = watch.until_it_is_quiet();
    let builds = series(&events);
    assert!(builds.len() <= 2, "{} builds of 50 saves", builds.len());
    assert!(builds.iter().all(|build| build["series"] == "ways"), "{builds:?}");
    assert!(rendered(&events).iter().all(|path| path != "briefs/1-rivers.pdf"));
    assert!(
        sandbox
            .read("output/ways/internal/notes.csv")
            .contains("border 49")
    );
    let found = sandbox.files("output/ways");
    drop(watch);
    sandbox.run(&["--check", "ways"]).ends_with(0);
    assert!(sandbox.files("output/ways") == found);
}

#[test]
fn a_half_saved_workbook_is_waited_for() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip([["Workshop", "Type", "Note"], ["1", "Idea", "Dredge the ford."]]) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    let watch = Watch::start(&sandbox);
    watch.until_it_waits();
    let before = sandbox.files("output/ways");
    sandbox.write("inputs/ways/more.xlsx", &bytes[..bytes.len() / 2]);
    // The first look finds it half saved.
    let told = loop {
        let event = watch.events.recv_timeout(Duration::from_mins(1)).unwrap();
        if event["event"] == "series" {
            break event;
        }
    };
    assert_eq!(told["unsettled"], 1);
    assert_eq!(told["built"], false);
    assert!(
        sandbox.files("output/ways") == before,
        "nothing is lost meanwhile"
    );
    sandbox.write("inputs/ways/more.xlsx", &bytes);
    let events = watch.until_it_waits();
    assert_eq!(rendered(&events), ["briefs/1-rivers.pdf", "policy-paper.pdf"]);
    assert!(
        sandbox
            .read("output/ways/internal/notes.csv")
            .contains("Dredge the ford.")
    );
}

#[test]
fn new_series_and_templates_are_seen() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    let component = crate::support::repository().join("report_templates/components/masthead.typ");
    let component = fs::read_to_string(component).unwrap();
    sandbox.write("report_templates/components/masthead.typ", &component);
    let watch = Watch::start(&sandbox);
    watch.until_it_waits();
    sandbox.write("inputs/new/notes.csv", STATES[0][1].1);
    let events = watch.until_it_is_quiet();
    let names: Vec<&Value> = series(&events).iter().map(|event| &event["series"]).collect();
    assert_eq!(names, ["new"]);
    sandbox.write(
        "report_templates/components/masthead.typ",
        format!("{component}\n#let unused = 1\n"),
    );
    let events = watch.until_it_is_quiet();
    assert_eq!(series(&events).len(), 2);
    assert!(rendered(&events).contains(&"briefs/2-roads.pdf".to_owned()));
    drop(watch);
    assert!(sandbox.path("output/new/policy-paper.pdf").exists());
}

#[test]
fn what_a_watch_makes_is_what_a_build_makes() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    let watch = Watch::start(&sandbox);
    watch.until_it_waits();
    put(&sandbox, 1);
    watch.until_it_is_quiet();
    drop(watch);
    assert!(sandbox.files("output/ways") == fresh(1));
    sandbox
        .run(&["watch", "--check"])
        .ends_with(2)
        .says("takes neither --check");
}
