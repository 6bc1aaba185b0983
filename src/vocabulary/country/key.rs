//! What is left of a name when everything is set aside that tells nothing:
//! case, accents, punctuation, hidden marks, articles, the order of words.

use crate::model::name::fold;

/// Words that stand for “and” in the languages of the tables.
const AND: &[&str] = &["and", "et", "y", "e", "und", "и"];

/// Articles and prepositions, which indexes leave out or move about.
const SMALL: &[&str] = &[
    "the", "of", "la", "le", "les", "l", "el", "los", "las", "de", "du", "des", "d", "del", "da", "do",
    "das", "dos", "der", "die",
];

/// Articles that may stand before a name.
const ARTICLES: &[&str] = &[
    "the", "la", "le", "les", "l", "el", "los", "las", "der", "die", "das",
];

/// One word for those that are abbreviated, or differ between languages and
/// tell the same.
const SAME: &[(&str, &[&str])] = &[
    (
        "republic",
        &[
            "rep",
            "repub",
            "republique",
            "republica",
            "republik",
            "республика",
            "респ",
        ],
    ),
    (
        "democratic",
        &["dem", "democr", "democratique", "democratica", "demokratische"],
    ),
    ("peoples", &["people", "peop", "populaire", "popular"]),
    (
        "islands",
        &[
            "is", "isl", "isls", "island", "isles", "iles", "ile", "islas", "isla", "ilhas", "ilha",
        ],
    ),
    ("saint", &["st", "ste", "sainte", "snt"]),
    ("federated", &["fed"]),
    ("states", &["sts"]),
    ("united", &["utd"]),
    ("central", &["cent"]),
    ("equatorial", &["eq", "equat"]),
    ("north", &["n"]),
    ("south", &["s"]),
    ("west", &["w"]),
    ("british", &["brit", "br"]),
    ("french", &["fr"]),
    ("kingdom", &["kgdm"]),
];

/// Whether the word stands for “and”.
pub(super) fn is_and(word: &str) -> bool {
    word == "&" || AND.contains(&fold(word).as_str())
}

/// The words of a text, in order.
#[derive(Debug, Clone)]
pub(super) struct Words(Vec<String>);

impl Words {
    pub(super) fn of(text: &str) -> Self {
        let mut words = split(&fold(&visible(text)));
        words.iter_mut().for_each(unify);
        Self(words)
    }

    /// The forms under which the index keeps a name: the words joined, which
    /// spaces and hyphens do not change; the same without an article before
    /// them; the telling words in an order that is always the same.
    pub(super) fn keys(&self) -> impl Iterator<Item = String> {
        let joined = std::iter::once_with(|| self.joined());
        let bare = std::iter::once_with(|| self.without_article()).flatten();
        let sorted = std::iter::once_with(|| self.sorted()).flatten();
        joined.chain(bare).chain(sorted).filter(|key| !key.is_empty())
    }

    /// The words without “and”, if it stands between two of them.
    pub(super) fn without_and(&self) -> Option<Self> {
        let between = self.0.windows(3).any(|words| words[1] == "&");
        let rest = || self.0.iter().filter(|word| *word != "&").cloned().collect();
        between.then(|| Self(rest()))
    }

    /// These words and one more.
    pub(super) fn with(mut self, word: &str) -> Self {
        self.0.push(word.to_owned());
        self
    }

    /// The words as one, which tells nothing of spaces and hyphens.
    pub(super) fn joined(&self) -> String {
        self.0.concat()
    }

    fn without_article(&self) -> Option<String> {
        let (first, rest) = self.0.split_first()?;
        (!rest.is_empty() && ARTICLES.contains(&first.as_str())).then(|| rest.concat())
    }

    /// The telling words in an order that is always the same.
    pub(super) fn sorted(&self) -> Option<String> {
        let mut telling: Vec<&str> = self.telling().collect();
        telling.sort_unstable();
        (!telling.is_empty()).then(|| telling.join(" "))
    }

    fn telling(&self) -> impl Iterator<Item = &str> {
        self.0
            .iter()
            .map(String::as_str)
            .filter(|word| !SMALL.contains(word))
    }

    /// Every run of words within, longest first.
    pub(super) fn runs(&self) -> impl Iterator<Item = Self> {
        let count = self.0.len().min(LONGEST_RUN);
        (1..=count)
            .rev()
            .flat_map(|length| self.0.windows(length).map(|words| Self(words.to_vec())))
    }

    /// Whether the other words stand within these, one after another.
    pub(super) fn contains(&self, other: &Self) -> bool {
        self.0.windows(other.0.len()).any(|words| words == other.0)
    }
}

/// No name has more words, and texts in a wrong column may have thousands.
const LONGEST_RUN: usize = 8;

/// The text without marks that are not seen.
fn visible(text: &str) -> String {
    text.chars().filter(|letter| !is_hidden(*letter)).collect()
}

/// Marks of direction and joining, soft hyphens, variation selectors.
pub(super) fn is_hidden(letter: char) -> bool {
    matches!(letter,
        '\u{00ad}' | '\u{061c}' | '\u{0640}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Splits folded text at everything that is no letter or digit. Letters set
/// apart by points, “U.S.A.”, are one word.
fn split(folded: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word = String::new();
    let mut letters = folded.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            letter if letter.is_alphanumeric() => word.push(letter),
            '&' | '+' => {
                close(&mut words, &mut word);
                words.push("&".to_owned());
            }
            // “people's” is one word, “d'ivoire” is two.
            '\'' if letters.peek() == Some(&'s') => {}
            _ => close(&mut words, &mut word),
        }
    }
    close(&mut words, &mut word);
    join_letters(words)
}

fn close(words: &mut Vec<String>, word: &mut String) {
    if !word.is_empty() {
        words.push(std::mem::take(word));
    }
}

/// Joins single letters that follow one another.
fn join_letters(words: Vec<String>) -> Vec<String> {
    let is_letter = |word: &str| word.chars().count() == 1 && word != "&";
    let mut joined: Vec<(String, bool)> = Vec::with_capacity(words.len());
    for word in words {
        let single = is_letter(&word);
        match joined.last_mut() {
            Some((before, true)) if single => before.push_str(&word),
            _ => joined.push((word, single)),
        }
    }
    joined.into_iter().map(|(word, _)| word).collect()
}

/// Puts the one word for all that tell the same.
fn unify(word: &mut String) {
    // Arabic writes two letters at the end of words in two ways each.
    if word.contains(['\u{0649}', '\u{0629}']) {
        *word = word
            .replace('\u{0649}', "\u{064a}")
            .replace('\u{0629}', "\u{0647}");
    }
    if AND.contains(&word.as_str()) {
        "&".clone_into(word);
    } else if let Some((same, _)) = SAME.iter().find(|(_, all)| all.contains(&word.as_str())) {
        (*same).clone_into(word);
    }
}
