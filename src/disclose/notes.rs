//! Notes as they may be told: with as much of the speaker as the speaker
//! agreed to, and no stakeholder group that would point at one of few.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::name::fold;
use crate::model::{
    Dimension, Include, Note, NoteConsent, PartValue, PublicBreakdown, PublicNote, Scope, Tables, Terms,
};

/// The stakeholder groups that a note may name, by workshop: those that the
/// workshop's breakdown tells apart, and every group where nothing is known of
/// the attendance.
#[derive(Debug)]
pub(super) struct NamedGroups {
    /// For each workshop; `None` for every group.
    workshops: Vec<Option<BTreeSet<usize>>>,
}

impl NamedGroups {
    pub(super) fn of(groups: &Terms, tables: &Tables, breakdowns: &[PublicBreakdown]) -> Self {
        let workshops = tables.workshops.iter().enumerate().map(|(workshop, figures)| {
            figures.participants?;
            let told = breakdowns.iter().find(|breakdown| {
                breakdown.scope == Scope::Workshop(workshop)
                    && breakdown.dimension == Dimension::StakeholderGroup
            });
            let named: BTreeSet<&str> = told.into_iter().flat_map(named_values).collect();
            let groups = groups.iter().enumerate();
            Some(
                groups
                    .filter(|(_, group)| named.contains(group.label.trim()))
                    .map(|(index, _)| index)
                    .collect(),
            )
        });
        Self {
            workshops: workshops.collect(),
        }
    }

    fn allows(&self, workshop: usize, group: usize) -> bool {
        self.workshops[workshop]
            .as_ref()
            .is_none_or(|groups| groups.contains(&group))
    }
}

fn named_values(breakdown: &PublicBreakdown) -> impl Iterator<Item = &str> {
    breakdown.counts.iter().filter_map(|part| match &part.value {
        PartValue::Named(label) => Some(label.as_str()),
        PartValue::NotStated | PartValue::Other(_) => None,
    })
}

/// Numbers for what the sheets say in their column Group: the words are for
/// the owners, and nobody has checked them for names.
#[derive(Debug)]
pub(super) struct SameAs {
    /// By folded words.
    numbers: BTreeMap<String, usize>,
}

impl SameAs {
    pub(super) fn of(notes: &[Note]) -> Self {
        let words: BTreeSet<String> = notes.iter().map(|note| fold(&note.same_as)).collect();
        let numbers = words
            .into_iter()
            .filter(|words| !words.is_empty())
            .zip(0..)
            .collect();
        Self { numbers }
    }

    fn number(&self, note: &Note) -> Option<usize> {
        self.numbers.get(&fold(&note.same_as)).copied()
    }
}

/// A note as it may be told. One that is not to be quoted tells neither its
/// text nor the speaker's group.
pub(super) fn publish(note: Note, named_groups: &NamedGroups, same_as: &SameAs) -> PublicNote {
    let same_as = same_as.number(&note);
    let quoted = note.consent != NoteConsent::None;
    let group = note
        .group
        .filter(|group| quoted && named_groups.allows(note.workshop, *group));
    let named = note.consent == NoteConsent::Named && !note.speaker.trim().is_empty();
    PublicNote {
        reference: note.reference,
        workshop: note.workshop,
        kind: note.kind,
        text: if quoted {
            note.edited.unwrap_or(note.text)
        } else {
            String::new()
        },
        topics: note.topics,
        countries: note.countries,
        threads: note.threads,
        question: note.question,
        addressees: note.addressees,
        group,
        attributed_to: named.then(|| note.speaker.trim().to_owned()),
        priority: note.priority,
        same_as,
        shown: quoted && note.include != Include::No,
        include: note.include,
        sheet: note.origin.sheet,
        row: note.origin.cell.row + 1,
    }
}
