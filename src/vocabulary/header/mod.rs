//! What the header of a column means.
//!
//! One declarative table for each role a sheet can have: its fields, and for
//! each field the headers that people and programs write for it in six
//! languages. Matching is exact after [`normalise`], so a new wording is one
//! more word in a table and nothing else. What is nearly a header of the table
//! is in [`nearly`]; what is certain is found by [`loose_field`], the rest is
//! only proposed, by [`candidates`].

mod attendance;
#[cfg(test)]
mod exporters;
mod field;
mod meeting;
mod nearly;
mod notes;
mod workshops;

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

pub use field::Field;
pub use meeting::{MeetingField, Section, meeting_field, section};
pub use nearly::{candidates, loose_field};

use super::entry::{self, Entry};
use crate::model::SheetRole;
use crate::model::name::fold;

/// The roles that a header row can give a sheet, the most telling first.
pub const ROLES: [SheetRole; 3] = [SheetRole::Notes, SheetRole::Attendance, SheetRole::Workshops];

fn table(role: SheetRole) -> &'static [Entry<Field>] {
    match role {
        SheetRole::Workshops => workshops::HEADERS,
        SheetRole::Attendance => attendance::HEADERS,
        SheetRole::Notes => notes::HEADERS,
        SheetRole::Other => &[],
    }
}

static INDEX: LazyLock<HashMap<SheetRole, HashMap<String, Field>>> = LazyLock::new(|| {
    ROLES
        .into_iter()
        .map(|role| (role, entry::index(table(role), normalise)))
        .collect()
});

/// The field that a header names in a sheet of this role.
pub fn field(role: SheetRole, header: &str) -> Option<Field> {
    INDEX.get(&role)?.get(&normalise(header)).copied()
}

/// The same for a header that is [`normalise`]d already.
pub fn field_of_normal(role: SheetRole, normal: &str) -> Option<Field> {
    INDEX.get(&role)?.get(normal).copied()
}

/// The fields that a sheet of this role can have.
pub fn fields(role: SheetRole) -> impl Iterator<Item = Field> {
    table(role).iter().map(|entry| entry.meaning)
}

/// The header by which a sheet of this role in this language calls a field;
/// the English one where the language has none.
pub fn heading(role: SheetRole, field: Field, language: &str) -> &'static str {
    let entry = table(role).iter().find(|entry| entry.meaning == field);
    let words = |entry: &'static Entry<Field>| {
        let own = entry.words_in(language).first();
        own.or_else(|| entry.en.first()).copied()
    };
    entry.and_then(words).unwrap_or_default()
}

/// Folds case, accents, apostrophes, dashes, slashes and every kind of space,
/// and drops what people and programs hang on headers: a leading asterisk, a
/// closing colon or question mark, letters that are not seen.
///
/// A text that is too long for any header, a note or a paragraph, is none:
/// every cell near the top of a sheet is asked about.
pub fn normalise(header: &str) -> String {
    /// In bytes. Questions of forms are headers, too.
    const LONGEST: usize = 1_000;
    if header.len() > LONGEST {
        return String::new();
    }
    let folded = if header.is_ascii() {
        fold(header)
    } else {
        let seen: String = header
            .nfkc()
            .filter(|letter| !is_unseen(*letter))
            // `N°` and `Nº` are one: the ordinal sign is an `o` in NFKC, the degree sign is not.
            .map(|letter| if letter == '°' { 'o' } else { letter })
            .collect();
        fold(&seen)
    };
    folded
        .trim_start_matches(['*', '¿', '"', ' '])
        .trim_end_matches([':', '*', '.', '?', '"', ' '])
        .replace(['-', '_', '/'], " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Soft hyphens and the marks of no width that copying brings along.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::entry::check;

    #[test]
    fn no_header_means_two_things_in_one_role() {
        for role in ROLES {
            let found = check::collisions(table(role), normalise);
            assert!(found.is_empty(), "{}: {found:#?}", role.name());
        }
    }

    #[test]
    fn every_field_has_headers_in_every_language_once() {
        for role in ROLES {
            let found = check::slips(table(role), normalise);
            assert!(found.is_empty(), "{}: {found:#?}", role.name());
        }
    }

    #[test]
    fn fields_stand_once_and_have_a_canonical_header() {
        for role in ROLES {
            let mut seen = Vec::new();
            for field in fields(role) {
                assert!(!seen.contains(&field), "{field:?} stands twice");
                assert_eq!(
                    super::field(role, field.canonical(role)),
                    Some(field),
                    "{field:?}"
                );
                seen.push(field);
            }
        }
        assert_eq!(Field::Note.canonical(SheetRole::Workshops), "");
    }

    #[test]
    fn a_paragraph_is_no_header() {
        assert_eq!(normalise(&"Note ".repeat(300)), "");
        assert!(candidates(SheetRole::Notes, &"Note ".repeat(300)).is_empty());
    }

    #[test]
    fn headers_match_in_every_dress() {
        for header in [
            "Country example",
            " country  EXAMPLE:",
            "*Country\u{a0}example",
            "Country-example",
            "Country\r\nexample \u{a0}",
            "\u{feff}Coun\u{ad}try example",
            "Ｃountry example",
        ] {
            assert_eq!(
                field(SheetRole::Notes, header),
                Some(Field::CountryExample),
                "{header}"
            );
        }
        assert_eq!(
            field(SheetRole::Notes, "Speaker’s group"),
            field(SheetRole::Notes, "Speaker's group"),
        );
        for number in ["N°", "Nº", "No.", "№", "#"] {
            assert_eq!(field(SheetRole::Notes, number), Some(Field::Id), "{number}");
        }
    }

    #[test]
    fn a_name_beside_a_part_of_the_name_is_the_other_part() {
        assert_eq!(Field::Name.beside(&[Field::Name]), Field::Name);
        assert_eq!(Field::Name.beside(&[Field::FirstName]), Field::LastName);
        assert_eq!(Field::Name.beside(&[Field::LastName]), Field::FirstName);
        assert_eq!(
            Field::Name.beside(&[Field::FirstName, Field::LastName]),
            Field::Name
        );
        assert_eq!(Field::Email.beside(&[Field::FirstName]), Field::Email);
    }
}
