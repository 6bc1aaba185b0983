//! The texts that editors wrote: which Markdown files series.toml names, what
//! is in them, and to what in the series they belong.
//!
//! `foreword.md` is for the series' first language, `foreword.fr.md` beside it
//! for the French edition. A file is named by its path from the series folder
//! and never lies outside it. What is missing, refused or belongs to nothing is
//! told, and the documents do with what is left.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::file::sha256;
use super::markdown::{self, Refusal, Refused};
use super::named_file::{self, inside};
use super::series_file;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::prose::{Editorial, EditorialPlace, EditorialText};
use crate::model::settings::{Settings, TextSettings};
use crate::model::{InputFile, Terms, Workshop};

/// The largest file that is read, in bytes: some 150,000 words.
const LARGEST: u64 = 1 << 20;

/// What series.toml says that a file is for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Purpose {
    Place(EditorialPlace),
    /// The number of a workshop.
    Workshop(String),
    /// The id, title or an alias of a topic.
    Topic(String),
}

/// A file that was read, before it is known to what it belongs.
#[derive(Debug)]
pub struct Draft {
    purpose: Purpose,
    file: Arc<str>,
    language: Option<String>,
    text: markdown::Text,
}

/// Reads the files that the settings name, each once, and adds them to those
/// that were read.
pub fn read(
    folder: &Path,
    settings: &Settings,
    files: &mut Vec<InputFile>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (purpose, path) in named(&settings.texts) {
        let Some(path) = inside(path) else {
            diagnostics.push(outside(path));
            continue;
        };
        let before = drafts.len();
        for (language, path) in editions(&path, &settings.languages) {
            match named_file::read(&folder.join(&path), LARGEST) {
                Ok(None) => {}
                Ok(Some(bytes)) => {
                    let file: Arc<str> = path.as_str().into();
                    files.push(InputFile {
                        path: Arc::clone(&file),
                        sha256: sha256(&bytes),
                    });
                    let text = understood(&file, &bytes, diagnostics);
                    drafts.extend(text.map(|text| Draft {
                        purpose: purpose.clone(),
                        file,
                        language,
                        text,
                    }));
                }
                Err(message) => {
                    let told = problem(format!("{message}; it is not used"));
                    diagnostics.push(told.at(Place::file(&path.as_str().into())));
                }
            }
        }
        let nothing_new = drafts.len() == before;
        if nothing_new && !diagnostics.iter().any(|told| is_about(told, &path)) {
            diagnostics.push(missing(&path));
        }
    }
    diagnostics.extend(untranslated(&drafts, &settings.languages));
    drafts
}

fn named(texts: &TextSettings) -> Vec<(Purpose, &str)> {
    let whole = [
        (EditorialPlace::Foreword, &texts.foreword),
        (EditorialPlace::Background, &texts.background),
        (EditorialPlace::Conclusions, &texts.conclusions),
    ];
    let whole = whole
        .into_iter()
        .filter_map(|(place, path)| Some((Purpose::Place(place), path.as_deref()?)));
    let workshops = texts
        .workshops
        .iter()
        .map(|(number, path)| (Purpose::Workshop(number.clone()), path.as_str()));
    let topics = texts
        .topics
        .iter()
        .map(|(topic, path)| (Purpose::Topic(topic.clone()), path.as_str()));
    whole.chain(workshops).chain(topics).collect()
}

/// The file itself, and those of the same name with the code of a language of
/// the series before the ending.
fn editions(path: &str, languages: &[String]) -> Vec<(Option<String>, String)> {
    let (stem, ending) = match path.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && !ending.contains('/') => (stem, format!(".{ending}")),
        _ => (path, String::new()),
    };
    let mut editions = vec![(None, path.to_owned())];
    for code in languages {
        let named = (Some(code.clone()), format!("{stem}.{code}{ending}"));
        if !editions.contains(&named) {
            editions.push(named);
        }
    }
    editions
}

fn understood(file: &Arc<str>, bytes: &[u8], diagnostics: &mut Vec<Diagnostic>) -> Option<markdown::Text> {
    let place = || Place::file(file);
    let Ok(text) = std::str::from_utf8(bytes) else {
        diagnostics.push(
            problem("the text is not UTF-8; it is not used")
                .at(place())
                .help("Save it as UTF-8."),
        );
        return None;
    };
    let mut text = markdown::read(text.trim_start_matches('\u{feff}'));
    let refused = std::mem::take(&mut text.refused);
    diagnostics.extend(refused.into_iter().map(|refused| told(&refused).at(place())));
    if text.blocks.is_empty() && text.title.is_none() {
        let message = "the text is empty; the words that are generated stay in its place";
        diagnostics.push(Diagnostic::warning(Code::EditorialText, message).at(place()));
        return None;
    }
    Some(text)
}

fn told(refused: &Refused) -> Diagnostic {
    let (what, help) = match refused.what {
        Refusal::Html => (
            "HTML is left out",
            "Write it in Markdown: *emphasis*, **strong**, [words](https://address).",
        ),
        Refusal::Picture => (
            "a picture is left out",
            "Editorial texts have no pictures; delete it, or link to it.",
        ),
        Refusal::Link => (
            "a link leads nowhere from a PDF; its words are printed without it",
            "Give an address that begins with https:// or mailto:.",
        ),
        Refusal::TooDeep => (
            "lists or quotes lie more than eight deep in each other; the deepest are left out",
            "Move them out of each other.",
        ),
        Refusal::TooOften => (
            "a footnote is referred to more than twenty times; this reference is left out",
            "Refer to it where it matters most.",
        ),
    };
    problem(format!("line {}: {what}", refused.line))
        .value(&refused.words, true)
        .help(help)
}

fn problem(message: impl Into<String>) -> Diagnostic {
    Diagnostic::error(Code::EditorialText, message.into())
}

fn missing(path: &str) -> Diagnostic {
    problem(format!(
        "there is no file “{path}”; the words that are generated stay in its place"
    ))
    .at(series_file::place())
    .help("Put the file into the series folder, or mend its name under [texts].")
}

fn outside(path: &str) -> Diagnostic {
    problem(format!(
        "“{path}” is no path within the series folder; it is not read"
    ))
    .at(series_file::place())
    .help("Copy the file into the series folder and name it by its path from there.")
}

fn is_about(told: &Diagnostic, path: &str) -> bool {
    told.place.as_ref().is_some_and(|place| &*place.file == path)
}

/// Texts without a translation, told once for each further language.
fn untranslated(drafts: &[Draft], languages: &[String]) -> Vec<Diagnostic> {
    let Some((main, further)) = languages.split_first() else {
        return Vec::new();
    };
    let lacking = |code: &String| {
        let of_main = |draft: &&Draft| draft.language.as_ref().is_none_or(|language| language == main);
        let has = |purpose: &Purpose| {
            let mut others = drafts.iter();
            others.any(|draft| draft.purpose == *purpose && draft.language.as_ref() == Some(code))
        };
        let mut files: Vec<&str> = drafts
            .iter()
            .filter(of_main)
            .filter(|draft| !has(&draft.purpose))
            .map(|draft| &*draft.file)
            .collect();
        files.dedup();
        files.join(", ")
    };
    further
        .iter()
        .map(|code| (code, lacking(code)))
        .filter(|(code, files)| !files.is_empty() && *code != main)
        .map(|(code, files)| {
            let message = format!(
                "the edition in “{code}” has no text of its own for {files}; generated words stand in its place"
            );
            Diagnostic::note(Code::EditorialText, message)
                .at(series_file::place())
                .help(format!(
                    "Put a translation beside it, with the language before the ending: text.{code}.md"
                ))
        })
        .collect()
}

/// Finds the workshop or topic of each text. One that belongs to nothing is
/// told and not used.
pub fn settle(
    drafts: &[Draft],
    workshops: &[Workshop],
    topics: &Terms,
    diagnostics: &mut Vec<Diagnostic>,
) -> Editorial {
    let mut texts = Vec::new();
    let mut lost: BTreeMap<(&'static str, &str), Option<String>> = BTreeMap::new();
    for draft in drafts {
        let place = match &draft.purpose {
            Purpose::Place(place) => Some(*place),
            Purpose::Workshop(number) => {
                let position = workshops
                    .iter()
                    .position(|workshop| workshop.number.to_string() == number.trim());
                if position.is_none() {
                    lost.insert(("workshop", number), None);
                }
                position.map(EditorialPlace::Workshop)
            }
            Purpose::Topic(topic) => {
                let position = topics.find(topic);
                if position.is_none() {
                    lost.insert(("topic", topic), nearest(topic, topics));
                }
                position.map(EditorialPlace::Topic)
            }
        };
        texts.extend(place.map(|place| EditorialText {
            place,
            file: Arc::clone(&draft.file),
            language: draft.language.clone(),
            title: draft.text.title.clone(),
            blocks: draft.text.blocks.clone(),
        }));
    }
    diagnostics.extend(
        lost.into_iter()
            .map(|((what, name), nearest)| belongs_to_nothing(what, name, nearest)),
    );
    Editorial { texts }
}

/// The topic that was probably meant.
fn nearest(name: &str, topics: &Terms) -> Option<String> {
    let names = topics.iter().flat_map(|topic| [&topic.id, &topic.label]);
    let likeness = |known: &str| strsim::jaro_winkler(known, name);
    names
        .max_by(|left, right| likeness(left).total_cmp(&likeness(right)))
        .filter(|known| likeness(known) > 0.75)
        .cloned()
}

fn belongs_to_nothing(what: &str, name: &str, nearest: Option<String>) -> Diagnostic {
    let help = nearest.map_or_else(
        || format!("Write the {what} under [texts.{what}s] as the series has it."),
        |nearest| format!("Did you mean “{nearest}”?"),
    );
    problem(format!("the series has no {what} “{name}”; its text is not used"))
        .at(series_file::place())
        .help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editions_bear_the_language_before_the_ending() {
        let names: Vec<String> = editions("a.b/foreword.md", &["en".to_owned(), "fr".to_owned()])
            .into_iter()
            .map(|(_, name)| name)
            .collect();
        assert_eq!(
            names,
            ["a.b/foreword.md", "a.b/foreword.en.md", "a.b/foreword.fr.md"]
        );
    }
}
