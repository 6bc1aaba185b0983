//! The headings of a text: which is its title, which are none, and how deep
//! each is.

use super::paragraph;
use crate::model::prose::{Inline, ProseBlock, Words};

/// A heading of the first level that opens a text is its title, if there is no
/// other of that level.
pub fn take_title(blocks: &mut Vec<ProseBlock>) -> Option<Words> {
    let is_first = |block: &ProseBlock| matches!(block, ProseBlock::Heading { depth: 1, .. });
    let alone =
        blocks.first().is_some_and(is_first) && blocks.iter().filter(|block| is_first(block)).count() == 1;
    if !alone {
        return None;
    }
    match blocks.remove(0) {
        ProseBlock::Heading { words, .. } => Some(words),
        _ => None,
    }
}

/// A heading from which everything was refused is none; nor is one of a footnote
/// alone, which stays as a paragraph.
pub fn drop_empty(blocks: &mut Vec<ProseBlock>) {
    let is_blank = |letter: char| letter.is_whitespace() || letter.is_control() || letter == '\u{feff}';
    for block in blocks.iter_mut() {
        if let ProseBlock::Heading { words, .. } = block
            && words.plain().chars().all(is_blank)
        {
            let parts = words
                .parts
                .drain(..)
                .filter(|part| !matches!(part, Inline::Break));
            *block = paragraph(words.line, parts.collect());
        }
    }
    blocks.retain(|block| !matches!(block, ProseBlock::Paragraph { words } if words.parts.is_empty()));
}

/// Makes the highest level of the headings 1 and lets none skip one: a reader
/// who listens steps through the levels.
pub fn close_gaps(blocks: &mut [ProseBlock]) {
    let mut above: Vec<u8> = Vec::new();
    for block in blocks {
        match block {
            ProseBlock::Heading { depth, .. } => {
                above.retain(|level| level < depth);
                above.push(*depth);
                *depth = u8::try_from(above.len()).unwrap_or(u8::MAX);
            }
            ProseBlock::List { items, .. } => items.iter_mut().for_each(|item| as_strong(item)),
            ProseBlock::Quote { blocks } => as_strong(blocks),
            _ => {}
        }
    }
}

/// Headings within lists, quotes and footnotes are set as strong words.
pub fn as_strong(blocks: &mut [ProseBlock]) {
    for block in blocks {
        match block {
            ProseBlock::Heading { words, .. } => {
                let line = words.line;
                let parts = std::mem::take(&mut words.parts);
                *block = paragraph(line, vec![Inline::Strong { parts }]);
            }
            ProseBlock::List { items, .. } => items.iter_mut().for_each(|item| as_strong(item)),
            ProseBlock::Quote { blocks } => as_strong(blocks),
            _ => {}
        }
    }
}
