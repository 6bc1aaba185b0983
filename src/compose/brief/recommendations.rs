//! The recommendations of a workshop, by addressee.

use super::Brief;
use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::compose::recommendation::{by_addressee, in_brief};
use crate::model::term::KindRole;
use crate::model::view::RecommendationSection;

/// They are numbered as they stand on the page.
pub fn section(desk: &mut Desk, brief: &Brief) -> Option<RecommendationSection> {
    let chosen = brief.selection.recommendations.clone();
    if chosen.is_empty() {
        return None;
    }
    let notes = desk.series.with_role(brief.notes, &[KindRole::Recommendation]);
    let left_out = brief.selection.left_out(&notes);
    Some(RecommendationSection {
        heading: say!(desk.language, "recommendations-heading"),
        lead: String::new(),
        groups: by_addressee(desk, chosen, |desk, one, position| {
            in_brief(desk, one, position + 1)
        }),
        more: more(desk, brief, &left_out),
    })
}

/// All recommendations are in a public table, so the line says where.
fn more(desk: &mut Desk, brief: &Brief, left_out: &[usize]) -> Option<String> {
    if left_out.is_empty() {
        return None;
    }
    let count = desk.count(brief.figure("left-out/recommendation"), left_out);
    Some(say!(desk.language, "recommendations-more", count = count))
}
