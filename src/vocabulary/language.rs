//! Languages: what a cell calls them, and in which one a text is certainly
//! written.
//!
//! A text tells its language by its small words. It is certain only where they
//! are several, are a fair part of the text, and are at least twice as many as
//! those of any other language: a wrong mark would have a reader's voice speak
//! a sentence with the sounds of another tongue, which is worse than none.
//! Scripts that one language of the United Nations owns tell it by themselves.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::name::fold;

/// How often at least small words of the language must occur.
const FEWEST: usize = 3;
/// The part of all words that they must be, as one in so many.
const ONE_IN: usize = 5;
/// How many times more often they must occur than those of any other language.
const TIMES: usize = 2;

/// A language by its ISO 639-1 code, with what people call it.
struct Names {
    code: &'static str,
    names: &'static [&'static str],
}

const NAMES: &[Names] = &[
    Names {
        code: "ar",
        names: &["Arabic", "Arabe", "Árabe", "Arabisch", "العربية", "Арабский"],
    },
    Names {
        code: "de",
        names: &["German", "Allemand", "Alemán", "Alemão", "Deutsch", "Немецкий"],
    },
    Names {
        code: "en",
        names: &["English", "Anglais", "Inglés", "Inglês", "Englisch", "Английский"],
    },
    Names {
        code: "es",
        names: &[
            "Spanish",
            "Espagnol",
            "Español",
            "Castellano",
            "Espanhol",
            "Spanisch",
            "Испанский",
        ],
    },
    Names {
        code: "fr",
        names: &[
            "French",
            "Français",
            "Francés",
            "Francês",
            "Französisch",
            "Французский",
        ],
    },
    Names {
        code: "pt",
        names: &[
            "Portuguese",
            "Portugais",
            "Portugués",
            "Português",
            "Portugiesisch",
            "Португальский",
        ],
    },
    Names {
        code: "ru",
        names: &["Russian", "Russe", "Ruso", "Russo", "Russisch", "Русский"],
    },
    Names {
        code: "zh",
        names: &[
            "Chinese",
            "Chinois",
            "Chino",
            "Chinês",
            "Chinesisch",
            "中文",
            "Китайский",
        ],
    },
];

/// The small words by which a text tells its language; accents tell nothing. A
/// word may be one of several languages.
const SMALL_WORDS: [(&str, &str); 6] = [
    (
        "en",
        "the a an and or but of to in on at by for from with within without into between through against about \
         before after during since until under over as than that which who whose this these those it its they \
         their them we our us you your he she his her is are was were be been being has have had do does did not \
         no nor can could may might must shall should will would all any each every both more most less few many \
         much some such only also there here when where while because if so what how why",
    ),
    (
        "fr",
        "le la les l un une des du de d et ou mais a au aux en dans sur sous par pour avec sans entre vers chez \
         contre avant apres pendant depuis selon ce cet cette ces ceux celle celles qui que qu dont ou il elle ils \
         elles on nous vous leur leurs son sa ses notre nos votre vos se s ne n pas plus moins est sont etait ete \
         etre a ont avait avoir doit doivent devrait peut peuvent pourrait fait tout tous toute toutes chaque \
         plusieurs aussi comme si lorsque afin ainsi car donc",
    ),
    (
        "es",
        "el la los las lo un una unos unas de del a al y e o u pero en con sin por para sobre entre hacia desde hasta \
         contra antes despues durante segun este esta estos estas ese esa eso que quien quienes cuyo se su sus nos \
         nuestro nuestra le les no mas menos es son era fue ser estar esta estan ha han habia haber debe deben \
         deberia deberian puede pueden podria todo todos toda todas cada varios tambien como si cuando donde \
         porque muy ya",
    ),
    (
        "pt",
        "o a os as um uma uns umas de do da dos das ao aos no na nos nas em e ou mas com sem por pelo pela pelos pelas \
         para sobre entre desde ate contra antes depois durante segundo este esta estes estas esse essa isso que \
         quem se seu sua seus suas nosso nossa lhe nao mais menos e sao era foi ser estar esta estao tem ha havia \
         deve devem deveria deveriam pode podem poderia todo todos toda todas cada varios tambem como quando onde \
         porque muito ja",
    ),
    (
        "de",
        "der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei beim mit nach \
         von vom vor zu zum zur fur fuer durch gegen uber ueber unter zwischen wahrend seit bis ohne als wie dass \
         wenn weil ob dieser diese dieses diesen sie er es wir ihr ihre ihren ihrer sich nicht kein keine mehr nur \
         auch ist sind war waren sein hat haben wird werden kann konnen muss mussen soll sollen sollte sollten \
         alle jede jeder",
    ),
    (
        "ru",
        "и в во на с со к ко о об от до для по за из при между через после перед против под над вне или но если \
         когда как что чтобы который которая которое которые их его ее она они это этот эта эти мы наш не ни нет \
         без все всех каждый более менее только также так же уже бы был была были быть есть должен должна должны \
         может могут нужно свои своих",
    ),
];

/// For each small word the languages that have it, as positions in
/// [`SMALL_WORDS`].
static LANGUAGES_OF: LazyLock<HashMap<String, Vec<usize>>> = LazyLock::new(|| {
    let mut languages: HashMap<String, Vec<usize>> = HashMap::new();
    for (position, (_, words)) in SMALL_WORDS.iter().enumerate() {
        for word in words.split_whitespace() {
            let of = languages.entry(fold(word)).or_default();
            if !of.contains(&position) {
                of.push(position);
            }
        }
    }
    languages
});

/// The code of the language that a cell names: by its code, `fr` or `fr-CA`, or
/// by its name in one of the languages in which people write their sheets.
pub fn named(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let code = folded.split(['-', '_']).next().unwrap_or_default();
    let known = NAMES
        .iter()
        .find(|language| language.code == code || language.names.iter().any(|name| fold(name) == folded));
    known.map(|language| language.code)
}

/// The code of the language in which a text is certainly written; `None` where
/// it is short or in doubt.
pub fn certain(text: &str) -> Option<&'static str> {
    by_script(text).or_else(|| by_small_words(text))
}

/// Arabic and Chinese letters, as far as no neighbour writes so.
fn by_script(text: &str) -> Option<&'static str> {
    let (mut all, mut arabic, mut chinese) = (0, 0, 0);
    for letter in text.chars().filter(|letter| letter.is_alphabetic()) {
        all += 1;
        match letter {
            // Persian, Urdu and Pashto have letters of their own; so has Japanese.
            '\u{67e}'
            | '\u{686}'
            | '\u{698}'
            | '\u{6a9}'
            | '\u{6af}'
            | '\u{6cc}'
            | '\u{679}'
            | '\u{6d2}'
            | '\u{3040}'..='\u{30ff}' => return None,
            '\u{600}'..='\u{6ff}' => arabic += 1,
            '\u{4e00}'..='\u{9fff}' => chinese += 1,
            _ => {}
        }
    }
    let is_most = |count: usize| count >= FEWEST && count * 2 > all;
    if is_most(arabic) {
        Some("ar")
    } else {
        is_most(chinese).then_some("zh")
    }
}

fn by_small_words(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let mut counts = [0_usize; SMALL_WORDS.len()];
    let mut words = 0;
    for word in folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        words += 1;
        for position in LANGUAGES_OF.get(word).into_iter().flatten() {
            counts[*position] += 1;
        }
    }
    let (best, most) = (0..).zip(counts).max_by_key(|(_, count)| *count)?;
    let second = (0..).zip(counts).filter(|(position, _)| *position != best);
    let second = second.map(|(_, count)| count).max().unwrap_or(0);
    let is_certain = most >= FEWEST && most * ONE_IN >= words && most >= TIMES * second;
    is_certain.then_some(SMALL_WORDS[best].0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_goes_by_its_code_and_its_names() {
        for (text, code) in [
            ("fr", Some("fr")),
            ("FR", Some("fr")),
            ("fr-CA", Some("fr")),
            ("Français", Some("fr")),
            ("french", Some("fr")),
            ("Inglés", Some("en")),
            ("русский", Some("ru")),
            ("العربية", Some("ar")),
            ("Klingon", None),
            ("", None),
            ("f", None),
        ] {
            assert_eq!(named(text), code, "{text}");
        }
    }

    #[test]
    fn sentences_tell_their_language() {
        for (text, code) in [
            (
                "Mandates should give the mission time to plan with local authorities.",
                "en",
            ),
            (
                "Les comités locaux de paix doivent participer aux décisions dès le début.",
                "fr",
            ),
            (
                "Los comités locales de paz deben participar en las decisiones desde el principio.",
                "es",
            ),
            (
                "Os comitês locais de paz devem participar das decisões desde o início.",
                "pt",
            ),
            (
                "Die Mission soll mit den Gemeinden planen und auf sie hören.",
                "de",
            ),
            (
                "Местные комитеты должны участвовать в принятии решений с самого начала.",
                "ru",
            ),
            ("يجب أن تشارك اللجان المحلية في القرارات منذ البداية.", "ar"),
            ("地方委员会应从一开始就参与决策。", "zh"),
        ] {
            assert_eq!(certain(text), Some(code), "{text}");
        }
    }

    #[test]
    fn what_is_short_mixed_or_neighbouring_is_not_certain() {
        for text in [
            "",
            "Financing",
            "Mandates and transitions",
            "La paix",
            "Plan de acción",
            "Мандаты",
            "UNDP, UNICEF, UNHCR, OHCHR, DPPA",
            // Half and half.
            "The mission and the team; la mission et les équipes",
            // Ukrainian has other small words.
            "Місцеві комітети повинні брати участь у прийнятті рішень",
            // Persian, Japanese.
            "کمیته‌های محلی باید از ابتدا در تصمیم‌ها شرکت کنند",
            "地方委員会は最初から意思決定に参加すべきです",
        ] {
            assert_eq!(certain(text), None, "{text}");
        }
    }
}
