//! Weighs what was found by its letters and by the words around it.

use std::cell::OnceCell;

use super::candidate::{Candidate, Found};
use super::folded::Folded;
use super::lexicon::{Demonym, Name};
use super::person::is_person;
use super::surroundings::{after, before, is_in_address};
use super::words::{AMERICAN_STATES, BETWEEN, LEADS, OF_LANGUAGES};
use super::{Evidence, TextMention, language};

/// What is known of a text as a whole.
struct Judge<'a> {
    text: &'a str,
    folded: &'a Folded,
    candidates: &'a [Candidate],
    /// Mostly capitals, which then tell nothing.
    shouts: bool,
    // Few candidates ask for these, and counting words costs more than finding countries.
    language: OnceCell<Option<&'static str>>,
    speaks_of_languages: OnceCell<bool>,
}

/// The mentions among what was found.
pub(super) fn judge(text: &str, found: Option<Found>) -> Vec<TextMention> {
    let Some(Found { folded, candidates }) = found else {
        return Vec::new();
    };
    let judge = Judge {
        text,
        folded: &folded,
        candidates: &candidates,
        shouts: shouts(text),
        language: OnceCell::new(),
        speaks_of_languages: OnceCell::new(),
    };
    judge.mentions()
}

/// Whether a text is one of capitals.
fn shouts(text: &str) -> bool {
    let capitals = text.chars().filter(|letter| letter.is_uppercase()).count();
    let small = text.chars().filter(|letter| letter.is_lowercase()).count();
    capitals >= 8 && capitals > 3 * small
}

/// How a name is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letters {
    /// As names are.
    Capitalised,
    /// Without any capital, in a script that has them.
    Small,
}

impl Judge<'_> {
    fn language(&self) -> Option<&'static str> {
        *self.language.get_or_init(|| language::of(&self.folded.text))
    }

    fn speaks_of_languages(&self) -> bool {
        let words = || self.folded.text.split(|letter: char| !letter.is_alphanumeric());
        *self
            .speaks_of_languages
            .get_or_init(|| words().any(|word| OF_LANGUAGES.contains(&word)))
    }

    fn mentions(&self) -> Vec<TextMention> {
        let people = self.people();
        let mut mentions = Vec::new();
        for (position, candidate) in self.candidates.iter().enumerate() {
            let word = &self.folded.text[candidate.folded.clone()];
            if people.contains(&word) || is_in_address(self.text, &candidate.range) {
                continue;
            }
            let name = candidate
                .meaning
                .name
                .filter(|name| self.is_name(position, candidate, *name));
            let found = match (name, candidate.meaning.demonym) {
                (Some(name), _) => Some((name.country, Evidence::Name)),
                (None, Some(demonym)) if self.is_demonym(candidate, demonym) => {
                    Some((demonym.country, Evidence::Demonym))
                }
                (None, _) => None,
            };
            mentions.extend(found.map(|(country, evidence)| TextMention {
                country,
                range: candidate.range.clone(),
                evidence,
            }));
        }
        mentions
    }

    /// The names that the text gives to people; whoever is named in full is
    /// spoken of by one name later.
    fn people(&self) -> Vec<&str> {
        let people = self.candidates.iter().filter(|candidate| {
            self.letters(candidate) == Letters::Capitalised
                && candidate.meaning.name.is_some()
                && !self.shouts
                && is_person(self.text, candidate, self.candidates)
        });
        people
            .map(|candidate| &self.folded.text[candidate.folded.clone()])
            .collect()
    }

    fn letters(&self, candidate: &Candidate) -> Letters {
        let found = &self.text[candidate.range.clone()];
        if found.chars().any(char::is_lowercase) && !found.chars().any(char::is_uppercase) {
            Letters::Small
        } else {
            Letters::Capitalised
        }
    }

    fn is_name(&self, position: usize, candidate: &Candidate, name: Name) -> bool {
        let letters = self.letters(candidate);
        let is_word = candidate.cautions.is_some_and(|cautions| cautions.is_word);
        if name.is_abbreviation && !self.is_abbreviation(candidate, letters, is_word) {
            return false;
        }
        if letters == Letters::Small && is_word && !self.is_in_list(position) {
            return false;
        }
        if candidate
            .meaning
            .demonym
            .is_some_and(|demonym| self.is_adjective(demonym, letters))
        {
            return false;
        }
        self.heeds_cautions(position, candidate) && !self.is_in_america(candidate)
    }

    /// What is a name in one language: “la société civile suisse”, “Argentine
    /// courts”.
    fn is_adjective(&self, demonym: Demonym, letters: Letters) -> bool {
        match self.language() {
            Some("en") => demonym.is_english,
            Some(_) => letters == Letters::Small,
            None => false,
        }
    }

    /// Capitals throughout, or, in haste, none; never “Us”, “LET US” or “US$”.
    fn is_abbreviation(&self, candidate: &Candidate, letters: Letters, is_word: bool) -> bool {
        let found = &self.text[candidate.range.clone()];
        let is_mixed = letters == Letters::Capitalised && found.chars().any(char::is_lowercase);
        let is_currency = self.text[..candidate.range.start].ends_with('$')
            || self.text[candidate.range.end..]
                .trim_start()
                .starts_with(['$', '€', '£']);
        !is_mixed && !is_currency && !(is_word && (self.shouts || letters == Letters::Small))
    }

    fn heeds_cautions(&self, position: usize, candidate: &Candidate) -> bool {
        let Some(cautions) = candidate.cautions else {
            return true;
        };
        let speaks = cautions.languages.is_empty()
            || self
                .language()
                .is_some_and(|language| cautions.languages.contains(&language));
        let elsewhere = cautions.unless.iter().any(|other| self.holds(other));
        speaks && !elsewhere && self.is_led(position, candidate, &cautions.after)
    }

    /// Whether the text holds whole words.
    fn holds(&self, words: &str) -> bool {
        self.folded
            .text
            .match_indices(words)
            .any(|(at, _)| self.folded.is_whole(&(at..at + words.len())))
    }

    /// Whether one of the words stands before the name, or the name stands in
    /// a list of countries.
    fn is_led(&self, position: usize, candidate: &Candidate, leads: &[String]) -> bool {
        if leads.is_empty() {
            return true;
        }
        let head = self.folded.text[..candidate.folded.start].trim_end();
        let is_led = leads.iter().any(|lead| {
            head.strip_suffix(lead.as_str())
                .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        });
        // A list of countries has capitals; in all capitals anything is led.
        (is_led && !self.shouts) || self.is_in_list(position)
    }

    /// Whether nothing but a comma, a stroke or a joining word stands between
    /// this and the name of another country.
    fn is_in_list(&self, position: usize) -> bool {
        let joins = |left: usize, right: usize| {
            let (Some(left), Some(right)) = (self.candidates.get(left), self.candidates.get(right)) else {
                return false;
            };
            let between = self.folded.text[left.folded.end..right.folded.start].trim();
            BETWEEN.contains(&between)
        };
        let names = |at: usize| {
            let other = self.candidates.get(at);
            other.is_some_and(|other| {
                other.meaning.name.is_some()
                    && !other
                        .cautions
                        .is_some_and(|cautions| cautions.is_word || !cautions.after.is_empty())
            })
        };
        let before = position
            .checked_sub(1)
            .is_some_and(|other| names(other) && joins(other, position));
        before || (names(position + 1) && joins(position, position + 1))
    }

    /// “Peru, Indiana”.
    fn is_in_america(&self, candidate: &Candidate) -> bool {
        let behind = &self.folded.text[candidate.folded.end..];
        behind.strip_prefix(", ").is_some_and(|behind| {
            AMERICAN_STATES.iter().any(|state| {
                behind
                    .strip_prefix(state)
                    .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            })
        })
    }

    fn is_demonym(&self, candidate: &Candidate, demonym: Demonym) -> bool {
        let is_word = candidate.cautions.is_some_and(|cautions| cautions.is_word);
        if is_word && self.letters(candidate) == Letters::Small {
            return false;
        }
        !(demonym.is_language && (self.speaks_of_languages() || self.is_language(candidate)))
    }

    /// “In French”, “en français”; but “in French schools”.
    fn is_language(&self, candidate: &Candidate) -> bool {
        let before = before(self.text, candidate.range.start).map(|neighbour| neighbour.word);
        let qualifies = after(self.text, candidate.range.end)
            .is_some_and(|behind| behind.gap == " " && !LEADS.contains(&behind.word));
        match before {
            Some("en" | "En") => true,
            Some("in" | "In" | "into") => !qualifies,
            _ => false,
        }
    }
}
