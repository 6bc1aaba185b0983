//! What `report_templates/README.md` tells designers of the view is what
//! `src/model/view.rs` and its parts declare: the same structures with the same fields, in
//! the same order, holding the same.

use std::collections::BTreeMap;
use std::fs;

use crate::support::repository;

fn text(path: &str) -> String {
    fs::read_to_string(repository().join(path)).unwrap()
}

/// The view's own file and the files of its parts.
fn source() -> String {
    let parts = fs::read_dir(repository().join("src/model/view")).unwrap();
    let mut parts: Vec<_> = parts.map(|part| part.unwrap().path()).collect();
    parts.sort();
    let parts = parts.into_iter().map(|part| fs::read_to_string(part).unwrap());
    parts.fold(text("src/model/view.rs"), |source, part| source + &part)
}

/// A field and what it holds, as the tables say it.
type Field = (String, String);

#[test]
fn the_designers_tables_are_the_view() {
    let source = source();
    let readme = text("report_templates/README.md");
    let declared = declared(&source);
    let told = told(&readme);
    assert!(declared.len() > 40, "the view's structures are found");
    for (name, fields) in &declared {
        let known = told.get(name);
        assert_eq!(known, Some(fields), "the table of {name}");
    }
    let names: Vec<&String> = told.keys().filter(|name| !declared.contains_key(*name)).collect();
    assert!(names.is_empty(), "the view has no {names:?}");
}

#[test]
fn every_field_has_a_meaning() {
    let readme = text("report_templates/README.md");
    let rows = readme.lines().filter(|line| line.starts_with("| `"));
    let without: Vec<&str> = rows
        .filter(|row| {
            row.trim_end_matches('|')
                .rsplit('|')
                .next()
                .is_none_or(|cell| cell.trim().is_empty())
        })
        .collect();
    assert!(without.is_empty(), "{without:?}");
}

/// The public structures of the source with their fields.
fn declared(source: &str) -> BTreeMap<String, Vec<Field>> {
    let mut structures = BTreeMap::new();
    let mut open: Option<String> = None;
    let mut is_skipped = false;
    for line in source.lines().map(str::trim) {
        if line == "#[serde(skip)]" {
            is_skipped = true;
        } else if let Some(rest) = line.strip_prefix("pub struct ") {
            let name = rest.trim_end_matches(" {").to_owned();
            structures.insert(name.clone(), Vec::new());
            open = Some(name);
        } else if line == "}" {
            open = None;
        } else if let (Some(name), Some(field)) = (&open, line.strip_prefix("pub ")) {
            let (field, kind) = field.split_once(": ").expect("a field has a type");
            let held = in_words(kind.trim_end_matches(','));
            if !is_skipped {
                structures
                    .get_mut(name)
                    .expect("the structure is open")
                    .push((field.to_owned(), held));
            }
            is_skipped = false;
        }
    }
    structures
}

/// A type as the tables say it.
fn in_words(kind: &str) -> String {
    let inside = |outer: &str| kind.strip_prefix(outer).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inside("Option<") {
        format!("{}, or none", in_words(inner))
    } else if let Some(inner) = inside("Vec<") {
        format!("list of {}", in_words(inner))
    } else if let Some(inner) = inside("BTreeMap<String, ") {
        format!("{} by key", in_words(inner))
    } else {
        match kind {
            "String" | "&'static str" => "text".to_owned(),
            "bool" => "yes or no".to_owned(),
            "usize" | "u8" | "i8" | "i16" | "f64" => "number".to_owned(),
            name => format!("`{name}`"),
        }
    }
}

/// The tables of the README: a line that opens with a structure's name in bold,
/// and rows of field, what it holds, meaning.
fn told(readme: &str) -> BTreeMap<String, Vec<Field>> {
    let mut structures: BTreeMap<String, Vec<Field>> = BTreeMap::new();
    let mut open: Option<String> = None;
    for line in readme.lines() {
        if let Some(rest) = line.strip_prefix("**`") {
            let name = rest.split('`').next().unwrap_or_default().to_owned();
            assert!(
                structures.insert(name.clone(), Vec::new()).is_none(),
                "{name} has one table"
            );
            open = Some(name);
        } else if let (Some(name), Some(row)) = (&open, line.strip_prefix("| `")) {
            let mut cells = row.split(" | ");
            let field = cells.next().unwrap_or_default().trim_end_matches('`');
            let held = cells.next().unwrap_or_default();
            structures
                .get_mut(name)
                .expect("the table is open")
                .push((field.to_owned(), held.to_owned()));
        }
    }
    structures
}
