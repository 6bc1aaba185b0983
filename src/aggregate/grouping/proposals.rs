//! What is likely and not certain, best first and no more than people can read.

use std::collections::BTreeMap;

use super::candidates::pairs;
use super::compare::{Verdict, compare, shared};
use super::outcome::{Difference, Likeness, Objection, Proposal};
use super::series::Series;
use super::ties::Ties;
use super::{MOST_PROPOSALS, PROPOSED};
use crate::diagnostic::toml_string;

/// Two groups by one statement of each.
struct Likely {
    left: usize,
    right: usize,
    likeness: Likeness,
    verdict: Verdict,
}

/// The proposals of a series that was grouped, in the indices of `series`.
pub(super) fn proposals(series: &Series<'_>, ties: &Ties) -> Vec<Proposal> {
    let mut best: BTreeMap<(usize, usize), Likely> = BTreeMap::new();
    for likely in likely(series, ties) {
        let (one, other) = (ties.root(likely.left), ties.root(likely.right));
        let key = (one.min(other), one.max(other));
        let known = best.get(&key);
        if known.is_none_or(|known| likely.likeness > known.likeness) {
            best.insert(key, likely);
        }
    }
    let mut ordered: Vec<((usize, usize), Likely)> = best.into_iter().collect();
    ordered.sort_by(|(_, one), (_, other)| {
        let key = |likely: &Likely| (likely.left, likely.right);
        other.likeness.cmp(&one.likeness).then(key(one).cmp(&key(other)))
    });
    let mut counts = vec![0_usize; series.statements.len()];
    let mut proposals = Vec::new();
    for ((one, other), likely) in ordered {
        if counts[one] < MOST_PROPOSALS && counts[other] < MOST_PROPOSALS {
            counts[one] += 1;
            counts[other] += 1;
            proposals.push(proposal(series, ties, likely));
        }
    }
    proposals
}

/// The pairs of statements that are likely to say the same, in an order that
/// depends on nothing but them.
fn likely(series: &Series<'_>, ties: &Ties) -> Vec<Likely> {
    let mut found = Vec::new();
    for speakers in speakers(series, ties) {
        let texts: Vec<usize> = speakers.iter().map(|one| series.text_of[*one]).collect();
        for pair in pairs(&series.corpus, &texts, PROPOSED) {
            let (left, right) = (speakers[pair.left], speakers[pair.right]);
            found.extend(consider(series, ties, left, right, Likeness::of(pair.cosine)));
        }
    }
    found
}

/// For each kind, one statement for each wording in each group.
fn speakers(series: &Series<'_>, ties: &Ties) -> Vec<Vec<usize>> {
    let mut seen: BTreeMap<(usize, usize, &[u32]), usize> = BTreeMap::new();
    for (at, statement) in series.statements.iter().enumerate() {
        let key = series.profile(at).key.as_slice();
        seen.entry((statement.kind, ties.root(at), key)).or_insert(at);
    }
    let mut kinds: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for ((kind, _, _), at) in seen {
        kinds.entry(kind).or_default().push(at);
    }
    let sorted = |mut speakers: Vec<usize>| {
        speakers.sort_unstable();
        speakers
    };
    kinds.into_values().map(sorted).collect()
}

/// A proposal to make one of two groups, unless they are one, somebody keeps
/// them apart, or the texts say different things.
fn consider(
    series: &Series<'_>,
    ties: &Ties,
    left: usize,
    right: usize,
    likeness: Likeness,
) -> Option<Likely> {
    if ties.root(left) == ties.root(right) || ties.kept_apart(left, right).is_some() {
        return None;
    }
    let same_wording = series.profile(left).key == series.profile(right).key;
    if ties.cells_differ(left, right) && !same_wording {
        return None;
    }
    let verdict = compare(&series.corpus, series.side(left), series.side(right), likeness);
    (!verdict.different).then_some(Likely {
        left,
        right,
        likeness,
        verdict,
    })
}

fn proposal(series: &Series<'_>, ties: &Ties, likely: Likely) -> Proposal {
    let Likely {
        left,
        right,
        likeness,
        verdict,
    } = likely;
    let mut against = verdict.written(series.side(left), series.side(right));
    if ties.cells_differ(left, right) {
        let cell = |at: usize| vec![series.statements[at].group.to_owned()];
        against.push(Objection {
            difference: Difference::GroupCell,
            left: cell(left),
            right: cell(right),
        });
    }
    let notes = format!(
        "[[groups]]\nnotes = [{}, {}]",
        toml_string(&series.name(left)),
        toml_string(&series.name(right))
    );
    Proposal {
        left,
        right,
        likeness,
        shared: shared(&series.corpus, series.side(left), series.side(right)),
        against,
        refuse: format!("{notes}\nsame = false"),
        accept: notes,
    }
}
