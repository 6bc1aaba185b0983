//! Annex B: how the paper was made, what became of the rows, and what is not
//! told of the people.
//!
//! Sheets of attendance are not listed: how many rows one has would tell how
//! many people came where that is not to be told.

use super::budget;
use crate::compose::desk::Desk;
use crate::compose::language::say;
use crate::compose::{rule, withheld};
use crate::model::dataset::{SheetAccount, SheetRole};
use crate::model::settings::PublishedNotes;
use crate::model::view::{MethodAnnex, TableColumn, TableView};

pub fn annex(desk: &mut Desk) -> MethodAnnex {
    let sheets: Vec<&SheetAccount> = desk
        .series
        .disclosed
        .sheets
        .iter()
        .filter(|sheet| matches!(sheet.role, SheetRole::Workshops | SheetRole::Notes))
        .collect();
    let notes = &desk.series.notes;
    let choice = [
        choice(desk),
        withheld::not_quoted(desk, "series/withheld".to_owned(), notes),
    ];
    let quotations = [
        say!(desk.language, "method-quotations"),
        withheld::redacted(desk, "series/redacted".to_owned(), notes),
    ];
    let data = [rows(desk, &sheets), unresolved_topics(desk), tables(desk)];
    let people = [
        from_times(desk),
        breakdowns(desk),
        left_out(desk),
        attendance(desk),
    ];
    let paragraphs = [
        desk.language.paragraph(choice),
        desk.language.paragraph(quotations),
        desk.language.paragraph(data),
        rule::applied(desk),
        desk.language.paragraph(people),
    ];
    MethodAnnex {
        heading: say!(desk.language, "method-annex-heading"),
        paragraphs: paragraphs
            .into_iter()
            .filter(|paragraph| !paragraph.is_empty())
            .collect(),
        sheets: table(desk, &sheets),
    }
}

/// By which rule the quoted notes were chosen.
fn choice(desk: &mut Desk) -> String {
    let notes = &desk.series.notes;
    if notes.is_empty() {
        return String::new();
    }
    let cited = desk.cited(notes);
    let total = desk.count("series/notes", notes);
    let cited = desk.count("series/cited", &cited);
    let rest = total - cited;
    say!(
        desk.language,
        "method-choice",
        cited = cited,
        total = total,
        rest = rest
    )
}

fn rows(desk: &mut Desk, sheets: &[&SheetAccount]) -> String {
    let sum = |of: fn(&SheetAccount) -> usize| sheets.iter().map(|sheet| of(sheet)).sum::<usize>();
    let read = desk.rows("sheets/read", sum(|sheet| sheet.read));
    let used = desk.rows("sheets/used", sum(|sheet| sheet.used));
    let set_aside = desk.rows("sheets/set-aside", sum(|sheet| sheet.set_aside));
    if read == 0 {
        String::new()
    } else if set_aside == 0 {
        say!(desk.language, "method-all-rows", read = read)
    } else {
        say!(
            desk.language,
            "method-rows",
            read = read,
            used = used,
            set_aside = set_aside
        )
    }
}

/// Topics under which nothing was recorded have no chapter.
fn unresolved_topics(desk: &Desk) -> String {
    let topics = &desk.series.disclosed.topics;
    let missing: Vec<&str> = (0..topics.len())
        .filter(|topic| desk.series.notes_of_topic(Some(*topic)).is_empty())
        .map(|topic| topics.label(topic))
        .collect();
    if missing.is_empty() {
        String::new()
    } else {
        say!(
            desk.language,
            "method-topics-without-notes",
            topics = desk.language.titles_in_text(&missing)
        )
    }
}

fn tables(desk: &Desk) -> String {
    let language = desk.language;
    let published = match desk.series.disclosed.settings.outputs.notes {
        PublishedNotes::Cited => say!(language, "sources-tables-and-notes"),
        PublishedNotes::None => say!(language, "sources-tables"),
    };
    language.paragraph([published, say!(language, "sources-attached-to-paper")])
}

/// How it was told who was at which session; empty where sheets say it.
fn from_times(desk: &mut Desk) -> String {
    let Some((workshops, minutes)) = desk.series.disclosed.attendance_from_times else {
        return String::new();
    };
    let workshops = desk.presence("attendance/from-times", workshops);
    let minutes = desk.presence("attendance/least-minutes", minutes as usize);
    say!(
        desk.language,
        "method-from-times",
        count = workshops,
        minutes = minutes
    )
}

/// How people are broken down, and how many of the breakdowns tell less than was
/// counted; empty where nobody was counted.
fn breakdowns(desk: &mut Desk) -> String {
    let disclosed = desk.series.disclosed;
    let merging = disclosed.merging;
    if merging.published + merging.left_out == 0 {
        return String::new();
    }
    let minimum = disclosed.minimum_cell;
    let by_one_attribute = say!(desk.language, "method-breakdowns", minimum = minimum);
    if merging.published == 0 {
        return by_one_attribute;
    }
    let published = desk.sorts_of_people("breakdowns/published", merging.published as usize);
    let merged = desk.sorts_of_people("breakdowns/merged", merging.merged as usize);
    let whole = published.saturating_sub(merged);
    let merged = say!(
        desk.language,
        "method-merged",
        published = published,
        merged = merged,
        whole = whole
    );
    desk.language.paragraph([by_one_attribute, merged])
}

fn left_out(desk: &mut Desk) -> String {
    let merging = desk.series.disclosed.merging;
    let count = desk.sorts_of_people("breakdowns/left-out", merging.left_out as usize);
    if count == 0 {
        String::new()
    } else if merging.published == 0 {
        say!(desk.language, "method-all-left-out", count = count)
    } else {
        say!(desk.language, "method-left-out", count = count)
    }
}

/// Why sheets that were read are missing in the table.
fn attendance(desk: &Desk) -> String {
    let mut sheets = desk.series.disclosed.sheets.iter();
    if sheets.any(|sheet| sheet.role == SheetRole::Attendance) {
        say!(desk.language, "method-attendance")
    } else {
        String::new()
    }
}

fn table(desk: &mut Desk, sheets: &[&SheetAccount]) -> Option<TableView> {
    if sheets.is_empty() {
        return None;
    }
    let mut rows = Vec::new();
    for sheet in sheets.iter().take(budget::SHEETS) {
        rows.push(row(desk, sheet));
    }
    let column = TableColumn::new;
    desk.table("table:sheets/rows", rows.len());
    let left_out = sheets.len() - rows.len();
    if left_out > 0 {
        desk.table("table:sheets/left-out", left_out);
    }
    let language = desk.language;
    Some(TableView {
        groups: Vec::new(),
        caption: if left_out == 0 {
            say!(language, "sheets-table-caption")
        } else {
            say!(
                language,
                "sheets-table-caption-cut",
                rows = rows.len(),
                count = left_out
            )
        },
        summary: say!(language, "sheets-table-summary", count = rows.len()),
        columns: vec![
            column(say!(language, "column-file"), false, 30),
            column(say!(language, "column-sheet"), false, 20),
            column(say!(language, "column-holds"), false, 16),
            column(say!(language, "column-read"), true, 10),
            column(say!(language, "column-used"), true, 10),
            column(say!(language, "column-set-aside"), true, 14),
        ],
        rows,
        documents: Vec::new(),
    })
}

fn row(desk: &mut Desk, sheet: &SheetAccount) -> Vec<String> {
    let name = |what: &str| format!("sheet:{}/{}/{what}", sheet.file, sheet.sheet);
    desk.rows(name("read"), sheet.read);
    desk.rows(name("used"), sheet.used);
    desk.rows(name("set-aside"), sheet.set_aside);
    let language = desk.language;
    vec![
        sheet.file.to_string(),
        sheet.sheet.to_string(),
        say!(language, "sheet-role", role = sheet.role.name()),
        language.digits(sheet.read as u64),
        language.digits(sheet.used as u64),
        language.digits(sheet.set_aside as u64),
    ]
}
