//! Whether a series folder is as it was.
//!
//! Everything in the folder counts, read or not: a file that is passed over is
//! told of, and a text that series.toml names may lie anywhere below it.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::file::{HEAD, LARGEST_FILE};
use crate::model::stopwatch::{Step, timed};

/// Files are read by so many bytes.
const PART: usize = 1 << 16;

/// One hash of all names and contents of a folder, whatever their times. Of a
/// file that is too large to be read, its head and length count, which is what
/// is looked at. `None` where that is not all: something cannot be read, or a
/// link leads to a folder elsewhere.
pub fn census(folder: &Path) -> Option<[u8; 32]> {
    let mut files = Vec::new();
    walk(folder, &mut files).ok()??;
    files.sort();
    let each = files.par_iter();
    let hashes = each.map(|path| timed(Step::Hash, || digest(path)));
    let hashes: Vec<[u8; 32]> = hashes.collect::<io::Result<_>>().ok()?;
    let mut all = Sha256::new();
    for (path, hash) in files.iter().zip(hashes) {
        let name = path.strip_prefix(folder).ok()?.as_os_str().as_encoded_bytes();
        all.update((name.len() as u64).to_le_bytes());
        all.update(name);
        all.update(hash);
    }
    Some(all.finalize().into())
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<Option<()>> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            // An empty folder counts, too: too deep, it would be told of.
            files.push(path.join(""));
            if walk(&path, files)?.is_none() {
                return Ok(None);
            }
        } else if path.is_dir() {
            return Ok(None);
        } else {
            files.push(path);
        }
    }
    Ok(Some(()))
}

fn digest(path: &Path) -> io::Result<[u8; 32]> {
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        return Ok([0; 32]);
    }
    if !metadata.is_file() {
        // A pipe would be waited for.
        return Err(io::Error::other("no file"));
    }
    let length = metadata.len();
    let looked_at = if length > LARGEST_FILE { HEAD } else { length };
    let mut hash = Sha256::new();
    hash.update(length.to_le_bytes());
    let mut file = File::open(path)?.take(looked_at);
    let mut part = vec![0; PART];
    loop {
        match file.read(&mut part)? {
            0 => return Ok(hash.finalize().into()),
            length => hash.update(&part[..length]),
        }
    }
}
