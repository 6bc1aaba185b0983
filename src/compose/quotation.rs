//! The words of a note as a document quotes them: on one line, not longer than
//! a reader bears, and ended as a sentence ends.

use super::language::{Language, say};

/// A longer note is cut at the end of a sentence, and the cut is marked.
const LONGEST: usize = 420;

/// A note whose first sentence is longer than this is cut at a word.
const SHORTEST: usize = 200;

/// The note as it is quoted.
pub fn quote(language: &Language, text: &str) -> String {
    let text = on_one_line(text);
    match cut(&text) {
        Some(beginning) => say!(language, "quotation-cut", text = beginning),
        None => language.sentence(&text),
    }
}

/// The letters that the note takes when it is quoted.
pub fn length(text: &str) -> usize {
    text.chars().count().min(LONGEST)
}

/// White space made single; what does not break a line stays as it is.
pub fn on_one_line(text: &str) -> String {
    let breaks =
        |letter: char| letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}' | '\u{2007}');
    let words: Vec<&str> = text.split(breaks).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// The beginning of a text that is too long.
fn cut(text: &str) -> Option<&str> {
    let (end, _) = text.char_indices().nth(LONGEST)?;
    let (shortest, _) = text.char_indices().nth(SHORTEST)?;
    let beginning = &text[..end];
    let after_sentence = beginning
        .char_indices()
        .filter(|(_, letter)| matches!(letter, '.' | '!' | '?' | '。' | '؟' | '।'))
        .map(|(place, letter)| place + letter.len_utf8())
        .rfind(|place| *place >= shortest && text[*place..].starts_with(' '));
    let after_word = beginning.rfind(' ');
    Some(&beginning[..after_sentence.or(after_word).unwrap_or(end)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_where_a_sentence_ends() {
        let sentence = "Eight words make one sentence of this text. ";
        let text = sentence.repeat(20);
        let beginning = cut(text.trim_end()).unwrap_or_default();
        assert!(beginning.ends_with("text."), "{beginning}");
        assert!(beginning.len() <= LONGEST && beginning.len() > LONGEST - sentence.len());
    }

    #[test]
    fn a_long_sentence_is_cut_at_a_word_and_a_long_word_anywhere() {
        let words = "word ".repeat(200);
        assert!(cut(words.trim_end()).is_some_and(|beginning| beginning.ends_with("word")));
        let letters = "é".repeat(LONGEST + 1);
        assert_eq!(
            cut(&letters).map(|beginning| beginning.chars().count()),
            Some(LONGEST)
        );
        assert_eq!(cut(&"é".repeat(LONGEST)), None);
    }

    #[test]
    fn white_space_is_single_but_for_what_holds_words_together() {
        assert_eq!(
            on_one_line("  one\n two\t\tthree\u{a0}% "),
            "one two three\u{a0}%"
        );
    }
}
