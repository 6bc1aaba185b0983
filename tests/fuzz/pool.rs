//! What is mutated: the inputs that reached or said something new, and which
//! of them is next.

use std::collections::BTreeSet;
use std::time::Duration;

use super::chance::Chance;
use super::coverage::Feature;

#[derive(Default)]
pub struct Pool {
    entries: Vec<Entry>,
    /// By feature, the entry that reaches it at the least cost.
    cheapest: Vec<Option<(u64, usize)>>,
    /// How many features are reached.
    pub features: usize,
    signatures: BTreeSet<String>,
}

struct Entry {
    input: Vec<u8>,
    /// For how many features it is the cheapest.
    owns: usize,
    /// How often it was mutated.
    chosen: usize,
}

impl Pool {
    /// Adds an input, if it reaches or says something that none before did.
    pub fn learn(&mut self, input: &[u8], signature: &str, reached: &[Feature], took: Duration) -> bool {
        let says_more = self.signatures.insert(signature.to_owned());
        let reaches_more = reached.iter().any(|feature| self.owner(*feature).is_none());
        if says_more || reaches_more {
            self.add(input, reached, took);
        }
        says_more || reaches_more
    }

    fn owner(&self, feature: Feature) -> Option<(u64, usize)> {
        self.cheapest.get(feature as usize).copied().flatten()
    }

    fn add(&mut self, input: &[u8], reached: &[Feature], took: Duration) {
        let own = self.entries.len();
        let cost =
            (input.len() as u64 + 64) * (u64::try_from(took.as_micros()).unwrap_or(u64::MAX >> 32) + 100);
        self.entries.push(Entry {
            input: input.to_vec(),
            owns: 0,
            chosen: 0,
        });
        let most = reached.iter().max().map_or(0, |feature| *feature as usize + 1);
        if self.cheapest.len() < most {
            self.cheapest.resize(most, None);
        }
        for feature in reached {
            match self.owner(*feature) {
                Some((known, _)) if known <= cost => continue,
                Some((_, other)) => self.entries[other].owns -= 1,
                None => self.features += 1,
            }
            self.cheapest[*feature as usize] = Some((cost, own));
            self.entries[own].owns += 1;
        }
    }

    /// How many inputs say something of their own.
    pub fn signatures(&self) -> usize {
        self.signatures.len()
    }

    pub fn inputs(&self) -> impl Iterator<Item = &[u8]> {
        self.entries.iter().map(|entry| &entry.input[..])
    }

    /// The next to be mutated, and another to take parts from.
    pub fn pick(&mut self, chance: &mut Chance) -> (&[u8], &[u8]) {
        let count = self.entries.len();
        let at = match chance.below(4) {
            // Late ones go deeper.
            0 => count - 1 - chance.below(count.min(40)),
            1 => chance.below(count),
            _ => self.cheap_and_rested(chance),
        };
        self.entries[at].chosen += 1;
        let other = chance.below(count);
        (&self.entries[at].input, &self.entries[other].input)
    }

    /// Of some that are the cheapest for something the one that was mutated the
    /// least.
    fn cheap_and_rested(&self, chance: &mut Chance) -> usize {
        let some = (0..24).map(|_| chance.below(self.entries.len()));
        some.min_by_key(|at| {
            let entry = &self.entries[*at];
            (entry.owns == 0, entry.chosen)
        })
        .unwrap_or_default()
    }
}
