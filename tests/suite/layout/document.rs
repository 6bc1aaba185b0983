//! A document as its reader meets it: pages with glyphs, and the structure
//! tree that leads through them.

use std::collections::BTreeMap;

use kurbo::Rect;

use crate::pdf::page::{self, Glyph, Mark, Page};
use crate::pdf::structure::{self, Content, Element};

/// Baselines nearer than this are one line: marks are raised by less.
pub const ONE_LINE: f64 = 5.0;

pub struct Document {
    /// Where it lies, for messages.
    pub name: String,
    pub pages: Vec<Page>,
    pub tree: Element,
    /// The places of each content's glyphs among those of its page.
    glyphs: BTreeMap<Content, Vec<usize>>,
    /// What each content takes of its page, tints and tiles included.
    areas: BTreeMap<Content, Rect>,
}

impl Document {
    pub fn read(name: &str, bytes: &[u8]) -> Self {
        let pages = page::read(bytes);
        let mut glyphs: BTreeMap<Content, Vec<usize>> = BTreeMap::new();
        let mut areas: BTreeMap<Content, Rect> = BTreeMap::new();
        let mut take = |page: usize, mark: Mark, area: Rect| {
            let Mark::Content(number) = mark else { return None };
            let content = Content { page, number };
            areas
                .entry(content)
                .and_modify(|all| *all = all.union(area))
                .or_insert(area);
            Some(content)
        };
        for (number, page) in pages.iter().enumerate() {
            for (place, glyph) in page.glyphs.iter().enumerate() {
                if let Some(content) = take(number, glyph.mark, glyph.area) {
                    glyphs.entry(content).or_default().push(place);
                }
            }
            for fill in &page.fills {
                take(number, fill.mark, fill.area);
            }
        }
        Self {
            name: name.to_owned(),
            pages,
            tree: structure::read(bytes),
            glyphs,
            areas,
        }
    }

    /// The glyphs of a piece of content, in the order in which they are drawn.
    pub fn glyphs(&self, content: Content) -> impl Iterator<Item = &Glyph> {
        let places = self.glyphs.get(&content).map_or(&[][..], Vec::as_slice);
        places
            .iter()
            .map(move |place| &self.pages[content.page].glyphs[*place])
    }

    /// What an element takes of each page on which it stands.
    pub fn areas(&self, element: &Element) -> BTreeMap<usize, Rect> {
        let mut areas: BTreeMap<usize, Rect> = BTreeMap::new();
        for content in element.contents() {
            if let Some(area) = self.areas.get(&content) {
                areas
                    .entry(content.page)
                    .and_modify(|all| *all = all.union(*area))
                    .or_insert(*area);
            }
        }
        areas
    }

    /// The first words of an element, for messages.
    pub fn words(&self, element: &Element) -> String {
        let text: String = element
            .contents()
            .into_iter()
            .flat_map(|content| self.glyphs(content))
            .take(40)
            .map(|glyph| glyph.text.as_str())
            .collect();
        format!("{} “{text}”", element.kind)
    }
}

/// The letters of a page from one glyph on, for messages.
pub fn words_from(page: &Page, place: usize) -> String {
    let letters: String = page.glyphs[place..]
        .iter()
        .take(24)
        .map(|glyph| glyph.text.as_str())
        .collect();
    format!("“{letters}”")
}
