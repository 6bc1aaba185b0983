//! Reads `CommonMark`, with the tables, footnotes and struck words of GitHub, as
//! blocks of words.
//!
//! The parser is pulldown-cmark: the specification of `CommonMark` is its test suite,
//! and it is what rustdoc reads with. What a printed document has no place for
//! is refused and told with its line: raw HTML, pictures, links that lead
//! nowhere. All else is words, whatever signs they hold.

mod footnotes;
mod headings;

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Alignment as Column, Event, HeadingLevel, OffsetIter, Options, Parser, Tag};

use crate::model::prose::{Alignment, Inline, ProseBlock, Words};

/// Blocks in blocks deeper than this are no one's argument.
const DEEPEST: usize = 8;

/// Words within emphasis within emphasis and blocks deeper than this lose it.
const DEEPEST_WORDS: usize = 24;

/// A footnote that is referred to more often than this is a list of sources,
/// and printed with each reference it could be longer than any paper.
const MOST_REFERENCES: usize = 20;

/// A text without its markup.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The heading of the first level that opens the text, if it is the only one.
    pub title: Option<Words>,
    pub blocks: Vec<ProseBlock>,
    pub refused: Vec<Refused>,
}

/// Something that is left out.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Refused {
    /// Counted from 1.
    pub line: u32,
    pub what: Refusal,
    /// As the file has it.
    pub words: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refusal {
    Html,
    Picture,
    /// A link that is neither to the web nor to an e-mail address.
    Link,
    /// Lists or quotes in more than eight others.
    TooDeep,
    /// A reference to a footnote that has twenty others.
    TooOften,
}

/// Reads a text.
pub fn read(text: &str) -> Text {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut reader = Reader {
        events: Parser::new_ext(text, options).into_offset_iter(),
        next: None,
        text,
        lines: text.match_indices('\n').map(|(at, _)| at).collect(),
        depth: 0,
        footnotes: BTreeMap::new(),
        references: BTreeMap::new(),
        refused: Vec::new(),
    };
    let mut blocks = reader.blocks();
    let mut footnotes = std::mem::take(&mut reader.footnotes);
    for note in footnotes.values_mut() {
        headings::as_strong(note);
    }
    footnotes::set(&mut blocks, &footnotes);
    headings::drop_empty(&mut blocks);
    let title = headings::take_title(&mut blocks);
    headings::close_gaps(&mut blocks);
    reader.refused.sort();
    Text {
        title,
        blocks,
        refused: reader.refused,
    }
}

struct Reader<'a> {
    events: OffsetIter<'a>,
    next: Option<(Event<'a>, Range<usize>)>,
    text: &'a str,
    /// Where its lines end.
    lines: Vec<usize>,
    depth: usize,
    /// By label.
    footnotes: BTreeMap<String, Vec<ProseBlock>>,
    /// How often each label was referred to.
    references: BTreeMap<String, usize>,
    refused: Vec<Refused>,
}

impl<'a> Reader<'a> {
    fn take(&mut self) -> Option<(Event<'a>, Range<usize>)> {
        self.next.take().or_else(|| self.events.next())
    }

    fn line(&self, range: &Range<usize>) -> u32 {
        let before = self.lines.partition_point(|end| *end < range.start);
        u32::try_from(1 + before).unwrap_or(u32::MAX)
    }

    fn refuse(&mut self, what: Refusal, range: &Range<usize>) {
        let words = self.text[range.clone()].trim();
        self.refused.push(Refused {
            line: self.line(range),
            what,
            words: words.lines().next().unwrap_or_default().to_owned(),
        });
    }

    /// The blocks up to the end of the one that holds them, which is taken.
    fn blocks(&mut self) -> Vec<ProseBlock> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.take() {
            match event {
                Event::End(_) => break,
                Event::Rule => blocks.push(ProseBlock::Rule),
                Event::Html(_) => self.refuse(Refusal::Html, &range),
                Event::Start(tag) if is_block(&tag) => blocks.extend(self.block(tag, &range)),
                // An item of a list without empty lines holds words and no paragraph.
                event => {
                    let line = self.line(&range);
                    self.next = Some((event, range));
                    let parts = self.loose_parts();
                    blocks.push(paragraph(line, parts));
                }
            }
        }
        blocks.retain(|block| !matches!(block, ProseBlock::Paragraph { words } if words.parts.is_empty()));
        blocks
    }

    fn block(&mut self, tag: Tag<'a>, range: &Range<usize>) -> Vec<ProseBlock> {
        let line = self.line(range);
        match tag {
            Tag::Paragraph => vec![paragraph(line, self.parts())],
            Tag::Heading { level, .. } => vec![ProseBlock::Heading {
                depth: depth_of(level),
                words: words(line, self.parts()),
            }],
            Tag::BlockQuote(_) => {
                let blocks = self.nested(range);
                vec![ProseBlock::Quote { blocks }]
            }
            Tag::List(start) => vec![self.list(start, range)],
            Tag::CodeBlock(_) => {
                let text = words(line, self.parts()).plain();
                // No font has a tab; as CommonMark counts, it is as wide as four spaces.
                let text = text.trim_end_matches('\n').replace('\t', "    ");
                vec![ProseBlock::Verbatim {
                    words: words(line, vec![Inline::Text { text }]),
                }]
            }
            Tag::Table(columns) => vec![self.table(&columns)],
            Tag::FootnoteDefinition(label) => {
                let blocks = self.nested(range);
                self.footnotes.insert(label.into_string(), blocks);
                Vec::new()
            }
            // The lines of raw HTML are refused one by one.
            _ => self.blocks(),
        }
    }

    /// Blocks within a block.
    fn nested(&mut self, range: &Range<usize>) -> Vec<ProseBlock> {
        if self.depth == DEEPEST {
            self.refuse(Refusal::TooDeep, range);
            self.flat();
            return Vec::new();
        }
        self.depth += 1;
        let blocks = self.blocks();
        self.depth -= 1;
        blocks
    }

    /// The words up to the end of what holds them, which is taken, without
    /// entering anything: for what lies too deep.
    fn flat(&mut self) -> String {
        let mut flat = String::new();
        let mut open = 1;
        while let Some((event, _)) = self.take() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                Event::Text(text) | Event::Code(text) => flat.push_str(&text),
                Event::SoftBreak | Event::HardBreak => flat.push(' '),
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
        flat
    }

    fn list(&mut self, start: Option<u64>, range: &Range<usize>) -> ProseBlock {
        let mut items = Vec::new();
        while let Some((Event::Start(Tag::Item), _)) = self.take() {
            items.push(self.nested(range));
        }
        ProseBlock::List { start, items }
    }

    fn table(&mut self, columns: &[Column]) -> ProseBlock {
        let mut rows: Vec<Vec<Words>> = Vec::new();
        while let Some((Event::Start(Tag::TableHead | Tag::TableRow), _)) = self.take() {
            let mut cells = Vec::new();
            while let Some((Event::Start(Tag::TableCell), range)) = self.take() {
                let line = self.line(&range);
                cells.push(words(line, self.parts()));
            }
            cells.resize(columns.len(), Words::default());
            rows.push(cells);
        }
        let mut rows = rows.into_iter();
        ProseBlock::Table {
            columns: columns.iter().copied().map(alignment).collect(),
            head: rows.next().unwrap_or_default(),
            rows: rows.collect(),
        }
    }

    /// Words up to the end of the block that holds them, which is taken.
    fn parts(&mut self) -> Vec<Inline> {
        let mut parts = Vec::new();
        if self.depth == DEEPEST_WORDS {
            push_text(&mut parts, &self.flat());
            return parts;
        }
        self.depth += 1;
        while let Some((event, range)) = self.take() {
            if matches!(event, Event::End(_)) {
                break;
            }
            self.push_part(event, &range, &mut parts);
        }
        self.depth -= 1;
        parts
    }

    /// Words up to the next block, or to the end of the block that holds them,
    /// which is left.
    fn loose_parts(&mut self) -> Vec<Inline> {
        let mut parts = Vec::new();
        while let Some((event, range)) = self.take() {
            let ends = match &event {
                Event::End(_) | Event::Rule | Event::Html(_) => true,
                Event::Start(tag) => is_block(tag),
                _ => false,
            };
            if ends {
                self.next = Some((event, range));
                break;
            }
            self.push_part(event, &range, &mut parts);
        }
        parts
    }

    /// A reference to a footnote that may not have been read yet.
    fn reference(&mut self, label: String, range: &Range<usize>) -> Option<Inline> {
        let references = self.references.entry(label.clone()).or_default();
        *references += 1;
        if *references > MOST_REFERENCES {
            self.refuse(Refusal::TooOften, range);
            return None;
        }
        Some(Inline::Footnote {
            label,
            repeats: false,
            blocks: Vec::new(),
        })
    }

    fn push_part(&mut self, event: Event<'a>, range: &Range<usize>, parts: &mut Vec<Inline>) {
        match event {
            Event::Text(text) => push_text(parts, &text),
            Event::SoftBreak => push_text(parts, " "),
            Event::HardBreak => parts.push(Inline::Break),
            Event::Code(text) => parts.push(Inline::Code {
                text: text.into_string(),
            }),
            Event::FootnoteReference(label) => parts.extend(self.reference(label.into_string(), range)),
            Event::Start(Tag::Emphasis) => {
                let parts_within = self.parts();
                parts.push(Inline::Emphasis { parts: parts_within });
            }
            Event::Start(Tag::Strong) => {
                let parts_within = self.parts();
                parts.push(Inline::Strong { parts: parts_within });
            }
            Event::Start(Tag::Strikethrough) => {
                let parts_within = self.parts();
                parts.push(Inline::Struck { parts: parts_within });
            }
            Event::Start(Tag::Link {
                dest_url, link_type, ..
            }) => {
                let address = address(&dest_url, link_type == pulldown_cmark::LinkType::Email);
                let mut within = self.parts();
                if let Some(address) = address {
                    parts.push(Inline::Link {
                        address,
                        parts: within,
                    });
                } else {
                    self.refuse(Refusal::Link, range);
                    parts.append(&mut within);
                }
            }
            Event::Start(Tag::Image { .. }) => {
                self.refuse(Refusal::Picture, range);
                self.parts();
            }
            Event::Html(_) | Event::InlineHtml(_) => self.refuse(Refusal::Html, range),
            Event::Start(_) => parts.append(&mut self.parts()),
            // Of these the options ask for none.
            Event::End(_)
            | Event::Rule
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::TaskListMarker(_) => {}
        }
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(
        tag,
        Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
    )
}

fn words(line: u32, parts: Vec<Inline>) -> Words {
    Words { line, parts }
}

fn paragraph(line: u32, parts: Vec<Inline>) -> ProseBlock {
    ProseBlock::Paragraph {
        words: words(line, parts),
    }
}

fn push_text(parts: &mut Vec<Inline>, more: &str) {
    if let Some(Inline::Text { text }) = parts.last_mut() {
        text.push_str(more);
    } else {
        parts.push(Inline::Text {
            text: more.to_owned(),
        });
    }
}

fn depth_of(level: HeadingLevel) -> u8 {
    level as u8
}

fn alignment(column: Column) -> Alignment {
    match column {
        Column::None | Column::Left => Alignment::Start,
        Column::Center => Alignment::Center,
        Column::Right => Alignment::End,
    }
}

/// An address that leads somewhere from a printed document: a page of the web
/// or a mailbox.
fn address(link: &str, is_mailbox: bool) -> Option<String> {
    if is_mailbox {
        return Some(format!("mailto:{link}"));
    }
    let (scheme, rest) = link.split_once(':')?;
    let is_known = ["http", "https", "mailto"].contains(&scheme.to_ascii_lowercase().as_str());
    let is_sound = !rest.is_empty()
        && !link
            .chars()
            .any(|letter| letter.is_control() || letter.is_whitespace());
    (is_known && is_sound).then(|| link.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Inline {
        Inline::Text {
            text: text.to_owned(),
        }
    }

    #[test]
    fn words_keep_their_signs_and_lose_their_markup() {
        let read = read(
            "One *two* **three** `#four`\nfive [six](https://example.org/a?b#c)  \n$x$ {{ y }} <https://un.org>",
        );
        let [ProseBlock::Paragraph { words }] = &read.blocks[..] else {
            panic!("{read:?}")
        };
        assert_eq!(
            words.plain(),
            "One two three #four five six\n$x$ {{ y }} https://un.org"
        );
        assert!(read.refused.is_empty());
        assert_eq!(
            words.parts[1],
            Inline::Emphasis {
                parts: vec![text("two")]
            }
        );
    }

    #[test]
    fn html_pictures_and_idle_links_are_refused_with_their_lines() {
        let read = read(
            "A <b>bold</b> word.\n\n![a picture](x.png) and [there](../secret.md)\n\n<div>\n\n[js](javascript:alert)",
        );
        let told: Vec<(u32, Refusal)> = read.refused.iter().map(|one| (one.line, one.what)).collect();
        assert_eq!(
            told,
            [
                (1, Refusal::Html),
                (1, Refusal::Html),
                (3, Refusal::Picture),
                (3, Refusal::Link),
                (5, Refusal::Html),
                (7, Refusal::Link)
            ]
        );
        let ProseBlock::Paragraph { words } = &read.blocks[0] else {
            panic!()
        };
        assert_eq!(words.plain(), "A bold word.");
    }

    #[test]
    fn levels_of_headings_are_not_skipped_and_the_first_is_the_title() {
        let read = read("# Foreword\n\n### One\n\n##### Two\n\n## Three\n\n### Four");
        assert_eq!(read.title.unwrap().plain(), "Foreword");
        let depths: Vec<u8> = read
            .blocks
            .iter()
            .map(|block| match block {
                ProseBlock::Heading { depth, .. } => *depth,
                _ => panic!(),
            })
            .collect();
        assert_eq!(depths, [1, 2, 1, 2]);
    }

    #[test]
    fn footnotes_stand_where_they_are_referred_to_and_never_in_each_other() {
        let read = read("One[^a] and two[^b].\n\n[^b]: See[^a].\n[^a]: Back[^b].");
        let [ProseBlock::Paragraph { words }] = &read.blocks[..] else {
            panic!("{read:?}")
        };
        let notes: Vec<String> = words
            .parts
            .iter()
            .filter_map(|part| match part {
                Inline::Footnote { blocks, .. } => match &blocks[..] {
                    [ProseBlock::Paragraph { words }] => Some(words.plain()),
                    _ => None,
                },
                _ => None,
            })
            .collect();
        assert_eq!(notes, ["Back.", "See."]);
    }

    #[test]
    fn a_heading_within_a_footnote_is_set_as_strong_words() {
        let read = read("One[^a].\n\n[^a]: ## Two");
        let [ProseBlock::Paragraph { words }] = &read.blocks[..] else {
            panic!("{read:?}")
        };
        let strong = Inline::Strong {
            parts: vec![text("Two")],
        };
        assert!(
            matches!(&words.parts[1], Inline::Footnote { blocks, .. }
                if matches!(&blocks[..], [ProseBlock::Paragraph { words }] if words.parts == [strong])),
            "{words:?}"
        );
    }

    #[test]
    fn a_heading_without_words_is_none() {
        let read = read("# ![a](b.png)\n\n## <b>\n\n## [^a]\n\n## \\\n\n[^a]: Note\n\n## Words");
        let kinds: Vec<String> = read
            .blocks
            .iter()
            .map(|block| match block {
                ProseBlock::Paragraph { words } => format!("paragraph of {} part", words.parts.len()),
                ProseBlock::Heading { words, .. } => words.plain(),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(
            (read.title, kinds),
            (
                None,
                vec![
                    "paragraph of 1 part".to_owned(),
                    "\\".to_owned(),
                    "Words".to_owned()
                ]
            )
        );
    }

    #[test]
    fn a_footnote_is_printed_with_its_first_references() {
        let text = format!("[^a]: {}\n\n{}", "word ".repeat(1_000), "[^a]\n".repeat(1_000));
        let read = read(&text);
        let [ProseBlock::Paragraph { words }] = &read.blocks[..] else {
            panic!("{:?}", read.blocks.len())
        };
        let notes = words
            .parts
            .iter()
            .filter(|part| matches!(part, Inline::Footnote { .. }));
        assert_eq!(notes.count(), 20);
        let told: Vec<(u32, Refusal)> = read.refused.iter().map(|one| (one.line, one.what)).collect();
        assert_eq!(told.len(), 980);
        assert_eq!(told[0], (23, Refusal::TooOften));
    }

    #[test]
    fn a_long_text_of_short_lines_takes_no_longer_for_its_length() {
        let read = read(&"a\n\n".repeat(300_000));
        assert_eq!(read.blocks.len(), 300_000);
        let Some(ProseBlock::Paragraph { words }) = read.blocks.last() else {
            panic!()
        };
        assert_eq!(words.line, 599_999);
    }

    #[test]
    fn quotes_in_quotes_without_end_are_refused() {
        let quotes = read(&format!("{} deep", "> ".repeat(5000)));
        assert!(
            quotes.refused.iter().any(|one| one.what == Refusal::TooDeep),
            "{quotes:?}"
        );
        let stars = read(&format!("{}deep{}", "*a **b ".repeat(5000), "** *".repeat(5000)));
        assert_eq!(stars.blocks.len(), 1);
    }

    #[test]
    fn tables_have_a_head_and_as_many_cells_in_each_row() {
        let read = read("| a | b |\n|---|--:|\n| 1 | 2 |\n| 3 |\n");
        let [ProseBlock::Table { columns, head, rows }] = &read.blocks[..] else {
            panic!("{read:?}")
        };
        assert_eq!(columns, &[Alignment::Start, Alignment::End]);
        assert_eq!((head.len(), rows.len()), (2, 2));
        assert!(rows.iter().all(|row| row.len() == 2));
    }
}
