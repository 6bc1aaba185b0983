//! Reads text with one record a line: CSV and its cousins.
//!
//! The encoding is told by a byte order mark or by validity: what is not UTF-8
//! is Windows-1252, which old office programs write. The delimiter is the one
//! under which the first lines hold the best header: prose is full of commas.

use std::borrow::Cow;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::grid::{Grid, Value};

const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// What a text holds.
#[derive(Debug)]
pub struct Text {
    pub grid: Grid,
    /// The row, counted from zero, whose quotation mark is never closed. The
    /// rows from there on are read with their quotation marks as they stand.
    pub unclosed: Option<u32>,
}

/// What of a field is kept.
type Keep = fn(&str) -> Option<Value>;

/// All records as rows. Never fails: every text is some text. Of the
/// delimiters that one is right under which a row names the most fields;
/// `fields` says how many the rows of a grid name at the most.
pub fn read(bytes: &[u8], fields: impl Fn(&Grid) -> usize) -> Text {
    read_keeping(Value::from_text, bytes, fields)
}

/// The same with every space that stands in the fields.
pub fn read_to_the_letter(bytes: &[u8], fields: impl Fn(&Grid) -> usize) -> Text {
    let keep: Keep = |field| (!field.is_empty()).then(|| Value::Text(field.into()));
    read_keeping(keep, bytes, fields)
}

fn read_keeping(keep: Keep, bytes: &[u8], fields: impl Fn(&Grid) -> usize) -> Text {
    let text = decode(bytes);
    let head: String = text.split_inclusive('\n').take(HEAD).collect();
    // Of equals the one that splits more, then the one that is listed first.
    let delimiter = DELIMITERS.into_iter().rev().max_by_key(|delimiter| {
        let mut grid = Grid::default();
        records(&head, *delimiter, true, 0, Value::from_text, &mut grid);
        (
            fields(&grid),
            head.lines().map(|line| count(line, *delimiter)).sum::<usize>(),
        )
    });
    let delimiter = delimiter.unwrap_or(b',');
    let mut grid = Grid::default();
    let last = records(&text, delimiter, true, 0, keep, &mut grid);
    let unclosed = last
        .filter(|_| text.matches('"').count() % 2 == 1)
        .map(|(row, start)| {
            // A quotation mark that is never closed swallows all that follows.
            grid.truncate(row);
            records(&text[start..], delimiter, false, row, keep, &mut grid);
            row
        });
    Text { grid, unclosed }
}

/// So many lines tell the delimiter.
const HEAD: usize = 40;

/// Reads records into rows from `first` on. Answers the last record's row and
/// where it starts in the text.
///
/// Records are what spreadsheet programs number, and empty lines, which the
/// csv crate passes over: a record's first line in the text is no row, for
/// quoted cells hold line breaks.
fn records(
    text: &str,
    delimiter: u8,
    quoting: bool,
    first: u32,
    keep: Keep,
    grid: &mut Grid,
) -> Option<(u32, usize)> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quoting(quoting)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut row = first;
    let mut last = None;
    loop {
        let (line, start) = (reader.position().line(), reader.position().byte());
        if !matches!(reader.read_record(&mut record), Ok(true)) {
            return last;
        }
        let own = record
            .iter()
            .map(|cell| cell.matches('\n').count() as u64)
            .sum::<u64>()
            + 1;
        let passed_over = (reader.position().line() - line).saturating_sub(own);
        row += u32::try_from(passed_over).unwrap_or_default();
        for (column, cell) in (0..).zip(&record) {
            if let Some(value) = keep(cell) {
                grid.push(row, column, value);
            }
        }
        last = Some((row, usize::try_from(start).unwrap_or_default()));
        row += 1;
    }
}

/// A text in the encoding that its mark or its bytes tell.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
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
        let grid = read(bytes, |grid| {
            grid.all().map(|row| row.cells.len()).max().unwrap_or_default()
        })
        .grid;
        let mut all = Vec::new();
        for row in grid.all() {
            all.extend(
                row.cells
                    .iter()
                    .map(|(column, value)| (row.index, *column, value.text().to_string())),
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
    fn an_unclosed_quotation_mark_swallows_no_row() {
        let text = read(b"Note,Topic\na,b\n\"never closed,c\nd,e\n", |_| 1);
        assert_eq!(text.unclosed, Some(2));
        let rows: Vec<(u32, usize)> = text.grid.all().map(|row| (row.index, row.cells.len())).collect();
        assert_eq!(rows, [(0, 2), (1, 2), (2, 2), (3, 2)]);
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
