//! Reads notes: what was said.

use std::sync::Arc;

use super::coding::{self, Passages};
use super::countries::CountryResolver;
use super::forms;
use super::grid::Row;
use super::places::Places;
use super::reading::TableReading;
use super::register::Register;
use super::table::{Table, is_blank};
use super::tags::Tags;
use super::terms::Mention;
use super::transcript;
use super::value;
use crate::diagnostic::{CellAddress, Code, Diagnostic, Place};
use crate::model::name::fold;
use crate::model::{CountryCode, CountryMention, Include, NoteConsent, Origin, SheetId};
use crate::vocabulary::header::Field;
use crate::vocabulary::header::tool::Tool;
use crate::vocabulary::{answer, language};

/// A note whose terms are still words and whose reference is still open.
#[derive(Debug)]
pub struct NoteDraft {
    pub workshop: usize,
    pub given_id: String,
    pub kind: Option<Mention>,
    pub text: String,
    pub edited: Option<String>,
    pub language: Option<&'static str>,
    pub topics: Vec<Mention>,
    pub countries: Vec<CountryMention>,
    pub countries_from_text: Vec<CountryCode>,
    pub threads: Vec<Mention>,
    pub question: Option<usize>,
    pub speaker: String,
    pub group: Option<Mention>,
    pub addressees: Vec<Mention>,
    pub priority: Option<u8>,
    pub same_as: String,
    pub consent: NoteConsent,
    pub include: Include,
    pub origin: Origin,
    pub text_cell: CellAddress,
    /// Of the Id cell, for what is wrong with it.
    pub id_place: Place,
}

/// Reads the rows of one table.
pub fn read(
    table: &Table,
    id: SheetId,
    register: &Register,
    countries: &CountryResolver,
    tags: &Tags,
) -> TableReading<NoteDraft> {
    let places = Places::new(register, table);
    let columns = note_columns(table);
    let codes_passages = table.tool.is_some_and(Tool::codes_passages);
    let mut passages = Passages::default();
    let mut reading = TableReading::new(table);
    for (position, row) in table.rows.clone().zip(table.rows()) {
        table.report_error_cells(row, &mut reading.diagnostics);
        let origin = Origin {
            sheet: id,
            cell: row.first_cell(),
        };
        let usable = match table.aside(position, row) {
            Some(aside) => Err(aside.diagnostic),
            None => {
                entry(table, row, &columns, tags).and_then(|notes| Ok((notes, places.of(position, row)?)))
            }
        };
        if let Some((notes, workshop)) = reading.settle(usable) {
            let several = columns.len() > 1;
            let known = passages.meet(table, row, reading.drafts.len());
            for note in notes.iter().filter(|_| known.is_none()) {
                let mut reader = NoteReader {
                    table,
                    row,
                    tags,
                    diagnostics: &mut reading.diagnostics,
                };
                let draft = reader.draft(id, note, several, workshop, register, countries);
                reading.drafts.push(draft);
            }
            let own = known.unwrap_or(reading.drafts.len().saturating_sub(1));
            if let Some(draft) = reading.drafts.get_mut(own).filter(|_| codes_passages) {
                coding::add_codes(table, row, tags, draft);
            }
        } else {
            reading.protect(origin, false, [table.text(row, Field::Speaker)]);
        }
        // Whoever filled in a form is no speaker, and protected all the same.
        let email = [table.text(row, Field::Email)];
        let email = email.into_iter().filter(|text| text.contains('@'));
        reading.protect(origin, false, email.chain(table.recorders(row)));
    }
    reading
}

/// The columns that hold notes, each with the kind of its notes if it has one.
pub fn note_columns(table: &Table) -> Vec<(u32, Option<&str>)> {
    let plain = table.columns.get(&Field::Note).map(|column| (*column, None));
    plain
        .into_iter()
        .chain(
            table
                .kinds
                .iter()
                .map(|(column, kind)| (*column, Some(kind.as_str()))),
        )
        .collect()
}

/// One note of a row.
struct FoundNote<'a> {
    cell: CellAddress,
    text: Arc<str>,
    kind: Option<&'a str>,
    /// Among the columns that hold notes.
    column: usize,
}

/// The notes of a row that is an entry and was not refused.
fn entry<'a>(
    table: &Table,
    row: Row<'_>,
    columns: &[(u32, Option<&'a str>)],
    tags: &Tags,
) -> Result<Vec<FoundNote<'a>>, Diagnostic> {
    let aside = coding::without_words(table, row)
        .or_else(|| forms::refused(table, row))
        .or_else(|| transcript::aside(table, row, tags));
    aside.map_or_else(|| notes_of(table, row, columns), Err)
}

fn notes_of<'a>(
    table: &Table,
    row: Row<'_>,
    columns: &[(u32, Option<&'a str>)],
) -> Result<Vec<FoundNote<'a>>, Diagnostic> {
    let notes: Vec<FoundNote<'a>> = columns
        .iter()
        .enumerate()
        .filter_map(|(position, (column, kind))| {
            let text = value::line(row.get(*column).filter(|value| !is_blank(value))?);
            // A count of notes is none.
            text.chars().any(char::is_alphabetic).then(|| FoundNote {
                cell: CellAddress::new(row.index, *column),
                text,
                kind: *kind,
                column: position,
            })
        })
        .collect();
    if notes.is_empty() {
        return Err(
            Diagnostic::error(Code::MissingValue, "the row has no note; it is set aside")
                .at(table.row_place(row))
                .field(Field::Note.name())
                .help("Write the note, or delete the row."),
        );
    }
    Ok(notes)
}

struct NoteReader<'a> {
    table: &'a Table,
    row: Row<'a>,
    tags: &'a Tags,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl NoteReader<'_> {
    fn draft(
        &mut self,
        id: SheetId,
        note: &FoundNote<'_>,
        several: bool,
        workshop: usize,
        register: &Register,
        countries: &CountryResolver,
    ) -> NoteDraft {
        let place = self.table.place(self.row, Field::CountryExample);
        let examples = self.table.raw(self.row, Field::CountryExample);
        let edited = self.text(Field::EditedText);
        let is_coded = self.table.tool.is_some_and(Tool::codes_passages);
        let kind = match note.kind {
            Some(kind) => Some(Mention::new(kind.into(), self.table, note.cell)),
            None => self.first(Field::Kind),
        };
        NoteDraft {
            workshop,
            given_id: self.id(several, note.column),
            kind,
            text: note.text.to_string(),
            language: self.language(&edited, &note.text),
            text_cell: if edited.is_empty() {
                note.cell
            } else {
                self.table.cell(self.row, Field::EditedText)
            },
            edited: (!edited.is_empty()).then_some(edited),
            // The codes of a passage are added row by row.
            topics: if is_coded {
                Vec::new()
            } else {
                self.mentions(Field::Topic)
            },
            countries: countries.mentions(&examples, &place, Field::CountryExample.name(), self.diagnostics),
            countries_from_text: Vec::new(),
            threads: if is_coded {
                Vec::new()
            } else {
                self.mentions(Field::Thread)
            },
            question: self.question(&register.workshops[workshop].questions),
            speaker: self.text(Field::Speaker),
            group: self.first(Field::SpeakerGroup),
            addressees: self.mentions(Field::Addressee),
            priority: self.one_of(
                Field::Priority,
                |text| answer::priority(text).map(Some),
                "high, medium or low",
                None,
            ),
            same_as: self.text(Field::Group),
            consent: self.one_of(
                Field::Consent,
                answer::note_consent,
                "named, group or none",
                NoteConsent::None,
            ),
            include: self.one_of(Field::Include, answer::include, "lead, yes or no", Include::Yes),
            origin: Origin {
                sheet: id,
                cell: if several { note.cell } else { self.row.first_cell() },
            },
            id_place: self.table.place(self.row, Field::Id),
        }
    }

    /// The language of the words that are shown. Who edits a note may have
    /// translated it, so what an edited text tells by itself comes first.
    fn language(&mut self, edited: &str, text: &str) -> Option<&'static str> {
        let told = self.one_of(
            Field::Language,
            |text| language::named(text).map(Some),
            "the languages that I know, such as English, French, es or ru",
            None,
        );
        let shown = if edited.is_empty() { text } else { edited };
        match told {
            Some(told) if edited.is_empty() => Some(told),
            _ => language::certain(shown).or(told),
        }
    }

    fn text(&self, field: Field) -> String {
        self.table.text(self.row, field).to_string()
    }

    /// The value of a field that has one; a second is said to be dropped.
    fn first(&mut self, field: Field) -> Option<Mention> {
        let mut mentions = self.mentions(field).into_iter();
        let first = mentions.next();
        if mentions.next().is_some() {
            self.diagnostics.push(
                Diagnostic::warning(
                    Code::InvalidValue,
                    "the cell holds several values where one counts; the first is used",
                )
                .at(self.table.place(self.row, field))
                .field(field.name())
                .value(&*self.table.text(self.row, field), true)
                .help("Write one value; set the others apart in rows of their own."),
            );
        }
        first
    }

    /// The notes of one row share its Id; a letter tells them apart, the same
    /// for each column whatever the others hold.
    fn id(&self, several: bool, column: usize) -> String {
        let id = self.text(Field::Id);
        let id = match self.table.tool {
            Some(Tool::QualCoder) => id.trim_start_matches("ctid:").to_owned(),
            _ => id,
        };
        if !several || id.is_empty() {
            return id;
        }
        match u8::try_from(column) {
            Ok(column) if column < 26 => format!("{id}{}", char::from(b'a' + column)),
            _ => format!("{id}-{}", column + 1),
        }
    }

    fn mentions(&self, field: Field) -> Vec<Mention> {
        let (table, row) = self.table.source(self.row, field);
        let cell = table.cell(row, field);
        let values = table.values(row, field);
        let is_joined = table.tool.is_some_and(Tool::groups_questions) && !table.choices.contains_key(&field);
        values
            .iter()
            .flat_map(|text| {
                if is_joined {
                    self.tags.spaced(field, text)
                } else {
                    vec![text.as_str()]
                }
            })
            .map(|text| Mention::new(value::single_spaced(text).into(), table, cell))
            .collect()
    }

    /// The guiding question that the cell names: by number or by its words.
    fn question(&mut self, questions: &[String]) -> Option<usize> {
        let text = self.text(Field::Question);
        if text.is_empty() {
            return None;
        }
        let digits = text
            .trim_start_matches(['Q', 'q', '#'])
            .trim_end_matches('.')
            .trim();
        let by_number = digits
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1))
            .filter(|at| *at < questions.len());
        let found = by_number.or_else(|| {
            questions
                .iter()
                .position(|question| fold(question) == fold(&text))
        });
        if found.is_none() {
            let diagnostic = Diagnostic::warning(Code::UnknownQuestion, "the workshop has no such guiding question; the note is used without one")
                .at(self.table.place(self.row, Field::Question))
                .field(Field::Question.name())
                .value(text, false)
                .help(format!("Write the number of the guiding question, from 1 to {}, or its words as in the list of workshops.", questions.len()));
            self.diagnostics.push(diagnostic);
        }
        found
    }

    /// A value of a short list. What cannot be read is doubtful, and the
    /// `cautious` value stands in for it.
    fn one_of<T>(&mut self, field: Field, parse: impl Fn(&str) -> Option<T>, words: &str, cautious: T) -> T
    where
        T: Default,
    {
        let text = self.text(field);
        if text.is_empty() {
            return T::default();
        }
        parse(&text).unwrap_or_else(|| {
            let diagnostic = Diagnostic::warning(Code::InvalidValue, format!("“{text}” is none of {words}"))
                .at(self.table.place(self.row, field))
                .field(field.name())
                .value(text, false)
                .help(format!("Write {words}, or leave the cell empty."));
            self.diagnostics.push(diagnostic);
            cautious
        })
    }
}
