//! Where copies lie, and what they may replace.
//!
//! A copy is called like its file with `.annotated.xlsx` at the end, so that
//! nobody takes one for the other and a spreadsheet program can have both open.
//! It replaces a copy that is still as it was made, and nothing else: a file of
//! somebody's stays, and so does a copy that somebody has saved.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};

use crate::publish::folder::{below, holds, is_leftover, remove, replace};

const ENDING: &str = ".annotated.xlsx";
/// File systems take names of up to 255 bytes; a number may come on top.
const LONGEST_NAME: usize = 200;

/// Whether a file of this name may be a copy.
fn is_copy_name(name: &str) -> bool {
    name.to_lowercase().ends_with(ENDING)
}

/// For each file of a series where its copy lies, relative to the series'
/// folder of copies.
#[derive(Debug, Default)]
pub struct CopyPlaces(BTreeMap<Arc<str>, String>);

impl CopyPlaces {
    /// `files` are all files of the series, whether they have problems or not,
    /// so that a copy's name does not depend on the problems of other files.
    pub fn of<'a>(files: impl Iterator<Item = &'a Arc<str>>) -> Self {
        let mut taken = BTreeSet::new();
        let files: BTreeSet<&Arc<str>> = files.collect();
        let placed = files.into_iter().map(|file| {
            let (folder, name) = file
                .rsplit_once('/')
                .map_or(("", &**file), |(folder, name)| (folder, name));
            let is_workbook = name.to_lowercase().ends_with(".xlsx");
            let stem = if is_workbook {
                &name[..name.len() - 5]
            } else {
                name
            };
            let stem = &stem[..stem.floor_char_boundary(LONGEST_NAME)];
            let folder = if folder.is_empty() {
                String::new()
            } else {
                format!("{folder}/")
            };
            let mut place = format!("{folder}{stem}{ENDING}");
            let mut number = 1;
            // Some file systems do not tell capitals from small letters.
            while !taken.insert(place.to_lowercase()) {
                number += 1;
                place = format!("{folder}{stem} ({number}){ENDING}");
            }
            (Arc::clone(file), place)
        });
        Self(placed.collect())
    }

    pub fn get(&self, file: &str) -> Option<&str> {
        self.0.get(file).map(String::as_str)
    }
}

/// What came of a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placed {
    Written,
    /// It was there already, as it is.
    Unchanged,
}

/// Puts a copy in its place as a whole. `is_ours` knows the bytes of a copy
/// that nobody has saved since.
pub fn place_copy(
    root: &Path,
    relative: &str,
    bytes: &[u8],
    is_ours: impl Fn(&[u8]) -> bool,
) -> Result<Placed> {
    let path = below(root, relative)?;
    stay_inside(root, &path)?;
    if let Ok(metadata) = path.symlink_metadata() {
        if holds(&path, bytes) {
            return Ok(Placed::Unchanged);
        }
        let is_free = metadata.is_file() && fs::read(&path).is_ok_and(|present| is_ours(&present));
        if !is_free {
            bail!(
                "{} is there already and is no marked copy as this program wrote it; move it away, or name another folder",
                path.display()
            );
        }
    }
    replace(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(Placed::Written)
}

/// Removes copies of earlier runs that this one did not make, because their
/// files are in order or gone. Answers which; only what is still as it was made
/// goes.
pub fn remove_stale(
    root: &Path,
    made: &BTreeSet<String>,
    is_ours: impl Fn(&[u8]) -> bool,
) -> Result<Vec<String>> {
    let mut removed = Vec::new();
    for path in files(root) {
        let relative = path.strip_prefix(root).unwrap_or(&path);
        let relative = relative.to_string_lossy().replace('\\', "/");
        let is_stale = is_copy_name(&relative)
            && !made.contains(&relative)
            && fs::read(&path).is_ok_and(|present| is_ours(&present));
        if !is_stale && !is_leftover(&path) {
            continue;
        }
        remove(&path).with_context(|| format!("cannot remove {}", path.display()))?;
        if is_stale {
            removed.push(relative);
        }
        for folder in path.ancestors().skip(1).take_while(|folder| *folder != root) {
            // A folder that holds something stays: the system refuses.
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }
    removed.sort();
    Ok(removed)
}

/// All files below a folder; links are not followed.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => folders.push(entry.path()),
                Ok(kind) if kind.is_file() => all.push(entry.path()),
                _ => {}
            }
        }
    }
    all.sort();
    all
}

/// A link below the folder may lead elsewhere, and what lies there is not ours.
fn stay_inside(root: &Path, path: &Path) -> Result<()> {
    let links = path
        .ancestors()
        .skip(1)
        .take_while(|folder| *folder != root)
        .find(|folder| folder.is_symlink());
    match links {
        Some(link) => bail!(
            "{} is a link; copies are not written through links",
            link.display()
        ),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_files_have_one_copy() {
        let long = format!("{}.xlsx", "é".repeat(120));
        let longer = format!("{}x.xlsx", "é".repeat(120));
        let files: Vec<Arc<str>> = [
            "a/notes.xlsx",
            "notes.csv",
            "notes.xlsx",
            "Notes.XLSX",
            "notes",
            &long,
            &longer,
        ]
        .into_iter()
        .map(Arc::from)
        .collect();
        let places = CopyPlaces::of(files.iter());
        assert_eq!(places.get("a/notes.xlsx"), Some("a/notes.annotated.xlsx"));
        assert_eq!(places.get("notes.csv"), Some("notes.csv.annotated.xlsx"));
        assert_eq!(places.get("Notes.XLSX"), Some("Notes.annotated.xlsx"));
        assert_eq!(places.get("notes"), Some("notes (2).annotated.xlsx"));
        assert_eq!(places.get("notes.xlsx"), Some("notes (3).annotated.xlsx"));
        assert_eq!(
            places.get(&longer),
            Some(&*format!("{} (2){ENDING}", "é".repeat(100)))
        );
        assert!(places.0.values().all(|place| place.len() < 255));
        assert_eq!(places.get("elsewhere.csv"), None);
    }
}
