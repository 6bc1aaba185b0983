//! One build in a process of its own, which alone can tell its peak memory and
//! be given other threads.

use std::path::Path;
use std::time::Instant;

use super::peak;

/// The argument with which this program builds once and tells what it took.
pub const ONCE: &str = "--once";

pub struct Once {
    pub seconds: f64,
    pub mebibytes: f64,
}

/// What the process that was started so has to do.
pub fn child(build: impl FnOnce()) {
    let start = Instant::now();
    build();
    println!("{} {}", start.elapsed().as_secs_f64(), peak::mebibytes());
}

/// Builds the inputs once, with so many threads.
pub fn build(inputs: &Path, threads: usize) -> Once {
    let output = tempfile::tempdir().unwrap();
    let told = peak::of_child([ONCE.as_ref(), inputs, output.path()], threads);
    let mut numbers = told
        .split_whitespace()
        .map(|number| number.parse().unwrap_or(f64::NAN));
    Once {
        seconds: numbers.next().unwrap(),
        mebibytes: numbers.next().unwrap(),
    }
}
