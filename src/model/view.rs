//! What a template receives: finished words and finished figures.
//!
//! A view holds everything that a document prints, in the order in which it
//! prints it. Templates loop and lay out; they neither count nor word. Every
//! `text` is plain text: `render` escapes it, so nothing in it can act as
//! Typst. A section that has nothing to say is `None`, and its heading does
//! not appear.

mod figures;
mod paper;

use std::collections::BTreeMap;

use serde::Serialize;

pub use self::figures::{
    Multiples, MultiplesCell, MultiplesRow, SplitChart, SplitPart, SplitRow, Tick, Timeline, TimelineEvent,
};
pub use self::paper::{
    BriefPointer, ChangesSection, ChangesView, ChapterView, ClusterView, ClustersChapter, ColophonView,
    CountriesChapter, CoverView, CrossReadings, EndnotesView, EvidenceAnnex, EvidenceEntry, EvidenceGroup,
    FurtherTopics, MethodAnnex, PaperView, SummaryView, ThreadView, ThreadsChapter, WorkshopsAnnex,
};
use super::attachment::AttachedTable;
use super::prose::ProseBlock;

/// What every document has: metadata, ink, paper and the lines that repeat on
/// its pages.
#[derive(Debug, Clone, Serialize)]
pub struct DocumentView {
    /// The PDF's title: the name of the document with its series.
    pub title: String,
    /// The PDF's authors: the hosts.
    pub authors: Vec<String>,
    /// One sentence for the PDF's metadata.
    pub description: String,
    pub keywords: Vec<String>,
    /// ISO 639 code of the language of the document's wording.
    pub language: String,
    /// What stands in the document in other languages than its own.
    pub foreign: Vec<ForeignPattern>,
    /// The edition's date; `None` where the series has no date at all.
    pub date: Option<DateView>,
    /// The accent colour as `#rrggbb`.
    pub accent: String,
    /// The name of a paper that Typst knows: `a4` or `us-letter`.
    pub paper: String,
    /// The line at the foot of each page: series, document, edition, data.
    pub edition_line: String,
    /// A notice for every page, for example that the data are made up.
    pub notice: Option<String>,
    /// The editors' own words for the foot of each page.
    pub footer: Option<String>,
    pub logo: Option<LogoView>,
    /// The word for a draft, where the document is one; then its lines are
    /// numbered.
    pub draft: Option<String>,
    /// The tables that readers find in the PDF as files.
    pub attachments: Vec<AttachmentView>,
    /// The other documents of the series to which this one may lead, by key:
    /// `policy-paper`, or `brief-` and the number of a workshop. A component
    /// that names one links to it where it stands here.
    pub links: BTreeMap<String, DocumentLink>,
}

/// The logo of those who publish the documents.
#[derive(Debug, Clone, Serialize)]
pub struct LogoView {
    /// Where it lies in the Typst project: `/logo.svg`.
    pub file: String,
    /// Whose it is.
    pub alternative: String,
}

/// A table that the PDF holds as a file.
#[derive(Debug, Clone, Serialize)]
pub struct AttachmentView {
    /// The name under which readers find it: `participation-1.csv`.
    pub name: String,
    /// Where it lies in the Typst project.
    pub file: String,
    /// What it is to the document, in a word of PDF/A-3: `data` or `supplement`.
    pub relationship: &'static str,
    /// What it holds, in a few words.
    pub description: String,
    /// What it is to be filled with.
    #[serde(skip)]
    pub content: AttachedTable,
}

/// Another document of the series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DocumentLink {
    /// Where it lies, seen from the document that leads there: a relative
    /// reference, so that it works wherever the series' folder is copied.
    pub uri: String,
    /// Where it lies in the series' folder.
    #[serde(skip)]
    pub path: String,
}

/// A date for the PDF's metadata; the words of dates are in the texts.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct DateView {
    pub year: i16,
    pub month: i8,
    pub day: i8,
}

/// Words that stand in a document in another language than its own: titles
/// that nobody translated, a quotation within a sentence. They are to be marked
/// wherever they stand, so that they are hyphenated and read aloud as what they
/// are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ForeignPattern {
    /// A regular expression, as Typst reads it, that all of them match.
    pub pattern: String,
    /// ISO 639 code of their language.
    pub language: String,
}

/// A reference to a note, for example `W3-12`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct EvidenceMark {
    pub reference: String,
    /// The Typst label of the reference in this document's evidence annex;
    /// `None` where the document has no such annex.
    pub anchor: Option<String>,
}

/// A passage of text with the notes that it rests on.
#[derive(Debug, Clone, Serialize)]
pub struct Statement {
    pub text: String,
    /// ISO 639 code of the text's language, where it is not the document's: a
    /// note is quoted in its own.
    pub language: Option<String>,
    pub evidence: Vec<EvidenceMark>,
    /// Numbers of the paper's endnotes that explain it; empty in a brief.
    pub endnotes: Vec<usize>,
}

/// A heading with paragraphs.
#[derive(Debug, Clone, Serialize)]
pub struct TextSection {
    pub heading: String,
    pub paragraphs: Vec<Statement>,
}

/// A text of the editors with its heading.
#[derive(Debug, Clone, Serialize)]
pub struct ProseSection {
    pub heading: String,
    pub blocks: Vec<ProseBlock>,
}

/// The introduction of the paper.
#[derive(Debug, Clone, Serialize)]
pub struct IntroductionView {
    pub heading: String,
    /// The background in the editors' words; may be empty.
    pub opening: Vec<ProseBlock>,
    pub paragraphs: Vec<Statement>,
}

/// A heading with an unordered list.
#[derive(Debug, Clone, Serialize)]
pub struct ListSection {
    pub heading: String,
    pub items: Vec<Statement>,
}

/// A number and what it counts.
#[derive(Debug, Clone, Serialize)]
pub struct KeyFigure {
    pub number: String,
    pub label: String,
}

/// One recorded contribution as a document shows it.
#[derive(Debug, Clone, Serialize)]
pub struct Contribution {
    /// A word set before the text, for example the kind or the country.
    pub label: Option<String>,
    pub statement: Statement,
    /// Who and where: `A practitioner · Liberia and Nepal`. May be empty.
    pub attribution: String,
}

/// Contributions of one kind.
#[derive(Debug, Clone, Serialize)]
pub struct ContributionSection {
    pub heading: String,
    /// A sentence that introduces them; may be empty.
    pub lead: String,
    pub items: Vec<Contribution>,
    /// What was left out and where it is: `Seven more are in data/…`.
    pub more: Option<String>,
}

/// A guiding question and what was said to it.
#[derive(Debug, Clone, Serialize)]
pub struct QuestionView {
    pub question: String,
    /// `Nine contributions`; may be empty.
    pub count: String,
    pub answers: Vec<Contribution>,
}

#[derive(Debug, Clone, Serialize)]
pub struct QuestionSection {
    pub heading: String,
    pub items: Vec<QuestionView>,
    pub more: Option<String>,
}

/// A country example with what was said about it.
#[derive(Debug, Clone, Serialize)]
pub struct CountryBox {
    pub name: String,
    /// `Nine contributions`.
    pub count: String,
    pub statements: Vec<Statement>,
}

#[derive(Debug, Clone, Serialize)]
pub struct CountrySection {
    pub heading: String,
    /// A sentence that introduces them; may be empty.
    pub lead: String,
    pub boxes: Vec<CountryBox>,
    pub more: Option<String>,
}

/// A recommendation as a document shows it.
#[derive(Debug, Clone, Serialize)]
pub struct RecommendationView {
    /// Its number in this document or its rank in the series.
    pub number: String,
    pub statement: Statement,
    /// `Member States and Security Council`; may be empty.
    pub addressees: String,
    /// `Raised in four of six workshops, with examples from Liberia`.
    pub support: String,
    /// How many dots of `dots` are filled: workshops of the series in which it
    /// was raised. Both are 0 where dots would say nothing.
    pub filled: usize,
    pub dots: usize,
}

/// Recommendations to one addressee.
#[derive(Debug, Clone, Serialize)]
pub struct RecommendationGroup {
    pub addressee: String,
    pub items: Vec<RecommendationView>,
}

#[derive(Debug, Clone, Serialize)]
pub struct RecommendationSection {
    pub heading: String,
    /// A sentence that introduces them; may be empty.
    pub lead: String,
    pub groups: Vec<RecommendationGroup>,
    pub more: Option<String>,
}

/// A bar with its number.
#[derive(Debug, Clone, Serialize)]
pub struct Bar {
    pub label: String,
    /// The number that is printed.
    pub number: String,
    /// The share of the whole that is printed, for example `30 %`; may be empty.
    pub share: String,
    /// The bar's length from 0.0 to 1.0 of the longest.
    pub length: f64,
    /// Set apart, for example the merged groups.
    pub muted: bool,
}

/// A figure's frame: what it shows in words, where the data are, and the words
/// that stand for it for those who cannot see it.
#[derive(Debug, Clone, Serialize)]
pub struct FigureText {
    /// The finding, with its numbers: set as the figure's title.
    pub finding: String,
    /// How it was counted and which table holds the data.
    pub source: String,
    /// The alternative text with the numbers that the figure shows.
    pub alternative: String,
}

#[derive(Debug, Clone, Serialize)]
pub struct BarChart {
    pub figure: FigureText,
    pub bars: Vec<Bar>,
}

/// A cell of a heat map.
#[derive(Debug, Clone, Serialize)]
pub struct HeatCell {
    /// The number, or an empty text for none.
    pub number: String,
    /// Five tints from 1 to 5; 0 for none.
    pub step: u8,
}

#[derive(Debug, Clone, Serialize)]
pub struct HeatRow {
    pub label: String,
    pub cells: Vec<HeatCell>,
    pub total: String,
}

/// A matrix such as country example × topic.
#[derive(Debug, Clone, Serialize)]
pub struct HeatMap {
    pub figure: FigureText,
    /// What the rows are, for the header cell: `Country example`.
    pub row_heading: String,
    pub columns: Vec<String>,
    /// The head of the column of totals: `All`.
    pub total_heading: String,
    pub rows: Vec<HeatRow>,
}

/// A tile of a map: a country or area.
#[derive(Debug, Clone, Serialize)]
pub struct Tile {
    /// ISO 3166-1 alpha-3.
    pub code: String,
    /// Position in the grid, from the upper left corner, counted from 0.
    pub column: u8,
    pub row: u8,
    /// Five tints from 1 to 5; 0 for none.
    pub step: u8,
}

/// A world map of equal tiles, which draws no boundary.
#[derive(Debug, Clone, Serialize)]
pub struct TileMap {
    pub figure: FigureText,
    pub columns: u8,
    pub rows: u8,
    pub tiles: Vec<Tile>,
    /// What the tints count.
    pub counted: String,
    /// The tints that the tiles have, the lightest first.
    pub tints: Vec<TintView>,
}

/// What a tint stands for.
#[derive(Debug, Clone, Serialize)]
pub struct TintView {
    /// From 1 to 5, as in the tiles.
    pub step: u8,
    /// The smallest and the largest number that bears it: `4–6`.
    pub range: String,
}

/// A plain table. Every row has as many cells as there are columns.
#[derive(Debug, Clone, Serialize)]
pub struct TableView {
    pub caption: String,
    /// For those who cannot see it: what the table holds.
    pub summary: String,
    pub columns: Vec<TableColumn>,
    pub rows: Vec<Vec<String>>,
    /// For each row the key in `document.links` of the document that it leads
    /// to; empty where rows lead nowhere.
    pub documents: Vec<String>,
    /// What stands above so many rows each, in their order; empty where the rows
    /// are not grouped.
    pub groups: Vec<TableGroup>,
}

/// Rows of a table that belong together.
#[derive(Debug, Clone, Serialize)]
pub struct TableGroup {
    pub heading: String,
    pub rows: usize,
}

#[derive(Debug, Clone, Serialize)]
pub struct TableColumn {
    pub heading: String,
    /// Numbers stand on the right.
    pub numeric: bool,
    /// The column's share of the width, relative to the others.
    pub weight: u8,
    /// Whether its cells bear the links of their rows.
    pub leads: bool,
}

impl TableColumn {
    /// One whose cells lead nowhere.
    pub fn new(heading: String, numeric: bool, weight: u8) -> Self {
        Self {
            heading,
            numeric,
            weight,
            leads: false,
        }
    }
}

/// Who took part in a workshop, never by name.
#[derive(Debug, Clone, Serialize)]
pub struct ParticipationSection {
    pub heading: String,
    pub paragraphs: Vec<String>,
    /// Charts by stakeholder group, region and so on; often one, may be none.
    pub charts: Vec<BarChart>,
}

/// People who agreed to be listed by name.
#[derive(Debug, Clone, Serialize)]
pub struct NameList {
    pub heading: String,
    /// What the list is, or that there is nobody to list.
    pub lead: String,
    /// In the order of the document's language; may be empty.
    pub names: Vec<String>,
}

/// The head of a brief.
#[derive(Debug, Clone, Serialize)]
pub struct MastheadView {
    pub series: String,
    /// `Meeting brief 1`.
    pub kind: String,
    pub title: String,
    /// Date, hosts, place, rule: one line, set apart by middle dots.
    pub facts: String,
}

/// The short PDF on one workshop: 2 to 4 pages, 1 where there are fewer than
/// five notes.
#[derive(Debug, Clone, Serialize)]
pub struct BriefView {
    pub document: DocumentView,
    pub masthead: MastheadView,
    /// Three to five.
    pub key_figures: Vec<KeyFigure>,
    /// What changed since an earlier edition, where one is compared with.
    pub changes: Option<String>,
    /// The workshop in the editors' words; then there are no key messages.
    pub summary: Option<ProseSection>,
    pub key_messages: Option<ListSection>,
    pub questions: Option<QuestionSection>,
    pub countries: Option<CountrySection>,
    pub ideas: Option<ContributionSection>,
    pub challenges: Option<ContributionSection>,
    pub recommendations: Option<RecommendationSection>,
    /// The role of the Peacebuilding Commission.
    pub commission: Option<ContributionSection>,
    pub next_steps: Option<ContributionSection>,
    pub participation: Option<ParticipationSection>,
    pub sources: TextSection,
    /// The sentence that leads to the policy paper; shown where
    /// `document.links` has it.
    pub paper: String,
}

/// What was said with one country as an example: 1 or 2 pages.
#[derive(Debug, Clone, Serialize)]
pub struct CountryNoteView {
    pub document: DocumentView,
    pub masthead: MastheadView,
    pub key_figures: Vec<KeyFigure>,
    pub opening: Vec<Statement>,
    /// What was said under each topic, the one most spoken of first.
    pub topics: Vec<ContributionSection>,
    pub recommendations: Option<RecommendationSection>,
    pub sources: TextSection,
}
