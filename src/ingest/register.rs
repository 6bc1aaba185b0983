//! The workshops of a series, and to which of them a row belongs.
//!
//! If a list of workshops exists, it decides: a row of a workshop that it does
//! not have is set aside. Without one the workshops are those that rows and
//! sheets name. A row without a workshop column belongs to the workshop that
//! its sheet's name, the texts above the header, or the file's name point to;
//! none or several is a diagnostic, never a guess.

use std::collections::{BTreeMap, BTreeSet};

use super::sheet::Sheet;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::name::fold;
use crate::model::{Workshop, WorkshopNumber};
use crate::vocabulary::header::Field;

/// All workshops, by number, found by number, title or date.
#[derive(Debug)]
pub struct Register {
    pub workshops: Vec<Workshop>,
    by_number: BTreeMap<WorkshopNumber, usize>,
    by_title: BTreeMap<String, usize>,
}

impl Register {
    pub fn new(mut workshops: Vec<Workshop>) -> Self {
        workshops.sort_by(|left, right| left.number.cmp(&right.number));
        let by_number = workshops
            .iter()
            .enumerate()
            .map(|(at, workshop)| (workshop.number.clone(), at))
            .collect();
        let by_title = workshops
            .iter()
            .enumerate()
            .map(|(at, workshop)| (fold(&workshop.title), at))
            .collect();
        Self {
            workshops,
            by_number,
            by_title,
        }
    }

    /// The workshop that a cell of a workshop column names: by number or title.
    pub fn of_cell(&self, text: &str) -> Option<usize> {
        let by_number = WorkshopNumber::parse(text).and_then(|number| self.by_number.get(&number));
        by_number.or_else(|| self.by_title.get(&fold(text))).copied()
    }

    /// The one workshop that the sheet as a whole points to.
    pub fn of_sheet(&self, sheet: &Sheet) -> Option<usize> {
        let stem = file_stem(&sheet.file);
        let sources: [Vec<&str>; 3] = [
            vec![&sheet.name],
            sheet.preamble.iter().map(String::as_str).collect(),
            vec![&stem],
        ];
        for source in sources {
            let found: BTreeSet<usize> = source.iter().flat_map(|text| self.of_text(text)).collect();
            match found.len() {
                0 => {}
                1 => return found.first().copied(),
                // A text that points to two workshops settles nothing.
                _ => return None,
            }
        }
        None
    }

    /// The workshops that a text names: as a whole, by "workshop 3" within it,
    /// by a title within it, or by a date within it.
    fn of_text(&self, text: &str) -> BTreeSet<usize> {
        if let Some(at) = self.of_cell(text) {
            return [at].into();
        }
        let folded = fold(text);
        let by_number = spelled_numbers(&folded)
            .into_iter()
            .filter_map(|number| self.by_number.get(&number))
            .copied();
        let mut found: BTreeSet<usize> = by_number.collect();
        if found.is_empty() {
            let holds = |part: &str| part.len() >= 5 && folded.contains(part);
            found.extend(
                self.by_title
                    .iter()
                    .filter(|(title, _)| holds(title))
                    .map(|(_, at)| *at),
            );
        }
        if found.is_empty() {
            let dated = self
                .workshops
                .iter()
                .enumerate()
                .filter_map(|(at, workshop)| Some((at, workshop.date?)));
            found.extend(
                dated
                    .filter(|(_, date)| folded.contains(&date.to_string()))
                    .map(|(at, _)| at),
            );
        }
        found
    }
}

/// The numbers that a folded text gives with a word for workshop before them.
fn spelled_numbers(folded: &str) -> Vec<WorkshopNumber> {
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let joined = words
        .iter()
        .filter(|word| word.starts_with('w') && word[1..].parse::<u32>().is_ok())
        .copied();
    let pairs = words
        .windows(2)
        .filter(|pair| {
            is_workshop_word(pair[0]) && pair[1].starts_with(|letter: char| letter.is_ascii_digit())
        })
        .map(|pair| pair[1]);
    joined.chain(pairs).filter_map(WorkshopNumber::parse).collect()
}

fn is_workshop_word(word: &str) -> bool {
    matches!(
        word,
        "workshop" | "session" | "meeting" | "module" | "day" | "dialogue" | "webinar"
    )
}

fn file_stem(file: &str) -> String {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.rsplit_once('.')
        .map_or(name, |(stem, _)| stem)
        .replace(['_', '-'], " ")
}

/// The workshops that sheets without a list of workshops name: those in their
/// workshop columns, else the sheet as a whole.
pub fn infer(sheets: &[Sheet]) -> Vec<(WorkshopNumber, String)> {
    let mut found: BTreeMap<WorkshopNumber, String> = BTreeMap::new();
    for sheet in sheets {
        let named: Vec<String> = if sheet.columns.contains_key(&Field::Workshop) {
            sheet
                .rows
                .iter()
                .map(|row| sheet.text(row, Field::Workshop))
                .filter(|text| !text.is_empty())
                .collect()
        } else {
            vec![infer_whole(sheet)]
        };
        for text in named {
            if let Some(number) = WorkshopNumber::parse(&text) {
                // Of several spellings the first in the alphabet, whatever the order of files.
                let title = found.entry(number).or_insert_with(|| text.clone());
                if text < *title {
                    *title = text;
                }
            }
        }
    }
    found.into_iter().collect()
}

/// What a sheet without a workshop column is the sheet of.
fn infer_whole(sheet: &Sheet) -> String {
    let stem = file_stem(&sheet.file);
    let texts = std::iter::once(&*sheet.name)
        .chain(sheet.preamble.iter().map(String::as_str))
        .chain([stem.as_str()]);
    for text in texts {
        if let [number] = &spelled_numbers(&fold(text))[..] {
            return number.to_string();
        }
    }
    // One sheet in a file, or a default sheet name: the file is the workshop.
    let folded = fold(&sheet.name);
    let is_default = [
        "sheet",
        "feuil",
        "hoja",
        "tabelle",
        "planilha",
        "attendance",
        "notes",
        "participants",
    ]
    .iter()
    .any(|word| folded.starts_with(word));
    if is_default {
        stem.clone()
    } else {
        sheet.name.to_string()
    }
}

/// The workshop of a row, or the diagnostic that sets it aside.
pub fn workshop_of(
    register: &Register,
    sheet: &Sheet,
    whole: Option<usize>,
    row: &super::grid::Row,
) -> Result<usize, Diagnostic> {
    let text = sheet.text(row, Field::Workshop);
    if !text.is_empty() {
        return register.of_cell(&text).ok_or_else(|| {
            Diagnostic::error(
                Code::UnknownWorkshop,
                format!("the list of workshops has no workshop “{text}”; the row is set aside"),
            )
            .at(sheet.place(row, Field::Workshop))
            .field(Field::Workshop.name())
            .value(text, false)
            .help("Add the workshop to the list of workshops, or correct the cell.")
        });
    }
    whole.ok_or_else(|| {
        Diagnostic::error(
            Code::UnknownWorkshop,
            "nothing says to which workshop the row belongs; it is set aside",
        )
        .at(sheet.row_place(row))
        .field(Field::Workshop.name())
        .help("Add a column “Workshop” with the workshop's number, or name the sheet after it: “Workshop 3”.")
    })
}
