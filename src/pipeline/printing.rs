//! Characters in the data that the documents cannot print. Ingest knows the
//! cells and render the fonts; here the two meet.

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::prose::Met;
use crate::model::{Dataset, NoteConsent, Origin};
use crate::render::Renderer;

/// One diagnostic for each row with such a character: an emoji, a script that
/// no font has. The documents show a replacement in its place.
pub fn unprintable(dataset: &Dataset, renderer: &Renderer) -> Vec<Diagnostic> {
    let notes = dataset.notes.iter().flat_map(|note| {
        let texts = [Some(&note.text), note.edited.as_ref()];
        let words = texts.into_iter().flatten().map(|text| ("note", text));
        let speaker = (note.consent == NoteConsent::Named).then_some(("speaker", &note.speaker));
        words
            .chain(speaker)
            .map(|(field, text)| (field, text.as_str(), Some(note.origin)))
    });
    let workshops = dataset.workshops.iter().flat_map(|workshop| {
        let questions = workshop
            .questions
            .iter()
            .map(|text| ("guiding_questions", text.as_str(), workshop.origin));
        [("title", workshop.title.as_str(), workshop.origin)]
            .into_iter()
            .chain(questions)
    });
    notes
        .chain(workshops)
        .filter_map(|(field, text, origin)| problem(dataset, renderer, field, text, origin))
        .chain(in_editorial_texts(dataset, renderer))
        .collect()
}

fn in_editorial_texts(dataset: &Dataset, renderer: &Renderer) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for text in &dataset.editorial.texts {
        text.clone().each(|met| {
            if let Met::Words(words) = met
                && let Some(letters) = missing(renderer, &words.plain())
            {
                let message = format!(
                    "line {}: the documents' fonts do not have {letters}; a replacement is printed",
                    words.line
                );
                let diagnostic = Diagnostic::error(Code::UnprintableCharacter, message)
                    .field("texts")
                    .help("Write it in words.");
                problems.push(diagnostic.at(Place::file(&text.file)));
            }
        });
    }
    problems
}

/// The characters of a text that no font has, as a list for a message.
fn missing(renderer: &Renderer, text: &str) -> Option<String> {
    let letters: Vec<String> = renderer
        .unprintable(text)
        .into_iter()
        .map(|letter| format!("“{letter}” (U+{:04X})", u32::from(letter)))
        .collect();
    (!letters.is_empty()).then(|| letters.join(", "))
}

fn problem(
    dataset: &Dataset,
    renderer: &Renderer,
    field: &'static str,
    text: &str,
    origin: Option<Origin>,
) -> Option<Diagnostic> {
    let letters = missing(renderer, text)?;
    let message = format!("the documents' fonts do not have {letters}; a replacement is printed");
    let diagnostic = Diagnostic::error(Code::UnprintableCharacter, message)
        .field(field)
        .help("Write it in words, or give a text for publication in the column “Edited text”.");
    Some(match origin {
        None => diagnostic,
        Some(origin) => {
            let sheet = &dataset.sheets[origin.sheet.0];
            diagnostic.at(Place::cell(&sheet.file, &sheet.sheet, origin.cell))
        }
    })
}
