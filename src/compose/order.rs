//! The order of countries and regions where counts are level.
//!
//! What is chosen for want of room must be the same in every edition, or two
//! readers of one series would have different figures before them. So choices
//! go by the order of the series' first language; only what has been chosen is
//! put into the order of the document's own.

use std::collections::BTreeMap;

use super::language::{Language, say};
use crate::model::disclosed::{Disclosed, PublicNote};
use crate::model::name::CountryCode;
use crate::vocabulary::country;

/// Places by the alphabet of the series' first language.
#[derive(Debug, Clone, Default)]
pub struct Order {
    countries: BTreeMap<CountryCode, usize>,
    regions: BTreeMap<&'static str, usize>,
}

impl Order {
    /// Of the countries and regions of a series; `language` is its first.
    pub fn of(disclosed: &Disclosed, language: &Language) -> Self {
        let of_notes = disclosed.notes.iter().flat_map(PublicNote::country_codes);
        let of_figures = disclosed.country_figures.iter().filter_map(|one| one.country);
        let codes: BTreeMap<CountryCode, String> = of_notes
            .chain(of_figures)
            .map(|code| (code, language.country(code)))
            .collect();
        let regions: BTreeMap<&'static str, String> = codes
            .keys()
            .map(|code| country::region(*code))
            .map(|region| (region, say!(language, "region", region = region)))
            .collect();
        Self {
            countries: places(codes, language),
            regions: places(regions, language),
        }
    }

    pub fn country(&self, code: CountryCode) -> usize {
        self.countries.get(&code).copied().unwrap_or(usize::MAX)
    }

    /// The place of a region by its name in M49.
    pub fn region(&self, key: &str) -> usize {
        self.regions.get(key).copied().unwrap_or(usize::MAX)
    }
}

fn places<T: Ord>(names: BTreeMap<T, String>, language: &Language) -> BTreeMap<T, usize> {
    let mut names: Vec<(T, String)> = names.into_iter().collect();
    names.sort_by(|(_, left), (_, right)| language.compare(left, right));
    names.into_iter().map(|(one, _)| one).zip(0..).collect()
}
