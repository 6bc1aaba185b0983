//! What the values of workbooks are to this program.

use std::borrow::Cow;

use calamine::{Data, DataRef, ExcelDateTime};
use jiff::civil::{Date, DateTime};

use super::grid::Value;

pub fn streamed(data: &DataRef<'_>) -> Option<Value> {
    match data {
        DataRef::Int(number) => Some(whole(*number)),
        DataRef::Float(number) => Some(Value::Number(*number)),
        DataRef::String(text) => self::text(text),
        DataRef::SharedString(text) => self::text(text),
        DataRef::Bool(truth) => Some(Value::Boolean(*truth)),
        DataRef::DateTime(value) => Some(moment(value)),
        DataRef::DateTimeIso(text) => iso(text),
        DataRef::DurationIso(text) => duration(text),
        DataRef::Error(error) => Some(Value::Error(error.to_string().into())),
        DataRef::Empty => None,
    }
}

pub fn dense(data: &Data) -> Option<Value> {
    match data {
        Data::Int(number) => Some(whole(*number)),
        Data::Float(number) => Some(Value::Number(*number)),
        Data::String(text) => self::text(text),
        Data::Bool(truth) => Some(Value::Boolean(*truth)),
        Data::DateTime(value) => Some(moment(value)),
        Data::DateTimeIso(text) => iso(text),
        Data::DurationIso(text) => duration(text),
        Data::Error(error) => Some(Value::Error(error.to_string().into())),
        Data::Empty => None,
    }
}

/// A text with all its spaces, but for zero bytes.
pub fn text_to_the_letter(text: &str) -> Option<Value> {
    let clean = text.replace('\0', "");
    (!clean.is_empty()).then(|| Value::Text(clean.into()))
}

/// A text without the zero bytes that old programs leave in it.
pub fn text(text: &str) -> Option<Value> {
    let clean = if text.contains('\0') {
        Cow::Owned(text.replace('\0', ""))
    } else {
        Cow::Borrowed(text)
    };
    Value::from_text(&clean)
}

#[allow(
    clippy::cast_precision_loss,
    reason = "spreadsheets hold numbers as floats anyway"
)]
fn whole(number: i64) -> Value {
    Value::Number(number as f64)
}

/// A serial that no calendar has (such as 1900-02-29) stays the number it is.
fn moment(moment: &ExcelDateTime) -> Value {
    let serial = moment.as_f64();
    if moment.is_duration() {
        return Value::Minutes(serial * 24.0 * 60.0);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    civil(year.into(), month, day, hour, minute, second).map_or(Value::Number(serial), Value::Moment)
}

fn civil(year: i32, month: u8, day: u8, hour: u8, minute: u8, second: u8) -> Option<DateTime> {
    let small = |part: u8| i8::try_from(part).ok();
    let year = i16::try_from(year).ok()?;
    DateTime::new(
        year,
        small(month)?,
        small(day)?,
        small(hour)?,
        small(minute)?,
        small(second)?,
        0,
    )
    .ok()
}

pub fn iso(written: &str) -> Option<Value> {
    written
        .parse::<DateTime>()
        .or_else(|_| written.parse::<Date>().map(Date::into))
        .map_or_else(|_| text(written), |moment| Some(Value::Moment(moment)))
}

/// `OpenDocument` writes `PT02H00M00S`.
pub fn duration(written: &str) -> Option<Value> {
    let minutes = written
        .parse::<jiff::SignedDuration>()
        .ok()
        .map(|duration| duration.as_secs_f64() / 60.0);
    minutes.map_or_else(|| text(written), |minutes| Some(Value::Minutes(minutes)))
}
