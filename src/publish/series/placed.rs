//! The files of a run in their places, beside what lay there.

use std::collections::{BTreeMap, BTreeSet};

use super::{Difference, DifferenceKind, GuardedOutput, locked};

/// A file of this run in its place.
#[derive(Debug, Clone, Default)]
pub(super) struct PlacedFile {
    /// In hexadecimal digits; empty while the file is being written.
    pub(super) sha256: String,
    /// Whether it differs from what was there.
    pub(super) changed: bool,
}

impl GuardedOutput<'_> {
    /// What a run that compared would have changed. What it would write may be
    /// said: it has passed the gate.
    pub(super) fn differences(&self, changed: &[String], removed: &[String]) -> Vec<Difference> {
        let of_changed = changed.iter().map(|path| {
            let lies_there = self.output.folder.read(path).is_some();
            let kind = if lies_there {
                DifferenceKind::Changed
            } else {
                DifferenceKind::Missing
            };
            (path, kind)
        });
        let of_removed = removed.iter().map(|path| (path, DifferenceKind::Stale));
        let all = of_changed.chain(of_removed).map(|(path, kind)| Difference {
            path: path.clone(),
            kind,
        });
        let mut differences: Vec<Difference> = all.collect();
        differences.sort();
        differences
    }

    /// The files of the series with their hashes, where this run has put or seen
    /// each of them there and nothing was withheld.
    pub(super) fn whole(&self, current: &BTreeSet<String>) -> Option<BTreeMap<String, String>> {
        let files = locked(&self.files);
        let hash = |path: &String| Some((path.clone(), files.get(path)?.sha256.clone()));
        let whole = current.iter().map(hash).collect();
        if locked(&self.withheld).is_empty() {
            whole
        } else {
            None
        }
    }

    pub(super) fn changed(&self) -> Vec<String> {
        let files = locked(&self.files);
        let changed = files.iter().filter(|(_, placed)| placed.changed);
        changed.map(|(path, _)| path.clone()).collect()
    }
}
