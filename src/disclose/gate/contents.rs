//! What a file says, whatever it is written in: its texts as a reader or a
//! program would get them, escapes undone and packed parts unpacked.

use std::borrow::Cow;
use std::fmt;
use std::io::{Cursor, Read as _};

use anyhow::{Context as _, Result, bail};
use quick_xml::escape::unescape;
use quick_xml::events::Event;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::apart::{Apart, rows_of_csv};
use super::pdf;

/// A text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Passage<'a> {
    /// Where in the file, for people: `page 2`, `line 14`. May be empty.
    pub(super) at: String,
    pub(super) text: Cow<'a, str>,
}

/// Larger than any part of a workbook of ours.
const LARGEST_PART: u64 = 1 << 30;

/// The parts of a PNG that make the picture and its colours.
const CHUNKS_OF_A_PICTURE: [&[u8]; 10] = [
    b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA", b"cHRM", b"iCCP", b"sBIT",
];

/// All texts of a file, its path among them; by the ending of its name.
pub(super) fn passages<'a>(path: &'a str, bytes: &'a [u8]) -> Result<Vec<Passage<'a>>> {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let mut passages = match ending {
        "pdf" => of_pdf(bytes)?,
        "csv" => of_csv(bytes)?,
        "json" => of_json(bytes)?,
        "xlsx" => of_package(bytes)?,
        "typ" => of_typst(&String::from_utf8_lossy(bytes)),
        "svg" => of_svg(bytes)?,
        "png" => of_png(bytes)?,
        // Fonts are known to the program, or published by others; whom they name made them.
        "ttf" | "otf" | "ttc" | "otc" => Vec::new(),
        _ => vec![Passage {
            at: String::new(),
            text: String::from_utf8_lossy(bytes),
        }],
    };
    passages.push(Passage {
        at: String::new(),
        text: Cow::Borrowed(path),
    });
    Ok(passages)
}

fn of_pdf(bytes: &[u8]) -> Result<Vec<Passage<'static>>> {
    let texts = pdf::texts(bytes)?.into_iter();
    let passages = texts.map(|text| Passage {
        at: text.page.map_or_else(
            || "in what its pages do not show".to_owned(),
            |page| format!("page {page}"),
        ),
        text: Cow::Owned(text.text),
    });
    Ok(passages.collect())
}

fn of_csv(bytes: &[u8]) -> Result<Vec<Passage<'static>>> {
    let rows = rows_of_csv(bytes)?.into_iter().zip(1..);
    let passages = rows.map(|(row, number)| Passage {
        at: format!("row {number}"),
        text: Cow::Owned(row),
    });
    Ok(passages.collect())
}

fn of_json(bytes: &[u8]) -> Result<Vec<Passage<'static>>> {
    let mut texts = Apart::default();
    let mut json = serde_json::Deserializer::from_slice(bytes);
    Strings(&mut texts).deserialize(&mut json)?;
    json.end()?;
    Ok(vec![texts.passage(String::new())])
}

/// Takes the strings and keys out of JSON, and builds nothing of the rest.
struct Strings<'a>(&'a mut Apart);

impl<'de> DeserializeSeed<'de> for Strings<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strings<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.0.add(text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element_seed(Strings(self.0))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        while entries.next_key_seed(Strings(self.0))?.is_some() {
            entries.next_value_seed(Strings(self.0))?;
        }
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }
}

impl Apart {
    fn passage(self, at: String) -> Passage<'static> {
        Passage {
            at,
            text: Cow::Owned(self.into_text()),
        }
    }
}

/// Every part of a workbook: texts and values of attributes of its XML.
fn of_package(bytes: &[u8]) -> Result<Vec<Passage<'static>>> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes))?;
    let mut passages = Vec::new();
    for index in 0..package.len() {
        let mut part = package.by_index(index)?;
        let name = part.name()?.into_owned();
        let mut content = Vec::new();
        let read = part.by_ref().take(LARGEST_PART).read_to_end(&mut content)?;
        if read as u64 == LARGEST_PART {
            bail!("{name} is larger than it can be");
        }
        let mut texts = Apart::default();
        of_xml(&String::from_utf8_lossy(&content), &mut texts).with_context(|| name.clone())?;
        texts.add(&name);
        passages.push(texts.passage(format!("in {name}")));
    }
    Ok(passages)
}

fn of_xml(xml: &str, texts: &mut Apart) -> Result<()> {
    let mut reader = quick_xml::Reader::from_str(xml);
    // The runs of one text stand apart in the markup, and entities in events of their own.
    let mut text = String::new();
    let mut keep = |text: &mut String| {
        if text.chars().any(char::is_alphabetic) {
            texts.add(text);
        }
        text.clear();
    };
    loop {
        match reader.read_event()? {
            Event::Eof => break,
            Event::Text(part) => text.push_str(&part.xml10_content()),
            Event::CData(part) => text.push_str(&part.xml10_content()),
            Event::GeneralRef(entity) => {
                let reference = format!("&{};", entity.xml10_content());
                text.push_str(&unescape(&reference).unwrap_or(Cow::Borrowed(" ")));
            }
            Event::Start(tag) | Event::Empty(tag) => {
                let is_run = matches!(tag.local_name().as_ref(), "t" | "r" | "rPr");
                if !is_run {
                    keep(&mut text);
                }
                for attribute in tag.attributes() {
                    let mut value = unescape(&attribute?.value)?.into_owned();
                    keep(&mut value);
                }
            }
            Event::Comment(comment) => {
                keep(&mut text);
                let mut comment = comment.xml10_content().into_owned();
                keep(&mut comment);
            }
            _ => {}
        }
    }
    keep(&mut text);
    Ok(())
}

fn of_svg(bytes: &[u8]) -> Result<Vec<Passage<'static>>> {
    let mut texts = Apart::default();
    of_xml(&String::from_utf8_lossy(bytes), &mut texts)?;
    Ok(vec![texts.passage(String::new())])
}

/// A picture says nothing: what could say something beside it does not pass.
fn of_png(bytes: &[u8]) -> Result<Vec<Passage<'static>>> {
    let mut rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n").context("no PNG")?;
    while !rest.is_empty() {
        let (length, behind) = rest.split_first_chunk::<4>().context("a PNG that ends early")?;
        // Name and check sum stand around what a chunk holds.
        let whole = (u32::from_be_bytes(*length) as usize).saturating_add(8);
        let (Some(name), Some(behind)) = (behind.get(..4), behind.get(whole..)) else {
            bail!("a PNG that ends early");
        };
        if !CHUNKS_OF_A_PICTURE.contains(&name) {
            bail!("a PNG with more in it than a picture");
        }
        rest = behind;
    }
    Ok(Vec::new())
}

/// Typst source with its escapes undone: `\u{2019}` in markup and strings,
/// a backslash before any other sign.
fn of_typst(source: &str) -> Vec<Passage<'static>> {
    let mut passages = Vec::new();
    for (line, number) in source.lines().zip(1..) {
        passages.push(Passage {
            at: format!("line {number}"),
            text: Cow::Owned(unescaped(line)),
        });
    }
    passages
}

fn unescaped(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(start) = rest.find('\\') {
        text.push_str(&rest[..start]);
        rest = &rest[start + 1..];
        let code = rest.strip_prefix("u{").and_then(|code| code.split_once('}'));
        let letter = code.and_then(|(code, _)| char::from_u32(u32::from_str_radix(code, 16).ok()?));
        if let (Some(letter), Some((_, behind))) = (letter, code) {
            text.push(letter);
            rest = behind;
            continue;
        }
        // `\n` and `\t` in strings are white space.
        let is_space = rest.starts_with(['n', 't', 'r']);
        let sign = rest.chars().next();
        rest = sign.map_or(rest, |sign| &rest[sign.len_utf8()..]);
        text.extend(sign.map(|sign| if is_space { ' ' } else { sign }));
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::super::apart::BETWEEN;
    use super::*;

    fn texts(path: &str, bytes: &[u8]) -> Vec<String> {
        let passages = passages(path, bytes).unwrap();
        let texts = passages.iter().flat_map(|passage| passage.text.split(BETWEEN));
        texts.filter(|text| !text.is_empty()).map(str::to_owned).collect()
    }

    #[test]
    fn escapes_are_undone() {
        assert_eq!(
            texts("a.json", br#"{"n\u00e9": ["Ada\nObi", 3]}"#),
            ["né", "Ada\nObi", "a.json"]
        );
        assert_eq!(
            texts(
                "a.json",
                br#"{"a": {"b": [null, true, -1, 1.5, {"c": "d"}, "e"]}}"#
            ),
            ["a", "b", "c", "d", "e", "a.json"]
        );
        assert_eq!(texts("a.csv", b"x,\"a \"\"b\"\"\"\n"), ["x", "a \"b\"", "a.csv"]);
        assert_eq!(
            texts("a.typ", br#"Se\u{e1}n O\u{2019}Brien "a\"b\nc""#),
            ["Seán O’Brien \"a\"b c\"", "a.typ"]
        );
        assert_eq!(texts("README.md", b"Ada"), ["Ada", "README.md"]);
        assert_eq!(
            texts("a.svg", b"<svg id=\"Ad&#97;\"><!--Obi--><path d=\"M0 0\"/></svg>"),
            ["Ada", "Obi", "M0 0", "a.svg"]
        );
    }

    #[test]
    fn parts_of_a_workbook_are_unpacked() {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("xl/a.xml", zip::write::SimpleFileOptions::default())
            .unwrap();
        let xml = "<a><si><r><t>Ada &amp; </t></r><r><t>Obi</t></r></si><sheet name=\"Kim&#x20;Lo\"/><!-- Ann --></a>";
        std::io::Write::write_all(&mut zip, xml.as_bytes()).unwrap();
        let bytes = zip.finish().unwrap().into_inner();
        assert_eq!(
            texts("a.xlsx", &bytes),
            ["Ada & Obi", "Kim Lo", " Ann ", "xl/a.xml", "a.xlsx"]
        );
    }

    #[test]
    fn what_cannot_be_read_does_not_pass() {
        assert!(passages("a.pdf", b"no PDF").is_err());
        assert!(passages("a.json", b"{").is_err());
        assert!(passages("a.json", b"{} Ada Obi").is_err());
        assert!(passages("a.xlsx", b"no zip").is_err());
        assert!(passages("a.png", b"no picture").is_err());
        let words = b"\x89PNG\r\n\x1a\n\0\0\0\x03tEXtAda\0\0\0\0";
        assert!(passages("a.png", words).is_err());
    }
}
