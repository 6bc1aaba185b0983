//! What a file is, by its first bytes. Extensions lie: exports named `.xls`
//! hold HTML, workbooks are saved as `.csv`.

/// What can be done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Xlsx,
    Xlsb,
    Ods,
    Xls,
    /// Text with one record a line.
    Delimited,
    /// Something that a spreadsheet program wrote and this program cannot read:
    /// what it is, and what to do.
    Unsupported {
        what: &'static str,
        remedy: &'static str,
    },
    /// No spreadsheet at all: a picture, a PDF, a text document.
    Foreign,
    Empty,
}

const SAVE_AS_XLSX: &str = "Open it in a spreadsheet program and save it as .xlsx.";

/// Recognises a file by its content.
pub fn recognise(bytes: &[u8]) -> Format {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Format::Empty;
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return recognise_zip(bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return recognise_compound_file(bytes);
    }
    if bytes.starts_with(b"\x09\x00") || bytes.starts_with(b"\x09\x02") || bytes.starts_with(b"\x09\x04") {
        return Format::Unsupported {
            what: "a workbook of Excel 2 to 4",
            remedy: SAVE_AS_XLSX,
        };
    }
    recognise_text(bytes)
}

/// The names of a zip's parts stand in clear in its local headers and its
/// directory, which is enough to tell the formats apart.
fn recognise_zip(bytes: &[u8]) -> Format {
    let has = |part: &[u8]| contains(bytes, part);
    if has(b"xl/workbook.bin") {
        Format::Xlsb
    } else if has(b"xl/workbook.xml") || has(b"xl/worksheets/") {
        Format::Xlsx
    } else if has(b"application/vnd.oasis.opendocument.spreadsheet") {
        Format::Ods
    } else if has(b"Index/Document.iwa") {
        Format::Unsupported {
            what: "a Numbers document",
            remedy: "Export it from Numbers as Excel.",
        }
    } else if !has(b"PK\x05\x06") {
        // Without its directory nobody can tell what it was to be.
        Format::Unsupported {
            what: "only half copied or half downloaded",
            remedy: "Copy or download it again.",
        }
    } else {
        Format::Foreign
    }
}

/// Stream names of a compound file are UTF-16.
fn recognise_compound_file(bytes: &[u8]) -> Format {
    if contains(bytes, &utf16("EncryptedPackage")) {
        Format::Unsupported {
            what: "protected by a password",
            remedy: "Save a copy without a password.",
        }
    } else if contains(bytes, &utf16("Workbook")) || contains(bytes, &utf16("Book")) {
        Format::Xls
    } else {
        Format::Foreign
    }
}

fn recognise_text(bytes: &[u8]) -> Format {
    let utf16 = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    let start = &bytes[..bytes.len().min(4096)];
    let head = String::from_utf8_lossy(start)
        .trim_start_matches('\u{feff}')
        .trim_start()
        .to_ascii_lowercase();
    if head.starts_with("<?xml") && head.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        return Format::Unsupported {
            what: "an XML spreadsheet of 2003",
            remedy: SAVE_AS_XLSX,
        };
    }
    if head.starts_with("<html")
        || head.starts_with("<!doctype")
        || head.starts_with("<table")
        || head.starts_with("<meta")
    {
        return Format::Unsupported {
            what: "a web page that was named like a spreadsheet",
            remedy: SAVE_AS_XLSX,
        };
    }
    let is_markup = head.starts_with("<?xml") || head.starts_with("%pdf") || head.starts_with("{\\rtf");
    // A NUL in text that is not UTF-16 is the mark of a binary file.
    if is_markup || (!utf16 && start.contains(&0)) {
        Format::Foreign
    } else {
        Format::Delimited
    }
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_not_the_name() {
        assert_eq!(recognise(b"Name,Email\nA,b\n"), Format::Delimited);
        assert_eq!(recognise(b"\xff\xfeN\x00a\x00"), Format::Delimited);
        assert_eq!(recognise(b" \r\n"), Format::Empty);
        assert_eq!(recognise(b"%PDF-1.7\n"), Format::Foreign);
        assert_eq!(recognise(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), Format::Foreign);
        assert!(matches!(recognise(b"<html><table>"), Format::Unsupported { .. }));
        assert_eq!(
            recognise(b"PK\x03\x04....word/document.xml PK\x05\x06"),
            Format::Foreign
        );
        assert_eq!(recognise(b"PK\x03\x04....xl/workbook.xml"), Format::Xlsx);
    }
}
