//! Puts the sheets of a series together: first the workshops, then who was
//! there and what was said, then the words that group them.

use std::collections::{BTreeMap, BTreeSet};

use super::attendance::{self, AttendanceDraft};
use super::countries::CountryResolver;
use super::notes::{self, NoteDraft};
use super::people;
use super::register::{self, Register};
use super::series_file;
use super::sheet::Sheet;
use super::terms::{Mention, TermBook};
use super::workshops::{self, WorkshopDraft};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::name::fold;
use crate::model::{
    Attendance, Dataset, EvidenceReference, InputFile, Note, ProtectedNames, Settings, SheetAccount, SheetId,
    SheetRole, Term, Terms, Workshop, WorkshopNumber,
};
use crate::vocabulary::term;

/// What is known of a series before its rows are understood.
#[derive(Debug)]
pub struct Material {
    pub name: String,
    pub settings: Settings,
    pub files: Vec<InputFile>,
    /// In the order of files and of the sheets in them.
    pub sheets: Vec<Sheet>,
}

/// The dataset; the accounts of its sheets are complete.
pub fn dataset(material: Material, diagnostics: &mut Vec<Diagnostic>) -> Dataset {
    let Material {
        name,
        settings,
        files,
        sheets,
    } = material;
    let mut accounts: Vec<SheetAccount> = sheets.iter().map(account).collect();
    let countries = CountryResolver::new(&settings.aliases, &series_file::place(), diagnostics);
    let drafts = list_workshops(&sheets, &countries, &mut accounts, diagnostics);
    let (mut register, topics_of_workshops) = register_of(drafts, &sheets, diagnostics);

    let Rows {
        attendance,
        notes,
        set_aside_names,
    } = read_rows(&sheets, &register, &countries, &mut accounts, diagnostics);
    hide_names(&mut register.workshops, &attendance, &notes, &set_aside_names);
    let mut words = Words::resolve(&settings, &topics_of_workshops, &attendance, &notes, diagnostics);
    settle_topics(
        &mut register.workshops,
        &topics_of_workshops,
        &notes,
        &mut words.topics,
    );
    report_gaps(&register.workshops, &attendance, &notes, diagnostics);
    let (people, attendance) = settle_people(attendance, &words.groups);
    report_contradictions(&attendance, &sheets, diagnostics);
    let notes = settle_notes(notes, &register.workshops, &words, diagnostics);
    Dataset {
        name,
        settings,
        topics: words.topics,
        threads: words.threads,
        kinds: words.kinds,
        groups: words.groups,
        addressees: words.addressees,
        workshops: register.workshops,
        people,
        attendance,
        notes,
        set_aside_names,
        files,
        sheets: accounts,
    }
}

/// What the rows of all sheets say.
#[derive(Default)]
struct Rows {
    attendance: Vec<AttendanceDraft>,
    notes: Vec<NoteDraft>,
    set_aside_names: Vec<String>,
}

fn read_rows(
    sheets: &[Sheet],
    register: &Register,
    countries: &CountryResolver,
    accounts: &mut [SheetAccount],
    diagnostics: &mut Vec<Diagnostic>,
) -> Rows {
    let mut rows = Rows::default();
    let names = &mut rows.set_aside_names;
    for (at, (sheet, account)) in sheets.iter().zip(accounts).enumerate() {
        let id = SheetId(at);
        match sheet.role {
            SheetRole::Attendance => {
                let read = attendance::read(sheet, id, register, countries, account, names, diagnostics);
                rows.attendance.extend(read);
            }
            SheetRole::Notes => {
                let read = notes::read(sheet, id, register, countries, account, names, diagnostics);
                rows.notes.extend(read);
            }
            SheetRole::Workshops | SheetRole::Other => {}
        }
    }
    rows
}

/// A workshop that nobody listed bears the name of a sheet or file, and that
/// may be somebody's name: then it is known by its place instead.
fn hide_names(
    workshops: &mut [Workshop],
    attendance: &[AttendanceDraft],
    notes: &[NoteDraft],
    set_aside_names: &[String],
) {
    if workshops.iter().all(|workshop| workshop.origin.is_some()) {
        return;
    }
    let people = attendance
        .iter()
        .flat_map(|draft| [&draft.identity.name, &draft.identity.email]);
    let speakers = notes.iter().map(|note| &note.speaker);
    let names = ProtectedNames::of(people.chain(speakers).chain(set_aside_names));
    let mut taken: BTreeSet<WorkshopNumber> =
        workshops.iter().map(|workshop| workshop.number.clone()).collect();
    for workshop in workshops
        .iter_mut()
        .filter(|workshop| names.are_in(&workshop.title))
    {
        let free = (1..).filter_map(|number: usize| WorkshopNumber::parse(&number.to_string()));
        if let Some(number) = free.into_iter().find(|number| !taken.contains(number)) {
            taken.insert(number.clone());
            workshop.title = format!("Workshop {number}");
            workshop.number = number;
        }
    }
}

/// A person whom one row calls present and another absent counts as present.
fn report_contradictions(attendance: &[Attendance], sheets: &[Sheet], diagnostics: &mut Vec<Diagnostic>) {
    let mut rows: BTreeMap<(usize, usize), Vec<&Attendance>> = BTreeMap::new();
    for row in attendance {
        rows.entry((row.workshop, row.person)).or_default().push(row);
    }
    for rows in rows.values().filter(|rows| rows.iter().any(|row| row.attended)) {
        for row in rows.iter().filter(|row| !row.attended) {
            let sheet = &sheets[row.origin.sheet.0];
            diagnostics.push(
                Diagnostic::warning(
                    Code::Repeated,
                    "the row says that the person did not come, another row that the person came; the person is counted as present",
                )
                .at(Place::cell(&sheet.file, &sheet.name, row.origin.cell))
                .field("attended")
                .help("Keep one row for each person and workshop."),
            );
        }
    }
}

fn account(sheet: &Sheet) -> SheetAccount {
    SheetAccount {
        file: sheet.file.clone(),
        sheet: sheet.name.clone(),
        role: sheet.role,
        header: sheet.header,
        columns: sheet.described.clone(),
        read: 0,
        used: 0,
        set_aside: 0,
    }
}

fn list_workshops(
    sheets: &[Sheet],
    countries: &CountryResolver,
    accounts: &mut [SheetAccount],
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<WorkshopNumber, WorkshopDraft> {
    let mut drafts = BTreeMap::new();
    for (at, sheet) in sheets
        .iter()
        .enumerate()
        .filter(|(_, sheet)| sheet.role == SheetRole::Workshops)
    {
        workshops::read(
            sheet,
            SheetId(at),
            countries,
            &mut drafts,
            &mut accounts[at],
            diagnostics,
        );
    }
    drafts
}

/// The register, and for each workshop the words for its topics.
fn register_of(
    drafts: BTreeMap<WorkshopNumber, WorkshopDraft>,
    sheets: &[Sheet],
    diagnostics: &mut Vec<Diagnostic>,
) -> (Register, Vec<Vec<Mention>>) {
    if !drafts.is_empty() {
        let (workshops, topics) = drafts
            .into_values()
            .map(|draft| (draft.workshop, draft.topics))
            .unzip();
        return (Register::new(workshops), topics);
    }
    let inferred: Vec<Workshop> = register::infer(sheets)
        .into_iter()
        .map(|(number, title)| unlisted(number, &title))
        .collect();
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
            .help("Add a sheet with the columns Workshop, Title, Topic, Date, Host, Guiding questions."),
        );
    }
    let topics = inferred.iter().map(|_| Vec::new()).collect();
    (Register::new(inferred), topics)
}

/// A workshop that only rows and sheets name. A bare number is no title.
fn unlisted(number: WorkshopNumber, named: &str) -> Workshop {
    let is_bare = !named.chars().any(char::is_alphabetic);
    let title = if is_bare {
        format!("Workshop {number}")
    } else {
        named.to_owned()
    };
    Workshop {
        number,
        title,
        topics: Vec::new(),
        date: None,
        hosts: Vec::new(),
        venue: String::new(),
        format: String::new(),
        duration_minutes: None,
        questions: Vec::new(),
        countries: Vec::new(),
        chair: String::new(),
        origin: None,
    }
}

/// Every list of words, complete.
struct Words {
    topics: Terms,
    threads: Terms,
    kinds: Terms,
    groups: Terms,
    addressees: Terms,
}

impl Words {
    fn resolve(
        settings: &Settings,
        topics_of_workshops: &[Vec<Mention>],
        attendance: &[AttendanceDraft],
        notes: &[NoteDraft],
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut topics = TermBook::of_topics("topics", "topic", &settings.topics);
        let mut threads = TermBook::of_topics("threads", "thread", &settings.threads);
        let mut kinds = TermBook::of_groups("kinds", "type", &settings.kinds, term::KINDS);
        let mut groups = TermBook::of_groups(
            "stakeholder_groups",
            "stakeholder_group",
            &settings.stakeholder_groups,
            term::STAKEHOLDER_GROUPS,
        );
        let mut addressees = TermBook::of_groups("addressees", "addressee", &settings.addressees, &[]);
        topics_of_workshops
            .iter()
            .flatten()
            .for_each(|mention| topics.meet(mention));
        meet_groups(&mut groups, attendance, notes, diagnostics);
        for note in notes {
            note.topics.iter().for_each(|mention| topics.meet(mention));
            note.threads.iter().for_each(|mention| threads.meet(mention));
            note.kind.iter().for_each(|mention| kinds.meet(mention));
            note.addressees
                .iter()
                .for_each(|mention| addressees.meet(mention));
        }
        Self {
            topics: topics.close(diagnostics),
            threads: threads.close(diagnostics),
            kinds: kinds.close(diagnostics),
            groups: groups.close(diagnostics),
            addressees: addressees.close(diagnostics),
        }
    }
}

/// Takes note of the stakeholder groups. One that nobody listed and that is the
/// organisation of a participant is none: an organisation is never an attribute
/// of a person or a note, whatever the column. It counts as not stated.
fn meet_groups(
    groups: &mut TermBook,
    attendance: &[AttendanceDraft],
    notes: &[NoteDraft],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let organisations: BTreeSet<String> = attendance
        .iter()
        .map(|draft| fold(&draft.identity.organisation))
        .collect();
    let of_people = attendance.iter().filter_map(|draft| draft.group.as_ref());
    for mention in of_people.chain(notes.iter().filter_map(|note| note.group.as_ref())) {
        if groups.knows(mention) || !organisations.contains(&fold(&mention.text)) {
            groups.meet(mention);
            continue;
        }
        diagnostics.push(
            Diagnostic::error(
                Code::InvalidValue,
                "the stakeholder group is the organisation of a participant; the group counts as not stated",
            )
            .at(mention.place.clone())
            .field("stakeholder_group")
            .value(&mention.text, true)
            .help("Write the group, for example Civil society; or list it in [[stakeholder_groups]] of series.toml."),
        );
    }
}

/// The indices of the words, ascending, each once.
fn indices(mentions: &[Mention], terms: &Terms) -> Vec<usize> {
    let found: BTreeSet<usize> = mentions
        .iter()
        .filter_map(|mention| terms.find(&mention.text))
        .collect();
    found.into_iter().collect()
}

/// A workshop has the topics of its list; else those of its notes; else its
/// title is its topic, so that nothing falls out of the chapters.
fn settle_topics(
    workshops: &mut [Workshop],
    listed: &[Vec<Mention>],
    notes: &[NoteDraft],
    topics: &mut Terms,
) {
    for (at, workshop) in workshops.iter_mut().enumerate() {
        workshop.topics = indices(&listed[at], topics);
        if workshop.topics.is_empty() {
            let of_notes: BTreeSet<usize> = notes
                .iter()
                .filter(|note| note.workshop == at)
                .flat_map(|note| indices(&note.topics, topics))
                .collect();
            workshop.topics = of_notes.into_iter().collect();
        }
        if workshop.topics.is_empty() {
            let slug = crate::model::Slug::of(&workshop.title);
            let topic = topics
                .find(&workshop.title)
                .unwrap_or_else(|| topics.add(Term::new(slug.as_str(), &workshop.title), &[]));
            workshop.topics.push(topic);
        }
    }
}

fn report_gaps(
    workshops: &[Workshop],
    attendance: &[AttendanceDraft],
    notes: &[NoteDraft],
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (at, workshop) in workshops.iter().enumerate() {
        if !attendance.iter().any(|draft| draft.attendance.workshop == at) {
            diagnostics.push(
                Diagnostic::warning(Code::NoAttendance, format!("workshop {} has no attendance; its brief says nothing of who took part", workshop.number))
                    .help("Drop its attendance sheet into the series folder, with a column “Workshop” or in a sheet named after the workshop."),
            );
        }
        if !notes.iter().any(|note| note.workshop == at) {
            diagnostics.push(
                Diagnostic::warning(
                    Code::NoNotes,
                    format!(
                        "workshop {} has no notes; its brief says only who met when",
                        workshop.number
                    ),
                )
                .help("Drop its notes into the series folder, with the columns Workshop, Type and Note."),
            );
        }
    }
}

fn settle_people(
    drafts: Vec<AttendanceDraft>,
    groups: &Terms,
) -> (Vec<crate::model::Person>, Vec<Attendance>) {
    let identities: Vec<_> = drafts.iter().map(|draft| draft.identity.clone()).collect();
    let (people, persons) = people::persons(&identities);
    let attendance = drafts
        .into_iter()
        .zip(persons)
        .map(|(draft, person)| Attendance {
            person,
            group: draft.group.and_then(|mention| groups.find(&mention.text)),
            ..draft.attendance
        })
        .collect();
    (people, attendance)
}

fn settle_notes(
    drafts: Vec<NoteDraft>,
    workshops: &[Workshop],
    words: &Words,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Note> {
    let references = references(&drafts, workshops, diagnostics);
    let observation = words.kinds.find("observation").unwrap_or_default();
    let mut notes: Vec<Note> = drafts
        .into_iter()
        .zip(references)
        .map(|(draft, reference)| {
            let topics = indices(&draft.topics, &words.topics);
            Note {
                reference,
                kind: draft
                    .kind
                    .and_then(|mention| words.kinds.find(&mention.text))
                    .unwrap_or(observation),
                topics: if topics.is_empty() {
                    workshops[draft.workshop].topics.clone()
                } else {
                    topics
                },
                threads: indices(&draft.threads, &words.threads),
                group: draft.group.and_then(|mention| words.groups.find(&mention.text)),
                addressees: indices(&draft.addressees, &words.addressees),
                workshop: draft.workshop,
                text: draft.text,
                edited: draft.edited,
                countries: draft.countries,
                question: draft.question,
                speaker: draft.speaker,
                priority: draft.priority,
                same_as: draft.same_as,
                consent: draft.consent,
                include: draft.include,
                origin: draft.origin,
            }
        })
        .collect();
    notes.sort_by(|left, right| left.reference.cmp(&right.reference));
    notes
}

/// The evidence reference of each note: its `Id`, or, without one, its order
/// by file, sheet and row among the notes of its workshop. Notes come in that
/// order. No two notes of a series print alike.
fn references(
    drafts: &[NoteDraft],
    workshops: &[Workshop],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<EvidenceReference> {
    let number = |draft: &NoteDraft| workshops[draft.workshop].number.clone();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut given: Vec<Option<EvidenceReference>> = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let reference = EvidenceReference::new(number(draft), &draft.given_id);
        let is_free = !draft.given_id.is_empty() && taken.insert(reference.to_string());
        if !is_free && !draft.given_id.is_empty() {
            diagnostics.push(
                Diagnostic::warning(
                    Code::Repeated,
                    "another note has this Id; the note is known by its order instead",
                )
                .at(draft.id_place.clone())
                .field("id")
                .value(&draft.given_id, false)
                .help("Give each note of a workshop an Id of its own."),
            );
        }
        given.push(is_free.then_some(reference));
    }
    let mut order = vec![0_usize; workshops.len()];
    let mut all = Vec::with_capacity(drafts.len());
    for (draft, given) in drafts.iter().zip(given) {
        order[draft.workshop] += 1;
        all.push(given.unwrap_or_else(|| by_order(&number(draft), order[draft.workshop], &mut taken)));
    }
    all
}

/// Where somebody else's Id is this order, a letter tells them apart.
fn by_order(number: &WorkshopNumber, order: usize, taken: &mut BTreeSet<String>) -> EvidenceReference {
    let mut id = order.to_string();
    loop {
        let reference = EvidenceReference::new(number.clone(), &id);
        if taken.insert(reference.to_string()) {
            return reference;
        }
        id.push('n');
    }
}
