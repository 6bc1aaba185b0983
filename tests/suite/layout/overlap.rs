//! No text stands on other text, and none crosses the edge of a tint, a tile,
//! a bar or a rule.
//!
//! Two glyphs overlap where their boxes do in every direction by more than a
//! small share of the lesser one: boxes of letters touch where their outlines
//! do not (a descender above an ascender, slanted letters of a heat map's
//! heads), and so a share is allowed. Boxes are compared as they stand, turned
//! with their text, for the upright box of a slanted word would hold its
//! neighbours too. Letters that follow each other in one word are set by the
//! font, which moves `T` and `o` into each other and draws the tail of a `Q`
//! under the `u`: of them it is asked that each begin after the one before it.
//! A glyph that is not of the same line has no such freedom, so that a line on
//! a line, a word on a word and a number outside its tile are always found.

use std::collections::BTreeMap;

use kurbo::{Point, Rect, Vec2};

use super::document::{Document, words_from};
use crate::pdf::page::{Glyph, Page};

/// The share of the lesser glyph that another may cover in some direction.
const SHARE: f64 = 0.15;
/// How far a letter begins at least after the one before it in its word, in
/// sizes of type: no letter or point is narrower.
const STEP: f64 = 0.12;
/// What a glyph may reach over the edge of an area that it stands in, in sizes
/// of its type.
const EDGE: f64 = 0.08;
/// The side of a field of the net in which neighbours are looked for.
const FIELD: f64 = 24.0;

/// Every pair of glyphs of which one stands on the other.
pub fn overlapping(document: &Document) -> Vec<String> {
    let mut findings = Vec::new();
    for (number, page) in document.pages.iter().enumerate() {
        let mut told = BTreeMap::new();
        for (one, other) in pairs(page) {
            let (first, second) = (&page.glyphs[one], &page.glyphs[other]);
            if !overlap(first, second, other == one + 1) {
                continue;
            }
            // One finding for two lines, not one for each pair of letters.
            #[expect(clippy::cast_possible_truncation, reason = "whole points on a page")]
            let lines = (first.origin.y as i64, second.origin.y as i64);
            told.entry(lines).or_insert_with(|| {
                format!(
                    "{}, page {}: {} and {} overlap at {:.0}",
                    document.name,
                    number + 1,
                    words_from(page, one),
                    words_from(page, other),
                    first.area
                )
            });
        }
        findings.extend(told.into_values());
    }
    findings
}

/// Every glyph that crosses the edge of something filled.
pub fn crossing(document: &Document) -> Vec<String> {
    let mut findings = Vec::new();
    for (number, page) in document.pages.iter().enumerate() {
        let net = Net::of(page);
        for fill in &page.fills {
            let crosses = net
                .near(fill.area)
                .into_iter()
                .find(|place| is_crossed(&page.glyphs[*place], fill.area));
            if let Some(place) = crosses {
                findings.push(format!(
                    "{}, page {}: {} at {:.1} crosses the edge of {:.1}",
                    document.name,
                    number + 1,
                    words_from(page, place),
                    page.glyphs[place].area,
                    fill.area
                ));
            }
        }
    }
    findings
}

/// The places of glyphs on the fields of a net.
struct Net(BTreeMap<(i64, i64), Vec<usize>>);

impl Net {
    fn of(page: &Page) -> Self {
        let mut fields: BTreeMap<(i64, i64), Vec<usize>> = BTreeMap::new();
        for (place, glyph) in page.glyphs.iter().enumerate() {
            for field in fields_of(glyph.area) {
                fields.entry(field).or_default().push(place);
            }
        }
        Self(fields)
    }

    fn near(&self, area: Rect) -> Vec<usize> {
        let mut places: Vec<usize> = fields_of(area)
            .into_iter()
            .filter_map(|field| self.0.get(&field))
            .flatten()
            .copied()
            .collect();
        places.sort_unstable();
        places.dedup();
        places
    }
}

#[expect(clippy::cast_possible_truncation, reason = "few fields on a page")]
fn fields_of(area: Rect) -> Vec<(i64, i64)> {
    let field = |length: f64| (length / FIELD).floor() as i64;
    let columns = field(area.x0)..=field(area.x1);
    columns
        .flat_map(|column| (field(area.y0)..=field(area.y1)).map(move |row| (column, row)))
        .collect()
}

/// Pairs of glyphs whose upright boxes touch, each once.
fn pairs(page: &Page) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for places in Net::of(page).0.values() {
        for (index, one) in places.iter().enumerate() {
            let area = page.glyphs[*one].area;
            let touching = places[index + 1..]
                .iter()
                .filter(|other| area.overlaps(page.glyphs[**other].area));
            pairs.extend(touching.map(|other| (*one, *other)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn overlap(one: &Glyph, other: &Glyph, follows: bool) -> bool {
    let [a, b, ..] = one.frame.as_coeffs();
    let along = Vec2::new(a, b).normalize();
    let step = other.origin - one.origin;
    let in_one_word = follows
        && one.frame.as_coeffs()[..4] == other.frame.as_coeffs()[..4]
        && along.cross(step).abs() < 0.01 * one.size;
    if in_one_word {
        return along.dot(step) < STEP * one.size && !is_mark(&one.text) && !is_mark(&other.text);
    }
    shared(&one.corners(), &other.corners()) > SHARE
}

/// Marks that combine with the letter before them.
fn is_mark(text: &str) -> bool {
    text.chars().any(|letter| matches!(letter, '\u{300}'..='\u{36f}'))
}

/// The least share that two boxes have in common, over the directions of their
/// sides: 0 or less where a line between them sets them apart.
fn shared(one: &[Point; 4], other: &[Point; 4]) -> f64 {
    let axes = [one, other]
        .into_iter()
        .flat_map(|corners| [corners[1] - corners[0], corners[3] - corners[0]]);
    axes.map(|axis| {
        let (one, other) = (extent(one, axis), extent(other, axis));
        let common = one.1.min(other.1) - one.0.max(other.0);
        common / (one.1 - one.0).min(other.1 - other.0)
    })
    .fold(f64::INFINITY, f64::min)
}

fn extent(corners: &[Point; 4], axis: Vec2) -> (f64, f64) {
    corners
        .iter()
        .map(|corner| corner.to_vec2().dot(axis))
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, greatest), at| {
            (least.min(at), greatest.max(at))
        })
}

fn is_crossed(glyph: &Glyph, area: Rect) -> bool {
    let edge = EDGE * glyph.size;
    let corners = [
        Point::new(area.x0, area.y0),
        Point::new(area.x1, area.y0),
        Point::new(area.x1, area.y1),
        Point::new(area.x0, area.y1),
    ];
    !area.inflate(edge, edge).contains_rect(glyph.area) && shared(&glyph.corners(), &corners) > SHARE
}
