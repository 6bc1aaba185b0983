//! The map of country examples on tiles of equal size.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::desk::Desk;
use super::heat;
use super::language::{Language, say};
use crate::model::name::CountryCode;
use crate::model::view::{FigureText, Tile, TileMap, TintView};
use crate::vocabulary::{country, tile};

/// The map of the series' country examples; `None` where there are not two: a
/// sentence names one.
pub fn tile_map(desk: &mut Desk) -> Option<TileMap> {
    let counts: BTreeMap<CountryCode, u32> = desk
        .series
        .disclosed
        .country_figures
        .iter()
        .filter_map(|figures| Some((figures.country?, figures.notes)))
        .collect();
    let most = counts.values().copied().max().filter(|_| counts.len() > 1)?;
    let tiles: Vec<Tile> = tile::all()
        .iter()
        .map(|tile| Tile {
            code: tile.code.to_string(),
            column: tile.column,
            row: tile.row,
            step: heat::step(counts.get(&tile.code).copied().unwrap_or(0), most),
        })
        .collect();
    Some(TileMap {
        columns: tiles.iter().map(|tile| tile.column + 1).max().unwrap_or(0),
        rows: tiles.iter().map(|tile| tile.row + 1).max().unwrap_or(0),
        tiles,
        counted: say!(desk.language, "column-contributions"),
        tints: tints(desk.language, &counts, most),
        figure: FigureText {
            finding: finding(desk),
            source: say!(desk.language, "map-source"),
            alternative: alternative(desk, &counts),
        },
    })
}

/// The numbers are those of countries, which the alternative text names.
fn tints(language: &Language, counts: &BTreeMap<CountryCode, u32>, most: u32) -> Vec<TintView> {
    let mut ranges: BTreeMap<u8, (u32, u32)> = BTreeMap::new();
    for count in counts.values().filter(|count| **count > 0) {
        let (least, most) = ranges.entry(heat::step(*count, most)).or_insert((*count, *count));
        (*least, *most) = ((*least).min(*count), (*most).max(*count));
    }
    let in_words = |(least, most): (u32, u32)| {
        if least == most {
            language.digits(least)
        } else {
            format!("{}–{}", language.digits(least), language.digits(most))
        }
    };
    ranges
        .into_iter()
        .map(|(step, range)| TintView {
            step,
            range: in_words(range),
        })
        .collect()
}

/// A region of the world as M49 divides it, with some of its countries.
pub struct Region {
    /// As M49 names it.
    pub key: &'static str,
    /// As a sentence names it.
    pub name: String,
    pub countries: Vec<CountryCode>,
}

/// The regions of the countries, those with most first.
pub fn regions(desk: &Desk, codes: impl IntoIterator<Item = CountryCode>) -> Vec<Region> {
    let mut by_key: BTreeMap<&'static str, Vec<CountryCode>> = BTreeMap::new();
    for code in codes {
        let key = country::region(code);
        if !key.is_empty() {
            by_key.entry(key).or_default().push(code);
        }
    }
    let mut regions: Vec<Region> = by_key
        .into_iter()
        .map(|(key, countries)| Region {
            key,
            name: say!(desk.language, "region-in-text", region = key),
            countries,
        })
        .collect();
    regions.sort_by(|left, right| {
        let most_first = right.countries.len().cmp(&left.countries.len());
        let order = desk.series.order;
        most_first.then_with(|| order.region(left.key).cmp(&order.region(right.key)))
    });
    regions
}

/// The notes that draw on any of the countries.
pub fn notes_on(desk: &Desk, codes: &[CountryCode]) -> Vec<usize> {
    let on_any = |note: &usize| {
        desk.series
            .note(*note)
            .country_codes()
            .any(|code| codes.contains(&code))
    };
    desk.series.notes.iter().copied().filter(on_any).collect()
}

/// Records how many of the examples lie in the region and gives it back.
pub fn count_in_region(desk: &mut Desk, scope: &str, region: &Region, notes: &[usize]) -> usize {
    let mut inside = notes.to_vec();
    let in_region = |code| region.countries.contains(&code);
    inside.retain(|note| desk.series.note(*note).country_codes().any(in_region));
    desk.value(
        format!("{scope}region:{}/countries", region.key),
        region.countries.len(),
        &inside,
    )
}

fn finding(desk: &mut Desk) -> String {
    let figures = &desk.series.disclosed.country_figures;
    let codes: Vec<CountryCode> = figures.iter().filter_map(|one| one.country).collect();
    let regions = regions(desk, codes.iter().copied());
    let total = codes.len();
    let Some(region) = regions.first() else {
        return String::new();
    };
    let notes = &desk.series.notes;
    desk.countries("series/countries", notes);
    let count = count_in_region(desk, "", region, notes);
    let leaders = leaders(desk);
    say!(
        desk.language,
        "map-finding",
        count = count,
        total = total,
        elsewhere = total - count,
        region = &region.name,
        leaders = leaders.len(),
        leader = desk.language.countries_in_text(&leaders)
    )
}

/// The countries with most notes.
fn leaders(desk: &Desk) -> Vec<CountryCode> {
    let figures = &desk.series.disclosed.country_figures;
    let known = || figures.iter().filter_map(|one| Some((one.country?, one.notes)));
    let most = known().map(|(_, notes)| notes).max();
    known()
        .filter(|(_, notes)| Some(*notes) == most)
        .map(|(code, _)| code)
        .collect()
}

/// Every country with its number, those with as many together.
fn alternative(desk: &mut Desk, counts: &BTreeMap<CountryCode, u32>) -> String {
    let mut by_count: BTreeMap<Reverse<u32>, Vec<CountryCode>> = BTreeMap::new();
    for (code, notes) in counts {
        let behind = desk.series.notes_of_country(*code);
        let key = desk.country_key(*code);
        desk.value(format!("country:{key}/notes"), *notes as usize, behind);
        by_count.entry(Reverse(*notes)).or_default().push(*code);
    }
    let language = desk.language;
    let groups: Vec<String> = by_count
        .into_iter()
        .map(|(Reverse(count), codes)| {
            let number = codes.len();
            let countries = language.countries(codes);
            say!(
                language,
                "map-counted",
                countries = countries,
                number = number,
                count = count
            )
        })
        .collect();
    say!(
        language,
        "map-alternative",
        total = counts.len(),
        counted = language.facts(groups)
    )
}
