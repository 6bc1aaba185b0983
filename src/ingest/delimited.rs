//! Reads text with one record a line: CSV and its cousins.
//!
//! The encoding is told by a byte order mark or by validity: what is not UTF-8
//! is Windows-1252, which old office programs write. The delimiter is the one
//! that splits the first lines into the most columns, counted outside quotes.

use std::borrow::Cow;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::grid::{Grid, Value};

const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// All records as rows. Never fails: every text is some text.
pub fn read(bytes: &[u8]) -> Grid {
    let text = decode(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut grid = Grid::default();
    let mut record = csv::StringRecord::new();
    // Records are what spreadsheet programs number, and empty lines, which the
    // csv crate passes over: a record's first line in the text is no row, for
    // quoted cells hold line breaks.
    let mut row = 0;
    let mut line = reader.position().line();
    while let Ok(true) = reader.read_record(&mut record) {
        let end = reader.position().line();
        let own = record
            .iter()
            .map(|cell| cell.matches('\n').count() as u64)
            .sum::<u64>()
            + 1;
        row += u32::try_from((end - line).saturating_sub(own)).unwrap_or_default();
        for (column, cell) in (0..).zip(&record) {
            if let Some(value) = Value::from_text(cell) {
                grid.push(row, column, value);
            }
        }
        row += 1;
        line = end;
    }
    grid
}

fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

fn delimiter(text: &str) -> u8 {
    let best = DELIMITERS.into_iter().rev().max_by_key(|delimiter| {
        let counts = text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .take(20)
            .map(|line| count(line, *delimiter));
        counts.sum::<usize>()
    });
    best.unwrap_or(b',')
}

fn count(line: &str, delimiter: u8) -> usize {
    let mut quoted = false;
    line.bytes()
        .filter(|byte| {
            quoted ^= *byte == b'"';
            !quoted && *byte == delimiter
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<(u32, u32, String)> {
        let grid = read(bytes);
        let mut all = Vec::new();
        for row in grid.rows {
            all.extend(
                row.cells
                    .iter()
                    .map(|(column, value)| (row.index, *column, value.text())),
            );
        }
        all
    }

    #[test]
    fn delimiters_and_encodings_are_recognised() {
        let expected = vec![
            (0, 0, "Name".to_owned()),
            (0, 1, "País".to_owned()),
            (1, 0, "a, b".to_owned()),
            (1, 1, "Perú".to_owned()),
        ];
        let text = "Name;País\n\"a, b\";Perú\n";
        assert_eq!(cells(text.as_bytes()), expected);
        assert_eq!(cells(&WINDOWS_1252.encode(text).0), expected);
        let utf16: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain(text.replace(';', "\t").encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        assert_eq!(cells(&utf16), expected);
    }

    #[test]
    fn rows_keep_their_numbers_across_empty_lines_and_quoted_breaks() {
        let rows: Vec<u32> = cells(b"a,b\n\n\"c\nc\",d\ne,f\n")
            .into_iter()
            .map(|(row, _, _)| row)
            .collect();
        assert_eq!(rows, [0, 0, 2, 2, 3, 3]);
    }
}
