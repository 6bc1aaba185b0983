//! The names of all columns that a frame of this room may have. No other
//! file writes a column's name, so a misspelt one does not compile.
//!
//! What is counted is always the things of one column, all or different ones,
//! never rows as such (`len`): that says what is meant, and polars without its
//! streaming engine has no way to group by one or two columns and ask for
//! nothing but `len`, a sum or an extreme.

use polars::prelude::{Expr, PlSmallStr, col};

use crate::model::Dimension;

/// A column of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// A row of attendance.
    Row,
    // What rows refer to, as indices in the dataset's lists.
    Workshop,
    /// A group of workshops.
    Cluster,
    Person,
    Note,
    Kind,
    Topic,
    Thread,
    /// A code; null for the unresolved.
    Country,
    /// Whether a note is a recommendation.
    Recommendation,
    /// What a row says of a person, as an index in the sorted labels of
    /// [`super::frames::Frames`].
    Attribute(Dimension),
    // What is counted.
    Notes,
    Recommendations,
    Workshops,
    Countries,
    Persons,
    // What settles which of several labels stands for a person.
    TimesStated,
    FirstStated,
    /// The place of a workshop in time, and that of a person's first one.
    Place,
    FirstPlace,
}

impl Column {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Row => "row",
            Self::Workshop => "workshop",
            Self::Cluster => "cluster",
            Self::Person => "person",
            Self::Note => "note",
            Self::Kind => "kind",
            Self::Topic => "topic",
            Self::Thread => "thread",
            Self::Country => "country",
            Self::Recommendation => "recommendation",
            Self::Attribute(dimension) => dimension.name(),
            Self::Notes => "notes",
            Self::Recommendations => "recommendations",
            Self::Workshops => "workshops",
            Self::Countries => "countries",
            Self::Persons => "persons",
            Self::TimesStated => "times_stated",
            Self::FirstStated => "first_stated",
            Self::Place => "place",
            Self::FirstPlace => "first_place",
        }
    }

    /// The column in an expression.
    pub(super) fn read(self) -> Expr {
        col(self.name())
    }

    /// In a group of rows that are one thing each: how many, under another name.
    pub(super) fn all(self, name: Self) -> Expr {
        self.read().count().alias(name)
    }

    /// In a group: how many different ones, under another name.
    pub(super) fn different(self, name: Self) -> Expr {
        self.read().n_unique().alias(name)
    }
}

impl From<Column> for PlSmallStr {
    fn from(column: Column) -> Self {
        Self::from_static(column.name())
    }
}

impl From<Column> for Expr {
    fn from(column: Column) -> Self {
        column.read()
    }
}

/// The columns by their names.
pub(super) fn names<const COUNT: usize>(columns: [Column; COUNT]) -> [PlSmallStr; COUNT] {
    columns.map(PlSmallStr::from)
}
