//! Who came back: of the participants of a workshop those who had attended an
//! earlier one, as a sentence and as a figure; and how many workshops
//! participants attended.
//!
//! What `disclose` keeps back is shown as a bar that is not divided. A figure
//! would say nothing where fewer than two workshops had participants who came
//! back: then it is a sentence.

use std::cmp::Ordering;

use super::chart;
use super::desk::Desk;
use super::language::say;
use super::workshop_label::{head, number, numbered_title};
use crate::model::disclosed::PublicCount;
use crate::model::view::{Bar, BarChart, FigureText, SplitChart, SplitPart, SplitRow};

/// Of more workshops only the numbers stand at the bars.
const MOST_TITLES: usize = 24;

/// A workshop whose participants are told.
#[derive(Debug, Clone, Copy)]
struct Met {
    workshop: usize,
    participants: u32,
    /// Those who had attended an earlier one.
    returned: Option<u32>,
}

impl Met {
    /// By the share of those who returned, where it is told.
    fn by_share(&self, other: &Self) -> Ordering {
        let share =
            |one: &Self, other: &Self| u64::from(one.returned.unwrap_or(0)) * u64::from(other.participants);
        share(self, other).cmp(&share(other, self))
    }
}

/// What a brief says of its participants; empty where nothing is told, or where
/// there was no earlier workshop whose attendance is listed.
pub fn in_brief(desk: &mut Desk, workshop: usize) -> String {
    let series = desk.series;
    let earlier = series
        .disclosed
        .in_time
        .iter()
        .take_while(|one| **one != workshop);
    let is_listed = |one: &usize| series.workshop(*one).participants != PublicCount::Unknown;
    let (listed, unlisted): (Vec<usize>, Vec<usize>) = earlier.partition(|one| is_listed(one));
    let met = met(desk).into_iter().find(|met| met.workshop == workshop);
    let Some((returned, total)) = met.and_then(|met| Some((met.returned?, met.participants))) else {
        return String::new();
    };
    if listed.is_empty() {
        return String::new();
    }
    record(desk, workshop, returned, total);
    say!(
        desk.language,
        "participation-returned",
        count = returned,
        total = total,
        first = total - returned,
        listed = if unlisted.is_empty() { "all" } else { "some" }
    )
}

/// In the order in which they took place.
fn met(desk: &Desk) -> Vec<Met> {
    let disclosed = desk.series.disclosed;
    let workshops = disclosed.in_time.iter().filter_map(|workshop| {
        let public = &disclosed.workshops[*workshop];
        Some(Met {
            workshop: *workshop,
            participants: public.participants.exactly()?,
            returned: public.returned,
        })
    });
    workshops.collect()
}

/// Records of a workshop who returned, who did not, and all.
fn record(desk: &mut Desk, workshop: usize, returned: u32, total: u32) {
    let number = &desk.series.workshop(workshop).number;
    desk.people(
        format!("workshop:{number}/participants"),
        PublicCount::Exactly(total),
    );
    desk.people(
        format!("workshop:{number}/returned"),
        PublicCount::Exactly(returned),
    );
    desk.people(
        format!("workshop:{number}/first-time"),
        PublicCount::Exactly(total - returned),
    );
}

/// Who came back to each of the first workshops in time, as many as there is
/// room for; `None` where that would say nothing.
pub fn chart(desk: &mut Desk, room: usize) -> Option<SplitChart> {
    let mut workshops = met(desk);
    if returns(&workshops).count() < 2 {
        return None;
    }
    let finding = finding(desk, &workshops);
    workshops.truncate(room);
    let longest = workshops.iter().map(|met| met.participants).max()?;
    let mut rows = Vec::new();
    let label = if workshops.len() > MOST_TITLES {
        head
    } else {
        numbered_title
    };
    for met in &workshops {
        let label = label(desk, met.workshop);
        rows.push(row(desk, *met, label, longest));
    }
    desk.table("table:continuity/rows", rows.len());
    let language = desk.language;
    let named: Vec<String> = workshops
        .iter()
        .zip(&rows)
        .map(|(met, row)| in_words(desk, *met, row))
        .collect();
    Some(SplitChart {
        figure: FigureText {
            finding,
            source: say!(
                language,
                "continuity-source",
                minimum = desk.series.disclosed.minimum_cell
            ),
            alternative: say!(language, "continuity-alternative", named = language.list(&named)),
        },
        row_heading: say!(language, "column-workshop"),
        heads: vec![
            say!(language, "continuity-returned"),
            say!(language, "continuity-first"),
        ],
        total_heading: say!(language, "matrix-total"),
        rows,
    })
}

/// Those to whose participants some had come back.
fn returns(workshops: &[Met]) -> impl Iterator<Item = &Met> {
    let workshops = workshops.iter();
    workshops.filter(|met| met.returned.is_some_and(|returned| returned > 0))
}

fn row(desk: &mut Desk, met: Met, label: String, longest: u32) -> SplitRow {
    let language = desk.language;
    let length = |count: u32| f64::from(count) / f64::from(longest.max(1));
    let parts = if let Some(returned) = met.returned {
        record(desk, met.workshop, returned, met.participants);
        [returned, met.participants - returned].map(|count| SplitPart {
            number: language.digits(count),
            length: length(count),
        })
    } else {
        let number = &desk.series.workshop(met.workshop).number;
        let total = PublicCount::Exactly(met.participants);
        desk.people(format!("workshop:{number}/participants"), total);
        [(); 2].map(|()| SplitPart {
            number: say!(language, "table-unknown"),
            length: 0.0,
        })
    };
    SplitRow {
        label,
        parts: parts.to_vec(),
        total: language.digits(met.participants),
        length: length(met.participants),
    }
}

/// One bar for those who cannot see it.
fn in_words(desk: &Desk, met: Met, row: &SplitRow) -> String {
    let workshop = &row.label;
    match met.returned {
        Some(returned) => say!(
            desk.language,
            "continuity-in-words",
            workshop = workshop,
            count = returned,
            total = met.participants
        ),
        None => say!(
            desk.language,
            "continuity-in-words-untold",
            workshop = workshop,
            total = met.participants
        ),
    }
}

/// Where the share of those who came back was the largest; where it was the
/// same twice, how many came back at all.
fn finding(desk: &mut Desk, workshops: &[Met]) -> String {
    let most = returns(workshops).copied().max_by(Met::by_share);
    let largest = |most: &Met| {
        let mut others = workshops.iter().filter(|met| met.workshop != most.workshop);
        others.all(|met| met.by_share(most) == Ordering::Less)
    };
    let Some((most, returned)) = most.filter(largest).and_then(|most| Some((most, most.returned?))) else {
        return plain_finding(desk);
    };
    record(desk, most.workshop, returned, most.participants);
    let untold = workshops.iter().any(|met| met.returned.is_none());
    say!(
        desk.language,
        "continuity-finding",
        workshop = workshop_in_text(desk, most.workshop),
        count = returned,
        total = most.participants,
        told = if untold { "some" } else { "all" }
    )
}

fn plain_finding(desk: &mut Desk) -> String {
    let disclosed = desk.series.disclosed;
    let (Some(returning), Some(total)) = (disclosed.returning, disclosed.participants.exactly()) else {
        return say!(desk.language, "continuity-finding-none");
    };
    desk.people("series/returning", PublicCount::Exactly(returning));
    desk.people("series/participants", PublicCount::Exactly(total));
    say!(
        desk.language,
        "continuity-finding-plain",
        count = returning,
        total = total
    )
}

/// `workshop 3`, or the title of one without a number.
fn workshop_in_text(desk: &Desk, workshop: usize) -> String {
    let number = number(desk, workshop);
    if number.is_empty() {
        desk.language.title_in_text(&desk.series.workshop(workshop).title)
    } else {
        say!(desk.language, "workshop-in-text", number = number)
    }
}

/// What the figure would say, where it would say little: to which workshop
/// participants came back; empty where it is not told.
pub fn sentence(desk: &mut Desk) -> String {
    let workshops = met(desk);
    if desk.series.disclosed.returning == Some(0) && workshops.len() > 1 {
        return say!(desk.language, "continuity-nobody");
    }
    let mut met = returns(&workshops).copied();
    let (Some(met), None) = (met.next(), met.next()) else {
        return String::new();
    };
    let returned = met.returned.unwrap_or(0);
    record(desk, met.workshop, returned, met.participants);
    say!(
        desk.language,
        "continuity-sentence",
        workshop = workshop_in_text(desk, met.workshop),
        count = returned,
        total = met.participants
    )
}

/// How many workshops participants attended; `None` where that is not told, or
/// all attended as many.
pub fn attended(desk: &mut Desk) -> Option<BarChart> {
    let disclosed = desk.series.disclosed;
    let counts = disclosed.attended?;
    let total = disclosed.participants.exactly()?;
    let longest = counts.into_iter().max()?;
    let mut bars = Vec::new();
    for (times, count) in ["one", "two", "three-or-more"].into_iter().zip(counts) {
        if count > 0 {
            bars.push(bar(desk, times, count, total, longest));
        }
    }
    if bars.len() < 2 {
        return None;
    }
    desk.people("series/participants", disclosed.participants);
    let language = desk.language;
    let [one, _, more] = counts;
    Some(BarChart {
        figure: FigureText {
            finding: say!(
                language,
                "attended-finding",
                one = one,
                more = more,
                total = total
            ),
            source: say!(language, "attended-source", minimum = disclosed.minimum_cell),
            alternative: say!(
                language,
                "attended-alternative",
                total = total,
                parts = chart::in_words(language, &bars)
            ),
        },
        bars,
    })
}

fn bar(desk: &mut Desk, times: &str, count: u32, total: u32, longest: u32) -> Bar {
    let share = chart::share(desk.language, count, total);
    let name = format!("participation:series/workshops-attended/{times}");
    desk.people_share(format!("{name}/share"), &share);
    desk.people(name, PublicCount::Exactly(count));
    Bar {
        label: say!(desk.language, "attended", times = times),
        number: desk.language.digits(count),
        share,
        length: f64::from(count) / f64::from(longest.max(1)),
        muted: false,
    }
}
