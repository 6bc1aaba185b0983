//! Files that were made, or broken, so that they bring down whoever reads
//! them. Each lies beside good notes: the notes are read, and the file is told
//! in words that its owner understands. The program runs as people run it, for
//! what is at stake is the process itself.

use std::fs::File;
use std::io::{Cursor, Write as _};
use std::process::Child;
use std::time::{Duration, Instant};

use serde_json::Value;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::Sandbox;

/// A run that takes longer than this is not going to end.
const PATIENCE: Duration = Duration::from_mins(2);

const GOOD: &str = "Workshop,Type,Note\n1,Idea,Share one map.\n1,Challenge,Nobody pays.\n";

/// What the program says of one file: severity, code, message, cells.
type Told = (String, String, String, Vec<String>);

/// Builds a series of good notes and one more file, and gives what is said of
/// that file.
#[track_caller]
fn told(name: &str, bytes: &[u8]) -> Vec<Told> {
    told_beside(&[], name, bytes)
}

#[track_caller]
fn told_beside(others: &[(&str, &[u8])], name: &str, bytes: &[u8]) -> Vec<Told> {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/s/good.csv", GOOD);
    for (other, bytes) in others {
        sandbox.write(&format!("inputs/s/{other}"), bytes);
    }
    sandbox.write(&format!("inputs/s/{name}"), bytes);
    let (code, lines) = events(&sandbox);
    assert!(matches!(code, Some(0 | 1)), "the program ended with {code:?}");
    let series = lines.iter().find(|line| line["event"] == "series").unwrap();
    assert_eq!(series["built"], true, "{lines:#?}");
    assert!(series["rows_used"].as_u64() >= Some(2), "{lines:#?}");
    let of_file = lines.iter().filter(|line| line["file"] == *name);
    let text = |line: &Value, key: &str| line[key].as_str().unwrap_or_default().to_owned();
    of_file
        .map(|line| {
            let cells = line["cells"].as_array().unwrap();
            let cells = cells
                .iter()
                .map(|cell| cell.as_str().unwrap().to_owned())
                .collect();
            (
                text(line, "severity"),
                text(line, "code"),
                text(line, "message"),
                cells,
            )
        })
        .collect()
}

/// Runs the program and gives its exit code and its messages.
fn events(sandbox: &Sandbox) -> (Option<i32>, Vec<Value>) {
    let output = sandbox.path("stdout");
    let mut child = sandbox
        .program()
        .args(["--only", "data", "--message-format", "json"])
        .stdout(File::create(&output).unwrap())
        .stderr(File::create(sandbox.path("stderr")).unwrap())
        .spawn()
        .unwrap();
    let code = wait(&mut child);
    assert_eq!(sandbox.read("stderr"), "", "panics over input are not printed");
    let lines = sandbox.read("stdout");
    let parse = |line: &str| serde_json::from_str(line).unwrap();
    (code, lines.lines().map(parse).collect())
}

fn wait(child: &mut Child) -> Option<i32> {
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status.code();
        }
        if begun.elapsed() > PATIENCE {
            child.kill().unwrap();
            panic!("the program does not come to an end");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Asserts that exactly one thing is said, with a code and words.
#[track_caller]
fn says(told: &[Told], severity: &str, code: &str, words: &str) {
    let [(known_severity, known_code, message, _)] = told else {
        panic!("{told:#?}")
    };
    assert_eq!(
        (known_severity.as_str(), known_code.as_str()),
        (severity, code),
        "{message}"
    );
    assert!(message.contains(words), "“{words}” is not in “{message}”");
}

fn zip(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn relation(number: usize, kind: &str, target: &str) -> String {
    format!(r#"<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
}

/// The parts of a workbook around its sheets.
fn frame(sheets: usize) -> Vec<(&'static str, Vec<u8>)> {
    let each = |part: &dyn Fn(usize) -> String| (1..=sheets).map(part).collect::<String>();
    let listed = each(&|number| format!(r#"<sheet name="S{number}" sheetId="{number}" r:id="r{number}"/>"#));
    let related = each(&|number| relation(number, "worksheet", &format!("worksheets/sheet{number}.xml")));
    let package = relation(1, "officeDocument", "xl/workbook.xml");
    vec![
        ("[Content_Types].xml", b"<Types/>".to_vec()),
        (
            "_rels/.rels",
            format!("<Relationships>{package}</Relationships>").into(),
        ),
        (
            "xl/workbook.xml",
            format!("<workbook><sheets>{listed}</sheets></workbook>").into(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!("<Relationships>{related}</Relationships>").into(),
        ),
    ]
}

/// A workbook of one sheet, given its rows, and other parts.
fn xlsx(rows: impl AsRef<[u8]>, others: &[(&'static str, Vec<u8>)]) -> Vec<u8> {
    let sheet = [
        b"<worksheet><sheetData>",
        rows.as_ref(),
        b"</sheetData></worksheet>",
    ]
    .concat();
    let mut parts = frame(1);
    parts.push(("xl/worksheets/sheet1.xml", sheet));
    parts.extend_from_slice(others);
    zip(&parts)
}

const SHARED: &str = "xl/sharedStrings.xml";

fn text(address: &str, text: &str) -> String {
    format!(r#"<c r="{address}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

#[test]
fn two_cells_in_opposite_corners_are_two_cells() {
    let rows = format!(
        r#"<row r="1">{}</row><row r="1048576">{}</row>"#,
        text("A1", "here"),
        text("XFD1048576", "there")
    );
    let told = told("corners.xlsx", &xlsx(rows, &[]));
    says(
        &told,
        "error",
        "unusable-file",
        "no sheet of the file has a header",
    );
}

#[test]
fn a_claim_of_texts_makes_no_room() {
    let texts = br#"<sst count="4000000000"uniqueCount="4000000000"><si><t>a</t></si></sst>"#;
    let told = told("claim.xlsx", &xlsx("", &[(SHARED, texts.to_vec())]));
    says(
        &told,
        "error",
        "unusable-file",
        "no sheet of the file has a header",
    );
}

#[test]
fn what_unpacks_a_thousandfold_is_not_unpacked() {
    let bomb = vec![b' '; 100 << 20];
    let told_sheet = told("sheet.xlsx", &xlsx(&bomb, &[]));
    says(
        &told_sheet,
        "error",
        "unusable-file",
        "unpacks to more than 400 times its size",
    );
    let told_texts = told("texts.xlsx", &xlsx("", &[(SHARED, bomb)]));
    says(
        &told_texts,
        "error",
        "unusable-file",
        "unpacks to more than 400 times its size",
    );
}

#[test]
fn a_part_is_not_unpacked_beyond_its_limit() {
    // Different numbers, so that it does not pack too well.
    let texts: String = (0..5_500_000_u32)
        .map(|number| format!("<si><t>{}</t></si>", number.wrapping_mul(2_654_435_761)))
        .collect();
    assert!(texts.len() > 128 << 20, "{}", texts.len());
    let told = told(
        "long.xlsx",
        &xlsx("", &[(SHARED, format!("<sst>{texts}</sst>").into())]),
    );
    says(&told, "error", "unusable-file", "128 MB in another part");
}

#[test]
fn a_text_that_is_shown_a_thousand_times_is_counted_a_thousand_times() {
    let texts = format!("<sst><si><t>{}</t></si></sst>", "ab c ".repeat(100_000));
    let rows = r#"<row><c t="s"><v>0</v></c></row>"#.repeat(5_000);
    let told = told("shared.xlsx", &xlsx(rows, &[(SHARED, texts.into())]));
    says(&told, "error", "unusable-file", "256 MB of text");
}

#[test]
fn a_document_that_defines_its_own_names_is_not_read() {
    let definitions: String = (1..9)
        .map(|level| {
            format!(
                "<!ENTITY l{level} \"{}\">",
                format!("&l{};", level - 1).repeat(10)
            )
        })
        .collect();
    let texts = format!("<!DOCTYPE sst [<!ENTITY l0 \"lol\">{definitions}]><sst><si><t>&l8;</t></si></sst>");
    let told = told("names.xlsx", &xlsx("", &[(SHARED, texts.into())]));
    says(&told, "error", "unreadable-file", "defines names of its own");
}

#[test]
fn ten_thousand_sheets_are_not_looked_through() {
    let mut parts = frame(10_000);
    let names: Vec<String> = (1..=10_000)
        .map(|number| format!("xl/worksheets/sheet{number}.xml"))
        .collect();
    let sheet = b"<worksheet><sheetData/></worksheet>";
    parts.extend(names.iter().map(|name| (name.as_str(), sheet.to_vec())));
    let told = told("sheets.xlsx", &zip(&parts));
    says(&told, "error", "unusable-file", "more than 1,000 sheets");
}

#[test]
fn sixteen_thousand_columns_are_read() {
    let cells = |first: [&str; 3], rest: &str| {
        let mut cells = first.map(|cell| text("", cell).replace(r#" r="""#, "")).concat();
        for number in 3..16_384 {
            cells.push_str(&text("", &format!("{rest} {number}")).replace(r#" r="""#, ""));
        }
        format!("<row>{cells}</row>")
    };
    let rows = [
        cells(["Workshop", "Type", "Note"], "Column"),
        cells(["1", "Idea", "Wide."], "value"),
        cells(["1", "Idea", "Wider."], "value"),
    ];
    let told = told("wide.xlsx", &xlsx(rows.concat(), &[]));
    assert!(told.iter().all(|(severity, ..)| severity != "error"), "{told:#?}");
}

#[test]
fn one_bad_cell_costs_no_other() {
    let rows = format!(
        r#"<row r="1">{}{}{}</row>
        <row r="2"><c r="A2"><v>1</v></c>{}<c r="C2" t="e"><v>#BUSY!</v></c></row>
        <row r="3"><c r="A3"><v>1</v></c>{}<c r="C3" t="s"><v>57</v></c></row>
        <row r="4"><c r="A4"><v>1</v></c>{}{}</row>"#,
        text("A1", "Workshop"),
        text("B1", "Type"),
        text("C1", "Note"),
        text("B2", "Idea"),
        text("B3", "Idea"),
        text("B4", "Idea"),
        text("C4", "The last row is read.")
    );
    let texts = b"<sst count=\"1\" uniqueCount=\"1\"><si><t>a</t></si></sst>".to_vec();
    let told = told("cells.xlsx", &xlsx(rows, &[(SHARED, texts)]));
    let of_cell = |cell: &str, words: &str| {
        told.iter().any(|(severity, code, message, cells)| {
            severity == "error" && code == "unreadable-cell" && message.contains(words) && cells == &[cell]
        })
    };
    assert!(of_cell("C2", "#BUSY!"), "{told:#?}");
    assert!(of_cell("C3", "missing from the workbook"), "{told:#?}");
}

#[test]
fn what_was_cut_off_or_put_together_wrongly_is_told() {
    let whole = xlsx(format!("<row>{}</row>", text("A1", "x")), &[]);
    let cut = told("cut.xlsx", &whole[..whole.len() / 2]);
    says(
        &cut,
        "error",
        "unusable-file",
        "only half copied or half downloaded",
    );

    let mut lying = whole.clone();
    let end = lying.len() - 22;
    // The directory is said to lie elsewhere, with more in it.
    lying[end + 8..end + 12].copy_from_slice(&[0xff; 4]);
    lying[end + 16..end + 20].copy_from_slice(&7_u32.to_le_bytes());
    let lying = told("lying.xlsx", &lying);
    says(
        &lying,
        "error",
        "unreadable-file",
        "list of contents does not fit its content",
    );

    let nested = told("nested.xlsx", &zip(&[("notes.xlsx", whole)]));
    says(
        &nested,
        "error",
        "unusable-file",
        "an archive with spreadsheets in it",
    );
}

#[test]
fn sizes_in_the_directory_are_only_claims() {
    let mut lying = xlsx(format!("<row>{}</row>", text("A1", "x").repeat(9000)), &[]);
    // Every part is said to be empty when unpacked, before and in the directory.
    for (signature, at) in [(b"PK\x03\x04", 22), (b"PK\x01\x02", 24)] {
        let places: Vec<usize> = (0..lying.len() - 30)
            .filter(|place| lying[*place..].starts_with(signature))
            .collect();
        assert_eq!(places.len(), 5);
        for place in places {
            lying[place + at..place + at + 4].fill(0);
        }
    }
    let told = told("sizes.xlsx", &lying);
    says(
        &told,
        "error",
        "unreadable-file",
        "a part of it cannot be unpacked",
    );
}

#[test]
fn zeros_in_the_place_of_bytes_are_told() {
    let empty = told("empty.xlsx", &vec![0; 20_000]);
    says(&empty, "error", "unusable-file", "not yet downloaded");
    let notes = b"Workshop,Type,Note\n1,Idea,Fine.\n1,Idea,Not\0\0\0\0 so fine.\n";
    let stray = told("stray.csv", notes);
    says(
        &stray,
        "warning",
        "unreadable-cell",
        "zero bytes stand in the text",
    );
}

#[test]
fn a_lock_is_told_of_the_file_that_is_open() {
    let note = |told: &[Told]| {
        says(
            told,
            "note",
            "sheet-passed-over",
            "is open in a spreadsheet program",
        );
    };
    let lock: &[(&str, &[u8])] = &[("~$more.csv", b"lock")];
    let other = format!("{GOOD}\n");
    note(&told_beside(lock, "more.csv", other.as_bytes()));
    let lock: &[(&str, &[u8])] = &[(".~lock.more.csv#", b"lock")];
    note(&told_beside(lock, "more.csv", other.as_bytes()));
    let alone = told("~$gone.xlsx", b"lock");
    says(&alone, "note", "sheet-passed-over", "beside a file that is open");
}

const SPREADSHEET: &str = "application/vnd.oasis.opendocument.spreadsheet";

fn ods(table: &str) -> Vec<u8> {
    zip(&[
        ("mimetype", SPREADSHEET.into()),
        ("META-INF/manifest.xml", b"<manifest:manifest/>".to_vec()),
        ("content.xml", format!("<office:document-content>{table}").into()),
    ])
}

#[test]
fn repetition_in_an_open_document_is_counted_before_it_is_repeated() {
    let cell = r#"<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell>"#;
    let row = format!(r#"<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>"#);
    let table = format!(r#"<table:table table:name="S">{row}</table:table></office:document-content>"#);
    let repeated = told("repeated.ods", &ods(&table));
    says(
        &repeated,
        "error",
        "unusable-file",
        "more than 10 million filled cells",
    );

    let cut = told(
        "cut.ods",
        &ods(r#"<table:table table:name="S"><table:table-row>"#),
    );
    says(&cut, "error", "unreadable-file", "ends before its content does");

    let spaces = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="4000000000"/>b</text:p></table:table-cell></table:table-row>"#;
    let table = format!(r#"<table:table table:name="S">{spaces}</table:table></office:document-content>"#);
    let spaces = told("spaces.ods", &ods(&table));
    says(
        &spaces,
        "error",
        "unusable-file",
        "no sheet of the file has a header",
    );
}

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes(), &length.to_le_bytes(), data].concat()
}

fn halves(halves: &[u16]) -> Vec<u8> {
    halves.iter().flat_map(|half| half.to_le_bytes()).collect()
}

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000a;

/// The stream of an `.xls` with one sheet, given its records.
fn stream(globals: &[u8], cells: &[u8]) -> Vec<u8> {
    let begin = |kind: u16| record(BEGIN, &halves(&[0x0600, kind, 0, 0, 0, 0, 0, 0]));
    let name = b"\0\0\x01\0S";
    let start = begin(5).len() + globals.len() + 4 + 4 + name.len() + 4;
    let start = u32::try_from(start).unwrap().to_le_bytes();
    [
        begin(5),
        globals.to_vec(),
        record(0x0085, &[start.as_slice(), name].concat()),
        record(END, &[]),
        begin(16),
        cells.to_vec(),
        record(END, &[]),
    ]
    .concat()
}

fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    let length = u16::try_from(text.len()).unwrap();
    let head = halves(&[row, column, 0, length]);
    record(0x0204, &[head.as_slice(), b"\0", text.as_bytes()].concat())
}

/// A compound file with one stream: sector 0 on is the stream, then the
/// directory, then the table.
fn compound(name: &str, mut stream: Vec<u8>) -> Vec<u8> {
    stream.resize(stream.len().max(4096).next_multiple_of(512), 0);
    let sectors = u32::try_from(stream.len() / 512).unwrap();
    assert!(sectors < 120, "one sector of table is enough");
    let words = |words: &[u32]| {
        words
            .iter()
            .flat_map(|word| word.to_le_bytes())
            .collect::<Vec<u8>>()
    };
    let (end, free) = (0xffff_fffe, 0xffff_ffff);
    let mut file = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    file.resize(24, 0);
    file.extend(halves(&[0x3e, 3, 0xfffe, 9, 6, 0, 0, 0]));
    file.extend(words(&[0, 1, sectors, 0, 4096, end, 0, end, 0, sectors + 1]));
    file.resize(512, 0xff);
    let size = u32::try_from(stream.len()).unwrap();
    file.append(&mut stream);
    for (name, kind, child, start, size) in [("Root Entry", 5, 1, end, 0), (name, 2, free, 0, size)] {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let length = entry.len() + 2;
        entry.resize(64, 0);
        entry.extend(halves(&[u16::try_from(length).unwrap()]));
        entry.extend([kind, 1]);
        entry.extend(words(&[free, free, child]));
        entry.resize(116, 0);
        entry.extend(words(&[start, size, 0]));
        file.extend(entry);
    }
    file.resize(512 * (2 + sectors as usize), 0);
    let mut table: Vec<u32> = (1..sectors).collect();
    table.extend([end, end, 0xffff_fffd]);
    table.resize(128, free);
    file.extend(words(&table));
    file
}

fn xls(cells: &[u8]) -> Vec<u8> {
    compound("Workbook", stream(&[], cells))
}

#[test]
fn an_old_workbook_is_read_whatever_size_it_announces() {
    // Four billion rows of 65,535 columns.
    let announced = record(
        0x0200,
        &[0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0, 0, 0xff, 0xff, 0, 0],
    );
    let cells = [
        announced,
        label(0, 0, "Workshop"),
        label(0, 1, "Type"),
        label(0, 2, "Note"),
        label(1, 0, "1"),
        label(1, 1, "Idea"),
        label(1, 2, "From an old workbook."),
    ];
    assert_eq!(told("old.xls", &xls(&cells.concat())), []);
}

#[test]
fn old_workbooks_that_lead_astray_are_told() {
    let cells = label(0, 0, "x");
    let whole = xls(&cells);
    let mut circle = whole.clone();
    let table = circle.len() - 512;
    circle[table + 4..table + 8].copy_from_slice(&0_u32.to_le_bytes());
    let circle = told("circle.xls", &circle);
    says(&circle, "error", "unreadable-file", "lead in a circle");

    let cut = told("cut.xls", &whole[..2000]);
    says(&cut, "error", "unreadable-file", "half copied or half downloaded");

    let far = [label(0, 0, "a"), label(65_535, 65_535, "b")].concat();
    let far = told("far.xls", &xls(&far));
    says(&far, "error", "unusable-file", "lie too far apart");

    let old = stream(&[], &cells);
    let old = [&old[..4], &[0, 4], &old[6..]].concat();
    let old = told("old.xls", &compound("Book", old));
    says(&old, "error", "unusable-file", "Excel 4 or older");
}

#[test]
fn what_brings_the_library_down_does_not_bring_the_program_down() {
    // A merge that its record does not hold: the library panics.
    let merge = record(0x00e5, &halves(&[9]));
    let panics = told("panic.xls", &xls(&merge));
    says(&panics, "error", "unreadable-file", "reading it was stopped");
}

#[test]
fn passwords_are_told() {
    let package = told("package.xlsx", &compound("EncryptedPackage", vec![7; 5000]));
    says(&package, "error", "unusable-file", "protected by a password");
    let password = record(0x002f, &halves(&[0, 0x1234, 0x5678]));
    let stream = stream(&password, &label(0, 0, "x"));
    let old = told("old.xls", &compound("Workbook", stream));
    says(&old, "error", "unusable-file", "protected by a password");
    // The flag of a part under a password, before the part and in the directory.
    let mut packed = xlsx("", &[]);
    for (signature, at) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        for place in 0..packed.len() - 30 {
            if packed[place..].starts_with(signature) {
                packed[place + at] |= 1;
            }
        }
    }
    let packed = told("packed.xlsx", &packed);
    says(&packed, "error", "unusable-file", "protected by a password");
}
