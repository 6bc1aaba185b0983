//! All recommendations of the series, ranked by support and grouped by
//! addressee.

use super::Paper;
use super::endnotes::{Endnote, Endnotes};
use super::support;
use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::compose::recommendation::{Recommended, by_addressee, in_paper};
use crate::model::view::RecommendationSection;

/// Each keeps its rank in the series as its number.
pub fn section(desk: &mut Desk, paper: &Paper, endnotes: &mut Endnotes) -> Option<RecommendationSection> {
    let series = desk.series;
    let ranked = series.disclosed.recommendation_figures.len();
    let chosen = paper.selection.recommendations.clone();
    if chosen.is_empty() {
        return None;
    }
    let notes: Vec<usize> = series
        .disclosed
        .recommendation_figures
        .iter()
        .flat_map(|one| one.notes.iter().copied())
        .collect();
    let total = desk.value("series/recommendations", ranked, &notes);
    let left_out = left_out(desk, &chosen);
    if series.workshops.len() > 1 {
        endnotes.refer(Endnote::Ranking);
    }
    Some(RecommendationSection {
        heading: say!(desk.language, "recommendations-heading"),
        lead: desk
            .language
            .paragraph([lead(desk, total), support::sentence(desk)]),
        groups: by_addressee(desk, chosen, |desk, one, _| {
            in_paper(desk, one, one.rank.unwrap_or(0) + 1)
        }),
        more: (left_out > 0).then(|| say!(desk.language, "recommendations-more", count = left_out)),
    })
}

/// Records how many recommendations the list has no room for.
fn left_out(desk: &mut Desk, chosen: &[Recommended]) -> usize {
    let all = desk.series.disclosed.recommendation_figures.iter().enumerate();
    let is_chosen = |rank: usize| chosen.iter().any(|one| one.rank == Some(rank));
    let left_out = all.filter(|(rank, _)| !is_chosen(*rank));
    let notes: Vec<usize> = left_out.clone().flat_map(|(_, one)| one.notes.clone()).collect();
    desk.value("series/left-out/recommendation", left_out.count(), &notes)
}

fn lead(desk: &Desk, total: usize) -> String {
    if desk.series.workshops.len() > 1 {
        say!(desk.language, "recommendations-lead-ranked", count = total)
    } else {
        say!(desk.language, "recommendations-lead", count = total)
    }
}
