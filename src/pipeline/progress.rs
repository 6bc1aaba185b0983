//! What a run tells of itself while it runs. The terminal listens; nothing
//! else does.

use std::path::Path;

use schemars::JsonSchema;
use serde::Serialize;

/// The stages of a run, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    Read,
    Aggregate,
    Disclose,
    Compose,
    Render,
    Publish,
}

impl Stage {
    /// As the terminal says it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "reading",
            Self::Aggregate => "counting",
            Self::Disclose => "protecting",
            Self::Compose => "composing",
            Self::Render => "rendering",
            Self::Publish => "writing",
        }
    }
}

/// Hears of a run's progress; may be called from several threads.
pub trait Progress: Sync {
    /// Another build holds the output folder; this one goes on when that ends.
    fn waits(&self, _output: &Path) {}
    fn stage(&self, _series: &str, _stage: Stage) {}
    /// How many documents will be rendered.
    fn documents(&self, _count: usize) {}
    /// One document is rendered and written.
    fn document(&self, _path: &str) {}
    fn finished(&self) {}
}

/// Hears nothing.
#[derive(Debug)]
pub struct Silent;

impl Progress for Silent {}
