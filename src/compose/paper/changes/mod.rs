//! What changed since an earlier edition: a page, from the largest changes
//! down. The table `changes` has them all.

mod contributions;
mod figures;
mod recommendations;

use crate::compose::changes::unspeakable;
use crate::compose::desk::Desk;
use crate::compose::document::edition_named;
use crate::compose::language::say;
use crate::model::changes::{Changes, ReferenceShift, WorkshopChange};
use crate::model::view::{ChangesSection, ChangesView, EvidenceMark, Statement};

/// So many titles and references are named in a sentence.
const NAMED: usize = 4;
/// So many rows are marked behind a sentence.
const MARKED: usize = 5;

/// `None` where no earlier edition is compared with.
pub fn page(desk: &mut Desk) -> Option<ChangesView> {
    let changes = desk.series.changes?;
    let sections = [
        contributions::section(desk, changes),
        recommendations::section(desk, changes),
        figures::section(desk, changes),
        references(desk, changes),
    ];
    let sections: Vec<ChangesSection> = sections.into_iter().flatten().collect();
    let paragraphs = paragraphs(desk, changes, sections.is_empty());
    Some(ChangesView {
        heading: heading(desk, changes),
        paragraphs: paragraphs
            .into_iter()
            .map(|text| desk.statement(text, &[]))
            .collect(),
        sections,
    })
}

fn heading(desk: &Desk, changes: &Changes) -> String {
    match changes.since.date {
        Some(date) => say!(desk.language, "changes-heading", date = desk.language.date(date)),
        None => say!(desk.language, "changes-heading-undated"),
    }
}

fn paragraphs(desk: &mut Desk, changes: &Changes, is_all: bool) -> Vec<String> {
    let edition = edition_named(desk, &changes.since);
    let compared = say!(desk.language, "changes-compared", edition = edition);
    let workshops = [new_workshops(desk, changes), gone_workshops(desk, changes)];
    let workshops = desk.language.paragraph(workshops);
    let unknown = match changes.notes {
        Some(_) => String::new(),
        None => say!(desk.language, "changes-notes-unknown"),
    };
    let mut paragraphs = vec![compared, workshops, unknown];
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    if !is_all {
        paragraphs.push(say!(desk.language, "changes-table"));
    } else if paragraphs.len() == 1 {
        paragraphs.push(say!(desk.language, "changes-none"));
    }
    vec![desk.language.paragraph(paragraphs)]
}

fn new_workshops(desk: &mut Desk, changes: &Changes) -> String {
    let new = changes.workshops.iter().filter_map(|change| match change {
        WorkshopChange::New(index) => Some(*index),
        WorkshopChange::Gone(_) => None,
    });
    let new: Vec<usize> = new.collect();
    if new.is_empty() {
        return String::new();
    }
    let series = desk.series;
    let notes = new
        .iter()
        .flat_map(|workshop| series.notes_of_workshop(*workshop));
    let notes: Vec<usize> = notes.copied().collect();
    desk.cell("changes/new-workshops", new.len(), &notes);
    let titles = new.iter().map(|workshop| {
        let title = &series.workshop(*workshop).title;
        desk.language
            .title_in_text(&crate::compose::quotation::on_one_line(title))
    });
    let titles = named(desk, titles.collect());
    say!(
        desk.language,
        "changes-workshops-new",
        count = new.len(),
        workshops = titles
    )
}

fn gone_workshops(desk: &mut Desk, changes: &Changes) -> String {
    let gone = changes.workshops.iter().filter_map(|change| match change {
        WorkshopChange::Gone(number) => Some(number.clone()),
        WorkshopChange::New(_) => None,
    });
    let gone: Vec<String> = gone.collect();
    if gone.is_empty() {
        return String::new();
    }
    let count = gone.len();
    desk.earlier("changes/gone-workshops", &count.to_string());
    let numbers = named(desk, gone.iter().map(|number| said(desk, number)).collect());
    say!(
        desk.language,
        "changes-workshops-gone",
        count = count,
        workshops = numbers
    )
}

fn references(desk: &mut Desk, changes: &Changes) -> Option<ChangesSection> {
    let shifts = &changes.references;
    if shifts.is_empty() {
        return None;
    }
    let notes: Vec<usize> = shifts.iter().map(|shift| shift.note).collect();
    let count = desk.count("changes/references", &notes);
    let language = desk.language;
    let pair = |shift: &ReferenceShift| {
        let (before, after) = (said(desk, &shift.before), &shift.after);
        say!(language, "changes-reference", before = before, after = after)
    };
    let pairs = named(desk, shifts.iter().map(pair).collect());
    let text = say!(language, "changes-references", count = count, references = pairs);
    Some(ChangesSection {
        heading: say!(language, "changes-references-heading"),
        lead: String::new(),
        items: vec![desk.statement(text, &[])],
    })
}

/// A word of the earlier edition, or what is said in its place.
fn said(desk: &Desk, word: &str) -> String {
    match unspeakable(word) {
        Some(number) => say!(desk.language, "changes-unspeakable", number = number),
        None => word.to_owned(),
    }
}

/// The first of the names as a list, and how many more there are.
fn named(desk: &Desk, mut names: Vec<String>) -> String {
    if names.len() > NAMED + 1 {
        let more = names.split_off(NAMED).len();
        names.push(say!(desk.language, "changes-more", count = more));
    }
    desk.language.list(&names)
}

/// A sentence with the first of the rows behind it that may be quoted: the
/// annex resolves them, and the table has all.
fn marked(desk: &mut Desk, text: String, notes: impl IntoIterator<Item = usize>) -> Statement {
    let series = desk.series;
    let quotable = notes.into_iter().filter(|note| series.quotable(*note));
    let quotable: Vec<usize> = quotable.take(MARKED).collect();
    let evidence: Vec<EvidenceMark> = desk.marks(&quotable);
    Statement {
        evidence,
        ..desk.statement(text, &[])
    }
}
