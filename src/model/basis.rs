//! What a document is made from, and why one is made anew.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a document is made from, each part as the hash of it: equal parts, equal
/// bytes. Times of files play no part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// The program with its compiler and fonts.
    pub program: String,
    /// Templates and components.
    pub templates: String,
    /// How it is compiled.
    pub options: String,
    /// Everything that its pages say.
    pub content: String,
    /// The files that it carries.
    pub tables: String,
}

/// Why a document was rendered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Cause {
    /// There was none.
    New,
    /// It was written, and lies there no more.
    Lost,
    /// It, or a file that belongs to it, is not as it was written.
    Altered,
    /// Nothing says from what the one that lies there was made.
    Unknown,
    Program,
    Templates,
    Options,
    Content,
    Tables,
    /// Who may be named has changed, so it is read back as a new one is.
    Protection,
    /// A run that compares takes nothing on trust.
    Comparison,
    /// It led to a document that is withheld.
    Unlinked,
}

impl Basis {
    /// In what another basis differs.
    pub fn differences(&self, other: &Self) -> Vec<Cause> {
        let parts = [
            (Cause::Program, &self.program, &other.program),
            (Cause::Templates, &self.templates, &other.templates),
            (Cause::Options, &self.options, &other.options),
            (Cause::Content, &self.content, &other.content),
            (Cause::Tables, &self.tables, &other.tables),
        ];
        let differing = parts.into_iter().filter(|(_, one, other)| one != other);
        differing.map(|(cause, ..)| cause).collect()
    }
}

impl Cause {
    /// The cause as the end of a sentence: `rendered, because …`.
    pub fn words(self) -> &'static str {
        match self {
            Self::New => "it is new",
            Self::Lost => "the file was missing",
            Self::Altered => "the file, or one that belongs to it, was changed",
            Self::Unknown => "nothing said from what the file was made",
            Self::Program => "the program is another",
            Self::Templates => "the templates changed",
            Self::Options => "the date that its PDF bears changed",
            Self::Content => "what it says changed",
            Self::Tables => "the tables that it carries changed",
            Self::Protection => "who may be named changed",
            Self::Comparison => "it is compared",
            Self::Unlinked => "it led to a document that is withheld",
        }
    }
}
