//! `index.html` in the output folder: a page of all series that lie there. It
//! is made of what their manifests say and of nothing else, so it depends on
//! neither the order of runs nor on which series a run was about; and it links
//! to what manifests list, which nothing of `internal/` is.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::folder::{holds, replace};
use super::manifest::{GENERATOR, MANIFEST, Manifest};
use crate::model::index::{ListedDocument, ListedTable, PublishedSeries};

/// The page.
pub const INDEX: &str = "index.html";

/// What the page says of its maker, by which its own page is known again.
pub fn generator() -> &'static str {
    GENERATOR
}

/// The series that lie in an output folder, by folder: those whose manifest says
/// how they are called. A file that is gone is not listed.
pub fn published_series(output: &Path) -> Result<Vec<PublishedSeries>> {
    let entries = match std::fs::read_dir(output) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", output.display())),
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry
            .with_context(|| format!("cannot read {}", output.display()))?
            .path();
        found.extend(read(&path));
    }
    found.sort_by(|left, right| left.folder.cmp(&right.folder));
    Ok(found)
}

/// `None` where the folder is none of ours.
fn read(folder: &Path) -> Option<PublishedSeries> {
    let name = folder.file_name()?.to_str()?.to_owned();
    let manifest: Manifest = serde_json::from_slice(&std::fs::read(folder.join(MANIFEST)).ok()?).ok()?;
    let card = manifest.card.clone()?;
    let is_there = |path: &str| !path.starts_with("internal/") && folder.join(path).is_file();
    let link = |path: &str| href(&format!("{name}/{path}"));
    let documents = manifest.documents.iter().filter(|listed| is_there(&listed.path));
    let tables = manifest.tables.iter().filter(|listed| is_there(&listed.path));
    Some(PublishedSeries {
        documents: documents
            .map(|listed| ListedDocument {
                href: link(&listed.path),
                kind: listed.kind.clone(),
                language: listed.language.clone(),
                title: listed.title.clone(),
                pages: listed.pages,
            })
            .collect(),
        tables: tables
            .map(|listed| ListedTable {
                href: link(&listed.path),
                name: listed.path.rsplit('/').next().unwrap_or(&listed.path).to_owned(),
            })
            .collect(),
        card,
        folder: name,
    })
}

/// A path as a link has it: what is no letter, figure or harmless sign is
/// written as bytes, so that it means the same on disk and on a server.
fn href(path: &str) -> String {
    let mut link = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                link.push(char::from(byte));
            }
            byte => {
                // Writing to a String cannot fail.
                let _ = write!(link, "%{byte:02X}");
            }
        }
    }
    link
}

/// Puts the page into the output folder, unless it says the same already.
/// `false` where somebody else's page lies there: that stays.
pub fn write_index(output: &Path, page: &str) -> Result<bool> {
    let path = output.join(INDEX);
    if holds(&path, page.as_bytes()) {
        return Ok(true);
    }
    let is_foreign = path.symlink_metadata().is_ok() && !is_own(&path);
    if !is_foreign {
        replace(&path, page.as_bytes()).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(!is_foreign)
}

/// Whether this program wrote the page.
fn is_own(path: &Path) -> bool {
    const MARK: &str = "<meta name=\"generator\" content=\"rapporteur ";
    std::fs::read_to_string(path).is_ok_and(|text| text.contains(MARK))
}

#[cfg(test)]
mod tests {
    use super::href;

    #[test]
    fn links_hold_any_path() {
        assert_eq!(href("my-series/policy-paper.pdf"), "my-series/policy-paper.pdf");
        assert_eq!(
            href("a b/50% & \"x\"?#.csv"),
            "a%20b/50%25%20%26%20%22x%22%3F%23.csv"
        );
        assert_eq!(href("мир"), "%D0%BC%D0%B8%D1%80");
    }
}
