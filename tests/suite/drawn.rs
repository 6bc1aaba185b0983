//! Reads back what a PDF draws: the areas that are filled, in which colour, and
//! where each letter stands.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect, Shape as _};

/// Red, green and blue from 0 to 255.
pub type Colour = [u8; 3];

/// What one page draws, in points; the origin is the lower left corner.
#[derive(Debug, Default)]
pub struct Drawn {
    pub fills: Vec<Fill>,
    pub letters: Vec<Letter>,
}

/// A filled shape by the rectangle around it.
#[derive(Debug, Clone, Copy)]
pub struct Fill {
    pub area: Rect,
    pub colour: Colour,
}

/// A letter, or several drawn as one, with the point at which it begins.
#[derive(Debug, Clone)]
pub struct Letter {
    pub text: String,
    pub at: Point,
}

pub fn pages(bytes: &[u8]) -> Vec<Drawn> {
    let pdf = Pdf::new(bytes.to_vec()).expect("a PDF that can be read");
    let cache = InterpreterCache::new();
    pdf.pages()
        .iter()
        .map(|page| {
            let (width, height) = page.render_dimensions();
            let area = Rect::new(0.0, 0.0, width.into(), height.into());
            let settings = InterpreterSettings::default();
            let mut context = Context::new(Affine::IDENTITY, area, &cache, pdf.xref(), settings);
            let mut drawn = Drawn::default();
            interpret_page(page, &mut context, &mut drawn);
            drawn
        })
        .collect()
}

impl Drawn {
    /// The letters that begin in an area, in the order in which they are drawn,
    /// without white space.
    pub fn text_in(&self, area: Rect) -> String {
        let letters = self.letters.iter().filter(|letter| area.contains(letter.at));
        let text: String = letters.map(|letter| letter.text.as_str()).collect();
        crate::pdf::squeeze(&text)
    }

    /// Where a text of the page begins.
    pub fn find(&self, text: &str) -> Option<Point> {
        let wanted = crate::pdf::squeeze(text);
        let mut said = String::new();
        let mut places = Vec::new();
        for letter in &self.letters {
            let piece = crate::pdf::squeeze(&letter.text);
            places.extend(std::iter::repeat_n(letter.at, piece.len()));
            said.push_str(&piece);
        }
        said.find(&wanted).map(|place| places[place])
    }
}

impl<'a> Device<'a> for Drawn {
    fn draw_path(&mut self, path: &BezPath, transform: Affine, paint: &Paint<'a>, mode: &PathDrawMode) {
        if let (PathDrawMode::Fill(_), Paint::Color(colour)) = (mode, paint) {
            let [red, green, blue, _] = colour.to_rgba().to_rgba8();
            self.fills.push(Fill {
                area: (transform * path.clone()).bounding_box(),
                colour: [red, green, blue],
            });
        }
    }

    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        place: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let text = match glyph.as_unicode() {
            Some(BfString::Char(letter)) => letter.to_string(),
            Some(BfString::String(letters)) => letters.clone(),
            None => '\u{fffd}'.to_string(),
        };
        let at = (transform * place) * Point::ORIGIN;
        self.letters.push(Letter { text, at });
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
