//! How the process that reads a file tells its parent what it read.
//!
//! Numbers pass as their bits, so that they are the same on both sides.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::Refusal;
use crate::diagnostic::{CellAddress, Code};
use crate::ingest::grid::{Grid, Value};
use crate::ingest::marks::Marks;
use crate::ingest::workbook::{Cells, SheetReading};

/// What came of a file.
#[derive(Debug, Serialize, Deserialize)]
pub enum Answer {
    Sheets(Vec<SentSheet>),
    Refused {
        unusable: bool,
        message: String,
        help: String,
    },
}

#[derive(Debug, Serialize, Deserialize)]
pub struct SentSheet {
    name: String,
    /// `None` for a hidden sheet.
    cells: Option<SentCells>,
}

/// A row and a column.
type Address = (u32, u32);

#[derive(Debug, Serialize, Deserialize)]
struct SentCells {
    values: Vec<(u32, u32, SentValue)>,
    merged: Vec<(Address, Address)>,
    hidden_rows: Vec<(u32, u32)>,
    hidden_columns: Vec<(u32, u32)>,
    epoch_1904: bool,
    unreadable: Vec<Address>,
    fault: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
enum SentValue {
    #[serde(rename = "t")]
    Text(Box<str>),
    #[serde(rename = "n")]
    Number(u64),
    #[serde(rename = "b")]
    Boolean(bool),
    #[serde(rename = "d")]
    Moment(String),
    #[serde(rename = "m")]
    Minutes(u64),
    #[serde(rename = "e")]
    Error(Box<str>),
}

impl From<Result<Vec<SheetReading>, Refusal>> for Answer {
    fn from(read: Result<Vec<SheetReading>, Refusal>) -> Self {
        match read {
            Ok(sheets) => Self::of(&sheets),
            Err(refusal) => Self::Refused {
                unusable: refusal.code == Code::UnusableFile,
                message: refusal.message,
                help: refusal.help,
            },
        }
    }
}

impl Answer {
    /// What was read, to be kept.
    pub fn of(sheets: &[SheetReading]) -> Self {
        Self::Sheets(sheets.iter().map(SentSheet::from).collect())
    }

    /// What was sent, as it was before.
    pub fn into_result(self) -> Result<Vec<SheetReading>, Refusal> {
        match self {
            Self::Sheets(sheets) => Ok(sheets.into_iter().map(SentSheet::received).collect()),
            Self::Refused {
                unusable: true,
                message,
                help,
            } => Err(Refusal::unusable(message, help)),
            Self::Refused { message, help, .. } => Err(Refusal::unreadable(message, help)),
        }
    }
}

impl From<&SheetReading> for SentSheet {
    fn from(sheet: &SheetReading) -> Self {
        Self {
            name: sheet.name.to_string(),
            cells: sheet.cells.as_ref().map(SentCells::from),
        }
    }
}

impl SentSheet {
    fn received(self) -> SheetReading {
        SheetReading {
            name: self.name.into(),
            cells: self.cells.map(SentCells::received),
        }
    }
}

impl From<&Cells> for SentCells {
    fn from(cells: &Cells) -> Self {
        let pair = |cell: &CellAddress| (cell.row, cell.column);
        let values = cells.grid.all().flat_map(|row| {
            let sent = move |(column, value): &(u32, Value)| (row.index, *column, SentValue::from(value));
            row.cells.iter().map(sent)
        });
        Self {
            values: values.collect(),
            merged: cells
                .marks
                .merged
                .iter()
                .map(|(first, last)| (pair(first), pair(last)))
                .collect(),
            hidden_rows: cells.marks.hidden_rows.clone(),
            hidden_columns: cells.marks.hidden_columns.clone(),
            epoch_1904: cells.marks.epoch_1904,
            unreadable: cells.unreadable.iter().map(pair).collect(),
            fault: cells.fault.clone(),
        }
    }
}

impl SentCells {
    fn received(self) -> Cells {
        let cell = |(row, column): Address| CellAddress::new(row, column);
        let mut grid = Grid::default();
        for (row, column, value) in self.values {
            grid.push(row, column, value.received());
        }
        Cells {
            grid,
            marks: Marks {
                merged: self
                    .merged
                    .into_iter()
                    .map(|(first, last)| (cell(first), cell(last)))
                    .collect(),
                hidden_rows: self.hidden_rows,
                hidden_columns: self.hidden_columns,
                epoch_1904: self.epoch_1904,
            },
            unreadable: self.unreadable.into_iter().map(cell).collect(),
            fault: self.fault,
        }
    }
}

impl From<&Value> for SentValue {
    fn from(value: &Value) -> Self {
        match value {
            Value::Text(text) => Self::Text((**text).into()),
            Value::Number(number) => Self::Number(number.to_bits()),
            Value::Boolean(truth) => Self::Boolean(*truth),
            Value::Moment(moment) => Self::Moment(moment.to_string()),
            Value::Minutes(minutes) => Self::Minutes(minutes.to_bits()),
            Value::Error(error) => Self::Error((**error).into()),
        }
    }
}

impl SentValue {
    fn received(self) -> Value {
        match self {
            Self::Text(text) => Value::Text(text.into()),
            Self::Number(bits) => Value::Number(f64::from_bits(bits)),
            Self::Boolean(truth) => Value::Boolean(truth),
            Self::Moment(text) => match text.parse::<DateTime>() {
                Ok(moment) => Value::Moment(moment),
                Err(_) => Value::Text(text.into()),
            },
            Self::Minutes(bits) => Value::Minutes(f64::from_bits(bits)),
            Self::Error(error) => Value::Error(error.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_received_is_what_was_sent() {
        let values = [
            Value::Text("é\n\"".into()),
            Value::Number(0.1 + 0.2),
            Value::Number(f64::INFINITY),
            Value::Boolean(false),
            Value::Moment("2017-03-04T05:06:07".parse().unwrap()),
            Value::Minutes(90.5),
            Value::Error("#N/A".into()),
        ];
        let mut sent = Cells {
            fault: Some("cut".to_owned()),
            unreadable: vec![CellAddress::new(9, 1)],
            ..Cells::default()
        };
        sent.marks.merged = vec![(CellAddress::new(0, 1), CellAddress::new(2, 3))];
        sent.marks.hidden_rows = vec![(4, 5)];
        for (column, value) in (0..).zip(&values) {
            sent.grid.push(3, column, value.clone());
        }
        let marks = sent.marks.clone();
        let sheets = vec![SheetReading {
            name: "Notes".into(),
            cells: Some(sent),
        }];
        let text = serde_json::to_vec(&Answer::from(Ok(sheets))).unwrap();
        let answer: Answer = serde_json::from_slice(&text).unwrap();
        let received = answer.into_result().unwrap().remove(0).cells.unwrap();
        let row = received.grid.row(0);
        assert_eq!(row.index, 3);
        assert!(row.cells.iter().map(|(_, value)| value).eq(&values));
        assert_eq!(received.marks, marks);
        assert_eq!(received.unreadable, [CellAddress::new(9, 1)]);
        assert_eq!(received.fault.as_deref(), Some("cut"));
    }
}
