//! Whether words that could be a name are written as one.

use std::ops::Range;

use super::forms::Shape;
use super::words::{self, Word};
use crate::vocabulary::person::{self, TITLES};

/// What is left of `г-жа` and `г-н`, in every case, behind the hyphen.
pub(super) const CLIPPED_TITLES: [&str; 10] = ["жа", "жи", "же", "жу", "жои", "н", "на", "ну", "ном", "не"];

/// Marks that part the words of a name where each of them is plainly one:
/// `Ada [Obi]`, `Obi – Ada`.
const PARTING: &str = "()[]/–—“”„\"«»‘’";

/// A text by its words.
#[derive(Debug)]
pub(super) struct Writing<'a> {
    /// Whether it is the name of a file or the like, in which nobody minds
    /// capitals.
    pub(super) is_label: bool,
    pub(super) text: &'a str,
    pub(super) words: &'a [Word],
}

impl<'a> Writing<'a> {
    /// A word as it is written.
    pub(super) fn written(&self, at: usize) -> &'a str {
        &self.text[self.words[at].place.clone()]
    }

    /// Whether the words, which spell a form of this shape, are a name here.
    pub(super) fn is_name(&self, words: Range<usize>, shape: Shape) -> bool {
        match shape {
            Shape::Spoken => {
                self.is_together(&words, "-_‐‑.'’ʼ·*") && self.is_written_as_name(words.clone())
                    || self.is_parted(words)
            }
            Shape::Reversed => {
                self.is_together(&words, "-_‐‑.,'’ʼ·") && self.is_written_as_name(words.clone())
                    || self.is_parted(words)
            }
            Shape::FirstFamilyName => {
                let follows = self.follows_name(words.end);
                self.is_together(&words, "-_‐‑'’ʼ") && self.are_capital(words) && !follows
            }
            Shape::Initials => self.is_together(&words, "-_‐‑.'’ʼ") && self.has_initial(words),
            Shape::InitialsLast => self.is_together(&words, "-_‐‑.,'’ʼ") && self.has_last_initial(words),
            Shape::FamilyInitial => self.is_together(&words, " ") && self.has_family_initial(words),
            Shape::Monogram => {
                let first = self.written(words.start);
                self.is_together(&words, "-_‐‑'’ʼ")
                    && !first.chars().any(char::is_lowercase)
                    && self.are_capital(words.clone())
                    && !self.is_everyday_family(words.start + 1..words.end)
            }
            Shape::Addressed => self.is_together(&words, "-_‐‑.'’ʼ") && self.is_addressed(words),
            Shape::Listed => self.is_together(&words, "-_‐‑.,'’ʼ·&") && self.is_written_as_name(words),
            Shape::Email => self.is_email(words),
            Shape::Account => self.is_account(words),
            Shape::Handle => {
                let before = &self.text[..self.words[words.start].place.start];
                // `@pumps`, `example.com/pumps`; not `wells/pumps`.
                let token = before.rsplit(char::is_whitespace).next().unwrap_or_default();
                let is_page = token.ends_with('/') && token.contains('.');
                (token.ends_with('@') || is_page) && self.is_account(words)
            }
            Shape::Phrase => self.is_together(&words, "-_‐‑.,'’ʼ·&/") && self.is_capital(words.start),
        }
    }

    /// Whether nothing but white space and such marks stands between the
    /// words: a full stop before a space ends a sentence, unless it closes an
    /// abbreviation.
    fn is_together(&self, words: &Range<usize>, marks: &str) -> bool {
        (words.start + 1..words.end).all(|at| {
            let gap = self.gap(at);
            let is_end = gap.starts_with('.') && gap.len() > 1 && !self.is_abbreviated(at - 1);
            !is_end
                && gap.chars().count() <= 4
                && gap
                    .chars()
                    .all(|letter| letter.is_whitespace() || marks.contains(letter))
        })
    }

    /// The same with brackets, a dash or a slash between: then each word must
    /// be plainly one of a name.
    fn is_parted(&self, words: Range<usize>) -> bool {
        let is_mark =
            |letter: char| letter.is_whitespace() || PARTING.contains(letter) || "-_‐‑'’ʼ·*".contains(letter);
        let are_marks = (words.start + 1..words.end)
            .all(|at| self.gap(at).chars().count() <= 4 && self.gap(at).chars().all(is_mark));
        are_marks && !self.is_label && self.are_capital(words.clone()) && !self.has_everyday(words)
    }

    /// What stands before a word.
    fn gap(&self, at: usize) -> &'a str {
        let before = at.checked_sub(1).map_or(0, |before| self.words[before].place.end);
        &self.text[before..self.words[at].place.start]
    }

    fn is_abbreviated(&self, at: usize) -> bool {
        let written = self.written(at);
        written.chars().count() == 1 || TITLES.contains(&written.to_lowercase().as_str())
    }

    /// Whether a word may be somebody's middle name, or its initial: a capital,
    /// nothing but blanks around it, and no word of every day.
    pub(super) fn is_middle(&self, at: usize) -> bool {
        let quoted = |letter: char| {
            matches!(
                letter,
                ' ' | '"' | '“' | '”' | '„' | '«' | '»' | '(' | ')' | '‘' | '’'
            )
        };
        let blank = |gap: &str| gap.contains(' ') && gap.trim_start_matches('.').chars().all(quoted);
        let written = self.written(at);
        let is_initial = written.chars().count() == 1;
        let before = blank(self.gap(at)) && !self.gap(at).starts_with('.');
        let behind = at + 1 < self.words.len() && blank(self.gap(at + 1));
        let ends = self.gap(at + 1).starts_with('.') && !is_initial;
        before && behind && !ends && self.is_capital(at) && (is_initial || !self.has_everyday(at..at + 1))
    }

    /// A name is written with capitals. One without them is a name all the same
    /// where none of its words is one of every day.
    fn is_written_as_name(&self, words: Range<usize>) -> bool {
        self.is_label || self.are_capital(words.clone()) || !self.has_everyday(words)
    }

    /// What follows an apostrophe needs no capital: `E’tesami`.
    fn are_capital(&self, mut words: Range<usize>) -> bool {
        words.all(|at| {
            let is_joined = at > 0 && self.gap(at).ends_with(['\'', '’', 'ʼ']);
            is_joined || self.is_capital(at) || person::is_particle(&self.folded(at))
        })
    }

    fn is_capital(&self, at: usize) -> bool {
        // Scripts without capitals have nothing to tell by.
        self.written(at)
            .chars()
            .next()
            .is_some_and(|letter| !letter.is_lowercase())
    }

    fn has_everyday(&self, mut words: Range<usize>) -> bool {
        words.any(|at| {
            let folded = self.folded(at);
            person::is_everyday(&folded) || folded.strip_suffix('s').is_some_and(person::is_everyday)
        })
    }

    /// The same of a family name beside an initial: one of several words says
    /// enough.
    fn is_everyday_family(&self, words: Range<usize>) -> bool {
        words.len() == 1 && self.has_everyday(words)
    }

    fn folded(&self, at: usize) -> String {
        words::of(self.written(at)).concat()
    }

    /// Whether a further word of a name follows, so that it is somebody else's.
    fn follows_name(&self, end: usize) -> bool {
        let is_next =
            |gap: &str| !gap.is_empty() && gap.chars().all(|letter| matches!(letter, ' ' | '\u{a0}' | '-'));
        end < self.words.len() && is_next(self.gap(end)) && self.is_capital(end)
    }

    /// `A. Obi`, `K Obi`; not `A rose` nor `A. Bank loans`.
    fn has_initial(&self, words: Range<usize>) -> bool {
        let first = self.written(words.start);
        let family = words.start + 1..words.end;
        // Nobody minds capitals in the name of a file: `v.tharkle.csv`.
        let is_shaped = first.chars().all(char::is_uppercase) && self.are_capital(family.clone());
        if !is_shaped && !self.is_label {
            return false;
        }
        let is_everyday = self.is_everyday_family(family);
        if self.gap(words.start + 1).starts_with(['.', '-', '‐']) {
            // At the beginning of a sentence a letter may count off a list.
            return !is_everyday || !(self.begins_sentence(words.start) || self.is_abbreviation(words));
        }
        if is_everyday {
            return false;
        }
        // Some letters are words, too: `said A Obi`, but not `A Obi proposal`.
        let is_word = is_word(first);
        !is_word || !self.begins_sentence(words.start) && !self.is_capital(words.start - 1)
    }

    /// `Ada O. said`; not `Ada O. Mensah`, who is somebody else, nor `Will A.`
    fn has_family_initial(&self, words: Range<usize>) -> bool {
        const BEGINNING: [&str; 40] = [
            "a", "an", "and", "as", "at", "but", "for", "he", "her", "his", "i", "in", "it", "on", "our",
            "she", "that", "the", "then", "there", "these", "they", "this", "we", "what", "when", "der",
            "die", "das", "sie", "er", "el", "ella", "la", "los", "las", "il", "elle", "le", "les",
        ];
        let last = words.end - 1;
        let rest = &self.text[self.words[last].place.end..];
        let is_shaped = rest.starts_with('.') && !self.is_label && self.are_capital(words.clone());
        let initial = self.written(last);
        if !is_shaped || initial.chars().count() != 1 || self.has_everyday(words.start..last) {
            return false;
        }
        let is_else = words.end < self.words.len()
            && self.gap(words.end).trim_start_matches('.') == " "
            && self.is_capital(words.end)
            && initial.chars().all(char::is_uppercase);
        !is_else || BEGINNING.contains(&self.folded(words.end).as_str())
    }

    /// A word of its own, or several that are written as one.
    fn is_account(&self, words: Range<usize>) -> bool {
        let is_joined = |gap: &str| !gap.is_empty() && gap.chars().all(|letter| "._-+".contains(letter));
        let is_one = (words.start + 1..words.end).all(|at| {
            let gap = self.gap(at);
            gap.is_empty() || is_joined(gap)
        });
        let first = self.words[words.start].place.start;
        let before = self.text[..first].chars().next_back();
        is_one && !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '-')
    }

    /// `D.R. Congo`, `S. Sudan`, `P.R. China`: an initial with the name of a
    /// place is an abbreviation as likely as a person.
    fn is_abbreviation(&self, words: Range<usize>) -> bool {
        let is_place = person::is_place(&self.folded(words.end - 1));
        let is_direction = matches!(
            self.written(words.start),
            "N" | "S" | "E" | "W" | "C" | "R" | "D" | "P"
        );
        let after_initial = words.start > 0 && self.written(words.start - 1).chars().count() == 1;
        is_place && (is_direction || after_initial)
    }

    fn begins_sentence(&self, at: usize) -> bool {
        let ends = |letter: char| letter.is_control() || ".!?:;•(\"“–—".contains(letter);
        at == 0 || self.gap(at).contains(ends)
    }

    /// `Obi, A.`, `Obi K`; not `the World Bank, A. Person`.
    fn has_last_initial(&self, words: Range<usize>) -> bool {
        let last = words.end - 1;
        let initial = self.written(last);
        let family = words.start..last;
        let is_shaped = initial.chars().all(char::is_uppercase) && self.are_capital(family.clone());
        if !is_shaped || self.is_everyday_family(family) {
            return false;
        }
        let rest = &self.text[self.words[last].place.end..];
        let is_dotted = rest.starts_with('.');
        is_dotted || !is_word(initial) || !rest.starts_with(' ')
    }

    /// `Ms Obi`, `Dr. Mensah`; not `DR Congo`.
    fn is_addressed(&self, words: Range<usize>) -> bool {
        let family = words.start + 1..words.end;
        let title = self.written(words.start);
        if CLIPPED_TITLES.contains(&self.folded(words.start).as_str()) {
            return self.is_clipped(words.start) && self.are_capital(family);
        }
        // `la señora Obi`; not `a doctor Rivers sent`.
        if !self.is_capital(words.start) && self.has_everyday(family.clone()) {
            return false;
        }
        let is_shouted = title.chars().count() <= 2 && !title.chars().any(char::is_lowercase);
        let could_be_place = person::is_place(&self.folded(words.end - 1)) && is_shouted;
        // `M Obi` is no form of address without its dot.
        let is_letter = title.chars().count() == 1 && !self.gap(words.start + 1).starts_with('.');
        self.are_capital(family) && !could_be_place && !is_letter
    }

    /// Whether a word is the end of `г-жа`.
    fn is_clipped(&self, at: usize) -> bool {
        let is_joined = matches!(self.gap(at), "-" | "‐" | "‑" | "–");
        at > 0
            && is_joined
            && self.folded(at - 1) == "г"
            && CLIPPED_TITLES.contains(&self.folded(at).as_str())
    }

    /// An address is one word, or has its sign written out.
    fn is_email(&self, words: Range<usize>) -> bool {
        let place = self.words[words.start].place.start..self.words[words.end - 1].place.end;
        let written = &self.text[place];
        let is_one = !written.contains(char::is_whitespace);
        let marks = |letter: char| letter.is_whitespace() || ".@_-+%()[]{}<>".contains(letter);
        let are_marks = (words.start + 1..words.end).all(|at| self.gap(at).chars().all(marks));
        let spelt = words
            .clone()
            .any(|at| matches!(self.written(at).to_lowercase().as_str(), "at" | "arroba"));
        are_marks && (is_one && written.contains(['@', '%']) || spelt)
    }

    /// The place of words with the titles before them, and to the ends of an
    /// e-mail that they are a part of.
    pub(super) fn whole(&self, words: Range<usize>) -> Range<usize> {
        let mut start = words.start;
        if self.is_clipped(start) {
            start -= 1;
        }
        while start > 0 && self.is_title(start - 1) {
            start -= 1;
        }
        let last = words.end - 1;
        let mut place = self.words[start].place.start..self.words[last].place.end;
        // `Obi, A.`
        let is_initial = self.written(last).chars().count() == 1 && self.text[place.end..].starts_with('.');
        // `Ada [Obi]`
        let within = &self.text[place.clone()];
        let closing = [('[', ']'), ('(', ')')].into_iter().find(|(open, close)| {
            within.contains(*open) && !within.contains(*close) && self.text[place.end..].starts_with(*close)
        });
        place.end += usize::from(closing.is_some());
        if is_initial && words.len() > 1 {
            place.end += 1;
        }
        let is_edge = |letter: char| {
            letter.is_whitespace() || matches!(letter, '<' | '>' | ',' | ';' | '(' | ')' | '"' | '“' | '”')
        };
        let from = self.text[..place.start].rfind(is_edge).map_or(0, |before| {
            before + self.text[before..].chars().next().map_or(0, char::len_utf8)
        });
        let to = self.text[place.end..]
            .find(is_edge)
            .map_or(self.text.len(), |after| place.end + after);
        let around = &self.text[from..to];
        let before_name = &self.text[from..place.start];
        let is_address = self.text[place.clone()].contains('@')
            || around.contains('@')
                && !before_name.ends_with('@')
                && !self.text[place.clone()].contains(char::is_whitespace);
        if is_address {
            let end = self.text[..to].trim_end_matches(['.', ':', '!', '?', '\'']).len();
            from..end.max(place.end)
        } else {
            place
        }
    }

    /// Whether a word is a title of the name behind it.
    fn is_title(&self, at: usize) -> bool {
        let gap = self.gap(at + 1);
        let folded = self.folded(at);
        let is_dotted = gap.starts_with('.');
        let is_near = gap.trim_start_matches('.').chars().all(char::is_whitespace) && !gap.is_empty();
        is_near
            && self.is_capital(at)
            && (person::is_address(&folded) || TITLES.contains(&folded.as_str()))
            && (is_dotted || !super::forms::is_short_title(&folded))
    }
}

/// Whether a letter is a word, too.
fn is_word(letter: &str) -> bool {
    matches!(
        letter,
        "A" | "I" | "O" | "E" | "Y" | "U" | "À" | "É" | "Ó" | "А" | "В" | "И" | "К" | "О" | "С" | "У" | "Я"
    )
}
