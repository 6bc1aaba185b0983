//! Which recommendations, and which challenges, say the same.
//!
//! A wrong merge misleads whoever reads that a recommendation was raised in
//! four workshops; a missed one costs a minute. So two statements are one only
//! where that is certain, and everything likely is proposed to people.
//!
//! # Certain
//!
//! In the order in which it counts:
//!
//! 1. an entry of `[[groups]]` in series.toml;
//! 2. equal `Group` cells; statements with different ones stay apart;
//! 3. equal texts;
//! 4. texts that differ in what tells nothing (`plain.rs`), if their addressees
//!    and countries agree.
//!
//! The last two ask for the same letters in the same order but for a few
//! trifles, which is stricter than any threshold on likeness would be: plural
//! and singular, slips of the pen, synonyms and another order of words are
//! likely at best. It relates every two texts of a group, so nothing chains.
//!
//! # Likely
//!
//! Texts whose TF-IDF cosine over concepts (stems of the text's own language;
//! synonyms and translations are one) is at least [`PROPOSED`], with the words
//! that bind them and what stood against merging. What people refused is never
//! proposed again; nor are texts that are alike but for what makes them
//! different (`not`, another number, the opposite), nor ones that name
//! different countries. See `compare`.
//!
//! Nothing depends on the order of the statements: they are put in an order of
//! their own, sums of floats are taken in the order of the alphabet, and ties
//! are broken by content.

mod candidates;
mod certain;
mod compare;
mod corpus;
mod language;
mod plain;
mod proposals;
mod rulings;
mod series;
mod spelling;
mod statement;
mod ties;
mod vocabulary;
mod words;

pub use statement::{Ruling, Statement, fingerprint, normalised};

use self::series::Series;
use self::ties::Ties;
use crate::model::CountryCode;
use crate::model::grouping as outcome;
pub use crate::model::grouping::{
    Difference, Group, Grouping, Likeness, Objection, Problem, Proposal, Reason, SharedWord, Tie,
};

/// The least cosine at which two statements are proposed: of 0.2, 0.25 … 0.5
/// the highest with which four of five pairs that say the same were found on
/// the odd lines of `tests/suite/grouping/pairs.tsv`.
pub const PROPOSED: f64 = 0.4;

/// The most proposals in which a group takes part, the best of them.
pub const MOST_PROPOSALS: usize = 5;

/// Groups the statements of a series. `countries_of` gives the countries that a
/// text names.
pub fn group(
    statements: &[Statement<'_>],
    rulings: &[Ruling],
    countries_of: &dyn Fn(&str) -> Vec<CountryCode>,
) -> Grouping {
    let series = Series::of(statements, countries_of);
    let mut problems = Vec::new();
    let decisions = rulings::decisions(&series, rulings, &mut problems);
    let ties = certain::ties(&series, &decisions, &mut problems);
    let proposals = proposals::proposals(&series, &ties);
    problems.sort();
    problems.dedup();
    Grouping {
        groups: groups(&series, &ties),
        proposals: proposals.into_iter().map(|one| as_given(&series, one)).collect(),
        problems,
    }
}

fn groups(series: &Series<'_>, ties: &Ties) -> Vec<Group> {
    let given = |at: usize| series.given[at];
    let mut groups: Vec<Option<Group>> = vec![None; series.statements.len()];
    let mut order = Vec::new();
    for at in 0..series.statements.len() {
        let root = ties.root(at);
        if groups[root].is_none() {
            order.push(root);
            groups[root] = Some(Group {
                members: ties.members(root).iter().map(|one| given(*one)).collect(),
                ties: Vec::new(),
            });
        }
    }
    for tie in &ties.taken {
        if let Some(group) = &mut groups[ties.root(tie.left)] {
            group.ties.push(Tie {
                left: given(tie.left),
                right: given(tie.right),
                reason: tie.reason,
            });
        }
    }
    order.into_iter().filter_map(|root| groups[root].take()).collect()
}

fn as_given(series: &Series<'_>, proposal: Proposal) -> Proposal {
    Proposal {
        left: series.given[proposal.left],
        right: series.given[proposal.right],
        ..proposal
    }
}
