//! In which languages a run makes documents. `compose` knows which have a
//! catalogue, `ingest` what a series asks for; here the two meet.

use std::path::Path;

use anyhow::{Result, bail};

use crate::compose;
use crate::diagnostic::{Diagnostic, Warned};
use crate::ingest::{self, Languages, Reading};
use crate::model::{Dataset, TemplateFiles};

/// The languages that have a catalogue. An error says that one was asked for
/// which has none.
pub fn known(templates: &TemplateFiles, asked: &[String]) -> Result<Vec<String>> {
    let known = compose::known_languages(templates);
    if let Some(unknown) = asked.iter().find(|code| !known.contains(code)) {
        bail!(
            "there is no edition in “{unknown}”: known are {}",
            known.join(", ")
        );
    }
    Ok(known)
}

/// A series with its languages settled.
pub fn settle(
    mut read: Warned<Reading>,
    folder: &Path,
    known: &[String],
    asked: &[String],
) -> Warned<Reading> {
    if let Reading::Dataset(dataset) = &mut read.value {
        read.diagnostics.extend(of_series(folder, dataset, known, asked));
    }
    read
}

/// Settles the languages of a series and says what is wrong with them.
pub fn of_series(
    folder: &Path,
    dataset: &mut Dataset,
    known: &[String],
    asked: &[String],
) -> Vec<Diagnostic> {
    let languages = Languages {
        known,
        asked,
        default: compose::DEFAULT_LANGUAGE,
    };
    ingest::settle_languages(folder, dataset, languages)
}
