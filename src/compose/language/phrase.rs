//! Small phrases that many sections use: names in running text, paragraphs,
//! lines of facts, sentences that end as sentences do.

use super::{Language, say};
use crate::model::name::CountryCode;
use crate::vocabulary::country;

impl Language {
    /// A country's or area's short name as the United Nations has it in the
    /// language, with the language's apostrophe, as tables and lists print it.
    pub fn country(&self, code: CountryCode) -> String {
        let name = country::name_in(code, self.code()).replace('\'', &say!(self, "country-apostrophe"));
        say!(self, "country", code = code.as_str(), name = name)
    }

    /// The name as a sentence has it, with its article: `the Gambia`.
    pub fn country_in_text(&self, code: CountryCode) -> String {
        self.country_at(code, "within")
    }

    /// The same at the beginning of a sentence: `The Gambia`.
    pub fn country_initial(&self, code: CountryCode) -> String {
        self.country_at(code, "initial")
    }

    fn country_at(&self, code: CountryCode, place: &str) -> String {
        let name = self.country(code);
        say!(
            self,
            "country-in-text",
            code = code.as_str(),
            name = name,
            place = place
        )
    }

    /// Countries in alphabetical order, as a list of names.
    pub fn countries(&self, codes: impl IntoIterator<Item = CountryCode>) -> String {
        let mut names: Vec<String> = codes.into_iter().map(|code| self.country(code)).collect();
        names.sort_by(|left, right| self.compare(left, right));
        names.dedup();
        self.list(&names)
    }

    /// Countries in the order given, as a sentence has them.
    pub fn countries_in_text(&self, codes: &[CountryCode]) -> String {
        let names: Vec<String> = codes.iter().map(|code| self.country_in_text(*code)).collect();
        self.list(&names)
    }

    /// The same at the beginning of a sentence.
    pub fn countries_initial(&self, codes: &[CountryCode]) -> String {
        let name = |(position, code): (usize, &CountryCode)| match position {
            0 => self.country_initial(*code),
            _ => self.country_in_text(*code),
        };
        let names: Vec<String> = codes.iter().enumerate().map(name).collect();
        self.list(&names)
    }

    /// The title of a topic, thread or workshop within a sentence.
    pub fn title_in_text(&self, title: &str) -> String {
        say!(self, "title-in-text", title = title)
    }

    /// Titles in the order given, as a sentence has them.
    pub fn titles_in_text<S: AsRef<str>>(&self, titles: &[S]) -> String {
        let titles: Vec<String> = titles
            .iter()
            .map(|title| self.title_in_text(title.as_ref()))
            .collect();
        self.list(&titles)
    }

    /// Sentences as one paragraph; empty ones are left out.
    pub fn paragraph(&self, sentences: impl IntoIterator<Item = String>) -> String {
        joined(sentences, |first, next| {
            say!(self, "paragraph", first = first, next = next)
        })
    }

    /// Facts on one line, set apart by the language's mark; empty ones are
    /// left out.
    pub fn facts(&self, facts: impl IntoIterator<Item = String>) -> String {
        joined(facts, |first, next| {
            say!(self, "facts", first = first, next = next)
        })
    }

    /// The text as a sentence: with a full stop where it ends without a mark.
    pub fn sentence(&self, text: &str) -> String {
        let ends_open = text
            .trim_end_matches(['"', '\'', '”', '’', '»', ')', ']'])
            .ends_with(|letter: char| letter.is_alphanumeric() || letter == '%');
        if ends_open {
            say!(self, "sentence", text = text)
        } else {
            text.to_owned()
        }
    }
}

/// The parts joined two by two; empty ones are left out.
fn joined(parts: impl IntoIterator<Item = String>, join: impl Fn(&str, &str) -> String) -> String {
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .reduce(|first, next| join(&first, &next))
        .unwrap_or_default()
}
