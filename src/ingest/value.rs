//! From what a cell holds to what the program means by it: dates, durations,
//! truths, consents, lists. Each parser says no rather than guess.

use std::sync::Arc;

use jiff::civil::Date;

use super::grid::Value;
use super::moment::{self, WrittenDate};
use crate::model::DateOrder;
use crate::model::name::fold;
use crate::vocabulary::{answer, calendar};

/// What a cell says of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateReading {
    Date(Date),
    /// Day and month could be either way round.
    Ambiguous(Date, Date),
    Unreadable,
}

/// Reads a date under what is known of the order of day and month; a number
/// that was never formatted as a date counts from the workbook's epoch.
pub fn date(value: &Value, order: Option<DateOrder>, epoch: Date) -> DateReading {
    let Some(written) = moment::read(value).and_then(|moment| moment.date) else {
        return serial(value, epoch).map_or(DateReading::Unreadable, DateReading::Date);
    };
    match (written.under(order), written) {
        (Some(date), _) | (None, WrittenDate::Clear(date)) => DateReading::Date(date),
        (
            None,
            WrittenDate::Either {
                day_first,
                month_first,
            },
        ) => DateReading::Ambiguous(day_first, month_first),
    }
}

/// The day before the first of Excel's calendar for dates after its false
/// 29 February 1900.
pub const EPOCH_1900: Date = Date::constant(1899, 12, 30);

/// The first day of the calendar that workbooks of old Macs count in.
pub const EPOCH_1904: Date = Date::constant(1904, 1, 1);

/// A bare number in a column of dates is the serial of a day, if it lies in
/// our days.
fn serial(value: &Value, epoch: Date) -> Option<Date> {
    let days = match value {
        Value::Number(days) => *days,
        Value::Text(text) if text.len() == 5 => text.parse().ok()?,
        _ => return None,
    };
    #[allow(clippy::cast_possible_truncation, reason = "checked to be a day of our days")]
    let span = (30_000.0..80_000.0)
        .contains(&days)
        .then(|| jiff::Span::new().days(days as i32))?;
    epoch.checked_add(span).ok()
}

/// Minutes, from a number of minutes, a duration, `2 hours`, `1h 30m`, `1:30:00`.
pub fn minutes(value: &Value) -> Option<u32> {
    let minutes = match value {
        Value::Number(minutes) | Value::Minutes(minutes) => *minutes,
        Value::Moment(moment) => f64::from(moment.hour()) * 60.0 + f64::from(moment.minute()),
        Value::Text(text) => minutes_text(&fold(text))?,
        Value::Boolean(_) | Value::Error(_) => return None,
    };
    // A meeting longer than a month is a wrong cell, not a long meeting.
    let plausible = (0.0..44_640.0).contains(&minutes);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "checked to be small and positive"
    )]
    plausible.then(|| minutes.round() as u32)
}

fn minutes_text(text: &str) -> Option<f64> {
    if let Ok(minutes) = text.parse::<f64>() {
        return Some(minutes);
    }
    if let [hours, minutes, seconds] = text.split(':').collect::<Vec<_>>()[..] {
        return Some(
            hours.parse::<f64>().ok()? * 60.0
                + minutes.parse::<f64>().ok()?
                + seconds.parse::<f64>().ok()? / 60.0,
        );
    }
    let mut total = None;
    let mut rest = text.trim();
    while !rest.is_empty() {
        let digits = rest
            .find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '.' | ','))
            .unwrap_or(rest.len());
        let amount: f64 = rest[..digits].replace(',', ".").parse().ok()?;
        rest = rest[digits..].trim_start();
        let word = rest
            .find(|letter: char| !letter.is_alphabetic())
            .unwrap_or(rest.len());
        *total.get_or_insert(0.0) += amount * calendar::unit(&rest[..word])?;
        rest = rest[word..].trim_start_matches(['.', ',', ' ']);
    }
    total
}

/// Yes or no in the notations of attendance sheets; `None` for anything else.
pub fn truth(value: &Value) -> Option<bool> {
    match value {
        Value::Boolean(truth) => Some(*truth),
        Value::Number(number) if *number == 0.0 => Some(false),
        // One, and nothing near it.
        Value::Number(number) if (*number - 1.0).abs() < f64::EPSILON => Some(true),
        Value::Text(text) => answer::truth(text),
        Value::Number(_) | Value::Moment(_) | Value::Minutes(_) | Value::Error(_) => None,
    }
}

/// The values of a cell that may hold several, set apart by semicolons or line
/// breaks, never by commas: names of countries contain commas.
pub fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '\n', '\r'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// The lines of a cell that holds sentences.
pub fn lines(text: &str) -> impl Iterator<Item = String> {
    text.split(['\n', '\r'])
        .map(single_spaced)
        .filter(|line| !line.is_empty())
}

/// A value as one line of text, shared with the sheet where it is one already.
pub fn line(value: &Value) -> Arc<str> {
    let text = value.text();
    if is_single_spaced(&text) {
        text
    } else {
        single_spaced(&text).into()
    }
}

fn is_single_spaced(text: &str) -> bool {
    let plain = text
        .bytes()
        .all(|byte| (0x20..0x7f).contains(&byte) || byte >= 0xa1);
    // Letters beyond ASCII may be spaces of other widths.
    let wide = !text.is_ascii()
        && text.chars().any(|letter| {
            (letter.is_whitespace() && letter != ' ') || letter.is_control() || is_invisible(letter)
        });
    plain && !wide && !text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  ")
}

fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}' | '\u{feff}' | '\u{2060}')
}

/// Text in one line with single spaces. What a spreadsheet wraps or pads is
/// not part of what was said.
pub fn single_spaced(text: &str) -> String {
    let visible: String = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .filter(|letter| !is_invisible(*letter))
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> DateReading {
        date(&Value::Text(text.into()), None, EPOCH_1900)
    }

    #[test]
    fn dates_are_read_or_refused() {
        let expected = DateReading::Date(Date::constant(2017, 3, 23));
        for text in [
            "2017-03-23",
            "23 March 2017",
            "March 23, 2017",
            "Thursday, 23rd of March 2017",
            "23/03/17",
            "3/23/2017",
            "23.3.2017",
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
        assert!(matches!(read("11/12/2020"), DateReading::Ambiguous(..)));
        for text in ["soon", "2017", "31 February 2017", "March 2017", ""] {
            assert_eq!(read(text), DateReading::Unreadable, "{text}");
        }
    }

    #[test]
    fn durations_are_read_in_every_notation() {
        for (text, expected) in [
            ("120", 120),
            ("2 hours", 120),
            ("1h 54m", 114),
            ("01:30:00", 90),
            ("22s", 0),
            ("2 h 44 min", 164),
            ("1 hr 2 min", 62),
            ("59 Min. 0 Sek.", 59),
            ("1,5 h", 90),
        ] {
            assert_eq!(minutes(&Value::Text(text.into())), Some(expected), "{text}");
        }
        assert_eq!(minutes(&Value::Text("long".into())), None);
        assert_eq!(minutes(&Value::Number(-5.0)), None);
    }

    #[test]
    fn lists_are_never_split_at_commas() {
        assert_eq!(
            list("Congo, Dem. Rep.; Mali\nNepal;").collect::<Vec<_>>(),
            ["Congo, Dem. Rep.", "Mali", "Nepal"]
        );
    }
}
