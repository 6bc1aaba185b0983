//! Bytes without a structure.

use super::super::chance::Chance;
use super::odd;

pub fn mutate(mut bytes: Vec<u8>, other: &[u8], chance: &mut Chance) -> Vec<u8> {
    if bytes.is_empty() {
        return other.to_vec();
    }
    let at = chance.below(bytes.len());
    let most = 1 << chance.below(10);
    let length = chance.below(most).min(bytes.len() - at);
    match chance.below(8) {
        0 => bytes[at] ^= 1 << chance.below(8),
        1 => bytes[at] = odd::byte(chance),
        2 => overwrite(&mut bytes, at, &odd::number(chance).to_le_bytes()[..4]),
        3 => overwrite(&mut bytes, at, &odd::number(chance).to_le_bytes()[..2]),
        4 => drop(bytes.drain(at..at + length)),
        5 => {
            let copy = bytes[at..at + length].to_vec();
            bytes.splice(at..at, copy);
        }
        6 => bytes.truncate(at),
        _ => {
            let from = chance.below(other.len().max(1)).min(other.len());
            let part = &other[from..other.len().min(from + 64)];
            overwrite(&mut bytes, at, part);
        }
    }
    bytes
}

/// Writes over what is there, as far as there is something.
pub fn overwrite(bytes: &mut [u8], at: usize, with: &[u8]) {
    for (own, new) in bytes.iter_mut().skip(at).zip(with) {
        *own = *new;
    }
}

/// Takes away ever smaller pieces.
pub fn shrink(bytes: &[u8], same: &mut impl FnMut(&[u8]) -> bool, mut steps: usize) -> Vec<u8> {
    let mut kept = bytes.to_vec();
    let mut piece = kept.len() / 2;
    while piece > 0 && steps > 0 {
        let mut at = 0;
        while at < kept.len() && steps > 0 {
            let end = (at + piece).min(kept.len());
            let without = [&kept[..at], &kept[end..]].concat();
            steps -= 1;
            if same(&without) {
                kept = without;
            } else {
                at = end;
            }
        }
        piece /= 2;
    }
    kept
}
