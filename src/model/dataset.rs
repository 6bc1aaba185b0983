//! What the sheets say, row by row, each with the cell that it came from.
//!
//! Nothing behind the barrier of `disclose` sees these types: they hold names.

use std::sync::Arc;

use jiff::civil::{Date, DateTime, Time};

use super::brand::Brand;
use super::name::{CountryCode, EvidenceReference, WorkshopNumber};
use super::prose::Editorial;
use super::settings::Settings;
use super::tables::Dimension;
use super::term::Terms;
use crate::diagnostic::{CellAddress, Diagnostic};

/// Index of a sheet in [`Dataset::sheets`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SheetId(pub usize);

/// The cell that a value or row came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    pub sheet: SheetId,
    pub cell: CellAddress,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct InputFile {
    /// Relative to the series folder, with `/`.
    pub path: Arc<str>,
    /// SHA-256 of its content, in hexadecimal digits.
    pub sha256: String,
}

/// What a sheet holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SheetRole {
    Workshops,
    Attendance,
    Notes,
    /// None of these: nothing of it is used.
    Other,
}

impl SheetRole {
    /// Every role.
    pub const ALL: [Self; 4] = [Self::Workshops, Self::Attendance, Self::Notes, Self::Other];

    pub fn name(self) -> &'static str {
        match self {
            Self::Workshops => "workshops",
            Self::Attendance => "attendance",
            Self::Notes => "notes",
            Self::Other => "other",
        }
    }
}

/// A column and what it was understood as.
#[derive(Debug, Clone)]
pub struct SheetColumn {
    pub cell: CellAddress,
    pub header: String,
    /// `None` where no field goes by this header.
    pub field: Option<&'static str>,
}

/// How a sheet was understood and what became of its rows; where a sheet holds
/// several tables, one of them. Always `read = used + set_aside`.
#[derive(Debug, Clone)]
pub struct SheetAccount {
    pub file: Arc<str>,
    pub sheet: Arc<str>,
    /// The part of an export that the table is, in our words: a title in a
    /// sheet may hold anybody's name.
    pub section: Option<&'static str>,
    pub role: SheetRole,
    /// First and last cell of the header row.
    pub header: Option<(CellAddress, CellAddress)>,
    pub columns: Vec<SheetColumn>,
    pub read: usize,
    pub used: usize,
    pub set_aside: usize,
}

impl SheetAccount {
    /// Books a row that was read: used, or set aside with its diagnostic. The
    /// only way in which rows are counted, so that none is lost.
    pub fn settle<T>(&mut self, row: Result<T, Diagnostic>, diagnostics: &mut Vec<Diagnostic>) -> Option<T> {
        self.read += 1;
        match row {
            Ok(value) => {
                self.used += 1;
                Some(value)
            }
            Err(diagnostic) => {
                self.set_aside += 1;
                diagnostics.push(diagnostic);
                None
            }
        }
    }
}

impl SheetAccount {
    /// The columns that say when somebody joined or left, each as its header's
    /// cell and words: `C4 Join Time`. Presence at a session follows from them.
    pub fn columns_of_times(&self) -> Vec<String> {
        const TIMES: [&str; 4] = ["joined", "left", "action", "timestamp"];
        let is_time = |column: &&SheetColumn| column.field.is_some_and(|field| TIMES.contains(&field));
        let columns = self.columns.iter().filter(is_time);
        columns
            .map(|column| format!("{} {}", column.cell, column.header))
            .collect()
    }
}

/// A country example or country as a cell gives it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CountryMention {
    Country(CountryCode),
    /// Several countries under one name that is none of theirs, as the
    /// vocabulary calls it: “Sahel”. Counts for no country and is nothing to
    /// resolve.
    Region(&'static str),
    /// Counts under "unresolved" until someone decides.
    Unresolved(String),
}

impl CountryMention {
    pub fn code(&self) -> Option<CountryCode> {
        match self {
            Self::Country(code) => Some(*code),
            Self::Region(_) | Self::Unresolved(_) => None,
        }
    }

    /// Whether somebody has yet to say what is meant.
    pub fn is_unresolved(&self) -> bool {
        matches!(self, Self::Unresolved(_))
    }
}

impl Dataset {
    /// What a row says of the person by one dimension, as it is counted and as
    /// it is protected; empty where it says nothing. `region` is that of a
    /// country, for the vocabulary to say.
    pub fn attribute<'a>(
        &'a self,
        row: &'a Attendance,
        dimension: Dimension,
        region: impl Fn(CountryCode) -> &'static str,
    ) -> &'a str {
        let label = match dimension {
            Dimension::StakeholderGroup => row.group.map_or("", |group| self.groups.label(group)),
            Dimension::Region => row
                .country
                .as_ref()
                .and_then(CountryMention::code)
                .map_or("", region),
            Dimension::Gender => &row.gender,
            Dimension::Role => &row.role,
            Dimension::Format if row.format.trim().is_empty() => &self.workshops[row.workshop].format,
            Dimension::Format => &row.format,
        };
        label.trim()
    }
}

/// One workshop. Everything but `chair` is public as such.
#[derive(Debug, Clone)]
pub struct Workshop {
    pub number: WorkshopNumber,
    pub title: String,
    /// Indices in [`Dataset::topics`].
    pub topics: Vec<usize>,
    pub date: Option<Date>,
    pub hosts: Vec<String>,
    pub venue: String,
    pub format: String,
    pub duration_minutes: Option<u32>,
    /// `None` where the list of workshops gives no time.
    pub hours: Option<Hours>,
    /// What the workshop belongs to beside its topics, such as a region; empty
    /// where the series has no such groups, or it is in none.
    pub cluster: String,
    pub questions: Vec<String>,
    pub countries: Vec<CountryMention>,
    /// Identifies a person.
    pub chair: String,
    /// `None` where no list of workshops names it.
    pub origin: Option<Origin>,
    pub cells: WorkshopCells,
}

/// From when to when a workshop lasted, on the clock that its exports show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    pub starts: Time,
    /// After `starts`, on the same day.
    pub ends: Time,
}

impl Hours {
    /// How long it lasted, in whole minutes.
    pub fn minutes(self) -> u32 {
        u32::try_from(self.ends.duration_since(self.starts).as_mins()).unwrap_or_default()
    }
}

impl Workshop {
    /// When it began and ended, where the list of workshops says both the day
    /// and the hours.
    pub fn interval(&self) -> Option<(DateTime, DateTime)> {
        let (date, hours) = (self.date?, self.hours?);
        Some((date.to_datetime(hours.starts), date.to_datetime(hours.ends)))
    }
}

/// The cells of a list of workshops whose words documents print; each `None`
/// where the list has no such column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct WorkshopCells {
    pub title: Option<CellAddress>,
    pub hosts: Option<CellAddress>,
    pub venue: Option<CellAddress>,
    pub format: Option<CellAddress>,
    pub starts: Option<CellAddress>,
    pub cluster: Option<CellAddress>,
    pub questions: Option<CellAddress>,
    pub chair: Option<CellAddress>,
}

/// A person, once, however often present and however spelt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Every name and e-mail under which the sheets list the person.
    pub names: Vec<String>,
    pub emails: Vec<String>,
}

/// One participant at one workshop. A person who is listed twice for a
/// workshop has two of these and counts once.
#[derive(Debug, Clone)]
pub struct Attendance {
    /// Index in [`Dataset::workshops`].
    pub workshop: usize,
    /// Index in [`Dataset::people`].
    pub person: usize,
    pub organisation: Arc<str>,
    /// Index in [`Dataset::groups`].
    pub group: Option<usize>,
    pub country: Option<CountryMention>,
    pub gender: Arc<str>,
    pub role: Arc<str>,
    pub format: Arc<str>,
    /// False where the row says that the person did not come.
    pub attended: bool,
    /// How long the person was there: a rejoin counts once, and nobody longer
    /// than the meeting.
    pub minutes: Option<u32>,
    pub consent: AttendanceConsent,
    pub origin: Origin,
}

/// Whether a participant agreed to be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AttendanceConsent {
    Named,
    /// The row is silent.
    #[default]
    Unsaid,
    /// What the row says is no answer: no consent, and no refusal either.
    Unclear,
    Refused,
}

/// How far the one who spoke agreed to be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NoteConsent {
    /// By name.
    Named,
    /// By stakeholder group.
    Group,
    /// Counted, not quoted.
    None,
    /// The row is silent: as the rule of the series has it.
    #[default]
    Unsaid,
}

/// Whether an editor wants a note shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Include {
    /// Before all others.
    Lead,
    #[default]
    Yes,
    /// Counted, not shown.
    No,
}

/// One recorded contribution.
#[derive(Debug, Clone)]
pub struct Note {
    pub reference: EvidenceReference,
    /// Index in [`Dataset::workshops`].
    pub workshop: usize,
    /// Index in [`Dataset::kinds`].
    pub kind: usize,
    /// The record.
    pub text: String,
    /// Shown instead of `text`.
    pub edited: Option<String>,
    /// The code of the language of the words that are shown; `None` where
    /// nobody says and the words leave it in doubt.
    pub language: Option<&'static str>,
    /// Indices in [`Dataset::topics`].
    pub topics: Vec<usize>,
    /// As the column names them, then [`Self::countries_from_text`].
    pub countries: Vec<CountryMention>,
    /// Those of them that only the words name; none unless series.toml wants
    /// them counted.
    pub countries_from_text: Vec<CountryCode>,
    /// Indices in [`Dataset::threads`].
    pub threads: Vec<usize>,
    /// Index in the workshop's questions.
    pub question: Option<usize>,
    /// Identifies a person.
    pub speaker: String,
    /// Index in [`Dataset::groups`].
    pub group: Option<usize>,
    /// Indices in [`Dataset::addressees`].
    pub addressees: Vec<usize>,
    /// From 0 (low) to 2 (high); `None` where nothing is said.
    pub priority: Option<u8>,
    /// Notes with an equal one say the same.
    pub same_as: String,
    pub consent: NoteConsent,
    pub include: Include,
    /// The first cell of the row.
    pub origin: Origin,
    /// The cell of the words that are shown.
    pub text_cell: CellAddress,
}

/// A name or e-mail in a row that is not used, or beside what is used of one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SetAsideName {
    pub text: String,
    /// A cell of the row.
    pub origin: Origin,
    /// Whether the row says that the person is not to be named.
    pub refused: bool,
}

/// One series, read and understood.
#[derive(Debug, Clone)]
pub struct Dataset {
    /// The folder's name.
    pub name: String,
    pub settings: Settings,
    /// What editors wrote.
    pub editorial: Editorial,
    /// Its logo and its fonts.
    pub brand: Brand,
    pub topics: Terms,
    pub threads: Terms,
    pub kinds: Terms,
    pub groups: Terms,
    pub addressees: Terms,
    /// By number.
    pub workshops: Vec<Workshop>,
    /// What groups of workshops are, in the words of the series; empty where the
    /// workshops are not grouped.
    pub cluster_heading: String,
    pub people: Vec<Person>,
    pub attendance: Vec<Attendance>,
    /// By evidence reference.
    pub notes: Vec<Note>,
    /// At how many workshops the times of joining and leaving an export of
    /// several sessions tell who was there.
    pub attendance_from_times: usize,
    /// Names and e-mails in rows that were set aside: protected all the same.
    pub set_aside_names: Vec<SetAsideName>,
    pub files: Vec<InputFile>,
    pub sheets: Vec<SheetAccount>,
}
