//! Pages break where a reader can bear it: a heading, and the title of a figure
//! or a table, stays with what follows it, and no line of a paragraph stands
//! alone.

use std::collections::{BTreeMap, BTreeSet};

use super::document::{Document, ONE_LINE};
use crate::pdf::structure::{Content, Element};

/// Every heading or title that is on another page than what follows it.
pub fn stranded(document: &Document) -> Vec<String> {
    let mut findings = Vec::new();
    // A heading waits for the first text after it; so may the headings above it.
    let mut waiting: Vec<(String, usize)> = Vec::new();
    for block in blocks(&document.tree) {
        let pages: Vec<usize> = document.areas(block).into_keys().collect();
        let (Some(first), Some(last)) = (pages.first(), pages.last()) else {
            continue;
        };
        for (words, page) in waiting.iter().filter(|(_, page)| page != first) {
            findings.push(format!(
                "{}, page {}: {words} is followed on page {} by {}",
                document.name,
                page + 1,
                first + 1,
                document.words(block)
            ));
        }
        waiting.retain(|(_, page)| page == first);
        if leads(block) {
            waiting.push((document.words(block), *last));
        } else {
            waiting.clear();
        }
    }
    for (words, page) in waiting {
        findings.push(format!(
            "{}, page {}: nothing follows {words}",
            document.name,
            page + 1
        ));
    }
    findings
}

/// Whether an element is nothing without what follows it.
fn leads(element: &Element) -> bool {
    element.heading_level().is_some() || element.kind == "Caption"
}

/// Headings, titles and the elements that hold content themselves, in order.
fn blocks(element: &Element) -> Vec<&Element> {
    if leads(element) || !element.contents().is_empty() && element.elements().count() == 0 {
        return vec![element];
    }
    let holds_content = element.parts.len() > element.elements().count();
    let below = element.elements().flat_map(blocks);
    if holds_content {
        std::iter::once(element).chain(below).collect()
    } else {
        below.collect()
    }
}

/// Every paragraph of which a single line stands on a page, though it has more.
pub fn single_lines(document: &Document) -> Vec<String> {
    let paragraphs = document.tree.all().into_iter().filter(|element| {
        matches!(element.kind.as_str(), "P" | "LBody") && element.parts.len() > element.elements().count()
    });
    let mut findings = Vec::new();
    for paragraph in paragraphs {
        let pages = lines(document, &paragraph.contents());
        if pages.len() < 2 {
            continue;
        }
        for (page, _) in pages.iter().filter(|(_, lines)| lines.len() < 2) {
            findings.push(format!(
                "{}, page {}: a single line of {}",
                document.name,
                page + 1,
                document.words(paragraph)
            ));
        }
    }
    findings
}

/// Every page that begins with a single line which ends its section.
pub fn left_over(document: &Document) -> Vec<String> {
    let mut opens: BTreeMap<usize, Vec<Content>> = BTreeMap::new();
    let mut begun = BTreeSet::new();
    let blocks = blocks(&document.tree);
    for block in &blocks {
        for page in document.areas(block).into_keys() {
            if leads(block) {
                begun.insert(page);
            } else if !begun.contains(&page) {
                let here = block
                    .contents()
                    .into_iter()
                    .filter(|content| content.page == page);
                opens.entry(page).or_default().extend(here);
            }
        }
    }
    let mut findings = Vec::new();
    for (page, contents) in opens.into_iter().filter(|(page, _)| *page > 0) {
        let count = lines(document, &contents).values().map(Vec::len).sum::<usize>();
        if count == 1 {
            findings.push(format!(
                "{}, page {}: a single line is left over: {}",
                document.name,
                page + 1,
                contents
                    .iter()
                    .flat_map(|content| document.glyphs(*content))
                    .map(|glyph| glyph.text.as_str())
                    .collect::<String>()
            ));
        }
    }
    findings
}

/// The baselines of lines on each page.
fn lines(document: &Document, contents: &[Content]) -> BTreeMap<usize, Vec<f64>> {
    let mut pages: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    for content in contents {
        let baselines = pages.entry(content.page).or_default();
        baselines.extend(document.glyphs(*content).map(|glyph| glyph.origin.y));
    }
    for baselines in pages.values_mut() {
        baselines.sort_by(f64::total_cmp);
        baselines.dedup_by(|below, above| *below - *above < ONE_LINE);
    }
    pages.retain(|_, baselines| !baselines.is_empty());
    pages
}
