//! `recommendations`: each recommendation once, ranked, with all that supports
//! it.
//!
//! A recommendation of which no note may be shown is counted elsewhere and has
//! no row here; the others keep their rank. The stakeholder groups are those
//! that the public notes bear, so a group too small to be named does not come
//! back through this table.

use std::collections::BTreeSet;

use super::{Cell, Table, columns, country_name, labels};
use crate::model::name::fold;
use crate::model::{Disclosed, PublicNote, RecommendationFigures};

pub(super) fn recommendations(disclosed: &Disclosed) -> Table {
    Table {
        name: "recommendations",
        description: "Recommendations, ranked by support; those that say the same are one",
        columns: columns(&[
            (
                "rank",
                "The place by support; the ranks of recommendations that are counted but not shown are missing",
            ),
            ("recommendation", "As recorded or edited"),
            ("addressees", "Those to whom it is directed"),
            ("topics", "The topics that it is on"),
            ("countries", "The country examples that it draws on"),
            ("workshops", "The numbers of the workshops in which it was raised"),
            (
                "stakeholder_groups",
                "The groups of those who raised it, where they may be told",
            ),
            ("support", "In how many workshops it was raised"),
            ("notes", "In how many recorded contributions it was raised"),
            ("evidence", "The evidence references of these contributions"),
        ]),
        rows: (1..)
            .zip(&disclosed.recommendation_figures)
            .filter_map(|(rank, figures)| row(disclosed, rank, figures))
            .collect(),
    }
}

fn row(disclosed: &Disclosed, rank: u32, figures: &RecommendationFigures) -> Option<Vec<Cell>> {
    let notes: Vec<&PublicNote> = figures
        .notes
        .iter()
        .map(|&position| &disclosed.notes[position])
        .collect();
    let spokesman = notes.iter().find(|note| note.shown && !note.text.is_empty())?;
    let groups: BTreeSet<usize> = notes.iter().filter_map(|note| note.group).collect();
    let groups: Vec<usize> = groups.into_iter().collect();
    let countries = figures.countries.iter();
    let mut countries: Vec<String> = countries
        .map(|code| country_name(&disclosed.names, *code))
        .collect();
    countries.sort_by_cached_key(|name| fold(name));
    let workshops = figures.workshops.iter();
    let workshops: Vec<String> = workshops
        .map(|&position| disclosed.workshops[position].number.to_string())
        .collect();
    let evidence: Vec<String> = notes.iter().map(|note| note.reference.to_string()).collect();
    Some(vec![
        rank.into(),
        spokesman.text.as_str().into(),
        labels(&disclosed.addressees, &figures.addressees).into(),
        labels(&disclosed.topics, &figures.topics).into(),
        countries.into(),
        workshops.into(),
        labels(&disclosed.groups, &groups).into(),
        count(figures.workshops.len()),
        count(notes.len()),
        evidence.into(),
    ])
}

fn count(length: usize) -> Cell {
    Cell::Number(u32::try_from(length).unwrap_or(u32::MAX))
}
