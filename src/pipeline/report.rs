//! What became of a run: everything that the terminal tells, and from which
//! the exit code follows.

use std::path::PathBuf;

use super::index::Index;
use crate::diagnostic::{Diagnostic, Proposal, Severity};
use crate::model::{PublicCount, SheetAccount, Told};
use crate::publish::{Published, Withheld};

/// All series of a run, by name.
#[derive(Debug, Default)]
pub struct Report {
    pub series: Vec<SeriesReport>,
    /// What became of the page of all series.
    pub index: Index,
    /// What kept it from being written.
    pub index_failure: Option<anyhow::Error>,
}

/// What became of one series.
#[derive(Debug)]
pub struct SeriesReport {
    pub name: String,
    /// The folder that was read.
    pub source: PathBuf,
    /// The folder that was written.
    pub target: PathBuf,
    /// Consolidated: one for each distinct problem. For the owner's eyes.
    pub diagnostics: Vec<Diagnostic>,
    /// The same as far as it may be written to files and pipes.
    pub told: Told<Vec<Diagnostic>>,
    pub sheets: Vec<SheetAccount>,
    /// The aliases that were added to series.toml.
    pub aliases: Vec<WrittenAlias>,
    /// `None` where nothing could be built.
    pub built: Option<Built>,
    /// What the environment kept from being done: a template that does not
    /// compile, a folder that cannot be written.
    pub failures: Vec<Failure>,
}

/// An alias that was added to series.toml.
#[derive(Debug)]
pub struct WrittenAlias {
    pub alias: Proposal,
    /// Whether it may be written to files and pipes.
    pub may_be_told: bool,
}

/// What the environment kept from being done.
#[derive(Debug)]
pub struct Failure {
    /// For the owner's eyes.
    pub own: anyhow::Error,
    /// As it may be written to files and pipes, where that is less.
    masked: Option<anyhow::Error>,
}

impl From<anyhow::Error> for Failure {
    fn from(own: anyhow::Error) -> Self {
        Self { own, masked: None }
    }
}

impl Failure {
    /// Withholds the words from files and pipes if they name somebody.
    pub fn mask(&mut self, tells: impl Fn(&str) -> bool) {
        if tells(&format!("{:#}", self.own)) {
            self.masked = Some(anyhow::anyhow!(
                "something could not be done; what it was is withheld, because it holds the name of a person"
            ));
        }
    }

    /// As it may be written to files and pipes.
    pub fn told(&self) -> &anyhow::Error {
        self.masked.as_ref().unwrap_or(&self.own)
    }
}

/// What was built of a series.
#[derive(Debug)]
pub struct Built {
    pub published: Published,
    pub workshops: usize,
    pub notes: usize,
    pub participants: PublicCount,
    /// Different country examples.
    pub countries: usize,
}

/// How a run ended, for the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Everything asked for was written.
    Fine,
    /// The inputs have errors; what could be built was built.
    InputErrors,
    /// The environment kept something from being done.
    Failed,
    /// The gate withheld a file.
    Withheld,
}

impl Outcome {
    /// How the work on one series ended. With `deny_warnings` a warning is an error.
    pub fn of(failed: bool, diagnostics: &[Diagnostic], deny_warnings: bool) -> Self {
        let gravest = if deny_warnings {
            Severity::Warning
        } else {
            Severity::Error
        };
        if failed {
            Self::Failed
        } else if diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity >= gravest)
        {
            Self::InputErrors
        } else {
            Self::Fine
        }
    }
}

impl Report {
    /// The worst that happened. With `deny_warnings` a warning is an error.
    pub fn outcome(&self, deny_warnings: bool) -> Outcome {
        let of_series = |series: &SeriesReport| {
            if series.withheld().next().is_some() {
                return Outcome::Withheld;
            }
            Outcome::of(!series.failures.is_empty(), &series.diagnostics, deny_warnings)
        };
        let of_index = Outcome::of(self.index_failure.is_some(), &[], deny_warnings);
        self.series
            .iter()
            .map(of_series)
            .max()
            .unwrap_or(of_index)
            .max(of_index)
    }
}

impl SeriesReport {
    /// The files that the gate withheld.
    pub fn withheld(&self) -> impl Iterator<Item = &Withheld> {
        self.built.iter().flat_map(|built| &built.published.withheld)
    }

    /// How many diagnostics have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity)
            .count()
    }
}
