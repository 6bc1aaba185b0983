//! What people decided in series.toml, matched to the statements that are there.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::outcome::Problem;
use super::series::Series;
use super::statement::{NoteName, Ruling, fingerprint_of_normalised};

/// An entry of `[[groups]]` in statements, for one kind of them.
#[derive(Debug)]
pub(super) struct Decision {
    /// The entry's position.
    pub ruling: usize,
    pub same: bool,
    /// For each note that it names, the statements with its words.
    pub notes: Vec<Vec<usize>>,
}

/// The entries that fit; of the others, why they do not.
pub(super) fn decisions(
    series: &Series<'_>,
    rulings: &[Ruling],
    problems: &mut Vec<Problem>,
) -> Vec<Decision> {
    if rulings.is_empty() {
        return Vec::new();
    }
    let register = Register::of(series);
    rulings
        .iter()
        .enumerate()
        .flat_map(|(position, ruling)| register.decisions(series, position, ruling, problems))
        .collect()
}

struct Register {
    /// Statements by the fingerprint of their text, in its order.
    by_fingerprint: BTreeMap<String, Vec<usize>>,
    by_reference: HashMap<String, Vec<usize>>,
}

impl Register {
    fn of(series: &Series<'_>) -> Self {
        let mut register = Self {
            by_fingerprint: BTreeMap::new(),
            by_reference: HashMap::new(),
        };
        let marks: Vec<String> = series
            .texts
            .iter()
            .map(|text| fingerprint_of_normalised(text))
            .collect();
        for (at, statement) in series.statements.iter().enumerate() {
            let mark = marks[series.text_of[at]].clone();
            register.by_fingerprint.entry(mark).or_default().push(at);
            let reference = statement.reference.to_string();
            register.by_reference.entry(reference).or_default().push(at);
        }
        register
    }

    fn decisions(
        &self,
        series: &Series<'_>,
        position: usize,
        ruling: &Ruling,
        problems: &mut Vec<Problem>,
    ) -> Vec<Decision> {
        let before = problems.len();
        let mut notes: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for note in &ruling.notes {
            match self.statements(series, position, note) {
                Ok(statements) => {
                    notes.insert(note.trim(), statements);
                }
                Err(problem) => problems.push(problem),
            }
        }
        self.tell_equal_texts_apart(&mut notes);
        if notes.len() < 2 && problems.len() == before {
            problems.push(Problem::TooFew { ruling: position });
        }
        if notes.len() < 2 {
            return Vec::new();
        }
        let decisions = by_kind(series, position, ruling.same, &notes);
        if decisions.is_empty() && ruling.same {
            let mut named = notes.keys().map(|note| (*note).to_owned());
            let notes = [named.next().unwrap_or_default(), named.next().unwrap_or_default()];
            problems.push(Problem::Mixed {
                ruling: position,
                notes,
            });
        }
        decisions
    }

    /// The statements that a note of an entry means: those with its words,
    /// whatever their reference is by now.
    fn statements(&self, series: &Series<'_>, ruling: usize, note: &str) -> Result<Vec<usize>, Problem> {
        let name = NoteName::parse(note).ok_or_else(|| Problem::Unreadable {
            ruling,
            note: note.to_owned(),
        })?;
        let texts: Vec<&Vec<usize>> = self
            .by_fingerprint
            .range(name.fingerprint.clone()..)
            .take_while(|(mark, _)| mark.starts_with(&name.fingerprint))
            .map(|(_, statements)| statements)
            .collect();
        let named = self.by_reference.get(name.reference);
        let is_named = |one: &usize| named.is_some_and(|named| named.contains(one));
        let found = match texts[..] {
            [only] => Some(only.clone()),
            // A short fingerprint that several texts have: the reference says which.
            [_, ..] => texts
                .into_iter()
                .find(|statements| statements.iter().any(is_named))
                .cloned(),
            [] => None,
        };
        found.ok_or_else(|| unknown(series, ruling, note, named))
    }

    /// Where an entry names two statements with one text, each of the names
    /// means the one with its reference only.
    fn tell_equal_texts_apart(&self, notes: &mut BTreeMap<&str, Vec<usize>>) {
        let mut texts: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        for statements in notes.values() {
            *texts.entry(statements.clone()).or_default() += 1;
        }
        for (note, statements) in notes.iter_mut() {
            if texts[statements] < 2 {
                continue;
            }
            let reference = NoteName::parse(note).and_then(|name| self.by_reference.get(name.reference));
            statements.retain(|one| reference.is_some_and(|named| named.contains(one)));
        }
    }
}

fn unknown(series: &Series<'_>, ruling: usize, note: &str, named: Option<&Vec<usize>>) -> Problem {
    let note = note.to_owned();
    match named.and_then(|named| named.first()) {
        Some(now) => Problem::Stale {
            ruling,
            note,
            now: series.name(*now),
        },
        None => Problem::NoSuchNote { ruling, note },
    }
}

/// The entry for each kind of which at least two of its notes are; to say the
/// same, all of them.
fn by_kind(
    series: &Series<'_>,
    ruling: usize,
    same: bool,
    notes: &BTreeMap<&str, Vec<usize>>,
) -> Vec<Decision> {
    let kind = |at: &usize| series.statements[*at].kind;
    let kinds: BTreeSet<usize> = notes.values().flatten().map(kind).collect();
    let mut decisions = Vec::new();
    for one in kinds {
        let own: Vec<Vec<usize>> = notes
            .values()
            .map(|statements| statements.iter().copied().filter(|at| kind(at) == one).collect())
            .filter(|statements: &Vec<usize>| !statements.is_empty())
            .collect();
        if own.len() >= 2 && (!same || own.len() == notes.len()) {
            decisions.push(Decision {
                ruling,
                same,
                notes: own,
            });
        }
    }
    decisions
}
