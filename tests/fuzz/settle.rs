//! A small choice of what was found: inputs that together reach what the seeds
//! do not, each as small as can be.

use std::collections::BTreeSet;

use super::corpus::Corpus;
use super::coverage::Feature;
use super::family::Family;
use super::mutate;
use super::worker::{Verdict, Worker};

/// Larger inputs are mutated and not kept.
const LARGEST: usize = 8_000;
/// All that is kept of a family at one time.
const MOST: usize = 24_000;
/// More would make the suite slow.
const MOST_FILES: usize = 24;

/// What a counter says without how often, and what the reading says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Gain {
    Reached(Feature),
    Said(String),
}

pub fn settle(
    family: Family,
    worker: &mut Worker,
    seeds: &[Vec<u8>],
    mut found: Vec<Vec<u8>>,
    corpus: &Corpus,
) {
    let mut known: BTreeSet<Gain> = seeds.iter().flat_map(|seed| gains(worker, seed)).collect();
    found.retain(|input| input.len() <= LARGEST);
    found.sort_by_key(Vec::len);
    let mut chosen: Vec<(Vec<u8>, BTreeSet<Gain>)> = Vec::new();
    for input in found {
        let more: BTreeSet<Gain> = gains(worker, &input).difference(&known).cloned().collect();
        if !more.is_empty() {
            known.extend(more.iter().cloned());
            chosen.push((input, more));
        }
    }
    // Those that reach most first, for there may be no room for all.
    chosen.sort_by_key(|(_, more)| std::cmp::Reverse(more.len()));
    let mut left = MOST;
    for (input, more) in chosen.into_iter().take(MOST_FILES) {
        let small = mutate::shrink(family, &input, |candidate| {
            gains(worker, candidate).is_superset(&more)
        });
        if small.len() <= left {
            left -= small.len();
            corpus.write("novel", &small);
        }
    }
}

fn gains(worker: &mut Worker, input: &[u8]) -> BTreeSet<Gain> {
    match worker.measure(input) {
        Verdict::Sound(sound) if sound.reached.is_empty() => BTreeSet::from([Gain::Said(sound.signature)]),
        Verdict::Sound(sound) => sound
            .reached
            .iter()
            .map(|feature| Gain::Reached(feature / 8))
            .collect(),
        Verdict::Fault(_) => BTreeSet::new(),
    }
}
