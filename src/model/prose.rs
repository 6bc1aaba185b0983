//! Editors' texts as they are read from Markdown: blocks of words, without a
//! trace of markup.
//!
//! The same types stand in the views. A template receives them as data and
//! sets each kind of block; nothing in a text can act as code. Blocks nest in
//! each other to a limited depth, which `ingest` sees to.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

/// What a text stands for in the documents. What editors write takes the place
/// of what is generated there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EditorialPlace {
    /// Before the executive summary of the paper.
    Foreword,
    /// The beginning of the paper's introduction.
    Background,
    /// After the recommendations of the paper.
    Conclusions,
    /// The summary of the workshop with this index, in its brief.
    Workshop(usize),
    /// The introduction to the chapter on the topic with this index.
    Topic(usize),
}

/// One file of an editor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditorialText {
    pub place: EditorialPlace,
    /// Relative to the series folder, with `/`.
    pub file: Arc<str>,
    /// ISO 639 code that the file's name bears, as in `foreword.fr.md`; `None`
    /// where it bears none, and the text is in the series' first language.
    pub language: Option<String>,
    /// The heading of the first level that opens the file, if one does.
    pub title: Option<Words>,
    pub blocks: Vec<ProseBlock>,
}

/// The texts of a series' editors.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Editorial {
    pub texts: Vec<EditorialText>,
}

impl Editorial {
    /// The text for a place in an edition. One that names no language is of
    /// the main edition alone: no edition mixes languages.
    pub fn find(&self, place: EditorialPlace, language: &str, is_main: bool) -> Option<&EditorialText> {
        let here = || self.texts.iter().filter(|text| text.place == place);
        let named = here().find(|text| text.language.as_deref() == Some(language));
        named.or_else(|| here().find(|text| is_main && text.language.is_none()))
    }
}

/// Words that are read in one go, with the line of the file where they begin.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Words {
    /// Counted from 1; for messages alone.
    #[serde(skip)]
    pub line: u32,
    pub parts: Vec<Inline>,
}

/// A block of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum ProseBlock {
    Paragraph {
        words: Words,
    },
    /// `depth` is 1 for the text's own first level and skips none.
    Heading {
        depth: u8,
        words: Words,
    },
    List {
        /// The number of the first item; `None` for a list without numbers.
        start: Option<u64>,
        items: Vec<Vec<ProseBlock>>,
    },
    Quote {
        blocks: Vec<ProseBlock>,
    },
    /// Printed as it stands, line by line.
    Verbatim {
        words: Words,
    },
    Table {
        columns: Vec<Alignment>,
        head: Vec<Words>,
        /// Each with as many cells as there are columns.
        rows: Vec<Vec<Words>>,
    },
    Rule,
}

/// Where the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Alignment {
    Start,
    Center,
    End,
}

/// A part of running words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Inline {
    Text {
        text: String,
    },
    Emphasis {
        parts: Vec<Inline>,
    },
    Strong {
        parts: Vec<Inline>,
    },
    Struck {
        parts: Vec<Inline>,
    },
    Code {
        text: String,
    },
    /// To a page of the web or an e-mail address.
    Link {
        address: String,
        parts: Vec<Inline>,
    },
    Break,
    Footnote {
        /// What references to one footnote have in common, and no others in a
        /// document.
        label: String,
        /// Whether the footnote stands at an earlier reference.
        repeats: bool,
        blocks: Vec<ProseBlock>,
    },
}

impl Words {
    /// The words without emphasis, links and footnotes.
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        push_plain(&self.parts, &mut plain);
        plain
    }

    /// Puts one plain text in the place of all parts; footnotes stay, at the end.
    pub fn flatten(&mut self, text: String) {
        let mut footnotes = Vec::new();
        take_footnotes(std::mem::take(&mut self.parts), &mut footnotes);
        self.parts.push(Inline::Text { text });
        self.parts.append(&mut footnotes);
    }

    fn each(&mut self, met: &mut impl FnMut(Met<'_>)) {
        each_inline(&mut self.parts, self.line, met);
        met(Met::Words(self));
    }
}

fn push_plain(parts: &[Inline], plain: &mut String) {
    for part in parts {
        match part {
            Inline::Text { text } | Inline::Code { text } => plain.push_str(text),
            Inline::Break => plain.push('\n'),
            Inline::Emphasis { parts }
            | Inline::Strong { parts }
            | Inline::Struck { parts }
            | Inline::Link { parts, .. } => push_plain(parts, plain),
            Inline::Footnote { .. } => {}
        }
    }
}

fn take_footnotes(parts: Vec<Inline>, footnotes: &mut Vec<Inline>) {
    for part in parts {
        match part {
            Inline::Footnote { .. } => footnotes.push(part),
            Inline::Emphasis { parts }
            | Inline::Strong { parts }
            | Inline::Struck { parts }
            | Inline::Link { parts, .. } => take_footnotes(parts, footnotes),
            Inline::Text { .. } | Inline::Code { .. } | Inline::Break => {}
        }
    }
}

/// What may hold anybody's name.
#[derive(Debug)]
pub enum Met<'a> {
    Words(&'a mut Words),
    /// The address of a link, and the line of the words that it is of. Where it
    /// is emptied, the words stay without a link.
    Address(&'a mut String, u32),
    /// The label of a footnote, and whether it repeats one.
    Footnote(&'a mut String, &'a mut bool),
}

impl EditorialText {
    /// Calls `met` with everything that is printed or linked, footnotes before
    /// the words that bear them.
    pub fn each(&mut self, mut met: impl FnMut(Met<'_>)) {
        if let Some(title) = &mut self.title {
            title.each(&mut met);
        }
        each_block(&mut self.blocks, &mut met);
    }
}

/// Lets each footnote stand at the first reference to it, and the others share
/// its mark. The editors' own labels may say anything, and are not printed: new
/// ones begin with `text`, which no other text of a document has.
pub fn share_footnotes(blocks: &mut [ProseBlock], text: &str) {
    let mut labels: BTreeMap<String, String> = BTreeMap::new();
    each_block(blocks, &mut |met| {
        if let Met::Footnote(label, repeats) = met {
            let ours = format!("{text}-footnote-{}", labels.len() + 1);
            *repeats = labels.contains_key(label);
            label.clone_from(labels.entry(label.clone()).or_insert(ours));
        }
    });
}

fn each_block(blocks: &mut [ProseBlock], met: &mut impl FnMut(Met<'_>)) {
    for block in blocks {
        match block {
            ProseBlock::Paragraph { words }
            | ProseBlock::Heading { words, .. }
            | ProseBlock::Verbatim { words } => words.each(met),
            ProseBlock::List { items, .. } => items.iter_mut().for_each(|item| each_block(item, met)),
            ProseBlock::Quote { blocks } => each_block(blocks, met),
            ProseBlock::Table { head, rows, .. } => head
                .iter_mut()
                .chain(rows.iter_mut().flatten())
                .for_each(|words| words.each(met)),
            ProseBlock::Rule => {}
        }
    }
}

fn each_inline(parts: &mut Vec<Inline>, line: u32, met: &mut impl FnMut(Met<'_>)) {
    let mut kept = Vec::with_capacity(parts.len());
    for mut part in std::mem::take(parts) {
        match &mut part {
            Inline::Link { address, parts } => {
                met(Met::Address(address, line));
                each_inline(parts, line, met);
                if address.is_empty() {
                    kept.append(parts);
                    continue;
                }
            }
            Inline::Emphasis { parts } | Inline::Strong { parts } | Inline::Struck { parts } => {
                each_inline(parts, line, met);
            }
            Inline::Footnote {
                label,
                repeats,
                blocks,
            } => {
                met(Met::Footnote(label, repeats));
                each_block(blocks, met);
            }
            Inline::Text { .. } | Inline::Code { .. } | Inline::Break => {}
        }
        kept.push(part);
    }
    *parts = kept;
}
