//! How much of one file is kept in memory.
//!
//! Formats say "the same again" cheaply: a text that a million cells share, a
//! row that is repeated a million times. So what counts is what would be kept,
//! not what stands in the file.

use super::Refusal;

/// More filled cells than this are no one's notes or attendance: a million
/// rows of ten columns. A kept cell costs 32 bytes, and up to sixty more where
/// its text is its own.
pub const MOST_CELLS: u64 = 10_000_000;

/// More filled rows than this are no one's notes or attendance: a sheet that
/// is full to its last row, and a little more. What is made of a row may take
/// several hundred bytes.
pub const MOST_ROWS: usize = 1_200_000;

/// More text than this, counted as often as it is shown, is no one's notes:
/// the whole of Shakespeare fifty times.
pub const MOST_TEXT: u64 = 256 << 20;

/// A sheet has so many rows and columns; a cell beyond them has no address.
pub const ROWS: u32 = 1_048_576;
pub const COLUMNS: u32 = 16_384;

/// A line with more values than this would take gigabytes; no program writes
/// one.
const LONGEST_LINE: usize = 4 << 20;

/// Whether a text has no more lines, and no longer ones, than can be kept.
pub fn check_lines(bytes: &[u8]) -> Result<(), Refusal> {
    let mut start = 0;
    let mut lines = 0;
    for end in memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]) {
        if end - start > LONGEST_LINE {
            return Err(Refusal::beyond(
                "the text has a line of more than 4 MB; it is not read",
            ));
        }
        start = end;
        lines += 1;
    }
    if lines > 2 * MOST_ROWS {
        return Err(Refusal::beyond(
            "the text has more than 2.4 million lines; it is not read",
        ));
    }
    Ok(())
}

/// What may still be kept of a file.
#[derive(Debug, Default)]
pub struct Budget {
    cells: u64,
    text: u64,
}

impl Budget {
    /// Counts a cell with a text of so many bytes, before it is copied.
    pub fn take(&mut self, text: usize) -> Result<(), Refusal> {
        self.take_times(text, 1)
    }

    /// Counts a cell that stands in the file once and is shown many times.
    pub fn take_times(&mut self, text: usize, times: u64) -> Result<(), Refusal> {
        self.cells = self.cells.saturating_add(times);
        self.text = self
            .text
            .saturating_add(times.saturating_mul(u64::try_from(text).unwrap_or(u64::MAX)));
        if self.cells > MOST_CELLS {
            return Err(Refusal::beyond(
                "the workbook has more than 10 million filled cells; it is not read",
            ));
        }
        self.check_text(0)
    }

    /// Whether a text of so many bytes could still be kept.
    pub fn check_text(&self, text: usize) -> Result<(), Refusal> {
        let text = u64::try_from(text).unwrap_or(u64::MAX);
        if self.text.saturating_add(text) > MOST_TEXT {
            return Err(Refusal::beyond(
                "the cells of the workbook hold more than 256 MB of text; it is not read",
            ));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_without_end_are_refused() {
        assert!(check_lines(b"a,b\n1,2\n").is_ok());
        assert!(check_lines(&b"a\n".repeat(2 * MOST_ROWS + 1)).is_err());
        assert!(check_lines(&vec![b','; LONGEST_LINE + 1]).is_err());
    }
}
