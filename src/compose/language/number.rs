//! Numbers as digits: `1,234`. Which numbers are words is for the catalogue.

use anyhow::Context as _;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::Locale;

pub struct Numbers {
    formatter: DecimalFormatter,
}

impl Numbers {
    pub fn new(locale: &Locale) -> anyhow::Result<Self> {
        let formatter = DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default())
            .with_context(|| format!("no numbers are known for {locale}"))?;
        Ok(Self { formatter })
    }

    pub fn digits(&self, number: u64) -> String {
        self.formatter.format(&Decimal::from(number)).to_string()
    }
}
