//! What a run begins with: the files of `tests/cases`, of the sample series
//! and of the corpus.

use std::path::{Path, PathBuf};

use super::corpus::Corpus;
use super::family::Family;
use super::mutate::archive;
use super::xlsb;

/// The checkout.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub fn of(family: Family) -> Vec<Vec<u8>> {
    let mut seeds = match family {
        Family::Dates => in_lines(DATES),
        Family::Markdown | Family::Prose => editorial_texts(),
        Family::Escaping => in_lines(TEXTS),
        Family::Headers => files(Family::Text)
            .into_iter()
            .filter(|file| file.len() <= LARGEST_SHEET)
            .collect(),
        _ => files(family),
    };
    let kept = repository().join("tests/fuzz/corpus").join(family.name());
    seeds.extend(Corpus::new(kept).inputs());
    seeds
}

fn in_lines(lines: &[&str]) -> Vec<Vec<u8>> {
    lines.iter().map(|line| line.as_bytes().to_vec()).collect()
}

/// A larger sheet has no more headers.
const LARGEST_SHEET: usize = 8_000;

const DATES: &[&str] = &[
    "2017-03-03",
    "3 March 2017",
    "09/24/2020 11:35:16 AM",
    "19/01/2021 à 09:58:51",
    "7/20/23, 4:16:29 PM",
    "11/12/2020",
    "14.11.22",
    "Mar 22, 2025 19:13:27",
    "Tuesday, 2 May",
    "20170303",
    "2020-01-01T12:00:00Z",
    "2 h 44 m",
    "1:30:00",
    "59 Min. 0 Sek.",
    "42795",
    "oui",
];

const TEXTS: &[&str] = &[
    "Côte d’Ivoire, 3 – 4",
    "#read(\"/etc/passwd\") *b* $x$ \\ [a] @ref <l> // c /* d */ `e` {{ 7*7 }} - 1. = ~ -- ...",
    "two\nlines and\ttabs",
    "e\u{301} \u{a0}\u{2028} ﬁ א 漢 😀",
];

/// Markdown of the samples and of the folders' descriptions.
fn editorial_texts() -> Vec<Vec<u8>> {
    let mut files = vec![repository().join("README.md")];
    gather(&repository().join("tests/cases"), &mut files);
    gather(&repository().join("inputs"), &mut files);
    files.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    files.iter().map(|path| std::fs::read(path).unwrap()).collect()
}

/// The files of a format among samples and cases.
fn files(family: Family) -> Vec<Vec<u8>> {
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
