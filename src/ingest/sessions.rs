//! How long somebody was in a meeting that they may have left and joined
//! again: the union of the intervals, never their sum, and never longer than
//! the meeting.

use jiff::civil::{Date, DateTime};

use super::grid::Row;
use super::moment;
use super::table::Table;
use super::value;
use crate::model::DateOrder;
use crate::vocabulary::answer::{self, Action};
use crate::vocabulary::header::Field;

/// What one row says of somebody's time in a meeting.
#[derive(Debug, Clone, Copy, Default)]
pub struct Session {
    pub joined: Option<DateTime>,
    pub left: Option<DateTime>,
    pub minutes: Option<u32>,
    pub event: Option<(Action, DateTime)>,
}

/// How long somebody was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    pub minutes: Option<u32>,
    /// What the rows say, where that is longer than the meeting.
    pub claimed: Option<u32>,
    /// The export does not say when the person left.
    pub open: bool,
}

/// Under which order of day and month the moments of a table lie nearest
/// together: where nothing settles it, only the time between them counts, and
/// a meeting does not last for months.
pub fn nearest_order(table: &Table) -> DateOrder {
    /// So many rows show it.
    const ROWS: usize = 50;
    let columns = [Field::Joined, Field::Left, Field::Timestamp].map(|field| table.columns.get(&field));
    let span = |order: DateOrder| {
        let moments = table.rows().take(ROWS).flat_map(|row| {
            let values = columns
                .iter()
                .flatten()
                .filter_map(move |column| row.get(**column));
            values.filter_map(|value| moment::read(value)?.date?.under(Some(order)))
        });
        let (first, last) = moments.fold(
            (None, None),
            |(first, last): (Option<Date>, Option<Date>), date| {
                (
                    Some(first.map_or(date, |first| first.min(date))),
                    Some(last.map_or(date, |last| last.max(date))),
                )
            },
        );
        first
            .zip(last)
            .map_or(0, |(first, last)| last.duration_since(first).as_hours())
    };
    if span(DateOrder::MonthFirst) < span(DateOrder::DayFirst) {
        DateOrder::MonthFirst
    } else {
        DateOrder::DayFirst
    }
}

/// Reads the times of a row.
pub fn session(table: &Table, row: Row<'_>, order: DateOrder) -> Session {
    let order = Some(order);
    let day = table.meeting.date(order).unwrap_or(Date::constant(2000, 1, 1));
    let at = |field| {
        let moment = moment::read(table.value(row, field)?)?;
        let date = moment.date.map_or(Some(day), |date| date.under(order))?;
        Some(date.to_datetime(moment.time?))
    };
    let joined = at(Field::Joined);
    let left = at(Field::Left).map(|left| match joined {
        // A time of day without a date may lie behind midnight.
        Some(joined) if left < joined => left.checked_add(jiff::Span::new().days(1)).unwrap_or(left),
        _ => left,
    });
    let action = table
        .value(row, Field::Action)
        .and_then(|value| answer::action(&value.text()));
    Session {
        joined,
        left,
        minutes: table.value(row, Field::Minutes).and_then(value::minutes),
        event: action.zip(at(Field::Timestamp)),
    }
}

/// The last moment that any row knows: those who never left were there until
/// then.
pub fn last_moment<'a>(sessions: impl Iterator<Item = &'a Session>) -> Option<DateTime> {
    sessions
        .flat_map(|session| [session.joined, session.left, session.event.map(|(_, at)| at)])
        .flatten()
        .max()
}

/// How many minutes of a session one person was there, from all of their rows.
/// `end` is when the export ended as far as anybody knows.
pub fn minutes_within(
    sessions: &[Session],
    end: Option<DateTime>,
    (starts, ends): (DateTime, DateTime),
) -> u32 {
    let stays = sessions
        .iter()
        .filter_map(|session| session.joined.zip(session.left));
    let (logged, _) = logged(sessions, end);
    let within = stays
        .chain(logged)
        .map(|(joined, left)| (joined.max(starts), left.min(ends)));
    union(within.filter(|(joined, left)| joined < left).collect())
}

/// One person's stay from all of their rows. `end` is when the meeting ended
/// as far as anybody knows, `longest` how long it lasted.
pub fn stay(sessions: &[Session], end: Option<DateTime>, longest: Option<u32>) -> Stay {
    let mut intervals: Vec<(DateTime, DateTime)> = sessions
        .iter()
        .filter_map(|session| session.joined.zip(session.left))
        .collect();
    let (logged, open) = logged(sessions, end);
    intervals.extend(logged);
    let claimed = if intervals.is_empty() {
        sessions
            .iter()
            .filter_map(|session| session.minutes)
            .reduce(u32::saturating_add)
    } else {
        // A total that the export states itself is finer than the times, which drop seconds.
        match sessions {
            [
                Session {
                    minutes: Some(minutes),
                    ..
                },
            ] => Some(*minutes),
            _ => Some(union(intervals)),
        }
    };
    match (claimed, longest) {
        (Some(minutes), Some(longest)) if minutes > longest => Stay {
            minutes: Some(longest),
            claimed,
            open,
        },
        _ => Stay {
            minutes: claimed,
            claimed: None,
            open,
        },
    }
}

/// The intervals of an event log, and whether the last one has no end.
fn logged(sessions: &[Session], end: Option<DateTime>) -> (Vec<(DateTime, DateTime)>, bool) {
    let mut events: Vec<(DateTime, bool)> = sessions
        .iter()
        .filter_map(|session| session.event)
        .map(|(action, at)| (at, action == Action::Left))
        .collect();
    events.sort_unstable();
    let mut intervals = Vec::new();
    let mut since: Option<DateTime> = None;
    for (at, left) in events {
        match (since, left) {
            (None, false) => since = Some(at),
            (Some(start), true) => {
                intervals.push((start, at));
                since = None;
            }
            // Joined twice from two devices, or left without having joined.
            (Some(_), false) | (None, true) => {}
        }
    }
    let open = since.is_some();
    intervals.extend(since.zip(end).filter(|(start, end)| end > start));
    (intervals, open)
}

/// Minutes that at least one interval covers, rounded.
fn union(mut intervals: Vec<(DateTime, DateTime)>) -> u32 {
    intervals.sort_unstable();
    let mut seconds = 0;
    let mut covered: Option<DateTime> = None;
    for (start, end) in intervals {
        let start = covered.map_or(start, |until| start.max(until));
        if end > start {
            seconds += end.duration_since(start).as_secs();
        }
        covered = Some(covered.map_or(end, |until| until.max(end)));
    }
    u32::try_from((seconds + 30) / 60).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: i8, minute: i8) -> DateTime {
        DateTime::constant(2020, 9, 24, hour, minute, 0, 0)
    }

    fn from_to(start: DateTime, end: DateTime) -> Session {
        Session {
            joined: Some(start),
            left: Some(end),
            ..Session::default()
        }
    }

    #[test]
    fn rejoins_count_once() {
        let overlapping = [
            from_to(at(10, 0), at(10, 30)),
            from_to(at(10, 20), at(11, 0)),
            from_to(at(11, 30), at(11, 40)),
        ];
        assert_eq!(stay(&overlapping, None, None).minutes, Some(70));
    }

    #[test]
    fn nobody_stays_longer_than_the_meeting() {
        let claimed = [Session {
            minutes: Some(316),
            ..Session::default()
        }];
        let found = stay(&claimed, None, Some(146));
        assert_eq!((found.minutes, found.claimed), (Some(146), Some(316)));
    }

    #[test]
    fn who_never_left_was_there_until_the_end() {
        let event = |action, at| Session {
            event: Some((action, at)),
            ..Session::default()
        };
        let log = [
            event(Action::Joined, at(10, 0)),
            event(Action::Left, at(10, 30)),
            event(Action::Joined, at(10, 45)),
        ];
        let found = stay(&log, Some(at(11, 0)), None);
        assert_eq!((found.minutes, found.open), (Some(45), true));
    }
}
