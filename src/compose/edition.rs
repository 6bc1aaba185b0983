//! One series in the words of one language.
//!
//! What the program has words for is worded by the catalogue: kinds,
//! stakeholder groups, genders, roles, forms of taking part, and, in further
//! editions, those to whom recommendations are often directed and workshops of
//! which only the number is known. What the series says in its own words
//! is as series.toml translates it; what nobody translated stays, and is noted
//! as standing in another language, so that it can be marked. Notes are never
//! translated.
//!
//! The first language is the series' own: tables and the names of figures are
//! in it, and what its sheets call somebody is not called otherwise.

use anyhow::Result;

use super::language::{self, Language, say};
use crate::diagnostic::AliasTable;
use crate::model::disclosed::Disclosed;
use crate::model::name::{Slug, WorkshopNumber};
use crate::model::names::{Foreign, Names};
use crate::model::own_words::{OwnPart, OwnText, OwnWords, Translations};
use crate::model::tables::Dimension;
use crate::model::template_files::TemplateFiles;
use crate::vocabulary::language::certain;
use crate::vocabulary::{attribute, country, term};

/// The series in its first language: as tables tell it, and as the documents
/// of that language do.
pub fn in_first_language(mut disclosed: Disclosed, locales: &TemplateFiles) -> Result<Disclosed> {
    let code = first_language(&disclosed).to_owned();
    let language = Language::of_series(&code, disclosed.settings.workshops_are, locales)?;
    let groups: Vec<String> = disclosed.groups.iter().map(|group| group.label.clone()).collect();
    let reworded = reword(&mut disclosed, &language, Edition::First);
    // What is translated into another language is now known by other words.
    for (before, after) in reworded {
        disclosed.settings.translations.rename(&before, &after);
    }
    disclosed.names = names(&disclosed, &groups, &language);
    language.finish()?;
    Ok(disclosed)
}

/// Puts a series that is in its first language into a further one.
pub fn into_further_language(disclosed: &mut Disclosed, language: &Language) {
    reword(disclosed, language, Edition::Further);
}

/// The code of the language of the main edition.
pub fn first_language(disclosed: &Disclosed) -> &str {
    disclosed
        .settings
        .languages
        .first()
        .map_or(language::DEFAULT, String::as_str)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edition {
    First,
    Further,
}

/// Puts every own text into the language. Answers those that are other words
/// now, with what they were before.
fn reword(disclosed: &mut Disclosed, language: &Language, edition: Edition) -> Vec<(String, String)> {
    let translations = disclosed.settings.translations.clone();
    let first = first_language(disclosed).to_owned();
    let (mut reworded, mut foreign) = (Vec::new(), Vec::new());
    disclosed.each_own_text(
        &mut |text: OwnText<'_>| match worded(&text, &translations, language, edition) {
            Some(words) if words == *text.words => {}
            Some(words) => {
                reworded.push((std::mem::replace(text.words, words.clone()), words));
            }
            None => {
                let own = certain(text.words).unwrap_or(&first);
                if language::base(own) != language::base(language.code()) {
                    foreign.push(Foreign {
                        words: text.words.clone(),
                        language: own.to_owned(),
                    });
                }
            }
        },
    );
    foreign.sort();
    foreign.dedup();
    disclosed.foreign = foreign;
    reworded
}

/// The text in the language; `None` where nobody says what it is.
fn worded(
    text: &OwnText<'_>,
    translations: &Translations,
    language: &Language,
    edition: Edition,
) -> Option<String> {
    let words = text.words.as_str();
    let translated = translations.find(language.code(), words, text.part);
    translated
        .map(str::to_owned)
        .or_else(|| by_catalogue(words, text.part, language, edition))
}

fn by_catalogue(words: &str, part: OwnPart<'_>, language: &Language, edition: Edition) -> Option<String> {
    match part {
        OwnPart::Label {
            list,
            id,
            is_plural,
            is_known: true,
        } => Some(match (list, is_plural) {
            (AliasTable::Kinds, _) => say!(language, "kind", kind = id, name = words),
            (_, false) => say!(language, "group", group = id, name = words),
            (_, true) => say!(language, "group-plural", group = id, name = words),
        }),
        OwnPart::Label {
            list: AliasTable::Addressees,
            ..
        } if edition == Edition::Further => {
            let addressee = term::addressee(words)?;
            Some(say!(
                language,
                "addressee-known",
                addressee = addressee,
                name = words
            ))
        }
        OwnPart::WorkshopTitle
        | OwnPart::Label {
            list: AliasTable::Topics,
            ..
        } if edition == Edition::Further => {
            let number = WorkshopNumber::of_title(words)?;
            Some(say!(language, "workshop-untitled", number = number.as_str()))
        }
        OwnPart::Format => format(words, language),
        _ => None,
    }
}

/// A word for how people took part, where the language has another.
fn format(words: &str, language: &Language) -> Option<String> {
    let known = attribute::format(words)?;
    Some(if attribute::is_format_in(words, language.code()) {
        words.to_owned()
    } else {
        value(language, Dimension::Format, known)
    })
}

/// What tables and figures call things; `groups` are the labels by which
/// people were counted.
fn names(disclosed: &Disclosed, groups: &[String], language: &Language) -> Names {
    let mut names = Names {
        language: language.code().to_owned(),
        without_topic: say!(language, "chapter-without-topic"),
        ..Names::default()
    };
    for (label, group) in groups.iter().zip(disclosed.groups.iter()) {
        let key = (Dimension::StakeholderGroup, label.trim().to_owned());
        names.values.insert(key, group.label.clone());
    }
    let regions = country::all().iter().map(|country| country.region);
    let attributes = [
        (Dimension::Gender, attribute::genders().collect()),
        (Dimension::Role, attribute::roles().collect()),
        (Dimension::Format, attribute::formats().collect()),
        (Dimension::Region, regions.collect::<Vec<_>>()),
    ];
    for (dimension, values) in attributes {
        for known in values.into_iter().filter(|known| !known.is_empty()) {
            let key = (dimension, known.to_owned());
            names
                .values
                .entry(key)
                .or_insert_with(|| value(language, dimension, known));
        }
    }
    names.values.retain(|(_, value), name| value != name);
    names
}

/// What the program counts people by, in a language. What it has no word for
/// is called as the sheets call it.
pub fn value(language: &Language, dimension: Dimension, value: &str) -> String {
    let id = Slug::of(value);
    match dimension {
        Dimension::StakeholderGroup => value.to_owned(),
        Dimension::Region => say!(language, "region", region = value),
        Dimension::Gender => say!(language, "gender", gender = id.as_str(), name = value),
        Dimension::Role => say!(language, "role", role = id.as_str(), name = value),
        Dimension::Format => say!(language, "format", format = id.as_str(), name = value),
    }
}
