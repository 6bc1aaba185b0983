//! Many short texts as one, in which no name begins in one of them and ends in
//! another: what stands between them stands in no name.

use anyhow::Result;

pub(super) const BETWEEN: char = '\u{1}';

/// Texts that are read one by one.
#[derive(Debug, Default)]
pub(super) struct Apart {
    text: String,
}

impl Apart {
    pub(super) fn add(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push(BETWEEN);
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// The rows of a CSV file, each with its cells apart and their quotes undone.
pub(super) fn rows_of_csv(bytes: &[u8]) -> Result<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes);
    let mut rows = Vec::new();
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record)? {
        let mut cells = Apart::default();
        for cell in &record {
            cells.add(&String::from_utf8_lossy(cell));
        }
        rows.push(cells.into_text());
    }
    Ok(rows)
}
