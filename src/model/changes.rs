//! Two editions of a series, and what differs between them.
//!
//! A [`RecordedEdition`] is an edition as its tables tell it: the earlier one
//! read from its files, the present one from the tables that are about to be
//! written. Both have passed the barrier. [`Changes`] is what may be told of
//! the difference; no word in it is the earlier edition's alone, for whoever
//! said it may have withdrawn the consent since.

use std::collections::BTreeSet;

use jiff::civil::Date;

/// What an edition is known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionName {
    pub date: Option<Date>,
    /// `7f3a-91c2`
    pub fingerprint: String,
}

/// An edition as its tables tell it. What it has no table of is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedEdition {
    pub name: EditionName,
    /// Their numbers, in order.
    pub workshops: Option<Vec<String>>,
    pub notes: Option<RecordedNotes>,
    /// By rank.
    pub recommendations: Option<Vec<RecordedRecommendation>>,
    /// The columns of figures that it has.
    pub columns: BTreeSet<(FigureTable, &'static str)>,
    /// In the order of the tables.
    pub figures: Vec<RecordedFigure>,
}

/// The notes of an edition, by reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedNotes {
    pub notes: Vec<RecordedNote>,
    /// False where only those are known that a document cites.
    pub complete: bool,
}

/// One note of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedNote {
    /// As printed: `W3-12`.
    pub reference: String,
    pub content: NoteContent,
}

/// What a note says and how it was coded, in the words of its edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteContent {
    /// The workshop's number.
    pub workshop: String,
    pub kind: String,
    /// As published.
    pub text: String,
    pub topics: Vec<String>,
    /// From the column and from the words alike.
    pub countries: Vec<String>,
    pub threads: Vec<String>,
    pub question: String,
    pub addressees: Vec<String>,
}

/// A recommendation as an edition ranks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedRecommendation {
    pub rank: u32,
    pub text: String,
    /// The references of its notes, the one that speaks for all first.
    pub evidence: Vec<String>,
}

/// A number in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedFigure {
    pub key: FigureKey,
    /// Digits; for people also `<3`, or nothing where no sheet says.
    pub value: String,
}

/// The tables whose numbers are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureTable {
    Workshops,
    Participation,
    Topics,
    Countries,
    TopicCountry,
    Threads,
    AddresseeTopic,
}

impl FigureTable {
    pub const ALL: [Self; 7] = [
        Self::Workshops,
        Self::Participation,
        Self::Topics,
        Self::Countries,
        Self::TopicCountry,
        Self::Threads,
        Self::AddresseeTopic,
    ];

    /// The stem of its file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Workshops => "workshops",
            Self::Participation => "participation",
            Self::Topics => "topics",
            Self::Countries => "countries",
            Self::TopicCountry => "topic_country",
            Self::Threads => "threads",
            Self::AddresseeTopic => "addressee_topic",
        }
    }

    /// The columns that tell its rows apart.
    pub fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Workshops => &["workshop"],
            Self::Participation => &["workshop", "dimension", "value"],
            Self::Topics => &["topic", "kind"],
            Self::Countries => &["country"],
            Self::TopicCountry => &["topic", "country"],
            Self::Threads => &["thread", "topic"],
            Self::AddresseeTopic => &["addressee", "topic"],
        }
    }

    /// The columns that hold figures.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Workshops => &[
                "participants",
                "countries",
                "notes",
                "recommendations",
                "new_countries",
                "new_recommendations",
            ],
            Self::Participation => &["participants"],
            Self::Topics => &["notes", "workshops", "countries"],
            Self::Countries => &["notes", "recommendations", "workshops"],
            Self::TopicCountry => &["notes", "recommendations"],
            Self::Threads => &["notes"],
            Self::AddresseeTopic => &["recommendations"],
        }
    }
}

/// Which figure of which row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FigureKey {
    pub table: FigureTable,
    /// The cells of the table's keys.
    pub row: Vec<String>,
    pub column: &'static str,
}

impl FigureKey {
    /// The name under which the evidence of documents knows the figure, where
    /// it does: `topic_country:Financing/Liberia`.
    pub fn name(&self) -> String {
        let row = self.row.join("/");
        let column = self.column.replace('_', "-");
        match (self.table, self.column) {
            (FigureTable::Workshops, _) => format!("workshop:{row}/{column}"),
            (FigureTable::Participation, _) => {
                let row = row.strip_suffix(" groups").filter(|row| row.ends_with("/other"));
                format!("participation:{}", row.unwrap_or(&self.row.join("/")))
            }
            (FigureTable::Topics, _) => format!("topics:{row}/{column}"),
            (FigureTable::Countries, _) => format!("country:{row}/{column}"),
            (FigureTable::TopicCountry, "notes") => format!("topic_country:{row}"),
            (FigureTable::TopicCountry, _) => format!("topic_country:{row}/{column}"),
            (FigureTable::Threads, _) => format!("thread_topic:{row}"),
            (FigureTable::AddresseeTopic, _) => format!("addressee_topic:{row}"),
        }
    }

    /// Whether people are counted.
    pub fn is_about_people(&self) -> bool {
        self.column == "participants"
    }
}

/// What differs from an earlier edition, as far as it may be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// The earlier edition.
    pub since: EditionName,
    /// By number.
    pub workshops: Vec<WorkshopChange>,
    /// `None` where the earlier edition's list of notes is not at hand.
    pub notes: Option<Vec<NoteChange>>,
    /// Those that stand in both editions at another rank come first, by the
    /// present rank; then those that are new, then those that are gone.
    pub recommendations: Vec<RecommendationChange>,
    /// In the order of the tables.
    pub figures: Vec<FigureChange>,
    /// By reference.
    pub references: Vec<ReferenceShift>,
}

/// A workshop that only one of the editions has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WorkshopChange {
    /// The index of one that is new.
    New(usize),
    /// The number of one that is gone.
    Gone(String),
}

/// A note that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteChange {
    /// The index of the workshop, and its number where the series has it no
    /// more.
    pub workshop: Result<usize, String>,
    /// The reference that it has now, or had.
    pub reference: String,
    /// The index of the note; `None` where it is gone.
    pub note: Option<usize>,
    /// Its kind then and now.
    pub before: Option<String>,
    pub after: Option<String>,
}

/// A recommendation that is new, gone or ranked elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecommendationChange {
    pub before: Option<u32>,
    pub after: Option<u32>,
    /// By how many places it rose (or, below zero, fell) among those that both
    /// editions have: one that is new or gone moves no other.
    pub rose: i64,
    /// The references of its notes now, or those that it had.
    pub evidence: Vec<String>,
}

/// A figure that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureChange {
    pub key: FigureKey,
    pub values: ChangedValues,
    /// The notes by which it changed: added, removed or changed ones that
    /// count in it. None for people, of whom no row is told.
    pub causes: Vec<Cause>,
}

/// How far a change is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangedValues {
    /// `None` where an edition has no such row.
    Told {
        before: Option<String>,
        after: Option<String>,
    },
    /// How many came to a workshop, where the difference would point at somebody.
    Untold,
}

/// A note by which a figure changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// The reference that it has now, or had.
    pub reference: String,
    /// The index of the note; `None` where it is gone.
    pub note: Option<usize>,
}

/// A note that the earlier edition knew by another reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferenceShift {
    pub before: String,
    pub after: String,
    /// The index of the note.
    pub note: usize,
}
