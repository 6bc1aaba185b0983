//! A binary workbook to begin with: no library writes one.

use super::mutate::archive::pack;

/// A workbook of one sheet.
pub fn workbook(rows: &[&[&str]]) -> Vec<u8> {
    let texts: Vec<&str> = rows.iter().flat_map(|row| row.iter().copied()).collect();
    let mut strings = record(0x009f, &[number(texts.len()), number(texts.len())].concat());
    for text in &texts {
        strings.extend(record(0x0013, &[vec![0], wide(text)].concat()));
    }
    strings.extend(record(0x00a0, &[]));
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.as_bytes().to_vec()),
        ("_rels/.rels", RELATIONSHIPS.as_bytes().to_vec()),
        ("xl/_rels/workbook.bin.rels", SHEETS.as_bytes().to_vec()),
        ("xl/workbook.bin", book()),
        ("xl/worksheets/sheet1.bin", sheet(rows)),
        ("xl/sharedStrings.bin", strings),
    ];
    pack(
        &parts.map(|(name, content)| (name.to_owned(), content)).to_vec(),
        false,
    )
}

fn book() -> Vec<u8> {
    let listed = [number(0), number(1), wide("rId1"), wide("Sheet1")].concat();
    [
        record(0x0083, &[]),
        record(0x0099, &[0; 12]),
        record(0x008f, &[]),
        record(0x009c, &listed),
        record(0x0090, &[]),
        record(0x009d, &[0; 8]),
        record(0x0084, &[]),
    ]
    .concat()
}

fn sheet(rows: &[&[&str]]) -> Vec<u8> {
    let width = rows.iter().map(|row| row.len()).max().unwrap_or_default();
    let dimensions = [0, rows.len() - 1, 0, width - 1].map(number).concat();
    let mut sheet = [
        record(0x0081, &[]),
        record(0x0094, &dimensions),
        record(0x0091, &[]),
    ]
    .concat();
    let mut text = 0;
    for (row, cells) in rows.iter().enumerate() {
        sheet.extend(record(0x0000, &[number(row), vec![0; 13]].concat()));
        for (column, cell) in cells.iter().enumerate() {
            let start = [number(column), number(0)].concat();
            // Numbers as numbers, errors as errors, the rest shared or not.
            sheet.extend(match cell.parse::<f64>() {
                Ok(value) => record(0x0005, &[start, value.to_le_bytes().to_vec()].concat()),
                Err(_) if *cell == "#N/A" => record(0x0003, &[start, vec![0x2a]].concat()),
                Err(_) if row % 3 == 2 => record(0x0006, &[start, wide(cell)].concat()),
                Err(_) => record(0x0007, &[start, number(text)].concat()),
            });
            text += 1;
        }
    }
    sheet.extend([record(0x0092, &[]), record(0x0082, &[])].concat());
    sheet
}

fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let [low, high] = kind.to_le_bytes();
    let mut record = if kind < 0x80 {
        vec![low]
    } else {
        vec![low | 0x80, high << 1 | low >> 7]
    };
    let mut length = content.len();
    loop {
        let seven = u8::try_from(length & 0x7f).unwrap_or_default();
        length >>= 7;
        record.push(if length > 0 { seven | 0x80 } else { seven });
        if length == 0 {
            break;
        }
    }
    record.extend(content);
    record
}

fn number(value: usize) -> Vec<u8> {
    u32::try_from(value).unwrap_or_default().to_le_bytes().to_vec()
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    number(units.len())
        .into_iter()
        .chain(units.into_iter().flat_map(u16::to_le_bytes))
        .collect()
}

const CONTENT_TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>"#;
const RELATIONSHIPS: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.bin"/></Relationships>"#;
const SHEETS: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.bin"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.bin"/></Relationships>"#;
