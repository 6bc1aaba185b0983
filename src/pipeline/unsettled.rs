//! Files that are being saved while they are read.
//!
//! A program may write a workbook over seconds. What is half there would read
//! as lost, and its series would be built without it; so for a while it is
//! waited for.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::SeriesFolder;
use crate::diagnostic::{Code, Diagnostic, Place, Severity};

/// The files of a series that cannot be read and may be saved at this moment.
pub fn of(
    series: &SeriesFolder,
    diagnostics: &[Diagnostic],
    candidates: &BTreeSet<PathBuf>,
) -> Vec<Arc<str>> {
    let Ok(folder) = series.path.canonicalize() else {
        return Vec::new();
    };
    let is_candidate = |file: &str| candidates.contains(&folder.join(file));
    let mut files: Vec<Arc<str>> = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error)
        .filter_map(|diagnostic| {
            let Place { file, .. } = diagnostic.place.as_ref()?;
            // Half a workbook may look like another kind of file.
            let is_half = matches!(diagnostic.code, Code::UnreadableFile | Code::UnusableFile);
            (is_half && is_candidate(file)).then(|| Arc::clone(file))
        })
        .collect();
    files.sort();
    files.dedup();
    files
}
