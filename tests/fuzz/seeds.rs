//! What a run begins with: the files of `tests/cases`, of the sample series
//! and of the corpus.

use std::path::{Path, PathBuf};

use super::family::Family;
use super::mutate::archive;
use super::xlsb;

/// The checkout.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub fn of(family: Family) -> Vec<Vec<u8>> {
    let root = repository();
    let mut files = Vec::new();
    gather(&root.join("tests/cases"), &mut files);
    gather(&root.join("inputs"), &mut files);
    let mut seeds: Vec<Vec<u8>> = files
        .iter()
        .filter(|path| !is_description(path))
        .map(|path| (is_settings(path), std::fs::read(path).unwrap()))
        .filter(|(settings, bytes)| family_of(*settings, bytes) == family)
        .map(|(_, bytes)| {
            if bytes.starts_with(b"PK") {
                archive::lean(&bytes)
            } else {
                bytes
            }
        })
        .collect();
    if family == Family::Xlsb {
        seeds.extend(binary_workbooks());
    }
    let mut kept = Vec::new();
    gather(&root.join("tests/fuzz/corpus").join(family.name()), &mut kept);
    seeds.extend(kept.iter().map(|path| std::fs::read(path).unwrap()));
    seeds
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            gather(&path, files);
        } else {
            files.push(path);
        }
    }
}

fn is_description(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    matches!(&*name, "README.md" | "expected.txt" | "faults.txt")
}

fn is_settings(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == "series.toml")
}

fn family_of(settings: bool, bytes: &[u8]) -> Family {
    let has = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    match bytes {
        _ if settings => Family::Settings,
        [0xd0, 0xcf, ..] => Family::Xls,
        [b'P', b'K', ..] if has(b"xl/workbook.bin") => Family::Xlsb,
        [b'P', b'K', ..] if has(b"opendocument") => Family::Ods,
        [b'P', b'K', ..] => Family::Xlsx,
        _ => Family::Text,
    }
}

fn binary_workbooks() -> Vec<Vec<u8>> {
    let attendance: &[&[&str]] = &[
        &["Workshop", "Name", "Email", "Country", "Attended"],
        &["1", "Ada Obi", "ada@example.org", "Liberia", "yes"],
        &["1", "Li Wei", "#N/A", "Nepal", "no"],
        &["2", "Sofía Díaz", "sofia@example.org", "Colombia", "yes"],
    ];
    let notes: &[&[&str]] = &[
        &["Notes of the workshop"],
        &["Workshop", "Type", "Note", "Priority"],
        &["1", "Idea", "Local councils keep the register", "2"],
        &["1", "Recommendation", "Fund the register for five years", "1"],
    ];
    vec![xlsb::workbook(attendance), xlsb::workbook(notes)]
}
