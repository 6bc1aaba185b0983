//! Reads the sheets of a workbook, each format its own way, always from a
//! copy that was looked through first.
//!
//! `.xlsx` and `.xlsb` are streamed cell by cell, `.xls` comes as a rectangle,
//! for calamine has no other way; `.ods` has a reader of its own. The format
//! is told by content, never by extension.

use std::collections::HashMap;
use std::io::Cursor;
use std::sync::Arc;

use calamine::{Cell, DataRef, Reader, SheetType, SheetVisible, Xls, Xlsb, Xlsx, XlsxError};

use super::format::Format;
use super::grid::{Grid, Value};
use super::guard::budget::{Budget, COLUMNS, MOST_ROWS, ROWS};
use super::guard::compound::{self, CompoundFile};
use super::guard::package::{self, Package, SheetPart, Wanted};
use super::guard::{Refusal, records};
use super::marks::Marks;
use super::{open_document, value_of};
use crate::diagnostic::CellAddress;

/// A sheet as it was read.
#[derive(Debug)]
pub struct SheetReading {
    pub name: Arc<str>,
    /// `None` for a sheet that is hidden in the workbook and therefore not read.
    pub cells: Option<Cells>,
}

/// What could be had of a sheet.
#[derive(Debug, Default)]
pub struct Cells {
    pub grid: Grid,
    pub marks: Marks,
    /// Cells whose content the file does not have.
    pub unreadable: Vec<CellAddress>,
    /// Why the sheet could not be read to its end; the cells before it are there.
    pub fault: Option<String>,
}

/// A sheet with more unreadable cells than this is no sheet.
pub(super) const MOST_UNREADABLE: usize = 1_000;

pub(super) type Source<'a> = Cursor<&'a [u8]>;

/// All worksheets, in the workbook's order.
pub fn read(bytes: &[u8], format: Format) -> Result<Vec<SheetReading>, Refusal> {
    let sheets = match format {
        Format::Xlsx => xlsx(bytes),
        Format::Xlsb => xlsb(bytes),
        Format::Xls => xls(bytes),
        Format::Ods => open_document::read(bytes),
        _ => Err(Refusal::broke_down()),
    }?;
    let rows = sheets.iter().filter_map(|sheet| sheet.cells.as_ref());
    if rows.map(|cells| cells.grid.len()).sum::<usize>() > MOST_ROWS {
        return Err(Refusal::beyond(
            "the workbook has more than 1.2 million filled rows; it is not read",
        ));
    }
    Ok(sheets)
}

fn xlsx(bytes: &[u8]) -> Result<Vec<SheetReading>, Refusal> {
    let package = package::xlsx(bytes, Wanted::Shown)?;
    let mut book = Xlsx::new(Cursor::new(package.bytes.as_slice())).map_err(|fault| cannot_open(&fault))?;
    let mut budget = Budget::default();
    sheets(&mut book, |book, position, name| {
        let mut cells = stream_xlsx(book, name, &package, position, &mut budget)?;
        cells.marks = package
            .sheets
            .get(position)
            .map(|sheet| sheet.marks.clone())
            .unwrap_or_default();
        Ok(cells)
    })
}

fn xlsb(bytes: &[u8]) -> Result<Vec<SheetReading>, Refusal> {
    let package = package::xlsb(bytes)?;
    let mut book = Xlsb::new(Cursor::new(package.bytes.as_slice())).map_err(|fault| cannot_open(&fault))?;
    let mut budget = Budget::default();
    sheets(&mut book, |book, _, name| stream_xlsb(book, name, &mut budget))
}

/// A copy of an `.xls` for the library, and the marks of its sheets.
pub(super) fn clean_xls(bytes: &[u8]) -> Result<(Vec<u8>, Vec<SheetPart>), Refusal> {
    let file = CompoundFile::open(bytes)?;
    if file.has("EncryptedPackage") {
        return Err(Refusal::protected());
    }
    let mut stream = match file.stream("Workbook")? {
        Some(stream) => stream,
        None => file
            .stream("Book")?
            .ok_or_else(|| Refusal::damaged("a part that it needs is missing"))?,
    };
    let parts = records::clean(&mut stream)?;
    Ok((compound::with_workbook(stream), parts))
}

fn xls(bytes: &[u8]) -> Result<Vec<SheetReading>, Refusal> {
    let (clean, parts) = clean_xls(bytes)?;
    let mut book = Xls::new(Cursor::new(clean.as_slice())).map_err(|fault| cannot_open(&fault))?;
    let mut budget = Budget::default();
    sheets(&mut book, |book, position, name| {
        let mut cells = rectangle(book, name, &mut budget)?;
        cells.marks = parts
            .get(position)
            .map(|sheet| sheet.marks.clone())
            .unwrap_or_default();
        Ok(cells)
    })
}

pub(super) fn cannot_open(fault: &dyn std::error::Error) -> Refusal {
    Refusal::damaged(&fault.to_string())
}

/// Reads each visible worksheet; `read` gets its position among all sheets.
fn sheets<'a, R: Reader<Source<'a>>>(
    book: &mut R,
    mut read: impl FnMut(&mut R, usize, &str) -> Result<Cells, Refusal>,
) -> Result<Vec<SheetReading>, Refusal> {
    let mut sheets = Vec::new();
    for (position, sheet) in book.sheets_metadata().to_vec().into_iter().enumerate() {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        let cells = if sheet.visible == SheetVisible::Visible {
            let mut cells = read(book, position, &sheet.name)?;
            cells.grid.settle();
            Some(cells)
        } else {
            None
        };
        sheets.push(SheetReading {
            name: sheet.name.replace('\0', "").into(),
            cells,
        });
    }
    Ok(sheets)
}

/// Streams a sheet. A cell that cannot be read is passed over.
fn stream_xlsx(
    book: &mut Xlsx<Source<'_>>,
    name: &str,
    package: &Package,
    position: usize,
    budget: &mut Budget,
) -> Result<Cells, Refusal> {
    let mut stream = Stream::new(budget);
    let mut reader = match book.worksheet_cells_reader(name) {
        Ok(reader) => reader,
        Err(fault) => return Ok(stream.broken(&fault)),
    };
    let mut faults = Vec::new();
    let mut end = None;
    for ordinal in 0.. {
        match reader.next_cell() {
            Ok(Some(cell)) if stream.cell(&cell)? => {}
            Ok(_) => break,
            Err(fault) => match CellFault::of(&fault) {
                Some(of_cell) if faults.len() < MOST_UNREADABLE => faults.push((ordinal, of_cell)),
                _ => {
                    end = Some(fault);
                    break;
                }
            },
        }
    }
    let mut cells = match end {
        Some(fault) => stream.broken(&fault),
        None => stream.cells,
    };
    place(faults, package, position, &mut cells);
    Ok(cells)
}

/// Puts the cells that could not be read where they belong. Where that is,
/// only the file itself tells: the library names no cell that it cannot read.
fn place(faults: Vec<(u64, CellFault)>, package: &Package, position: usize, cells: &mut Cells) {
    if faults.is_empty() {
        return;
    }
    let ordinals: Vec<u64> = faults.iter().map(|(ordinal, _)| *ordinal).collect();
    let addresses = package.cell_addresses(position, &ordinals);
    for (address, (_, fault)) in addresses.into_iter().zip(faults) {
        match (address, fault) {
            (Some(cell), CellFault::Error(error)) => {
                cells.grid.push(cell.row, cell.column, Value::Error(error.into()));
            }
            (Some(cell), CellFault::NoValue) => cells.unreadable.push(cell),
            (None, _) => cells.fault = Some("a cell without an address has no value".to_owned()),
        }
    }
}

/// What is wrong with one cell alone.
pub(super) enum CellFault {
    /// It shows an error that the library does not know.
    Error(String),
    /// It refers to a text that is not there, or holds what is none of its kind.
    NoValue,
}

impl CellFault {
    /// `None` for what concerns the whole sheet.
    pub(super) fn of(fault: &XlsxError) -> Option<Self> {
        match fault {
            XlsxError::CellError(error) => Some(Self::Error(error.clone())),
            XlsxError::Unexpected(_)
            | XlsxError::CellTAttribute(_)
            | XlsxError::ParseFloat(_)
            | XlsxError::Unrecognized { .. } => Some(Self::NoValue),
            _ => None,
        }
    }
}

fn stream_xlsb(book: &mut Xlsb<Source<'_>>, name: &str, budget: &mut Budget) -> Result<Cells, Refusal> {
    let mut stream = Stream::new(budget);
    let mut reader = match book.worksheet_cells_reader(name) {
        Ok(reader) => reader,
        Err(fault) => return Ok(stream.broken(&fault)),
    };
    loop {
        match reader.next_cell() {
            Ok(Some(cell)) if stream.cell(&cell)? => {}
            Ok(_) => return Ok(stream.cells),
            Err(fault) => return Ok(stream.broken(&fault)),
        }
    }
}

/// The cells of a sheet while they come.
struct Stream<'a> {
    cells: Cells,
    budget: &'a mut Budget,
    last: Option<CellAddress>,
    /// By where the library keeps it: the value of each text that cells share.
    /// Most texts of a sheet repeat, and are kept once.
    shared: HashMap<usize, Option<Value>>,
}

impl<'a> Stream<'a> {
    fn new(budget: &'a mut Budget) -> Self {
        Self {
            cells: Cells::default(),
            budget,
            last: None,
            shared: HashMap::new(),
        }
    }

    /// Keeps a cell. Answers whether there can be more.
    fn cell(&mut self, cell: &Cell<DataRef<'_>>) -> Result<bool, Refusal> {
        let (row, column) = cell.get_position();
        if row >= ROWS || column >= COLUMNS {
            self.cells.fault =
                Some("a cell lies beyond the last row or column that a sheet can have".to_owned());
            return Ok(false);
        }
        let text = match cell.get_value() {
            DataRef::Empty => return Ok(true),
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.len(),
            DataRef::SharedString(text) => text.len(),
            _ => 0,
        };
        self.budget.take(text)?;
        self.last = Some(CellAddress::new(row, column));
        let value = match cell.get_value() {
            DataRef::SharedString(text) => {
                let shared = self.shared.entry(text.as_ptr().addr());
                shared
                    .or_insert_with(|| value_of::streamed(cell.get_value()))
                    .clone()
            }
            other => value_of::streamed(other),
        };
        if let Some(value) = value {
            self.cells.grid.push(row, column, value);
        }
        Ok(true)
    }

    /// What was read before a fault.
    fn broken(self, fault: &dyn std::error::Error) -> Cells {
        let fault = match self.last {
            Some(cell) => format!("after {cell} comes {fault}"),
            None => fault.to_string(),
        };
        Cells {
            fault: Some(fault),
            ..self.cells
        }
    }
}

fn rectangle(book: &mut Xls<Source<'_>>, name: &str, budget: &mut Budget) -> Result<Cells, Refusal> {
    let mut cells = Cells::default();
    let range = match book.worksheet_range(name) {
        Ok(range) => range,
        Err(fault) => {
            cells.fault = Some(fault.to_string());
            return Ok(cells);
        }
    };
    // A range begins at the first filled cell; addresses are the sheet's own.
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, data) in range.used_cells() {
        let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else {
            continue;
        };
        if let Some(value) = value_of::dense(data) {
            budget.take(if let Value::Text(text) = &value {
                text.len()
            } else {
                0
            })?;
            cells.grid.push(top + row, left + column, value);
        }
    }
    Ok(cells)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    /// A workbook of the epoch of 1904 with every way to write a text.
    const PARTS: [(&str, &str); 6] = [
        (
            "_rels/.rels",
            r#"<Relationships><Relationship Id="a" Type="x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook><workbookPr date1904="1"/><sheets><sheet name="S" r:id="b"/></sheets></workbook>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships><Relationship Id="b" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        (
            "xl/styles.xml",
            r#"<styleSheet><fonts/><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#,
        ),
        (
            "xl/sharedStrings.xml",
            r#"<sst uniqueCount="1"><si><r><t xml:space="preserve">rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh><t>no</t></rPh></si></sst>"#,
        ),
        (
            "xl/worksheets/sheet1.xml",
            r#"<worksheet><sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>a&amp;b</t></is></c>
            <c r="D2" t="str"><f>"x"</f><v>formula</v></c><c r="E2" s="1"><v>0</v></c><c r="F2" t="e"><v>#N/A</v></c><c r="G2" t="b"><v>1</v></c></row></sheetData></worksheet>"#,
        ),
    ];

    #[test]
    fn every_kind_of_cell_is_read() {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in PARTS {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(content.as_bytes()).unwrap();
        }
        let bytes = zip.finish().unwrap().into_inner();
        let sheets = read(&bytes, Format::Xlsx).unwrap();
        let row = sheets[0].cells.as_ref().unwrap().grid.row(0);
        assert_eq!(row.index, 1);
        let values = [
            Value::Text("rich text".into()),
            Value::Text("a&b".into()),
            Value::Text("formula".into()),
            Value::Moment(jiff::civil::date(1904, 1, 1).into()),
            Value::Error("#N/A".into()),
            Value::Boolean(true),
        ];
        assert_eq!(row.cells, (1..).zip(values).collect::<Vec<_>>());
    }
}
