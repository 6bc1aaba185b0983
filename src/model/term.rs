//! The words by which notes and people are grouped: topics, threads, kinds,
//! stakeholder groups, addressees.

use std::collections::HashMap;

use super::name::fold;

/// One topic, thread, kind, group or addressee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub id: String,
    /// As tables and documents print it.
    pub label: String,
    /// For a group: the label for several, `Member States`. Else the label.
    pub plural: String,
    /// The question that a topic or thread asks; may be empty.
    pub question: String,
    pub wording: Wording,
}

/// Whose words a term's labels are. Those of the program are worded anew in
/// every language; those of the series stay until somebody translates them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Wording {
    /// The label is the program's own for the term's id.
    pub knows_label: bool,
    pub knows_plural: bool,
}

impl Term {
    pub fn new(id: impl Into<String>, label: impl Into<String>) -> Self {
        let label = label.into();
        Self {
            id: id.into(),
            plural: label.clone(),
            label,
            question: String::new(),
            wording: Wording::default(),
        }
    }
}

impl Term {
    /// The id by which a catalogue knows the term; none where the series calls
    /// it by words of its own.
    pub fn known_id(&self) -> &str {
        if self.wording.knows_label { &self.id } else { "" }
    }
}

/// A list of terms in the order in which documents show them, found by id,
/// label or alias. Terms are referred to by their index in the list.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    terms: Vec<Term>,
    /// Folded id, label, plural and aliases.
    index: HashMap<String, usize>,
}

impl Terms {
    /// Adds a term; an id, label or alias that an earlier term has stays with
    /// the earlier one.
    pub fn add(&mut self, term: Term, aliases: &[String]) -> usize {
        let position = self.terms.len();
        let names = [&term.id, &term.label, &term.plural].into_iter().chain(aliases);
        for name in names {
            self.index.entry(fold(name)).or_insert(position);
        }
        self.terms.push(term);
        position
    }

    /// Adds another name for a term.
    pub fn add_alias(&mut self, position: usize, alias: &str) {
        self.index.entry(fold(alias)).or_insert(position);
    }

    /// The index of the term that the text names, by id, label or alias.
    pub fn find(&self, text: &str) -> Option<usize> {
        self.index.get(&fold(text)).copied()
    }

    /// # Panics
    /// Where the index is none of this list's.
    pub fn get(&self, position: usize) -> &Term {
        &self.terms[position]
    }

    pub fn label(&self, position: usize) -> &str {
        &self.terms[position].label
    }

    /// Changes terms in their place; their indices stay.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Term> {
        self.terms.iter_mut()
    }

    pub fn iter(&self) -> impl Iterator<Item = &Term> {
        self.terms.iter()
    }

    pub fn len(&self) -> usize {
        self.terms.len()
    }

    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

/// What a kind of note is for a document, whatever it is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KindRole {
    Idea,
    Challenge,
    Recommendation,
    GoodPractice,
    Question,
    /// The role of the Peacebuilding Commission.
    Commission,
    Action,
    /// An observation, and every kind that a series adds.
    Observation,
}

impl KindRole {
    /// The role of the kind with this id.
    pub fn of(id: &str) -> Self {
        match id {
            "idea" => Self::Idea,
            "challenge" => Self::Challenge,
            "recommendation" => Self::Recommendation,
            "good-practice" => Self::GoodPractice,
            "question" => Self::Question,
            "role-of-the-pbc" => Self::Commission,
            "action" => Self::Action,
            _ => Self::Observation,
        }
    }
}
