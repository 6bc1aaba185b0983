//! The end of a brief: who took part, and what the brief rests on.

use super::Brief;
use crate::compose::chart;
use crate::compose::continuity;
use crate::compose::desk::Desk;
use crate::compose::document::Consolidated;
use crate::compose::language::say;
use crate::compose::participation;
use crate::compose::rule;
use crate::compose::withheld;
use crate::model::disclosed::{PublicBreakdown, PublicCount};
use crate::model::settings::PublishedNotes;
use crate::model::tables::{Dimension, Scope};
use crate::model::view::{BarChart, ParticipationSection, Statement, TextSection};

/// `None` where no sheet says who came.
pub fn participation(desk: &mut Desk, brief: &Brief) -> Option<ParticipationSection> {
    let total = match brief.workshop.participants {
        PublicCount::Exactly(count) => say!(desk.language, "participation-total", count = count),
        PublicCount::FewerThan(minimum) => say!(desk.language, "participation-fewer", minimum = minimum),
        PublicCount::Unknown => return None,
    };
    let scope = Scope::Workshop(brief.index);
    let dimensions = [Dimension::StakeholderGroup, Dimension::Region];
    let breakdowns: Vec<&PublicBreakdown> = dimensions
        .into_iter()
        .filter_map(|dimension| participation::breakdown(desk, scope, dimension))
        .collect();
    let mut paragraph = vec![total, continuity::in_brief(desk, brief.index)];
    let mut charts = Vec::new();
    for breakdown in breakdowns {
        match chart(desk, brief, breakdown) {
            Some(chart) if !brief.is_short() => charts.push(chart),
            _ => {
                let scope = brief.workshop.number.to_string();
                paragraph.push(participation::in_words(desk, breakdown, &scope));
            }
        }
        paragraph.push(participation::merged(desk, breakdown));
    }
    Some(ParticipationSection {
        heading: say!(desk.language, "participation-heading"),
        paragraphs: vec![desk.language.paragraph(paragraph)],
        charts,
    })
}

fn chart(desk: &mut Desk, brief: &Brief, breakdown: &PublicBreakdown) -> Option<BarChart> {
    let source = say!(
        desk.language,
        "participation-source",
        minimum = desk.series.disclosed.minimum_cell
    );
    chart::breakdown(desk, breakdown, brief.workshop.number.as_str(), source)
}

pub fn sources(desk: &mut Desk, brief: &Brief) -> TextSection {
    let counted = counted(desk, brief);
    let language = desk.language;
    let small_groups = say!(
        language,
        "sources-small-groups",
        minimum = desk.series.disclosed.minimum_cell
    );
    let rule = language.paragraph([rule::applied(desk), small_groups]);
    let mut paragraphs = vec![counted, rule];
    if !brief.notes.is_empty() {
        let published = match desk.series.disclosed.settings.outputs.notes {
            PublishedNotes::Cited => say!(language, "sources-tables-and-notes"),
            PublishedNotes::None => say!(language, "sources-tables"),
        };
        paragraphs.push(language.paragraph([published, say!(language, "sources-attached")]));
    }
    let paragraphs: Vec<Statement> = paragraphs
        .into_iter()
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| desk.statement(paragraph, &[]))
        .collect();
    TextSection {
        heading: say!(language, "sources-heading"),
        paragraphs,
    }
}

/// The sentence that leads to the policy paper.
pub fn paper(desk: &Desk) -> String {
    let Consolidated { title, kind, name } = Consolidated::of(desk);
    say!(
        desk.language,
        "brief-leads-to-paper",
        kind = kind,
        title = title,
        name = name
    )
}

/// What was counted, and how much of it the brief shows.
fn counted(desk: &mut Desk, brief: &Brief) -> String {
    if brief.notes.is_empty() {
        return say!(desk.language, "sources-no-notes");
    }
    let total = desk.count(brief.figure("notes"), brief.notes);
    let cited = desk.cited(brief.notes);
    let quoted = desk.count(brief.figure("quoted"), &cited);
    let rests = if quoted == total {
        say!(desk.language, "sources-all-quoted", total = total)
    } else {
        say!(
            desk.language,
            "sources-some-quoted",
            quoted = quoted,
            total = total
        )
    };
    let withheld = withheld::not_quoted(desk, brief.figure("withheld"), brief.notes);
    let redacted = withheld::redacted(desk, brief.figure("redacted"), &cited);
    let countries = if brief.countries.is_empty() {
        String::new()
    } else {
        say!(desk.language, "sources-countries")
    };
    desk.language.paragraph([rests, withheld, redacted, countries])
}
