//! The lists of words by which notes and people are grouped, as series.toml
//! and the vocabulary give them.
//!
//! A word of the sheets is found in this order: id, label, plural and aliases
//! of an entry in series.toml; the same of what is known anyway, but for its
//! aliases; `[aliases.<list>]`; the aliases of what is known anyway. So whoever
//! writes an alias outweighs what we thought a word means, and never silently
//! what is written elsewhere in series.toml: that is a fault.

use std::collections::BTreeMap;

use crate::diagnostic::AliasTable;
use crate::model::name::fold;
use crate::model::settings::{GroupSettings, StakeholderGroupSettings, TopicSettings};
use crate::model::{Settings, Term, Terms, Wording};
use crate::vocabulary::term::{self, KnownTerm};

/// The lists that have one.
pub const TABLES: [AliasTable; 5] = [
    AliasTable::Topics,
    AliasTable::Threads,
    AliasTable::Kinds,
    AliasTable::StakeholderGroups,
    AliasTable::Addressees,
];

/// One list, before the sheets add to it.
#[derive(Debug)]
pub struct TermList {
    pub terms: Terms,
    /// Every word that means a term, as written, in the order in which they
    /// are looked up.
    pub names: Vec<(String, usize)>,
    /// Whether somebody listed terms, so that another one is a surprise.
    pub is_listed: bool,
    /// Where nobody did: folded words of the sheets and what they stand for.
    pub renamed: BTreeMap<String, String>,
    faults: Vec<AliasFault>,
}

/// An entry of `[aliases.<list>]` that cannot be used.
#[derive(Debug, Clone)]
pub struct AliasFault {
    pub table: AliasTable,
    pub alias: String,
    pub message: String,
    pub help: String,
}

/// Every entry of the aliases that cannot be used; those of countries are told
/// by whoever resolves countries.
pub fn faults(settings: &Settings) -> Vec<AliasFault> {
    let of_lists = TABLES
        .into_iter()
        .flat_map(|table| TermList::of(settings, table).faults);
    let of_names = [AliasTable::Organisations, AliasTable::People];
    let blank = TABLES.into_iter().chain(of_names).flat_map(|table| {
        let entries = aliases(settings, table).iter();
        entries
            .filter(|(alias, target)| alias.trim().is_empty() || target.trim().is_empty())
            .map(move |(alias, _)| AliasFault {
                table,
                alias: alias.clone(),
                message: "an alias has nothing on one of its sides".to_owned(),
                help: "Write on the left what the sheets say, on the right what it stands for.".to_owned(),
            })
    });
    blank.chain(of_lists).collect()
}

/// What series.toml says of a list's words.
pub fn aliases(settings: &Settings, table: AliasTable) -> &BTreeMap<String, String> {
    let aliases = &settings.aliases;
    match table {
        AliasTable::Countries => &aliases.countries,
        AliasTable::Organisations => &aliases.organisations,
        AliasTable::People => &aliases.people,
        AliasTable::Topics => &aliases.topics,
        AliasTable::Threads => &aliases.threads,
        AliasTable::Kinds => &aliases.kinds,
        AliasTable::StakeholderGroups => &aliases.stakeholder_groups,
        AliasTable::Addressees => &aliases.addressees,
    }
}

/// What one entry of a list is called.
pub fn singular(table: AliasTable) -> &'static str {
    match table {
        AliasTable::Countries => "country",
        AliasTable::Organisations => "organisation",
        AliasTable::People => "person",
        AliasTable::Topics => "topic",
        AliasTable::Threads => "thread",
        AliasTable::Kinds => "kind of note",
        AliasTable::StakeholderGroups => "stakeholder group",
        AliasTable::Addressees => "addressee",
    }
}

/// The stakeholder group that is known by this id without being listed.
pub fn known_group(id: &str) -> Option<&'static KnownTerm> {
    term::STAKEHOLDER_GROUPS
        .iter()
        .find(|known| fold(known.id) == fold(id))
}

impl TermList {
    /// The list of a table that has one; an empty list for the others.
    pub fn of(settings: &Settings, table: AliasTable) -> Self {
        let (entries, known) = entries(settings, table);
        let mut list = Self {
            is_listed: !entries.is_empty() || !known.is_empty(),
            terms: Terms::default(),
            names: Vec::new(),
            renamed: BTreeMap::new(),
            faults: Vec::new(),
        };
        for (term, aliases) in entries {
            list.add(term, aliases);
        }
        let positions: Vec<usize> = known.iter().map(|known| list.add_known(known)).collect();
        list.take_aliases(table, aliases(settings, table));
        for (known, position) in known.iter().zip(positions) {
            for alias in known.aliases {
                list.name(alias, position);
            }
        }
        list
    }

    fn add(&mut self, term: Term, aliases: &[String]) -> usize {
        let names: Vec<String> = [&term.id, &term.label, &term.plural]
            .into_iter()
            .chain(aliases)
            .cloned()
            .collect();
        let position = self.terms.add(term, aliases);
        self.names.extend(names.into_iter().map(|name| (name, position)));
        position
    }

    /// A name that an earlier term has stays with it.
    fn name(&mut self, name: &str, position: usize) {
        self.terms.add_alias(position, name);
        self.names.push((name.to_owned(), position));
    }

    fn add_known(&mut self, known: &KnownTerm) -> usize {
        let listed = self.terms.find(known.id);
        let position = listed.unwrap_or_else(|| self.add(term_of(known), &[]));
        self.name(known.label, position);
        self.name(known.plural, position);
        position
    }

    fn take_aliases(&mut self, table: AliasTable, aliases: &BTreeMap<String, String>) {
        let before = self.terms.clone();
        let is_whole =
            |(alias, target): &(&String, &String)| !alias.trim().is_empty() && !target.trim().is_empty();
        for (alias, target) in aliases.iter().filter(is_whole) {
            if !self.is_listed {
                self.renamed.insert(fold(alias), target.clone());
                continue;
            }
            match (before.find(target), before.find(alias)) {
                (None, _) => {
                    let fault = self.unknown_target(table, alias, target);
                    self.faults.push(fault);
                }
                (Some(position), Some(own)) if own != position => {
                    self.faults.push(AliasFault {
                        table,
                        alias: alias.clone(),
                        message: format!(
                            "“{alias}” cannot stand for “{target}”, for it is the {} “{}” itself",
                            singular(table),
                            before.label(own)
                        ),
                        help: "Delete the line, or give one of the two another name.".to_owned(),
                    });
                }
                (Some(position), _) => self.name(alias, position),
            }
        }
    }

    fn unknown_target(&self, table: AliasTable, alias: &str, target: &str) -> AliasFault {
        let nearest = self.nearest(target);
        let help = match nearest.first() {
            Some(position) => format!("Did you mean \"{}\"?", self.terms.get(*position).id),
            None => format!("Write the id of a {} on the right.", singular(table)),
        };
        AliasFault {
            table,
            alias: alias.to_owned(),
            message: format!(
                "the alias “{alias}” stands for “{target}”, which is no {} that I know",
                singular(table)
            ),
            help,
        }
    }

    /// The terms that are nearly called so, the nearest first, three at most.
    pub fn nearest(&self, text: &str) -> Vec<usize> {
        /// Below it words have little in common.
        const NEAR: f64 = 0.8;
        const MOST: usize = 3;
        let folded = fold(text);
        let mut nearness: BTreeMap<usize, f64> = BTreeMap::new();
        for (name, position) in &self.names {
            let own = likeness(&folded, &fold(name));
            let best = nearness.entry(*position).or_default();
            *best = best.max(own);
        }
        let mut near: Vec<(usize, f64)> = nearness.into_iter().filter(|(_, own)| *own > NEAR).collect();
        near.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        near.into_iter()
            .take(MOST)
            .map(|(position, _)| position)
            .collect()
    }

    /// The one term of which the text is but another spelling.
    pub fn respelt(&self, text: &str) -> Option<usize> {
        let key = super::spelling::key(text)?;
        let mut found = self
            .names
            .iter()
            .filter(|(name, _)| super::spelling::key(name).as_ref() == Some(&key))
            .map(|(_, position)| *position);
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }
}

/// How alike two folded texts are, from 0 to 1. One that names a part of the
/// other in whole words (“youth” of “financing and youth”) is near it.
fn likeness(text: &str, name: &str) -> f64 {
    const PART: f64 = 0.81;
    let words = |text: &'_ str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        words
            .filter(|word| word.chars().count() >= 4)
            .map(str::to_owned)
            .collect()
    };
    let (own, others) = (words(text), words(name));
    let is_part = !own.is_empty() && own.iter().all(|word| others.contains(word));
    let alike = strsim::jaro_winkler(text, name);
    if is_part { alike.max(PART) } else { alike }
}

/// What series.toml lists, each with its aliases, and what is known anyway.
fn entries(settings: &Settings, table: AliasTable) -> (Vec<(Term, &[String])>, &'static [KnownTerm]) {
    let of_topics = |topics| (topic_entries(topics), &[][..]);
    match table {
        AliasTable::Topics => of_topics(&settings.topics),
        AliasTable::Threads => of_topics(&settings.threads),
        AliasTable::Kinds => (group_entries(&settings.kinds, term::KINDS), term::KINDS),
        AliasTable::Addressees => (group_entries(&settings.addressees, &[]), &[]),
        AliasTable::StakeholderGroups => {
            let groups = settings.stakeholder_groups.iter();
            let groups = groups.map(|group| (stakeholder_group(group), &group.aliases[..]));
            (groups.collect(), term::STAKEHOLDER_GROUPS)
        }
        AliasTable::Countries | AliasTable::Organisations | AliasTable::People => (Vec::new(), &[]),
    }
}

fn topic_entries(topics: &[TopicSettings]) -> Vec<(Term, &[String])> {
    let term = |topic: &TopicSettings| Term {
        question: topic.question.clone(),
        ..Term::new(&topic.id, &topic.title)
    };
    topics
        .iter()
        .map(|topic| (term(topic), &topic.aliases[..]))
        .collect()
}

/// Kinds and addressees; `known` are the kinds that are known anyway.
fn group_entries<'a>(groups: &'a [GroupSettings], known: &[KnownTerm]) -> Vec<(Term, &'a [String])> {
    let term = |group: &GroupSettings| Term {
        plural: group.plural.clone().unwrap_or_else(|| group.label.clone()),
        ..Term::new(&group.id, &group.label)
    };
    groups
        .iter()
        .map(|group| (worded(term(group), known), &group.aliases[..]))
        .collect()
}

/// A group that is listed for its rules alone keeps its usual words.
fn stakeholder_group(group: &StakeholderGroupSettings) -> Term {
    let known = known_group(&group.id).filter(|_| group.label.trim().is_empty());
    let (label, plural) = known.map_or((group.label.as_str(), group.label.as_str()), |known| {
        (known.label, known.plural)
    });
    let term = Term {
        plural: group.plural.clone().unwrap_or_else(|| plural.to_owned()),
        ..Term::new(&group.id, label)
    };
    worded(term, term::STAKEHOLDER_GROUPS)
}

fn term_of(known: &KnownTerm) -> Term {
    let term = Term {
        plural: known.plural.to_owned(),
        ..Term::new(known.id, known.label)
    };
    worded(term, std::slice::from_ref(known))
}

/// The term with whose words it has: a label that is the program's own for the
/// id, letter by letter, is the program's, whoever wrote it down.
fn worded(mut term: Term, known: &[KnownTerm]) -> Term {
    if let Some(known) = known.iter().find(|known| known.id == term.id) {
        term.wording = Wording {
            knows_label: term.label == known.label,
            knows_plural: term.plural == known.plural,
        };
    }
    term
}
