//! What two texts must have in common, letter by letter, before they are one
//! without asking.
//!
//! Stems, synonyms and the like tell what is likely. What is certain must not
//! rest on them: accents (`marche`, `marché`), signs (`↑`, `↓`), capitals
//! (`US`, `us`), a lost `a` (`few`, `a few`) or an added `s` (`the Guineas`)
//! turn one sentence into another. So certain texts are equal but for the
//! capital at their beginning, the point at their end, the look of quotation
//! marks, apostrophes and spaces, and the English article `the`; and `must`
//! and `should` are one where nothing denies or counts.

use unicode_normalization::UnicodeNormalization;

/// Words beside which `must not` and `should not` are not the same, nor `no one
/// must` and `no one should`.
const WEIGHED: [&str; 20] = [
    "not", "no", "none", "nobody", "nothing", "never", "neither", "nor", "only", "cannot", "without",
    "unless", "hardly", "few", "all", "any", "every", "each", "some", "most",
];

/// The text as far as nothing in it may differ; two that are equal say the same.
pub(super) fn plain(text: &str) -> String {
    let written: String = text.nfc().map(unified).collect();
    let written = written.trim().trim_matches('"').trim_end_matches(['.', ' ', ';']);
    let words: Vec<String> = written
        .split_whitespace()
        .filter(|word| !matches!(*word, "the" | "The"))
        .enumerate()
        .map(|(at, word)| {
            if at == 0 {
                without_capital(word)
            } else {
                word.to_owned()
            }
        })
        .collect();
    let is_weighed = words
        .iter()
        .any(|word| WEIGHED.contains(&word.to_lowercase().as_str()) || word.contains("n't"));
    let obliged = |word: String| match word.as_str() {
        "must" | "shall" if !is_weighed => "should".to_owned(),
        _ => word,
    };
    words.into_iter().map(obliged).collect::<Vec<_>>().join(" ")
}

fn unified(letter: char) -> char {
    match letter {
        '‘' | '’' | 'ʼ' | '`' | '´' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    }
}

/// `Publish` as `publish`; `US`, `IMF` and a lone `A` as they are.
fn without_capital(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) if letters.clone().next().is_some_and(char::is_lowercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_is_certain_is_equal_letter_by_letter() {
        for (left, right) in [
            ("Publish the assessment.", "Publish assessment"),
            (
                "Donors must fund women’s groups",
                "Donors should fund women's groups.",
            ),
            ("The PBC should meet monthly", "the  PBC should meet monthly;"),
        ] {
            assert_eq!(plain(left), plain(right), "{left} | {right}");
        }
        for (left, right) in [
            ("Return land to US owners", "Return land to us owners"),
            ("Soutenir la marche des femmes", "Soutenir la marché des femmes"),
            ("Spending ↑", "Spending ↓"),
            ("Finance few projects", "Finance a few projects"),
            ("Judges must not decide", "Judges should not decide"),
            ("No one must leave", "No one should leave"),
            ("Aid for the Guineas", "Aid for Guinea"),
            ("Pay 10² euros", "Pay 102 euros"),
            ("Is the fund needed?", "Is the fund needed"),
            ("Category A detainees", "Category detainees"),
            ("Don't stop the vetting", "Don't! Stop the vetting"),
        ] {
            assert_ne!(plain(left), plain(right), "{left} | {right}");
        }
    }
}
