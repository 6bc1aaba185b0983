//! Editorial texts: each letter that Markdown shows is in the blocks that are
//! read, or what holds it is told to be left out.

use pulldown_cmark::{Event, Options, Parser};
use rapporteur::ingest::markdown::{self, Refusal, Text};
use rapporteur::model::prose::{Inline, ProseBlock};

use super::Judgement;

/// Larger texts tell nothing new.
const LARGEST: usize = 20_000;

pub fn judge(input: &[u8]) -> Judgement {
    let text = source(input);
    let read = markdown::read(&text);
    let mut faults = Vec::new();
    let left_out = |refusal| read.refused.iter().any(|refused| refused.what == refusal);
    let shown = letters(&shown(&text));
    let kept = letters(&words(&read));
    // Footnotes are moved, repeated, and left out where nothing refers to them.
    if !left_out(Refusal::Picture) && !left_out(Refusal::TooDeep) && !has_footnotes(&text) && kept != shown {
        faults.push(format!("Markdown shows {shown:?}, and {kept:?} is read"));
    }
    for refused in &read.refused {
        if refused.line == 0 || refused.line as usize > text.split('\n').count() {
            faults.push(format!("something is refused in line {}", refused.line));
        }
    }
    if deepest(&read.blocks) > 40 {
        faults.push(format!("blocks lie {} deep", deepest(&read.blocks)));
    }
    Judgement::new(signature(&read), faults)
}

pub fn source(input: &[u8]) -> String {
    String::from_utf8_lossy(&input[..input.len().min(LARGEST)]).into_owned()
}

pub fn has_footnotes(text: &str) -> bool {
    text.contains("[^")
}

fn shown(text: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    Parser::new_ext(text, options)
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(text.into_string()),
            _ => None,
        })
        .collect()
}

/// Letters and digits alone: what is between words may change.
pub fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// All words of a text, its title first.
pub fn words(read: &Text) -> String {
    let mut words = read
        .title
        .as_ref()
        .map_or_else(String::new, |title| of_parts(&title.parts));
    words += &of_blocks(&read.blocks);
    words
}

fn of_blocks(blocks: &[ProseBlock]) -> String {
    blocks
        .iter()
        .map(|block| match block {
            ProseBlock::Paragraph { words }
            | ProseBlock::Heading { words, .. }
            | ProseBlock::Verbatim { words } => of_parts(&words.parts),
            ProseBlock::List { items, .. } => items.iter().map(|item| of_blocks(item)).collect(),
            ProseBlock::Quote { blocks } => of_blocks(blocks),
            ProseBlock::Table { head, rows, .. } => head
                .iter()
                .chain(rows.iter().flatten())
                .map(|words| of_parts(&words.parts))
                .collect(),
            ProseBlock::Rule => String::new(),
        })
        .collect()
}

fn of_parts(parts: &[Inline]) -> String {
    parts
        .iter()
        .map(|part| match part {
            Inline::Text { text } | Inline::Code { text } => text.clone(),
            Inline::Break => String::new(),
            Inline::Emphasis { parts }
            | Inline::Strong { parts }
            | Inline::Struck { parts }
            | Inline::Link { parts, .. } => of_parts(parts),
            Inline::Footnote { blocks, .. } => of_blocks(blocks),
        })
        .collect()
}

fn deepest(blocks: &[ProseBlock]) -> usize {
    let within = blocks.iter().map(|block| match block {
        ProseBlock::List { items, .. } => items.iter().map(|item| deepest(item)).max().unwrap_or_default(),
        ProseBlock::Quote { blocks } => deepest(blocks),
        _ => 0,
    });
    1 + within.max().unwrap_or_default()
}

/// What is refused.
fn signature(read: &Text) -> String {
    let mut kinds: Vec<String> = read
        .refused
        .iter()
        .map(|refused| format!("{:?}", refused.what))
        .collect();
    kinds.sort();
    kinds.dedup();
    kinds.join(" ")
}
