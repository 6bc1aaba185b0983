//! The page of all series, made after them of what lies in the output folder.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::model::TemplateFiles;
use crate::{compose, publish, render};

/// What became of the page.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub enum Index {
    /// Nothing lies in the output folder that it could tell of.
    #[default]
    None,
    Written(PathBuf),
    /// Somebody else's page lies in its place, and stays.
    Foreign(PathBuf),
}

/// Writes the page.
pub fn write(output: &Path, templates: &TemplateFiles) -> Result<Index> {
    let series = publish::published_series(output)?;
    if series.is_empty() {
        return Ok(Index::None);
    }
    let view = compose::index(&series, publish::generator(), templates)?;
    let page = render::page(&view, templates)?;
    let path = output.join(publish::INDEX);
    Ok(if publish::write_index(output, &page)? {
        Index::Written(path)
    } else {
        Index::Foreign(path)
    })
}
