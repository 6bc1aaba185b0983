//! From what a cell holds to what the program means by it: dates, durations,
//! truths, consents, lists. Each parser says no rather than guess.

use jiff::civil::Date;

use super::grid::Value;
use crate::model::name::fold;
use crate::model::{Include, NoteConsent};

/// What a cell says of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateReading {
    Date(Date),
    /// Day and month could be either way round.
    Ambiguous(Date, Date),
    Unreadable,
}

/// Reads Excel's dates, `2017-03-03`, `3 March 2017`, `March 3, 2017` and
/// `03/03/2017`.
pub fn date(value: &Value) -> DateReading {
    match value {
        Value::Moment(moment) => DateReading::Date(moment.date()),
        Value::Text(text) => date_text(text),
        _ => DateReading::Unreadable,
    }
}

fn date_text(text: &str) -> DateReading {
    let folded = fold(text);
    let parts: Vec<&str> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|part| !part.is_empty() && !is_weekday(part) && *part != "of")
        .collect();
    let [first, second, third] = parts[..] else {
        return DateReading::Unreadable;
    };
    let found = match (number(first), number(second), number(third)) {
        (Some(year), Some(month), Some(day)) if first.len() == 4 => civil(year, month, day),
        (Some(first), Some(second), Some(year)) => return day_and_month(first, second, year),
        (Some(day), None, Some(year)) => month(second).and_then(|month| civil(year, month, day)),
        (None, Some(day), Some(year)) => month(first).and_then(|month| civil(year, month, day)),
        _ => None,
    };
    found.map_or(DateReading::Unreadable, DateReading::Date)
}

fn day_and_month(first: i16, second: i16, year: i16) -> DateReading {
    match (civil(year, second, first), civil(year, first, second)) {
        (Some(date), Some(other)) if date != other => DateReading::Ambiguous(date, other),
        (Some(date), _) | (None, Some(date)) => DateReading::Date(date),
        (None, None) => DateReading::Unreadable,
    }
}

/// A year of two digits is one of this century: workshops lie in our days.
fn civil(year: i16, month: i16, day: i16) -> Option<Date> {
    let year = if (0..100).contains(&year) {
        2000 + year
    } else {
        year
    };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn number(text: &str) -> Option<i16> {
    let digits = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| text.strip_suffix(ending))
        .unwrap_or(text);
    digits.parse().ok()
}

fn month(text: &str) -> Option<i16> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if text.len() < 3 {
        return None;
    }
    (1..)
        .zip(MONTHS)
        .find(|(_, name)| name.starts_with(text) || (text == "sept" && *name == "september"))
        .map(|(month, _)| month)
}

fn is_weekday(text: &str) -> bool {
    const DAYS: [&str; 7] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    text.len() >= 3 && DAYS.iter().any(|day| day.starts_with(text))
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
    let mut rest = text;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        rest = &rest[start..];
        let digits = rest
            .find(|letter: char| !letter.is_ascii_digit() && letter != '.')
            .unwrap_or(rest.len());
        let amount: f64 = rest[..digits].parse().ok()?;
        rest = rest[digits..].trim_start();
        let factor = match rest.chars().next()? {
            'h' => 60.0,
            'm' => 1.0,
            's' => 1.0 / 60.0,
            _ => return None,
        };
        *total.get_or_insert(0.0) += amount * factor;
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
        Value::Text(text) => match fold(text).as_str() {
            "yes" | "y" | "x" | "✓" | "✔" | "true" | "present" | "p" | "attended" | "1" | "oui" | "si"
            | "sim" | "ja" => Some(true),
            "no" | "n" | "-" | "false" | "absent" | "a" | "did not attend" | "0" | "non" | "nao" | "nein" => {
                Some(false)
            }
            _ => None,
        },
        Value::Number(_) | Value::Moment(_) | Value::Minutes(_) | Value::Error(_) => None,
    }
}

/// Consent to be named in the list of participants.
pub fn attendance_consent(text: &str) -> Option<bool> {
    match fold(text).as_str() {
        "named" => Some(true),
        "" | "no" | "group" | "none" => Some(false),
        _ => None,
    }
}

/// How far a speaker may be known. Silence means the group.
pub fn note_consent(text: &str) -> Option<NoteConsent> {
    match fold(text).as_str() {
        "named" => Some(NoteConsent::Named),
        "" | "group" => Some(NoteConsent::Group),
        "none" | "no" => Some(NoteConsent::None),
        _ => None,
    }
}

pub fn include(text: &str) -> Option<Include> {
    match fold(text).as_str() {
        "lead" => Some(Include::Lead),
        "" | "yes" | "y" | "true" => Some(Include::Yes),
        "no" | "n" | "false" => Some(Include::No),
        _ => None,
    }
}

/// From 0 (low) to 2 (high).
pub fn priority(text: &str) -> Option<u8> {
    match fold(text).as_str() {
        "high" | "h" | "top" => Some(2),
        "medium" | "middle" | "m" => Some(1),
        "low" | "l" => Some(0),
        _ => None,
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

/// Text in one line with single spaces. What a spreadsheet wraps or pads is
/// not part of what was said.
pub fn single_spaced(text: &str) -> String {
    let visible: String = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .filter(|letter| !matches!(letter, '\u{200b}' | '\u{feff}' | '\u{2060}'))
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> DateReading {
        date(&Value::Text(text.into()))
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
