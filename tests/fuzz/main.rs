//! `cargo bench --bench fuzz -- --family xlsx --minutes 10`: throws mutated
//! files at the reading, bytes → dataset, and mutated texts at what reads dates,
//! headers and Markdown and at what prints them.
//!
//! Structure-aware: archives are unpacked, their parts mutated and packed
//! again; records and sectors of `.xls` are changed as such; texts lose their
//! quotation marks and gain odd headers and values. Each input is judged by
//! `oracle` in a child process, so that an abort, a hang or a flood of memory
//! is seen and its input kept. An input that yields new diagnostics or roles
//! is mutated further; built by `tests/fuzz/guided`, which has coverage
//! counted, also one that reaches what none reached before.
//!
//! Faults and a small choice of novel inputs are minimised and kept in
//! `tests/fuzz/corpus`, or where `--keep` says; the suite replays them. Runs
//! with the same `--seed` throw the same inputs, as long as they last. All that
//! is mutated further lies in a folder where `--pool` names one, from where the
//! next run goes on; of what is there one of no minutes keeps a small choice.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a fuzzer prints, and stops where it cannot go on"
)]

#[allow(dead_code, reason = "the suite uses more of it")]
#[path = "../suite/bare_brief.rs"]
mod bare_brief;
#[path = "../bench/chance.rs"]
mod chance;
mod corpus;
mod coverage;
mod family;
mod mutate;
mod oracle;
#[path = "../suite/pdf"]
mod pdf {
    #[allow(dead_code, reason = "the suite reads more of a page")]
    pub mod page;
}
mod pool;
mod seeds;
mod settle;
mod worker;
mod xlsb;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use self::chance::Chance;
use self::corpus::Corpus;
use self::family::Family;
use self::pool::Pool;
use self::worker::{Sound, Verdict, Worker};

/// The argument with which this program judges what it is sent.
const WORKER: &str = "--worker";
/// The argument before the file in which it counts, if it counts.
const COUNTERS: &str = "--counters";

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).cloned()
    };
    if let Some(name) = value(WORKER) {
        let counters = PathBuf::from(value(COUNTERS).unwrap());
        worker::serve(Family::named(&name).unwrap(), &counters);
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
    let pool = value("--pool").map(PathBuf::from);
    for family in families {
        let pool = pool.as_ref().map(|pool| pool.join(family.name()));
        Campaign::new(family, seed, keep.join(family.name()), pool).run(time);
    }
}

/// One family's run.
struct Campaign {
    family: Family,
    chance: Chance,
    worker: Worker,
    pool: Pool,
    /// What was found before and is found now.
    stock: Option<Corpus>,
    faults: BTreeSet<String>,
    /// Where libraries panicked.
    caught: BTreeSet<String>,
    corpus: Corpus,
}

impl Campaign {
    fn new(family: Family, seed: u64, keep: PathBuf, stock: Option<PathBuf>) -> Self {
        Self {
            family,
            chance: Chance::new(seed),
            worker: Worker::new(family),
            pool: Pool::default(),
            stock: stock.map(Corpus::new),
            faults: BTreeSet::new(),
            caught: BTreeSet::new(),
            corpus: Corpus::new(keep),
        }
    }

    fn run(&mut self, time: Duration) {
        let start = Instant::now();
        let seeds = seeds::of(self.family);
        for seed in &seeds {
            self.throw(seed);
        }
        println!(
            "{}: {} seeds, {} features, {} minutes",
            self.family.name(),
            seeds.len(),
            self.pool.features,
            time.as_secs() / 60
        );
        let stocked = self.stock.as_ref().map(Corpus::inputs).unwrap_or_default();
        for input in &stocked {
            self.throw(input);
        }
        let (mut thrown, mut told) = (seeds.len() + stocked.len(), Instant::now());
        self.tell(thrown, start.elapsed());
        while start.elapsed() < time {
            let (input, other) = self.pool.pick(&mut self.chance);
            let (input, other) = (input.to_vec(), other.to_vec());
            let input = mutate::mutate(self.family, &input, &other, &mut self.chance);
            self.throw(&input);
            thrown += 1;
            if told.elapsed() > Duration::from_mins(1) {
                told = Instant::now();
                self.tell(thrown, start.elapsed());
            }
        }
        self.tell(thrown, start.elapsed());
        // What lies in a folder goes on growing, and is looked through once it is not.
        if self.stock.is_none() || time.is_zero() {
            let found: Vec<Vec<u8>> = self.pool.inputs().map(<[u8]>::to_vec).collect();
            settle::settle(self.family, &mut self.worker, &seeds, found, &self.corpus);
        }
    }

    fn throw(&mut self, input: &[u8]) {
        match self.worker.judge(input) {
            Verdict::Sound(sound) => self.learn(input, &sound),
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
                    self.corpus.keep("fault", &small, &fault);
                }
            }
        }
    }

    fn learn(&mut self, input: &[u8], sound: &Sound) {
        if self
            .pool
            .learn(input, &sound.signature, &sound.reached, sound.took)
            && let Some(stock) = &self.stock
        {
            stock.write("input", input);
        }
        if !sound.caught.is_empty() && self.caught.insert(corpus::kind(&sound.caught)) {
            println!("  caught: {}", sound.caught);
            let kind = corpus::kind(&sound.caught);
            let small = self.smaller(
                input,
                |verdict| matches!(verdict, Verdict::Sound(other) if corpus::kind(&other.caught) == kind),
            );
            self.corpus.keep("caught", &small, &sound.caught);
        }
    }

    /// The input without what can be taken away so that the verdict stays.
    fn smaller(&mut self, input: &[u8], same: impl Fn(&Verdict) -> bool) -> Vec<u8> {
        let worker = &mut self.worker;
        mutate::shrink(self.family, input, |candidate| same(&worker.judge(candidate)))
    }

    fn tell(&self, thrown: usize, elapsed: Duration) {
        println!(
            "  {:>4} s: {thrown} inputs, {} features, {} kinds of outcome, {} inputs mutated further, \
             {} kinds of fault, {} panics caught, worker started {} times",
            elapsed.as_secs(),
            self.pool.features,
            self.pool.signatures(),
            self.pool.inputs().count(),
            self.faults.len(),
            self.caught.len(),
            self.worker.starts
        );
    }
}
