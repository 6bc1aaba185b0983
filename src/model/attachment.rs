//! Tables that go with a document, inside its PDF.
//!
//! Composing settles which tables and how much of them a document carries,
//! publishing makes the files, rendering puts them into the PDF. A file that
//! bears the name of one in `data/` has its bytes; a part of a table bears a
//! name of its own.

use super::name::WorkshopNumber;

/// A table of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableName {
    Workshops,
    Participation,
    Topics,
    Countries,
    TopicCountry,
    Threads,
    AddresseeTopic,
    AddresseeSupport,
    Continuity,
    Recommendations,
    Clusters,
    ClusterTopic,
    Changes,
    CitedNotes,
}

impl TableName {
    /// Its public name: the stem of the CSV file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Workshops => "workshops",
            Self::Participation => "participation",
            Self::Topics => "topics",
            Self::Countries => "countries",
            Self::TopicCountry => "topic_country",
            Self::Threads => "threads",
            Self::AddresseeTopic => "addressee_topic",
            Self::AddresseeSupport => "addressee_support",
            Self::Continuity => "continuity",
            Self::Recommendations => "recommendations",
            Self::Clusters => "workshop_groups",
            Self::ClusterTopic => "group_topic",
            Self::Changes => "changes",
            Self::CitedNotes => "cited_notes",
        }
    }
}

/// How much of a table a document carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttachedRows {
    All,
    /// Those about this workshop.
    OfWorkshop(WorkshopNumber),
    /// The notes that the document cites.
    Cited,
}

/// What an attached file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachedTable {
    pub table: TableName,
    pub rows: AttachedRows,
}

/// A file of the Typst project that a document's source reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectFile {
    /// Relative to the root of the project, with `/`.
    pub path: String,
    pub bytes: Vec<u8>,
}
