//! What sheets are called in a copy: as in the file, where a workbook allows
//! it, and each otherwise than all others.

use std::collections::BTreeSet;
use std::sync::Arc;

/// The sheet that lists the problems, where no sheet of the file has its name.
pub const LIST: &str = "Problems";

/// The longest name of a sheet, in UTF-16 units.
const LONGEST: usize = 31;

/// Excel keeps this name for itself.
const RESERVED: &str = "history";

/// The names of a copy's sheets.
#[derive(Debug)]
pub struct SheetNames {
    pub list: String,
    /// One for each sheet of the file, in its order.
    pub sheets: Vec<String>,
}

impl SheetNames {
    pub fn of<'a>(names: impl Iterator<Item = &'a Arc<str>> + Clone) -> Self {
        let mut taken = BTreeSet::from([RESERVED.to_owned()]);
        let mut sheets: Vec<Option<String>> = Vec::new();
        // Names that may stay are given first, so that no other one takes them.
        for name in names.clone() {
            let stays = fitting(name) == **name && taken.insert(name.to_lowercase());
            sheets.push(stays.then(|| name.to_string()));
        }
        let sheets = sheets
            .into_iter()
            .zip(names)
            .map(|(kept, name)| kept.unwrap_or_else(|| free(&fitting(name), &mut taken)));
        let sheets = sheets.collect();
        Self {
            list: free(LIST, &mut taken),
            sheets,
        }
    }
}

/// A name that a workbook allows.
fn fitting(name: &str) -> String {
    let allowed = |letter: char| {
        if letter.is_control() || matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\') {
            '_'
        } else {
            letter
        }
    };
    let name: String = name.chars().map(allowed).collect();
    let name = cut(&name, LONGEST);
    let name = name.trim_matches('\'');
    if name.is_empty() {
        "Sheet".to_owned()
    } else {
        name.to_owned()
    }
}

/// The name, or the name with the first number that nobody has.
fn free(name: &str, taken: &mut BTreeSet<String>) -> String {
    let mut candidate = name.to_owned();
    let mut number = 1;
    while !taken.insert(candidate.to_lowercase()) {
        number += 1;
        let ending = format!(" ({number})");
        candidate = cut(name, LONGEST - ending.len()) + &ending;
    }
    candidate
}

fn cut(text: &str, mut room: usize) -> String {
    text.chars()
        .take_while(|letter| {
            let fits = letter.len_utf16() <= room;
            room = if fits { room - letter.len_utf16() } else { 0 };
            fits
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_where_they_can() {
        let long = "a".repeat(40);
        let names: Vec<Arc<str>> = [
            "Notes", "", "NOTES", "a/b", "a_b", "problems", "History", "'", &long,
        ]
        .into_iter()
        .map(Arc::from)
        .collect();
        let given = SheetNames::of(names.iter());
        assert_eq!(
            given.sheets,
            [
                "Notes",
                "Sheet",
                "NOTES (2)",
                "a_b (2)",
                "a_b",
                "problems",
                "History (2)",
                "Sheet (2)",
                &"a".repeat(31),
            ]
        );
        assert_eq!(given.list, "Problems (2)");
    }

    #[test]
    fn letters_of_two_units_are_not_cut_apart() {
        let names: Vec<Arc<str>> = vec!["🕊".repeat(20).into(), "🕊".repeat(21).into()];
        let given = SheetNames::of(names.iter());
        assert_eq!(given.sheets[0], "🕊".repeat(15));
        assert_eq!(given.sheets[1], format!("{} (2)", "🕊".repeat(13)));
    }
}
