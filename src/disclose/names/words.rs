//! The words of a text with their places, in the form in which names are
//! compared: without case, accents, ligatures and what joins letters unseen.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::model::name::fold;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// In the text, in bytes.
    pub(super) place: Range<usize>,
    /// What the automaton knows it as; `None` where no name has such a word.
    pub(super) symbol: Option<u32>,
}

/// Calls `met` for each word of a text with its place and folded letters.
///
/// Words that are written as one (`AdaObi_notes2`) are several, and so are the
/// letters of scripts that set no spaces between words.
pub(super) fn each(text: &str, mut met: impl FnMut(Range<usize>, &str)) {
    let mut folded = String::new();
    let mut start = None;
    let mut before = ' ';
    for (place, letter) in text.char_indices() {
        if start.is_some() && belongs(letter) {
            continue;
        }
        let ends = !letter.is_alphanumeric() || stands_alone(letter) || is_hump(before, letter);
        if let Some(from) = start.filter(|_| ends) {
            met(from..place, folding(&text[from..place], &mut folded));
            start = None;
        }
        before = letter;
        if letter.is_alphanumeric() {
            if stands_alone(letter) {
                let end = place + letter.len_utf8();
                met(place..end, folding(&text[place..end], &mut folded));
            } else if start.is_none() {
                start = Some(place);
            }
        }
    }
    if let Some(from) = start {
        met(from..text.len(), folding(&text[from..], &mut folded));
    }
}

/// Whether a new word begins within letters: `aO`, `s2`.
fn is_hump(before: char, letter: char) -> bool {
    before.is_lowercase() && letter.is_uppercase() || before.is_ascii_digit() != letter.is_ascii_digit()
}

/// The folded words of a text.
pub(in crate::disclose) fn of(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each(text, |_, word| words.push(word.to_owned()));
    words
}

/// Within a word, unseen: an accent that stands apart, a soft hyphen, joiners.
fn belongs(letter: char) -> bool {
    !letter.is_ascii() && (is_combining_mark(letter) || is_unseen(letter))
}

fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

fn stands_alone(letter: char) -> bool {
    matches!(letter,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{20000}'..='\u{3134f}')
}

/// Most words are plain, and folding those needs no allocation.
fn folding<'a>(word: &str, folded: &'a mut String) -> &'a str {
    folded.clear();
    if word.is_ascii() {
        folded.extend(word.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
    } else if word.chars().any(is_unseen) {
        let seen: String = word.chars().filter(|letter| !is_unseen(*letter)).collect();
        folded.push_str(&fold(&seen));
    } else {
        folded.push_str(&fold(word));
    }
    folded
}

/// A word as people write it who have no such letters: `Müller` as `mueller`.
/// `None` where there is no other way.
pub(super) fn spelt_out(word: &str) -> Option<String> {
    let mut spelt = String::new();
    let mut differs = false;
    for letter in word.nfc() {
        let letters = match letter {
            'ä' | 'Ä' | 'æ' | 'Æ' => "ae",
            'ö' | 'Ö' | 'ø' | 'Ø' | 'œ' | 'Œ' => "oe",
            'ü' | 'Ü' => "ue",
            'å' | 'Å' => "aa",
            _ => {
                spelt.push(letter);
                continue;
            }
        };
        differs = true;
        spelt.push_str(letters);
    }
    differs.then_some(spelt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_with_their_places() {
        let text = "Dr. José\u{301}-O’Brien_2, ADA\u{ad}MA\u{a0}王明 AdaObi2";
        let mut found = Vec::new();
        each(text, |place, word| {
            found.push((text[place].to_owned(), word.to_owned()));
        });
        let words: Vec<&str> = found.iter().map(|(_, word)| word.as_str()).collect();
        assert_eq!(
            words,
            [
                "dr", "jose", "o", "brien", "2", "adama", "王", "明", "ada", "obi", "2"
            ]
        );
        assert_eq!(found[5].0, "ADA\u{ad}MA");
    }

    #[test]
    fn letters_that_a_keyboard_lacks_are_spelt_out() {
        assert_eq!(spelt_out("Müller").as_deref(), Some("Mueller"));
        assert_eq!(spelt_out("Mu\u{308}ller").as_deref(), Some("Mueller"));
        assert_eq!(spelt_out("Østergård").as_deref(), Some("oestergaard"));
        assert_eq!(spelt_out("Obi"), None);
    }
}
