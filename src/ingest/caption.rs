//! The cells of a header, of one row or two, and what a form tool says with
//! two of them: a question and one of its choices.

use std::collections::BTreeMap;
use std::ops::Range;

use super::grid::{Grid, Value};
use super::header_row::Meaning;
use super::marks::Marks;
use super::value;
use crate::diagnostic::CellAddress;
use crate::model::SheetRole;
use crate::vocabulary::header;
use crate::vocabulary::header::tool::{self, Tool, ToolColumn, ToolHeader};

/// More headers than this nobody wrote; what stands further right is said to
/// have none.
const MOST_CAPTIONS: usize = 500;

/// A header cell, of one row or two.
#[derive(Debug)]
pub struct Caption {
    pub cell: CellAddress,
    /// Of the upper row of two; empty for one.
    pub upper: String,
    pub lower: String,
}

impl Caption {
    pub fn joined(&self) -> String {
        [self.upper.as_str(), self.lower.as_str()]
            .join(" ")
            .trim()
            .to_owned()
    }

    /// The header as accounts tell it.
    pub fn header(&self) -> String {
        if self.upper == self.lower {
            self.lower.clone()
        } else {
            self.joined()
        }
    }

    /// The words that may mean something, the most telling first.
    pub fn readings(&self, tool: Option<Tool>) -> Vec<String> {
        let whole = match (self.upper.is_empty(), self.lower.is_empty()) {
            (false, false) if self.upper != self.lower => vec![self.joined(), self.lower.clone()],
            (false, _) => vec![self.upper.clone()],
            (true, _) => vec![self.lower.clone()],
        };
        match tool {
            Some(tool) => {
                let questions = whole.iter().flat_map(|text| tool.questions(text));
                questions.map(str::to_owned).collect()
            }
            None => whole,
        }
    }
}

/// A choice of a question, each in a column of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub question: String,
    /// Empty where the columns of a question have numbers alone.
    pub label: String,
}

/// What a column is to the program that wrote the sheet.
pub fn own_header(tool: Tool, role: SheetRole, caption: &Caption) -> Option<Meaning> {
    let header = if caption.upper.is_empty() {
        &caption.lower
    } else {
        &caption.upper
    };
    Some(match tool.header(header)? {
        ToolHeader::Column(column) => Meaning::Tool(column),
        ToolHeader::Field(field) if header::fields(role).any(|own| own == field) => Meaning::Field(field),
        ToolHeader::Field(_) => Meaning::Tool(ToolColumn::Own),
    })
}

/// The program that wrote the header.
pub fn tool_of(captions: &[Caption]) -> Option<Tool> {
    let cells = captions
        .iter()
        .flat_map(|caption| [&caption.upper, &caption.lower]);
    Tool::of(cells.map(String::as_str).filter(|cell| !cell.is_empty()))
}

/// The choices that each column may be, the most likely first: `SurveyMonkey`
/// writes the question above the choice, `KoboToolbox` and ODK Central before
/// it, with a slash between them that labels may hold as well. People number
/// columns of one kind: “Guiding question 1”, “Guiding question 2”.
pub fn choices(tool: Option<Tool>, captions: &[Caption], caption: &Caption) -> Vec<Choice> {
    match tool {
        Some(Tool::SurveyMonkey) if !caption.upper.is_empty() && !caption.lower.is_empty() => {
            vec![Choice {
                question: caption.upper.clone(),
                label: caption.lower.clone(),
            }]
        }
        Some(tool) if tool.groups_questions() => {
            let parts = caption.lower.rmatch_indices('/').map(|(at, _)| Choice {
                question: caption.lower[..at].to_owned(),
                label: caption.lower[at + 1..].trim().to_owned(),
            });
            let mut parts: Vec<Choice> = parts
                .filter(|choice| !choice.question.trim().is_empty() && !choice.label.is_empty())
                .collect();
            let has_own_column =
                |choice: &Choice| captions.iter().any(|other| other.lower == choice.question);
            parts.sort_by_key(|choice| !has_own_column(choice));
            parts
        }
        _ => numbered(captions, caption).into_iter().collect(),
    }
}

/// A numbered column beside another of its kind. It has no label: its cells say
/// what they say.
fn numbered(captions: &[Caption], caption: &Caption) -> Option<Choice> {
    let (kind, number) = kind_and_number(caption)?;
    let is_beside = |other: &Caption| {
        let of_kind = kind_and_number(other).filter(|(other, _)| other.to_lowercase() == kind.to_lowercase());
        of_kind.is_some_and(|(_, other)| other != number)
    };
    captions.iter().any(is_beside).then(|| Choice {
        question: kind.to_owned(),
        label: String::new(),
    })
}

/// `Guiding question` and `2` of “Guiding question 2”.
fn kind_and_number(caption: &Caption) -> Option<(&str, &str)> {
    let header = caption.lower.as_str();
    let kind = header.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let number = &header[kind.len()..];
    let kind = kind.trim_end_matches([' ', '#', '.', '_', '-']);
    let is_number = (1..=2).contains(&number.len());
    (caption.upper.is_empty() && is_number && !kind.is_empty()).then_some((kind, number))
}

/// The captions of one or two rows, by column.
pub fn captions(grid: &Grid, marks: &Marks, rows: Range<usize>) -> Vec<Caption> {
    let text = |value: &Value| value::single_spaced(&value.text());
    let lower_row = grid.row(rows.end - 1);
    let mut captions: BTreeMap<u32, Caption> = lower_row
        .cells
        .iter()
        .take(MOST_CAPTIONS)
        .map(|(column, value)| {
            let caption = Caption {
                cell: CellAddress::new(lower_row.index, *column),
                upper: String::new(),
                lower: text(value),
            };
            (*column, caption)
        })
        .collect();
    if rows.len() == 2 {
        let upper_row = grid.row(rows.start);
        for (position, (column, value)) in upper_row.cells.iter().take(MOST_CAPTIONS).enumerate() {
            let next = upper_row
                .cells
                .get(position + 1)
                .map_or(u32::MAX, |(column, _)| *column);
            let upper = text(value);
            let own = CellAddress::new(upper_row.index, *column);
            let widest = marks.right_of(own).unwrap_or(if marks.merged.is_empty() {
                next - 1
            } else {
                *column
            });
            captions.entry(*column).or_insert_with(|| Caption {
                cell: own,
                upper: String::new(),
                lower: String::new(),
            });
            for (_, caption) in captions.range_mut(*column..=widest.min(next - 1)) {
                caption.upper.clone_from(&upper);
            }
        }
    }
    let mut captions: Vec<Caption> = captions.into_values().collect();
    if rows.len() == 2 && tool_of(&captions) == Some(Tool::SurveyMonkey) {
        for caption in captions.iter_mut().filter(|one| tool::is_only_answer(&one.lower)) {
            caption.lower.clear();
        }
    }
    captions
}
