//! Countries in running text: a list of sentences as notes have them, with
//! traps, and what is made of such notes.

mod notes;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use rapporteur::vocabulary::country::in_text::{Evidence, mentions};

/// One sentence of the list.
struct Sentence {
    is_trap: bool,
    language: &'static str,
    text: &'static str,
    expected: BTreeSet<(Evidence, &'static str)>,
}

fn sentences() -> Vec<Sentence> {
    let lines = include_str!("country_text/mentions.tsv").lines().skip(1);
    let codes = |cell: &'static str| cell.split(';').filter(|code| !code.is_empty());
    lines
        .map(|line| {
            let [kind, language, names, demonyms, text] = line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("{line}")
            };
            let names = codes(names).map(|code| (Evidence::Name, code));
            Sentence {
                is_trap: kind == "trap",
                language,
                text,
                expected: names
                    .chain(codes(demonyms).map(|code| (Evidence::Demonym, code)))
                    .collect(),
            }
        })
        .collect()
}

/// Every country that a text speaks of, each with its strongest evidence.
fn found(text: &str) -> BTreeSet<(Evidence, &'static str)> {
    let all: BTreeSet<_> = mentions(text)
        .into_iter()
        .map(|mention| (mention.evidence, mention.country.alpha3))
        .collect();
    let is_named = |alpha3| all.contains(&(Evidence::Name, alpha3));
    all.iter()
        .filter(|(evidence, alpha3)| *evidence == Evidence::Name || !is_named(alpha3))
        .copied()
        .collect()
}

#[derive(Default)]
struct Score {
    expected: usize,
    proposed: usize,
    right: usize,
    misses: String,
}

impl Score {
    fn of<'a>(sentences: impl Iterator<Item = &'a Sentence>) -> Self {
        let mut score = Self::default();
        for sentence in sentences {
            let found = found(sentence.text);
            score.expected += sentence.expected.len();
            score.proposed += found.len();
            score.right += found.intersection(&sentence.expected).count();
            if found != sentence.expected {
                let Sentence { text, expected, .. } = sentence;
                writeln!(score.misses, "{text}\n    expected {expected:?}, found {found:?}").unwrap();
            }
        }
        score
    }

    fn ratio(part: usize, whole: usize) -> f64 {
        f64::from(u32::try_from(part).unwrap()) / f64::from(u32::try_from(whole).unwrap())
    }

    fn precision(&self) -> f64 {
        Self::ratio(self.right, self.proposed)
    }

    fn recall(&self) -> f64 {
        Self::ratio(self.right, self.expected)
    }

    #[track_caller]
    #[allow(
        clippy::print_stdout,
        reason = "`--nocapture` shows the figures and the misses"
    )]
    fn suffices(&self, what: &str) {
        let said = format!(
            "{what}: {} expected, {} proposed, precision {:.4}, recall {:.4}\n{}",
            self.expected,
            self.proposed,
            self.precision(),
            self.recall(),
            self.misses
        );
        println!("{said}");
        assert!(self.precision() >= 0.97 && self.recall() >= 0.95, "{said}");
    }
}

#[test]
fn the_list_is_long_and_full_of_traps() {
    let sentences = sentences();
    let mentions: usize = sentences.iter().map(|sentence| sentence.expected.len()).sum();
    let traps = sentences.iter().filter(|sentence| sentence.is_trap).count();
    let french = sentences
        .iter()
        .filter(|sentence| sentence.language == "fr")
        .count();
    assert!(
        mentions >= 200 && traps >= 80,
        "{mentions} mentions, {traps} traps"
    );
    assert!(3 * french >= sentences.len());
}

/// The rules were first made with every second sentence, counted from the first,
/// and held to the others.
#[test]
fn proposals_are_right_and_complete() {
    let sentences = sentences();
    for (what, first) in [("worked with", 0), ("held out", 1)] {
        Score::of(sentences.iter().skip(first).step_by(2)).suffices(what);
    }
    Score::of(sentences.iter()).suffices("all");
}

#[test]
fn ranges_are_those_of_the_original_text() {
    let slices = |text: &'static str| -> Vec<&str> {
        mentions(text)
            .into_iter()
            .map(|mention| &text[mention.range])
            .collect()
    };
    assert_eq!(
        slices("Œuvre d’aide : Côte  d’Ivoire, puis le Mali."),
        ["Côte  d’Ivoire", "Mali"]
    );
    assert_eq!(slices("Co\u{302}te d'Ivoire\u{a0}!"), ["Co\u{302}te d'Ivoire"]);
    assert_eq!(slices("Guine\u{301}e\u{301}"), ["Guine\u{301}e\u{301}"]);
    assert_eq!(
        slices("Guinea\u{2011}Bissau’s pacts; Li\u{ad}beria"),
        ["Guinea\u{2011}Bissau", "Li\u{ad}beria"]
    );
    assert_eq!(slices("利比里亚和几内亚比绍的经验"), ["利比里亚", "几内亚比绍"]);
    assert_eq!(slices("ﬁn, ½, İstanbul, Türkiye"), ["Türkiye"]);
    assert_eq!(slices(""), [""; 0]);
}
