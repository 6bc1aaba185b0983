//! Data are never code: how a value is written into Typst source.
//!
//! `{{ value }}` writes text: every character that is not a letter, a digit, a
//! space, a comma or beyond ASCII becomes `\u{…}`, which Typst reads as that
//! very character in markup and in strings alike, and never as markup. What no
//! page can show, and PDF/A forbids, is left out: control characters and the mark
//! of byte order; so are the marks that turn the direction of what follows, with
//! which a text reads other than it is and Typst cannot tag the links behind it.
//! `{{ value|literal }}` writes a Typst literal for code: a string in quotes, a
//! number, an array, a dictionary. `{{ value|letters }}` writes the same with
//! the number of letters in the place of each text, from which a template
//! reckons how much room a document takes.

use std::fmt::Write as _;
use std::str::Chars;

use minijinja::value::{Value, ValueKind};
use minijinja::{Error, ErrorKind};

use super::fonts::is_invisible;

/// Writes a text so that Typst shows it word for word, in markup or within a
/// string.
pub fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 4);
    for letter in letters_on_paper(text) {
        if letter.is_ascii_alphanumeric() || matches!(letter, ' ' | ',') || is_plain_beyond_ascii(letter) {
            escaped.push(letter);
        } else {
            push_unicode_escape(&mut escaped, letter);
        }
    }
    escaped
}

/// What stands for a text on paper. The joiner of a pictograph to what stands
/// before it would have Typst draw both with one font, which neither stands in
/// where one of them is replaced; scripts that join letters keep theirs.
fn letters_on_paper(text: &str) -> impl Iterator<Item = char> {
    let mut rest = text.chars();
    std::iter::from_fn(move || {
        loop {
            let letter = rest.next()?;
            if letter == '\u{200d}' && joins_sign(rest.clone()) {
                continue;
            }
            if let Some(letter) = on_paper(letter) {
                return Some(letter);
            }
        }
    })
}

/// Whether a sign beyond ASCII comes next, past what is not seen.
fn joins_sign(mut rest: Chars<'_>) -> bool {
    let is_unseen = |letter: &char| is_invisible(*letter) || matches!(letter, '\u{fe00}'..='\u{fe0f}');
    let next = rest.find(|letter| !is_unseen(letter));
    next.is_some_and(|next| is_plain_beyond_ascii(next) && !next.is_alphabetic())
}

/// What stands for a character on paper: for a control character that ends no
/// line a space, as for the one kind of space that is drawn and that no font has;
/// for a separator of lines or paragraphs, behind which Typst has a character
/// without width drawn by a font, the end of a line; for what marks the beginning
/// of a file, or turns the direction of letters, nothing.
fn on_paper(letter: char) -> Option<char> {
    match letter {
        '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        '\u{1680}' => Some(' '),
        '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
        // A tab, too, is drawn by no font.
        _ if letter.is_control() => Some(' '),
        _ => Some(letter),
    }
}

/// Letters, signs and typographic punctuation beyond ASCII have no meaning in
/// Typst's syntax; line and paragraph separators and other spaces have.
fn is_plain_beyond_ascii(letter: char) -> bool {
    !letter.is_ascii() && !letter.is_control() && !letter.is_whitespace()
}

fn push_unicode_escape(escaped: &mut String, letter: char) {
    // Writing to a String cannot fail.
    let _ = write!(escaped, "\\u{{{:x}}}", u32::from(letter));
}

/// Writes a value as a literal of Typst's code: `none`, `true`, `3`, `"text"`,
/// `(1, 2,)`, `("key": "value",)`.
pub fn literal(value: &Value) -> Result<String, Error> {
    let mut code = String::new();
    push_literal(&mut code, value, push_string)?;
    Ok(code)
}

/// Writes a value as [`literal`] does, but for each text the number of its
/// letters.
pub fn letters(value: &Value) -> Result<String, Error> {
    let mut code = String::new();
    push_literal(&mut code, value, |code, text| {
        let _ = write!(code, "{}", wide_as(text));
    })?;
    Ok(code)
}

/// As how many letters of the Latin alphabet a text is wide, as `letters` of
/// `components/base.typ` reckons it: a Cyrillic letter, which takes a byte more,
/// is wider by a fifth in the templates' families.
fn wide_as(text: &str) -> usize {
    let count = text.chars().count();
    let more = text.len() - count;
    // Accents and quotation marks take more bytes, too.
    if more * 5 < count * 2 {
        count
    } else {
        count + more * 11 / 50
    }
}

/// `push_text` writes what stands for a text.
fn push_literal(code: &mut String, value: &Value, push_text: fn(&mut String, &str)) -> Result<(), Error> {
    match value.kind() {
        ValueKind::None => code.push_str("none"),
        ValueKind::Bool => code.push_str(if value.is_true() { "true" } else { "false" }),
        ValueKind::Number => {
            // A negative number would bind to an operator before it.
            let _ = write!(code, "({value})");
        }
        ValueKind::String => push_text(code, value.as_str().unwrap_or_default()),
        ValueKind::Seq | ValueKind::Iterable => {
            code.push('(');
            for item in value.try_iter()? {
                push_literal(code, &item, push_text)?;
                code.push_str(", ");
            }
            code.push(')');
        }
        ValueKind::Map => push_dictionary(code, value, push_text)?,
        kind => {
            return Err(Error::new(
                ErrorKind::InvalidOperation,
                format!("a value of kind {kind} has no Typst literal"),
            ));
        }
    }
    Ok(())
}

fn push_dictionary(code: &mut String, value: &Value, push_text: fn(&mut String, &str)) -> Result<(), Error> {
    code.push('(');
    let mut empty = true;
    for key in value.try_iter()? {
        push_string(code, &key.to_string());
        code.push_str(": ");
        push_literal(code, &value.get_item(&key)?, push_text)?;
        code.push_str(", ");
        empty = false;
    }
    // An empty pair of brackets would be an array.
    code.push_str(if empty { ":)" } else { ")" });
    Ok(())
}

fn push_string(code: &mut String, text: &str) {
    code.push('"');
    for letter in letters_on_paper(text) {
        match letter {
            '"' => code.push_str("\\\""),
            '\\' => code.push_str("\\\\"),
            '\n' => code.push_str("\\n"),
            letter if letter.is_control() => push_unicode_escape(code, letter),
            letter => code.push(letter),
        }
    }
    code.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_means_something_to_typst_is_left() {
        let hostile =
            "#read(\"/etc/passwd\") *b* $x$ \\ [a] @ref <l> // c /* d */ `e` {{ 7*7 }} - 1. = ~ -- ...";
        let escaped = text(hostile);
        for mark in [
            '#', '*', '$', '[', ']', '@', '<', '>', '/', '`', '=', '~', '-', '.', '"', '(', ')', '_', ';',
            ':',
        ] {
            assert!(!escaped.contains(mark), "{mark} in {escaped}");
        }
        assert_eq!(text("Côte d’Ivoire, 3 – 4"), "Côte d’Ivoire, 3 – 4");
        assert_eq!(text("a'b"), "a\\u{27}b");
        assert_eq!(text("a\0b\u{9e}c\u{feff}d\te\u{1680}"), "a b cd e ");
        assert_eq!(text("a\u{202e}b\u{2067}c\u{200f}d"), "abc\u{200f}d");
        assert_eq!(
            text("\u{1f469}\u{200d}❤\u{fe0f}\u{200d}\u{1f468}"),
            "\u{1f469}❤\u{fe0f}\u{1f468}"
        );
        assert_eq!(
            text("क\u{94d}\u{200d}ष क\u{94d}\u{200d}"),
            "क\u{94d}\u{200d}ष क\u{94d}\u{200d}"
        );
        assert_eq!(text("a\u{2028}b\u{2029}\n"), "a\\u{a}b\\u{a}\\u{a}");
    }

    #[test]
    fn literals_are_typst_code() {
        let value = Value::from(minijinja::value::Serde(
            serde_json::json!({"b": [1, -2, "x\"\u{1}y\\\u{feff}"], "a": null, "c": {}, "d": [], "e": true}),
        ));
        assert_eq!(
            literal(&value).unwrap(),
            r#"("a": none, "b": ((1), (-2), "x\" y\\", ), "c": (:), "d": (), "e": true, )"#
        );
        assert_eq!(
            letters(&value).unwrap(),
            r#"("a": none, "b": ((1), (-2), 6, ), "c": (:), "d": (), "e": true, )"#
        );
        assert_eq!(letters(&Value::from("déjà vu")).unwrap(), "7");
        assert_eq!(letters(&Value::from("Основные тезисы")).unwrap(), "18");
    }
}
