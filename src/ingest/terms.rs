//! Resolves the words by which notes and people are grouped, and keeps those
//! that nobody listed under their own name.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::table::Table;
use crate::diagnostic::{CellAddress, Code, Diagnostic, Place, toml_string};
use crate::model::name::{Slug, fold};
use crate::model::settings::{GroupSettings, TopicSettings};
use crate::model::{Term, Terms};
use crate::vocabulary::term::KnownTerm;

/// A word in a cell.
#[derive(Debug, Clone)]
pub struct Mention {
    pub text: Arc<str>,
    file: Arc<str>,
    sheet: Arc<str>,
    cell: CellAddress,
}

impl Mention {
    pub fn new(text: Arc<str>, table: &Table, cell: CellAddress) -> Self {
        Self {
            text,
            file: Arc::clone(&table.file),
            sheet: Arc::clone(&table.sheet),
            cell,
        }
    }

    pub fn place(&self) -> Place {
        Place::cell(&self.file, &self.sheet, self.cell)
    }
}

/// The terms of one list while the sheets are read.
#[derive(Debug)]
pub struct TermBook {
    terms: Terms,
    /// The list in series.toml, for messages: `topics`.
    key: &'static str,
    /// The column, for diagnostics.
    field: &'static str,
    /// Whether somebody listed terms, so that another one is a surprise.
    listed: bool,
    /// Words that were met and are listed: most rows repeat them.
    met: HashSet<Arc<str>>,
    /// By folded text: how it is written first in the order of places.
    unknown: BTreeMap<String, Vec<Mention>>,
}

impl TermBook {
    /// Topics and threads: those that series.toml lists.
    pub fn of_topics(key: &'static str, field: &'static str, settings: &[TopicSettings]) -> Self {
        let mut terms = Terms::default();
        for topic in settings {
            let term = Term {
                question: topic.question.clone(),
                ..Term::new(&topic.id, &topic.title)
            };
            terms.add(term, &topic.aliases);
        }
        Self {
            terms,
            key,
            field,
            listed: !settings.is_empty(),
            met: HashSet::new(),
            unknown: BTreeMap::new(),
        }
    }

    /// Kinds, groups and addressees: those that series.toml lists, then those
    /// that are known anyway.
    pub fn of_groups(
        key: &'static str,
        field: &'static str,
        settings: &[GroupSettings],
        known: &[KnownTerm],
    ) -> Self {
        let mut terms = Terms::default();
        for group in settings {
            let plural = group.plural.clone().unwrap_or_else(|| group.label.clone());
            terms.add(
                Term {
                    plural,
                    ..Term::new(&group.id, &group.label)
                },
                &group.aliases,
            );
        }
        for term in known {
            let position = terms.find(term.id).unwrap_or_else(|| {
                terms.add(
                    Term {
                        plural: term.plural.to_owned(),
                        ..Term::new(term.id, term.label)
                    },
                    &[],
                )
            });
            for alias in term.aliases.iter().chain([&term.label, &term.plural]) {
                terms.add_alias(position, alias);
            }
        }
        let listed = !settings.is_empty() || !known.is_empty();
        Self {
            terms,
            key,
            field,
            listed,
            met: HashSet::new(),
            unknown: BTreeMap::new(),
        }
    }

    /// Whether somebody listed the word.
    pub fn knows(&self, mention: &Mention) -> bool {
        self.terms.find(&mention.text).is_some()
    }

    /// Takes note of a word; to be called for every word before [`Self::close`].
    pub fn meet(&mut self, mention: &Mention) {
        if self.met.contains(&mention.text) {
            return;
        }
        if self.knows(mention) {
            self.met.insert(Arc::clone(&mention.text));
        } else {
            self.unknown
                .entry(fold(&mention.text))
                .or_default()
                .push(mention.clone());
        }
    }

    /// Gives every unknown word a term of its own, in alphabetical order, and
    /// reports it. Afterwards [`Terms::find`] finds every word that was met.
    pub fn close(mut self, diagnostics: &mut Vec<Diagnostic>) -> Terms {
        // Words that were listed, as they were before unknown ones join them.
        let listed: Vec<String> = self.terms.iter().map(|term| fold(&term.label)).collect();
        for (folded, mut mentions) in std::mem::take(&mut self.unknown) {
            mentions.sort_by_cached_key(Mention::place);
            let label = mentions[0].text.to_string();
            if self.listed {
                let help = self.remedy(&label, &folded, &listed);
                diagnostics.extend(mentions.into_iter().map(|mention| {
                    Diagnostic::warning(
                        Code::UnknownTerm,
                        format!(
                            "“{label}” is in no list of {}; it is kept under its own name",
                            self.key.replace('_', " ")
                        ),
                    )
                    .at(mention.place())
                    .field(self.field)
                    .value(&*mention.text, false)
                    .help(help.clone())
                }));
            }
            self.terms
                .add(Term::new(Slug::of(&label).as_str(), &label), &[folded]);
        }
        self.terms
    }

    fn remedy(&self, label: &str, folded: &str, listed: &[String]) -> String {
        let nearest = self
            .terms
            .iter()
            .zip(listed)
            .map(|(term, known)| (strsim::jaro_winkler(folded, known), term))
            .filter(|(likeness, _)| *likeness > 0.8)
            .max_by(|left, right| left.0.total_cmp(&right.0).then(right.1.id.cmp(&left.1.id)));
        let name = if matches!(self.key, "topics" | "threads") {
            "title"
        } else {
            "label"
        };
        match nearest {
            Some((_, term)) => format!(
                "Did you mean “{}”? Correct the cell, or add the word to its aliases in [[{}]] of series.toml.",
                term.label, self.key
            ),
            None => format!(
                "Correct the cell, or add to series.toml:\n[[{}]]\nid = \"{}\"\n{name} = {}",
                self.key,
                Slug::of(label),
                toml_string(label)
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mention(text: &str) -> Mention {
        Mention::new(
            text.into(),
            &Table::other("a".into(), "b".into()),
            CellAddress::new(0, 0),
        )
    }

    #[test]
    fn what_nobody_listed_is_kept_and_reported_with_the_nearest() {
        let settings = [TopicSettings {
            id: "financing".into(),
            title: "Financing".into(),
            ..TopicSettings::default()
        }];
        let mut book = TermBook::of_topics("topics", "topic", &settings);
        for text in ["financing", "Finanzing", "Zebra", "Apple"] {
            book.meet(&mention(text));
        }
        let mut diagnostics = Vec::new();
        let terms = book.close(&mut diagnostics);
        let labels: Vec<&str> = terms.iter().map(|term| term.label.as_str()).collect();
        assert_eq!(labels, ["Financing", "Apple", "Finanzing", "Zebra"]);
        assert_eq!(diagnostics.len(), 3);
        assert!(diagnostics.iter().any(|diagnostic| {
            diagnostic
                .help
                .as_deref()
                .is_some_and(|help| help.contains("“Financing”"))
        }));
    }

    #[test]
    fn without_a_list_words_are_terms_without_complaint() {
        let mut book = TermBook::of_topics("topics", "topic", &[]);
        book.meet(&mention("Water"));
        let mut diagnostics = Vec::new();
        assert_eq!(book.close(&mut diagnostics).len(), 1);
        assert!(diagnostics.is_empty());
    }
}
