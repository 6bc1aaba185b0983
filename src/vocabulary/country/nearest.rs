//! Which countries a text that names none may have meant, nearest first.
//! Proposals for a person to choose from, never an answer.

use std::sync::LazyLock;

use super::key::Words;
use super::meaning::{self, INDEX, Meaning};
use super::{Country, table};

/// More candidates than these would not help to choose.
const MOST: usize = 3;

/// No name is longer; texts in a wrong column are.
const LONGEST: usize = 80;

struct Spelling {
    joined: String,
    /// How many letters.
    length: usize,
    letters: Letters,
    countries: Vec<&'static Country>,
}

impl Spelling {
    fn new(text: &str, countries: Vec<&'static Country>) -> Self {
        let joined = Words::of(text).joined();
        Self {
            length: joined.chars().count(),
            letters: letters(&joined),
            joined,
            countries,
        }
    }
}

/// How often each letter stands in a text, by the rest of its code point.
type Letters = [u8; 32];

fn letters(text: &str) -> Letters {
    let mut counts = Letters::default();
    for letter in text.chars() {
        let count = &mut counts[letter as usize % 32];
        *count = count.saturating_add(1);
    }
    counts
}

/// How many letters one text has that the other has not: two for each slip at
/// most, which is quickly told.
fn apart(left: &Letters, right: &Letters) -> usize {
    let pairs = left.iter().zip(right);
    pairs.map(|(one, other)| usize::from(one.abs_diff(*other))).sum()
}

static SPELLINGS: LazyLock<Vec<Spelling>> = LazyLock::new(|| {
    let ambiguous = meaning::ambiguous().map(|(name, one)| Spelling::new(name, one.candidates.clone()));
    let names = table::names()
        .iter()
        .map(|name| Spelling::new(name.text, vec![name.country]));
    ambiguous
        .chain(names)
        .filter(|spelling| spelling.length > MOST)
        .collect()
});

/// At most three: first those from whose names a few slips of the pen part the
/// text, then those whose names stand within it, longest name first.
pub(super) fn nearest(text: &str, words: &Words) -> Vec<&'static Country> {
    let mut found = Vec::new();
    if text.chars().count() <= LONGEST {
        found = misspelt(&words.joined());
    }
    for country in within(words) {
        if !found.contains(&country) {
            found.push(country);
        }
    }
    found.truncate(MOST);
    found
}

/// Every country whose name stands within the text, each once: the longest
/// name first, and no shorter name inside a longer one.
pub(super) fn within(words: &Words) -> Vec<&'static Country> {
    let mut found: Vec<&'static Country> = Vec::new();
    let mut taken: Vec<Words> = Vec::new();
    for run in words.runs() {
        // A single word of a few letters is a code or a word of any language.
        let telling = run.joined().chars().count() > MOST || !run.joined().is_ascii();
        if !telling || taken.iter().any(|longer| longer.contains(&run)) {
            continue;
        }
        match INDEX.find_words(&run) {
            None | Some(Meaning::Region(_)) => {}
            Some(meaning) => {
                for country in meaning.countries() {
                    if !found.contains(&country) {
                        found.push(country);
                    }
                }
                taken.push(run);
            }
        }
    }
    found
}

/// How many slips a name of so many letters bears before it puzzles.
fn slips(length: usize) -> usize {
    match length {
        0..=3 => 0,
        4..=6 => 1,
        7..=9 => 2,
        10..=15 => 3,
        _ => 4,
    }
}

fn misspelt(joined: &str) -> Vec<&'static Country> {
    let (length, own) = (joined.chars().count(), letters(joined));
    let most = slips(length);
    let mut scored: Vec<(usize, &Spelling)> = SPELLINGS
        .iter()
        .filter(|spelling| {
            spelling.length.abs_diff(length) <= most && apart(&spelling.letters, &own) <= 2 * most
        })
        .map(|spelling| (strsim::osa_distance(joined, &spelling.joined), spelling))
        .filter(|(distance, _)| *distance <= most)
        .collect();
    // A name of several countries (Bengal, Kurdistan) is a worse guess than that of
    // one, unless it is nearer.
    let of_several = |spelling: &Spelling| spelling.countries.len() > 1;
    scored.sort_by_key(|(distance, spelling)| (*distance, of_several(spelling)));
    let of_one = scored.iter().find(|(_, spelling)| !of_several(spelling));
    if let Some(nearest) = of_one.map(|(distance, _)| *distance) {
        scored.retain(|(distance, spelling)| !of_several(spelling) || *distance < nearest);
    }
    let mut found: Vec<&'static Country> = Vec::new();
    for country in scored
        .into_iter()
        .flat_map(|(_, spelling)| spelling.countries.iter().copied())
    {
        if !found.contains(&country) {
            found.push(country);
        }
    }
    found
}
