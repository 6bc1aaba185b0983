//! Puts the sheets of a series together: first the workshops, then who was
//! there and what was said, then the words that group them.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::attendance::{self, AttendanceDraft};
use super::clusters;
use super::countries::CountryResolver;
use super::doubles;
use super::editorial;
use super::format::Format;
use super::listing::{list_workshops, register_of};
use super::notes::{self, NoteDraft};
use super::organisations;
use super::people::{self, Identity, PersonAliases};
use super::reading::{self, TableReading};
use super::references::settle_notes;
use super::register::Register;
use super::series_file;
use super::stakeholders;
use super::table::Table;
use super::tags::Tags;
use super::terms::Mention;
use super::text_countries;
use super::timetable;
use super::words::{Words, settle_topics};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::{
    Attendance, Brand, Dataset, InputFile, Person, SetAsideName, Settings, SheetAccount, SheetId, SheetRole,
    Terms, Workshop,
};

/// What is known of a series before its rows are understood.
#[derive(Debug)]
pub struct Material {
    pub name: String,
    pub settings: Settings,
    pub files: Vec<InputFile>,
    /// What each file is by its content, inputs or not.
    pub formats: BTreeMap<Arc<str>, Format>,
    /// What editors wrote.
    pub editorial: Vec<editorial::Draft>,
    pub brand: Brand,
    /// In the order of files, of the sheets in them and of the tables in those.
    pub tables: Vec<Table>,
}

impl Material {
    /// Whether any sheet holds something of ours.
    pub fn is_understood(&self) -> bool {
        self.tables.iter().any(|table| table.role != SheetRole::Other)
    }
}

/// The dataset; the accounts of its sheets are complete.
pub fn dataset(material: &Material, diagnostics: &mut Vec<Diagnostic>) -> Dataset {
    let Material {
        name,
        settings,
        files,
        editorial: drafts_of_editors,
        tables,
        ..
    } = material;
    let mut accounts: Vec<SheetAccount> = tables.iter().map(reading::account).collect();
    let countries = CountryResolver::new(&settings.aliases, &series_file::place(), diagnostics);
    let mut set_aside_names = Vec::new();
    let set_aside = &mut set_aside_names;
    let Listed {
        mut register,
        topics_of_workshops,
        cluster_heading,
    } = listed(material, &countries, &mut accounts, set_aside, diagnostics);
    let tags = Tags::new(settings);
    let means = (&countries, &tags, settings);
    let Rows {
        mut attendance,
        mut notes,
        set_aside_names: names,
    } = read_rows(tables, &register, means, &mut accounts, diagnostics);
    set_aside_names.extend(names);
    let from_times = timetable::report(tables, &register, &accounts, diagnostics);
    let from_text = settings.countries.from_text;
    let people = people_named(&attendance, &set_aside_names, &register.workshops, settings);
    text_countries::settle(&mut notes, tables, people, from_text, diagnostics);
    organisations::unite(&settings.aliases, &mut attendance);
    let set_aside_names = with_spellings(set_aside_names, &attendance);
    let mut words = Words::resolve(settings, &topics_of_workshops, &attendance, &notes, diagnostics);
    let workshops = &mut register.workshops;
    settle_topics(workshops, &topics_of_workshops, &notes, &mut words.topics);
    report_gaps(&register.workshops, &attendance, &notes, diagnostics);
    let (people, attendance) = settle_people(attendance, settings, &words.groups, &accounts, diagnostics);
    report_contradictions(&attendance, &accounts, diagnostics);
    let editorial = editorial::settle(drafts_of_editors, &register.workshops, &words.topics, diagnostics);
    let notes = settle_notes(notes, &register.workshops, &words, diagnostics);
    Dataset {
        name: name.clone(),
        editorial,
        brand: material.brand.clone(),
        settings: settings.clone(),
        topics: words.topics,
        threads: words.threads,
        kinds: words.kinds,
        groups: words.groups,
        addressees: words.addressees,
        workshops: register.workshops,
        cluster_heading,
        people,
        attendance,
        notes,
        attendance_from_times: from_times.len(),
        set_aside_names,
        files: files.clone(),
        sheets: accounts,
    }
}

/// The workshops, and what else is known of them before rows are read.
struct Listed {
    register: Register,
    /// For each workshop the words for its topics.
    topics_of_workshops: Vec<Vec<Mention>>,
    /// What their groups are; empty where they are not grouped.
    cluster_heading: String,
}

fn listed(
    material: &Material,
    countries: &CountryResolver,
    accounts: &mut [SheetAccount],
    set_aside: &mut Vec<SetAsideName>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Listed {
    let tables = material.tables.as_slice();
    let grouped_by = material.settings.workshops.grouped_by.as_deref();
    let drafts = list_workshops(tables, (countries, grouped_by), accounts, set_aside, diagnostics);
    let (mut register, topics_of_workshops) = register_of(drafts, tables, diagnostics);
    let grouping = (tables, grouped_by);
    let cluster_heading = clusters::settle(&mut register.workshops, grouping, accounts, diagnostics);
    Listed {
        register,
        topics_of_workshops,
        cluster_heading,
    }
}

/// Everybody whom the sheets or series.toml name, but for the speakers of notes.
fn people_named<'a>(
    attendance: &'a [AttendanceDraft],
    set_aside: &'a [SetAsideName],
    workshops: &'a [Workshop],
    settings: &'a Settings,
) -> impl Iterator<Item = &'a str> {
    // People come to several workshops, and stand in several rows of one.
    let mut seen = HashSet::new();
    let present = attendance.iter().map(|draft| &*draft.identity.name);
    let present = present.filter(move |name| seen.insert(*name));
    let aside = set_aside.iter().map(|name| name.text.as_str());
    let chairs = workshops.iter().map(|workshop| workshop.chair.as_str());
    let protected = settings.disclosure.protect.iter().map(String::as_str);
    present.chain(aside).chain(chairs).chain(protected)
}

/// A name is protected without its titles, too.
fn with_spellings(mut names: Vec<SetAsideName>, attendance: &[AttendanceDraft]) -> Vec<SetAsideName> {
    let spelling = |draft: &AttendanceDraft| {
        Some(SetAsideName {
            text: draft.identity.other_spelling()?,
            origin: draft.attendance.origin,
            refused: false,
        })
    };
    names.extend(attendance.par_iter().filter_map(spelling).collect::<Vec<_>>());
    names.sort_unstable();
    // A refusal outlasts the same name without one.
    names.dedup_by(|one, kept| {
        let same = one.text == kept.text;
        kept.refused |= same && one.refused;
        same
    });
    names
}

/// What the rows of all sheets say.
#[derive(Default)]
struct Rows {
    attendance: Vec<AttendanceDraft>,
    notes: Vec<NoteDraft>,
    set_aside_names: Vec<SetAsideName>,
}

/// What one table says.
enum Drafts {
    Attendance(TableReading<AttendanceDraft>),
    Notes(TableReading<NoteDraft>),
    Nothing,
}

impl Drafts {
    fn attendances(&self) -> usize {
        match self {
            Self::Attendance(reading) => reading.drafts.len(),
            Self::Notes(_) | Self::Nothing => 0,
        }
    }
}

fn read_rows(
    tables: &[Table],
    register: &Register,
    (countries, tags, settings): (&CountryResolver, &Tags, &Settings),
    accounts: &mut [SheetAccount],
    diagnostics: &mut Vec<Diagnostic>,
) -> Rows {
    // In parallel, and collected in the order of the tables.
    let read: Vec<Drafts> = tables
        .par_iter()
        .enumerate()
        .map(|(at, table)| match table.role {
            SheetRole::Attendance => {
                let least_presence = settings.workshops.least_presence;
                let reading = attendance::read(table, SheetId(at), register, countries, least_presence);
                Drafts::Attendance(reading)
            }
            SheetRole::Notes => Drafts::Notes(notes::read(table, SheetId(at), register, countries, tags)),
            SheetRole::Workshops | SheetRole::Other => Drafts::Nothing,
        })
        .collect();
    let mut rows = Rows::default();
    rows.attendance
        .reserve(read.iter().map(Drafts::attendances).sum());
    for (drafts, account) in read.into_iter().zip(accounts) {
        match drafts {
            Drafts::Attendance(reading) => {
                rows.attendance
                    .extend(book(reading, account, &mut rows.set_aside_names, diagnostics));
            }
            Drafts::Notes(reading) => {
                rows.notes
                    .extend(book(reading, account, &mut rows.set_aside_names, diagnostics));
            }
            Drafts::Nothing => {}
        }
    }
    rows
}

fn book<T>(
    reading: TableReading<T>,
    account: &mut SheetAccount,
    set_aside_names: &mut Vec<SetAsideName>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<T> {
    *account = reading.account;
    set_aside_names.extend(reading.set_aside_names);
    diagnostics.extend(reading.diagnostics);
    reading.drafts
}

/// A person whom one row calls present and another absent counts as present.
fn report_contradictions(
    attendance: &[Attendance],
    accounts: &[SheetAccount],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let stay = |row: &Attendance| (row.workshop, row.person);
    let absent: HashSet<(usize, usize)> = attendance.iter().filter(|row| !row.attended).map(stay).collect();
    if absent.is_empty() {
        return;
    }
    let present: HashSet<(usize, usize)> = attendance
        .par_iter()
        .filter(|row| row.attended && absent.contains(&stay(row)))
        .map(stay)
        .collect();
    for row in attendance
        .iter()
        .filter(|row| !row.attended && present.contains(&stay(row)))
    {
        let account = &accounts[row.origin.sheet.0];
        diagnostics.push(
            Diagnostic::warning(
                Code::Repeated,
                "the row says that the person did not come, another row that the person came; the person is counted as present",
            )
            .at(Place::cell(&account.file, &account.sheet, row.origin.cell))
            .field("attended")
            .help("Keep one row for each person and workshop."),
        );
    }
}

fn report_gaps(
    workshops: &[Workshop],
    attendance: &[AttendanceDraft],
    notes: &[NoteDraft],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut attended = vec![false; workshops.len()];
    for draft in attendance {
        attended[draft.attendance.workshop] = true;
    }
    let mut has_notes = vec![false; workshops.len()];
    for note in notes {
        has_notes[note.workshop] = true;
    }
    let without = |has: &[bool]| -> Vec<&str> {
        let all = workshops.iter().zip(has);
        all.filter(|(_, has)| !**has)
            .map(|(workshop, _)| workshop.number.as_str())
            .collect()
    };
    let unattended = without(&attended);
    if !unattended.is_empty() {
        let (subject, brief) = subject(&unattended, "has", "have");
        diagnostics.push(
            Diagnostic::warning(
                Code::NoAttendance,
                format!("{subject} no attendance; {brief} nothing of who took part"),
            )
            .help("Drop the attendance sheet into the series folder, with a column “Workshop” or in a sheet named after the workshop."),
        );
    }
    let unrecorded = without(&has_notes);
    if !unrecorded.is_empty() {
        let (subject, brief) = subject(&unrecorded, "has", "have");
        diagnostics.push(
            Diagnostic::warning(
                Code::NoNotes,
                format!("{subject} no notes; {brief} only who met when"),
            )
            .help("Drop the notes into the series folder, with the columns Workshop, Type and Note."),
        );
    }
}

/// `workshop 3 has`, `its brief says`; or `workshops 3, 4 and 12 more have`,
/// `their briefs say`.
fn subject(numbers: &[&str], one: &str, several: &str) -> (String, &'static str) {
    /// More are named by their count.
    const MOST: usize = 12;
    match numbers {
        [number] => (format!("workshop {number} {one}"), "its brief says"),
        _ if numbers.len() <= MOST => (
            format!("workshops {} {several}", numbers.join(", ")),
            "their briefs say",
        ),
        _ => {
            let (named, rest) = numbers.split_at(MOST);
            let subject = format!("workshops {} and {} more {several}", named.join(", "), rest.len());
            (subject, "their briefs say")
        }
    }
}

fn settle_people(
    drafts: Vec<AttendanceDraft>,
    settings: &Settings,
    groups: &Terms,
    accounts: &[SheetAccount],
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Person>, Vec<Attendance>) {
    let aliases = PersonAliases::new(&settings.aliases.people);
    let identities: Vec<&Identity> = drafts.iter().map(|draft| &draft.identity).collect();
    let found = people::persons(&identities, &aliases);
    doubles::report(&drafts, &found, &aliases, accounts, diagnostics);
    let persons = &found.of_identity;
    let by_rule = stakeholders::by_rule(settings, groups, &drafts, persons, accounts, diagnostics);
    // Few words for many rows: each is looked up once.
    let mut known: HashMap<Arc<str>, Option<usize>> = HashMap::new();
    let mut stated = |mention: Mention| {
        *known
            .entry(mention.text)
            .or_insert_with_key(|text| groups.find(text))
    };
    let attendance = drafts
        .into_iter()
        .zip(persons)
        .enumerate()
        .map(|(at, (draft, person))| Attendance {
            person: *person,
            group: draft
                .group
                .and_then(&mut stated)
                .or_else(|| by_rule.get(&at).copied()),
            ..draft.attendance
        })
        .collect();
    (found.persons, attendance)
}
