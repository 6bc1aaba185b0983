//! What the notes of cells say.

use rust_xlsxwriter::Note;

use super::problems::sentence;
use super::styles;
use crate::diagnostic::{Diagnostic, Severity};

/// Who the notes are from.
const AUTHOR: &str = "rapporteur";
/// More than this nobody reads beside a cell; the list has the rest.
const MOST_TOLD: usize = 5;
const LONGEST: usize = 2_000;

/// The size of a note in pixels, and what fits in.
const WIDTH: u32 = 340;
const LETTERS_A_LINE: usize = 52;
const LINE: usize = 15;
const LOWEST: usize = 60;
const HIGHEST: usize = 420;

/// The note of a cell of which this is said, the gravest first.
pub fn note(problems: &[&Diagnostic]) -> Note {
    let text = text(problems);
    let lines = text.lines().map(|line| line.chars().count() / LETTERS_A_LINE + 1);
    let height = (lines.sum::<usize>() * LINE + LINE).clamp(LOWEST, HIGHEST);
    let gravest = problems.iter().map(|one| one.severity).max();
    Note::new(text)
        .add_author_prefix(false)
        .set_author(AUTHOR)
        .set_font_size(9)
        .set_background_color(styles::background(gravest.unwrap_or(Severity::Note)))
        .set_width(WIDTH)
        .set_height(u32::try_from(height).unwrap_or(WIDTH))
}

fn text(problems: &[&Diagnostic]) -> String {
    let told = problems.iter().take(MOST_TOLD).map(|problem| {
        let label = match problem.severity {
            Severity::Error => "Error",
            Severity::Warning => "Warning",
            Severity::Note => "Note",
        };
        let message = format!("{label}: {}", sentence(&problem.message));
        match &problem.help {
            Some(help) => format!("{message}\nWhat to do: {help}"),
            None => message,
        }
    });
    let mut text = told.collect::<Vec<_>>().join("\n\n");
    if text.chars().count() > LONGEST {
        text = text.chars().take(LONGEST - 1).chain(['…']).collect();
    }
    let more = problems.len().saturating_sub(MOST_TOLD);
    if more > 0 {
        text += "\n\nAnd ";
        text += &more.to_string();
        text += " more, in the list on the first sheet.";
    }
    text
}
