//! Texts: lines, cells, delimiters, quotation marks, encodings.

use super::super::chance::Chance;
use super::{bytes, odd};

const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

pub fn mutate(input: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut text = decoded(input);
    let delimiter = delimiter(&text);
    match chance.below(14) {
        0 => text = text.replace(delimiter, &DELIMITERS[chance.below(4)].to_string()),
        1 => insert(&mut text, "\"", chance),
        2 => insert(
            &mut text,
            odd::pick(
                &["\n", "\r\n", "\r", ",", ";", "\t", "|", "\n\n\n", "\"\"", "'"],
                chance,
            ),
            chance,
        ),
        3 => lines(&mut text, chance),
        4 => shuffle_columns(&mut text, delimiter, chance),
        5 | 6 => splice_table(&mut text, delimiter, chance),
        7 => {
            let other = decoded(other);
            let part: Vec<&str> = other
                .split_inclusive('\n')
                .skip(chance.below(6))
                .take(1 + chance.below(8))
                .collect();
            insert_line(&mut text, &part.concat(), chance);
        }
        8 | 9 => replace_cell(&mut text, delimiter, &odd::value(chance), chance),
        10 => replace_cell(&mut text, delimiter, odd::header(chance), chance),
        11 => return bytes::mutate(input.to_vec(), other, chance),
        12 => return encoded(&text, chance),
        _ => {
            let line: String = text.lines().nth(chance.below(8)).unwrap_or_default().to_owned() + "\n";
            insert_line(&mut text, &line.repeat(1 << chance.below(10)), chance);
        }
    }
    if input.starts_with(b"\xff\xfe") {
        utf16(&text, u16::to_le_bytes)
    } else {
        text.into_bytes()
    }
}

/// Keys and values of series.toml.
pub fn mutate_settings(input: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut text = decoded(input);
    match chance.below(8) {
        0 => lines(&mut text, chance),
        1 | 2 => {
            let line = odd::pick(SETTINGS, chance);
            insert_line(&mut text, &format!("{line}\n"), chance);
        }
        3 | 4 => {
            let value = odd::value(chance);
            let value = odd::pick(
                &[value.as_str(), odd::header(chance), odd::attribute(chance)],
                chance,
            )
            .to_owned();
            let parts: Vec<&str> = text.split('"').collect();
            let at = chance.below(parts.len());
            let mut parts: Vec<String> = parts.into_iter().map(str::to_owned).collect();
            parts[at] = value;
            text = parts.join("\"");
        }
        5 => {
            let other = decoded(other);
            let part: Vec<&str> = other
                .split_inclusive('\n')
                .skip(chance.below(40))
                .take(1 + chance.below(8))
                .collect();
            insert_line(&mut text, &part.concat(), chance);
        }
        6 => insert(
            &mut text,
            odd::pick(
                &["[", "]", "{", "}", "=", "\"", "\"\"\"", "#", "[[sheets]]\n", "."],
                chance,
            ),
            chance,
        ),
        _ => return bytes::mutate(input.to_vec(), other, chance),
    }
    text.into_bytes()
}

const SETTINGS: &[&str] = &[
    "[[sheets]]",
    "file = \"*\"",
    "file = \"good.csv\"",
    "file = \"notes.*\"",
    "file = \"**********a\"",
    "sheet = \"*\"",
    "sheet = \"\"",
    "skip = true",
    "role = \"attendance\"",
    "role = \"notes\"",
    "role = \"workshops\"",
    "role = \"x\"",
    "header_row = 0",
    "header_row = 1",
    "header_row = 4294967296",
    "header_row = -1",
    "header_row = [1, 2]",
    "header_row = [2, 1]",
    "header_row = [1, 1048576]",
    "header_row = []",
    "workshop = \"1\"",
    "workshop = \"99\"",
    "workshop = \"\"",
    "date_order = \"day-first\"",
    "date_order = \"month-first\"",
    "columns = { \"A\" = \"name\" }",
    "columns = { \"XFD\" = \"name\", \"ZZZZZZZ\" = \"email\" }",
    "columns = { \"Name\" = \"note\" }",
    "columns = { \"\" = \"\" }",
    "columns = { \"Workshop\" = \"\" }",
    "notes = { \"Name\" = \"idea\" }",
    "notes = { \"A\" = \"\" }",
    "[aliases]",
    "people = { \"Ada Obi\" = \"Li Wei\", \"Li Wei\" = \"Ada Obi\" }",
    "people = { \"\" = \"\" }",
    "people = { \"a@b\" = \"@\" }",
    "countries = { \"Liberia\" = \"LBR\" }",
    "countries = { \"Liberia\" = \"XXX\" }",
    "[[topics]]",
    "id = \"\"",
    "id = \"financing\"",
    "title = \"\"",
    "title = \"x\"",
    "aliases = [\"\", \"x\", \"x\"]",
    "[[kinds]]",
    "label = \"Idea\"",
    "[[stakeholder_groups]]",
    "[[threads]]",
    "languages = []",
    "languages = [\"xx\"]",
    "hosts = [1]",
    "[disclosure]",
    "[protect]",
    "period = 5",
    "threshold = -1",
    "minimum = 99999999999999999999",
];

fn decoded(bytes: &[u8]) -> String {
    let wide = |from: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..]
            .chunks_exact(2)
            .map(|pair| from([pair[0], pair[1]]))
            .collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xff, 0xfe, ..] => wide(u16::from_le_bytes),
        [0xfe, 0xff, ..] => wide(u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn encoded(text: &str, chance: &mut Chance) -> Vec<u8> {
    let mut bytes = match chance.below(6) {
        0 => utf16(text, u16::to_le_bytes),
        1 => utf16(text, u16::to_be_bytes),
        // An odd number of bytes, or half a pair.
        2 => [utf16(text, u16::to_le_bytes), vec![0xd8]].concat(),
        // Windows-1252 for the letters that Latin 1 has.
        3 => text
            .chars()
            .map(|letter| u8::try_from(u32::from(letter)).unwrap_or(b'?'))
            .collect(),
        4 => [b"\xef\xbb\xbf".to_vec(), text.as_bytes().to_vec()].concat(),
        _ => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
    };
    if chance.below(8) == 0 {
        bytes.truncate(chance.below(bytes.len().max(1)));
    }
    bytes
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    [0xfeff]
        .into_iter()
        .chain(text.encode_utf16())
        .flat_map(bytes)
        .collect()
}

fn delimiter(text: &str) -> char {
    let count = |delimiter: &char| {
        text.chars()
            .take(2_000)
            .filter(|letter| letter == delimiter)
            .count()
    };
    DELIMITERS
        .into_iter()
        .max_by_key(|delimiter| count(delimiter))
        .unwrap_or(',')
}

fn insert(text: &mut String, what: &str, chance: &mut Chance) {
    let letters: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let at = letters
        .get(chance.below(letters.len().max(1)))
        .copied()
        .unwrap_or_default();
    text.insert_str(at, what);
}

fn insert_line(text: &mut String, line: &str, chance: &mut Chance) {
    let starts: Vec<usize> = [0]
        .into_iter()
        .chain(text.match_indices('\n').map(|(at, _)| at + 1))
        .collect();
    text.insert_str(starts[chance.below(starts.len())], line);
}

/// Deletes, doubles, exchanges.
fn lines(text: &mut String, chance: &mut Chance) {
    let mut all: Vec<&str> = text.split_inclusive('\n').collect();
    if all.is_empty() {
        return;
    }
    let (one, other) = (chance.below(all.len()), chance.below(all.len()));
    match chance.below(4) {
        0 => drop(all.remove(one)),
        1 => all.insert(other, all[one]),
        2 => all.swap(one, other),
        _ => all.truncate(one),
    }
    *text = all.concat();
}

fn shuffle_columns(text: &mut String, delimiter: char, chance: &mut Chance) {
    let (one, other) = (chance.below(8), chance.below(8));
    let lines = text.split('\n').map(|line| {
        let mut cells: Vec<&str> = line.split(delimiter).collect();
        if one < cells.len() && other < cells.len() {
            cells.swap(one, other);
        }
        cells.join(&delimiter.to_string())
    });
    *text = lines.collect::<Vec<_>>().join("\n");
}

/// Headers of the vocabulary with odd values below them.
fn splice_table(text: &mut String, delimiter: char, chance: &mut Chance) {
    let width = 2 + chance.below(9);
    let joined = |cells: Vec<String>| cells.join(&delimiter.to_string()) + "\n";
    let mut table = joined((0..width).map(|_| odd::header(chance).to_owned()).collect());
    for _ in 0..chance.below(8) {
        let cells = (0..width)
            .map(|_| quoted(&odd::value(chance), delimiter))
            .collect();
        table += &joined(cells);
    }
    if chance.below(2) == 0 {
        *text = table;
    } else {
        insert_line(text, &table, chance);
    }
}

fn replace_cell(text: &mut String, delimiter: char, value: &str, chance: &mut Chance) {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let at = chance.below(lines.len());
    let mut cells: Vec<String> = lines[at].split(delimiter).map(str::to_owned).collect();
    let cell = chance.below(cells.len());
    cells[cell] = quoted(value, delimiter);
    lines[at] = cells.join(&delimiter.to_string());
    *text = lines.join("\n");
}

fn quoted(value: &str, delimiter: char) -> String {
    if value.contains([delimiter, '\n', '\r', '"']) {
        format!("\"{}\"", value.replace('"', "\"\""))
    } else {
        value.to_owned()
    }
}
