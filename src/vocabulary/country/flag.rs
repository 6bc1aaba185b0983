//! Flags among the letters: pairs of regional indicators, each pair the
//! alpha-2 code of a country.

/// The codes of all flags in the text, in order, and the text without them.
pub(super) fn parted(text: &str) -> Option<(Vec<String>, String)> {
    let letters: Vec<char> = text.chars().filter_map(letter).collect();
    if letters.is_empty() {
        return None;
    }
    let rest = text.chars().filter(|sign| letter(*sign).is_none()).collect();
    Some((
        letters.chunks(2).map(|pair| pair.iter().collect()).collect(),
        rest,
    ))
}

fn letter(sign: char) -> Option<char> {
    let from_a = u32::from(sign)
        .checked_sub(0x1f1e6)
        .filter(|from_a| *from_a < 26)?;
    char::from_u32(u32::from('A') + from_a)
}
