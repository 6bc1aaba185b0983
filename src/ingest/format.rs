//! What a file is, by its content. Extensions lie: exports named `.xls` hold
//! HTML, workbooks are saved as `.csv`.

use std::borrow::Cow;
use std::io::{Cursor, Read as _};

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use memchr::memmem;
use zip::ZipArchive;
use zip::result::ZipError;

use super::guard::archive;
use super::guard::compound::{self, CompoundFile};
use super::transcript::{self, Style};

/// What can be done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Xlsx,
    Xlsb,
    Ods,
    Xls,
    /// Text with one record a line.
    Delimited,
    /// A chat or transcript of a meeting.
    Transcript(Style),
    /// A codebook of a coding tool (REFI-QDA).
    Codebook,
    /// Something that holds a table and that this program cannot read: what it
    /// is, and what to do.
    Unsupported {
        what: &'static str,
        remedy: &'static str,
    },
    /// No spreadsheet at all: a picture, a PDF, a text document.
    Foreign,
    Empty,
}

impl Format {
    /// In words, for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "Excel workbook",
            Self::Xlsb => "binary Excel workbook",
            Self::Ods => "OpenDocument spreadsheet",
            Self::Xls => "old Excel workbook",
            Self::Delimited => "text table",
            Self::Transcript(_) => "chat or transcript",
            Self::Codebook => "codebook",
            Self::Unsupported { what, .. } => what,
            Self::Foreign => "no spreadsheet",
            Self::Empty => "empty",
        }
    }
}

const SAVE_AS_XLSX: &str = "Open it in a spreadsheet program and save it as .xlsx.";

const EXPORT_CODES: &str = "Export its coded passages as a table (CSV or Excel), and its codebook as .qdc.";

const PROTECTED: Format = Format::Unsupported {
    what: "protected by a password",
    remedy: "Save a copy without a password.",
};

/// So much of a text tells what it is.
const HEAD: usize = 4096;

/// Recognises a file by its content.
pub fn recognise(bytes: &[u8]) -> Format {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Format::Empty;
    }
    if bytes.iter().all(|byte| *byte == 0) {
        return Format::Unsupported {
            what: "all zeros, as a cloud drive leaves a file that it has not yet downloaded,",
            remedy: "Let the cloud drive finish, or copy or download the file again.",
        };
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return recognise_zip(bytes);
    }
    if bytes.starts_with(compound::SIGNATURE) {
        return recognise_compound_file(bytes);
    }
    if is_bare_workbook(bytes) {
        return Format::Unsupported {
            what: "a workbook of Excel 5 or older",
            remedy: SAVE_AS_XLSX,
        };
    }
    recognise_text(bytes)
}

/// Excel 2 to 5 wrote their records without a compound file around them, the
/// first with a version in its number and few bytes.
fn is_bare_workbook(bytes: &[u8]) -> bool {
    matches!(bytes, [0x09, 0x00 | 0x02 | 0x04 | 0x08, 4 | 6 | 8 | 16, 0, ..])
}

/// The list of a zip's parts tells the formats apart.
fn recognise_zip(bytes: &[u8]) -> Format {
    let Ok(mut zip) = archive::open_zip(bytes) else {
        return recognise_broken_zip(bytes);
    };
    let names: Vec<String> = zip
        .file_names_raw()
        .map(|name| {
            String::from_utf8_lossy(name)
                .replace('\\', "/")
                .to_ascii_lowercase()
        })
        .collect();
    let has = |name: &str| names.iter().any(|known| known == name);
    if has("xl/workbook.bin") {
        return Format::Xlsb;
    }
    if names.iter().any(|name| name.starts_with("xl/")) || (has("_rels/.rels") && has("workbook.xml")) {
        return Format::Xlsx;
    }
    if has("content.xml") {
        return if is_open_spreadsheet(&mut zip) {
            Format::Ods
        } else {
            Format::Foreign
        };
    }
    if has("index/document.iwa") || has("index.zip") || has("index.apxl") {
        return Format::Unsupported {
            what: "a Numbers document",
            remedy: "Export it from Numbers as Excel.",
        };
    }
    if has("project.qde") {
        return Format::Unsupported {
            what: "a whole project of a coding tool (REFI-QDA)",
            remedy: EXPORT_CODES,
        };
    }
    let is_office = has("[content_types].xml") || has("mimetype");
    if !is_office && names.iter().any(|name| is_named_like_a_sheet(name)) {
        return Format::Unsupported {
            what: "an archive with spreadsheets in it",
            remedy: "Unpack it into the folder.",
        };
    }
    Format::Foreign
}

/// Whether a document is one of sheets: it says so in a part of its own, or in
/// the list of its parts.
fn is_open_spreadsheet(zip: &mut ZipArchive<Cursor<&[u8]>>) -> bool {
    const KIND: &[u8] = b"opendocument.spreadsheet";
    ["mimetype", "META-INF/manifest.xml"].iter().any(|name| {
        let mut said = Vec::new();
        let read = zip.by_name(name).map(|part| {
            let head = u64::try_from(HEAD).unwrap_or_default();
            part.take(head).read_to_end(&mut said)
        });
        // A part under a password says nothing; the reader tells why.
        matches!(read, Err(ZipError::UnsupportedArchive(_))) || memmem::find(&said, KIND).is_some()
    })
}

/// A zip without the list of its parts. Their names also stand before each.
fn recognise_broken_zip(bytes: &[u8]) -> Format {
    let has = |part: &[u8]| memmem::find(bytes, part).is_some();
    let ends = has(b"PK\x05\x06");
    if has(b"xl/workbook.bin") && ends {
        Format::Xlsb
    } else if (has(b"xl/") || has(b"[Content_Types].xml")) && ends {
        Format::Xlsx
    } else if has(b"application/vnd.oasis.opendocument.spreadsheet") && ends {
        Format::Ods
    } else if has(b"word/") || has(b"ppt/") || has(b"application/vnd.oasis.opendocument.text") {
        Format::Foreign
    } else {
        Format::Unsupported {
            what: "only half copied or half downloaded",
            remedy: "Copy or download it again.",
        }
    }
}

fn is_named_like_a_sheet(name: &str) -> bool {
    const ENDINGS: [&str; 7] = ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv"];
    name.rsplit_once('.')
        .is_some_and(|(_, ending)| ENDINGS.contains(&ending))
}

/// The streams of a compound file tell the formats apart.
fn recognise_compound_file(bytes: &[u8]) -> Format {
    let Ok(file) = CompoundFile::open(bytes) else {
        // Why it cannot be opened, its reader tells; another program's file is passed over.
        let has = |name: &str| memmem::find(bytes, &utf16(name)).is_some();
        let is_other = has("WordDocument") || has("PowerPoint Document") || has("__properties_version1.0");
        return if has("EncryptedPackage") {
            PROTECTED
        } else if is_other {
            Format::Foreign
        } else {
            Format::Xls
        };
    };
    if file.has("EncryptedPackage") {
        PROTECTED
    } else if file.has("WordDocument") || file.has("PowerPoint Document") {
        Format::Foreign
    } else if file.has("Workbook") || file.has("Book") {
        Format::Xls
    } else {
        Format::Foreign
    }
}

fn recognise_text(bytes: &[u8]) -> Format {
    let (readable, _) = readable(&bytes[..bytes.len().min(HEAD)]);
    let written = decode(&readable);
    let head = written.to_ascii_lowercase();
    let head = head.trim_start_matches('\u{feff}').trim_start();
    if let Some(style) = transcript::recognise(&written) {
        return Format::Transcript(style);
    }
    if let Some(format) = recognise_coding(head) {
        return format;
    }
    let starts = |starts: &[&str]| starts.iter().any(|start| head.starts_with(start));
    if head.contains("urn:schemas-microsoft-com:office:spreadsheet")
        && starts(&["<?xml", "<workbook", "<?mso"])
    {
        return Format::Unsupported {
            what: "an XML spreadsheet of 2003",
            remedy: SAVE_AS_XLSX,
        };
    }
    if starts(&["<?xml"]) && head.contains("application/vnd.oasis.opendocument.spreadsheet") {
        return Format::Unsupported {
            what: "an OpenDocument spreadsheet in one piece",
            remedy: SAVE_AS_XLSX,
        };
    }
    let is_page = starts(&[
        "<html",
        "<!doctype",
        "<table",
        "<meta",
        "<head",
        "<body",
        "<style",
        "<div",
        "<!--",
    ]);
    if is_page || (starts(&["<?xml"]) && head.contains("<html")) {
        return Format::Unsupported {
            what: "a web page that was named like a spreadsheet",
            remedy: SAVE_AS_XLSX,
        };
    }
    if starts(&["mime-version:"]) {
        return Format::Unsupported {
            what: "a web archive that was named like a spreadsheet",
            remedy: SAVE_AS_XLSX,
        };
    }
    if starts(&["id;pwxl", "id;pscalc"]) {
        return Format::Unsupported {
            what: "a SYLK file",
            remedy: SAVE_AS_XLSX,
        };
    }
    if starts(&["<?xml", "%pdf", "{\\rtf"]) || is_binary(head) {
        Format::Foreign
    } else {
        Format::Delimited
    }
}

/// What coding tools exchange, by the beginning of the text in lower case.
fn recognise_coding(head: &str) -> Option<Format> {
    let is_markup = head.starts_with('<');
    if is_markup && head.contains("urn:qda-xml:codebook") {
        Some(Format::Codebook)
    } else if is_markup && head.contains("urn:qda-xml:project") {
        Some(Format::Unsupported {
            what: "a whole project of a coding tool (REFI-QDA)",
            remedy: EXPORT_CODES,
        })
    } else {
        None
    }
}

/// Text has hardly any control characters but those that end lines and cells;
/// in other data one letter of ten is one.
fn is_binary(head: &str) -> bool {
    const OF_LETTERS: usize = 50;
    let controls = head
        .chars()
        .filter(|letter| {
            letter.is_ascii_control() && !matches!(letter, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}')
        })
        .count();
    controls * OF_LETTERS > head.chars().count()
}

/// The bytes of a text as every reader takes them: UTF-16 has its mark, and
/// text of single bytes no zeros. Answers whether zeros were left out, which a
/// failed copy leaves in the place of text.
pub fn readable(bytes: &[u8]) -> (Cow<'_, [u8]>, bool) {
    if Encoding::for_bom(bytes).is_some_and(|(encoding, _)| [UTF_16LE, UTF_16BE].contains(&encoding)) {
        return (Cow::Borrowed(bytes), false);
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    let zeros = |parity: usize| {
        head.iter()
            .skip(parity)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    // Spaces, digits and line ends have a zero in one half of UTF-16 in every
    // language; a failed copy leaves zeros in both.
    let mark: Option<&[u8]> = if even.max(odd) * 10 <= head.len() / 2 || even.min(odd) * 8 > even.max(odd) {
        None
    } else if odd > even {
        Some(b"\xff\xfe")
    } else {
        Some(b"\xfe\xff")
    };
    if let Some(mark) = mark {
        return (Cow::Owned([mark, bytes].concat()), false);
    }
    if memchr::memchr(0, bytes).is_none() {
        return (Cow::Borrowed(bytes), false);
    }
    let without = bytes.iter().copied().filter(|byte| *byte != 0).collect();
    (Cow::Owned(without), true)
}

/// A text in whatever encoding, roughly: for what all encodings have in common.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => encoding.decode_without_bom_handling(&bytes[mark..]).0,
        None => String::from_utf8_lossy(bytes),
    }
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            zip.start_file(*name, zip::write::SimpleFileOptions::default())
                .unwrap();
            zip.write_all(content.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn what(bytes: &[u8]) -> &'static str {
        match recognise(bytes) {
            Format::Unsupported { what, .. } => what,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn content_tells_not_the_name() {
        assert_eq!(recognise(b"Name,Email\nA,b\n"), Format::Delimited);
        assert_eq!(recognise(b"Pa\xeds;Per\xfa\n"), Format::Delimited);
        assert_eq!(recognise(b"ID;Participant\n1;A\n"), Format::Delimited);
        assert_eq!(recognise(b"\xff\xfeN\x00a\x00"), Format::Delimited);
        assert_eq!(recognise(b" \r\n"), Format::Empty);
        assert_eq!(recognise(b"%PDF-1.7\n"), Format::Foreign);
        assert_eq!(
            recognise(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00\x01\x00\x08\x06\x00"),
            Format::Foreign
        );
        assert!(what(b"\n<HTML><table>").contains("web page"));
        assert!(what(b"\xef\xbb\xbf<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">").contains("2003"));
        assert!(what(&[0; 700]).contains("zeros"));
        assert!(what(b"\x09\x08\x08\x00\x00\x05\x05\x00").contains("Excel 5"));
    }

    #[test]
    fn zips_are_told_apart_by_their_parts() {
        assert_eq!(recognise(&zip(&[("xl/workbook.xml", "")])), Format::Xlsx);
        assert_eq!(recognise(&zip(&[("xl\\workbook.bin", "")])), Format::Xlsb);
        let kind = "application/vnd.oasis.opendocument.spreadsheet";
        assert_eq!(
            recognise(&zip(&[("mimetype", kind), ("content.xml", "")])),
            Format::Ods
        );
        let kind = "application/vnd.oasis.opendocument.text";
        assert_eq!(
            recognise(&zip(&[("mimetype", kind), ("content.xml", "")])),
            Format::Foreign
        );
        let text = zip(&[("[Content_Types].xml", ""), ("word/document.xml", "")]);
        assert_eq!(recognise(&text), Format::Foreign);
        assert!(what(&zip(&[("notes.xlsx", "xl/workbook.xml")])).contains("archive"));
        assert!(what(&zip(&[("Index/Document.iwa", "")])).contains("Numbers"));
        let whole = zip(&[("xl/workbook.xml", "<workbook/>")]);
        assert!(what(&whole[..40]).contains("half"));
    }

    #[test]
    fn text_loses_zeros_and_utf_16_gets_its_mark() {
        let text = "Workshop\tType\tNote\n1\tIdea\tEau et forêts\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [&little, &big] {
            assert_eq!(recognise(bytes), Format::Delimited);
            let (marked, stray) = readable(bytes);
            assert!(!stray);
            assert_eq!(decode(&marked), text);
        }
        let (clean, stray) = readable(b"Note\0,Topic\nab\0\0\0\0c,d\n");
        assert!(stray);
        assert_eq!(&*clean, b"Note,Topic\nabc,d\n");
    }
}
