//! The XML parts of a workbook: tags, attributes, texts.

use super::super::chance::Chance;
use super::{bytes, odd};

pub fn mutate(part: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let text = String::from_utf8_lossy(part).into_owned();
    let mut tokens: Vec<String> = tokens(&text);
    if tokens.len() < 3 {
        return bytes::mutate(part.to_vec(), other, chance);
    }
    let (one, two) = (chance.below(tokens.len()), chance.below(tokens.len()));
    match chance.below(14) {
        0..=2 => change_attribute(&mut tokens, chance),
        3..=5 => change_text(&mut tokens, chance),
        6 => drop(tokens.remove(one)),
        7 => {
            let copy = tokens[one].repeat(1 << chance.below(8));
            tokens.insert(two, copy);
        }
        8 => tokens.swap(one, two),
        9 => {
            let end = (one + 1 + chance.below(12)).min(tokens.len());
            if chance.below(2) == 0 {
                tokens.drain(one..end);
            } else {
                // A row or cell once more, or many times.
                let copy = tokens[one..end].concat().repeat(1 << chance.below(6));
                tokens.insert(end, copy);
            }
        }
        10 => {
            let depth = 1 << chance.below(15);
            tokens.insert(one, "<x>".repeat(depth));
        }
        11 => tokens.insert(one, odd::pick(INSERTS, chance).to_owned()),
        12 => tokens.truncate(one),
        _ => return bytes::mutate(part.to_vec(), other, chance),
    }
    tokens.concat().into_bytes()
}

const INSERTS: &[&str] = &[
    "<!DOCTYPE x [<!ENTITY e \"eeeeeeeeee\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;\">]>",
    "&f;",
    "<!--",
    "<![CDATA[",
    "]]>",
    "<?xml?>",
    "<row/>",
    "<row r=\"0\"/>",
    "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>",
    "<c><v>5</v></c>",
    "<c r=\"A1\" t=\"s\"><v>99999</v></c>",
    "<c t=\"inlineStr\"><is><t>Name</t></is></c>",
    "<c t=\"e\"><v>#BUSY!</v></c>",
    "<c r=\"B1\" t=\"s\"/>",
    "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>",
    "<mergeCell ref=\"A2:A900000\"/>",
    "<cols><col min=\"1\" max=\"4294967295\" hidden=\"1\"/></cols>",
    "<dimension ref=\"A1:XFD1048576\"/>",
    "</sheetData>",
    "<sheetData>",
    "<si><t>x</t></si>",
    "<si/>",
    "<f>1+1</f>",
    "<table:table-row table:number-rows-repeated=\"1048576\"/>",
    "<table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/>",
    "<table:table-cell office:value-type=\"date\" office:date-value=\"2020-13-45\"><text:p>x</text:p></table:table-cell>",
    "<table:covered-table-cell/>",
    "<text:s text:c=\"4294967295\"/>",
    "<table:table table:name=\"\"/>",
    "\u{0}",
    "&#1;",
];

/// Tags and what stands between them.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = match rest.strip_prefix('<') {
            Some(tag) => tag.find('>').map_or(rest.len(), |at| at + 2),
            None => rest.find('<').unwrap_or(rest.len()),
        };
        tokens.push(rest[..end].to_owned());
        rest = &rest[end..];
    }
    tokens
}

fn change_attribute(tokens: &mut [String], chance: &mut Chance) {
    let with: Vec<usize> = (0..tokens.len())
        .filter(|at| tokens[*at].contains("=\""))
        .collect();
    if with.is_empty() {
        return;
    }
    let token = &mut tokens[with[chance.below(with.len())]];
    let mut parts: Vec<String> = token.split('"').map(str::to_owned).collect();
    let at = chance.below(parts.len() / 2) * 2 + 1;
    parts[at] = match chance.below(3) {
        0 => odd::value(chance).replace(['<', '&', '"'], ""),
        _ => odd::attribute(chance).to_owned(),
    };
    *token = parts.join("\"");
}

fn change_text(tokens: &mut [String], chance: &mut Chance) {
    let texts: Vec<usize> = (0..tokens.len())
        .filter(|at| !tokens[*at].starts_with('<'))
        .collect();
    if texts.is_empty() {
        return;
    }
    tokens[texts[chance.below(texts.len())]] = match chance.below(4) {
        0 => odd::attribute(chance).to_owned(),
        1 => odd::header(chance).to_owned(),
        _ => odd::value(chance).replace(['<', '&'], ""),
    };
}
