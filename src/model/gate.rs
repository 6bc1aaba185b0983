//! What stands between a finished file and `output/`, and the mark of what has
//! passed the barrier.

use std::ops::Deref;

use crate::diagnostic::Diagnostic;

/// Something that others may read: what identifies people has been taken out.
///
/// Made by `disclose` alone; a test holds the rooms to it.
#[derive(Debug, Clone, Default)]
pub struct Told<T>(T);

impl<T> Told<T> {
    /// For `disclose`, which answers for it.
    pub fn by_disclose(value: T) -> Self {
        Self(value)
    }
}

impl<T> Deref for Told<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// Why a file may not be written: for the owner's eyes, and for all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub own: Diagnostic,
    pub told: Diagnostic,
}

/// Reads back every file before it is put into `output/`.
pub trait Gate: Sync {
    /// What keeps a file from being written; nothing where it may be. The path
    /// is relative to the series' output folder and is looked at, too.
    fn examine(&self, path: &str, bytes: &[u8]) -> Vec<Finding>;

    /// Whether a text names somebody who must not be named.
    fn tells(&self, text: &str) -> bool;
}
