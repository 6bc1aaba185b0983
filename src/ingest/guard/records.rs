//! Looks through the records of an `.xls` workbook before a library reads it.
//!
//! The library lays the cells of a sheet out as one rectangle, filled or not,
//! and makes room for whatever rectangle the file announces. Here the cells
//! are looked at instead, and the announcements taken out.

use super::Refusal;
use super::markup::join;
use super::package::{MOST_SHEETS, SheetPart};
use crate::diagnostic::CellAddress;
use crate::ingest::marks::Marks;

/// The rectangles around the cells of all sheets may hold so many cells,
/// filled or empty: a full sheet of 65,536 rows and 120 columns. The library
/// needs up to a hundred bytes for each, in a process of 900 MB.
pub const LARGEST_RECTANGLE: u64 = 8_000_000;

/// Sheets may share no records: reading all of them reads the file once, and
/// the part before them once more.
const MOST_READINGS: usize = 2;

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000a;
const PASSWORD: u16 = 0x002f;
const SHEET: u16 = 0x0085;
const DIMENSIONS: u16 = 0x0200;
const ROW: u16 = 0x0208;
const COLUMNS: u16 = 0x007d;
const MERGED: u16 = 0x00e5;
/// A row of numbers; its last column stands at its end.
const NUMBERS: u16 = 0x00bd;
/// Number, text, text with formats, truth or error, short number, shared text,
/// formula.
const CELLS: [u16; 7] = [0x0203, 0x0204, 0x00d6, 0x0205, 0x027e, 0x00fd, 0x0006];
/// What Excel 5 and 95 write, and what Excel 97 to 2003 write.
const VERSIONS: [u16; 2] = [0x0500, 0x0600];

/// Looks through a workbook's stream and makes it safe. Gives the sheets'
/// marks, in the workbook's order.
pub fn clean(stream: &mut [u8]) -> Result<Vec<SheetPart>, Refusal> {
    let starts = sheets(stream)?;
    let mut left = stream.len() * MOST_READINGS;
    let mut rectangles = 0;
    let mut parts = Vec::new();
    for start in starts {
        let sheet = look(stream, start)?;
        left = left
            .checked_sub(sheet.read)
            .ok_or_else(|| Refusal::damaged("its sheets overlap"))?;
        rectangles += sheet.rectangle.map_or(0, Rectangle::size);
        if rectangles > LARGEST_RECTANGLE {
            return Err(Refusal::beyond(
                "the filled cells of the workbook lie too far apart; it is not read",
            ));
        }
        for position in sheet.announcements {
            // No record has the number zero.
            stream[position..position + 2].fill(0);
        }
        parts.push(SheetPart {
            part: String::new(),
            marks: sheet.marks,
        });
    }
    Ok(parts)
}

/// Where the records of each sheet begin.
fn sheets(stream: &[u8]) -> Result<Vec<usize>, Refusal> {
    let mut starts = Vec::new();
    let mut version = None;
    for record in records(stream, 0) {
        match record.kind {
            BEGIN if version.is_none() => version = record.half(0),
            PASSWORD => return Err(Refusal::protected()),
            SHEET => starts.extend(record.word(0).and_then(|start| usize::try_from(start).ok())),
            END => break,
            _ => {}
        }
    }
    if !version.is_some_and(|version| VERSIONS.contains(&version)) {
        return Err(Refusal::unusable(
            "the file is a workbook of Excel 4 or older and cannot be read",
            "Open it in a spreadsheet program and save it as .xlsx.",
        ));
    }
    if starts.len() > MOST_SHEETS {
        return Err(Refusal::beyond(
            "the workbook has more than 1,000 sheets; it is not read",
        ));
    }
    if starts.iter().any(|start| *start >= stream.len()) {
        return Err(Refusal::truncated());
    }
    Ok(starts)
}

/// What is seen of one sheet.
#[derive(Default)]
struct Seen {
    marks: Marks,
    rectangle: Option<Rectangle>,
    /// Where the records stand that announce a size.
    announcements: Vec<usize>,
    read: usize,
}

#[derive(Clone, Copy)]
struct Rectangle {
    top: u16,
    bottom: u16,
    left: u16,
    right: u16,
}

impl Rectangle {
    fn size(self) -> u64 {
        let side = |from: u16, to: u16| u64::from(to - from) + 1;
        side(self.top, self.bottom) * side(self.left, self.right)
    }
}

impl Seen {
    fn cover(&mut self, row: u16, left: u16, right: u16) {
        let (left, right) = (left.min(right), left.max(right));
        self.rectangle = Some(self.rectangle.map_or(
            Rectangle {
                top: row,
                bottom: row,
                left,
                right,
            },
            |known| Rectangle {
                top: known.top.min(row),
                bottom: known.bottom.max(row),
                left: known.left.min(left),
                right: known.right.max(right),
            },
        ));
    }

    fn record(&mut self, record: &Record<'_>) {
        match record.kind {
            DIMENSIONS => self.announcements.push(record.position),
            kind if CELLS.contains(&kind) || kind == NUMBERS => {
                let (Some(row), Some(left)) = (record.half(0), record.half(2)) else {
                    return;
                };
                let last = record.data.len().saturating_sub(2);
                let right = record.half(last).filter(|_| kind == NUMBERS);
                self.cover(row, left, right.unwrap_or(left));
            }
            ROW => {
                let hidden = record.half(12).is_some_and(|options| options & 0x20 != 0);
                if let Some(row) = record.half(0).filter(|_| hidden) {
                    self.marks.hidden_rows.push((row.into(), row.into()));
                }
            }
            COLUMNS => {
                let hidden = record.half(8).is_some_and(|options| options & 1 != 0);
                if let (Some(first), Some(last), true) = (record.half(0), record.half(2), hidden) {
                    self.marks.hidden_columns.push((first.into(), last.into()));
                }
            }
            MERGED => self.marks.merged.extend(merged(record)),
            _ => {}
        }
    }
}

fn merged(record: &Record<'_>) -> impl Iterator<Item = (CellAddress, CellAddress)> {
    let ranges = record.data.get(2..).unwrap_or_default().chunks_exact(8);
    let count = usize::from(record.half(0).unwrap_or_default());
    ranges.take(count).map(|range| {
        let at = |position: usize| u32::from(u16::from_le_bytes([range[position], range[position + 1]]));
        (CellAddress::new(at(0), at(4)), CellAddress::new(at(2), at(6)))
    })
}

/// Looks through one sheet; a chart that lies in it has cells of its own.
fn look(stream: &[u8], start: usize) -> Result<Seen, Refusal> {
    let mut seen = Seen::default();
    let mut depth = 0_usize;
    for record in records(stream, start) {
        seen.read = record.position + 4 + record.data.len() - start;
        match record.kind {
            BEGIN => depth += 1,
            END if depth <= 1 => {
                join(&mut seen.marks.hidden_rows);
                join(&mut seen.marks.hidden_columns);
                return Ok(seen);
            }
            END => depth -= 1,
            _ if depth <= 1 => seen.record(&record),
            _ => {}
        }
    }
    Err(Refusal::truncated())
}

struct Record<'a> {
    position: usize,
    kind: u16,
    data: &'a [u8],
}

impl Record<'_> {
    fn half(&self, at: usize) -> Option<u16> {
        let two = self.data.get(at..at.checked_add(2)?)?;
        Some(u16::from_le_bytes([two[0], two[1]]))
    }

    fn word(&self, at: usize) -> Option<u32> {
        Some(u32::from(self.half(at)?) | u32::from(self.half(at + 2)?) << 16)
    }
}

/// The records from a position on, as far as they are whole.
fn records(stream: &[u8], start: usize) -> impl Iterator<Item = Record<'_>> {
    let mut position = start;
    std::iter::from_fn(move || {
        let header = stream.get(position..position + 4)?;
        let kind = u16::from_le_bytes([header[0], header[1]]);
        let length = usize::from(u16::from_le_bytes([header[2], header[3]]));
        let data = stream.get(position + 4..position + 4 + length)?;
        let record = Record { position, kind, data };
        position += 4 + length;
        Some(record)
    })
}
