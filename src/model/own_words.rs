//! The series' own words: what a document prints that neither the program nor a
//! speaker words. They stand in series.toml and in the list of workshops, in
//! one language, and in the editions of other languages somebody has to give
//! them ([`Translations`]).
//!
//! There is one list of them, here, for whoever says what is still to be
//! translated and for whoever puts the translations in.

use std::collections::BTreeMap;

use super::dataset::Dataset;
use super::disclosed::{Disclosed, PublicSettings};
use super::name::fold;
use super::settings::Settings;
use crate::diagnostic::AliasTable;

/// One of the series' own texts.
#[derive(Debug)]
pub struct OwnText<'a> {
    pub words: &'a mut String,
    pub part: OwnPart<'a>,
}

/// What an own text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnPart<'a> {
    /// A setting with this key, which may be long.
    Setting(&'static str),
    /// The title or kind of the document that consolidates the series.
    Consolidated,
    Host,
    /// The label of a term, with the term's list and id.
    Label {
        list: AliasTable,
        id: &'a str,
        is_plural: bool,
        /// Whether these are the program's words for the id, and not the series'.
        is_known: bool,
    },
    /// Of a topic or thread.
    Question,
    WorkshopTitle,
    Venue,
    Format,
    /// What groups of workshops are, or the name of one.
    Cluster,
    GuidingQuestion,
}

/// The table of series.toml whose texts name the consolidated document.
const CONSOLIDATED: &str = "outputs";

/// The texts that series.toml has once for the series and that documents print,
/// with their keys. Whoever prints another one adds it here, and so it is
/// redacted, translated, and its letters are looked for in the fonts.
macro_rules! texts_of {
    ($settings:ident, $as:ident, $($borrowed:tt)+) => {
        [
            ("title", $($borrowed)+ $settings.title),
            ("subtitle", $($borrowed)+ $settings.subtitle),
            ("summary", $($borrowed)+ $settings.summary),
            ("background", $($borrowed)+ $settings.background),
            ("period", $($borrowed)+ $settings.period),
            ("citation", $($borrowed)+ $settings.citation),
            ("disclaimer", $($borrowed)+ $settings.disclaimer),
            ("colophon", $($borrowed)+ $settings.colophon),
            ("footer", $($borrowed)+ $settings.footer),
            (CONSOLIDATED, $($borrowed)+ $settings.outputs.consolidated.title),
            (CONSOLIDATED, $($borrowed)+ $settings.outputs.consolidated.kind),
        ]
        .into_iter()
        .filter_map(|(key, text)| Some((key, text.$as()?)))
    };
}

impl Settings {
    /// The texts that are given, with their keys.
    pub fn texts(&self) -> impl Iterator<Item = (&'static str, &String)> {
        texts_of!(self, as_ref, &)
    }

    pub fn texts_mut(&mut self) -> impl Iterator<Item = (&'static str, &mut String)> {
        texts_of!(self, as_mut, &mut)
    }
}

impl PublicSettings {
    pub fn texts_mut(&mut self) -> impl Iterator<Item = (&'static str, &mut String)> {
        texts_of!(self, as_mut, &mut)
    }
}

/// What holds the words of a series.
pub trait OwnWords {
    /// Calls `met` with every own text that is not empty.
    fn each_own_text(&mut self, met: &mut dyn FnMut(OwnText<'_>));
}

/// The same fields before the barrier and behind it, in types of their own.
macro_rules! own_words {
    ($holder:ty) => {
        impl OwnWords for $holder {
            fn each_own_text(&mut self, met: &mut dyn FnMut(OwnText<'_>)) {
                let mut met = |text: OwnText<'_>| {
                    if !text.words.trim().is_empty() {
                        met(text);
                    }
                };
                for (key, words) in self.settings.texts_mut() {
                    let part = match key {
                        CONSOLIDATED => OwnPart::Consolidated,
                        key => OwnPart::Setting(key),
                    };
                    met(OwnText { words, part });
                }
                for words in &mut self.settings.hosts {
                    let part = OwnPart::Host;
                    met(OwnText { words, part });
                }
                for (list, terms) in [
                    (AliasTable::Topics, &mut self.topics),
                    (AliasTable::Threads, &mut self.threads),
                    (AliasTable::Kinds, &mut self.kinds),
                    (AliasTable::StakeholderGroups, &mut self.groups),
                    (AliasTable::Addressees, &mut self.addressees),
                ] {
                    for term in terms.iter_mut() {
                        each_of_term(list, term, &mut met);
                    }
                }
                let part = OwnPart::Cluster;
                let words = &mut self.cluster_heading;
                met(OwnText { words, part });
                for workshop in &mut self.workshops {
                    let hosts = workshop.hosts.iter_mut().map(|host| (host, OwnPart::Host));
                    let questions = workshop.questions.iter_mut();
                    let questions = questions.map(|question| (question, OwnPart::GuidingQuestion));
                    let texts = [
                        (&mut workshop.title, OwnPart::WorkshopTitle),
                        (&mut workshop.venue, OwnPart::Venue),
                        (&mut workshop.format, OwnPart::Format),
                        (&mut workshop.cluster, OwnPart::Cluster),
                    ];
                    for (words, part) in texts.into_iter().chain(hosts).chain(questions) {
                        met(OwnText { words, part });
                    }
                }
            }
        }
    };
}

own_words!(Dataset);
own_words!(Disclosed);

/// A series that gives one label means it for one and for several.
fn each_of_term(list: AliasTable, term: &mut super::Term, met: &mut impl FnMut(OwnText<'_>)) {
    let has_one_label = term.plural == term.label && !term.wording.knows_plural;
    let part = |is_plural, is_known| OwnPart::Label {
        list,
        id: &term.id,
        is_plural,
        is_known,
    };
    met(OwnText {
        words: &mut term.label,
        part: part(false, term.wording.knows_label),
    });
    if has_one_label {
        term.plural.clone_from(&term.label);
    } else {
        met(OwnText {
            words: &mut term.plural,
            part: part(true, term.wording.knows_plural),
        });
    }
    met(OwnText {
        words: &mut term.question,
        part: OwnPart::Question,
    });
}

/// What the series' own words are in other languages, as series.toml gives
/// them: by the words or, for a setting, by its key. White space, case and
/// accents tell no words apart. What is blank is not translated yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Translations {
    by_language: BTreeMap<String, BTreeMap<String, String>>,
}

impl Translations {
    pub fn of(written: &BTreeMap<String, BTreeMap<String, String>>) -> Self {
        let folded = |table: &BTreeMap<String, String>| {
            let entries = table
                .iter()
                .filter(|(_, translation)| !translation.trim().is_empty());
            entries
                .map(|(words, translation)| (fold(words), translation.clone()))
                .collect()
        };
        Self {
            by_language: written
                .iter()
                .map(|(code, table)| (code.clone(), folded(table)))
                .collect(),
        }
    }

    /// Words that are other words now are translated as before.
    pub fn rename(&mut self, before: &str, after: &str) {
        for table in self.by_language.values_mut() {
            if let Some(translation) = table.get(&fold(before)).cloned() {
                table.entry(fold(after)).or_insert(translation);
            }
        }
    }

    /// What a text is in a language; `None` where nobody says.
    pub fn find(&self, language: &str, words: &str, part: OwnPart<'_>) -> Option<&str> {
        let table = self.by_language.get(language)?;
        let found = table.get(&fold(words)).or_else(|| match part {
            OwnPart::Setting(key) => table.get(key),
            _ => None,
        });
        found.map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Term, Terms};

    fn translations() -> Translations {
        let table = [
            ("Peace  and Water", "Paix et eau"),
            ("background", "Contexte"),
            ("Blank", " "),
        ];
        let table = table.map(|(words, translation)| (words.to_owned(), translation.to_owned()));
        Translations::of(&BTreeMap::from([("fr".to_owned(), BTreeMap::from(table))]))
    }

    #[test]
    fn words_are_found_however_they_are_spaced() {
        let translations = translations();
        let find = |language, words, part| translations.find(language, words, part);
        assert_eq!(
            find("fr", "peace and\nWater", OwnPart::WorkshopTitle),
            Some("Paix et eau")
        );
        assert_eq!(find("es", "Peace and Water", OwnPart::WorkshopTitle), None);
        assert_eq!(find("fr", "Blank", OwnPart::Venue), None);
        assert_eq!(
            find("fr", "Any words", OwnPart::Setting("background")),
            Some("Contexte")
        );
        assert_eq!(find("fr", "Any words", OwnPart::Setting("summary")), None);
        assert_eq!(find("fr", "Any words", OwnPart::Venue), None);
    }

    #[test]
    fn one_label_is_for_one_and_for_several() {
        let mut terms = Terms::default();
        terms.add(Term::new("a", "Elders"), &[]);
        let two = Term {
            plural: "Chiefs".to_owned(),
            ..Term::new("b", "Chief")
        };
        terms.add(two, &[]);
        for term in terms.iter_mut() {
            each_of_term(AliasTable::StakeholderGroups, term, &mut |text| {
                text.words.push('!');
            });
        }
        let labels: Vec<_> = terms.iter().map(|term| (&*term.label, &*term.plural)).collect();
        assert_eq!(labels, [("Elders!", "Elders!"), ("Chief!", "Chiefs!")]);
    }
}
