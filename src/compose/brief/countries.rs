//! Boxes for the country examples of a workshop, the most discussed first.

use super::Brief;
use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::compose::map;
use crate::model::name::CountryCode;
use crate::model::view::{CountryBox, CountrySection, Statement};

/// Countries without a box are named up to so many, and else counted.
const MOST_NAMED: usize = 10;
/// Fewer examples than this need no sentence on regions.
const FEWEST_FOR_REGIONS: usize = 4;

pub fn section(desk: &mut Desk, brief: &Brief) -> Option<CountrySection> {
    let mut boxes = Vec::new();
    let mut chosen: Vec<_> = brief.selection.boxes.iter().collect();
    desk.arrange(&mut chosen, |(code, _)| (*code, notes_on(brief, *code).len()));
    for (code, chosen) in chosen {
        boxes.push(country_box(desk, brief, *code, chosen));
    }
    if boxes.is_empty() {
        return None;
    }
    Some(CountrySection {
        heading: say!(desk.language, "countries-heading"),
        lead: lead(desk, brief),
        boxes,
        more: more(desk, brief),
    })
}

fn country_box(desk: &mut Desk, brief: &Brief, code: CountryCode, chosen: &[usize]) -> CountryBox {
    let notes = notes_on(brief, code);
    let name = desk.language.country(code);
    let key = desk.country_key(code);
    let count = desk.count(brief.figure(&format!("country/{key}")), notes);
    let statements: Vec<Statement> = chosen.iter().map(|note| desk.quote(*note)).collect();
    CountryBox {
        name,
        count: say!(desk.language, "contributions-counted", count = count),
        statements,
    }
}

/// The notes of the workshop that draw on the country.
fn notes_on<'a>(brief: &'a Brief, code: CountryCode) -> &'a [usize] {
    let found = brief.countries.iter().find(|(known, _)| *known == code);
    found.map_or(&[][..], |(_, notes)| notes)
}

/// In which region most of the examples lie.
fn lead(desk: &mut Desk, brief: &Brief) -> String {
    let total = brief.countries.len();
    let regions = map::regions(desk, brief.countries.iter().map(|(code, _)| *code));
    match regions.first() {
        Some(region) if total >= FEWEST_FOR_REGIONS => {
            let scope = brief.figure("");
            let count = map::count_in_region(desk, &scope, region, brief.notes);
            say!(
                desk.language,
                "countries-lead",
                count = count,
                total = total,
                elsewhere = total - count,
                region = &region.name
            )
        }
        _ => String::new(),
    }
}

/// The countries that have no box.
fn more(desk: &mut Desk, brief: &Brief) -> Option<String> {
    let has_box = |code: &CountryCode| brief.selection.boxes.iter().any(|(known, _)| known == code);
    let others: Vec<&(CountryCode, Vec<usize>)> = brief
        .countries
        .iter()
        .filter(|(code, _)| !has_box(code))
        .collect();
    if others.is_empty() {
        return None;
    }
    let notes: Vec<usize> = others.iter().flat_map(|(_, notes)| notes).copied().collect();
    let count = desk.value(brief.figure("countries-without-box"), others.len(), &notes);
    Some(if count > MOST_NAMED {
        say!(desk.language, "countries-more-counted", count = count)
    } else {
        let mut codes: Vec<CountryCode> = others.iter().map(|(code, _)| *code).collect();
        let name = |code: &CountryCode| desk.language.country(*code);
        codes.sort_by(|left, right| desk.language.compare(&name(left), &name(right)));
        say!(
            desk.language,
            "countries-more",
            countries = desk.language.countries_in_text(&codes),
            count = count
        )
    })
}
