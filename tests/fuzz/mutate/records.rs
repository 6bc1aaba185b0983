//! Binary workbooks: the records of `.xls` and `.xlsb`, and the sectors in
//! which a `.xls` keeps them.

use super::super::chance::Chance;
use super::bytes::overwrite;
use super::{bytes, odd};

const SECTOR: usize = 512;

/// A `.xls`: a compound file whose stream of records lies, in a file that was
/// written at one go, in one piece.
pub fn mutate_compound(mut file: Vec<u8>, other: &[u8], chance: &mut Chance) -> Vec<u8> {
    if file.len() < 3 * SECTOR {
        return bytes::mutate(file, other, chance);
    }
    match chance.below(10) {
        0 => {
            let fields = [0x1e, 0x20, 0x2c, 0x30, 0x38, 0x3c, 0x40, 0x44, 0x48, 0x4c, 0x50];
            let at = fields[chance.below(fields.len())];
            overwrite(&mut file, at, &sector_number(chance));
        }
        1 => {
            // An entry of any table of sectors: chains that end, cross, turn in circles.
            let table = read_u32(&file, 0x4c).saturating_add(1).saturating_mul(SECTOR);
            let at = table.saturating_add(chance.below(32) * 4);
            overwrite(&mut file, at, &sector_number(chance));
        }
        2 => {
            let directory = read_u32(&file, 0x30).saturating_add(1).saturating_mul(SECTOR);
            let field = [64, 66, 68, 72, 76, 116, 120][chance.below(7)];
            overwrite(
                &mut file,
                directory.saturating_add(chance.below(4) * 128 + field),
                &sector_number(chance),
            );
        }
        3 => {
            let (one, two) = (
                chance.below(file.len() / SECTOR),
                chance.below(file.len() / SECTOR),
            );
            let copy = file[one * SECTOR..][..SECTOR].to_vec();
            overwrite(&mut file, two * SECTOR, &copy);
        }
        4 => return bytes::mutate(file, other, chance),
        _ => change_record(&mut file, chance),
    }
    file
}

fn sector_number(chance: &mut Chance) -> [u8; 4] {
    let number = match chance.below(3) {
        0 => odd::number(chance),
        _ => chance.below(24) as u64,
    };
    u32::try_from(number & 0xffff_ffff)
        .unwrap_or_default()
        .to_le_bytes()
}

fn read_u32(file: &[u8], at: usize) -> usize {
    file.get(at..at + 4).map_or(0, |four| {
        u32::from_le_bytes([four[0], four[1], four[2], four[3]]) as usize
    })
}

/// Records: a type and a length of two bytes each, and so many bytes.
fn change_record(file: &mut [u8], chance: &mut Chance) {
    let begins = |start: &usize| {
        file[*start..].starts_with(b"\x09\x08\x10\x00") || file[*start..].starts_with(b"\x09\x08\x08\x00")
    };
    let Some(mut at) = (SECTOR..file.len()).step_by(64).find(begins) else {
        return;
    };
    let mut records = Vec::new();
    while at + 4 <= file.len() {
        let length = usize::from(u16::from_le_bytes([file[at + 2], file[at + 3]]));
        if length > 8_224 || at + 4 + length > file.len() || (file[at] == 0 && length == 0) {
            break;
        }
        records.push((at, length));
        at += 4 + length;
    }
    if records.is_empty() {
        return;
    }
    let (at, length) = records[chance.below(records.len())];
    let number = odd::number(chance).to_le_bytes();
    match chance.below(6) {
        0 => overwrite(file, at, &number[..2]),
        1 => overwrite(file, at + 2, &number[..2]),
        2 | 3 => overwrite(
            file,
            at + 4 + chance.below(length.max(1)),
            &number[..1 << chance.below(4)],
        ),
        4 => file[at + 4 + chance.below(length.max(1)).min(length.saturating_sub(1))] ^= 1 << chance.below(8),
        _ => {
            let (other, length) = records[chance.below(records.len())];
            let copy = file[other..other + 4 + length].to_vec();
            overwrite(file, at, &copy);
        }
    }
}

/// A part of a `.xlsb`: records with a type and a length in seven-bit groups.
pub fn mutate_binary_part(part: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut records: Vec<&[u8]> = Vec::new();
    let mut rest = part;
    while let Some(length) = record_length(rest) {
        let (record, after) = rest.split_at(length);
        records.push(record);
        rest = after;
    }
    if records.is_empty() {
        return bytes::mutate(part.to_vec(), other, chance);
    }
    let (one, two) = (chance.below(records.len()), chance.below(records.len()));
    let mut changed: Vec<Vec<u8>> = records.iter().map(|record| record.to_vec()).collect();
    match chance.below(8) {
        0 => drop(changed.remove(one)),
        1 => changed.insert(two, changed[one].clone()),
        2 => changed.swap(one, two),
        3 => changed.truncate(one),
        4 => changed[one][0] = odd::byte(chance),
        5 => return bytes::mutate(part.to_vec(), other, chance),
        _ => {
            let number = odd::number(chance).to_le_bytes();
            let at = chance.below(changed[one].len());
            overwrite(&mut changed[one], at, &number[..1 << chance.below(4)]);
        }
    }
    changed.concat()
}

fn record_length(bytes: &[u8]) -> Option<usize> {
    let kind = if *bytes.first()? >= 0x80 { 2 } else { 1 };
    let mut length = 0;
    for place in 0..4 {
        let byte = *bytes.get(kind + place)?;
        length |= usize::from(byte & 0x7f) << (7 * place);
        if byte < 0x80 {
            let whole = kind + place + 1 + length;
            return (whole <= bytes.len()).then_some(whole);
        }
    }
    None
}
