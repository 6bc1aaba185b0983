//! What grouping is given: statements, and what people decided about them.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use super::words::{BETWEEN_DIGITS, SIGNS};
use crate::model::name::{CountryCode, EvidenceReference, fold};

/// A recommendation or challenge.
#[derive(Debug, Clone, Copy)]
pub struct Statement<'a> {
    pub reference: &'a EvidenceReference,
    /// Statements of different kinds never say the same.
    pub kind: usize,
    /// As documents show it.
    pub text: &'a str,
    /// The `Group` cell; may be empty.
    pub group: &'a str,
    /// Indices, in any order.
    pub addressees: &'a [usize],
    /// The countries that the sheets name for it.
    pub countries: &'a [CountryCode],
}

/// An entry of `[[groups]]` in series.toml.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// Each a reference and a fingerprint, `W1-3@a1b2c3d4`.
    pub notes: Vec<String>,
    /// Whether they say the same; every two of them or none.
    pub same: bool,
}

/// A note as an entry names it. The fingerprint decides: the reference of a
/// note without an id shifts when rows are added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NoteName<'a> {
    pub reference: &'a str,
    pub fingerprint: String,
}

/// The fewest digits by which a note may be named.
const FEWEST_DIGITS: usize = 6;

/// The digits that are written.
const DIGITS: usize = 8;

impl<'a> NoteName<'a> {
    pub fn parse(text: &'a str) -> Option<Self> {
        let (reference, fingerprint) = text.trim().rsplit_once('@')?;
        let fingerprint = fingerprint.trim().to_ascii_lowercase();
        let readable = fingerprint.len() >= FEWEST_DIGITS
            && fingerprint.len() <= DIGITS
            && fingerprint.bytes().all(|digit| digit.is_ascii_hexdigit());
        readable.then_some(Self {
            reference: reference.trim(),
            fingerprint,
        })
    }
}

/// Folded, with umlauts in two letters: `fordern` is not `fördern`.
pub(super) fn plain_letters(text: &str) -> String {
    let mut spelt = String::with_capacity(text.len());
    for letter in text.nfc() {
        match letter {
            'ä' | 'Ä' => spelt.push_str("ae"),
            'ö' | 'Ö' => spelt.push_str("oe"),
            'ü' | 'Ü' => spelt.push_str("ue"),
            letter => spelt.push(letter),
        }
    }
    fold(&spelt)
}

/// The text for comparison: folded, punctuation gone but what belongs to
/// numbers, white space single.
pub fn normalised(text: &str) -> String {
    let folded = plain_letters(text);
    let mut plain = String::with_capacity(folded.len());
    let mut before = ' ';
    let mut letters = folded.chars().peekable();
    while let Some(letter) = letters.next() {
        let digit_follows = letters.peek().is_some_and(char::is_ascii_digit);
        let is_minus = letter == '-' && before == ' ' && digit_follows;
        let in_number = BETWEEN_DIGITS.contains(letter) && before.is_ascii_digit() && digit_follows;
        match letter {
            _ if is_minus || in_number || letter.is_alphanumeric() => plain.push(letter),
            _ if SIGNS.contains(letter) => plain.extend([' ', letter, ' ']),
            _ => plain.push(' '),
        }
        before = letter;
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Eight hexadecimal digits that tell texts apart, whatever their capitals and
/// punctuation.
pub fn fingerprint(text: &str) -> String {
    fingerprint_of_normalised(&normalised(text))
}

pub(super) fn fingerprint_of_normalised(normalised: &str) -> String {
    let digest = Sha256::digest(normalised.as_bytes());
    let bytes = digest.iter().take(DIGITS / 2);
    bytes
        .map(|byte| format!("{byte:02x}"))
        .collect::<Vec<_>>()
        .concat()
}
