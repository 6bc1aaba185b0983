//! Reads notes: what was said.

use super::countries::CountryResolver;
use super::grid::Row;
use super::register::{Register, workshop_of};
use super::sheet::Sheet;
use super::terms::Mention;
use super::value;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::name::fold;
use crate::model::{CountryMention, Include, NoteConsent, Origin, SheetAccount, SheetId};
use crate::vocabulary::header::Field;

/// A note whose terms are still words and whose reference is still open.
#[derive(Debug)]
pub struct NoteDraft {
    pub workshop: usize,
    pub given_id: String,
    pub kind: Option<Mention>,
    pub text: String,
    pub edited: Option<String>,
    pub topics: Vec<Mention>,
    pub countries: Vec<CountryMention>,
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
    /// Of the Id cell, for what is wrong with it.
    pub id_place: Place,
}

/// Reads the rows of one sheet.
pub fn read(
    sheet: &Sheet,
    id: SheetId,
    register: &Register,
    countries: &CountryResolver,
    account: &mut SheetAccount,
    set_aside_names: &mut Vec<String>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<NoteDraft> {
    let whole = register.of_sheet(sheet);
    let mut drafts = Vec::with_capacity(sheet.rows.len());
    for row in &sheet.rows {
        sheet.report_error_cells(row, diagnostics);
        let usable = text(sheet, row).and_then(|text| Ok((text, workshop_of(register, sheet, whole, row)?)));
        if let Some((text, workshop)) = account.settle(usable, diagnostics) {
            let reader = NoteReader {
                sheet,
                row,
                diagnostics,
            };
            drafts.push(reader.draft(id, text, workshop, register, countries));
        } else {
            set_aside_names.push(sheet.text(row, Field::Speaker));
        }
    }
    drafts
}

fn text(sheet: &Sheet, row: &Row) -> Result<String, Diagnostic> {
    let text = value::single_spaced(&sheet.text(row, Field::Note));
    if text.is_empty() {
        return Err(
            Diagnostic::error(Code::MissingValue, "the row has no note; it is set aside")
                .at(sheet.row_place(row))
                .field(Field::Note.name())
                .help("Write the note, or delete the row."),
        );
    }
    Ok(text)
}

struct NoteReader<'a> {
    sheet: &'a Sheet,
    row: &'a Row,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl NoteReader<'_> {
    fn draft(
        mut self,
        id: SheetId,
        text: String,
        workshop: usize,
        register: &Register,
        countries: &CountryResolver,
    ) -> NoteDraft {
        let place = self.sheet.place(self.row, Field::CountryExample);
        let examples = self.sheet.text(self.row, Field::CountryExample);
        let edited = self.text(Field::EditedText);
        NoteDraft {
            workshop,
            given_id: self.text(Field::Id),
            kind: self.mentions(Field::Kind).into_iter().next(),
            text,
            edited: (!edited.is_empty()).then_some(edited),
            topics: self.mentions(Field::Topic),
            countries: countries.mentions(&examples, &place, Field::CountryExample.name(), self.diagnostics),
            threads: self.mentions(Field::Thread),
            question: self.question(&register.workshops[workshop].questions),
            speaker: self.text(Field::Speaker),
            group: self.mentions(Field::SpeakerGroup).into_iter().next(),
            addressees: self.mentions(Field::Addressee),
            priority: self.one_of(
                Field::Priority,
                |text| value::priority(text).map(Some),
                "high, medium or low",
                None,
            ),
            same_as: self.text(Field::Group),
            consent: self.one_of(
                Field::Consent,
                value::note_consent,
                "named, group or none",
                NoteConsent::None,
            ),
            include: self.one_of(Field::Include, value::include, "lead, yes or no", Include::Yes),
            origin: Origin {
                sheet: id,
                cell: self.row.first_cell(),
            },
            id_place: self.sheet.place(self.row, Field::Id),
        }
    }

    fn text(&self, field: Field) -> String {
        value::single_spaced(&self.sheet.text(self.row, field))
    }

    fn mentions(&self, field: Field) -> Vec<Mention> {
        let place = self.sheet.place(self.row, field);
        value::list(&self.sheet.text(self.row, field))
            .map(|text| Mention {
                text: value::single_spaced(text),
                place: place.clone(),
            })
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
                .at(self.sheet.place(self.row, Field::Question))
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
                .at(self.sheet.place(self.row, field))
                .field(field.name())
                .value(text, false)
                .help(format!("Write {words}, or leave the cell empty."));
            self.diagnostics.push(diagnostic);
            cautious
        })
    }
}
