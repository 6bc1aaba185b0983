//! Key messages: first what the editors marked, in its own words; then what
//! the counts say of convergence with other workshops, of country examples,
//! and of what was raised most.

use std::collections::BTreeSet;

use super::{Brief, budget};
use crate::compose::choice;
use crate::compose::country_ranking::ranking;
use crate::compose::desk::Desk;
use crate::compose::editorial;
use crate::compose::kinds;
use crate::compose::language::say;
use crate::model::prose::EditorialPlace;
use crate::model::term::KindRole;
use crate::model::view::{ListSection, Statement};

/// Marks beside a message that rests on many notes.
const MARKS: usize = 3;

/// `None` for a brief of one page, which is short enough to be read, and where
/// the editors sum up the workshop themselves.
pub fn section(desk: &mut Desk, brief: &Brief) -> Option<ListSection> {
    let is_summed_up = editorial::text(desk, EditorialPlace::Workshop(brief.index)).is_some();
    if brief.is_short() || is_summed_up {
        return None;
    }
    let mut items: Vec<Statement> = Vec::new();
    for note in &brief.selection.messages {
        items.push(desk.quote(*note));
    }
    items.extend(convergence(desk, brief));
    items.extend(country_examples(desk, brief));
    if items.len() < budget::FEWEST_MESSAGES {
        items.extend(balance(desk, brief));
    }
    Some(ListSection {
        heading: say!(desk.language, "key-messages-heading"),
        items,
    })
}

/// What other workshops came to as well.
fn convergence(desk: &mut Desk, brief: &Brief) -> Option<Statement> {
    let series = desk.series;
    let (recommendations, all) = recommendations(desk, brief);
    let challenges = series.with_role(brief.notes, &[KindRole::Challenge]);
    let shared_challenges = shared(desk, &challenges);
    let mut parts = Vec::new();
    let count = desk.count(brief.figure("shared-recommendations"), &recommendations);
    if count > 0 {
        let rest = all - count;
        let made = series.with_role(brief.notes, &[KindRole::Recommendation]);
        desk.value(brief.figure("different-recommendations"), all, &made);
        parts.push(say!(
            desk.language,
            "shared-recommendations",
            repeated = made.len() - all,
            count = count,
            total = all,
            rest = rest
        ));
    }
    let count = desk.count(brief.figure("shared-challenges"), &shared_challenges);
    if count > 0 {
        let total = desk.count(brief.figure("kind/challenge"), &challenges);
        let rest = total - count;
        parts.push(say!(
            desk.language,
            "shared-challenges",
            count = count,
            total = total,
            rest = rest
        ));
    }
    if parts.is_empty() {
        return None;
    }
    let shared = say!(
        desk.language,
        "message-shared",
        others = series.workshops.len().saturating_sub(1),
        parts = desk.language.list(&parts)
    );
    let text = desk.language.paragraph([
        shared,
        everywhere(desk, brief, &recommendations, &shared_challenges),
    ]);
    let mut speakers = recommendations;
    speakers.extend(shared_challenges);
    speakers.retain(|note| series.quotable(*note));
    speakers.truncate(MARKS);
    Some(desk.statement(text, &speakers))
}

fn shared(desk: &Desk, notes: &[usize]) -> Vec<usize> {
    let is_shared = |note: &usize| desk.series.said_in(*note).len() > 1;
    notes.iter().copied().filter(is_shared).collect()
}

/// One note for each recommendation that other workshops made too, and how
/// many recommendations there are. Notes that say the same are one.
fn recommendations(desk: &Desk, brief: &Brief) -> (Vec<usize>, usize) {
    let series = desk.series;
    let notes = series.with_role(brief.notes, &[KindRole::Recommendation]);
    let mut known = BTreeSet::new();
    let mut speakers = choice::in_order(series, &notes);
    speakers.extend(notes.iter().filter(|note| !series.quotable(**note)));
    speakers.retain(|note| {
        series
            .recommendation_of(*note)
            .is_none_or(|rank| known.insert(rank))
    });
    (shared(desk, &speakers), speakers.len())
}

/// How many of the recommendations and challenges came up in every workshop of
/// the series.
fn everywhere(desk: &mut Desk, brief: &Brief, recommendations: &[usize], challenges: &[usize]) -> String {
    let series = desk.series;
    let workshops = series.workshops.len();
    let in_all = |notes: &[usize]| -> Vec<usize> {
        let is_in_all = |note: &usize| series.said_in(*note).len() == workshops;
        notes.iter().copied().filter(is_in_all).collect()
    };
    let (recommendations, challenges) = (in_all(recommendations), in_all(challenges));
    // Of two workshops, “shared” has said it.
    if workshops < 3 || (recommendations.is_empty() && challenges.is_empty()) {
        return String::new();
    }
    desk.workshops();
    let recommendations = desk.count(brief.figure("recommendations-everywhere"), &recommendations);
    let challenges = desk.count(brief.figure("challenges-everywhere"), &challenges);
    say!(
        desk.language,
        "message-everywhere",
        recommendations = recommendations,
        challenges = challenges,
        workshops = workshops
    )
}

/// The most discussed country examples, where some stand out.
fn country_examples(desk: &mut Desk, brief: &Brief) -> Option<Statement> {
    let figure = |country: &str| brief.figure(&format!("country/{country}"));
    let text = ranking(desk, &brief.countries, figure)?;
    Some(desk.statement(text, &[]))
}

/// Of what kinds the contributions are.
fn balance(desk: &mut Desk, brief: &Brief) -> Option<Statement> {
    let kinds = kinds::listed(desk, &brief.figure("kind"), brief.notes)?;
    let text = say!(desk.language, "message-kinds", kinds = kinds);
    Some(desk.statement(text, &[]))
}
