//! What the header of a column means.
//!
//! One declarative table: for each role a sheet can have, its fields, and for
//! each field the headers that people write for it. Matching is exact after
//! [`normalise`], so a new wording is one more word here and nothing else.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::SheetRole;
use crate::model::name::fold;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    Workshop,
    Title,
    Topic,
    Date,
    Host,
    Venue,
    Format,
    Duration,
    Questions,
    CountryExample,
    Chair,
    Name,
    FirstName,
    LastName,
    Email,
    Organisation,
    StakeholderGroup,
    Country,
    Gender,
    Role,
    Attended,
    Joined,
    Left,
    Minutes,
    Consent,
    Id,
    Kind,
    Note,
    Thread,
    Question,
    Speaker,
    SpeakerGroup,
    Addressee,
    Priority,
    Group,
    Include,
    EditedText,
}

impl Field {
    /// As diagnostics name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Workshop => "workshop",
            Self::Title => "title",
            Self::Topic => "topic",
            Self::Date => "date",
            Self::Host => "host",
            Self::Venue => "venue",
            Self::Format => "format",
            Self::Duration => "duration",
            Self::Questions => "guiding_questions",
            Self::CountryExample => "country_example",
            Self::Chair => "chair",
            Self::Name => "name",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::Email => "email",
            Self::Organisation => "organisation",
            Self::StakeholderGroup => "stakeholder_group",
            Self::Country => "country",
            Self::Gender => "gender",
            Self::Role => "role",
            Self::Attended => "attended",
            Self::Joined => "joined",
            Self::Left => "left",
            Self::Minutes => "minutes",
            Self::Consent => "consent",
            Self::Id => "id",
            Self::Kind => "type",
            Self::Note => "note",
            Self::Thread => "thread",
            Self::Question => "question",
            Self::Speaker => "speaker",
            Self::SpeakerGroup => "speaker_group",
            Self::Addressee => "addressee",
            Self::Priority => "priority",
            Self::Group => "group",
            Self::Include => "include",
            Self::EditedText => "edited_text",
        }
    }

    /// The header of the canonical sheet, for messages.
    pub fn canonical(self, role: SheetRole) -> &'static str {
        table(role)
            .iter()
            .find(|(field, _)| *field == self)
            .and_then(|(_, headers)| headers.first().copied())
            .unwrap_or_default()
    }

    /// Whether values of the column point to a person.
    pub fn identifies(self) -> bool {
        matches!(
            self,
            Self::Name
                | Self::FirstName
                | Self::LastName
                | Self::Email
                | Self::Organisation
                | Self::Speaker
                | Self::Chair
        )
    }
}

type Entries = &'static [(Field, &'static [&'static str])];

/// The canonical header of each field comes first.
const WORKSHOPS: Entries = &[
    (
        Field::Workshop,
        &[
            "Workshop",
            "Workshop number",
            "Workshop no",
            "No",
            "Number",
            "Nr",
            "#",
            "Session",
            "Meeting",
            "Module",
            "Day",
        ],
    ),
    (
        Field::Title,
        &[
            "Title",
            "Workshop title",
            "Session title",
            "Name of the workshop",
            "Workshop name",
        ],
    ),
    (Field::Topic, &["Topic", "Topics", "Theme", "Themes", "Subject"]),
    (Field::Date, &["Date", "Workshop date", "Held on", "Day and date"]),
    (
        Field::Host,
        &["Host", "Hosts", "Hosted by", "Organiser", "Organizer", "Convener"],
    ),
    (Field::Venue, &["Venue", "Place", "Location", "City"]),
    (Field::Format, &["Format", "Mode", "Modality"]),
    (
        Field::Duration,
        &[
            "Duration (minutes)",
            "Duration",
            "Length",
            "Minutes",
            "Duration in minutes",
        ],
    ),
    (
        Field::Questions,
        &["Guiding questions", "Questions", "Guiding question"],
    ),
    (
        Field::CountryExample,
        &[
            "Country examples",
            "Country example",
            "Countries",
            "Country cases",
        ],
    ),
    (Field::Chair, &["Chair", "Moderator", "Facilitator", "Chaired by"]),
];

const ATTENDANCE: Entries = &[
    (
        Field::Workshop,
        &[
            "Workshop",
            "Workshop number",
            "Workshop no",
            "Session",
            "Meeting",
            "Module",
        ],
    ),
    (
        Field::Name,
        &[
            "Name",
            "Full name",
            "Participant",
            "Participant name",
            "Name of participant",
            "Attendee",
            "Attendee name",
        ],
    ),
    (Field::FirstName, &["First name", "Given name", "Forename"]),
    (Field::LastName, &["Last name", "Family name", "Surname"]),
    (
        Field::Email,
        &["Email", "E-mail", "Email address", "E-mail address", "Mail"],
    ),
    (
        Field::Organisation,
        &[
            "Organisation",
            "Organization",
            "Institution",
            "Affiliation",
            "Entity",
            "Employer",
            "Company",
        ],
    ),
    (
        Field::StakeholderGroup,
        &[
            "Stakeholder group",
            "Group",
            "Stakeholder",
            "Category",
            "Type of organisation",
            "Type of organization",
            "Sector",
        ],
    ),
    (
        Field::Country,
        &[
            "Country",
            "Country of residence",
            "Nationality",
            "Country or area",
            "Country/region name",
        ],
    ),
    (Field::Gender, &["Gender", "Sex"]),
    (
        Field::Role,
        &["Role", "Function", "Capacity", "Role in the workshop"],
    ),
    (
        Field::Format,
        &["Format", "Mode", "Mode of participation", "Participation"],
    ),
    (
        Field::Attended,
        &[
            "Attended",
            "Present",
            "Attendance",
            "Came",
            "Present?",
            "Attended?",
        ],
    ),
    (Field::Joined, &["Joined", "Join time", "Time joined", "Arrived"]),
    (Field::Left, &["Left", "Leave time", "Time left"]),
    (
        Field::Minutes,
        &[
            "Minutes",
            "Duration (minutes)",
            "Duration",
            "Time in session (minutes)",
            "Total duration (minutes)",
        ],
    ),
    (
        Field::Consent,
        &[
            "Consent",
            "Consent to be named",
            "May be named",
            "Listing consent",
        ],
    ),
];

const NOTES: Entries = &[
    (
        Field::Workshop,
        &[
            "Workshop",
            "Workshop number",
            "Workshop no",
            "Session",
            "Meeting",
            "Module",
        ],
    ),
    (
        Field::Id,
        &[
            "Id",
            "No",
            "Number",
            "Nr",
            "#",
            "Note id",
            "Note no",
            "Ref",
            "Reference",
        ],
    ),
    (
        Field::Kind,
        &[
            "Type",
            "Kind",
            "Type of note",
            "Kind of note",
            "Category",
            "Note type",
        ],
    ),
    (
        Field::Note,
        &[
            "Note",
            "Notes",
            "Text",
            "Contribution",
            "Point",
            "Point made",
            "Comment",
            "What was said",
            "Summary of point",
        ],
    ),
    (Field::Topic, &["Topic", "Topics", "Theme", "Themes"]),
    (
        Field::CountryExample,
        &[
            "Country example",
            "Country examples",
            "Country",
            "Countries",
            "Country case",
        ],
    ),
    (
        Field::Thread,
        &["Thread", "Threads", "Cross-cutting question", "Cross-cutting"],
    ),
    (
        Field::Question,
        &[
            "Question",
            "Guiding question",
            "Question no",
            "Question number",
            "In answer to",
        ],
    ),
    (Field::Speaker, &["Speaker", "Said by", "Contributor", "Name"]),
    (
        Field::SpeakerGroup,
        &[
            "Speaker group",
            "Stakeholder group",
            "Speaker's group",
            "Group of speaker",
        ],
    ),
    (
        Field::Addressee,
        &[
            "Addressee",
            "Addressees",
            "Addressed to",
            "Directed to",
            "To whom",
        ],
    ),
    (Field::Priority, &["Priority", "Importance"]),
    (Field::Group, &["Group", "Same as", "Cluster"]),
    (Field::Consent, &["Consent", "Attribution", "Quote"]),
    (Field::Include, &["Include", "Show", "In brief"]),
    (
        Field::EditedText,
        &["Edited text", "Edited", "Edited note", "Text for publication"],
    ),
];

/// The roles that a header row can give a sheet, the most telling first.
pub const ROLES: [SheetRole; 3] = [SheetRole::Notes, SheetRole::Attendance, SheetRole::Workshops];

fn table(role: SheetRole) -> Entries {
    match role {
        SheetRole::Workshops => WORKSHOPS,
        SheetRole::Attendance => ATTENDANCE,
        SheetRole::Notes => NOTES,
        SheetRole::Other => &[],
    }
}

static INDEX: LazyLock<HashMap<(SheetRole, String), Field>> = LazyLock::new(|| {
    let mut index = HashMap::new();
    for role in ROLES {
        for (field, headers) in table(role) {
            for header in *headers {
                index.entry((role, normalise(header))).or_insert(*field);
            }
        }
    }
    index
});

/// The field that a header names in a sheet of this role.
pub fn field(role: SheetRole, header: &str) -> Option<Field> {
    INDEX.get(&(role, normalise(header))).copied()
}

/// The fields that a sheet of this role can have.
pub fn fields(role: SheetRole) -> impl Iterator<Item = Field> {
    table(role).iter().map(|(field, _)| *field)
}

/// Folds case, accents, apostrophes, dashes and spaces, and drops what people
/// hang on headers: a leading asterisk or number sign's dot, a colon, brackets
/// around nothing.
pub fn normalise(header: &str) -> String {
    let folded = fold(header);
    let trimmed = folded
        .trim_start_matches(['*', ' '])
        .trim_end_matches([':', '*', '.', ' ']);
    trimmed
        .replace(['-', '_', '/'], " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_header_means_two_things_in_one_role() {
        for role in ROLES {
            let mut seen = HashMap::new();
            for (field, headers) in table(role) {
                for header in *headers {
                    let before = seen.insert(normalise(header), field);
                    assert!(
                        before.is_none(),
                        "{header} names {before:?} and {field:?} in {}",
                        role.name()
                    );
                }
            }
        }
    }

    #[test]
    fn headers_match_in_every_dress() {
        for header in [
            "Country example",
            " country  EXAMPLE:",
            "*Country\u{a0}example",
            "Country-example",
        ] {
            assert_eq!(
                field(SheetRole::Notes, header),
                Some(Field::CountryExample),
                "{header}"
            );
        }
        assert_eq!(
            field(SheetRole::Notes, "Speaker’s group"),
            Some(Field::SpeakerGroup)
        );
    }
}
