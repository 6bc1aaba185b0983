//! The role of the Peacebuilding Commission, across all topics.

use super::Paper;
use crate::compose::contribution::{Label, contributions};
use crate::compose::desk::Desk;
use crate::compose::kinds;
use crate::compose::language::say;
use crate::model::term::KindRole;
use crate::model::view::ContributionSection;

/// The heading is the series' own word for the kind.
pub fn section(desk: &mut Desk, paper: &Paper) -> Option<ContributionSection> {
    let chosen = &paper.selection.commission;
    let kind = desk.series.note(*chosen.first()?).kind;
    let series = desk.series;
    let notes = series.with_role(&series.notes, &[KindRole::Commission]);
    let count = desk.count("series/kind/commission", &notes);
    let workshops = series.workshops_of(&notes).len();
    let workshops = desk.value("series/kind/commission/workshops", workshops, &notes);
    let left_out: Vec<usize> = notes
        .iter()
        .copied()
        .filter(|note| !chosen.contains(note))
        .collect();
    let more = desk.count("series/left-out/commission", &left_out);
    let language = desk.language;
    Some(ContributionSection {
        heading: series.disclosed.kinds.label(kind).to_owned(),
        lead: say!(language, "commission-lead", count = count, workshops = workshops),
        items: contributions(desk, chosen, Label::None),
        more: (more > 0).then(|| {
            let role = kinds::key(KindRole::Commission);
            say!(
                language,
                "contributions-more",
                document = "paper",
                role = role,
                count = more
            )
        }),
    })
}
