//! What the owner of the data can mend, as data: a stable code, a severity,
//! the place in the input, the value that was found and what to do about it.
//!
//! Diagnostics are collected, never stopped at the first, and returned beside
//! the value that could still be made ([`Warned`]). What the environment does
//! (disk, permissions, a missing template) is no diagnostic but an
//! [`anyhow::Error`].

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A value with the diagnostics that arose while it was made.
#[derive(Debug, Clone)]
pub struct Warned<T> {
    pub value: T,
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Warned<T> {
    pub fn new(value: T, diagnostics: Vec<Diagnostic>) -> Self {
        Self { value, diagnostics }
    }

    /// Hands the diagnostics on and keeps the value.
    pub fn unpack(self, into: &mut Vec<Diagnostic>) -> T {
        into.extend(self.diagnostics);
        self.value
    }
}

/// How grave a diagnostic is. The exit code follows from the gravest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// For information: what was inferred or passed over.
    Note,
    /// Used, but doubtful.
    Warning,
    /// Something asked for could not be used or shown.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        })
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What a diagnostic is about. The names are stable: scripts and
        /// people refer to them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $variant,)* }

        impl Code {
            /// Every code, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name in lower-case words joined by hyphens.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

codes! {
    /// A value could stand for several things.
    AmbiguousValue = "ambiguous-value",
    /// A logo or a font of the series cannot be used.
    Branding = "branding",
    /// A text names a country that the row's country column does not.
    CountryInText = "country-in-text",
    /// A country that is no more, without a word on which of its successors is meant.
    FormerCountry = "former-country",
    /// The stakeholder group of somebody was told by a rule of series.toml.
    GroupFromRule = "group-from-rule",
    /// Rows or columns that a spreadsheet hides, and that are read.
    HiddenCells = "hidden-cells",
    /// A title, topic list or other thing was inferred rather than told.
    Inferred = "inferred",
    /// A date that no calendar has or that cannot be read.
    InvalidDate = "invalid-date",
    /// A value that its column cannot take.
    InvalidValue = "invalid-value",
    /// An older or other row forbids what a row allows.
    ConsentWithdrawn = "consent-withdrawn",
    /// A finished file would tell what must not be told.
    Disclosure = "disclosure",
    /// A text of an editor is missing, or part of it cannot be printed.
    EditorialText = "editorial-text",
    /// An earlier edition to compare with lacks a series or a table.
    EarlierEdition = "earlier-edition",
    /// Two people who are likely one.
    LikelyDouble = "likely-double",
    /// A row lacks what makes it a row of its kind.
    MissingValue = "missing-value",
    /// A text names somebody who did not agree to be named.
    NameInText = "name-in-text",
    /// A workshop has no attendance.
    NoAttendance = "no-attendance",
    /// A workshop has no notes.
    NoNotes = "no-notes",
    /// Somebody's times in an export meet none of the sessions that it covers.
    NoSession = "no-session",
    /// Which recommendations or challenges say the same is for somebody to decide.
    NoteGroups = "note-groups",
    /// A series has nothing from which a document could be made.
    NothingToBuild = "nothing-to-build",
    /// A note names an organisation that was in the room.
    OrganisationInText = "organisation-in-text",
    /// A note that an earlier edition knew by another evidence reference.
    ReferenceShifted = "reference-shifted",
    /// A region of several countries where a country is looked for.
    RegionNamed = "region-named",
    /// Two rows or sheets say the same thing of the same workshop.
    Repeated = "repeated",
    /// The series.toml cannot be used.
    SeriesFile = "series-file",
    /// The times of sessions are missing, cannot be, or overlap.
    SessionTimes = "session-times",
    /// A row that is no entry: a total, a heading, somebody who was not there.
    SetAside = "set-aside",
    /// A sheet was passed over.
    SheetPassedOver = "sheet-passed-over",
    /// A person whose name cannot be looked for in texts.
    UnprotectedName = "unprotected-name",
    /// A column whose header is nearly one that is known.
    UnknownColumn = "unknown-column",
    /// A country example or country that is not known.
    UnknownCountry = "unknown-country",
    /// A guiding question that the workshop does not have.
    UnknownQuestion = "unknown-question",
    /// A topic, thread, kind or group that series.toml does not list.
    UnknownTerm = "unknown-term",
    /// A row of a workshop that the list of workshops does not have.
    UnknownWorkshop = "unknown-workshop",
    /// Words of the series that a further edition has as the first one has them.
    Untranslated = "untranslated",
    /// A translation of words that the series does not have.
    UnusedTranslation = "unused-translation",
    /// A character that the documents' fonts do not have.
    UnprintableCharacter = "unprintable-character",
    /// A file could not be read.
    UnreadableFile = "unreadable-file",
    /// A cell holds an error value.
    UnreadableCell = "unreadable-cell",
    /// No sheet of a spreadsheet could be understood.
    UnusableFile = "unusable-file",
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// A cell's address, counted from zero; shown as `F23`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CellAddress {
    pub row: u32,
    pub column: u32,
}

impl CellAddress {
    pub fn new(row: u32, column: u32) -> Self {
        Self { row, column }
    }
}

impl fmt::Display for CellAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = Vec::new();
        let mut rest = self.column + 1;
        while rest > 0 {
            let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
            letters.push(char::from(b'A' + digit));
            rest = (rest - 1) / 26;
        }
        letters.reverse();
        write!(
            formatter,
            "{}{}",
            letters.iter().collect::<String>(),
            self.row + 1
        )
    }
}

/// Where something stands in the input.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Relative to the series folder, with `/`.
    pub file: Arc<str>,
    /// `None` for what concerns a whole file.
    pub sheet: Option<Arc<str>>,
    /// Empty for what concerns a whole file or sheet; the first cell of the
    /// row for what concerns a row.
    pub cells: Vec<CellAddress>,
}

impl Place {
    pub fn file(file: &Arc<str>) -> Self {
        Self {
            file: Arc::clone(file),
            sheet: None,
            cells: Vec::new(),
        }
    }

    pub fn sheet(file: &Arc<str>, sheet: &Arc<str>) -> Self {
        Self {
            sheet: Some(Arc::clone(sheet)),
            ..Self::file(file)
        }
    }

    pub fn cell(file: &Arc<str>, sheet: &Arc<str>, cell: CellAddress) -> Self {
        Self {
            cells: vec![cell],
            ..Self::sheet(file, sheet)
        }
    }
}

/// The value that a diagnostic is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FoundValue {
    pub text: String,
    /// From a column that identifies people: masked wherever the stream is no
    /// terminal, and never written to `output/`.
    pub identifying: bool,
}

/// The tables of series.toml that say what else a name may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AliasTable {
    Countries,
    Organisations,
    People,
    Topics,
    Threads,
    Kinds,
    StakeholderGroups,
    Addressees,
}

impl AliasTable {
    /// Every table.
    pub const ALL: [Self; 8] = [
        Self::Countries,
        Self::Organisations,
        Self::People,
        Self::Topics,
        Self::Threads,
        Self::Kinds,
        Self::StakeholderGroups,
        Self::Addressees,
    ];

    /// Its key below `aliases`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Countries => "countries",
            Self::Organisations => "organisations",
            Self::People => "people",
            Self::Topics => "topics",
            Self::Threads => "threads",
            Self::Kinds => "kinds",
            Self::StakeholderGroups => "stakeholder_groups",
            Self::Addressees => "addressees",
        }
    }
}

/// A line of series.toml that settles a diagnostic.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Proposal {
    pub table: AliasTable,
    /// As the sheets write it.
    pub name: String,
    /// What it stands for.
    pub target: String,
    /// Whether the two differ in spelling only, so that nobody need decide.
    pub certain: bool,
}

impl Proposal {
    /// The lines to paste; without the table's header where series.toml has
    /// one, for TOML allows no second.
    pub fn lines(&self, has_table: bool) -> String {
        let line = format!("{} = {}", toml_string(&self.name), toml_string(&self.target));
        if has_table {
            line
        } else {
            format!("[aliases.{}]\n{line}", self.table.key())
        }
    }

    /// The end of a help text: where the lines go, and the lines.
    pub fn instruction(&self, has_table: bool) -> String {
        let lines = self.lines(has_table);
        if has_table {
            format!(
                "add to series.toml, below [aliases.{}]:\n{lines}",
                self.table.key()
            )
        } else {
            format!("add to series.toml:\n{lines}")
        }
    }
}

/// A text as TOML writes it.
pub fn toml_string(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// One problem in the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    pub code: Code,
    pub severity: Severity,
    pub place: Option<Place>,
    /// The column's meaning, for example `country_example`.
    pub field: Option<&'static str>,
    pub value: Option<FoundValue>,
    /// A sentence without a full stop. Holds no identifying value.
    pub message: String,
    /// What to do. Holds no identifying value. May have several lines.
    pub help: Option<String>,
    /// The line of series.toml, as `help` shows it, that settles the problem.
    pub proposal: Option<Proposal>,
}

impl Diagnostic {
    /// Whether it tells what was inferred and can be written down: for somebody
    /// to confirm, so it is shown where other notes are not.
    pub fn is_to_confirm(&self) -> bool {
        self.code == Code::Inferred && self.help.is_some()
    }

    fn new(severity: Severity, code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity,
            place: None,
            field: None,
            value: None,
            message: message.into(),
            help: None,
            proposal: None,
        }
    }

    pub fn error(code: Code, message: impl Into<String>) -> Self {
        Self::new(Severity::Error, code, message)
    }

    pub fn warning(code: Code, message: impl Into<String>) -> Self {
        Self::new(Severity::Warning, code, message)
    }

    pub fn note(code: Code, message: impl Into<String>) -> Self {
        Self::new(Severity::Note, code, message)
    }

    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    #[must_use]
    pub fn field(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    #[must_use]
    pub fn value(mut self, text: impl Into<String>, identifying: bool) -> Self {
        self.value = Some(FoundValue {
            text: text.into(),
            identifying,
        });
        self
    }

    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    #[must_use]
    pub fn proposal(mut self, proposal: Proposal) -> Self {
        self.proposal = Some(proposal);
        self
    }
}

/// Joins diagnostics that are the same problem in several cells of one sheet
/// and puts all in an order that depends on nothing but their content: by
/// file, sheet and first cell; those without a place come first.
pub fn consolidate(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    type Key = (
        Option<(Arc<str>, Option<Arc<str>>)>,
        Code,
        Option<&'static str>,
        Option<FoundValue>,
        String,
        Option<String>,
    );
    let mut groups: BTreeMap<Key, Diagnostic> = BTreeMap::new();
    for diagnostic in diagnostics {
        let key = (
            diagnostic
                .place
                .as_ref()
                .map(|place| (Arc::clone(&place.file), place.sheet.clone())),
            diagnostic.code,
            diagnostic.field,
            diagnostic.value.clone(),
            diagnostic.message.clone(),
            diagnostic.help.clone(),
        );
        match groups.entry(key) {
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert(diagnostic);
            }
            std::collections::btree_map::Entry::Occupied(mut entry) => {
                let known = entry.get_mut();
                known.severity = known.severity.max(diagnostic.severity);
                if let (Some(place), Some(more)) = (known.place.as_mut(), diagnostic.place) {
                    place.cells.extend(more.cells);
                }
            }
        }
    }
    let mut all: Vec<Diagnostic> = groups.into_values().collect();
    for place in all.iter_mut().filter_map(|diagnostic| diagnostic.place.as_mut()) {
        place.cells.sort_unstable();
        place.cells.dedup();
    }
    all.sort_by(|left, right| left.place.cmp(&right.place).then(left.code.cmp(&right.code)));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_those_of_a_spreadsheet() {
        for (column, letters) in [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (701, "ZZ"),
            (702, "AAA"),
            (16_383, "XFD"),
        ] {
            assert_eq!(CellAddress::new(22, column).to_string(), format!("{letters}23"));
        }
    }

    #[test]
    fn the_same_problem_in_several_cells_is_one_diagnostic() {
        let file: Arc<str> = "notes.xlsx".into();
        let sheet: Arc<str> = "Notes".into();
        let problem = |row, value: &str| {
            Diagnostic::error(Code::UnknownCountry, "no such country")
                .at(Place::cell(&file, &sheet, CellAddress::new(row, 5)))
                .value(value, false)
        };
        let all = consolidate(vec![
            problem(9, "Utopia"),
            problem(3, "Utopia"),
            problem(1, "Arcadia"),
        ]);
        let cells: Vec<String> = all
            .iter()
            .map(|one| {
                one.place
                    .iter()
                    .flat_map(|place| &place.cells)
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect();
        assert_eq!(cells, ["F2", "F4 F10"]);
    }
}
