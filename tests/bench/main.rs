//! `cargo bench --bench build`: what a build costs, as ratios in one run.
//!
//! The first table has a line for each series: the whole build (read, count,
//! protect, compose, render, write) ÷ what the libraries alone need for it, that
//! is calamine's bare loop over the cells of the same files and
//! `typst::compile` and `typst_pdf::pdf` of the same sources, in the same
//! process with the same threads. The two take turns, and the median of their
//! ratios counts. Below it stands how long each step took, over all threads
//! added up and without the steps within it. The second table has
//! the other figures. Peak memory is that of a process that builds once.
//!
//! `--large` adds series of a thousand workshops and of a million rows, which
//! take many minutes; `--typst PATH` names a typst-cli for the loop over it.

#![allow(
    clippy::cast_precision_loss,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark prints, counts little, and stops where it cannot go on"
)]

mod bare;
mod cells;
mod chance;
mod generate;
mod mend;
mod once;
mod peak;
mod sources;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use generate::Size;
use rapporteur::model::TemplateFiles;
use rapporteur::model::stopwatch::{Step, taken};
use rapporteur::pipeline::{Config, Engine, Isolation, Purpose, Silent, TemplateSource, run, templates};
use rapporteur::render::Renderer;

/// How often a build and the bare libraries take turns.
const TURNS: usize = 5;

/// The argument with which this program only writes a series: a folder, and
/// how many workshops, rows of attendance and notes.
const GENERATE: &str = "--generate";

const HUNDRED: Size = Size {
    workshops: 100,
    attendance_rows: 60,
    notes: 45,
};
const THOUSAND: Size = Size {
    workshops: 1_000,
    ..HUNDRED
};
const MILLION_ROWS: Size = Size {
    workshops: 1_000,
    attendance_rows: 1_000,
    notes: 50,
};

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let after = |name: &str| {
        arguments
            .iter()
            .position(|argument| argument == name)
            .map(|at| at + 1)
    };
    if let Some(at) = after(once::ONCE) {
        let path = |at: usize| Path::new(&arguments[at]);
        once::child(|| build(path(at), path(at + 1), None));
        return;
    }
    if let Some(at) = after(GENERATE) {
        let number = |at: usize| arguments[at].parse().unwrap();
        let size = Size {
            workshops: number(at + 1),
            attendance_rows: number(at + 2),
            notes: number(at + 3),
        };
        generate::series(Path::new(&arguments[at]), size);
        return;
    }
    let bench = Bench {
        scratch: tempfile::tempdir().unwrap(),
        renderer: Renderer::new(&templates(), &Engine::Embedded).unwrap(),
    };
    let typst = after("--typst").map(|at| PathBuf::from(&arguments[at]));
    bench.all(
        typst.as_deref(),
        arguments.iter().any(|argument| argument == "--large"),
    );
}

struct Bench {
    scratch: tempfile::TempDir,
    renderer: Renderer,
}

impl Bench {
    fn all(&self, typst: Option<&Path>, large: bool) {
        println!("threads: {}", rayon::current_num_threads());
        println!(
            "{:<12} {:>9} {:>9} {:>9} {:>7} {:>16}",
            "series", "build s", "cells s", "Typst s", "ratio", "ratios"
        );
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs");
        self.compare("samples", &samples, TURNS);
        let hundred = self.generated("hundred", HUNDRED);
        let of_hundred = self.compare("hundred", &hundred, TURNS);
        let mut figures = Vec::new();
        if large {
            let thousand = self.generated("thousand", THOUSAND);
            let of_thousand = self.compare("thousand", &thousand, 1);
            figures.push(figure(
                "time per workshop at 1,000 ÷ at 100",
                of_thousand / 10.0 / of_hundred,
            ));
            figures.extend(self.again("1,000", &thousand));
        } else {
            figures.extend(self.again("100", &hundred));
        }
        figures.extend(threads(&hundred));
        figures.extend(typst.map(|typst| {
            let loop_of_typst = self.typst_cli("hundred", typst);
            figure(
                "a loop of typst compile ÷ a build, 100",
                loop_of_typst / of_hundred,
            )
        }));
        figures.push(self.sample_from_the_start());
        if large {
            let million = self.generated("million", MILLION_ROWS);
            let peak = once::build(&million, rayon::current_num_threads()).mebibytes;
            figures.push(format!("{:<52} {peak:>7.0} MiB", "peak memory, a million rows"));
        }
        println!("\n{}", figures.join("\n"));
    }

    fn generated(&self, name: &str, size: Size) -> PathBuf {
        let inputs = self.scratch.path().join(name);
        generate::series(&inputs.join("series"), size);
        inputs
    }

    fn output(&self, name: &str) -> PathBuf {
        self.scratch.path().join(format!("{name}-output"))
    }

    /// Prints the line of a series; the seconds of a build.
    fn compare(&self, name: &str, inputs: &Path, turns: usize) -> f64 {
        let output = self.output(name);
        // Once, uncounted: files in the page cache, fonts and library ready.
        build(inputs, &output, None);
        let sources = sources::of_output(&output);
        let mut steps = [0.0; Step::ALL.len()];
        let mut times = Vec::new();
        for _ in 0..turns {
            comemo::evict(0);
            std::fs::remove_dir_all(&output).unwrap();
            let before = Step::ALL.map(taken);
            let whole = seconds(|| build(inputs, &output, None));
            for ((step, before), all) in Step::ALL.into_iter().zip(before).zip(&mut steps) {
                *all += taken(step).saturating_sub(before).as_secs_f64();
            }
            comemo::evict(0);
            let cells = seconds(|| {
                bare::cells(inputs);
            });
            let documents = seconds(|| bare::documents(&sources, &self.renderer));
            times.push([whole, cells, documents, whole / (cells + documents)]);
        }
        let sorted = |at: usize| {
            let mut all: Vec<f64> = times.iter().map(|time| time[at]).collect();
            all.sort_by(f64::total_cmp);
            all
        };
        let [whole, cells, documents, ratio] = [0, 1, 2, 3].map(|at| sorted(at)[turns / 2]);
        let ratios = sorted(3);
        let spread = format!("{:.2} … {:.2}", ratios[0], ratios[turns - 1]);
        println!("{name:<12} {whole:>9.2} {cells:>9.2} {documents:>9.2} {ratio:>7.2} {spread:>16}");
        for (step, all) in Step::ALL.into_iter().zip(steps) {
            println!("  {:<14} {:>7.3} s a build", step.name(), all / turns as f64);
        }
        whole
    }

    /// Builds again: where nothing changed, and where a cell in one file of notes
    /// was mended.
    fn again(&self, name: &str, inputs: &Path) -> Vec<String> {
        let (output, cache) = (self.output("again"), self.scratch.path().join("cache"));
        let again = || seconds(|| build(inputs, &output, Some(&cache)));
        let full = again();
        let nothing = again();
        mend::one_cell(&inputs.join("series"));
        let before = Step::ALL.map(taken);
        let one = again();
        println!("one file of notes changed, {name}: {one:.2} s");
        for (step, before) in Step::ALL.into_iter().zip(before) {
            let all = taken(step).saturating_sub(before).as_secs_f64();
            println!("  {:<14} {all:>7.3} s", step.name());
        }
        vec![
            figure(&format!("nothing changed ÷ a full build, {name}"), nothing / full),
            figure(
                &format!("one file of notes changed ÷ a full build, {name}"),
                one / full,
            ),
        ]
    }

    /// The commands of the Typst project, one after the other.
    fn typst_cli(&self, name: &str, typst: &Path) -> f64 {
        let project = self.output(name).join("series/internal/typst");
        let readme = std::fs::read_to_string(project.join("README.md")).unwrap();
        let commands = readme
            .lines()
            .filter_map(|line| line.strip_prefix("typst compile "));
        let commands: Vec<&str> = commands.collect();
        assert!(commands.len() > 100, "{} commands", commands.len());
        seconds(|| {
            for arguments in commands {
                let mut command = Command::new(typst);
                command.arg("compile").args(arguments.split_whitespace());
                assert!(
                    command.current_dir(&project).status().unwrap().success(),
                    "{arguments}"
                );
            }
        })
    }

    /// The program from its start to its end ÷ the compilations of its
    /// documents one after the other.
    fn sample_from_the_start(&self) -> String {
        let inputs = self.scratch.path().join("sample");
        let series = "applying-sustaining-peace";
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs").join(series);
        std::fs::create_dir_all(inputs.join(series)).unwrap();
        copy(&from, &inputs.join(series));
        let output = self.output("sample");
        let program = || {
            let run = Command::new(env!("CARGO_BIN_EXE_rapporteur"))
                .args(["build", "--quiet", "--cache", "none", "--inputs"])
                .arg(&inputs)
                .arg("--output")
                .arg(&output)
                .status();
            assert!(run.unwrap().success());
        };
        program();
        let sources = sources::of_output(&output);
        let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        let mut ratios: Vec<f64> = (0..TURNS)
            .map(|_| {
                std::fs::remove_dir_all(&output).unwrap();
                let whole = seconds(program);
                comemo::evict(0);
                whole / seconds(|| alone.install(|| bare::documents(&sources, &self.renderer)))
            })
            .collect();
        ratios.sort_by(f64::total_cmp);
        figure(
            "the program on one sample ÷ its compilations, one thread",
            ratios[TURNS / 2],
        )
    }
}

fn threads(inputs: &Path) -> Vec<String> {
    let [one, two] = [1, 2].map(|threads| once::build(inputs, threads));
    vec![
        figure(
            "efficiency of two threads against one, 100",
            one.seconds / two.seconds / 2.0,
        ),
        format!("{:<52} {:>7.0} MiB", "peak memory, 100 workshops", two.mebibytes),
    ]
}

fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir_all(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn figure(what: &str, ratio: f64) -> String {
    format!("{what:<56} {ratio:>7.3}")
}

fn templates() -> TemplateFiles {
    templates::load(&TemplateSource::BuiltIn).unwrap()
}

fn build(inputs: &Path, output: &Path, cache: Option<&Path>) {
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
        cache: cache.map(Path::to_owned),
        unsettled: BTreeSet::new(),
        purpose: Purpose::Write,
    };
    let report = run(&config, &Silent).unwrap();
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
