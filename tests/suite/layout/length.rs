//! Documents have the pages that their readers expect.
//!
//! A brief has one page where there are fewer than five notes and else two to
//! four; what a few more notes say may still fit one page, and is not drawn out
//! to fill a second. Names of 80 letters, which take lines where others take
//! words, may cost a brief one page more. A paper has at most forty pages; it
//! has twelve where there is enough to tell, and fewer where a page would have
//! to be filled with nothing.

use super::document::Document;

/// With fewer notes than this a brief has one page.
const FEWEST_FOR_PAGES: usize = 5;
/// With so many notes a brief has two pages at least.
const ENOUGH_FOR_TWO: usize = 12;
/// With so many notes a paper has twelve pages at least.
const ENOUGH_FOR_TWELVE: usize = 100;

/// What a document is on, as far as its length goes.
#[derive(Debug, Clone, Copy)]
pub enum Scope {
    /// The notes of a workshop, and the pages that long names may cost.
    Brief { notes: usize, more: usize },
    /// The notes of the series.
    Paper { notes: usize },
}

/// The finding that a document has too few pages or too many.
pub fn unexpected(document: &Document, scope: Scope) -> Option<String> {
    let expected = match scope {
        Scope::Brief { notes, more } if notes < FEWEST_FOR_PAGES => 1..=1 + more,
        Scope::Brief { notes, more } if notes < ENOUGH_FOR_TWO => 1..=4 + more,
        Scope::Brief { more, .. } => 2..=4 + more,
        Scope::Paper { notes } if notes < ENOUGH_FOR_TWELVE => 1..=40,
        Scope::Paper { .. } => 12..=40,
    };
    let pages = document.pages.len();
    (!expected.contains(&pages)).then(|| format!("{}: {pages} pages and not {expected:?}", document.name))
}
