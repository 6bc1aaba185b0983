//! The pages: what each shows, and what is read across them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context as _, Result, bail, ensure};

use super::PdfText;
use super::document::{Child, Document};
use super::drawing::{Drawing, Join, Reader, Reading};
use super::font::Fonts;
use super::painter::Painter;
use super::value::Value;

/// What a page shows, and the streams that were read for it.
pub(super) struct Page {
    object: u32,
    pub(super) drawing: Drawing,
    pub(super) streams: BTreeSet<u32>,
}

/// The pages in their order.
pub(super) fn pages(document: &Document, fonts: &mut Fonts) -> Result<Vec<Page>> {
    let root = document.catalog()?.entry("Pages").cloned().unwrap_or(Value::Null);
    let mut waiting = vec![(root, Value::Null)];
    let mut seen = BTreeSet::new();
    let mut pages = Vec::new();
    while let Some((node, inherited)) = waiting.pop() {
        let Value::Reference(number) = node else {
            bail!("a page that is no object");
        };
        ensure!(seen.insert(number), "a page that occurs twice");
        let value = document.resolved(Some(&node))?;
        let own = document.entry(&value, "Resources")?;
        let resources = if own == Value::Null { inherited } else { own };
        if value.is_name("Type", "Page") {
            let page = page(document, fonts, number, &value, resources);
            pages.push(page.with_context(|| format!("page {} cannot be read", pages.len() + 1))?);
        } else {
            let kids = document.entry(&value, "Kids")?;
            let kids = kids.items().iter().rev();
            waiting.extend(kids.map(|kid| (kid.clone(), resources.clone())));
        }
    }
    ensure!(
        pages.len() == document.pages,
        "a page that is not among the pages"
    );
    Ok(pages)
}

fn page<'a>(
    document: &Document<'a>,
    fonts: &mut Fonts,
    object: u32,
    page: &Value<'a>,
    resources: Value<'a>,
) -> Result<Page> {
    let contents = page.entry("Contents").cloned().unwrap_or(Value::Null);
    let parts = match document.resolved(Some(&contents))? {
        Value::Null => Vec::new(),
        Value::Array(parts) => parts,
        _ => vec![contents],
    };
    let mut streams = BTreeSet::new();
    let mut content = Vec::new();
    for part in &parts {
        let number = part.reference().context("a page whose content is no stream")?;
        let object = document
            .object(number)
            .context("a page whose content is missing")?;
        let stream = object.stream.context("a page whose content is no stream")?;
        content.extend(document.unpack(&object.value()?, stream)?);
        content.push(b'\n');
        streams.insert(number);
    }
    let mut painter = Painter::new(document, fonts);
    painter.run(&content, resources, 0)?;
    let (drawing, read) = painter.finish()?;
    streams.extend(read);
    Ok(Page {
        object,
        drawing,
        streams,
    })
}

/// How much of the text on either side of a seam is kept with it, in bytes.
const SEAM: usize = 80;
/// From how many parts it may come.
const PARTS: usize = 40;

/// The words around every place where the reading order leaves the order in
/// which a page is drawn: page breaks, and cells, notes and figures that are
/// drawn between two parts of a paragraph.
pub(super) fn seams(document: &Document, pages: &[Page]) -> Result<Vec<PdfText>> {
    let order = reading_order(document, pages)?;
    let mut seams = Vec::new();
    for (index, pair) in order.windows(2).enumerate() {
        if follows(pages, &pair[0], &pair[1]) {
            continue;
        }
        let (before, after) = order.split_at(index + 1);
        let mut texts = [Reading::Broken, Reading::Whole]
            .map(|reading| seam(pages, before, after, reading))
            .to_vec();
        texts.dedup();
        let page = Some(pair[0].0 + 1);
        seams.extend(texts.into_iter().map(|text| PdfText { page, text }));
    }
    Ok(seams)
}

/// Pieces of a page.
type Part = (usize, Range<usize>);

/// Whether a part is also drawn right after another.
fn follows(pages: &[Page], before: &Part, after: &Part) -> bool {
    let pieces = &pages[before.0].drawing.pieces;
    let between = pieces.get(before.1.end..after.1.start);
    before.0 == after.0 && between.is_some_and(|pieces| pieces.iter().all(|piece| piece.drawn.is_empty()))
}

fn seam(pages: &[Page], before: &[Part], after: &[Part], reading: Reading) -> String {
    let length = |part: &Part| {
        let pieces = &pages[part.0].drawing.pieces[part.1.clone()];
        pieces.iter().map(|piece| piece.drawn.len()).sum::<usize>()
    };
    let mut wanted = 0;
    let enough = |part: &&Part| {
        let more = wanted < SEAM;
        wanted += length(part);
        more
    };
    let last = before.iter().rev().take(PARTS).take_while(enough).count();
    let mut reader = Reader::new(reading);
    reader.parts(pages, &before[before.len() - last..], None, usize::MAX);
    let surplus = reader.text.len().saturating_sub(SEAM);
    let space = reader.text.bytes().skip(surplus).position(|byte| byte == b' ');
    if let (1.., Some(space)) = (surplus, space) {
        reader.text.drain(..=surplus + space);
    }
    let end = reader.text.len() + SEAM;
    reader.parts(pages, after, before.last(), end);
    reader.text
}

impl Reader {
    /// Reads parts after another one, until the text is long enough.
    fn parts<'p>(&mut self, pages: &[Page], parts: &'p [Part], mut before: Option<&'p Part>, end: usize) {
        for part in parts.iter().take(PARTS) {
            if self.text.len() >= end {
                break;
            }
            let drawing = &pages[part.0].drawing;
            let apart = before.is_none_or(|before| !follows(pages, before, part));
            for (index, (join, piece)) in drawing.order(part.1.clone()).into_iter().enumerate() {
                let join = if apart && index == 0 { Join::Line } else { join };
                self.piece(drawing, join, piece);
            }
            before = Some(part);
        }
    }
}

/// The parts of all pages in the order in which the structure tree reads them;
/// without one, as they are drawn.
fn reading_order(document: &Document, pages: &[Page]) -> Result<Vec<Part>> {
    let catalog = document.catalog()?;
    let Some(Value::Reference(root)) = catalog.entry("StructTreeRoot") else {
        return Ok(drawing_order(pages));
    };
    let indices: BTreeMap<u32, usize> = pages
        .iter()
        .enumerate()
        .map(|(index, page)| (page.object, index))
        .collect();
    let mut order = Vec::new();
    let mut seen = BTreeSet::new();
    let mut read = BTreeSet::new();
    let mut waiting = vec![(Child::Element(*root), None)];
    while let Some((child, page)) = waiting.pop() {
        match child {
            Child::Element(number) if seen.insert(number) => {
                if let Some((page, children)) = document.elements.get(&number) {
                    let children = document.children[children.clone()].iter().rev();
                    waiting.extend(children.map(|child| (*child, *page)));
                }
            }
            Child::Element(_) => {}
            Child::Content(own, number) => {
                let page = own.or(page).and_then(|page| indices.get(&page)).copied();
                let part = page.and_then(|page| Some((page, pages[page].drawing.content(number)?)));
                order.extend(part.filter(|(page, _)| read.insert((*page, number))));
            }
        }
    }
    Ok(order)
}

fn drawing_order(pages: &[Page]) -> Vec<Part> {
    let mut order = Vec::new();
    for (index, page) in pages.iter().enumerate() {
        let pieces = page.drawing.pieces.iter().enumerate();
        let read = pieces.filter(|(_, piece)| !piece.artifact);
        order.extend(read.map(|(piece, _)| (index, piece..piece + 1)));
    }
    order
}

impl Drawing {
    fn content(&self, number: u32) -> Option<Range<usize>> {
        let found = self.contents.binary_search_by_key(&number, |(number, _)| *number);
        self.contents.get(found.ok()?).map(|(_, pieces)| pieces.clone())
    }
}
