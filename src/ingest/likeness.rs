//! People who are likely one and were kept apart: equal names with another
//! e-mail or organisation, and names that differ by a letter, an initial or a
//! middle name within one organisation.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use rayon::prelude::*;

use super::people::{Identity, People, PersonAliases};
use crate::model::name::fold;

/// Two people who are likely one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LikelyDouble {
    /// Indices of identities: the first of each person.
    pub one: usize,
    pub other: usize,
    /// The same name, with another e-mail or organisation; else another spelling.
    pub same_name: bool,
}

/// How many people may share a word of a name and an organisation before
/// comparing all of them with each other would cost more than it tells.
const MOST_COMPARED: usize = 60;

/// The same for equal values, in every run.
fn mark(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

fn sorted<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let mut sorted = words.to_vec();
    sorted.sort_unstable();
    sorted
}

/// One person as doubles are sought.
struct Candidate<'a> {
    /// The first identity of the person.
    at: usize,
    words: Vec<&'a str>,
    organisation: usize,
}

/// People whose names are the same, or nearly so in the same organisation.
pub fn likely_doubles(
    identities: &[&Identity],
    people: &People,
    aliases: &PersonAliases,
) -> Vec<LikelyDouble> {
    let candidates = candidates(identities, people, aliases);
    let mut found: BTreeSet<LikelyDouble> = BTreeSet::new();
    // Marks stand for words, for they are compared side by side; whether what
    // is marked alike is alike is asked once.
    let mut by_words: Vec<(u64, usize)> = candidates
        .par_iter()
        .enumerate()
        .map(|(position, candidate)| (mark(&sorted(&candidate.words)), position))
        .collect();
    by_words.par_sort_unstable();
    for pair in by_words.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        let (one, other) = (&candidates[pair[0].1], &candidates[pair[1].1]);
        if sorted(&one.words) == sorted(&other.words) {
            found.insert(double(one.at, other.at, true));
        }
    }
    // Nearly equal names share their first or their last word.
    let mut by_word: Vec<(u64, usize)> = candidates
        .par_iter()
        .enumerate()
        .flat_map_iter(|(position, candidate)| {
            let ends = [candidate.words.first(), candidate.words.last()];
            ends.into_iter()
                .flatten()
                .map(move |word| (mark(&(candidate.organisation, word)), position))
        })
        .collect();
    by_word.par_sort_unstable();
    let blocks: Vec<&[(u64, usize)]> = by_word.chunk_by(|one, other| one.0 == other.0).collect();
    let near: Vec<LikelyDouble> = blocks
        .par_iter()
        .filter(|block| (2..=MOST_COMPARED).contains(&block.len()))
        .flat_map_iter(|block| {
            let pairs = block
                .iter()
                .enumerate()
                .flat_map(|(at, one)| block[at + 1..].iter().map(move |other| (one, other)));
            pairs
                .map(|(one, other)| (&candidates[one.1], &candidates[other.1]))
                .filter(|(one, other)| is_near(&one.words, &other.words))
                .map(|(one, other)| double(one.at, other.at, false))
        })
        .collect();
    found.extend(near);
    found.into_iter().collect()
}

/// Every person whose name could be another's spelling.
fn candidates<'a>(
    identities: &[&'a Identity],
    people: &People,
    aliases: &PersonAliases,
) -> Vec<Candidate<'a>> {
    let mut first: Vec<Option<usize>> = vec![None; people.persons.len()];
    for (at, person) in people.of_identity.iter().enumerate() {
        first[*person].get_or_insert(at);
    }
    let mut organisations: HashMap<&str, usize> = HashMap::new();
    let mut folded: BTreeMap<String, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for at in first.into_iter().flatten() {
        let identity = identities[at];
        let words: Vec<&str> = identity
            .name_key
            .split(' ')
            .filter(|word| !word.is_empty())
            .collect();
        if words.len() < 2 || aliases.settles(&identity.name_key) {
            continue;
        }
        let organisation = *organisations.entry(&identity.organisation).or_insert_with(|| {
            let next = folded.len();
            *folded.entry(fold(&identity.organisation)).or_insert(next)
        });
        found.push(Candidate {
            at,
            words,
            organisation,
        });
    }
    found
}

fn double(one: usize, other: usize, same_name: bool) -> LikelyDouble {
    LikelyDouble {
        one: one.min(other),
        other: one.max(other),
        same_name,
    }
}

/// `ada obi` and `adah obi`, `a obi`, `ada n obi`; not `ada obi` and `ada abi`'s
/// brother: one word may differ, and by one letter.
fn is_near(left: &[&str], right: &[&str]) -> bool {
    if left.len() == right.len() {
        let mut differing = left.iter().zip(right).filter(|(left, right)| left != right);
        let (Some((left, right)), None) = (differing.next(), differing.next()) else {
            return false;
        };
        let letters = |word: &str| word.chars().count();
        let is_initial = |short: &str, long: &str| letters(short) == 1 && long.starts_with(short);
        return is_initial(left, right)
            || is_initial(right, left)
            || (letters(left) >= 3
                && letters(right) >= 3
                && letters(left).abs_diff(letters(right)) <= 1
                && strsim::osa_distance(left, right) == 1);
    }
    let (short, long) = if left.len() < right.len() {
        (left, right)
    } else {
        (right, left)
    };
    // A middle name that only one sheet has.
    long.len() == short.len() + 1
        && short.len() >= 2
        && short.first() == long.first()
        && short.last() == long.last()
}
