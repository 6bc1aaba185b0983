//! What a run is to do, resolved once: nothing below sees arguments, the
//! environment or the clock.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::ingest::Isolation;
pub use crate::publish::Purpose;
use crate::render::Engine;

/// Which documents a run makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Only {
    Briefs,
    Paper,
    /// Tables and lists, no document.
    Data,
}

/// Where the templates come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplateSource {
    Folder(PathBuf),
    /// The copy inside the program.
    BuiltIn,
}

/// A build.
#[derive(Debug, Clone)]
pub struct Config {
    pub inputs: PathBuf,
    pub output: PathBuf,
    /// Whether files are written, or compared with what a build would write.
    pub purpose: Purpose,
    pub templates: TemplateSource,
    /// Names of folders in `inputs` or paths to series folders; all folders of
    /// `inputs` where it is empty.
    pub series: Vec<String>,
    pub only: Option<Only>,
    /// The languages in which documents are made; all of the series where it is
    /// empty.
    pub languages: Vec<String>,
    /// The output folder of an earlier run, to compare with.
    pub since: Option<PathBuf>,
    pub engine: Engine,
    /// Whether aliases that nobody need decide are written into series.toml
    /// before a series is built.
    pub writes_aliases: bool,
    /// Where files are read whose library can bring a process down.
    pub isolation: Isolation,
    /// The folder in which is kept what workbooks hold; `None` where nothing
    /// may be kept.
    pub cache: Option<PathBuf>,
    /// Files that may be saved at this moment, as the system spells their whole
    /// paths: where one of them cannot be read, its series stays as it is.
    pub unsettled: BTreeSet<PathBuf>,
}

/// An inspection.
#[derive(Debug, Clone)]
pub struct InspectConfig {
    pub inputs: PathBuf,
    /// As in [`Config`].
    pub templates: TemplateSource,
    /// As in [`Config`].
    pub series: Vec<String>,
    /// The folder for marked copies of the files that have problems.
    pub copies: Option<PathBuf>,
    pub isolation: Isolation,
}

/// A look for the rows behind references and figures.
#[derive(Debug, Clone)]
pub struct TraceConfig {
    pub inputs: PathBuf,
    /// As in [`Config`].
    pub templates: TemplateSource,
    /// As in [`Config`].
    pub series: Vec<String>,
    /// Evidence references, or names of figures.
    pub asked: Vec<String>,
    pub isolation: Isolation,
}

/// The beginning of a series.
#[derive(Debug, Clone)]
pub struct InitConfig {
    /// The name of its folder in `inputs`, or a path to it.
    pub series: String,
    pub inputs: PathBuf,
    /// As in [`Config`].
    pub templates: TemplateSource,
    /// Of headings, lists and instructions.
    pub language: String,
    /// A folder whose spreadsheets say what the series is about.
    pub from: Option<PathBuf>,
    pub isolation: Isolation,
}
