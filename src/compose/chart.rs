//! Bar charts of people by group, with shares that are right as they stand.

use super::desk::Desk;
use super::edition;
use super::language::{Language, say};
use crate::model::disclosed::{PartValue, PublicBreakdown, PublicCount, PublicPart};
use crate::model::own_words::OwnPart;
use crate::model::tables::Dimension;
use crate::model::view::{Bar, BarChart, FigureText};

/// Named parts among which it says something that one is the largest, where
/// unnamed ones could be larger.
const FEWEST_COMPARED: usize = 3;

/// More parts than this that are equally large are a list and no finding.
const MOST_LEADING: usize = 3;

/// The chart of a breakdown; `None` where it would say nothing: with a single
/// bar, or with bars of those alone who are in no named part.
/// `scope` names the figures, `source` says where the people were counted.
pub fn breakdown(
    desk: &mut Desk,
    breakdown: &PublicBreakdown,
    scope: &str,
    source: String,
) -> Option<BarChart> {
    if breakdown.counts.len() < 2 || !breakdown.counts.iter().any(is_named) {
        return None;
    }
    let total = total(breakdown);
    let longest = breakdown.counts.iter().map(|part| part.participants).max()?;
    let mut bars = Vec::new();
    for part in &breakdown.counts {
        bars.push(bar(desk, breakdown.dimension, part, total, longest, scope));
    }
    let figure = FigureText {
        finding: finding(desk, breakdown, total),
        source,
        alternative: alternative(desk.language, breakdown.dimension, &bars, total),
    };
    Some(BarChart { figure, bars })
}

pub fn total(breakdown: &PublicBreakdown) -> u32 {
    breakdown.counts.iter().map(|part| part.participants).sum()
}

fn bar(
    desk: &mut Desk,
    dimension: Dimension,
    part: &PublicPart,
    total: u32,
    longest: u32,
    scope: &str,
) -> Bar {
    let label = label(desk, dimension, &part.value);
    let share = share(desk.language, part.participants, total);
    let key = key(desk, dimension, &part.value);
    let name = format!("participation:{scope}/{}/{key}", dimension.name());
    desk.people_share(format!("{name}/share"), &share);
    desk.people(name, PublicCount::Exactly(part.participants));
    Bar {
        number: desk.language.digits(part.participants),
        share,
        length: f64::from(part.participants) / f64::from(longest.max(1)),
        muted: !is_named(part),
        label,
    }
}

/// A part's name in the names of figures, as the tables have it.
pub fn key<'a>(desk: &Desk<'a>, dimension: Dimension, value: &'a PartValue) -> &'a str {
    match value {
        PartValue::Named(label) => desk.series.main.names.value(dimension, label),
        PartValue::NotStated => "not stated",
        PartValue::Other(_) => "other",
    }
}

/// A part's name: of a stakeholder group the one for several.
pub fn label(desk: &Desk, dimension: Dimension, value: &PartValue) -> String {
    match value {
        PartValue::Named(label) => named(desk, dimension, label),
        PartValue::NotStated => say!(desk.language, "part-not-stated"),
        PartValue::Other(_) => say!(desk.language, "part-other", dimension = dimension.name()),
    }
}

/// What people were counted by, as the document's language says it.
pub fn named(desk: &Desk, dimension: Dimension, label: &str) -> String {
    let disclosed = desk.series.disclosed;
    if dimension == Dimension::StakeholderGroup {
        let found = disclosed.groups.find(label);
        return found.map_or_else(
            || label.to_owned(),
            |group| disclosed.groups.get(group).plural.clone(),
        );
    }
    let code = desk.language.code();
    let translated = disclosed.settings.translations.find(code, label, OwnPart::Format);
    translated.map_or_else(|| edition::value(desk.language, dimension, label), str::to_owned)
}

/// A share in whole per cent, rounded by itself: shares need not add up to a
/// hundred, but each is right. What is there is never told as nothing, nor
/// what is not all as all.
pub fn share(language: &Language, part: u32, whole: u32) -> String {
    let percent = percent(part, whole);
    if percent == 0 && part > 0 {
        say!(language, "share-under-one")
    } else if percent == 100 && part < whole {
        say!(language, "share-nearly-all")
    } else {
        say!(language, "share", percent = percent)
    }
}

/// Half a per cent is rounded up.
fn percent(part: u32, whole: u32) -> u32 {
    let doubled = (u64::from(part) * 200 + u64::from(whole)) / (2 * u64::from(whole.max(1)));
    u32::try_from(doubled).unwrap_or(100)
}

/// Which part is the largest, or which few are. Where merged parts could hide a
/// larger one, the finding speaks of those alone that are shown by themselves.
fn finding(desk: &Desk, breakdown: &PublicBreakdown, total: u32) -> String {
    let dimension = breakdown.dimension.name();
    let (leaders, most) = leaders(breakdown);
    let leaders: Vec<String> = leaders
        .into_iter()
        .map(|label| named(desk, breakdown.dimension, label))
        .collect();
    if leaders.is_empty() || leaders.len() > MOST_LEADING || is_overshadowed(breakdown, most) {
        return say!(
            desk.language,
            "chart-finding-none",
            dimension = dimension,
            total = total
        );
    }
    say!(
        desk.language,
        "chart-finding",
        dimension = dimension,
        number = leaders.len(),
        leaders = desk.language.list(&leaders),
        count = most,
        total = total,
        hidden = hidden(breakdown, most)
    )
}

fn is_named(part: &PublicPart) -> bool {
    matches!(part.value, PartValue::Named(_))
}

/// Whether what is not named leaves too little to be said of what is: fewer
/// than three named parts, or a bar of unnamed people as long as the longest of
/// theirs.
fn is_overshadowed(breakdown: &PublicBreakdown, most: u32) -> bool {
    let (named, unnamed): (Vec<_>, Vec<_>) = breakdown.counts.iter().partition(|part| is_named(part));
    let is_longest = unnamed.iter().any(|part| part.participants >= most);
    hidden(breakdown, most) > 0 && (is_longest || named.len() < FEWEST_COMPARED)
}

/// The people in parts that are not named, where they are enough to hide a
/// part as large as the largest named one; else none.
pub fn hidden(breakdown: &PublicBreakdown, most: u32) -> u32 {
    let unnamed = breakdown
        .counts
        .iter()
        .filter(|part| !matches!(part.value, PartValue::Named(_)));
    let hidden: u32 = unnamed.map(|part| part.participants).sum();
    if hidden < most { 0 } else { hidden }
}

/// The named parts with the most people, and how many these are.
pub fn leaders(breakdown: &PublicBreakdown) -> (Vec<&str>, u32) {
    let named = || {
        breakdown.counts.iter().filter_map(|part| match &part.value {
            PartValue::Named(label) => Some((label.as_str(), part.participants)),
            PartValue::NotStated | PartValue::Other(_) => None,
        })
    };
    let most = named().map(|(_, participants)| participants).max().unwrap_or(0);
    let leaders = named().filter(|(_, participants)| *participants == most);
    (leaders.map(|(label, _)| label).collect(), most)
}

/// All that the bars print, for those who cannot see them.
fn alternative(language: &Language, dimension: Dimension, bars: &[Bar], total: u32) -> String {
    let parts = in_words(language, bars);
    say!(
        language,
        "chart-alternative",
        dimension = dimension.name(),
        total = total,
        parts = parts
    )
}

/// Bars for those who cannot see them.
pub fn in_words(language: &Language, bars: &[Bar]) -> String {
    let parts: Vec<String> = bars
        .iter()
        .map(|bar| {
            say!(
                language,
                "labelled-number-share",
                label = &bar.label,
                number = &bar.number,
                share = &bar.share
            )
        })
        .collect();
    language.list(&parts)
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn shares_are_rounded_half_up_each_by_itself() {
        for (part, whole, expected) in [
            (1, 3, 33),
            (2, 3, 67),
            (1, 8, 13),
            (1, 1000, 0),
            (0, 0, 0),
            (7, 7, 100),
        ] {
            assert_eq!(percent(part, whole), expected, "{part} of {whole}");
        }
    }
}
