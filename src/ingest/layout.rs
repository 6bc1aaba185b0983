//! From the cells of a sheet to its tables: where each begins and ends, what
//! stands above it, which rows below it close it.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::file::SheetContent;
use super::grid::{Grid, Row, Value};
use super::header_row::{Column, Header, HeaderFinder, Meaning};
use super::marks::Marks;
use super::meeting;
use super::moment;
use super::person_name;
use super::sheet_rule;
use super::table::{OrderSource, Standing, Table};
use super::value;
use crate::diagnostic::{CellAddress, Code, Diagnostic, Place};
use crate::model::settings::WorkshopSetting;
use crate::model::{DateOrder, SheetRole, SheetSettings};
use crate::vocabulary::header::tool::ToolColumn;
use crate::vocabulary::header::{self, Field, MeetingField, Section};

/// The tables of a sheet, from top to bottom; one of the role `Other` for a
/// sheet that holds none of ours.
pub fn tables(
    file: &Arc<str>,
    content: SheetContent,
    finder: &HeaderFinder<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Table> {
    let SheetContent { name, grid, marks } = content;
    let rule = sheet_rule::rule_for(&finder.settings.sheets, file, &name);
    if rule.is_some_and(|(_, rule)| rule.skip) {
        let diagnostic = Diagnostic::note(
            Code::SheetPassedOver,
            "series.toml says that the sheet is not to be read",
        );
        diagnostics.push(diagnostic.at(Place::sheet(file, &name)));
        return vec![Table {
            rule: rule.map(|(at, _)| at),
            ..Table::other(Arc::clone(file), name)
        }];
    }
    let layout = Layout {
        file: Arc::clone(file),
        sheet: name,
        grid: Arc::new(grid),
        marks: Arc::new(marks),
        finder,
        rule,
    };
    let tables = layout.tables(diagnostics);
    if tables.is_empty() {
        vec![Table {
            grid: layout.grid,
            marks: layout.marks,
            rule: rule.map(|(at, _)| at),
            ..Table::other(layout.file, layout.sheet)
        }]
    } else {
        layout.report_marks(diagnostics);
        tables
    }
}

/// So many dates that can only be one way settle the others.
const WITNESSES: usize = 200;

/// One sheet while its tables are found.
#[derive(Debug)]
pub struct Layout<'a> {
    pub file: Arc<str>,
    pub sheet: Arc<str>,
    pub grid: Arc<Grid>,
    pub marks: Arc<Marks>,
    finder: &'a HeaderFinder<'a>,
    /// The first entry of `[[sheets]]` that fits the sheet, and its position.
    pub rule: Option<(usize, &'a SheetSettings)>,
}

impl Layout<'_> {
    fn settings(&self) -> Option<&SheetSettings> {
        self.rule.map(|(_, rule)| rule)
    }

    fn tables(&self, diagnostics: &mut Vec<Diagnostic>) -> Vec<Table> {
        let mut tables: Vec<Table> = Vec::new();
        let mut next = self.finder.first(&self.grid, &self.marks, self.settings());
        let mut above = 0..next.as_ref().map_or(0, |header| header.rows.start);
        while let Some(header) = next {
            let body = header.rows.end..self.grid.len();
            let following = self.following(&header, body.clone());
            let (end, following_above) = match &following {
                Some(other) => {
                    let start = self.start_of_preamble(body.start..other.rows.start);
                    (start, start..other.rows.start)
                }
                None => (body.end, body.end..body.end),
            };
            let is_export = above
                .clone()
                .any(|position| self.is_meeting_row(position) || is_section(self.grid.row(position)));
            let section_end = (body.start + 1..end)
                .filter(|_| is_export || !tables.is_empty())
                .find(|position| self.starts_section(*position));
            let repeats = tables
                .last()
                .is_some_and(|last: &Table| captions(&last.described) == captions(&header.columns));
            let heading_above = tables.last().filter(|_| repeats).and_then(Table::last_heading);
            let mut table = self.table(
                &header,
                above,
                body.start..section_end.unwrap_or(end),
                diagnostics,
            );
            table.standing = standing(&table, &tables);
            table.heading_above = heading_above.filter(|_| table.preamble.is_empty());
            if table.standing == Standing::Counts && !repeats {
                self.report_header(&header, &table.columns, diagnostics);
            }
            if let Some(first) = tables.first().filter(|_| !table.meeting.is_known()) {
                // The meeting that an export describes once is that of all its tables.
                table.meeting = first.meeting.clone();
                if table.preamble.is_empty() {
                    table.preamble.clone_from(&first.preamble);
                }
            }
            tables.extend(by_meeting(table));
            if let Some(start) = section_end {
                tables.push(self.unused(start, end));
            }
            above = following_above;
            next = following;
        }
        tables
    }

    /// The next header below one: the same words again, or a header below an
    /// empty line or a title. Any other row is an entry.
    fn following(&self, header: &Header, body: Range<usize>) -> Option<Header> {
        if self.settings().is_some_and(|rule| rule.header_row.is_some()) {
            return None;
        }
        let first_word = self
            .grid
            .row(header.rows.start)
            .cells
            .first()
            .map(|(_, value)| value);
        body.clone().find_map(|position| {
            let row = self.grid.row(position);
            let stands_apart = position > body.start && {
                let above = self.grid.row(position - 1);
                row.index > above.index + 1 || above.cells.len() <= 2
            };
            let repeats = row.cells.first().map(|(_, value)| value) == first_word;
            let words = row
                .cells
                .iter()
                .all(|(_, value)| matches!(value, Value::Text(_) | Value::Moment(_)));
            if row.cells.len() < 2 || !words || !(stands_apart || repeats) {
                return None;
            }
            self.finder
                .starting_at(&self.grid, &self.marks, position, self.settings())
                // A person called after a column is no header.
                .filter(|found| {
                    let known = found
                        .columns
                        .iter()
                        .all(|column| column.meaning != Meaning::Unknown);
                    found.named >= 3 || known || (found.role == header.role && found.named * 2 > header.named)
                })
        })
    }

    /// Where the titles above a following header begin: single cells, facts of
    /// a meeting, and titles of sections, down from a gap.
    fn start_of_preamble(&self, between: Range<usize>) -> usize {
        let describes = |row: Row<'_>| matches!(row.cells, [(_, Value::Text(name)), _] if header::meeting_field(name).is_some());
        let mut start = between.end;
        for position in between.clone().rev() {
            let row = self.grid.row(position);
            if row.cells.len() > 1 && !describes(row) && !self.is_meeting_row(position) {
                break;
            }
            start = position;
            if self.starts_section(position) {
                return start;
            }
        }
        let after_gap = |position: &usize| {
            *position == 0 || self.grid.row(*position).index > self.grid.row(position - 1).index + 1
        };
        (start..between.end).find(after_gap).unwrap_or(between.end)
    }

    fn is_meeting_row(&self, position: usize) -> bool {
        let row = self.grid.row(position);
        let named =
            |value: &Value| matches!(value, Value::Text(text) if header::meeting_field(text).is_some());
        row.cells.iter().filter(|(_, value)| named(value)).count() >= 3
    }

    fn table(
        &self,
        header: &Header,
        above: Range<usize>,
        rows: Range<usize>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Table {
        let preamble: Vec<Row<'_>> = self.grid.rows(above).collect();
        let section = preamble
            .iter()
            .rev()
            .find_map(|row| section_of(*row))
            // What is said of the meeting as a whole heads its list of people, too.
            .filter(|(section, _)| !matches!(section, Section::Summary | Section::Report));
        let preamble_people = preamble
            .iter()
            .flat_map(|row| row.cells)
            .filter_map(|(_, value)| match value {
                Value::Text(text) => person_name::address(text).map(Arc::from),
                _ => None,
            })
            .collect();
        let (meeting, texts) = meeting::read(&preamble);
        let texts = texts
            .into_iter()
            .filter(|text| header::section(text).is_none())
            .collect();
        let columns = self.assign(header, diagnostics);
        let meeting_columns = meeting_columns(header, &columns);
        self.report_headless(header, &rows, diagnostics);
        let left = header.columns.iter().map(|column| column.cell.column).min();
        let right = header.columns.iter().map(|column| column.cell.column).max();
        let top = self.grid.row(header.rows.start).index;
        let bottom = self.grid.row(header.rows.end - 1).index;
        let mut table = Table {
            role: header.role,
            tool: header.tool,
            choices: choices(&header.columns),
            section,
            occasions: occasions(&header.columns),
            kinds: kinds(&header.columns),
            header: left
                .zip(right)
                .map(|(left, right)| (CellAddress::new(top, left), CellAddress::new(bottom, right))),
            columns,
            described: header.columns.clone(),
            preamble: texts,
            meeting,
            meeting_columns,
            preamble_people,
            told_workshop: self
                .settings()
                .and_then(|rule| rule.workshop.as_ref())
                .map(WorkshopSetting::text),
            closing: closing(&self.grid, &rows),
            totals: rows.end,
            grid: Arc::clone(&self.grid),
            marks: Arc::clone(&self.marks),
            rows,
            rule: self.rule.map(|(at, _)| at),
            ..Table::other(Arc::clone(&self.file), Arc::clone(&self.sheet))
        };
        table.spare_people = spare_people(header, &table.columns);
        table.merge(&self.marks);
        table.totals = table.first_total();
        table.date_order = self.date_order(&table);
        table
    }

    /// Whether a row is the title of an export's section: alone, below a gap.
    fn starts_section(&self, position: usize) -> bool {
        let row = self.grid.row(position);
        let apart = position == 0 || row.index > self.grid.row(position - 1).index + 1;
        let is_numbered = matches!(row.only(), Some(Value::Text(text)) if text.starts_with(|letter: char| letter.is_ascii_digit()));
        row.only().is_some() && (apart || !is_numbered) && is_section(row)
    }

    /// A section of an export that holds none of our tables. Its rows are read
    /// and set aside, and whoever is named in them is protected.
    fn unused(&self, start: usize, end: usize) -> Table {
        let is_header = |row: Row<'_>| matches!(row.cells.first(), Some((_, Value::Text(text))) if header::field(SheetRole::Attendance, text).is_some());
        let headed = start + 1 < end && is_header(self.grid.row(start + 1));
        let rows = (start + 1 + usize::from(headed)).min(end)..end;
        let width = self
            .grid
            .rows(rows.clone())
            .flat_map(|row| row.cells)
            .map(|(column, _)| *column)
            .max();
        Table {
            role: SheetRole::Attendance,
            section: section_of(self.grid.row(start)),
            standing: Standing::Unused,
            spare_people: (0..=width.unwrap_or_default()).collect(),
            grid: Arc::clone(&self.grid),
            rows,
            rule: self.rule.map(|(at, _)| at),
            ..Table::other(Arc::clone(&self.file), Arc::clone(&self.sheet))
        }
    }

    /// The first column of each field counts; a second one is passed over and
    /// said so. In a flat export the columns left of the name are the host's
    /// and the meeting's, those right of it the participant's.
    fn assign(&self, header: &Header, diagnostics: &mut Vec<Diagnostic>) -> BTreeMap<Field, u32> {
        let name = header.columns.iter().find_map(|column| match column.meaning {
            Meaning::Field(Field::NameAndOriginal) => Some(column.cell.column),
            _ => None,
        });
        let mut columns: BTreeMap<Field, u32> = BTreeMap::new();
        for column in &header.columns {
            let Meaning::Field(field) = column.meaning else {
                continue;
            };
            match columns.entry(field) {
                Entry::Vacant(free) => {
                    free.insert(column.cell.column);
                }
                // Each choice of a question has a column.
                Entry::Occupied(_) if column.choice.is_some() => {}
                Entry::Occupied(mut known) => {
                    if name.is_some_and(|name| *known.get() < name && column.cell.column > name) {
                        known.insert(column.cell.column);
                        continue;
                    }
                    // Forms have several moments, and none of them is used.
                    if field == Field::Submitted {
                        continue;
                    }
                    diagnostics.push(
                        Diagnostic::warning(
                            Code::Repeated,
                            format!(
                                "a second column means “{}”; it is passed over",
                                field.canonical(header.role)
                            ),
                        )
                        .at(Place::cell(&self.file, &self.sheet, column.cell))
                        .field(field.name())
                        .value(&column.header, false)
                        .help("Join the two columns, or rename the one that means something else."),
                    );
                }
            }
        }
        columns
    }

    /// Which of day and month comes first: as series.toml says, else as a date
    /// of the table shows that can only be one way.
    fn date_order(&self, table: &Table) -> Option<(DateOrder, OrderSource)> {
        if let Some(order) = self.settings().and_then(|rule| rule.date_order) {
            return Some((order, OrderSource::Told));
        }
        let columns: Vec<u32> = [
            Field::Date,
            Field::Joined,
            Field::Left,
            Field::Timestamp,
            Field::RegisteredAt,
            Field::Submitted,
        ]
        .iter()
        .filter_map(|field| table.columns.get(field).copied())
        .collect();
        let of_meeting: Vec<DateOrder> = [table.meeting.start, table.meeting.end]
            .into_iter()
            .flatten()
            .filter_map(|moment| moment.order)
            .collect();
        let of_rows = table
            .rows()
            .flat_map(|row| columns.iter().filter_map(move |column| row.get(*column)))
            .filter_map(|value| match value {
                Value::Text(text) => moment::read_text(text)?.order,
                _ => None,
            })
            .take(WITNESSES);
        let of_headers = table
            .occasions
            .iter()
            .filter_map(|(_, text)| moment::read_text(text)?.order);
        let orders: BTreeSet<DateOrder> = of_meeting.into_iter().chain(of_headers).chain(of_rows).collect();
        // Witnesses that contradict each other settle nothing.
        let order = *orders.first().filter(|_| orders.len() == 1)?;
        Some((order, OrderSource::OtherDates))
    }
}

/// Columns that point to people and are not used: a second name, the right one
/// of two tables side by side.
fn spare_people(header: &Header, columns: &BTreeMap<Field, u32>) -> Vec<u32> {
    header
        .columns
        .iter()
        .filter(|column| {
            let meant = match column.meaning {
                Meaning::Field(field) => Some(field),
                _ => header::field(SheetRole::Attendance, &column.header),
            };
            let used = columns.values().any(|own| *own == column.cell.column);
            let recorder = column.meaning == Meaning::Tool(ToolColumn::Recorder);
            !used && (recorder || meant.is_some_and(Field::identifies))
        })
        .map(|column| column.cell.column)
        .collect()
}

/// The words of a header, for comparing.
fn captions(columns: &[Column]) -> Vec<&str> {
    columns.iter().map(|column| column.header.as_str()).collect()
}

/// The columns of a flat export that describe the meeting: it has its title
/// and its start among those that are no participant's.
fn meeting_columns(header: &Header, columns: &BTreeMap<Field, u32>) -> Vec<(u32, String)> {
    if header.role != SheetRole::Attendance {
        return Vec::new();
    }
    let found: Vec<(u32, String)> = header
        .columns
        .iter()
        .filter(|column| !columns.values().any(|own| *own == column.cell.column))
        .filter(|column| header::meeting_field(&column.header).is_some())
        .map(|column| (column.cell.column, column.header.clone()))
        .collect();
    let has = |field| {
        found
            .iter()
            .any(|(_, name)| header::meeting_field(name) == Some(field))
    };
    if has(MeetingField::Title) && has(MeetingField::Start) {
        found
    } else {
        Vec::new()
    }
}

/// A flat export may hold several meetings, each a run of rows.
fn by_meeting(table: Table) -> Vec<Table> {
    if table.meeting_columns.is_empty() || table.rows.is_empty() {
        return vec![table];
    }
    let same = |one: usize, other: usize| {
        let (one, other) = (table.grid.row(one), table.grid.row(other));
        table
            .meeting_columns
            .iter()
            .all(|(column, _)| one.get(*column) == other.get(*column))
    };
    let mut starts: Vec<usize> = vec![table.rows.start];
    starts.extend((table.rows.start + 1..table.rows.end).filter(|at| !same(at - 1, *at)));
    let ends = starts
        .iter()
        .skip(1)
        .copied()
        .chain([table.rows.end])
        .collect::<Vec<_>>();
    starts
        .iter()
        .zip(ends)
        .map(|(start, end)| Table {
            meeting: meeting::of_columns(&table.meeting_columns, table.grid.row(*start)),
            rows: *start..end,
            ..table.clone()
        })
        .collect()
}

/// Why the rows of a table do not count, where they do not.
fn standing(table: &Table, before: &[Table]) -> Standing {
    let section = table.section.as_ref().map(|(section, _)| *section);
    let has_people =
        |known: &Table| known.role == SheetRole::Attendance && known.standing == Standing::Counts;
    if table.role != SheetRole::Attendance {
        return Standing::Counts;
    }
    match section {
        Some(Section::Hosts) => return Standing::Hosts,
        Some(Section::Activities | Section::Engagement) if before.iter().any(has_people) => {
            return Standing::Repeats;
        }
        _ => {}
    }
    let presence = [
        Field::Joined,
        Field::Left,
        Field::Minutes,
        Field::Attended,
        Field::Action,
        Field::Timestamp,
    ];
    let is_registration = table.has(Field::RegisteredAt)
        && table.has(Field::ApprovalStatus)
        && !presence.iter().any(|field| table.has(*field));
    if is_registration {
        Standing::Registered
    } else {
        Standing::Counts
    }
}

fn section_of(row: Row<'_>) -> Option<(Section, String)> {
    match row.cells {
        [(_, Value::Text(text)), ..] if row.cells.len() <= 2 => {
            header::section(text).map(|section| (section, value::single_spaced(text)))
        }
        _ => None,
    }
}

fn is_section(row: Row<'_>) -> bool {
    section_of(row).is_some()
}

fn occasions(columns: &[Column]) -> Vec<(u32, String)> {
    columns
        .iter()
        .filter_map(|column| match &column.meaning {
            Meaning::Occasion(text) => Some((column.cell.column, text.clone())),
            _ => None,
        })
        .collect()
}

/// The choices of each field that has several columns for them.
fn choices(columns: &[Column]) -> BTreeMap<Field, Vec<(u32, String)>> {
    let mut choices: BTreeMap<Field, Vec<(u32, String)>> = BTreeMap::new();
    for column in columns {
        if let (Meaning::Field(field), Some(choice)) = (&column.meaning, &column.choice) {
            let own = choices.entry(*field).or_default();
            own.push((column.cell.column, choice.label.clone()));
        }
    }
    choices
}

fn kinds(columns: &[Column]) -> Vec<(u32, String)> {
    columns
        .iter()
        .filter_map(|column| match &column.meaning {
            Meaning::Notes(kind) => Some((column.cell.column, kind.clone())),
            _ => None,
        })
        .collect()
}

/// From where on only single cells follow, below a gap.
fn closing(grid: &Grid, rows: &Range<usize>) -> usize {
    let last_wide = rows
        .clone()
        .rev()
        .find(|position| grid.row(*position).cells.len() > 1);
    let after = last_wide.map_or(rows.end, |position| position + 1);
    let gap = |position: &usize| {
        *position > rows.start && grid.row(*position).index > grid.row(position - 1).index + 1
    };
    (after..rows.end).find(gap).unwrap_or(rows.end)
}
