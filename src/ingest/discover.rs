//! Which files of a series folder are input.
//!
//! Every file below the folder is looked at, whatever its name, but for hidden
//! files, files that programs keep while they work, and what only describes
//! the series (series.toml, Markdown). What is passed over and may hold
//! someone's work is told. The order is that of the relative paths, so that
//! nothing depends on the file system.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};

use crate::diagnostic::{Code, Diagnostic, Place};

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
    /// What was not looked at, and why.
    pub passed_over: Vec<Diagnostic>,
}

/// All files of a series folder that may be input.
pub fn files(folder: &Path) -> Result<Found> {
    let mut found = Found::default();
    walk(folder, "", 0, &mut found)?;
    found.files.sort_by(|left, right| left.name.cmp(&right.name));
    found
        .passed_over
        .sort_by(|left, right| left.place.cmp(&right.place));
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
        if is_description(&name, depth) || is_of_the_system(&name) {
            continue;
        }
        if let Some(reason) = Reason::of(&name) {
            found.passed_over.push(reason.told(folder, prefix, &relative));
        } else if is_folder && depth < DEEPEST {
            walk(&path, &format!("{relative}/"), depth + 1, found)?;
        } else if path.is_dir() {
            found.passed_over.push(
                Diagnostic::warning(
                    Code::SheetPassedOver,
                    "the folder is a link or lies too deep; what is in it is not read",
                )
                .at(Place::file(&relative.into()))
                .help("Copy its files into the series folder."),
            );
        } else {
            found.files.push(FoundFile {
                path,
                name: relative.into(),
            });
        }
    }
    Ok(())
}

fn is_description(name: &str, depth: usize) -> bool {
    let lower = name.to_ascii_lowercase();
    let is_markdown = lower.rsplit_once('.').is_some_and(|(_, ending)| ending == "md");
    is_markdown || (depth == 0 && lower == SERIES_FILE)
}

/// What operating systems and version control leave in every folder.
fn is_of_the_system(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    let known = [
        "thumbs.db",
        "desktop.ini",
        ".ds_store",
        ".directory",
        ".localized",
        ".fseventsd",
        ".trashes",
        ".spotlight-v100",
    ];
    known.contains(&lower.as_str()) || lower.starts_with("._") || lower.starts_with(".git")
}

/// Why a file is passed over by its name.
#[derive(Debug, PartialEq, Eq)]
enum Reason {
    /// A program holds this file open.
    Open(String),
    /// The cloud drive has not brought this file.
    NotDownloaded(String),
    Unfinished,
    Hidden,
}

impl Reason {
    fn of(name: &str) -> Option<Self> {
        let lower = name.to_ascii_lowercase();
        let lock = |name: &str| {
            let open = name.strip_prefix(".~lock.")?;
            Some(open.strip_suffix('#').unwrap_or(open).to_owned())
        };
        let placeholder = |name: &str| Some(name.strip_prefix('.')?.strip_suffix(".icloud")?.to_owned());
        let ending = lower.rsplit_once('.').map(|(_, ending)| ending);
        if let Some(open) = name.strip_prefix("~$") {
            Some(Self::Open(open.to_owned()))
        } else if let Some(open) = lock(name) {
            Some(Self::Open(open))
        } else if let Some(absent) = placeholder(name) {
            Some(Self::NotDownloaded(absent))
        } else if matches!(
            ending,
            Some("crdownload" | "part" | "partial" | "download" | "tmp")
        ) {
            Some(Self::Unfinished)
        } else {
            name.starts_with('.').then_some(Self::Hidden)
        }
    }

    /// The note on a file in a folder. What concerns another file is told of
    /// that one.
    fn told(self, folder: &Path, prefix: &str, relative: &str) -> Diagnostic {
        let note = |file: &str, message: &str, help: &str| {
            Diagnostic::note(Code::SheetPassedOver, message)
                .at(Place::file(&file.into()))
                .help(help)
        };
        match self {
            Self::Open(name) if folder.join(&name).exists() => note(
                &format!("{prefix}{name}"),
                "the file is open in a spreadsheet program; what is not saved yet is not read",
                "Save and close it, then build again.",
            ),
            Self::Open(_) => note(
                relative,
                "the file is what a spreadsheet program leaves beside a file that is open; it is passed over",
                "Delete it if no program is open.",
            ),
            Self::NotDownloaded(name) => note(
                &format!("{prefix}{name}"),
                "the cloud drive has not downloaded the file yet; it is not read",
                "Open the folder and let the cloud drive download the file, then build again.",
            ),
            Self::Unfinished => note(
                relative,
                "the file is an unfinished download or a program's working copy; it is passed over",
                "Let the download finish, or rename the file if it is whole.",
            ),
            Self::Hidden => note(
                relative,
                "the name begins with a full stop, which hides it; it is passed over",
                "Rename it if it is meant to be read.",
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_leave_is_known_by_name() {
        assert_eq!(
            Reason::of("~$notes.xlsx"),
            Some(Reason::Open("notes.xlsx".to_owned()))
        );
        assert_eq!(
            Reason::of(".~lock.notes.ods#"),
            Some(Reason::Open("notes.ods".to_owned()))
        );
        assert_eq!(
            Reason::of(".notes.xlsx.icloud"),
            Some(Reason::NotDownloaded("notes.xlsx".to_owned()))
        );
        assert_eq!(Reason::of("notes.xlsx.crdownload"), Some(Reason::Unfinished));
        assert_eq!(Reason::of(".notes.csv"), Some(Reason::Hidden));
        assert_eq!(Reason::of("notes.csv"), None);
    }
}
