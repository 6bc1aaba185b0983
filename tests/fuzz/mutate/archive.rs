//! Workbooks that are archives: their parts, and the archive around them.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::super::chance::Chance;
use super::{bytes, markup, odd, records};

type Parts = Vec<(String, Vec<u8>)>;

/// No part is unpacked further than this.
const LARGEST_PART: u64 = 4_000_000;

/// What no reader needs, and what would only fill the corpus.
const DISPENSABLE: [&str; 6] = [
    "docProps/",
    "xl/theme/",
    "Thumbnails/",
    "Configurations2/",
    "meta.xml",
    "settings.xml",
];

pub fn mutate(archive: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let Some(mut parts) = unpack(archive).filter(|parts| !parts.is_empty()) else {
        return bytes::mutate(archive.to_vec(), other, chance);
    };
    if chance.below(12) == 0 {
        return bytes::mutate(archive.to_vec(), other, chance);
    }
    let at = chance.below(parts.len());
    if chance.below(8) == 0 {
        change_parts(&mut parts, at, other, chance);
    } else {
        // Sheets and texts more often than the rest.
        let telling = |name: &str| {
            ["sheet", "content", "sharedStrings"]
                .iter()
                .any(|word| name.contains(word))
        };
        let sheets: Vec<usize> = (0..parts.len()).filter(|at| telling(&parts[*at].0)).collect();
        let at = if sheets.is_empty() || chance.below(3) == 0 {
            at
        } else {
            sheets[chance.below(sheets.len())]
        };
        let (name, part) = &mut parts[at];
        *part = if is_named(name, "bin") {
            records::mutate_binary_part(part, other, chance)
        } else {
            markup::mutate(part, other, chance)
        };
    }
    let mut packed = pack(&parts, chance.below(4) == 0);
    if chance.below(40) == 0 {
        packed = bytes::mutate(packed, other, chance);
    }
    packed
}

fn is_named(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, own)| own == ending)
}

fn change_parts(parts: &mut Parts, at: usize, other: &[u8], chance: &mut Chance) {
    let second = chance.below(parts.len());
    match chance.below(7) {
        0 => drop(parts.remove(at)),
        1 => {
            let copy = parts[at].1.clone();
            parts[second].1 = copy;
        }
        2 => {
            let length = chance.below(parts[at].1.len().max(1));
            parts[at].1.truncate(length);
        }
        3 => parts[at].1 = parts[at].1.repeat(1 << chance.below(8)),
        4 => parts[at].1 = vec![odd::byte(chance); 1 << chance.below(27)],
        5 => {
            let copy = (
                format!("xl/worksheets/sheet{}.xml", chance.below(5)),
                parts[at].1.clone(),
            );
            parts.push(copy);
        }
        _ => {
            if let Some(theirs) = unpack(other).filter(|theirs| !theirs.is_empty()) {
                parts[at].1.clone_from(&theirs[chance.below(theirs.len())].1);
            }
        }
    }
}

/// The archive without what no reader needs.
pub fn lean(archive: &[u8]) -> Vec<u8> {
    match unpack(archive) {
        Some(mut parts) => {
            parts.retain(|(name, _)| !DISPENSABLE.iter().any(|start| name.starts_with(start)));
            pack(&parts, false)
        }
        None => archive.to_vec(),
    }
}

pub fn shrink(archive: &[u8], same: &mut impl FnMut(&[u8]) -> bool) -> Vec<u8> {
    let Some(mut parts) = unpack(archive) else {
        return bytes::shrink(archive, same, 40);
    };
    if !same(&pack(&parts, false)) {
        return archive.to_vec();
    }
    for at in (0..parts.len()).rev() {
        let gone = parts.remove(at);
        if !same(&pack(&parts, false)) {
            parts.insert(at, gone);
        }
    }
    for at in 0..parts.len() {
        let part = parts[at].1.clone();
        parts[at].1 = bytes::shrink(
            &part,
            &mut |candidate: &[u8]| {
                let mut with = parts.clone();
                with[at].1 = candidate.to_vec();
                same(&pack(&with, false))
            },
            30,
        );
    }
    pack(&parts, false)
}

pub fn unpack(archive: &[u8]) -> Option<Parts> {
    let mut archive = ZipArchive::new(Cursor::new(archive)).ok()?;
    let mut parts = Parts::new();
    for at in 0..archive.len().min(200) {
        let Ok(part) = archive.by_index(at) else { continue };
        let Ok(name) = part.name().map(std::borrow::Cow::into_owned) else {
            continue;
        };
        let mut content = Vec::new();
        // What cannot be unpacked to its end is there as far as it can.
        let _ = part.take(LARGEST_PART).read_to_end(&mut content);
        parts.push((name, content));
    }
    Some(parts)
}

pub fn pack(parts: &Parts, stored: bool) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        // OpenDocument tells its type by a first part in clear.
        let method = if stored || name == "mimetype" {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        // A name that is taken already is left out.
        if writer
            .start_file(
                name.as_str(),
                SimpleFileOptions::default().compression_method(method),
            )
            .is_ok()
        {
            writer.write_all(content).unwrap();
        }
    }
    writer.finish().unwrap().into_inner()
}
