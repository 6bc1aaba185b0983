//! The workshops of a series, and to which of them a row belongs.
//!
//! If a list of workshops exists, it decides: a row of a workshop that it does
//! not have is set aside. Without one the workshops are those that rows and
//! sheets name. A row without a workshop of its own belongs to the one that
//! series.toml, its sheet's name, the texts above the header, the meeting that
//! an export describes, the file's name or the dates of the rows point to, in
//! this order; none or several is a diagnostic, never a guess.

use std::collections::{BTreeMap, BTreeSet};

use super::infer::first_date;
use super::moment::{self, WrittenDate};
use super::occasion::{
    bare_number, file_stem, file_words, holds_words, is_unnamed, plain_words, spelled_numbers,
};
use super::table::Table;
use crate::model::name::fold;
use crate::model::{Workshop, WorkshopNumber};

/// A longer text, in bytes, is a paragraph and names no workshop.
pub const LONGEST: usize = 400;

/// All workshops, by number, found by number, title or date.
#[derive(Debug)]
pub struct Register {
    pub workshops: Vec<Workshop>,
    by_number: BTreeMap<WorkshopNumber, usize>,
    by_title: BTreeMap<String, Vec<usize>>,
}

/// What points to a workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pointer {
    SeriesFile,
    SheetName,
    TitleRows,
    Meeting,
    FileName,
    RowDates,
    /// The series has one workshop, and nothing speaks of another.
    OnlyOne,
}

impl Pointer {
    /// For sentences such as “from the sheet's name”.
    pub fn name(self) -> &'static str {
        match self {
            Self::SeriesFile => "series.toml",
            Self::SheetName => "the sheet's name",
            Self::TitleRows => "the rows above the header",
            Self::Meeting => "the meeting's title and date",
            Self::FileName => "the file's name",
            Self::RowDates => "the dates of the rows",
            Self::OnlyOne => "the only workshop of the series",
        }
    }
}

/// The workshop of a table as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whole {
    Found(usize, Pointer),
    /// More than one fits.
    Several(BTreeSet<usize>, Pointer),
    /// It points to a workshop that the list does not have.
    NotListed(String, Pointer),
    Nothing,
}

impl Register {
    pub fn new(mut workshops: Vec<Workshop>) -> Self {
        workshops.sort_by(|left, right| left.number.cmp(&right.number));
        let by_number = workshops
            .iter()
            .enumerate()
            .map(|(at, workshop)| (workshop.number.clone(), at))
            .collect();
        let mut by_title: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, workshop) in workshops.iter().enumerate() {
            by_title.entry(plain_words(&workshop.title)).or_default().push(at);
        }
        Self {
            workshops,
            by_number,
            by_title,
        }
    }

    /// The workshop that a cell of a workshop column names: by number, title
    /// or date.
    pub fn of_cell(&self, text: &str) -> Option<usize> {
        if text.len() > LONGEST {
            return None;
        }
        let by_number = WorkshopNumber::parse(text).and_then(|number| self.by_number.get(&number));
        if let Some(at) = by_number {
            return Some(*at);
        }
        if let Some([at]) = self.by_title.get(&plain_words(text)).map(Vec::as_slice) {
            return Some(*at);
        }
        let date = moment::read_text(text)?.date?;
        only(&self.on(date))
    }

    /// The workshops on a date, or on either reading of one.
    pub fn on(&self, date: WrittenDate) -> BTreeSet<usize> {
        let dated = self.workshops.iter().enumerate();
        dated
            .filter(|(_, workshop)| workshop.date.is_some_and(|own| date.could_be(own)))
            .map(|(at, _)| at)
            .collect()
    }

    /// The workshop that a table as a whole points to.
    pub fn of_table(&self, table: &Table) -> Whole {
        if let Some(told) = &table.told_workshop {
            return match self.of_cell(told) {
                Some(at) => Whole::Found(at, Pointer::SeriesFile),
                None => Whole::NotListed(told.clone(), Pointer::SeriesFile),
            };
        }
        let stem = file_words(&table.file);
        let titles: Vec<&str> = table.preamble.iter().map(String::as_str).collect();
        // The only sheet of a text file has the file's name.
        let name_of = if *file_stem(&table.file) == *table.sheet {
            Pointer::FileName
        } else {
            Pointer::SheetName
        };
        let texts: [(Pointer, Vec<&str>); 2] = [(name_of, sheet_name(table)), (Pointer::TitleRows, titles)];
        for (pointer, source) in texts {
            match self.of_texts(&source, pointer) {
                Whole::Nothing => {}
                whole => return whole,
            }
        }
        match self.of_meeting(table) {
            Whole::Nothing => {}
            whole => return whole,
        }
        match self.of_texts(&[&stem], Pointer::FileName) {
            Whole::Nothing => {}
            whole => return whole,
        }
        match self.of_row_dates(table) {
            Whole::Nothing if self.workshops.len() == 1 && self.could_be_the_only(table) => {
                Whole::Found(0, Pointer::OnlyOne)
            }
            whole => whole,
        }
    }

    /// Whether nothing in a table speaks of another workshop than the only one:
    /// no meeting of its own, no rows of another day.
    fn could_be_the_only(&self, table: &Table) -> bool {
        let own = self.workshops[0].date;
        let fits = |date: WrittenDate| own.is_none_or(|own| date.could_be(own));
        !table.meeting.is_known() && first_date(table).is_none_or(|(date, _)| fits(date))
    }

    fn of_texts(&self, texts: &[&str], pointer: Pointer) -> Whole {
        let mut found: BTreeSet<usize> = texts.iter().flat_map(|text| self.of_text(text)).collect();
        if found.is_empty() && matches!(pointer, Pointer::SheetName | Pointer::FileName) {
            let numbers = texts.iter().filter_map(|text| bare_number(text));
            found.extend(numbers.filter_map(|number| self.by_number.get(&number)));
        }
        if found.is_empty() {
            // A number that no workshop has must not be overruled by a weaker pointer.
            let numbers: Vec<WorkshopNumber> = texts
                .iter()
                .filter(|text| text.len() <= LONGEST)
                .flat_map(|text| spelled_numbers(&fold(text)))
                .collect();
            return match &numbers[..] {
                [number] => Whole::NotListed(number.to_string(), pointer),
                _ => Whole::Nothing,
            };
        }
        whole(found, pointer)
    }

    /// By title and date, which must not contradict each other.
    fn of_meeting(&self, table: &Table) -> Whole {
        let by_title = self.of_text(&table.meeting.title);
        let by_date = table
            .meeting
            .written_date()
            .map(|date| self.on(date))
            .unwrap_or_default();
        let both: BTreeSet<usize> = by_title.intersection(&by_date).copied().collect();
        let found = match (by_title.is_empty(), by_date.is_empty()) {
            (false, false) if !both.is_empty() => both,
            (false, false) => by_title.union(&by_date).copied().collect(),
            (false, true) => by_title,
            (true, _) => by_date,
        };
        whole(found, Pointer::Meeting)
    }

    /// Event logs give nothing but the moment; their rows share a day, or a
    /// night.
    fn of_row_dates(&self, table: &Table) -> Whole {
        let Some((first, cell)) = first_date(table) else {
            return Whole::Nothing;
        };
        let night = |date: WrittenDate| match (first.under(table.order()), date.under(table.order())) {
            (Some(first), Some(date)) => date == first || first.tomorrow().is_ok_and(|next| date == next),
            _ => date == first,
        };
        let mut dates = table
            .rows()
            .filter_map(|row| moment::read(row.get(cell.column)?)?.date);
        if dates.any(|date| !night(date)) {
            return Whole::Nothing;
        }
        whole(self.on(first), Pointer::RowDates)
    }

    /// The workshops that a text names: as a whole, by "workshop 3" within it,
    /// by a title within it, or by a date within it.
    pub fn of_text(&self, text: &str) -> BTreeSet<usize> {
        if text.is_empty() || text.len() > LONGEST {
            return BTreeSet::new();
        }
        if let Some(at) = self.of_cell(text) {
            return [at].into();
        }
        // Titles that several workshops share.
        if let Some(shared) = self.by_title.get(&plain_words(text)) {
            return shared.iter().copied().collect();
        }
        let folded = fold(text);
        let by_number = spelled_numbers(&folded)
            .into_iter()
            .filter_map(|number| self.by_number.get(&number))
            .copied();
        let mut found: BTreeSet<usize> = by_number.collect();
        if found.is_empty() {
            let words = plain_words(text);
            let holds = |part: &str| part.len() >= 5 && holds_words(&words, part);
            let titled = self.by_title.iter().filter(|(title, _)| holds(title));
            // Of titles within each other the longest is meant.
            let titled: Vec<&String> = titled.map(|(title, _)| title).collect();
            let longest = titled.iter().filter(|one| {
                !titled
                    .iter()
                    .any(|other| other.len() > one.len() && holds_words(other, one))
            });
            found.extend(longest.flat_map(|title| &self.by_title[*title]));
            let named = self.by_number.iter().filter(|(number, _)| {
                let name = number.as_str().replace('-', " ");
                name.chars().any(char::is_alphabetic) && holds(&name)
            });
            found.extend(named.map(|(_, at)| at));
        }
        if found.is_empty() {
            found.extend(self.cut_title(text));
        }
        if found.is_empty() {
            found.extend(moment::mentioned(text).into_iter().flat_map(|date| self.on(date)));
        }
        if found.is_empty()
            && let Some((day, month)) = moment::day_and_month(text)
        {
            let dated = self.workshops.iter().enumerate();
            let same = |workshop: &Workshop| {
                workshop
                    .date
                    .is_some_and(|date| date.day() == day && date.month() == month)
            };
            found.extend(dated.filter(|(_, workshop)| same(workshop)).map(|(at, _)| at));
        }
        found
    }

    /// Excel cuts names of sheets after 31 letters.
    fn cut_title(&self, text: &str) -> Option<usize> {
        const NEARLY_CUT: usize = 28;
        let words = plain_words(text);
        if text.chars().count() < NEARLY_CUT {
            return None;
        }
        let mut begun = self
            .by_title
            .iter()
            .filter(|(title, _)| title.starts_with(&words))
            .flat_map(|(_, at)| at);
        let first = begun.next().copied();
        first.filter(|_| begun.next().is_none())
    }

    /// Words for messages: `3 “Financing”`.
    pub fn name(&self, at: usize) -> String {
        let workshop = &self.workshops[at];
        format!("{} “{}”", workshop.number, workshop.title)
    }
}

/// The sheet's name, if anybody gave it one.
fn sheet_name(table: &Table) -> Vec<&str> {
    let is_default = is_unnamed(&table.sheet) && moment::mentioned(&table.sheet).is_empty();
    if is_default {
        Vec::new()
    } else {
        vec![&table.sheet]
    }
}

pub fn only(found: &BTreeSet<usize>) -> Option<usize> {
    found.first().copied().filter(|_| found.len() == 1)
}

fn whole(found: BTreeSet<usize>, pointer: Pointer) -> Whole {
    match only(&found) {
        Some(at) => Whole::Found(at, pointer),
        None if found.is_empty() => Whole::Nothing,
        None => Whole::Several(found, pointer),
    }
}
