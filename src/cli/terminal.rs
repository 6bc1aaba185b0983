//! Progress on a terminal, and what those hear of it who have none.

use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::pipeline::{Progress, Stage};

/// A line for the stage, and a bar while documents are rendered.
#[derive(Debug)]
pub struct TerminalProgress {
    bar: ProgressBar,
}

impl TerminalProgress {
    pub fn new() -> Self {
        let bar = ProgressBar::new_spinner();
        bar.enable_steady_tick(Duration::from_millis(120));
        Self { bar }
    }
}

/// Says nothing but why nothing goes on.
#[derive(Debug)]
pub struct Terse;

impl Progress for Terse {
    fn waits(&self, output: &Path) {
        // Nobody is left to tell when standard error is closed.
        let _ = writeln!(std::io::stderr(), "{}", waiting(output));
    }
}

fn waiting(output: &Path) -> String {
    format!(
        "another build is writing to {}; this one begins when that is done",
        output.display()
    )
}

impl Progress for TerminalProgress {
    fn waits(&self, output: &Path) {
        self.bar.set_message(waiting(output));
    }

    fn stage(&self, series: &str, stage: Stage) {
        self.bar.set_message(format!("{series}: {}", stage.name()));
    }

    fn documents(&self, count: usize) {
        self.bar.set_length(count as u64);
        self.bar.set_position(0);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} [{bar:30}] {pos}/{len}") {
            self.bar.set_style(style.progress_chars("=> "));
        }
    }

    fn document(&self, _path: &str) {
        self.bar.inc(1);
    }

    fn finished(&self) {
        self.bar.finish_and_clear();
    }
}
