//! Fonts: which characters their codes stand for, and how wide those are.

use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use anyhow::{Context as _, Result, bail, ensure};

use super::document::{Budget, Document};
use super::lexer::{Lexer, Text, Token};
use super::value::Value;

/// The fonts of a file that were met so far.
pub(super) type Fonts = BTreeMap<u32, Rc<Font>>;

/// What the codes of a font stand for, and how wide they are drawn.
pub(super) struct Font {
    /// How many bytes make a code.
    pub(super) bytes: usize,
    pub(super) characters: Characters,
    /// By code; there are at most 65,536.
    widths: Vec<Option<f64>>,
    default_width: f64,
    /// From the units of the widths to those of the text.
    unit: f64,
}

impl Font {
    pub(super) fn new<'a>(document: &Document<'a>, font: &Value<'a>) -> Result<Self> {
        let mut characters = Characters::default();
        if let Some(Value::Reference(number)) = font.entry("ToUnicode") {
            let object = document
                .object(*number)
                .context("a font without its characters")?;
            let bytes = document.unpack(&object.value()?, object.stream.unwrap_or_default())?;
            characters.read(&bytes, &document.budget)?;
        }
        if font.is_name("Subtype", "Type0") {
            Self::composite(document, font, characters)
        } else {
            Self::simple(document, font, characters)
        }
    }

    fn composite<'a>(document: &Document<'a>, font: &Value<'a>, characters: Characters) -> Result<Self> {
        let identity = font.is_name("Encoding", "Identity-H") || font.is_name("Encoding", "Identity-V");
        let descendants = document.entry(font, "DescendantFonts")?;
        let descendant = document.resolved(descendants.items().first())?;
        let widths = document.entry(&descendant, "W")?;
        Ok(Self {
            bytes: if identity { 2 } else { characters.bytes },
            characters,
            widths: composite_widths(document, widths.items())?,
            default_width: document.entry(&descendant, "DW")?.number().unwrap_or(1000.0),
            unit: 0.001,
        })
    }

    fn simple<'a>(document: &Document<'a>, font: &Value<'a>, characters: Characters) -> Result<Self> {
        let matrix = document.entry(font, "FontMatrix")?.numbers::<6>();
        let first = document.entry(font, "FirstChar")?.whole().unwrap_or_default();
        let listed = document.entry(font, "Widths")?;
        let mut widths = vec![None; usize::try_from(first)?.min(256)];
        widths.extend(listed.items().iter().take(256).map(Value::number));
        Ok(Self {
            bytes: 1,
            characters,
            widths,
            default_width: 0.0,
            unit: matrix.map_or(0.001, |matrix| matrix[0]),
        })
    }

    /// The codes of a text that is drawn in this font.
    pub(super) fn codes<'t>(&self, text: &'t [u8]) -> impl Iterator<Item = u16> + use<'t> {
        let code = |bytes: &[u8]| {
            bytes
                .iter()
                .fold(0, |code: u16, byte| (code << 8) | u16::from(*byte))
        };
        text.chunks(self.bytes.max(1)).map(code)
    }

    pub(super) fn width(&self, code: u16) -> f64 {
        let width = self.widths.get(usize::from(code)).copied().flatten();
        width.unwrap_or(self.default_width) * self.unit
    }
}

/// `first [width …]` and `first last width`, as composite fonts have them.
fn composite_widths<'a>(document: &Document<'a>, items: &[Value<'a>]) -> Result<Vec<Option<f64>>> {
    let mut widths = Vec::new();
    let mut items = items.iter();
    let code = |value: &Value| {
        value
            .whole()
            .and_then(|code| u16::try_from(code).ok())
            .map(usize::from)
    };
    while let Some(first) = items.next() {
        let first = code(first).context("widths without a character")?;
        let (end, listed) = match document.resolved(items.next())? {
            Value::Array(list) => (first + list.len(), list),
            last => {
                let last = code(&last).context("widths without a last character")?;
                (last + 1, vec![items.next().cloned().unwrap_or(Value::Null)])
            }
        };
        ensure!(end <= 1 << 16, "widths of more characters than there are");
        document.budget.take_characters(end.saturating_sub(first))?;
        if widths.len() < end {
            widths.resize(end, None);
        }
        let places = widths
            .get_mut(first..end)
            .context("widths that end before they begin")?;
        for (width, listed) in places.iter_mut().zip(listed.iter().cycle()) {
            *width = listed.number();
        }
    }
    Ok(widths)
}

/// A font's map from codes to characters (`ToUnicode`).
#[derive(Default)]
pub(super) struct Characters {
    bytes: usize,
    text: String,
    /// By code; there are at most 65,536.
    places: Vec<Option<Range<usize>>>,
}

impl Characters {
    pub(super) fn get(&self, code: u16) -> Option<&str> {
        let place = self.places.get(usize::from(code))?.as_ref()?;
        self.text.get(place.clone())
    }

    fn read(&mut self, map: &[u8], budget: &Budget) -> Result<()> {
        let mut lexer = Lexer::new(map);
        let mut operands = Vec::new();
        while let Some(operator) = lexer.operator(&mut operands)? {
            match operator {
                b"endcodespacerange" => {
                    if let Some(Token::Text(first)) = operands.first() {
                        self.bytes = first.bytes()?.len();
                    }
                }
                b"endbfchar" => self.single(&operands, budget)?,
                b"endbfrange" => self.ranges(&operands, budget)?,
                b"usecmap" => bail!("a font whose characters are elsewhere"),
                _ => {}
            }
        }
        Ok(())
    }

    fn single(&mut self, operands: &[Token], budget: &Budget) -> Result<()> {
        for pair in operands.chunks(2) {
            let [Token::Text(code), Token::Text(target)] = pair else {
                bail!("a character map with something else than characters");
            };
            self.define(code_of(*code)?, &units(*target)?, budget)?;
        }
        Ok(())
    }

    fn ranges(&mut self, operands: &[Token], budget: &Budget) -> Result<()> {
        let mut rest = operands;
        while let [Token::Text(first), Token::Text(last), tail @ ..] = rest {
            let codes = code_of(*first)?..=code_of(*last)?;
            match tail {
                [Token::Text(target), tail @ ..] => {
                    rest = tail;
                    let mut target = units(*target)?;
                    for code in codes {
                        self.define(code, &target, budget)?;
                        if let Some(unit) = target.last_mut() {
                            *unit = unit.wrapping_add(1);
                        }
                    }
                }
                [Token::ArrayStart, tail @ ..] => {
                    let end = tail.iter().position(|token| *token == Token::ArrayEnd);
                    let (targets, after) = tail.split_at(end.context("a character map that breaks off")?);
                    rest = &after[1..];
                    for (code, target) in codes.zip(targets) {
                        let Token::Text(target) = target else {
                            bail!("a character map with something else than characters");
                        };
                        self.define(code, &units(*target)?, budget)?;
                    }
                }
                _ => bail!("a character map that breaks off"),
            }
        }
        ensure!(rest.is_empty(), "a character map that breaks off");
        Ok(())
    }

    fn define(&mut self, code: u16, target: &[u16], budget: &Budget) -> Result<()> {
        budget.take_characters(1 + target.len())?;
        let start = self.text.len();
        let decoded = char::decode_utf16(target.iter().copied());
        self.text
            .extend(decoded.map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)));
        let code = usize::from(code);
        if self.places.len() <= code {
            self.places.resize(code + 1, None);
        }
        self.places[code] = Some(start..self.text.len());
        Ok(())
    }
}

fn code_of(text: Text) -> Result<u16> {
    match text.bytes()?.as_ref() {
        [low] => Ok(u16::from(*low)),
        [high, low] => Ok(u16::from_be_bytes([*high, *low])),
        bytes => bail!("a font with codes of {} bytes", bytes.len()),
    }
}

fn units(text: Text) -> Result<Vec<u16>> {
    let unit = |pair: &[u8]| {
        pair.iter()
            .fold(0, |unit: u16, byte| (unit << 8) | u16::from(*byte))
    };
    Ok(text.bytes()?.chunks(2).map(unit).collect())
}
