//! Every aggregate that a document shows, as a table.
//!
//! The names of tables and columns are a contract with scripts; the
//! descriptions are for people and stand in the workbook's first sheet. Rows
//! follow the leading columns: workshops by number, everything else by the
//! alphabet, what is unresolved or merged last. Only combinations that occur
//! have a row.

mod attached;
mod changes;
mod clusters;
mod continuity;
mod notes;
mod participation;
mod recommendations;
mod subjects;
mod workshops;

use std::borrow::Cow;

use crate::model::{CountryCode, CountryMention, Disclosed, Names, PublicCount, Terms};
use crate::vocabulary::country;

pub use attached::AttachableTables;
pub use changes::changes;
pub use notes::{NotesByReference, cited_notes, notes};

/// What stands for every country example that nobody has resolved yet.
const UNRESOLVED: &str = "unresolved";

/// A table under its public name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The stem of the CSV file and the name of the sheet.
    pub name: &'static str,
    /// What the table holds, for people.
    pub description: &'static str,
    pub columns: Vec<Column>,
    /// Each row has a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column under its public name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub name: &'static str,
    /// What it holds, for people.
    pub description: &'static str,
}

/// What a cell holds. Only texts can be mistaken for formulas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Number(u32),
    /// Joined by `; ` where it is written.
    List(Vec<String>),
}

impl Cell {
    /// The cell's words, as they are before any spreadsheet's rules.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::List(items) => Cow::Owned(items.join("; ")),
        }
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<String>> for Cell {
    fn from(items: Vec<String>) -> Self {
        Self::List(items)
    }
}

/// Whether a spreadsheet could take a text for a formula, by its first
/// character. The characters are those that OWASP lists: the wide forms count
/// because East Asian editions accept them, the control characters because
/// they are dropped before the rest is looked at.
pub fn looks_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'])
}

/// All tables that may be public but for the cited notes, which depend on the
/// documents.
pub fn public_tables(disclosed: &Disclosed) -> Vec<Table> {
    let mut tables = vec![
        workshops::workshops(disclosed),
        participation::participation(disclosed),
        continuity::continuity(disclosed),
        subjects::topics(disclosed),
        subjects::countries(disclosed),
        subjects::topic_country(disclosed),
        subjects::threads(disclosed),
        subjects::addressee_topic(disclosed),
        subjects::addressee_support(disclosed),
        recommendations::recommendations(disclosed),
    ];
    if !disclosed.clusters.is_empty() {
        tables.extend([clusters::clusters(disclosed), clusters::cluster_topic(disclosed)]);
    }
    tables
}

fn columns(described: &[(&'static str, &'static str)]) -> Vec<Column> {
    described
        .iter()
        .map(|&(name, description)| Column { name, description })
        .collect()
}

fn labels(terms: &Terms, positions: &[usize]) -> Vec<String> {
    positions
        .iter()
        .map(|&position| terms.label(position).to_owned())
        .collect()
}

/// As the United Nations has it in the series' first language.
fn country_name(names: &Names, code: CountryCode) -> String {
    country::name_in(code, &names.language)
}

/// Names in the order of the cell, each once; whatever is unresolved comes
/// last under that one word, because nobody has yet said what it is.
fn country_names(names: &Names, mentions: &[CountryMention]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for code in mentions.iter().filter_map(CountryMention::code) {
        let name = country_name(names, code);
        if !found.contains(&name) {
            found.push(name);
        }
    }
    if mentions.iter().any(CountryMention::is_unresolved) {
        found.push(UNRESOLVED.to_owned());
    }
    found
}

/// `<3` where the count may not be told; empty where no sheet says.
fn people(count: PublicCount) -> Cell {
    match count {
        PublicCount::Exactly(count) => Cell::Number(count),
        PublicCount::FewerThan(minimum) => Cell::Text(format!("<{minimum}")),
        PublicCount::Unknown => Cell::Text(String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CountryCode;

    #[test]
    fn countries_are_named_once_and_the_unresolved_come_last() {
        let code = |text| CountryMention::Country(CountryCode::new(text).expect("a code"));
        let mentions = [
            CountryMention::Unresolved("Congo".to_owned()),
            code("LBR"),
            CountryMention::Unresolved("Korea".to_owned()),
            code("CIV"),
            code("LBR"),
        ];
        assert_eq!(
            country_names(&Names::default(), &mentions),
            ["Liberia", "Côte d'Ivoire", "unresolved"]
        );
    }

    #[test]
    fn small_counts_stay_untold() {
        assert_eq!(people(PublicCount::Exactly(12)), Cell::Number(12));
        assert_eq!(people(PublicCount::FewerThan(3)).text(), "<3");
        assert_eq!(people(PublicCount::Unknown).text(), "");
    }

    #[test]
    fn formulas_are_known_by_their_first_character() {
        for text in ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "＝1"] {
            assert!(looks_like_formula(text), "{text:?}");
        }
        for text in ["", "1-1", "a=b", " =1", "'=1", "<3", "–"] {
            assert!(!looks_like_formula(text), "{text:?}");
        }
    }
}
