//! Places that cannot be written to.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;

use super::{fresh, put};
use crate::support::{Run, Sandbox};

/// The program behind a limit of the size of files, as a full disk is one: what
/// is larger can be written in part only.
#[test]
fn a_full_disk_is_told_and_damages_nothing() {
    let (old, new) = (fresh(0), fresh(1));
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    sandbox.run(&[]).ends_with(0);
    put(&sandbox, 1);
    let program = sandbox.program();
    let limited = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 20; exec \"$0\""])
        .arg(program.get_program())
        .current_dir(sandbox.path("."))
        .output()
        .unwrap();
    let run = Run::of(limited);
    run.ends_with(2).says("cannot write all of it");
    let told = run.stderr.matches("cannot write all of it").count();
    assert!(told <= 2, "one message for all documents:\n{}", run.stderr);
    let files = sandbox.files("output/ways");
    for (path, bytes) in &files {
        let is_known = [&old, &new].iter().any(|files| files.get(path) == Some(bytes));
        assert!(is_known || path.ends_with(".rapporteur-journal"), "{path}");
    }
    assert!(old.keys().all(|path| files.contains_key(path)));
    sandbox.run(&[]).ends_with(0);
    assert!(sandbox.files("output/ways") == new);
}

/// Whoever may do everything is no test of permissions: the program runs as
/// nobody then.
#[test]
fn a_read_only_folder_is_told_and_damages_nothing() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    sandbox.run(&[]).ends_with(0);
    let before = sandbox.files("output");
    put(&sandbox, 1);
    let mut command = sandbox.program();
    if fs::metadata(sandbox.path("."))
        .map(|metadata| uid(&metadata))
        .unwrap()
        == 0
    {
        let copy = sandbox.path("rapporteur");
        fs::copy(env!("CARGO_BIN_EXE_rapporteur"), &copy).unwrap();
        own(&sandbox.path("."), 65_534);
        command = Command::new(copy);
        command.current_dir(sandbox.path(".")).env_clear().uid(65_534);
    }
    permit(&sandbox.path("output"), 0o555);
    let run = Run::of(command.output().unwrap());
    permit(&sandbox.path("output"), 0o755);
    run.ends_with(2).says("cannot write");
    assert!(run.stderr.contains("ermission denied"), "{}", run.stderr);
    assert!(sandbox.files("output") == before);
}

fn uid(metadata: &fs::Metadata) -> u32 {
    std::os::unix::fs::MetadataExt::uid(metadata)
}

/// Gives a folder and all in it to somebody.
fn own(path: &Path, user: u32) {
    chown(path, Some(user), Some(user)).unwrap();
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            own(&entry.unwrap().path(), user);
        }
    }
}

fn permit(path: &Path, mode: u32) {
    if path.is_dir() {
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
        for entry in fs::read_dir(path).unwrap() {
            permit(&entry.unwrap().path(), mode);
        }
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }
}
