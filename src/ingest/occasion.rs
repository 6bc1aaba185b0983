//! Words that name a workshop, in cells, headers, titles and names of files.

use std::collections::BTreeSet;

use super::moment;
use crate::model::WorkshopNumber;
use crate::model::name::fold;
use crate::vocabulary::{calendar, place};

/// Whether a text holds these words, not merely their letters.
pub fn holds_words(text: &str, words: &str) -> bool {
    let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(words).any(|(at, found)| {
        is_edge(text[..at].chars().next_back()) && is_edge(text[at + found.len()..].chars().next())
    })
}

/// A text's words alone, for comparing titles.
pub fn plain_words(text: &str) -> String {
    folded_words(text).join(" ")
}

/// The same, one by one.
pub fn folded_words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The only number in a name that else says no more than what it holds:
/// `2 - attendance`. A number in brackets is a second copy.
pub fn bare_number(text: &str) -> Option<WorkshopNumber> {
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '(' | ')'))
        .filter(|word| !word.is_empty())
        .collect();
    let (numbers, names): (Vec<&str>, Vec<&str>) = words
        .iter()
        .partition(|word| word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit()));
    match numbers[..] {
        [number] if !names.is_empty() && names.iter().all(|name| place::is_default_sheet_name(name)) => {
            WorkshopNumber::parse(number)
        }
        _ => None,
    }
}

/// Whether a sheet's name is the program's, or says only what the sheet holds.
/// A number alone is a name: that of the workshop.
pub fn is_unnamed(sheet: &str) -> bool {
    let is_number = !sheet.is_empty() && sheet.len() <= 3 && sheet.bytes().all(|byte| byte.is_ascii_digit());
    !is_number && place::is_default_sheet_name(sheet)
}

/// The words of a folded text, each with where it ends.
fn words_of(folded: &str) -> Vec<(&str, usize)> {
    let mut words = Vec::new();
    let mut at = 0;
    for word in folded.split(|letter: char| !letter.is_alphanumeric()) {
        if !word.is_empty() && !matches!(word, "no" | "n" | "nr" | "number" | "numero") {
            words.push((word, at + word.len()));
        }
        at += word.len() + folded[at + word.len()..].chars().next().map_or(0, char::len_utf8);
    }
    words
}

/// Whether two words are a word for workshop and its number. Behind the number
/// of `Workshop 3 March`, `Session 14:00` or `Atelier 3 jours` stands what
/// makes it another number.
fn is_pair(folded: &str, words: &[(&str, usize)]) -> bool {
    let [(name, _), (number, end), rest @ ..] = words else {
        return false;
    };
    let is_number = number.len() <= 3 && number.starts_with(|letter: char| letter.is_ascii_digit());
    let tail = &folded[*end..];
    // `14:00`, `02-03-2017`, `1.5`
    let goes_on = tail.starts_with([':', '-', '/', '.'])
        && tail[1..].starts_with(|letter: char| letter.is_ascii_digit());
    let counts = rest.first().is_some_and(|(next, _)| {
        calendar::month(next).is_some() || calendar::unit(next).is_some() || DAYS.contains(next)
    });
    place::is_workshop_word(name) && is_number && !goes_on && !counts
}

/// What a number of days is followed by.
const DAYS: &[&str] = &[
    "day", "days", "jour", "jours", "dia", "dias", "tag", "tage", "semanas", "semaines", "weeks",
];

/// The numbers that a folded text gives with a word for workshop before them.
pub fn spelled_numbers(folded: &str) -> Vec<WorkshopNumber> {
    let words = words_of(folded);
    let joined = words.iter().map(|(word, _)| *word).filter(|word| is_joined(word));
    let starts: Vec<usize> = (0..words.len())
        .filter(|at| is_pair(folded, &words[*at..]))
        .collect();
    let pairs = starts.iter().map(|at| words[at + 1].0);
    // "Workshops 1 and 2", "Workshops 1, 2"
    let listed = starts.first().into_iter().flat_map(|at| {
        let rest = words[at + 2..].iter().map(|(word, _)| *word);
        let is_number = |word: &str| word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit());
        let joins = |word: &str| matches!(word, "and" | "et" | "y" | "e" | "und" | "to" | "a" | "bis");
        rest.take_while(move |word| is_number(word) || joins(word))
            .filter(move |word| is_number(word))
    });
    let listed: Vec<&str> = listed.collect();
    // What is the day of a date is no number of a workshop.
    let listed = if moment::mentioned(folded).is_empty() {
        listed
    } else {
        Vec::new()
    };
    let found: BTreeSet<WorkshopNumber> = joined
        .chain(pairs)
        .chain(listed)
        .filter_map(WorkshopNumber::parse)
        .collect();
    found.into_iter().collect()
}

/// `w3`
fn is_joined(word: &str) -> bool {
    word.strip_prefix('w')
        .is_some_and(|rest| rest.len() <= 3 && rest.parse::<u32>().is_ok())
}

/// Whether a short text is the name of one workshop: `Workshop 3`, `W3:
/// Financing`, `2 March 2017`; not a sentence that begins with it. As a
/// column's header it heads marks of who was there, as a row's only cell the
/// rows below it.
pub fn is_occasion(text: &str) -> bool {
    /// A title is no longer.
    const LONGEST: usize = 80;
    if text.chars().count() > LONGEST {
        return false;
    }
    let folded = fold(text);
    let words = words_of(&folded);
    let end = match words[..] {
        [(first, end), ..] if is_joined(first) => Some(end),
        [_, (_, end), ..] if is_pair(&folded, &words) => Some(end),
        _ => None,
    };
    // Behind the number nothing, a date, or a title that is set apart.
    let names = end.is_some_and(|end| {
        let rest = folded[end..].trim();
        rest.is_empty() || rest.starts_with([':', '-', '(', ',', '.', '|', '/']) || is_date(rest)
    });
    names || is_date(text)
}

fn is_date(text: &str) -> bool {
    moment::read_text(text).is_some_and(|moment| moment.date.is_some())
        || moment::day_and_month(text).is_some()
}

/// Folders and name of a file as words, without the ending.
pub fn file_words(file: &str) -> String {
    file.rsplit_once('.')
        .map_or(file, |(stem, _)| stem)
        .replace(['_', '-', '/'], " ")
}

pub fn file_stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The number that a text spells, else the text itself as a name.
pub fn number_of(text: &str) -> Option<WorkshopNumber> {
    match &spelled_numbers(&fold(text))[..] {
        [number] => Some(number.clone()),
        _ => WorkshopNumber::parse(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_a_workshop_is_no_sentence_and_no_date() {
        for text in [
            "Workshop 3",
            "W3",
            "Session 2: Financing",
            "Taller 4 (Ginebra)",
            "2 March 2017",
            "Day 1 - 2 March",
        ] {
            assert!(is_occasion(text), "{text}");
        }
        for text in [
            "Workshop 3 showed that trust is broken",
            "Workshop",
            "Session 14:00",
            "Atelier 3 jours",
            "Ada Obi",
        ] {
            assert!(!is_occasion(text), "{text}");
        }
    }

    #[test]
    fn numbers_are_those_of_workshops() {
        let numbers = |text: &str| -> Vec<String> {
            spelled_numbers(&fold(text))
                .iter()
                .map(ToString::to_string)
                .collect()
        };
        assert_eq!(numbers("Workshop 3 of the series"), ["3"]);
        assert_eq!(numbers("workshops 1 and 2"), ["1", "2"]);
        assert!(numbers("Workshop, 2 March 2017, Geneva").is_empty());
        assert!(numbers("Workshop 3 March 2017").is_empty());
        assert!(numbers("Session 14:00-16:00").is_empty());
        assert!(numbers("Workshop 02-03-2017").is_empty());
        assert!(numbers("Atelier 3 jours sur Financing").is_empty());
    }
}
