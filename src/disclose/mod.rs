//! The barrier: from a `Dataset` and its `Tables` to what may be told. Both
//! are taken by value, so that nothing behind this room can see a name, and
//! no count of people that is small enough to point at somebody.
//!
//! # What is told
//!
//! The default is the Chatham House Rule. Of the people in the room it tells
//! how many came, and one-way breakdowns by stakeholder group, region, gender,
//! role and format: for each workshop and for the series, each person once.
//! No organisation, no e-mail, no chair; a name only where a note's speaker
//! agreed to be named.
//!
//! # Against whom
//!
//! Two readers are meant to fail.
//!
//! The first has one breakdown before him and knows the rule by which it was
//! merged (`breakdown.rs`). He learns of a merged value that somebody has it,
//! and nothing more.
//!
//! The second puts together everything that is told of one dimension: the
//! breakdowns of all workshops and of the series, how many came to each, to
//! any and to several. He takes it that a person has the same value
//! everywhere. For every count below the minimum, the program looks for other
//! people of whom exactly the same would be told (`inference.rs`); where it
//! finds none, less is told (`participation.rs`). The same holds of a group
//! that only the totals show to be below the minimum, those who missed a
//! workshop or came again: it is not broken down by subtraction.
//!
//! # What is not hidden
//!
//! That a reader reasons about why less was told than might have been; how
//! many of a large group were absent from a workshop that many missed; what
//! notes say in their own words.

mod breakdown;
mod disguise;
mod edition;
mod inference;
mod inspection;
mod notes;
mod other_people;
pub mod participation;
mod people;
mod possibility;
mod totals;

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::model::{
    Dataset, Dimension, Disclosed, Inspection, PartValue, PublicBreakdown, PublicCount, PublicNote,
    PublicWorkshop, RecommendationFigures, Tables, Workshop, WorkshopFigures,
};
use crate::vocabulary::term::is_common_attribute;
use disguise::Disguise;
use notes::{NamedGroups, SameAs};

/// Tells of a series what may be told.
pub fn disclose(dataset: Dataset, tables: Tables) -> Disclosed {
    let minimum_cell = minimum_cell(dataset.settings.disclosure.minimum_cell);
    let participation = participation::publish(&tables, minimum_cell);
    let named_groups = NamedGroups::of(&dataset.groups, &tables, &participation.breakdowns);
    let disguise = Disguise::of(&dataset);
    let edition_date = edition::date(&dataset);
    let fingerprint = edition::fingerprint(&dataset.files);
    let same_as = SameAs::of(&dataset.notes);
    let notes: Vec<PublicNote> = dataset
        .notes
        .into_iter()
        .map(|note| notes::publish(note, &named_groups, &same_as))
        .collect();
    Disclosed {
        name: dataset.name,
        settings: dataset.settings,
        minimum_cell,
        edition_date,
        fingerprint,
        topics: dataset.topics,
        threads: dataset.threads,
        kinds: dataset.kinds,
        groups: dataset.groups,
        addressees: dataset.addressees,
        workshops: workshops(dataset.workshops, &tables.workshops, &participation.workshops),
        participants: participation.participants,
        returning: participation.returning,
        participation: participation
            .breakdowns
            .into_iter()
            .map(without_rare_words)
            .collect(),
        topic_figures: tables.topics,
        country_figures: tables.countries,
        topic_country_figures: tables.topic_country,
        thread_figures: tables.threads,
        recommendation_figures: recommendations(tables.recommendations, &notes),
        notes,
        files: disguise.files(dataset.files),
        sheets: disguise.sheets(dataset.sheets),
    }
}

/// Diagnostics as they may be written to a file or a pipe: without values from
/// columns that identify people, and with the names of files and sheets as
/// [`Disclosed`] has them. A text in which a protected name turned up (a name
/// in a column of countries, say) is withheld.
pub fn diagnostics(dataset: &Dataset, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let disguise = Disguise::of(dataset);
    diagnostics
        .into_iter()
        .map(|diagnostic| disguise.diagnostic(diagnostic))
        .collect()
}

/// An inspection as it may be written to a file or a pipe, by the same rules
/// as [`diagnostics`].
pub fn inspection(dataset: Option<&Dataset>, inspection: Inspection) -> Inspection {
    inspection::told(dataset, inspection)
}

/// Of the values that were merged, tells those that are common words: a rare
/// role or the like is of one person, and may say who it is.
fn without_rare_words(mut breakdown: PublicBreakdown) -> PublicBreakdown {
    if matches!(
        breakdown.dimension,
        Dimension::Gender | Dimension::Role | Dimension::Format
    ) {
        for part in &mut breakdown.counts {
            if let PartValue::Other(values) = &mut part.value {
                values.retain(|value| value.is_empty() || is_common_attribute(value));
            }
        }
    }
    breakdown
}

/// A minimum of 1 would tell of single persons.
fn minimum_cell(asked: u32) -> u32 {
    asked.max(2)
}

fn workshops(
    workshops: Vec<Workshop>,
    figures: &[WorkshopFigures],
    participants: &[PublicCount],
) -> Vec<PublicWorkshop> {
    workshops
        .into_iter()
        .zip(figures)
        .zip(participants)
        .map(|((workshop, figures), participants)| PublicWorkshop {
            number: workshop.number,
            title: workshop.title,
            topics: workshop.topics,
            date: workshop.date,
            hosts: workshop.hosts,
            venue: workshop.venue,
            format: workshop.format,
            duration_minutes: workshop.duration_minutes,
            questions: workshop.questions,
            participants: *participants,
            countries: figures.countries,
            notes: figures.notes,
            recommendations: figures.recommendations,
        })
        .collect()
}

/// Recommendations with the groups that their notes may tell, ranked anew:
/// the old rank would tell of the groups that are gone.
fn recommendations(
    mut recommendations: Vec<RecommendationFigures>,
    notes: &[PublicNote],
) -> Vec<RecommendationFigures> {
    for recommendation in &mut recommendations {
        let groups: BTreeSet<usize> = recommendation
            .notes
            .iter()
            .filter_map(|note| notes[*note].group)
            .collect();
        recommendation.groups = groups.into_iter().collect();
    }
    RecommendationFigures::rank(
        &mut recommendations,
        |note| notes[note].priority,
        |note| &notes[note].reference,
    );
    recommendations
}
