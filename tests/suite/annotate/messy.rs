//! Workbooks as people leave them.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

/// A workbook with problems of many kinds in cells, rows and columns, a hidden
/// sheet and row, merged cells, formulas, formats, and a sheet that is called
/// as the list of a copy would be.
pub fn notes() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let percent = Format::new().set_num_format("0%");
    let date = Format::new().set_num_format("dd\\.mm\\.yyyy");
    let sheet = workbook.add_worksheet().set_name("Notes").unwrap();
    sheet
        .merge_range(0, 0, 0, 5, "Notes, collected", &Format::new())
        .unwrap();
    let header = [
        "Workshop",
        "Id",
        "Type",
        "Note",
        "Topic",
        "Country example",
        "Share",
        "When",
    ];
    for (column, heading) in (0..).zip(header) {
        sheet.write_string(2, column, heading).unwrap();
    }
    let rows = [
        (1.0, "Idea", "=SUM(1,2) is no formula", "Utopia"),
        (1.0, "Idia", "A register for shared wells.", "Congo"),
        (1.0, "Challenge", "Nobody pays.", "Korea; Kenya"),
        (9.0, "Challenge", "No workshop has this number.", "Kenya"),
        (1.0, "Idea", "", "Kenya"),
        (1.0, "Recommendation", "  Spaces are kept.  ", "Virgin Islands"),
        (1.0, "Recommendation", "As Ada Obi said, it works.", ""),
    ];
    for (row, (workshop, kind, note, country)) in (3..).zip(rows) {
        sheet.write_number(row, 0, workshop).unwrap();
        for (column, text) in [(2, kind), (3, note), (4, "Water"), (5, country)] {
            sheet.write_string(row, column, text).unwrap();
        }
    }
    for (row, share) in [(3, 0.25), (4, 0.5)] {
        sheet.write_number_with_format(row, 6, share, &percent).unwrap();
    }
    sheet
        .write_formula(11, 6, Formula::new("SUM(G4:G5)").set_result("0.75"))
        .unwrap();
    sheet
        .write_formula(12, 6, Formula::new("TODAY()").set_result("42817"))
        .unwrap();
    let day = ExcelDateTime::from_ymd(2017, 3, 4).unwrap();
    sheet.write_datetime_with_format(3, 7, &day, &date).unwrap();
    sheet.set_row_hidden(8).unwrap();
    lists(&mut workbook);
    let hidden = workbook.add_worksheet().set_name("Kept apart").unwrap();
    hidden.write_string(1, 1, "a secret").unwrap();
    hidden.set_hidden(true);
    let own = workbook.add_worksheet().set_name("Problems").unwrap();
    own.write_string(0, 0, "my own").unwrap();
    workbook.save_to_buffer().unwrap()
}

/// Of workshops and of people.
fn lists(workbook: &mut Workbook) {
    let list = workbook.add_worksheet().set_name("Workshops").unwrap();
    for (column, heading) in (0..).zip(["Workshop", "Title", "Date"]) {
        list.write_string(0, column, heading).unwrap();
    }
    for (row, title) in [(1, "Shared wells"), (2, "Rivers")] {
        list.write_number(row, 0, f64::from(row)).unwrap();
        list.write_string(row, 1, title).unwrap();
        list.write_string(row, 2, "31 February 2017").unwrap();
    }
    let people = workbook.add_worksheet().set_name("Attendance").unwrap();
    let rows = [
        ["Workshop", "Name", "Stakeholder group", "Contry"],
        ["1", "Ada Obi", "Martians", "Kenya"],
        ["1", "Kofi Mensah", "academia", "Ghana"],
    ];
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(cells) {
            people.write_string(row, column, text).unwrap();
        }
    }
}

#[derive(Debug, Clone)]
pub struct MessySheet {
    name: String,
    hidden: bool,
    cells: std::collections::BTreeMap<(u32, u16), MessyCell>,
}

#[derive(Debug, Clone)]
enum MessyCell {
    Text(String),
    Number(f64),
    Boolean(bool),
    Date(f64, &'static str),
    Formula(&'static str, &'static str),
}

fn any_cell() -> impl Strategy<Value = MessyCell> {
    let texts = prop_oneof![
        "\\PC{1,40}",
        "[=+@-][A-Z0-9()\"]{0,8}",
        "[ \t\n]{0,3}[a-z]{1,6}[ \t\n]{0,3}",
        "_x00[0-9A-F]{2}_",
        "[\u{1}-\u{1f}a]{1,4}",
        Just("x".repeat(32_767)),
        prop::sample::select(vec![
            "Workshop",
            "Note",
            "Type",
            "Name",
            "Country example",
            "1",
            "TRUE",
            "#N/A",
            "Congo"
        ])
        .prop_map(str::to_owned),
    ];
    let formats = prop::sample::select(vec![
        "yyyy-mm-dd",
        "d mmm yy",
        "dd/mm/yyyy hh:mm",
        "[h]:mm:ss",
        "hh:mm",
    ]);
    let formulas = prop::sample::select(vec![
        ("1+1", "2"),
        ("IF(A1=\"\",\"none\",\"some\")", "none"),
        ("\"12\"", "12"),
        ("1/0", "#DIV/0!"),
        ("NOW()", "42817.5"),
        ("[1]Other!A1", "7"),
        ("Table1[Name]", "Ada"),
        ("ISBLANK(B2)", "TRUE"),
    ]);
    prop_oneof![
        4 => texts.prop_map(MessyCell::Text),
        2 => prop::num::f64::NORMAL.prop_map(MessyCell::Number),
        1 => any::<bool>().prop_map(MessyCell::Boolean),
        2 => (0.0..80_000.0, formats).prop_map(|(serial, format)| MessyCell::Date(serial, format)),
        1 => formulas.prop_map(|(formula, result)| MessyCell::Formula(formula, result)),
    ]
}

fn any_sheet() -> impl Strategy<Value = MessySheet> {
    let names = prop_oneof![
        "[A-Za-z0-9 é🕊]{1,12}",
        Just("Problems".to_owned()),
        Just("It's".to_owned())
    ];
    let cells = btree_map((0u32..30, 0u16..12), any_cell(), 0..40);
    (names, any::<bool>(), cells).prop_map(|(name, hidden, cells)| MessySheet { name, hidden, cells })
}

/// Sheets of different names, the first of which is shown.
pub fn any_book() -> impl Strategy<Value = Vec<MessySheet>> {
    vec(any_sheet(), 1..4).prop_map(|mut sheets| {
        let mut names = std::collections::BTreeSet::from(["history".to_owned()]);
        for (number, sheet) in (0..).zip(&mut sheets) {
            if !names.insert(sheet.name.to_lowercase()) {
                sheet.name = format!("{} {number}", sheet.name.chars().take(10).collect::<String>());
                names.insert(sheet.name.to_lowercase());
            }
            sheet.hidden &= number > 0;
        }
        sheets
    })
}

pub fn written(sheets: &[MessySheet]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for sheet in sheets {
        let worksheet = workbook.add_worksheet().set_name(&sheet.name).unwrap();
        worksheet.set_hidden(sheet.hidden);
        for ((row, column), cell) in &sheet.cells {
            let (row, column) = (*row, *column);
            match cell {
                MessyCell::Text(text) => worksheet.write_string(row, column, text),
                MessyCell::Number(number) => worksheet.write_number(row, column, *number),
                MessyCell::Boolean(truth) => worksheet.write_boolean(row, column, *truth),
                MessyCell::Date(serial, format) => {
                    let format = Format::new().set_num_format(*format);
                    worksheet.write_number_with_format(row, column, *serial, &format)
                }
                MessyCell::Formula(formula, result) => {
                    worksheet.write_formula(row, column, Formula::new(formula).set_result(*result))
                }
            }
            .unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}
