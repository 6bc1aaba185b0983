//! Values of a PDF, read only where the structure of the file asks for them.

use std::borrow::Cow;

use anyhow::{Context as _, Result, bail, ensure};

use super::lexer::{Lexer, Number, Token, name_of, number_of};

/// How deep values may be nested in each other.
const DEPTH: usize = 64;

/// A value with all that is in it; read only where the structure of the file
/// asks for it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value<'a> {
    Null,
    /// True or false, which decide nothing here.
    Truth,
    Number(Number),
    Text(Cow<'a, [u8]>),
    Name(Cow<'a, [u8]>),
    Array(Vec<Value<'a>>),
    Dictionary(Vec<(Cow<'a, [u8]>, Value<'a>)>),
    Reference(u32),
}

impl<'a> Value<'a> {
    /// The one value up to the end of its object.
    pub(super) fn read(lexer: &mut Lexer<'a>) -> Result<Self> {
        let mut values = Self::sequence(lexer, None, 0)?;
        let value = values.pop().unwrap_or(Self::Null);
        ensure!(values.is_empty(), "an object that is more than one value");
        Ok(value)
    }

    /// The values up to what closes them; `None` stands for an object's end.
    fn sequence(lexer: &mut Lexer<'a>, end: Option<&Token>, depth: usize) -> Result<Vec<Self>> {
        ensure!(depth < DEPTH, "values nested too deep");
        let mut values = Vec::new();
        loop {
            let token = lexer.next()?;
            if end == Some(&token) {
                return Ok(values);
            }
            let value = match token {
                Token::Number(number) => Self::Number(number_of(number)?),
                Token::Text(text) => Self::Text(text.bytes()?),
                Token::Name(name) => Self::Name(name_of(name)?),
                Token::ArrayStart => Self::Array(Self::sequence(lexer, Some(&Token::ArrayEnd), depth + 1)?),
                Token::DictionaryStart => {
                    let flat = Self::sequence(lexer, Some(&Token::DictionaryEnd), depth + 1)?;
                    Self::dictionary(flat)?
                }
                Token::Word(b"null") => Self::Null,
                Token::Word(b"true" | b"false") => Self::Truth,
                Token::Word(b"R") => Self::referring(&mut values)?,
                Token::Word(b"endobj" | b"stream" | b"startxref") | Token::End if end.is_none() => {
                    return Ok(values);
                }
                _ => bail!("no value before byte {}", lexer.at),
            };
            values.push(value);
        }
    }

    fn dictionary(flat: Vec<Self>) -> Result<Self> {
        let mut entries = Vec::with_capacity(flat.len() / 2);
        let mut flat = flat.into_iter();
        while let Some(key) = flat.next() {
            let Self::Name(key) = key else {
                bail!("a dictionary whose key is no name");
            };
            let value = flat.next().context("a dictionary whose last key has no value")?;
            entries.push((key, value));
        }
        Ok(Self::Dictionary(entries))
    }

    fn referring(values: &mut Vec<Self>) -> Result<Self> {
        let generation = values.pop().and_then(|value| value.whole());
        let number = values.pop().and_then(|value| value.whole());
        let number = generation.and(number).context("a reference without a number")?;
        Ok(Self::Reference(number))
    }

    /// The entry of a dictionary; the last where it has several.
    pub(super) fn entry(&self, key: &str) -> Option<&Self> {
        self.entry_of(key.as_bytes())
    }

    pub(super) fn entry_of(&self, key: &[u8]) -> Option<&Self> {
        let Self::Dictionary(entries) = self else {
            return None;
        };
        let mut matching = entries.iter().rev().filter(|(name, _)| name.as_ref() == key);
        matching.next().map(|(_, value)| value)
    }

    pub(super) fn items(&self) -> &[Self] {
        if let Self::Array(items) = self { items } else { &[] }
    }

    pub(super) fn number(&self) -> Option<f64> {
        if let Self::Number(number) = self {
            Some(number.value)
        } else {
            None
        }
    }

    pub(super) fn whole(&self) -> Option<u32> {
        if let Self::Number(number) = self {
            number.whole
        } else {
            None
        }
    }

    pub(super) fn name(&self) -> Option<&[u8]> {
        if let Self::Name(name) = self {
            Some(name)
        } else {
            None
        }
    }

    pub(super) fn reference(&self) -> Option<u32> {
        if let Self::Reference(number) = self {
            Some(*number)
        } else {
            None
        }
    }

    pub(super) fn is_name(&self, key: &str, name: &str) -> bool {
        self.entry(key).and_then(Self::name) == Some(name.as_bytes())
    }

    pub(super) fn numbers<const COUNT: usize>(&self) -> Option<[f64; COUNT]> {
        let numbers: Option<Vec<f64>> = self.items().iter().map(Self::number).collect();
        numbers?.try_into().ok()
    }
}
