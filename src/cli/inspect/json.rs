//! The same facts for tools: one JSON object a line.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{copies, words};
use crate::cli::json;
use crate::cli::message::Masking;
use crate::diagnostic::CellAddress;
use crate::model::{
    DatesRead, InspectedColumn, InspectedFile, InspectedSheet, InspectedTable, InspectedWorkshop, Inspection,
    ReadOrder, Recognition, Remark,
};
use crate::pipeline::InspectedSeries;

/// Writes everything that was seen of a series.
pub fn series(
    stream: &mut impl Write,
    series: &InspectedSeries,
    masking: Masking,
    groups: bool,
) -> io::Result<()> {
    let name = series.name.as_str();
    let inspection = masking.choose(&series.inspection, &*series.told.0);
    let mut events: Vec<Value> = Vec::new();
    for file in &inspection.files {
        events.push(file_event(name, file));
        for sheet in &file.sheets {
            events.push(sheet_event(name, file, sheet, masking));
            let tables = sheet.tables.iter();
            events.extend(tables.map(|table| table_event(name, file, sheet, table, inspection, masking)));
        }
    }
    events.extend(
        inspection
            .workshops
            .iter()
            .map(|workshop| workshop_event(name, workshop)),
    );
    if groups {
        let listed = &inspection.groups;
        let event = |what: &str, one: Value| json!({ "event": what, "series": name, what: one });
        events.extend(listed.groups.iter().map(|one| event("group", json!(one))));
        events.extend(listed.proposals.iter().map(|one| event("proposal", json!(one))));
    }
    for event in events {
        writeln!(stream, "{event}")?;
    }
    for diagnostic in masking.choose(&series.diagnostics[..], &series.told.1[..]) {
        json::diagnostic(stream, name, diagnostic, masking)?;
    }
    if let Some(failure) = &series.failure {
        json::failure(stream, name, failure)?;
    }
    for event in series
        .copies
        .iter()
        .flat_map(|copies| copies::events(name, copies, masking))
    {
        writeln!(stream, "{event}")?;
    }
    let sum = |count: fn(&InspectedTable) -> usize| inspection.tables().map(count).sum::<usize>();
    let inspected = json!({
        "event": "inspected",
        "series": name,
        "workshops_listed": inspection.listed,
        "people": inspection.people,
        "rows": rows(sum(|table| table.read), sum(|table| table.used), sum(|table| table.set_aside)),
    });
    writeln!(stream, "{inspected}")
}

fn rows(read: usize, used: usize, set_aside: usize) -> Value {
    json!({ "read": read, "used": used, "set_aside": set_aside })
}

fn remark(remark: Option<&Remark>) -> Value {
    remark.map_or(
        Value::Null,
        |remark| json!({ "severity": remark.severity, "message": remark.message, "help": remark.help }),
    )
}

fn file_event(series: &str, file: &InspectedFile) -> Value {
    let format = Some(file.format).filter(|format| !format.is_empty());
    json!({
        "event": "file",
        "series": series,
        "file": &*file.path,
        "format": format,
        "gravest": file.gravest,
        "passed_over": remark(file.passed_over.as_ref()),
    })
}

fn sheet_event(series: &str, file: &InspectedFile, sheet: &InspectedSheet, masking: Masking) -> Value {
    let letters = |(from, to): &(u32, u32)| format!("{}:{}", words::letters(*from), words::letters(*to));
    json!({
        "event": "sheet",
        "series": series,
        "file": &*file.path,
        "sheet": &*sheet.name,
        "tables": sheet.tables.len(),
        "passed_over": remark(sheet.passed_over.as_ref()),
        "first_row": sheet.first_row.iter().map(|value| shown(masking, value)).collect::<Vec<_>>(),
        "merged": sheet.merged.iter().map(range).collect::<Vec<_>>(),
        "hidden_rows": sheet.hidden_rows.iter().map(|(from, to)| format!("{}:{}", from + 1, to + 1)).collect::<Vec<_>>(),
        "hidden_columns": sheet.hidden_columns.iter().map(letters).collect::<Vec<_>>(),
    })
}

fn range((from, to): &(CellAddress, CellAddress)) -> String {
    format!("{from}:{to}")
}

/// `null` for a value that identifies a person.
fn shown(masking: Masking, value: &crate::diagnostic::FoundValue) -> Value {
    if masking.hides(value) {
        Value::Null
    } else {
        Value::from(value.text.as_str())
    }
}

fn table_event(
    series: &str,
    file: &InspectedFile,
    sheet: &InspectedSheet,
    table: &InspectedTable,
    inspection: &Inspection,
    masking: Masking,
) -> Value {
    let workshops = table.workshops.iter().map(|placed| {
        let number = inspection
            .workshops
            .get(placed.workshop)
            .map(|workshop| &workshop.number);
        json!({ "workshop": number, "count": placed.count, "absent": placed.absent })
    });
    let reasons = table.reasons.iter().map(|reason| {
        let cells: Vec<String> = reason.cells.iter().map(ToString::to_string).collect();
        json!({ "severity": reason.severity, "message": reason.message, "cells": cells })
    });
    let meeting = table.meeting.as_ref().map(|meeting| {
        let cell = meeting.cell.map(|cell| cell.to_string());
        json!({ "title": meeting.title, "date": meeting.date.map(|date| date.to_string()), "minutes": meeting.minutes, "cell": cell })
    });
    json!({
        "event": "table",
        "series": series,
        "file": &*file.path,
        "sheet": &*sheet.name,
        "section": table.section,
        "role": table.role.name(),
        "role_told": table.role_told,
        "header": table.header.as_ref().map(range),
        "columns": table.columns.iter().map(|column| column_value(column, masking)).collect::<Vec<_>>(),
        "meeting": meeting,
        "rows": rows(table.read, table.used, table.set_aside),
        "set_aside": reasons.collect::<Vec<_>>(),
        "workshops": workshops.collect::<Vec<_>>(),
        "workshop_from": table.pointer,
        "dates": table.dates.as_ref().map(dates),
    })
}

fn column_value(column: &InspectedColumn, masking: Masking) -> Value {
    let recognition = match column.recognition {
        Recognition::Exact => "exact",
        Recognition::Loose => "loose",
        Recognition::Told => "series.toml",
        Recognition::Repeated => "repeated",
        Recognition::NotUsed => "not-used",
        Recognition::Unknown => "unknown",
    };
    json!({
        "cell": column.cell.to_string(),
        "header": column.header,
        "field": column.field,
        "recognition": recognition,
        "score": column.recognition.hundredths().map(|score| f64::from(score) / 100.0),
        "examples": column.examples.iter().map(|value| shown(masking, value)).collect::<Vec<_>>(),
        "candidates": column.candidates,
    })
}

fn dates(dates: &DatesRead) -> Value {
    let (order, why) = match dates.order {
        ReadOrder::Clear => ("clear", None),
        ReadOrder::DayFirst(why) => ("day-first", Some(why)),
        ReadOrder::MonthFirst(why) => ("month-first", Some(why)),
        ReadOrder::Unsettled => ("unsettled", None),
    };
    json!({
        "order": order,
        "why": why,
        "written": dates.written,
        "cell": dates.cell.to_string(),
        "read": dates.read.to_string(),
        "otherwise": dates.otherwise.map(|date| date.to_string()),
    })
}

fn workshop_event(series: &str, workshop: &InspectedWorkshop) -> Value {
    json!({
        "event": "workshop",
        "series": series,
        "workshop": workshop.number,
        "title": workshop.title,
        "date": workshop.date.map(|date| date.to_string()),
        "participants": workshop.participants,
        "notes": workshop.notes,
    })
}
