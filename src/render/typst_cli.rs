//! Renders with an installed `typst` of the same version, on the same sources
//! with the same options: the same bytes.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use super::command;
use super::fonts;
use crate::model::{Pdf, ProjectFile, TemplateFiles, TypstSource};

/// An installed typst-cli and the project folder that it works in.
#[derive(Debug)]
pub struct TypstCli {
    program: PathBuf,
    project: TempDir,
}

impl TypstCli {
    /// Checks the version and lays out the project, with what a series brings. Another version would
    /// give other bytes, and is refused.
    pub fn new(program: PathBuf, templates: &TemplateFiles, own: &[ProjectFile]) -> Result<Self> {
        let output = Command::new(&program)
            .arg("--version")
            .output()
            .with_context(|| {
                format!(
                    "cannot start {}; install typst-cli {} or use --renderer embedded",
                    program.display(),
                    super::TYPST_VERSION
                )
            })?;
        let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        if version.split_whitespace().nth(1) != Some(super::TYPST_VERSION) {
            bail!(
                "{} is “{version}”; this program needs typst {}",
                program.display(),
                super::TYPST_VERSION
            );
        }
        let project = tempfile::Builder::new()
            .prefix("rapporteur-")
            .tempdir()
            .context("cannot make a temporary folder")?;
        for (path, text) in templates.below("components") {
            write(&project.path().join(path), text.as_bytes())?;
        }
        for (name, data) in fonts::BROUGHT {
            write(&project.path().join(command::FONT_FOLDER).join(name), data)?;
        }
        for file in own {
            write(&project.path().join(&file.path), &file.bytes)?;
        }
        Ok(Self { program, project })
    }

    /// Compiles a source; or gives back what typst-cli says on its standard
    /// error. A warning is a fault, as it is for the compiler in this program.
    pub fn compile(&self, source: &TypstSource, timestamp: i64) -> Result<Result<Pdf, String>> {
        let file = self.project.path().join(&source.file);
        let target = file.with_extension("pdf");
        let beside: Vec<PathBuf> = source
            .files
            .iter()
            .map(|one| self.project.path().join(&one.path))
            .collect();
        write(&file, source.text.as_bytes())?;
        for (path, one) in beside.iter().zip(&source.files) {
            write(path, &one.bytes)?;
        }
        let output = Command::new(&self.program)
            .current_dir(self.project.path())
            .arg("compile")
            .args(command::options(timestamp))
            .arg(&source.file)
            .arg(&target)
            .output()
            .with_context(|| format!("cannot start {}", self.program.display()))?;
        let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        let pdf = if output.status.success() && said.is_empty() {
            let bytes =
                std::fs::read(&target).with_context(|| format!("cannot read {}", target.display()))?;
            let pages = page_count(&bytes);
            Ok(Pdf { bytes, pages })
        } else {
            Err(said)
        };
        for path in beside.iter().chain([&file, &target]) {
            remove(path)?;
        }
        Ok(pdf)
    }
}

/// Removes a file, if it is there.
fn remove(path: &Path) -> Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", path.display()))
        }
        _ => Ok(()),
    }
}

/// Writes a file, and the folders that it needs.
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    path.parent()
        .map_or(Ok(()), std::fs::create_dir_all)
        .and_then(|()| std::fs::write(path, bytes))
        .with_context(|| format!("cannot write {}", path.display()))
}

/// The number of pages as the root of the page tree states it.
fn page_count(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes);
    text.split("/Type/Pages")
        .skip(1)
        .chain(text.split("/Type /Pages").skip(1))
        .filter_map(|rest| rest.split("/Count").nth(1))
        .filter_map(|rest| {
            rest.trim_start()
                .split(|letter: char| !letter.is_ascii_digit())
                .next()?
                .parse()
                .ok()
        })
        .max()
        .unwrap_or_default()
}
