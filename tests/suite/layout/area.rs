//! Text keeps to its area: reading text to the text area of the page, page
//! furniture to the zones at head and foot.
//!
//! The measures are those of the design itself, read from `base.typ`.

use std::sync::LazyLock;

use kurbo::Rect;

use super::document::{Document, words_from};
use crate::pdf::page::{Glyph, Mark, Page};
use crate::support;

/// Furniture keeps so far from the edge of the paper: printers need it.
const EDGE: f64 = 14.0;
/// What a letter may reach beyond the measure that its line keeps, in sizes of
/// its type: lines are set from the height of capitals to the baseline, accents
/// and descenders stand outside, and a `j` hangs to the left of its origin.
const ABOVE: f64 = 0.32;
const BELOW: f64 = 0.32;
const BESIDE: f64 = 0.12;
/// The same for points and hyphens, which hang in the margin.
const HANGING: f64 = 0.4;

/// The margins of a page in points.
#[derive(Debug, Clone, Copy)]
pub struct Margins {
    pub side: f64,
    pub top: f64,
    pub bottom: f64,
}

/// The margins that `base.typ` sets.
pub static MARGINS: LazyLock<Margins> = LazyLock::new(|| {
    let path = support::repository().join("report_templates/components/base.typ");
    let source = std::fs::read_to_string(path).unwrap();
    let millimetres = |name: &str| {
        let line = source
            .lines()
            .find_map(|line| line.strip_prefix(&format!("#let {name} = ")))
            .unwrap_or_else(|| panic!("base.typ sets no {name}"));
        let number = line.split("mm").next().unwrap_or_default();
        number.parse::<f64>().expect("a number of millimetres") * 72.0 / 25.4
    };
    Margins {
        side: millimetres("page-margin"),
        top: millimetres("page-top"),
        bottom: millimetres("page-bottom"),
    }
});

impl Margins {
    /// Where reading text may stand.
    pub fn text_area(self, page: &Page) -> Rect {
        Rect::new(
            self.side,
            self.top,
            page.width - self.side,
            page.height - self.bottom,
        )
    }

    /// The same on a page without furniture, such as a cover.
    fn bare_area(self, page: &Page) -> Rect {
        Rect::new(
            self.side,
            self.side,
            page.width - self.side,
            page.height - self.side,
        )
    }
}

/// Every glyph that stands where no text may.
pub fn outside(document: &Document, margins: Margins) -> Vec<String> {
    let mut findings = Vec::new();
    for (number, page) in document.pages.iter().enumerate() {
        let text_area = margins.text_area(page);
        let has_furniture = page
            .glyphs
            .iter()
            .any(|glyph| glyph.mark == Mark::Artifact && !holds(text_area, glyph));
        let area = if has_furniture {
            text_area
        } else {
            margins.bare_area(page)
        };
        let stray = page
            .glyphs
            .iter()
            .enumerate()
            .filter(|(_, glyph)| !holds(area, glyph) && !is_furniture(glyph, page, text_area));
        // One finding a line, not one a letter.
        let mut line = f64::NAN;
        for (place, glyph) in stray {
            if (glyph.origin.y - line).abs() < 0.5 {
                continue;
            }
            line = glyph.origin.y;
            findings.push(format!(
                "{}, page {}: {} at {:.0} is outside {area:.0}",
                document.name,
                number + 1,
                words_from(page, place),
                glyph.area
            ));
        }
    }
    findings
}

/// Whether a glyph stands in an area, but for what its line does not count.
fn holds(area: Rect, glyph: &Glyph) -> bool {
    let hangs = glyph
        .text
        .chars()
        .all(|letter| letter.is_ascii_punctuation() || matches!(letter, '\u{ad}' | '\u{2010}'..='\u{2026}'));
    let beside = if hangs { HANGING } else { BESIDE };
    let allowed = Rect::new(
        area.x0 - beside * glyph.size,
        area.y0 - ABOVE * glyph.size,
        area.x1 + beside * glyph.size,
        area.y1 + BELOW * glyph.size,
    );
    allowed.contains_rect(glyph.area)
}

/// Whether a glyph belongs to the head or the foot of its page.
fn is_furniture(glyph: &Glyph, page: &Page, text_area: Rect) -> bool {
    let head = Rect::new(text_area.x0, EDGE, text_area.x1, text_area.y0);
    let foot = Rect::new(text_area.x0, text_area.y1, text_area.x1, page.height - EDGE);
    glyph.mark == Mark::Artifact && (holds(head, glyph) || holds(foot, glyph))
}
