//! Who took part, as sentences: never by name, and only by breakdowns that
//! have passed the barrier.

use std::collections::BTreeSet;

use super::chart;
use super::desk::Desk;
use super::language::say;
use crate::model::disclosed::{PartValue, PublicBreakdown, PublicCount};
use crate::model::tables::{Dimension, Scope};

/// The breakdown of a workshop or of the series, where it is published.
pub fn breakdown<'a>(desk: &Desk<'a>, scope: Scope, dimension: Dimension) -> Option<&'a PublicBreakdown> {
    let mut all = desk.series.disclosed.participation.iter();
    all.find(|one| one.scope == scope && one.dimension == dimension)
}

/// Records how many stakeholder groups the breakdown of a workshop or of the
/// series shows, those that it merges among them; none where it is not
/// published. `figure` is the figure's name.
pub fn groups(desk: &mut Desk, scope: Scope, figure: impl Into<String>) -> usize {
    let groups = breakdown(desk, scope, Dimension::StakeholderGroup).map_or(0, different_groups);
    desk.sorts_of_people(figure, groups)
}

fn different_groups(breakdown: &PublicBreakdown) -> usize {
    let labels = breakdown.counts.iter().flat_map(|part| match &part.value {
        PartValue::Named(label) => vec![label.as_str()],
        PartValue::Other(labels) => labels.iter().map(String::as_str).collect(),
        PartValue::NotStated => Vec::new(),
    });
    labels
        .filter(|label| !label.is_empty())
        .collect::<BTreeSet<_>>()
        .len()
}

/// The number of participants as a big figure: `27`, `<3`; `None` where no
/// sheet says.
pub fn number(desk: &Desk, count: PublicCount) -> Option<String> {
    match count {
        PublicCount::Exactly(count) => Some(desk.language.digits(count)),
        PublicCount::FewerThan(minimum) => Some(say!(desk.language, "people-fewer", minimum = minimum)),
        PublicCount::Unknown => None,
    }
}

/// What “other groups” stands for; empty where nothing is merged.
pub fn merged(desk: &Desk, breakdown: &PublicBreakdown) -> String {
    let mut names: Vec<String> = breakdown
        .counts
        .iter()
        .filter_map(|part| match &part.value {
            PartValue::Other(labels) => Some(labels),
            PartValue::Named(_) | PartValue::NotStated => None,
        })
        .flatten()
        .map(|label| {
            if label.is_empty() {
                say!(desk.language, "part-not-stated-in-text")
            } else {
                chart::named(desk, breakdown.dimension, label)
            }
        })
        .collect();
    names.sort_by(|left, right| desk.language.compare(left, right));
    if names.is_empty() {
        return String::new();
    }
    let dimension = breakdown.dimension.name();
    say!(
        desk.language,
        "participation-merged",
        dimension = dimension,
        names = desk.language.list(&names)
    )
}

/// The parts of a breakdown in one sentence, where no chart shows them.
pub fn in_words(desk: &mut Desk, breakdown: &PublicBreakdown, scope: &str) -> String {
    let mut parts = Vec::new();
    for part in &breakdown.counts {
        let label = chart::label(desk, breakdown.dimension, &part.value);
        let name = format!(
            "participation:{scope}/{}/{}",
            breakdown.dimension.name(),
            chart::key(desk, breakdown.dimension, &part.value)
        );
        desk.people(name, PublicCount::Exactly(part.participants));
        let number = desk.language.digits(part.participants);
        parts.push(say!(
            desk.language,
            "labelled-number-in-text",
            label = label,
            number = number
        ));
    }
    let dimension = breakdown.dimension.name();
    say!(
        desk.language,
        "participation-parts",
        dimension = dimension,
        parts = desk.language.list(&parts)
    )
}
