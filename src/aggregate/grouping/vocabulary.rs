//! What words and phrases stand for: names and their abbreviations, phrases
//! that only open a sentence, opposites, words for one thing in several
//! languages. The tables are in `words/`.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use super::language::{Language, lines};
use super::spelling;
use crate::model::name::fold;

/// Words that stand for something together.
#[derive(Debug)]
pub(super) struct Phrase {
    /// `None` for a name, which is one in every language.
    language: Option<Language>,
    /// Whether it counts only where a statement begins.
    pub opens: bool,
    /// Empty where it says nothing.
    pub stands_for: &'static str,
    /// Folded, each with the exact spelling where capitals make it a word.
    words: Vec<(String, Option<&'static str>)>,
}

impl Phrase {
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether a text's words, as written and folded, begin with the phrase.
    pub fn begins<'a>(
        &self,
        language: Language,
        mut words: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> bool {
        self.language.is_none_or(|own| own == language)
            && self.words.iter().all(|(folded, exact)| {
                words.next().is_some_and(|(written, found)| {
                    found == folded && exact.is_none_or(|exact| exact == written)
                })
            })
    }
}

/// Phrases by their first word, the longest first.
static PHRASES: LazyLock<HashMap<String, Vec<Phrase>>> = LazyLock::new(|| {
    let mut phrases: HashMap<String, Vec<Phrase>> = HashMap::new();
    for (language, cells) in lines(include_str!("words/phrases.tsv")) {
        for text in cells.get(2).copied().unwrap_or_default().split('|') {
            let words: Vec<(String, Option<&str>)> = text
                .split_whitespace()
                .map(|word| (fold(word), is_abbreviation(word).then_some(word)))
                .collect();
            let Some((first, _)) = words.first() else { continue };
            phrases.entry(first.clone()).or_default().push(Phrase {
                language: Language::of_code(language),
                opens: cells[0] == "start",
                stands_for: cells[1],
                words,
            });
        }
    }
    #[allow(clippy::iter_over_hash_type, reason = "each list is sorted by itself")]
    for list in phrases.values_mut() {
        list.sort_by(|one, other| {
            other
                .len()
                .cmp(&one.len())
                .then_with(|| one.words.cmp(&other.words))
        });
    }
    phrases
});

fn is_abbreviation(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_uppercase()).count() > 1
}

/// The phrases that begin with a folded word, the longest first.
pub(super) fn phrases(first: &str) -> &'static [Phrase] {
    PHRASES.get(first).map_or(&[], Vec::as_slice)
}

/// Concepts by language and stem.
static CONCEPTS: LazyLock<HashMap<(Language, String), &'static str>> = LazyLock::new(|| {
    let mut concepts = HashMap::new();
    for (concept, cells) in lines(include_str!("words/concepts.tsv")) {
        let Some(language) = Language::of_code(cells[0]) else {
            continue;
        };
        for word in cells[1].split_whitespace() {
            concepts
                .entry((language, language.stem(&fold(word))))
                .or_insert(concept);
        }
    }
    concepts
});

/// The thing that a stem stands for in every language, where the table has it.
pub(super) fn concept(language: Language, stem: &str) -> Option<&'static str> {
    // A clone a word: looked up once for each different word of a series.
    CONCEPTS.get(&(language, stem.to_owned())).copied()
}

/// Both sides of a line of opposites.
struct Opposites {
    language: Language,
    forms: [BTreeSet<String>; 2],
    /// Those of one side only: `developed` and `developing` share theirs.
    stems: [BTreeSet<String>; 2],
}

static OPPOSITES: LazyLock<Vec<Opposites>> = LazyLock::new(|| {
    lines(include_str!("words/opposites.tsv"))
        .filter_map(|(language, cells)| Some(opposites_of_line(Language::of_code(language)?, &cells)))
        .collect()
});

fn opposites_of_line(language: Language, cells: &[&str]) -> Opposites {
    let words = |cell: usize| cells[cell].split_whitespace().map(fold);
    let forms = [0, 1].map(|cell| words(cell).map(|word| spelling::form(language, &word)).collect());
    let all: [BTreeSet<String>; 2] =
        [0, 1].map(|cell| words(cell).map(|word| language.stem(&word)).collect());
    let stems = [&all[0] - &all[1], &all[1] - &all[0]];
    Opposites {
        language,
        forms,
        stems,
    }
}

/// Every line of opposites that a word stands in, and whether on its second
/// side.
pub(super) fn opposites(language: Language, form: &str, stem: &str) -> Vec<(usize, bool)> {
    let mut found = Vec::new();
    let lines = OPPOSITES.iter().enumerate();
    for (line, opposites) in lines.filter(|(_, opposites)| opposites.language == language) {
        let by_form = opposites.forms.iter().position(|side| side.contains(form));
        let by_stem = || opposites.stems.iter().position(|side| side.contains(stem));
        if let Some(side) = by_form.or_else(by_stem) {
            found.push((line, side == 1));
        }
    }
    found
}
