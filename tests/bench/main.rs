//! `cargo bench`: what a build costs beside what Typst alone costs.
//!
//! For the sample series and for a generated one of a hundred workshops, in
//! one process and with the same threads: the whole build (read, count,
//! protect, compose, render, write) ÷ `typst::compile` and `typst_pdf::pdf` of
//! the same sources. The two take turns, and the median of their ratios
//! counts. Peak memory is that of a process of its own that builds once.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark prints, and stops where it cannot go on"
)]

mod chance;
mod generate;
mod peak;
mod sources;

use generate::Size;

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Instant;

use rapporteur::model::TemplateFiles;
use rapporteur::pipeline::{
    Config, Engine, Isolation, Purpose, Silent, Stage, Stopwatch, TemplateSource, run, templates,
};
use rapporteur::render::Renderer;
use rayon::prelude::*;

/// How often the two take turns.
const TURNS: usize = 5;

/// The argument with which this program builds once and tells its peak.
const PEAK: &str = "--peak-of";

/// The argument with which this program only writes the generated series.
const GENERATE: &str = "--generate";

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == PEAK) {
        build(
            Path::new(&arguments[at + 1]),
            Path::new(&arguments[at + 2]),
            &Stopwatch::default(),
        );
        println!("{}", peak::mebibytes());
        return;
    }
    if let Some(at) = arguments.iter().position(|argument| argument == GENERATE) {
        let number = |offset: usize| arguments[at + offset].parse().unwrap();
        let size = Size {
            workshops: number(2),
            attendance_rows: number(3),
            notes: number(4),
        };
        generate::series(Path::new(&arguments[at + 1]), size);
        return;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let scratch = tempfile::tempdir().unwrap();
    let hundred = scratch.path().join("hundred");
    generate::series(
        &hundred.join("hundred-workshops"),
        Size {
            workshops: 100,
            attendance_rows: 60,
            notes: 45,
        },
    );
    println!("threads: {}", rayon::current_num_threads());
    println!(
        "{:<12} {:>9} {:>9} {:>9} {:>22} {:>9}",
        "series", "build s", "Typst s", "ratio", "ratios", "peak MiB"
    );
    for (name, inputs) in [("samples", root.join("inputs")), ("hundred", hundred)] {
        compare(name, &inputs, &scratch.path().join(format!("{name}-output")));
    }
}

fn compare(name: &str, inputs: &Path, output: &Path) {
    // Once, uncounted: files in the page cache, fonts and library ready.
    build(inputs, output, &Stopwatch::default());
    let sources = sources::of_output(output);
    let renderer = Renderer::new(&templates(), &Engine::Embedded).unwrap();
    let stopwatch = Stopwatch::default();
    let mut turns: Vec<(f64, f64)> = Vec::new();
    for _ in 0..TURNS {
        comemo::evict(0);
        std::fs::remove_dir_all(output).unwrap();
        let whole = seconds(|| build(inputs, output, &stopwatch));
        comemo::evict(0);
        let bare = seconds(|| {
            sources.par_iter().for_each(|source| {
                renderer.compile_source(source).unwrap();
                comemo::evict(8);
            });
        });
        turns.push((whole, bare));
    }
    let mut ratios: Vec<f64> = turns.iter().map(|(whole, bare)| whole / bare).collect();
    ratios.sort_by(f64::total_cmp);
    let median = |pick: fn(&(f64, f64)) -> f64| {
        let mut times: Vec<f64> = turns.iter().map(pick).collect();
        times.sort_by(f64::total_cmp);
        times[TURNS / 2]
    };
    let spread = format!("{:.2} … {:.2}", ratios[0], ratios[TURNS - 1]);
    let (whole, bare) = (median(|turn| turn.0), median(|turn| turn.1));
    println!(
        "{name:<12} {whole:>9.2} {bare:>9.2} {:>9.2} {spread:>22} {:>9}",
        ratios[TURNS / 2],
        peak_of_build(inputs)
    );
    #[allow(clippy::cast_precision_loss, reason = "a handful of turns")]
    for stage in Stage::ALL {
        println!(
            "  {:<12} {:>7.3} s a build",
            stage.name(),
            stopwatch.seconds(stage) / TURNS as f64
        );
    }
    #[allow(clippy::cast_precision_loss, reason = "a handful of threads and turns")]
    let of_all_threads = turns.iter().map(|turn| turn.0).sum::<f64>() * rayon::current_num_threads() as f64;
    println!(
        "  reading back takes {:.1} % of the time that the threads of a build have",
        100.0 * stopwatch.seconds(Stage::Gate) / of_all_threads
    );
}

fn templates() -> TemplateFiles {
    templates::load(&TemplateSource::BuiltIn).unwrap()
}

fn build(inputs: &Path, output: &Path, stopwatch: &Stopwatch) {
    let config = Config {
        inputs: inputs.to_owned(),
        output: output.to_owned(),
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
    let report = run(&config, &Silent, stopwatch).unwrap();
    assert!(
        report.series.iter().all(|series| series.built.is_some()
            && series.failures.is_empty()
            && series.withheld().count() == 0),
        "{report:?}"
    );
}

fn seconds(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64()
}

/// Peak memory in MiB of a process that builds the inputs once.
fn peak_of_build(inputs: &Path) -> String {
    let output = tempfile::tempdir().unwrap();
    peak::of_child([PEAK.as_ref(), inputs, output.path()])
}
