//! When two words are the same word in another spelling.
//!
//! They are where nothing but these differs: case, accents, punctuation, the
//! white space and hyphens between or within words, articles, the word “and”
//! in any of its languages, and an `s` at the end of a word of four letters or
//! more. The order of words is not among them (“Gender and youth” may be one
//! topic and “Youth and gender” another), nor is a sign of doubt: what holds a
//! question mark, a slash or a sign of arithmetic is the spelling of nothing.

use crate::model::name::fold;

/// Words that tie others together and say nothing. `un`, an article in French
/// and Spanish, is not among them: it is an organisation.
const TIES: &[&str] = &[
    "and", "et", "y", "e", "und", "и", "a", "an", "the", "le", "la", "les", "l", "el", "los", "las", "o",
    "os", "as", "der", "die", "das",
];

/// Signs that mean something: doubt, alternatives, amounts.
const SIGNS: &[char] = &[
    '?', '¿', '/', '\\', '|', '+', '=', '<', '>', '%', '#', '~', '*', '^', '$', '@',
];

/// What all spellings of a word share; `None` where the text holds a sign that
/// means something, or no word at all.
pub fn key(text: &str) -> Option<String> {
    if text.contains(SIGNS) {
        return None;
    }
    let folded = fold(text);
    let words = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty() && !TIES.contains(word));
    let mut key = String::with_capacity(folded.len());
    for word in words {
        let ends = |at: Option<char>| at.is_some_and(char::is_numeric);
        // “Track 1 2” is not “Track 12”.
        if ends(key.chars().last()) && ends(word.chars().next()) {
            key.push(' ');
        }
        key.push_str(singular(word));
    }
    (!key.is_empty()).then_some(key)
}

fn singular(word: &str) -> &str {
    match word.strip_suffix('s') {
        Some(stem) if stem.chars().count() >= 3 && !stem.ends_with('s') => stem,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_spelling_is_the_same_word() {
        for (one, other) in [
            ("Women & youth", "Women and Youth"),
            ("Jeunes et femmes", "Jeunes & Femmes"),
            ("Good practices", "good practice"),
            ("Peace-building", "Peacebuilding"),
            ("The rule of law.", "Rule of law"),
            ("L'état de droit", "Etat de droit"),
            ("“Financing”", "financing"),
            ("Мир и безопасность", "Мир & безопасность"),
        ] {
            assert_eq!(key(one), key(other), "{one} / {other}");
        }
    }

    #[test]
    fn another_word_or_a_doubt_is_not() {
        for (one, other) in [
            ("Youth and gender", "Gender and youth"),
            ("Access", "Acces"),
            ("Track 1 2", "Track 12"),
            ("UN", "The"),
            ("Arms", "Army"),
        ] {
            assert_ne!(key(one), key(other), "{one} / {other}");
        }
        for doubt in ["Financing?", "Youth/Gender", "Youth + gender", "…", "the"] {
            assert_eq!(key(doubt), None, "{doubt}");
        }
    }
}
