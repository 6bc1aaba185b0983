//! Names of countries that people bear.

use super::candidate::Candidate;
use super::folded::fold;
use super::surroundings::{Neighbour, after, before};
use super::words::{INSTITUTIONS, LEADS, TITLES};

/// Whether the words around tell that a name is a person's: a title before it,
/// or a capitalised word beside it that is neither a small word at the
/// beginning of a sentence nor part of the name of an institution.
pub(super) fn is_person(text: &str, candidate: &Candidate, others: &[Candidate]) -> bool {
    let before = before(text, candidate.range.start);
    if before.is_some_and(is_title) {
        return true;
    }
    if !candidate.cautions.is_some_and(|cautions| cautions.is_personal) {
        return false;
    }
    let is_candidate = |neighbour: Neighbour<'_>| {
        let at = neighbour.word.as_ptr() as usize - text.as_ptr() as usize;
        others.iter().any(|other| other.range.contains(&at))
    };
    let given = before.is_some_and(|neighbour| !is_candidate(neighbour) && is_given_name(neighbour));
    let family = after(text, candidate.range.end)
        .is_some_and(|neighbour| !is_candidate(neighbour) && is_family_name(neighbour, before));
    given || family
}

/// “Ms”, “Dr.”; “M. Maurice”, but no enumeration in capitals, “M, Maurice”.
fn is_title(neighbour: Neighbour<'_>) -> bool {
    matches!(neighbour.gap, " " | ". " | ".\u{a0}" | "\u{a0}" | ".")
        && neighbour.is_capitalised()
        && TITLES.contains(&fold(neighbour.word).as_str())
}

fn is_given_name(neighbour: Neighbour<'_>) -> bool {
    if neighbour.is_initial() && neighbour.gap == ". " {
        return true;
    }
    // An acronym before a country is an organisation's: “UNHCR Jordan”.
    neighbour.is_adjacent()
        && neighbour.is_capitalised()
        && !neighbour.is_initial()
        && !neighbour.is_all_capitals()
        && !is_known(neighbour.word)
}

fn is_family_name(neighbour: Neighbour<'_>, before: Option<Neighbour<'_>>) -> bool {
    if !neighbour.is_adjacent() || !neighbour.is_capitalised() || is_known(neighbour.word) {
        return false;
    }
    // “Jordan KONÉ” is a person, “in Jordan INGO staff” is not.
    let led = || before.is_some_and(|before| LEADS.contains(&fold(before.word).as_str()));
    !(neighbour.is_all_capitals() && led())
}

fn is_known(word: &str) -> bool {
    let folded = fold(word);
    let is_participle = folded.len() > 5 && folded.ends_with("ing");
    is_participle || LEADS.contains(&folded.as_str()) || INSTITUTIONS.contains(&folded.as_str())
}
