//! What a run puts into a series' folder that no list names yet.
//!
//! The lists of what is there are written last. A run that is killed before
//! that would leave files that nobody knows to be the program's own: the next
//! run would neither list nor remove them. So the path of each new file is
//! noted before the file is made, and the notes go when the lists stand.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context;

/// Where it lies in the series folder.
pub const JOURNAL: &str = "internal/.rapporteur-journal";

/// The journal of one series.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: Option<File>,
    noted: BTreeSet<String>,
}

impl Journal {
    /// Opens the journal of a series' folder with what a killed run noted.
    pub fn open(folder: &Path) -> Self {
        let path = folder.join(JOURNAL);
        let noted = fs::read(&path).map(|bytes| paths(&bytes)).unwrap_or_default();
        Self {
            path,
            file: None,
            noted,
        }
    }

    /// The paths that are noted.
    pub fn noted(&self) -> &BTreeSet<String> {
        &self.noted
    }

    /// Notes a path, once.
    pub fn note(&mut self, relative: &str) -> anyhow::Result<()> {
        if self.noted.contains(relative) {
            return Ok(());
        }
        self.append(relative)
            .with_context(|| format!("cannot write {}", self.path.display()))?;
        self.noted.insert(relative.to_owned());
        Ok(())
    }

    fn append(&mut self, relative: &str) -> std::io::Result<()> {
        if self.file.is_none() {
            if let Some(folder) = self.path.parent() {
                fs::create_dir_all(folder)?;
            }
            let mut file = OpenOptions::new().append(true).create(true).open(&self.path)?;
            // What was cut short before must not run into what comes now.
            file.write_all(b"\n")?;
            self.file = Some(file);
        }
        match &mut self.file {
            Some(file) => file.write_all(format!("{relative}\n").as_bytes()),
            None => Ok(()),
        }
    }
}

/// The whole lines. One that was cut short names no file that was made.
fn paths(bytes: &[u8]) -> BTreeSet<String> {
    let text = String::from_utf8_lossy(bytes);
    let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
    let lines = whole.lines().filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}
