//! `cargo bench --bench resolving`: what it costs to tell which countries
//! cells name, beside what reading them costs.
//!
//! For a million notes in a hundred files, in one process: the country cells
//! one after another, with nothing remembered, ÷ `read_series` of the notes
//! (which resolves them too, and remembers). The two take turns, and the median
//! of their ratios counts. Most cells repeat a few names; one in ten is spelt
//! oddly, in another language, ambiguous, in doubt or wrong.
//!
//! `--files`, `--rows` and `--turns` make it smaller.

#![allow(
    clippy::cast_precision_loss,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark prints, and stops where it cannot go on"
)]

mod chance;

use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;

use rapporteur::ingest::{Isolation, Reading, read_series};
use rapporteur::vocabulary::country::{self, Resolution};

use self::chance::Chance;

/// What most cells say.
const USUAL: [&str; 16] = [
    "Liberia",
    "Sierra Leone",
    "Côte d'Ivoire",
    "DRC",
    "Guinea-Bissau",
    "Colombia",
    "Timor-Leste",
    "Burundi",
    "Central African Republic",
    "Mali",
    "Nepal",
    "The Gambia",
    "Afghanistan",
    "South Sudan",
    "COL",
    "Papua New Guinea",
];

/// What some say.
const ODD: [&str; 16] = [
    "cote d’ivoire",
    "Congo, Dem. Rep. of the",
    "République centrafricaine",
    "Сьерра-Леоне",
    "Congo",
    "Sahel",
    "Kosovo",
    "Liberria",
    "Mali?",
    "Burma",
    "St. Vincent & the Grenadines",
    "Korea (Republic of)",
    "Mali, Niger",
    "Macedonia",
    "n/a",
    "نيجيريا",
];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let number = |name: &str, default: usize| {
        let at = arguments.iter().position(|argument| argument == name);
        at.map_or(default, |at| arguments[at + 1].parse().unwrap())
    };
    let (files, rows, turns) = (
        number("--files", 100),
        number("--rows", 10_000),
        number("--turns", 5),
    );
    let scratch = tempfile::tempdir().unwrap();
    let folder = scratch.path().join("notes");
    let cells = write(&folder, files, rows);
    // Once, uncounted: files in the page cache, tables in memory.
    assert_eq!(read(&folder), files * rows);
    println!("{} of {} cells name one country", resolve(&cells), cells.len());
    let mut times: Vec<(f64, f64)> = (0..turns)
        .map(|_| (seconds(|| resolve(&cells)), seconds(|| read(&folder))))
        .collect();
    times.sort_by(|left, right| (left.0 / left.1).total_cmp(&(right.0 / right.1)));
    let (resolving, reading) = times[turns / 2];
    println!("threads: {}", rayon::current_num_threads());
    println!(
        "{} cells: reading {reading:.2} s, resolving {resolving:.2} s ({:.0} ns each), {:.1} % of reading",
        cells.len(),
        1e9 * resolving / cells.len() as f64,
        100.0 * resolving / reading
    );
}

/// How many cells name one country.
fn resolve(cells: &[&str]) -> usize {
    let certain = |cell: &&&str| matches!(country::resolve(cell), Resolution::Country(_));
    cells.iter().filter(certain).count()
}

/// Writes the notes and gives their country cells.
fn write(folder: &Path, files: usize, rows: usize) -> Vec<&'static str> {
    std::fs::create_dir_all(folder).unwrap();
    let mut chance = Chance::new(7);
    let mut all = Vec::with_capacity(files * rows);
    for file in 0..files {
        let mut text = "Workshop,Id,Type,Note,Country example\n".to_owned();
        for row in 0..rows {
            let cells = if chance.below(10) == 0 { &ODD } else { &USUAL };
            let cell = cells[chance.below(cells.len())];
            writeln!(text, "{},{row},Idea,What was said {row},\"{cell}\"", file + 1).unwrap();
            all.push(cell);
        }
        std::fs::write(folder.join(format!("notes-{file:03}.csv")), text).unwrap();
    }
    all
}

/// How many notes were read.
fn read(folder: &Path) -> usize {
    let reading = read_series(folder, "series", &Isolation::Within).unwrap();
    match reading.value {
        Reading::Dataset(dataset) => dataset.notes.len(),
        Reading::Nothing(_) => panic!("nothing was read: {:?}", reading.diagnostics.first()),
    }
}

fn seconds<T>(work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    let kept = work();
    let elapsed = start.elapsed().as_secs_f64();
    drop(kept);
    elapsed
}
