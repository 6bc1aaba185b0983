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

/// What a name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    Country(&'static Country),
    /// More than one country goes by this name.
    Ambiguous(Vec<&'static Country>),
    /// None does; those whose names come nearest, nearest first.
    Unknown(Vec<&'static Country>),
}

/// Names that more than one country goes by in what people write, even where
/// M49 gives the bare name to one of them.
const AMBIGUOUS: &[(&str, &[&str])] = &[
    ("congo", &["COG", "COD"]),
    ("the congo", &["COG", "COD"]),
    ("korea", &["KOR", "PRK"]),
    ("virgin islands", &["VGB", "VIR"]),
    ("saint martin", &["MAF", "SXM"]),
    ("sudans", &["SDN", "SSD"]),
];

/// What a name or code stands for. Only an exact one is a country.
pub fn resolve(text: &str) -> Resolution {
    let folded = fold(text);
    if let Some((_, codes)) = AMBIGUOUS.iter().find(|(name, _)| *name == folded) {
        return Resolution::Ambiguous(
            codes
                .iter()
                .filter_map(|code| by_code(CountryCode::new(code)?))
                .collect(),
        );
    }
    // Indexes put the telling word first: "Congo, Democratic Republic of the".
    let turned = folded
        .split_once(',')
        .map(|(last, first)| format!("{} {}", first.trim(), last.trim()));
    let found = TABLE.by_name.get(&folded);
    match found.or_else(|| TABLE.by_name.get(&turned?)) {
        Some(position) => Resolution::Country(&TABLE.countries[*position]),
        None => Resolution::Unknown(nearest(&folded)),
    }
}

/// Below this likeness (Jaro-Winkler, from 0 to 1) a proposal would puzzle.
const ALIKE: f64 = 0.86;

static FOLDED: LazyLock<Vec<String>> =
    LazyLock::new(|| all().iter().map(|country| fold(country.name)).collect());

/// At most three countries whose names look like the folded text.
fn nearest(folded: &str) -> Vec<&'static Country> {
    let mut scored: Vec<(f64, &'static Country)> = all()
        .iter()
        .zip(FOLDED.iter())
        .map(|(country, name)| (strsim::jaro_winkler(folded, name), country))
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    scored.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.code.cmp(&right.1.code)));
    scored.into_iter().take(3).map(|(_, country)| country).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(text: &str) -> Option<&'static str> {
        match resolve(text) {
            Resolution::Country(country) => Some(country.alpha3),
            Resolution::Ambiguous(_) | Resolution::Unknown(_) => None,
        }
    }

    #[test]
    fn names_and_codes_resolve_exactly() {
        for (text, code) in [
            ("Côte d'Ivoire", "CIV"),
            ("cote d’ivoire", "CIV"),
            ("Republic of Liberia", "LBR"),
            ("TLS", "TLS"),
            ("gw", "GNB"),
            ("Guinea", "GIN"),
            ("646", "RWA"),
            ("COG", "COG"),
            ("Congo, Democratic Republic of the", "COD"),
            ("Korea, Republic of", "KOR"),
        ] {
            assert_eq!(resolved(text), Some(code), "{text}");
        }
    }

    #[test]
    fn what_is_not_exact_is_not_guessed() {
        for text in ["Congo", "Korea", "Guinea Bissa", "Ivory Coast", "", "Sahel"] {
            assert_eq!(resolved(text), None, "{text}");
        }
        let Resolution::Unknown(near) = resolve("Cote dIvoir") else {
            panic!("resolved")
        };
        assert_eq!(near.first().map(|country| country.alpha3), Some("CIV"));
        let Resolution::Ambiguous(candidates) = resolve("Congo") else {
            panic!("resolved")
        };
        assert_eq!(candidates.len(), 2);
    }

    #[test]
    fn the_table_is_whole() {
        assert_eq!(all().len(), 248);
        assert_eq!(
            all().iter().filter(|country| country.region.is_empty()).count(),
            1,
            "Antarctica alone"
        );
        assert!(all().windows(2).all(|pair| pair[0].code < pair[1].code));
    }
}
