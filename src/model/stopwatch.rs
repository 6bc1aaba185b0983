//! How long each step of the work takes: for the benchmark, which alone asks.
//!
//! One for the whole process, as a profiler is, so that no signature carries
//! it. Times reach no output.

use std::cell::Cell;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// The steps from a folder of spreadsheets to published files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Discover,
    Hash,
    Read,
    Resolve,
    Aggregate,
    Disclose,
    Compose,
    Template,
    /// The plain text copies of the documents' words.
    Words,
    Compile,
    Export,
    /// Reading back what is about to be written.
    Gate,
    Tables,
    Write,
}

impl Step {
    pub const ALL: [Self; 14] = [
        Self::Discover,
        Self::Hash,
        Self::Read,
        Self::Resolve,
        Self::Aggregate,
        Self::Disclose,
        Self::Compose,
        Self::Template,
        Self::Words,
        Self::Compile,
        Self::Export,
        Self::Gate,
        Self::Tables,
        Self::Write,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Discover => "discover",
            Self::Hash => "hash",
            Self::Read => "read",
            Self::Resolve => "resolve",
            Self::Aggregate => "aggregate",
            Self::Disclose => "disclose",
            Self::Compose => "compose",
            Self::Template => "template",
            Self::Words => "plain text",
            Self::Compile => "Typst compile",
            Self::Export => "PDF",
            Self::Gate => "gate",
            Self::Tables => "tables",
            Self::Write => "write",
        }
    }
}

/// Nanoseconds of each step, over all threads.
static TAKEN: [AtomicU64; Step::ALL.len()] = [const { AtomicU64::new(0) }; Step::ALL.len()];

thread_local! {
    /// What the steps within the one that this thread is in have taken.
    static WITHIN: Cell<u64> = const { Cell::new(0) };
}

/// Does the work and adds its time to the step, without that of the steps
/// within it.
pub fn timed<T>(step: Step, work: impl FnOnce() -> T) -> T {
    let before = WITHIN.replace(0);
    let start = Instant::now();
    let value = work();
    let taken = u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX);
    let own = taken.saturating_sub(WITHIN.get());
    TAKEN[step as usize].fetch_add(own, Ordering::Relaxed);
    WITHIN.set(before.saturating_add(taken));
    value
}

/// What a step has taken since the process began, over all threads.
pub fn taken(step: Step) -> Duration {
    Duration::from_nanos(TAKEN[step as usize].load(Ordering::Relaxed))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// No other test of this process discovers files.
    #[test]
    fn a_step_does_not_count_those_within_it() {
        let nap = Duration::from_millis(20);
        let before = Step::ALL.map(taken);
        timed(Step::Words, || {
            timed(Step::Discover, || std::thread::sleep(nap));
        });
        let after = Step::ALL.map(taken);
        let of = |step: Step| after[step as usize].saturating_sub(before[step as usize]);
        assert!(of(Step::Discover) >= nap);
        assert!(of(Step::Words) < nap, "{:?}", of(Step::Words));
    }
}
