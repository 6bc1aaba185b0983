//! Tables as people type them, written as CSV or into workbooks.

use std::collections::BTreeMap;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Note, Url, Workbook, Worksheet};

/// A row: its cells by their headers.
#[derive(Debug, Clone, Default)]
pub struct Row(BTreeMap<String, String>);

impl Row {
    pub fn of(cells: &[(&str, &str)]) -> Self {
        let cells = cells.iter();
        Self(
            cells
                .map(|(header, text)| ((*header).to_owned(), (*text).to_owned()))
                .collect(),
        )
    }

    #[must_use]
    pub fn with(mut self, header: &str, text: impl Into<String>) -> Self {
        self.0.insert(header.to_owned(), text.into());
        self
    }

    pub fn set(&mut self, header: &str, text: impl Into<String>) {
        self.0.insert(header.to_owned(), text.into());
    }

    fn cell(&self, header: &str) -> &str {
        self.0.get(header).map_or("", String::as_str)
    }
}

/// A table with what stands around it.
#[derive(Debug, Clone, Default)]
pub struct Table {
    pub name: String,
    /// Lines above the header.
    pub above: Vec<String>,
    pub header: Vec<String>,
    pub rows: Vec<Row>,
    /// Lines below the last row.
    pub below: Vec<String>,
    /// Rows that are there and not seen.
    pub hidden_rows: Vec<usize>,
    pub hidden: bool,
    /// What somebody remarked on cells of the first column.
    pub remarks: Vec<(u32, String)>,
    /// Printed at the head of each page.
    pub page_header: Option<String>,
    /// A cell that leads to an address, beside the table.
    pub link: Option<String>,
}

impl Table {
    pub fn new(name: &str, header: &[&str], rows: Vec<Row>) -> Self {
        Self {
            name: name.to_owned(),
            header: header.iter().map(|&text| text.to_owned()).collect(),
            rows,
            ..Self::default()
        }
    }

    /// All lines: above, header, rows, below.
    fn lines(&self) -> Vec<Vec<&str>> {
        let single = |line| vec![String::as_str(line)];
        let cells = |row| self.header.iter().map(|name| Row::cell(row, name)).collect();
        let header = self.header.iter().map(String::as_str).collect();
        let above = self.above.iter().map(single);
        above
            .chain([header])
            .chain(self.rows.iter().map(cells))
            .chain(self.below.iter().map(single))
            .collect()
    }

    pub fn csv(&self, delimiter: u8) -> Vec<u8> {
        let mut writer = csv::WriterBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .from_writer(Vec::new());
        for line in self.lines() {
            writer.write_record(line).unwrap();
        }
        writer.into_inner().unwrap()
    }

    fn fill(&self, sheet: &mut Worksheet) {
        sheet.set_name(&self.name).unwrap();
        for (line, row) in self.lines().into_iter().zip(0..) {
            for (text, column) in line.into_iter().zip(0..) {
                match text.parse::<u32>() {
                    Ok(number) => sheet.write_number(row, column, number).map(|_| ()).unwrap(),
                    Err(_) if text.is_empty() => {}
                    Err(_) => sheet.write_string(row, column, text).map(|_| ()).unwrap(),
                }
            }
        }
        let first = u32::try_from(self.above.len() + 1).unwrap();
        for row in &self.hidden_rows {
            sheet
                .set_row_hidden(first + u32::try_from(*row).unwrap())
                .unwrap();
        }
        for (row, text) in &self.remarks {
            let note = Note::new(text).set_author(text);
            sheet.insert_note(first + row, 0, &note).unwrap();
        }
        if let Some(text) = &self.page_header {
            sheet.set_header(format!("&L{text}"));
        }
        if let Some(address) = &self.link {
            let column = u16::try_from(self.header.len() + 1).unwrap();
            let url = Url::new(address).set_text("the draft").set_tip(address);
            sheet.write_url(first, column, url).unwrap();
        }
        sheet.set_hidden(self.hidden);
    }
}

/// The words that a workbook bears as its properties.
#[derive(Debug, Clone)]
pub struct Properties {
    pub texts: [String; 8],
    pub company: String,
}

/// A workbook with these sheets.
pub fn workbook(tables: &[Table], properties: &Properties) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let [
        title,
        subject,
        author,
        manager,
        category,
        keywords,
        comment,
        reviewer,
    ] = &properties.texts;
    let made = ExcelDateTime::from_ymd(2021, 2, 12).unwrap();
    let properties = DocProperties::new()
        .set_title(title)
        .set_subject(subject)
        .set_author(author)
        .set_manager(manager)
        .set_company(&properties.company)
        .set_category(category)
        .set_keywords(keywords)
        .set_comment(comment)
        .set_custom_property("Reviewed by", reviewer)
        .set_creation_datetime(&made);
    workbook.set_properties(&properties);
    for table in tables {
        table.fill(workbook.add_worksheet());
    }
    workbook.save_to_buffer().unwrap()
}
