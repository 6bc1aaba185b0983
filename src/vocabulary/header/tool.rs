//! Programs whose exports have columns of their own beside those that people
//! named: form tools (`KoboToolbox`, ODK Central, `SurveyMonkey`) and coding
//! tools (Taguette, `QualCoder`). Each is known by headers that stand together
//! in no sheet that was made by hand, so that a hand-made `Id`, `Status` or
//! `Category` keeps its meaning.

use super::{Field, normalise};

/// A program that wrote a sheet of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tool {
    Kobo,
    OdkCentral,
    SurveyMonkey,
    Taguette,
    QualCoder,
    /// A chat or transcript of a meeting, laid out as a table.
    Transcript,
}

/// What a column is to the program that wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ToolColumn {
    /// Of no use here.
    Own,
    /// Who filled in the form or coded the text: no speaker, and protected all
    /// the same.
    Recorder,
    /// By which rows of other sheets name the row.
    Key,
    /// The key of the row to which this one belongs.
    ParentKey,
    /// The sheet in which that row stands.
    ParentSheet,
    /// Whether somebody who checked the form refused it.
    Verdict,
    /// Which text the passage is from.
    Document,
    /// A wider code above the passage's.
    Wider,
}

/// What one of a tool's headers is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToolHeader {
    Column(ToolColumn),
    Field(Field),
}

use ToolColumn::{Document, Key, Own, ParentKey, ParentSheet, Recorder, Verdict, Wider};
use ToolHeader::{Column, Field as Of};

/// Each tool with headers that tell it, all of them in one row, in lower case.
const SIGNATURES: &[(Tool, &[&str])] = &[
    (Tool::Kobo, &["_parent_table_name", "_parent_index"]),
    (Tool::Kobo, &["_uuid", "_submission_time"]),
    (Tool::OdkCentral, &["submissiondate", "key", "submitterid"]),
    (Tool::OdkCentral, &["parent_key", "key"]),
    (Tool::SurveyMonkey, &["respondent id", "collector id"]),
    (Tool::Taguette, &["id", "document", "tag", "content"]),
    (Tool::QualCoder, &["coder", "coded", "id", "codename"]),
];

/// The headers of each tool's own columns, in lower case.
const COLUMNS: &[(Tool, &[(&str, ToolHeader)])] = &[
    (
        Tool::Kobo,
        &[
            ("_index", Column(Key)),
            ("_parent_index", Column(ParentKey)),
            ("_parent_table_name", Column(ParentSheet)),
            ("_submitted_by", Column(Recorder)),
            ("_validation_status", Column(Verdict)),
            ("_submission_time", Of(Field::Submitted)),
            ("_id", Of(Field::Id)),
            ("username", Column(Recorder)),
            ("start", Of(Field::Submitted)),
            ("end", Of(Field::Submitted)),
            ("today", Of(Field::Submitted)),
            ("deviceid", Column(Own)),
            ("phonenumber", Column(Own)),
            ("simserial", Column(Own)),
            ("subscriberid", Column(Own)),
            ("audit", Column(Own)),
        ],
    ),
    (
        Tool::OdkCentral,
        &[
            ("key", Column(Key)),
            ("parent_key", Column(ParentKey)),
            ("submittername", Column(Recorder)),
            ("reviewstate", Column(Verdict)),
            ("submissiondate", Of(Field::Submitted)),
            ("meta-instanceid", Column(Own)),
            ("instanceid", Column(Own)),
            ("meta-instancename", Column(Own)),
            ("submitterid", Column(Own)),
            ("attachmentspresent", Column(Own)),
            ("attachmentsexpected", Column(Own)),
            ("status", Column(Own)),
            ("deviceid", Column(Own)),
            ("edits", Column(Own)),
            ("formversion", Column(Own)),
            ("start", Of(Field::Submitted)),
            ("end", Of(Field::Submitted)),
            ("today", Of(Field::Submitted)),
            ("username", Column(Recorder)),
        ],
    ),
    (
        Tool::SurveyMonkey,
        &[
            ("respondent id", Of(Field::Id)),
            ("collector id", Column(Own)),
            ("start date", Of(Field::Submitted)),
            ("end date", Of(Field::Submitted)),
            ("ip address", Column(Own)),
            ("email address", Of(Field::Email)),
            ("first name", Column(Recorder)),
            ("last name", Column(Recorder)),
            ("custom data 1", Column(Own)),
        ],
    ),
    (Tool::Taguette, &[("document", Column(Document))]),
    (
        Tool::QualCoder,
        &[
            ("file", Column(Document)),
            ("filename", Column(Document)),
            ("case", Column(Recorder)),
            ("coder", Column(Recorder)),
            ("coded_memo", Column(Own)),
            ("category", Column(Wider)),
        ],
    ),
];

/// The words with which those who check forms refuse one, and with which a
/// coding tool stands for what it cannot write into a table.
const REFUSALS: [&str; 5] = [
    "rejected",
    "not approved",
    "validation status not approved",
    "rejete",
    "rechazado",
];

impl Tool {
    /// The program that wrote a row of headers.
    pub fn of<'a>(headers: impl Iterator<Item = &'a str>) -> Option<Self> {
        let headers: Vec<String> = headers.map(plain).collect();
        let has = |known: &str| headers.iter().any(|header| header == known);
        SIGNATURES
            .iter()
            .find(|(_, signature)| signature.iter().all(|known| has(known)))
            .map(|(tool, _)| *tool)
    }

    /// For messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kobo => "KoboToolbox",
            Self::OdkCentral => "ODK Central",
            Self::SurveyMonkey => "SurveyMonkey",
            Self::Taguette => "Taguette",
            Self::QualCoder => "QualCoder",
            Self::Transcript => "chat or transcript",
        }
    }

    /// What one of the tool's own headers is.
    pub fn header(self, header: &str) -> Option<ToolHeader> {
        let header = plain(header);
        let known = COLUMNS
            .iter()
            .find(|(tool, _)| *tool == self)
            .and_then(|(_, columns)| columns.iter().find(|(known, _)| *known == header))
            .map(|(_, meaning)| *meaning);
        match self {
            // A repeat group repeats its form's own columns: `_submission__submitted_by`.
            Self::Kobo if header.ends_with("__submitted_by") => Some(Column(Recorder)),
            Self::Kobo if header.ends_with("__validation_status") => Some(Column(Verdict)),
            Self::Kobo => known.or_else(|| header.starts_with('_').then_some(Column(Own))),
            _ => known,
        }
    }

    /// Whether it is a form tool that sets groups of questions before each
    /// question, and choices behind it.
    pub fn groups_questions(self) -> bool {
        matches!(self, Self::Kobo | Self::OdkCentral)
    }

    /// Whether its rows are passages of texts, a row for each code.
    pub fn codes_passages(self) -> bool {
        matches!(self, Self::Taguette | Self::QualCoder)
    }

    /// The question of a header with its groups: `details/note` is `note`, for
    /// ODK Central `details-note`. Every ending that may be it, the longest first.
    pub fn questions(self, header: &str) -> Vec<&str> {
        let mark = match self {
            Self::Kobo => '/',
            Self::OdkCentral => '-',
            _ => return vec![header],
        };
        let behind = header.match_indices(mark).map(|(at, _)| &header[at + 1..]);
        std::iter::once(header)
            .chain(behind)
            .filter(|rest| !rest.trim().is_empty())
            .collect()
    }
}

/// Whether somebody who checked the form refused it.
pub fn is_refused(verdict: &str) -> bool {
    REFUSALS.contains(&normalise(verdict).as_str())
}

/// What `SurveyMonkey` writes below a question that has one answer.
pub fn is_only_answer(header: &str) -> bool {
    matches!(
        normalise(header).as_str(),
        "response"
            | "open ended response"
            | "reponse"
            | "reponse ouverte"
            | "respuesta"
            | "respuesta abierta"
    )
}

/// Letters as they stand but for case: underscores tell a tool's own columns.
fn plain(header: &str) -> String {
    header.trim().trim_start_matches('\u{feff}').to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tools_are_told_by_their_own_headers() {
        let of = |headers: &[&str]| Tool::of(headers.iter().copied());
        assert_eq!(
            of(&["notes/note", "_index", "_parent_table_name", "_parent_index"]),
            Some(Tool::Kobo)
        );
        assert_eq!(
            of(&["SubmissionDate", "meta-instanceID", "note", "KEY", "SubmitterID"]),
            Some(Tool::OdkCentral)
        );
        assert_eq!(
            of(&["Respondent ID", "Collector ID", "Note"]),
            Some(Tool::SurveyMonkey)
        );
        assert_eq!(of(&["id", "document", "tag", "content"]), Some(Tool::Taguette));
        assert_eq!(of(&["Id", "Category", "Note", "Status", "Document"]), None);
    }

    #[test]
    fn groups_stand_before_questions() {
        assert_eq!(
            Tool::Kobo.questions("meeting/details/note"),
            ["meeting/details/note", "details/note", "note"]
        );
        assert_eq!(
            Tool::OdkCentral.questions("details-note"),
            ["details-note", "note"]
        );
        assert_eq!(Tool::SurveyMonkey.questions("a/b-c"), ["a/b-c"]);
        assert_eq!(Tool::Kobo.header("__version__"), Some(Column(Own)));
        assert_eq!(Tool::Kobo.header("_tags"), Some(Column(Own)));
        assert_eq!(Tool::OdkCentral.header("note"), None);
        assert!(is_refused("rejected") && is_refused("Not approved") && !is_refused("approved"));
    }
}
