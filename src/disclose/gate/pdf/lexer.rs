//! The syntax of PDF, which its files, its drawings and its character maps
//! share.

use std::borrow::Cow;

use anyhow::{Context as _, Result, bail, ensure};

/// What a PDF's syntax is made of; its files, its drawings and its character
/// maps share it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Token<'a> {
    /// As it is written; see [`number_of`].
    Number(&'a [u8]),
    Text(Text<'a>),
    /// As it is written; see [`name_of`].
    Name(&'a [u8]),
    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,
    Word(&'a [u8]),
    /// Of all there is to read.
    End,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    pub(super) value: f64,
    /// Set where it is written as a whole number.
    pub(super) whole: Option<u32>,
}

/// A text as it is written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Text<'a> {
    pub(super) raw: &'a [u8],
    form: Form,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Form {
    Plain,
    Escaped,
    Hexadecimal,
}

impl<'a> Text<'a> {
    pub(super) fn bytes(self) -> Result<Cow<'a, [u8]>> {
        Ok(match self.form {
            Form::Plain => self.raw.into(),
            Form::Escaped => unescaped(self.raw).into(),
            Form::Hexadecimal => from_hexadecimal(self.raw)?.into(),
        })
    }
}

pub(super) struct Lexer<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) at: usize,
    /// What was passed over.
    pub(super) comments: Vec<&'a [u8]>,
}

/// Which bytes are part of a word.
const REGULAR: [bool; 256] = {
    let mut regular = [true; 256];
    let others = b"\0\t\n\x0C\r ()<>[]{}/%";
    let mut index = 0;
    while index < others.len() {
        regular[others[index] as usize] = false;
        index += 1;
    }
    regular
};

pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    REGULAR[usize::from(byte)]
}

/// Whether a word that begins so is a number.
fn is_numeric(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.')
}

impl<'a> Lexer<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self::at(bytes, 0)
    }

    pub(super) fn at(bytes: &'a [u8], at: usize) -> Self {
        Self {
            bytes,
            at,
            comments: Vec::new(),
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// The bytes from here on that fulfil a condition.
    pub(super) fn run(&mut self, condition: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = rest
            .iter()
            .position(|byte| !condition(*byte))
            .unwrap_or(rest.len());
        self.at += length;
        &rest[..length]
    }

    /// Goes to where the next token begins, and returns its first byte.
    #[inline]
    fn begin(&mut self) -> Option<u8> {
        loop {
            match self.peek()? {
                b'%' => self.comment(),
                byte if is_space(byte) => self.at += 1,
                byte => return Some(byte),
            }
        }
    }

    #[cold]
    fn comment(&mut self) {
        let comment = self.run(|byte| !matches!(byte, b'\n' | b'\r'));
        self.comments.push(&comment[1..]);
    }

    pub(super) fn next(&mut self) -> Result<Token<'a>> {
        match self.begin() {
            Some(byte) => self.token(byte),
            None => Ok(Token::End),
        }
    }

    /// The next operator, after the operands that belong to it.
    pub(super) fn operator(&mut self, operands: &mut Vec<Token<'a>>) -> Result<Option<&'a [u8]>> {
        operands.clear();
        while let Some(byte) = self.begin() {
            // Most are numbers, and drawings make up most of a file.
            if is_numeric(byte) {
                operands.push(Token::Number(self.run(is_regular)));
                continue;
            }
            match self.token(byte)? {
                Token::Word(operator) if !matches!(operator, b"true" | b"false" | b"null") => {
                    return Ok(Some(operator));
                }
                operand => operands.push(operand),
            }
        }
        ensure!(operands.is_empty(), "a drawing that breaks off");
        Ok(None)
    }

    fn token(&mut self, byte: u8) -> Result<Token<'a>> {
        if is_regular(byte) {
            let word = self.run(is_regular);
            let number = is_numeric(byte);
            return Ok(if number {
                Token::Number(word)
            } else {
                Token::Word(word)
            });
        }
        let doubled = self.bytes.get(self.at + 1) == Some(&byte);
        self.at += 1;
        match byte {
            b'[' => Ok(Token::ArrayStart),
            b']' => Ok(Token::ArrayEnd),
            b'<' if doubled => {
                self.at += 1;
                Ok(Token::DictionaryStart)
            }
            b'>' if doubled => {
                self.at += 1;
                Ok(Token::DictionaryEnd)
            }
            b'/' => Ok(Token::Name(self.run(is_regular))),
            b'<' => self.hexadecimal(),
            b'(' => self.literal(),
            _ => bail!("a bracket that belongs to nothing before byte {}", self.at),
        }
    }

    fn hexadecimal(&mut self) -> Result<Token<'a>> {
        let raw = self.run(|byte| byte != b'>');
        ensure!(self.peek().is_some(), "a text without an end");
        self.at += 1;
        Ok(Token::Text(Text {
            raw,
            form: Form::Hexadecimal,
        }))
    }

    fn literal(&mut self) -> Result<Token<'a>> {
        let start = self.at;
        let mut open = 1;
        let mut form = Form::Plain;
        while open > 0 {
            match self.peek().context("a text without an end")? {
                b'(' => open += 1,
                b')' => open -= 1,
                b'\r' => form = Form::Escaped,
                b'\\' => {
                    form = Form::Escaped;
                    self.at += 1;
                }
                _ => {}
            }
            self.at += 1;
        }
        let raw = &self.bytes[start..self.at - 1];
        Ok(Token::Text(Text { raw, form }))
    }
}

pub(super) fn number_of(written: &[u8]) -> Result<Number> {
    let (negative, digits) = match written {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, written),
    };
    let mut all = Some(0_u32);
    // How many digits stand behind the point.
    let mut behind = None;
    for byte in digits {
        match byte {
            b'0'..=b'9' => {
                let digit = u32::from(byte - b'0');
                all = all.and_then(|all| all.checked_mul(10)?.checked_add(digit));
                behind = behind.map(|behind| behind + 1);
            }
            b'.' if behind.is_none() && digits.len() > 1 => behind = Some(0_usize),
            _ => bail!("a number with something else in it"),
        }
    }
    ensure!(!digits.is_empty(), "a sign without a number");
    let unit = POWERS.get(behind.unwrap_or(0)).copied();
    let value = match all.zip(unit) {
        Some((all, unit)) => f64::from(all) / unit,
        // Longer than what is exact; the characters are known to be right.
        None => std::str::from_utf8(digits)?.parse()?,
    };
    Ok(Number {
        value: if negative { -value } else { value },
        whole: all.filter(|_| behind.is_none() && !negative),
    })
}

/// By what to divide for so many digits behind the point.
const POWERS: [f64; 10] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

/// A name, with its `#2F` made characters.
pub(super) fn name_of(raw: &[u8]) -> Result<Cow<'_, [u8]>> {
    if !raw.contains(&b'#') {
        return Ok(raw.into());
    }
    let mut name = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((byte, tail)) = rest.split_first() {
        rest = tail;
        if *byte == b'#' {
            let (digits, tail) = rest.split_at_checked(2).context("a name that breaks off")?;
            name.extend(from_hexadecimal(digits)?);
            rest = tail;
        } else {
            name.push(*byte);
        }
    }
    Ok(name.into())
}

pub(super) fn from_hexadecimal(digits: &[u8]) -> Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(digits.len() / 2 + 1);
    let mut high = None;
    for digit in digits.iter().filter(|byte| !is_space(**byte)) {
        let value = match digit {
            b'0'..=b'9' => digit - b'0',
            b'a'..=b'f' => digit - b'a' + 10,
            b'A'..=b'F' => digit - b'A' + 10,
            _ => bail!("no hexadecimal digit"),
        };
        match high.take() {
            None => high = Some(value << 4),
            Some(high) => bytes.push(high | value),
        }
    }
    bytes.extend(high);
    Ok(bytes)
}

/// A text between parentheses, with its escapes made characters.
fn unescaped(raw: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((byte, tail)) = rest.split_first() {
        rest = match byte {
            b'\\' => unescape(tail, &mut text),
            b'\r' => {
                text.push(b'\n');
                tail.strip_prefix(b"\n").unwrap_or(tail)
            }
            _ => {
                text.push(*byte);
                tail
            }
        };
    }
    text
}

/// Appends what follows a backslash, and returns what comes after it.
fn unescape<'a>(rest: &'a [u8], text: &mut Vec<u8>) -> &'a [u8] {
    let Some((byte, tail)) = rest.split_first() else {
        return rest;
    };
    match byte {
        b'n' => text.push(b'\n'),
        b'r' => text.push(b'\r'),
        b't' => text.push(b'\t'),
        b'b' => text.push(8),
        b'f' => text.push(12),
        b'\n' => {}
        b'\r' => return tail.strip_prefix(b"\n").unwrap_or(tail),
        b'0'..=b'7' => {
            let mut code = 0_u8;
            let mut rest = rest;
            for _ in 0..3 {
                if let [digit @ b'0'..=b'7', tail @ ..] = rest {
                    code = (code << 3) | (digit - b'0');
                    rest = tail;
                }
            }
            text.push(code);
            return rest;
        }
        _ => text.push(*byte),
    }
    tail
}
