//! Recommendations that are new, gone, or ranked otherwise.
//!
//! A recommendation is said to have risen where its rank is better and it has
//! also overtaken others that both editions have: one that only moves up
//! because another is gone has not risen.

use super::{marked, named, said};
use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::compose::quotation;
use crate::compose::recommendation::Recommended;
use crate::model::changes::{Changes, RecommendationChange};
use crate::model::view::{ChangesSection, Statement};

/// So many of each sort are quoted.
const NEW: usize = 3;
const MOVED: usize = 2;

pub fn section(desk: &mut Desk, changes: &Changes) -> Option<ChangesSection> {
    let all = &changes.recommendations;
    let sort = |is: fn(&RecommendationChange) -> bool| -> Vec<&RecommendationChange> {
        all.iter().filter(|change| is(change)).collect()
    };
    let new = sort(|change| change.before.is_none());
    let gone = sort(|change| change.after.is_none());
    let mut rose = sort(|change| change.rose > 0 && change.after < change.before);
    let mut fell = sort(|change| change.rose < 0 && change.before.is_some() && change.after > change.before);
    if new.len() + gone.len() + rose.len() + fell.len() == 0 {
        return None;
    }
    rose.sort_by_key(|change| std::cmp::Reverse(change.rose));
    fell.sort_by_key(|change| change.rose);
    let lead = lead(desk, &new, &gone, &rose, &fell);
    let quoted = new
        .iter()
        .take(NEW)
        .chain(rose.iter().take(MOVED))
        .chain(fell.iter().take(MOVED));
    let mut items: Vec<Statement> = quoted.filter_map(|change| item(desk, change)).collect();
    items.extend(vanished(desk, &gone));
    Some(ChangesSection {
        heading: say!(desk.language, "recommendations-heading"),
        lead,
        items,
    })
}

fn lead(
    desk: &mut Desk,
    new: &[&RecommendationChange],
    gone: &[&RecommendationChange],
    rose: &[&RecommendationChange],
    fell: &[&RecommendationChange],
) -> String {
    let appeared = count(desk, "changes/new-recommendations", new);
    let (risen, fallen) = (
        count(desk, "changes/risen-recommendations", rose),
        count(desk, "changes/fallen-recommendations", fell),
    );
    if !gone.is_empty() {
        desk.earlier("changes/gone-recommendations", &gone.len().to_string());
    }
    let language = desk.language;
    let sentences = [
        (
            appeared,
            say!(language, "changes-recommendations-new", count = appeared),
        ),
        (
            gone.len(),
            say!(language, "changes-recommendations-gone", count = gone.len()),
        ),
        (
            risen + fallen,
            say!(
                language,
                "changes-recommendations-moved",
                rose = risen,
                fell = fallen
            ),
        ),
    ];
    let told = sentences.into_iter().filter(|(count, _)| *count > 0);
    language.paragraph(told.map(|(_, sentence)| sentence))
}

fn count(desk: &mut Desk, figure: &str, changes: &[&RecommendationChange]) -> usize {
    let series = desk.series;
    let notes = changes.iter().filter_map(|change| position(change));
    let notes = notes.flat_map(|rank| series.recommendation(rank).notes.iter().copied());
    let notes: Vec<usize> = notes.collect();
    desk.value(figure, changes.len(), &notes)
}

/// The place in the present ranking, counted from 0.
fn position(change: &RecommendationChange) -> Option<usize> {
    usize::try_from(change.after?).ok()?.checked_sub(1)
}

/// `None` for what may not be quoted.
fn item(desk: &mut Desk, change: &RecommendationChange) -> Option<Statement> {
    let series = desk.series;
    let rank = position(change)?;
    let one = Recommended::ranked(series, rank)?;
    let after = desk.value(format!("recommendation:{}/rank", rank + 1), rank + 1, &one.notes);
    let language = desk.language;
    let text = quotation::quote(language, &series.note(one.speaker).text);
    desk.within(one.speaker, &text);
    let text = match change.before {
        None => say!(language, "changes-rank-new", rank = after, text = text),
        Some(before) => {
            desk.earlier(
                format!("recommendation:{}/rank/before", rank + 1),
                &before.to_string(),
            );
            if change.rose > 0 {
                say!(
                    language,
                    "changes-rank-rose",
                    before = before,
                    after = after,
                    text = text
                )
            } else {
                say!(
                    language,
                    "changes-rank-fell",
                    before = before,
                    after = after,
                    text = text
                )
            }
        }
    };
    Some(marked(desk, text, one.evidence(series)))
}

/// Those that are gone, by their ranks: their words are not repeated.
fn vanished(desk: &mut Desk, gone: &[&RecommendationChange]) -> Option<Statement> {
    if gone.is_empty() {
        return None;
    }
    let language = desk.language;
    let name = |change: &&RecommendationChange| {
        let reference = change.evidence.first().map(String::as_str).unwrap_or_default();
        let reference = said(desk, reference);
        let rank = change.before.unwrap_or_default();
        say!(
            language,
            "changes-recommendation-named",
            rank = rank,
            reference = reference
        )
    };
    let names = named(desk, gone.iter().map(name).collect());
    let text = say!(
        language,
        "changes-rank-gone",
        count = gone.len(),
        recommendations = names
    );
    Some(desk.statement(text, &[]))
}
