//! The page of all series, made after them of what lies in the output folder.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail, ensure};

use super::config::{Purpose, TemplateSource};
use super::progress::Progress;
use super::templates;
use crate::model::TemplateFiles;
use crate::publish::OutputLock;
use crate::{compose, publish, render};

/// What became of the page.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub enum Index {
    /// Nothing lies in the output folder that it could tell of.
    #[default]
    None,
    Written(PathBuf),
    /// It would be written; the run only compares.
    Differs(PathBuf),
    /// Somebody else's page lies in its place, and stays.
    Foreign(PathBuf),
}

/// Makes the page without building anything: for an output folder whose series
/// were built elsewhere, each on its own. An error says why there is none.
pub fn write_index(output: &Path, source: &TemplateSource, progress: &dyn Progress) -> Result<PathBuf> {
    let templates = templates::load(source)?;
    let is_empty = || {
        format!(
            "no folder in {} holds the documents of a series",
            output.display()
        )
    };
    // Before the lock, which would leave its file in whatever folder was named.
    let is_output = output.is_dir() && !publish::published_series(output)?.is_empty();
    ensure!(is_output, is_empty());
    let _lock = OutputLock::acquire(output, Purpose::Write, || progress.waits(output))?;
    match settle(output, &templates, Purpose::Write)? {
        Index::Written(path) | Index::Differs(path) => Ok(path),
        Index::None => bail!(is_empty()),
        Index::Foreign(path) => bail!(
            "{} was not written by this program and stays as it is",
            path.display()
        ),
    }
}

/// Writes the page; a run that compares tells whether it would.
pub fn settle(output: &Path, templates: &TemplateFiles, purpose: Purpose) -> Result<Index> {
    let series = publish::published_series(output)?;
    if series.is_empty() {
        return Ok(Index::None);
    }
    let view = compose::index(&series, publish::generator(), templates)?;
    let page = render::page(&view, templates)?;
    let path = output.join(publish::INDEX);
    if purpose == Purpose::Compare {
        let is_current = publish::holds_index(output, &page);
        return Ok(if is_current {
            Index::None
        } else {
            Index::Differs(path)
        });
    }
    Ok(if publish::write_index(output, &page)? {
        Index::Written(path)
    } else {
        Index::Foreign(path)
    })
}
