//! Where the footnotes of a text are printed.

use std::collections::BTreeMap;

use crate::model::prose::{Inline, ProseBlock, Words};

/// Puts the footnotes where they are referred to. One within a footnote is
/// printed without those that it refers to in turn, for they could refer back.
pub fn set(blocks: &mut [ProseBlock], footnotes: &BTreeMap<String, Vec<ProseBlock>>) {
    for words in words_of(blocks) {
        set_in_parts(&mut words.parts, &|label| {
            footnotes.get(label).cloned().map(without_footnotes)
        });
    }
}

fn without_footnotes(mut blocks: Vec<ProseBlock>) -> Vec<ProseBlock> {
    for words in words_of(&mut blocks) {
        set_in_parts(&mut words.parts, &|_| None);
    }
    blocks
}

fn set_in_parts(parts: &mut Vec<Inline>, footnote: &impl Fn(&str) -> Option<Vec<ProseBlock>>) {
    parts.retain_mut(|part| match part {
        Inline::Footnote { label, blocks, .. } => {
            let found = footnote(label);
            let is_found = found.is_some();
            *blocks = found.unwrap_or_default();
            is_found
        }
        Inline::Emphasis { parts }
        | Inline::Strong { parts }
        | Inline::Struck { parts }
        | Inline::Link { parts, .. } => {
            set_in_parts(parts, footnote);
            true
        }
        Inline::Text { .. } | Inline::Code { .. } | Inline::Break => true,
    });
}

/// All words of blocks, but for those of their footnotes.
fn words_of(blocks: &mut [ProseBlock]) -> Vec<&mut Words> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            ProseBlock::Paragraph { words }
            | ProseBlock::Heading { words, .. }
            | ProseBlock::Verbatim { words } => found.push(words),
            ProseBlock::List { items, .. } => {
                found.extend(items.iter_mut().flat_map(|item| words_of(item)));
            }
            ProseBlock::Quote { blocks } => found.extend(words_of(blocks)),
            ProseBlock::Table { head, rows, .. } => {
                found.extend(head.iter_mut().chain(rows.iter_mut().flatten()));
            }
            ProseBlock::Rule => {}
        }
    }
    found
}
