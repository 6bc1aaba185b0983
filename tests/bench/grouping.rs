//! `cargo bench --bench grouping`: what it costs to find recommendations that
//! say the same, at 2,000 and at 20,000 statements of about 25 words.
//!
//! The words follow Zipf's law; two in five statements are an earlier one with
//! an article more, another obligation, a plural, or a word or two replaced.
//! The two take turns, and the median of their ratios counts. Peak
//! memory is that of a process of its own that groups once.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark prints, and stops where it cannot go on"
)]

mod chance;
mod peak;

use std::path::Path;
use std::time::Instant;

use chance::Chance;
use rapporteur::aggregate::grouping::{Grouping, Statement, group};
use rapporteur::model::{EvidenceReference, WorkshopNumber};

const TURNS: usize = 7;

const SMALL: usize = 2_000;
const LARGE: usize = 20_000;

/// The argument with which this program groups once and tells its peak.
const PEAK: &str = "--peak-of";

/// Different words of weight in the generated language.
const VOCABULARY: usize = 6_000;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == PEAK) {
        grouped(&notes(arguments[at + 1].parse().unwrap()));
        println!("{}", peak::mebibytes());
        return;
    }
    println!(
        "{:>10} {:>9} {:>8} {:>10} {:>9}",
        "statements", "seconds", "groups", "proposals", "peak MiB"
    );
    let (small, large) = (notes(SMALL), notes(LARGE));
    let turns: Vec<(f64, f64)> = (0..TURNS).map(|_| (seconds(&small), seconds(&large))).collect();
    tell(&small, median(turns.iter().map(|turn| turn.0)));
    tell(&large, median(turns.iter().map(|turn| turn.1)));
    println!("ratio {:.1}", median(turns.iter().map(|turn| turn.1 / turn.0)));
}

fn seconds(notes: &[(EvidenceReference, String)]) -> f64 {
    let start = Instant::now();
    std::hint::black_box(grouped(notes));
    start.elapsed().as_secs_f64()
}

fn median(all: impl Iterator<Item = f64>) -> f64 {
    let mut all: Vec<f64> = all.collect();
    all.sort_by(f64::total_cmp);
    all[TURNS / 2]
}

fn tell(notes: &[(EvidenceReference, String)], seconds: f64) {
    let grouping = grouped(notes);
    let count = notes.len().to_string();
    let peak = peak::of_child([Path::new(PEAK), Path::new(&count)], rayon::current_num_threads());
    println!(
        "{count:>10} {seconds:>9.3} {:>8} {:>10} {peak:>9}",
        grouping.groups.len(),
        grouping.proposals.len()
    );
}

fn grouped(notes: &[(EvidenceReference, String)]) -> Grouping {
    let statements: Vec<Statement<'_>> = notes
        .iter()
        .map(|(reference, text)| Statement {
            reference,
            kind: 0,
            text,
            group: "",
            addressees: &[],
            countries: &[],
        })
        .collect();
    group(&statements, &[], &|_| Vec::new())
}

fn notes(count: usize) -> Vec<(EvidenceReference, String)> {
    let mut chance = Chance::new(6);
    let language = Zipf::new();
    let mut texts: Vec<Vec<String>> = Vec::with_capacity(count);
    for _ in 0..count {
        let repeats = !texts.is_empty() && chance.below(5) < 2;
        let text = if repeats {
            let known = chance.below(texts.len());
            varied(&texts[known], &language, &mut chance)
        } else {
            language.sentence(&mut chance)
        };
        texts.push(text);
    }
    (0..)
        .zip(texts)
        .map(|(at, words): (usize, _)| {
            let workshop = WorkshopNumber::parse(&(at / 40 + 1).to_string()).unwrap();
            let reference = EvidenceReference::new(workshop, (at % 40 + 1).to_string());
            (reference, words.join(" "))
        })
        .collect()
}

/// Words by rank, and how often each is used: the n-th 1/n as often as the first.
struct Zipf {
    words: Vec<String>,
    /// Running sums of the frequencies, in millionths.
    sums: Vec<usize>,
}

impl Zipf {
    fn new() -> Self {
        let mut chance = Chance::new(25);
        let words = (0..VOCABULARY).map(|_| word(&mut chance)).collect();
        let sums = (1..=VOCABULARY)
            .scan(0, |sum, rank| {
                *sum += 1_000_000 / rank;
                Some(*sum)
            })
            .collect();
        Self { words, sums }
    }

    fn word(&self, chance: &mut Chance) -> String {
        let at = chance.below(self.sums[VOCABULARY - 1]);
        self.words[self.sums.partition_point(|sum| *sum <= at)].clone()
    }

    /// About 25 words, of which about 10 say what it is about.
    fn sentence(&self, chance: &mut Chance) -> Vec<String> {
        const SMALL_WORDS: &[&str] = &[
            "the", "of", "to", "in", "and", "for", "a", "with", "by", "on", "its", "each",
        ];
        let length = 20 + chance.below(11);
        let mut words = vec!["The".to_owned(), self.word(chance), "should".to_owned()];
        while words.len() < length {
            let small = chance.below(5) < 3;
            words.push(if small {
                SMALL_WORDS[chance.below(SMALL_WORDS.len())].to_owned()
            } else {
                self.word(chance)
            });
        }
        words
    }
}

/// Syllables with vowels between them, three or more, so that stems differ.
fn word(chance: &mut Chance) -> String {
    const ONSETS: &[&str] = &[
        "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "tr", "pl", "st",
    ];
    const VOWELS: &[&str] = &["a", "e", "i", "o", "u", "ai"];
    let syllables = 2 + chance.below(3);
    let mut word = String::new();
    for _ in 0..syllables {
        word.push_str(ONSETS[chance.below(ONSETS.len())]);
        word.push_str(VOWELS[chance.below(VOWELS.len())]);
    }
    word + ONSETS[chance.below(12)]
}

/// A statement as somebody else would write it.
fn varied(known: &[String], language: &Zipf, chance: &mut Chance) -> Vec<String> {
    let mut words = known.to_vec();
    let at = 3 + chance.below(words.len() - 3);
    match chance.below(5) {
        0 => words.insert(at, "the".to_owned()),
        1 => "must".clone_into(&mut words[2]),
        2 => words[at].push('s'),
        3 => words[at] = language.word(chance),
        _ => {
            words[at] = language.word(chance);
            words.truncate(words.len() - 2);
        }
    }
    words
}
