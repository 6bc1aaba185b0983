//! `cargo bench --bench fuzz -- --family xlsx --minutes 10`: throws mutated
//! files at the reading, bytes → dataset.
//!
//! Structure-aware: archives are unpacked, their parts mutated and packed
//! again; records and sectors of `.xls` are changed as such; texts lose their
//! quotation marks and gain odd headers and values. Each input is judged by
//! `oracle` in a child process, so that an abort, a hang or a flood of memory
//! is seen and its input kept. Without instrumentation, novelty is what the
//! reading says of an input: one that yields new diagnostics or roles is
//! mutated further.
//!
//! Faults and a small choice of novel inputs are minimised and kept in
//! `tests/fuzz/corpus`, or where `--keep` says; the suite replays them. Runs
//! with the same `--seed` throw the same inputs, as long as they last.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a fuzzer prints, and stops where it cannot go on"
)]

#[path = "../bench/chance.rs"]
mod chance;
mod corpus;
mod family;
mod mutate;
mod oracle;
mod seeds;
mod worker;
mod xlsb;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use self::chance::Chance;
use self::corpus::Corpus;
use self::family::Family;
use self::worker::{Verdict, Worker};

/// The argument with which this program judges what it is sent.
const WORKER: &str = "--worker";

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).cloned()
    };
    if let Some(name) = value(WORKER) {
        worker::serve(Family::named(&name).unwrap());
        return;
    }
    if let Some(file) = value("--explain") {
        let family = value("--family").and_then(|name| Family::named(&name)).unwrap();
        println!("{}", oracle::explain(family, &std::fs::read(file).unwrap()));
        return;
    }
    let Some(families) = value("--family").map(|name| match name.as_str() {
        "all" => Family::ALL.to_vec(),
        name => vec![Family::named(name).unwrap_or_else(|| panic!("no family {name}"))],
    }) else {
        // `cargo bench` runs every benchmark; minutes of fuzzing are for those who ask.
        println!(
            "--family all or one of {}",
            Family::ALL.map(Family::name).join(", ")
        );
        return;
    };
    let number = |name: &str, default| value(name).map_or(default, |text| text.parse().unwrap());
    let keep = value("--keep").map_or_else(|| seeds::repository().join("tests/fuzz/corpus"), PathBuf::from);
    let time = Duration::from_secs(number("--minutes", 10) * 60);
    let seed = number("--seed", 1);
    for family in families {
        Campaign::new(family, seed, keep.join(family.name())).run(time);
    }
}

/// One family's run.
struct Campaign {
    family: Family,
    chance: Chance,
    worker: Worker,
    /// What is mutated.
    pool: Vec<Vec<u8>>,
    signatures: BTreeSet<String>,
    faults: BTreeSet<String>,
    corpus: Corpus,
}

impl Campaign {
    fn new(family: Family, seed: u64, keep: PathBuf) -> Self {
        Self {
            family,
            chance: Chance::new(seed),
            worker: Worker::new(family),
            pool: Vec::new(),
            signatures: BTreeSet::new(),
            faults: BTreeSet::new(),
            corpus: Corpus::new(keep),
        }
    }

    fn run(&mut self, time: Duration) {
        let start = Instant::now();
        let seeds = seeds::of(self.family);
        println!(
            "{}: {} seeds, {} minutes",
            self.family.name(),
            seeds.len(),
            time.as_secs() / 60
        );
        for seed in &seeds {
            self.throw(seed);
            self.pool.push(seed.clone());
        }
        // The seeds are kept where they come from.
        self.corpus.forget();
        let (mut thrown, mut told) = (seeds.len(), Instant::now());
        while start.elapsed() < time {
            let input = self.mutant();
            self.throw(&input);
            thrown += 1;
            if told.elapsed() > Duration::from_mins(1) {
                told = Instant::now();
                self.tell(thrown, start.elapsed());
            }
        }
        self.tell(thrown, start.elapsed());
        self.settle();
    }

    /// A seed or novel input, changed a few times; late ones more often.
    fn mutant(&mut self) -> Vec<u8> {
        let count = self.pool.len();
        let late = count - 1 - self.chance.below(count.min(40));
        let at = if self.chance.below(2) == 0 {
            late
        } else {
            self.chance.below(count)
        };
        let other = self.chance.below(count);
        mutate::mutate(self.family, &self.pool[at], &self.pool[other], &mut self.chance)
    }

    fn throw(&mut self, input: &[u8]) {
        match self.worker.judge(input) {
            Verdict::Sound(signature) => {
                if self.signatures.insert(signature.clone()) {
                    self.pool.push(input.to_vec());
                    self.corpus.keep_novel(input, signature);
                }
            }
            Verdict::Fault(fault) => {
                if self.faults.insert(corpus::kind(&fault)) {
                    println!("  fault: {fault}");
                    // A hang would have to be waited for at every step.
                    let small = if worker::is_slow(&fault) {
                        input.to_vec()
                    } else {
                        self.smaller(input, |verdict| {
                            matches!(verdict, Verdict::Fault(other) if corpus::kind(other) == corpus::kind(&fault))
                        })
                    };
                    self.corpus.keep_fault(&small, &fault);
                }
            }
        }
    }

    /// Keeps a choice of the novel inputs.
    fn settle(&mut self) {
        let (worker, family) = (&mut self.worker, self.family);
        self.corpus.settle(|input, signature| {
            mutate::shrink(
                family,
                input,
                |candidate| matches!(worker.judge(candidate), Verdict::Sound(other) if other == signature),
            )
        });
    }

    /// The input without what can be taken away so that the verdict stays.
    fn smaller(&mut self, input: &[u8], same: impl Fn(&Verdict) -> bool) -> Vec<u8> {
        let worker = &mut self.worker;
        mutate::shrink(self.family, input, |candidate| same(&worker.judge(candidate)))
    }

    fn tell(&self, thrown: usize, elapsed: Duration) {
        println!(
            "  {:>4} s: {thrown} inputs, {} kinds of outcome, {} kinds of fault, worker started {} times",
            elapsed.as_secs(),
            self.signatures.len(),
            self.faults.len(),
            self.worker.starts
        );
    }
}
