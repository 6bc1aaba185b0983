//! Lists as people write them: `Liberia, Nepal and Mali`.

use anyhow::Context as _;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale;

pub struct Lists {
    and: ListFormatter,
}

impl Lists {
    pub fn new(locale: &Locale) -> anyhow::Result<Self> {
        let options = ListFormatterOptions::default().with_length(ListLength::Wide);
        let and = ListFormatter::try_new_and(locale.into(), options)
            .with_context(|| format!("no lists are known for {locale}"))?;
        Ok(Self { and })
    }

    /// The items in their order, the last joined by the language's “and”.
    pub fn and<S: AsRef<str>>(&self, items: &[S]) -> String {
        self.and.format(items.iter().map(AsRef::as_ref)).to_string()
    }
}
