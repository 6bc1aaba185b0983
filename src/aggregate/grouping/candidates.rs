//! Which texts are worth comparing, without comparing all with all.
//!
//! An inverted index over rare concepts and over pairs of a text's weightiest
//! concepts: two texts that share neither have no likeness of note. Lists
//! longer than a fixed length tell little and are left out, so that work grows
//! with the number of texts and not with its square (in the spirit of the
//! prefix filter of Bayardo, Ma and Srikant, 2007; likeness is then computed
//! exactly). A missed proposal costs a minute.

use std::collections::BTreeMap;

use super::compare::cosine;
use super::corpus::{Corpus, Profile};

/// The weightiest concepts of a text of which pairs are indexed.
const WEIGHTIEST: usize = 8;

/// The longest list of texts that share a concept or a pair.
const LONGEST_LIST: usize = 32;

/// For each text the most others that are compared exactly.
const MOST_COMPARED: usize = 32;

/// Two texts by their positions, the smaller first, with their cosine.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    pub left: usize,
    pub right: usize,
    pub cosine: f64,
}

/// The pairs of `chosen` profiles whose cosine is at least `least`, by position
/// in `chosen`, which must be in an order that depends on nothing but content.
pub(super) fn pairs(corpus: &Corpus, chosen: &[usize], least: f64) -> Vec<Pair> {
    let lists = lists(corpus, chosen);
    let mut pairs = Vec::new();
    let mut sums = vec![0.0; chosen.len()];
    for (at, lists_of_one) in lists.of_each.iter().enumerate() {
        let own = &corpus.profiles[chosen[at]];
        for other in lists.best(at, lists_of_one, &mut sums) {
            let cosine = cosine(own, &corpus.profiles[chosen[other]]);
            if cosine >= least {
                let (left, right) = (at.min(other), at.max(other));
                pairs.push(Pair { left, right, cosine });
            }
        }
    }
    pairs.sort_by_key(|pair| (pair.left, pair.right));
    pairs.dedup_by_key(|pair| (pair.left, pair.right));
    pairs
}

/// Texts by what they share.
struct Lists {
    /// Which texts, one list behind the other.
    texts: Vec<u32>,
    /// For each text its lists: where they begin and end, and what sharing
    /// them is worth.
    of_each: Vec<Vec<(u32, u32, f64)>>,
}

impl Lists {
    /// The texts that share most with one. `sums` is all zero before and
    /// after; each is summed in the order of the lists.
    fn best(&self, own: usize, lists: &[(u32, u32, f64)], sums: &mut [f64]) -> Vec<usize> {
        let mut met: Vec<usize> = Vec::new();
        for (begin, end, weight) in lists {
            for text in &self.texts[*begin as usize..*end as usize] {
                let text = *text as usize;
                if sums[text] == 0.0 {
                    met.push(text);
                }
                sums[text] += weight;
            }
        }
        let mut worth: Vec<(f64, usize)> = Vec::with_capacity(met.len());
        for text in met {
            let sum = std::mem::take(&mut sums[text]);
            worth.extend((text != own).then_some((sum, text)));
        }
        let order =
            |one: &(f64, usize), other: &(f64, usize)| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1));
        if worth.len() > MOST_COMPARED {
            worth.select_nth_unstable_by(MOST_COMPARED, order);
            worth.truncate(MOST_COMPARED);
        }
        worth.into_iter().map(|(_, text)| text).collect()
    }
}

fn lists(corpus: &Corpus, chosen: &[usize]) -> Lists {
    let mut entries: Vec<(u64, u32, f64)> = Vec::new();
    for (text, at) in (0..).zip(chosen) {
        let keys = keys(corpus, &corpus.profiles[*at]);
        entries.extend(keys.into_iter().map(|(key, weight)| (key, text, weight)));
    }
    entries.sort_unstable_by_key(|(key, text, _)| (*key, *text));
    let mut of_each = vec![Vec::new(); chosen.len()];
    let mut begin = 0;
    for list in entries.chunk_by(|one, other| one.0 == other.0) {
        let end = begin + list.len();
        if (2..=LONGEST_LIST).contains(&list.len()) {
            let bound = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
            for (_, text, weight) in list {
                of_each[*text as usize].push((bound(begin), bound(end), *weight));
            }
        }
        begin = end;
    }
    Lists {
        texts: entries.into_iter().map(|(_, text, _)| text).collect(),
        of_each,
    }
}

/// By what a text is found, and what each is worth.
fn keys(corpus: &Corpus, profile: &Profile) -> BTreeMap<u64, f64> {
    let mut weightiest = profile.weights.clone();
    weightiest.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    weightiest.truncate(WEIGHTIEST);
    let mut keys = BTreeMap::new();
    for (at, (one, weight)) in weightiest.iter().enumerate() {
        for (other, other_weight) in &weightiest[at + 1..] {
            let (low, high) = (u64::from(*one.min(other)), u64::from(*one.max(other)));
            keys.insert(
                (low + 1) << 32 | high,
                weight * weight + other_weight * other_weight,
            );
        }
    }
    for (concept, weight) in &profile.weights {
        if corpus.frequencies[*concept as usize] as usize <= LONGEST_LIST {
            keys.insert(u64::from(*concept), weight * weight);
        }
    }
    keys
}
