//! Dates as workbooks count them: days from the beginning of 1900.

use calamine::{ExcelDateTime, ExcelDateTimeType};
use jiff::civil::{Date, DateTime};

use crate::model::NumberFormat;

pub const MINUTES_A_DAY: f64 = 24.0 * 60.0;

/// The day with the number zero of the calendar as it is from March 1900 on,
/// and as it is before the 29 February that 1900 did not have.
const ZERO: Date = Date::constant(1899, 12, 30);
const EARLY_ZERO: Date = Date::constant(1899, 12, 31);
const FIRST_OF_MARCH: Date = Date::constant(1900, 3, 1);

/// By how many days the calendar of old Macs is behind.
const EPOCHS_APART: f64 = 1462.0;

/// The number of a moment; `None` before 1900, where workbooks have no dates.
#[allow(
    clippy::cast_precision_loss,
    reason = "the nanoseconds of a day and the days of our calendar are few"
)]
pub fn of_moment(moment: DateTime) -> Option<f64> {
    let date = moment.date();
    let zero = if date < FIRST_OF_MARCH { EARLY_ZERO } else { ZERO };
    let days = date.since(zero).ok()?.get_days();
    let midnight = date.to_datetime(jiff::civil::Time::midnight());
    let nanoseconds = moment.duration_since(midnight).as_nanos() as f64;
    (days > 0).then(|| f64::from(days) + nanoseconds / 86_400e9)
}

/// A moment that is no date of a workbook, as the standard writes it.
pub fn written(moment: DateTime) -> String {
    if moment.time() == jiff::civil::Time::midnight() {
        moment.date().to_string()
    } else {
        moment.to_string()
    }
}

/// The number of what a library gives, and whether it is a length of time.
pub fn of_library(moment: &ExcelDateTime) -> f64 {
    let serial = moment.as_f64();
    let of_1904 = ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, true);
    if *moment == of_1904 {
        serial + EPOCHS_APART
    } else {
        serial
    }
}

/// How a date is shown of which nobody knows how it was: in the order that
/// everybody reads the same.
pub fn shown(serial: f64) -> NumberFormat {
    let code = if serial < 1.0 {
        "hh:mm:ss"
    } else if serial.fract() == 0.0 {
        "yyyy-mm-dd"
    } else {
        "yyyy-mm-dd hh:mm:ss"
    };
    NumberFormat::Code(code.to_owned())
}

pub fn duration() -> NumberFormat {
    NumberFormat::Code("[h]:mm:ss".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_have_the_numbers_that_workbooks_give_them() {
        for (written, number) in [
            ("1900-01-01T00:00", 1.0),
            ("1900-02-28T00:00", 59.0),
            ("1900-03-01T00:00", 61.0),
            ("2017-03-23T12:00", 42_817.5),
        ] {
            assert_eq!(of_moment(written.parse().unwrap()), Some(number), "{written}");
        }
        assert_eq!(of_moment("1899-12-31T00:00".parse().unwrap()), None);
    }

    #[test]
    fn dates_of_the_other_calendar_are_the_same_days() {
        let (day, length) = (ExcelDateTimeType::DateTime, ExcelDateTimeType::TimeDelta);
        for (number, kind, of_1904, expected) in [
            (0.0, day, true, 1462.0),
            (1462.0, day, false, 1462.0),
            (0.5, length, true, 0.5),
        ] {
            let serial = of_library(&ExcelDateTime::new(number, kind, of_1904));
            assert_eq!(serial.to_bits(), f64::to_bits(expected));
        }
    }
}
