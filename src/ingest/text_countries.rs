//! Countries that notes speak of and their country column does not list.
//!
//! They are proposed, never counted, unless series.toml says that a name in a
//! text counts (`[countries] from_text = true`); a word for a country's people
//! never does. What is said holds the names of countries as the UN writes them
//! and nothing of the text, which may name people; what may be part of such a name
//! is no country (`names_in_texts.rs`).

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::names_in_texts::NameWords;
use super::notes::{self, NoteDraft};
use super::occasion::folded_words;
use super::table::Table;
use crate::diagnostic::{CellAddress, Code, Diagnostic, Place};
use crate::model::{CountryCode, CountryMention};
use crate::vocabulary::country::in_text::{self, Evidence, TextMention};
use crate::vocabulary::header::Field;

/// What a text speaks of beyond the note's country column, by name.
#[derive(Debug, Default)]
struct Beyond {
    named: BTreeMap<&'static str, CountryCode>,
    /// Only by the word for its people.
    hinted: BTreeSet<&'static str>,
}

impl Beyond {
    fn of(draft: &NoteDraft, mentions: &[TextMention], names: &NameWords) -> Self {
        let mut beyond = Self::default();
        let is_listed = |code| draft.countries.contains(&CountryMention::Country(code));
        let counts = |mention: &&TextMention| {
            !is_listed(mention.country.code) && !names.may_name(&draft.text, mention.range.clone())
        };
        for mention in mentions.iter().filter(counts) {
            match mention.evidence {
                Evidence::Name => {
                    beyond.named.insert(mention.country.name, mention.country.code);
                }
                Evidence::Demonym => {
                    beyond.hinted.insert(mention.country.name);
                }
            }
        }
        beyond.hinted.retain(|name| !beyond.named.contains_key(name));
        beyond
    }
}

/// Proposes the countries that texts speak of, or counts those that they name.
/// The notes of a sheet follow one another. What may be the name of a person,
/// one of `names` or a speaker, is no country.
pub fn settle(
    drafts: &mut [NoteDraft],
    tables: &[Table],
    names: impl Iterator<Item = impl AsRef<str>>,
    from_text: bool,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mentions: Vec<Vec<TextMention>> = drafts
        .par_iter()
        .map(|draft| in_text::mentions(&draft.text))
        .collect();
    let sought: BTreeSet<String> = drafts
        .iter()
        .zip(&mentions)
        .flat_map(|(draft, mentions)| mentions.iter().map(|one| &draft.text[one.range.clone()]))
        .flat_map(folded_words)
        .collect();
    let mut known = NameWords::default();
    known.add(drafts.iter().map(|draft| &draft.speaker), &sought);
    known.add(names, &sought);
    let mut mentions = mentions.into_iter();
    for drafts in drafts.chunk_by_mut(|left, right| left.origin.sheet == right.origin.sheet) {
        let table = &tables[drafts[0].origin.sheet.0];
        let beyond: Vec<Beyond> = drafts
            .iter()
            .zip(mentions.by_ref())
            .map(|(draft, mentions)| Beyond::of(draft, &mentions, &known))
            .collect();
        diagnostics.extend(summary(table, &beyond, from_text));
        if table.has(Field::CountryExample) {
            let places = drafts.iter().map(|draft| table.place_of(note_cell(table, draft)));
            let proposals = places.zip(&beyond);
            diagnostics.extend(proposals.filter_map(|(place, beyond)| proposal(place, beyond, from_text)));
        }
        if from_text {
            for (draft, beyond) in drafts.iter_mut().zip(beyond) {
                count(draft, beyond);
            }
        }
    }
}

fn count(draft: &mut NoteDraft, beyond: Beyond) {
    draft.countries_from_text = beyond.named.into_values().collect();
    let mentions = draft
        .countries_from_text
        .iter()
        .map(|code| CountryMention::Country(*code));
    draft.countries.extend(mentions);
}

/// Where the note as recorded stands; `text_cell` is that of the edited one.
fn note_cell(table: &Table, draft: &NoteDraft) -> CellAddress {
    match notes::note_columns(table)[..] {
        [(column, _)] => CellAddress::new(draft.origin.cell.row, column),
        _ => draft.origin.cell,
    }
}

/// What the column of a note lacks.
fn proposal(place: Place, beyond: &Beyond, from_text: bool) -> Option<Diagnostic> {
    let named: Vec<&str> = if from_text {
        Vec::new()
    } else {
        beyond.named.keys().copied().collect()
    };
    let hinted: Vec<&str> = beyond.hinted.iter().copied().collect();
    let message = match (named.is_empty(), hinted.is_empty()) {
        (true, true) => return None,
        (false, true) => format!(
            "the text names {}, which the country column does not list",
            listed(&named)
        ),
        (false, false) => format!(
            "the text names {}, which the country column does not list, and may speak of {}, which it does not name",
            listed(&named),
            listed(&hinted)
        ),
        (true, false) => format!(
            "the text may speak of {}, which neither it names nor the country column lists",
            listed(&hinted)
        ),
    };
    let help = if named.is_empty() {
        "It uses the word for the country's people, which is weak evidence. Add the country to the cell if the note draws on it."
    } else {
        "Add to the cell what the note draws on; or write from_text = true below [countries] in series.toml, and every country that a text names counts."
    };
    Some(
        Diagnostic::note(Code::CountryInText, message)
            .at(place)
            .field(Field::Note.name())
            .help(help),
    )
}

/// One line for a whole sheet: what was counted from its texts, or what they
/// name in vain where there is no column to list it.
fn summary(table: &Table, beyond: &[Beyond], from_text: bool) -> Option<Diagnostic> {
    let naming = beyond.iter().filter(|beyond| !beyond.named.is_empty()).count();
    let is_due = from_text || !table.has(Field::CountryExample);
    if naming == 0 || !is_due {
        return None;
    }
    let (notes, name, count) = match naming {
        1 => ("1 note".to_owned(), "names", "counts"),
        _ => (format!("{naming} notes"), "name", "count"),
    };
    let all: BTreeSet<&str> = beyond
        .iter()
        .flat_map(|beyond| beyond.named.keys().copied())
        .collect();
    let all = listed(&all.into_iter().collect::<Vec<_>>());
    let diagnostic = if from_text {
        let message = format!("{notes} {count} for countries that only the text names: {all}");
        Diagnostic::note(Code::CountryInText, message)
            .help("internal/notes.csv marks them in the column countries_from_text.")
    } else {
        let message = format!(
            "{notes} {name} countries, which count for nothing as the sheet has no country column: {all}"
        );
        Diagnostic::note(Code::CountryInText, message).help(
            "Add a column “Country example”; or write from_text = true below [countries] in series.toml, and every country that a text names counts.",
        )
    };
    Some(
        diagnostic
            .at(Place::sheet(&table.file, &table.sheet))
            .field(Field::Note.name()),
    )
}

/// “A, B and C”.
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [name] => (*name).to_owned(),
        [names @ .., last] => format!("{} and {last}", names.join(", ")),
    }
}
