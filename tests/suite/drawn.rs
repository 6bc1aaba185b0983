//! What a page draws, for whoever measures it: the areas that are filled with a
//! colour, and where each letter stands.

use kurbo::{Affine, Point, Rect};

use crate::pdf::page::{self, Page};

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
    page::read(bytes).into_iter().map(Drawn::of).collect()
}

impl Drawn {
    fn of(page: Page) -> Self {
        let upwards = Affine::new([1.0, 0.0, 0.0, -1.0, 0.0, page.height]);
        let fills = page.fills.into_iter().filter_map(|fill| {
            Some(Fill {
                area: upwards.transform_rect_bbox(fill.area),
                colour: fill.colour?,
            })
        });
        let letters = page.glyphs.into_iter().map(|glyph| Letter {
            text: glyph.text,
            at: upwards * glyph.origin,
        });
        Self {
            fills: fills.collect(),
            letters: letters.collect(),
        }
    }

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
