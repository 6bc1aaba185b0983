//! Notes as they may be told: with as much of the speaker as the speaker
//! agreed to, and no stakeholder group that would point at one of few, by its
//! size or by its words.

use std::collections::{BTreeMap, BTreeSet};

use super::edition;
use super::roll::{Attribution, Roll};
use super::steps::{Step, is_taken};
use crate::model::grouping::Grouping;
use crate::model::name::fold;
use crate::model::{
    CountryMention, Dataset, Dimension, Include, Note, NoteConsent, PartValue, PublicBreakdown, PublicNote,
    Scope, Tables,
};
use crate::vocabulary::term::STAKEHOLDER_GROUPS;

/// The stakeholder groups that a note may name, by workshop: those that the
/// workshop's breakdown tells apart, and every group where nothing is known of
/// the attendance; and those that a text of the whole series may name.
///
/// Whoever is named elsewhere is no cover: beside Ada Obi and Pius Zwingli,
/// both named, “civil society” is the third of three. So only those count whom
/// nobody can tell, and what bears no group must not be of few either. A
/// contribution whose speaker is named tells the group on the same terms, else
/// it would help to subtract.
#[derive(Debug)]
pub(super) struct NamedGroups {
    workshops: Vec<BTreeSet<usize>>,
    series: BTreeSet<usize>,
}

impl NamedGroups {
    /// `unnamable` says of a group's label that it must not be told.
    pub(super) fn of(
        dataset: &Dataset,
        roll: &Roll,
        tables: &Tables,
        breakdowns: &[PublicBreakdown],
        unnamable: &dyn Fn(&str) -> bool,
    ) -> Self {
        let minimum = minimum_of(dataset);
        let unnamed = Unnamed::of(dataset, roll);
        let named_in = |scope: Scope| -> BTreeSet<usize> {
            let told = breakdowns
                .iter()
                .find(|one| one.scope == scope && one.dimension == Dimension::StakeholderGroup);
            let named: BTreeSet<&str> = told.into_iter().flat_map(named_values).collect();
            let groups = dataset.groups.iter().zip(0..);
            let named = groups.filter(|(group, _)| named.contains(group.label.trim()));
            let workshop = match scope {
                Scope::Workshop(workshop) => Some(workshop),
                Scope::Series => None,
            };
            large(named.map(|(_, index)| index), &unnamed.counts(workshop), minimum)
        };
        let workshops = tables.workshops.iter().enumerate();
        Self {
            workshops: workshops
                .map(|(workshop, figures)| match figures.participants {
                    Some(_) => named_in(Scope::Workshop(workshop)),
                    None => (0..dataset.groups.len())
                        .filter(|group| !unnamable(dataset.groups.label(*group)))
                        .collect(),
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

fn minimum_of(dataset: &Dataset) -> usize {
    super::minimum_cell(dataset.settings.disclosure.minimum_cell) as usize
}

fn named_values(breakdown: &PublicBreakdown) -> impl Iterator<Item = &str> {
    breakdown.counts.iter().filter_map(|part| match &part.value {
        PartValue::Named(label) => Some(label.as_str()),
        PartValue::NotStated | PartValue::Other(_) => None,
    })
}

/// How many are of a group, or of none that is stated.
type Sizes = BTreeMap<Option<usize>, usize>;

/// The groups in which enough people are not named. Where those of all others
/// are few, the smallest joins them: a contribution without a group would be
/// one of theirs.
fn large(groups: impl Iterator<Item = usize>, unnamed: &Sizes, minimum: usize) -> BTreeSet<usize> {
    let size = |group: &usize| unnamed.get(&Some(*group)).copied().unwrap_or_default();
    let mut large: BTreeSet<usize> = groups.filter(|group| size(group) >= minimum).collect();
    let everybody: usize = unnamed.values().sum();
    loop {
        let others = everybody.saturating_sub(large.iter().map(size).sum());
        let smallest = large.iter().copied().min_by_key(size);
        match smallest {
            Some(smallest) if (1..minimum).contains(&others) => large.remove(&smallest),
            _ => return large,
        };
    }
}

/// Those who attended and are named nowhere.
struct Unnamed {
    /// The workshop and the stated group of each, by person.
    attended: BTreeMap<usize, BTreeSet<(usize, usize)>>,
    /// For each workshop the unnamed persons who were there.
    present: BTreeMap<usize, BTreeSet<usize>>,
    /// The workshop, the group and the bearer of names that contributions bear
    /// and no row of attendance: perhaps of somebody whose row lacks a name.
    strangers: BTreeSet<(usize, Option<usize>, u32)>,
}

impl Unnamed {
    /// Whoever agreed to be named counts as named.
    fn of(dataset: &Dataset, roll: &Roll) -> Self {
        let mut named: BTreeSet<usize> = roll.listed_as.keys().copied().collect();
        let mut strangers = BTreeSet::new();
        for (note, attribution) in dataset.notes.iter().zip(&roll.attributions) {
            for bearer in attribution.bearers.iter().filter(|_| attribution.name.is_some()) {
                match roll.bearers.get(*bearer as usize).and_then(|one| one.person) {
                    Some(person) => named.insert(person),
                    None => strangers.insert((note.workshop, note.group, *bearer)),
                };
            }
        }
        let mut attended: BTreeMap<usize, BTreeSet<(usize, usize)>> = BTreeMap::new();
        let mut present: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        let rows = dataset.attendance.iter().filter(|row| row.attended);
        for row in rows.filter(|row| !named.contains(&row.person)) {
            present.entry(row.workshop).or_default().insert(row.person);
            let groups = attended.entry(row.person).or_default();
            groups.extend(row.group.map(|group| (row.workshop, group)));
        }
        Self {
            attended,
            present,
            strangers,
        }
    }

    /// How many are of each group at a workshop, or in the series. Of whom rows
    /// say several groups is of none.
    fn counts(&self, workshop: Option<usize>) -> Sizes {
        let is_here = |at: usize| workshop.is_none_or(|workshop| workshop == at);
        let present = self.present.iter().filter(|(at, _)| is_here(**at));
        let persons: BTreeSet<usize> = present.flat_map(|(_, persons)| persons).copied().collect();
        let mut sizes = Sizes::new();
        for person in &persons {
            let stated = self.attended.get(person).into_iter().flatten();
            let stated = stated.filter(|(at, _)| is_here(*at));
            let groups: BTreeSet<usize> = stated.map(|(_, group)| *group).collect();
            let only = groups.first().copied().filter(|_| groups.len() == 1);
            *sizes.entry(only).or_default() += 1;
        }
        let strangers = self.strangers.iter().filter(|(at, ..)| is_here(*at));
        let strangers: BTreeSet<_> = strangers.map(|(_, group, bearer)| (group, bearer)).collect();
        for (group, _) in strangers {
            if let Some(size) = sizes.get_mut(group) {
                *size = size.saturating_sub(1);
            }
        }
        sizes
    }
}

/// The labels that may say who somebody is: neither the program's nor those of
/// series.toml, and of few participants. A speaker who is on no list of
/// attendance does not count, for one person may stand under several spellings.
pub(super) fn rare_groups(dataset: &Dataset) -> BTreeSet<String> {
    let listed = dataset.settings.stakeholder_groups.iter();
    let listed = listed.map(|group| group.label.as_str());
    let known = STAKEHOLDER_GROUPS.iter().map(|group| group.label);
    let familiar: BTreeSet<String> = listed.chain(known).map(fold).collect();
    let mut persons: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for row in dataset.attendance.iter().filter(|row| row.attended) {
        if let Some(group) = row.group {
            persons.entry(group).or_default().insert(row.person);
        }
    }
    let minimum = minimum_of(dataset);
    let is_few = |group: &usize| persons.get(group).map_or(0, BTreeSet::len) < minimum;
    let groups = dataset.groups.iter().zip(0..);
    let few = groups.filter(|(_, group)| is_few(group));
    let labels = few.map(|(group, _)| group.label.trim().to_owned());
    labels.filter(|label| !familiar.contains(&fold(label))).collect()
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
