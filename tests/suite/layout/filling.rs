//! No page is left mostly empty but the last of a chapter.

use kurbo::Rect;

use super::area::Margins;
use super::document::Document;
use crate::pdf::page::Mark;

/// The share of the text area that a page must fill.
const LEAST: f64 = 1.0 / 3.0;
/// So little of it looks like an oversight wherever it stands.
const FEW_LINES: f64 = 0.2;
/// What may stand above the words of a heading that opens a page: its rule, its
/// accents, and what is set beside it.
const ABOVE_A_HEADING: f64 = 26.0;

/// Every page that ends above a third of its height though its chapter goes on.
pub fn nearly_empty(document: &Document, margins: Margins) -> Vec<String> {
    let goes_on = |page: usize| !(page + 1 == document.pages.len() || begins_chapter(document, page + 1));
    too_empty(document, margins, LEAST, goes_on)
}

/// Every page that has but a few lines which the chapter before it left over.
pub fn run_over(document: &Document, margins: Margins) -> Vec<String> {
    too_empty(document, margins, FEW_LINES, |page| {
        !begins_chapter(document, page)
    })
}

fn too_empty(
    document: &Document,
    margins: Margins,
    least: f64,
    concerns: impl Fn(usize) -> bool,
) -> Vec<String> {
    let mut findings = Vec::new();
    for (number, page) in document.pages.iter().enumerate() {
        let area = margins.text_area(page);
        let lowest = document.pages[number]
            .glyphs
            .iter()
            .filter(|glyph| glyph.mark != Mark::Artifact)
            .map(|glyph| glyph.area.y1)
            .fold(area.y0, f64::max);
        let share = (lowest - area.y0) / area.height();
        if share < least && concerns(number) {
            findings.push(format!(
                "{}, page {}: filled to {:.0} % of its height",
                document.name,
                number + 1,
                share * 100.0
            ));
        }
    }
    findings
}

/// Whether a page begins with a heading of the first level.
fn begins_chapter(document: &Document, page: usize) -> bool {
    let Some(opened) = document.pages.get(page) else {
        return false;
    };
    let first = opened
        .glyphs
        .iter()
        .filter(|glyph| glyph.mark != Mark::Artifact)
        .map(|glyph| glyph.area.y0)
        .fold(f64::INFINITY, f64::min);
    document
        .tree
        .all()
        .into_iter()
        .filter(|element| element.kind == "H1")
        .filter_map(|heading| document.areas(heading).get(&page).copied())
        .any(|heading: Rect| heading.y0 - first < ABOVE_A_HEADING)
}
