//! What series.toml says. All of it is optional.
//!
//! The types double as the JSON Schema of series.toml, so every field's
//! documentation is written for the researcher who fills it in.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::name::fold;

/// How a series of workshops is to be reported on.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The title of the series. Without it: the folder's name.
    pub title: Option<String>,
    /// A second line under the title of the policy paper.
    pub subtitle: Option<String>,
    /// One or two sentences on what the series is about.
    pub summary: Option<String>,
    /// Paragraphs that open the policy paper, in your own words; set apart by empty lines.
    pub background: Option<String>,
    /// The period in words, for example "November 2016 to May 2017". Without it: from the workshops' dates.
    pub period: Option<String>,
    /// The organisations that host the series.
    pub hosts: Vec<String>,
    /// Languages of the documents as two-letter codes ("en", "es", "fr", "ru"), the first for the main edition and the tables.
    pub languages: Vec<String>,
    /// What the documents call the workshops and their briefs: "workshops", "modules", "sessions", "days" or "dialogues". The sheets go on calling them workshops.
    pub workshops_are: WorkshopsAre,
    /// True where the data are made up: every page says so.
    pub illustrative: bool,
    /// The date of the edition as YYYY-MM-DD. Without it: the date of the last workshop.
    pub edition_date: Option<String>,
    /// How to cite the policy paper. Without it: a citation made from hosts, title and date.
    pub citation: Option<String>,
    /// The disclaimer of the policy paper, set apart by empty lines into paragraphs. Without it: sentences on whose views the paper reports and on names of countries.
    pub disclaimer: Option<String>,
    /// Further paragraphs of the policy paper's colophon, set apart by empty lines: copyright, licence, contact, thanks.
    pub colophon: Option<String>,
    /// Words of your own at the foot of each page, for example a document symbol or an address; at most 90 letters.
    pub footer: Option<String>,
    /// Topics, in the order of the policy paper's chapters.
    pub topics: Vec<TopicSettings>,
    /// Cross-cutting questions that are followed through all topics.
    pub threads: Vec<TopicSettings>,
    /// Stakeholder groups, in the order of tables; the usual ones are known without being listed.
    pub stakeholder_groups: Vec<StakeholderGroupSettings>,
    /// Kinds of notes; the usual ones are known without being listed.
    pub kinds: Vec<GroupSettings>,
    /// Those to whom recommendations are directed, in the order of the documents.
    pub addressees: Vec<GroupSettings>,
    pub aliases: AliasSettings,
    /// For each language of `languages` a table: words as they stand here or in the sheets (titles, topics, questions, labels, hosts, venues) = the same in that language. Long texts go by the names of their settings: `background = "…"`.
    pub translations: BTreeMap<String, BTreeMap<String, String>>,
    pub countries: CountrySettings,
    /// What the codes of codebooks in the folder (REFI-QDA .qdc, Taguette's table of tags) are: "topics", "threads", or "ignored".
    pub codebooks: CodebookSetting,
    /// Recommendations, or challenges, that say the same in other words, or that do not though they look alike; `rapporteur inspect --groups` proposes them.
    pub groups: Vec<GroupingSettings>,
    pub workshops: WorkshopSettings,
    /// How sheets are to be read that explain themselves badly. The first entry that fits a sheet counts.
    pub sheets: Vec<SheetSettings>,
    pub disclosure: DisclosureSettings,
    pub branding: BrandingSettings,
    /// Your own texts, as Markdown files in the series folder. What they say stands in place of what is generated.
    pub texts: TextSettings,
    pub outputs: OutputSettings,
}

/// A topic or a thread.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct TopicSettings {
    /// A short name that never changes, for example "financing".
    pub id: String,
    /// As documents print it.
    pub title: String,
    /// Other words for it in the sheets.
    pub aliases: Vec<String>,
    /// The question that it asks.
    pub question: String,
}

/// A stakeholder group.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct StakeholderGroupSettings {
    /// A short name that never changes, for example "think-tank".
    pub id: String,
    /// As documents print it, for one: "Think tank". Without it, for a group that is known anyway: its usual label.
    pub label: String,
    /// As documents print it, for several: "Think tanks". Without it: the label.
    pub plural: Option<String>,
    /// Other words for it in the sheets.
    pub aliases: Vec<String>,
    /// Those whose e-mail ends in one of these domains belong to it where the sheets do not say to what they belong: "un.org", which also means "peacekeeping.un.org"; * stands for letters between two dots: "gov.*".
    pub domains: Vec<String>,
    /// Those of an organisation with one of these names belong to it where the sheets do not say to what they belong; * stands for any letters: "Ministry of *".
    pub organisations: Vec<String>,
}

impl From<&StakeholderGroupSettings> for GroupSettings {
    fn from(group: &StakeholderGroupSettings) -> Self {
        Self {
            id: group.id.clone(),
            label: group.label.clone(),
            plural: group.plural.clone(),
            aliases: group.aliases.clone(),
        }
    }
}

/// A kind of note or an addressee.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct GroupSettings {
    /// A short name that never changes, for example "think-tank".
    pub id: String,
    /// As documents print it, for one: "Think tank".
    pub label: String,
    /// As documents print it, for several: "Think tanks". Without it: the label.
    pub plural: Option<String>,
    /// Other words for it in the sheets.
    pub aliases: Vec<String>,
}

/// What the codes of codebooks are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CodebookSetting {
    /// The outermost codes are topics, behind those that are listed here; the codes below them are other words for them.
    #[default]
    Topics,
    /// The same for threads.
    Threads,
    /// Codebooks are not used.
    Ignored,
}

/// How country examples are found.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CountrySettings {
    /// True: a country that a note's words name counts as its country example, also where the column does not list it. Without it such countries are only proposed.
    pub from_text: bool,
}

/// Notes that say the same, or that do not.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct GroupingSettings {
    /// The notes, as `rapporteur inspect --groups` writes them: "W1-3@a1b2c3d4".
    pub notes: Vec<String>,
    /// False: no two of them say the same.
    pub same: bool,
}

impl Default for GroupingSettings {
    fn default() -> Self {
        Self {
            notes: Vec::new(),
            same: true,
        }
    }
}

/// What else names may mean.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AliasSettings {
    /// A name in the sheets = the country's name or code: "Ivory Coast" = "Côte d'Ivoire".
    pub countries: BTreeMap<String, String>,
    /// An organisation's name in the sheets = its name: "UN Development Programme" = "UNDP".
    pub organisations: BTreeMap<String, String>,
    /// A word in the sheets = a topic's id or title: "Financing for peace" = "financing".
    pub topics: BTreeMap<String, String>,
    /// A word in the sheets = a thread's id or title.
    pub threads: BTreeMap<String, String>,
    /// A word in the sheets = the id or label of a kind of note: "Takeaway" = "observation".
    pub kinds: BTreeMap<String, String>,
    /// A word in the sheets = a stakeholder group's id or label: "Uni" = "academia".
    pub stakeholder_groups: BTreeMap<String, String>,
    /// A word in the sheets = an addressee's id or label.
    pub addressees: BTreeMap<String, String>,
    /// A name or e-mail in the sheets = the name or e-mail of the same person: "A. Obi" = "Ada Obi".
    pub people: BTreeMap<String, String>,
}

impl AliasSettings {
    /// Organisations that have several names: all names of each, the one for
    /// which the others stand first. An alias of an alias stands for the last.
    pub fn names_of_organisations(&self) -> Vec<Vec<&str>> {
        let targets: BTreeMap<String, &str> = self
            .organisations
            .iter()
            .map(|(alias, target)| (fold(alias), target.as_str()))
            .collect();
        let mut names: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for alias in self.organisations.keys() {
            let mut last = alias.as_str();
            // Aliases that stand for each other in a circle end somewhere, too.
            for _ in 0..=targets.len() {
                last = targets.get(&fold(last)).copied().unwrap_or(last);
            }
            let all = names.entry(fold(last)).or_insert_with(|| vec![last]);
            all.push(alias);
        }
        names.into_values().collect()
    }
}

/// What is to be said of the workshops beside their list.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct WorkshopSettings {
    /// What the workshops are grouped by, as documents head it, for example "Region": a column of the list of workshops that is headed so or, where none is, the one headed Region, Group, Track or Phase; "" where they are not to be grouped. Without it: that column, under its own heading.
    pub grouped_by: Option<String>,
    /// How many minutes of a session somebody must have been there to count, where an export of several sessions tells it from the times of joining and leaving; of a session shorter than three times as long, a third of it is enough. Without it: 10.
    pub least_presence: u32,
}

impl Default for WorkshopSettings {
    fn default() -> Self {
        Self {
            grouped_by: None,
            least_presence: 10,
        }
    }
}

/// How one or several sheets are to be read.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SheetSettings {
    /// The files that are meant, with * for any letters and ? for one. Without it: every file.
    pub file: Option<String>,
    /// The sheets that are meant, with * and ?. Without it: every sheet.
    pub sheet: Option<String>,
    /// True: the sheet is not read.
    pub skip: bool,
    /// What the sheet holds. Without it: as its headers tell.
    pub role: Option<RoleSetting>,
    /// The row of the headers, as the spreadsheet numbers it; [4, 5] for headers in two rows.
    pub header_row: Option<HeaderRows>,
    /// The workshop to which every row belongs: its number or title.
    pub workshop: Option<WorkshopSetting>,
    /// Of a chat or transcript of a meeting (Zoom, Teams, Otter): which of it are notes. Without it such a file is not read.
    pub transcript: Option<TranscriptSetting>,
    /// Which comes first in dates such as 11/12/2020.
    pub date_order: Option<DateOrder>,
    /// A header or a column's letter = what the column holds, for example "note"; "" where it is not to be used.
    pub columns: BTreeMap<String, String>,
    /// A header or a column's letter = the kind of the notes in that column, for example "challenge".
    pub notes: BTreeMap<String, String>,
}

/// What a sheet can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RoleSetting {
    Workshops,
    Attendance,
    Notes,
}

/// What of a chat or transcript are notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TranscriptSetting {
    /// Each line with a tag for a kind of note, a topic or a thread: "#recommendation Publish every contract".
    Tagged,
    /// Each turn of a speaker; tags are read where they are.
    Turns,
}

/// A workshop, by its number or title.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum WorkshopSetting {
    Number(u32),
    Text(String),
}

impl WorkshopSetting {
    /// As a cell would give it.
    pub fn text(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Text(text) => text.clone(),
        }
    }
}

/// Where headers stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum HeaderRows {
    One(u32),
    Two([u32; 2]),
}

/// Which of day and month comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
}

/// What may be told of the people in the room.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct DisclosureSettings {
    /// The rule under which the workshops were held.
    pub rule: DisclosureRule,
    /// The smallest count of people that is published; at least 2.
    pub minimum_cell: u32,
    /// Who is listed by name in the policy paper: false for nobody, or "consenting" for those whose row of attendance says "named".
    pub participant_list: ParticipantList,
    /// Names and e-mails that must not appear though their bearers were not in the room, or are listed by one name only.
    pub protect: Vec<String>,
}

impl Default for DisclosureSettings {
    fn default() -> Self {
        Self {
            rule: DisclosureRule::ChathamHouse,
            minimum_cell: 3,
            participant_list: ParticipantList::default(),
            protect: Vec::new(),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DisclosureRule {
    /// Neither the identity nor the affiliation of anyone in the room is told, but of those who agreed to be named.
    ChathamHouse,
    /// Contributions bear the names of their speakers, but of those who refused. Nobody else in the room is named.
    Attributed,
    /// The workshops were public: as attributed, and names in texts stay as they are, but for those who refused.
    Open,
}

/// Who is listed by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum ParticipantList {
    /// `false`: nobody.
    Switch(bool),
    Of(ListedPeople),
}

impl Default for ParticipantList {
    fn default() -> Self {
        Self::Switch(false)
    }
}

/// What the documents of a series call its workshops.
///
/// The words are a closed set, for sentences of four languages have to agree
/// with them; each catalogue declines every one of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum WorkshopsAre {
    #[default]
    Workshops,
    Modules,
    Sessions,
    Days,
    Dialogues,
}

impl WorkshopsAre {
    /// What the terms of a catalogue end in that have these words.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Workshops => "-workshop",
            Self::Modules => "-module",
            Self::Sessions => "-session",
            Self::Days => "-day",
            Self::Dialogues => "-dialogue",
        }
    }
}

/// The people whom a list of participants names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ListedPeople {
    /// Those whose row of attendance says that they agreed to be named.
    Consenting,
}

/// Markdown files by their path from the series folder. For a further language of the series put a translation beside
/// each, with the language before the ending: `foreword.fr.md`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct TextSettings {
    /// Opens the policy paper, before the executive summary.
    pub foreword: Option<String>,
    /// Opens the introduction of the policy paper; with markup, where the key `background` is plain text.
    pub background: Option<String>,
    /// Ends the policy paper, after the recommendations.
    pub conclusions: Option<String>,
    /// The number of a workshop = the summary that opens its brief, in place of key messages.
    pub workshops: BTreeMap<String, String>,
    /// The id of a topic = the introduction to its chapter.
    pub topics: BTreeMap<String, String>,
}

/// The look of the documents.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct BrandingSettings {
    /// The accent colour as "#rrggbb"; dark enough to be read on white.
    pub accent: String,
    pub paper: Paper,
    /// The organisation's logo: an SVG or PNG file, by its path from the series folder. It stands on white on the policy paper's cover and at the head of each brief.
    pub logo: Option<String>,
    /// A folder of fonts (ttf, otf, ttc) in the series folder: the documents have them besides their own, also for letters that those lack.
    pub fonts: Option<String>,
    /// The family of reading text, of the folder of fonts. Without it: Libertinus Serif.
    pub serif: Option<String>,
    /// The family of headings, figures and small text, of the folder of fonts. Without it: Noto Sans.
    pub sans: Option<String>,
}

impl Default for BrandingSettings {
    fn default() -> Self {
        Self {
            accent: "#0b6378".to_owned(),
            paper: Paper::A4,
            logo: None,
            fonts: None,
            serif: None,
            sans: None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Paper {
    A4,
    UsLetter,
}

impl Paper {
    /// The name by which Typst knows it.
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::UsLetter => "us-letter",
        }
    }
}

/// Which documents are made.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "keys of series.toml that are answered with yes or no"
)]
#[serde(default, deny_unknown_fields)]
pub struct OutputSettings {
    /// A meeting brief for each workshop.
    pub briefs: bool,
    /// The policy paper.
    pub paper: bool,
    /// A note of one or two pages on each country example with at least three contributions.
    pub country_notes: bool,
    /// True while the documents are being edited: every page bears the word, and lines are numbered.
    pub draft: bool,
    /// Which notes are published as a table beside the documents.
    pub notes: PublishedNotes,
    /// What the document is called that consolidates the series.
    pub consolidated: ConsolidatedSettings,
}

/// What the document is called that consolidates the series.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ConsolidatedSettings {
    /// Its title. Without it: the title of the series.
    pub title: Option<String>,
    /// What kind of document it is, for example "Draft guidelines"; at most 60 letters. Without it: "Policy paper".
    pub kind: Option<String>,
}

impl Default for OutputSettings {
    fn default() -> Self {
        Self {
            briefs: true,
            paper: true,
            country_notes: false,
            draft: false,
            notes: PublishedNotes::Cited,
            consolidated: ConsolidatedSettings::default(),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PublishedNotes {
    /// Those that a document cites.
    Cited,
    /// None.
    None,
}
