//! What a name may stand for, and the index of all names by what is left of
//! them when nothing but what tells is kept.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::key::Words;
use super::table::{self, lines, parts};
use super::{Country, all, by_alpha3};

const AMBIGUOUS: &str = include_str!("ambiguous.tsv");
const FORMER: &str = include_str!("former.tsv");
const AREAS: &str = include_str!("areas.tsv");
const REGIONS: &str = include_str!("regions.tsv");
const CODES: &str = include_str!("codes.tsv");

/// A name that more than one country or area goes by in what people write,
/// even where M49 gives the bare name to one of them.
#[derive(Debug, PartialEq, Eq)]
pub struct Ambiguous {
    /// The likelier first.
    pub candidates: Vec<&'static Country>,
    /// What else it may stand for that is no country; may be empty.
    pub or_else: &'static str,
}

/// A country that is no more.
#[derive(Debug, PartialEq, Eq)]
pub struct Former {
    pub name: &'static str,
    /// When it was, `1918–1992`.
    pub years: &'static str,
    /// Those in which its territory lies, in alphabetical order of their codes.
    pub successors: Vec<&'static Country>,
}

/// What people name as they name countries, and the UN's list does not have.
#[derive(Debug, PartialEq, Eq)]
pub struct Area {
    /// As UN documents call it, where they have a rule; an alias may have this
    /// as its target.
    pub name: &'static str,
    /// Countries that may be meant; none where the rule names none.
    pub candidates: Vec<&'static Country>,
    /// The rule of UN documents, a sentence; empty for areas inside countries.
    pub rule: &'static str,
}

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Country(&'static Country),
    Ambiguous(&'static Ambiguous),
    Former(&'static Former),
    Area(&'static Area),
    /// As the vocabulary calls it.
    Region(&'static str),
}

impl Meaning {
    /// The countries that may be meant.
    pub(super) fn countries(self) -> Vec<&'static Country> {
        match self {
            Self::Country(country) => vec![country],
            Self::Ambiguous(ambiguous) => ambiguous.candidates.clone(),
            Self::Former(former) => former.successors.clone(),
            Self::Area(area) => area.candidates.clone(),
            Self::Region(_) => Vec::new(),
        }
    }
}

/// Names with what they stand for. The first meaning of a key stays.
type Named = Vec<(&'static str, Meaning)>;

fn countries_of(codes: &str) -> Vec<&'static Country> {
    codes.split_whitespace().filter_map(by_alpha3).collect()
}

static OTHERS: LazyLock<Named> = LazyLock::new(|| {
    let ambiguous = lines::<3>(AMBIGUOUS).flat_map(|[names, codes, or_else]| {
        let candidates = countries_of(codes);
        named(names, Meaning::Ambiguous(kept(Ambiguous { candidates, or_else })))
    });
    let areas = lines::<4>(AREAS).flat_map(|[name, others, codes, rule]| {
        let candidates = countries_of(codes);
        let meaning = Meaning::Area(kept(Area {
            name,
            candidates,
            rule,
        }));
        named(name, meaning).chain(named(others, meaning))
    });
    let former = lines::<4>(FORMER).flat_map(|[name, others, years, codes]| {
        let successors = countries_of(codes);
        let meaning = Meaning::Former(kept(Former {
            name,
            years,
            successors,
        }));
        named(name, meaning).chain(named(others, meaning))
    });
    let regions = lines::<2>(REGIONS).flat_map(|[name, others]| {
        let meaning = Meaning::Region(name);
        named(name, meaning).chain(named(others, meaning))
    });
    ambiguous.chain(areas).chain(former).chain(regions).collect()
});

/// Tables are read once and stay.
fn kept<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn named(names: &'static str, meaning: Meaning) -> impl Iterator<Item = (&'static str, Meaning)> {
    parts(names).map(move |name| (name, meaning))
}

/// Codes that are also words, or that people write for something else.
#[derive(Debug)]
struct DoubtfulCode {
    code: &'static str,
    /// Whether capitals leave no doubt.
    only_small: bool,
    meaning: Meaning,
}

static DOUBTFUL_CODES: LazyLock<Vec<DoubtfulCode>> = LazyLock::new(|| {
    lines::<4>(CODES)
        .map(|[code, doubt, codes, or_else]| DoubtfulCode {
            code,
            only_small: doubt == "small",
            meaning: Meaning::Ambiguous(kept(Ambiguous {
                candidates: countries_of(codes),
                or_else,
            })),
        })
        .collect()
});

/// All names and codes.
pub(super) struct Index {
    /// As the tables write them; codes in capitals.
    exact: HashMap<&'static str, Meaning>,
    /// By what is left of them, see [`Words`].
    by_key: HashMap<String, Meaning>,
    /// Codes in small letters.
    small_codes: HashMap<String, Meaning>,
    /// The names that are written with a comma, joined.
    with_comma: HashSet<String>,
    /// Keys that two tables claim for different things.
    #[cfg(test)]
    pub(super) collisions: Vec<String>,
}

pub(super) static INDEX: LazyLock<Index> = LazyLock::new(Index::new);

impl Index {
    fn new() -> Self {
        let mut index = Self {
            exact: HashMap::new(),
            by_key: HashMap::new(),
            small_codes: HashMap::new(),
            with_comma: HashSet::new(),
            #[cfg(test)]
            collisions: Vec::new(),
        };
        let countries = table::names()
            .iter()
            .map(|name| (name.text, Meaning::Country(name.country)));
        let named: Named = OTHERS.iter().copied().chain(countries).collect();
        for (name, meaning) in &named {
            let words = Words::of(name);
            index.add(&words, *meaning);
            if name.contains([',', '،', '、']) {
                index.with_comma.insert(words.joined());
            }
        }
        // “Trinidad Tobago” is as clear as with “and”; a name without it is never one with it.
        for (name, meaning) in &named {
            if let Some(bare) = Words::of(name).without_and() {
                index.add(&bare, *meaning);
            }
        }
        index.add_republics();
        for (name, meaning) in &named {
            let settled = index.find(name).unwrap_or(*meaning);
            index.exact.insert(name, settled);
        }
        index.add_codes();
        index
    }

    /// “Republik Mali”, “República do Gana”: a country that is officially a
    /// republic is one under its every name.
    fn add_republics(&mut self) {
        let official = |country: &Country| country.long_name.starts_with("Republic of ");
        for name in table::names().iter().filter(|name| official(name.country)) {
            let words = Words::of(name.text);
            if self.find_words(&words) == Some(Meaning::Country(name.country)) {
                let key = words.with("republic").sorted();
                let entry = key.map(|key| self.by_key.entry(key));
                entry.map(|entry| *entry.or_insert(Meaning::Country(name.country)));
            }
        }
    }

    fn add(&mut self, words: &Words, meaning: Meaning) {
        for key in words.keys() {
            let known = *self.by_key.entry(key).or_insert(meaning);
            self.note_collision(words, known, meaning);
        }
    }

    #[cfg(not(test))]
    #[allow(clippy::unused_self, reason = "the tests keep what this lets go")]
    fn note_collision(&self, _: &Words, _: Meaning, _: Meaning) {}

    #[cfg(test)]
    fn note_collision(&mut self, words: &Words, known: Meaning, meaning: Meaning) {
        if known != meaning && !matches!(known, Meaning::Ambiguous(_)) {
            self.collisions
                .push(format!("{words:?}: {known:?} and {meaning:?}"));
        }
    }

    fn add_codes(&mut self) {
        for country in all() {
            for code in [country.alpha2, country.alpha3, country.m49] {
                self.exact.insert(code, Meaning::Country(country));
                self.small_codes
                    .insert(code.to_ascii_lowercase(), Meaning::Country(country));
            }
        }
        for doubtful in DOUBTFUL_CODES.iter() {
            self.small_codes
                .insert(doubtful.code.to_ascii_lowercase(), doubtful.meaning);
            if !doubtful.only_small {
                self.exact.insert(doubtful.code, doubtful.meaning);
            }
        }
    }

    /// What stands in the tables in these very letters.
    pub(super) fn exact(&self, text: &str) -> Option<Meaning> {
        self.exact.get(text).copied()
    }

    /// What a code in small or mixed letters stands for.
    pub(super) fn small_code(&self, folded: &str) -> Option<Meaning> {
        self.small_codes.get(folded).copied()
    }

    /// Whether a name of the tables is written with a comma.
    pub(super) fn has_comma(&self, words: &Words) -> bool {
        self.with_comma.contains(&words.joined())
    }

    /// The country of a flag, which is never a word.
    #[allow(clippy::unused_self, reason = "a flag is looked up as all else is")]
    pub(super) fn flag(&self, alpha2: &str) -> Option<&'static Country> {
        all().iter().find(|country| country.alpha2 == alpha2)
    }

    /// What is a name but for its spelling.
    pub(super) fn find(&self, text: &str) -> Option<Meaning> {
        self.find_words(&Words::of(text))
    }

    pub(super) fn find_words(&self, words: &Words) -> Option<Meaning> {
        words.keys().find_map(|key| self.by_key.get(&key).copied())
    }
}

static OTHER_NAMES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| OTHERS.iter().map(|(name, _)| *name).collect());

pub(super) fn other_names() -> &'static [&'static str] {
    &OTHER_NAMES
}

/// The names that several countries go by, with those.
pub(super) fn ambiguous() -> impl Iterator<Item = (&'static str, &'static Ambiguous)> {
    OTHERS.iter().filter_map(|(name, meaning)| match meaning {
        Meaning::Ambiguous(ambiguous) => Some((*name, *ambiguous)),
        _ => None,
    })
}
