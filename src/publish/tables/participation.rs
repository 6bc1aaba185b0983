//! `participation`: who took part, never by name. Every count is one that
//! `disclose` lets pass; this table adds none up and takes none apart.

use super::{Cell, Table, columns};
use crate::model::name::fold;
use crate::model::{
    Dimension, Disclosed, Names, PartValue, PublicBreakdown, PublicPart, Scope, WorkshopNumber,
};

const NOT_STATED: &str = "not stated";
const OTHER_GROUPS: &str = "other groups";

pub(super) fn participation(disclosed: &Disclosed) -> Table {
    let mut breakdowns: Vec<(Whose<'_>, &PublicBreakdown)> = disclosed
        .participation
        .iter()
        .map(|breakdown| (Whose::of(disclosed, breakdown.scope), breakdown))
        .collect();
    breakdowns.sort_by_key(|&(whose, breakdown)| (whose, breakdown.dimension.name()));
    Table {
        name: "participation",
        description: "Participants by one attribute at a time; small groups are merged",
        columns: columns(&[
            (
                "workshop",
                "The workshop's number; “series” counts each person once in the whole series",
            ),
            (
                "dimension",
                "The attribute: stakeholder_group, region, gender, role or format",
            ),
            (
                "value",
                "The attribute's value; “not stated” where the sheets say nothing; “other groups” for \
                 values that too few people share to be told apart",
            ),
            ("participants", "Different people who attended"),
            ("merged", "The values that “other groups” stands for"),
        ]),
        rows: breakdowns
            .into_iter()
            .flat_map(|(whose, breakdown)| rows(&disclosed.names, whose, breakdown))
            .collect(),
    }
}

/// Workshops by number, then the whole series.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Whose<'a> {
    Workshop(&'a WorkshopNumber),
    Series,
}

impl<'a> Whose<'a> {
    fn of(disclosed: &'a Disclosed, scope: Scope) -> Self {
        match scope {
            Scope::Workshop(position) => Self::Workshop(&disclosed.workshops[position].number),
            Scope::Series => Self::Series,
        }
    }

    fn name(self) -> &'a str {
        match self {
            Self::Workshop(number) => number.as_str(),
            Self::Series => "series",
        }
    }
}

fn rows(names: &Names, whose: Whose<'_>, breakdown: &PublicBreakdown) -> Vec<Vec<Cell>> {
    let mut parts: Vec<&PublicPart> = breakdown
        .counts
        .iter()
        .filter(|part| part.participants > 0)
        .collect();
    parts.sort_by_cached_key(|part| match &part.value {
        PartValue::Named(name) => (0, fold(names.value(breakdown.dimension, name))),
        PartValue::NotStated => (1, String::new()),
        PartValue::Other(_) => (2, String::new()),
    });
    parts
        .into_iter()
        .map(|part| {
            let (value, merged) = value_and_merged(names, breakdown.dimension, &part.value);
            vec![
                whose.name().into(),
                breakdown.dimension.name().into(),
                value.into(),
                part.participants.into(),
                merged.into(),
            ]
        })
        .collect()
}

fn value_and_merged<'a>(names: &'a Names, of: Dimension, value: &'a PartValue) -> (&'a str, Vec<String>) {
    // An empty label stands for those of whom nothing is said.
    let in_words = |label: &'a String| match label.as_str() {
        "" => NOT_STATED,
        label => names.value(of, label),
    };
    match value {
        PartValue::Named(name) => (in_words(name), Vec::new()),
        PartValue::NotStated => (NOT_STATED, Vec::new()),
        PartValue::Other(merged) => {
            let merged = merged.iter().map(|label| in_words(label).to_owned());
            (OTHER_GROUPS, merged.collect())
        }
    }
}
