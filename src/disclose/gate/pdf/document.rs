//! The file: all its objects, found by reading it from end to end.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;
use std::ops::Range;
use std::rc::Rc;

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use flate2::read::ZlibDecoder;

use super::encoding::decoded;
use super::lexer::{Lexer, Token, from_hexadecimal, is_space, name_of, number_of};
use super::value::Value;

/// How many references may follow each other.
const REFERENCES: usize = 16;

/// What reading a file may take, its attachments included, whatever it claims.
pub(super) struct Budget {
    /// Bytes that come out of streams.
    bytes: Cell<usize>,
    /// Characters that fonts define.
    characters: Cell<usize>,
}

impl Budget {
    pub(super) fn new() -> Rc<Self> {
        Rc::new(Self {
            bytes: Cell::new(1 << 28),
            characters: Cell::new(1 << 21),
        })
    }

    pub(super) fn take_bytes(&self, count: usize) -> Result<()> {
        take(&self.bytes, count)
    }

    pub(super) fn take_characters(&self, count: usize) -> Result<()> {
        take(&self.characters, count)
    }
}

fn take(left: &Cell<usize>, count: usize) -> Result<()> {
    let rest = left.get().checked_sub(count);
    left.set(rest.context("more than any document has")?);
    Ok(())
}

/// Where an object is written.
#[derive(Clone, Copy)]
pub(super) struct Object<'a> {
    source: &'a [u8],
    start: usize,
    /// What its stream holds, packed as it is.
    pub(super) stream: Option<&'a [u8]>,
}

/// A child of a structure element.
#[derive(Clone, Copy)]
pub(super) enum Child {
    Element(u32),
    /// What is marked with a number, on a page of its own or on its element's.
    Content(Option<u32>, u32),
}

/// A structure element: its page, and where its children are.
type Element = (Option<u32>, Range<usize>);

/// The objects of a file by number.
pub(super) struct Document<'a> {
    pub(super) objects: Vec<(u32, Object<'a>)>,
    pub(super) strings: Vec<String>,
    names: BTreeSet<Vec<u8>>,
    pub(super) elements: BTreeMap<u32, Element>,
    pub(super) children: Vec<Child>,
    /// Streams that something refers to as a program, a profile or the like.
    pub(super) opaque: BTreeSet<u32>,
    pub(super) pages: usize,
    catalog: Option<u32>,
    pub(super) budget: Rc<Budget>,
}

impl<'a> Document<'a> {
    pub(super) fn new(budget: Rc<Budget>) -> Self {
        Self {
            objects: Vec::new(),
            strings: Vec::new(),
            names: BTreeSet::new(),
            elements: BTreeMap::new(),
            children: Vec::new(),
            opaque: BTreeSet::new(),
            pages: 0,
            catalog: None,
            budget,
        }
    }

    pub(super) fn read_file(&mut self, bytes: &'a [u8]) -> Result<()> {
        ensure!(bytes.starts_with(b"%PDF-"), "not a PDF");
        let mut lexer = Lexer::new(bytes);
        let mut complete = false;
        loop {
            match lexer.next()? {
                Token::End => break,
                Token::Number(number) => {
                    let number = number_of(number)?.whole.context("an object without a number")?;
                    self.indirect(number, &mut lexer)
                        .with_context(|| format!("object {number} cannot be read"))?;
                }
                Token::Word(b"xref") => {
                    lexer.run(|byte| is_space(byte) || byte.is_ascii_digit() || matches!(byte, b'n' | b'f'));
                }
                Token::Word(b"trailer") => {
                    let start = lexer.at;
                    let end = self.walk(&mut lexer, 0)?;
                    ensure!(end == b"startxref", "a trailer without an end");
                    self.trailer(&Value::read(&mut Lexer::at(bytes, start))?)?;
                    lexer.next()?;
                    complete = true;
                }
                Token::Word(b"startxref") => {
                    lexer.next()?;
                    complete = true;
                }
                _ => bail!("what ends at byte {} belongs to no object", lexer.at),
            }
        }
        ensure!(complete, "the file breaks off");
        self.comments(&lexer);
        Ok(())
    }

    /// Everything may be written in a comment; the ones that every file has say
    /// its version, that it is no plain text, and where it ends.
    fn comments(&mut self, lexer: &Lexer) {
        for text in &lexer.comments {
            let is_text = text.iter().any(u8::is_ascii_alphabetic);
            if is_text && !text.starts_with(b"PDF-") && *text != b"%EOF" {
                self.string(text);
            }
        }
    }

    fn trailer(&mut self, value: &Value) -> Result<()> {
        ensure!(value.entry("Encrypt").is_none(), "the PDF is encrypted");
        if let Some(Value::Reference(number)) = value.entry("Root") {
            self.catalog = Some(*number);
        }
        Ok(())
    }

    /// An object after its number.
    fn indirect(&mut self, number: u32, lexer: &mut Lexer<'a>) -> Result<()> {
        ensure!(matches!(lexer.next()?, Token::Number(_)), "no generation");
        ensure!(lexer.next()? == Token::Word(b"obj"), "no beginning");
        let start = lexer.at;
        let mut stream = None;
        let mut end = self.walk(lexer, number)?;
        if end == b"stream" {
            let value = Value::read(&mut Lexer::at(lexer.bytes, start))?;
            if value.is_name("Type", "XRef") {
                self.trailer(&value)?;
            }
            let length = value.entry("Length").and_then(Value::whole);
            let length = usize::try_from(length.context("a stream that does not tell its length")?)?;
            stream = Some(stream_data(lexer, length)?);
            let after = [lexer.next()?, lexer.next()?];
            let [Token::Word(b"endstream"), Token::Word(word)] = after else {
                bail!("a stream without an end");
            };
            end = word;
        }
        ensure!(end == b"endobj", "no end");
        let source = lexer.bytes;
        let object = Object {
            source,
            start,
            stream,
        };
        self.objects.push((number, object));
        Ok(())
    }

    /// Goes through the tokens of one object, gathers what is of interest and
    /// returns the word that ends it. Most objects are read no more closely.
    fn walk(&mut self, lexer: &mut Lexer<'a>, object: u32) -> Result<&'a [u8]> {
        let mut walk = Walk::new(self.children.len());
        let end = loop {
            let token = lexer.next()?;
            if !matches!(token, Token::Number(_) | Token::Word(b"R")) {
                walk.flush(self);
            }
            match token {
                Token::Number(number) => walk.number(number, self),
                Token::Text(text) => self.string(&text.bytes()?),
                Token::Name(name) => walk.name(name, self)?,
                Token::ArrayStart => walk.arrays += 1,
                Token::ArrayEnd => walk.arrays -= 1,
                Token::DictionaryStart => walk.dictionaries += 1,
                Token::DictionaryEnd => walk.dictionary_end(self),
                Token::Word(b"R") => walk.reference(self)?,
                Token::Word(b"true" | b"false" | b"null") => {}
                Token::End => break b"".as_slice(),
                Token::Word(word @ (b"endobj" | b"stream" | b"startxref")) => break word,
                Token::Word(_) => bail!("a word that ends at byte {} belongs in no object", lexer.at),
            }
            ensure!(
                walk.arrays >= 0 && walk.dictionaries >= 0,
                "an end without a beginning"
            );
        };
        ensure!(
            walk.arrays == 0 && walk.dictionaries == 0,
            "a beginning without an end"
        );
        if self.children.len() > walk.children {
            self.elements
                .insert(object, (walk.page, walk.children..self.children.len()));
        }
        Ok(end)
    }

    fn string(&mut self, bytes: &[u8]) {
        decoded(bytes, &mut self.strings);
    }

    /// Streams that hold further objects, unpacked.
    pub(super) fn packed(&self) -> Result<Vec<Packed>> {
        let mut packed = Vec::new();
        for (number, object) in self.objects.iter().filter(|(_, object)| object.stream.is_some()) {
            let value = object.value()?;
            if value.is_name("Type", "ObjStm") {
                let bytes = self.unpack(&value, object.stream.unwrap_or_default());
                let bytes = bytes.with_context(|| format!("stream {number} cannot be read"))?;
                packed.push(Packed::new(&value, bytes)?);
            }
        }
        Ok(packed)
    }

    pub(super) fn read_packed(&mut self, packed: &'a Packed) -> Result<()> {
        for (number, place) in &packed.places {
            let source = &packed.bytes[..place.end];
            let start = place.start;
            let mut lexer = Lexer::at(source, start);
            let end = self.walk(&mut lexer, *number)?;
            self.comments(&lexer);
            ensure!(end.is_empty(), "a packed object that does not end");
            let stream = None;
            let object = Object {
                source,
                start,
                stream,
            };
            self.objects.push((*number, object));
        }
        Ok(())
    }

    /// Puts the objects in order, after the last was read.
    pub(super) fn sort(&mut self) -> Result<()> {
        self.objects.sort_by_key(|(number, _)| *number);
        let twice = self.objects.windows(2).find(|pair| pair[0].0 == pair[1].0);
        // A viewer shows one of them; which one is not asked here.
        twice.map_or(Ok(()), |pair| {
            Err(anyhow!("object {} is written twice", pair[0].0))
        })
    }

    pub(super) fn object(&self, number: u32) -> Option<&Object<'a>> {
        let after = self.objects.partition_point(|(other, _)| *other <= number);
        let (found, object) = self.objects.get(after.checked_sub(1)?)?;
        (*found == number).then_some(object)
    }

    /// A value, or what it refers to.
    pub(super) fn resolved(&self, value: Option<&Value<'a>>) -> Result<Value<'a>> {
        let mut value = value.cloned().unwrap_or(Value::Null);
        for _ in 0..REFERENCES {
            let Value::Reference(number) = value else {
                return Ok(value);
            };
            value = match self.object(number) {
                Some(object) => object.value()?,
                None => Value::Null,
            };
        }
        bail!("references that lead nowhere")
    }

    pub(super) fn catalog(&self) -> Result<Value<'a>> {
        let number = self.catalog.context("a PDF without a catalog")?;
        self.resolved(Some(&Value::Reference(number)))
    }

    pub(super) fn entry(&self, value: &Value<'a>, key: &str) -> Result<Value<'a>> {
        self.resolved(value.entry(key))
    }

    /// The bytes of a stream as they were before they were packed.
    pub(super) fn unpack(&self, value: &Value<'a>, data: &[u8]) -> Result<Vec<u8>> {
        let filters = match self.entry(value, "Filter")? {
            Value::Null => Vec::new(),
            Value::Array(items) => items,
            filter => vec![filter],
        };
        ensure!(filters.len() < 8, "a stream that is packed too often");
        let mut bytes = Cow::Borrowed(data);
        for filter in &filters {
            bytes = Cow::Owned(match filter.name().unwrap_or_default() {
                b"FlateDecode" => self.inflated(&bytes)?,
                b"ASCIIHexDecode" => {
                    from_hexadecimal(bytes.split(|byte| *byte == b'>').next().unwrap_or_default())?
                }
                _ => bail!("a stream is packed in a way that is not known here"),
            });
        }
        if let Value::Dictionary(_) | Value::Array(_) = self.entry(value, "DecodeParms")? {
            bail!("a stream is packed as a picture");
        }
        self.budget.take_bytes(bytes.len())?;
        Ok(bytes.into_owned())
    }

    fn inflated(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        let limit = self.budget.bytes.get() + 1;
        let mut inflated = Vec::with_capacity(bytes.len().saturating_mul(8).min(limit));
        let mut decoder = ZlibDecoder::new(bytes).take(limit as u64);
        decoder
            .read_to_end(&mut inflated)
            .context("a stream that cannot be unpacked")?;
        Ok(inflated)
    }
}

impl<'a> Object<'a> {
    pub(super) fn value(&self) -> Result<Value<'a>> {
        Value::read(&mut Lexer::at(self.source, self.start))
    }
}

/// The bytes of a stream, after the word that begins it.
fn stream_data<'a>(lexer: &mut Lexer<'a>, length: usize) -> Result<&'a [u8]> {
    let rest = lexer.bytes.get(lexer.at..).unwrap_or_default();
    let line_end = match rest {
        [b'\r', b'\n', ..] => 2,
        [b'\n', ..] => 1,
        _ => bail!("a stream that does not begin"),
    };
    let data = rest.get(line_end..).and_then(|rest| rest.get(..length));
    lexer.at += line_end + length;
    data.context("a stream that breaks off")
}

/// Objects that were packed into a stream.
pub(super) struct Packed {
    bytes: Vec<u8>,
    places: Vec<(u32, Range<usize>)>,
}

impl Packed {
    fn new(value: &Value, bytes: Vec<u8>) -> Result<Self> {
        let count = value.entry("N").and_then(Value::whole).unwrap_or_default();
        let first = value.entry("First").and_then(Value::whole).unwrap_or_default();
        let mut lexer = Lexer::new(&bytes);
        let mut number = || match lexer.next()? {
            Token::Number(number) => number_of(number)?.whole.context("packed objects out of count"),
            _ => bail!("packed objects without their numbers"),
        };
        let mut starts = Vec::new();
        for _ in 0..count {
            let object = number()?;
            starts.push((object, usize::try_from(number()?.saturating_add(first))?));
        }
        let mut ends: Vec<usize> = starts.iter().map(|(_, start)| *start).collect();
        ends.push(bytes.len());
        ensure!(ends.is_sorted(), "packed objects out of order");
        let places = starts.iter().zip(&ends[1..]);
        let places = places
            .map(|((object, start), end)| (*object, *start..*end))
            .collect();
        Ok(Self { bytes, places })
    }
}

/// What is kept in mind on the way through one object.
struct Walk<'a> {
    arrays: i32,
    dictionaries: i32,
    /// The last name in the object's own dictionary, and in one within it.
    key: &'a [u8],
    inner: &'a [u8],
    /// Numbers that may turn out to be a reference.
    pending: [Option<&'a [u8]>; 2],
    /// The page of the element, and what a child of it refers to.
    page: Option<u32>,
    child_page: Option<u32>,
    child_content: Option<u32>,
    /// Where its children begin.
    children: usize,
}

/// What streams are called that hold no text of the document.
const OPAQUE: [&[u8]; 7] = [
    b"FontFile",
    b"FontFile2",
    b"FontFile3",
    b"CIDSet",
    b"ToUnicode",
    b"DestOutputProfile",
    b"ICCBased",
];

impl<'a> Walk<'a> {
    fn new(children: usize) -> Self {
        Self {
            arrays: 0,
            dictionaries: 0,
            key: b"",
            inner: b"",
            pending: [None; 2],
            page: None,
            child_page: None,
            child_content: None,
            children,
        }
    }

    fn in_children(&self) -> bool {
        self.dictionaries > 0 && self.key == b"K"
    }

    fn name(&mut self, name: &'a [u8], document: &mut Document) -> Result<()> {
        // Names of letters and digits are what the format itself is made of.
        if !name.iter().all(u8::is_ascii_alphanumeric) && !document.names.contains(name) {
            document.names.insert(name.to_vec());
            document.string(&name_of(name)?);
        }
        if self.dictionaries > 1 {
            self.inner = name;
        } else {
            if self.key == b"Type" && name == b"Page" {
                document.pages += 1;
            }
            self.key = name;
        }
        Ok(())
    }

    fn number(&mut self, number: &'a [u8], document: &mut Document) {
        if let [Some(first), Some(_)] = self.pending {
            self.content(first, document);
        }
        self.pending = [self.pending[1], Some(number)];
    }

    /// Takes numbers for what they are, as no reference was made of them.
    fn flush(&mut self, document: &mut Document) {
        if self.pending[1].is_none() {
            return;
        }
        for number in std::mem::take(&mut self.pending).into_iter().flatten() {
            self.content(number, document);
        }
    }

    fn content(&mut self, number: &[u8], document: &mut Document) {
        if !self.in_children() {
            return;
        }
        let number = number_of(number).ok().and_then(|number| number.whole);
        if self.dictionaries == 1 {
            document
                .children
                .extend(number.map(|number| Child::Content(None, number)));
        } else if self.inner == b"MCID" {
            self.child_content = number;
        }
    }

    fn reference(&mut self, document: &mut Document) -> Result<()> {
        let [Some(number), Some(_)] = std::mem::take(&mut self.pending) else {
            bail!("a reference without a number");
        };
        let number = number_of(number)?
            .whole
            .context("a reference that is no number")?;
        let is_inner = self.dictionaries > 1;
        let name = if is_inner { self.inner } else { self.key };
        if OPAQUE.contains(&name) {
            document.opaque.insert(number);
        }
        match (self.dictionaries, name) {
            (1, b"K") => document.children.push(Child::Element(number)),
            (1, b"Pg") => self.page = Some(number),
            (_, b"Pg") if self.in_children() => self.child_page = Some(number),
            _ => {}
        }
        Ok(())
    }

    fn dictionary_end(&mut self, document: &mut Document) {
        self.dictionaries -= 1;
        let page = self.child_page.take();
        if let Some(content) = self.child_content.take() {
            document.children.push(Child::Content(page, content));
        }
    }
}
