//! Unpacks a zip without believing what it says of itself.
//!
//! Sizes in a zip are claims. Each part is unpacked to at most a limit of real
//! bytes, and all parts of a file share one more limit. A name stands for one
//! part, whatever its case and slashes, as readers of workbooks have it.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Seek, Write};

use memchr::memmem;
use zip::ZipArchive;
use zip::ZipWriter;
use zip::result::ZipError;

use super::Refusal;

/// A workbook has a part or two for each sheet and picture; a thousand sheets
/// with their drawings stay far below.
pub const MOST_PARTS: usize = 50_000;

/// The largest part that is unpacked but for sheets: what it holds is kept.
pub const LARGEST_PART: u64 = 128 << 20;

/// The largest sheet that is unpacked: a million rows of ten columns take some
/// 350 MB. It is looked through, dropped and then streamed.
pub const LARGEST_SHEET: u64 = 512 << 20;

/// What all parts of one file may come to unpacked.
pub const LARGEST_WHOLE: u64 = 640 << 20;

/// Deflate reaches 1 : 1032 on one letter alone. A sheet of 600,000 empty
/// formatted cells, as Excel writes it, reaches 1 : 16; one cell without an
/// address a million times 1 : 344.
pub const HIGHEST_RATIO: u64 = 400;

/// Below this size a part may be as repetitive as it likes.
pub const RATIO_MATTERS: u64 = 1 << 20;

/// A part that is larger unpacked is handed on packed, so that one file does
/// not hold its content twice in memory; a smaller one is handed on unpacked,
/// so that no reader unpacks it again.
pub const LARGEST_UNPACKED: usize = 16 << 20;

/// A zip that was opened and looked over.
#[derive(Debug)]
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// By name in lower case with slashes.
    parts: BTreeMap<String, usize>,
    unpacked: u64,
}

impl<'a> Archive<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let zip = open_zip(bytes)?;
        let mut parts = BTreeMap::new();
        let mut ambiguous = zip.has_duplicate_names();
        for index in 0..zip.len() {
            let entry = zip.by_index_data(index).map_err(|fault| refused(&fault))?;
            if entry.encrypted() {
                return Err(Refusal::protected());
            }
            let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
            ambiguous |= parts.insert(key(&name), index).is_some();
        }
        if ambiguous {
            return Err(Refusal::damaged("two of its parts have the same name"));
        }
        Ok(Self {
            zip,
            parts,
            unpacked: 0,
        })
    }

    /// The names of all parts, in lower case with slashes.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// A part unpacked; `None` if there is none of that name.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        self.unpack(name, LARGEST_PART)
    }

    /// A sheet unpacked; `None` if there is none of that name.
    pub fn sheet(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        self.unpack(name, LARGEST_SHEET)
    }

    fn unpack(&mut self, name: &str, largest: u64) -> Result<Option<Vec<u8>>, Refusal> {
        let Some(index) = self.parts.get(&key(name)) else {
            return Ok(None);
        };
        let file = self.zip.by_index(*index).map_err(|fault| refused(&fault))?;
        let packed = file.compressed_size().max(1);
        let allowed = largest.min(LARGEST_WHOLE - self.unpacked);
        let mut content = Vec::with_capacity(usize::try_from(file.size().min(allowed)).unwrap_or_default());
        // One more byte than allowed tells that there is more.
        file.take(allowed + 1)
            .read_to_end(&mut content)
            .map_err(|_| Refusal::damaged("a part of it cannot be unpacked"))?;
        let size = content.len() as u64;
        if size > RATIO_MATTERS && size / packed > HIGHEST_RATIO {
            return Err(Refusal::beyond(format!(
                "the workbook unpacks to more than {HIGHEST_RATIO} times its size, as no sheet of notes does; it is not read"
            )));
        }
        if size > allowed {
            return Err(Refusal::beyond(
                "the workbook unpacks to more than 512 MB in one sheet, 128 MB in another part, or 640 MB in all; it is not read",
            ));
        }
        self.unpacked += size;
        Ok(Some(content))
    }

    /// Hands a part on packed as it is.
    pub fn copy<W: Write + Seek>(&mut self, name: &str, to: &mut ZipWriter<W>) -> Result<(), Refusal> {
        let Some(index) = self.parts.get(&key(name)) else {
            return Ok(());
        };
        let file = self.zip.by_index_raw(*index).map_err(|fault| refused(&fault))?;
        to.raw_copy_file_rename(file, name)
            .map_err(|fault| refused(&fault))
    }
}

/// Opens a zip of not too many parts. The library keeps a few hundred bytes
/// for each that the list of parts names, so these are counted first.
pub fn open_zip(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Refusal> {
    if memmem::find_iter(bytes, b"PK\x01\x02").nth(MOST_PARTS).is_some() {
        return Err(Refusal::beyond(
            "the workbook has more than 50,000 parts inside; it is not read",
        ));
    }
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken(bytes))
}

/// A name as readers compare it.
fn key(name: &str) -> String {
    name.replace('\\', "/")
        .trim_start_matches('/')
        .to_ascii_lowercase()
}

/// A zip whose directory cannot be read. Without its end it was cut off.
fn broken(bytes: &[u8]) -> Refusal {
    if memmem::rfind(bytes, b"PK\x05\x06").is_none() {
        Refusal::truncated()
    } else {
        Refusal::damaged("its list of contents does not fit its content")
    }
}

fn refused(fault: &ZipError) -> Refusal {
    match fault {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refusal::protected(),
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            Refusal::damaged("it is packed in a way that spreadsheet programs do not use")
        }
        _ => Refusal::damaged("its list of contents does not fit its content"),
    }
}
