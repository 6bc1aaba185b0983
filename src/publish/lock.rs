//! One build at a time on one output folder.
//!
//! The system itself keeps the lock and takes it back when its holder ends,
//! however it ends, so no stale lock can stand in anybody's way. The file that
//! is locked is empty and stays: whoever removed it could lock another one
//! than the next.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result};

use super::folder::Purpose;

/// The file in the output folder.
const LOCK: &str = ".rapporteur.lock";

/// Whether a folder is one that builds write to, whatever its name.
pub fn is_output(folder: &Path) -> bool {
    folder.join(LOCK).is_file()
}

/// Held for as long as it lives.
#[derive(Debug)]
pub struct OutputLock {
    /// `None` where there is nothing to lock: a comparison with a folder that
    /// was never built, or a file system that knows no locks.
    _file: Option<File>,
}

impl OutputLock {
    /// Locks an output folder; a build alone, comparisons together. Where
    /// another holds it, says so by `waits` and waits.
    pub fn acquire(output: &Path, purpose: Purpose, waits: impl FnOnce()) -> Result<Self> {
        let Some(file) = open(output, purpose)? else {
            return Ok(Self { _file: None });
        };
        let attempt = match purpose {
            Purpose::Write => file.try_lock(),
            Purpose::Compare => file.try_lock_shared(),
        };
        let locked = match attempt {
            Ok(()) => Ok(()),
            Err(TryLockError::WouldBlock) => {
                waits();
                match purpose {
                    Purpose::Write => file.lock(),
                    Purpose::Compare => file.lock_shared(),
                }
            }
            Err(TryLockError::Error(error)) => Err(error),
        };
        match locked {
            Err(error) if error.kind() == ErrorKind::Unsupported => Ok(Self { _file: None }),
            locked => {
                locked.with_context(|| format!("cannot lock the output folder {}", output.display()))?;
                Ok(Self { _file: Some(file) })
            }
        }
    }
}

/// The file to lock. A comparison changes nothing and makes none.
fn open(output: &Path, purpose: Purpose) -> Result<Option<File>> {
    let path = output.join(LOCK);
    if purpose == Purpose::Compare {
        return Ok(File::open(&path).ok());
    }
    let cannot = || {
        format!(
            "cannot write to the output folder {}; make it writable, or name another with --output",
            output.display()
        )
    };
    fs::create_dir_all(output).with_context(cannot)?;
    let mut options = OpenOptions::new();
    let file = options.write(true).create(true).truncate(false).open(&path);
    file.map(Some).with_context(cannot)
}
