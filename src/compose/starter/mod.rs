//! The words that a newcomer's series begins with: a series.toml that explains
//! itself and a workbook whose headers, lists and instructions are in the
//! newcomer's language. Every heading and every word that a list offers is one
//! that the reader of sheets understands.

mod settings;
mod workbook;

use anyhow::Result;

use super::language::Language;
use crate::model::starter::{FoundSeries, Starter};
use crate::model::template_files::TemplateFiles;

/// What the folder of a series called `name` begins with, in a language that
/// has a catalogue. `found` is what its spreadsheets already say, where there
/// are any.
pub fn starter(
    name: &str,
    code: &str,
    found: Option<&FoundSeries>,
    locales: &TemplateFiles,
) -> Result<Starter> {
    let language = Language::load(code, locales)?;
    let title = title(name);
    let starter = Starter {
        settings: settings::text(&title, &language, found),
        workbook: match found {
            None => workbook::to_fill_in(name, &title, &language),
            Some(found) => workbook::of_found(name, &title, &found.workshops, &language),
        },
    };
    language.finish()?;
    Ok(starter)
}

/// `my-series` as people would write it: `My series`.
fn title(name: &str) -> String {
    let words = name.replace(['-', '_'], " ");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn a_folder_gives_a_title() {
        assert_eq!(title("water-and_peace"), "Water and peace");
        assert_eq!(title("вода-и-мир"), "Вода и мир");
        assert_eq!(title("--"), "");
    }
}
