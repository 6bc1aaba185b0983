//! The messages of one language, as its Fluent file gives them.
//!
//! A catalogue gives a finished sentence or a fault; never a key, and never a
//! sentence with a hole in it.

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::model::settings::WorkshopsAre;

/// The messages as they were read. To read them costs more than all that one
/// document asks of them, so documents of a language share them.
pub type Messages = Arc<FluentResource>;

pub struct Catalogue {
    bundle: FluentBundle<Messages>,
}

/// Reads the Fluent file of a language for a series that calls its workshops
/// so.
pub fn read(text: &str, workshops: WorkshopsAre) -> anyhow::Result<Messages> {
    match FluentResource::try_new(with_terms(text, workshops)) {
        Ok(resource) => Ok(Arc::new(resource)),
        Err((_, errors)) => {
            let faults: Vec<String> = errors
                .iter()
                .map(|error| format!("line {}: {error}", line_of(text, error.pos.start)))
                .collect();
            bail!(faults.join("; "))
        }
    }
}

/// The catalogue with each term that has the ending of these words in the
/// place of the one that has no ending. Lines stay where they are, so that
/// faults are told with those of the file.
fn with_terms(text: &str, workshops: WorkshopsAre) -> String {
    let ending = workshops.ending();
    let term = |line: &str| Some(line.strip_prefix('-')?.split_once(" =")?.0.to_owned());
    let terms: BTreeSet<String> = text.lines().filter_map(term).collect();
    let renamed = |line: &str| {
        let id = term(line)?;
        let name = match id.strip_suffix(ending) {
            Some(plain) if terms.contains(plain) => plain.to_owned(),
            _ if terms.contains(&format!("{id}{ending}")) => {
                format!("{id}{}", WorkshopsAre::default().ending())
            }
            _ => return None,
        };
        Some(format!("-{name}{}", &line[id.len() + 1..]))
    };
    let lines = text.lines();
    let lines = lines.map(|line| renamed(line).unwrap_or_else(|| line.to_owned()));
    lines.collect::<Vec<_>>().join("\n")
}

impl Catalogue {
    /// The catalogue of one document; the code of its language decides the
    /// plural rules.
    pub fn new(code: &str, messages: &Messages) -> anyhow::Result<Self> {
        let language: LanguageIdentifier = code
            .parse()
            .with_context(|| format!("“{code}” is no code of a language"))?;
        let mut bundle = FluentBundle::new(vec![language]);
        bundle.set_use_isolating(false);
        if let Err(errors) = bundle.add_resource(Arc::clone(messages)) {
            bail!(joined(&errors));
        }
        Ok(Self { bundle })
    }

    /// The message with its arguments set in, or what is wrong with it.
    pub fn format(&self, id: &str, arguments: &FluentArgs) -> Result<String, String> {
        let pattern = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
            .ok_or_else(|| format!("there is no message `{id}`"))?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors);
        if errors.is_empty() {
            Ok(on_one_line(&text))
        } else {
            Err(format!("message `{id}`: {}", joined(&errors)))
        }
    }
}

/// Long messages are wrapped in the file; in a document they are one line.
/// Spaces that do not break stay.
fn on_one_line(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

fn joined(errors: &[FluentError]) -> String {
    let errors: Vec<String> = errors.iter().map(ToString::to_string).collect();
    errors.join("; ")
}

/// The line of a place in a text, counted from 1.
fn line_of(text: &str, place: usize) -> usize {
    1 + text.bytes().take(place).filter(|byte| *byte == b'\n').count()
}
