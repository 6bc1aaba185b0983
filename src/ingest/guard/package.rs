//! A clean copy of an `.xlsx` or `.xlsb` for the library that reads it: only
//! the parts that it needs, each looked through, in a zip of our own writing.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::archive::{Archive, LARGEST_UNPACKED};
use super::{Refusal, markup, styles};
use crate::diagnostic::CellAddress;
use crate::ingest::marks::Marks;

/// More sheets than this no one looks through; a year has 365 days.
pub const MOST_SHEETS: usize = 1_000;

/// A workbook that may be read.
#[derive(Debug)]
pub struct Package {
    /// The zip.
    pub bytes: Vec<u8>,
    /// In the workbook's order.
    pub sheets: Vec<SheetPart>,
}

/// Where a sheet lies, and how it is marked.
#[derive(Debug, Default)]
pub struct SheetPart {
    pub part: String,
    pub marks: Marks,
}

/// Which sheets are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    Shown,
    /// Those that are hidden, too.
    All,
}

/// A clean `.xlsx`.
pub fn xlsx(bytes: &[u8], wanted: Wanted) -> Result<Package, Refusal> {
    let mut archive = Archive::open(bytes)?;
    let mut copy = Copy::default();
    let package = copy.markup(&mut archive, "_rels/.rels")?;
    let workbook = office_document(&package)?;
    let (folder, file) = workbook
        .rsplit_once('/')
        .map_or(("", workbook.as_str()), |(folder, file)| (folder, file));
    let beside = |name: &str| {
        if folder.is_empty() {
            name.to_owned()
        } else {
            format!("{folder}/{name}")
        }
    };
    let listed = copy.markup(&mut archive, &workbook)?;
    let relations = copy.markup(&mut archive, &beside(&format!("_rels/{file}.rels")))?;
    let targets = targets(&relations)?;
    let epoch_1904 = markup::elements(&listed, "workbookPr")?
        .iter()
        .any(|properties| value(properties, "date1904").is_some_and(|told| matches!(told, "1" | "true")));
    let mut sheets = Vec::new();
    for sheet in markup::elements(&listed, "sheet")? {
        if sheets.len() == MOST_SHEETS {
            return Err(Refusal::beyond(
                "the workbook has more than 1,000 sheets; it is not read",
            ));
        }
        let target = value(&sheet, "id").and_then(|id| targets.get(id)).cloned();
        let part = target.map_or_else(String::new, |target| match target.strip_prefix('/') {
            Some(absolute) => absolute.to_owned(),
            None => beside(&target),
        });
        let shown = value(&sheet, "state").is_none_or(|state| state == "visible");
        let marks = if shown || wanted == Wanted::All {
            copy.sheet(&mut archive, &part)?
        } else {
            Marks::default()
        };
        let marks = Marks { epoch_1904, ..marks };
        sheets.push(SheetPart { part, marks });
    }
    copy.texts(&mut archive, &beside("sharedStrings.xml"))?;
    copy.styles(&mut archive, &beside("styles.xml"))?;
    copy.finish(sheets)
}

/// A clean `.xlsb`. Its parts are not XML and are only measured; it is read in
/// a process of its own.
pub fn xlsb(bytes: &[u8]) -> Result<Package, Refusal> {
    const NEEDED: [&str; 4] = [
        "xl/workbook.bin",
        "xl/_rels/workbook.bin.rels",
        "xl/styles.bin",
        "xl/sharedstrings.bin",
    ];
    let mut archive = Archive::open(bytes)?;
    let is_sheet = |name: &str| name.starts_with("xl/worksheets/") && !name.contains("_rels/");
    let needed = |name: &&str| NEEDED.contains(name) || is_sheet(name);
    let names: Vec<String> = archive.names().filter(needed).map(str::to_owned).collect();
    if names.len() > MOST_SHEETS + NEEDED.len() {
        return Err(Refusal::beyond(
            "the workbook has more than 1,000 sheets; it is not read",
        ));
    }
    let mut copy = Copy::default();
    for name in names {
        if let Some(content) = archive.part(&name)? {
            if name == NEEDED[1] {
                markup::check(&content)?;
            }
            copy.write(&mut archive, original(&name), &content)?;
        }
    }
    copy.finish(Vec::new())
}

/// The one name that the library looks up in its own spelling.
fn original(name: &str) -> &str {
    if name == "xl/sharedstrings.bin" {
        "xl/sharedStrings.bin"
    } else {
        name
    }
}

impl Package {
    /// The addresses of cells by their place in a sheet's part.
    pub fn cell_addresses(&self, sheet: usize, ordinals: &[u64]) -> Vec<Option<CellAddress>> {
        let part = self.sheets.get(sheet).map(|sheet| sheet.part.as_str());
        let content = Archive::open(&self.bytes)
            .and_then(|mut archive| archive.sheet(part.unwrap_or_default()))
            .ok()
            .flatten()
            .unwrap_or_default();
        markup::cell_addresses(&content, ordinals)
    }
}

/// The copy while it is written.
struct Copy {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    /// The sheets' parts: two sheets in one would be read twice.
    written: BTreeSet<String>,
}

impl Default for Copy {
    fn default() -> Self {
        Self {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
            written: BTreeSet::new(),
        }
    }
}

impl Copy {
    /// Copies a part that the workbook cannot do without, and gives it.
    fn markup(&mut self, archive: &mut Archive<'_>, name: &str) -> Result<Vec<u8>, Refusal> {
        let content = archive
            .part(name)?
            .ok_or_else(|| Refusal::damaged("a part that it needs is missing"))?;
        markup::check(&content)?;
        self.write(archive, name, &content)?;
        Ok(content)
    }

    /// Copies a worksheet, and gives its marks. One that is missing is the
    /// library's to report: the other sheets can be read.
    fn sheet(&mut self, archive: &mut Archive<'_>, name: &str) -> Result<Marks, Refusal> {
        let Some(content) = archive.sheet(name)? else {
            return Ok(Marks::default());
        };
        if !self.written.insert(name.to_owned()) {
            return Err(Refusal::damaged("two of its sheets are one"));
        }
        markup::check(&content)?;
        self.write(archive, name, &content)?;
        Ok(markup::marks(&content))
    }

    fn texts(&mut self, archive: &mut Archive<'_>, name: &str) -> Result<(), Refusal> {
        let Some(content) = archive.part(name)? else {
            return Ok(());
        };
        markup::check(&content)?;
        let texts = markup::shared_texts(&content)?;
        self.start(name)?;
        self.append(b"<sst>")?;
        self.append(texts)
    }

    fn styles(&mut self, archive: &mut Archive<'_>, name: &str) -> Result<(), Refusal> {
        let Some(content) = archive.part(name)? else {
            return Ok(());
        };
        markup::check(&content)?;
        self.write_unpacked(name, &styles::formats_alone(&content))
    }

    fn write(&mut self, archive: &mut Archive<'_>, name: &str, content: &[u8]) -> Result<(), Refusal> {
        if content.len() > LARGEST_UNPACKED {
            archive.copy(name, &mut self.zip)
        } else {
            self.write_unpacked(name, content)
        }
    }

    fn write_unpacked(&mut self, name: &str, content: &[u8]) -> Result<(), Refusal> {
        self.start(name)?;
        self.append(content)
    }

    fn start(&mut self, name: &str) -> Result<(), Refusal> {
        let unpacked = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        self.zip
            .start_file(name, unpacked)
            .map_err(|_| Refusal::damaged("two of its parts have the same name"))
    }

    fn append(&mut self, content: &[u8]) -> Result<(), Refusal> {
        self.zip
            .write_all(content)
            .map_err(|_| Refusal::damaged("a part of it cannot be unpacked"))
    }

    fn finish(self, sheets: Vec<SheetPart>) -> Result<Package, Refusal> {
        let written = self
            .zip
            .finish()
            .map_err(|_| Refusal::damaged("a part of it cannot be unpacked"))?;
        Ok(Package {
            bytes: written.into_inner(),
            sheets,
        })
    }
}

/// The name of the part that is the workbook.
fn office_document(package: &[u8]) -> Result<String, Refusal> {
    markup::elements(package, "Relationship")?
        .iter()
        .filter(|relation| {
            value(relation, "Type").is_some_and(|kind| kind.ends_with("/relationships/officeDocument"))
        })
        .filter_map(|relation| value(relation, "Target"))
        .next_back()
        .map(|target| target.trim_start_matches('/').to_owned())
        .ok_or_else(|| Refusal::damaged("a part that it needs is missing"))
}

fn targets(relations: &[u8]) -> Result<BTreeMap<String, String>, Refusal> {
    let pair = |relation: &Vec<(String, String)>| {
        Some((
            value(relation, "Id")?.to_owned(),
            value(relation, "Target")?.to_owned(),
        ))
    };
    let relations = markup::elements(relations, "Relationship")?;
    Ok(relations.iter().filter_map(pair).collect())
}

fn value<'a>(attributes: &'a [(String, String)], name: &str) -> Option<&'a str> {
    attributes
        .iter()
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.as_str())
}
