//! Figures that set workshops or addressees beside each other: bars in parts,
//! small multiples, a time axis.

use serde::Serialize;

use super::FigureText;

/// Bars that are divided into parts. The numbers stand in columns beside them,
/// a column for each part, so that the heads of the columns are the key.
#[derive(Debug, Clone, Serialize)]
pub struct SplitChart {
    pub figure: FigureText,
    /// What the rows are, for the header cell: `Workshop`.
    pub row_heading: String,
    /// What the parts are, in the order in which they stand in the bars. Two or
    /// three.
    pub heads: Vec<String>,
    /// The head of the column of totals: `All`.
    pub total_heading: String,
    pub rows: Vec<SplitRow>,
}

#[derive(Debug, Clone, Serialize)]
pub struct SplitRow {
    pub label: String,
    /// One for each head.
    pub parts: Vec<SplitPart>,
    pub total: String,
    /// The bar's length from 0.0 to 1.0 of the longest. Where its parts are not
    /// told they have no length, and the bar is drawn undivided.
    pub length: f64,
}

#[derive(Debug, Clone, Serialize)]
pub struct SplitPart {
    pub number: String,
    /// From 0.0 to 1.0 of the longest bar.
    pub length: f64,
}

/// Small charts beside each other on one scale: a row for each value, a bar for
/// each workshop.
#[derive(Debug, Clone, Serialize)]
pub struct Multiples {
    pub figure: FigureText,
    /// What the rows are, for the header cell: `Region`.
    pub row_heading: String,
    /// The workshops, shortly.
    pub columns: Vec<String>,
    pub rows: Vec<MultiplesRow>,
}

#[derive(Debug, Clone, Serialize)]
pub struct MultiplesRow {
    pub label: String,
    /// One for each column.
    pub cells: Vec<MultiplesCell>,
    /// Set apart, for example the merged groups.
    pub muted: bool,
}

#[derive(Debug, Clone, Serialize)]
pub struct MultiplesCell {
    /// The number, or an empty text where there is none to show.
    pub number: String,
    /// The bar's length from 0.0 to 1.0 of the longest of the figure.
    pub length: f64,
}

/// Workshops on an axis of time.
#[derive(Debug, Clone, Serialize)]
pub struct Timeline {
    pub figure: FigureText,
    /// From the beginning of the axis to its end.
    pub ticks: Vec<Tick>,
    /// In the order in which they took place.
    pub events: Vec<TimelineEvent>,
}

/// Where a month, a year or a day begins.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Tick {
    /// `November`; `None` for the end of the axis.
    pub label: Option<String>,
    /// Where the year begins: `2017`.
    pub year: Option<String>,
    /// From 0.0 to 1.0 of the axis.
    pub position: f64,
}

#[derive(Debug, Clone, Serialize)]
pub struct TimelineEvent {
    /// The workshop's own number; empty where it has none.
    pub number: String,
    /// Its title, shortened where it is long.
    pub title: String,
    pub date: String,
    /// From 0.0 to 1.0 of the axis.
    pub position: f64,
}
