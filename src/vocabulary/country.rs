//! Countries and areas as the UN's M49 standard lists them.
//!
//! A name resolves only when it is exactly that of one entry, folded for case,
//! accents and spacing; or an ISO 3166-1 code. Nothing is guessed: what does
//! not resolve is for the owner of the data to settle.
//!
//! The table is `countries.tsv`; `README.md` beside it says where each column
//! comes from.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::name::{CountryCode, fold};

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
}

struct Table {
    countries: Vec<Country>,
    by_code: HashMap<CountryCode, usize>,
    /// Folded names, long names and codes.
    by_name: HashMap<String, usize>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let countries: Vec<Country> = include_str!("countries.tsv")
        .lines()
        .skip(1)
        .filter_map(parse_line)
        .collect();
    let mut by_name = HashMap::new();
    for (position, country) in countries.iter().enumerate() {
        let names = [
            country.name,
            country.long_name,
            country.alpha2,
            country.alpha3,
            country.m49,
        ];
        for name in names.into_iter().filter(|name| !name.is_empty()) {
            by_name.insert(fold(name), position);
        }
    }
    let by_code = countries
        .iter()
        .enumerate()
        .map(|(position, country)| (country.code, position))
        .collect();
    Table {
        countries,
        by_code,
        by_name,
    }
});

fn parse_line(line: &'static str) -> Option<Country> {
    let mut cells = line.split('\t');
    let mut next = || cells.next().unwrap_or_default();
    let (m49, alpha2, alpha3) = (next(), next(), next());
    Some(Country {
        code: CountryCode::new(alpha3)?,
        alpha3,
        alpha2,
        m49,
        name: next(),
        long_name: next(),
        region: next(),
        subregion: next(),
        intermediate_region: next(),
    })
}

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

/// The UN's short name in English, or the code where M49 has no such entry.
pub fn name(code: CountryCode) -> String {
    by_code(code).map_or_else(|| code.to_string(), |country| country.name.to_owned())
}

/// The one entry that goes by this name or code.
pub fn resolve(text: &str) -> Option<&'static Country> {
    TABLE
        .by_name
        .get(&fold(text))
        .map(|position| &TABLE.countries[*position])
}
