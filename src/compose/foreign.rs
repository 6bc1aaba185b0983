//! Which words of a document stand in another language than its own, so that
//! they can be marked wherever they stand: in a heading, a table, a sentence.
//!
//! Words are found in the finished view by what they are and not by where they
//! were put in, for a title stands in dozens of places of a paper.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::quotation::on_one_line;
use crate::model::names::Foreign;
use crate::model::view::ForeignPattern;

/// Shorter words would be met by chance within others.
const SHORTEST: usize = 3;
/// Letters of a pattern; a longer one would cost more to make than to match.
const LONGEST: usize = 8000;

/// Fields of a view that are for the PDF's metadata, where nothing is marked.
const UNPRINTED: [&str; 3] = ["authors", "description", "keywords"];

/// What means something in a regular expression.
const SIGNS: &str = r"\.+*?()|[]{}^$#&-~";

/// Patterns for those of the words that the view has.
pub fn patterns(view: &impl Serialize, foreign: Vec<Foreign>) -> Vec<ForeignPattern> {
    if foreign.is_empty() {
        return Vec::new();
    }
    let mut texts = Vec::new();
    // A view that could not be written would not become a document either.
    let view = serde_json::to_value(view).unwrap_or_default();
    gather(&view, &mut texts);
    let mut by_language: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for Foreign { words, language } in foreign {
        let words = on_one_line(&words);
        let is_there = || texts.iter().any(|text| text.contains(&words));
        if words.chars().count() >= SHORTEST && is_there() {
            by_language.entry(language).or_default().insert(words);
        }
    }
    by_language
        .into_iter()
        .flat_map(|(language, words)| of_language(&language, words))
        .collect()
}

fn gather<'a>(value: &'a Value, texts: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(items) => items.iter().for_each(|item| gather(item, texts)),
        Value::Object(fields) => {
            let printed = fields
                .iter()
                .filter(|(name, _)| !UNPRINTED.contains(&name.as_str()));
            printed.for_each(|(_, field)| gather(field, texts));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The longest first, so that a title is not marked only as far as another one
/// begins it.
fn of_language(language: &str, words: BTreeSet<String>) -> Vec<ForeignPattern> {
    let mut words: Vec<String> = words.into_iter().collect();
    words.sort_by_key(|words| std::cmp::Reverse(words.chars().count()));
    let mut patterns: Vec<ForeignPattern> = Vec::new();
    for words in words.iter().map(|words| pattern(words)) {
        match patterns.last_mut() {
            Some(last) if last.pattern.len() + words.len() < LONGEST => {
                last.pattern.push('|');
                last.pattern.push_str(&words);
            }
            _ => patterns.push(ForeignPattern {
                pattern: words,
                language: language.to_owned(),
            }),
        }
    }
    patterns
}

/// The words as a regular expression that no letter before or after joins.
fn pattern(words: &str) -> String {
    let joins = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let mut pattern = String::new();
    if joins(words.chars().next()) {
        pattern.push_str("\\b");
    }
    for letter in words.chars() {
        if SIGNS.contains(letter) {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    if joins(words.chars().next_back()) {
        pattern.push_str("\\b");
    }
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    fn foreign(words: &str, language: &str) -> Foreign {
        Foreign {
            words: words.to_owned(),
            language: language.to_owned(),
        }
    }

    #[test]
    fn what_the_view_has_is_marked_the_longest_first() {
        let view = serde_json::json!({
            "title": "Peace (and water)",
            "items": [{ "text": "On “Peace”, nothing" }, { "text": "Agua" }],
        });
        let words = vec![
            foreign("Peace", "en"),
            foreign("Peace  (and\nwater)", "en"),
            foreign("Absent", "en"),
            foreign("On", "en"),
            foreign("Agua", "es"),
        ];
        let found = patterns(&view, words);
        let found: Vec<_> = found.iter().map(|one| (&*one.pattern, &*one.language)).collect();
        assert_eq!(
            found,
            [
                ("\\bPeace \\(and water\\)|\\bPeace\\b", "en"),
                ("\\bAgua\\b", "es")
            ]
        );
    }

    #[test]
    fn many_words_are_several_patterns() {
        let titles: Vec<String> = (0..40)
            .map(|number| format!("{number} {}", "word ".repeat(60)))
            .collect();
        let view = serde_json::json!(titles);
        let words = titles.iter().map(|title| foreign(title, "en")).collect();
        let found = patterns(&view, words);
        assert_eq!(found.len(), 2);
        assert!(found.iter().all(|one| one.pattern.len() <= LONGEST));
    }
}
