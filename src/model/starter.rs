//! What a newcomer's series begins with: the words of its settings and of a
//! workbook to fill in.

use jiff::civil::Date;

/// What stands in the folder of a series that has just been begun.
#[derive(Debug, Clone)]
pub struct Starter {
    /// series.toml.
    pub settings: String,
    pub workbook: StarterWorkbook,
}

/// A workbook to fill in, or the list of the workshops that were found.
#[derive(Debug, Clone)]
pub struct StarterWorkbook {
    /// Of the series.
    pub title: String,
    /// The name of the sheet that explains the others.
    pub instructions: String,
    /// What that sheet says before it comes to the columns.
    pub paragraphs: Vec<String>,
    pub sheets: Vec<StarterSheet>,
    /// The name of the hidden sheet that holds what cells offer to choose from.
    pub lists: String,
}

#[derive(Debug, Clone)]
pub struct StarterSheet {
    pub name: String,
    pub columns: Vec<StarterColumn>,
}

#[derive(Debug, Clone)]
pub struct StarterColumn {
    pub heading: String,
    /// What is written into it.
    pub description: String,
    /// The cells of the example rows, from the top.
    pub examples: Vec<StarterCell>,
    /// The cells of the rows below them, which are no examples.
    pub entries: Vec<StarterCell>,
    pub offer: StarterOffer,
    pub width: StarterWidth,
}

#[derive(Debug, Clone, PartialEq)]
pub enum StarterCell {
    Empty,
    Text(String),
    Number(u32),
    Date(Date),
}

/// What the cells of a column offer to choose from; anything else may be typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StarterOffer {
    Nothing,
    These(Vec<String>),
    /// What stands in the column of a sheet, both by their positions.
    Column {
        sheet: usize,
        column: usize,
    },
}

/// How much a column usually holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StarterWidth {
    Word,
    Phrase,
    Sentence,
}

/// What the spreadsheets of a series already say, as far as series.toml could.
#[derive(Debug, Clone, Default)]
pub struct FoundSeries {
    pub workshops: Vec<FoundWorkshop>,
    /// Whether a list of workshops names them, or only sheets and rows.
    pub are_listed: bool,
    /// In the order in which a build has them.
    pub topics: Vec<FoundTerm>,
    pub threads: Vec<FoundTerm>,
    /// Those alone that the program does not know anyway.
    pub kinds: Vec<FoundTerm>,
    pub stakeholder_groups: Vec<FoundTerm>,
    pub addressees: Vec<FoundTerm>,
}

#[derive(Debug, Clone)]
pub struct FoundWorkshop {
    pub number: String,
    pub title: String,
    pub date: Option<Date>,
    /// How long it lasted.
    pub minutes: Option<u32>,
}

#[derive(Debug, Clone)]
pub struct FoundTerm {
    pub id: String,
    pub label: String,
}
