//! Headers that are not literally in the tables: what may be taken for granted
//! all the same, and what may only be proposed.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Field, ROLES, field, normalise, table};
use crate::model::SheetRole;

/// The field of a header that says more than its table, yet leaves no doubt:
/// one with remarks in brackets (`Country (of residence or origin)`), or one
/// in several languages (`Nom / Name`). Every part that is known must mean the
/// same. Consent to be named is never inferred: there every part must be
/// known, because `Consent (photos)` is another consent.
pub fn loose_field(role: SheetRole, header: &str) -> Option<Field> {
    let literal = field(role, header);
    if literal.is_some() {
        return literal;
    }
    // Nothing in it that could be left out.
    let parted = header.contains(['(', '[', '（', '/', '|', '\n', '\r', ' ']);
    if !parted {
        return None;
    }
    // `Your name`, in a form.
    let own = normalise(header);
    if let Some(meaning) = POSSESSIVES
        .iter()
        .filter_map(|word| own.strip_prefix(word))
        .find_map(|rest| field(role, rest))
    {
        return (meaning != Field::Consent).then_some(meaning);
    }
    let (outside, brackets) = without_brackets(header);
    let alternatives = match field(role, &outside) {
        Some(_) => vec![outside],
        None => alternatives(&outside),
    };
    let meaning = alternatives.iter().find_map(|part| field(role, part))?;
    let meanings: Vec<Option<Field>> = alternatives
        .iter()
        .chain(&brackets)
        .map(|part| field(role, part))
        .collect();
    let agree = meanings.iter().flatten().all(|other| *other == meaning);
    let complete = meanings.iter().all(Option::is_some);
    (agree && (complete || meaning != Field::Consent)).then_some(meaning)
}

/// How forms address the one who fills them in.
const POSSESSIVES: &[&str] = &[
    "your ", "my ", "votre ", "vos ", "ton ", "mon ", "tu ", "su ", "sus ", "seu ", "sua ", "seus ", "suas ",
    "ihr ", "ihre ", "dein ", "deine ",
];

/// What stands outside brackets, and what stood in each.
fn without_brackets(header: &str) -> (String, Vec<String>) {
    let mut outside = String::new();
    let mut brackets: Vec<String> = Vec::new();
    let mut depth = 0_usize;
    for letter in header.chars() {
        match letter {
            '(' | '[' | '（' => {
                depth += 1;
                brackets.push(String::new());
            }
            ')' | ']' | '）' => depth = depth.saturating_sub(1),
            letter if depth == 0 => outside.push(letter),
            letter => {
                if let Some(text) = brackets.last_mut() {
                    text.push(letter);
                }
            }
        }
    }
    (outside, brackets)
}

/// The parts that slashes, bars, line breaks and dashes between spaces set apart.
fn alternatives(text: &str) -> Vec<String> {
    let dashed: String = text
        .chars()
        .map(|letter| match letter {
            '\u{2010}'..='\u{2015}' => '-',
            '\u{a0}' | '\u{202f}' => ' ',
            letter => letter,
        })
        .collect();
    dashed
        .replace(" - ", "|")
        .split(['|', '/', '\n', '\r'])
        .filter(|part| !normalise(part).is_empty())
        .map(str::to_owned)
        .collect()
}

/// Below this likeness (Jaro-Winkler, from 0 to 1) a proposal would puzzle.
const ALIKE: f64 = 0.9;

/// A shorter word turns up within too many headers to mean something there.
const SHORTEST_WITHIN: usize = 5;

const MOST_CANDIDATES: usize = 3;

/// What is less like by this much than the nearest is not meant.
const MUCH_LESS_ALIKE: f64 = 0.04;

/// Shorter words are like too many others: German `Tag`, a day, and `Tags`.
const SHORTEST_ALIKE: usize = 4;

/// A header of a table in the two forms in which it is compared.
struct Known {
    field: Field,
    written: &'static str,
    normal: String,
    words: String,
}

static KNOWN: LazyLock<HashMap<SheetRole, Vec<Known>>> =
    LazyLock::new(|| ROLES.into_iter().map(|role| (role, known(role))).collect());

fn known(role: SheetRole) -> Vec<Known> {
    table(role)
        .iter()
        .flat_map(|entry| entry.words().map(|written| (entry.meaning, written)))
        .map(|(field, written)| Known {
            field,
            written,
            normal: normalise(written),
            words: between_spaces(written),
        })
        .collect()
}

/// The words alone, a space before and behind each.
fn between_spaces(text: &str) -> String {
    let normal = normalise(text);
    let words: Vec<&str> = normal
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    format!(" {} ", words.join(" "))
}

/// Fields that a header which names none may have been meant for, the likeliest
/// first, each with the header of the table that comes nearest. Of equals the
/// one that the table lists first.
pub fn candidates(role: SheetRole, header: &str) -> Vec<(Field, &'static str)> {
    let (normal, words) = (normalise(header), between_spaces(header));
    if field(role, header).is_some() || normal.is_empty() {
        return Vec::new();
    }
    let mut scored: Vec<(f64, &Known)> = KNOWN
        .get(&role)
        .into_iter()
        .flatten()
        .filter_map(|known| Some((likeness(known, &normal, &words)?, known)))
        .collect();
    scored.sort_by(|left, right| right.0.total_cmp(&left.0));
    let best = scored.first().map_or(0.0, |(likeness, _)| *likeness);
    scored.retain(|(likeness, _)| *likeness >= best - MUCH_LESS_ALIKE);
    let mut found: Vec<(Field, &'static str)> = Vec::new();
    for (_, known) in scored {
        if found.len() < MOST_CANDIDATES && found.iter().all(|(field, _)| *field != known.field) {
            found.push((known.field, known.written));
        }
    }
    found
}

/// How near a header comes; a known one within it counts by its share of it.
fn likeness(known: &Known, normal: &str, words: &str) -> Option<f64> {
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).count();
    let length = letters(&known.words);
    let within = (length >= SHORTEST_WITHIN && words.contains(&known.words)).then(|| {
        #[allow(clippy::cast_precision_loss, reason = "lengths of headers")]
        let share = length as f64 / letters(words) as f64;
        ALIKE + (1.0 - ALIKE) * share
    });
    // What is more than twice as long cannot be as alike as that, and a character
    // takes up to four bytes: a cell that holds a text is no header to compare.
    let is_comparable = length >= SHORTEST_ALIKE && normal.len() <= 8 * known.normal.len();
    let alike = is_comparable
        .then(|| strsim::jaro_winkler(normal, &known.normal))
        .filter(|likeness| *likeness >= ALIKE);
    match (within, alike) {
        (Some(within), Some(alike)) => Some(within.max(alike)),
        (within, alike) => within.or(alike),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_and_translations_leave_no_doubt() {
        for (role, header, expected) in [
            (SheetRole::Attendance, "Nom / Name", Field::Name),
            (SheetRole::Attendance, "Pays | Country", Field::Country),
            (SheetRole::Attendance, "Country – Pays", Field::Country),
            (
                SheetRole::Attendance,
                "Organisation\nOrganización",
                Field::Organisation,
            ),
            (
                SheetRole::Attendance,
                "Country (of residence or origin)",
                Field::Country,
            ),
            (SheetRole::Attendance, "Invité(e)", Field::Guest),
            (SheetRole::Attendance, "Participant(e)s", Field::Name),
            (SheetRole::Attendance, "Consent / Consentement", Field::Consent),
            (SheetRole::Notes, "Topic [one of six]", Field::Topic),
            (SheetRole::Notes, "Note", Field::Note),
        ] {
            assert_eq!(loose_field(role, header), Some(expected), "{header}");
        }
    }

    #[test]
    fn what_could_be_two_things_stays_open() {
        for header in [
            "Name / Country",
            "Nom (Pays)",
            "Consent (photos)",
            "Consent / recording",
            "Konsens",
            "Consensus",
            "Favourite colour",
            "(Name)",
            "",
        ] {
            assert_eq!(loose_field(SheetRole::Attendance, header), None, "{header}");
        }
        assert_eq!(loose_field(SheetRole::Notes, "Konsens"), None);
    }

    #[test]
    fn near_misses_are_proposed_best_first() {
        let first = |role, header| candidates(role, header).first().copied();
        assert_eq!(
            first(SheetRole::Attendance, "Organistion"),
            Some((Field::Organisation, "Organisation"))
        );
        assert_eq!(
            first(SheetRole::Attendance, "Votre organisation, s'il vous plaît"),
            Some((Field::Organisation, "Organisation"))
        );
        assert_eq!(
            first(SheetRole::Notes, "Recomendación: destinatario"),
            Some((Field::Addressee, "Destinatario"))
        );
        assert_eq!(candidates(SheetRole::Attendance, "Country"), []);
        assert_eq!(candidates(SheetRole::Attendance, ""), []);
        assert_eq!(candidates(SheetRole::Attendance, "Favourite dish"), []);
        assert_eq!(candidates(SheetRole::Other, "Contry"), []);
    }

    #[test]
    fn a_field_is_proposed_once_and_three_are_enough() {
        let found = candidates(
            SheetRole::Attendance,
            "Country, organisation, gender, surname and telephone",
        );
        assert_eq!(found.len(), MOST_CANDIDATES);
        let mut fields: Vec<Field> = found.iter().map(|(field, _)| *field).collect();
        fields.dedup();
        assert_eq!(fields.len(), MOST_CANDIDATES);
    }
}
