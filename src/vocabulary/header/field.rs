//! What a column can hold.

use crate::model::SheetRole;

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
    /// When a session begins: a time of day, or a day and a time.
    Starts,
    /// When a session ends.
    Ends,
    /// What a workshop belongs to beside its topic: a region, a track, a phase.
    Cluster,
    Questions,
    CountryExample,
    Chair,
    Name,
    /// Zoom's `Name (Original Name)`: the name shown, and in brackets the one
    /// that the person had before renaming.
    NameAndOriginal,
    FirstName,
    LastName,
    Email,
    Phone,
    /// Microsoft's name for an account, written as an address.
    UserPrincipal,
    Organisation,
    StakeholderGroup,
    Country,
    Gender,
    Role,
    Attended,
    Joined,
    Left,
    Minutes,
    /// In a log of events, what happened: somebody joined or left.
    Action,
    /// In a log of events, when it happened.
    Timestamp,
    /// Whether the row is of the waiting room, which is no attendance.
    WaitingRoom,
    Guest,
    RegisteredAt,
    /// Whether a registration was approved, which is no attendance.
    ApprovalStatus,
    OrderNumber,
    SeatNumber,
    /// Whether a ticket is still good.
    AttendeeStatus,
    Consent,
    /// Consent to be recorded: never consent to be named.
    RecordingConsent,
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
    /// In which language a note is written.
    Language,
    /// When a form was begun, sent or changed.
    Submitted,
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
            Self::Starts => "starts",
            Self::Ends => "ends",
            Self::Cluster => "cluster",
            Self::Questions => "guiding_questions",
            Self::CountryExample => "country_example",
            Self::Chair => "chair",
            Self::Name | Self::NameAndOriginal => "name",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::UserPrincipal => "user_principal",
            Self::Organisation => "organisation",
            Self::StakeholderGroup => "stakeholder_group",
            Self::Country => "country",
            Self::Gender => "gender",
            Self::Role => "role",
            Self::Attended => "attended",
            Self::Joined => "joined",
            Self::Left => "left",
            Self::Minutes => "minutes",
            Self::Action => "action",
            Self::Timestamp => "timestamp",
            Self::WaitingRoom => "waiting_room",
            Self::Guest => "guest",
            Self::RegisteredAt => "registered_at",
            Self::ApprovalStatus => "approval_status",
            Self::OrderNumber => "order_number",
            Self::SeatNumber => "seat_number",
            Self::AttendeeStatus => "attendee_status",
            Self::Consent => "consent",
            Self::RecordingConsent => "recording_consent",
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
            Self::Language => "language",
            Self::Submitted => "submitted",
        }
    }

    /// The header of the canonical sheet, for messages.
    pub fn canonical(self, role: SheetRole) -> &'static str {
        super::table(role)
            .iter()
            .find(|entry| entry.meaning == self)
            .and_then(|entry| entry.en.first().copied())
            .unwrap_or_default()
    }

    /// Whether values of the column point to a person.
    pub fn identifies(self) -> bool {
        matches!(
            self,
            Self::Name
                | Self::NameAndOriginal
                | Self::FirstName
                | Self::LastName
                | Self::Email
                | Self::Phone
                | Self::UserPrincipal
                | Self::Organisation
                | Self::Speaker
                | Self::Chair
        )
    }

    /// Whether a row may have several values, side by side in a cell or each in
    /// a column of its own.
    pub fn is_list(self) -> bool {
        matches!(
            self,
            Self::Topic
                | Self::CountryExample
                | Self::Thread
                | Self::Addressee
                | Self::Questions
                | Self::Host
        )
    }

    /// What the field means beside the others of its header row: `Nom` beside
    /// `Prénom` is the last name, `Nombre` beside `Apellidos` the first, though
    /// each alone is the whole name.
    #[must_use]
    pub fn beside(self, others: &[Self]) -> Self {
        let has = |field| others.contains(&field);
        match (self, has(Self::FirstName), has(Self::LastName)) {
            (Self::Name, true, false) => Self::LastName,
            (Self::Name, false, true) => Self::FirstName,
            _ => self,
        }
    }
}
