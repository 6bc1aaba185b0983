//! The folder of one series in `output/`, and the only code that changes it.
//!
//! A file is written beside its place and renamed into it, so whoever looks
//! sees the old file or the new one, never half of either. A file that already
//! says the same is left alone. Nothing outside the folder is written or
//! removed, whatever a path says.

use std::collections::BTreeSet;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, bail};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::model::stopwatch::{Step, timed};

/// Names of files on their way: a run that was killed may leave one behind.
const TEMPORARY_PREFIX: &str = ".rapporteur-";
const TEMPORARY_SUFFIX: &str = ".partial";

/// Whether files are changed or only compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Write,
    /// Nothing is changed; what would have been is said.
    Compare,
}

/// The output folder of one series.
#[derive(Debug)]
pub struct SeriesFolder {
    root: PathBuf,
    purpose: Purpose,
}

/// A file that lies in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Relative to the series folder, with `/`.
    pub path: String,
    /// In hexadecimal digits.
    pub sha256: String,
    /// False where the file already said the same.
    pub changed: bool,
}

impl SeriesFolder {
    /// The folder of a series below the output root. Nothing is created yet.
    pub fn new(output: &Path, series: &str, purpose: Purpose) -> anyhow::Result<Self> {
        Ok(Self {
            root: below(output, series)?,
            purpose,
        })
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Puts the bytes in their place as a whole, unless they are there already.
    pub fn write(&self, relative: &str, bytes: &[u8]) -> anyhow::Result<Written> {
        let path = below(&self.root, relative)?;
        let changed = !holds(&path, bytes);
        if changed && self.purpose == Purpose::Write {
            timed(Step::Write, || replace(&path, bytes))
                .with_context(|| format!("cannot write {}", path.display()))?;
        }
        Ok(Written {
            path: relative.to_owned(),
            sha256: sha256(bytes),
            changed,
        })
    }

    /// Removes a file, if there is one and it truly lies in the folder.
    pub fn remove(&self, relative: &str) -> anyhow::Result<()> {
        if let (Some(path), Purpose::Write) = (self.own_file(relative), self.purpose) {
            remove(&path).with_context(|| format!("cannot remove {}", path.display()))?;
            self.remove_empty_folders(&path);
        }
        Ok(())
    }

    /// The content of a file, or `None` where there is none that can be read.
    pub fn read(&self, relative: &str) -> Option<Vec<u8>> {
        fs::read(below(&self.root, relative).ok()?).ok()
    }

    /// A JSON file of an earlier run, or `None` where it is missing or none of
    /// ours: then nothing is known of that run, and nothing of it is removed.
    pub fn read_json<T: DeserializeOwned>(&self, relative: &str) -> Option<T> {
        serde_json::from_slice(&self.read(relative)?).ok()
    }

    /// Removes the files that an earlier run listed and this one does not, and
    /// the folders that they leave empty. Answers which files went.
    pub fn remove_stale(
        &self,
        previous: &BTreeSet<String>,
        current: &BTreeSet<String>,
    ) -> anyhow::Result<Vec<String>> {
        let mut removed = Vec::new();
        for relative in previous.difference(current) {
            let Some(path) = self.own_file(relative) else {
                continue;
            };
            if self.purpose == Purpose::Write {
                remove(&path).with_context(|| format!("cannot remove {}", path.display()))?;
                self.remove_empty_folders(&path);
            }
            removed.push(relative.clone());
        }
        Ok(removed)
    }

    /// Removes what a killed run left on its way to one of these files.
    pub fn remove_leftovers<'a>(&self, files: impl IntoIterator<Item = &'a str>) -> anyhow::Result<()> {
        if self.purpose == Purpose::Compare {
            return Ok(());
        }
        for entry in self.beside(files) {
            let path = entry?.path();
            if is_leftover(&path) {
                remove(&path).with_context(|| format!("cannot remove {}", path.display()))?;
            }
        }
        Ok(())
    }

    /// Whether a killed run left something on its way to one of these files.
    pub fn has_leftovers<'a>(&self, files: impl IntoIterator<Item = &'a str>) -> bool {
        self.beside(files)
            .any(|entry| entry.map_or(true, |entry| is_leftover(&entry.path())))
    }

    /// Everything in the folders that hold these files.
    fn beside<'a>(
        &self,
        files: impl IntoIterator<Item = &'a str>,
    ) -> impl Iterator<Item = std::io::Result<fs::DirEntry>> {
        let paths = files.into_iter().filter_map(|file| below(&self.root, file).ok());
        let folders: BTreeSet<PathBuf> = paths
            .filter_map(|path| path.parent().map(Path::to_path_buf))
            .collect();
        let folders = folders.into_iter();
        folders.filter_map(|folder| fs::read_dir(folder).ok()).flatten()
    }

    /// The file, where it is one and truly lies in the folder: a link in the
    /// path may lead elsewhere, and what lies there is not ours.
    fn own_file(&self, relative: &str) -> Option<PathBuf> {
        let path = below(&self.root, relative).ok()?;
        if fs::symlink_metadata(&path).ok()?.is_dir() {
            return None;
        }
        let folder = path.parent()?.canonicalize().ok()?;
        folder.starts_with(self.root.canonicalize().ok()?).then_some(path)
    }

    /// An empty folder of ours says nothing; one that holds something stays,
    /// because the system refuses to remove it.
    fn remove_empty_folders(&self, file: &Path) {
        let inside = file.ancestors().skip(1);
        for folder in inside.take_while(|folder| *folder != self.root) {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }
}

/// The path below a folder; an error where it would lead out of it.
pub(super) fn below(folder: &Path, relative: &str) -> anyhow::Result<PathBuf> {
    let path = Path::new(relative);
    let inside = path
        .components()
        .all(|component| matches!(component, Component::Normal(_)));
    if relative.is_empty() || !inside {
        bail!("“{relative}” is no path inside {}", folder.display());
    }
    Ok(folder.join(path))
}

/// Whether the file already says this. The length is asked first, because most
/// files that changed are told by it.
pub(super) fn holds(path: &Path, bytes: &[u8]) -> bool {
    let same_length = fs::symlink_metadata(path)
        .is_ok_and(|metadata| metadata.is_file() && usize::try_from(metadata.len()) == Ok(bytes.len()));
    same_length && fs::read(path).is_ok_and(|present| present == bytes)
}

pub(super) fn replace(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let folder = path.parent().context("the path has no folder")?;
    fs::create_dir_all(folder).with_context(|| format!("cannot create the folder {}", folder.display()))?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY_PREFIX).suffix(TEMPORARY_SUFFIX);
    #[cfg(unix)]
    builder.permissions(ordinary_permissions());
    let mut file = builder
        .tempfile_in(folder)
        .context("cannot create a temporary file beside it")?;
    // The file itself names no temporary path in what it says.
    let inner = file.as_file_mut();
    inner.write_all(bytes).context("cannot write all of it")?;
    inner.sync_all().context("cannot bring it to the disk")?;
    // The whole failure would keep the temporary file for as long as it lives.
    let placed = file.persist(path).map_err(|failure| failure.error);
    placed.context("cannot put it in its place")?;
    Ok(())
}

/// What an ordinary new file gets, before the umask takes its part: a
/// temporary file would be for its owner alone.
#[cfg(unix)]
fn ordinary_permissions() -> fs::Permissions {
    use std::os::unix::fs::PermissionsExt;
    fs::Permissions::from_mode(0o666)
}

pub(super) fn remove(path: &Path) -> std::io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

pub(super) fn is_leftover(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.starts_with(TEMPORARY_PREFIX) && name.ends_with(TEMPORARY_SUFFIX))
}

/// SHA-256 in hexadecimal digits, as `sha256sum` prints it.
pub fn sha256(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digest = timed(Step::Hash, || Sha256::digest(bytes));
    let nibbles = digest.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    nibbles
        .map(|nibble| char::from(DIGITS[usize::from(nibble)]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let folder = Path::new("output/series");
        for path in [
            "",
            ".",
            "..",
            "../other/file",
            "data/../../file",
            "/etc/passwd",
            "./data",
        ] {
            assert!(below(folder, path).is_err(), "{path}");
        }
        assert_eq!(
            below(folder, "data/topics.csv").expect("a path"),
            Path::new("output/series/data/topics.csv")
        );
    }

    #[test]
    fn the_hash_is_that_of_sha256sum() {
        assert_eq!(
            sha256(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
