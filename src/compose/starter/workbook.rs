//! The workbook to fill in: the canonical sheets in one language.

use jiff::civil::{Date, date};

use crate::compose::language::{Language, say};
use crate::model::SheetRole;
use crate::model::name::CountryCode;
use crate::model::starter::{
    FoundWorkshop, StarterCell, StarterColumn, StarterOffer, StarterSheet, StarterWidth, StarterWorkbook,
};
use crate::vocabulary::answer::{self, Choice};
use crate::vocabulary::header::{self, Field};
use crate::vocabulary::{attribute, country, place, term};

/// The sheets by their positions, with their columns in order.
const SHEETS: [(SheetRole, &[Field]); 3] = [
    (SheetRole::Workshops, WORKSHOPS),
    (SheetRole::Attendance, ATTENDANCE),
    (SheetRole::Notes, NOTES),
];

const WORKSHOPS: &[Field] = &[
    Field::Workshop,
    Field::Title,
    Field::Topic,
    Field::Date,
    Field::Host,
    Field::Venue,
    Field::Format,
    Field::Duration,
    Field::Questions,
    Field::CountryExample,
    Field::Chair,
];

const ATTENDANCE: &[Field] = &[
    Field::Workshop,
    Field::Name,
    Field::Email,
    Field::Organisation,
    Field::StakeholderGroup,
    Field::Country,
    Field::Gender,
    Field::Role,
    Field::Attended,
    Field::Joined,
    Field::Left,
    Field::Minutes,
    Field::Consent,
];

const NOTES: &[Field] = &[
    Field::Workshop,
    Field::Id,
    Field::Kind,
    Field::Note,
    Field::Topic,
    Field::CountryExample,
    Field::Thread,
    Field::Question,
    Field::Speaker,
    Field::SpeakerGroup,
    Field::Addressee,
    Field::Priority,
    Field::Group,
    Field::Consent,
    Field::Include,
    Field::EditedText,
];

/// The day of the example: any will do, and it must not be that of the clock.
const EXAMPLE_DAY: Date = date(2026, 3, 4);

/// All sheets, with examples.
pub fn to_fill_in(name: &str, title: &str, language: &Language) -> StarterWorkbook {
    let code = language.code();
    let paragraphs = vec![
        say!(language, "starter-instructions-rows"),
        say!(
            language,
            "starter-instructions-examples",
            mark = place::example_mark(code).trim_end()
        ),
        say!(
            language,
            "starter-instructions-needed",
            workshop = header::heading(SheetRole::Notes, Field::Workshop, code),
            title = header::heading(SheetRole::Workshops, Field::Title, code),
            name = header::heading(SheetRole::Attendance, Field::Name, code),
            note = header::heading(SheetRole::Notes, Field::Note, code)
        ),
        say!(language, "starter-instructions-lists"),
        say!(language, "starter-instructions-several"),
        say!(language, "starter-instructions-exports"),
        say!(language, "starter-instructions-names"),
        how_to_build(name, language),
    ];
    let sheets = SHEETS.iter().map(|(role, fields)| sheet(*role, fields, language));
    of_sheets(title, paragraphs, sheets.collect(), language)
}

/// The list of the workshops that were found, to be completed.
pub fn of_found(
    name: &str,
    title: &str,
    workshops: &[FoundWorkshop],
    language: &Language,
) -> StarterWorkbook {
    let paragraphs = vec![
        say!(language, "starter-instructions-found"),
        say!(language, "starter-instructions-lists"),
        say!(language, "starter-instructions-several"),
        how_to_build(name, language),
    ];
    let mut list = sheet(SheetRole::Workshops, WORKSHOPS, language);
    for (column, field) in list.columns.iter_mut().zip(WORKSHOPS) {
        column.examples.clear();
        column.entries = workshops.iter().map(|workshop| entry(workshop, *field)).collect();
    }
    of_sheets(title, paragraphs, vec![list], language)
}

fn entry(workshop: &FoundWorkshop, field: Field) -> StarterCell {
    match field {
        Field::Workshop => match workshop.number.parse() {
            Ok(number) => StarterCell::Number(number),
            Err(_) => StarterCell::Text(workshop.number.clone()),
        },
        Field::Title => StarterCell::Text(workshop.title.clone()),
        Field::Date => workshop.date.map_or(StarterCell::Empty, StarterCell::Date),
        Field::Duration => workshop.minutes.map_or(StarterCell::Empty, StarterCell::Number),
        _ => StarterCell::Empty,
    }
}

fn how_to_build(name: &str, language: &Language) -> String {
    say!(
        language,
        "starter-instructions-build",
        inspect = format!("rapporteur inspect {name}"),
        build = format!("rapporteur {name}")
    )
}

fn of_sheets(
    title: &str,
    paragraphs: Vec<String>,
    sheets: Vec<StarterSheet>,
    language: &Language,
) -> StarterWorkbook {
    StarterWorkbook {
        title: title.to_owned(),
        instructions: say!(language, "starter-sheet-instructions"),
        paragraphs,
        sheets,
        lists: say!(language, "starter-sheet-lists"),
    }
}

fn sheet(role: SheetRole, fields: &[Field], language: &Language) -> StarterSheet {
    let column = |field: &Field| StarterColumn {
        heading: header::heading(role, *field, language.code()).to_owned(),
        description: say!(
            language,
            "starter-column",
            field = field.name(),
            sheet = role.name()
        ),
        examples: examples(role, *field, language),
        entries: Vec::new(),
        offer: offer(role, *field, language),
        width: width(*field),
    };
    StarterSheet {
        name: say!(language, "starter-sheet", sheet = role.name()),
        columns: fields.iter().map(column).collect(),
    }
}

fn width(field: Field) -> StarterWidth {
    match field {
        Field::Note | Field::EditedText | Field::Questions => StarterWidth::Sentence,
        Field::Title
        | Field::Topic
        | Field::Host
        | Field::Venue
        | Field::Name
        | Field::Email
        | Field::Organisation
        | Field::StakeholderGroup
        | Field::SpeakerGroup
        | Field::Kind
        | Field::Country
        | Field::CountryExample
        | Field::Thread
        | Field::Addressee => StarterWidth::Phrase,
        _ => StarterWidth::Word,
    }
}

/// What the cells of a column offer. Workshops and topics are those that the
/// first sheet lists, so that whoever adds one there finds it in the others.
fn offer(role: SheetRole, field: Field, language: &Language) -> StarterOffer {
    let code = language.code();
    let these = |words: Vec<&str>| StarterOffer::These(words.into_iter().map(str::to_owned).collect());
    let listed = |field: Field| {
        let column = WORKSHOPS.iter().position(|own| *own == field);
        column.map_or(StarterOffer::Nothing, |column| StarterOffer::Column {
            sheet: 0,
            column,
        })
    };
    match (role, field) {
        (SheetRole::Workshops, Field::Workshop | Field::Topic) => StarterOffer::Nothing,
        (_, Field::Workshop | Field::Topic) => listed(field),
        (_, Field::Format) => these(attribute::format_words(code)),
        (_, Field::Gender) => these(attribute::gender_words(code)),
        (_, Field::Attended) => these(answer::offered(Choice::YesOrNo, code)),
        (SheetRole::Attendance, Field::Consent) => these(answer::offered(Choice::AttendanceConsent, code)),
        (_, Field::Consent) => these(answer::offered(Choice::NoteConsent, code)),
        (_, Field::Include) => these(answer::offered(Choice::Include, code)),
        (_, Field::Priority) => these(answer::offered(Choice::Priority, code)),
        (_, Field::Kind) => StarterOffer::These(kinds(language)),
        (_, Field::StakeholderGroup | Field::SpeakerGroup) => StarterOffer::These(groups(language)),
        (_, Field::Country | Field::CountryExample) => StarterOffer::These(countries(language)),
        _ => StarterOffer::Nothing,
    }
}

fn kinds(language: &Language) -> Vec<String> {
    let kinds = term::KINDS.iter();
    kinds.map(|kind| kind_called(kind, language)).collect()
}

fn kind_called(kind: &term::KnownTerm, language: &Language) -> String {
    say!(language, "kind", kind = kind.id, name = kind.label)
}

fn groups(language: &Language) -> Vec<String> {
    let groups = term::STAKEHOLDER_GROUPS.iter();
    groups
        .map(|group| say!(language, "group", group = group.id, name = group.label))
        .collect()
}

/// By names that leave no doubt, in alphabetical order.
fn countries(language: &Language) -> Vec<String> {
    let all = country::all().iter();
    let mut names: Vec<&str> = all
        .map(|country| country::clear_name_in(country, language.code()))
        .collect();
    names.sort_by(|left, right| language.compare(left, right));
    names.into_iter().map(str::to_owned).collect()
}

/// What the example rows have in a column: one for a workshop and a
/// participant, two for notes.
fn examples(role: SheetRole, field: Field, language: &Language) -> Vec<StarterCell> {
    let worded = |part: &str| StarterCell::Text(say!(language, "starter-example", part = part));
    let text = |text: &str| StarterCell::Text(text.to_owned());
    let marked = || text(&format!("{}1", place::example_mark(language.code())));
    let first_offer = |position: usize| match offer(role, field, language) {
        StarterOffer::These(words) => words
            .get(position)
            .cloned()
            .map_or(StarterCell::Empty, StarterCell::Text),
        StarterOffer::Nothing | StarterOffer::Column { .. } => StarterCell::Empty,
    };
    let named = |code: &str| {
        let code = CountryCode::new(code);
        code.map_or(StarterCell::Empty, |code| {
            StarterCell::Text(language.country(code))
        })
    };
    match (role, field) {
        (SheetRole::Notes, Field::Workshop) => vec![marked(), marked()],
        (_, Field::Workshop) => vec![marked()],
        (SheetRole::Notes, Field::Id) => vec![StarterCell::Number(1), StarterCell::Number(2)],
        (SheetRole::Notes, Field::Topic) => vec![worded("topic"), worded("topic")],
        (SheetRole::Notes, Field::CountryExample) => vec![named("LBR"), named("NPL")],
        (SheetRole::Notes, Field::SpeakerGroup) => vec![first_offer(4), first_offer(1)],
        (_, Field::Kind) => vec![first_offer(1), first_offer(2)],
        (_, Field::Note) => vec![worded("challenge"), worded("recommendation")],
        (_, Field::Addressee) => vec![StarterCell::Empty, worded("addressee")],
        (_, Field::Date) => vec![StarterCell::Date(EXAMPLE_DAY)],
        (_, Field::Duration) => vec![StarterCell::Number(120)],
        (_, Field::Email) => vec![text("ada@example.org")],
        (_, Field::StakeholderGroup) => vec![first_offer(4)],
        (_, Field::CountryExample | Field::Country) => vec![named("LBR")],
        (_, Field::Format | Field::Gender | Field::Attended) => vec![first_offer(0)],
        (_, Field::Minutes) => vec![StarterCell::Number(95)],
        (SheetRole::Attendance, Field::Consent) => vec![first_offer(1)],
        (_, Field::Title | Field::Topic | Field::Host | Field::Venue | Field::Questions) => {
            vec![worded(field.name())]
        }
        (_, Field::Name | Field::Organisation) => vec![worded(field.name())],
        _ => Vec::new(),
    }
}
