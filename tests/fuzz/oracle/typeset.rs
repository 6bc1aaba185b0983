//! What is printed: every text compiles, and is read back from the compiled
//! document letter by letter.

use std::sync::LazyLock;

use rapporteur::ingest::markdown;
use rapporteur::model::prose::{Inline, ProseBlock, Words, share_footnotes};
use rapporteur::model::view::ProseSection;
use rapporteur::render::Renderer;

use super::Judgement;
use super::markdown::{has_footnotes, letters, source, words};
use crate::bare_brief::{bare_view, document, renderer, with_components};
use crate::pdf::page;

/// Longer texts tell nothing new and take long to set.
const LONGEST: usize = 400;
const LONGEST_PROSE: usize = 3_000;

/// The numbers of all letters of the title, which no escaping could change.
const EXPECTED: &str = "{{ view.document.description }}";

/// Compares, within the compiled document, the title with the numbers of its
/// letters: as text and as a string, in code and as a key, and then shows it.
/// Of white space in markup one sign counts as much as many.
static ESCAPING: LazyLock<Renderer> = LazyLock::new(|| {
    renderer(&format!(
        r#"#set document(title: "Test" + {{{{ view.document.title|literal }}}})
#set text(lang: "en", hyphenate: false)
#let numbers(it) = it.codepoints().map(letter => str(str.to-unicode(letter))).join(" ", default: "")
#let words(it) = {{
  if type(it) == str {{ it }}
  else if it.has("text") {{ it.text }}
  else if it.has("children") {{ it.children.map(words).join("", default: "") }}
  else {{ assert.eq(repr(it), "[ ]"); " " }}
}}
#let spaced(it) = it.replace(regex(" +"), " ")
#let expected = "{EXPECTED}"
#let title = {{{{ view.masthead.title|literal }}}}
#assert.eq(numbers(title), expected)
#assert.eq(numbers("{{{{ view.masthead.title }}}}"), expected)
#assert.eq(numbers(({{{{ view.masthead|literal }}}}).title), expected)
#assert.eq(numbers(spaced(words([b{{{{ view.masthead.title }}}}e]))), numbers(spaced("b" + title + "e")))
= Test
{{{{ view.masthead.title }}}}

#title
"#
    ))
});

static PROSE: LazyLock<Renderer> = LazyLock::new(|| {
    with_components(
        "#import \"/components/base.typ\": *\n\
         #import \"/components/prose.typ\": prose-section\n\
         #let design = design-for({{ view.document|literal }})\n\
         #show: document-setup.with(design)\n\
         = Test\n\
         #prose-section(design, {{ view.summary|literal }})\n",
        &[
            "components/attachments.typ",
            "components/base.typ",
            "components/families.typ",
            "components/prose.typ",
            "components/section.typ",
        ],
    )
});

pub fn judge_escaping(input: &[u8]) -> Judgement {
    let text: String = String::from_utf8_lossy(input).chars().take(LONGEST).collect();
    let printed = printed(&ESCAPING, &text);
    let mut view = bare_view(&text);
    let numbers: Vec<String> = printed
        .chars()
        .map(|letter| u32::from(letter).to_string())
        .collect();
    view.document.description = numbers.join(" ");
    view.document.title.clone_from(&text);
    match ESCAPING.render(document(view), vec![]) {
        Err(error) => Judgement::fault(format!("{error:#}")),
        Ok(rendered) => {
            let drawn = sorted(&drawn(&rendered.pdf.bytes));
            let expected = sorted(&format!("Test{printed}{printed}"));
            let faults = if is_simple(&printed) && drawn != expected {
                vec![format!("{drawn:?} is drawn of {expected:?}")]
            } else {
                Vec::new()
            };
            Judgement::new("", faults)
        }
    }
}

pub fn judge_prose(input: &[u8]) -> Judgement {
    let text = source(&input[..input.len().min(LONGEST_PROSE)]);
    let read = markdown::read(&text);
    let expected = printed(&PROSE, &words(&read));
    let mut view = bare_view("");
    let title = read.title.map(|words| ProseBlock::Paragraph { words });
    let mut blocks: Vec<ProseBlock> = title.into_iter().chain(read.blocks).collect();
    share_footnotes(&mut blocks, "text");
    let is_told_more = has_footnotes(&text) || has_links(&blocks);
    let has_tables = has_tables(&blocks);
    view.summary = Some(ProseSection {
        heading: "Test".to_owned(),
        blocks,
    });
    match PROSE.render(document(view), vec![]) {
        Err(error) => Judgement::fault(format!("{error:#}")),
        Ok(rendered) => {
            // Lists bring numbers of their own, and headings may be set in capitals.
            let only_letters = |text: &str| {
                let text = letters(text).to_lowercase();
                sorted(&text.replace(|letter: char| letter.is_numeric(), ""))
            };
            let drawn = only_letters(&drawn(&rendered.pdf.bytes));
            let expected = only_letters(&format!("TestTest{expected}"));
            // A table repeats its head on the next page.
            let is_whole = drawn == expected || has_tables && holds(&drawn, &expected);
            let faults = if !is_told_more && is_simple(&text) && !is_whole {
                vec![format!("{drawn:?} is drawn of {expected:?}")]
            } else {
                Vec::new()
            };
            Judgement::new("", faults)
        }
    }
}

/// Whether all of some sorted letters are among others.
fn holds(letters: &str, fewer: &str) -> bool {
    let mut letters = letters.chars();
    fewer.chars().all(|letter| letters.any(|other| other == letter))
}

/// A text with what stands for the letters that no font has, and without those
/// that no page can show.
fn printed(renderer: &Renderer, text: &str) -> String {
    let unprintable = renderer.unprintable(text);
    let letters: Vec<char> = text.chars().collect();
    let joins_sign = |at: usize| {
        let is_seen = |letter: &&char| {
            !matches!(
                letter,
                '\u{ad}'
                    | '\u{feff}'
                    | '\u{200b}'..='\u{200f}'
                    | '\u{202a}'..='\u{202e}'
                    | '\u{2060}'..='\u{2064}'
                    | '\u{fe00}'..='\u{fe0f}'
            )
        };
        let next = letters[at + 1..].iter().find(is_seen);
        next.is_some_and(|next| {
            !next.is_ascii() && !next.is_control() && !next.is_whitespace() && !next.is_alphabetic()
        })
    };
    let at_places = letters.iter().copied().enumerate();
    at_places
        .filter_map(|(at, letter)| match letter {
            '\u{200d}' if joins_sign(at) => None,
            '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
            '\u{1680}' => Some(' '),
            '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
            _ if letter.is_control() => Some(' '),
            '\u{fe00}'..='\u{fe0f}' if unprintable.contains(&letter) => None,
            _ if unprintable.contains(&letter) => Some('\u{fffd}'),
            _ => Some(letter),
        })
        .collect()
}

/// Whether each letter is drawn by itself, and by a glyph of its own.
fn is_simple(text: &str) -> bool {
    text.chars().all(
        |letter| matches!(letter, '\n' | ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{17f}' | '\u{fffd}'),
    )
}

fn drawn(pdf: &[u8]) -> String {
    page::read(pdf).into_iter().map(|page| page.text).collect()
}

/// What is drawn, in no order: of white space, which lines end with, and of
/// hyphens nothing is said.
fn sorted(text: &str) -> String {
    let mut letters: Vec<char> = text
        .chars()
        .filter(|letter| {
            !letter.is_whitespace()
                && !matches!(letter, '-' | '\u{ad}' | '\u{2010}' | '\u{2060}' | '\u{200b}')
        })
        .collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

fn has_tables(blocks: &[ProseBlock]) -> bool {
    blocks.iter().any(|block| match block {
        ProseBlock::List { items, .. } => items.iter().any(|item| has_tables(item)),
        ProseBlock::Quote { blocks } => has_tables(blocks),
        ProseBlock::Table { .. } => true,
        _ => false,
    })
}

fn has_links(blocks: &[ProseBlock]) -> bool {
    blocks.iter().any(|block| match block {
        ProseBlock::Paragraph { words }
        | ProseBlock::Heading { words, .. }
        | ProseBlock::Verbatim { words } => links(words),
        ProseBlock::List { items, .. } => items.iter().any(|item| has_links(item)),
        ProseBlock::Quote { blocks } => has_links(blocks),
        ProseBlock::Table { head, rows, .. } => head.iter().chain(rows.iter().flatten()).any(links),
        ProseBlock::Rule => false,
    })
}

fn links(words: &Words) -> bool {
    fn among(parts: &[Inline]) -> bool {
        parts.iter().any(|part| match part {
            Inline::Link { .. } => true,
            Inline::Emphasis { parts } | Inline::Strong { parts } | Inline::Struck { parts } => among(parts),
            _ => false,
        })
    }
    among(&words.parts)
}
