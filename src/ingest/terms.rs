//! Resolves the words by which notes and people are grouped, and keeps those
//! that nobody listed under their own name.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::table::Table;
use super::term_lists::{self, TermList};
use crate::diagnostic::{AliasTable, CellAddress, Code, Diagnostic, Place, Proposal, toml_string};
use crate::model::name::{Slug, fold};
use crate::model::{Settings, Term, Terms};

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
    list: TermList,
    table: AliasTable,
    /// The column, for diagnostics.
    field: &'static str,
    /// Whether series.toml has aliases for the list.
    has_aliases: bool,
    /// Words that were met and are listed: most rows repeat them.
    met: HashSet<Arc<str>>,
    /// By folded text: how it is written first in the order of places.
    unknown: BTreeMap<String, Vec<Mention>>,
}

/// What can be done about a word that nobody listed.
struct Remedy {
    help: String,
    proposal: Option<Proposal>,
}

impl Remedy {
    fn of_words(help: String) -> Self {
        Self { help, proposal: None }
    }
}

impl TermBook {
    /// What series.toml and the vocabulary list.
    pub fn new(settings: &Settings, table: AliasTable, field: &'static str) -> Self {
        Self {
            list: TermList::of(settings, table),
            table,
            field,
            has_aliases: !term_lists::aliases(settings, table).is_empty(),
            met: HashSet::new(),
            unknown: BTreeMap::new(),
        }
    }

    /// Whether somebody listed the word.
    pub fn knows(&self, mention: &Mention) -> bool {
        self.list.terms.find(&mention.text).is_some()
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
        let renamed = self.rename();
        for (folded, mut mentions) in std::mem::take(&mut self.unknown) {
            mentions.sort_by_cached_key(Mention::place);
            let (label, aliases) = match renamed.get(&folded) {
                Some((target, aliases)) => (target.clone(), aliases.clone()),
                None => (mentions[0].text.to_string(), Vec::new()),
            };
            let id = self.free_id(&label);
            if self.list.is_listed {
                self.report(&label, &id, &mentions, diagnostics);
            }
            let names: Vec<String> = aliases.into_iter().chain([folded]).collect();
            self.list.terms.add(Term::new(id, label), &names);
        }
        self.list.terms
    }

    /// Where nobody listed terms, an alias stands for another word of the
    /// sheets: joins what both say. Answers by folded word how it is written in
    /// series.toml and what else means it.
    fn rename(&mut self) -> BTreeMap<String, (String, Vec<String>)> {
        let mut renamed: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
        for (alias, target) in &self.list.renamed {
            let Some(mentions) = self.unknown.remove(alias) else {
                continue;
            };
            let folded = fold(target);
            self.unknown.entry(folded.clone()).or_default().extend(mentions);
            let (_, aliases) = renamed
                .entry(folded)
                .or_insert_with(|| (target.clone(), Vec::new()));
            aliases.push(alias.clone());
        }
        renamed
    }

    /// An id that no term has: of the word's letters, else of the list's name.
    fn free_id(&self, label: &str) -> String {
        let slug = Slug::of(label);
        let stem = match slug.as_str() {
            "" => Slug::of(term_lists::singular(self.table)).to_string(),
            own if self.list.terms.find(own).is_none() => return own.to_owned(),
            own => own.to_owned(),
        };
        // One of so many numbers is free.
        (1..=self.list.terms.len() + 1)
            .map(|number| format!("{stem}-{number}"))
            .find(|id| self.list.terms.find(id).is_none())
            .unwrap_or(stem)
    }

    fn report(&self, label: &str, id: &str, mentions: &[Mention], diagnostics: &mut Vec<Diagnostic>) {
        let remedy = self.remedy(label, id);
        diagnostics.extend(mentions.iter().map(|mention| {
            let diagnostic = Diagnostic::warning(
                Code::UnknownTerm,
                format!(
                    "“{label}” is in no list of {}; it is kept under its own name",
                    self.table.key().replace('_', " ")
                ),
            )
            .at(mention.place())
            .field(self.field)
            .value(&*mention.text, false)
            .help(remedy.help.clone());
            match &remedy.proposal {
                Some(proposal) => diagnostic.proposal(proposal.clone()),
                None => diagnostic,
            }
        }));
    }

    fn remedy(&self, label: &str, id: &str) -> Remedy {
        if let Some(help) = self.several(label) {
            return Remedy::of_words(help);
        }
        if let Some(position) = self.list.respelt(label) {
            return self.alias(label, &[position], true);
        }
        match self.list.nearest(label)[..] {
            [] => Remedy::of_words(self.entry(label, id)),
            ref near => self.alias(label, near, false),
        }
    }

    /// Proposes the first of these terms.
    fn alias(&self, label: &str, near: &[usize], certain: bool) -> Remedy {
        let proposal = Proposal {
            table: self.table,
            name: label.to_owned(),
            target: self.list.terms.get(near[0]).id.clone(),
            certain,
        };
        let quoted: Vec<String> = near
            .iter()
            .map(|position| format!("“{}”", self.list.terms.label(*position)))
            .collect();
        let correct = if certain {
            "Correct the cell, build with --write-aliases, or"
        } else {
            "Correct the cell, or"
        };
        Remedy {
            help: format!(
                "Did you mean {}? {correct} {}",
                quoted.join(" or "),
                proposal.instruction(self.has_aliases)
            ),
            proposal: Some(proposal),
        }
    }

    /// An entry of the list for a word that is like none.
    fn entry(&self, label: &str, id: &str) -> String {
        let name = match self.table {
            AliasTable::Topics | AliasTable::Threads => "title",
            _ => "label",
        };
        format!(
            "Correct the cell, or add to series.toml:\n[[{}]]\nid = {}\n{name} = {}",
            self.table.key(),
            toml_string(id),
            toml_string(label)
        )
    }

    /// How to write several words that stand side by side as no cell may hold
    /// them; `None` where one of them is unknown.
    fn several(&self, label: &str) -> Option<String> {
        let find = |part: &str| {
            let known = self.list.terms.find(part);
            known.or_else(|| self.list.respelt(part))
        };
        let parts = [',', '/', '|', '+', '&'].into_iter().find_map(|mark| {
            let parts: Vec<&str> = label.split(mark).map(str::trim).collect();
            let found: Option<Vec<usize>> = parts.iter().map(|part| find(part)).collect();
            found.filter(|found| found.len() > 1)
        })?;
        let labels: Vec<&str> = parts
            .iter()
            .map(|position| self.list.terms.label(*position))
            .collect();
        Some(match self.table {
            // One counts.
            AliasTable::Kinds | AliasTable::StakeholderGroups => {
                format!("Write one of them: {}.", labels.join(" or "))
            }
            table => format!(
                "Set several {} apart by semicolons: {}.",
                table.key(),
                labels.join("; ")
            ),
        })
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

    fn settings(text: &str) -> Settings {
        toml::from_str(text).unwrap()
    }

    /// The labels of the list after these words were met, and what is said.
    fn close(settings: &Settings, table: AliasTable, words: &[&str]) -> (Vec<String>, Vec<Diagnostic>) {
        let mut book = TermBook::new(settings, table, "topic");
        for word in words {
            book.meet(&mention(word));
        }
        let mut diagnostics = Vec::new();
        let terms = book.close(&mut diagnostics);
        (terms.iter().map(|term| term.label.clone()).collect(), diagnostics)
    }

    fn helps(diagnostics: &[Diagnostic]) -> Vec<&str> {
        diagnostics.iter().filter_map(|one| one.help.as_deref()).collect()
    }

    const FINANCING: &str = "[[topics]]\nid = \"financing\"\ntitle = \"Financing\"\n\
         [[topics]]\nid = \"women\"\ntitle = \"Women and youth\"\n";

    #[test]
    fn what_nobody_listed_is_kept_and_reported_with_the_nearest() {
        let settings = settings(FINANCING);
        let words = ["financing", "Finanzing", "Zebra", "Apple"];
        let (labels, diagnostics) = close(&settings, AliasTable::Topics, &words);
        assert_eq!(
            labels,
            ["Financing", "Women and youth", "Apple", "Finanzing", "Zebra"]
        );
        assert_eq!(
            helps(&diagnostics),
            [
                "Correct the cell, or add to series.toml:\n[[topics]]\nid = \"apple\"\ntitle = \"Apple\"",
                "Did you mean “Financing”? Correct the cell, or add to series.toml:\n[aliases.topics]\n\
                 \"Finanzing\" = \"financing\"",
                "Correct the cell, or add to series.toml:\n[[topics]]\nid = \"zebra\"\ntitle = \"Zebra\"",
            ]
        );
        assert!(diagnostics.iter().all(|one| {
            one.proposal
                .as_ref()
                .is_none_or(|proposal| !proposal.certain && proposal.name == "Finanzing")
        }));
    }

    #[test]
    fn another_spelling_is_proposed_as_certain_and_never_taken() {
        let (labels, diagnostics) = close(&settings(FINANCING), AliasTable::Topics, &["Women & Youths"]);
        assert_eq!(labels.len(), 3);
        let proposal = diagnostics[0].proposal.as_ref().unwrap();
        assert!(proposal.certain);
        assert_eq!(proposal.lines(true), "\"Women & Youths\" = \"women\"");
    }

    #[test]
    fn several_words_in_no_list_s_way_are_told_apart() {
        for (text, table, expected) in [
            (
                "Financing, Women & youth",
                AliasTable::Topics,
                "Set several topics apart by semicolons: Financing; Women and youth.",
            ),
            (
                "Idea / Challenge",
                AliasTable::Kinds,
                "Write one of them: Idea or Challenge.",
            ),
        ] {
            let (_, diagnostics) = close(&settings(FINANCING), table, &[text]);
            assert_eq!(helps(&diagnostics), [expected]);
        }
    }

    #[test]
    fn aliases_settle_words_and_outweigh_ours() {
        let settings = settings(
            "[aliases.stakeholder_groups]\nUniversity = \"Think tank\"\nUni = \"academia\"\n\
             [aliases.threads]\nWomen = \"Gender\"\nGirls = \"Gender\"\n",
        );
        let list = TermList::of(&settings, AliasTable::StakeholderGroups);
        let label = |text: &str| list.terms.find(text).map(|at| list.terms.label(at));
        assert_eq!(label("university"), Some("Think tank"));
        assert_eq!(label("UNI"), Some("Academia"));
        assert_eq!(label("Universities"), None);
        // Nobody listed threads: words of the sheets stand for each other.
        let (labels, diagnostics) = close(&settings, AliasTable::Threads, &["women", "Youth", "Girls"]);
        assert_eq!(labels, ["Gender", "Youth"]);
        assert!(diagnostics.is_empty());
    }

    #[test]
    fn every_word_gets_an_id_of_its_own() {
        let mut book = TermBook::new(&settings(FINANCING), AliasTable::Topics, "topic");
        for word in ["平和", "安全", "Zebra", "Zebra?!"] {
            book.meet(&mention(word));
        }
        let terms = book.close(&mut Vec::new());
        let ids: Vec<&str> = terms.iter().skip(2).map(|term| term.id.as_str()).collect();
        assert_eq!(ids, ["zebra", "zebra-1", "topic-1", "topic-2"]);
    }

    #[test]
    fn without_a_list_words_are_terms_without_complaint() {
        let (labels, diagnostics) = close(&settings(""), AliasTable::Topics, &["Water"]);
        assert_eq!(labels, ["Water"]);
        assert!(diagnostics.is_empty());
    }
}
