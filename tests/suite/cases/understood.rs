//! What was understood of a case, as a text that a reviewer can read beside
//! the spreadsheets: sheets, workshops, attendance, notes, diagnostics.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use rapporteur::diagnostic::{self, Code, Diagnostic, Place, Warned};
use rapporteur::ingest::{Isolation, Reading, read_series};
use rapporteur::model::{
    Attendance, AttendanceConsent, CountryMention, Dataset, Include, Note, NoteConsent, Origin, SheetAccount,
    Terms, Workshop,
};

use super::Files;
use crate::support::Sandbox;

/// What a reading made of a case.
pub struct Understood {
    dataset: Option<Dataset>,
    /// Where there is no dataset.
    accounts: Vec<SheetAccount>,
    diagnostics: Vec<Diagnostic>,
}

impl Understood {
    pub fn of(name: &str, files: &Files) -> Self {
        let sandbox = Sandbox::new();
        for (path, bytes) in files {
            sandbox.write(&format!("{name}/{path}"), bytes);
        }
        let Warned { value, diagnostics } =
            read_series(&sandbox.path(name), name, &Isolation::Within).unwrap();
        let diagnostics = diagnostic::consolidate(diagnostics);
        let (dataset, accounts) = match value {
            Reading::Dataset(dataset) => (Some(*dataset), Vec::new()),
            Reading::Nothing(accounts) => (None, accounts),
        };
        Self {
            dataset,
            accounts,
            diagnostics,
        }
    }

    fn accounts(&self) -> &[SheetAccount] {
        self.dataset
            .as_ref()
            .map_or(&self.accounts, |dataset| &dataset.sheets)
    }

    pub fn text(&self) -> String {
        let mut text = String::new();
        section(&mut text, "Sheets", self.accounts().iter().map(account));
        text.push_str(&self.rows());
        let told = self.diagnostics.iter().filter(|one| !is_about_the_case(one));
        section(&mut text, "Diagnostics", told.map(diagnosis));
        text
    }

    /// What the rows say, with the cells they came from but not the sheets.
    pub fn rows(&self) -> String {
        let Some(dataset) = &self.dataset else {
            return "Nothing could be made of it.\n\n".to_owned();
        };
        let mut text = String::new();
        let show = Show { dataset };
        section(
            &mut text,
            "Workshops",
            dataset.workshops.iter().map(|one| show.workshop(one)),
        );
        section(
            &mut text,
            "Attendance",
            dataset.attendance.iter().map(|one| show.attendance(one)),
        );
        section(&mut text, "Notes", dataset.notes.iter().map(|one| show.note(one)));
        let mut names: Vec<String> = dataset
            .set_aside_names
            .iter()
            .map(|name| name.text.clone())
            .filter(|name| !name.is_empty())
            .collect();
        names.sort();
        section(&mut text, "Further names that are protected", names.into_iter());
        text
    }

    /// Where rows were read and neither used nor set aside with a cell.
    pub fn lost_rows(&self) -> Vec<String> {
        let mut losses = Vec::new();
        let mut set_aside: BTreeMap<Place, usize> = BTreeMap::new();
        for account in self.accounts() {
            if account.read != account.used + account.set_aside {
                losses.push(self::account(account));
            }
            *set_aside
                .entry(Place::sheet(&account.file, &account.sheet))
                .or_default() += account.set_aside;
        }
        for (sheet, count) in set_aside {
            let rows: BTreeSet<u32> = self
                .diagnostics
                .iter()
                .filter(|diagnostic| diagnostic.message.contains("set aside"))
                .filter_map(|diagnostic| diagnostic.place.as_ref())
                .filter(|place| place.file == sheet.file && place.sheet == sheet.sheet)
                .flat_map(|place| place.cells.iter().map(|cell| cell.row))
                .collect();
            if rows.len() != count {
                losses.push(format!(
                    "{}: {count} rows set aside, {} named by a diagnostic that says “set aside”",
                    place(&sheet),
                    rows.len()
                ));
            }
        }
        losses
    }
}

fn section(text: &mut String, title: &str, lines: impl Iterator<Item = String>) {
    let mut lines = lines.peekable();
    if lines.peek().is_none() {
        return;
    }
    writeln!(text, "# {title}").unwrap();
    for line in lines {
        writeln!(text, "{line}").unwrap();
    }
    text.push('\n');
}

fn account(account: &SheetAccount) -> String {
    let mut text = format!(
        "{} › {}{}: {}, {} read = {} used + {} set aside",
        account.file,
        account.sheet,
        account
            .section
            .map_or(String::new(), |section| format!(" › {section}")),
        account.role.name(),
        account.read,
        account.used,
        account.set_aside
    );
    if let Some((first, last)) = account.header {
        write!(text, ", header {first}:{last}").unwrap();
    }
    for column in &account.columns {
        write!(
            text,
            "\n    {} “{}” → {}",
            column.cell,
            column.header,
            column.field.unwrap_or("–")
        )
        .unwrap();
    }
    text
}

/// A case is one sheet or two, not a series: that it lacks the others says
/// nothing of how it was read.
fn is_about_the_case(diagnostic: &Diagnostic) -> bool {
    matches!(diagnostic.code, Code::NoNotes | Code::NoAttendance)
}

fn diagnosis(diagnostic: &Diagnostic) -> String {
    let mut text = format!("{} {}", diagnostic.severity, diagnostic.code);
    if let Some(one) = &diagnostic.place {
        write!(text, " at {}", place(one)).unwrap();
    }
    if let Some(field) = diagnostic.field {
        write!(text, ", field {field}").unwrap();
    }
    if let Some(value) = &diagnostic.value {
        let masked = if value.identifying { " (identifying)" } else { "" };
        write!(text, ", value “{}”{masked}", value.text).unwrap();
    }
    write!(text, "\n    {}", diagnostic.message).unwrap();
    for line in diagnostic.help.iter().flat_map(|help| help.lines()) {
        write!(text, "\n    help: {line}").unwrap();
    }
    text
}

fn place(place: &Place) -> String {
    let sheet = place
        .sheet
        .as_ref()
        .map(|sheet| format!(" › {sheet}"))
        .unwrap_or_default();
    let cells: Vec<String> = place.cells.iter().map(ToString::to_string).collect();
    let cells = if cells.is_empty() {
        String::new()
    } else {
        format!(" › {}", cells.join(" "))
    };
    format!("{}{sheet}{cells}", place.file)
}

/// Rows as lines: what is said, without what is not.
struct Show<'a> {
    dataset: &'a Dataset,
}

impl Show<'_> {
    fn workshop(&self, workshop: &Workshop) -> String {
        let mut line = Line::new(format!("W{} “{}”", workshop.number, workshop.title));
        line.some("date", workshop.date);
        line.some("minutes", workshop.duration_minutes);
        let hours = workshop
            .hours
            .map(|hours| format!("{}–{}", hours.starts, hours.ends));
        line.some("hours", hours);
        line.text("group", &workshop.cluster);
        line.list("topics", &labels(&self.dataset.topics, &workshop.topics));
        line.list("hosts", &workshop.hosts);
        line.text("venue", &workshop.venue);
        line.text("format", &workshop.format);
        line.list("questions", &workshop.questions);
        line.list("countries", &countries(&workshop.countries));
        line.text("chair", &workshop.chair);
        line.end(workshop.origin)
    }

    fn attendance(&self, row: &Attendance) -> String {
        let workshop = &self.dataset.workshops[row.workshop];
        let person = &self.dataset.people[row.person];
        let mut line = Line::new(format!(
            "W{} person {} {}",
            workshop.number,
            row.person,
            person.names.join(" / ")
        ));
        line.list("email", &person.emails);
        line.text("organisation", &row.organisation);
        line.list(
            "group",
            &labels(&self.dataset.groups, &row.group.into_iter().collect::<Vec<_>>()),
        );
        line.list("country", &countries(row.country.as_slice()));
        line.text("gender", &row.gender);
        line.text("role", &row.role);
        line.text("format", &row.format);
        line.some("minutes", row.minutes);
        line.flag("absent", !row.attended);
        line.flag("named", row.consent == AttendanceConsent::Named);
        line.end(Some(row.origin))
    }

    fn note(&self, note: &Note) -> String {
        let data = self.dataset;
        let mut line = Line::new(format!(
            "{} {}: {}",
            note.reference,
            data.kinds.label(note.kind),
            note.text
        ));
        line.text("edited", note.edited.as_deref().unwrap_or_default());
        line.list("topics", &labels(&data.topics, &note.topics));
        line.list("countries", &countries(&note.countries));
        line.list("threads", &labels(&data.threads, &note.threads));
        line.some("question", note.question.map(|at| at + 1));
        line.text("speaker", &note.speaker);
        line.list(
            "group",
            &labels(&data.groups, &note.group.into_iter().collect::<Vec<_>>()),
        );
        line.list("to", &labels(&data.addressees, &note.addressees));
        line.some("priority", note.priority);
        line.text("same as", &note.same_as);
        line.flag("may be named", note.consent == NoteConsent::Named);
        line.flag("not to be quoted", note.consent == NoteConsent::None);
        line.flag("leads", note.include == Include::Lead);
        line.flag("not to be shown", note.include == Include::No);
        line.end(Some(note.origin))
    }
}

fn labels(terms: &Terms, indices: &[usize]) -> Vec<String> {
    indices.iter().map(|at| terms.label(*at).to_owned()).collect()
}

fn countries(mentions: &[CountryMention]) -> Vec<String> {
    mentions
        .iter()
        .map(|mention| match mention {
            CountryMention::Country(code) => code.to_string(),
            CountryMention::Region(name) => format!("region {name}"),
            CountryMention::Unresolved(text) => format!("{text}?"),
        })
        .collect()
}

struct Line(String);

impl Line {
    fn new(start: String) -> Self {
        Self(start)
    }

    fn text(&mut self, label: &str, value: &str) {
        if !value.is_empty() {
            write!(self.0, " | {label}: {value}").unwrap();
        }
    }

    fn list(&mut self, label: &str, values: &[String]) {
        self.text(label, &values.join("; "));
    }

    fn some(&mut self, label: &str, value: Option<impl ToString>) {
        self.text(label, &value.map(|value| value.to_string()).unwrap_or_default());
    }

    fn flag(&mut self, label: &str, is_set: bool) {
        if is_set {
            write!(self.0, " | {label}").unwrap();
        }
    }

    fn end(self, origin: Option<Origin>) -> String {
        match origin {
            Some(origin) => format!("{} | at sheet {} {}", self.0, origin.sheet.0, origin.cell),
            None => self.0,
        }
    }
}
