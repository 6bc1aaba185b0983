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
mod contribution;
mod country_ranking;
mod desk;
mod document;
mod figures;
mod heat;
mod kinds;
mod language;
mod ledger;
mod links;
mod map;
mod paper;
mod participation;
mod quotation;
mod recommendation;
mod rule;
mod series;
mod substitutes;
mod withheld;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

pub use self::changes::compare;
use self::language::Language;
pub use self::ledger::ledger;
use self::series::Series;
pub use self::substitutes::substitutes;
use crate::model::changes::Changes;
use crate::model::disclosed::Disclosed;
use crate::model::document::Document;
use crate::model::template_files::TemplateFiles;

/// Which documents are asked for; the series' settings can ask for fewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentChoice {
    /// A meeting brief for each workshop.
    pub briefs: bool,
    /// The policy paper.
    pub paper: bool,
}

impl DocumentChoice {
    pub const ALL: Self = Self {
        briefs: true,
        paper: true,
    };
}

/// One document to be composed.
enum Job {
    /// The brief on the workshop with this index.
    Brief(usize),
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
/// root of its folder and every further one in a folder of its own.
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
    let mut series = Series::new(disclosed);
    series.changes = changes;
    let mut documents = Vec::new();
    for (position, code) in languages(disclosed).into_iter().enumerate() {
        let folder = (position > 0).then_some(code);
        let composed: anyhow::Result<Vec<Document>> = jobs(&series, choice)
            .into_par_iter()
            .map(|job| compose_one(&series, locales, code, folder, &job))
            .collect();
        documents.extend(composed?);
    }
    Ok(documents)
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
    if choice.paper && outputs.paper && !series.workshops.is_empty() {
        jobs.push(Job::Paper);
    }
    jobs
}

/// A language words one document, for it gathers the faults of its wording.
fn compose_one(
    series: &Series,
    locales: &TemplateFiles,
    code: &str,
    folder: Option<&str>,
    job: &Job,
) -> anyhow::Result<Document> {
    let language = Language::load(code, locales)?;
    let mut document = match job {
        Job::Brief(workshop) => brief::compose(series, &language, *workshop),
        Job::Paper => paper::compose(series, &language),
    };
    if let Some(folder) = folder {
        document.path = links::in_folder(Some(folder), &document.path);
        document.stem = format!("{folder}-{}", document.stem);
    }
    let workshop = match job {
        Job::Brief(workshop) => Some(*workshop),
        Job::Paper => None,
    };
    attachments::add(&mut document, series, &language, workshop);
    links::add(&mut document, series, folder);
    language.finish()?;
    Ok(document)
}
