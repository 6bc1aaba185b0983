//! Which files of a series folder are input.
//!
//! Every file below the folder is looked at, whatever its name, but for hidden
//! files, lock files of office programs, and what only describes the series
//! (series.toml, Markdown). The order is that of the relative paths, so that
//! nothing depends on the file system.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};

/// A file that may be input.
#[derive(Debug, Clone)]
pub struct FoundFile {
    pub path: PathBuf,
    /// Relative to the series folder, with `/`.
    pub name: Arc<str>,
}

/// The file in a series folder that says how to report on it.
pub const SERIES_FILE: &str = "series.toml";

/// Folders below a series folder deeper than this are no one's spreadsheets.
const DEEPEST: usize = 8;

/// What a series folder holds.
#[derive(Debug, Default)]
pub struct Found {
    /// By name.
    pub files: Vec<FoundFile>,
    /// Folders that were not entered: links, for they may lead in circles, and
    /// those that lie too deep.
    pub passed_over: Vec<Arc<str>>,
}

/// All files of a series folder that may be input.
pub fn files(folder: &Path) -> Result<Found> {
    let mut found = Found::default();
    walk(folder, "", 0, &mut found)?;
    found.files.sort_by(|left, right| left.name.cmp(&right.name));
    found.passed_over.sort();
    Ok(found)
}

fn walk(folder: &Path, prefix: &str, depth: usize, found: &mut Found) -> Result<()> {
    let entries =
        std::fs::read_dir(folder).with_context(|| format!("cannot read the folder {}", folder.display()))?;
    for entry in entries {
        let entry = entry.with_context(|| format!("cannot read the folder {}", folder.display()))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        let relative = format!("{prefix}{name}");
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_passed_over(&name, depth) {
            continue;
        }
        if is_folder && depth < DEEPEST {
            walk(&path, &format!("{relative}/"), depth + 1, found)?;
        } else if path.is_dir() {
            found.passed_over.push(relative.into());
        } else {
            found.files.push(FoundFile {
                path,
                name: relative.into(),
            });
        }
    }
    Ok(())
}

fn is_passed_over(name: &str, depth: usize) -> bool {
    let lower = name.to_ascii_lowercase();
    let is_markdown = lower.rsplit_once('.').is_some_and(|(_, ending)| ending == "md");
    let is_description = is_markdown || (depth == 0 && lower == SERIES_FILE);
    let is_lock = lower.starts_with("~$") || lower.starts_with(".~lock");
    lower.starts_with('.')
        || is_lock
        || is_description
        || matches!(lower.as_str(), "thumbs.db" | "desktop.ini")
}
