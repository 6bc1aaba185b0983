//! Reads back what a PDF shows and holds: its words page by page, and the
//! bytes of all its streams, decompressed.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::Object;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Rect};

pub mod catalog;

/// The characters of each page in the order in which they are drawn.
pub fn pages(bytes: &[u8]) -> Vec<String> {
    let pdf = Pdf::new(bytes.to_vec()).expect("a PDF that can be read");
    let cache = InterpreterCache::new();
    pdf.pages()
        .iter()
        .map(|page| {
            let (width, height) = page.render_dimensions();
            let area = Rect::new(0.0, 0.0, width.into(), height.into());
            let mut context = Context::new(
                Affine::IDENTITY,
                area,
                &cache,
                pdf.xref(),
                InterpreterSettings::default(),
            );
            let mut device = Words::default();
            interpret_page(page, &mut context, &mut device);
            device.text
        })
        .collect()
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

#[derive(Default)]
struct Words {
    text: String,
}

impl<'a> Device<'a> for Words {
    fn draw_glyph(&mut self, glyph: &Glyph<'a>, _: Affine, _: Affine, _: &Paint<'a>, _: &GlyphDrawMode) {
        match glyph.as_unicode() {
            Some(BfString::Char(letter)) => self.text.push(letter),
            Some(BfString::String(letters)) => self.text.push_str(&letters),
            None => self.text.push('\u{fffd}'),
        }
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
