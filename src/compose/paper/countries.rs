//! Country examples across topics: matrix, map, and a section on each of the
//! most discussed.

use super::endnotes::{Endnote, Endnotes};
use super::{Paper, budget, matrix};
use crate::compose::country_ranking::ranking;
use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::compose::map;
use crate::model::name::CountryCode;
use crate::model::view::{CountriesChapter, CountryBox, CountrySection, Statement};

/// Regions that a sentence tells.
const MOST_REGIONS: usize = 5;

/// `None` where no note draws on a country.
pub fn chapter(desk: &mut Desk, paper: &Paper, endnotes: &mut Endnotes) -> Option<CountriesChapter> {
    if paper.countries.is_empty() {
        return None;
    }
    Some(CountriesChapter {
        heading: say!(desk.language, "countries-chapter-heading"),
        introduction: introduction(desk, paper, endnotes),
        matrix: matrix::countries(desk, paper),
        map: map::tile_map(desk),
        countries: sections(desk, paper),
    })
}

fn introduction(desk: &mut Desk, paper: &Paper, endnotes: &mut Endnotes) -> Vec<Statement> {
    let leaders = ranking(desk, &paper.countries, |country| {
        format!("country:{country}/notes")
    });
    let spread = [regions(desk, paper), leaders.unwrap_or_default(), recurring(desk)];
    let spread = desk.language.paragraph(spread);
    let mut spread = desk.statement(spread, &[]);
    spread.endnotes.push(endnotes.refer(Endnote::CountryExample));
    if matrix::columns(desk).len() > 1 {
        spread.endnotes.push(endnotes.refer(Endnote::HeatMap));
    }
    let rest = [cut(desk, paper), unresolved(desk)];
    let rest = desk.language.paragraph(rest);
    let rest = desk.statement(rest, &[]);
    let mut statements = vec![spread, rest];
    statements.retain(|statement| !statement.text.is_empty());
    statements
}

/// Over which regions the examples spread.
fn regions(desk: &mut Desk, paper: &Paper) -> String {
    let codes: Vec<CountryCode> = paper.countries.iter().map(|(code, _)| *code).collect();
    let notes = &desk.series.notes;
    let total = desk.countries("series/countries", notes);
    let regions = map::regions(desk, codes.iter().copied());
    desk.value("series/regions", regions.len(), &map::notes_on(desk, &codes));
    let mut parts = Vec::new();
    for region in regions.iter().take(MOST_REGIONS) {
        let count = map::count_in_region(desk, "", region, notes);
        parts.push(say!(
            desk.language,
            "region-counted",
            count = count,
            region = &region.name
        ));
    }
    match &regions[..] {
        [] => String::new(),
        _ if codes.len() == 1 => say!(
            desk.language,
            "countries-only",
            country = desk.language.countries_in_text(&codes)
        ),
        [only] => say!(
            desk.language,
            "countries-one-region",
            count = total,
            region = &only.name
        ),
        _ => say!(
            desk.language,
            "countries-regions",
            count = total,
            regions = regions.len(),
            parts = desk.language.list(&parts)
        ),
    }
}

/// How many examples several workshops drew on.
fn recurring(desk: &mut Desk) -> String {
    let figures = &desk.series.disclosed.country_figures;
    let codes: Vec<CountryCode> = figures
        .iter()
        .filter(|one| one.workshops > 1)
        .filter_map(|one| one.country)
        .collect();
    if codes.is_empty() {
        return String::new();
    }
    let notes = map::notes_on(desk, &codes);
    let count = desk.value("series/recurring-countries", codes.len(), &notes);
    say!(desk.language, "countries-recurring", count = count)
}

/// That the matrix does not show all.
fn cut(desk: &mut Desk, paper: &Paper) -> String {
    let left_out = paper.countries.len().saturating_sub(budget::MATRIX_ROWS);
    if left_out == 0 || matrix::columns(desk).len() < 2 {
        return String::new();
    }
    let rows = desk.table("table:countries/examples", budget::MATRIX_ROWS);
    let left_out = desk.table("table:countries/left-out", left_out);
    say!(
        desk.language,
        "countries-matrix-cut",
        rows = rows,
        count = left_out
    )
}

fn unresolved(desk: &mut Desk) -> String {
    let notes = matrix::unresolved(desk.series);
    if notes.is_empty() {
        return String::new();
    }
    let count = desk.count("country:unresolved/notes", &notes);
    say!(desk.language, "countries-unresolved", count = count)
}

/// The examples drawn on most, and how often the last of them was.
fn sections(desk: &mut Desk, paper: &Paper) -> Option<CountrySection> {
    let mut boxes = Vec::new();
    let mut chosen: Vec<_> = paper.selection.countries.iter().collect();
    desk.arrange(&mut chosen, |(code, _)| (*code, notes_on(paper, *code).len()));
    for (code, chosen) in chosen {
        boxes.push(section(desk, paper, *code, chosen));
    }
    let codes = paper.selection.countries.iter().map(|(code, _)| *code);
    let least = codes.map(|code| notes_on(paper, code).len()).min()?;
    let count = desk.table("table:country-sections/examples", boxes.len());
    Some(CountrySection {
        heading: say!(desk.language, "countries-sections-heading"),
        lead: say!(
            desk.language,
            "countries-sections-lead",
            count = count,
            least = least
        ),
        boxes,
        more: None,
    })
}

/// The notes of the series that draw on the country.
fn notes_on(paper: &Paper, code: CountryCode) -> &[usize] {
    let found = paper.countries.iter().find(|(known, _)| *known == code);
    found.map_or(&[][..], |(_, notes)| notes)
}

fn section(desk: &mut Desk, paper: &Paper, code: CountryCode, chosen: &[usize]) -> CountryBox {
    let series = desk.series;
    let name = desk.language.country(code);
    let notes = notes_on(paper, code);
    let key = desk.country_key(code);
    let count = desk.count(format!("country:{key}/notes"), notes);
    let workshops = series.workshops_of(notes).len();
    let workshops = desk.value(format!("country:{key}/workshops"), workshops, notes);
    let count = if series.workshops.len() > 1 {
        say!(
            desk.language,
            "contributions-in-workshops",
            count = count,
            workshops = workshops
        )
    } else {
        say!(desk.language, "contributions-counted", count = count)
    };
    CountryBox {
        name,
        count,
        statements: chosen.iter().map(|note| desk.quote(*note)).collect(),
    }
}
