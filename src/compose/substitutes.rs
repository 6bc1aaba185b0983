//! The words that stand in a quoted text instead of the name of a person.
//!
//! Texts are redacted once, before any document is made of them, so there is
//! one wording for all editions: that of the series' first language.

use super::language::{DEFAULT, Language, say};
use crate::model::disclosed::Substitutes;
use crate::model::template_files::TemplateFiles;
use crate::model::term::{Term, Terms};

/// The substitutes for participants of these stakeholder groups.
///
/// `languages` are those of the series. A missing catalogue, message or
/// argument is an error.
pub fn substitutes(
    groups: &Terms,
    languages: &[String],
    locales: &TemplateFiles,
) -> anyhow::Result<Substitutes> {
    let code = languages.first().map_or(DEFAULT, String::as_str);
    let language = Language::load(code, locales)?;
    let substitutes = Substitutes {
        participant: in_brackets(&language, &say!(language, "substitute-participant")),
        somebody: in_brackets(&language, &say!(language, "substitute-somebody")),
        by_group: groups.iter().map(|group| of_group(&language, group)).collect(),
    };
    language.finish()?;
    Ok(substitutes)
}

/// The groups that are known without being listed have words of their own; any
/// other goes by the name that the series gives it.
fn of_group(language: &Language, group: &Term) -> String {
    let words = say!(
        language,
        "substitute-of-group",
        group = group.known_id(),
        name = &group.plural
    );
    in_brackets(language, &words)
}

/// The brackets tell the reader that these are not the words of the note.
fn in_brackets(language: &Language, words: &str) -> String {
    say!(language, "substitute", words = words)
}
