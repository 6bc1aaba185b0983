//! Dates, times and durations, a cell a line: what is read does not depend on
//! spaces and capitals, and is never more than the text says.

use std::sync::Arc;

use jiff::civil::Date;
use rapporteur::ingest::grid::Value;
use rapporteur::ingest::moment::{self, Moment, WrittenDate};
use rapporteur::ingest::value::{self, DateReading};

use super::Judgement;

/// Nobody's dates are longer, and more of them tell nothing new.
const MOST_LINES: usize = 40;

/// What is much longer is no moment, for its length alone.
const LONGEST: usize = 100;

pub fn judge(input: &[u8]) -> Judgement {
    let text = String::from_utf8_lossy(input);
    let mut faults = Vec::new();
    for line in text.split('\n').take(MOST_LINES) {
        look(line, &mut faults);
    }
    Judgement::new("", faults)
}

fn look(line: &str, faults: &mut Vec<String>) {
    let read = moment::read_text(line);
    let mut must = |holds: bool, what: &str| {
        if !holds {
            faults.push(format!("{what}: {line:?} is {read:?}"));
        }
    };
    must(
        line.len() > LONGEST || moment::read_text(&format!("  {line}\t")) == read,
        "spaces matter",
    );
    // Of a mark of time zone more than capitals is changed.
    must(
        !line.is_ascii() || moment::read_text(&line.to_ascii_uppercase()) == read,
        "capitals matter",
    );
    if let Some(moment) = read {
        must(is_told(line, moment), "more is read than is written");
        let dates = moment.date.map(both).unwrap_or_default();
        must(
            dates.iter().copied().all(is_itself),
            "what is read is not read again",
        );
        if let Some(WrittenDate::Either { .. }) = moment.date {
            let [one, other] = dates[..] else { unreachable!() };
            let turned = one.day() == other.month() && one.month() == other.day();
            must(
                one != other && one.year() == other.year() && turned,
                "these are not two readings",
            );
        }
    }
    for date in moment::mentioned(line) {
        must(
            both(date).into_iter().all(is_itself),
            "what is mentioned is not read again",
        );
    }
    if let Some((day, month)) = moment::day_and_month(line) {
        must(
            (1..=31).contains(&day) && (1..=12).contains(&month),
            "no day of a year",
        );
    }
    let cell = Value::Text(Arc::from(line));
    let padded = Value::Text(Arc::from(format!(" {line} ")));
    must(
        value::minutes(&cell) == value::minutes(&padded),
        "spaces matter to minutes",
    );
    must(
        value::minutes(&cell).is_none_or(|minutes| minutes <= 44_640),
        "longer than a month",
    );
    must(
        value::truth(&cell) == value::truth(&padded),
        "spaces matter to yes and no",
    );
    if let DateReading::Ambiguous(one, other) = value::date(&cell, None, value::EPOCH_1900) {
        must(one != other, "the same date is ambiguous");
    }
}

fn both(date: WrittenDate) -> Vec<Date> {
    match date {
        WrittenDate::Clear(date) => vec![date],
        WrittenDate::Either {
            day_first,
            month_first,
        } => vec![day_first, month_first],
    }
}

/// Whether a date, written plainly, is read as itself.
fn is_itself(date: Date) -> bool {
    let again = moment::read_text(&date.to_string()).and_then(|moment| moment.date);
    again == Some(WrittenDate::Clear(date))
}

/// Whether the text holds the day of each date and the end of its year.
fn is_told(line: &str, moment: Moment) -> bool {
    let numbers: Vec<&str> = line
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .collect();
    let holds = |number: i16| {
        numbers.iter().any(|digits| {
            // As it stands, or within eight digits.
            digits.parse() == Ok(number) || (digits.len() == 8 && digits.contains(&format!("{number:02}")))
        })
    };
    // Digits of other scripts are digits too.
    !line.is_ascii()
        || moment.date.is_none_or(|date| {
            both(date)
                .iter()
                .all(|date| holds(date.day().into()) && (holds(date.year()) || holds(date.year() % 100)))
        })
}
