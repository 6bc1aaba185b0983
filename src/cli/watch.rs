//! `rapporteur watch`: builds, and builds again whenever something changes.
//!
//! Programs save in bursts, and large workbooks over seconds. A build begins
//! when nothing has changed for a moment; a series in which a file is half
//! saved stays as it is until the file can be read, or for some seconds.

use std::collections::BTreeSet;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail};
use indicatif::ProgressBar;
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::arguments::{BuildArguments, BuildMessageFormat};
use super::style::Style;
use super::{build, json, message, print, summary};
use crate::pipeline::{Config, Outcome, Report, TemplateSource};

/// A build begins when nothing has changed for so long.
const QUIET: Duration = Duration::from_millis(300);

/// Whoever saves without end gets a build all the same.
const LONGEST_BURST: Duration = Duration::from_secs(5);

/// How often a half-saved file is looked at again, and after what time each.
const LOOKS: usize = 5;
const BETWEEN_LOOKS: Duration = Duration::from_secs(1);

/// Builds until the process is ended.
pub fn run(arguments: &BuildArguments, style: Style) -> Result<Outcome> {
    if arguments.check || arguments.write_aliases {
        bail!("watch builds again and again: it takes neither --check nor --write-aliases");
    }
    let mut watch = Watch::new(arguments, style)?;
    watch.build(&BTreeSet::new());
    loop {
        watch.tell_waiting();
        let changed = watch.next_change()?;
        watch.build_until_settled(changed)?;
    }
}

/// What is watched, and how that is told.
struct Watch<'a> {
    arguments: &'a BuildArguments,
    style: Style,
    config: Config,
    /// The whole path of the templates folder, where one is used.
    templates: Option<PathBuf>,
    changes: Receiver<PathBuf>,
    /// Watches for as long as it lives.
    _watcher: RecommendedWatcher,
    status: ProgressBar,
}

impl<'a> Watch<'a> {
    fn new(arguments: &'a BuildArguments, style: Style) -> Result<Self> {
        let config = arguments.config();
        let (sender, changes) = channel();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            let Ok(event) = event else { return };
            if !matches!(event.kind, EventKind::Access(_)) {
                for path in event.paths {
                    // Nobody listens any more when the program ends.
                    let _ = sender.send(path);
                }
            }
        })
        .context("the system does not tell of changed files")?;
        let mut watch = |folder: &Path| -> Result<PathBuf> {
            let unwatchable = || format!("cannot watch the folder {}", folder.display());
            let whole = folder.canonicalize().with_context(unwatchable)?;
            watcher
                .watch(&whole, RecursiveMode::Recursive)
                .with_context(unwatchable)?;
            Ok(whole)
        };
        for folder in folders(&config) {
            watch(&folder)?;
        }
        let templates = match &config.templates {
            TemplateSource::Folder(folder) => Some(watch(folder)?),
            TemplateSource::BuiltIn => None,
        };
        Ok(Self {
            arguments,
            style,
            config,
            templates,
            changes,
            _watcher: watcher,
            status: ProgressBar::hidden(),
        })
    }

    /// Waits until something has changed and then nothing for a moment.
    fn next_change(&self) -> Result<BTreeSet<PathBuf>> {
        let first = self
            .changes
            .recv()
            .context("the system tells of no more changes")?;
        let mut changed = BTreeSet::from([first]);
        self.gather(&mut changed)?;
        Ok(changed)
    }

    /// Gathers what else changes within the moment.
    fn gather(&self, changed: &mut BTreeSet<PathBuf>) -> Result<()> {
        let begin = Instant::now();
        while begin.elapsed() < LONGEST_BURST {
            match self.changes.recv_timeout(QUIET) {
                Ok(path) => {
                    changed.insert(path);
                }
                Err(RecvTimeoutError::Timeout) => return Ok(()),
                Err(RecvTimeoutError::Disconnected) => bail!("the system tells of no more changes"),
            }
        }
        Ok(())
    }

    /// Builds what changed, again and again while a file of it is half saved.
    /// What still cannot be read after that is told as in any build.
    fn build_until_settled(&mut self, mut changed: BTreeSet<PathBuf>) -> Result<()> {
        for _ in 0..LOOKS {
            if self.build(&changed) {
                return Ok(());
            }
            if let Ok(path) = self.changes.recv_timeout(BETWEEN_LOOKS) {
                changed.insert(path);
                self.gather(&mut changed)?;
            }
        }
        let series = self.concerned(&changed);
        let config = self.config_for(series, BTreeSet::new());
        self.run(&config);
        Ok(())
    }

    /// Builds the series that changes concern, all where none are named.
    /// Answers whether all of them could be read.
    fn build(&mut self, changed: &BTreeSet<PathBuf>) -> bool {
        let concerned = self.concerned(changed);
        if !changed.is_empty() && concerned.as_ref().is_some_and(Vec::is_empty) {
            return true;
        }
        let config = self.config_for(concerned, changed.clone());
        self.run(&config)
    }

    fn config_for(&self, series: Option<Vec<String>>, unsettled: BTreeSet<PathBuf>) -> Config {
        Config {
            series: series.unwrap_or_else(|| self.config.series.clone()),
            unsettled,
            ..self.config.clone()
        }
    }

    /// The series that changes concern; `None` for all.
    fn concerned(&self, changed: &BTreeSet<PathBuf>) -> Option<Vec<String>> {
        let of_template = |path: &PathBuf| self.templates.as_ref().is_some_and(|own| path.starts_with(own));
        if changed.is_empty() || changed.iter().any(of_template) {
            return None;
        }
        let all = if self.config.series.is_empty() {
            folders_in(&self.config.inputs)
        } else {
            self.config.series.clone()
        };
        let is_concerned = |name: &String| {
            let folder = series_folder(&self.config, name).canonicalize();
            folder.is_ok_and(|folder| changed.iter().any(|path| path.starts_with(&folder)))
        };
        Some(all.into_iter().filter(is_concerned).collect())
    }

    /// Builds, and says what came of it. Answers whether every file could be
    /// read.
    fn run(&mut self, config: &Config) -> bool {
        self.status.finish_and_clear();
        let begin = Instant::now();
        match build(self.arguments, config) {
            Ok(report) => {
                // Nobody is left to tell when standard error is closed.
                let _ = self.tell(&report, begin.elapsed());
                report.series.iter().all(|series| series.unsettled.is_empty())
            }
            Err(error) => {
                let _ = message::failure(&mut io::stderr().lock(), self.style, &error);
                true
            }
        }
    }

    fn tell(&self, report: &Report, taken: Duration) -> io::Result<()> {
        if self.arguments.message_format == BuildMessageFormat::Json || self.arguments.verbose {
            return print(report, self.arguments, self.style);
        }
        let quiet = BuildArguments {
            quiet: true,
            ..self.arguments.clone()
        };
        print(report, &quiet, self.style)?;
        let mut stream = io::stderr().lock();
        for series in &report.series {
            summary::line(&mut stream, self.style, series, taken)?;
        }
        Ok(())
    }

    /// Says that the next change is waited for.
    fn tell_waiting(&mut self) {
        if self.arguments.message_format == BuildMessageFormat::Json {
            json::watching();
        } else if io::stderr().is_terminal() {
            self.status = ProgressBar::new_spinner();
            self.status.enable_steady_tick(Duration::from_millis(250));
            self.status
                .set_message("waiting for a change; Ctrl-C ends the watch");
        } else {
            let _ = writeln!(io::stderr(), "waiting for a change");
        }
    }
}

/// What is watched for inputs: the inputs folder, or the series that are named.
fn folders(config: &Config) -> Vec<PathBuf> {
    if config.series.is_empty() {
        return vec![config.inputs.clone()];
    }
    let series = config.series.iter();
    series.map(|name| series_folder(config, name)).collect()
}

fn series_folder(config: &Config, name: &str) -> PathBuf {
    let inside = config.inputs.join(name);
    if inside.is_dir() {
        inside
    } else {
        PathBuf::from(name)
    }
}

/// The names of the series in the inputs folder.
fn folders_in(inputs: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(inputs).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    folders
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.'))
        .collect()
}
