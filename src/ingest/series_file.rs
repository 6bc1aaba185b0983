//! Reads series.toml.
//!
//! A key that nobody knows is an error that names the key, its line and the
//! nearest known key: a misspelt setting that is silently ignored costs more
//! than one that stops the series. What is known is read off the JSON Schema
//! of [`Settings`], so the two cannot part.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;
use serde_json::Value as Schema;

use super::discover::SERIES_FILE;
use crate::diagnostic::{CellAddress, Code, Diagnostic, Place};
use crate::model::Settings;

/// The settings of a series; `None` where series.toml is broken. A folder
/// without one has the default settings.
pub fn read(folder: &Path, diagnostics: &mut Vec<Diagnostic>) -> Option<(Settings, Option<Vec<u8>>)> {
    let path = folder.join(SERIES_FILE);
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            diagnostics.push(
                Diagnostic::note(
                    Code::Inferred,
                    "the folder has no series.toml; title, topics and order are taken from the sheets",
                )
                .help("Write a series.toml with at least: title = \"…\""),
            );
            return Some((Settings::default(), None));
        }
        Err(error) => {
            diagnostics.push(problem(format!("series.toml cannot be read: {error}"), None));
            return None;
        }
    };
    let found = parse(&bytes, diagnostics);
    found.map(|settings| (settings, Some(bytes)))
}

/// The place of series.toml, for diagnostics.
pub fn place() -> Place {
    Place::file(&Arc::from(SERIES_FILE))
}

fn parse(bytes: &[u8], diagnostics: &mut Vec<Diagnostic>) -> Option<Settings> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        diagnostics.push(problem("series.toml is not UTF-8 text".to_owned(), None).help("Save it as UTF-8."));
        return None;
    };
    let table = match toml::de::DeTable::parse(text) {
        Ok(table) => table,
        Err(error) => {
            diagnostics.push(
                problem(first_line(error.message()), line(text, error.span()))
                    .help("Mend the line; the series is not built."),
            );
            return None;
        }
    };
    let before = diagnostics.len();
    let schema = schemars::schema_for!(Settings).to_value();
    unknown_keys(table.get_ref(), &schema, &schema, "", text, diagnostics);
    if diagnostics.len() > before {
        return None;
    }
    match toml::from_str::<Settings>(text) {
        Ok(settings) => {
            validate(&settings, text, diagnostics);
            (diagnostics.len() == before).then_some(settings)
        }
        Err(error) => {
            diagnostics.push(
                problem(first_line(error.message()), line(text, error.span()))
                    .help("Mend the value; the series is not built."),
            );
            None
        }
    }
}

fn problem(message: String, line: Option<u32>) -> Diagnostic {
    let mut place = place();
    // A line of a text has the address that a sheet would give its first cell.
    if let Some(line) = line {
        place.cells.push(CellAddress::new(line - 1, 0));
    }
    let message = line.map_or(message.clone(), |line| format!("line {line}: {message}"));
    Diagnostic::error(Code::SeriesFile, message).at(Place {
        cells: Vec::new(),
        ..place
    })
}

fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().to_owned()
}

fn line(text: &str, span: Option<std::ops::Range<usize>>) -> Option<u32> {
    let before = text.get(..span?.start)?;
    u32::try_from(before.matches('\n').count() + 1).ok()
}

/// Walks the file beside the schema and reports each key that it lacks.
fn unknown_keys(
    table: &toml::de::DeTable<'_>,
    schema: &Schema,
    root: &Schema,
    prefix: &str,
    text: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Some(known) = schema.get("properties").and_then(Schema::as_object) else {
        return;
    };
    for (key, value) in table {
        let name = key.get_ref().as_ref();
        let Some(property) = known.get(name) else {
            diagnostics.push(unknown_key(
                &format!("{prefix}{name}"),
                name,
                known.keys(),
                line(text, Some(key.span())),
            ));
            continue;
        };
        let property = follow(property, root);
        match value.get_ref() {
            toml::de::DeValue::Table(inner) => unknown_keys(
                inner,
                property,
                root,
                &format!("{prefix}{name}."),
                text,
                diagnostics,
            ),
            toml::de::DeValue::Array(items) => {
                let Some(item_schema) = property.get("items").map(|items| follow(items, root)) else {
                    continue;
                };
                for item in items {
                    if let toml::de::DeValue::Table(inner) = item.get_ref() {
                        unknown_keys(
                            inner,
                            item_schema,
                            root,
                            &format!("{prefix}{name}."),
                            text,
                            diagnostics,
                        );
                    }
                }
            }
            _ => {}
        }
    }
}

/// A property that refers to a definition of the schema is that definition.
fn follow<'a>(schema: &'a Schema, root: &'a Schema) -> &'a Schema {
    let reference = schema
        .get("$ref")
        .or_else(|| schema.pointer("/allOf/0/$ref"))
        .and_then(Schema::as_str);
    reference
        .and_then(|path| root.pointer(path.trim_start_matches('#')))
        .unwrap_or(schema)
}

fn unknown_key<'a>(
    path: &str,
    name: &str,
    known: impl Iterator<Item = &'a String>,
    line: Option<u32>,
) -> Diagnostic {
    let mut known: Vec<&String> = known.collect();
    known.sort_by(|left, right| {
        let likeness = |key: &str| strsim::jaro_winkler(key, name);
        likeness(right).total_cmp(&likeness(left)).then(left.cmp(right))
    });
    let all = || {
        known
            .iter()
            .map(|key| key.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let help = match known.first() {
        Some(nearest) if strsim::jaro_winkler(nearest, name) > 0.75 => format!("Did you mean “{nearest}”?"),
        _ => format!("Known here are: {}.", all()),
    };
    problem(format!("no setting is called “{path}”"), line).help(help)
}

/// What the types cannot say.
fn validate(settings: &Settings, text: &str, diagnostics: &mut Vec<Diagnostic>) {
    let at = |key: &str| {
        let line = text.lines().position(|line| line.trim_start().starts_with(key));
        line.and_then(|line| u32::try_from(line + 1).ok())
    };
    let mut wrong =
        |key: &str, message: String, help: &str| diagnostics.push(problem(message, at(key)).help(help));
    if let Some(language) = settings.languages.iter().find(|language| *language != "en") {
        wrong(
            "languages",
            format!("there is no edition in “{language}” yet"),
            "Write languages = [\"en\"].",
        );
    }
    if settings.disclosure.minimum_cell < 2 {
        wrong(
            "minimum_cell",
            "minimum_cell is below 2, which would protect nobody".to_owned(),
            "Write 3, the default, or more.",
        );
    }
    if settings
        .edition_date
        .as_ref()
        .is_some_and(|date| date.parse::<Date>().is_err())
    {
        wrong(
            "edition_date",
            "edition_date is no date".to_owned(),
            "Write it as \"2017-05-11\".",
        );
    }
    match contrast_with_white(&settings.branding.accent) {
        None => wrong(
            "accent",
            format!("the accent “{}” is no colour", settings.branding.accent),
            "Write it as \"#0b6378\".",
        ),
        Some(contrast) if contrast < 4.5 => {
            let message = format!(
                "the accent “{}” is too light to be read on white (contrast {contrast:.1}:1)",
                settings.branding.accent
            );
            wrong(
                "accent",
                message,
                "Choose a darker colour: WCAG asks for at least 4.5:1.",
            );
        }
        Some(_) => {}
    }
    let lists = [
        (
            "[[topics]]",
            ids(settings.topics.iter().map(|topic| (&topic.id, &topic.title))),
        ),
        (
            "[[threads]]",
            ids(settings.threads.iter().map(|thread| (&thread.id, &thread.title))),
        ),
        (
            "[[stakeholder_groups]]",
            ids(settings
                .stakeholder_groups
                .iter()
                .map(|group| (&group.id, &group.label))),
        ),
        (
            "[[kinds]]",
            ids(settings.kinds.iter().map(|kind| (&kind.id, &kind.label))),
        ),
        (
            "[[addressees]]",
            ids(settings
                .addressees
                .iter()
                .map(|addressee| (&addressee.id, &addressee.label))),
        ),
    ];
    for (list, fault) in lists {
        if let Some(fault) = fault {
            wrong(
                list,
                format!("{list}: {fault}"),
                "Give each entry an id of its own and the words that documents print.",
            );
        }
    }
}

/// What is wrong with the ids and labels of a list.
fn ids<'a>(entries: impl Iterator<Item = (&'a String, &'a String)>) -> Option<String> {
    let mut seen = std::collections::BTreeSet::new();
    for (id, label) in entries {
        if id.trim().is_empty() || label.trim().is_empty() {
            return Some("an entry lacks its id or its words".to_owned());
        }
        if !seen.insert(id) {
            return Some(format!("two entries have the id “{id}”"));
        }
    }
    None
}

/// Contrast of a colour `#rrggbb` with white, from 1 to 21, as WCAG 2.2
/// defines it; `None` where the text is no such colour.
fn contrast_with_white(colour: &str) -> Option<f64> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let channel = |range: std::ops::Range<usize>| {
        let value = f64::from(u8::from_str_radix(digits.get(range)?, 16).ok()?) / 255.0;
        Some(if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        })
    };
    let luminance = 0.2126 * channel(0..2)? + 0.7152 * channel(2..4)? + 0.0722 * channel(4..6)?;
    Some(1.05 / (luminance + 0.05))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(text: &str) -> Vec<String> {
        let mut diagnostics = Vec::new();
        let settings = parse(text.as_bytes(), &mut diagnostics);
        assert_eq!(settings.is_none(), !diagnostics.is_empty());
        diagnostics
            .into_iter()
            .map(|one| format!("{} / {}", one.message, one.help.unwrap_or_default()))
            .collect()
    }

    #[test]
    fn unknown_keys_are_named_with_their_line_and_the_nearest() {
        assert_eq!(
            faults("title = \"T\"\nsubtitel = \"S\"\n\n[[topics]]\nid = \"a\"\ntitle = \"A\"\ncolour = 1\n"),
            [
                "line 7: no setting is called “topics.colour” / Known here are: aliases, id, question, title.",
                "line 2: no setting is called “subtitel” / Did you mean “subtitle”?",
            ]
            .into_iter()
            .rev()
            .collect::<Vec<_>>()
        );
    }

    #[test]
    fn values_that_cannot_be_are_refused() {
        for (text, expected) in [
            (
                "title = 3",
                "line 1: invalid type: integer `3`, expected a string",
            ),
            ("languages = [\"fr\"]", "line 1: there is no edition in “fr” yet"),
            (
                "[branding]\naccent = \"#ffee00\"",
                "line 2: the accent “#ffee00” is too light",
            ),
            (
                "[branding]\naccent = \"green\"",
                "line 2: the accent “green” is no colour",
            ),
            (
                "[disclosure]\nminimum_cell = 1",
                "line 2: minimum_cell is below 2",
            ),
            ("title = \"a\ntopic", "line 1: "),
            (
                "[[topics]]\nid = \"a\"\ntitle=\"A\"\n[[topics]]\nid = \"a\"\ntitle=\"B\"",
                "two entries have the id “a”",
            ),
        ] {
            let faults = faults(text);
            assert!(
                faults.len() == 1 && faults[0].contains(expected),
                "{text}: {faults:?}"
            );
        }
        assert!(faults("title = \"T\"\n[aliases.countries]\n\"Ivory Coast\" = \"CIV\"").is_empty());
    }
}
