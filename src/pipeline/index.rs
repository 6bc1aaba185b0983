//! The page of all series, made after them of what lies in the output folder.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::config::Purpose;
use crate::model::TemplateFiles;
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
