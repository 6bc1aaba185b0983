//! The workshops of a series: as a list of them says, else as the tables do.

use std::collections::BTreeMap;

use super::countries::CountryResolver;
use super::infer::{self, Inferred};
use super::moment::WrittenDate;
use super::register::{Pointer, Register, Whole};
use super::sheet_rule;
use super::table::{Standing, Table};
use super::terms::Mention;
use super::workshops::{self, WorkshopDraft};
use crate::diagnostic::{Code, Diagnostic, Place, toml_string};
use crate::model::{SetAsideName, SheetAccount, SheetId, SheetRole, Workshop, WorkshopCells, WorkshopNumber};

pub fn list_workshops(
    tables: &[Table],
    (countries, grouped_by): (&CountryResolver, Option<&str>),
    accounts: &mut [SheetAccount],
    set_aside_names: &mut Vec<SetAsideName>,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<WorkshopNumber, WorkshopDraft> {
    let mut drafts = BTreeMap::new();
    for (at, table) in tables
        .iter()
        .enumerate()
        .filter(|(_, table)| table.role == SheetRole::Workshops)
    {
        workshops::read(
            table,
            SheetId(at),
            (countries, grouped_by),
            &mut drafts,
            &mut accounts[at],
            set_aside_names,
            diagnostics,
        );
    }
    drafts
}

/// The register, and for each workshop the words for its topics.
pub fn register_of(
    drafts: BTreeMap<WorkshopNumber, WorkshopDraft>,
    tables: &[Table],
    diagnostics: &mut Vec<Diagnostic>,
) -> (Register, Vec<Vec<Mention>>) {
    if !drafts.is_empty() {
        let (workshops, topics) = drafts
            .into_values()
            .map(|draft| (draft.workshop, draft.topics))
            .unzip();
        return (Register::new(workshops), topics);
    }
    let inferred: Vec<Workshop> = infer::infer(tables)
        .into_iter()
        .map(|(number, inferred)| unlisted(number, &inferred))
        .collect();
    report_unsettled_dates(tables, diagnostics);
    report_completions(&inferred, tables, diagnostics);
    if !inferred.is_empty() {
        let numbers: Vec<&str> = inferred.iter().map(|workshop| workshop.number.as_str()).collect();
        diagnostics.push(
            Diagnostic::note(
                Code::Inferred,
                format!(
                    "no list of workshops was found; the workshops are those that the sheets name: {}",
                    numbers.join(", ")
                ),
            )
            .help("To keep them and give them titles, topics and dates, add a sheet with the columns Workshop, Title, Topic, Date, Host, Guiding questions; `rapporteur init` with the name of the series writes one from what was found."),
        );
    }
    let topics = inferred.iter().map(|_| Vec::new()).collect();
    (Register::new(inferred), topics)
}

/// Tables that are taken to belong to the only workshop, though nothing in them
/// says so.
fn report_completions(workshops: &[Workshop], tables: &[Table], diagnostics: &mut Vec<Diagnostic>) {
    let [only] = workshops else {
        return;
    };
    let register = Register::new(vec![only.clone()]);
    let completing = tables.iter().filter(|table| {
        !table.rows.is_empty()
            && table.role != SheetRole::Other
            && !infer::names_workshops(table)
            && matches!(register.of_table(table), Whole::Found(_, Pointer::OnlyOne))
    });
    for table in completing {
        diagnostics.push(
            Diagnostic::note(
                Code::Inferred,
                format!(
                    "nothing in the sheet names a workshop; its rows are taken to be of the only one, {}",
                    register.name(0)
                ),
            )
            .at(Place::sheet(&table.file, &table.sheet))
            .help(format!(
                "If there will be others, say so {}",
                sheet_rule::instruction(
                    table.rule,
                    &table.file,
                    Some(&table.sheet),
                    &format!("workshop = {}", toml_string(only.number.as_str())),
                )
            )),
        );
    }
}

/// Without a list the meeting's own date is the workshop's, if it is clear.
fn report_unsettled_dates(tables: &[Table], diagnostics: &mut Vec<Diagnostic>) {
    for table in tables {
        if table.role != SheetRole::Attendance || table.standing != Standing::Counts {
            continue;
        }
        let of_meeting = table.meeting.written_date().zip(table.meeting.cell);
        let (
            Some((
                WrittenDate::Either {
                    day_first,
                    month_first,
                },
                cell,
            )),
            None,
        ) = (of_meeting.or_else(|| infer::first_date(table)), table.order())
        else {
            continue;
        };
        let place = table.place_of(cell);
        diagnostics.push(
            Diagnostic::error(
                Code::InvalidDate,
                format!("the date of the meeting could be {day_first} or {month_first}; it is left out"),
            )
            .at(place)
            .field("date")
            .help(format!(
                "Give the workshop its date in a list of workshops, or settle the order of day and month {}",
                sheet_rule::instruction(
                    table.rule,
                    &table.file,
                    None,
                    "date_order = \"day-first\" # or \"month-first\""
                )
            )),
        );
    }
}

/// A workshop that only rows and sheets name. A bare number is no title.
fn unlisted(number: WorkshopNumber, named: &Inferred) -> Workshop {
    let is_bare = !named.title.chars().any(char::is_alphabetic);
    let title = if is_bare {
        number.title()
    } else {
        named.title.clone()
    };
    Workshop {
        number,
        title,
        topics: Vec::new(),
        date: named.date,
        hosts: Vec::new(),
        venue: String::new(),
        format: String::new(),
        duration_minutes: named.minutes,
        hours: None,
        cluster: String::new(),
        questions: Vec::new(),
        countries: Vec::new(),
        chair: String::new(),
        origin: None,
        cells: WorkshopCells::default(),
    }
}
