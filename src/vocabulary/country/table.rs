//! Reads the tables of names. What a person reviews and corrects are the
//! tables; a line that cannot be read is a mistake that the tests find.

use std::sync::LazyLock;

use super::{Country, Name, all, by_alpha3};
use crate::model::name::CountryCode;

const COUNTRIES: &str = include_str!("../countries.tsv");
const NAMES: &str = include_str!("names.tsv");
const CLDR: &str = include_str!("cldr.tsv");
const VARIANTS: &str = include_str!("variants.tsv");

/// The languages in which the UN names countries, besides English.
pub(super) const LANGUAGES: [&str; 5] = ["fr", "es", "ru", "ar", "zh"];

/// The cells of every line but the header, at least as many as asked for.
pub(super) fn lines<const CELLS: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; CELLS]> {
    table.lines().skip(1).map(|line| {
        let mut cells = line.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or_default())
    })
}

/// The parts of a cell that holds several.
pub(super) fn parts(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split(';').map(str::trim).filter(|part| !part.is_empty())
}

/// Every country and area, by code.
pub(super) fn countries() -> Vec<Country> {
    let names: Vec<[&str; 6]> = lines(NAMES).collect();
    lines::<8>(COUNTRIES)
        .filter_map(
            |[
                m49,
                alpha2,
                alpha3,
                name,
                long_name,
                region,
                subregion,
                intermediate_region,
            ]| {
                // Both tables are sorted by code.
                let at = names.binary_search_by_key(&alpha3, |line| line[0]).ok()?;
                let [_, short_names @ ..] = names[at];
                Some(Country {
                    code: CountryCode::new(alpha3)?,
                    alpha3,
                    alpha2,
                    m49,
                    name,
                    long_name,
                    region,
                    subregion,
                    intermediate_region,
                    short_names,
                })
            },
        )
        .collect()
}

static ALL: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let english = all()
        .iter()
        .flat_map(|country| [country.name, country.long_name].map(|text| (country.alpha3, "en", text)));
    let official = lines::<11>(NAMES).flat_map(|[alpha3, texts @ ..]| {
        let languages = LANGUAGES.into_iter().chain(LANGUAGES);
        texts
            .into_iter()
            .zip(languages)
            .map(move |(text, language)| (alpha3, language, text))
    });
    let cldr = lines::<3>(CLDR).map(|[alpha3, language, text]| (alpha3, language, text));
    let variants = lines::<3>(VARIANTS)
        .flat_map(|[alpha3, language, texts]| parts(texts).map(move |text| (alpha3, language, text)));
    let mut names: Vec<Name> = english
        .chain(official)
        .chain(cldr)
        .chain(variants)
        .filter(|(_, _, text)| !text.is_empty())
        .filter_map(|(alpha3, language, text)| {
            let country = by_alpha3(alpha3)?;
            Some(Name {
                text,
                language,
                country,
            })
        })
        .collect();
    names.sort_by_key(|name| name.country.code);
    names
});

/// Every name of every table, those included that several countries go by.
pub(super) fn names() -> &'static [Name] {
    &ALL
}

/// How many lines of the tables of names do not name a country of the list.
#[cfg(test)]
pub(super) fn strays() -> Vec<&'static str> {
    let codes = lines::<1>(NAMES)
        .chain(lines::<1>(CLDR))
        .chain(lines::<1>(VARIANTS));
    codes
        .map(|[alpha3]| alpha3)
        .filter(|alpha3| by_alpha3(alpha3).is_none())
        .collect()
}
