//! The languages of statements, and what their small words do.
//!
//! A statement's language is the one that most of its words are function words
//! of: `words/function_words.tsv` lists them, with what a difference in them
//! means. A statement without any is read as English.

use std::collections::HashMap;
use std::sync::LazyLock;

use snowball_stemmers_rs::{Algorithm, Stemmer};

use crate::model::name::fold;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    English,
    French,
    Spanish,
    Portuguese,
    German,
    Russian,
}

impl Language {
    /// Where as many words speak for two, the earlier one is taken.
    pub const ALL: [Self; 6] = [
        Self::English,
        Self::French,
        Self::Spanish,
        Self::Portuguese,
        Self::German,
        Self::Russian,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Portuguese => "pt",
            Self::German => "de",
            Self::Russian => "ru",
        }
    }

    pub(super) fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The language of a text's folded words.
    pub(super) fn of_words(words: &[&str]) -> Self {
        let mut best = (0, Self::English);
        for language in Self::ALL {
            let known = words
                .iter()
                .filter(|word| function(language, word).is_some())
                .count();
            if known > best.0 {
                best = (known, language);
            }
        }
        best.1
    }

    fn algorithm(self) -> Algorithm {
        match self {
            Self::English => Algorithm::English,
            Self::French => Algorithm::French,
            Self::Spanish => Algorithm::Spanish,
            Self::Portuguese => Algorithm::Portuguese,
            Self::German => Algorithm::German,
            Self::Russian => Algorithm::Russian,
        }
    }

    /// The stem of a folded word.
    pub(super) fn stem(self, word: &str) -> String {
        Stemmer::create(self.algorithm()).stem(word).into_owned()
    }
}

/// What a function word does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Function {
    /// Says nothing that a merge could hang on: articles, `should`, `also`.
    Drop,
    Negation,
    Quantity,
    Possibility,
    Relation,
    Pronoun,
}

impl Function {
    fn of_name(name: &str) -> Option<Self> {
        Some(match name {
            "drop" => Self::Drop,
            "negation" => Self::Negation,
            "quantity" => Self::Quantity,
            "possibility" => Self::Possibility,
            "relation" => Self::Relation,
            "pronoun" => Self::Pronoun,
            _ => return None,
        })
    }
}

type FunctionWords = HashMap<String, (Function, String)>;

static FUNCTION_WORDS: LazyLock<HashMap<Language, FunctionWords>> = LazyLock::new(|| {
    let mut tables: HashMap<Language, FunctionWords> = HashMap::new();
    for (language, cells) in lines(include_str!("words/function_words.tsv")) {
        let (Some(language), Some(function)) = (Language::of_code(language), Function::of_name(cells[0]))
        else {
            continue;
        };
        let table = tables.entry(language).or_default();
        for word in cells[1].split_whitespace() {
            let (word, stands_for) = word.split_once('=').unwrap_or((word, word));
            table.entry(fold(word)).or_insert((function, fold(stands_for)));
        }
    }
    tables
});

/// What a folded word does in a language, and the word that it counts as.
pub(super) fn function(language: Language, word: &str) -> Option<(Function, &'static str)> {
    let (function, stands_for) = FUNCTION_WORDS.get(&language)?.get(word)?;
    Some((*function, stands_for))
}

/// The lines of a table without its header: the first cell and the others,
/// which are at least two.
pub(super) fn lines(table: &'static str) -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    table.lines().skip(1).filter_map(|line| {
        let mut cells = line.split('\t');
        let first = cells.next()?;
        let others: Vec<&str> = cells.collect();
        (others.len() >= 2).then_some((first, others))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_tell_the_language() {
        for (text, language) in [
            ("train the police in human rights", Language::English),
            ("renforcer les capacites des comites locaux", Language::French),
            ("proteger a los lideres en las zonas rurales", Language::Spanish),
            (
                "fortalecer as capacidades dos comites locais",
                Language::Portuguese,
            ),
            ("die mission soll mit den gemeinden planen", Language::German),
            ("укрепить потенциал и роль местных комитетов", Language::Russian),
            ("peace", Language::English),
        ] {
            assert_eq!(
                Language::of_words(&text.split(' ').collect::<Vec<_>>()),
                language,
                "{text}"
            );
        }
    }
}
