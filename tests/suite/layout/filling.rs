//! No page is left mostly empty but the last of a chapter.

use kurbo::Rect;

use super::area::Margins;
use super::document::Document;
use crate::pdf::page::Mark;

/// The share of the text area that a page must fill.
const LEAST: f64 = 1.0 / 3.0;
/// What may stand above the words of a heading that opens a page: its rule, its
/// accents, and what is set beside it.
const ABOVE_A_HEADING: f64 = 26.0;

/// Every page that ends above a third of its height though its chapter goes on.
pub fn nearly_empty(document: &Document, margins: Margins) -> Vec<String> {
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
        if share < LEAST && !ends_chapter(document, number) {
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

/// Whether the document ends with a page, or the next begins with a heading of
/// the first level.
fn ends_chapter(document: &Document, page: usize) -> bool {
    let Some(next) = document.pages.get(page + 1) else {
        return true;
    };
    let first = next
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
        .filter_map(|heading| document.areas(heading).get(&(page + 1)).copied())
        .any(|heading: Rect| heading.y0 - first < ABOVE_A_HEADING)
}
