//! Changes inputs, each family in its own structure.

pub mod archive;
mod bytes;
mod markup;
mod odd;
mod records;
mod signs;
mod text;

use super::chance::Chance;
use super::family::Family;

/// Larger inputs would only make the run slow.
const LARGEST: usize = 3_000_000;

/// An input changed once or a few times; `other` is one to take parts from.
pub fn mutate(family: Family, input: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut changed = input.to_vec();
    let most = if chance.below(4) == 0 { 12 } else { 4 };
    for _ in 0..=chance.below(most) {
        changed = match family {
            // One in ten is damaged as a whole, as disks and networks do.
            _ if chance.below(10) == 0 => bytes::mutate(changed, other, chance),
            Family::Text | Family::Headers => text::mutate(&changed, other, chance),
            Family::Dates => signs::mutate_dates(&changed, other, chance),
            Family::Markdown | Family::Prose => signs::mutate_markdown(&changed, other, chance),
            Family::Escaping => signs::mutate_text(&changed, other, chance),
            Family::Settings => text::mutate_settings(&changed, other, chance),
            Family::Xlsx | Family::Ods | Family::Xlsb => archive::mutate(&changed, other, chance),
            Family::Xls => records::mutate_compound(changed, other, chance),
        };
    }
    changed.truncate(LARGEST);
    changed
}

/// The smallest input that is still the same, as far as some steps lead.
pub fn shrink(family: Family, input: &[u8], mut same: impl FnMut(&[u8]) -> bool) -> Vec<u8> {
    match family {
        Family::Xlsx | Family::Ods | Family::Xlsb => archive::shrink(input, &mut same),
        // Sectors have their places.
        Family::Xls => input.to_vec(),
        Family::Text | Family::Settings => bytes::shrink(input, &mut same, 80),
        // Quickly judged.
        Family::Dates | Family::Headers | Family::Markdown | Family::Prose | Family::Escaping => {
            bytes::shrink(input, &mut same, 2_000)
        }
    }
}
