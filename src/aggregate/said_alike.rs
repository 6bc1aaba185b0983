//! Which recommendations and challenges of a series say the same, and what to
//! tell the owner about it.

use super::grouping::{Grouping, Problem, Ruling, Statement, group};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::{CountryCode, CountryMention, Dataset, KindRole, Note};
use crate::vocabulary::country::in_text::{self, Evidence};

/// The kinds of notes that are grouped.
const GROUPED: [KindRole; 2] = [KindRole::Recommendation, KindRole::Challenge];

/// Groups the recommendations, and apart from them the challenges; indices are
/// those of the dataset's notes.
pub fn said_alike(dataset: &Dataset) -> Grouping {
    let notes: Vec<usize> = (0..dataset.notes.len())
        .filter(|note| GROUPED.contains(&role(dataset, &dataset.notes[*note])))
        .collect();
    let countries: Vec<Vec<CountryCode>> = notes
        .iter()
        .map(|note| {
            let mentions = dataset.notes[*note].countries.iter();
            mentions.filter_map(CountryMention::code).collect()
        })
        .collect();
    let statements: Vec<Statement<'_>> = notes
        .iter()
        .zip(&countries)
        .map(|(note, countries)| statement(&dataset.notes[*note], countries))
        .collect();
    let settings = dataset.settings.groups.iter();
    let rulings: Vec<Ruling> = settings
        .map(|entry| Ruling {
            notes: entry.notes.clone(),
            same: entry.same,
        })
        .collect();
    group(&statements, &rulings, &countries_named).renumbered(&notes)
}

fn role(dataset: &Dataset, note: &Note) -> KindRole {
    KindRole::of(&dataset.kinds.get(note.kind).id)
}

fn statement<'a>(note: &'a Note, countries: &'a [CountryCode]) -> Statement<'a> {
    Statement {
        reference: &note.reference,
        kind: note.kind,
        text: note.edited.as_deref().unwrap_or(&note.text),
        group: &note.same_as,
        addressees: &note.addressees,
        countries,
    }
}

fn countries_named(text: &str) -> Vec<CountryCode> {
    let mentions = in_text::mentions(text).into_iter();
    mentions
        .filter(|mention| mention.evidence == Evidence::Name)
        .map(|mention| mention.country.code)
        .collect()
}

/// What the owner should know: entries of `[[groups]]` that do nothing, and
/// how much is left to decide.
pub fn remarks(grouping: &Grouping, series_file: &Place) -> Vec<Diagnostic> {
    let problem = |problem: &Problem| {
        let remark = Diagnostic::warning(Code::NoteGroups, problem.message())
            .at(series_file.clone())
            .help(problem.help());
        match problem {
            // By the fingerprint a guess could be tried at words that nobody may read.
            Problem::Stale { now, .. } => remark.value(now, true),
            _ => remark,
        }
    };
    let mut remarks: Vec<Diagnostic> = grouping.problems.iter().map(problem).collect();
    let proposals = grouping.proposals.len();
    if proposals > 0 {
        let pairs = if proposals == 1 {
            "one pair of recommendations or challenges is".to_owned()
        } else {
            format!("{proposals} pairs of recommendations or challenges are")
        };
        remarks.push(
            Diagnostic::note(
                Code::NoteGroups,
                format!("{pairs} likely to say the same; they count apart until somebody decides"),
            )
            .at(series_file.clone())
            .help("rapporteur inspect --groups lists them, each with the lines that accept or refuse it."),
        );
    }
    remarks
}
