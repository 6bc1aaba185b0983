//! What an `.xlsx` says of its cells besides their values: how numbers are
//! shown, formulas, widths of columns. The library gives them in passes of
//! their own, each over the whole sheet, and arrays as plain formulas; one pass
//! here finds all of it.

use std::collections::BTreeMap;

use calamine::expand_shared_formula;
use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use crate::ingest::guard::archive::Archive;
use crate::ingest::guard::markup;
use crate::model::NumberFormat;

/// Excel allows 255 characters in a number format.
const LONGEST_FORMAT: usize = 255;
/// Formats below this number are known to every program.
const FIRST_OWN_FORMAT: u32 = 164;
/// Excel's widest column.
const WIDEST: f64 = 255.0;

/// The number formats of a workbook by the styles of its cells.
pub fn formats(package: &[u8]) -> Vec<NumberFormat> {
    let Ok(mut archive) = Archive::open(package) else {
        return Vec::new();
    };
    let name = archive.names().find(|name| name.ends_with("styles.xml"));
    let Some(name) = name.map(str::to_owned) else {
        return Vec::new();
    };
    let part = archive.part(&name).ok().flatten().unwrap_or_default();
    let value = |attributes: &[(String, String)], name: &str| {
        let found = attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.clone())
    };
    let id = |attributes: &[(String, String)]| value(attributes, "numFmtId")?.parse::<u32>().ok();
    let own: BTreeMap<u32, String> = markup::elements(&part, "numFmt")
        .unwrap_or_default()
        .iter()
        .filter_map(|format| Some((id(format)?, value(format, "formatCode")?)))
        .filter(|(_, code)| !code.is_empty() && code.chars().count() <= LONGEST_FORMAT)
        .collect();
    markup::elements(&part, "xf")
        .unwrap_or_default()
        .iter()
        .map(|style| {
            let id = id(style).unwrap_or_default();
            match own.get(&id) {
                Some(code) if code == "General" => NumberFormat::General,
                Some(code) => NumberFormat::Code(code.clone()),
                None if id == 0 || id >= FIRST_OWN_FORMAT => NumberFormat::General,
                None => u8::try_from(id).map_or(NumberFormat::General, NumberFormat::Known),
            }
        })
        .collect()
}

/// What was seen of one sheet. Cells are named by row and column.
#[derive(Debug, Default)]
pub struct Looks {
    /// The style of each cell that has one.
    pub styles: BTreeMap<(u32, u32), u32>,
    /// `None` for a formula that cannot be taken over as it stands.
    pub formulas: BTreeMap<(u32, u32), Option<String>>,
    /// First and last column, and the width of each.
    pub widths: Vec<(u32, u32, f64)>,
}

/// Looks through a sheet, for the styles that matter. What cannot be read ends
/// it there: the library has told of it.
pub fn look(part: &[u8], matters: impl Fn(u32) -> bool) -> Looks {
    let mut looking = Looking::default();
    let mut reader = Reader::from_reader(part);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => looking.start(&tag, &matters),
            Ok(Event::Empty(tag)) => {
                looking.start(&tag, &matters);
                looking.end(tag.local_name().as_ref());
            }
            Ok(Event::Text(text)) => looking.text(&text.xml10_content()),
            Ok(Event::CData(text)) => looking.text(&text.xml10_content()),
            Ok(Event::GeneralRef(name)) => match name.resolve_char_ref() {
                Ok(Some(letter)) => looking.text(letter.encode_utf8(&mut [0; 4])),
                _ => looking.text(resolve_predefined_entity(&name).unwrap_or_default()),
            },
            Ok(Event::End(tag)) => looking.end(tag.local_name().as_ref()),
            Ok(Event::Eof) | Err(_) => return looking.looks,
            Ok(_) => {}
        }
    }
}

/// A formula that cells below or beside it share.
struct Shared {
    formula: String,
    cell: (u32, u32),
}

#[derive(Default)]
struct Looking {
    looks: Looks,
    row: u32,
    column: u32,
    /// How many rows and cells there are whose address is not written.
    next_row: u32,
    next_column: u32,
    formula: Option<Formula>,
    shared: BTreeMap<String, Shared>,
}

#[derive(Default)]
struct Formula {
    kind: String,
    index: String,
    text: String,
}

impl Looking {
    fn start(&mut self, tag: &BytesStart<'_>, matters: impl Fn(u32) -> bool) {
        match tag.local_name().as_ref() {
            "row" => {
                let written = attribute(tag, "r").and_then(|row| row.parse::<u32>().ok());
                self.row = written
                    .and_then(|row| row.checked_sub(1))
                    .unwrap_or(self.next_row);
                self.next_row = self.row.saturating_add(1);
                self.next_column = 0;
            }
            "c" => {
                let written = attribute(tag, "r").and_then(|cell| markup::address_of(cell.as_bytes()));
                if let Some(cell) = written {
                    (self.row, self.next_column) = (cell.row, cell.column);
                }
                self.column = self.next_column;
                self.next_column = self.column.saturating_add(1);
                let style = attribute(tag, "s").and_then(|style| style.parse().ok());
                if let Some(style) = style.filter(|style| matters(*style)) {
                    self.looks.styles.insert((self.row, self.column), style);
                }
            }
            "f" => {
                self.formula = Some(Formula {
                    kind: attribute(tag, "t").unwrap_or_default(),
                    index: attribute(tag, "si").unwrap_or_default(),
                    text: String::new(),
                });
            }
            "col" => self.width(tag),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(formula) = &mut self.formula {
            formula.text.push_str(text);
        }
    }

    fn end(&mut self, name: &str) {
        if name != "f" {
            return;
        }
        let Some(Formula { kind, index, text }) = self.formula.take() else {
            return;
        };
        let cell = (self.row, self.column);
        let formula = match kind.as_str() {
            "" | "normal" => Some(text).filter(|text| !text.is_empty()),
            "shared" if text.is_empty() => self
                .shared
                .get(&index)
                .and_then(|shared| expand_shared_formula(&shared.formula, shared.cell, cell).ok()),
            "shared" => {
                let formula = text.clone();
                self.shared.insert(index, Shared { formula, cell });
                Some(text)
            }
            // Arrays and what-if tables mean something else in a single cell.
            _ => None,
        };
        self.looks.formulas.insert(cell, formula);
    }

    fn width(&mut self, tag: &BytesStart<'_>) {
        let line = |name| {
            let number = attribute(tag, name).and_then(|number| number.parse::<u32>().ok());
            number.and_then(|number| number.checked_sub(1))
        };
        let width = attribute(tag, "width").and_then(|width| width.parse::<f64>().ok());
        if let (Some(first), Some(last), Some(width)) = (line("min"), line("max"), width)
            && first <= last
            && (0.0..=WIDEST).contains(&width)
        {
            self.looks.widths.push((first, last, width));
        }
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = tag.try_get_attribute(name).ok()??;
    Some(unescape(&attribute.value).ok()?.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_styles_and_widths_are_found_where_they_stand() {
        let looks = look(
            br#"<worksheet><cols><col min="2" max="3" width="30.5"/></cols><sheetData>
            <row r="2"><c r="B2" s="4"><f>A1&amp;"x"</f><v>ax</v></c><c s="0"><v>1</v></c><c s="2"/></row>
            <row><c r="A3"><f t="shared" ref="A3:A4" si="0">B3*$C$1</f></c></row>
            <row><c><f t="shared" si="0"/></c><c><f t="array" ref="B4">SUM(A1:A2*2)</f></c></row>
            </sheetData></worksheet>"#,
            |style| style > 0,
        );
        assert_eq!(looks.widths, [(1, 2, 30.5)]);
        assert_eq!(
            looks.styles.into_iter().collect::<Vec<_>>(),
            [((1, 1), 4), ((1, 3), 2)]
        );
        let formula = |text: &str| Some(text.to_owned());
        assert_eq!(
            looks.formulas.into_iter().collect::<Vec<_>>(),
            [
                ((1, 1), formula("A1&\"x\"")),
                ((2, 0), formula("B3*$C$1")),
                ((3, 0), formula("B4*$C$1")),
                ((3, 1), None),
            ]
        );
    }
}
