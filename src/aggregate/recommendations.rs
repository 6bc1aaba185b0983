//! Recommendations: which notes say the same, which of them speaks for all,
//! and how widely each is supported.
//!
//! Notes with an equal group cell say the same; so do notes with equal text.
//! A note without a group cell joins the group that its text belongs to, so
//! that no document prints one sentence twice.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::name::fold;
use crate::model::{
    AddresseeTopicFigures, CountryCode, Dataset, Include, KindRole, Note, NoteConsent, RecommendationFigures,
};

/// What the notes of one recommendation have in common, folded.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Sameness {
    Group(String),
    Text(String),
}

/// By rank.
pub(super) fn figures(dataset: &Dataset) -> Vec<RecommendationFigures> {
    let mut recommendations: Vec<RecommendationFigures> = alike(dataset)
        .into_values()
        .map(|notes| supported(dataset, notes))
        .collect();
    let note = |index: usize| &dataset.notes[index];
    RecommendationFigures::rank(
        &mut recommendations,
        |index| note(index).priority,
        |index| &note(index).reference,
    );
    recommendations
}

/// The notes that are recommendations, those together that say the same.
fn alike(dataset: &Dataset) -> BTreeMap<Sameness, Vec<usize>> {
    let recommendations: Vec<(usize, &Note)> = dataset
        .notes
        .iter()
        .enumerate()
        .filter(|(_, note)| KindRole::of(&dataset.kinds.get(note.kind).id) == KindRole::Recommendation)
        .collect();
    let groups = groups_of_texts(recommendations.iter().map(|(_, note)| *note));
    let mut alike: BTreeMap<Sameness, Vec<usize>> = BTreeMap::new();
    for (index, note) in recommendations {
        let text = fold(shown_text(note));
        let group = Some(fold(&note.same_as)).filter(|group| !group.is_empty());
        let sameness = group
            .or_else(|| groups.get(&text).cloned())
            .map_or(Sameness::Text(text), Sameness::Group);
        alike.entry(sameness).or_default().push(index);
    }
    alike
}

/// For each text the group that some note with it names; of several the first
/// in the alphabet, so that the order of the notes does not matter.
fn groups_of_texts<'a>(notes: impl Iterator<Item = &'a Note>) -> BTreeMap<String, String> {
    let mut groups: BTreeMap<String, String> = BTreeMap::new();
    for note in notes {
        let group = fold(&note.same_as);
        if group.is_empty() {
            continue;
        }
        groups
            .entry(fold(shown_text(note)))
            .and_modify(|known| *known = group.clone().min(known.clone()))
            .or_insert(group);
    }
    groups
}

fn shown_text(note: &Note) -> &str {
    note.edited.as_deref().unwrap_or(&note.text)
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
