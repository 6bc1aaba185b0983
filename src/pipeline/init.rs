//! The beginning of a series: a folder with a series.toml that explains itself
//! and a workbook to fill in, or, from spreadsheets that are already there, a
//! series.toml that says what they hold.
//!
//! Nothing that exists is ever overwritten: a file that has a name already
//! stays, and that is told.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::config::InitConfig;
use super::{languages, templates};
use crate::compose;
use crate::ingest::{self, Reading, SERIES_FILE};
use crate::model::starter::{FoundSeries, FoundTerm, FoundWorkshop};
use crate::model::{Dataset, SheetRole, Terms};
use crate::publish;

/// What was begun.
#[derive(Debug)]
pub struct InitReport {
    /// By which the other commands know the series.
    pub series: String,
    pub folder: PathBuf,
    /// The files that were written, relative to the folder, with `/`.
    pub written: Vec<String>,
    /// Those that were there already and stay as they are.
    pub kept: Vec<String>,
    /// The workbook to fill in, where there is one.
    pub workbook: Option<String>,
    /// What was found in spreadsheets.
    pub found: Option<FoundSeries>,
}

/// Begins a series. An error means that nothing was written, or says what
/// could not be.
pub fn init(config: &InitConfig) -> Result<InitReport> {
    let (folder, name) = place(config)?;
    let templates = templates::load(&config.templates)?;
    languages::known(&templates, std::slice::from_ref(&config.language))?;
    let found = match &config.from {
        Some(source) => Some(find(source, &folder, &name, config)?),
        None => find_beside(&folder, &name, config)?,
    };
    let starter = compose::starter(
        &name,
        &config.language,
        found.as_ref().map(|(found, _)| found),
        &templates,
    )?;
    let mut files = vec![(SERIES_FILE.to_owned(), starter.settings.into_bytes())];
    let bytes = publish::starter_workbook(&starter.workbook)?;
    let mut workbook = None;
    match &found {
        None => {
            let path = format!("{name}.xlsx");
            workbook = Some(path.clone());
            files.push((path, bytes));
        }
        Some((found, inputs)) => {
            files.extend(copies(config.from.as_deref(), &folder, inputs)?);
            if let (false, Some(list)) = (found.are_listed, starter.workbook.sheets.first()) {
                files.push((format!("{}.xlsx", list.name.to_lowercase()), bytes));
            }
        }
    }
    let mut report = InitReport {
        series: config.series.clone(),
        folder,
        written: Vec::new(),
        kept: Vec::new(),
        workbook,
        found: found.map(|(found, _)| found),
    };
    for (path, bytes) in files {
        let is_new = write_new(&report.folder.join(&path), &bytes)?;
        let list = if is_new {
            &mut report.written
        } else {
            &mut report.kept
        };
        list.push(path);
    }
    Ok(report)
}

/// The folder of the series, which need not exist, and its name.
fn place(config: &InitConfig) -> Result<(PathBuf, String)> {
    let asked = Path::new(&config.series);
    let is_path = config.series.contains(['/', '\\']);
    let folder = if is_path {
        asked.to_owned()
    } else {
        config.inputs.join(asked)
    };
    let name = folder.file_name().and_then(|name| name.to_str());
    let Some(name) = name.filter(|name| !name.starts_with('.') && !config.series.trim().is_empty()) else {
        bail!(
            "“{}” is no name for a series: take letters, figures and hyphens, for example my-series",
            config.series
        );
    };
    if folder.exists() && !folder.is_dir() {
        bail!(
            "{} is a file, so it cannot be the folder of a series",
            folder.display()
        );
    }
    let name = name.to_owned();
    Ok((folder, name))
}

/// What the spreadsheets in a folder say, and the paths of those of which
/// anything is used.
fn find(
    source: &Path,
    folder: &Path,
    name: &str,
    config: &InitConfig,
) -> Result<(FoundSeries, BTreeSet<String>)> {
    if !source.is_dir() {
        bail!("there is no folder {} to begin from", source.display());
    }
    if source.join(SERIES_FILE).exists() {
        bail!(
            "{} has a {SERIES_FILE} already: build it with `rapporteur {}`, or copy the whole folder",
            source.display(),
            source.display()
        );
    }
    if lies_within(folder, source) {
        bail!(
            "{} lies within {}, whose files would be copied into themselves",
            folder.display(),
            source.display()
        );
    }
    look(source, name, config)?.with_context(|| {
        format!(
            "nothing in {} could be understood as workshops, attendance or notes: `rapporteur inspect {}` says why",
            source.display(),
            source.display()
        )
    })
}

/// What the spreadsheets say that already lie in the series' folder, where it
/// has some and no settings yet.
fn find_beside(folder: &Path, name: &str, config: &InitConfig) -> Result<Option<Found>> {
    if folder.is_dir() && !folder.join(SERIES_FILE).exists() {
        look(folder, name, config)
    } else {
        Ok(None)
    }
}

/// What spreadsheets say, and the paths of those of which anything is used.
type Found = (FoundSeries, BTreeSet<String>);

/// `None` where they say nothing that could be built.
fn look(source: &Path, name: &str, config: &InitConfig) -> Result<Option<Found>> {
    match ingest::read_series(source, name, &config.isolation)?.value {
        Reading::Dataset(dataset) => {
            let used = dataset
                .sheets
                .iter()
                .filter(|sheet| sheet.role != SheetRole::Other);
            let files = used.map(|sheet| sheet.file.to_string()).collect();
            Ok(Some((found(&dataset), files)))
        }
        Reading::Nothing(_) => Ok(None),
    }
}

fn lies_within(folder: &Path, source: &Path) -> bool {
    let absolute = |path: &Path| {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        path.canonicalize().unwrap_or(path)
    };
    let (folder, source) = (absolute(folder), absolute(source));
    folder != source && folder.starts_with(source)
}

fn found(dataset: &Dataset) -> FoundSeries {
    let all = |terms: &Terms| -> Vec<FoundTerm> {
        let terms = terms.iter().filter(|term| !term.wording.knows_label);
        terms
            .map(|term| FoundTerm {
                id: term.id.clone(),
                label: term.label.clone(),
            })
            .collect()
    };
    FoundSeries {
        workshops: dataset
            .workshops
            .iter()
            .map(|workshop| FoundWorkshop {
                number: workshop.number.to_string(),
                title: workshop.title.clone(),
                date: workshop.date,
                minutes: workshop.duration_minutes,
            })
            .collect(),
        are_listed: dataset.workshops.iter().any(|workshop| workshop.origin.is_some()),
        topics: all(&dataset.topics),
        threads: all(&dataset.threads),
        kinds: all(&dataset.kinds),
        stakeholder_groups: all(&dataset.groups),
        addressees: all(&dataset.addressees),
    }
}

/// The spreadsheets that are used, unless they lie in the series' folder.
fn copies(source: Option<&Path>, folder: &Path, inputs: &BTreeSet<String>) -> Result<Vec<(String, Vec<u8>)>> {
    let Some(source) = source.filter(|source| source.canonicalize().ok() != folder.canonicalize().ok())
    else {
        return Ok(Vec::new());
    };
    let read = |path: &String| {
        let from = source.join(path);
        let bytes = std::fs::read(&from).with_context(|| format!("cannot read {}", from.display()))?;
        Ok((path.clone(), bytes))
    };
    inputs.iter().map(read).collect()
}

/// Writes a file as a whole, unless something is there already.
fn write_new(path: &Path, bytes: &[u8]) -> Result<bool> {
    if path.symlink_metadata().is_ok() {
        return Ok(false);
    }
    let failed = || format!("cannot write {}", path.display());
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).with_context(failed)?;
    let mut builder = tempfile::Builder::new();
    // A name that the reader of series passes over, should the run be killed.
    builder.prefix(".rapporteur-").suffix(".partial");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder).with_context(failed)?;
    file.write_all(bytes).with_context(failed)?;
    file.as_file().sync_all().with_context(failed)?;
    match file.persist_noclobber(path) {
        Ok(_) => Ok(true),
        Err(failure) if failure.error.kind() == std::io::ErrorKind::AlreadyExists => Ok(false),
        Err(failure) => Err(failure.error).with_context(failed),
    }
}
