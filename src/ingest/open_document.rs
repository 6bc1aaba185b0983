//! Reads the sheets of an `.ods`: one XML part, read from start to end.
//!
//! calamine reads the format too, but lays a sheet out as a rectangle, waits
//! for ever for the end of a sheet that was cut off, and gives neither error
//! cells nor merges nor hidden rows. This reader keeps filled cells only and
//! counts what is repeated before it repeats it.

use std::borrow::Cow;
use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use super::grid::{Grid, Value};
use super::guard::archive::Archive;
use super::guard::budget::{Budget, COLUMNS, ROWS};
use super::guard::package::MOST_SHEETS;
use super::guard::{Refusal, markup};
use super::marks::Marks;
use super::value_of;
use super::workbook::{Cells, SheetReading};
use crate::diagnostic::CellAddress;
use crate::model::Visibility;

/// A run of spaces longer than a cell may be is no one's.
const LONGEST_SPACE: usize = 32_767;

/// All sheets, in the file's order.
pub fn read(bytes: &[u8]) -> Result<Vec<SheetReading>, Refusal> {
    let sheets = read_as(bytes, Faithfulness::ToTheSense)?;
    Ok(sheets.into_iter().map(|(sheet, _)| sheet).collect())
}

/// All sheets with the spaces of their texts, the hidden ones too, and whether
/// each is shown.
pub fn read_to_the_letter(bytes: &[u8]) -> Result<Vec<(SheetReading, Visibility)>, Refusal> {
    read_as(bytes, Faithfulness::ToTheLetter)
}

/// How much of what stands in the file is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Faithfulness {
    /// What a report needs.
    ToTheSense,
    /// What the owner wrote.
    ToTheLetter,
}

fn read_as(bytes: &[u8], faithfulness: Faithfulness) -> Result<Vec<(SheetReading, Visibility)>, Refusal> {
    let mut archive = Archive::open(bytes)?;
    let list = archive.part("META-INF/manifest.xml")?.unwrap_or_default();
    if memchr::memmem::find(&list, b"encryption-data").is_some() {
        return Err(Refusal::protected());
    }
    let content = archive
        .part("content.xml")?
        .ok_or_else(|| Refusal::damaged("a part that it needs is missing"))?;
    markup::check(&content)?;
    let mut reader = Reader::from_reader(content.as_slice());
    // Both ways to write an empty element are one.
    reader.config_mut().expand_empty_elements = true;
    let mut document = Document {
        reader,
        budget: Budget::default(),
        hidden_styles: BTreeSet::new(),
        style: String::new(),
        faithfulness,
    };
    document.sheets()
}

/// The document while it is read. Every function begins after an element's
/// start and ends after its end.
struct Document<'a> {
    reader: Reader<&'a [u8]>,
    budget: Budget,
    /// The styles of sheets that are not shown.
    hidden_styles: BTreeSet<String>,
    /// The style that is being defined.
    style: String,
    faithfulness: Faithfulness,
}

/// How an element ended.
enum Step<'a> {
    Start(BytesStart<'a>),
    Text(String),
    End,
}

impl<'a> Document<'a> {
    /// The next thing in an element. The text of a document cannot end inside
    /// an element: what was cut off is no sheet.
    fn step(&mut self) -> Result<Step<'a>, Refusal> {
        loop {
            return Ok(match self.reader.read_event().map_err(|_| malformed())? {
                Event::Start(tag) => Step::Start(tag),
                Event::End(_) => Step::End,
                Event::Text(text) => Step::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Step::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(name) => Step::Text(match name.resolve_char_ref() {
                    Ok(Some(letter)) => letter.to_string(),
                    _ => resolve_predefined_entity(&name).unwrap_or_default().to_owned(),
                }),
                Event::Eof => return Err(Refusal::truncated()),
                _ => continue,
            });
        }
    }

    fn skip(&mut self, tag: &BytesStart<'_>) -> Result<(), Refusal> {
        self.reader
            .read_to_end(tag.name())
            .map(|_| ())
            .map_err(|_| malformed())
    }

    fn sheets(&mut self) -> Result<Vec<(SheetReading, Visibility)>, Refusal> {
        let mut sheets = Vec::new();
        loop {
            match self.reader.read_event().map_err(|_| malformed())? {
                Event::Start(tag) => match tag.name().as_ref() {
                    "style:style" => self.style = value(&tag, "style:name")?.unwrap_or_default(),
                    "style:table-properties" if value(&tag, "table:display")?.as_deref() == Some("false") => {
                        self.hidden_styles.insert(self.style.clone());
                    }
                    "table:table" => {
                        if sheets.len() == MOST_SHEETS {
                            return Err(Refusal::beyond(
                                "the workbook has more than 1,000 sheets; it is not read",
                            ));
                        }
                        sheets.push(self.sheet(&tag)?);
                    }
                    // What was changed and deleted, and what other documents hold.
                    "table:tracked-changes" | "table:dde-links" => self.skip(&tag)?,
                    _ => {}
                },
                Event::Eof => return Ok(sheets),
                _ => {}
            }
        }
    }

    fn sheet(&mut self, tag: &BytesStart<'_>) -> Result<(SheetReading, Visibility), Refusal> {
        let name = value(tag, "table:name")?.unwrap_or_default();
        let style = value(tag, "table:style-name")?.unwrap_or_default();
        let is_hidden = self.hidden_styles.contains(&style);
        if is_hidden && self.faithfulness == Faithfulness::ToTheSense {
            self.skip(tag)?;
            let sheet = SheetReading {
                name: name.into(),
                cells: None,
            };
            return Ok((sheet, Visibility::Hidden));
        }
        let mut sheet = Sheet::default();
        // Groups of rows and columns lie around them; shapes hold tables of their own.
        let mut depth = 0_usize;
        loop {
            match self.step()? {
                Step::Start(tag) => match tag.name().as_ref() {
                    "table:table-row" => self.row(&tag, &mut sheet)?,
                    "table:table-column" => {
                        sheet.column(&tag)?;
                        self.skip(&tag)?;
                    }
                    "table:table-row-group"
                    | "table:table-rows"
                    | "table:table-header-rows"
                    | "table:table-column-group"
                    | "table:table-columns"
                    | "table:table-header-columns" => depth += 1,
                    _ => self.skip(&tag)?,
                },
                Step::End if depth == 0 => break,
                Step::End => depth -= 1,
                Step::Text(_) => {}
            }
        }
        markup::join(&mut sheet.marks.hidden_rows);
        markup::join(&mut sheet.marks.hidden_columns);
        let visibility = if is_hidden {
            Visibility::Hidden
        } else {
            Visibility::Shown
        };
        let read = SheetReading {
            name: name.into(),
            cells: Some(Cells {
                grid: sheet.grid,
                marks: sheet.marks,
                unreadable: Vec::new(),
                fault: sheet.beyond.then(beyond_the_sheet),
            }),
        };
        Ok((read, visibility))
    }

    fn row(&mut self, tag: &BytesStart<'_>, sheet: &mut Sheet) -> Result<(), Refusal> {
        let times = repeated(tag, "table:number-rows-repeated")?;
        let first = sheet.next_row;
        sheet.next_row = first.saturating_add(times);
        if is_hidden(tag)? && first < ROWS {
            let last = sheet.next_row.min(ROWS).saturating_sub(1);
            sheet.marks.hidden_rows.push((first, last));
        }
        let mut row = Row {
            index: first,
            ..Row::default()
        };
        loop {
            match self.step()? {
                Step::Start(tag) => self.cell(&tag, &mut row, times, sheet)?,
                Step::End => break,
                Step::Text(_) => {}
            }
        }
        if row.cells.is_empty() {
            return Ok(());
        }
        sheet.beyond |= sheet.next_row > ROWS;
        for index in first..sheet.next_row.min(ROWS) {
            for (column, value) in &row.cells {
                sheet.grid.push(index, *column, value.clone());
            }
        }
        Ok(())
    }

    fn cell(
        &mut self,
        tag: &BytesStart<'_>,
        row: &mut Row,
        rows: u32,
        sheet: &mut Sheet,
    ) -> Result<(), Refusal> {
        // Covered by a merged cell or not: in .xlsx both are one.
        if !matches!(
            tag.name().as_ref(),
            "table:table-cell" | "table:covered-table-cell"
        ) {
            return self.skip(tag);
        }
        let times = repeated(tag, "table:number-columns-repeated")?;
        let first = row.next_column;
        row.next_column = first.saturating_add(times);
        let attributes = CellAttributes::of(tag)?;
        let text = self.text()?;
        if attributes.columns > 1 || attributes.rows > 1 {
            let last = |first: u32, count: u32| first.saturating_add(count.saturating_sub(1));
            sheet.marks.merged.push((
                CellAddress::new(row.index, first),
                CellAddress::new(
                    last(row.index, attributes.rows).min(ROWS - 1),
                    last(first, attributes.columns).min(COLUMNS - 1),
                ),
            ));
        }
        let size = text.len().max(attributes.text.as_ref().map_or(0, String::len));
        let Some(value) = attributes.value(text, self.faithfulness) else {
            return Ok(());
        };
        sheet.beyond |= row.next_column > COLUMNS;
        self.budget.take_times(size, u64::from(times) * u64::from(rows))?;
        for column in first..row.next_column.min(COLUMNS) {
            row.cells.push((column, value.clone()));
        }
        Ok(())
    }

    /// The paragraphs of a cell, each on a line. Comments and drawings have
    /// paragraphs too, which are not the cell's.
    fn text(&mut self) -> Result<String, Refusal> {
        let mut text = String::new();
        let mut depth = 0_usize;
        let mut paragraphs = 0;
        loop {
            match self.step()? {
                Step::Start(tag) => match tag.name().as_ref() {
                    "text:p" | "text:h" => {
                        if paragraphs > 0 {
                            text.push('\n');
                        }
                        paragraphs += 1;
                        depth += 1;
                    }
                    "text:s" => {
                        let count = repeated(&tag, "text:c")?;
                        let count = usize::try_from(count).unwrap_or(LONGEST_SPACE).min(LONGEST_SPACE);
                        text.extend(std::iter::repeat_n(' ', count));
                        depth += 1;
                    }
                    "text:tab" => {
                        text.push('\t');
                        depth += 1;
                    }
                    "text:line-break" => {
                        text.push('\n');
                        depth += 1;
                    }
                    "text:note" | "text:ruby-text" => self.skip(&tag)?,
                    name if name.starts_with("text:") => depth += 1,
                    _ => self.skip(&tag)?,
                },
                Step::End if depth == 0 => return Ok(text),
                Step::End => depth -= 1,
                // White space between the elements of a cell is the file's own.
                Step::Text(_) if depth == 0 => {}
                Step::Text(part) => text.push_str(&part),
            }
            self.budget.check_text(text.len())?;
        }
    }
}

#[derive(Default)]
struct Sheet {
    grid: Grid,
    marks: Marks,
    next_row: u32,
    next_column: u32,
    /// Whether cells lie beyond the last row or column.
    beyond: bool,
}

impl Sheet {
    fn column(&mut self, tag: &BytesStart<'_>) -> Result<(), Refusal> {
        let first = self.next_column;
        self.next_column = first.saturating_add(repeated(tag, "table:number-columns-repeated")?);
        if is_hidden(tag)? && first < COLUMNS {
            let last = self.next_column.min(COLUMNS).saturating_sub(1);
            self.marks.hidden_columns.push((first, last));
        }
        Ok(())
    }
}

#[derive(Default)]
struct Row {
    index: u32,
    next_column: u32,
    cells: Vec<(u32, Value)>,
}

/// What a cell says of its value besides its text.
#[derive(Default)]
struct CellAttributes {
    kind: String,
    value: Option<String>,
    text: Option<String>,
    is_error: bool,
    is_formula: bool,
    rows: u32,
    columns: u32,
}

impl CellAttributes {
    fn of(tag: &BytesStart<'_>) -> Result<Self, Refusal> {
        let mut known = Self::default();
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| malformed())?;
            let value = unescape(&attribute.value).map_err(|_| malformed())?;
            match attribute.key.as_ref() {
                "office:value-type" => known.kind = value.into_owned(),
                "calcext:value-type" => known.is_error = value == "error",
                "office:string-value" => known.text = Some(value.into_owned()),
                "office:value" | "office:date-value" | "office:time-value" | "office:boolean-value" => {
                    known.value = Some(value.into_owned());
                }
                "table:formula" => known.is_formula = true,
                "table:number-rows-spanned" => known.rows = value.parse().unwrap_or(1),
                "table:number-columns-spanned" => known.columns = value.parse().unwrap_or(1),
                _ => {}
            }
        }
        Ok(known)
    }

    /// The cell's value, of its attributes and the text that it shows.
    fn value(self, shown: String, faithfulness: Faithfulness) -> Option<Value> {
        let text_value = match faithfulness {
            Faithfulness::ToTheSense => value_of::text,
            Faithfulness::ToTheLetter => value_of::text_to_the_letter,
        };
        if self.is_error || (self.is_formula && is_error(&shown)) {
            return Some(Value::Error(shown.into()));
        }
        let Some(value) = self.value else {
            let text = self.text.filter(|text| !text.is_empty()).unwrap_or(shown);
            return text_value(&text);
        };
        match self.kind.as_str() {
            "date" => value_of::iso(&value),
            "time" => value_of::duration(&value),
            "boolean" => Some(Value::Boolean(value == "true")),
            _ => match value.parse() {
                Ok(number) => Some(Value::Number(number)),
                Err(_) => text_value(&shown),
            },
        }
    }
}

/// What a formula shows that came to nothing: `#DIV/0!`, `#N/A`, `Err:502`.
fn is_error(text: &str) -> bool {
    let code = text.strip_prefix("Err:").unwrap_or_default();
    let numbered = !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit());
    let named = text.starts_with('#') && (text.ends_with(['!', '?']) || text == "#N/A");
    numbered || named
}

fn is_hidden(tag: &BytesStart<'_>) -> Result<bool, Refusal> {
    let visibility = value(tag, "table:visibility")?;
    Ok(matches!(visibility.as_deref(), Some("collapse" | "filter")))
}

fn repeated(tag: &BytesStart<'_>, name: &str) -> Result<u32, Refusal> {
    let Some(count) = value(tag, name)? else {
        return Ok(1);
    };
    // A number that is too large for its kind is beyond every limit as well.
    let is_number = !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit());
    Ok(count.parse().unwrap_or(if is_number { u32::MAX } else { 1 }))
}

fn value(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, Refusal> {
    let attribute = tag.try_get_attribute(name).map_err(|_| malformed())?;
    let value = attribute.map(|attribute| unescape(&attribute.value).map(Cow::into_owned));
    value.transpose().map_err(|_| malformed())
}

fn malformed() -> Refusal {
    Refusal::damaged("a part of it is no well-formed XML")
}

fn beyond_the_sheet() -> String {
    "cells lie beyond the last row or column that a sheet can have".to_owned()
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn read_content(content: &str) -> Vec<SheetReading> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("content.xml", SimpleFileOptions::default())
            .unwrap();
        zip.write_all(format!("<content>{content}</content>").as_bytes())
            .unwrap();
        read(&zip.finish().unwrap().into_inner()).unwrap()
    }

    fn cells(sheet: &SheetReading) -> Vec<(String, Value)> {
        let grid = &sheet.cells.as_ref().unwrap().grid;
        let of_row = |row: super::super::grid::Row<'_>| {
            let address = |column| CellAddress::new(row.index, column).to_string();
            let cells = row.cells.iter();
            cells
                .map(|(column, value)| (address(*column), value.clone()))
                .collect::<Vec<_>>()
        };
        grid.all().flat_map(of_row).collect()
    }

    #[test]
    fn values_are_what_the_cells_show() {
        let sheets = read_content(
            r#"<table:table table:name="Notes"><table:table-header-rows><table:table-row>
            <table:table-cell table:number-columns-repeated="2"/>
            <table:table-cell office:value-type="string"><office:annotation><text:p>no</text:p></office:annotation>
              <text:p>a &amp; <text:span>b<text:s text:c="2"/>c</text:span></text:p><text:p>d</text:p></table:table-cell>
            <table:table-cell office:value-type="percentage" office:value="0.25"><text:p>25 %</text:p></table:table-cell>
            <table:table-cell office:value-type="date" office:date-value="2017-03-04"/>
            <table:table-cell office:value-type="time" office:time-value="PT01H30M00S"/>
            <table:table-cell office:value-type="boolean" office:boolean-value="true"/>
            <table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
            <table:table-cell table:formula="of:=x" office:value-type="float" office:value="0"><text:p>Err:502</text:p></table:table-cell>
            </table:table-row></table:table-header-rows></table:table>"#,
        );
        let moment = value_of::iso("2017-03-04").unwrap();
        let expected = [
            ("C1", Value::Text("a & b  c\nd".into())),
            ("D1", Value::Number(0.25)),
            ("E1", moment),
            ("F1", Value::Minutes(90.0)),
            ("G1", Value::Boolean(true)),
            ("H1", Value::Error("#DIV/0!".into())),
            ("I1", Value::Error("Err:502".into())),
        ];
        assert_eq!(
            cells(&sheets[0]),
            expected.map(|(cell, value)| (cell.to_owned(), value))
        );
    }

    #[test]
    fn repeated_merged_and_hidden_cells_keep_their_addresses() {
        let sheets = read_content(
            r#"<style:style style:name="off"><style:table-properties table:display="false"/></style:style>
            <table:table table:name="Hidden" table:style-name="off"><table:table-row/></table:table>
            <table:table table:name="Notes">
            <table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>
            <table:table-row table:number-rows-repeated="3"/>
            <table:table-row table:number-rows-repeated="2" table:visibility="filter">
              <table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"/></table:table-row>
            <table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="3" table:number-rows-spanned="2"><text:p>x</text:p></table:table-cell>
              <table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
            <table:table-row table:number-rows-repeated="1048570"/></table:table>"#,
        );
        assert!(sheets[0].cells.is_none());
        let addresses: Vec<String> = cells(&sheets[1]).into_iter().map(|(cell, _)| cell).collect();
        assert_eq!(addresses, ["A4", "B4", "A5", "B5", "A6"]);
        let known = sheets[1].cells.as_ref().unwrap();
        assert_eq!(known.fault, None);
        assert_eq!(known.marks.hidden_rows, [(3, 4)]);
        assert_eq!(known.marks.hidden_columns, [(1, 2)]);
        assert_eq!(
            known.marks.merged,
            [(CellAddress::new(5, 0), CellAddress::new(6, 2))]
        );
    }
}
