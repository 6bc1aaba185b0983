//! The fonts of the documents: Typst's own and Noto Sans, as bytes in the
//! program. System fonts would change a page from machine to machine.

use typst::foundations::Bytes;
use typst::text::Font;
use typst_kit::fonts::{FontStore, embedded};

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

/// Whether a character can be printed: a font has it, or it prints nothing by
/// itself.
pub fn can_print(store: &FontStore, letter: char) -> bool {
    let prints_nothing = letter.is_control()
        || letter.is_whitespace()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}');
    prints_nothing
        || (0..)
            .map_while(|index| store.book().info(index))
            .any(|info| info.coverage.contains(u32::from(letter)))
}

/// All fonts, in the order in which typst-cli finds them.
pub fn store() -> FontStore {
    let mut store = FontStore::new();
    store.extend(embedded());
    for (_, data) in BROUGHT {
        store.extend(Font::iter(Bytes::new(data)).map(|font| {
            let info = font.info().clone();
            (font, info)
        }));
    }
    store
}
