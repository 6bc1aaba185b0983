//! The fonts of the documents: Typst's own and Noto Sans, as bytes in the
//! program. System fonts would change a page from machine to machine.

use typst::foundations::Bytes;
use typst::text::{Font, FontVariant};
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

/// Whether a character can be printed: a font has it, or it prints nothing by
/// itself. What is for private use means something else in each font, and PDF/A
/// forbids it.
pub fn can_print(store: &FontStore, letter: char) -> bool {
    let is_private = matches!(letter, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}');
    if is_private {
        return false;
    }
    let prints_nothing = letter.is_control()
        || letter.is_whitespace()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}');
    prints_nothing
        || (0..)
            .map_while(|index| store.book().info(index))
            .any(|info| info.coverage.contains(u32::from(letter)))
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
