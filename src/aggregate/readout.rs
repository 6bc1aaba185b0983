//! Reads a counted frame back into plain numbers, so that the files
//! that count need not know how polars stores a column.

use polars::prelude::{DataFrame, LazyFrame};

use super::column::Column;
use crate::model::CountryCode;

/// A frame that has been computed.
pub(super) struct Readout(DataFrame);

impl Readout {
    pub(super) fn of(frame: LazyFrame) -> anyhow::Result<Self> {
        Ok(Self(frame.collect()?))
    }

    /// How many rows.
    pub(super) fn height(&self) -> usize {
        self.0.height()
    }

    /// Counts or indices; a null, as joins leave it where nothing was counted, is 0.
    pub(super) fn counts(&self, column: Column) -> anyhow::Result<Vec<u32>> {
        let values = self.0.column(column.name())?.u32()?;
        Ok(values.iter().map(Option::unwrap_or_default).collect())
    }

    pub(super) fn indices(&self, column: Column) -> anyhow::Result<Vec<usize>> {
        let counts = self.counts(column)?;
        Ok(counts.into_iter().map(|index| index as usize).collect())
    }

    /// `None` for the unresolved.
    pub(super) fn countries(&self) -> anyhow::Result<Vec<Option<CountryCode>>> {
        let values = self.0.column(Column::Country.name())?.str()?;
        Ok(values
            .iter()
            .map(|code| code.and_then(CountryCode::new))
            .collect())
    }
}
