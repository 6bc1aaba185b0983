//! The sessions that one export covers.
//!
//! A conference has one meeting in Zoom or Teams, which people join and leave,
//! and several sessions. Where an export points to several workshops, and the
//! list of workshops says from when to when these lasted, each row counts at
//! those that its times meet. Nothing else decides: a total of minutes says
//! nothing of a session, so such a report is not shared out.

use std::collections::BTreeSet;

use jiff::civil::DateTime;

use super::register::{Register, Whole};
use super::sessions::Session;
use super::table::Table;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::{SheetAccount, SheetRole, Workshop};
use crate::vocabulary::header::Field;

/// When the sessions of an export took place.
#[derive(Debug)]
pub struct Timetable {
    pub slots: Vec<Slot>,
    least_presence: u32,
}

/// One session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// Index of the workshop.
    pub workshop: usize,
    pub starts: DateTime,
    pub ends: DateTime,
}

impl Slot {
    /// Whether somebody who was there from `joined` to `left` was there at all.
    pub fn meets(&self, (joined, left): (DateTime, DateTime)) -> bool {
        joined < self.ends && left > self.starts
    }
}

impl Timetable {
    /// The sessions of a table that points to several workshops; `None` where
    /// nothing tells its rows apart by time.
    pub fn of(register: &Register, table: &Table, whole: &Whole, least_presence: u32) -> Option<Self> {
        let slots: Vec<Slot> = candidates(table, whole)?
            .iter()
            .filter_map(|workshop| {
                let (starts, ends) = register.workshops[*workshop].interval()?;
                Some(Slot {
                    workshop: *workshop,
                    starts,
                    ends,
                })
            })
            .collect();
        (!slots.is_empty()).then_some(Self {
            slots,
            least_presence,
        })
    }

    pub fn slot(&self, workshop: usize) -> Option<&Slot> {
        self.slots.iter().find(|slot| slot.workshop == workshop)
    }

    /// How many minutes of a session count as having been there: what the
    /// series says, or a third of a session that is short.
    pub fn least(&self, slot: &Slot) -> u32 {
        let minutes = slot.ends.duration_since(slot.starts).as_mins();
        let third = u32::try_from((minutes + 2) / 3).unwrap_or(u32::MAX);
        self.least_presence.min(third).max(1)
    }

    /// The sessions that a row meets; all of them where the row is one event of
    /// a log, which only the person's other events make a stay. `None` where
    /// the row has no times.
    pub fn met_by(&self, session: &Session) -> Option<Vec<usize>> {
        let stay = session.joined.zip(session.left);
        if stay.is_none() && session.event.is_none() {
            return None;
        }
        let met = self
            .slots
            .iter()
            .filter(|slot| stay.is_none_or(|stay| slot.meets(stay)));
        Some(met.map(|slot| slot.workshop).collect())
    }
}

/// The workshops that a table could be of, where its rows have times and
/// nothing else says to which of them each belongs.
fn candidates<'a>(table: &Table, whole: &'a Whole) -> Option<&'a BTreeSet<usize>> {
    let has = |fields: [Field; 2]| fields.into_iter().all(|field| table.has(field));
    let has_times = has([Field::Joined, Field::Left]) || has([Field::Action, Field::Timestamp]);
    let Whole::Several(found, _) = whole else {
        return None;
    };
    let is_open = has_times && !table.has(Field::Workshop) && table.told_workshop.is_none();
    is_open.then_some(found)
}

/// Says where the sessions of an export cannot be told apart by time: those
/// without one, and those that overlap. Answers which workshops have their
/// attendance from times.
pub fn report(
    tables: &[Table],
    register: &Register,
    accounts: &[SheetAccount],
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeSet<usize> {
    let (mut shared, mut untimed, mut overlapping) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for table in tables.iter().filter(|table| table.role == SheetRole::Attendance) {
        let whole = register.of_table(table);
        let Some(timetable) = Timetable::of(register, table, &whole, 1) else {
            continue;
        };
        let found = candidates(table, &whole).into_iter().flatten();
        untimed.extend(found.filter(|workshop| timetable.slot(**workshop).is_none()));
        shared.extend(timetable.slots.iter().map(|slot| slot.workshop));
        for (at, one) in timetable.slots.iter().enumerate() {
            let later = timetable.slots[at + 1..].iter();
            let met = later.filter(|other| one.meets((other.starts, other.ends)));
            overlapping.extend(met.map(|other| (one.workshop, other.workshop)));
        }
    }
    let listed = |workshop: usize| place(&register.workshops[workshop], accounts);
    for workshop in untimed {
        let message = format!(
            "the list gives workshop {} no time, but an export covers it together with others; nobody is counted there",
            register.name(workshop)
        );
        diagnostics.push(at(listed(workshop), Diagnostic::warning(Code::SessionTimes, message)).help(
            "Write into the columns Starts and Ends from when to when the session lasted, for example 14:00 and 15:30.",
        ));
    }
    for (one, other) in overlapping {
        let message = format!(
            "workshops {} and {} overlap; whoever was in the meeting then counts in both",
            register.name(one),
            register.name(other)
        );
        diagnostics.push(at(listed(other), Diagnostic::warning(Code::SessionTimes, message)).help(
            "Correct the times in the columns Starts and Ends; sessions in parallel rooms need an export each, which says its workshop in its name.",
        ));
    }
    shared
}

/// The cell of a session's beginning in the list of workshops, or its row's.
fn place(workshop: &Workshop, accounts: &[SheetAccount]) -> Option<Place> {
    let origin = workshop.origin?;
    let account = &accounts[origin.sheet.0];
    let cell = workshop.cells.starts.unwrap_or(origin.cell);
    Some(Place::cell(&account.file, &account.sheet, cell))
}

fn at(place: Option<Place>, diagnostic: Diagnostic) -> Diagnostic {
    let diagnostic = diagnostic.field(Field::Starts.name());
    match place {
        Some(place) => diagnostic.at(place),
        None => diagnostic,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{DateTime, date};

    use super::*;
    use crate::vocabulary::answer::Action;

    fn at(hour: i8, minute: i8) -> DateTime {
        date(2021, 6, 1).at(hour, minute, 0, 0)
    }

    fn timetable(least_presence: u32) -> Timetable {
        let slot = |workshop, starts, ends| Slot {
            workshop,
            starts,
            ends,
        };
        Timetable {
            slots: vec![slot(0, at(10, 0), at(11, 0)), slot(1, at(11, 15), at(11, 30))],
            least_presence,
        }
    }

    fn stay(joined: DateTime, left: DateTime) -> Session {
        Session {
            joined: Some(joined),
            left: Some(left),
            ..Session::default()
        }
    }

    #[test]
    fn a_row_counts_at_the_sessions_that_its_times_meet() {
        let timetable = timetable(10);
        let met = |session| timetable.met_by(&session);
        assert_eq!(met(stay(at(9, 0), at(10, 0))), Some(vec![]));
        assert_eq!(met(stay(at(9, 0), at(10, 1))), Some(vec![0]));
        assert_eq!(met(stay(at(10, 59), at(12, 0))), Some(vec![0, 1]));
        assert_eq!(met(stay(at(11, 0), at(11, 15))), Some(vec![]));
        assert_eq!(met(Session::default()), None);
        let event = Session {
            event: Some((Action::Joined, at(9, 0))),
            ..Session::default()
        };
        assert_eq!(met(event), Some(vec![0, 1]));
    }

    #[test]
    fn a_third_of_a_short_session_is_enough() {
        let least = |minutes: u32| {
            let timetable = timetable(minutes);
            let slots = timetable.slots.iter();
            slots.map(|slot| timetable.least(slot)).collect::<Vec<_>>()
        };
        assert_eq!(least(10), [10, 5]);
        assert_eq!(least(40), [20, 5]);
        assert_eq!(least(0), [1, 1]);
    }
}
