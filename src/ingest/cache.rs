//! What workbooks hold and what the last build found, kept for the next one.
//!
//! Opening a workbook costs more than reading its cells back. An entry goes by
//! the content of the file it was read from, so times and names of files play
//! no part; it bears a hash of itself, and one that was changed, cut or written
//! by another program counts as missing. Entries are personal data as the files
//! themselves are: they are for their owner's eyes alone, and go when the
//! series no longer holds the file. Text files are read as fast as an entry
//! would be, and have none.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::file::sha256;
use super::format::Format;
use super::guard::wire::Answer;
use super::workbook::SheetReading;

/// Who reads an entry: any other program might read otherwise.
const HEADER: &str = concat!(
    "rapporteur cells 1 ",
    env!("CARGO_PKG_VERSION"),
    " ",
    env!("RAPPORTEUR_SOURCES"),
    "\n"
);

/// The file in a series' folder of the cache that names the series.
const PLACE: &str = "series";
const PREFIX: &str = "series-";

/// The entry of the last run of the series.
const RUN: &str = "run";

/// A larger entry costs more than it saves.
const LARGEST: usize = 64 << 20;

/// The entries of one series.
#[derive(Debug)]
pub struct SeriesCache {
    folder: PathBuf,
    /// The names of the entries that this run has asked for.
    used: Mutex<BTreeSet<String>>,
}

impl SeriesCache {
    /// The entries of the series in a folder. `None` where the cache cannot be
    /// had: then everything is read from the files.
    pub fn open(cache: &Path, series: &Path) -> Option<Self> {
        let series = series.canonicalize().ok()?;
        let place = series.to_string_lossy();
        let name = sha256(place.as_bytes());
        let folder = cache.join(format!("{PREFIX}{}", name.get(..32)?));
        private_folder(cache).ok()?;
        forget_lost_series(cache);
        private_folder(&folder).ok()?;
        write(&folder.join(PLACE), place.as_bytes()).ok()?;
        Some(Self {
            folder,
            used: Mutex::default(),
        })
    }

    /// What a workbook holds: from its entry, or else by reading it, and then
    /// an entry is made. What cannot be read has none.
    pub fn or_read<E>(
        &self,
        bytes: &[u8],
        format: Format,
        read: impl FnOnce() -> Result<Vec<SheetReading>, E>,
    ) -> Result<Vec<SheetReading>, E> {
        let name = format!("{}-{}", sha256(bytes), format!("{format:?}").to_ascii_lowercase());
        self.used
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(name.clone());
        let path = self.folder.join(name);
        if let Some(sheets) = fs::read(&path).ok().as_deref().and_then(decoded) {
            return Ok(sheets);
        }
        let sheets = read()?;
        let Some(entry) = encoded(&sheets) else {
            return Ok(sheets);
        };
        // A cache that cannot be written saves nothing and harms nothing.
        let _ = write(&path, &entry);
        Ok(sheets)
    }

    /// What the last run kept of itself; `None` where nothing sound is there.
    pub fn last_run(&self) -> Option<Vec<u8>> {
        let entry = fs::read(self.folder.join(RUN)).ok()?;
        opened(&entry).map(<[u8]>::to_vec)
    }

    /// Keeps what the next run may want to know of this one.
    pub fn keep_run(&self, payload: &[u8]) {
        // As for cells: what is not kept is found out anew.
        let _ = sealed(payload).map(|entry| write(&self.folder.join(RUN), &entry));
    }

    /// Removes what this run did not ask for: files that the series no longer
    /// holds, and what a run found that read others.
    pub fn forget_the_rest(&self) {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name != PLACE && !used.contains(&name) {
                // Another run may have been faster.
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

/// Removes the entries of series whose folder is gone.
fn forget_lost_series(cache: &Path) {
    for entry in fs::read_dir(cache).into_iter().flatten().flatten() {
        let path = entry.path();
        let is_ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
        let is_lost = fs::read_to_string(path.join(PLACE)).is_ok_and(|place| !Path::new(&place).exists());
        if is_ours && is_lost {
            // What cannot be removed now is tried again by the next run.
            let _ = fs::remove_dir_all(path);
        }
    }
}

fn encoded(sheets: &[SheetReading]) -> Option<Vec<u8>> {
    sealed(&serde_json::to_vec(&Answer::of(sheets)).ok()?)
}

fn decoded(entry: &[u8]) -> Option<Vec<SheetReading>> {
    let payload = opened(entry)?;
    serde_json::from_slice::<Answer>(payload).ok()?.into_result().ok()
}

/// An entry with who wrote it and a hash of what it says; `None` where it is
/// too large.
fn sealed(payload: &[u8]) -> Option<Vec<u8>> {
    if payload.len() > LARGEST {
        return None;
    }
    let mut entry = Vec::from(HEADER);
    entry.extend(sha256(payload).bytes());
    entry.push(b'\n');
    entry.extend(payload);
    Some(entry)
}

/// What a sound entry of this program says.
fn opened(entry: &[u8]) -> Option<&[u8]> {
    let rest = entry.strip_prefix(HEADER.as_bytes())?;
    let (hash, rest) = rest.split_at_checked(64)?;
    let payload = rest.strip_prefix(b"\n")?;
    (sha256(payload).as_bytes() == hash).then_some(payload)
}

/// A folder for its owner's eyes alone.
fn private_folder(folder: &Path) -> io::Result<()> {
    if let Some(above) = folder.parent() {
        fs::create_dir_all(above)?;
    }
    match private_builder().create(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        created => created,
    }
}

#[cfg(unix)]
fn private_builder() -> fs::DirBuilder {
    use std::os::unix::fs::DirBuilderExt;
    let mut builder = fs::DirBuilder::new();
    builder.mode(0o700);
    builder
}

/// A new folder takes over the rights of the one above it, which is the user's.
#[cfg(not(unix))]
fn private_builder() -> fs::DirBuilder {
    fs::DirBuilder::new()
}

/// Writes a file beside its place and renames it; only its owner may read it.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.persist(path).map_err(|failure| failure.error)?;
    Ok(())
}
