//! From a text to its words, each with what it does in the sentence.

use unicode_normalization::UnicodeNormalization;

use super::language::{Function, Language, function};
use super::statement::plain_letters;
use super::vocabulary::phrases;

/// What a word does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    /// What the statement is about.
    Content,
    /// A capitalised word within a sentence, or an abbreviation.
    Name,
    Number,
    Negation,
    Quantity,
    Possibility,
    Relation,
    Pronoun,
}

impl Kind {
    /// Whether likeness is measured by it.
    pub fn has_weight(self) -> bool {
        matches!(self, Self::Content | Self::Name | Self::Number)
    }
}

/// A word, or several that stand for one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// As the text has it.
    pub written: String,
    /// Folded; for a phrase and a function word, what it stands for.
    pub folded: String,
    pub kind: Kind,
    /// Whether it comes from a phrase or table, and has no forms.
    pub fixed: bool,
    /// Whether a phrase begins with it: nothing stands before it, or
    /// punctuation, or a function word.
    pub opens: bool,
}

/// A statement's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    pub language: Language,
    pub words: Vec<Word>,
    /// Whether the first word is likely to be a verb: nothing stands before it,
    /// and no `should` follows.
    pub imperative: bool,
}

/// A word as it stands in the text.
#[derive(Debug)]
struct Raw {
    written: String,
    folded: String,
    /// Whether punctuation stands before it.
    parted: bool,
    /// Whether it follows a full stop or begins the text.
    begins: bool,
}

/// Behind these stands no verb.
const ARTICLES: &[&str] = &["a", "an", "the"];

/// Reads a text.
pub(super) fn read(text: &str) -> Sentence {
    let raw = split(text);
    let folded: Vec<&str> = raw.iter().map(|word| word.folded.as_str()).collect();
    let language = Language::of_words(&folded);
    // In capitals throughout, none of them tells a name or an abbreviation.
    let shouted = !text.chars().any(char::is_lowercase);
    let mut sentence = Sentence {
        language,
        words: Vec::new(),
        imperative: true,
    };
    let mut at = 0;
    let mut open = true;
    while at < raw.len() {
        let beginning = sentence.words.is_empty();
        let (length, word) = take(&raw[at..], language, beginning, shouted);
        open |= raw[at].parted;
        sentence.imperative &= !is_duty(&raw[at..at + length]);
        match word {
            // Behind "must" an article of these languages is a pronoun.
            None if sentence.words.last().is_some_and(open_duty) && !raw[at].parted && length == 1 => {
                sentence.words.push(pronoun(&raw[at]));
            }
            None => {
                sentence.imperative &= !(beginning && ARTICLES.contains(&raw[at].folded.as_str()));
                open = true;
            }
            Some(mut word) => {
                word.opens = open;
                open = !word.kind.has_weight();
                let repeats = word.fixed
                    && word.kind == Kind::Name
                    && sentence
                        .words
                        .last()
                        .is_some_and(|last| last.folded == word.folded);
                if !repeats {
                    sentence.words.push(word);
                }
            }
        }
        at += length;
    }
    sentence.imperative &= language == Language::English;
    sentence
}

/// How many words belong together, and what they are; `None` where they say
/// nothing.
fn take(raw: &[Raw], language: Language, beginning: bool, shouted: bool) -> (usize, Option<Word>) {
    let first = &raw[0];
    let pairs = || {
        raw.iter()
            .map(|word| (word.written.as_str(), word.folded.as_str()))
    };
    let phrase = phrases(&first.folded)
        .iter()
        .find(|phrase| (beginning || !phrase.opens) && !shouted && phrase.begins(language, pairs()));
    let word = |folded: &str, kind, fixed, length: usize| {
        let written: Vec<&str> = raw[..length].iter().map(|word| word.written.as_str()).collect();
        Some(Word {
            written: written.join(" "),
            folded: folded.to_owned(),
            kind,
            fixed,
            opens: false,
        })
    };
    if let Some(phrase) = phrase {
        let length = phrase.len();
        return match phrase.stands_for {
            "" => (length, None),
            name if name.starts_with('@') => (length, word(name, Kind::Name, true, length)),
            quantity if quantity.starts_with('&') => (length, word(quantity, Kind::Quantity, true, length)),
            other => (
                length,
                plain(other, language, |kind, fixed, folded| {
                    word(folded, kind, fixed, length)
                }),
            ),
        };
    }
    let named = !shouted && !first.begins && first.written.starts_with(char::is_uppercase)
        || is_abbreviation(&first.written) && !shouted;
    let folded = first.folded.as_str();
    if let Some(number) = number(language, folded) {
        return (1, word(&number, Kind::Number, true, 1));
    }
    if named && function(language, folded).is_none_or(|_| is_abbreviation(&first.written)) {
        return (1, word(folded, Kind::Name, false, 1));
    }
    (
        1,
        plain(folded, language, |kind, fixed, folded| {
            word(folded, kind, fixed, 1)
        }),
    )
}

/// A word that is no name.
fn plain(folded: &str, language: Language, word: impl Fn(Kind, bool, &str) -> Option<Word>) -> Option<Word> {
    let Some((function, stands_for)) = function(language, folded) else {
        return word(Kind::Content, false, folded);
    };
    let kind = match function {
        Function::Drop => return None,
        Function::Negation => Kind::Negation,
        Function::Quantity => Kind::Quantity,
        Function::Possibility => Kind::Possibility,
        Function::Relation => Kind::Relation,
        Function::Pronoun => Kind::Pronoun,
    };
    word(kind, true, stands_for)
}

/// Whether a word says that somebody should do something, in a language whose
/// articles are pronouns too.
fn open_duty(word: &Word) -> bool {
    word.kind == Kind::Relation && matches!(word.folded.as_str(), "doit" | "debe" | "deve")
}

fn pronoun(raw: &Raw) -> Word {
    Word {
        written: raw.written.clone(),
        folded: raw.folded.clone(),
        kind: Kind::Pronoun,
        fixed: true,
        opens: true,
    }
}

/// Whether words say that somebody should do something.
fn is_duty(raw: &[Raw]) -> bool {
    const DUTY: &[&str] = &["should", "must", "shall", "ought", "need", "needs", "has", "have"];
    raw.iter().any(|word| DUTY.contains(&word.folded.as_str()))
}

fn is_abbreviation(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_uppercase()).count() > 1
}

/// The digits of a number, also of a small one in words.
fn number(language: Language, folded: &str) -> Option<String> {
    if folded
        .trim_start_matches('-')
        .starts_with(|letter: char| letter.is_ascii_digit())
    {
        return Some(folded.to_owned());
    }
    let words: &[(&str, &str)] = match language {
        Language::English => &[
            ("one", "1"),
            ("two", "2"),
            ("three", "3"),
            ("four", "4"),
            ("five", "5"),
            ("six", "6"),
            ("seven", "7"),
            ("eight", "8"),
            ("nine", "9"),
            ("ten", "10"),
            ("eleven", "11"),
            ("twelve", "12"),
            ("fifteen", "15"),
            ("twenty", "20"),
            ("thirty", "30"),
            ("forty", "40"),
            ("fifty", "50"),
            ("sixty", "60"),
            ("ninety", "90"),
        ],
        Language::French => &[
            ("deux", "2"),
            ("trois", "3"),
            ("quatre", "4"),
            ("cinq", "5"),
            ("six", "6"),
            ("sept", "7"),
            ("huit", "8"),
            ("dix", "10"),
            ("douze", "12"),
            ("quinze", "15"),
            ("vingt", "20"),
            ("trente", "30"),
        ],
        Language::Spanish => &[
            ("dos", "2"),
            ("tres", "3"),
            ("cuatro", "4"),
            ("cinco", "5"),
            ("seis", "6"),
            ("siete", "7"),
            ("ocho", "8"),
            ("nueve", "9"),
            ("diez", "10"),
            ("doce", "12"),
            ("veinte", "20"),
            ("treinta", "30"),
        ],
        Language::Portuguese | Language::German | Language::Russian => &[],
    };
    let (_, digits) = words.iter().find(|(word, _)| *word == folded)?;
    Some((*digits).to_owned())
}

/// What is part of a number when digits stand on both sides.
pub(super) const BETWEEN_DIGITS: &str = ".,:/-–";

/// Signs that are words: without them "< 3" would be "> 3".
pub(super) const SIGNS: &str = "%‰&<>≤≥=+~≈±$€£";

/// Parts a text at whatever is no letter and no digit.
fn split(text: &str) -> Vec<Raw> {
    let text: String = text
        .nfc()
        .map(|letter| if letter == '\u{2019}' { '\'' } else { letter })
        .collect();
    let text = text
        .replace("n't", " not")
        .replace('&', " and ")
        .replace('\u{2212}', "-");
    let mut words: Vec<Raw> = Vec::new();
    let mut letters = String::new();
    let (mut parted, mut begins) = (true, true);
    let mut rest = text.chars().peekable();
    while let Some(letter) = rest.next() {
        // Which of the two parts thousands differs from country to country: kept.
        let within_number = BETWEEN_DIGITS.contains(letter)
            && letters.ends_with(|last: char| last.is_ascii_digit())
            && rest.peek().is_some_and(char::is_ascii_digit);
        if letter.is_alphanumeric() || within_number {
            letters.push(letter);
            continue;
        }
        let negative = letter == '-' && letters.is_empty() && rest.peek().is_some_and(char::is_ascii_digit);
        finish(&mut letters, &mut parted, &mut begins, &mut words);
        match letter {
            _ if negative => letters.push('-'),
            _ if SIGNS.contains(letter) => {
                letters.push(letter);
                finish(&mut letters, &mut parted, &mut begins, &mut words);
            }
            '.' | '!' | '?' | ':' | ';' => (parted, begins) = (true, true),
            ',' | '(' | ')' | '–' | '—' | '/' | '"' | '“' | '”' | '«' | '»' => parted = true,
            _ => {}
        }
    }
    finish(&mut letters, &mut parted, &mut begins, &mut words);
    words
}

fn finish(letters: &mut String, parted: &mut bool, begins: &mut bool, words: &mut Vec<Raw>) {
    if letters.is_empty() {
        return;
    }
    let written = std::mem::take(letters);
    words.push(Raw {
        folded: plain_letters(&written),
        written,
        parted: std::mem::take(parted),
        begins: std::mem::take(begins),
    });
}
