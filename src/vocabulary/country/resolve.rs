//! From a text to the country that it names, or to why it names none.

use super::key::{self, Words};
use super::meaning::{Ambiguous, Area, Former, INDEX, Meaning};
use super::{Country, doubt, flag, nearest};
use crate::model::name::fold;

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    Country(&'static Country),
    /// More than one country or area goes by this name.
    Ambiguous(&'static Ambiguous),
    /// A country that is no more, and whose territory lies in one or several others.
    Former(&'static Former),
    /// Several countries under a name of their own, as the vocabulary calls it.
    Region(&'static str),
    /// Nothing that the UN's list has, though people name it as they name countries.
    Unlisted(&'static Area),
    /// Several countries, set apart by what does not set values apart.
    Several(Vec<&'static Country>),
    /// The text itself says that it is not sure, or that one of several is meant.
    Doubt {
        candidates: Vec<&'static Country>,
        /// Whether it only names one country twice: “Myanmar/Burma”.
        named_twice: bool,
    },
    /// The cell says that there is none: “–”, “n/a”.
    Nothing,
    /// None has this name; those whose names come nearest, nearest first.
    Unknown(Vec<&'static Country>),
}

impl From<Meaning> for Resolution {
    fn from(meaning: Meaning) -> Self {
        match meaning {
            Meaning::Country(country) => Self::Country(country),
            Meaning::Ambiguous(ambiguous) => Self::Ambiguous(ambiguous),
            Meaning::Former(former) => Self::Former(former),
            Meaning::Area(area) => Self::Unlisted(area),
            Meaning::Region(name) => Self::Region(name),
        }
    }
}

/// What says that no country is meant, folded and without closing points.
const NOTHING: &[&str] = &[
    "",
    "-",
    "--",
    "---",
    "_",
    "n/a",
    "n.a",
    "n / a",
    "none",
    "nil",
    "not applicable",
    "no country",
    "not specified",
    "unspecified",
    "neant",
    "aucun",
    "aucune",
    "s/o",
    "s.o",
    "sans objet",
    "non applicable",
    "non precise",
    "ninguno",
    "ninguna",
    "no aplica",
    "no aplicable",
    "n/d",
    "nenhum",
    "nenhuma",
    "nao se aplica",
    "keine",
    "keines",
    "entfallt",
    "нет",
    "н/п",
    "не применимо",
    "لا يوجد",
    "لا ينطبق",
    "无",
    "不适用",
];

/// What a name or code stands for. Only an exact one is a country.
pub fn resolve(text: &str) -> Resolution {
    let text = text.trim();
    let folded = fold(text);
    if doubt::is_bare_island(&folded) {
        return Resolution::Unknown(Vec::new());
    }
    if doubt::is_part(&folded) {
        return in_doubt(text);
    }
    if let Some(meaning) = INDEX.exact(text) {
        return meaning.into();
    }
    if let Some((codes, rest)) = flag::parted(text) {
        return with_flags(&codes, &rest);
    }
    if NOTHING.contains(&folded.trim_end_matches('.')) {
        return Resolution::Nothing;
    }
    if doubt::has_sign(text) {
        return in_doubt(text);
    }
    let words = Words::of(text);
    match code(text, &folded).or_else(|| named(text, &words)) {
        Some(meaning) => meaning.into(),
        None => unnamed(text, &words),
    }
}

/// What a code stands for, whatever the size and width of its letters.
fn code(text: &str, folded: &str) -> Option<Meaning> {
    let capitals = || text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase);
    let code = folded.trim_matches(|letter: char| !letter.is_alphanumeric());
    match code.len() {
        2 | 3 if capitals() => INDEX.exact(&code.to_ascii_uppercase()),
        2 | 3 => INDEX.small_code(code),
        _ => None,
    }
}

/// A name of the tables. A comma between countries sets them apart, unless
/// the name itself is written with one.
fn named(text: &str, words: &Words) -> Option<Meaning> {
    let meaning = INDEX.find_words(words)?;
    let apart = text.contains([',', '、', '،']) && several(text).is_some();
    (!apart || INDEX.has_comma(words)).then_some(meaning)
}

fn unnamed(text: &str, words: &Words) -> Resolution {
    if let Some(country) = explained(text) {
        return Resolution::Country(country);
    }
    if doubt::has_word(text) {
        return in_doubt(text);
    }
    match several(text) {
        Some(countries) => Resolution::Several(countries),
        None => Resolution::Unknown(nearest::nearest(text, words)),
    }
}

/// What a text without doubt stands for by itself.
fn meaning(text: &str) -> Option<Meaning> {
    let text = text.trim();
    INDEX
        .exact(text)
        .or_else(|| code(text, &fold(text)))
        .or_else(|| INDEX.find(text))
}

fn country(text: &str) -> Option<&'static Country> {
    match meaning(text)? {
        Meaning::Country(country) => Some(country),
        _ => None,
    }
}

/// A name and in brackets a second of the same country, or its code, which
/// tells which of several is meant: “Myanmar (Burma)”, “Congo (COD)”.
fn explained(text: &str) -> Option<&'static Country> {
    let folded_width = text.replace('（', "(").replace('）', ")");
    let (outer, inner) = folded_width.trim_end().strip_suffix(')')?.split_once('(')?;
    match (meaning(outer)?, meaning(inner)?) {
        (Meaning::Country(country), Meaning::Country(other)) => (country == other).then_some(country),
        (Meaning::Country(country), Meaning::Ambiguous(ambiguous))
        | (Meaning::Ambiguous(ambiguous), Meaning::Country(country)) => {
            ambiguous.candidates.contains(&country).then_some(country)
        }
        _ => None,
    }
}

/// The countries of a list that is set apart by commas, or by “and”.
fn several(text: &str) -> Option<Vec<&'static Country>> {
    let by_commas: Vec<&str> = text.split([',', '、', '،']).collect();
    let and = |word: &str| matches!(word, "-" | "–" | "—" | "+") || key::is_and(word);
    let by_words = || {
        by_commas
            .iter()
            .flat_map(|part| {
                let words: Vec<&str> = part.split_whitespace().collect();
                words
                    .split(|word| and(word))
                    .map(|words| words.join(" "))
                    .collect::<Vec<_>>()
            })
            .collect::<Vec<_>>()
    };
    all_countries(&by_commas).or_else(|| all_countries(&by_words()))
}

/// The countries, if each part names one and they are at least two.
fn all_countries<T: AsRef<str>>(parts: &[T]) -> Option<Vec<&'static Country>> {
    let named = parts
        .iter()
        .map(AsRef::as_ref)
        .filter(|part| !part.trim().is_empty());
    let countries: Vec<&'static Country> = named.map(country).collect::<Option<_>>()?;
    let distinct = countries.windows(2).any(|pair| pair[0] != pair[1]);
    distinct.then_some(countries)
}

fn in_doubt(text: &str) -> Resolution {
    let parts = doubt::parts(text);
    let meanings: Vec<Option<Meaning>> = parts.iter().map(|part| meaning(part)).collect();
    let mut candidates: Vec<&'static Country> = Vec::new();
    let named = meanings.iter().flatten().flat_map(|meaning| meaning.countries());
    for country in named.chain(nearest::within(&Words::of(text))) {
        if !candidates.contains(&country) {
            candidates.push(country);
        }
    }
    let countries_only = meanings
        .iter()
        .all(|meaning| matches!(meaning, Some(Meaning::Country(_))));
    let named_twice =
        meanings.len() > 1 && countries_only && candidates.len() == 1 && doubt::only_names_twice(text);
    Resolution::Doubt {
        candidates,
        named_twice,
    }
}

/// A flag is a code, and a name beside it must be of the same country.
fn with_flags(codes: &[String], rest: &str) -> Resolution {
    let mut candidates: Vec<&'static Country> = Vec::new();
    let flags = codes.iter().map(|code| INDEX.flag(code));
    let known = flags.clone().all(|flag| flag.is_some());
    let beside = match resolve(rest) {
        Resolution::Country(country) => Some(country),
        Resolution::Nothing if rest.trim().is_empty() => None,
        _ => return in_doubt(rest),
    };
    for country in flags.flatten().chain(beside) {
        if !candidates.contains(&country) {
            candidates.push(country);
        }
    }
    match candidates[..] {
        [country] if known => Resolution::Country(country),
        [] => Resolution::Unknown(candidates),
        _ => Resolution::Doubt {
            candidates,
            named_twice: false,
        },
    }
}
