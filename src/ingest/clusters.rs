//! By what the workshops of a list are grouped: a column headed Region, Track or
//! the like, or the one that series.toml names.

use std::collections::BTreeMap;

use super::table::Table;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::name::fold;
use crate::model::{SheetAccount, SheetRole, Workshop, cluster};
use crate::vocabulary::header::Field;

/// The column of a list of workshops that says in which group each is: the one
/// headed as series.toml has it, else the one that is known by its header.
pub fn column(table: &Table, grouped_by: Option<&str>) -> Option<u32> {
    let named = |wanted: &str| {
        let wanted = fold(wanted.trim());
        let mut columns = table.described.iter();
        columns.find(|own| fold(&own.header) == wanted)
    };
    let known = || table.columns.get(&Field::Cluster).copied();
    match grouped_by {
        None => known(),
        Some(wanted) if wanted.trim().is_empty() => None,
        Some(wanted) => named(wanted).map(|own| own.cell.column).or_else(known),
    }
}

/// Says in the account of a list that the column is used.
pub fn book(column: u32, account: &mut SheetAccount) {
    let columns = account.columns.iter_mut();
    for own in columns.filter(|own| own.cell.column == column) {
        own.field = Some(Field::Cluster.name());
    }
}

/// Puts workshops into groups by the words of their column, and answers what
/// these are; no words where the workshops are not grouped. Two ways of writing
/// one name are one; a single group is none.
pub fn settle(
    workshops: &mut [Workshop],
    (tables, grouped_by): (&[Table], Option<&str>),
    accounts: &[SheetAccount],
    diagnostics: &mut Vec<Diagnostic>,
) -> String {
    let mut spellings: BTreeMap<String, String> = BTreeMap::new();
    for workshop in workshops.iter_mut() {
        let spelling = spellings
            .entry(fold(&workshop.cluster))
            .or_insert_with(|| workshop.cluster.clone());
        workshop.cluster.clone_from(spelling);
    }
    let groups = cluster::of(workshops.iter().map(|workshop| workshop.cluster.as_str()));
    if groups.is_empty() {
        for workshop in workshops {
            workshop.cluster.clear();
        }
        diagnostics.extend(nothing_to_group(grouped_by));
        return String::new();
    }
    let heading = heading(tables, grouped_by);
    for workshop in workshops.iter().filter(|workshop| workshop.cluster.is_empty()) {
        diagnostics.push(in_none(workshop, &heading, accounts));
    }
    heading
}

/// As series.toml has it, else as the first list does.
fn heading(tables: &[Table], grouped_by: Option<&str>) -> String {
    if let Some(wanted) = grouped_by {
        return wanted.trim().to_owned();
    }
    let lists = tables.iter().filter(|table| table.role == SheetRole::Workshops);
    let mut headers = lists.filter_map(|table| {
        let column = column(table, None)?;
        table.described.iter().find(|own| own.cell.column == column)
    });
    headers
        .next()
        .map_or_else(String::new, |own| own.header.trim().to_owned())
}

fn nothing_to_group(grouped_by: Option<&str>) -> Option<Diagnostic> {
    let wanted = grouped_by.filter(|wanted| !wanted.trim().is_empty())?;
    let message = format!(
        "the workshops are to be grouped by “{wanted}”, but no list of workshops has a column of that name with two groups or more"
    );
    let place = Place::file(&"series.toml".into());
    let help = "Head a column of the list of workshops so and write into it to which group each belongs, or delete the line grouped_by.";
    Some(
        Diagnostic::warning(Code::SeriesFile, message)
            .at(place)
            .help(help),
    )
}

fn in_none(workshop: &Workshop, heading: &str, accounts: &[SheetAccount]) -> Diagnostic {
    let message = format!(
        "workshop {} is in no group, and others are; it stands apart from them",
        workshop.number
    );
    let diagnostic = Diagnostic::warning(Code::MissingValue, message)
        .field(Field::Cluster.name())
        .help(format!(
            "Write into the column “{heading}” to which group the workshop belongs."
        ));
    match workshop.origin {
        Some(origin) => {
            let account = &accounts[origin.sheet.0];
            let cell = workshop.cells.cluster.unwrap_or(origin.cell);
            diagnostic.at(Place::cell(&account.file, &account.sheet, cell))
        }
        None => diagnostic,
    }
}
