//! The fonts of the documents: Typst's own and Noto Sans, as bytes in the
//! program. System fonts would change a page from machine to machine.

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontVariant, FontVariations};
use typst_kit::fonts::{FontStore, embedded};

use super::command::FONT_FOLDER;
use crate::model::ProjectFile;

/// The fonts that `internal/typst/` must bring, for typst-cli has its own but
/// not these: file name and content.
pub const BROUGHT: [(&str, &[u8]); 4] = [
    ("NotoSans-Bold.ttf", notosans::BOLD_TTF),
    ("NotoSans-BoldItalic.ttf", notosans::BOLD_ITALIC_TTF),
    ("NotoSans-Italic.ttf", notosans::ITALIC_TTF),
    ("NotoSans-Regular.ttf", notosans::REGULAR_TTF),
];

/// What stands in a document for a character that no font has.
pub const REPLACEMENT: char = '\u{fffd}';

/// Whether a character can be printed: fonts have it, or it prints nothing by
/// itself. What is for private use means something else in each font, and PDF/A
/// forbids it.
pub fn can_print(store: &FontStore, letter: char) -> bool {
    let is_private = matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}');
    let prints_nothing = letter.is_control() || letter.is_whitespace() || is_invisible(letter);
    prints_nothing || (!is_private && is_drawn(store, letter))
}

/// Whether a character prints nothing, and is no white space.
pub fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Whether a mark can be printed over a character. Both come from one font: that
/// in which the text is set, if it has the character, and else one of those that
/// say they have it.
pub fn can_join(store: &FontStore, base: char, mark: char) -> bool {
    let as_one = unicode_normalization::char::compose(base, mark);
    if as_one.is_some_and(|letter| is_drawn(store, letter)) {
        return true;
    }
    let usual: Vec<usize> = USUAL
        .iter()
        .flat_map(|family| store.book().select_family(family))
        .collect();
    let is_usual = usual.iter().all(|index| has(store, *index, base));
    let fonts = if is_usual { usual } else { claiming(store, base) };
    !fonts.is_empty() && fonts.into_iter().all(|index| has(store, index, mark))
}

/// The families in which texts are set, as the book of fonts writes them.
const USUAL: [&str; 2] = ["libertinus serif", "noto sans"];

/// Whether fonts have a character, and none claims it that has not: some list what
/// they have no glyph for, and Typst goes by the list.
fn is_drawn(store: &FontStore, letter: char) -> bool {
    let fonts = claiming(store, letter);
    !fonts.is_empty() && fonts.into_iter().all(|index| has(store, index, letter))
}

fn claiming(store: &FontStore, letter: char) -> Vec<usize> {
    (0..)
        .map_while(|index| store.book().info(index))
        .enumerate()
        .filter(|(_, info)| info.coverage.contains(u32::from(letter)))
        .map(|(index, _)| index)
        .collect()
}

fn has(store: &FontStore, index: usize, letter: char) -> bool {
    let Some(font) = store.font(index) else {
        return false;
    };
    let variant = font.info().variant;
    let font = font.instantiate(variant, Abs::pt(10.0), &FontVariations::default());
    // The first glyph of a font stands for those that it has not.
    font.ttf().glyph_index(letter).is_some_and(|glyph| glyph.0 != 0)
}

/// All fonts, in the order in which typst-cli finds them; `own` are the files
/// that a series brings.
pub fn store(own: &[ProjectFile]) -> FontStore {
    let mut store = FontStore::new();
    store.extend(embedded());
    let brought = BROUGHT.iter().map(|(_, data)| Bytes::new(*data));
    let folder = format!("{FONT_FOLDER}/");
    let own = own.iter().filter(|file| file.path.starts_with(&folder));
    for data in brought.chain(own.map(|file| Bytes::new(file.bytes.clone()))) {
        store.extend(Font::iter(data).map(|font| {
            let info = font.info().clone();
            (font, info)
        }));
    }
    store
}

/// One font of a file: what family it is of, and which of the family it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Face {
    pub family: String,
    variant: FontVariant,
}

/// The fonts in a file; none where it is broken, or no file of fonts.
pub fn faces(bytes: &[u8]) -> Vec<Face> {
    let fonts = Font::iter(Bytes::new(bytes.to_vec()));
    fonts
        .map(|font| Face {
            family: font.info().family.clone(),
            variant: font.info().variant,
        })
        .collect()
}

/// The families of a store, each once.
pub fn families(store: &FontStore) -> Vec<String> {
    let families = store.book().families();
    families.map(|(family, _)| family.to_owned()).collect()
}
