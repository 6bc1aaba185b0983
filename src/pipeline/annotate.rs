//! Marked copies of the files of a series, beside what an inspection says.
//!
//! A file gets a copy where there is an error or a warning about it; notes are
//! marked in it too, but alone they make no copy. The copies hold every name
//! that the files hold, so they are never written where outputs lie, which are
//! for others, nor among the inputs, where the next build would read them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use anyhow::{Result, bail};

use super::config::InspectConfig;
use super::inspect::InspectedSeries;
use super::series::SeriesFolder;
use crate::diagnostic::{Diagnostic, Severity};
use crate::ingest::{self, Isolation, NoFacsimile, SERIES_FILE};
use crate::publish::{self, CopyPlaces, Placed};

/// Where builds write unless they are told otherwise.
const USUAL_OUTPUT: &str = "output";

/// The marked copies of one series.
#[derive(Debug, Default)]
pub struct Copies {
    /// One for each file with a problem, by name.
    pub files: Vec<MarkedFile>,
    /// Copies of earlier runs whose files are in order now, or gone.
    pub removed: Vec<PathBuf>,
    /// What kept the folder from being tidied.
    pub failure: Option<anyhow::Error>,
}

/// What came of the copy of one file.
#[derive(Debug)]
pub struct MarkedFile {
    pub file: Arc<str>,
    /// What the file may be called where others can read it.
    pub told: Arc<str>,
    pub errors: usize,
    pub warnings: usize,
    pub notes: usize,
    pub copy: MarkedCopy,
}

#[derive(Debug)]
pub enum MarkedCopy {
    Made {
        path: PathBuf,
        /// False where the same copy was there already.
        changed: bool,
    },
    /// The file holds no cells to mark.
    NoTable,
    /// Why the file cannot be copied, without a full stop.
    Refused(String),
    Failed(anyhow::Error),
}

impl Copies {
    /// Whether anything could not be done that the environment allows else.
    pub fn has_failed(&self) -> bool {
        let failed = |file: &MarkedFile| matches!(file.copy, MarkedCopy::Failed(_));
        self.failure.is_some() || self.files.iter().any(failed)
    }
}

/// Refuses a folder in which copies must not lie, before anything is read.
pub fn check(config: &InspectConfig, chosen: &[SeriesFolder]) -> Result<()> {
    let Some(copies) = &config.copies else {
        return Ok(());
    };
    if copies.exists() && !copies.is_dir() {
        bail!(
            "{} is a file, so it cannot be the folder of marked copies",
            copies.display()
        );
    }
    let places = chosen.iter().map(|series| copies.join(&series.name));
    for place in places.chain([copies.clone()]) {
        keep_apart(&place, copies, config, chosen)?;
    }
    Ok(())
}

fn keep_apart(place: &Path, copies: &Path, config: &InspectConfig, chosen: &[SeriesFolder]) -> Result<()> {
    let place = real(place);
    let inputs = chosen.iter().map(|series| series.path.as_path());
    // Where series are named by their paths there may be no folder of inputs.
    let inputs = inputs
        .chain([config.inputs.as_path()])
        .filter(|folder| folder.is_dir());
    if let Some(inputs) = inputs.map(real).find(|inputs| place.starts_with(inputs)) {
        bail!(
            "marked copies cannot be written to {}: it lies in the inputs folder {}, where the next build would read them; name a folder elsewhere",
            copies.display(),
            inputs.display()
        );
    }
    let usual = real(Path::new(USUAL_OUTPUT));
    let output = place
        .ancestors()
        .find(|folder| publish::is_output(folder) || *folder == usual);
    if let Some(output) = output {
        bail!(
            "marked copies cannot be written to {}: it lies in the output folder {}, and they hold names that are not for publication; name a folder elsewhere",
            copies.display(),
            output.display()
        );
    }
    Ok(())
}

/// The path without links, as far as it exists, and without `..`.
fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut found = PathBuf::new();
    for component in path.components() {
        if component == Component::ParentDir {
            found.pop();
            continue;
        }
        found.push(component);
        found = found.canonicalize().unwrap_or(found);
    }
    found
}

/// Makes the copies of a series that was inspected.
pub fn annotate(copies: &Path, series: &InspectedSeries, isolation: &Isolation) -> Copies {
    let root = copies.join(&series.name);
    let places = CopyPlaces::of(series.inspection.files.iter().map(|file| &file.path));
    let told = told_names(series);
    let mut of_files: BTreeMap<&Arc<str>, Vec<&Diagnostic>> = BTreeMap::new();
    for diagnostic in &series.diagnostics {
        let file = diagnostic.place.as_ref().map(|place| &place.file);
        if let Some(file) = file.filter(|file| ***file != *SERIES_FILE) {
            of_files.entry(file).or_default().push(diagnostic);
        }
    }
    of_files.retain(|_, problems| problems.iter().any(|one| one.severity > Severity::Note));
    let mut made = BTreeSet::new();
    let mut all = Copies::default();
    for (file, problems) in of_files {
        let copy = match places.get(file) {
            None => MarkedCopy::NoTable,
            Some(place) => {
                made.insert(place.to_owned());
                copy(series, file, &problems, &root, place, isolation)
            }
        };
        let count = |severity| problems.iter().filter(|one| one.severity == severity).count();
        all.files.push(MarkedFile {
            file: Arc::clone(file),
            told: told
                .get(file)
                .map_or_else(|| "a file".into(), |told| Arc::clone(told)),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
            copy,
        });
    }
    match publish::remove_stale(&root, &made, ingest::is_untouched_copy) {
        Ok(removed) => all.removed = removed.iter().map(|relative| root.join(relative)).collect(),
        Err(error) => all.failure = Some(error),
    }
    all
}

/// What files may be called where others can read it.
fn told_names(series: &InspectedSeries) -> BTreeMap<&Arc<str>, &Arc<str>> {
    let own = series.inspection.files.iter().map(|file| &file.path);
    let told = series.told.0.files.iter().map(|file| &file.path);
    own.zip(told).collect()
}

fn copy(
    series: &InspectedSeries,
    file: &Arc<str>,
    problems: &[&Diagnostic],
    root: &Path,
    place: &str,
    isolation: &Isolation,
) -> MarkedCopy {
    let facsimile = match ingest::facsimile(&series.source, file, isolation) {
        Ok(facsimile) => facsimile,
        Err(NoFacsimile::NoTable) => return MarkedCopy::NoTable,
        Err(NoFacsimile::Refused(why)) => return MarkedCopy::Refused(why),
    };
    let placed = publish::annotated_copy(file, &facsimile, problems)
        .and_then(|bytes| publish::place_copy(root, place, &bytes, ingest::is_untouched_copy));
    match placed {
        Ok(placed) => MarkedCopy::Made {
            path: root.join(place),
            changed: placed == Placed::Written,
        },
        Err(error) => MarkedCopy::Failed(error),
    }
}
