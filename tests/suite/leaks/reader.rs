//! Reads everything that was written or said, however deep it is packed, and
//! finds people in it. It shares nothing with the program: what the program
//! does not know to look for is found all the same.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use aho_corasick::AhoCorasick;

use super::crowd::{Person, unaccented};
use crate::pdf;

/// Shorter texts without spaces and signs stand in others by chance.
const LEAST_LETTERS: usize = 7;

/// Somebody, or an organisation, found where nobody may be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hit {
    /// File, part and way of reading.
    pub place: String,
    /// What was sought.
    pub sought: String,
    /// What stands there.
    pub excerpt: String,
}

/// What is sought, in two ways: as words with borders, however they are set
/// apart (`A. Obi`, `a_obi`, `ADA-OBI`), and as letters without any.
pub struct Reader {
    words: Search,
    letters: Search,
}

struct Search {
    automaton: AhoCorasick,
    sought: Vec<String>,
}

impl Search {
    fn new(needles: BTreeMap<String, String>) -> Self {
        let (needles, sought): (Vec<String>, Vec<String>) = needles.into_iter().unzip();
        Self {
            automaton: AhoCorasick::new(needles).unwrap(),
            sought,
        }
    }

    fn hits<'a>(&'a self, text: &'a str) -> impl Iterator<Item = (&'a str, String)> {
        self.automaton.find_overlapping_iter(text).map(|found| {
            let around = |at: usize| text.floor_char_boundary(at);
            let excerpt = &text[around(found.start().saturating_sub(40))..around(found.end() + 40)];
            (
                self.sought[found.pattern().as_usize()].as_str(),
                excerpt.to_owned(),
            )
        })
    }
}

impl Reader {
    /// Seeks these people, in all ways to write of them, and these other texts.
    pub fn new<'a>(people: impl IntoIterator<Item = &'a Person>, texts: &[String]) -> Self {
        let forms = people.into_iter().flat_map(Person::forms).map(|form| form.text);
        let (mut by_words, mut by_letters) = (BTreeMap::new(), BTreeMap::new());
        for form in forms.chain(texts.iter().cloned()) {
            let (words, letters) = (words(&form), letters(&form));
            if letters.chars().count() >= LEAST_LETTERS {
                by_letters.insert(letters, form.clone());
            }
            by_words.insert(words, form);
        }
        Self {
            words: Search::new(by_words),
            letters: Search::new(by_letters),
        }
    }

    /// Whoever is found in what was read.
    pub fn in_passages(&self, passages: &[Passage]) -> BTreeSet<Hit> {
        let found = passages.iter().flat_map(|passage| {
            let words = self.words.hits(&passage.words);
            let hits = words.chain(self.letters.hits(&passage.letters));
            hits.map(|(sought, excerpt)| Hit {
                place: passage.place.clone(),
                sought: sought.to_owned(),
                excerpt,
            })
        });
        found.collect()
    }

    pub fn in_text(&self, text: &str) -> BTreeSet<Hit> {
        self.in_passages(&read_text("", text))
    }

    pub fn in_files(&self, files: &BTreeMap<String, Vec<u8>>) -> BTreeSet<Hit> {
        let hits = files
            .iter()
            .map(|(path, bytes)| self.in_passages(&read_file(path, bytes)));
        hits.flatten().collect()
    }
}

/// A text in one of the ways in which it can be read.
pub struct Passage {
    place: String,
    words: String,
    letters: String,
}

/// A text in all ways in which it can be read.
pub fn read_text(place: &str, text: &str) -> Vec<Passage> {
    let readings = readings(text).into_iter();
    readings
        .map(|(way, reading)| Passage {
            place: format!("{place}{way}"),
            words: words(&reading),
            letters: letters(&reading),
        })
        .collect()
}

/// A file: its name, and all that it holds.
pub fn read_file(path: &str, bytes: &[u8]) -> Vec<Passage> {
    let mut passages = read_text(&format!("{path} (its name)"), path);
    for (part, text) in texts(bytes) {
        passages.append(&mut read_text(&format!("{path}{part}"), &text));
    }
    passages
}

/// All texts in a file, each with the part that holds it: packed files are
/// unpacked, whatever they are called and wherever they are attached.
fn texts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), String::from_utf8_lossy(bytes).into_owned())];
    if bytes.starts_with(b"PK\x03\x04") {
        for (name, content) in parts(bytes) {
            all.extend(within(&format!(" › {name}"), &content));
            all.push((" › names of parts".to_owned(), name));
        }
    } else if bytes.starts_with(b"%PDF") {
        let pages = pdf::pages(bytes);
        all.push((" › pages".to_owned(), pages.concat()));
        let pages = pages.into_iter().zip(1..);
        all.extend(pages.map(|(text, number)| (format!(" › page {number}"), text)));
        // The first is the file itself.
        for (content, at) in pdf::contents(bytes).iter().zip(0..) {
            let strings = wide_strings(content).join("\n");
            all.push((format!(" › strings of stream {at}"), strings));
            if at > 0 {
                all.extend(within(&format!(" › stream {at}"), content));
            }
        }
    }
    all
}

fn within(part: &str, content: &[u8]) -> Vec<(String, String)> {
    let inner = texts(content).into_iter();
    inner
        .map(|(deeper, text)| (format!("{part}{deeper}"), text))
        .collect()
}

/// The files in an archive; none where it is only called one.
fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return Vec::new();
    };
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).unwrap();
            let name = part.name().unwrap().into_owned();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            (name, content)
        })
        .collect()
}

/// The strings of a PDF that are UTF-16 with a mark, written in hexadecimal
/// digits or in round brackets: titles, outlines, alternative texts.
fn wide_strings(bytes: &[u8]) -> Vec<String> {
    let mut strings = Vec::new();
    for at in 0..bytes.len() {
        let rest = &bytes[at..];
        if rest.len() > 5 && rest[0] == b'<' && rest[1..5].eq_ignore_ascii_case(b"feff") {
            let digits = rest[5..].iter().take_while(|byte| **byte != b'>');
            let digits: String = digits
                .map(|byte| char::from(*byte))
                .filter(char::is_ascii_hexdigit)
                .collect();
            let pairs = (0..digits.len() / 2).map(|at| &digits[at * 2..at * 2 + 2]);
            let content: Vec<u8> = pairs.map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect();
            strings.push(wide(&content));
        } else if rest.starts_with(b"(\xfe\xff") {
            strings.push(wide(&bracketed(&rest[3..])));
        }
    }
    strings
}

/// What stands before the closing bracket, its escapes undone.
fn bracketed(bytes: &[u8]) -> Vec<u8> {
    let mut content = Vec::new();
    let mut rest = bytes;
    while let [byte, tail @ ..] = rest {
        rest = tail;
        match (byte, tail) {
            (b')', _) => break,
            (b'\\', [digit @ b'0'..=b'7', ..]) => {
                let digits = tail
                    .iter()
                    .take(3)
                    .take_while(|byte| matches!(byte, b'0'..=b'7'))
                    .count();
                let value = tail[..digits]
                    .iter()
                    .fold(0_u32, |value, digit| value * 8 + u32::from(digit - b'0'));
                content.push(u8::try_from(value).unwrap_or(*digit));
                rest = &tail[digits..];
            }
            (b'\\', [escaped, tail @ ..]) => {
                content.push(match escaped {
                    b'n' => b'\n',
                    b'r' => b'\r',
                    b't' => b'\t',
                    b'b' => 8,
                    b'f' => 12,
                    other => *other,
                });
                rest = tail;
            }
            _ => content.push(*byte),
        }
    }
    content
}

fn wide(bytes: &[u8]) -> String {
    let units = bytes
        .chunks_exact(2)
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
    char::decode_utf16(units)
        .map(|letter| letter.unwrap_or('\u{fffd}'))
        .collect()
}

/// The ways in which a text can be read: as it stands, and with the escapes of
/// JSON and Typst, of XML and of addresses undone.
fn readings(text: &str) -> Vec<(&'static str, String)> {
    let mut readings = vec![("", text.to_owned())];
    if text.contains('\\') {
        readings.push((" (escapes undone)", unescaped(text)));
    }
    if text.contains(['<', '&']) {
        let bare = without_tags(text);
        readings.push((" (tags and entities undone)", entities(&bare)));
        readings.push((" (entities undone)", entities(text)));
    }
    if text.contains('%') {
        readings.push((" (percent signs undone)", percents(text)));
    }
    readings
}

/// `\u00e9`, `\u{e9}`, `\n`, `\"` and `\'` as the letters that they stand for.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut units: Vec<u16> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        if at > 0 {
            flush(&mut units, &mut plain);
            plain.push_str(&rest[..at]);
        }
        let tail = &rest[at + 1..];
        let braced = tail
            .strip_prefix("u{")
            .and_then(|tail| tail.split_once('}'))
            .and_then(|(digits, tail)| Some((char::from_u32(u32::from_str_radix(digits, 16).ok()?)?, tail)));
        let four = tail
            .strip_prefix('u')
            .and_then(|tail| Some((u16::from_str_radix(tail.get(..4)?, 16).ok()?, &tail[4..])));
        rest = if let Some((letter, tail)) = braced {
            flush(&mut units, &mut plain);
            plain.push(letter);
            tail
        } else if let Some((unit, tail)) = four {
            units.push(unit);
            tail
        } else {
            flush(&mut units, &mut plain);
            let mut letters = tail.chars();
            match letters.next() {
                Some('n' | 'r' | 't') => plain.push(' '),
                Some(letter) => plain.push(letter),
                None => {}
            }
            letters.as_str()
        };
    }
    flush(&mut units, &mut plain);
    plain.push_str(rest);
    plain
}

fn flush(units: &mut Vec<u16>, plain: &mut String) {
    let letters = char::decode_utf16(units.drain(..));
    plain.extend(letters.map(|letter| letter.unwrap_or('\u{fffd}')));
}

fn without_tags(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut inside = false;
    for letter in text.chars() {
        match letter {
            '<' => inside = true,
            '>' if inside => inside = false,
            letter if !inside => bare.push(letter),
            _ => {}
        }
    }
    bare
}

/// `&amp;`, `&#233;` and `&#xe9;` as the letters that they stand for.
fn entities(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        let tail = &rest[at + 1..];
        let entity = tail.split_once(';').filter(|(name, _)| name.len() < 12);
        let letter = entity.and_then(|(name, _)| match name {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            "nbsp" => Some(' '),
            _ => {
                let number = name.strip_prefix('#')?;
                let hexadecimal = number.strip_prefix(['x', 'X']);
                let code =
                    hexadecimal.map_or_else(|| number.parse(), |digits| u32::from_str_radix(digits, 16));
                char::from_u32(code.ok()?)
            }
        });
        rest = if let (Some(letter), Some((_, tail))) = (letter, entity) {
            plain.push(letter);
            tail
        } else {
            plain.push('&');
            tail
        };
    }
    plain.push_str(rest);
    plain
}

/// `%C3%A9` as the letter that it stands for.
fn percents(text: &str) -> String {
    let mut plain = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [byte, tail @ ..] = rest {
        let digits = tail.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        let value = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        let (letter, tail) = match (byte, value) {
            (b'%', Some(value)) => (value, &tail[2..]),
            _ => (*byte, tail),
        };
        plain.push(letter);
        rest = tail;
    }
    String::from_utf8_lossy(&plain).into_owned()
}

/// What no text holds: it stands between the words of one that is none.
fn is_break(letter: char) -> bool {
    letter == '\u{fffd}' || letter.is_control() && !letter.is_whitespace()
}

/// Lower case, without accents; every word between single spaces. `AdaObi` is
/// two words.
pub fn words(text: &str) -> String {
    let mut words = String::from(" ");
    let mut was_small = false;
    for letter in unaccented(text).chars() {
        if letter.is_alphanumeric() {
            if was_small && letter.is_uppercase() {
                words.push(' ');
            }
            words.extend(letter.to_lowercase());
        } else if !words.ends_with(' ') {
            words.push(' ');
        }
        if is_break(letter) {
            words.push_str("\u{fffd} ");
        }
        was_small = letter.is_lowercase();
    }
    if !words.ends_with(' ') {
        words.push(' ');
    }
    words
}

/// Lower case, without accents, and nothing but letters and digits.
pub fn letters(text: &str) -> String {
    let plain = unaccented(text);
    plain
        .chars()
        .filter(|letter| letter.is_alphanumeric() || is_break(*letter))
        .flat_map(char::to_lowercase)
        .collect()
}
