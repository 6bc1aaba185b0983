//! The parts of the policy paper.

use serde::Serialize;

use super::{
    BarChart, Contribution, ContributionSection, CountrySection, DocumentView, EvidenceMark, HeatMap,
    IntroductionView, KeyFigure, ListSection, Multiples, NameList, ProseSection, RecommendationSection,
    RecommendationView, SplitChart, Statement, TableView, TileMap, Timeline,
};
use crate::model::prose::ProseBlock;

#[derive(Debug, Clone, Serialize)]
pub struct CoverView {
    /// What the document is: `Policy paper`.
    pub kind: String,
    pub title: String,
    pub subtitle: Option<String>,
    /// Hosts, as a line.
    pub hosts: String,
    /// The period and the number of workshops, as a line.
    pub facts: String,
    /// `Edition of 11 May 2017 · data 7f3a-91c2`.
    pub edition: String,
}

#[derive(Debug, Clone, Serialize)]
pub struct ColophonView {
    pub heading: String,
    pub paragraphs: Vec<String>,
    pub citation_heading: String,
    pub citation: String,
}

/// The page that a minister reads.
#[derive(Debug, Clone, Serialize)]
pub struct SummaryView {
    pub heading: String,
    /// The page's own title: a sentence that says what the series supports.
    pub title: String,
    pub paragraphs: Vec<Statement>,
    pub recommendations_heading: String,
    /// At most five.
    pub recommendations: Vec<RecommendationView>,
    pub matrix: Option<HeatMap>,
    pub map: Option<TileMap>,
}

/// What changed since an earlier edition: a page.
#[derive(Debug, Clone, Serialize)]
pub struct ChangesView {
    pub heading: String,
    pub paragraphs: Vec<Statement>,
    pub sections: Vec<ChangesSection>,
}

/// Changes of one sort.
#[derive(Debug, Clone, Serialize)]
pub struct ChangesSection {
    pub heading: String,
    /// How many there are; may be empty.
    pub lead: String,
    pub items: Vec<Statement>,
}

/// Leads to a brief.
#[derive(Debug, Clone, Serialize)]
pub struct BriefPointer {
    /// Its key in `document.links`.
    pub document: String,
    /// `Meeting brief 2: Predictable financing`.
    pub words: String,
}

/// A chapter on one topic.
#[derive(Debug, Clone, Serialize)]
pub struct ChapterView {
    pub heading: String,
    /// The question that the topic asks; may be empty.
    pub question: String,
    pub key_figures: Vec<KeyFigure>,
    /// The topic in the editors' words; then there is no other introduction.
    pub opening: Vec<ProseBlock>,
    pub introduction: Vec<Statement>,
    /// The briefs on the topic; each shows where `document.links` has it.
    pub briefs: Vec<BriefPointer>,
    pub challenges: Option<ContributionSection>,
    pub good_practices: Option<ContributionSection>,
    pub ideas: Option<ContributionSection>,
    pub open_questions: Option<ListSection>,
    pub countries: Option<CountrySection>,
    pub recommendations: Option<RecommendationSection>,
}

/// Topics on which so much less was said that they have no chapter.
#[derive(Debug, Clone, Serialize)]
pub struct FurtherTopics {
    pub heading: String,
    pub introduction: Vec<Statement>,
    pub table: TableView,
}

#[derive(Debug, Clone, Serialize)]
pub struct CountriesChapter {
    pub heading: String,
    pub introduction: Vec<Statement>,
    pub matrix: Option<HeatMap>,
    pub map: Option<TileMap>,
    pub countries: Option<CountrySection>,
}

/// A cross-cutting question followed through all topics.
#[derive(Debug, Clone, Serialize)]
pub struct ThreadView {
    pub name: String,
    /// The thread's own question; may be empty.
    pub question: String,
    pub lead: String,
    pub items: Vec<Contribution>,
}

#[derive(Debug, Clone, Serialize)]
pub struct ThreadsChapter {
    pub heading: String,
    pub introduction: Vec<Statement>,
    pub matrix: Option<HeatMap>,
    pub threads: Vec<ThreadView>,
}

/// Groups of workshops, such as those of each region, beside each other.
#[derive(Debug, Clone, Serialize)]
pub struct ClustersChapter {
    pub heading: String,
    /// The groups on one line, for the contents.
    pub names: String,
    pub introduction: Vec<Statement>,
    /// One row for each group.
    pub table: TableView,
    /// Groups by topic.
    pub matrix: Option<HeatMap>,
    pub clusters: Vec<ClusterView>,
}

/// What was said in the workshops of one group.
#[derive(Debug, Clone, Serialize)]
pub struct ClusterView {
    pub name: String,
    pub lead: String,
    pub items: Vec<Contribution>,
}

/// What topics, workshops and country examples say when they are read together.
#[derive(Debug, Clone, Serialize)]
pub struct CrossReadings {
    pub heading: String,
    /// Where challenges and good practices meet.
    pub introduction: Vec<Statement>,
    /// Recommendations by addressee and topic.
    pub matrix: Option<HeatMap>,
    /// What each workshop after the first added.
    pub growth: Option<ListSection>,
    /// The questions that no later workshop took up.
    pub questions: Option<ListSection>,
}

/// A note that stands at the end of the paper and is referred to by number.
#[derive(Debug, Clone, Serialize)]
pub struct EndnotesView {
    pub heading: String,
    /// Numbered from 1 in this order.
    pub items: Vec<String>,
}

#[derive(Debug, Clone, Serialize)]
pub struct WorkshopsAnnex {
    pub heading: String,
    pub paragraphs: Vec<String>,
    pub workshops: TableView,
    pub charts: Vec<BarChart>,
    /// Regions across the workshops.
    pub regions: Option<Multiples>,
    /// Who came back.
    pub continuity: Option<SplitChart>,
    /// Participants by name, where a list is asked for.
    pub participants: Option<NameList>,
}

#[derive(Debug, Clone, Serialize)]
pub struct MethodAnnex {
    pub heading: String,
    pub paragraphs: Vec<String>,
    pub sheets: Option<TableView>,
}

/// One note that the paper cites.
#[derive(Debug, Clone, Serialize)]
pub struct EvidenceEntry {
    pub mark: EvidenceMark,
    pub kind: String,
    pub stakeholder_group: String,
    /// The row of the group's sheet: `row 14`.
    pub row: String,
}

/// The notes of one workshop that stand in one sheet.
#[derive(Debug, Clone, Serialize)]
pub struct EvidenceGroup {
    /// The workshop's title.
    pub workshop: String,
    /// File and sheet.
    pub source: String,
    pub entries: Vec<EvidenceEntry>,
}

#[derive(Debug, Clone, Serialize)]
pub struct EvidenceAnnex {
    pub heading: String,
    pub lead: String,
    pub groups: Vec<EvidenceGroup>,
}

/// The PDF that consolidates the series: 12 to 40 pages.
#[derive(Debug, Clone, Serialize)]
pub struct PaperView {
    pub document: DocumentView,
    pub cover: CoverView,
    pub colophon: ColophonView,
    pub contents_heading: String,
    pub foreword: Option<ProseSection>,
    pub summary: SummaryView,
    /// Where an earlier edition is compared with.
    pub changes: Option<ChangesView>,
    pub introduction: IntroductionView,
    pub timeline: Option<Timeline>,
    pub key_figures: Vec<KeyFigure>,
    pub chapters: Vec<ChapterView>,
    /// Where there are more topics than chapters.
    pub further_topics: Option<FurtherTopics>,
    pub countries: Option<CountriesChapter>,
    /// Where the workshops are grouped.
    pub clusters: Option<ClustersChapter>,
    pub threads: Option<ThreadsChapter>,
    pub cross_readings: Option<CrossReadings>,
    pub commission: Option<ContributionSection>,
    /// Recommendations by addressee and support.
    pub support: Option<SplitChart>,
    pub recommendations: Option<RecommendationSection>,
    pub conclusions: Option<ProseSection>,
    pub endnotes: EndnotesView,
    pub workshops_annex: WorkshopsAnnex,
    pub method_annex: MethodAnnex,
    pub evidence_annex: EvidenceAnnex,
}
