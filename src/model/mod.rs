//! What passes between the stages: newtypes and plain structs, without input,
//! output or engine.
//!
//! `Settings` is what series.toml says, `Dataset` what the sheets say,
//! `Tables` what was counted, `Disclosed` what may be told, and the views what
//! a document prints. Only `ingest`, `aggregate`, `disclose` and `pipeline`
//! may see a `Dataset` or `Tables`; a test holds them to it.

pub mod attachment;
pub mod basis;
pub mod brand;
pub mod changes;
pub mod cluster;
pub mod dataset;
pub mod disclosed;
pub mod document;
pub mod facsimile;
pub mod gate;
pub mod grouping;
pub mod index;
pub mod inspection;
pub mod name;
pub mod names;
pub mod own_words;
pub mod prose;
pub mod settings;
pub mod starter;
pub mod stopwatch;
pub mod tables;
pub mod template_files;
pub mod term;
pub mod view;

pub use attachment::{AttachedRows, AttachedTable, ProjectFile, TableName};
pub use basis::{Basis, Cause};
pub use brand::{Brand, FontFile, Logo, LogoKind};
pub use changes::{Changes, RecordedEdition};
pub use dataset::{
    Attendance, AttendanceConsent, CountryMention, Dataset, Hours, Include, InputFile, Note, NoteConsent,
    Origin, Person, SetAsideName, SheetAccount, SheetColumn, SheetId, SheetRole, Workshop, WorkshopCells,
};
pub use disclosed::{
    Disclosed, Merging, PartValue, PublicBreakdown, PublicCluster, PublicCount, PublicNote, PublicPart,
    PublicSettings, PublicWorkshop, Substitutes,
};
pub use document::{
    Document, DocumentKind, Evidence, Figure, FigureSheets, Pdf, RenderedDocument, TypstSource, View,
};
pub use facsimile::{Facsimile, FacsimileCell, FacsimileSheet, FacsimileValue, NumberFormat, Visibility};
pub use gate::{Finding, Gate, Told};
pub use inspection::{
    DatesRead, InspectedColumn, InspectedFile, InspectedMeeting, InspectedSheet, InspectedTable,
    InspectedWorkshop, Inspection, PlacedRows, ReadOrder, Recognition, Remark, SetAsideReason,
};
pub use name::{CountryCode, EvidenceReference, Slug, WorkshopNumber};
pub use names::{Foreign, Names};
pub use own_words::{OwnPart, OwnText, OwnWords, Translations};
pub use settings::{
    DateOrder, DisclosureRule, ListedPeople, ParticipantList, Settings, SheetSettings, WorkshopSettings,
};
pub use tables::{
    AddresseeSupportFigures, AddresseeTopicFigures, Breakdown, ClusterFigures, CountryFigures, Dimension,
    RecommendationFigures, Scope, Tables, ThreadFigures, TopicCountryFigures, TopicKindFigures,
    WorkshopFigures,
};
pub use template_files::TemplateFiles;
pub use term::{KindRole, Term, Terms, Wording};
pub use view::{AttachmentView, DocumentLink, DocumentView};
