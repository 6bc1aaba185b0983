//! A file of the owner's, cell by cell as it stands: what a marked copy of it
//! is written from.
//!
//! Reading for reports drops what no report needs: spaces around texts, hidden
//! sheets, number formats, formulas. A copy that goes back to the owner keeps
//! them.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::diagnostic::CellAddress;

/// All sheets of a file, in its order.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Facsimile {
    pub sheets: Vec<FacsimileSheet>,
    /// Those that cells name by position; the first is the general one.
    pub formats: Vec<NumberFormat>,
    /// Whether the file is a text: its numbers are texts, too.
    pub is_text: bool,
    /// How many formulas stand as their values alone.
    pub formulas_as_values: usize,
}

/// How a number is shown.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NumberFormat {
    General,
    /// One of those that every spreadsheet program knows by number.
    Known(u8),
    Code(String),
}

/// A sheet and all its filled cells.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FacsimileSheet {
    #[serde(with = "shared")]
    pub name: Arc<str>,
    pub visibility: Visibility,
    /// By row and column, ascending.
    pub cells: Vec<FacsimileCell>,
    /// First and last cell of each merged range.
    pub merged: Vec<(CellAddress, CellAddress)>,
    /// First and last of each range, counted from zero.
    pub hidden_rows: Vec<(u32, u32)>,
    pub hidden_columns: Vec<(u32, u32)>,
    /// First and last column, and the width of each in characters.
    pub widths: Vec<(u32, u32, f64)>,
    /// Why the sheet could not be read to its end.
    pub fault: Option<String>,
    /// Cells whose content could not be had.
    pub unreadable: Vec<CellAddress>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Visibility {
    #[default]
    Shown,
    Hidden,
    /// Not even listed among the hidden ones.
    VeryHidden,
}

/// A cell that holds something.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FacsimileCell {
    pub row: u32,
    pub column: u32,
    pub value: FacsimileValue,
    /// Position in [`Facsimile::formats`].
    pub format: u16,
    /// Kept where every program reckons the same from it; without the `=`.
    pub formula: Option<Box<str>>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FacsimileValue {
    /// With all its spaces.
    Text(#[serde(with = "shared")] Arc<str>),
    /// Dates too, as days of the calendar that begins with 1900.
    Number(#[serde(with = "bits")] f64),
    Boolean(bool),
    /// An error such as `#REF!`.
    Error(#[serde(with = "shared")] Arc<str>),
}

impl Facsimile {
    /// The position of a format, which is added where it is new. Of too many
    /// the rest is shown as plain numbers.
    pub fn format(&mut self, wanted: NumberFormat) -> u16 {
        const MOST: usize = 1_000;
        if self.formats.is_empty() {
            self.formats.push(NumberFormat::General);
        }
        let known = self.formats.iter().position(|format| *format == wanted);
        let position = known.unwrap_or_else(|| {
            if self.formats.len() == MOST {
                return 0;
            }
            self.formats.push(wanted);
            self.formats.len() - 1
        });
        u16::try_from(position).unwrap_or_default()
    }
}

/// Numbers pass between processes as their bits, so that they are the same on
/// both sides.
mod bits {
    use serde::{Deserialize as _, Deserializer, Serializer};

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
    pub(super) fn serialize<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(number.to_bits())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<f64, D::Error> {
        u64::deserialize(deserializer).map(f64::from_bits)
    }
}

mod shared {
    use std::sync::Arc;

    use serde::{Deserialize as _, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(text: &Arc<str>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(text)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<str>, D::Error> {
        String::deserialize(deserializer).map(Arc::from)
    }
}

/// By what a copy is known again among its properties: no other file says this
/// of itself.
pub const COPY_SUBJECT: &str = "A copy with its problems marked, made by rapporteur";

/// When every copy says that it was made and last changed: the first moment
/// that ZIP knows. A program that saves a copy puts its own time there.
pub const COPY_MOMENT: &str = "1980-01-01T00:00:00Z";
