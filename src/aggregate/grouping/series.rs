//! The statements of a series in an order of their own, each with its text
//! read and its countries known.

use std::collections::BTreeMap;

use super::compare::Side;
use super::corpus::{Corpus, Profile};
use super::statement::{Statement, fingerprint_of_normalised, normalised};
use crate::model::name::CountryCode;

#[derive(Debug)]
pub(super) struct Series<'a> {
    /// By kind, reference and content: whatever the order in which they came.
    pub statements: Vec<Statement<'a>>,
    /// Where each was in the list that was given.
    pub given: Vec<usize>,
    /// The text of each: an index in `texts` and in the corpus.
    pub text_of: Vec<usize>,
    /// Normalised, in the order of the alphabet, each once.
    pub texts: Vec<String>,
    pub corpus: Corpus,
    /// Of the sheets and of the words, ascending, each once.
    countries: Vec<Vec<CountryCode>>,
    /// Ascending, each once.
    addressees: Vec<Vec<usize>>,
}

impl<'a> Series<'a> {
    pub fn of(given: &[Statement<'a>], named: &dyn Fn(&str) -> Vec<CountryCode>) -> Self {
        let mut order: Vec<usize> = (0..given.len()).collect();
        let addressees = |one: &Statement<'_>| ascending(one.addressees.iter().copied());
        order.sort_by_cached_key(|at| {
            let one = &given[*at];
            (
                (one.kind, one.reference.clone(), one.text, one.group),
                (addressees(one), ascending(one.countries.iter().copied())),
            )
        });
        let statements: Vec<Statement<'a>> = order.iter().map(|at| given[*at]).collect();
        let plain: Vec<String> = statements.iter().map(|one| normalised(one.text)).collect();
        // Of texts that differ in capitals and punctuation, one is read: always the same.
        let mut written: BTreeMap<&str, &str> = BTreeMap::new();
        for (plain, statement) in plain.iter().zip(&statements) {
            let shown = written.entry(plain).or_insert(statement.text);
            *shown = (*shown).min(statement.text);
        }
        let corpus = Corpus::of(written.values().copied());
        let texts: Vec<String> = written.keys().map(|text| (*text).to_owned()).collect();
        let position: BTreeMap<&str, usize> = texts.iter().map(String::as_str).zip(0..).collect();
        Self {
            text_of: plain.iter().map(|text| position[text.as_str()]).collect(),
            countries: statements
                .iter()
                .map(|one| ascending(one.countries.iter().copied().chain(named(one.text))))
                .collect(),
            addressees: statements.iter().map(addressees).collect(),
            given: order,
            statements,
            corpus,
            texts,
        }
    }

    /// Those that say anything: what has no letter says nothing, and not the same.
    pub fn with_words(&self) -> impl Iterator<Item = (usize, &Statement<'a>)> {
        let all = self.statements.iter().enumerate();
        all.filter(|(at, _)| !self.texts[self.text_of[*at]].is_empty())
    }

    pub fn profile(&self, statement: usize) -> &Profile {
        &self.corpus.profiles[self.text_of[statement]]
    }

    pub fn side(&self, statement: usize) -> Side<'_> {
        Side {
            text: self.statements[statement].text,
            profile: self.profile(statement),
            countries: &self.countries[statement],
            addressees: &self.addressees[statement],
        }
    }

    /// A statement as `[[groups]]` names it: `W1-3@a1b2c3d4`.
    pub fn name(&self, statement: usize) -> String {
        let fingerprint = fingerprint_of_normalised(&self.texts[self.text_of[statement]]);
        format!("{}@{fingerprint}", self.statements[statement].reference)
    }
}

fn ascending<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut all: Vec<T> = all.collect();
    all.sort_unstable();
    all.dedup();
    all
}
