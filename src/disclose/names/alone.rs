//! The name alone: what may be printed of somebody who agreed to be named, out
//! of a cell that may hold an office, an organisation or a number, too. What is
//! cut here is sought in texts all the same.

use unicode_normalization::char::is_combining_mark;

use super::forms::is_credential;
use super::words;
use crate::vocabulary::person::{self, TITLES};

/// Signs that enclose what is added to a name, and what ends it.
const BRACKETS: [(char, char); 9] = [
    ('(', ')'),
    ('[', ']'),
    ('{', '}'),
    ('<', '>'),
    ('（', '）'),
    ('"', '"'),
    ('“', '”'),
    ('„', '“'),
    ('«', '»'),
];

/// Words and signs that join two people in whatever letters.
const JOINING: [&str; 5] = ["and", "und", "&", "+", "with"];
/// Those that join the parts of one name, too: `Ortega y Gasset`; or are an
/// initial where a name has no capitals.
const PERHAPS_JOINING: [&str; 5] = ["et", "y", "e", "и", "і"];

const DASHES: [char; 6] = ['-', '–', '—', '‐', '‑', '―'];

/// Whether a cell names two people or more: nobody agrees in the cell of
/// somebody else.
pub(in crate::disclose) fn names_several(cell: &str) -> bool {
    let outside = outside_brackets(cell, false);
    let pieces = outside.split(['/', ';', '\n', '\r', '／', '；']);
    let pieces: Vec<usize> = pieces.map(count).filter(|count| *count > 0).collect();
    if let [first, rest @ ..] = &pieces[..]
        && !rest.is_empty()
        && (*first == 1 || rest.iter().any(|count| *count >= 2))
    {
        return true;
    }
    let people = outside.split(',').filter(|piece| is_like_person(piece));
    people.count() >= 3 || joins(&head(&outside))
}

/// The name in a cell. `None` where it names nobody, or several. A given name
/// behind two words and a comma is one where the `emails` say so.
pub(in crate::disclose) fn alone(cell: &str, emails: &[String]) -> Option<String> {
    if names_several(cell) {
        return None;
    }
    let head = head(&outside_brackets(cell, true));
    let name = by_comma(&head, emails);
    let is_of_name = |letter: char| {
        letter.is_alphabetic()
            || letter.is_whitespace()
            || is_combining_mark(letter)
            || DASHES.contains(&letter)
            || matches!(
                letter,
                '.' | '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '·' | '\u{200c}' | '\u{200d}'
            )
    };
    let name = name
        .split(|letter: char| !is_of_name(letter))
        .next()
        .unwrap_or_default();
    let is_edge = |letter: char| !letter.is_alphabetic() && !is_combining_mark(letter);
    let start = name.trim_start_matches(|letter: char| is_edge(letter) && !matches!(letter, '\'' | '’'));
    let name = start.trim_end_matches(|letter: char| is_edge(letter) && letter != '.');
    has_letters(name).then(|| name.to_owned())
}

/// The name alone of somebody whom cells name so: in full rather than in part,
/// as a cell gives it rather than cut out of one. `None` where one of the cells
/// names somebody else, too.
pub(in crate::disclose) fn fullest(cells: &[String], emails: &[String]) -> Option<String> {
    if cells.iter().any(|cell| names_several(cell)) {
        return None;
    }
    let names = cells
        .iter()
        .filter_map(|cell| alone(cell, emails).map(|name| (*cell == name, name)));
    names
        .max_by_key(|(is_whole, name)| {
            let is_written = name
                .chars()
                .any(|letter| !letter.is_lowercase() && letter.is_alphabetic());
            (is_written, count(name) >= 2, *is_whole, name.chars().count())
        })
        .map(|(_, name)| name)
}

/// A cell without what stands in brackets or quotation marks; up to the first
/// bracket behind a whole name where it `ends` there.
fn outside_brackets(cell: &str, ends: bool) -> String {
    let mut outside = String::with_capacity(cell.len());
    let mut close: Option<char> = None;
    for letter in cell.chars() {
        if let Some(sign) = close {
            if letter == sign {
                close = None;
            }
            continue;
        }
        let opened = BRACKETS.iter().find(|(open, _)| *open == letter);
        match opened {
            Some((open, _)) if ends && *open != '"' && *open != '“' && count(&outside) >= 2 => break,
            Some((_, sign)) => {
                close = Some(*sign);
                outside.push(' ');
            }
            None => outside.push(letter),
        }
    }
    outside
}

/// What stands before a dash, a colon, a number or the like.
fn head(outside: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let is_mark = |letter: char| matches!(letter, ':' | '|' | '—' | '/' | ';' | '•' | '／' | '；' | '：');
    for word in outside.split_whitespace() {
        let is_email = word.contains('@') && !word.starts_with('@');
        let is_number = word.starts_with('+') && word.len() > 1 || word.chars().any(char::is_numeric);
        let is_sign = !has_letters(word) && !matches!(word, "&" | "+" | ",");
        if is_email || kept.is_empty() && (is_number || is_sign) {
            continue;
        }
        if is_number || is_sign || word.starts_with('@') || word.starts_with(DASHES) {
            break;
        }
        let (before, is_cut) = match word.find(is_mark) {
            Some(at) => (&word[..at], true),
            None => (word.trim_end_matches(DASHES), word.ends_with(DASHES)),
        };
        if !before.is_empty() {
            kept.push(before);
        }
        if is_cut && !kept.is_empty() {
            break;
        }
    }
    kept.join(" ")
}

/// `Obi, Ada` turned round; of anything else what stands before the comma.
fn by_comma(head: &str, emails: &[String]) -> String {
    let pieces = head.split([',', '，', '、']).map(str::trim);
    let pieces: Vec<&str> = pieces
        .filter(|piece| !piece.is_empty() && !is_credential(piece))
        .collect();
    match pieces[..] {
        [family, given] if is_turned(family, given, emails) => {
            let family = family.split_whitespace().filter(|word| !is_title(word));
            let family: Vec<&str> = family.collect();
            format!("{given} {}", family.join(" "))
        }
        [first, ..] => first.to_owned(),
        [] => String::new(),
    }
}

/// Whether the words around a comma are a family name and the given names:
/// `Tom Brink, Chad` is none.
fn is_turned(family: &str, given: &str, emails: &[String]) -> bool {
    let shouts = |word: &str| {
        word.chars().filter(|letter| letter.is_uppercase()).count() >= 2
            && !word.chars().any(char::is_lowercase)
    };
    let are_shouted = |text: &str| text.split_whitespace().any(shouts);
    let words = words::of(given);
    let is_elsewhere = words
        .iter()
        .all(|word| person::is_place(word) || person::is_office(word));
    if !(1..=3).contains(&count(given))
        || is_elsewhere
        || count(family) > 3
        || are_shouted(given) && !are_shouted(family)
    {
        return false;
    }
    let is_bare =
        |word: &&str| !is_title(word) && !words::of(word).iter().all(|word| person::is_particle(word));
    if family.split_whitespace().filter(is_bare).count() <= 1 {
        return true;
    }
    let in_email = |email: &String| {
        let local = email.split('@').next().unwrap_or_default();
        let local = words::of(local);
        words
            .iter()
            .any(|word| word.chars().count() >= 3 && local.contains(word))
    };
    are_shouted(family) && !are_shouted(given) || emails.iter().any(in_email)
}

fn is_title(word: &str) -> bool {
    TITLES.contains(&word.trim_end_matches('.').to_lowercase().as_str())
}

/// Whether a word in the midst joins two people.
fn joins(head: &str) -> bool {
    let head = head.split(',').next().unwrap_or_default();
    let words: Vec<&str> = head.split_whitespace().collect();
    let has_capitals = head.chars().any(char::is_uppercase);
    words.iter().enumerate().any(|(at, word)| {
        let (before, behind) = (at, words.len() - at - 1);
        let is_inside = before > 0 && behind > 0;
        let is_joining = JOINING.contains(&word.to_lowercase().as_str());
        let joins_people = has_capitals && PERHAPS_JOINING.contains(word) && (before < 2 || behind > 1);
        is_inside && (is_joining || joins_people)
    })
}

/// Two or three words with capitals, none of them an office.
fn is_like_person(piece: &str) -> bool {
    let mut written = piece.split_whitespace();
    (2..=3).contains(&count(piece))
        && written.all(|word| word.chars().next().is_some_and(|letter| !letter.is_lowercase()))
        && !words::of(piece)
            .iter()
            .any(|word| person::is_office(word) || person::is_place(word))
}

/// The words of letters.
fn count(text: &str) -> usize {
    text.split_whitespace().filter(|word| has_letters(word)).count()
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_told_without_what_stands_beside_it() {
        for (cell, name) in [
            ("Ada Obi", "Ada Obi"),
            ("Ada Obi (UNDP, Deputy Head)", "Ada Obi"),
            ("Ada Obi - UNDP Liberia, Deputy Head", "Ada Obi"),
            ("Pius Zwingli +41 79 555 11 22", "Pius Zwingli"),
            ("Pius Zwingli!", "Pius Zwingli"),
            ("Tom Brink - Ministry of Water, Chad", "Tom Brink"),
            ("Tom Brink, Chad", "Tom Brink"),
            ("Karl Brenner, Oxfam Chad", "Karl Brenner"),
            ("Ada Obi, Ministry of Water and Energy", "Ada Obi"),
            ("Ada Obi | UNDP", "Ada Obi"),
            ("Ada Obi @ UNDP Liberia", "Ada Obi"),
            ("Ada Obi: Deputy Head", "Ada Obi"),
            ("Ada Obi – UNDP", "Ada Obi"),
            ("Ada Obi <ada@example.org>", "Ada Obi"),
            ("3. Ada Obi", "Ada Obi"),
            ("Obi, Ada", "Ada Obi"),
            ("Obi, UNDP", "Obi"),
            ("van der Berg, Anna", "Anna van der Berg"),
            ("GARCÍA MÁRQUEZ, Gabriel", "Gabriel GARCÍA MÁRQUEZ"),
            ("Ada “Addie” Obi", "Ada Obi"),
            ("Ada (Addie) Obi", "Ada Obi"),
            ("Dr. Ada Obi, PhD", "Dr. Ada Obi"),
            ("José Ortega y Gasset", "José Ortega y Gasset"),
            ("Jean-Pierre N'Guessan", "Jean-Pierre N'Guessan"),
            ("王小明", "王小明"),
        ] {
            assert_eq!(alone(cell, &[]).as_deref(), Some(name), "{cell}");
        }
        let emails = ["gabriel.garcia@example.org".to_owned()];
        let turned = alone("García Márquez, Gabriel", &emails);
        assert_eq!(turned.as_deref(), Some("Gabriel García Márquez"));
    }

    #[test]
    fn a_cell_of_several_people_agrees_for_nobody() {
        for cell in [
            "Priya Raman / Lena Vogt",
            "Priya & Lena Vogt",
            "Priya Raman and Lena Vogt",
            "Priya Raman et Lena Vogt",
            "Ana y Luis Pérez",
            "Анна Иванова и Пётр Соколов",
            "Priya Raman; Lena Vogt",
            "Priya Raman\nLena Vogt",
            "Priya Raman, Lena Vogt, Kim Lo",
        ] {
            assert!(names_several(cell), "{cell}");
            assert_eq!(alone(cell, &[]), None, "{cell}");
        }
        assert!(!names_several("Ada Obi") && !names_several("Ada Obi; UNDP"));
        assert!(!names_several("Raúl E. Cárdenas") && !names_several("raul e cardenas"));
    }

    #[test]
    fn the_plain_spelling_is_told_before_a_longer_one() {
        let cells = ["Ada Ngozi Obi (UNDP)", "Ada Obi", "deputy head) ada obi (undp"].map(str::to_owned);
        assert_eq!(fullest(&cells, &[]).as_deref(), Some("Ada Obi"));
        assert_eq!(
            fullest(&["Ada".to_owned(), "Ada Obi - UNDP".to_owned()], &[]).as_deref(),
            Some("Ada Obi")
        );
    }
}
