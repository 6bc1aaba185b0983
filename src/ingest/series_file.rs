//! Reads series.toml.
//!
//! A key that nobody knows is an error that names the key, its line and the
//! nearest known key: a misspelt setting that is silently ignored costs more
//! than one that stops the series. What is known is read off the JSON Schema
//! of [`Settings`], so the two cannot part.

use std::path::Path;
use std::sync::Arc;

use serde_json::Value as Schema;

use super::discover::SERIES_FILE;
use super::settings_check::{self, FaultyLine};
use crate::diagnostic::{Code, Diagnostic, Place};
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
                .help("`rapporteur init` with the name of the series writes one from what was found; it needs no more than a line: title = \"…\""),
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

/// What the bytes say; `None` where something is wrong with them.
pub fn parse(bytes: &[u8], diagnostics: &mut Vec<Diagnostic>) -> Option<Settings> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        diagnostics.push(problem("series.toml is not UTF-8 text".to_owned(), None).help("Save it as UTF-8."));
        return None;
    };
    let table = match toml::de::DeTable::parse(text) {
        Ok(table) => table,
        Err(error) => {
            diagnostics.push(no_toml(text, &error));
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
            for fault in settings_check::faults(&settings) {
                let line = faulty_line(&fault.line, table.get_ref(), text);
                diagnostics.push(problem(fault.message, line).help(fault.help));
            }
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

/// What keeps the file from being TOML at all. What several help texts are
/// pasted into one file easily does is told in our words.
fn no_toml(text: &str, error: &toml::de::Error) -> Diagnostic {
    let at = line(text, error.span());
    twice(text, at)
        .or_else(|| typographic(text, at))
        .unwrap_or_else(|| {
            problem(first_line(error.message()), at).help("Mend the line; the series is not built.")
        })
}

/// Quotation marks as word processors and messengers set them, where TOML
/// wants straight ones.
fn typographic(text: &str, at: Option<u32>) -> Option<Diagnostic> {
    let position = usize::try_from(at?.checked_sub(1)?).ok()?;
    let own = text.lines().nth(position)?;
    let (_, value) = own.split_once('=')?;
    let opens = value.trim_start().trim_start_matches('[').trim_start();
    let mark = opens.chars().next().filter(|mark| "“”„«‘’‚".contains(*mark))?;
    let message = format!("the text begins with the quotation mark {mark}; the series is not built");
    Some(problem(message, at).help("Write straight quotation marks around texts: \"…\"."))
}

/// A table or a key that the file has twice, if the line repeats an earlier one.
fn twice(text: &str, at: Option<u32>) -> Option<Diagnostic> {
    let position = usize::try_from(at?.checked_sub(1)?).ok()?;
    let lines: Vec<&str> = text.lines().collect();
    let own = lines.get(position)?;
    let above = || lines[..position].iter().enumerate();
    if let Some(header) = table_header(own) {
        let (first, _) = above().find(|(_, line)| table_header(line).as_deref() == Some(&*header))?;
        let message = format!("the table [{header}] stands here a second time; the series is not built");
        return Some(problem(message, at).help(format!(
            "Each table may stand in the file once: delete this line and move the lines below it to those under line {}.",
            first + 1
        )));
    }
    let key = key_of(own)?;
    let within = above().rev().take_while(|(_, line)| table_header(line).is_none());
    let (first, _) = within.filter(|(_, line)| key_of(line) == Some(key)).last()?;
    let message = format!("{key} is given here a second time; the series is not built");
    Some(problem(message, at).help(format!(
        "Keep this line or line {} and delete the other.",
        first + 1
    )))
}

/// `aliases.countries` of the line `[aliases.countries] # …`.
fn table_header(line: &str) -> Option<String> {
    let inner = line.trim().strip_prefix('[')?;
    let (name, _) = inner.split_once(']')?;
    let name: String = name.chars().filter(|letter| !letter.is_whitespace()).collect();
    (!name.starts_with('[')).then_some(name)
}

fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim();
    (!key.is_empty() && !key.starts_with('#')).then_some(key)
}

/// Where a fault stands.
fn faulty_line(fault: &FaultyLine, table: &toml::de::DeTable<'_>, text: &str) -> Option<u32> {
    match fault {
        FaultyLine::Beginning(key) => {
            let position = text.lines().position(|line| line.trim_start().starts_with(key))?;
            u32::try_from(position + 1).ok()
        }
        FaultyLine::Alias(list, alias) => {
            let aliases = inner(table, "aliases")?;
            let (key, _) = inner(aliases, list.key())?.get_key_value(alias.as_str())?;
            line(text, Some(key.span()))
        }
    }
}

fn inner<'a, 'i>(table: &'a toml::de::DeTable<'i>, key: &str) -> Option<&'a toml::de::DeTable<'i>> {
    match table.get(key)?.get_ref() {
        toml::de::DeValue::Table(inner) => Some(inner),
        _ => None,
    }
}

fn problem(message: impl Into<String>, line: Option<u32>) -> Diagnostic {
    let message = message.into();
    let message = line.map_or(message.clone(), |line| format!("line {line}: {message}"));
    Diagnostic::error(Code::SeriesFile, message).at(place())
}

fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().to_owned()
}

/// The line of a place in the text, counted from 1.
pub fn line(text: &str, span: Option<std::ops::Range<usize>>) -> Option<u32> {
    let before = text.get(..span?.start)?;
    u32::try_from(before.matches('\n').count() + 1).ok()
}

/// The line of a key in a table of series.toml; `None` where it is not there.
pub fn line_of_setting(written: &[u8], table: &str, key: &str) -> Option<u32> {
    let text = std::str::from_utf8(written).ok()?;
    let parsed = toml::de::DeTable::parse(text).ok()?;
    let (key, _) = inner(parsed.get_ref(), table)?.get_key_value(key)?;
    line(text, Some(key.span()))
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
                table_of(name, root, prefix),
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

/// Where a key belongs that stands in the wrong table: a sentence that says so.
fn table_of(name: &str, root: &Schema, prefix: &str) -> Option<String> {
    let properties = |schema: &Schema| schema.get("properties").and_then(Schema::as_object).cloned();
    let settings = properties(root)?;
    if settings.contains_key(name) && !prefix.is_empty() {
        return Some(format!(
            "“{name}” belongs at the beginning of the file, above the first line in [brackets]."
        ));
    }
    let tables = settings
        .iter()
        .map(|(table, schema)| (table, follow(schema, root)));
    let mut holders = tables.filter(|(table, schema)| {
        prefix != format!("{table}.") && properties(schema).is_some_and(|keys| keys.contains_key(name))
    });
    let (table, _) = holders.next()?;
    // Of several tables nobody knows which one is meant.
    holders
        .next()
        .is_none()
        .then(|| format!("“{name}” belongs below the line [{table}]."))
}

fn unknown_key<'a>(
    path: &str,
    name: &str,
    known: impl Iterator<Item = &'a String>,
    elsewhere: Option<String>,
    line: Option<u32>,
) -> Diagnostic {
    let mut known: Vec<&str> = known.map(String::as_str).collect();
    known.sort_unstable();
    let likeness = |key: &str| strsim::jaro_winkler(key, name);
    let nearest = known
        .iter()
        .max_by(|left, right| likeness(left).total_cmp(&likeness(right)));
    let nearest = nearest.filter(|nearest| likeness(nearest) > 0.75);
    let help = match (elsewhere, nearest) {
        (Some(elsewhere), _) => elsewhere,
        (None, Some(nearest)) => format!("Did you mean “{nearest}”?"),
        (None, None) => format!("Known here are: {}.", known.join(", ")),
    };
    problem(format!("no setting is called “{path}”"), line).help(help)
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
    fn a_key_in_the_wrong_table_is_sent_to_its_own() {
        for (text, expected) in [
            (
                "[branding]\naccent = \"#0b6378\"\nfooter = \"F\"\n",
                "line 3: no setting is called “branding.footer” / “footer” belongs at the beginning of the file, above \
                 the first line in [brackets].",
            ),
            (
                "logo = \"logo.svg\"\n",
                "line 1: no setting is called “logo” / “logo” belongs below the line [branding].",
            ),
            (
                "[branding]\nlogos = \"logo.svg\"\n",
                "line 2: no setting is called “branding.logos” / Did you mean “logo”?",
            ),
            (
                "[outputs.consolidated]\ntitel = \"G\"\n",
                "line 2: no setting is called “outputs.consolidated.titel” / Did you mean “title”?",
            ),
        ] {
            assert_eq!(faults(text), [expected], "{text}");
        }
    }

    #[test]
    fn words_that_have_no_room_are_refused() {
        for (text, expected) in [
            (
                "footer = \"0123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 1\"",
                "line 1: footer has 92 letters, more than the 90 that a line at the foot of a page holds / Shorten it",
            ),
            (
                "[outputs.consolidated]\nkind = \"A document of a kind for which nobody has found a shorter name yet\"",
                "line 2: kind has 66 letters, more than 60 / Name the kind",
            ),
        ] {
            let faults = faults(text);
            assert!(
                faults.len() == 1 && faults[0].contains(expected),
                "{text}: {faults:?}"
            );
        }
    }

    #[test]
    fn values_that_cannot_be_are_refused() {
        for (text, expected) in [
            (
                "title = 3",
                "line 1: invalid type: integer `3`, expected a string",
            ),
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
            ("hosts = [", "line 1: "),
            (
                "[[topics]]\nid = \"a\"\ntitle=\"A\"\n[[topics]]\nid = \"a\"\ntitle=\"B\"",
                "two entries have the id “a”",
            ),
            (
                "[[stakeholder_groups]]\nid = \"un-system\"\ndomains = [\"gmail.com\"]",
                "line 3: “gmail.com” is an e-mail service for everybody",
            ),
            (
                "[[stakeholder_groups]]\nid = \"elders\"",
                "line 1: [[stakeholder_groups]]: an entry lacks its id or its words",
            ),
            (
                "[aliases.kinds]\n\"Takeaway\" = \"observation\"\n\"Concern\" = \"chalenge\"",
                "line 3: the alias “Concern” stands for “chalenge”, which is no kind of note that I know / Did you \
                 mean \"challenge\"?",
            ),
            (
                "title = \"T\"\n[aliases.organisations]\n\"A\" = \"\"",
                "line 3: an alias has nothing on one of its sides",
            ),
            (
                "[aliases.kinds]\n\"Idea\" = \"challenge\"",
                "line 2: “Idea” cannot stand for “challenge”, for it is the kind of note “Idea” itself",
            ),
            (
                "[[topics]]\nid = \"a\"\ntitle=\"A\"\n[aliases.topics]\n\"B\" = \"C\"",
                "line 5: the alias “B” stands for “C”, which is no topic",
            ),
        ] {
            let faults = faults(text);
            assert!(
                faults.len() == 1 && faults[0].contains(expected),
                "{text}: {faults:?}"
            );
        }
        assert!(faults("[[stakeholder_groups]]\nid = \"un-system\"\ndomains = [\"un.org\"]").is_empty());
        assert!(faults("title = \"T\"\n[aliases.countries]\n\"Ivory Coast\" = \"CIV\"").is_empty());
    }

    #[test]
    fn what_stands_twice_is_told_in_plain_words() {
        for (text, expected) in [
            (
                "title = \"T\"\n[aliases.countries] # ours\n\"A\" = \"MLI\"\n\n[ aliases.countries ]\n\"B\" = \"CIV\"\n",
                "line 5: the table [aliases.countries] stands here a second time; the series is not built / Each table \
                 may stand in the file once: delete this line and move the lines below it to those under line 2.",
            ),
            (
                "title = \"T\"\nhosts = []\ntitle = \"U\"\n",
                "line 3: title is given here a second time; the series is not built / Keep this line or line 1 and \
                 delete the other.",
            ),
        ] {
            assert_eq!(faults(text), [expected], "{text}");
        }
    }
}
