//! Where things stand on a page: each glyph with the corners of its outline's
//! box, and each area that is filled or lined.
//!
//! Lengths are points from the upper left corner of the page, downwards.

use std::collections::BTreeMap;

use hayro_interpret::font::Glyph as DrawnGlyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::{
    BlendMode, CacheKey, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect, Shape};

/// A page with what is drawn on it.
#[derive(Debug)]
pub struct Page {
    pub width: f64,
    pub height: f64,
    /// All characters in the order in which they are drawn, white space too.
    pub text: String,
    /// All glyphs that leave a trace.
    pub glyphs: Vec<Glyph>,
    /// The boxes of what is filled or drawn: tints, tiles, bars, rules.
    pub fills: Vec<Fill>,
}

/// A glyph that leaves a trace on the page.
#[derive(Debug, Clone)]
pub struct Glyph {
    pub text: String,
    /// From its own space, in which it stands upright, to the page.
    pub frame: Affine,
    /// The box of its outline in its own space.
    pub outline: Rect,
    /// The same box on the page; wider than the glyph where that is slanted.
    pub area: Rect,
    /// Where its baseline begins.
    pub origin: Point,
    /// Where the next glyph of its word would begin.
    pub end: Point,
    /// The size of its type.
    pub size: f64,
    pub mark: Mark,
}

impl Glyph {
    /// The corners of its box on the page, in turn.
    pub fn corners(&self) -> [Point; 4] {
        let Rect { x0, y0, x1, y1 } = self.outline;
        [(x0, y0), (x1, y0), (x1, y1), (x0, y1)].map(|corner| self.frame * Point::from(corner))
    }

    /// Whether it stands upright.
    pub fn is_upright(&self) -> bool {
        let [a, b, ..] = self.frame.as_coeffs();
        a > 0.0 && b.abs() < 1e-6 * a
    }
}

/// What reads a piece of content aloud, if anything does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mark {
    /// The structure element that names this number.
    Content(i32),
    /// Decoration and page furniture.
    Artifact,
    #[default]
    None,
}

/// An area that is filled, or that a line goes round.
#[derive(Debug, Clone, Copy)]
pub struct Fill {
    pub area: Rect,
    /// Red, green and blue from 0 to 255; `None` of a line or a pattern.
    pub colour: Option<[u8; 3]>,
    pub mark: Mark,
}

/// All pages of a PDF.
pub fn read(bytes: &[u8]) -> Vec<Page> {
    let pdf = Pdf::new(bytes.to_vec()).expect("a PDF that can be read");
    let cache = InterpreterCache::new();
    let mut outlines = BTreeMap::new();
    pdf.pages()
        .iter()
        .map(|page| {
            let (width, height) = page.render_dimensions();
            let (width, height) = (f64::from(width), f64::from(height));
            let mut context = Context::new(
                Affine::new([1.0, 0.0, 0.0, -1.0, 0.0, height]),
                Rect::new(0.0, 0.0, width, height),
                &cache,
                pdf.xref(),
                InterpreterSettings::default(),
            );
            let mut reader = Reader {
                page: Page {
                    width,
                    height,
                    text: String::new(),
                    glyphs: Vec::new(),
                    fills: Vec::new(),
                },
                marks: Vec::new(),
                outlines: &mut outlines,
            };
            interpret_page(page, &mut context, &mut reader);
            reader.page
        })
        .collect()
}

struct Reader<'o> {
    page: Page,
    marks: Vec<Mark>,
    outlines: &'o mut BTreeMap<u128, Rect>,
}

impl Reader<'_> {
    fn mark(&self) -> Mark {
        self.marks.last().copied().unwrap_or_default()
    }
}

impl<'a> Device<'a> for Reader<'_> {
    fn draw_glyph(
        &mut self,
        glyph: &DrawnGlyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        let text = match glyph.as_unicode() {
            Some(BfString::Char(letter)) => letter.to_string(),
            Some(BfString::String(letters)) => letters,
            None => '\u{fffd}'.to_string(),
        };
        self.page.text.push_str(&text);
        let DrawnGlyph::Outline(glyph) = glyph else {
            panic!("a glyph without an outline: {text}");
        };
        let outline = *self
            .outlines
            .entry(glyph.identifier().cache_key())
            .or_insert_with(|| glyph.outline().bounding_box());
        if outline.is_zero_area() {
            return;
        }
        let frame = transform * glyph_transform;
        let advance = glyph.advance_width().map_or(outline.x1, f64::from);
        self.page.glyphs.push(Glyph {
            text,
            frame,
            outline,
            area: frame.transform_rect_bbox(outline),
            origin: frame * Point::ORIGIN,
            end: frame * Point::new(advance, 0.0),
            size: frame.determinant().abs().sqrt() * 1000.0,
            mark: self.mark(),
        });
    }

    fn draw_path(&mut self, path: &BezPath, transform: Affine, paint: &Paint<'a>, mode: &PathDrawMode) {
        let half = match mode {
            PathDrawMode::Fill(_) => 0.0,
            PathDrawMode::Stroke(stroke) => f64::from(stroke.line_width) / 2.0,
        };
        let area = path.bounding_box().inflate(half, half);
        let colour = match (mode, paint) {
            (PathDrawMode::Fill(_), Paint::Color(colour)) => {
                let [red, green, blue, _] = colour.to_rgba().to_rgba8();
                Some([red, green, blue])
            }
            _ => None,
        };
        self.page.fills.push(Fill {
            area: transform.transform_rect_bbox(area),
            colour,
            mark: self.mark(),
        });
    }

    fn begin_marked_content(&mut self, tag: &[u8], content: Option<i32>) {
        let mark = match content {
            Some(number) => Mark::Content(number),
            None if tag == b"Artifact" => Mark::Artifact,
            None => self.mark(),
        };
        self.marks.push(mark);
    }

    fn end_marked_content(&mut self) {
        self.marks.pop();
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
