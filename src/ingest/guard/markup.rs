//! What is looked for in the XML of a workbook before a library reads it.
//!
//! The search is for byte patterns, which costs a fraction of parsing. It
//! holds for UTF-8 alone, so nothing else is let through.

use memchr::{memchr, memchr_iter, memmem, memrchr};
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;

use super::Refusal;
use crate::diagnostic::CellAddress;
use crate::ingest::marks::Marks;

/// No cell holds more than 32,767 characters; with markup and attributes, no
/// two tags lie further apart than this. Libraries copy such a piece several
/// times.
pub const LONGEST_PIECE: usize = 1 << 20;

/// Refuses XML that no spreadsheet program writes.
pub fn check(part: &[u8]) -> Result<(), Refusal> {
    let head = &part[..part.len().min(4)];
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") || head.contains(&0) {
        return Err(Refusal::damaged(
            "a part of it is written in an encoding that spreadsheet programs do not use",
        ));
    }
    if memmem::find(part, b"<!DOCTYPE").is_some() || memmem::find(part, b"<!ENTITY").is_some() {
        return Err(Refusal::damaged(
            "a part of it defines names of its own, as no spreadsheet program does and harmful files do",
        ));
    }
    let mut last = 0;
    for tag in memchr_iter(b'<', part).chain([part.len()]) {
        if tag - last > LONGEST_PIECE {
            return Err(Refusal::beyond(
                "a cell of the workbook holds more than a million characters; it is not read",
            ));
        }
        last = tag;
    }
    Ok(())
}

/// What follows the start of a list of shared texts, for which the start of
/// our own is `<sst>`: in the file's own start stands how many texts there
/// are, and a library makes room for that claim.
pub fn shared_texts(part: &[u8]) -> Result<&[u8], Refusal> {
    // A reader does not count a mark of the encoding.
    let part = part.strip_prefix(b"\xef\xbb\xbf").unwrap_or(part);
    let mut reader = Reader::from_reader(part);
    loop {
        let is_list = match reader.read_event() {
            Ok(Event::Start(tag)) => tag.local_name().as_ref() == "sst",
            // A list without content has no claim that anyone could believe.
            Ok(Event::Empty(tag)) if tag.local_name().as_ref() == "sst" => return Ok(b"</sst>"),
            Ok(Event::Eof) | Err(_) => return Err(Refusal::damaged("its list of texts is none")),
            Ok(_) => false,
        };
        if is_list {
            let end = usize::try_from(reader.buffer_position()).unwrap_or(part.len());
            return Ok(part.get(end..).unwrap_or_default());
        }
    }
}

/// Merges, hidden rows and hidden columns of a worksheet of `.xlsx`.
pub fn marks(part: &[u8]) -> Marks {
    let mut marks = Marks::default();
    // The space tells the element from the list that holds it.
    for position in memmem::find_iter(part, b"mergeCell ") {
        let range = tag_around(part, position).and_then(|tag| attribute(tag, b"ref"));
        marks.merged.extend(range.and_then(range_of));
    }
    for position in memmem::find_iter(part, b" hidden=") {
        let Some(tag) = tag_around(part, position) else {
            continue;
        };
        if !matches!(attribute(tag, b"hidden"), Some(b"1" | b"true")) {
            continue;
        }
        let line = |name| {
            let number = attribute(tag, name).and_then(number_of);
            number.and_then(|number| number.checked_sub(1))
        };
        match element(tag) {
            b"row" => marks
                .hidden_rows
                .extend(line(b"r".as_slice()).map(|row| (row, row))),
            b"col" => marks
                .hidden_columns
                .extend(line(b"min".as_slice()).zip(line(b"max".as_slice()))),
            _ => {}
        }
    }
    join(&mut marks.hidden_rows);
    join(&mut marks.hidden_columns);
    marks
}

/// Joins ranges that touch.
pub fn join(ranges: &mut Vec<(u32, u32)>) {
    ranges.sort_unstable();
    ranges.dedup_by(|later, earlier| {
        let touches = later.0 <= earlier.1.saturating_add(1);
        if touches {
            earlier.1 = earlier.1.max(later.1);
        }
        touches
    });
}

/// The addresses of a sheet's cells by their place in the file, which is all
/// that is known of a cell that a library could not read. `ordinals` ascend
/// and count from zero.
pub fn cell_addresses(part: &[u8], ordinals: &[u64]) -> Vec<Option<CellAddress>> {
    let mut addresses = Vec::new();
    let mut reader = Reader::from_reader(part);
    let mut wanted = ordinals.iter().peekable();
    let mut ordinal = 0;
    while let Some(next) = wanted.peek() {
        let tag = match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) if tag.local_name().as_ref() == "c" => tag,
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => continue,
        };
        if ordinal == **next {
            let address = tag.try_get_attribute("r").ok().flatten();
            addresses.push(address.and_then(|address| address_of(address.value.as_bytes())));
            wanted.next();
        }
        ordinal += 1;
    }
    addresses.resize(ordinals.len(), None);
    addresses
}

/// Every element of a name with its attributes, by local name and unescaped.
pub fn elements(part: &[u8], name: &str) -> Result<Vec<Vec<(String, String)>>, Refusal> {
    let fault = || Refusal::damaged("a part of it is no well-formed XML");
    let mut found = Vec::new();
    let mut reader = Reader::from_reader(part);
    loop {
        match reader.read_event().map_err(|_| fault())? {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == name => {
                let mut attributes = Vec::new();
                for attribute in tag.attributes().with_checks(false) {
                    let attribute = attribute.map_err(|_| fault())?;
                    let value = unescape(&attribute.value).map_err(|_| fault())?.into_owned();
                    attributes.push((attribute.key.local_name().as_ref().to_owned(), value));
                }
                found.push(attributes);
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// The tag that a position lies in, without its brackets; `None` between tags.
fn tag_around(part: &[u8], position: usize) -> Option<&[u8]> {
    let start = memrchr(b'<', &part[..position])? + 1;
    let end = start + memchr(b'>', &part[start..])?;
    (position < end).then(|| &part[start..end])
}

/// The local name of a tag's element.
fn element(tag: &[u8]) -> &[u8] {
    let end = tag
        .iter()
        .position(|byte| byte.is_ascii_whitespace() || *byte == b'/')
        .unwrap_or(tag.len());
    let name = &tag[..end];
    memchr(b':', name).map_or(name, |colon| &name[colon + 1..])
}

/// The value of a tag's attribute as it stands.
fn attribute<'a>(tag: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    for position in memmem::find_iter(tag, name) {
        let begins = position > 0 && tag[position - 1].is_ascii_whitespace();
        let rest = tag[position + name.len()..].trim_ascii_start();
        let Some(rest) = rest.strip_prefix(b"=").filter(|_| begins) else {
            continue;
        };
        let rest = rest.trim_ascii_start();
        let quote = *rest.first().filter(|byte| matches!(byte, b'"' | b'\''))?;
        let end = memchr(quote, &rest[1..])?;
        return Some(&rest[1..=end]);
    }
    None
}

fn number_of(digits: &[u8]) -> Option<u32> {
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// An address such as `F23`.
pub fn address_of(text: &[u8]) -> Option<CellAddress> {
    let letters = text.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    if letters == 0 || letters > 3 {
        return None;
    }
    let column = text[..letters].iter().fold(0, |column, letter| {
        column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    let row = number_of(&text[letters..])?.checked_sub(1)?;
    Some(CellAddress::new(row, column - 1))
}

/// A range such as `A1:C3`.
fn range_of(text: &[u8]) -> Option<(CellAddress, CellAddress)> {
    let colon = memchr(b':', text)?;
    Some((address_of(&text[..colon])?, address_of(&text[colon + 1..])?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_found_in_any_dress() {
        let sheet = br#"<x:worksheet><cols><col min="2" max="3" hidden="1"/><col min="5" max="6"/></cols><sheetData>
            <row r="4" hidden='true'><c r="A4"/></row><row hidden="1" r="5"/><row r="7" hidden="0"/></sheetData>
            <x:mergeCells count="2"><x:mergeCell ref="A1:C1"/><mergeCell ref='AA3:AB4'></mergeCell></x:mergeCells>"#;
        let found = marks(sheet);
        let merged: Vec<String> = found
            .merged
            .iter()
            .map(|(first, last)| format!("{first}:{last}"))
            .collect();
        assert_eq!(merged, ["A1:C1", "AA3:AB4"]);
        assert_eq!(found.hidden_rows, [(3, 4)]);
        assert_eq!(found.hidden_columns, [(1, 2)]);
    }

    #[test]
    fn only_what_no_program_writes_is_refused() {
        assert!(check(b"<sst><si><t>a DOCTYPE</t></si></sst>").is_ok());
        assert!(check(b"<!DOCTYPE a><sst/>").is_err());
        assert!(check(b"\xff\xfe<\0s\0").is_err());
        assert!(check(&vec![b'a'; LONGEST_PIECE + 1]).is_err());
        let texts = b"<?xml version=\"1.0\"?><x:sst a=\">\"uniqueCount=\"9\"><si/></x:sst>";
        assert_eq!(shared_texts(texts).unwrap(), b"<si/></x:sst>");
        assert_eq!(shared_texts(b"<sst uniqueCount='9'/>").unwrap(), b"</sst>");
        assert_eq!(shared_texts(b"\xef\xbb\xbf<sst>a</sst>").unwrap(), b"a</sst>");
        assert!(shared_texts(b"<sheet/>").is_err());
    }

    #[test]
    fn cells_are_found_by_their_place() {
        let sheet = br#"<sheetData><row><c r="B2"><v>1</v></c><c/><c r="D2"/></row></sheetData>"#;
        assert_eq!(
            cell_addresses(sheet, &[0, 1, 2, 9]),
            [
                Some(CellAddress::new(1, 1)),
                None,
                Some(CellAddress::new(1, 3)),
                None
            ]
        );
    }
}
