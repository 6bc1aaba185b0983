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

    /// Neighbours from west to east, and from north to south.
    const WEST_TO_EAST: [&str; 13] = [
        "PRT ESP",
        "IRL GBR NLD DEU POL BLR",
        "NOR SWE FIN",
        "HRV SRB BGR",
        "MAR DZA TUN LBY EGY ISR",
        "SEN MLI BFA NER TCD SDN ERI",
        "LBR CIV GHA TGO BEN NGA CMR CAF SSD ETH SOM",
        "AGO ZMB MOZ",
        "NAM BWA ZWE",
        "TUR IRN AFG TJK CHN KOR JPN",
        "SAU ARE OMN",
        "COL VEN GUY SUR GUF",
        "CUB HTI DOM PRI",
    ];
    const NORTH_TO_SOUTH: [&str; 11] = [
        "CAN USA MEX GTM HND NIC CRI PAN COL ECU PER CHL",
        "SWE DNK DEU AUT ITA MLT",
        "FIN EST LVA LTU UKR MDA BGR GRC",
        "GBR FRA ESP",
        "LBY TCD CAF COG AGO NAM ZAF",
        "EGY SDN SSD UGA RWA BDI ZMB ZWE",
        "ERI ETH KEN TZA MOZ",
        "KAZ UZB TKM AFG PAK",
        "MNG CHN MMR THA MYS IDN AUS",
        "VEN BRA URY",
        "PNG SLB VUT NCL",
    ];

    fn tile(code: &str) -> Tile {
        let found = all().iter().find(|tile| tile.code.as_str() == code);
        *found.unwrap_or_else(|| panic!("{code} has no tile"))
    }

    /// In a chain nobody stands on the wrong side of the one before, nor far
    /// away, and the chain leads where it should.
    fn leads(chain: &str, along: impl Fn(Tile) -> u8) {
        let tiles: Vec<Tile> = chain.split(' ').map(tile).collect();
        for pair in tiles.windows(2) {
            let (columns, rows) = (
                pair[0].column.abs_diff(pair[1].column),
                pair[0].row.abs_diff(pair[1].row),
            );
            assert!(along(pair[0]) <= along(pair[1]), "{pair:?}");
            // A strait or a sea may be as wide as three tiles.
            assert!(columns.max(rows) <= 4 && columns.min(rows) <= 2, "{pair:?}");
        }
        assert!(along(tiles[0]) < along(tiles[tiles.len() - 1]), "{chain}");
    }

    #[test]
    fn neighbours_stand_as_on_a_map() {
        for chain in WEST_TO_EAST {
            leads(chain, |tile| tile.column);
        }
        for chain in NORTH_TO_SOUTH {
            leads(chain, |tile| tile.row);
        }
    }

    /// A field of tiles that is much wider or higher would be of specks.
    #[test]
    fn regions_keep_together() {
        for region in ["Africa", "Americas", "Asia", "Europe", "Oceania"] {
            let of_region = country::all().iter().filter(|country| country.region == region);
            let tiles: Vec<Tile> = of_region.map(|country| tile(country.code.as_str())).collect();
            for one in &tiles {
                let is_near = |other: &&Tile| {
                    let distance = one.column.abs_diff(other.column).max(one.row.abs_diff(other.row));
                    (1..=4).contains(&distance)
                };
                assert!(
                    tiles.iter().any(|other| is_near(&other)) || one.code.as_str() == "BVT",
                    "{one:?}"
                );
            }
        }
        let columns = all().iter().map(|tile| tile.column).max();
        let rows = all().iter().map(|tile| tile.row).max();
        assert!(columns < Some(33) && rows < Some(22), "{columns:?} {rows:?}");
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
