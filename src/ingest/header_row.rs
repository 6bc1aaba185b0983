//! Which row of a sheet is its header, what role it gives, and what each of
//! its columns means.
//!
//! The header is the row near the top whose cells name the most fields of one
//! role; it need not be the first, nor begin in column A. Two rows are a header
//! together where that names more than either alone. A role is only given when
//! the fields without which its rows mean nothing are there.

use std::collections::BTreeSet;
use std::ops::Range;

use super::caption::{self, Caption, Choice};
use super::grid::{Grid, Row};
use super::marks::Marks;
use super::occasion;
use super::sheet_rule::{self, ColumnRule};
use crate::diagnostic::CellAddress;
use crate::model::name::fold;
use crate::model::{Settings, SheetRole, SheetSettings};
use crate::vocabulary::header::tool::{Tool, ToolColumn};
use crate::vocabulary::header::{self, Field, MeetingField};
use crate::vocabulary::term;

/// How many filled rows from the top may be the header.
const DEEPEST: usize = 30;

/// A longer text is a sentence or a question, whose words may be any field's.
const LONGEST: usize = 120;

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    Field(Field),
    /// Marks of who was at one workshop: its number or date, as the header has it.
    Occasion(String),
    /// Notes of one kind.
    Notes(String),
    /// What the program that wrote the sheet has for itself.
    Tool(ToolColumn),
    /// series.toml says that the column is not to be used.
    NotUsed,
    Unknown,
}

/// How sure a column's meaning is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Matching {
    None,
    /// A part of the header, or the header without what stands in brackets.
    Loose,
    Exact,
    /// series.toml says so.
    Rule,
}

/// A column of a header.
#[derive(Debug, Clone)]
pub struct Column {
    pub cell: CellAddress,
    pub header: String,
    pub meaning: Meaning,
    pub matching: Matching,
    /// The one choice of a question that the column stands for.
    pub choice: Option<Choice>,
    /// What series.toml may call it beside its header: a question without its
    /// groups, or without the choice.
    pub other_names: Vec<String>,
}

/// A header row, or two.
#[derive(Debug, Clone)]
pub struct Header {
    /// The positions of its rows in the grid.
    pub rows: Range<usize>,
    pub role: SheetRole,
    pub columns: Vec<Column>,
    /// How many different fields, workshops and kinds it names.
    pub named: usize,
    /// Another role that names as many.
    pub rival: Option<SheetRole>,
    /// The program that wrote the sheet.
    pub tool: Option<Tool>,
}

impl Header {
    /// Whether the row can be nothing else.
    fn is_certain(&self) -> bool {
        self.named >= 5 && self.named * 3 >= self.columns.len() * 2
    }
}

/// Finds headers in the sheets of one series.
#[derive(Debug)]
pub struct HeaderFinder<'a> {
    /// Folded words for kinds of notes: a column may hold those of one kind.
    kinds: BTreeSet<String>,
    pub settings: &'a Settings,
}

impl<'a> HeaderFinder<'a> {
    pub fn new(settings: &'a Settings) -> Self {
        let known = term::KINDS.iter().flat_map(|kind| {
            kind.aliases
                .iter()
                .chain([&kind.label, &kind.plural])
                .map(|word| fold(word))
        });
        let listed = settings.kinds.iter().flat_map(|kind| {
            let words = kind.aliases.iter().chain([&kind.label]).chain(kind.plural.iter());
            words.map(|word| fold(word))
        });
        let aliases = settings.aliases.kinds.keys().map(|alias| fold(alias));
        Self {
            kinds: known.chain(listed).chain(aliases).collect(),
            settings,
        }
    }

    /// How many fields the best header of a grid names.
    pub fn fields(&self, grid: &Grid) -> usize {
        self.first(grid, &Marks::default(), None)
            .map_or(0, |header| header.named)
    }

    /// The sheet's first header.
    pub fn first(&self, grid: &Grid, marks: &Marks, settled: Option<&SheetSettings>) -> Option<Header> {
        if let Some((first, last)) = settled.and_then(sheet_rule::header_rows) {
            let inside = |row: Row<'_>| (first..=last).contains(&row.index);
            let start = grid.all().position(inside)?;
            let end = start
                + grid
                    .rows(start..grid.len())
                    .take_while(|row| inside(*row))
                    .count();
            return self.at(grid, marks, start..end.min(start + 2), settled, true);
        }
        let mut found: Vec<Header> = Vec::new();
        for position in 0..grid.len().min(DEEPEST) {
            found.extend(self.starting_at(grid, marks, position, settled));
            // Below a row of nothing but headers there are entries.
            if found.last().is_some_and(Header::is_certain) {
                break;
            }
        }
        choose(grid, found)
    }

    /// The header that begins in a row: the row alone, or with the next one
    /// where that names more.
    pub fn starting_at(
        &self,
        grid: &Grid,
        marks: &Marks,
        position: usize,
        settled: Option<&SheetSettings>,
    ) -> Option<Header> {
        let alone = self.at(grid, marks, position..position + 1, settled, false);
        if position + 1 >= grid.len() || grid.row(position + 1).index != grid.row(position).index + 1 {
            return alone;
        }
        if alone
            .as_ref()
            .is_some_and(|header| Self::is_question_above(grid, header, position))
        {
            return self.at(grid, marks, position..position + 2, settled, false);
        }
        // A second row of headers stands below some of the first.
        let full = |header: &Header| grid.row(position + 1).cells.len() >= header.columns.len();
        if alone
            .as_ref()
            .is_some_and(|header| header.is_certain() && full(header))
        {
            return alone;
        }
        let lower = self.at(grid, marks, position + 1..position + 2, settled, false);
        let pair = self.at(grid, marks, position..position + 2, settled, false);
        let named = |header: &Option<Header>| header.as_ref().map_or(0, |header| header.named);
        if named(&pair) > named(&alone).max(named(&lower)) {
            pair
        } else {
            alone
        }
    }

    /// `SurveyMonkey` writes choices below its questions, and nothing below what
    /// it says of the respondent: an answer has its number there.
    fn is_question_above(grid: &Grid, header: &Header, position: usize) -> bool {
        let first = header.columns.first().map(|column| column.cell.column);
        header.tool == Some(Tool::SurveyMonkey)
            && first.is_some_and(|first| grid.row(position + 1).get(first).is_none())
    }

    fn at(
        &self,
        grid: &Grid,
        marks: &Marks,
        rows: Range<usize>,
        settled: Option<&SheetSettings>,
        forced: bool,
    ) -> Option<Header> {
        let captions = caption::captions(grid, marks, rows.clone());
        let tool = caption::tool_of(&captions);
        // Only one of the tools writes two rows of headers.
        if !forced && rows.len() == 2 && tool.is_some_and(|tool| tool != Tool::SurveyMonkey) {
            return None;
        }
        if captions.is_empty() || (!forced && (is_meeting_header(&captions) || self.is_prose(&captions))) {
            return None;
        }
        let roles: Vec<SheetRole> = match settled.and_then(sheet_rule::role) {
            Some(role) => vec![role],
            // Forms may ask about workshops; they are no list of them.
            None if tool.is_some() => vec![SheetRole::Notes, SheetRole::Attendance],
            None => header::ROLES.to_vec(),
        };
        let mut best: Option<Header> = None;
        for role in roles {
            let columns = self.columns_of(role, &captions, settled);
            let named = named(role, &columns);
            let told = settled.is_some_and(|settled| settled.role.is_some()) && named >= 1 && forced;
            if !told && !is_header(role, tool, &columns, named) {
                continue;
            }
            match &mut best {
                Some(known)
                    if role == SheetRole::Attendance
                        && known.named <= named + 1
                        && holds_remarks(known.role, &known.columns) =>
                {
                    best = Some(Header {
                        rows: rows.clone(),
                        role,
                        named,
                        rival: (!tells(role, &columns)).then_some(SheetRole::Notes),
                        tool,
                        columns,
                    });
                }
                Some(known)
                    if known.named == named && tells(role, &columns) == tells(known.role, &known.columns) =>
                {
                    known.rival = Some(role);
                }
                Some(known) if known.named == named && tells(known.role, &known.columns) => {}
                Some(known) if known.named > named => {}
                _ => {
                    best = Some(Header {
                        rows: rows.clone(),
                        role,
                        columns,
                        named,
                        rival: None,
                        tool,
                    });
                }
            }
        }
        best
    }

    /// A sentence whose commas set words of ours apart is no header.
    fn is_prose(&self, captions: &[Caption]) -> bool {
        let (Some(first), Some(last)) = (captions.first(), captions.last()) else {
            return false;
        };
        let begins = first.lower.split_whitespace().count() >= 3
            && header::ROLES
                .iter()
                .all(|role| self.meaning(*role, None, first).1 == Matching::None);
        begins && last.lower.ends_with('.')
    }

    /// What the cells of a row say as the header of a sheet of this role.
    pub fn columns(&self, role: SheetRole, grid: &Grid, row: usize, entry: Option<usize>) -> Vec<Column> {
        let captions = caption::captions(grid, &Marks::default(), row..row + 1);
        let settled = entry.and_then(|at| self.settings.sheets.get(at));
        self.columns_of(role, &captions, settled)
    }

    fn columns_of(
        &self,
        role: SheetRole,
        captions: &[Caption],
        settled: Option<&SheetSettings>,
    ) -> Vec<Column> {
        let tool = caption::tool_of(captions);
        let mut columns: Vec<Column> = captions
            .iter()
            .map(|caption| {
                let choices = caption::choices(tool, captions, caption);
                self.column(role, caption, tool, &choices, settled)
            })
            .collect();
        settle_names(&mut columns);
        columns
    }

    fn column(
        &self,
        role: SheetRole,
        caption: &Caption,
        tool: Option<Tool>,
        choices: &[Choice],
        settled: Option<&SheetSettings>,
    ) -> Column {
        let header = caption.header();
        let other_names = match tool {
            Some(_) => caption.readings(tool),
            None => Vec::new(),
        };
        let told = settled.and_then(|rule| {
            let mut names = [&header, &caption.lower].into_iter().chain(&other_names);
            names.find_map(|name| told(rule, role, name, caption.cell))
        });
        let of_choice = || {
            // Labels may hold slashes: a question that is known for certain comes first.
            [Matching::Exact, Matching::Loose].into_iter().find_map(|least| {
                choices.iter().find_map(|choice| {
                    let question = choice.question.as_str();
                    let (field, matching) = Self::question(role, tool, question, caption.cell, settled)?;
                    (matching >= least).then(|| (field, matching, choice.clone()))
                })
            })
        };
        let own = || tool.and_then(|tool| caption::own_header(tool, role, caption));
        let (meaning, matching, choice) = if let Some(meaning) = told {
            (meaning, Matching::Rule, None)
        } else if let Some(meaning) = own() {
            (meaning, Matching::Exact, None)
        } else if let Some((field, matching, choice)) = of_choice() {
            (Meaning::Field(field), matching, Some(choice))
        } else {
            let (meaning, matching) = self.meaning(role, tool, caption);
            (meaning, matching, None)
        };
        let question = choice.as_ref().map(|choice| choice.question.clone());
        Column {
            cell: caption.cell,
            header,
            meaning,
            matching,
            choice,
            other_names: other_names.into_iter().chain(question).collect(),
        }
    }

    /// The field of a question of which several choices may be made.
    fn question(
        role: SheetRole,
        tool: Option<Tool>,
        question: &str,
        cell: CellAddress,
        settled: Option<&SheetSettings>,
    ) -> Option<(Field, Matching)> {
        let names = tool.map_or_else(|| vec![question], |tool| tool.questions(question));
        let told = settled.and_then(|rule| names.iter().find_map(|name| told(rule, role, name, cell)));
        if let Some(Meaning::Field(field)) = told {
            return field.is_list().then_some((field, Matching::Rule));
        }
        let exact = names.iter().find_map(|name| header::field(role, name));
        let loose = || names.iter().find_map(|name| header::loose_field(role, name));
        let (field, matching) = match exact {
            Some(field) => (field, Matching::Exact),
            None => (loose()?, Matching::Loose),
        };
        field.is_list().then_some((field, matching))
    }

    fn meaning(&self, role: SheetRole, tool: Option<Tool>, caption: &Caption) -> (Meaning, Matching) {
        let readings = caption.readings(tool);
        if readings.iter().any(|text| text.chars().count() > LONGEST) {
            return (Meaning::Unknown, Matching::None);
        }
        let normal: Vec<String> = readings.iter().map(|text| header::normalise(text)).collect();
        if let Some(field) = normal.iter().find_map(|text| header::field_of_normal(role, text)) {
            return (Meaning::Field(field), Matching::Exact);
        }
        if let Some(field) = readings.iter().find_map(|text| header::loose_field(role, text)) {
            return (Meaning::Field(field), Matching::Loose);
        }
        let own = readings.last().map(String::as_str).unwrap_or_default();
        if role == SheetRole::Attendance && occasion::is_occasion(own) {
            return (Meaning::Occasion(own.to_owned()), Matching::Exact);
        }
        if role == SheetRole::Notes && self.kinds.contains(&fold(own)) {
            return (Meaning::Notes(own.to_owned()), Matching::Exact);
        }
        (Meaning::Unknown, Matching::None)
    }
}

/// What series.toml says of a column by one of its names.
fn told(settled: &SheetSettings, role: SheetRole, name: &str, cell: CellAddress) -> Option<Meaning> {
    Some(match sheet_rule::column(settled, role, name, cell)? {
        ColumnRule::Field(field) => Meaning::Field(field),
        ColumnRule::Notes(kind) => Meaning::Notes(kind),
        ColumnRule::NotUsed => Meaning::NotUsed,
    })
}

/// Of the rows that could be headers the first that has entries below it or
/// names nearly as much as the best, for a sheet may hold several tables. Of
/// two rows next to each other the one that names more.
fn choose(grid: &Grid, mut found: Vec<Header>) -> Option<Header> {
    let best = found.iter().map(|header| header.named).max()?;
    let until = |at: usize| found.get(at + 1).map_or(grid.len(), |next| next.rows.start);
    let has_entries = |at: usize| {
        let header = &found[at];
        let fills = |row: Row<'_>| row.cells.len() >= 2 && row.cells.len() * 2 >= header.columns.len();
        grid.rows(header.rows.end.min(until(at))..until(at)).any(fills)
    };
    let chosen = (0..found.len()).find(|at| found[*at].named * 2 > best || has_entries(*at))?;
    let is_next =
        |next: &Header| next.rows.start <= found[chosen].rows.start + 1 && next.named > found[chosen].named;
    let chosen = if found.get(chosen + 1).is_some_and(is_next) {
        chosen + 1
    } else {
        chosen
    };
    Some(found.swap_remove(chosen))
}

/// Whether a sheet of notes has no more to show for it than a column of
/// remarks, as many lists of people have one.
fn holds_remarks(role: SheetRole, columns: &[Column]) -> bool {
    const REMARKS: [&str; 7] = [
        "comment",
        "remark",
        "coment",
        "kommentar",
        "remarque",
        "bemerkung",
        "anmerkung",
    ];
    let mut notes = columns
        .iter()
        .filter(|column| column.meaning == Meaning::Field(Field::Note));
    role == SheetRole::Notes
        && !tells(role, columns)
        && notes.all(|column| {
            let header = fold(&column.header);
            REMARKS.iter().any(|word| header.starts_with(word))
        })
}

/// Whether the columns have what only sheets of the role have: a list of
/// people with remarks is no list of notes with speakers.
fn tells(role: SheetRole, columns: &[Column]) -> bool {
    let telling: &[Field] = match role {
        SheetRole::Notes => &[
            Field::Kind,
            Field::Topic,
            Field::Thread,
            Field::Addressee,
            Field::Question,
            Field::SpeakerGroup,
            Field::EditedText,
            Field::Submitted,
        ],
        SheetRole::Attendance => &[
            Field::Organisation,
            Field::Gender,
            Field::Attended,
            Field::Joined,
            Field::Left,
            Field::LastName,
        ],
        SheetRole::Workshops => &[Field::Date, Field::Questions, Field::Host],
        SheetRole::Other => &[],
    };
    columns.iter().any(|column| match &column.meaning {
        Meaning::Field(field) => telling.contains(field),
        Meaning::Notes(_) => role == SheetRole::Notes,
        _ => false,
    })
}

/// `Nom` beside `Prénom` is the last name, alone the whole one.
fn settle_names(columns: &mut [Column]) {
    let fields: Vec<Field> = columns
        .iter()
        .filter_map(|column| match column.meaning {
            Meaning::Field(field) => Some(field),
            _ => None,
        })
        .collect();
    let name = columns
        .iter()
        .find(|column| column.meaning == Meaning::Field(Field::NameAndOriginal))
        .map(|column| column.cell.column);
    for column in columns {
        let describes_meeting = header::meeting_field(&column.header).is_some();
        match &mut column.meaning {
            // Flat exports repeat the meeting left of the participant.
            meaning @ Meaning::Field(Field::Name) if describes_meeting && name.is_some() => {
                *meaning = Meaning::Unknown;
            }
            Meaning::Field(field) => *field = field.beside(&fields),
            _ => {}
        }
    }
}

/// How many different things of a role the columns name.
fn named(role: SheetRole, columns: &[Column]) -> usize {
    let fields: BTreeSet<Field> = columns
        .iter()
        .filter_map(|column| match column.meaning {
            Meaning::Field(field) => Some(field),
            _ => None,
        })
        .collect();
    let others: BTreeSet<&String> = columns
        .iter()
        .filter_map(|column| match &column.meaning {
            Meaning::Occasion(text) if role == SheetRole::Attendance => Some(text),
            Meaning::Notes(kind) => Some(kind),
            _ => None,
        })
        .collect();
    fields.len() + others.len()
}

/// Whether the columns have what makes a header of the role.
fn is_header(role: SheetRole, tool: Option<Tool>, columns: &[Column], named: usize) -> bool {
    let has = |field| {
        columns
            .iter()
            .any(|column| column.meaning == Meaning::Field(field))
    };
    let kinds = columns
        .iter()
        .filter(|column| matches!(column.meaning, Meaning::Notes(_)))
        .count();
    let told = columns
        .iter()
        .any(|column| column.matching == Matching::Rule && matches!(column.meaning, Meaning::Notes(_)));
    let essential = match role {
        SheetRole::Notes => has(Field::Note) || kinds >= 2 || told,
        SheetRole::Attendance => names_people(&has),
        SheetRole::Workshops => {
            (has(Field::Workshop) && has(Field::Title))
                || (has(Field::Workshop) || has(Field::Title))
                    && (has(Field::Date) || has(Field::Topic) || has(Field::Questions) || has(Field::Host))
        }
        SheetRole::Other => false,
    };
    // A repeat group may hold one question alone; the form has the others.
    let few = role == SheetRole::Notes && tool.is_some_and(Tool::groups_questions);
    essential && named >= if few { 1 } else { 2 }
}

fn names_people(has: &impl Fn(Field) -> bool) -> bool {
    has(Field::Name)
        || has(Field::NameAndOriginal)
        || has(Field::Email)
        || has(Field::LastName)
        || (has(Field::FirstName) && has(Field::Email))
}

/// The header of an export's preamble: it describes the meeting, not a table
/// of people.
fn is_meeting_header(captions: &[Caption]) -> bool {
    let fields: BTreeSet<MeetingField> = captions
        .iter()
        .filter_map(|caption| header::meeting_field(&caption.lower))
        .filter(|field| *field != MeetingField::Ignored)
        .collect();
    let describes = fields.contains(&MeetingField::Id) || fields.contains(&MeetingField::Participants);
    fields.len() >= 3 && describes && !has_person(captions)
}

/// Whether any caption names a person. “Participants” above a meeting is how
/// many there were.
fn has_person(captions: &[Caption]) -> bool {
    let mut own = captions
        .iter()
        .filter(|caption| header::meeting_field(&caption.lower).is_none());
    own.any(|caption| {
        matches!(
            header::field(SheetRole::Attendance, &caption.lower),
            Some(Field::Name | Field::NameAndOriginal | Field::FirstName | Field::LastName)
        )
    })
}
