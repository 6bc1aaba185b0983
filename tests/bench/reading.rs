//! `cargo bench --bench reading`: what reading costs beside what calamine's
//! own loop over the same cells costs.
//!
//! For a million attendance rows of nine columns in a thousand files, in one
//! process and with the same threads: `read_series` ÷ opening each file and
//! asking calamine for cell after cell. The two take turns, and the median of
//! their ratios counts. Peak memory is that of a process of its own that reads
//! a million rows from one file.
//!
//! `--files`, `--rows`, `--single` (rows of the one file) and `--turns` make
//! it smaller; `--folder` keeps what is generated for the next time.

#![allow(
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark prints, and stops where it cannot go on"
)]

mod cells;
mod chance;
mod peak;
mod sheets;

use std::path::{Path, PathBuf};
use std::time::Instant;

use rapporteur::ingest::{Isolation, Reading, read_series};
use rapporteur::model::Dataset;
use rayon::prelude::*;

/// The argument with which this program reads once and tells its peak.
const PEAK: &str = "--peak-of";

/// The argument with which this program only reads a folder, for profilers.
const READ: &str = "--read";

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).cloned()
    };
    if let Some(folder) = value(PEAK) {
        println!(
            "{} rows, {} MiB",
            read(Path::new(&folder)).attendance.len(),
            peak::mebibytes()
        );
        return;
    }
    if let Some(folder) = value(READ) {
        let start = Instant::now();
        let rows = read(Path::new(&folder)).attendance.len();
        println!(
            "{rows} rows in {:.2} s, {} MiB",
            start.elapsed().as_secs_f64(),
            peak::mebibytes()
        );
        return;
    }
    let number = |name: &str, default: usize| value(name).map_or(default, |text| text.parse().unwrap());
    let scratch = tempfile::tempdir().unwrap();
    let folder = value("--folder").map_or_else(|| scratch.path().to_owned(), PathBuf::from);
    let (files, rows) = (number("--files", 1_000), number("--rows", 1_000));
    compare(&folder, files, rows, number("--turns", 5));
    weigh(&folder, number("--single", 1_000_000));
}

/// Reads many files in turns with the bare loop.
fn compare(folder: &Path, files: usize, rows: usize, turns: usize) {
    let folder = folder.join(format!("{files}-files-of-{rows}-rows"));
    if !folder.exists() {
        sheets::series(&folder, files, rows);
    }
    // Once, uncounted: the files in the page cache, and both see the same.
    let read_rows = read(&folder).attendance.len();
    assert_eq!(read_rows, files * rows, "every row is used");
    let cells = bare(&folder);
    assert!(cells >= files * (rows + 1) * 9, "{cells} cells");
    let times: Vec<(f64, f64)> = (0..turns)
        .map(|_| (seconds(|| read(&folder)), seconds(|| bare(&folder))))
        .collect();
    let sorted = |pick: fn(&(f64, f64)) -> f64| {
        let mut all: Vec<f64> = times.iter().map(pick).collect();
        all.sort_by(f64::total_cmp);
        all
    };
    let (own, bare, ratios) = (
        sorted(|time| time.0),
        sorted(|time| time.1),
        sorted(|time| time.0 / time.1),
    );
    println!("threads: {}", rayon::current_num_threads());
    println!(
        "{files} files of {rows} rows: read {:.2} s, bare cell loop {:.2} s, ratio {:.2} ({:.2} … {:.2})",
        own[turns / 2],
        bare[turns / 2],
        ratios[turns / 2],
        ratios[0],
        ratios[turns - 1]
    );
}

/// Peak memory of reading one large file.
fn weigh(folder: &Path, rows: usize) {
    let folder = folder.join(format!("one-file-of-{rows}-rows"));
    if !folder.exists() {
        sheets::single(&folder, rows);
    }
    let told = peak::of_child([PEAK.as_ref(), &folder], rayon::current_num_threads());
    // What was refused takes no memory, and is no answer.
    let counts = told.starts_with(&format!("{rows} rows,"));
    println!(
        "one file of {rows} rows: {told}{}",
        if counts { "" } else { "; NOT ALL WERE READ" }
    );
}

fn read(folder: &Path) -> Dataset {
    let reading = read_series(folder, "series", &Isolation::Within).unwrap();
    match reading.value {
        Reading::Dataset(dataset) => *dataset,
        Reading::Nothing(_) => panic!("nothing was read: {:?}", reading.diagnostics.first()),
    }
}

/// Every cell of every file, looked at by nobody.
fn bare(folder: &Path) -> usize {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths.par_iter().map(|path| cells::of_workbook(path)).sum()
}

fn seconds<T>(work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    let kept = work();
    let elapsed = start.elapsed().as_secs_f64();
    drop(kept);
    elapsed
}
