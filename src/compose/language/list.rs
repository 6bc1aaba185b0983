//! Lists as people write them: `Liberia, Nepal and Mali`.

use anyhow::Context as _;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale;

/// What may stand before the first letter of an item. Some languages choose
/// their “and” by that letter: Spanish has “e” before “Inclusividad”, be it in
/// quotation marks or not.
const OPENING: [char; 9] = ['«', '“', '„', '‘', '"', '(', '[', '\u{00A0}', '\u{202F}'];

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

    /// The items in their order, the last joined by the language's “and”, which
    /// is chosen by the last item's first letter.
    pub fn and<S: AsRef<str>>(&self, items: &[S]) -> String {
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        let Some((last, others)) = items.split_last() else {
            return String::new();
        };
        let word = last.trim_start_matches(OPENING);
        let joined = self.and.format(others.iter().chain([&word])).to_string();
        match joined.strip_suffix(word) {
            Some(before) => format!("{before}{last}"),
            None => self.and.format(items.iter()).to_string(),
        }
    }
}
