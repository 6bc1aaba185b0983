//! Countries and areas as the UN's M49 standard lists them.
//!
//! A name resolves only when it is exactly that of one entry, in any of the
//! languages that people write in, after what tells nothing is set aside: case,
//! accents, punctuation, articles, the order of words in an index. Or by its
//! ISO 3166-1 or M49 code. Nothing is guessed: what more than one country goes
//! by, what is no more, what is a region and what is in doubt is told apart
//! from what is unknown, and all of it is for the owner of the data to settle.
//!
//! The tables are `countries.tsv` and those in this folder; `README.md` beside
//! the former says where each column comes from and what was decided.

mod doubt;
mod flag;
pub mod in_text;
#[cfg(test)]
mod integrity;
mod key;
mod meaning;
mod nearest;
mod resolve;
mod table;

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::name::CountryCode;

pub use meaning::{Ambiguous, Area, Former};
pub use resolve::{Resolution, resolve};

/// A country or area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country {
    pub code: CountryCode,
    /// ISO 3166-1 alpha-3, the code as text.
    pub alpha3: &'static str,
    /// ISO 3166-1 alpha-2.
    pub alpha2: &'static str,
    /// Three digits.
    pub m49: &'static str,
    /// The UN's short name in English.
    pub name: &'static str,
    /// The official long name in English, without an article; may be empty.
    pub long_name: &'static str,
    /// Africa, Americas, Asia, Europe, Oceania; empty for Antarctica.
    pub region: &'static str,
    pub subregion: &'static str,
    /// M49's intermediate region, for example Western Africa; may be empty.
    pub intermediate_region: &'static str,
    /// The UN's short names in the languages of [`table::LANGUAGES`].
    short_names: [&'static str; table::LANGUAGES.len()],
}

impl Country {
    /// The UN's short names in its six languages, the English one first.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.name).chain(self.short_names)
    }

    /// The UN's short name in one of its six languages (en, fr, es, ru, ar,
    /// zh), wherever that is spoken; in English for any other.
    pub fn name_in(&self, language: &str) -> &'static str {
        let language = language.split('-').next().unwrap_or_default();
        let position = table::LANGUAGES.iter().position(|known| *known == language);
        position.map_or(self.name, |position| self.short_names[position])
    }
}

/// A name of a country as people write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name {
    pub text: &'static str,
    /// Two letters; empty for any.
    pub language: &'static str,
    pub country: &'static Country,
}

impl Name {
    /// Whether the name is an abbreviation, `DRC`: in small letters it may be
    /// a word, `car`.
    pub fn is_abbreviation(&self) -> bool {
        let letters = || self.text.chars().filter(|letter| letter.is_alphabetic());
        letters().count() <= 5 && letters().all(char::is_uppercase)
    }
}

struct Table {
    countries: Vec<Country>,
    by_code: HashMap<CountryCode, usize>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let countries = table::countries();
    let by_code = countries
        .iter()
        .enumerate()
        .map(|(position, country)| (country.code, position))
        .collect();
    Table { countries, by_code }
});

static NAMES: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let own =
        |name: &Name| matches!(resolve(name.text), Resolution::Country(country) if country == name.country);
    table::names().iter().copied().filter(own).collect()
});

/// Every country and area, by code.
pub fn all() -> &'static [Country] {
    &TABLE.countries
}

/// The entry with this code.
pub fn by_code(code: CountryCode) -> Option<&'static Country> {
    TABLE
        .by_code
        .get(&code)
        .map(|position| &TABLE.countries[*position])
}

fn by_alpha3(alpha3: &str) -> Option<&'static Country> {
    by_code(CountryCode::new(alpha3)?)
}

/// The region of a country; empty where M49 has none, or no such entry.
pub fn region(code: CountryCode) -> &'static str {
    by_code(code).map_or("", |country| country.region)
}

/// The UN's short name in one of its six languages, in English for any other;
/// the code where M49 has no such entry.
pub fn name_in(code: CountryCode, language: &str) -> String {
    by_code(code).map_or_else(
        || code.to_string(),
        |country| country.name_in(language).to_owned(),
    )
}

/// A name in the language by which nothing but this country can be meant: its
/// short name, but for the few that share theirs, another of its names.
pub fn clear_name_in(country: &Country, language: &str) -> &'static str {
    let is_clear =
        |name: &&str| matches!(resolve(name), Resolution::Country(found) if found.code == country.code);
    let own = NAMES
        .iter()
        .filter(|name| name.country.code == country.code && name.language == language);
    let short = std::iter::once(country.name_in(language)).filter(is_clear);
    short
        .chain(own.map(|name| name.text))
        .next()
        .unwrap_or(country.alpha3)
}

/// What is left of a text when nothing but its spelling is set aside; `None`
/// where it says itself that it is in doubt, or says nothing.
pub fn spelling(text: &str) -> Option<String> {
    let joined = key::Words::of(text).joined();
    let clear = !joined.is_empty() && !doubt::has_sign(text) && !doubt::has_word(text);
    clear.then_some(joined)
}

/// Every unambiguous name and variant (no codes), in the order of the table.
pub fn names() -> &'static [Name] {
    &NAMES
}

/// Every name that more than one country goes by, and every name of what is no
/// country of the list: former countries, regions, areas inside countries.
/// None of them may be taken for a country.
pub fn other_names() -> &'static [&'static str] {
    meaning::other_names()
}
