//! Key messages: first what the editors marked, in its own words; then what
//! the counts say of convergence with other workshops, of country examples,
//! and of what was raised most.

use std::collections::BTreeSet;

use super::{Brief, budget};
use crate::compose::choice;
use crate::compose::country_ranking::ranking;
use crate::compose::desk::Desk;
use crate::compose::kinds;
use crate::compose::language::say;
use crate::model::term::KindRole;
use crate::model::view::{ListSection, Statement};

/// Marks beside a message that rests on many notes.
const MARKS: usize = 3;

/// `None` for a brief of one page, which is short enough to be read.
pub fn section(desk: &mut Desk, brief: &Brief) -> Option<ListSection> {
    if brief.is_short() {
        return None;
    }
    let mut items: Vec<Statement> = Vec::new();
    for note in &brief.selection.messages {
        items.push(desk.quote(*note));
    }
    for tell in [
        shared_recommendations,
        shared_challenges,
        country_examples,
        balance,
    ] {
        if items.len() < budget::MESSAGES {
            items.extend(tell(desk, brief));
        }
    }
    Some(ListSection {
        heading: say!(desk.language, "key-messages-heading"),
        items,
    })
}

/// How many recommendations other workshops made too. Notes of the workshop
/// that say the same are one recommendation.
fn shared_recommendations(desk: &mut Desk, brief: &Brief) -> Option<Statement> {
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
    let total = speakers.len();
    speakers.retain(|note| series.said_in(*note).len() > 1);
    if speakers.is_empty() {
        return None;
    }
    let workshops = series.workshops.len();
    let in_all = |note: &&usize| series.said_in(**note).len() == workshops;
    let everywhere = speakers.iter().filter(in_all).count();
    let count = desk.count(brief.figure("shared-recommendations"), &speakers);
    let language = desk.language;
    let text = if everywhere > 0 && workshops > 2 {
        say!(
            language,
            "message-shared-recommendations-everywhere",
            count = count,
            total = total,
            everywhere = everywhere,
            partly = count - everywhere,
            workshops = workshops
        )
    } else {
        let rest = total - count;
        say!(
            language,
            "message-shared-recommendations",
            count = count,
            total = total,
            rest = rest
        )
    };
    speakers.retain(|note| series.quotable(*note));
    speakers.truncate(MARKS);
    Some(desk.statement(text, &speakers))
}

/// Challenges that came up in other workshops too.
fn shared_challenges(desk: &mut Desk, brief: &Brief) -> Option<Statement> {
    let series = desk.series;
    let notes = series.with_role(brief.notes, &[KindRole::Challenge]);
    let mut shared = notes.clone();
    shared.retain(|note| series.said_in(*note).len() > 1);
    if shared.is_empty() {
        return None;
    }
    let count = desk.count(brief.figure("shared-challenges"), &shared);
    let (total, rest) = (notes.len(), notes.len() - count);
    let text = say!(
        desk.language,
        "message-shared-challenges",
        count = count,
        total = total,
        rest = rest
    );
    shared.retain(|note| series.quotable(*note));
    shared.truncate(MARKS);
    Some(desk.statement(text, &shared))
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
