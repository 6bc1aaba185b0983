//! Dates and times as people and exporters write them: `2017-03-03`, `3 March
//! 2017`, `09/24/2020 11:35:16 AM`, `19/01/2021 à 09:58:51`, `7/20/23, 4:16:29
//! PM`.
//!
//! `11/12/2020` could be two dates. Which it is follows from the other dates
//! of its table, from the workshop's date, or from series.toml; else it is
//! asked, never guessed.

use jiff::civil::{Date, DateTime, Time};

use super::grid::Value;
use crate::model::DateOrder;
use crate::model::name::fold;
use crate::vocabulary::calendar;

/// A date as far as its text settles it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenDate {
    Clear(Date),
    /// Day and month could be either way round.
    Either {
        day_first: Date,
        month_first: Date,
    },
}

impl WrittenDate {
    /// The date under an order of day and month, if one is known or needed.
    pub fn under(self, order: Option<DateOrder>) -> Option<Date> {
        match (self, order) {
            (Self::Clear(date), _) => Some(date),
            (Self::Either { day_first, .. }, Some(DateOrder::DayFirst)) => Some(day_first),
            (Self::Either { month_first, .. }, Some(DateOrder::MonthFirst)) => Some(month_first),
            (Self::Either { .. }, None) => None,
        }
    }

    /// Whether the date is this one or could be.
    pub fn could_be(self, date: Date) -> bool {
        match self {
            Self::Clear(clear) => clear == date,
            Self::Either {
                day_first,
                month_first,
            } => day_first == date || month_first == date,
        }
    }
}

/// What a cell says of when something was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    pub date: Option<WrittenDate>,
    pub time: Option<Time>,
    /// The order that the text itself shows: `23/03/2017` can only be one way.
    pub order: Option<DateOrder>,
}

impl Moment {
    /// Date and time, as far as both can be had under an order.
    pub fn under(self, order: Option<DateOrder>) -> Option<DateTime> {
        Some(self.date?.under(order)?.to_datetime(self.time?))
    }
}

/// Reads a cell; `None` where it holds no date and no time.
pub fn read(value: &Value) -> Option<Moment> {
    match value {
        Value::Moment(moment) => Some(Moment {
            date: Some(WrittenDate::Clear(moment.date())),
            time: Some(moment.time()),
            order: None,
        }),
        Value::Text(text) => read_text(text),
        // A time of day without a date is a duration to a spreadsheet.
        Value::Minutes(minutes) if (0.0..1440.0).contains(minutes) => Some(Moment {
            date: None,
            time: time_of_day(*minutes * 60.0),
            order: None,
        }),
        _ => None,
    }
}

#[allow(clippy::cast_possible_truncation, reason = "less than a day of seconds")]
fn time_of_day(seconds: f64) -> Option<Time> {
    let seconds = seconds.round() as i32;
    let part = |value: i32| i8::try_from(value).ok();
    Time::new(
        part(seconds / 3600)?,
        part(seconds / 60 % 60)?,
        part(seconds % 60)?,
        0,
    )
    .ok()
}

/// Reads a text; `None` where anything in it is neither date nor time.
pub fn read_text(text: &str) -> Option<Moment> {
    /// In bytes; no way of writing a moment is longer.
    const LONGEST: usize = 120;
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let folded = fold(text);
    // The zone says nothing of the day and hour on the participants' clocks.
    let zone = [" gmt", " utc"].iter().find_map(|zone| folded.rfind(zone));
    let (time, rest) = take_time(&folded[..zone.unwrap_or(folded.len())]);
    let words: Vec<&str> = rest
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty() && !calendar::is_weekday(word) && !calendar::is_filler(word))
        .collect();
    // Nobody sets month and day apart by a dot.
    let dotted = words.len() == 3 && rest.trim().trim_end_matches('.').split('.').count() == 3;
    if words.is_empty() {
        return time.map(|time| Moment {
            date: None,
            time: Some(time),
            order: None,
        });
    }
    let (date, order) = match date_of(&words)? {
        (WrittenDate::Either { day_first, .. }, _) if dotted => {
            (WrittenDate::Clear(day_first), Some(DateOrder::DayFirst))
        }
        found => found,
    };
    Some(Moment {
        date: Some(date),
        time,
        order,
    })
}

/// The dates that a longer text mentions, such as a title or a file's name.
pub fn mentioned(text: &str) -> Vec<WrittenDate> {
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty() && !calendar::is_filler(word))
        .collect();
    let whole = words.iter().filter_map(|word| date_of(&[word]));
    let parts = words.windows(3).filter_map(date_of);
    whole.chain(parts).map(|(date, _)| date).collect()
}

/// The day and month that a text without a year gives in words: `2 March`.
pub fn day_and_month(text: &str) -> Option<(i8, i8)> {
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty() && !calendar::is_weekday(word) && !calendar::is_filler(word))
        .collect();
    let [one, other] = words[..] else { return None };
    let (day, month) = match (number(one), number(other)) {
        (Some(day), None) => (day, calendar::month(other)?),
        (None, Some(day)) => (day, calendar::month(one)?),
        _ => return None,
    };
    Some((
        i8::try_from(day).ok().filter(|day| (1..=31).contains(day))?,
        month,
    ))
}

fn date_of(words: &[&str]) -> Option<(WrittenDate, Option<DateOrder>)> {
    let clear = |date: Option<Date>| Some((WrittenDate::Clear(date?), None));
    match *words {
        [digits] if digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit()) => clear(civil(
            digits[..4].parse().ok()?,
            digits[4..6].parse().ok()?,
            digits[6..].parse().ok()?,
        )),
        [first, month, day] if first.len() == 4 && year(first).is_some() => {
            clear(civil(year(first)?, number(month)?, number(day)?))
        }
        [first, second, last] => match (number(first), number(second), year(last)?) {
            (Some(first), Some(second), year) => either(first, second, year),
            (Some(day), None, year) => clear(civil(year, calendar::month(second)?.into(), day)),
            (None, Some(day), year) => clear(civil(year, calendar::month(first)?.into(), day)),
            _ => None,
        },
        _ => None,
    }
}

fn either(first: i16, second: i16, year: i16) -> Option<(WrittenDate, Option<DateOrder>)> {
    match (civil(year, second, first), civil(year, first, second)) {
        (Some(date), Some(other)) if date == other => Some((WrittenDate::Clear(date), None)),
        (Some(day_first), Some(month_first)) => Some((
            WrittenDate::Either {
                day_first,
                month_first,
            },
            None,
        )),
        (Some(date), None) => Some((WrittenDate::Clear(date), Some(DateOrder::DayFirst))),
        (None, Some(date)) => Some((WrittenDate::Clear(date), Some(DateOrder::MonthFirst))),
        (None, None) => None,
    }
}

/// A year of two digits is one of this century: workshops lie in our days.
fn civil(year: i16, month: i16, day: i16) -> Option<Date> {
    let year = if (0..100).contains(&year) {
        2000 + year
    } else {
        year
    };
    if !(1900..2200).contains(&year) {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A year of four digits or two. `1, 2 and 5` are no date.
fn year(text: &str) -> Option<i16> {
    let is_whole = matches!(text.len(), 2 | 4) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_whole.then(|| text.parse().ok())?
}

/// `23`, `23rd`, `1er`.
fn number(text: &str) -> Option<i16> {
    let digits = ["st", "nd", "rd", "th", "er", "o", "a"]
        .iter()
        .find_map(|ending| text.strip_suffix(ending))
        .unwrap_or(text);
    let plain = digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok())?
}

/// Takes `11:35`, `11:35:16 am` or `14h30` out of a text; answers the rest.
fn take_time(folded: &str) -> (Option<Time>, String) {
    let Some(range) = time_range(folded) else {
        return (None, folded.to_owned());
    };
    let parts: Vec<i8> = folded[range.clone()]
        .split([':', 'h'])
        .filter_map(|part| part.parse().ok())
        .collect();
    let after = folded[range.end..].trim_start();
    let (marker, tail) = half_day(after);
    let hour = match (parts.first().copied().unwrap_or_default(), marker) {
        (12, Some(false)) => 0,
        (hour @ 1..=11, Some(true)) => hour + 12,
        (hour, _) => hour,
    };
    let time = Time::new(
        hour,
        parts.get(1).copied().unwrap_or_default(),
        parts.get(2).copied().unwrap_or_default(),
        0,
    );
    // Fractions of a second and the zone of an ISO moment say nothing more.
    let tail = tail.trim_start_matches(|letter: char| letter == '.' || letter.is_ascii_digit());
    let tail = tail.strip_prefix('z').unwrap_or(tail);
    let is_offset = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
    let tail = match tail.strip_prefix(['+', '-']) {
        Some(offset) if (2..=5).contains(&offset.len()) && is_offset(offset) => "",
        _ => tail,
    };
    let before = folded[..range.start].trim_end();
    let before = before
        .strip_suffix('t')
        .filter(|rest| rest.ends_with(|letter: char| letter.is_ascii_digit()))
        .unwrap_or(before);
    match time {
        Ok(time) => (Some(time), format!("{before} {tail}")),
        Err(_) => (None, folded.to_owned()),
    }
}

/// Where one digit or two, a colon or an `h` and two digits stand. Digits that run
/// on, as in `09/24/2012:30`, could be of the date or of the time.
fn time_range(folded: &str) -> Option<std::ops::Range<usize>> {
    let bytes = folded.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mark = (1..bytes.len()).find(|at| {
        let (before, after) = (&bytes[..*at], &bytes[at + 1..]);
        let digits = before.iter().rev().take_while(|byte| byte.is_ascii_digit());
        let is_hour = (1..=2).contains(&digits.count());
        let is_minute = after.iter().take_while(|byte| byte.is_ascii_digit()).count() == 2;
        matches!(bytes[*at], b':' | b'h') && is_hour && is_minute
    })?;
    let start = if mark >= 2 && digit(mark - 2) {
        mark - 2
    } else {
        mark - 1
    };
    let mut end = mark + 3;
    if bytes.get(end) == Some(&b':') && digit(end + 1) && digit(end + 2) {
        end += 3;
    }
    Some(start..end)
}

/// The half of the day that a text begins with, and what follows it.
fn half_day(text: &str) -> (Option<bool>, &str) {
    let squeezed: String = text
        .chars()
        .filter(|letter| !matches!(letter, '.' | ' '))
        .take(2)
        .collect();
    let Some(half) = calendar::half_day(&squeezed) else {
        return (None, text);
    };
    let end = text.find('m').map_or(text.len(), |at| at + 1);
    (Some(half), text[end..].trim_start_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn under(text: &str, order: Option<DateOrder>) -> Option<String> {
        read_text(text)?.under(order).map(|moment| moment.to_string())
    }

    #[test]
    fn moments_are_read_as_exporters_write_them() {
        for (text, expected) in [
            ("09/24/2020 11:35:16 AM", "2020-09-24T11:35:16"),
            ("09/24/2020 12:05:16 AM", "2020-09-24T00:05:16"),
            ("19/01/2021 à 09:58:51", "2021-01-19T09:58:51"),
            ("7/20/23, 4:16:29 PM", "2023-07-20T16:16:29"),
            ("1/26/2021 7:45", "2021-01-26T07:45:00"),
            ("Mar 22, 2025 19:13:27", "2025-03-22T19:13:27"),
            ("2020-09-24T11:35:16Z", "2020-09-24T11:35:16"),
            ("22/3/2021 4:16:29 p. m.", "2021-03-22T16:16:29"),
            ("2024/05/14 10:12:33 AM GMT+2", "2024-05-14T10:12:33"),
            ("2024-05-14T07:58:00+00:00", "2024-05-14T07:58:00"),
            ("06.10.2026, 09:58", "2026-10-06T09:58:00"),
            ("12th March 2017 at 9:58", "2017-03-12T09:58:00"),
        ] {
            assert_eq!(under(text, None).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(under("11/12/2020, 12:27:24", None), None);
        assert_eq!(
            under("11/12/2020, 12:27:24", Some(DateOrder::MonthFirst)).as_deref(),
            Some("2020-11-12T12:27:24")
        );
        for text in [
            "soon",
            "2017",
            "31 February 2017",
            "March 2017",
            "",
            "1.2.3",
            "13, 2 and 5",
            "5 March 017",
            "09/24/2012:30",
            "09/24/2021:35:16 AM",
            "020 11:315:16",
        ] {
            assert_eq!(read_text(text), None, "{text}");
        }
        assert_eq!(
            read_text("10:05 AM").and_then(|moment| moment.time),
            Time::new(10, 5, 0, 0).ok()
        );
    }

    #[test]
    fn dates_within_names_are_found() {
        let found = |text: &str| mentioned(text).len();
        assert_eq!(found("Teams_2017-03-02_export"), 1);
        assert_eq!(found("20170302 attendance"), 1);
        assert_eq!(found("Workshop of 2 March 2017 in Geneva"), 1);
        assert_eq!(found("Workshop 3 of 12"), 0);
        assert_eq!(found("Sections 13, 2 and 5"), 0);
        assert_eq!(day_and_month("2 March"), Some((2, 3)));
    }
}
