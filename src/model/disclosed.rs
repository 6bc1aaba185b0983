//! What may be told: the only view of the data behind the barrier.
//!
//! No type here has a field for the name, the e-mail or the organisation of a
//! person, but for the one attribution that a person agreed to.

use jiff::civil::Date;

use super::dataset::{CountryMention, Include, InputFile, SheetAccount};
use super::name::{CountryCode, EvidenceReference, WorkshopNumber};
use super::names::{Foreign, Names};
use super::own_words::Translations;
use super::prose::Editorial;
use super::settings::{BrandingSettings, DisclosureRule, OutputSettings, Settings, WorkshopsAre};
use super::tables::{
    AddresseeSupportFigures, AddresseeTopicFigures, CountryFigures, Dimension, RecommendationFigures, Scope,
    ThreadFigures, TopicCountryFigures, TopicKindFigures,
};
use super::term::Terms;

/// A series as it may be told. Made by `disclose` alone.
#[derive(Debug, Clone)]
pub struct Disclosed {
    /// The folder's name.
    pub name: String,
    pub settings: PublicSettings,
    /// What editors wrote.
    pub editorial: Editorial,
    /// Where the series' logo lies in the Typst project, if it has one.
    pub logo: Option<&'static str>,
    /// What tables and the names of figures call things.
    pub names: Names,
    /// The series' own texts that stand here in another language than the rest.
    pub foreign: Vec<Foreign>,
    /// The smallest count of people that is told.
    pub minimum_cell: u32,
    /// The date that the documents bear.
    pub edition_date: Option<Date>,
    /// The edition's short fingerprint of all inputs: `7f3a-91c2`.
    pub fingerprint: String,
    pub topics: Terms,
    pub threads: Terms,
    pub kinds: Terms,
    pub groups: Terms,
    pub addressees: Terms,
    pub workshops: Vec<PublicWorkshop>,
    /// Groups of workshops, in their order; empty where they are not grouped.
    pub clusters: Vec<PublicCluster>,
    /// What they are, in the words of the series: `Region`.
    pub cluster_heading: String,
    /// At how many workshops the times of joining and leaving tell who was there,
    /// and for how many minutes at least.
    pub attendance_from_times: Option<(usize, u32)>,
    /// In the order of the dataset's notes, so that figures may refer to them
    /// by index.
    pub notes: Vec<PublicNote>,
    /// Different persons who attended at least one workshop.
    pub participants: PublicCount,
    /// Persons who attended two workshops or more; `None` where that would
    /// tell too much.
    pub returning: Option<u32>,
    /// Persons who attended one workshop, two, three or more; `None` where
    /// that would tell too much, or no more than `returning`.
    pub attended: Option<[u32; 3]>,
    /// The workshops in the order in which they took place.
    pub in_time: Vec<usize>,
    pub participation: Vec<PublicBreakdown>,
    pub merging: Merging,
    /// Names of participants who agreed to be listed, in no order that tells
    /// anything; `None` where no list is asked for.
    pub participant_list: Option<Vec<String>>,
    pub topic_figures: Vec<TopicKindFigures>,
    pub country_figures: Vec<CountryFigures>,
    pub topic_country_figures: Vec<TopicCountryFigures>,
    pub thread_figures: Vec<ThreadFigures>,
    pub recommendation_figures: Vec<RecommendationFigures>,
    pub addressee_topic_figures: Vec<AddresseeTopicFigures>,
    pub addressee_support_figures: Vec<AddresseeSupportFigures>,
    pub files: Vec<InputFile>,
    pub sheets: Vec<SheetAccount>,
}

/// What series.toml says, as far as documents may show it: nothing by which the
/// people in the room are told apart or protected.
#[derive(Debug, Clone)]
pub struct PublicSettings {
    pub title: Option<String>,
    pub subtitle: Option<String>,
    pub summary: Option<String>,
    pub background: Option<String>,
    pub period: Option<String>,
    pub hosts: Vec<String>,
    pub languages: Vec<String>,
    /// For each language what the series' own words are in it.
    pub translations: Translations,
    pub workshops_are: WorkshopsAre,
    pub illustrative: bool,
    pub citation: Option<String>,
    pub disclaimer: Option<String>,
    pub colophon: Option<String>,
    pub footer: Option<String>,
    pub rule: DisclosureRule,
    pub branding: BrandingSettings,
    pub outputs: OutputSettings,
}

impl From<Settings> for PublicSettings {
    fn from(settings: Settings) -> Self {
        Self {
            title: settings.title,
            subtitle: settings.subtitle,
            summary: settings.summary,
            background: settings.background,
            period: settings.period,
            hosts: settings.hosts,
            languages: settings.languages,
            translations: Translations::of(&settings.translations),
            workshops_are: settings.workshops_are,
            illustrative: settings.illustrative,
            citation: settings.citation,
            disclaimer: settings.disclaimer,
            colophon: settings.colophon,
            footer: settings.footer,
            rule: settings.disclosure.rule,
            branding: settings.branding,
            outputs: settings.outputs,
        }
    }
}

/// How many breakdowns of people tell less than was counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Merging {
    /// Published, of a workshop or of the series by one attribute.
    pub published: u32,
    /// Of these, with small groups merged.
    pub merged: u32,
    /// Left out, because they would tell of small groups.
    pub left_out: u32,
}

/// What stands in a text instead of the name of a person, in the words of the
/// series' first language: “[a participant from civil society]”.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Substitutes {
    /// For a participant of a group that may not be told.
    pub participant: String,
    /// For one who was not in the room.
    pub somebody: String,
    /// For a participant of each group, by its index in the series' groups.
    pub by_group: Vec<String>,
}

/// A count of people that may be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublicCount {
    Exactly(u32),
    /// Fewer than the minimum, which may be none.
    FewerThan(u32),
    /// No sheet says; for the series also where its count would tell how few
    /// came to some workshop.
    Unknown,
}

impl PublicCount {
    pub fn exactly(self) -> Option<u32> {
        match self {
            Self::Exactly(count) => Some(count),
            Self::FewerThan(_) | Self::Unknown => None,
        }
    }
}

/// One workshop as it may be told.
#[derive(Debug, Clone)]
pub struct PublicWorkshop {
    pub number: WorkshopNumber,
    pub title: String,
    pub topics: Vec<usize>,
    pub date: Option<Date>,
    pub hosts: Vec<String>,
    pub venue: String,
    pub format: String,
    pub duration_minutes: Option<u32>,
    /// The name of the group that it is in; empty for none.
    pub cluster: String,
    pub questions: Vec<String>,
    pub participants: PublicCount,
    /// Of these, those who had attended an earlier workshop; `None` where that
    /// would tell too much.
    pub returned: Option<u32>,
    pub countries: u32,
    pub notes: u32,
    pub recommendations: u32,
    /// Country examples and recommendations that no workshop of a smaller
    /// number had.
    pub new_countries: u32,
    pub new_recommendations: u32,
}

impl Disclosed {
    /// The name of a group of workshops, which is that of each of them; empty for
    /// those that are in none.
    pub fn cluster_name(&self, cluster: &PublicCluster) -> &str {
        let first = cluster.workshops.first();
        first.map_or("", |workshop| &self.workshops[*workshop].cluster)
    }
}

/// A group of workshops as it may be told. Its name is that of its workshops.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicCluster {
    /// By number.
    pub workshops: Vec<usize>,
    /// Different persons who attended any of them; unknown also where that
    /// would tell too much.
    pub participants: PublicCount,
    pub notes: u32,
    pub recommendations: u32,
    pub countries: u32,
    /// Topics with their notes, by topic.
    pub topics: Vec<(usize, u32)>,
}

/// One note as it may be told.
#[derive(Debug, Clone)]
pub struct PublicNote {
    pub reference: EvidenceReference,
    pub workshop: usize,
    pub kind: usize,
    /// As published: edited, and empty where the speaker does not want to be
    /// quoted.
    pub text: String,
    /// The code of the language of the words; `None` where it is in doubt.
    pub language: Option<&'static str>,
    pub topics: Vec<usize>,
    pub countries: Vec<CountryMention>,
    /// Those of them that only the words name.
    pub countries_from_text: Vec<CountryCode>,
    pub threads: Vec<usize>,
    pub question: Option<usize>,
    pub addressees: Vec<usize>,
    /// `None` where nothing is said or the group is too small to be named.
    pub group: Option<usize>,
    /// The name of the speaker who agreed to be named.
    pub attributed_to: Option<String>,
    pub priority: Option<u8>,
    /// Notes with an equal number say the same, as the sheets group them. A
    /// number and not the cell's words, which nobody has checked for names.
    pub same_as: Option<usize>,
    /// Whether a document may show it.
    pub shown: bool,
    /// Whether a name in the text was replaced.
    pub redacted: bool,
    /// What its words are known by, also where they are not to be quoted any
    /// more: a document of an earlier run may quote them.
    pub fingerprint: String,
    pub include: Include,
    /// Where it stands: file, sheet and row (counted from 1).
    pub sheet: super::dataset::SheetId,
    pub row: u32,
}

impl PublicNote {
    /// The countries that are known.
    pub fn country_codes(&self) -> impl Iterator<Item = CountryCode> {
        self.countries.iter().filter_map(CountryMention::code)
    }
}

/// A breakdown of people in which every count is at least the minimum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicBreakdown {
    pub scope: Scope,
    pub dimension: Dimension,
    /// Most first, the merged ones last.
    pub counts: Vec<PublicPart>,
}

/// One part of a breakdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicPart {
    pub value: PartValue,
    pub participants: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartValue {
    Named(String),
    /// Those of whom nothing is said.
    NotStated,
    /// Small groups merged: which ones, an empty label for those of whom
    /// nothing is said.
    Other(Vec<String>),
}
