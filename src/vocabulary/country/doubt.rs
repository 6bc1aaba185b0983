//! Words and signs by which people say that they are not sure, that one of
//! several is meant, or that a name is of other days. They are no punctuation:
//! a cell with one of them is for somebody to settle.

use crate::model::name::fold;

/// Signs that leave open what is meant, or part one country from another.
const SIGNS: &[char] = &[
    '?', '¿', '؟', '~', '≈', '/', '\\', '|', '→', '⇒', '>', '<', '=', '≠', '或',
];

/// Words, folded: English, French, Spanish, Portuguese, German, Russian, Arabic.
const WORDS: &[&str] = &[
    "or",
    "formerly",
    "former",
    "ex",
    "previously",
    "old",
    "unclear",
    "unsure",
    "uncertain",
    "tbc",
    "tbd",
    "maybe",
    "perhaps",
    "probably",
    "possibly",
    "likely",
    "presumably",
    "apparently",
    "eg",
    "etc",
    "vs",
    "versus",
    "not",
    "except",
    "excluding",
    "alias",
    "aka",
    "unconfirmed",
    "draft", //
    "ou",
    "anciennement",
    "ancien",
    "ancienne",
    "peut",
    "probablement",
    "incertain",
    "incertaine",
    "sauf",
    "hors",
    "jadis",
    "autrefois",
    "environ", //
    "o",
    "u",
    "antes",
    "antiguo",
    "antigua",
    "antiguamente",
    "anteriormente",
    "quizas",
    "quiza",
    "posiblemente",
    "probablemente",
    "incierto",
    "excepto", //
    "antigo",
    "talvez",
    "provavelmente",
    "possivelmente",
    "exceto", //
    "oder",
    "ehemals",
    "ehemalige",
    "ehemaliges",
    "fruher",
    "vielleicht",
    "unklar",
    "wahrscheinlich",
    "vermutlich",
    "или",
    "бывшии",
    "бывшая",
    "бывшее",
    "ранее",
    "возможно",
    "уточняется",
    "уточнить", //
    "او",
    "سابقا",
    "ربما",
];

/// Phrases, folded.
const PHRASES: &[&str] = &[
    "to be confirmed",
    "to be determined",
    "to be decided",
    "to confirm",
    "to check",
    "a confirmer",
    "a preciser",
    "a verifier",
    "por confirmar",
    "a confirmar",
    "por determinar",
    "a determinar",
    "por definir",
    "tal vez",
    "zu klaren",
    "не уверен",
    "待定",
    "待确认",
    "原名",
];

/// Words by which a name of other days follows or precedes today's.
const FORMERLY: &[&str] = &[
    "formerly",
    "former",
    "ex",
    "previously",
    "old",
    "alias",
    "aka",
    "anciennement",
    "ancien",
    "ancienne",
    "jadis",
    "autrefois",
    "antes",
    "antiguo",
    "antigua",
    "antiguamente",
    "anteriormente",
    "antigo",
    "ehemals",
    "ehemalige",
    "ehemaliges",
    "fruher",
    "бывшии",
    "бывшая",
    "бывшее",
    "ранее",
    "سابقا",
];

/// Whether a sign in the text leaves open what is meant, whatever the words.
pub(super) fn has_sign(text: &str) -> bool {
    // Folding opens what is written in one sign: “⁇”, “？”.
    text.contains(SIGNS) || (!text.is_ascii() && fold(text).contains(SIGNS))
}

/// Whether a word or phrase in the text does.
pub(super) fn has_word(text: &str) -> bool {
    let folded = fold(text);
    words(&folded).any(|word| WORDS.contains(&word))
        || PHRASES.iter().any(|phrase| has_phrase(&folded, phrase))
}

/// Whether nothing is doubtful but that a name of other days stands beside
/// today's, or two names of one country beside each other.
pub(super) fn only_names_twice(text: &str) -> bool {
    let folded = fold(text);
    let other_signs = SIGNS.iter().filter(|sign| **sign != '/');
    let mut other_words = WORDS.iter().filter(|word| !FORMERLY.contains(word));
    !other_signs.into_iter().any(|sign| folded.contains(*sign))
        && !other_words.any(|other| words(&folded).any(|word| word == *other))
        && !PHRASES.iter().any(|phrase| has_phrase(&folded, phrase))
}

/// What stands between the signs, words and brackets of doubt.
pub(super) fn parts(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut parts = Vec::new();
    for piece in folded.split(|letter: char| SIGNS.contains(&letter) || "()[],:".contains(letter)) {
        let words: Vec<&str> = piece.split([' ', '-']).collect();
        let between = words.split(|word| WORDS.contains(word) || *word == "and");
        parts.extend(between.map(|words| words.join(" ").trim().to_owned()));
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter: char| !letter.is_alphanumeric())
}

/// Latin phrases are whole words; Chinese does not part words.
fn has_phrase(folded: &str, phrase: &str) -> bool {
    if phrase.chars().all(|letter| !letter.is_ascii()) && !phrase.contains(' ') {
        return folded.contains(phrase);
    }
    let spaced: Vec<&str> = words(folded).filter(|word| !word.is_empty()).collect();
    format!(" {} ", spaced.join(" ")).contains(&format!(" {phrase} "))
}

/// Words for an island that stand for none alone, be `Island` Iceland in German.
const ISLANDS: [&str; 12] = [
    "isls", "island", "islands", "isle", "isles", "isla", "islas", "ile", "iles", "ilha", "ilhas", "insel",
];

/// Whether a folded text names an island without saying which.
pub(super) fn is_bare_island(folded: &str) -> bool {
    let mut words = words_of(folded).skip_while(|word| ARTICLES.contains(word));
    words.next().is_some_and(|word| ISLANDS.contains(&word)) && words.next().is_none()
}

const ARTICLES: [&str; 9] = ["the", "le", "la", "les", "l", "el", "los", "las", "o"];

const COMPASS: [&str; 15] = [
    "north", "south", "east", "west", "nord", "sud", "est", "ouest", "norte", "sur", "sul", "este", "oeste",
    "leste", "centre",
];

const OF: [&str; 8] = ["of", "de", "du", "des", "del", "d", "da", "do"];

/// Whether a folded text names a part of a country: `the south of Sudan` is not
/// South Sudan, and `South, Sudan` nobody knows.
pub(super) fn is_part(folded: &str) -> bool {
    let mut words = words_of(folded).skip_while(|word| ARTICLES.contains(word));
    let Some(first) = words.next().filter(|word| COMPASS.contains(word)) else {
        return false;
    };
    let behind = folded.split_once(first).map_or("", |(_, behind)| behind);
    behind.trim_start().starts_with(',') || words.next().is_some_and(|word| OF.contains(&word))
}

fn words_of(folded: &str) -> impl Iterator<Item = &str> {
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty())
}
