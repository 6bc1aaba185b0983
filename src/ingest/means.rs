//! By what means workbooks are read.

use super::cache::SeriesCache;
use super::format::Format;
use super::guard::{self, Isolation, Refusal};
use super::workbook::SheetReading;

/// Where files are read that can bring a process down, and what is known of
/// them from an earlier run.
#[derive(Debug, Clone, Copy)]
pub struct Means<'a> {
    pub isolation: &'a Isolation,
    pub cache: Option<&'a SeriesCache>,
}

impl<'a> Means<'a> {
    /// Everything is read from the files.
    pub fn afresh(isolation: &'a Isolation) -> Self {
        Self {
            isolation,
            cache: None,
        }
    }

    /// What a workbook holds.
    pub fn workbook(self, bytes: &[u8], format: Format) -> Result<Vec<SheetReading>, Refusal> {
        let read = || guard::read(bytes, format, self.isolation);
        match self.cache {
            Some(cache) => cache.or_read(bytes, format, read),
            None => read(),
        }
    }
}
