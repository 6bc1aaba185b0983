//! Several builds on one output folder.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;

use super::{fresh, put};
use crate::support::Sandbox;

#[test]
fn a_build_waits_for_another_and_says_so() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    fs::create_dir(sandbox.path("output")).unwrap();
    let other = File::create(sandbox.path("output/.rapporteur.lock")).unwrap();
    other.lock().unwrap();
    let mut build = sandbox.program().stderr(Stdio::piped()).spawn().unwrap();
    let mut stderr = BufReader::new(build.stderr.take().unwrap());
    let mut said = String::new();
    stderr.read_line(&mut said).unwrap();
    assert_eq!(
        said,
        "another build is writing to output; this one begins when that is done\n"
    );
    assert!(!sandbox.path("output/ways").exists());
    other.unlock().unwrap();
    stderr.read_to_string(&mut said).unwrap();
    assert!(build.wait().unwrap().success(), "{said}");
    assert!(sandbox.files("output/ways") == fresh(0));
}

#[test]
fn builds_at_the_same_time_do_not_mix() {
    let sandbox = Sandbox::new();
    put(&sandbox, 0);
    let builds: Vec<_> = (0..4)
        .map(|_| sandbox.program().stderr(Stdio::null()).spawn().unwrap())
        .collect();
    for mut build in builds {
        assert!(build.wait().unwrap().success());
    }
    assert!(sandbox.files("output/ways") == fresh(0));
}
