//! Reads attendance: who was at which workshop.
//!
//! A table lists people (a row each), sessions (a row for each time that
//! somebody joined), events (a row for each joining and leaving) or people
//! against workshops (a column for each). However it does, one person is one
//! attendance in it, or one at each session where it covers several
//! (`presence.rs`).

mod presence;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::countries::CountryResolver;
use super::grid::{Row, Value};
use super::participants::Participants;
use super::people::Identity;
use super::places::Places;
use super::reading::TableReading;
use super::register::Register;
use super::sessions::{self, Session};
use super::table::Table;
use super::terms::Mention;
use super::timetable::Timetable;
use super::value;
use crate::diagnostic::{CellAddress, Code, Diagnostic};
use crate::model::name::fold;
use crate::model::{Attendance, AttendanceConsent, CountryMention, DateOrder, Origin, SheetId};
use crate::vocabulary::header::Field;
use crate::vocabulary::{answer, attribute};

/// An attendance whose person and stakeholder group are still words.
#[derive(Debug)]
pub struct AttendanceDraft {
    pub attendance: Attendance,
    pub identity: Identity,
    pub group: Option<Mention>,
}

/// Reads the rows of one table.
pub fn read(
    table: &Table,
    id: SheetId,
    register: &Register,
    countries: &CountryResolver,
    least_presence: u32,
) -> TableReading<AttendanceDraft> {
    let places = Places::new(register, table);
    let order = places.date_order().map(|(order, _)| order);
    let mut reader = AttendanceReader {
        table,
        id,
        order: order.unwrap_or_else(|| sessions::nearest_order(table)),
        timetable: Timetable::of(register, table, &places.whole, least_presence),
        strays: Vec::new(),
        places,
        countries,
        occasions: occasions(table, register),
        participants: Participants::new(table),
        unmarked: unmarked(table),
        words: HashMap::new(),
        known_countries: HashMap::new(),
        gender_letters: None,
        reading: TableReading::new(table),
    };
    reader.protect_above();
    reader.report_occasions();
    reader.report_unmarked();
    let mut sessions: Vec<Session> = Vec::new();
    let times = has_sessions(table);
    for (position, row) in table.rows.clone().zip(table.rows()) {
        table.report_error_cells(row, &mut reader.reading.diagnostics);
        let usable = reader.entry(position, row);
        if let Some((people, presence)) = reader.reading.settle(usable) {
            let session = sessions::session(table, row, reader.order);
            for identity in people.into_iter().map(|identity| identity.in_table(id.0)) {
                for (workshop, attended, cell) in &presence {
                    let draft = reader.draft(
                        row,
                        *workshop,
                        identity.clone(),
                        *attended,
                        *cell,
                        session.minutes,
                    );
                    reader.reading.drafts.push(draft);
                    sessions.push(session);
                }
            }
            if !table.spare_people.is_empty() || table.has(Field::NameAndOriginal) {
                reader.protect(row);
            }
        } else if table.aside(position, row).is_none_or(|aside| aside.names_people) {
            reader.protect(row);
        }
    }
    if times {
        reader.combine(&sessions);
    } else {
        reader.clamp();
    }
    reader.reading
}

/// Whether the table may have several rows for one stay.
fn has_sessions(table: &Table) -> bool {
    [Field::Joined, Field::Left, Field::Action]
        .iter()
        .any(|field| table.has(*field))
}

/// What an empty cell in the column of presence says: that the person came,
/// unless the column holds ticks and nothing else.
fn unmarked(table: &Table) -> bool {
    let is_empty = |row: Row<'_>| table.value(row, Field::Attended).is_none();
    if !table.has(Field::Attended) || !table.rows().any(is_empty) {
        return true;
    }
    let marks: Vec<Option<bool>> = table
        .rows()
        .enumerate()
        .filter(|(at, row)| table.aside(table.rows.start + at, *row).is_none())
        .map(|(_, row)| {
            table
                .value(row, Field::Attended)
                .map(|cell| value::truth(cell).unwrap_or(false))
        })
        .collect();
    let ticked = marks.contains(&Some(true));
    let only_ticks = marks.iter().flatten().all(|mark| *mark);
    !(ticked && only_ticks && marks.contains(&None))
}

/// Each column of marks with its workshop.
fn occasions(table: &Table, register: &Register) -> Vec<(u32, Option<usize>)> {
    let of_text = |text: &str| {
        let found = register.of_text(text);
        found.first().copied().filter(|_| found.len() == 1)
    };
    let mut occasions: Vec<(u32, Option<usize>)> = table
        .occasions
        .iter()
        .map(|(column, text)| (*column, of_text(text)))
        .collect();
    // Columns headed by a title of a workshop, or by numbers of several.
    let unknown: Vec<(&str, u32, usize)> = table
        .unknown_columns()
        .filter_map(|column| {
            Some((
                column.header.as_str(),
                column.cell.column,
                register.of_cell(&column.header)?,
            ))
        })
        .collect();
    let is_title = |header: &str| header.chars().any(char::is_alphabetic);
    let several = unknown.len() + occasions.len() >= 2;
    // Beside columns headed by numbers of workshops one headed by another number.
    let is_number = |header: &str| header.len() <= 3 && header.bytes().all(|byte| byte.is_ascii_digit());
    if unknown.iter().filter(|(header, ..)| is_number(header)).count() >= 2 {
        let others = table.unknown_columns().filter(|column| is_number(&column.header));
        let unlisted = others.filter(|column| register.of_cell(&column.header).is_none());
        occasions.extend(unlisted.map(|column| (column.cell.column, None)));
    }
    let headed = unknown
        .into_iter()
        .filter(|(header, ..)| several || is_title(header));
    occasions.extend(headed.map(|(_, column, workshop)| (column, Some(workshop))));
    occasions.sort_unstable();
    occasions
}

struct AttendanceReader<'a> {
    table: &'a Table,
    id: SheetId,
    places: Places<'a>,
    /// Under which the times of the rows are read.
    order: DateOrder,
    countries: &'a CountryResolver,
    occasions: Vec<(u32, Option<usize>)>,
    participants: Participants<'a>,
    /// Where the table covers several sessions: from when to when they lasted.
    timetable: Option<Timetable>,
    /// Who has rows whose times meet no session.
    strays: Vec<(Identity, CellAddress)>,
    /// What an empty cell in the column of presence says.
    unmarked: bool,
    /// Words of gender, role and format as documents print them.
    words: HashMap<(Field, Arc<str>), Arc<str>>,
    known_countries: HashMap<Arc<str>, Option<CountryMention>>,
    /// The single letters in the column of genders.
    gender_letters: Option<BTreeSet<String>>,
    reading: TableReading<AttendanceDraft>,
}

/// The workshops of a row: index, whether the person came, the cell that says so.
type Presence = Vec<(usize, bool, CellAddress)>;

impl AttendanceReader<'_> {
    /// Protects those whom the lines above the table name, and the buyers of
    /// places.
    fn protect_above(&mut self) {
        let top = Origin {
            sheet: self.id,
            cell: CellAddress::default(),
        };
        let buyers = self.participants.buyers.iter();
        let buyers = buyers.map(|email| Arc::from(email.as_str()));
        let named = self.table.preamble_people.iter().cloned();
        self.reading.protect(top, false, named.chain(buyers));
    }

    /// Protects whomever a row names beside those that it counts.
    fn protect(&mut self, row: Row<'_>) {
        let origin = Origin {
            sheet: self.id,
            cell: row.first_cell(),
        };
        let consent = self.table.value(row, Field::Consent);
        let refused = consent.and_then(|cell| answer::attendance_consent(&cell.text()))
            == Some(AttendanceConsent::Refused);
        self.reading
            .protect(origin, refused, self.participants.mentioned(row));
    }

    /// Who a row is about and where they were, or why it is set aside.
    fn entry(&mut self, position: usize, row: Row<'_>) -> Result<(Vec<Identity>, Presence), Diagnostic> {
        if let Some(aside) = self.table.aside(position, row) {
            return Err(aside.diagnostic);
        }
        self.not_there(row)?;
        let people = self.people(row)?;
        let presence = if self.occasions.is_empty() && self.timetable.is_some() {
            self.at_sessions(row, &people)?
        } else if self.occasions.is_empty() {
            let workshop = self.places.of(position, row)?;
            vec![(workshop, self.attended(row), row.first_cell())]
        } else {
            self.marked(row)?
        };
        Ok((people, presence))
    }

    /// Rows of exports that are about somebody who was not in the meeting.
    fn not_there(&self, row: Row<'_>) -> Result<(), Diagnostic> {
        let aside = |field, what: &str| {
            Err(
                Diagnostic::note(Code::SetAside, format!("{what}; the row is set aside"))
                    .at(self.table.place(row, field))
                    .field(field.name()),
            )
        };
        let waiting = self.table.value(row, Field::WaitingRoom).and_then(value::truth);
        if waiting == Some(true) {
            return aside(
                Field::WaitingRoom,
                "the time in the waiting room is no attendance",
            );
        }
        if self.is_nobody(row) {
            return aside(Field::Name, "answers to anonymous polls are nobody's attendance");
        }
        let mut names = [Field::Name, Field::NameAndOriginal].into_iter();
        let takes_notes = |field: &Field| answer::note_taking_program(&self.table.text(row, *field));
        if let Some(field) = names.find(takes_notes) {
            return aside(field, "a program that takes notes is no participant");
        }
        let status = fold(&self.table.text(row, Field::AttendeeStatus));
        let gone = [
            "refund",
            "not attending",
            "cancel",
            "deleted",
            "transferred",
            "annul",
            "rembours",
            "reembols",
        ];
        if gone.iter().any(|word| status.contains(word)) {
            return aside(Field::AttendeeStatus, "the booking was given up");
        }
        Ok(())
    }

    /// `BigBlueButton` closes a list of sessions with a row that was in none.
    fn is_nobody(&self, row: Row<'_>) -> bool {
        const STAYS: [Field; 4] = [Field::Joined, Field::Left, Field::Minutes, Field::Email];
        has_sessions(self.table)
            && answer::anonymous(&self.table.text(row, Field::Name))
            && STAYS.iter().all(|field| self.table.value(row, *field).is_none())
    }

    fn people(&self, row: Row<'_>) -> Result<Vec<Identity>, Diagnostic> {
        let people = self.participants.of(row);
        if people.is_empty() {
            return Err(Diagnostic::error(
                Code::MissingValue,
                "the row has neither a name nor an e-mail; it is set aside",
            )
            .at(self.table.row_place(row))
            .field(Field::Name.name())
            .help("Write the name or the e-mail of the participant, or delete the row."));
        }
        Ok(people)
    }

    /// Where a row of marks says that somebody was. An empty cell says nothing.
    fn marked(&mut self, row: Row<'_>) -> Result<Presence, Diagnostic> {
        let mut presence = Presence::new();
        let mut doubtful = Vec::new();
        for (column, workshop) in &self.occasions {
            let (Some(workshop), Some(mark)) = (workshop, row.get(*column)) else {
                continue;
            };
            let cell = CellAddress::new(row.index, *column);
            // Minutes are as good as a mark, and so is the date of the day.
            let attended = value::truth(mark)
                .or_else(|| matches!(mark, Value::Moment(_)).then_some(true))
                .or_else(|| value::minutes(mark).map(|minutes| minutes > 0))
                .unwrap_or_else(|| {
                    doubtful.push(cell_doubtful(self.table, cell, mark));
                    true
                });
            presence.push((*workshop, attended, cell));
        }
        self.reading.diagnostics.append(&mut doubtful);
        if presence.is_empty() {
            return Err(Diagnostic::warning(
                Code::MissingValue,
                "no workshop is marked in the row; it is set aside",
            )
            .at(self.table.row_place(row))
            .help("Mark the workshops at which the person was, or delete the row."));
        }
        Ok(presence)
    }

    fn report_occasions(&mut self) {
        for (column, _) in self.occasions.iter().filter(|(_, workshop)| workshop.is_some()) {
            let columns = &mut self.reading.account.columns;
            for own in columns.iter_mut().filter(|own| own.cell.column == *column) {
                own.field = Some(Field::Attended.name());
            }
        }
        for (column, _) in self.occasions.iter().filter(|(_, workshop)| workshop.is_none()) {
            let described = self.table.described.iter().find(|own| own.cell.column == *column);
            let text = described.map_or("", |own| own.header.as_str());
            let row = self.table.header.map_or(0, |(_, last)| last.row);
            self.reading.diagnostics.push(
                Diagnostic::error(
                    Code::UnknownWorkshop,
                    "the column is headed by no workshop of the series, or by several; its marks are not used",
                )
                .at(self.table.place_of(CellAddress::new(row, *column)))
                .field(Field::Workshop.name())
                .value(text, false)
                .help("Write the workshop's number (“Workshop 3”) or its date, as in the list of workshops, into the header."),
            );
        }
    }

    fn draft(
        &mut self,
        row: Row<'_>,
        workshop: usize,
        identity: Identity,
        attended: bool,
        cell: CellAddress,
        minutes: Option<u32>,
    ) -> AttendanceDraft {
        let table = self.table;
        let group = table.text(row, Field::StakeholderGroup);
        let attendance = Attendance {
            workshop,
            person: 0,
            organisation: Arc::clone(&identity.organisation),
            group: None,
            country: self.country(row),
            gender: self.gender(row),
            role: self.word(row, Field::Role, attribute::role),
            format: self.word(row, Field::Format, attribute::format),
            attended,
            minutes,
            consent: self.consent(row),
            origin: Origin { sheet: self.id, cell },
        };
        let group =
            (!group.is_empty()).then(|| Mention::new(group, table, table.cell(row, Field::StakeholderGroup)));
        AttendanceDraft {
            attendance,
            identity,
            group,
        }
    }

    /// A word that people write in many ways, as documents print it.
    fn word(&mut self, row: Row<'_>, field: Field, known: fn(&str) -> Option<&'static str>) -> Arc<str> {
        let text = self.table.text(row, field);
        if text.is_empty() {
            return text;
        }
        let word = self.words.entry((field, text));
        let word =
            word.or_insert_with_key(|(_, text)| known(text).map_or_else(|| Arc::clone(text), Arc::from));
        Arc::clone(word)
    }

    /// `M` is one thing beside `F` and another beside `H`.
    fn gender(&mut self, row: Row<'_>) -> Arc<str> {
        let gender = self.word(row, Field::Gender, attribute::gender);
        if !gender.eq_ignore_ascii_case("m") {
            return gender;
        }
        let letters = self.gender_letters.get_or_insert_with(|| {
            let texts = self
                .table
                .rows()
                .map(|row| fold(&self.table.text(row, Field::Gender)));
            texts.filter(|text| text.len() == 1).collect()
        });
        match (
            letters.contains("h"),
            letters.contains("f") || letters.contains("w"),
        ) {
            (true, false) => "Female".into(),
            (false, true) => "Male".into(),
            _ => gender,
        }
    }

    fn country(&mut self, row: Row<'_>) -> Option<CountryMention> {
        let text = self.table.text(row, Field::Country);
        if text.is_empty() {
            return None;
        }
        if let Some(known) = self.known_countries.get(&text) {
            return known.clone();
        }
        let place = self.table.place(row, Field::Country);
        let before = self.reading.diagnostics.len();
        let mentions = self.countries.mentions(
            &text,
            &place,
            Field::Country.name(),
            &mut self.reading.diagnostics,
        );
        let country = mentions.into_iter().next();
        // What is doubtful is said of every cell.
        if self.reading.diagnostics.len() == before {
            self.known_countries.insert(text, country.clone());
        }
        country
    }

    /// Says how empty cells are read, where they are not read as presence.
    fn report_unmarked(&mut self) {
        if self.unmarked {
            return;
        }
        let place = match (self.table.columns.get(&Field::Attended), self.table.header) {
            (Some(column), Some((_, last))) => self.table.place_of(CellAddress::new(last.row, *column)),
            _ => return,
        };
        self.reading.diagnostics.push(
            Diagnostic::warning(
                Code::Inferred,
                "only some rows are marked as present; the others are counted as absent",
            )
            .at(place)
            .field(Field::Attended.name())
            .help("Write yes or no into every row to leave no doubt."),
        );
    }

    /// A row without a word on it means that the person came, for that is why
    /// she is on the list; unless others are ticked off on it.
    fn attended(&mut self, row: Row<'_>) -> bool {
        let Some(cell) = self.table.value(row, Field::Attended) else {
            return self.unmarked;
        };
        value::truth(cell).unwrap_or_else(|| {
            let doubt = cell_doubtful(self.table, self.table.cell(row, Field::Attended), cell);
            self.reading.diagnostics.push(doubt);
            true
        })
    }

    /// What cannot be read is no consent.
    fn consent(&mut self, row: Row<'_>) -> AttendanceConsent {
        let Some(cell) = self.table.value(row, Field::Consent) else {
            return AttendanceConsent::Unsaid;
        };
        answer::attendance_consent(&cell.text()).unwrap_or_else(|| {
            self.reading.diagnostics.push(
                doubtful(
                    self.table,
                    self.table.cell(row, Field::Consent),
                    cell,
                    "the cell is no consent that I know; the person is not named",
                )
                .field(Field::Consent.name())
                .help("Write “named” where the person agreed to be named, else “no”."),
            );
            AttendanceConsent::Unclear
        })
    }
}

fn cell_doubtful(table: &Table, cell: CellAddress, value: &Value) -> Diagnostic {
    doubtful(
        table,
        cell,
        value,
        "the cell is neither yes nor no; the person is counted as present",
    )
    .field(Field::Attended.name())
    .help("Write yes or no.")
}

/// People write into such cells what was agreed with whom: it may name somebody.
fn doubtful(table: &Table, cell: CellAddress, value: &Value, message: &str) -> Diagnostic {
    Diagnostic::warning(Code::InvalidValue, message)
        .at(table.place_of(cell))
        .value(&*value.text(), true)
}
