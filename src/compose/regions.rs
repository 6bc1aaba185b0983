//! Regions across the workshops: a small chart for each region, in which each
//! workshop has a bar, all on one scale. Only published breakdowns are shown.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::chart;
use super::desk::Desk;
use super::language::say;
use super::participation;
use super::recommendation::workshop_names;
use super::workshop_label::head;
use crate::model::disclosed::{PartValue, PublicBreakdown, PublicCount, PublicPart};
use crate::model::tables::{Dimension, Scope};
use crate::model::view::{FigureText, Multiples, MultiplesCell, MultiplesRow};

/// A workshop with its published breakdown.
type Column<'a> = (usize, &'a PublicBreakdown);

/// One value in all workshops: rows are told apart and ordered by this. The
/// merged come last.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Row {
    Named(String),
    NotStated,
    Other,
}

impl Row {
    fn of(value: &PartValue) -> Self {
        match value {
            PartValue::Named(label) => Self::Named(label.clone()),
            PartValue::NotStated => Self::NotStated,
            PartValue::Other(_) => Self::Other,
        }
    }
}

/// The workshops in the order in which they took place, as many as there is
/// room for; `None` where one workshop or one region would stand alone.
pub fn multiples(desk: &mut Desk, room: usize) -> Option<Multiples> {
    let columns = columns(desk, room);
    let rows = rows(desk, &columns);
    if columns.len() < 2 || rows.len() < 2 {
        return None;
    }
    let counts = columns.iter().flat_map(|(_, breakdown)| &breakdown.counts);
    let longest = counts.map(|part| part.participants).max()?;
    let mut views = Vec::new();
    for row in &rows {
        views.push(view(desk, row, &columns, longest));
    }
    let finding = finding(desk, &columns);
    let language = desk.language;
    let heads: Vec<String> = columns
        .iter()
        .map(|(workshop, _)| head(desk, *workshop))
        .collect();
    let workshops: Vec<String> = columns
        .iter()
        .map(|(workshop, _)| workshop_names(desk, &[*workshop]))
        .collect();
    let named: Vec<String> = views.iter().map(|row| in_words(desk, row, &workshops)).collect();
    Some(Multiples {
        figure: FigureText {
            finding,
            source: say!(
                language,
                "regions-source",
                minimum = desk.series.disclosed.minimum_cell
            ),
            alternative: say!(language, "regions-alternative", named = language.facts(named)),
        },
        row_heading: say!(language, "region-heading"),
        columns: heads,
        rows: views,
    })
}

fn columns<'a>(desk: &Desk<'a>, room: usize) -> Vec<Column<'a>> {
    let in_time = desk.series.disclosed.in_time.iter();
    let published = in_time.filter_map(|workshop| {
        let scope = Scope::Workshop(*workshop);
        Some((
            *workshop,
            participation::breakdown(desk, scope, Dimension::Region)?,
        ))
    });
    published.take(room).collect()
}

/// Those with most participants in all workshops first, then by name; those of
/// whom nothing is stated and the merged last.
fn rows(desk: &Desk, columns: &[Column]) -> Vec<Row> {
    let mut counted: BTreeMap<Row, u32> = BTreeMap::new();
    for part in columns.iter().flat_map(|(_, breakdown)| &breakdown.counts) {
        *counted.entry(Row::of(&part.value)).or_default() += part.participants;
    }
    let mut rows: Vec<(Row, u32)> = counted.into_iter().collect();
    rows.sort_by(|(left, more), (right, fewer)| match (left, right) {
        (Row::Named(left), Row::Named(right)) => {
            let name = |label: &String| chart::named(desk, Dimension::Region, label);
            let by_count = Reverse(more).cmp(&Reverse(fewer));
            by_count.then_with(|| desk.language.compare(&name(left), &name(right)))
        }
        _ => left.cmp(right),
    });
    rows.into_iter().map(|(row, _)| row).collect()
}

fn view(desk: &mut Desk, row: &Row, columns: &[Column], longest: u32) -> MultiplesRow {
    let mut label = String::new();
    let mut cells = Vec::new();
    for (workshop, breakdown) in columns {
        let part = breakdown.counts.iter().find(|part| Row::of(&part.value) == *row);
        if let Some(part) = part {
            label = chart::label(desk, Dimension::Region, &part.value);
        }
        cells.push(cell(desk, *workshop, part, longest));
    }
    MultiplesRow {
        label,
        cells,
        muted: !matches!(row, Row::Named(_)),
    }
}

fn cell(desk: &mut Desk, workshop: usize, part: Option<&PublicPart>, longest: u32) -> MultiplesCell {
    let Some(part) = part else {
        return MultiplesCell {
            number: String::new(),
            length: 0.0,
        };
    };
    let number = &desk.series.workshop(workshop).number;
    let key = chart::key(desk, Dimension::Region, &part.value);
    let name = format!("participation:{number}/region/{key}");
    desk.people(name, PublicCount::Exactly(part.participants));
    MultiplesCell {
        number: desk.language.digits(part.participants),
        length: f64::from(part.participants) / f64::from(longest.max(1)),
    }
}

/// A region with its numbers by workshop, for those who cannot see them.
fn in_words(desk: &Desk, row: &MultiplesRow, workshops: &[String]) -> String {
    let language = desk.language;
    let cells = workshops
        .iter()
        .zip(&row.cells)
        .filter(|(_, cell)| !cell.number.is_empty());
    let cells: Vec<String> = cells
        .map(|(workshop, cell)| {
            say!(
                language,
                "regions-cell",
                workshop = workshop,
                number = &cell.number
            )
        })
        .collect();
    say!(
        language,
        "regions-in-words",
        region = &row.label,
        cells = language.list(&cells)
    )
}

/// The region from which most came to most workshops. A workshop counts only
/// where nobody whose region is not shown could make it another.
fn finding(desk: &mut Desk, columns: &[Column]) -> String {
    let mut led: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, breakdown) in columns {
        let (leaders, most) = chart::leaders(breakdown);
        if let ([leader], 0) = (&leaders[..], chart::hidden(breakdown, most)) {
            *led.entry(*leader).or_default() += 1;
        }
    }
    let most = led.values().copied().max().unwrap_or(0);
    let mut leaders = led
        .iter()
        .filter(|(_, count)| **count == most)
        .map(|(label, _)| *label);
    let shown = desk.sorts_of_people("regions/workshops", columns.len());
    match (leaders.next(), leaders.next()) {
        (Some(leader), None) if most > 1 => {
            let count = desk.sorts_of_people(
                format!(
                    "regions/led-by/{}",
                    desk.series.main.names.value(Dimension::Region, leader)
                ),
                most,
            );
            say!(
                desk.language,
                "regions-finding",
                region = chart::named(desk, Dimension::Region, leader),
                count = count,
                total = shown,
                others = shown - count
            )
        }
        _ => say!(desk.language, "regions-finding-none", total = shown),
    }
}
