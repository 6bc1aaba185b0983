//! Notes as they may be told: with as much of the speaker as the speaker
//! agreed to, and no stakeholder group that would point at one of few.

use std::collections::{BTreeMap, BTreeSet};

use super::edition;
use super::roll::Attribution;
use super::steps::{Step, is_taken};
use crate::model::grouping::Grouping;
use crate::model::name::fold;
use crate::model::{
    CountryMention, Dimension, Include, Note, NoteConsent, PartValue, PublicBreakdown, PublicNote, Scope,
    Tables, Terms,
};

/// The stakeholder groups that a note may name, by workshop: those that the
/// workshop's breakdown tells apart, and every group where nothing is known of
/// the attendance; and those that a text of the whole series may name.
#[derive(Debug)]
pub(super) struct NamedGroups {
    workshops: Vec<BTreeSet<usize>>,
    series: BTreeSet<usize>,
}

impl NamedGroups {
    /// `unnamable` says of a label that it must not be told.
    pub(super) fn of(
        groups: &Terms,
        tables: &Tables,
        breakdowns: &[PublicBreakdown],
        unnamable: &dyn Fn(&str) -> bool,
    ) -> Self {
        let named_in = |scope: Scope| -> BTreeSet<usize> {
            let told = breakdowns
                .iter()
                .find(|one| one.scope == scope && one.dimension == Dimension::StakeholderGroup);
            let named: BTreeSet<&str> = told.into_iter().flat_map(named_values).collect();
            let groups = groups.iter().zip(0..);
            groups
                .filter(|(group, _)| named.contains(group.label.trim()))
                .map(|(_, index)| index)
                .collect()
        };
        let namable = || {
            let groups = groups.iter().zip(0..);
            groups
                .filter(|(group, _)| !unnamable(&group.label))
                .map(|(_, index)| index)
        };
        let workshops = tables.workshops.iter().enumerate();
        Self {
            workshops: workshops
                .map(|(workshop, figures)| match figures.participants {
                    Some(_) => named_in(Scope::Workshop(workshop)),
                    None => namable().collect(),
                })
                .collect(),
            series: named_in(Scope::Series),
        }
    }

    /// Whether a text of a workshop, or of the series, may name a group.
    pub(super) fn allows(&self, workshop: Option<usize>, group: usize) -> bool {
        let groups = workshop.map_or(&self.series, |workshop| &self.workshops[workshop]);
        groups.contains(&group)
    }
}

fn named_values(breakdown: &PublicBreakdown) -> impl Iterator<Item = &str> {
    breakdown.counts.iter().filter_map(|part| match &part.value {
        PartValue::Named(label) => Some(label.as_str()),
        PartValue::NotStated | PartValue::Other(_) => None,
    })
}

/// For each note a number that it shares with those that say the same: by what
/// the sheets say in their column Group, or by what grouping found. A number
/// and not the words of the column: these are for the owners, and nobody has
/// checked them for names.
pub(super) fn same_as(notes: &[Note], grouping: &Grouping) -> Vec<Option<usize>> {
    let words: BTreeSet<String> = notes.iter().map(|note| fold(&note.same_as)).collect();
    let words = words.into_iter().filter(|words| !words.is_empty());
    let numbers: BTreeMap<String, usize> = words.zip(0..).collect();
    let mut found: Vec<Option<usize>> = notes
        .iter()
        .map(|note| numbers.get(&fold(&note.same_as)).copied())
        .collect();
    let groups = grouping.groups.iter().filter(|group| group.members.len() > 1);
    for (position, group) in groups.enumerate() {
        // A group that a ruling made of several cells goes by the first of them.
        let of_cells = group.members.iter().filter_map(|note| found[*note]).min();
        let number = of_cells.unwrap_or(numbers.len() + position);
        for note in &group.members {
            found[*note] = Some(number);
        }
    }
    found
}

/// A note as it may be told. One that is not to be quoted tells neither its
/// text nor the speaker's group.
pub(super) fn publish(
    note: Note,
    attribution: Attribution,
    redacted: bool,
    named_groups: &NamedGroups,
    same_as: Option<usize>,
) -> PublicNote {
    let attributed_to = if is_taken(Step::Attributions) {
        attribution.name
    } else {
        Some(note.speaker.clone())
    };
    let quoted = note.consent != NoteConsent::None;
    let group = note
        .group
        .filter(|group| quoted && named_groups.allows(Some(note.workshop), *group));
    let words = note.edited.as_ref().unwrap_or(&note.text);
    PublicNote {
        fingerprint: edition::fingerprint_of(words),
        reference: note.reference,
        workshop: note.workshop,
        kind: note.kind,
        text: if quoted {
            note.edited.unwrap_or(note.text)
        } else {
            String::new()
        },
        language: note.language,
        topics: note.topics,
        countries: note.countries.into_iter().map(without_words).collect(),
        countries_from_text: note.countries_from_text,
        threads: note.threads,
        question: note.question,
        addressees: note.addressees,
        group,
        attributed_to: attributed_to.filter(|name| quoted && !name.is_empty()),
        priority: note.priority,
        same_as,
        shown: quoted && note.include != Include::No,
        redacted,
        include: note.include,
        sheet: note.origin.sheet,
        row: note.origin.cell.row + 1,
    }
}

/// What nobody has resolved counts, but its words may be anybody's.
fn without_words(mention: CountryMention) -> CountryMention {
    match mention {
        CountryMention::Country(_) | CountryMention::Region(_) => mention,
        CountryMention::Unresolved(_) => CountryMention::Unresolved(String::new()),
    }
}
