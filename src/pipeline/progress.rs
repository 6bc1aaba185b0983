//! What a run tells of itself while it runs. The terminal listens; nothing
//! else does.

use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

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
    /// Reading back what is about to be written: within rendering and writing,
    /// over all threads added up.
    Gate,
}

impl Stage {
    pub const ALL: [Self; 7] = [
        Self::Read,
        Self::Aggregate,
        Self::Disclose,
        Self::Compose,
        Self::Render,
        Self::Publish,
        Self::Gate,
    ];

    /// As the terminal says it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "reading",
            Self::Aggregate => "counting",
            Self::Disclose => "protecting",
            Self::Compose => "composing",
            Self::Render => "rendering",
            Self::Publish => "writing",
            Self::Gate => "reading back",
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

/// Adds up the time of each stage over all series, for the benchmark. Times
/// reach no output.
#[derive(Debug, Default)]
pub struct Stopwatch {
    nanoseconds: [AtomicU64; Stage::ALL.len()],
}

impl Stopwatch {
    /// Runs a stage and adds its time.
    pub fn measure<T>(&self, stage: Stage, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let value = work();
        let taken = u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX);
        self.nanoseconds[stage as usize].fetch_add(taken, Ordering::Relaxed);
        value
    }

    /// Seconds of a stage so far.
    pub fn seconds(&self, stage: Stage) -> f64 {
        std::time::Duration::from_nanos(self.nanoseconds[stage as usize].load(Ordering::Relaxed))
            .as_secs_f64()
    }
}
