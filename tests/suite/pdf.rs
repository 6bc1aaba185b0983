//! Reads back what a PDF shows and holds: its words page by page, where each
//! glyph stands, what reads it aloud, and the bytes of all its streams,
//! decompressed.

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::Object;

pub mod page;
pub mod structure;

pub mod catalog;

/// The characters of each page in the order in which they are drawn.
pub fn pages(bytes: &[u8]) -> Vec<String> {
    page::read(bytes).into_iter().map(|page| page.text).collect()
}

/// All pages as one text without white space and hyphens: what a line break or
/// a hyphenation may change is left out, on both sides of a comparison.
pub fn squeezed(bytes: &[u8]) -> String {
    squeeze(&pages(bytes).concat())
}

/// A text without white space and hyphens.
pub fn squeeze(text: &str) -> String {
    text.chars()
        .filter(|letter| {
            !letter.is_whitespace() && !matches!(letter, '-' | '\u{ad}' | '\u{2010}' | '\u{2060}')
        })
        .collect()
}

/// Everything that the file holds, decompressed: its own bytes, and those of
/// every stream, attachments and metadata included.
pub fn contents(bytes: &[u8]) -> Vec<Vec<u8>> {
    let pdf = Pdf::new(bytes.to_vec()).expect("a PDF that can be read");
    let mut contents = vec![bytes.to_vec()];
    for object in pdf.objects() {
        if let Object::Stream(stream) = object
            && let Ok(data) = stream.decoded()
        {
            contents.push(data.into_owned());
        }
    }
    contents
}
