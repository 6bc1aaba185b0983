//! How texts outside of drawings are encoded.

use encoding_rs::UTF_8;

/// Appends a text as whoever reads it may take it. A text without a mark is
/// `PDFDocEncoding`, but names of files and destinations are written as UTF-8
/// without one.
pub(super) fn decoded(bytes: &[u8], into: &mut Vec<String>) {
    if bytes.starts_with(&[0xFE, 0xFF])
        || bytes.starts_with(&[0xFF, 0xFE])
        || bytes.starts_with(&[0xEF, 0xBB, 0xBF])
    {
        into.push(UTF_8.decode(bytes).0.into_owned());
    } else if !bytes.is_empty() {
        into.push(bytes.iter().map(|byte| document_encoding(*byte)).collect());
        if let (false, Ok(text)) = (bytes.is_ascii(), std::str::from_utf8(bytes)) {
            into.push(text.to_owned());
        }
    }
}

fn document_encoding(byte: u8) -> char {
    const ACCENTS: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
    const SIGNS: [char; 33] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™', 'ﬁ',
        'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{FFFD}', '€',
    ];
    match byte {
        0x18..=0x1F => ACCENTS[usize::from(byte - 0x18)],
        0x80..=0xA0 => SIGNS[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
