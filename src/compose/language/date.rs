//! Dates as people write them: `17 November 2016`, `November 2016`.

use anyhow::Context as _;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{D, M, MD, Y, YM, YMD};
use icu_datetime::input;
use icu_locale_core::Locale;
use jiff::civil::Date;

/// A civil date and an ISO date count alike, so every date can be written; the
/// type of the latter has no name outside its own crate.
macro_rules! written {
    ($formatter:expr, $date:expr) => {
        input::Date::try_new_iso(
            i32::from($date.year()),
            $date.month().unsigned_abs(),
            $date.day().unsigned_abs(),
        )
        .map(|date| $formatter.format(&date).to_string())
        .unwrap_or_default()
    };
}

/// Dates in the calendar that the locale uses.
pub struct Dates {
    day: DateTimeFormatter<D>,
    day_and_month: DateTimeFormatter<MD>,
    year: DateTimeFormatter<Y>,
    month: DateTimeFormatter<M>,
    month_of_year: DateTimeFormatter<YM>,
    whole: DateTimeFormatter<YMD>,
}

impl Dates {
    pub fn new(locale: &Locale) -> anyhow::Result<Self> {
        let unknown = || format!("no dates are known for {locale}");
        Ok(Self {
            day: DateTimeFormatter::try_new(locale.into(), D::long()).with_context(unknown)?,
            day_and_month: DateTimeFormatter::try_new(locale.into(), MD::long()).with_context(unknown)?,
            year: DateTimeFormatter::try_new(locale.into(), Y::long()).with_context(unknown)?,
            month: DateTimeFormatter::try_new(locale.into(), M::long()).with_context(unknown)?,
            month_of_year: DateTimeFormatter::try_new(locale.into(), YM::long()).with_context(unknown)?,
            whole: DateTimeFormatter::try_new(locale.into(), YMD::long()).with_context(unknown)?,
        })
    }

    /// `17`
    pub fn day(&self, date: Date) -> String {
        written!(self.day, date)
    }

    /// `17 November`
    pub fn day_and_month(&self, date: Date) -> String {
        written!(self.day_and_month, date)
    }

    /// `2016`
    pub fn year(&self, date: Date) -> String {
        written!(self.year, date)
    }

    /// `November`
    pub fn month(&self, date: Date) -> String {
        written!(self.month, date)
    }

    /// `November 2016`
    pub fn month_of_year(&self, date: Date) -> String {
        written!(self.month_of_year, date)
    }

    /// `17 November 2016`
    pub fn whole(&self, date: Date) -> String {
        written!(self.whole, date)
    }
}
