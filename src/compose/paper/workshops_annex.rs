//! Annex A: the workshops, and who took part in the series: as counts, and by
//! name those who agreed to be listed.

use super::{budget, clusters};
use crate::compose::chart;
use crate::compose::continuity;
use crate::compose::desk::Desk;
use crate::compose::language::{Language, say};
use crate::compose::links;
use crate::compose::participation;
use crate::compose::quotation::on_one_line;
use crate::compose::recommendation::is_numbered;
use crate::compose::regions;
use crate::model::disclosed::{PublicBreakdown, PublicCount, PublicWorkshop};
use crate::model::tables::{Dimension, Scope};
use crate::model::term::KindRole;
use crate::model::view::{NameList, TableColumn, TableView, WorkshopsAnnex};

/// What the series has charts for. The format is the workshop's more often
/// than the participant's, so a chart of it would count workshops as people.
const CHARTED: [Dimension; 4] = [
    Dimension::StakeholderGroup,
    Dimension::Region,
    Dimension::Gender,
    Dimension::Role,
];

pub fn annex(desk: &mut Desk) -> WorkshopsAnnex {
    let breakdowns: Vec<&PublicBreakdown> = CHARTED
        .into_iter()
        .filter_map(|dimension| participation::breakdown(desk, Scope::Series, dimension))
        .collect();
    let mut paragraphs = vec![introduction(desk)];
    let mut charts = Vec::new();
    let mut merged = Vec::new();
    for breakdown in breakdowns {
        let source = say!(
            desk.language,
            "participation-source",
            minimum = desk.series.disclosed.minimum_cell
        );
        charts.extend(chart::breakdown(desk, breakdown, "series", source));
        merged.push(participation::merged(desk, breakdown));
    }
    charts.extend(continuity::attended(desk));
    paragraphs.push(desk.language.paragraph(merged));
    paragraphs.push(continuity::sentence(desk));
    paragraphs.push(cut(desk));
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    WorkshopsAnnex {
        heading: say!(desk.language, "workshops-annex-heading"),
        paragraphs,
        workshops: table(desk),
        charts,
        regions: regions::multiples(desk, budget::WORKSHOPS),
        continuity: continuity::chart(desk, budget::WORKSHOPS),
        participants: participants(desk),
    }
}

/// Those who agreed to be listed, in the order of the language; `None` where no
/// list is asked for.
fn participants(desk: &mut Desk) -> Option<NameList> {
    let listed = desk.series.disclosed.participant_list.as_ref()?;
    let mut names: Vec<String> = listed.iter().map(|name| on_one_line(name)).collect();
    names.sort_by(|left, right| desk.language.compare(left, right));
    let lead = if names.is_empty() {
        say!(desk.language, "participant-list-none")
    } else {
        let count = desk.listed("series/listed", names.len());
        say!(desk.language, "participant-list-lead", count = count)
    };
    Some(NameList {
        heading: say!(desk.language, "participant-list-heading"),
        lead,
        names,
    })
}

fn introduction(desk: &Desk) -> String {
    let known = desk
        .series
        .disclosed
        .workshops
        .iter()
        .any(|one| one.participants != PublicCount::Unknown);
    if known {
        say!(
            desk.language,
            "workshops-annex-introduction",
            minimum = desk.series.disclosed.minimum_cell
        )
    } else {
        String::new()
    }
}

fn cut(desk: &mut Desk) -> String {
    let left_out = desk.series.workshops.len().saturating_sub(budget::WORKSHOPS);
    if left_out == 0 {
        return String::new();
    }
    let left_out = desk.table("table:workshops/left-out", left_out);
    say!(
        desk.language,
        "workshops-annex-cut",
        rows = budget::WORKSHOPS,
        count = left_out
    )
}

fn table(desk: &mut Desk) -> TableView {
    let workshops = clusters::by_group(desk.series);
    let shown = &workshops[..workshops.len().min(budget::WORKSHOPS)];
    let mut rows = Vec::new();
    let mut documents = Vec::new();
    // Where no workshop names its own, those of the series stand on the cover.
    let with_hosts = has_own_hosts(desk);
    for workshop in shown {
        rows.push(row(desk, *workshop, with_hosts));
        documents.push(links::key_of_brief(desk.series.workshop(*workshop)));
    }
    desk.table("table:workshops/rows", rows.len());
    let language = desk.language;
    TableView {
        caption: say!(language, "workshops-table-caption"),
        summary: say!(language, "workshops-table-summary", count = rows.len()),
        columns: columns(language, with_hosts),
        groups: clusters::groups_of_rows(desk, shown),
        rows,
        documents,
    }
}

fn has_own_hosts(desk: &Desk) -> bool {
    let mut workshops = desk.series.workshops.iter();
    workshops.any(|workshop| !desk.series.workshop(*workshop).hosts.is_empty())
}

fn columns(language: &Language, with_hosts: bool) -> Vec<TableColumn> {
    let column = TableColumn::new;
    // What hosts would take goes to titles and dates.
    let (of_title, of_date, of_hosts) = if with_hosts { (22, 17, 20) } else { (36, 17, 0) };
    let workshop = TableColumn {
        leads: true,
        ..column(say!(language, "column-workshop"), false, of_title)
    };
    let mut columns = vec![
        column(say!(language, "column-number"), false, 4),
        workshop,
        column(say!(language, "column-date"), false, of_date),
    ];
    if with_hosts {
        columns.push(column(say!(language, "column-hosts"), false, of_hosts));
    }
    columns.extend([
        column(say!(language, "column-participants"), true, 12),
        column(say!(language, "column-contributions"), true, 13),
        column(say!(language, "column-countries"), true, 9),
        column(say!(language, "column-recommendations"), true, 15),
    ]);
    columns
}

/// The hosts of a workshop, which are those of the series where it names none.
fn hosts(desk: &Desk, workshop: &PublicWorkshop) -> Option<String> {
    let own = &workshop.hosts;
    let of_series = &desk.series.disclosed.settings.hosts;
    let hosts = if own.is_empty() { of_series } else { own };
    (!hosts.is_empty()).then(|| desk.language.list(hosts))
}

fn row(desk: &mut Desk, index: usize, with_hosts: bool) -> Vec<String> {
    let series = desk.series;
    let workshop: &PublicWorkshop = series.workshop(index);
    let number = &workshop.number;
    let notes = series.notes_of_workshop(index);
    let recommendations = series.with_role(notes, &[KindRole::Recommendation]);
    desk.people(format!("workshop:{number}/participants"), workshop.participants);
    desk.cell(format!("workshop:{number}/notes"), workshop.notes as usize, notes);
    desk.cell(
        format!("workshop:{number}/countries"),
        workshop.countries as usize,
        &series.drawing(notes),
    );
    let recommended = workshop.recommendations as usize;
    desk.cell(
        format!("workshop:{number}/recommendations"),
        recommended,
        &recommendations,
    );
    let language = desk.language;
    let unknown = || say!(language, "table-unknown");
    let mut cells = vec![
        if is_numbered(number) {
            number.to_string()
        } else {
            unknown()
        },
        on_one_line(&workshop.title),
        workshop.date.map_or_else(unknown, |date| language.date(date)),
    ];
    if with_hosts {
        cells.push(hosts(desk, workshop).unwrap_or_else(unknown));
    }
    cells.extend([
        participation::number(desk, workshop.participants).unwrap_or_else(unknown),
        language.digits(workshop.notes),
        language.digits(workshop.countries),
        language.digits(workshop.recommendations),
    ]);
    cells
}
