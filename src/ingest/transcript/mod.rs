//! Chats and transcripts of meetings: what Zoom, Teams and Otter wrote down of
//! who said what, as notes where series.toml asks for it.
//!
//! Most of what people say in a meeting is no note, and all of it was said in
//! confidence. So such a file is only read where an entry of `[[sheets]]` says
//! so: each turn, or the lines to which somebody gave a tag (`#recommendation`).
//! Who speaks is an identity as in any sheet of notes, and protected; whatever
//! the rule of the series, a note of this kind bears no name, for nobody agreed
//! to be recorded by name. What was written to one person is never read.

mod chat;
mod parse;

use std::sync::Arc;

use super::delimited;
use super::format;
use super::grid::{Grid, Row, Value};
use super::header_row::{Column, Matching, Meaning};
use super::person_name;
use super::sheet_rule;
use super::table::Table;
use super::tags::Tags;
use super::value;
use crate::diagnostic::{CellAddress, Code, Diagnostic, Place, toml_string};
use crate::model::settings::{TranscriptSetting, WorkshopSetting};
use crate::model::{Settings, SheetRole};
use crate::vocabulary::header::Field;
use crate::vocabulary::header::tool::{Tool, ToolColumn};

pub use self::parse::{Style, recognise};

use self::parse::Turn;

/// The columns of a transcript as a table. A row has the number of its line.
const COLUMNS: [(&str, Meaning); 9] = [
    ("time", Meaning::Tool(ToolColumn::Own)),
    ("speaker", Meaning::Field(Field::Speaker)),
    ("text", Meaning::Field(Field::Note)),
    ("type", Meaning::Field(Field::Kind)),
    ("topic", Meaning::Field(Field::Topic)),
    ("thread", Meaning::Field(Field::Thread)),
    ("consent", Meaning::Field(Field::Consent)),
    ("aside", Meaning::Tool(ToolColumn::Verdict)),
    ("to", Meaning::Tool(ToolColumn::Recorder)),
];

/// Why a line is no note.
const PRIVATE: &str = "private";
const REACTION: &str = "reaction";
const UNTAGGED: &str = "untagged";
const BARE_TAG: &str = "bare tag";
const UNKNOWN_TAG: &str = "unknown tag";

/// The table of a transcript, for the notes that series.toml asks for; one of
/// the role `Other` where it asks for none.
pub fn table(
    file: &Arc<str>,
    bytes: &[u8],
    style: Style,
    settings: &Settings,
    diagnostics: &mut Vec<Diagnostic>,
) -> Table {
    let sheet: Arc<str> = super::occasion::file_stem(file).into();
    let rule = sheet_rule::rule_for(&settings.sheets, file, &sheet);
    let bare = Table {
        rule: rule.map(|(at, _)| at),
        ..Table::other(Arc::clone(file), sheet)
    };
    let told = rule.filter(|(_, rule)| !rule.skip);
    let Some((wanted, rule)) = told.and_then(|(_, rule)| Some((rule.transcript?, rule))) else {
        let is_skipped = rule.is_some_and(|(_, rule)| rule.skip);
        diagnostics.push(passed_over(&bare, is_skipped));
        return bare;
    };
    let (bytes, _) = format::readable(bytes);
    let text = delimited::decode(&bytes);
    let turns = parse::turns(&text, style);
    let grid = grid(&turns, wanted, &Tags::new(settings));
    let described: Vec<Column> = (0..)
        .zip(COLUMNS)
        .map(|(at, (name, meaning))| column(at, name, meaning))
        .collect();
    let columns = described.iter().filter_map(|column| match column.meaning {
        Meaning::Field(field) => Some((field, column.cell.column)),
        _ => None,
    });
    let rows = grid.len();
    Table {
        role: SheetRole::Notes,
        tool: Some(Tool::Transcript),
        columns: columns.collect(),
        told_workshop: rule.workshop.as_ref().map(WorkshopSetting::text),
        described,
        grid: Arc::new(grid),
        rows: 0..rows,
        closing: rows,
        totals: rows,
        ..bare
    }
}

fn column(at: u32, name: &str, meaning: Meaning) -> Column {
    Column {
        cell: CellAddress::new(0, at),
        header: name.to_owned(),
        meaning,
        matching: Matching::Exact,
        choice: None,
        other_names: Vec::new(),
    }
}

fn passed_over(table: &Table, is_skipped: bool) -> Diagnostic {
    let place = Place::file(&table.file);
    if is_skipped {
        let message = "series.toml says that the file is not to be read";
        return Diagnostic::note(Code::SheetPassedOver, message).at(place);
    }
    let line = "transcript = \"tagged\" # or \"turns\"";
    Diagnostic::note(
        Code::SheetPassedOver,
        "the file is a chat or transcript of a meeting, and series.toml does not ask for its notes; it is passed over",
    )
    .at(place)
    .help(format!(
        "To read the lines that have a tag such as #recommendation, or every turn, say {}",
        sheet_rule::instruction(table.rule, &table.file, None, line)
    ))
}

/// What one row says.
#[derive(Default)]
struct Line {
    row: u32,
    text: String,
    kind: Option<String>,
    topics: Vec<String>,
    threads: Vec<String>,
    aside: &'static str,
}

fn grid(turns: &[Turn<'_>], wanted: TranscriptSetting, tags: &Tags) -> Grid {
    let mut grid = Grid::default();
    for turn in turns {
        let lines = match wanted {
            TranscriptSetting::Tagged => turn
                .lines
                .iter()
                .map(|(row, text)| tagged(*row, text, tags))
                .collect(),
            TranscriptSetting::Turns => {
                let texts: Vec<&str> = turn.lines.iter().map(|(_, text)| text.as_str()).collect();
                let mut whole = tagged(turn.row, &texts.join(" "), tags);
                if whole.aside == UNTAGGED || whole.aside == UNKNOWN_TAG {
                    whole.aside = "";
                }
                vec![whole]
            }
        };
        for mut line in lines {
            if turn.recipient.is_some() {
                line.aside = PRIVATE;
            } else if turn.is_reaction {
                line.aside = REACTION;
            }
            push(&mut grid, turn, &line);
        }
    }
    grid
}

fn push(grid: &mut Grid, turn: &Turn<'_>, line: &Line) {
    let cells = [
        turn.time.to_owned(),
        speaker(turn.speaker),
        line.text.clone(),
        line.kind.clone().unwrap_or_default(),
        line.topics.join("; "),
        line.threads.join("; "),
        // Nobody agreed to be recorded by name.
        "group".to_owned(),
        line.aside.to_owned(),
        turn.recipient.map(speaker).unwrap_or_default(),
    ];
    for (column, cell) in (0..).zip(cells) {
        if let Some(value) = Value::from_text(&cell) {
            grid.push(line.row, column, value);
        }
    }
}

/// The name as it is known from other sheets; nothing for `Speaker 1`.
fn speaker(written: &str) -> String {
    let name = person_name::plain(person_name::original(written));
    let name = person_name::spoken(name).unwrap_or_else(|| name.to_owned());
    let folded = crate::model::name::fold(&name);
    let is_number = |text: &str| text.trim().bytes().all(|byte| byte.is_ascii_digit());
    let is_unnamed = folded == "unknown speaker" || folded.strip_prefix("speaker").is_some_and(is_number);
    if is_unnamed { String::new() } else { name }
}

/// A line without its tags, and what they say. The first kind counts.
fn tagged(row: u32, text: &str, tags: &Tags) -> Line {
    let mut line = Line {
        row,
        aside: UNTAGGED,
        ..Line::default()
    };
    let mut words: Vec<&str> = Vec::new();
    for word in text.split_whitespace() {
        let Some((tag, tail)) = parse::tag(word) else {
            words.push(word);
            continue;
        };
        match tags.listed_joined(tag) {
            Some(listed) => {
                match listed.field {
                    Field::Kind => _ = line.kind.get_or_insert(listed.word),
                    Field::Thread => line.threads.push(listed.word),
                    _ => line.topics.push(listed.word),
                }
                // A point behind the tag belongs to the word before it.
                if is_points(tail) && !words.is_empty() {
                    words.push(tail);
                }
            }
            None => words.push(word),
        }
    }
    // What set a tag apart from the words sets nothing apart without it.
    line.text = joined(&words);
    let end = line.text.trim_end_matches([',', ';', ':', ' ']).len();
    line.text.truncate(end);
    line.aside = match (&line.kind, line.topics.is_empty() && line.threads.is_empty()) {
        (Some(_), _) | (None, false) => "",
        _ if words.iter().any(|word| parse::tag(word).is_some()) => UNKNOWN_TAG,
        _ => UNTAGGED,
    };
    if line.text.is_empty() {
        text.clone_into(&mut line.text);
        line.aside = BARE_TAG;
    }
    line
}

/// Words with spaces between them, but for points.
fn joined(words: &[&str]) -> String {
    let mut text = String::new();
    for word in words.iter().filter(|word| !word.is_empty()) {
        if !text.is_empty() && !is_points(word) {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

fn is_points(word: &str) -> bool {
    word.chars()
        .all(|letter| matches!(letter, '.' | ',' | ';' | '!' | '?'))
}

/// Why a row of a transcript is no note.
pub fn aside(table: &Table, row: Row<'_>, tags: &Tags) -> Option<Diagnostic> {
    if table.tool != Some(Tool::Transcript) {
        return None;
    }
    let why = table.tool_text(row, ToolColumn::Verdict);
    let note = |message: &str| {
        Diagnostic::note(Code::SetAside, format!("{message}; the row is set aside")).at(table.row_place(row))
    };
    Some(match &*why {
        "" => return None,
        PRIVATE => note("the message was not written to all"),
        BARE_TAG => note("the line holds a tag and no words"),
        REACTION => note("a reaction to a message is no note"),
        UNKNOWN_TAG => unknown_tag(table, row, tags),
        _ => note("the line has no tag that series.toml or the program knows"),
    })
}

fn unknown_tag(table: &Table, row: Row<'_>, tags: &Tags) -> Diagnostic {
    let text = table.text(row, Field::Note);
    let tag = text
        .split_whitespace()
        .find_map(|word| parse::tag(word).map(|(tag, _)| tag));
    let tag = tag.unwrap_or_default();
    let diagnostic = Diagnostic::warning(
        Code::UnknownTerm,
        format!("the tag “#{tag}” is no kind of note, topic or thread; the row is set aside"),
    )
    .at(table.place(row, Field::Note))
    .field(Field::Kind.name())
    .value(value::single_spaced(tag), false);
    match tags.near_kinds(tag)[..] {
        [] => diagnostic.help(format!(
            "Correct the tag, or say what it stands for below [aliases.kinds] in series.toml:\n{} = \"observation\"",
            toml_string(tag)
        )),
        [near, ..] => diagnostic.help(format!(
            "Did you mean #{near}? Correct the tag, or add below [aliases.kinds] in series.toml:\n{} = {}",
            toml_string(tag),
            toml_string(near)
        )),
    }
}
