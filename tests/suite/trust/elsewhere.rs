//! The same series in two folders that have nothing else in common.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use crate::support::{Run, Sandbox, copy, repository};

const SERIES: &str = "applying-sustaining-peace";

/// The program as a shell with this umask starts it.
fn program(sandbox: &Sandbox, umask: &str, environment: &[(&str, &str)], arguments: &[&str]) -> Run {
    let program = sandbox.program();
    let output = Command::new("sh")
        .args(["-c", &format!("umask {umask}; exec \"$0\" \"$@\"")])
        .arg(program.get_program())
        .args(arguments)
        .current_dir(sandbox.path("."))
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .envs(environment.iter().copied())
        .output()
        .unwrap();
    Run::of(output)
}

/// Created in another order, below another folder, with a warm cache and an
/// output that held another edition.
fn built_elsewhere() -> Sandbox {
    let there = Sandbox::new();
    let inputs = repository().join("inputs").join(SERIES);
    let mut files: Vec<_> = fs::read_dir(&inputs)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    files.sort();
    let folder = format!("deep/er/inputs/{SERIES}");
    fs::create_dir_all(there.path(&folder)).unwrap();
    for name in files.iter().rev() {
        let target = there.path(&folder).join(name);
        fs::copy(inputs.join(name), target).unwrap();
    }
    let arguments = [
        "--inputs",
        "deep/er/inputs",
        "--output",
        "made/here",
        "--cache",
        "cache",
    ];
    let environment = [
        ("TZ", "Pacific/Kiritimati"),
        ("LC_ALL", "tr_TR.UTF-8"),
        ("HOME", "/tmp"),
        ("LANG", "ar_EG.UTF-8"),
    ];
    let settings = there.path(&format!("{folder}/series.toml"));
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(
        &settings,
        text.replacen("title = \"", "title = \"Another edition of ", 1),
    )
    .unwrap();
    program(&there, "077", &environment, &arguments).ends_with(0);
    fs::write(&settings, text).unwrap();
    let four = [&arguments[..], &["--jobs", "4"]].concat();
    program(&there, "077", &environment, &four).ends_with(0);
    there
}

#[test]
fn another_machine_makes_the_same_bytes() {
    let here = Sandbox::with_sample(SERIES);
    let environment = [("TZ", "UTC"), ("LC_ALL", "C"), ("HOME", "/nonexistent")];
    program(&here, "022", &environment, &["--jobs", "1", "--cache", "none"]).ends_with(0);
    let there = built_elsewhere();
    let (here_files, there_files) = (here.files("output"), there.files("made/here"));
    assert!(here_files.keys().eq(there_files.keys()));
    for (path, bytes) in &here_files {
        assert!(there_files[path] == *bytes, "{path} differs");
    }
    let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(here.path(&format!("output/{SERIES}/manifest.json"))), 0o644);
    assert_eq!(
        mode(there.path(&format!("made/here/{SERIES}/manifest.json"))),
        0o600
    );

    // What was made there is up to date here.
    let moved = Sandbox::with_sample(SERIES);
    copy(&there.path("made/here"), &moved.path("output"));
    let run = moved.run(&["--message-format", "json"]);
    run.ends_with(0);
    assert!(
        run.stdout.contains(r#""built":true,"rendered":0,"#),
        "{}",
        run.stdout
    );
}
