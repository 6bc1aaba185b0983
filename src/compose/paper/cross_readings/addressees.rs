//! Recommendations by addressee and topic: what is asked of whom.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::compose::desk::Desk;
use crate::compose::heat::Row;
use crate::compose::language::say;
use crate::compose::paper::{budget, matrix};
use crate::model::view::{FigureText, HeatMap};

/// `None` where a matrix would be a list: with one topic or one addressee.
pub fn matrix(desk: &mut Desk) -> Option<HeatMap> {
    let addressees = addressees(desk);
    let topics = topics(desk, &addressees);
    if topics.len() < 2 || addressees.len() < 2 {
        return None;
    }
    let rows: Vec<Row> = addressees
        .iter()
        .map(|(addressee, _)| row(desk, &topics, *addressee))
        .collect();
    let named = matrix::named_rows(desk, &rows);
    let count = desk.table("table:addressees/rows", rows.len());
    let figure = FigureText {
        finding: finding(desk, &addressees),
        source: say!(desk.language, "addressee-matrix-source"),
        alternative: say!(
            desk.language,
            "addressee-matrix-alternative",
            count = count,
            named = named
        ),
    };
    let heading = say!(desk.language, "addressee");
    Some(matrix::by_topic(desk, figure, heading, &topics, &rows))
}

/// Those to whom most recommendations are directed, with how many these are;
/// of as many in the order of the series.
fn addressees(desk: &Desk) -> Vec<(usize, usize)> {
    let all = 0..desk.series.disclosed.addressees.len();
    let mut counted: Vec<(usize, usize)> = all
        .map(|addressee| (addressee, ranks(desk, addressee).len()))
        .filter(|(_, count)| *count > 0)
        .collect();
    counted.sort_by_key(|(addressee, count)| (Reverse(*count), *addressee));
    counted.truncate(budget::CROSS_ADDRESSEES);
    counted
}

/// The topics on which these are asked for something, and of many those with the
/// most recommendations, in the order of the series: a column without a number
/// would ask nothing of anybody.
fn topics(desk: &Desk, addressees: &[(usize, usize)]) -> Vec<usize> {
    let is_shown = |addressee: usize| addressees.iter().any(|(shown, _)| *shown == addressee);
    let mut counted: BTreeMap<usize, usize> = BTreeMap::new();
    for figure in &desk.series.disclosed.addressee_topic_figures {
        if is_shown(figure.addressee) && figure.recommendations > 0 {
            *counted.entry(figure.topic).or_default() += figure.recommendations as usize;
        }
    }
    let topics = counted.keys().copied().collect();
    matrix::leading(topics, |topic| counted[&topic], budget::MATRIX_COLUMNS).0
}

/// The recommendations that are directed to an addressee.
fn ranks(desk: &Desk, addressee: usize) -> Vec<usize> {
    let figures = desk.series.disclosed.recommendation_figures.iter().enumerate();
    figures
        .filter(|(_, one)| one.addressees.contains(&addressee))
        .map(|(rank, _)| rank)
        .collect()
}

/// The notes that direct a recommendation to an addressee, on a topic or on
/// any.
fn notes(desk: &Desk, addressee: usize, topic: Option<usize>) -> Vec<usize> {
    let series = desk.series;
    let recommending = ranks(desk, addressee)
        .into_iter()
        .flat_map(|rank| &series.recommendation(rank).notes);
    recommending
        .copied()
        .filter(|note| series.note(*note).addressees.contains(&addressee))
        .filter(|note| topic.is_none_or(|topic| series.note(*note).topics.contains(&topic)))
        .collect()
}

fn row(desk: &mut Desk, topics: &[usize], addressee: usize) -> Row {
    let series = desk.series;
    let label = series.disclosed.addressees.label(addressee).to_owned();
    let key = series.main.addressees.label(addressee);
    let mut cells = Vec::new();
    for topic in topics {
        let figures = series.disclosed.addressee_topic_figures.iter();
        let mut found = figures.filter(|one| one.addressee == addressee && one.topic == *topic);
        let number = found.next().map_or(0, |one| one.recommendations);
        let title = series.main.topics.label(*topic);
        let behind = notes(desk, addressee, Some(*topic));
        desk.value(format!("addressee_topic:{key}/{title}"), number as usize, &behind);
        cells.push(number);
    }
    let behind = notes(desk, addressee, None);
    let total = ranks(desk, addressee).len();
    desk.value(format!("addressee:{key}/recommendations"), total, &behind);
    Row {
        label,
        cells,
        total: u32::try_from(total).unwrap_or(u32::MAX),
    }
}

fn finding(desk: &mut Desk, addressees: &[(usize, usize)]) -> String {
    let terms = &desk.series.disclosed.addressees;
    match addressees {
        [(first, most), (_, next), ..] if most > next => say!(
            desk.language,
            "addressee-finding-most",
            count = *most,
            addressee = terms.label(*first)
        ),
        _ => {
            let count = all(desk);
            say!(desk.language, "addressee-finding-plain", count = count)
        }
    }
}

/// Records to how many addressees recommendations are directed, also where the
/// matrix has no room for all.
fn all(desk: &mut Desk) -> usize {
    let series = desk.series;
    let figures = series.disclosed.recommendation_figures.iter();
    let addressees: BTreeSet<usize> = figures
        .clone()
        .flat_map(|one| one.addressees.iter().copied())
        .collect();
    let addressed = |note: &usize| !series.note(*note).addressees.is_empty();
    let notes: Vec<usize> = figures
        .flat_map(|one| one.notes.iter().copied())
        .filter(addressed)
        .collect();
    desk.value("series/addressees", addressees.len(), &notes)
}
