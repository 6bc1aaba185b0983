//! The barrier: from a `Dataset` and its `Tables` to what may be told. Both
//! are taken by value, so that nothing behind this room can see a name, and
//! no count of people that is small enough to point at somebody.
//!
//! # What is told
//!
//! The default is the Chatham House Rule. Of the people in the room it tells
//! how many came, and one-way breakdowns by stakeholder group, region, gender,
//! role and format: for each workshop and for the series, each person once.
//! No organisation, no e-mail, no chair; a name only where its bearer agreed to
//! it (`roll.rs`, with the other rules of the series). A contribution bears the
//! stakeholder group of its speaker where that is one of enough who are not
//! named (`notes.rs`); a group of few in words of their own is nowhere called by
//! them. A name in a text is replaced (`texts.rs`), in the name of a file or
//! sheet disguised (`disguise.rs`), in a number or id concealed (`conceal.rs`).
//!
//! # The proof
//!
//! What is told is not trusted: every file is read back before it is written,
//! and searched for everything that must not be in it (`gate`).
//!
//! # Against whom
//!
//! Two readers are meant to fail.
//!
//! The first has one breakdown before him and knows the rule by which it was
//! merged (`breakdown.rs`). He learns of a merged value that somebody has it,
//! and nothing more.
//!
//! The second puts together everything that is told of people: the breakdowns
//! of all workshops and of the series by every dimension, how many came to
//! each, to any and to several, and how many came back. He takes it that a
//! person has the same value everywhere, but for roles and formats, and knows of
//! whom another was said by mistake. For every count below the minimum, the
//! program looks for other people of whom all that is told is true
//! (`participation/company.rs`); where it finds none, less is told
//! (`participation.rs`). The same holds of a group that only the totals show to
//! be below the minimum, those who missed a workshop or came again: it is not
//! broken down by subtraction. How many of a workshop's participants had
//! attended an earlier one, and how many came how often, is told on the same
//! terms (`continuity.rs`, `participation/returns.rs`). Where workshops are
//! grouped, by region or the like, the total of a group is a further margin of
//! the same people: what it opens by subtraction must not be few, it is never
//! broken down, and it holds in everything that is searched for (`clusters.rs`).
//! A solver in the tests,
//! which knows nothing of this search, takes the same reader's part
//! (`tests/suite/disclose/solver.rs`).
//!
//! # What is not hidden
//!
//! That a reader reasons about why less was told than might have been, or puts
//! several breakdowns together and the rule by which they were merged; how
//! many of a large group were absent from a workshop that many missed; what
//! notes say in their own words; and what two editions tell together. Each is
//! safe by itself, but whoever keeps both can subtract their tables, and an
//! edition made after one row was added gives that row away. `--since` does not
//! do it for him (`compose/changes/people.rs`).

mod breakdown;
mod clusters;
mod conceal;
mod continuity;
mod disguise;
mod edition;
mod gate;
mod inspection;
mod names;
mod notes;
mod organisations;
pub mod participation;
mod people;
mod roll;
pub(crate) mod steps;
mod texts;
mod totals;

use std::collections::BTreeSet;

use self::disguise::Disguise;
pub use self::gate::Gatekeeper;
use self::notes::NamedGroups;
use self::organisations::Organisations;
use self::participation::{Attendees, PublicParticipation};
use self::roll::{Attribution, Roll, Standing};
use self::texts::Replacement;
use crate::diagnostic::{Code, Diagnostic, Warned};
use crate::model::grouping::Grouping;
use crate::model::{
    Breakdown, ClusterFigures, Dataset, Dimension, Disclosed, Inspection, ListedPeople, Merging, Names,
    PartValue, ParticipantList, PublicBreakdown, PublicCluster, PublicCount, PublicNote, PublicWorkshop,
    RecommendationFigures, Substitutes, Tables, TemplateFiles, Told, Workshop, WorkshopFigures,
};
use crate::vocabulary::term::is_common_attribute;

/// What a series tells, and who guards that it tells nothing else.
#[derive(Debug)]
pub struct Passed {
    pub disclosed: Disclosed,
    pub gatekeeper: Gatekeeper,
}

/// Tells of a series what may be told. The diagnostics are for the owner's
/// eyes.
///
/// The substitutes stand in place of names; the words of the templates are
/// everybody's, whatever organisation goes by them.
pub fn disclose(
    mut dataset: Dataset,
    tables: Tables,
    substitutes: &Substitutes,
    templates: &TemplateFiles,
) -> Warned<Passed> {
    let minimum_cell = minimum_cell(dataset.settings.disclosure.minimum_cell);
    let (disguise, mut diagnostics) = disguise(&mut dataset, templates);
    let unnamable = |label: &str| disguise.tells_in_label(label);
    let participation = participation::publish(&tables, &Attendees::of(&dataset), minimum_cell, &unnamable);
    let rare = notes::rare_groups(&dataset);
    let is_hidden = |label: &str| rare.contains(label.trim()) || unnamable(label);
    let breakdowns = &participation.breakdowns;
    let named_groups = NamedGroups::of(&dataset, &disguise.roll, &tables, breakdowns, &is_hidden);
    conceal::conceal(&mut dataset, &disguise);
    let replacement = Replacement::new(&dataset, substitutes, &named_groups);
    let (names, redacted) = texts::redact(&mut dataset, &disguise.roll, &replacement);
    diagnostics.extend(names);
    let edition_date = edition::date(&dataset);
    let fingerprint = edition::fingerprint(&dataset.files);
    let roll = &disguise.roll;
    let notes = public_notes(&dataset, roll, redacted, &named_groups, &tables.grouping);
    let from_times = from_times(&dataset);
    let disclosed = Disclosed {
        participant_list: participant_list(&dataset, &disguise.roll),
        merging: merging(&tables, &participation.breakdowns),
        name: dataset.name,
        settings: dataset.settings.into(),
        editorial: dataset.editorial,
        logo: dataset.brand.logo.map(|logo| logo.kind.project_path()),
        // For `compose`, which has the words.
        names: Names::default(),
        foreign: Vec::new(),
        minimum_cell,
        edition_date,
        fingerprint,
        topics: dataset.topics,
        threads: dataset.threads,
        kinds: dataset.kinds,
        groups: dataset.groups,
        addressees: dataset.addressees,
        clusters: public_clusters(tables.clusters, &participation.clusters),
        cluster_heading: dataset.cluster_heading,
        attendance_from_times: from_times,
        workshops: workshops(dataset.workshops, &tables.workshops, &participation),
        participants: participation.participants,
        returning: participation.returning,
        attended: participation.attended,
        in_time: tables.in_time,
        participation: without_rare_words(participation.breakdowns, &rare),
        topic_figures: tables.topics,
        country_figures: tables.countries,
        topic_country_figures: tables.topic_country,
        thread_figures: tables.threads,
        addressee_topic_figures: tables.addressee_topic,
        addressee_support_figures: tables.addressee_support,
        recommendation_figures: recommendations(tables.recommendations, &notes),
        notes,
        files: disguise.files(dataset.files),
        sheets: disguise.sheets(dataset.sheets),
    };
    let passed = Passed {
        disclosed,
        gatekeeper: Gatekeeper::new(disguise),
    };
    Warned::new(passed, diagnostics)
}

/// At how many workshops times tell who was there, and for how many minutes at
/// least.
fn from_times(dataset: &Dataset) -> Option<(usize, u32)> {
    let workshops = dataset.attendance_from_times;
    (workshops > 0).then_some((workshops, dataset.settings.workshops.least_presence))
}

/// Each note as it may be told, `redacted` where a name in it was replaced.
fn public_notes(
    dataset: &Dataset,
    roll: &Roll,
    redacted: impl IntoIterator<Item = bool>,
    named_groups: &NamedGroups,
    grouping: &Grouping,
) -> Vec<PublicNote> {
    let same_as = notes::same_as(&dataset.notes, grouping);
    let attributions = roll.attributions.iter().cloned();
    let notes = dataset.notes.iter().cloned();
    notes
        .zip(attributions.zip(redacted).zip(same_as))
        .map(|(note, ((attribution, redacted), same_as))| {
            notes::publish(note, attribution, redacted, named_groups, same_as)
        })
        .collect()
}

/// An inspection as it may be written to a file or a pipe, and all that is
/// wrong with the series: what was found before, and what a build would find
/// that its texts tell. The second list is for the owner's eyes.
pub fn inspection(
    mut dataset: Dataset,
    inspection: Inspection,
    mut diagnostics: Vec<Diagnostic>,
) -> (Told<Inspection>, Told<Vec<Diagnostic>>, Vec<Diagnostic>) {
    let (disguise, found) = disguise(&mut dataset, &TemplateFiles::default());
    diagnostics.extend(found);
    let mut notes = inspection::NoteNames::of(&dataset, &disguise);
    diagnostics.extend(texts::problems(&mut dataset, &disguise.roll));
    conceal::conceal(&mut dataset, &disguise);
    notes.conceal(&dataset);
    let diagnostics = crate::diagnostic::consolidate(diagnostics);
    let told = disguise.diagnostics(diagnostics.clone());
    let mut inspection = inspection::told(Some(&disguise), inspection);
    notes.tell(&mut inspection.groups);
    (
        Told::by_disclose(inspection),
        Told::by_disclose(told),
        diagnostics,
    )
}

/// The same of a series of which nothing could be made: nobody knows a name,
/// and only columns that identify people are hidden.
pub fn inspection_of_nothing(inspection: Inspection) -> Told<Inspection> {
    Told::by_disclose(inspection::told(None, inspection))
}

/// Diagnostics of such a series, without what columns that identify people
/// hold.
pub fn diagnostics_of_nothing(mut diagnostics: Vec<Diagnostic>) -> Told<Vec<Diagnostic>> {
    for diagnostic in &mut diagnostics {
        diagnostic.value.take_if(|value| value.identifying);
    }
    Told::by_disclose(diagnostics)
}

/// What [`gate::Gatekeeper::told`] let an earlier run tell, as its owner's cache
/// has kept it, of inputs that are the same.
pub fn told_before(diagnostics: Vec<Diagnostic>) -> Told<Vec<Diagnostic>> {
    Told::by_disclose(diagnostics)
}

/// Who must not be named, and what is doubtful about it.
fn disguise(dataset: &mut Dataset, templates: &TemplateFiles) -> (Disguise, Vec<Diagnostic>) {
    let mut roll = Roll::of(dataset);
    let mut diagnostics = std::mem::take(&mut roll.diagnostics);
    let mut organisations = Organisations::of(dataset, &mut roll.names);
    for text in templates.texts() {
        organisations.make_common(&roll.names, text);
    }
    organisations.make_common(&roll.names, &dataset.name);
    texts::each(dataset, |text| {
        if text.note.is_none() {
            organisations.make_common(&roll.names, text.words);
        }
    });
    diagnostics.extend(organisations.questions(&roll.names, dataset));
    texts::each(dataset, |text| organisations.make_public(&roll.names, text.words));
    diagnostics.extend(keep_to_names(dataset, &mut roll, &organisations));
    (Disguise::of(dataset, roll, organisations), diagnostics)
}

/// Takes back attributions that name more than who agreed to it: somebody else,
/// or an organisation.
fn keep_to_names(dataset: &Dataset, roll: &mut Roll, organisations: &Organisations) -> Vec<Diagnostic> {
    let telling = |name: &String| {
        roll.names.are_in(name, |bearer| {
            roll.standing(bearer) == Standing::Protected || organisations.is_withheld(bearer)
        })
    };
    let attributions = roll.attributions.iter().enumerate();
    let taken_back: Vec<usize> = attributions
        .filter(|(_, attribution)| attribution.name.as_ref().is_some_and(telling))
        .map(|(at, _)| at)
        .collect();
    let message = "the cell names more than the speaker who may be named; the note is not attributed";
    let mut problems = Vec::new();
    for at in taken_back {
        let note = &dataset.notes[at];
        roll.attributions[at].name = None;
        problems.push(
            Diagnostic::warning(Code::InvalidValue, message)
                .at(roll::place(&dataset.sheets, note.origin))
                .field("speaker")
                .value(&*note.speaker, true)
                .help("Write the speaker's name alone."),
        );
    }
    problems
}

/// The names of those who agreed to be listed, if a list is asked for; not a
/// name that somebody bears, too, who did not.
fn participant_list(dataset: &Dataset, roll: &Roll) -> Option<Vec<String>> {
    if dataset.settings.disclosure.participant_list != ParticipantList::Of(ListedPeople::Consenting) {
        return None;
    }
    let nobody = Attribution::default();
    let is_free = |name: &&String| roll.protected_in(name, &nobody).is_empty();
    let names: BTreeSet<&String> = roll.listed_as.values().filter(is_free).collect();
    Some(names.into_iter().cloned().collect())
}

/// How many breakdowns tell less than was counted. One of which no row says
/// anything is none.
fn merging(tables: &Tables, breakdowns: &[PublicBreakdown]) -> Merging {
    let is_merged = |one: &&PublicBreakdown| {
        let mut parts = one.counts.iter();
        parts.any(|part| matches!(part.value, PartValue::Other(_)))
    };
    let is_left_out = |counted: &&Breakdown| {
        let says_something = counted.counts.iter().any(|(label, _)| !label.is_empty());
        let mut published = breakdowns.iter();
        says_something
            && !published.any(|one| one.scope == counted.scope && one.dimension == counted.dimension)
    };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Merging {
        published: count(breakdowns.len()),
        merged: count(breakdowns.iter().filter(is_merged).count()),
        left_out: count(tables.participation.iter().filter(is_left_out).count()),
    }
}

/// Of the values that were merged, tells those that are common words: a rare
/// role, group or the like is of one person, and may say who it is.
fn without_rare_words(
    mut breakdowns: Vec<PublicBreakdown>,
    rare_groups: &BTreeSet<String>,
) -> Vec<PublicBreakdown> {
    for breakdown in &mut breakdowns {
        let is_told = |value: &String| match breakdown.dimension {
            Dimension::Gender | Dimension::Role | Dimension::Format => {
                value.is_empty() || is_common_attribute(value)
            }
            Dimension::StakeholderGroup => !rare_groups.contains(value),
            Dimension::Region => true,
        };
        for part in &mut breakdown.counts {
            if let PartValue::Other(values) = &mut part.value {
                values.retain(is_told);
            }
        }
    }
    breakdowns
}

/// A minimum of 1 would tell of single persons.
fn minimum_cell(asked: u32) -> u32 {
    asked.max(2)
}

/// The groups of workshops with as much of their people as may be told.
fn public_clusters(clusters: Vec<ClusterFigures>, participants: &[PublicCount]) -> Vec<PublicCluster> {
    let clusters = clusters.into_iter().zip(participants);
    clusters
        .map(|(cluster, participants)| PublicCluster {
            workshops: cluster.workshops,
            participants: *participants,
            notes: cluster.notes,
            recommendations: cluster.recommendations,
            countries: cluster.countries,
            topics: cluster.topics,
        })
        .collect()
}

fn workshops(
    workshops: Vec<Workshop>,
    figures: &[WorkshopFigures],
    participation: &PublicParticipation,
) -> Vec<PublicWorkshop> {
    let people = participation.workshops.iter().zip(&participation.returned);
    workshops
        .into_iter()
        .zip(figures)
        .zip(people)
        .map(|((workshop, figures), (participants, returned))| PublicWorkshop {
            number: workshop.number,
            title: workshop.title,
            topics: workshop.topics,
            date: workshop.date,
            hosts: workshop.hosts,
            venue: workshop.venue,
            format: workshop.format,
            duration_minutes: workshop.duration_minutes,
            cluster: workshop.cluster,
            questions: workshop.questions,
            participants: *participants,
            returned: *returned,
            countries: figures.countries,
            notes: figures.notes,
            recommendations: figures.recommendations,
            new_countries: figures.new_countries,
            new_recommendations: figures.new_recommendations,
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
