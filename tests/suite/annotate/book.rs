//! A workbook of the copies, read back by means that did not write it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;
use zip::ZipArchive;

/// What stands in a copy besides the values.
#[derive(Debug, Default)]
pub struct Book {
    /// In order.
    pub sheets: Vec<BookSheet>,
}

#[derive(Debug, Default)]
pub struct BookSheet {
    pub name: String,
    pub state: String,
    /// By address.
    pub notes: BTreeMap<String, String>,
    /// Addresses of cells that have a background.
    pub coloured: BTreeSet<String>,
    /// Target by address.
    pub links: BTreeMap<String, String>,
    pub merged: Vec<String>,
    /// The row from which on the sheet moves.
    pub frozen: Option<String>,
}

impl Book {
    pub fn read(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let filled = filled_styles(&part(&mut archive, "xl/styles.xml").unwrap());
        let workbook = elements(&part(&mut archive, "xl/workbook.xml").unwrap(), "sheet");
        let sheets = (1..).zip(workbook).map(|(number, listed)| {
            let sheet = part(&mut archive, &format!("xl/worksheets/sheet{number}.xml")).unwrap();
            let relations = part(
                &mut archive,
                &format!("xl/worksheets/_rels/sheet{number}.xml.rels"),
            );
            let comments = relations.and_then(|relations| {
                let relations = elements(&relations, "Relationship");
                let target =
                    relations.iter().find(|one| one["Type"].ends_with("/comments"))?["Target"].clone();
                part(&mut archive, &target.replace("../", "xl/"))
            });
            BookSheet {
                name: listed["name"].clone(),
                state: listed.get("state").cloned().unwrap_or_default(),
                notes: comments.map(|part| notes(&part)).unwrap_or_default(),
                coloured: elements(&sheet, "c")
                    .into_iter()
                    .filter(|cell| cell.get("s").is_some_and(|style| filled.contains(style)))
                    .map(|cell| cell["r"].clone())
                    .collect(),
                links: elements(&sheet, "hyperlink")
                    .into_iter()
                    .map(|link| (link["ref"].clone(), link["location"].clone()))
                    .collect(),
                merged: elements(&sheet, "mergeCell")
                    .into_iter()
                    .map(|range| range["ref"].clone())
                    .collect(),
                frozen: elements(&sheet, "pane")
                    .first()
                    .map(|pane| pane["topLeftCell"].clone()),
            }
        });
        Self {
            sheets: sheets.collect(),
        }
    }

    pub fn sheet(&self, name: &str) -> &BookSheet {
        self.sheets.iter().find(|sheet| sheet.name == name).unwrap()
    }
}

pub fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let mut text = String::new();
    archive.by_name(name).ok()?.read_to_string(&mut text).unwrap();
    Some(text)
}

/// The attributes of every element of a name.
fn elements(part: &str, name: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = Reader::from_str(part);
    let mut found = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) | Event::Empty(tag) if tag.local_name().as_ref() == name => {
                let attributes = tag.attributes().map(|attribute| {
                    let attribute = attribute.unwrap();
                    let value = unescape(&attribute.value).unwrap().into_owned();
                    (attribute.key.local_name().as_ref().to_owned(), value)
                });
                found.push(attributes.collect());
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

/// The styles whose cells have a background, by number. The first two fills of
/// a workbook are none.
fn filled_styles(styles: &str) -> BTreeSet<String> {
    let (_, cells) = styles.split_once("<cellXfs").unwrap();
    let (cells, _) = cells.split_once("</cellXfs>").unwrap();
    let styles = elements(&format!("<x {cells}</x>"), "xf");
    let numbered = (0..).zip(styles);
    numbered
        .filter(|(_, style)| style["fillId"].parse::<u32>().unwrap() > 1)
        .map(|(number, _): (u32, _)| number.to_string())
        .collect()
}

fn notes(part: &str) -> BTreeMap<String, String> {
    let mut reader = Reader::from_str(part);
    let mut notes = BTreeMap::new();
    let mut cell = String::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) if tag.local_name().as_ref() == "comment" => {
                cell = tag.try_get_attribute("ref").unwrap().unwrap().value.to_string();
                notes.insert(cell.clone(), String::new());
            }
            Event::End(tag) if tag.local_name().as_ref() == "comment" => cell.clear(),
            Event::Text(text) if !cell.is_empty() => {
                notes.get_mut(&cell).unwrap().push_str(&text.xml10_content());
            }
            Event::GeneralRef(name) if !cell.is_empty() => {
                let letter = quick_xml::escape::resolve_predefined_entity(&name).unwrap();
                notes.get_mut(&cell).unwrap().push_str(letter);
            }
            Event::Eof => return notes,
            _ => {}
        }
    }
}
