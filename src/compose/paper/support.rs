//! Recommendations by addressee and by how many workshops made them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Paper;
use super::budget;
use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::model::view::{FigureText, SplitChart, SplitPart, SplitRow};

/// In how many workshops a recommendation was made: in so many or more, in
/// exactly so many. The best supported stand first.
const PARTS: [usize; 3] = [3, 2, 1];

/// Addressees that a finding names before it counts them.
const MOST_IN_FINDING: usize = 3;

/// An addressee with how many recommendations of each part it received.
struct Addressed {
    addressee: usize,
    parts: [u32; PARTS.len()],
}

impl Addressed {
    fn total(&self) -> u32 {
        self.parts.iter().sum()
    }

    fn shared(&self) -> u32 {
        self.parts[..PARTS.len() - 1].iter().sum()
    }
}

/// Stands beside the list of recommendations. `None` where there is no list, and
/// where it would say nothing: of one workshop, with one addressee, or where no
/// two workshops made the same recommendation.
pub fn chart(desk: &mut Desk, paper: &Paper) -> Option<SplitChart> {
    let addressed = addressed(desk);
    let is_shared = addressed.iter().any(|one| one.shared() > 0);
    if addressed.len() < 2 || !is_shared || paper.selection.recommendations.is_empty() {
        return None;
    }
    let finding = finding(desk, &addressed);
    let left_out = addressed.len().saturating_sub(budget::CROSS_ADDRESSEES);
    let shown = &addressed[..addressed.len() - left_out];
    let parts = parts(shown);
    let longest = shown.iter().map(Addressed::total).max()?;
    let mut rows = Vec::new();
    for one in shown {
        rows.push(row(desk, one, &parts, longest));
    }
    desk.table("table:support/rows", rows.len());
    let left_out = if left_out > 0 {
        desk.table("table:support/left-out", left_out)
    } else {
        0
    };
    let language = desk.language;
    let named: Vec<String> = shown.iter().map(|one| in_words(desk, one, &parts)).collect();
    Some(SplitChart {
        figure: FigureText {
            finding,
            source: say!(language, "support-source", count = left_out),
            alternative: say!(language, "support-alternative", named = language.facts(named)),
        },
        row_heading: say!(language, "addressee"),
        heads: parts.iter().map(|part| head(desk, *part)).collect(),
        total_heading: say!(language, "matrix-total"),
        rows,
    })
}

/// What stands instead of the figure where no two workshops recommended the
/// same; else empty.
pub fn sentence(desk: &Desk) -> String {
    let recommendations = &desk.series.disclosed.recommendation_figures;
    let are_shared = recommendations.iter().any(|one| one.workshops.len() > 1);
    if are_shared || recommendations.len() < 2 || desk.series.workshops.len() < 2 {
        String::new()
    } else {
        say!(desk.language, "support-none-shared")
    }
}

/// Those with most recommendations first; of as many those with the most that
/// several workshops made, then in the order of the series.
fn addressed(desk: &Desk) -> Vec<Addressed> {
    let mut found: BTreeMap<usize, [u32; PARTS.len()]> = BTreeMap::new();
    for figures in &desk.series.disclosed.addressee_support_figures {
        let part = PARTS
            .iter()
            .position(|least| figures.workshops as usize >= *least);
        if let Some(part) = part {
            found.entry(figures.addressee).or_default()[part] += figures.recommendations;
        }
    }
    let mut addressed: Vec<Addressed> = found
        .into_iter()
        .map(|(addressee, parts)| Addressed { addressee, parts })
        .collect();
    addressed.sort_by_key(|one| (Reverse((one.total(), one.shared())), one.addressee));
    addressed
}

/// The parts that any of them has.
fn parts(addressed: &[Addressed]) -> Vec<usize> {
    let parts = 0..PARTS.len();
    parts
        .filter(|part| addressed.iter().any(|one| one.parts[*part] > 0))
        .collect()
}

fn row(desk: &mut Desk, one: &Addressed, parts: &[usize], longest: u32) -> SplitRow {
    let series = desk.series;
    let label = series.disclosed.addressees.label(one.addressee).to_owned();
    let key = series.main.addressees.label(one.addressee);
    let length = |count: u32| f64::from(count) / f64::from(longest.max(1));
    let mut views = Vec::new();
    for part in parts {
        let count = one.parts[*part];
        let behind = notes(desk, one.addressee, |workshops| part_of(workshops) == *part);
        let name = format!("addressee:{key}/support/{}", PARTS[*part]);
        desk.value(name, count as usize, &behind);
        views.push(SplitPart {
            number: if count == 0 {
                String::new()
            } else {
                desk.language.digits(count)
            },
            length: length(count),
        });
    }
    let behind = notes(desk, one.addressee, |_| true);
    desk.value(
        format!("addressee:{key}/recommendations"),
        one.total() as usize,
        &behind,
    );
    SplitRow {
        label,
        parts: views,
        total: desk.language.digits(one.total()),
        length: length(one.total()),
    }
}

fn part_of(workshops: usize) -> usize {
    let part = PARTS.iter().position(|least| workshops >= *least);
    part.unwrap_or(PARTS.len() - 1)
}

/// The notes that direct a recommendation to an addressee which was made in so
/// many workshops.
fn notes(desk: &Desk, addressee: usize, is_in: impl Fn(usize) -> bool) -> Vec<usize> {
    let series = desk.series;
    let recommendations = series.disclosed.recommendation_figures.iter();
    let those = recommendations.filter(|one| is_in(one.workshops.len()));
    those
        .flat_map(|one| one.notes.iter().copied())
        .filter(|note| series.note(*note).addressees.contains(&addressee))
        .collect()
}

fn head(desk: &Desk, part: usize) -> String {
    match PARTS[part] {
        1 => say!(desk.language, "support-head-one"),
        2 => say!(desk.language, "support-head-two"),
        _ => say!(desk.language, "support-head-more"),
    }
}

/// One bar for those who cannot see it.
fn in_words(desk: &Desk, one: &Addressed, parts: &[usize]) -> String {
    let language = desk.language;
    let parts: Vec<String> = parts
        .iter()
        .filter(|part| one.parts[**part] > 0)
        .map(|part| {
            say!(
                language,
                "support-part-in-words",
                count = one.parts[*part],
                workshops = PARTS[*part]
            )
        })
        .collect();
    say!(
        language,
        "support-in-words",
        addressee = desk.series.disclosed.addressees.label(one.addressee),
        count = one.total(),
        parts = language.list(&parts)
    )
}

/// Who is asked most, and how much of it by several workshops; where many are
/// asked as much, how many are asked at all.
fn finding(desk: &mut Desk, addressed: &[Addressed]) -> String {
    let disclosed = desk.series.disclosed;
    let label = |one: &Addressed| disclosed.addressees.label(one.addressee);
    let most = addressed.first().map_or(0, Addressed::total);
    let leaders: Vec<&Addressed> = addressed.iter().filter(|one| one.total() == most).collect();
    match leaders[..] {
        [leader] => {
            let behind = notes(desk, leader.addressee, |workshops| workshops > 1);
            let name = format!(
                "addressee:{}/shared-recommendations",
                desk.series.main.addressees.label(leader.addressee)
            );
            let shared = desk.value(name, leader.shared() as usize, &behind);
            say!(
                desk.language,
                "support-finding",
                addressee = label(leader),
                count = most,
                shared = shared
            )
        }
        _ if leaders.len() <= MOST_IN_FINDING && leaders.len() < addressed.len() => {
            let labels: Vec<&str> = leaders.into_iter().map(label).collect();
            say!(
                desk.language,
                "support-finding-tied",
                addressees = desk.language.list(&labels),
                count = most
            )
        }
        _ => {
            let all = addressed
                .iter()
                .flat_map(|one| notes(desk, one.addressee, |_| true));
            let all: Vec<usize> = all.collect();
            let count = desk.value("series/addressees", addressed.len(), &all);
            say!(desk.language, "support-finding-plain", count = count)
        }
    }
}
