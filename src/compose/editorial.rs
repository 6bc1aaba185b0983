//! The texts of editors, where an edition has them: they stand in place of
//! what would be generated there, word for word.

use super::desk::Desk;
use super::quotation::on_one_line;
use crate::model::prose::{EditorialPlace, EditorialText, ProseBlock, share_footnotes};
use crate::model::view::ProseSection;

/// The text for a place in the edition that the desk writes.
pub fn text<'a>(desk: &Desk<'a>, place: EditorialPlace) -> Option<&'a EditorialText> {
    let disclosed = desk.series.disclosed;
    let language = desk.language.code();
    let main = disclosed.settings.languages.first();
    let is_main = main.is_none_or(|main| main == language);
    disclosed.editorial.find(place, language, is_main)
}

/// The blocks of a text that stands under a heading of the document; its own
/// title is not printed there.
pub fn blocks(desk: &Desk, place: EditorialPlace) -> Vec<ProseBlock> {
    text(desk, place).map_or_else(Vec::new, with_shared_footnotes)
}

/// A part of its own. Its heading is the title that the text bears, or else
/// `heading`.
pub fn section(desk: &Desk, place: EditorialPlace, heading: String) -> Option<ProseSection> {
    let text = text(desk, place)?;
    let title = text.title.as_ref().map(|title| on_one_line(&title.plain()));
    Some(ProseSection {
        heading: title.filter(|title| !title.is_empty()).unwrap_or(heading),
        blocks: with_shared_footnotes(text),
    })
}

/// No two texts of a document have a place in common.
fn with_shared_footnotes(text: &EditorialText) -> Vec<ProseBlock> {
    let mut blocks = text.blocks.clone();
    share_footnotes(&mut blocks, &format!("{:?}", text.place));
    blocks
}
