//! What is read aloud comes in the order in which it is seen.
//!
//! The structure tree is walked from its root. Where an element holds other
//! elements, these are seen in their order if none of them stands above an
//! earlier one, nor to the left of one that it stands beside: a heading in the
//! margin comes before the text at its right, the left of two boxes before the
//! right one, a row of a table before the next. Where an element holds text,
//! each letter stands to the right of the one before it or on a lower line.
//! Pages never go back. One thing may stand above what is read before it: an
//! item of a list that is set in columns, at the head of the next column.

use std::collections::BTreeSet;

use kurbo::Rect;

use super::document::{Document, ONE_LINE, words_from};
use crate::pdf::page::Mark;
use crate::pdf::structure::{Content, Element, Part};

/// What two areas may share and still stand above or beside each other, as a
/// share of the lesser one.
const SHARE: f64 = 0.2;

/// Every place at which the order of reading leaves the order of seeing.
pub fn disordered(document: &Document) -> Vec<String> {
    let mut findings = Vec::new();
    walk(document, &document.tree, &mut findings);
    findings
}

/// Every page with a glyph that is neither read aloud nor marked as decoration.
pub fn untagged(document: &Document) -> Vec<String> {
    let named: BTreeSet<Content> = document.tree.contents().into_iter().collect();
    let mut findings = Vec::new();
    for (page, drawn) in document.pages.iter().enumerate() {
        let is_lost = |mark| match mark {
            Mark::Artifact => false,
            Mark::Content(number) => !named.contains(&Content { page, number }),
            Mark::None => true,
        };
        if let Some(place) = drawn.glyphs.iter().position(|glyph| is_lost(glyph.mark)) {
            findings.push(format!(
                "{}, page {}: {} is not read aloud",
                document.name,
                page + 1,
                words_from(drawn, place)
            ));
        }
    }
    findings
}

fn walk(document: &Document, element: &Element, findings: &mut Vec<String>) {
    // What a figure shows is told by its alternative text.
    if element.kind == "Figure" && element.alternative.is_some() {
        return;
    }
    if element.parts.iter().any(|part| matches!(part, Part::Content(_))) {
        findings.extend(letters_out_of_order(document, element));
        return;
    }
    findings.extend(elements_out_of_order(document, element));
    for below in element.elements() {
        walk(document, below, findings);
    }
}

/// Where the letters of a text go back.
fn letters_out_of_order(document: &Document, element: &Element) -> Option<String> {
    let contents = element.contents();
    let glyphs = contents
        .iter()
        .flat_map(|content| document.glyphs(*content).map(|glyph| (content.page, glyph)))
        .filter(|(_, glyph)| glyph.is_upright());
    let mut before: Option<(usize, f64, f64)> = None;
    for (page, glyph) in glyphs {
        if let Some((page_before, line, from)) = before {
            let goes_back = page < page_before
                || page == page_before && glyph.origin.y < line - ONE_LINE
                || page == page_before
                    && (glyph.origin.y - line).abs() <= ONE_LINE
                    && glyph.origin.x < from - 0.3 * glyph.size;
            if goes_back {
                return Some(format!(
                    "{}, page {}: in {} “{}” stands before what is read before it",
                    document.name,
                    page + 1,
                    document.words(element),
                    glyph.text
                ));
            }
        }
        before = Some((page, glyph.origin.y, glyph.origin.x));
    }
    None
}

/// Where one of the elements in another is seen before an earlier one.
fn elements_out_of_order(document: &Document, element: &Element) -> Vec<String> {
    let is_list = element.kind == "L";
    let places: Vec<(&Element, Vec<(usize, Rect)>)> = element
        .elements()
        .map(|below| (below, document.areas(below).into_iter().collect()))
        .collect();
    let mut findings = Vec::new();
    for (index, (earlier, on)) in places.iter().enumerate() {
        for (later, at) in &places[index + 1..] {
            let Some(page) = seen_first(at, on, is_list) else {
                continue;
            };
            findings.push(format!(
                "{}, page {}: {} is read after {}, which stands after it",
                document.name,
                page + 1,
                document.words(later),
                document.words(earlier)
            ));
            // The first says enough.
            return findings;
        }
    }
    findings
}

/// The page on which the later of two is seen before the earlier one.
fn seen_first(later: &[(usize, Rect)], earlier: &[(usize, Rect)], is_list: bool) -> Option<usize> {
    let (first, _) = later.first()?;
    let (last, area) = earlier.last()?;
    if first != last {
        return (first < last).then_some(*first);
    }
    let (_, place) = later.first()?;
    let above = apart((place.y0, place.y1), (area.y0, area.y1));
    let left = apart((place.x0, place.x1), (area.x0, area.x1));
    let right = apart((area.x0, area.x1), (place.x0, place.x1));
    let is_before = if above {
        !(is_list && right)
    } else if apart((area.y0, area.y1), (place.y0, place.y1)) {
        false
    } else {
        left
    };
    is_before.then_some(*first)
}

/// Whether one extent ends before the other begins, or as good as.
fn apart(one: (f64, f64), other: (f64, f64)) -> bool {
    let lesser = (one.1 - one.0).min(other.1 - other.0);
    one.0 < other.0 && one.1 - other.0 <= SHARE * lesser
}
