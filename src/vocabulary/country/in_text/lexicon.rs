//! What is looked for in texts, and what each of it means.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::folded::fold;
use crate::model::name::CountryCode;
use crate::vocabulary::country::{self, Country, by_code};

/// What the words that were found may mean. Nothing at all where they only
/// hide the names within them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Meaning {
    pub name: Option<Name>,
    pub demonym: Option<Demonym>,
    /// The table's warnings, by position in [`Lexicon::cautions`].
    pub cautions: Option<usize>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Name {
    pub country: &'static Country,
    pub is_abbreviation: bool,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Demonym {
    pub country: &'static Country,
    /// Names a language as well.
    pub is_language: bool,
    /// Is used in English, be it also a name elsewhere: “Argentine”.
    pub is_english: bool,
}

/// What else a name means, and when it is the country all the same.
#[derive(Debug, Clone, Default)]
pub(super) struct Cautions {
    /// Never looked for.
    pub never: bool,
    /// In small letters a word of its own.
    pub is_word: bool,
    /// People bear it.
    pub is_personal: bool,
    /// The country only directly after one of these words.
    pub after: Vec<String>,
    /// Another place where the text holds one of these words.
    pub unless: Vec<String>,
    /// The country in texts of these languages alone.
    pub languages: Vec<&'static str>,
}

pub(super) struct Lexicon {
    pub automaton: AhoCorasick,
    /// By pattern of the automaton.
    pub meanings: Vec<Meaning>,
    pub cautions: Vec<Cautions>,
}

impl std::fmt::Debug for Lexicon {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Lexicon")
            .field("patterns", &self.meanings.len())
            .finish_non_exhaustive()
    }
}

impl Lexicon {
    pub(super) fn cautions(&self, meaning: &Meaning) -> Option<&Cautions> {
        meaning.cautions.map(|position| &self.cautions[position])
    }
}

/// The tables are part of the program, and a test builds the automaton of them;
/// without one, nothing would be found.
static LEXICON: LazyLock<Option<Lexicon>> = LazyLock::new(build);

pub(super) fn lexicon() -> Option<&'static Lexicon> {
    LEXICON.as_ref()
}

fn build() -> Option<Lexicon> {
    let mut entries = Entries::new();
    add_demonyms(&mut entries);
    add_names(&mut entries);
    let cautions = add_cautions(&mut entries);
    add_hidden(&mut entries);
    let automaton = AhoCorasick::builder()
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(entries.keys())
        .ok()?;
    Some(Lexicon {
        automaton,
        meanings: entries.into_values().collect(),
        cautions,
    })
}

/// What is looked for, folded, and what it means.
type Entries = BTreeMap<String, Meaning>;

fn add_demonyms(entries: &mut Entries) {
    let mut all: BTreeMap<String, Vec<Demonym>> = BTreeMap::new();
    for cells in lines(include_str!("../demonyms.tsv")) {
        let [alpha3, language, also_language, forms] = cells[..] else {
            continue;
        };
        let Some(country) = CountryCode::new(alpha3).and_then(by_code) else {
            continue;
        };
        for form in forms.split("; ") {
            all.entry(fold(form)).or_default().push(Demonym {
                country,
                is_language: also_language == "yes",
                is_english: language == "en",
            });
        }
    }
    for (text, demonyms) in all {
        let first = demonyms[0];
        let demonym = Demonym {
            is_language: demonyms.iter().any(|demonym| demonym.is_language),
            is_english: demonyms.iter().any(|demonym| demonym.is_english),
            ..first
        };
        let alone = demonyms.iter().all(|demonym| demonym.country == first.country);
        entries.entry(text).or_default().demonym = alone.then_some(demonym);
    }
}

/// Two countries under one name hide each other.
fn add_names(entries: &mut Entries) {
    let mut all: BTreeMap<String, Vec<&country::Name>> = BTreeMap::new();
    for name in country::names() {
        all.entry(bare(name)).or_default().push(name);
    }
    for (text, names) in all
        .into_iter()
        .filter(|(text, _)| text.chars().any(char::is_alphabetic))
    {
        let first = names[0];
        let entry = entries.entry(text).or_default();
        // “Syrien” is Syria in German and a Syrian in French, of which there is more.
        let is_german = names.iter().all(|name| name.language == "de");
        let is_alone = names.iter().all(|name| name.country == first.country);
        if is_alone && !(is_german && entry.demonym.is_some()) {
            entry.name = Some(Name {
                country: first.country,
                is_abbreviation: first.is_abbreviation(),
            });
        }
    }
}

/// A name without its article, which says no more in a text; but “El Salvador”.
fn bare(name: &country::Name) -> String {
    const ARTICLES: &[&str] = &["the ", "la ", "le ", "les ", "l ", "los ", "las ", "el "];
    let folded = fold(name.text);
    if name.text == name.country.name {
        return folded;
    }
    let rest = ARTICLES.iter().find_map(|article| folded.strip_prefix(article));
    rest.map_or(folded.clone(), str::to_owned)
}

fn add_cautions(entries: &mut Entries) -> Vec<Cautions> {
    let mut cautions = Vec::new();
    for (name, caution) in cautions_of_names() {
        if let Some(entry) = entries.get_mut(&name) {
            if caution.never {
                entry.name = None;
            }
            entry.cautions = Some(cautions.len());
            cautions.push(caution);
        }
    }
    cautions
}

/// What is no country and hides those within it.
fn add_hidden(entries: &mut Entries) {
    for cells in lines(include_str!("phrases.tsv")) {
        entries.insert(fold(cells[0]), Meaning::default());
    }
    // In an index: “Darfur (Sudan)”. A text that has both speaks of the country.
    let others = country::other_names()
        .iter()
        .filter(|name| !name.contains(['(', ',', '/']));
    let hidden: Vec<String> = others
        .map(|name| fold(name))
        .filter(|folded| !entries.contains_key(folded) && !is_pair(folded, entries))
        .collect();
    entries.extend(hidden.into_iter().map(|folded| (folded, Meaning::default())));
}

/// “Israel and Palestine”: ambiguous in a column of one country, two countries
/// in a text.
fn is_pair(folded: &str, entries: &Entries) -> bool {
    const AND: &[&str] = &["and ", "et ", "y ", "e ", "& "];
    folded.match_indices(' ').any(|(at, _)| {
        let right = &folded[at + 1..];
        let right = AND
            .iter()
            .find_map(|and| right.strip_prefix(and))
            .unwrap_or(right);
        entries.contains_key(&folded[..at]) && entries.contains_key(right)
    })
}

fn cautions_of_names() -> BTreeMap<String, Cautions> {
    let mut all: BTreeMap<String, Cautions> = BTreeMap::new();
    for cells in lines(include_str!("cautions.tsv")) {
        let [name, kind, words, ..] = cells[..] else {
            continue;
        };
        let caution = all.entry(fold(name)).or_default();
        let list = || words.split("; ").filter(|word| !word.is_empty());
        match kind {
            "never" => caution.never = true,
            "word" => caution.is_word = true,
            "person" => caution.is_personal = true,
            "after" => caution.after.extend(list().map(fold)),
            "unless" => caution.unless.extend(list().map(fold)),
            "language" => caution.languages.extend(list()),
            _ => {}
        }
    }
    all
}

/// The cells of each line below the header.
fn lines(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().skip(1).map(|line| line.split('\t').collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole() {
        let lexicon = lexicon().expect("the automaton is built");
        assert!(lexicon.meanings.len() > 4_000, "{}", lexicon.meanings.len());
        for cells in lines(include_str!("../demonyms.tsv")) {
            assert!(
                CountryCode::new(cells[0]).and_then(by_code).is_some(),
                "{cells:?}"
            );
            assert_eq!(cells.len(), 4, "{cells:?}");
        }
        for cells in lines(include_str!("cautions.tsv")) {
            assert_eq!(cells.len(), 4, "{cells:?}");
            let kinds = ["never", "word", "person", "after", "unless", "language"];
            assert!(kinds.contains(&cells[1]), "{cells:?}");
        }
        assert!(lines(include_str!("phrases.tsv")).all(|cells| cells.len() == 2));
    }
}
