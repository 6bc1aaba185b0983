//! Builds that are killed, and builds for a part.

use std::collections::BTreeMap;
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::{Chance, fresh, put};
use crate::support::Sandbox;

/// How often the suite kills a build; `RAPPORTEUR_KILLS` asks for more.
fn kills() -> usize {
    let asked = std::env::var_os("RAPPORTEUR_KILLS").and_then(|count| count.into_string().ok());
    asked.and_then(|count| count.parse().ok()).unwrap_or(50)
}

/// Every file is that of one state or the other, but for the lists, which may
/// tell of the kept and the new, and what is on its way.
fn assert_whole(files: &BTreeMap<String, Vec<u8>>, states: &[BTreeMap<String, Vec<u8>>; 2], round: usize) {
    for (path, bytes) in files {
        let name = path.rsplit('/').next().unwrap();
        if name.starts_with(".rapporteur-") {
            continue;
        }
        let is_known = states.iter().any(|files| files.get(path) == Some(bytes));
        assert!(is_known, "round {round}: {path} is neither old nor new");
    }
}

#[test]
fn a_killed_build_leaves_whole_files_and_the_next_heals_the_rest() {
    let states = [fresh(0), fresh(1)];
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    let start = Instant::now();
    sandbox.run(&[]).ends_with(0);
    let duration = usize::try_from(start.elapsed().as_micros()).unwrap();
    let mut chance = Chance::new(7);
    let (mut state, mut cut_short) = (0, 0);
    for round in 0..kills() {
        put(&sandbox, 1 - state);
        let mut build = sandbox
            .program()
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let moment = u64::try_from(chance.below(duration)).unwrap();
        std::thread::sleep(Duration::from_micros(moment));
        build.kill().unwrap();
        cut_short += usize::from(build.wait().unwrap().code().is_none());
        assert_whole(&sandbox.files("output/ways"), &states, round);
        // Sometimes what was begun is finished, sometimes taken back.
        state = chance.below(2);
        put(&sandbox, state);
        sandbox.run(&[]).ends_with(0);
        let after = sandbox.files("output/ways");
        let other: Vec<&String> = after
            .keys()
            .filter(|path| !states[state].contains_key(*path))
            .chain(states[state].keys().filter(|path| !after.contains_key(*path)))
            .collect();
        assert!(other.is_empty(), "round {round}: {other:?}");
        for (path, bytes) in &after {
            assert!(states[state][path] == *bytes, "round {round}: {path}");
        }
    }
    assert!(cut_short * 2 > kills(), "{cut_short} builds were cut short");
}

#[test]
fn a_build_of_a_part_removes_nothing_and_the_next_full_one_does() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    sandbox.run(&[]).ends_with(0);
    sandbox.write("output/ways/briefs/mine.txt", "of the owner");
    put(&sandbox, 1);
    for part in ["briefs", "data"] {
        sandbox.run(&["--only", part]).ends_with(0);
        assert!(sandbox.path("output/ways/briefs/2-roads.pdf").exists(), "{part}");
    }
    let run = sandbox.run(&[]);
    run.ends_with(0).says("removed: briefs/2-roads.pdf");
    let mut files = sandbox.files("output/ways");
    assert_eq!(files.remove("briefs/mine.txt").unwrap(), b"of the owner");
    assert!(files == fresh(1));
}
