//! What is remembered of how a document was made, under a seal: a list that was
//! changed or cut is not believed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::folder::sha256;
use super::json::to_json;
use crate::model::Basis;

/// How a document was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    pub basis: Basis,
    pub pages: usize,
    /// The SHA-256 of the PDF and of every file that rendering made with it, by
    /// path.
    pub files: BTreeMap<String, String>,
    seal: String,
}

impl Made {
    pub fn new(basis: Basis, pages: usize, files: BTreeMap<String, String>) -> anyhow::Result<Self> {
        let seal = seal(&basis, pages, &files)?;
        Ok(Self {
            basis,
            pages,
            files,
            seal,
        })
    }

    /// Whether it is as it was written.
    pub fn is_sound(&self) -> bool {
        seal(&self.basis, self.pages, &self.files).is_ok_and(|seal| seal == self.seal)
    }
}

fn seal(basis: &Basis, pages: usize, files: &BTreeMap<String, String>) -> anyhow::Result<String> {
    Ok(sha256(&to_json(&(basis, pages, files))?))
}
