//! Holds the code to the map in `src/lib.rs`: who may import whom, which
//! engine has which room, who may see a dataset.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const STAGES: [&str; 6] = ["ingest", "aggregate", "disclose", "compose", "render", "publish"];

/// The rooms that a room may import, itself apart.
fn allowed(room: &str) -> Vec<&'static str> {
    match room {
        "main" => vec!["cli"],
        // The terminal names what it shows: diagnostics, counts, what a run may be told to do.
        "cli" => vec!["pipeline", "diagnostic", "model"],
        "pipeline" => STAGES
            .iter()
            .copied()
            .chain(["vocabulary", "model", "diagnostic"])
            .collect(),
        "model" => vec!["diagnostic"],
        "vocabulary" => vec!["model", "diagnostic"],
        "diagnostic" | "lib" => vec![],
        stage if STAGES.contains(&stage) => vec!["vocabulary", "model", "diagnostic"],
        other => panic!("the map in src/lib.rs has no room {other}"),
    }
}

/// Crates and the rooms that may name them: one each, and the gate of
/// `disclose`, which unpacks what `publish` has packed.
const ENGINES: [(&str, &[&str]); 13] = [
    ("polars", &["aggregate"]),
    ("calamine", &["ingest"]),
    ("zip", &["ingest", "disclose"]),
    ("quick_xml", &["ingest", "disclose"]),
    ("rustix", &["ingest"]),
    ("minijinja", &["render"]),
    ("typst", &["render"]),
    ("typst_kit", &["render"]),
    ("typst_pdf", &["render"]),
    ("typst_layout", &["render"]),
    ("rust_xlsxwriter", &["publish"]),
    ("clap", &["cli"]),
    ("notify", &["cli"]),
];

/// Types that hold names of people, and the rooms that may name them.
const BEFORE_THE_BARRIER: [&str; 5] = ["Dataset", "Tables", "Attendance", "Person", "Note"];
const MAY_SEE_PEOPLE: [&str; 5] = ["ingest", "aggregate", "disclose", "pipeline", "model"];

struct SourceFile {
    path: PathBuf,
    room: String,
    /// Without comments and texts in quotes.
    code: String,
    lines: usize,
}

fn sources() -> Vec<SourceFile> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    walk(&root, &mut paths);
    paths.sort();
    assert!(paths.len() > 40, "the sources are where they are looked for");
    let is_program = |path: &PathBuf| !path.ends_with("build.rs");
    paths
        .into_iter()
        .filter(is_program)
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let relative = path.strip_prefix(&root).unwrap();
            let room = relative
                .components()
                .next()
                .unwrap()
                .as_os_str()
                .to_string_lossy();
            let room = room.trim_end_matches(".rs").to_owned();
            SourceFile {
                room,
                lines: text.lines().count(),
                code: code_of(&text),
                path,
            }
        })
        .collect()
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            paths.push(path);
        }
    }
}

/// Drops comments, and what stands in double quotes on one line.
fn code_of(text: &str) -> String {
    let mut code = String::new();
    for line in text.lines() {
        let line = line.split("//").next().unwrap_or_default();
        for (position, part) in line.split('"').enumerate() {
            if position % 2 == 0 {
                code.push_str(part);
            }
        }
        code.push('\n');
    }
    code
}

/// Every identifier with the text before and after it.
fn identifiers(code: &str) -> impl Iterator<Item = (&str, &str, &str)> {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + code[rest..].find(is_part)?;
        let end = start
            + code[start..]
                .find(|letter| !is_part(letter))
                .unwrap_or(code.len() - start);
        rest = end;
        Some((&code[..start], &code[start..end], &code[end..]))
    })
}

#[test]
fn data_flow_one_way() {
    let mut forbidden = Vec::new();
    let mut edges: BTreeMap<(String, String), usize> = BTreeMap::new();
    for file in sources() {
        for (before, name, _) in identifiers(&file.code) {
            let from_root =
                before.ends_with("crate::") || (file.room == "main" && before.ends_with("rapporteur::"));
            if !from_root || name == file.room {
                continue;
            }
            *edges.entry((file.room.clone(), name.to_owned())).or_default() += 1;
            if !allowed(&file.room).contains(&name) {
                forbidden.push(format!("{} imports {name}", file.path.display()));
            }
        }
    }
    assert!(forbidden.is_empty(), "{forbidden:#?}");
    // The test sees imports at all: pipeline names every stage.
    for stage in STAGES {
        assert!(
            edges.contains_key(&("pipeline".to_owned(), stage.to_owned())),
            "pipeline → {stage}"
        );
    }
}

#[test]
fn each_engine_has_one_room() {
    let mut strangers = Vec::new();
    let mut at_home = Vec::new();
    for file in sources() {
        for (before, name, after) in identifiers(&file.code) {
            let is_path = after.starts_with("::") && !before.ends_with("::");
            let Some((engine, homes)) = ENGINES.iter().find(|(engine, _)| *engine == name && is_path) else {
                continue;
            };
            if homes.contains(&file.room.as_str()) {
                at_home.push(*engine);
            } else {
                strangers.push(format!("{} names {engine}", file.path.display()));
            }
        }
    }
    assert!(strangers.is_empty(), "{strangers:#?}");
    for (engine, homes) in ENGINES {
        assert!(at_home.contains(&engine), "{engine} is used in {homes:?}");
    }
}

#[test]
fn nothing_behind_the_barrier_sees_people() {
    let mut seen = Vec::new();
    for file in sources()
        .iter()
        .filter(|file| !MAY_SEE_PEOPLE.contains(&file.room.as_str()))
    {
        for (before, name, _) in identifiers(&file.code) {
            let imported =
                before.ends_with("model::") || before.ends_with("dataset::") || before.ends_with("tables::");
            let listed = before
                .rsplit_once("crate::model::{")
                .is_some_and(|(_, list)| !list.contains('}'));
            if BEFORE_THE_BARRIER.contains(&name) && (imported || listed) {
                seen.push(format!("{} names {name}", file.path.display()));
            }
        }
    }
    assert!(seen.is_empty(), "{seen:#?}");
}

/// What has passed the barrier is made in `disclose` alone, so that whoever
/// asks for it gets nothing that has not.
#[test]
fn only_disclose_says_what_may_be_told() {
    for mark in ["Disclosed {", "Told::by_disclose("] {
        let makers: Vec<String> = sources()
            .iter()
            .filter(|file| file.code.lines().any(|line| makes(line, mark)))
            .map(|file| file.room.clone())
            .collect();
        assert!(
            makers.iter().all(|room| room == "disclose" || room == "model"),
            "{mark}: {makers:?}"
        );
        assert!(!makers.is_empty(), "{mark} is where it is looked for");
    }
}

/// Whether a line makes such a value: it neither declares nor takes it apart.
fn makes(line: &str, mark: &str) -> bool {
    let Some((before, _)) = line.split_once(mark) else {
        return false;
    };
    !before.ends_with(|letter: char| letter.is_alphanumeric())
        && !before.contains("impl")
        && !before.contains("value: ")
}

#[test]
fn clock_and_environment_stay_outside() {
    let mut found = Vec::new();
    for file in sources() {
        let may_ask = file.room == "cli"
            || file.path.ends_with("model/stopwatch.rs")
            || file.path.ends_with("pipeline/templates.rs");
        for word in [
            "SystemTime",
            "Instant",
            "env::var",
            "env::current_dir",
            "env::temp_dir",
            "Local::now",
        ] {
            if file.code.contains(word) && !may_ask {
                found.push(format!("{} asks {word}", file.path.display()));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_file_owns_two_things() {
    let long: Vec<String> = sources()
        .iter()
        .filter(|file| file.lines > 600)
        .map(|file| format!("{}: {} lines", file.path.display(), file.lines))
        .collect();
    assert!(long.is_empty(), "{long:#?}");
}
