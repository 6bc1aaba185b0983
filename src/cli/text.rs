//! How wide a text is on a terminal, and how it is made to fit.
//!
//! What a spreadsheet holds is printed as text only: a control character in it
//! would speak to the terminal.

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// How wide a line may be that people read.
pub const WIDTH: usize = 100;

/// A text without what would speak to a terminal or turn its lines round.
pub fn clean(text: &str) -> String {
    let is_unsafe = |letter: char| {
        letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars()
        .map(|letter| if is_unsafe(letter) { '\u{fffd}' } else { letter })
        .collect()
}

/// How many columns a text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The text, or its beginning and an ellipsis where it is wider than this.
pub fn cut(text: &str, most: usize) -> String {
    let text = clean(text);
    if width(&text) <= most {
        return text;
    }
    format!("{}…", beginning(&text, most.saturating_sub(1)).trim_end())
}

fn beginning(text: &str, most: usize) -> &str {
    let mut taken = 0;
    let end = text.char_indices().find(|(_, letter)| {
        taken += letter.width().unwrap_or_default();
        taken > most
    });
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

/// The text with spaces behind it, up to a width.
pub fn padded(text: &str, to: usize) -> String {
    format!("{text}{:1$}", "", to.saturating_sub(width(text)))
}

/// The text with spaces before it, up to a width.
pub fn right(text: &str, to: usize) -> String {
    format!("{:1$}{text}", "", to.saturating_sub(width(text)))
}

/// The lines of a text, broken between words; a word that is wider than a line
/// is broken where the line ends.
pub fn wrapped(text: &str, most: usize) -> Vec<String> {
    let text = clean(text);
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let mut rest = word;
        loop {
            let line = lines.last_mut().filter(|line| !line.is_empty());
            match line {
                Some(line) if width(line) + 1 + width(rest) <= most => {
                    line.push(' ');
                    line.push_str(rest);
                    break;
                }
                Some(_) => lines.push(String::new()),
                None => {
                    let part = beginning(rest, most);
                    let line = lines.last_mut().map(|line| line.push_str(part));
                    rest = &rest[part.len()..];
                    if rest.is_empty() || part.is_empty() || line.is_none() {
                        break;
                    }
                    lines.push(String::new());
                }
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_no_wider_than_they_may_be() {
        for text in [
            "a plain sentence of several words",
            "Überraschungsbesuch",
            "日本語の見出し と 値",
            "",
        ] {
            for most in [8, 12, 40] {
                let lines = wrapped(text, most);
                assert!(lines.iter().all(|line| width(line) <= most), "{lines:?}");
                assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
                assert!(width(&cut(text, most)) <= most);
            }
        }
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
    }

    #[test]
    fn nothing_in_a_cell_speaks_to_the_terminal() {
        assert_eq!(clean("a\u{1b}[31mb\u{202e}"), "a\u{fffd}[31mb\u{fffd}");
        assert_eq!(cut("日本語", 4), "日…");
    }
}
