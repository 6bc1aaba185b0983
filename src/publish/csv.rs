//! A table as CSV: UTF-8, a header, `\n`. Texts that a spreadsheet would take
//! for a formula get an apostrophe before them, as OWASP describes, because
//! the sheets that the words come from are filled in by many hands.

use std::borrow::Cow;

use anyhow::Context;

use super::tables::{Cell, Table, looks_like_formula};

/// The bytes of the CSV file.
pub fn to_csv(table: &Table) -> anyhow::Result<Vec<u8>> {
    write(table).with_context(|| format!("cannot write the table “{}” as CSV", table.name))
}

fn write(table: &Table) -> anyhow::Result<Vec<u8>> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    writer.write_record(table.columns.iter().map(|column| column.name))?;
    for row in &table.rows {
        writer.write_record(row.iter().map(|cell| safe_text(cell)).map(Cow::into_owned))?;
    }
    writer.flush()?;
    Ok(writer.into_inner()?)
}

fn safe_text(cell: &Cell) -> Cow<'_, str> {
    let text = cell.text();
    if matches!(cell, Cell::Number(_)) || !looks_like_formula(&text) {
        return text;
    }
    Cow::Owned(format!("'{text}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::tables::Column;

    fn table(rows: Vec<Vec<Cell>>) -> Table {
        let column = |name| Column {
            name,
            description: "",
        };
        Table {
            name: "sample",
            description: "",
            columns: vec![column("what"), column("count")],
            rows,
        }
    }

    #[test]
    fn texts_and_lists_are_neutralised_and_quoted_where_they_must_be() {
        let table = table(vec![
            vec!["=HYPERLINK(\"x\")".into(), 3.into()],
            vec![vec!["-a".to_owned(), "b".to_owned()].into(), 0.into()],
            vec!["two\nlines; and, a comma".into(), "<3".into()],
        ]);
        let text = String::from_utf8(to_csv(&table).expect("a table")).expect("UTF-8");
        assert_eq!(
            text,
            "what,count\n\"'=HYPERLINK(\"\"x\"\")\",3\n'-a; b,0\n\"two\nlines; and, a comma\",<3\n"
        );
    }

    proptest::proptest! {
        #[test]
        fn whatever_the_words_no_cell_is_a_formula_and_nothing_is_lost(words: String) {
            let bytes = to_csv(&table(vec![vec![words.as_str().into(), 1.into()]])).expect("a table");
            let mut reader = ::csv::Reader::from_reader(bytes.as_slice());
            let record = reader.records().next().expect("a row").expect("a record");
            let cell = record.get(0).expect("a cell");
            proptest::prop_assert!(!looks_like_formula(cell));
            let expected = if looks_like_formula(&words) { format!("'{words}") } else { words };
            proptest::prop_assert_eq!(cell, expected);
        }
    }
}
