//! How the files of a series were understood: what `rapporteur inspect` shows.
//!
//! Plain facts with their cells. The layout is the terminal's business; what
//! of it may be told where others can read it is decided in `disclose`.

use std::sync::Arc;

use jiff::civil::Date;

use super::dataset::SheetRole;
use super::grouping::ListedGroups;
use crate::diagnostic::{CellAddress, FoundValue, Severity};

/// One series as it was understood.
#[derive(Debug, Clone, Default)]
pub struct Inspection {
    /// By path.
    pub files: Vec<InspectedFile>,
    /// By number.
    pub workshops: Vec<InspectedWorkshop>,
    /// Whether a sheet lists the workshops; else they are those that sheets name.
    pub listed: bool,
    /// Different people who came, over all workshops.
    pub people: usize,
    /// Which recommendations and challenges say the same.
    pub groups: ListedGroups,
}

/// A file of the series folder.
#[derive(Debug, Clone)]
pub struct InspectedFile {
    /// Relative to the series folder, with `/`.
    pub path: Arc<str>,
    /// What its content is, in words; empty where nothing of it was read.
    pub format: &'static str,
    /// Why nothing of the file is used.
    pub passed_over: Option<Remark>,
    /// The gravest of what is said of anything in it.
    pub gravest: Option<Severity>,
    pub sheets: Vec<InspectedSheet>,
}

/// Why something is not used, and what can be done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    pub severity: Severity,
    pub message: String,
    pub help: Option<String>,
}

/// A sheet of a file.
#[derive(Debug, Clone)]
pub struct InspectedSheet {
    pub name: Arc<str>,
    /// Why nothing of the sheet is used.
    pub passed_over: Option<Remark>,
    /// The first row of a sheet in which no header was found.
    pub first_row: Vec<FoundValue>,
    /// First and last cell of each merged range.
    pub merged: Vec<(CellAddress, CellAddress)>,
    /// First and last of each range of hidden rows, counted from zero.
    pub hidden_rows: Vec<(u32, u32)>,
    pub hidden_columns: Vec<(u32, u32)>,
    /// From top to bottom.
    pub tables: Vec<InspectedTable>,
}

/// A table of a sheet.
#[derive(Debug, Clone)]
pub struct InspectedTable {
    /// The title under which an export sets its tables apart.
    pub section: Option<String>,
    pub role: SheetRole,
    /// Whether series.toml gives the role.
    pub role_told: bool,
    /// First and last cell of the header.
    pub header: Option<(CellAddress, CellAddress)>,
    pub columns: Vec<InspectedColumn>,
    pub meeting: Option<InspectedMeeting>,
    /// Always `read = used + set_aside`.
    pub read: usize,
    pub used: usize,
    pub set_aside: usize,
    /// Why rows were set aside, the commonest reason first.
    pub reasons: Vec<SetAsideReason>,
    /// What became of the rows that were used, by workshop.
    pub workshops: Vec<PlacedRows>,
    /// What says to which workshop a row belongs.
    pub pointer: Option<String>,
    pub dates: Option<DatesRead>,
}

/// A column of a header.
#[derive(Debug, Clone)]
pub struct InspectedColumn {
    pub cell: CellAddress,
    pub header: String,
    /// The field that it was understood as; `None` where it is not used.
    pub field: Option<&'static str>,
    pub recognition: Recognition,
    /// Up to three different values.
    pub examples: Vec<FoundValue>,
    /// Headers that it may have been meant for, the likeliest first.
    pub candidates: Vec<&'static str>,
}

/// How a column's header was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recognition {
    /// It is a header that the field goes by.
    Exact,
    /// A part of it is.
    Loose,
    /// series.toml says what the column holds.
    Told,
    /// An earlier column means the same.
    Repeated,
    /// series.toml says that it is not to be used.
    NotUsed,
    Unknown,
}

impl Recognition {
    /// From 0 to 1, in hundredths: how sure the meaning is.
    pub fn hundredths(self) -> Option<u8> {
        match self {
            Self::Exact | Self::Told => Some(100),
            Self::Loose => Some(90),
            Self::Repeated | Self::NotUsed | Self::Unknown => None,
        }
    }
}

/// What an export says of the meeting itself.
#[derive(Debug, Clone)]
pub struct InspectedMeeting {
    pub title: String,
    pub date: Option<Date>,
    pub minutes: Option<u32>,
    pub cell: Option<CellAddress>,
}

/// Rows that were set aside for the same reason.
#[derive(Debug, Clone)]
pub struct SetAsideReason {
    pub severity: Severity,
    /// Without “the row is set aside”.
    pub message: String,
    /// One for each row, ascending.
    pub cells: Vec<CellAddress>,
}

/// What a table says of one workshop.
#[derive(Debug, Clone)]
pub struct PlacedRows {
    /// Index in [`Inspection::workshops`].
    pub workshop: usize,
    /// How many participants, notes or entries of a list.
    pub count: usize,
    /// How many people of whom the rows say that they did not come.
    pub absent: usize,
}

/// Which of day and month comes first in a table's dates.
#[derive(Debug, Clone)]
pub struct DatesRead {
    pub order: ReadOrder,
    /// A date as its cell has it, and the date or the two dates that it can be.
    pub written: String,
    pub read: Date,
    pub otherwise: Option<Date>,
    pub cell: CellAddress,
}

/// The order of day and month, and whence it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadOrder {
    /// Every date can only be read one way.
    Clear,
    DayFirst(&'static str),
    MonthFirst(&'static str),
    /// Nobody knows: the dates are asked for.
    Unsettled,
}

/// A workshop that the sheets list or name.
#[derive(Debug, Clone)]
pub struct InspectedWorkshop {
    pub number: String,
    pub title: String,
    pub date: Option<Date>,
    /// Different people who came.
    pub participants: usize,
    pub notes: usize,
}

impl Inspection {
    /// Every table, in the order of files and sheets.
    pub fn tables(&self) -> impl Iterator<Item = &InspectedTable> {
        self.files
            .iter()
            .flat_map(|file| &file.sheets)
            .flat_map(|sheet| &sheet.tables)
    }
}
