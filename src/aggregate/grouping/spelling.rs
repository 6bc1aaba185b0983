//! Forms of a word that mean the same: singular and plural, British and
//! American spelling, and slips of the pen.
//!
//! Stems go too far to merge by: `developed` and `developing` share one. A
//! form keeps everything but the mark of the plural.

use std::collections::BTreeMap;

use super::language::Language;

/// Words whose plural is another word: `arms` are no arm.
const KEPT: &[&str] = &[
    "always",
    "arms",
    "customs",
    "forces",
    "goods",
    "humanities",
    "means",
    "minutes",
    "news",
    "peoples",
    "perhaps",
    "powers",
    "premises",
    "securities",
    "talks",
    "works",
];

/// Words with two forms that no rule tells.
const IRREGULAR: &[(&str, &str)] = &[
    ("advisor", "adviser"),
    ("analyses", "analysis"),
    ("centre", "center"),
    ("children", "child"),
    ("criteria", "criterion"),
    ("crises", "crisis"),
    ("men", "man"),
    ("people", "person"),
    ("programme", "program"),
    ("women", "woman"),
];

/// The form by which words are compared; `word` is folded.
pub(super) fn form(language: Language, word: &str) -> String {
    let singular = match language {
        Language::English => english(word),
        Language::French => french(word),
        Language::Spanish => spanish(word),
        Language::Portuguese => portuguese(word),
        Language::German | Language::Russian => word.to_owned(),
    };
    let irregular = IRREGULAR
        .iter()
        .find(|(one, _)| language == Language::English && *one == singular);
    irregular.map_or(singular, |(_, form)| (*form).to_owned())
}

fn english(word: &str) -> String {
    if KEPT.contains(&word) || IRREGULAR.iter().any(|(one, _)| *one == word) {
        return word.to_owned();
    }
    let singular = match word {
        _ if word.len() < 4 || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") => {
            word.to_owned()
        }
        _ => match (word.strip_suffix("ies"), word.strip_suffix('s')) {
            (Some(stem), _) => format!("{stem}y"),
            (_, Some(stem)) => stem.to_owned(),
            _ => word.to_owned(),
        },
    };
    if singular.len() < 6 {
        return singular;
    }
    let american = [
        ("isation", "ization"),
        ("ise", "ize"),
        ("ised", "ized"),
        ("ising", "izing"),
        ("bour", "bor"),
        ("viour", "vior"),
        ("avour", "avor"),
    ];
    let british = american
        .iter()
        .find_map(|(british, american)| Some((singular.strip_suffix(british)?, american)));
    british.map_or(singular.clone(), |(stem, american)| format!("{stem}{american}"))
}

fn french(word: &str) -> String {
    match (word.strip_suffix("aux"), word.strip_suffix(['s', 'x'])) {
        (Some(stem), _) if word.len() > 4 => format!("{stem}al"),
        (_, Some(stem)) if word.len() > 3 => stem.to_owned(),
        _ => word.to_owned(),
    }
}

fn spanish(word: &str) -> String {
    let bare = word.strip_suffix('s').unwrap_or(word);
    match bare.strip_suffix('e') {
        Some(stem) if word.len() > 4 && stem.ends_with(['r', 'l', 'n', 'd', 'j']) => stem.to_owned(),
        _ if word.len() > 3 => bare.to_owned(),
        _ => word.to_owned(),
    }
}

fn portuguese(word: &str) -> String {
    match (word.strip_suffix("oes"), word.strip_suffix('s')) {
        (Some(stem), _) => format!("{stem}ao"),
        (_, Some(stem)) if word.len() > 3 => stem.to_owned(),
        _ => word.to_owned(),
    }
}

/// Words that a slip of the pen would make of one another, and that both exist.
const BOTH_EXIST: &[&str] = &[
    "desserte",
    "embrasser",
    "enterrar",
    "hopping",
    "marital",
    "planning",
    "scarred",
    "starring",
    "stripped",
];

/// How many letters at the beginning are in their order: `per` and `pre`, `por`
/// and `pro` begin different words.
const BEGINNING: usize = 3;

/// The shortest word in which a slip is told from another word.
const SHORTEST: usize = 7;

/// For each word that looks like a slip of a more frequent one, that one.
///
/// A slip is a letter doubled or not doubled, or two neighbours in the wrong
/// order behind the first three letters: other letters make other words (`adopt`,
/// `adapt`). A word that stands for others is no slip itself, so that slips
/// never chain.
pub(super) fn slips(words: &BTreeMap<String, usize>) -> BTreeMap<String, String> {
    let mut families: BTreeMap<String, Vec<&String>> = BTreeMap::new();
    for word in words.keys().filter(|word| may_slip(word)) {
        for key in [undoubled(word), unordered(word)] {
            families.entry(key).or_default().push(word);
        }
    }
    let mut slips: BTreeMap<String, String> = BTreeMap::new();
    let mut right: std::collections::BTreeSet<&String> = std::collections::BTreeSet::new();
    for family in families.values().filter(|family| family.len() > 1) {
        let Some(known) = family
            .iter()
            .max_by_key(|word| (words[**word], std::cmp::Reverse(*word)))
        else {
            continue;
        };
        for word in family.iter().filter(|word| *word != known) {
            let free = !right.contains(word) && !slips.contains_key(*known) && !slips.contains_key(*word);
            if free && is_slip(word, known) {
                slips.insert((*word).clone(), (*known).clone());
                right.insert(known);
            }
        }
    }
    slips
}

fn may_slip(word: &str) -> bool {
    word.chars().count() >= SHORTEST && word.chars().all(char::is_alphabetic) && !BOTH_EXIST.contains(&word)
}

/// With one of each two equal neighbours.
fn undoubled(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

/// The first letter, then the others in the alphabet's order, marked so that
/// it is no undoubled word.
fn unordered(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    letters[1..].sort_unstable();
    letters.into_iter().chain(['~']).collect()
}

fn is_slip(left: &str, right: &str) -> bool {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    match left.len().abs_diff(right.len()) {
        1 => undoubled(&left.iter().collect::<String>()) == undoubled(&right.iter().collect::<String>()),
        0 => {
            let different: Vec<usize> = (0..left.len()).filter(|at| left[*at] != right[*at]).collect();
            matches!(different[..], [one, two] if one >= BEGINNING && one + 1 == two && left[one] == right[two] && left[two] == right[one])
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_lose_the_plural_and_nothing_else() {
        for (language, one, other, equal) in [
            (Language::English, "capacities", "capacity", true),
            (Language::English, "organisations", "organization", true),
            (Language::English, "women", "woman", true),
            (Language::English, "arms", "arm", false),
            (Language::English, "developed", "developing", false),
            (Language::French, "nationaux", "national", true),
            (Language::French, "locales", "locaux", false),
            (Language::Spanish, "mediadores", "mediador", true),
            (Language::Portuguese, "instituicoes", "instituicao", true),
        ] {
            assert_eq!(
                form(language, one) == form(language, other),
                equal,
                "{one}, {other}"
            );
        }
    }

    #[test]
    fn only_a_slip_is_a_slip() {
        let words = [
            ("commission", 3),
            ("comission", 1),
            ("government", 2),
            ("govermnent", 1),
            ("conservation", 1),
            ("conversation", 1),
            ("contract", 1),
            ("contact", 1),
        ];
        let counted = words
            .iter()
            .map(|(word, count)| ((*word).to_owned(), *count))
            .collect();
        let found: Vec<(String, String)> = slips(&counted).into_iter().collect();
        let expected = [("comission", "commission"), ("govermnent", "government")];
        assert_eq!(
            found,
            expected.map(|(slip, word)| (slip.to_owned(), word.to_owned()))
        );
    }
}
