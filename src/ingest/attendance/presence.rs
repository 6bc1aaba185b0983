//! How long everybody was there, and at which sessions.
//!
//! Where an export covers several sessions, a row counts at those that its time
//! of joining and its time of leaving meet, and a person was at a session with
//! all of their rows together: for [`Timetable::least`] minutes of it or more.
//! Times are compared as they are written, for exports show the clock of those
//! who were there and name no zone; the list of workshops has to keep to it.

use std::collections::{BTreeMap, BTreeSet};

use super::{AttendanceReader, Presence};
use crate::diagnostic::{CellAddress, Code, Diagnostic};
use crate::ingest::grid::Row;
use crate::ingest::people::{self, Identity};
use crate::ingest::sessions::{self, Session};
use crate::ingest::timetable::Slot;
use crate::model::AttendanceConsent;
use crate::vocabulary::header::Field;

impl AttendanceReader<'_> {
    /// Makes one attendance of all rows of a person; the first row is its
    /// origin.
    pub(super) fn combine(&mut self, sessions: &[Session]) {
        let order = Some(self.order);
        let meeting = &self.table.meeting;
        let ends = meeting.interval(order).map(|(_, end)| end);
        let end = ends.or_else(|| sessions::last_moment(sessions.iter()));
        let longest = meeting.minutes(order);
        let identities: Vec<&Identity> = self.reading.drafts.iter().map(|draft| &draft.identity).collect();
        let keys = people::keys_in_table(&identities);
        let mut persons: BTreeMap<(usize, String), Vec<usize>> = BTreeMap::new();
        for ((at, draft), key) in self.reading.drafts.iter().enumerate().zip(keys) {
            persons
                .entry((draft.attendance.workshop, key))
                .or_default()
                .push(at);
        }
        let mut kept: BTreeMap<usize, Option<u32>> = BTreeMap::new();
        for ((workshop, _), rows) in persons {
            let own: Vec<Session> = rows.iter().map(|at| sessions[*at]).collect();
            let first = rows[0];
            // Whoever came once came.
            let attended = rows.iter().any(|at| self.reading.drafts[*at].attendance.attended);
            self.reading.drafts[first].attendance.attended = attended;
            if let Some(slot) = self.slot(workshop) {
                let minutes = sessions::minutes_within(&own, end, (slot.starts, slot.ends));
                if minutes > 0 {
                    self.count_at_session(first, &slot, minutes);
                    kept.insert(first, Some(minutes));
                }
                continue;
            }
            let stay = sessions::stay(&own, end, longest);
            self.report_stay(&stay, first, longest);
            kept.insert(first, stay.minutes);
        }
        self.report_strays(&kept);
        let drafts = std::mem::take(&mut self.reading.drafts);
        for (at, mut draft) in drafts.into_iter().enumerate() {
            if let Some(minutes) = kept.get(&at) {
                draft.attendance.minutes = *minutes;
                self.reading.drafts.push(draft);
            } else {
                // Other spellings of the name are no less the person's.
                let origin = draft.attendance.origin;
                let refused = draft.attendance.consent == AttendanceConsent::Refused;
                self.reading
                    .protect(origin, refused, [draft.identity.name, draft.identity.email]);
            }
        }
    }

    fn slot(&self, workshop: usize) -> Option<Slot> {
        self.timetable.as_ref()?.slot(workshop).copied()
    }

    /// The sessions at which a row counts; the cell of joining is its origin.
    pub(super) fn at_sessions(&mut self, row: Row<'_>, people: &[Identity]) -> Result<Presence, Diagnostic> {
        let session = sessions::session(self.table, row, self.order);
        let field = if session.event.is_some() {
            Field::Timestamp
        } else {
            Field::Joined
        };
        let met = self.timetable.as_ref().and_then(|one| one.met_by(&session));
        let place = || self.table.place(row, field);
        let Some(met) = met else {
            return Err(Diagnostic::warning(
                Code::MissingValue,
                "the row lacks a time of joining or of leaving, so nobody knows at which session the person was; it is set aside",
            )
            .at(place())
            .field(field.name())
            .help("Write both times into the row, or delete it."));
        };
        let cell = self.table.cell(row, field);
        if met.is_empty() {
            let strays = people.iter().map(|person| person.clone().in_table(self.id.0));
            self.strays.extend(strays.map(|person| (person, cell)));
            let message = "the times in the row meet no session; the row is set aside";
            return Err(Diagnostic::note(Code::SetAside, message)
                .at(place())
                .field(field.name()));
        }
        let attended = self.attended(row);
        Ok(met
            .into_iter()
            .map(|workshop| (workshop, attended, cell))
            .collect())
    }

    /// Counts somebody at a session who was there long enough.
    fn count_at_session(&mut self, first: usize, slot: &Slot, minutes: u32) {
        let least = self.timetable.as_ref().map_or(0, |one| one.least(slot));
        if minutes >= least {
            return;
        }
        let attendance = &mut self.reading.drafts[first].attendance;
        attendance.attended = false;
        let message = format!(
            "the person was at session {} for {minutes} of the {least} minutes that count; they are not counted there",
            self.places.name(slot.workshop)
        );
        let place = self.table.place_of(attendance.origin.cell);
        self.reading.diagnostics.push(
            Diagnostic::note(Code::NoSession, message)
                .at(place)
                .field(Field::Joined.name())
                .help("How many minutes count stands in series.toml: least_presence below [workshops]."),
        );
    }

    /// Says who was in the meeting and at no session. If nobody was at any, the
    /// list of workshops and the export keep different clocks.
    fn report_strays(&mut self, kept: &BTreeMap<usize, Option<u32>>) {
        if self.timetable.is_none() {
            return;
        }
        let drafts = self.reading.drafts.iter();
        let identities: Vec<&Identity> = drafts
            .map(|draft| &draft.identity)
            .chain(self.strays.iter().map(|(identity, _)| identity))
            .collect();
        let keys = people::keys_in_table(&identities);
        let (of_drafts, of_strays) = keys.split_at(self.reading.drafts.len());
        let was_there = |at: usize| kept.contains_key(&at) && self.reading.drafts[at].attendance.attended;
        let present: BTreeSet<&String> = (0..of_drafts.len())
            .filter(|at| was_there(*at))
            .map(|at| &of_drafts[at])
            .collect();
        let cells = self
            .reading
            .drafts
            .iter()
            .map(|draft| draft.attendance.origin.cell);
        let cells = cells.chain(self.strays.iter().map(|(_, cell)| *cell));
        let mut absent: BTreeMap<&String, CellAddress> = BTreeMap::new();
        for (key, cell) in of_drafts.iter().chain(of_strays).zip(cells) {
            if !present.contains(key) {
                let first = absent.entry(key).or_insert(cell);
                *first = (*first).min(cell);
            }
        }
        let problems: Vec<Diagnostic> = if present.is_empty() && !absent.is_empty() {
            vec![self.other_clock()]
        } else {
            let cells = absent.into_values().collect::<BTreeSet<_>>();
            cells.into_iter().map(|cell| self.at_no_session(cell)).collect()
        };
        self.reading.diagnostics.extend(problems);
    }

    fn at_no_session(&self, cell: CellAddress) -> Diagnostic {
        let message = "the person was in the meeting, but at no session long enough to count";
        Diagnostic::warning(Code::NoSession, message)
            .at(self.table.place_of(cell))
            .field(Field::Joined.name())
            .help("Nothing needs to be done if the person came between sessions; else correct the times in the columns Starts and Ends of the list of workshops.")
    }

    fn other_clock(&self) -> Diagnostic {
        let column = self.table.columns.get(&Field::Joined);
        let header = self.table.header.map_or(0, |(_, last)| last.row);
        let cell = CellAddress::new(header, column.copied().unwrap_or_default());
        let message = "nobody in the export was there during any session; nobody is counted at them";
        Diagnostic::error(Code::NoSession, message)
            .at(self.table.place_of(cell))
            .field(Field::Joined.name())
            .help("The times in the columns Starts and Ends of the list of workshops must be on the clock that the export shows, which may be that of another time zone: write them so.")
    }

    /// Nobody was there longer than the meeting.
    pub(super) fn clamp(&mut self) {
        let order = Some(self.order);
        let Some(longest) = self.table.meeting.minutes(order) else {
            return;
        };
        for at in 0..self.reading.drafts.len() {
            let claimed = self.reading.drafts[at]
                .attendance
                .minutes
                .filter(|minutes| *minutes > longest);
            if claimed.is_some() {
                self.reading.drafts[at].attendance.minutes = Some(longest);
                let stay = sessions::Stay {
                    minutes: Some(longest),
                    claimed,
                    open: false,
                };
                self.report_stay(&stay, at, Some(longest));
            }
        }
    }

    fn report_stay(&mut self, stay: &sessions::Stay, first: usize, longest: Option<u32>) {
        let own = self.reading.drafts[first].attendance.origin.cell;
        let place = self.table.place_of(own);
        let column = self.table.columns.get(&Field::Minutes);
        let minutes = column.map_or(own, |column| CellAddress::new(own.row, *column));
        if let (Some(claimed), Some(longest)) = (stay.claimed, longest) {
            let message = format!(
                "the person is said to have been there for {claimed} minutes of a meeting of {longest}; {longest} are counted"
            );
            self.reading.diagnostics.push(
                Diagnostic::warning(Code::InvalidValue, message)
                    .at(self.table.place_of(minutes))
                    .field(Field::Minutes.name())
                    .help("Exports count devices, not people. Nothing needs to be done unless the meeting's own times are wrong."),
            );
        }
        if stay.open {
            let message = "the person is never said to have left; they count as present until the end";
            self.reading
                .diagnostics
                .push(Diagnostic::note(Code::Inferred, message).at(place));
        }
    }
}
