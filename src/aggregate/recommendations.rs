//! Recommendations: which note speaks for all that say the same, and how widely
//! each is supported. Which say the same, `grouping` decides.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::grouping::Grouping;
use crate::model::{
    AddresseeSupportFigures, AddresseeTopicFigures, CountryCode, Dataset, Include, KindRole, Note,
    NoteConsent, RecommendationFigures,
};

/// By rank.
pub(super) fn figures(dataset: &Dataset, grouping: &Grouping) -> Vec<RecommendationFigures> {
    let recommends = |note: usize| {
        KindRole::of(&dataset.kinds.get(dataset.notes[note].kind).id) == KindRole::Recommendation
    };
    let groups = grouping.groups.iter().map(|group| &group.members);
    let mut recommendations: Vec<RecommendationFigures> = groups
        .filter(|members| members.first().is_some_and(|note| recommends(*note)))
        .map(|members| supported(dataset, members.clone()))
        .collect();
    let note = |index: usize| &dataset.notes[index];
    RecommendationFigures::rank(
        &mut recommendations,
        |index| note(index).priority,
        |index| &note(index).reference,
    );
    recommendations
}

/// One recommendation: the note that speaks for all first, the others by
/// reference.
fn supported(dataset: &Dataset, mut notes: Vec<usize>) -> RecommendationFigures {
    let note = |index: usize| &dataset.notes[index];
    notes.sort_by_key(|index| &note(*index).reference);
    if let Some(voice) = (0..notes.len()).min_by_key(|position| reticence(note(notes[*position]))) {
        notes[..=voice].rotate_right(1);
    }
    let all = || notes.iter().map(|index| note(*index));
    RecommendationFigures {
        workshops: ascending(all().map(|note| note.workshop)),
        topics: ascending(all().flat_map(|note| note.topics.iter().copied())),
        addressees: ascending(all().flat_map(|note| note.addressees.iter().copied())),
        groups: ascending(all().filter_map(|note| note.group)),
        countries: countries(all()),
        notes,
    }
}

/// How many of the recommendations some note on a topic directs to an
/// addressee.
pub(super) fn by_addressee_and_topic(
    dataset: &Dataset,
    recommendations: &[RecommendationFigures],
) -> Vec<AddresseeTopicFigures> {
    let mut counts: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for recommendation in recommendations {
        let notes = recommendation.notes.iter().map(|note| &dataset.notes[*note]);
        let pairs: BTreeSet<(usize, usize)> = notes
            .flat_map(|note| {
                let addressees = note.addressees.iter();
                addressees.flat_map(|addressee| note.topics.iter().map(|topic| (*addressee, *topic)))
            })
            .collect();
        for pair in pairs {
            *counts.entry(pair).or_default() += 1;
        }
    }
    counts
        .into_iter()
        .map(|((addressee, topic), recommendations)| AddresseeTopicFigures {
            addressee,
            topic,
            recommendations,
        })
        .collect()
}

/// How many of the recommendations to an addressee were made in how many
/// workshops.
pub(super) fn by_addressee_and_support(
    recommendations: &[RecommendationFigures],
) -> Vec<AddresseeSupportFigures> {
    let mut counts: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    for recommendation in recommendations {
        let support = recommendation.workshops.len();
        for addressee in &recommendation.addressees {
            *counts.entry((*addressee, support)).or_default() += 1;
        }
    }
    counts
        .into_iter()
        .map(
            |((addressee, workshops), recommendations)| AddresseeSupportFigures {
                addressee,
                workshops: u32::try_from(workshops).unwrap_or(u32::MAX),
                recommendations,
            },
        )
        .collect()
}

/// The note with the least speaks for its recommendation: one that may be
/// shown, one that leads, one of high priority.
fn reticence(note: &Note) -> (bool, bool, Reverse<Option<u8>>) {
    let shown = note.include != Include::No && note.consent != NoteConsent::None;
    (!shown, note.include != Include::Lead, Reverse(note.priority))
}

fn ascending(indices: impl Iterator<Item = usize>) -> Vec<usize> {
    indices.collect::<BTreeSet<_>>().into_iter().collect()
}

fn countries<'a>(notes: impl Iterator<Item = &'a Note>) -> Vec<CountryCode> {
    let codes: BTreeSet<CountryCode> = notes
        .flat_map(|note| &note.countries)
        .filter_map(crate::model::CountryMention::code)
        .collect();
    codes.into_iter().collect()
}
