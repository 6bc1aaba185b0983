//! To which workshop each row of a table belongs.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::sync::Arc;

use super::coding;
use super::grid::Row;
use super::infer::first_date;
use super::moment::WrittenDate;
use super::register::{Register, Whole, only};
use super::sheet_rule;
use super::table::{OrderSource, Table};
use super::value::{self, DateReading};
use crate::diagnostic::{CellAddress, Code, Diagnostic, toml_string};
use crate::model::DateOrder;
use crate::vocabulary::header::Field;

/// The workshops of a table's rows.
#[derive(Debug)]
pub struct Places<'a> {
    register: &'a Register,
    table: &'a Table,
    pub whole: Whole,
    /// Position of each heading within the table, and the workshop that it names.
    headings: Vec<(usize, Option<usize>)>,
    /// The few texts of a workshop column, each looked up once.
    known: RefCell<HashMap<Arc<str>, Option<usize>>>,
    /// The workshop of the last row that names one itself.
    above: Cell<Option<usize>>,
}

impl<'a> Places<'a> {
    pub fn new(register: &'a Register, table: &'a Table) -> Self {
        let inherited = table
            .heading_above
            .as_ref()
            .map(|text| (table.rows.start, only(&register.of_text(text))));
        let own = table
            .rows
            .clone()
            .filter(|position| table.is_heading(table.grid.row(*position)))
            .map(|position| {
                let text = value::line(&table.grid.row(position).cells[0].1);
                (position, only(&register.of_text(&text)))
            });
        let headings = inherited.into_iter().chain(own).collect();
        Self {
            register,
            table,
            whole: register.of_table(table),
            headings,
            known: RefCell::default(),
            above: Cell::new(None),
        }
    }

    /// Which of day and month comes first in the table's dates, also as the
    /// date of its workshop shows.
    pub fn date_order(&self) -> Option<(DateOrder, OrderSource)> {
        self.table.date_order.or_else(|| {
            let workshop = match &self.whole {
                Whole::Found(at, _) => *at,
                // Those of one day have one date.
                Whole::Several(found, _) => *found.first()?,
                Whole::NotListed(..) | Whole::Nothing => return None,
            };
            let own = self.register.workshops[workshop].date?;
            let of_meeting = self.table.meeting.written_date();
            match of_meeting.or_else(|| Some(first_date(self.table)?.0))? {
                WrittenDate::Either { day_first, .. } if day_first == own => {
                    Some((DateOrder::DayFirst, OrderSource::Workshop))
                }
                WrittenDate::Either { month_first, .. } if month_first == own => {
                    Some((DateOrder::MonthFirst, OrderSource::Workshop))
                }
                _ => None,
            }
        })
    }

    fn of_cell(&self, text: &Arc<str>) -> Option<usize> {
        let mut known = self.known.borrow_mut();
        *known.entry(Arc::clone(text)).or_insert_with(|| {
            self.register
                .of_cell(text)
                .or_else(|| only(&self.register.of_text(text)))
        })
    }

    /// Words for messages.
    pub fn name(&self, workshop: usize) -> String {
        self.register.name(workshop)
    }

    /// The workshop of a row, or the diagnostic that sets it aside.
    pub fn of(&self, position: usize, row: Row<'_>) -> Result<usize, Diagnostic> {
        let text = self.table.text(row, Field::Workshop);
        if !text.is_empty() {
            let found = self.of_cell(&text);
            self.above.set(found.or(self.above.get()));
            return found.ok_or_else(|| self.not_listed(row, &text));
        }
        if let Some(at) = self.of_date(row) {
            return Ok(at);
        }
        if let Some(at) = self.of_document(row) {
            return Ok(at);
        }
        let after = self.headings.partition_point(|(heading, _)| *heading <= position);
        if let Some((_, workshop)) = after.checked_sub(1).map(|at| self.headings[at]) {
            return workshop.ok_or_else(|| {
                self.unplaced(
                    row,
                    "the list of workshops has no workshop of the heading above the row",
                )
            });
        }
        match &self.whole {
            // A column that is filled at the first row of each block alone.
            Whole::Found(at, pointer) if self.above.get().is_some_and(|above| above != *at) => Err(self
                .unplaced(
                    row,
                    &format!(
                        "the row names no workshop, the rows above name another than {}",
                        pointer.name()
                    ),
                )),
            Whole::Found(at, _) => Ok(*at),
            Whole::Several(found, pointer) => {
                let names: Vec<String> = found.iter().map(|at| self.register.name(*at)).collect();
                let unplaced = self.unplaced(
                    row,
                    &format!("{} could mean workshop {}", pointer.name(), names.join(" or ")),
                );
                Err(self.with_hours(unplaced))
            }
            Whole::NotListed(text, pointer) => Err(self.unplaced(
                row,
                &format!(
                    "{} points to workshop “{text}”, which the list of workshops does not have",
                    pointer.name()
                ),
            )),
            Whole::Nothing => Err(self.unplaced(row, "nothing says to which workshop the row belongs")),
        }
    }

    /// Told at the row's own cell, or, where the form to which it belongs names
    /// the workshop, at the row: each row that is set aside has an address.
    fn not_listed(&self, row: Row<'_>, text: &str) -> Diagnostic {
        let named = self.table.place(row, Field::Workshop);
        let own = self.table.row_place(row);
        let (named_in, place) = if (&named.file, &named.sheet) == (&own.file, &own.sheet) {
            (String::new(), named)
        } else {
            let sheet = named.sheet.as_deref().unwrap_or_default();
            let cells: Vec<String> = named.cells.iter().map(CellAddress::to_string).collect();
            (
                format!(", which stands in {} of the sheet “{sheet}”", cells.join(", ")),
                own,
            )
        };
        let message =
            format!("the list of workshops has no workshop “{text}”{named_in}; the row is set aside");
        Diagnostic::error(Code::UnknownWorkshop, message)
            .at(place)
            .field(Field::Workshop.name())
            .value(text, false)
            .help("Add the workshop to the list of workshops, or correct the cell.")
    }

    /// The only workshop on the row's own date.
    fn of_date(&self, row: Row<'_>) -> Option<usize> {
        let date = self.table.value(row, Field::Date)?;
        match value::date(date, self.table.order(), self.table.epoch) {
            DateReading::Date(date) => only(&self.register.on(WrittenDate::Clear(date))),
            DateReading::Ambiguous(day_first, month_first) => only(&self.register.on(WrittenDate::Either {
                day_first,
                month_first,
            })),
            DateReading::Unreadable => None,
        }
    }

    /// The only workshop that the name of a coded text speaks of.
    fn of_document(&self, row: Row<'_>) -> Option<usize> {
        if self.table.told_workshop.is_some() {
            return None;
        }
        only(&self.register.of_text(&coding::document_words(self.table, row)?))
    }

    /// What else helps where the rows say when people joined and left.
    fn with_hours(&self, diagnostic: Diagnostic) -> Diagnostic {
        let has_times = self.table.has(Field::Joined) && self.table.has(Field::Left);
        let help = diagnostic.help.clone().filter(|_| has_times);
        match help {
            Some(help) => diagnostic.help(format!(
                "If they are sessions of one meeting, write into the list of workshops when each Starts and Ends. Else: {help}"
            )),
            None => diagnostic,
        }
    }

    fn unplaced(&self, row: Row<'_>, why: &str) -> Diagnostic {
        // A number that the series has, so that the lines can be pasted.
        let number = self
            .register
            .workshops
            .first()
            .map_or("1", |workshop| workshop.number.as_str());
        Diagnostic::error(Code::UnknownWorkshop, format!("{why}; the row is set aside"))
            .at(self.table.row_place(row))
            .field(Field::Workshop.name())
            .help(format!(
                "Add a column “Workshop” with the workshop's number, name the sheet after it (“Workshop {number}”), or say {}",
                sheet_rule::instruction(
                    self.table.rule,
                    &self.table.file,
                    Some(&self.table.sheet),
                    &format!("workshop = {}", toml_string(number)),
                )
            ))
    }
}
