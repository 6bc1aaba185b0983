//! Every figure has an alternative text, and it tells each number that the
//! figure prints.

use std::collections::BTreeSet;

use super::document::Document;
use crate::pdf::page::Glyph;
use crate::pdf::structure::Element;

/// White between letters from which on they are two words, in sizes of type.
const BETWEEN_WORDS: f64 = 0.15;

/// Every figure without words, or without one of its numbers in them.
pub fn missing(document: &Document) -> Vec<String> {
    let figures = document
        .tree
        .all()
        .into_iter()
        .filter(|element| element.kind == "Figure");
    figures.flat_map(|figure| missing_of(document, figure)).collect()
}

fn missing_of(document: &Document, figure: &Element) -> Vec<String> {
    let alternative = figure.alternative.as_deref().unwrap_or_default().trim();
    if alternative.is_empty() {
        return vec![format!("{}: a figure without alternative text", document.name)];
    }
    let told = numbers(alternative);
    numbers(&printed(document, figure))
        .difference(&told)
        .map(|number| format!("{}: {number} is not in “{alternative}”", document.name))
        .collect()
}

/// What a figure prints, with a space between words.
pub fn printed(document: &Document, figure: &Element) -> String {
    let contents = figure.contents();
    let glyphs: Vec<&Glyph> = contents
        .iter()
        .flat_map(|content| document.glyphs(*content))
        .collect();
    let mut text = String::new();
    let mut before: Option<&Glyph> = None;
    for glyph in glyphs {
        if let Some(before) = before
            && (glyph.origin - before.end).hypot() > BETWEEN_WORDS * glyph.size
        {
            text.push(' ');
        }
        text.push_str(&glyph.text);
        before = Some(glyph);
    }
    text
}

/// The numbers of a text, as it writes them.
fn numbers(text: &str) -> BTreeSet<String> {
    text.split(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '.' | ','))
        .map(|word| word.trim_matches(['.', ',']))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
