//! From what may be told to finished views: choice, order and wording.
//!
//! A document is composed in two steps. First it is settled which note stands
//! where (`choice`, and the `selection` of brief and paper); then sections are
//! put into words (`language`), and every number on the way is recorded with
//! the notes behind it (`figures`). Nothing is counted here that the tables
//! have counted, and nothing is worded that the catalogue does not word.
//!
//! Each document is a function of the series and the language alone, so
//! documents are composed beside each other.

mod attachments;
mod brief;
mod changes;
mod chart;
mod choice;
mod continuity;
mod contribution;
mod country_note;
mod country_ranking;
mod desk;
mod document;
mod edition;
mod editorial;
mod figures;
mod foreign;
mod heat;
mod index;
mod kinds;
mod language;
mod ledger;
mod links;
mod map;
mod order;
mod own_edition;
mod paper;
mod participation;
mod quotation;
mod recommendation;
mod regions;
mod rule;
mod series;
mod starter;
mod substitutes;
mod withheld;
mod workshop_label;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

pub use self::changes::compare;
pub use self::edition::in_first_language;
pub use self::index::{card, index};
pub use self::language::{DEFAULT as DEFAULT_LANGUAGE, known as known_languages};
use self::language::{Language, Words};
pub use self::ledger::ledger;
use self::order::Order;
use self::series::Series;
pub use self::starter::starter;
pub use self::substitutes::substitutes;
use crate::model::changes::Changes;
use crate::model::disclosed::Disclosed;
use crate::model::document::Document;
use crate::model::name::CountryCode;
use crate::model::template_files::TemplateFiles;

/// Which documents are asked for; the series' settings can ask for fewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentChoice {
    /// A meeting brief for each workshop.
    pub briefs: bool,
    /// A note on each country example with enough contributions.
    pub country_notes: bool,
    /// The policy paper.
    pub paper: bool,
}

impl DocumentChoice {
    pub const ALL: Self = Self {
        briefs: true,
        country_notes: true,
        paper: true,
    };
}

/// One document to be composed.
enum Job {
    /// The brief on the workshop with this index.
    Brief(usize),
    /// The note on the country example with this code.
    CountryNote(CountryCode),
    Paper,
}

/// [`compose_since`] without an earlier edition.
pub fn compose(
    disclosed: &Disclosed,
    locales: &TemplateFiles,
    choice: DocumentChoice,
) -> anyhow::Result<Vec<Document>> {
    compose_since(disclosed, None, locales, choice)
}

/// Composes the documents of a series: briefs by the numbers of their
/// workshops, then the paper, where there is a workshop at all; in each language of the series, the first at the
/// root of its folder and every further one in a folder of its own. `disclosed`
/// is in its first language ([`in_first_language`]).
///
/// `locales` holds the catalogues of words. A missing catalogue, message or
/// argument is an error. `changes` is what differs from an earlier edition,
/// where the documents are to tell it.
pub fn compose_since(
    disclosed: &Disclosed,
    changes: Option<&Changes>,
    locales: &TemplateFiles,
    choice: DocumentChoice,
) -> anyhow::Result<Vec<Document>> {
    let mut documents = Vec::new();
    let mut order = Order::default();
    for (position, code) in languages(disclosed).into_iter().enumerate() {
        let words = Words::read(code, disclosed.settings.workshops_are, locales)?;
        let language = Language::new(&words)?;
        let composed = if position == 0 {
            order = Order::of(disclosed, &language);
            let series = Series::new(disclosed, changes, &order);
            compose_edition(&series, &words, None, choice)
        } else {
            let mut edition = disclosed.clone();
            edition::into_further_language(&mut edition, &language);
            language.finish()?;
            let series = Series::of_edition(&edition, disclosed, changes, &order);
            compose_edition(&series, &words, Some(code), choice)
        };
        documents.extend(composed?);
    }
    Ok(documents)
}

/// The documents of one language, in a folder of their own where one is named.
fn compose_edition(
    series: &Series,
    words: &Words,
    folder: Option<&str>,
    choice: DocumentChoice,
) -> anyhow::Result<Vec<Document>> {
    jobs(series, choice)
        .into_par_iter()
        .map(|job| compose_one(series, words, folder, &job))
        .collect()
}

/// The languages of the series, each once.
fn languages(disclosed: &Disclosed) -> Vec<&str> {
    let mut codes: Vec<&str> = Vec::new();
    for code in &disclosed.settings.languages {
        if !codes.contains(&code.as_str()) {
            codes.push(code);
        }
    }
    if codes.is_empty() {
        codes.push(language::DEFAULT);
    }
    codes
}

fn jobs(series: &Series, choice: DocumentChoice) -> Vec<Job> {
    let outputs = &series.disclosed.settings.outputs;
    let mut jobs = Vec::new();
    if choice.briefs && outputs.briefs {
        jobs.extend(series.workshops.iter().copied().map(Job::Brief));
    }
    if choice.country_notes && outputs.country_notes {
        let examples = country_note::examples(series);
        jobs.extend(examples.into_iter().map(Job::CountryNote));
    }
    if choice.paper && outputs.paper && !series.workshops.is_empty() {
        jobs.push(Job::Paper);
    }
    jobs
}

/// A language words one document, for it gathers the faults of its wording.
fn compose_one(series: &Series, words: &Words, folder: Option<&str>, job: &Job) -> anyhow::Result<Document> {
    let language = Language::new(words)?;
    let mut document = match job {
        Job::Brief(workshop) => brief::compose(series, &language, *workshop),
        Job::CountryNote(code) => country_note::compose(series, &language, *code),
        Job::Paper => paper::compose(series, &language),
    };
    if let Some(folder) = folder {
        document.path = links::in_folder(Some(folder), &document.path);
        document.stem = format!("{folder}-{}", document.stem);
    }
    let workshop = match job {
        Job::Brief(workshop) => Some(*workshop),
        Job::CountryNote(_) | Job::Paper => None,
    };
    attachments::add(&mut document, series, &language, workshop);
    links::add(&mut document, series, folder);
    own_edition::mark(&mut document, series)?;
    language.finish()?;
    Ok(document)
}
