//! A document on its way from words to file.

use serde::Serialize;

use super::attachment::ProjectFile;
use super::dataset::{SheetAccount, SheetRole};
use super::name::EvidenceReference;
use super::view::{BriefView, CountryNoteView, DocumentView, PaperView};

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentKind {
    Brief,
    CountryNote,
    Paper,
}

impl DocumentKind {
    /// As the manifest says it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brief => "meeting-brief",
            Self::CountryNote => "country-note",
            Self::Paper => "policy-paper",
        }
    }
}

/// The view of a document.
#[derive(Debug, Clone)]
pub enum View {
    Brief(Box<BriefView>),
    CountryNote(Box<CountryNoteView>),
    Paper(Box<PaperView>),
}

impl View {
    /// What every document has.
    pub fn document(&self) -> &DocumentView {
        match self {
            Self::Brief(view) => &view.document,
            Self::CountryNote(view) => &view.document,
            Self::Paper(view) => &view.document,
        }
    }

    pub fn document_mut(&mut self) -> &mut DocumentView {
        match self {
            Self::Brief(view) => &mut view.document,
            Self::CountryNote(view) => &mut view.document,
            Self::Paper(view) => &mut view.document,
        }
    }
}

/// A document, composed.
#[derive(Debug, Clone)]
pub struct Document {
    /// Where the PDF goes, relative to the series' output folder.
    pub path: String,
    /// The stem of the PDF's name: names the Typst source too.
    pub stem: String,
    pub title: String,
    pub language: String,
    pub view: View,
    pub evidence: Evidence,
}

impl Document {
    pub fn kind(&self) -> DocumentKind {
        match self.view {
            View::Brief(_) => DocumentKind::Brief,
            View::CountryNote(_) => DocumentKind::CountryNote,
            View::Paper(_) => DocumentKind::Paper,
        }
    }

    /// Whether it leads to one of these documents.
    pub fn leads_to_any(&self, is_sought: impl Fn(&str) -> bool) -> bool {
        let links = &self.view.document().links;
        links.values().any(|link| is_sought(&link.path))
    }

    /// Takes out what leads to such documents.
    pub fn unlink(&mut self, is_gone: impl Fn(&str) -> bool) {
        let links = &mut self.view.document_mut().links;
        links.retain(|_, link| !is_gone(&link.path));
    }
}

/// What a document rests on: each figure it prints, with the rows behind it,
/// and the notes that it cites.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    pub figures: Vec<Figure>,
    /// Ascending, each once.
    pub cited: Vec<EvidenceReference>,
}

/// A number that a document prints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// What is counted, for example `topic_country:Financing/Liberia`.
    pub name: String,
    /// As counted; for people as disclosed, for example `<3`.
    pub value: String,
    /// The notes behind it.
    pub notes: Vec<String>,
    /// For figures about people: the rule by which they are told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// Whose rows were counted, where no note stands behind the figure.
    #[serde(skip)]
    pub sheets: FigureSheets,
}

/// The sheets that a figure was counted from, where naming its rows would tell
/// of people or where the sheets themselves are counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FigureSheets {
    /// Those of the notes.
    #[default]
    OfNotes,
    /// Every sheet of attendance.
    Attendance,
    /// Every list of workshops.
    Workshops,
    /// Every sheet whose rows are counted in public: of workshops and of notes.
    Accounts,
}

impl FigureSheets {
    /// Whether a sheet is one of them.
    pub fn include(self, sheet: &SheetAccount) -> bool {
        match self {
            Self::OfNotes => false,
            Self::Attendance => sheet.role == SheetRole::Attendance,
            Self::Workshops => sheet.role == SheetRole::Workshops,
            Self::Accounts => matches!(sheet.role, SheetRole::Workshops | SheetRole::Notes),
        }
    }

    /// Of a sheet of attendance the columns whose times tell who was there; its
    /// rows are nobody's to read.
    pub fn columns(self, sheet: &SheetAccount) -> Vec<String> {
        match self {
            Self::Attendance => sheet.columns_of_times(),
            Self::OfNotes | Self::Workshops | Self::Accounts => Vec::new(),
        }
    }
}

/// The Typst source of a document.
#[derive(Debug, Clone)]
pub struct TypstSource {
    /// The name of the file in the root of the Typst project.
    pub file: String,
    pub text: String,
    /// The files that it reads and no other document does.
    pub files: Vec<ProjectFile>,
}

impl TypstSource {
    /// The name of the source of a document with this stem.
    pub fn file_name(stem: &str) -> String {
        format!("{stem}.typ")
    }
}

/// A finished PDF.
#[derive(Debug, Clone)]
pub struct Pdf {
    pub bytes: Vec<u8>,
    pub pages: usize,
}

/// A document with all that was made of it.
#[derive(Debug, Clone)]
pub struct RenderedDocument {
    pub document: Document,
    pub source: TypstSource,
    pub pdf: Pdf,
    /// Its words as Markdown.
    pub words: String,
}
