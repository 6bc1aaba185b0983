//! In which languages a series appears, and what its own words are in them.
//!
//! A language exists if there is a catalogue for it; who adds one adds a
//! language. A series that asks for another one is built in the rest. Which of
//! its own words still lack a translation is told once for each edition, with
//! the lines to paste.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::discover::SERIES_FILE;
use super::series_file::{line, place};
use crate::diagnostic::{Code, Diagnostic, toml_string};
use crate::model::name::fold;
use crate::model::{Dataset, OwnPart, OwnWords, Translations};
use crate::vocabulary::{attribute, language, term};

/// Examples that a message names.
const EXAMPLES: usize = 3;
/// Lines that a help text has, so that it can be pasted without scrolling far.
const LINES: usize = 40;
/// Longer words are translated under the key of their setting.
const LONGEST_KEY: usize = 120;

/// Languages that are written from right to left, or without spaces between
/// words: a catalogue alone would not make a document of them that can be read.
const NOT_LAID_OUT: [&str; 11] = ["ar", "dv", "fa", "he", "ja", "km", "ko", "ps", "th", "ur", "zh"];

/// The languages of a run.
#[derive(Debug, Clone, Copy)]
pub struct Languages<'a> {
    /// Those that have a catalogue.
    pub known: &'a [String],
    /// Those that were asked for beside those of the series.
    pub asked: &'a [String],
    /// What a series appears in that names none.
    pub default: &'a str,
}

/// Settles in which languages the series appears: those of series.toml that
/// exist, then those that were asked for beside them. Says what is wrong with
/// languages and translations, and what is not translated.
pub fn settle(folder: &Path, dataset: &mut Dataset, languages: Languages<'_>) -> Vec<Diagnostic> {
    let text = std::fs::read_to_string(folder.join(SERIES_FILE)).unwrap_or_default();
    let written = Written::of(&text);
    let mut diagnostics = Vec::new();
    let named = std::mem::take(&mut dataset.settings.languages);
    let (known, unknown): (Vec<String>, Vec<String>) =
        named.into_iter().partition(|code| languages.known.contains(code));
    for code in &unknown {
        diagnostics.push(no_edition(code, written.language(code), languages.known));
    }
    let mut editions: Vec<String> = Vec::new();
    for code in known.iter().chain(languages.asked) {
        if editions.is_empty() && !known.contains(code) {
            editions.push(languages.default.to_owned());
        }
        if !editions.contains(code) {
            editions.push(code.clone());
        }
    }
    if editions.is_empty() {
        editions.push(languages.default.to_owned());
    }
    for code in dataset.settings.translations.keys() {
        if !languages.known.contains(code) {
            diagnostics.push(no_edition(code, written.table(code), languages.known));
        }
    }
    dataset.settings.languages = editions;
    let own = OwnTexts::of(dataset);
    diagnostics.extend(unused(dataset, &own, &written));
    let further = dataset.settings.languages.iter().skip(1);
    diagnostics.extend(further.filter_map(|code| untranslated(dataset, code, &own)));
    diagnostics
}

fn no_edition(code: &str, at: Option<u32>, known: &[String]) -> Diagnostic {
    let line = at.map_or_else(String::new, |at| format!("line {at}: "));
    let message = format!("{line}there is no edition in “{code}”");
    let other = if NOT_LAID_OUT.contains(&code) {
        "The documents are laid out for Latin, Greek and Cyrillic letters, from left to right; quotations in other scripts \
         need a folder of fonts (branding.fonts)."
    } else {
        "A catalogue in report_templates/locales/ would add the language."
    };
    let help = format!(
        "Known are {}; take “{code}” out of languages and [translations]. The series is built without it. {other}",
        known.join(", ")
    );
    Diagnostic::error(Code::SeriesFile, message)
        .at(place())
        .help(help)
}

/// The series' own texts, each once, as they stand.
struct OwnTexts {
    texts: Vec<OwnWord>,
    /// Folded: whatever a translation may be of.
    known: BTreeSet<String>,
}

struct OwnWord {
    words: String,
    setting: Option<&'static str>,
    /// Whether somebody has to translate it, and the program cannot.
    needs_translation: bool,
}

impl OwnTexts {
    fn of(dataset: &mut Dataset) -> Self {
        let mut known = BTreeSet::new();
        let mut texts = Vec::new();
        dataset.each_own_text(&mut |text| {
            let setting = match text.part {
                OwnPart::Setting(key) => Some(key),
                _ => None,
            };
            known.extend(setting.map(str::to_owned));
            if known.insert(fold(text.words)) {
                texts.push(OwnWord {
                    words: text.words.clone(),
                    setting,
                    needs_translation: needs_translation(text.words, text.part),
                });
            }
        });
        for row in &dataset.attendance {
            known.extend([&row.gender, &row.role, &row.format].map(|words| fold(words)));
        }
        Self { texts, known }
    }
}

/// What the program knows it words in every language.
fn needs_translation(words: &str, part: OwnPart<'_>) -> bool {
    match part {
        OwnPart::Label { is_known: true, .. } => false,
        OwnPart::Label { .. } => term::addressee(words).is_none(),
        OwnPart::Format => attribute::format(words).is_none(),
        _ => true,
    }
}

/// Translations of words that the series does not have.
fn unused(dataset: &Dataset, own: &OwnTexts, written: &Written<'_>) -> Vec<Diagnostic> {
    let tables = dataset.settings.translations.iter();
    let entries = tables.flat_map(|(code, table)| table.keys().map(move |words| (code, words)));
    entries
        .filter(|(_, words)| !own.known.contains(&fold(words)))
        .map(|(code, words)| {
            let line = written.translation(code, words);
            let line = line.map_or_else(String::new, |at| format!("line {at}: "));
            let message =
                format!("{line}the series has no words “{words}”; their translation is used nowhere");
            let help = nearest(words, own).map_or_else(
                || "Write on the left the words as they stand in series.toml or in the sheets, or delete the line.".to_owned(),
                |near| format!("Did you mean “{near}”? Else delete the line."),
            );
            Diagnostic::warning(Code::UnusedTranslation, message)
                .at(place())
                .help(help)
        })
        .collect()
}

fn nearest<'a>(words: &str, own: &'a OwnTexts) -> Option<&'a str> {
    /// Below it words have little in common.
    const NEAR: f64 = 0.8;
    let folded = fold(words);
    let keys = own.texts.iter().filter_map(|text| text.setting);
    let texts = own.texts.iter().map(|text| text.words.as_str());
    let likeness = |text: &str| strsim::jaro_winkler(&folded, &fold(text));
    texts
        .chain(keys)
        .filter(|text| text.chars().count() <= LONGEST_KEY)
        .map(|text| (likeness(text), text))
        .filter(|(likeness, _)| *likeness > NEAR)
        .max_by(|(one, left), (other, right)| one.total_cmp(other).then_with(|| right.cmp(left)))
        .map(|(_, text)| text)
}

/// What stands in a further edition as it stands in the first; `None` where all
/// is translated. What is certainly written in that language is.
fn untranslated(dataset: &Dataset, code: &str, own: &OwnTexts) -> Option<Diagnostic> {
    let translations = Translations::of(&dataset.settings.translations);
    let lacks = |text: &&OwnWord| {
        let part = text.setting.map_or(OwnPart::Host, OwnPart::Setting);
        text.needs_translation
            && translations.find(code, &text.words, part).is_none()
            && language::certain(&text.words) != Some(code)
    };
    let missing: Vec<&OwnWord> = own.texts.iter().filter(lacks).collect();
    if missing.is_empty() {
        return None;
    }
    let short = missing.iter().filter(|text| is_key(&text.words));
    let examples: Vec<String> = short
        .take(EXAMPLES)
        .map(|text| format!("“{}”", text.words))
        .collect();
    let such_as = if examples.is_empty() {
        String::new()
    } else {
        format!(", such as {}", examples.join(", "))
    };
    let message = format!(
        "the edition in “{code}” has {} of the series' own words untranslated{such_as}",
        missing.len()
    );
    let has_table = dataset.settings.translations.contains_key(code);
    Some(
        Diagnostic::note(Code::Untranslated, message)
            .at(place())
            .help(lines(code, &missing, has_table)),
    )
}

fn is_key(words: &str) -> bool {
    words.chars().count() <= LONGEST_KEY && !words.contains('\n')
}

/// The lines to paste.
fn lines(code: &str, missing: &[&OwnWord], has_table: bool) -> String {
    let mut help = if has_table {
        format!(
            "Add to series.toml, below [translations.{code}], with the words in that language between the second quotation marks:"
        )
    } else {
        format!(
            "Add to series.toml, with the words in that language between the second quotation marks:\n[translations.{code}]"
        )
    };
    for text in missing.iter().take(LINES) {
        let key = match text.setting {
            Some(key) => key.to_owned(),
            None => toml_string(&text.words.split_whitespace().collect::<Vec<_>>().join(" ")),
        };
        // Writing to a text cannot fail.
        let _ = write!(help, "\n{key} = \"\"");
    }
    if missing.len() > LINES {
        let _ = write!(help, "\nThen {} more.", missing.len() - LINES);
    }
    help
}

/// Where things stand in series.toml.
struct Written<'a> {
    text: &'a str,
    table: Option<DeTable<'a>>,
}

impl<'a> Written<'a> {
    fn of(text: &'a str) -> Self {
        let table = DeTable::parse(text).ok().map(toml::Spanned::into_inner);
        Self { text, table }
    }

    /// The line in which a language is asked for.
    fn language(&self, code: &str) -> Option<u32> {
        let DeValue::Array(codes) = self.table.as_ref()?.get("languages")?.get_ref() else {
            return None;
        };
        let mut codes = codes.iter();
        let found = codes.find(|one| matches!(one.get_ref(), DeValue::String(text) if text == code))?;
        line(self.text, Some(found.span()))
    }

    /// The line of the table of a language's translations.
    fn table(&self, code: &str) -> Option<u32> {
        let (key, _) = self.translations()?.get_key_value(code)?;
        line(self.text, Some(key.span()))
    }

    fn translation(&self, code: &str, words: &str) -> Option<u32> {
        let DeValue::Table(entries) = self.translations()?.get(code)?.get_ref() else {
            return None;
        };
        let (key, _) = entries.get_key_value(words)?;
        line(self.text, Some(key.span()))
    }

    fn translations(&self) -> Option<&DeTable<'a>> {
        match self.table.as_ref()?.get("translations")?.get_ref() {
            DeValue::Table(tables) => Some(tables),
            _ => None,
        }
    }
}
