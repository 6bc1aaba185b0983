//! Every text that documents and tables print, and the names in them.
//!
//! A protected name in a note, a title, a question or what series.toml says is
//! an error that its owner has to mend; until then the stakeholder group of
//! whoever bears it stands in its place, as far as that may be told.

use std::collections::{BTreeMap, BTreeSet};

use super::names::Met;
use super::notes::NamedGroups;
use super::roll::{Attribution, Roll, place};
use super::steps::{Step, is_taken};
use crate::diagnostic::{CellAddress, Code, Diagnostic, Place};
use crate::model::prose::{EditorialPlace, Met as MetText};
use crate::model::{Dataset, NoteConsent, Origin, SheetAccount, Substitutes, Terms};

/// A text, where it stands and what it is.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) words: &'a mut String,
    /// In a sentence: `the note`.
    what: &'static str,
    field: &'static str,
    place: Option<Place>,
    /// Index of the workshop that it is of.
    workshop: Option<usize>,
    /// Index of the note that it is the words of.
    pub(super) note: Option<usize>,
}

/// What stands instead of names.
pub(super) struct Replacement<'a> {
    substitutes: &'a Substitutes,
    groups: &'a NamedGroups,
    /// Person, workshop and stakeholder group, sorted.
    attendance: Vec<(usize, usize, Option<usize>)>,
}

impl<'a> Replacement<'a> {
    pub(super) fn new(dataset: &Dataset, substitutes: &'a Substitutes, groups: &'a NamedGroups) -> Self {
        let rows = dataset.attendance.iter();
        let mut attendance: Vec<_> = rows.map(|row| (row.person, row.workshop, row.group)).collect();
        attendance.sort_unstable();
        attendance.dedup();
        Self {
            substitutes,
            groups,
            attendance,
        }
    }

    /// The group of everybody who may be meant, if it is one and may be told;
    /// else “a participant”.
    fn of(&self, roll: &Roll, met: &Met, workshop: Option<usize>) -> &'a str {
        let bearers: Vec<_> = met
            .bearers
            .iter()
            .map(|bearer| &roll.bearers[*bearer as usize])
            .collect();
        if bearers.iter().all(|bearer| bearer.is_listed) {
            return &self.substitutes.somebody;
        }
        let persons: Option<Vec<usize>> = bearers.iter().map(|bearer| bearer.person).collect();
        let groups: Vec<Option<usize>> = persons
            .into_iter()
            .flatten()
            .map(|person| self.group_of(person, workshop))
            .collect();
        let first = groups.first().copied().flatten();
        let told = first.filter(|_| groups.iter().all(|group| *group == first));
        told.and_then(|group| self.substitutes.by_group.get(group))
            .unwrap_or(&self.substitutes.participant)
    }

    /// The group of a person at a workshop, or everywhere, where it may be told.
    fn group_of(&self, person: usize, workshop: Option<usize>) -> Option<usize> {
        let from = self.attendance.partition_point(|row| row.0 < person);
        let rows = self.attendance[from..].iter().take_while(|row| row.0 == person);
        let mut groups: Vec<Option<usize>> = rows
            .filter(|(_, at, _)| workshop.is_none_or(|workshop| *at == workshop))
            .map(|(_, _, group)| *group)
            .collect();
        groups.dedup();
        match groups[..] {
            [Some(group)] if self.groups.allows(workshop, group) => Some(group),
            _ => None,
        }
    }
}

/// Replaces every protected name in the texts of a dataset. Answers what was
/// found, and for each note whether its words were changed.
pub(super) fn redact(
    dataset: &mut Dataset,
    roll: &Roll,
    replacement: &Replacement<'_>,
) -> (Vec<Diagnostic>, Vec<bool>) {
    let mut diagnostics = Vec::new();
    let mut redacted = vec![false; dataset.notes.len()];
    let nobody = Attribution::default();
    each(dataset, |text| {
        let beside = text.note.map_or(&nobody, |note| &roll.attributions[note]);
        let met = roll.protected_in(text.words, beside);
        if met.is_empty() {
            return;
        }
        diagnostics.extend(met.iter().map(|met| problem(&text, met)));
        let instead = |met: &Met| replacement.of(roll, met, text.workshop);
        if !is_taken(Step::Texts) {
            return;
        }
        *text.words = replaced(text.words, &met, instead);
        if let Some(note) = text.note {
            redacted[note] = true;
        }
    });
    (placed(diagnostics), redacted)
}

/// What is wrong with the texts, left as they are.
pub(super) fn problems(dataset: &mut Dataset, roll: &Roll) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let nobody = Attribution::default();
    each(dataset, |text| {
        let beside = text.note.map_or(&nobody, |note| &roll.attributions[note]);
        let met = roll.protected_in(text.words, beside);
        diagnostics.extend(met.iter().map(|met| problem(&text, met)));
    });
    placed(diagnostics)
}

/// A topic may be the title of a workshop, and that has a cell.
fn placed(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let told: BTreeSet<String> = diagnostics
        .iter()
        .filter(|one| one.place.is_some())
        .filter_map(|one| Some(one.value.as_ref()?.text.clone()))
        .collect();
    diagnostics.retain(|one| {
        let is_told = one.value.as_ref().is_some_and(|value| told.contains(&value.text));
        one.place.is_some() || !is_told
    });
    diagnostics
}

/// A text with what was met replaced.
pub(super) fn replaced<'a>(text: &str, met: &[Met], instead: impl Fn(&Met) -> &'a str) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut from = 0;
    for met in met {
        replaced.push_str(&text[from..met.place.start]);
        replaced.push_str(instead(met));
        from = met.place.end;
    }
    replaced.push_str(&text[from..]);
    replaced
}

fn problem(text: &Text<'_>, met: &Met) -> Diagnostic {
    let message = format!(
        "{} names a person who did not agree to it; until it is mended, other words stand in place of the name",
        text.what
    );
    let help = if text.note.is_some() {
        "Edit the note, or give a text for publication in the column “Edited text”; or, if the person agrees, write “named” into the column Consent of the attendance."
    } else {
        "Edit the text; or, if the person agrees, write “named” into the column Consent of the attendance."
    };
    let diagnostic = Diagnostic::error(Code::NameInText, message)
        .field(text.field)
        .value(&text.words[met.place.clone()], true)
        .help(help);
    match &text.place {
        Some(place) => diagnostic.at(place.clone()),
        None => diagnostic,
    }
}

/// Calls `met` with every text of a dataset that may be printed.
pub(super) fn each(dataset: &mut Dataset, mut met: impl FnMut(Text<'_>)) {
    each_of_settings(dataset, &mut met);
    each_of_editors(dataset, &mut met);
    each_of_terms(dataset, &mut met);
    each_of_workshops(dataset, &mut met);
    for (at, note) in dataset.notes.iter_mut().enumerate() {
        if note.consent == NoteConsent::None {
            continue;
        }
        let origin = Origin {
            cell: note.text_cell,
            ..note.origin
        };
        met(Text {
            field: if note.edited.is_some() {
                "edited_text"
            } else {
                "note"
            },
            words: note.edited.as_mut().unwrap_or(&mut note.text),
            what: "the note",
            place: Some(place(&dataset.sheets, origin)),
            workshop: Some(note.workshop),
            note: Some(at),
        });
    }
}

fn each_of_settings(dataset: &mut Dataset, met: &mut impl FnMut(Text<'_>)) {
    let file = Place::file(&"series.toml".into());
    let settings = &mut dataset.settings;
    let mut told = |field, words: &mut String| {
        met(Text {
            words,
            what: "series.toml",
            field,
            place: Some(file.clone()),
            workshop: None,
            note: None,
        });
    };
    for (key, text) in settings.texts_mut() {
        told(key, text);
    }
    for host in &mut settings.hosts {
        told("hosts", host);
    }
    told("workshops", &mut dataset.cluster_heading);
    for text in settings.translations.values_mut().flat_map(BTreeMap::values_mut) {
        told("translations", text);
    }
}

/// A name may run over a change of letters, so words are looked at as a whole;
/// where one is replaced in them, they lose their markup. So does a link whose
/// address names somebody.
fn each_of_editors(dataset: &mut Dataset, met: &mut impl FnMut(Text<'_>)) {
    for text in &mut dataset.editorial.texts {
        let file = Place::file(&text.file);
        let workshop = match text.place {
            EditorialPlace::Workshop(workshop) => Some(workshop),
            _ => None,
        };
        let mut told = |words: &mut String| {
            let before = words.clone();
            met(Text {
                words,
                what: "an editorial text",
                field: "texts",
                place: Some(file.clone()),
                workshop,
                note: None,
            });
            *words != before
        };
        text.each(|found| match found {
            MetText::Words(words) => {
                let mut plain = words.plain();
                if told(&mut plain) {
                    words.flatten(plain);
                }
            }
            MetText::Address(address, _) => {
                if told(address) {
                    address.clear();
                }
            }
            MetText::Footnote(..) => {}
        });
    }
}

fn each_of_terms(dataset: &mut Dataset, met: &mut impl FnMut(Text<'_>)) {
    let lists: [(&'static str, &'static str, &mut Terms); 5] = [
        ("a topic", "topic", &mut dataset.topics),
        ("a thread", "thread", &mut dataset.threads),
        ("a kind of note", "type", &mut dataset.kinds),
        ("a stakeholder group", "stakeholder_group", &mut dataset.groups),
        ("an addressee", "addressee", &mut dataset.addressees),
    ];
    for (what, field, terms) in lists {
        for term in terms.iter_mut() {
            for text in [&mut term.label, &mut term.plural, &mut term.question] {
                met(Text {
                    words: text,
                    what,
                    field,
                    place: None,
                    workshop: None,
                    note: None,
                });
            }
        }
    }
}

fn each_of_workshops(dataset: &mut Dataset, met: &mut impl FnMut(Text<'_>)) {
    let sheets = &dataset.sheets;
    for (at, workshop) in dataset.workshops.iter_mut().enumerate() {
        let (cells, origin) = (workshop.cells, workshop.origin);
        let place = |cell: Option<CellAddress>| cell_of(sheets, origin, cell);
        let mut text = |text, what, field, cell| {
            met(Text {
                words: text,
                what,
                field,
                place: place(cell),
                workshop: Some(at),
                note: None,
            });
        };
        text(
            &mut workshop.title,
            "the title of a workshop",
            "title",
            cells.title,
        );
        text(
            &mut workshop.venue,
            "the venue of a workshop",
            "venue",
            cells.venue,
        );
        text(
            &mut workshop.format,
            "the format of a workshop",
            "format",
            cells.format,
        );
        text(
            &mut workshop.cluster,
            "the group of a workshop",
            "cluster",
            cells.cluster,
        );
        for host in &mut workshop.hosts {
            text(host, "the host of a workshop", "host", cells.hosts);
        }
        for question in &mut workshop.questions {
            text(
                question,
                "a guiding question",
                "guiding_questions",
                cells.questions,
            );
        }
    }
}

fn cell_of(sheets: &[SheetAccount], origin: Option<Origin>, cell: Option<CellAddress>) -> Option<Place> {
    let origin = origin?;
    Some(place(
        sheets,
        Origin {
            cell: cell.unwrap_or(origin.cell),
            ..origin
        },
    ))
}
