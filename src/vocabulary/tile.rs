//! A place for each country and area on a map of equal tiles.
//!
//! Such a map draws no boundary and gives a small country as much room as a
//! large one. The table is `tiles.tsv`; `README.md` beside it says how it was
//! laid out.

use std::sync::LazyLock;

use crate::model::name::CountryCode;

/// Where a country or area stands, counted from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tile {
    pub code: CountryCode,
    pub column: u8,
    pub row: u8,
}

static TILES: LazyLock<Vec<Tile>> = LazyLock::new(|| {
    let lines = include_str!("tiles.tsv").lines().skip(1);
    lines.filter_map(parse_line).collect()
});

fn parse_line(line: &str) -> Option<Tile> {
    let mut cells = line.split('\t');
    Some(Tile {
        code: CountryCode::new(cells.next()?)?,
        column: cells.next()?.parse().ok()?,
        row: cells.next()?.parse().ok()?,
    })
}

/// Every tile, by code.
pub fn all() -> &'static [Tile] {
    &TILES
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::vocabulary::country;

    #[test]
    fn every_line_is_a_tile_and_no_two_share_a_place() {
        assert_eq!(all().len(), include_str!("tiles.tsv").lines().count() - 1);
        let places: BTreeSet<(u8, u8)> = all().iter().map(|tile| (tile.column, tile.row)).collect();
        assert_eq!(places.len(), all().len());
    }

    #[test]
    fn every_country_of_a_region_has_a_tile() {
        let tiles: BTreeSet<CountryCode> = all().iter().map(|tile| tile.code).collect();
        let without: Vec<&str> = country::all()
            .iter()
            .filter(|country| !country.region.is_empty() && !tiles.contains(&country.code))
            .map(|country| country.name)
            .collect();
        assert!(without.is_empty(), "{without:?}");
    }
}
