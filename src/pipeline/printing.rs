//! Characters in the data that the documents cannot print. Ingest knows the
//! cells and render the fonts; here the two meet.

use crate::diagnostic::{CellAddress, Code, Diagnostic, Place};
use crate::ingest;
use crate::model::prose::Met;
use crate::model::{
    AttendanceConsent, Dataset, ListedPeople, Note, NoteConsent, Origin, ParticipantList, Settings, Terms,
};
use crate::render::Renderer;

const IN_NOTES: &str = "Write it in words, or give a text for publication in the column “Edited text”.";
const IN_WORDS: &str =
    "Write it in words, or give the documents a font that has it: branding.fonts in series.toml.";

/// One diagnostic for each text with such a character: an emoji, a script that
/// no font has. The documents show a replacement in its place.
pub fn unprintable(dataset: &Dataset, renderer: &Renderer) -> Vec<Diagnostic> {
    let mut printed = of_notes(dataset);
    printed.extend(of_workshops(dataset));
    printed.extend(of_listed_people(dataset));
    printed.extend(of_settings(&dataset.settings));
    printed.extend(of_terms(dataset));
    let mut problems: Vec<Diagnostic> = printed
        .into_iter()
        .filter_map(|printed| problem(printed, renderer))
        .collect();
    problems.extend(in_editorial_texts(dataset, renderer));
    problems
}

/// A text that a document may print.
struct Printed<'a> {
    text: &'a str,
    field: &'static str,
    place: Option<Place>,
    help: &'static str,
}

fn cell(dataset: &Dataset, origin: Origin, cell: Option<CellAddress>) -> Place {
    let sheet = &dataset.sheets[origin.sheet.0];
    Place::cell(&sheet.file, &sheet.sheet, cell.unwrap_or(origin.cell))
}

fn of_notes(dataset: &Dataset) -> Vec<Printed<'_>> {
    let of_note = |note: &'static str, text, address, origin| Printed {
        text,
        field: note,
        place: Some(cell(dataset, origin, address)),
        help: IN_NOTES,
    };
    let notes = dataset.notes.iter().flat_map(|note| {
        let words = note.edited.as_ref().unwrap_or(&note.text);
        let words = of_note("note", words.as_str(), Some(note.text_cell), note.origin);
        let speaker = (note.consent == NoteConsent::Named)
            .then(|| of_note("speaker", note.speaker.as_str(), None, note.origin));
        [Some(words), speaker]
    });
    notes.flatten().collect()
}

fn of_workshops(dataset: &Dataset) -> Vec<Printed<'_>> {
    let mut printed = Vec::new();
    for workshop in &dataset.workshops {
        let cells = &workshop.cells;
        let one = |text, field, address| Printed {
            text,
            field,
            place: workshop.origin.map(|origin| cell(dataset, origin, address)),
            help: IN_WORDS,
        };
        printed.extend([
            one(workshop.title.as_str(), "title", cells.title),
            one(&workshop.venue, "venue", cells.venue),
            one(&workshop.format, "format", cells.format),
        ]);
        let hosts = workshop.hosts.iter().map(|host| one(host, "host", cells.hosts));
        printed.extend(hosts);
        let questions = workshop.questions.iter();
        printed.extend(questions.map(|text| one(text, "guiding_questions", cells.questions)));
    }
    printed
}

/// Those whom the list of participants names.
fn of_listed_people(dataset: &Dataset) -> Vec<Printed<'_>> {
    if dataset.settings.disclosure.participant_list != ParticipantList::Of(ListedPeople::Consenting) {
        return Vec::new();
    }
    let named = dataset.attendance.iter();
    let named = named.filter(|row| row.consent == AttendanceConsent::Named);
    named
        .filter_map(|row| {
            Some(Printed {
                text: dataset.people.get(row.person)?.names.first()?,
                field: "name",
                place: Some(cell(dataset, row.origin, None)),
                help: IN_WORDS,
            })
        })
        .collect()
}

/// What series.toml says and documents print. Words that stand in lists of
/// terms are met there.
fn of_settings(settings: &Settings) -> Vec<Printed<'_>> {
    let hosts = settings.hosts.iter().map(|host| ("hosts", host));
    let translations = settings.translations.values().flat_map(|table| table.values());
    let translations = translations.map(|text| ("translations", text));
    settings
        .texts()
        .chain(hosts)
        .chain(translations)
        .map(|(field, text)| in_series_file(field, text))
        .collect()
}

fn in_series_file<'a>(field: &'static str, text: &'a str) -> Printed<'a> {
    Printed {
        text,
        field,
        place: Some(ingest::series_file_place()),
        help: IN_WORDS,
    }
}

/// A list of terms, with the ids of those that series.toml gives.
struct List<'a> {
    field: &'static str,
    terms: &'a Terms,
    told: Vec<&'a str>,
    /// Whether a note bears the term with this index.
    is_of_note: fn(&Note, usize) -> bool,
}

fn lists(dataset: &Dataset) -> [List<'_>; 5] {
    let settings = &dataset.settings;
    [
        List {
            field: "topic",
            terms: &dataset.topics,
            told: settings.topics.iter().map(|topic| topic.id.as_str()).collect(),
            is_of_note: |note, term| note.topics.contains(&term),
        },
        List {
            field: "thread",
            terms: &dataset.threads,
            told: settings.threads.iter().map(|thread| thread.id.as_str()).collect(),
            is_of_note: |note, term| note.threads.contains(&term),
        },
        List {
            field: "type",
            terms: &dataset.kinds,
            told: settings.kinds.iter().map(|kind| kind.id.as_str()).collect(),
            is_of_note: |note, term| note.kind == term,
        },
        List {
            field: "stakeholder_group",
            terms: &dataset.groups,
            told: settings
                .stakeholder_groups
                .iter()
                .map(|group| group.id.as_str())
                .collect(),
            is_of_note: |note, term| note.group == Some(term),
        },
        List {
            field: "addressee",
            terms: &dataset.addressees,
            told: settings
                .addressees
                .iter()
                .map(|addressee| addressee.id.as_str())
                .collect(),
            is_of_note: |note, term| note.addressees.contains(&term),
        },
    ]
}

/// Topics, threads, kinds, groups and addressees: those of series.toml, and
/// those that the sheets alone name, in the first row that does.
fn of_terms(dataset: &Dataset) -> Vec<Printed<'_>> {
    let mut printed = Vec::new();
    for list in lists(dataset) {
        for (position, term) in list.terms.iter().enumerate() {
            let place = if list.told.contains(&term.id.as_str()) {
                Some(ingest::series_file_place())
            } else {
                first_row(dataset, &list, position).map(|origin| cell(dataset, origin, None))
            };
            printed.extend([&term.label, &term.question].map(|text| Printed {
                text,
                field: list.field,
                place: place.clone(),
                help: IN_WORDS,
            }));
        }
    }
    printed
}

/// The first row that names a term: of the notes, of attendance, of workshops.
fn first_row(dataset: &Dataset, list: &List<'_>, term: usize) -> Option<Origin> {
    let mut notes = dataset.notes.iter();
    let note = notes.find(|note| (list.is_of_note)(note, term));
    let attendance = || {
        let mut rows = dataset.attendance.iter();
        rows.find(|row| list.field == "stakeholder_group" && row.group == Some(term))
    };
    let workshop = || {
        let mut workshops = dataset.workshops.iter();
        let workshop = workshops.find(|workshop| list.field == "topic" && workshop.topics.contains(&term));
        workshop.and_then(|workshop| workshop.origin)
    };
    note.map(|note| note.origin)
        .or_else(|| attendance().map(|row| row.origin))
        .or_else(workshop)
}

fn in_editorial_texts(dataset: &Dataset, renderer: &Renderer) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for text in &dataset.editorial.texts {
        text.clone().each(|met| {
            if let Met::Words(words) = met
                && let Some(letters) = missing(renderer, &words.plain())
            {
                let message = format!(
                    "line {}: the documents' fonts do not have {letters}; a replacement is printed",
                    words.line
                );
                let diagnostic = Diagnostic::error(Code::UnprintableCharacter, message)
                    .field("texts")
                    .help(IN_WORDS);
                problems.push(diagnostic.at(Place::file(&text.file)));
            }
        });
    }
    problems
}

/// The characters of a text that no font has, as a list for a message.
fn missing(renderer: &Renderer, text: &str) -> Option<String> {
    let letters: Vec<String> = renderer
        .unprintable(text)
        .into_iter()
        .map(|letter| format!("“{letter}” (U+{:04X})", u32::from(letter)))
        .collect();
    (!letters.is_empty()).then(|| letters.join(", "))
}

fn problem(printed: Printed<'_>, renderer: &Renderer) -> Option<Diagnostic> {
    let letters = missing(renderer, printed.text)?;
    let message = format!("the documents' fonts do not have {letters}; a replacement is printed");
    let diagnostic = Diagnostic::error(Code::UnprintableCharacter, message)
        .field(printed.field)
        .help(printed.help);
    Some(match printed.place {
        None => diagnostic,
        Some(place) => diagnostic.at(place),
    })
}
