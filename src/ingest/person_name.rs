//! One person's name in the dresses that sheets and meeting programs give it:
//! `Obi, Ada`, `Dr. Ada OBI`, `Ada Obi (Guest)`, `Ada Obi - iPad`, `Ada (Ada Obi)`.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::model::name::fold;
use crate::vocabulary::person::{CREDENTIALS, SHORT_TITLES, TITLES, is_particle};

/// What meeting programs and their users add in brackets or behind a dash.
const ADDITIONS: &[&str] = &[
    "guest",
    "invite",
    "invitee",
    "invitado",
    "invitada",
    "convidado",
    "convidada",
    "gast",
    "host",
    "co-host",
    "cohost",
    "organizer",
    "organiser",
    "presenter",
    "external",
    "externe",
    "extern",
    "externo",
    "unverified",
    "non verifie",
    "nicht verifiziert",
    "sin verificar",
    "nao verificado",
    "me",
    "moi",
    "yo",
    "eu",
    "ich",
    "iphone",
    "ipad",
    "android",
    "phone",
    "telephone",
    "telefono",
    "mobile",
    "movil",
    "handy",
    "tablet",
    "tablette",
    "laptop",
    "pc",
    "mac",
    "desktop",
    "samsung",
    "galaxy",
    "huawei",
    "web",
    "she/her",
    "he/him",
    "they/them",
    "she/they",
    "he/they",
    "elle",
    "ella",
    "ela",
    "el",
    "il",
    "ele",
    "sie/ihr",
    "er/ihm",
];

/// The name that a cell of `Name (Original Name)` gives: the one shown, or the
/// original where that is a whole name and the one shown is none.
pub fn original(text: &str) -> &str {
    let Some((shown, inside)) = bracketed(text) else {
        return text;
    };
    if !is_whole(shown) && is_whole(inside) {
        inside
    } else {
        shown
    }
}

/// Two words or more, none of them an initial or a device.
fn is_whole(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_word = |word: &&str| word.chars().filter(|letter| letter.is_alphabetic()).count() >= 2;
    let is_letter =
        |letter: char| letter.is_alphabetic() || matches!(letter, ' ' | '.' | ',' | '-' | '\'' | '’');
    words.len() >= 2 && words.iter().all(is_word) && text.chars().all(is_letter) && !is_addition(text)
}

fn bracketed(text: &str) -> Option<(&str, &str)> {
    let (shown, inside) = text.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    let (shown, inside) = (shown.trim(), inside.trim());
    (!shown.is_empty() && !inside.is_empty()).then_some((shown, inside))
}

/// A name without what programs and devices add to it; as documents print it.
pub fn plain(text: &str) -> &str {
    let mut name = without_number(text.trim());
    loop {
        let shorter = bracketed(name)
            .filter(|(_, inside)| is_addition(inside))
            .or_else(|| name.rsplit_once(" - ").filter(|(_, tail)| is_addition(tail)))
            .or_else(|| name.rsplit_once(" – ").filter(|(_, tail)| is_addition(tail)))
            .map(|(shown, _)| shown.trim());
        match shorter.or_else(|| owner(name)) {
            Some(shown) if !shown.is_empty() => name = shown,
            _ => return name,
        }
    }
}

/// Whose device it is: `Ada Obi's iPad`, `iPad de Ada Obi`. A given name alone
/// says too little to be taken for a person.
fn owner(name: &str) -> Option<&str> {
    let behind = || {
        let (owner, device) = name.rsplit_once(' ')?;
        let owner = ["'s", "’s", "'", "’"]
            .iter()
            .find_map(|ending| owner.strip_suffix(ending))?;
        is_device(device).then_some(owner)
    };
    let before = || {
        let (device, owner) = name.split_once(' ')?;
        let owner = ["de ", "d'", "d’", "von ", "do ", "da ", "of "]
            .iter()
            .find_map(|word| owner.strip_prefix(word))?;
        is_device(device).then_some(owner)
    };
    behind()
        .or_else(before)
        .filter(|owner| owner.trim().contains(' '))
}

/// Whether a word is a kind of device.
pub fn is_device(word: &str) -> bool {
    DEVICES.iter().any(|device| device.eq_ignore_ascii_case(word))
}

const DEVICES: &[&str] = &[
    "iphone", "ipad", "macbook", "android", "galaxy", "phone", "tablet", "laptop", "pc",
];

/// A name as people say it: `Obi, Ada` is turned round. `Obi, UNDP` is not,
/// nor `Obi, PhD`, nor what stands behind a whole name: `Tom Brink, Chad`.
pub fn spoken(name: &str) -> Option<String> {
    let (family, given) = name.split_once(',')?;
    let (family, given) = (family.trim(), given.trim());
    let is_plain = |text: &str| {
        let letters = |letter: char| letter.is_alphabetic() || matches!(letter, ' ' | '.' | '-' | '\'' | '’');
        !text.is_empty() && text.chars().all(letters) && !text.contains(" -") && !text.contains("- ")
    };
    let are_capital = |text: &str| !text.chars().any(char::is_lowercase);
    let is_own = |word: &&str| {
        let folded = fold(word);
        let bare = folded.trim_end_matches('.');
        !is_particle(bare) && !TITLES.contains(&bare)
    };
    let is_family = family.split_whitespace().filter(is_own).count() <= 1
        || are_capital(family) && !are_capital(given) && family.chars().any(char::is_uppercase);
    let is_acronym = given.chars().filter(|letter| letter.is_uppercase()).count() >= 2
        && !given.contains(' ')
        && !given.chars().any(char::is_lowercase)
        && !family.chars().all(|letter| !letter.is_lowercase());
    let turns = is_family && is_plain(family) && is_plain(given) && !is_acronym && !is_credential(given);
    turns.then(|| format!("{given} {family}"))
}

fn is_credential(text: &str) -> bool {
    CREDENTIALS.contains(&fold(text).replace('.', "").trim())
}

/// The address in a text such as `Ada Obi <ada@example.org>`.
pub fn address(text: &str) -> Option<&str> {
    let is_edge = |letter: char| {
        letter.is_whitespace() || matches!(letter, '<' | '>' | ',' | ';' | '(' | ')' | '"' | '‹' | '›')
    };
    text.split(is_edge)
        .map(|word| word.trim_start_matches("mailto:").trim_end_matches('.'))
        .find(|word| {
            word.split_once('@').is_some_and(|(local, domain)| {
                !local.is_empty() && domain.len() >= 3 && domain.contains('.') && !domain.contains('@')
            })
        })
}

/// Whether an address is the invention of a program for somebody who gave none:
/// it is another one at each meeting.
pub fn is_invented(address: &str) -> bool {
    address.to_ascii_lowercase().ends_with("@guest.webex.localhost")
}

/// `1. Ada Obi`, `2) Kim Lo`: the line's number is none of the name.
fn without_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    match rest.strip_prefix(['.', ')', '-', ':']) {
        Some(name) if rest.len() < text.len() => name.trim_start(),
        _ => text,
    }
}

fn is_addition(text: &str) -> bool {
    let folded = fold(text);
    ADDITIONS.contains(&folded.as_str())
        || folded
            .split([' ', '\'', ','])
            .any(|word| matches!(word, "iphone" | "ipad" | "guest" | "android"))
}

static NOT_FIRST: LazyLock<HashSet<&str>> = LazyLock::new(|| TITLES.iter().chain(DEVICES).copied().collect());

/// The key of a name that needs no looking into, as most do not: words of
/// plain letters, the first of them no title and no device.
fn plain_key(text: &str) -> Option<String> {
    let is_plain = text
        .bytes()
        .all(|byte| byte.is_ascii_alphabetic() || byte == b' ');
    if !is_plain || text.contains("  ") || text.starts_with(' ') || text.ends_with(' ') {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    let first = lower.split(' ').next().unwrap_or_default();
    (!NOT_FIRST.contains(first)).then_some(lower)
}

/// What two spellings of one name have in common: given names first, without
/// case, accents, titles, credentials and additions.
pub fn key(text: &str) -> String {
    if let Some(plain) = plain_key(text) {
        return plain;
    }
    let folded = fold(plain(text));
    let mut parts = folded
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty() && !is_credential(part));
    let turned = match (parts.next(), parts.next(), parts.next()) {
        // Titles may stand with the given names: `Obi, Dr. Ada`.
        (Some(family), Some(given), None) => format!("{given} {family}"),
        (Some(only), None, _) => only.to_owned(),
        _ => folded.clone(),
    };
    let spaced = turned.replace(',', " ").replace("h.e.", " ").replace('.', ". ");
    let mut words: Vec<&str> = spaced
        .split(' ')
        .filter(|word| !word.is_empty() && *word != ".")
        .collect();
    // A short title without its dot may be a name: `He Wei`, `M Gandhi`.
    let is_title = |word: &str| {
        let bare = word.trim_end_matches('.');
        TITLES.contains(&bare) && (bare.len() < word.len() || !SHORT_TITLES.contains(&bare))
    };
    while words.len() > 2 && is_title(words[0]) {
        words.remove(0);
    }
    let bare: Vec<&str> = words.iter().map(|word| word.trim_end_matches('.')).collect();
    bare.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_in_every_dress() {
        for dress in [
            "Ada Obi",
            "OBI, Ada",
            "Dr. Ada Obi",
            "Prof. Dr. Ada Obi",
            "H.E. Ada Obi",
            "Ada Obi (Guest)",
            "Ada Obi (Invité)",
            "Ada Obi (she/her)",
            "Ada Obi - iPad",
            "Ada Obi’s iPad",
            "iPhone de Ada Obi",
            "Ada Obi (Ada's iPhone)",
            "Ada  Obi, PhD",
            "Ada Obi, MD, Ph.D.",
            "3. Ada Obi",
            "2) Ada Obi",
            "Obi, Dr. Ada",
            "M. Ada Obi",
            "Adá Obi",
        ] {
            assert_eq!(key(dress), "ada obi", "{dress}");
        }
        assert_ne!(key("Ada Obi (World Bank)"), key("Ada Obi"));
        assert_ne!(key("He Wei Ling"), key("Wei Ling"));
        assert_eq!(spoken("Amina Diallo, UNDP"), None);
        assert_eq!(spoken("Tom Brink, Chad"), None);
        assert_eq!(spoken("Tom Brink - Ministry of Water, Chad"), None);
        assert_eq!(spoken("van der Berg, Anna").as_deref(), Some("Anna van der Berg"));
        assert_eq!(spoken("OBI, Ada").as_deref(), Some("Ada OBI"));
        assert_eq!(address("Ada Obi <ada@example.org>"), Some("ada@example.org"));
        assert_eq!(address("@"), None);
        assert_eq!(key("Mr Obi"), "mr obi", "a family name alone is not the same");
    }

    #[test]
    fn the_original_name_is_the_one_in_brackets_if_it_is_a_name() {
        assert_eq!(original("AO (Ada Obi)"), "Ada Obi");
        assert_eq!(original("Ada Obi (Guest)"), "Ada Obi");
        assert_eq!(original("Ada Obi (Ada’s iPhone)"), "Ada Obi");
        assert_eq!(original("Ada Obi (iPad de Ada)"), "Ada Obi");
        assert_eq!(original("Ada Obi"), "Ada Obi");
    }
}
