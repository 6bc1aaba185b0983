//! The arguments as people type them, and what they come to.

use std::collections::BTreeSet;
use std::io::IsTerminal as _;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::cache::platform_folder;
use crate::diagnostic::{Diagnostic, Severity};
use crate::pipeline::{
    Config, Engine, InitConfig, InspectConfig, Isolation, Only, Purpose, READ_FILE, TemplateSource,
    TraceConfig,
};

/// What the program is called.
pub const NAME: &str = "rapporteur";

pub const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), " (Typst 0.15.1)");

const EXAMPLES: &str = "Examples:
  rapporteur                              build every series in inputs/
  rapporteur my-series                    build one
  rapporteur init my-series               begin one: a workbook to fill in, and its settings
  rapporteur inspect my-series            how each file, sheet and column is understood
  rapporteur build --only briefs          leave the policy paper as it is
  rapporteur build --language fr          leave documents in other languages as they are
  rapporteur watch my-series              build again whenever a file changes
  rapporteur build --deny warnings        for CI: doubtful rows fail the build
  rapporteur build --check                is output/ as a build would make it?
  rapporteur build --write-aliases        add to series.toml what is a name in another spelling
  rapporteur explain unknown-country      what a message means and what to do

Exit codes: 0 all written · 1 the inputs have errors, what could be built was built; or --check
found a difference · 2 the command line or the environment made the job impossible ·
3 a file would have told what must not be told, and was withheld";

const WATCH_EXAMPLES: &str = "Examples:
  rapporteur watch                        every series in inputs/
  rapporteur watch my-series              one
  rapporteur watch --templates mine       also when a template changes

It goes on until it is ended, for example with Ctrl-C.";

const INSPECT_EXAMPLES: &str = "Examples:
  rapporteur inspect                      every series in inputs/
  rapporteur inspect my-series            one
  rapporteur inspect --groups my-series   also recommendations that say the same in other words
  rapporteur inspect -q my-series         a line for each file, and the errors
  rapporteur inspect --annotate marked    also copies of the files in marked/, with the problems marked in their cells

Exit codes: 0 the inputs are fine · 1 they have errors ·
2 the command line or the environment made the job impossible";

const INIT_EXAMPLES: &str = "Examples:
  rapporteur init my-series                        inputs/my-series/ with a workbook to fill in
  rapporteur init ma-serie --language fr           the same in French; es and ru are known, too
  rapporteur init my-series --from my-spreadsheets copies the spreadsheets, and settings made from them

Asks nothing and overwrites nothing. In a folder that holds spreadsheets already and no series.toml, it writes what
it finds in them: a series.toml and, where they have none, a list of workshops.

Exit codes: 0 the series is begun · 2 the command line or the environment made it impossible";

const COMPLETIONS_EXAMPLES: &str = "Examples:
  rapporteur completions bash > ~/.local/share/bash-completion/completions/rapporteur
  rapporteur completions fish > ~/.config/fish/completions/rapporteur.fish";

const TRACE_EXAMPLES: &str = "Examples:
  rapporteur trace W3-12                            a note that a document cites
  rapporteur trace 'topic_country:Financing/Liberia'
  rapporteur trace country:Liberia                  every figure on one country
  rapporteur trace --series my-series W3-12 W4-2    in one series alone

Names of figures stand in internal/evidence/ of the output.";

/// From a folder of workshop spreadsheets to meeting briefs and a policy paper.
#[derive(Debug, Parser)]
#[command(name = NAME, version = VERSION, after_help = EXAMPLES, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub build: BuildArguments,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build documents and tables; the default command
    #[command(after_help = EXAMPLES)]
    Build(BuildArguments),
    /// Begin a series: a workbook to fill in, and settings that explain themselves; overwrites nothing
    #[command(after_help = INIT_EXAMPLES)]
    Init(InitArguments),
    /// Build, and build again whenever an input or a template changes
    #[command(after_help = WATCH_EXAMPLES)]
    Watch(BuildArguments),
    /// Show how each file, sheet and column is understood, and why; writes nothing but, if asked to, marked copies
    #[command(after_help = INSPECT_EXAMPLES)]
    Inspect(InspectArguments),
    /// Explain what a message means and what to do about it; without CODE list all codes
    Explain {
        /// The word in brackets of a message, for example unknown-country
        #[arg(value_name = "CODE")]
        code: Option<String>,
    },
    /// Make the page of all series anew from what lies in the output folder, and build nothing
    Index(IndexArguments),
    /// Show the rows behind an evidence reference or a figure
    #[command(after_help = TRACE_EXAMPLES)]
    Trace(TraceArguments),
    /// Print the JSON Schema of series.toml, or of the messages of a build
    Schema {
        #[arg(value_enum, default_value = "settings")]
        of: SchemaArgument,
    },
    /// Print completions of commands and options for a shell
    #[command(after_help = COMPLETIONS_EXAMPLES)]
    Completions {
        #[arg(value_enum)]
        shell: Shell,
    },
    /// Print the manual as man reads it; with DIR write a page for each command
    Manual {
        /// The folder to write the pages to
        #[arg(value_name = "DIR")]
        folder: Option<PathBuf>,
    },
    /// Read one workbook from standard input; how the program reads workbooks that may bring a process down
    #[command(name = READ_FILE, hide = true)]
    ReadFile {
        #[arg(long)]
        format: String,
    },
}

/// Options of `init`.
#[derive(Debug, Args)]
pub struct InitArguments {
    /// The name of the folder in the inputs folder, or a path to it
    #[arg(value_name = "SERIES")]
    pub series: String,
    /// The language of headings, lists and instructions, for example fr
    #[arg(long, value_name = "CODE", default_value = "en")]
    pub language: String,
    /// A folder of spreadsheets: they are copied, and the settings made from what they hold
    #[arg(long, value_name = "DIR")]
    pub from: Option<PathBuf>,
    /// The folder that holds a folder for each series
    #[arg(long, value_name = "DIR", default_value = "inputs")]
    pub inputs: PathBuf,
    /// When to colour what is said
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    pub color: ColorArgument,
}

impl InitArguments {
    /// What the arguments come to.
    pub fn config(&self) -> InitConfig {
        InitConfig {
            series: self.series.clone(),
            inputs: self.inputs.clone(),
            templates: template_source(None),
            language: self.language.trim().to_owned(),
            from: self.from.clone(),
            isolation: isolation(),
        }
    }
}

/// Options of `build` and `watch`.
#[derive(Debug, Clone, Args)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is an option that a person gives or leaves out"
)]
pub struct BuildArguments {
    /// Names of folders in the inputs folder, or paths to series folders; all if none is given
    #[arg(value_name = "SERIES")]
    pub series: Vec<String>,
    /// The folder that holds a folder for each series
    #[arg(long, value_name = "DIR", default_value = "inputs")]
    pub inputs: PathBuf,
    /// The folder to write to
    #[arg(long, value_name = "DIR", default_value = "output")]
    pub output: PathBuf,
    /// A folder of templates; what it lacks comes from the program [default: `report_templates` if it is there]
    #[arg(long, value_name = "DIR")]
    pub templates: Option<PathBuf>,
    /// Make only these; the others stay as they are
    #[arg(long, value_enum)]
    pub only: Option<OnlyArgument>,
    /// Make documents in these languages only, for example fr,es; a language that series.toml does not name gets a folder of its own. The others stay as they are
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub language: Vec<String>,
    /// An output folder of an earlier run; the documents tell what changed since, and data/changes.csv lists it
    #[arg(long, value_name = "DIR")]
    pub since: Option<PathBuf>,
    /// What compiles the documents; both give the same bytes
    #[arg(long, value_enum, default_value = "embedded")]
    pub renderer: RendererArgument,
    /// The typst program for --renderer typst-cli
    #[arg(long, value_name = "PATH", default_value = "typst")]
    pub typst: PathBuf,
    /// Write nothing: build in memory, list what lies in the output folder otherwise, and exit with 1 if anything does
    #[arg(long, conflicts_with = "write_aliases")]
    pub check: bool,
    /// First add to series.toml the aliases of names that are known in another spelling only
    #[arg(long)]
    pub write_aliases: bool,
    /// Where to keep what workbooks hold, so that those that are as they were need not be opened again; “none” keeps nothing, as CI should [default: the platform's cache folder]
    #[arg(long, value_name = "DIR")]
    pub cache: Option<PathBuf>,
    /// How many threads [default: one for each processor]
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    /// Treat warnings as errors
    #[arg(long, value_enum, value_name = "WHAT")]
    pub deny: Option<Denied>,
    /// How messages are written: for people to standard error; one JSON object a line to standard output; or as annotations of a GitHub workflow to standard output, with the summary to standard error
    #[arg(long, value_enum, default_value = "human")]
    pub message_format: BuildMessageFormat,
    /// Show values that identify people even where the stream is no terminal
    #[arg(long)]
    pub show_identities: bool,
    /// Whether to show progress on a terminal
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    pub progress: ProgressArgument,
    /// When to colour messages
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    pub color: ColorArgument,
    /// Only errors
    #[arg(short, long, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Also how each sheet was understood and where each file lies
    #[arg(short, long)]
    pub verbose: bool,
}

/// Options of `index`.
#[derive(Debug, Args)]
pub struct IndexArguments {
    /// The folder that holds a folder for each series that was built
    #[arg(long, value_name = "DIR", default_value = "output")]
    pub output: PathBuf,
    /// A folder of templates; what it lacks comes from the program [default: `report_templates` if it is there]
    #[arg(long, value_name = "DIR")]
    pub templates: Option<PathBuf>,
}

impl IndexArguments {
    pub fn template_source(&self) -> TemplateSource {
        template_source(self.templates.as_deref())
    }
}

/// Options of `inspect`.
#[derive(Debug, Args)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the command line"
)]
pub struct InspectArguments {
    /// Names of folders in the inputs folder, or paths to series folders; all if none is given
    #[arg(value_name = "SERIES")]
    pub series: Vec<String>,
    /// The folder that holds a folder for each series
    #[arg(long, value_name = "DIR", default_value = "inputs")]
    pub inputs: PathBuf,
    /// How many threads [default: one for each processor]
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    /// Treat warnings as errors
    #[arg(long, value_enum, value_name = "WHAT")]
    pub deny: Option<Denied>,
    /// For people, or one JSON object a line
    #[arg(long, value_enum, default_value = "human")]
    pub message_format: MessageFormat,
    /// Show values that identify people even where standard output is no terminal
    #[arg(long)]
    pub show_identities: bool,
    /// When to colour what is shown
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    pub color: ColorArgument,
    /// Also which recommendations and challenges say the same, and which may
    #[arg(long)]
    pub groups: bool,
    /// Also write to DIR a copy of each file with problems, as a workbook in which their cells are coloured and have notes; it holds all names, and lies neither in the inputs nor in the output folder
    #[arg(long, value_name = "DIR")]
    pub annotate: Option<PathBuf>,
    /// Only a line for each file, and errors
    #[arg(short, long, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Also notes, and every column of very wide sheets
    #[arg(short, long)]
    pub verbose: bool,
}

/// Options of `trace`.
#[derive(Debug, Args)]
pub struct TraceArguments {
    /// Evidence references or names of figures
    #[arg(value_name = "REFERENCE", required = true)]
    pub asked: Vec<String>,
    /// Names of folders in the inputs folder, or paths to series folders [default: all]
    #[arg(long, value_name = "SERIES")]
    pub series: Vec<String>,
    /// The folder that holds a folder for each series
    #[arg(long, value_name = "DIR", default_value = "inputs")]
    pub inputs: PathBuf,
    /// For people, or one JSON object a line
    #[arg(long, value_enum, default_value = "human")]
    pub message_format: MessageFormat,
    /// When to colour what is shown
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    pub color: ColorArgument,
}

impl TraceArguments {
    /// What the arguments come to.
    pub fn config(&self) -> TraceConfig {
        TraceConfig {
            inputs: self.inputs.clone(),
            templates: template_source(None),
            series: self.series.clone(),
            asked: self.asked.clone(),
            isolation: isolation(),
        }
    }
}

impl InspectArguments {
    /// What the arguments come to.
    pub fn config(&self) -> InspectConfig {
        InspectConfig {
            inputs: self.inputs.clone(),
            templates: template_source(None),
            series: self.series.clone(),
            copies: self.annotate.clone(),
            isolation: isolation(),
        }
    }

    /// Whether diagnostics of this severity are printed.
    pub fn speaks_of(&self, severity: Severity) -> bool {
        match severity {
            Severity::Error => true,
            Severity::Warning => !self.quiet || self.deny.is_some(),
            Severity::Note => self.verbose,
        }
    }
}

/// The folder that was named, else the one that people keep beside their inputs,
/// else the copy inside the program.
fn template_source(named: Option<&Path>) -> TemplateSource {
    let beside = Path::new("report_templates");
    match named {
        Some(folder) => TemplateSource::Folder(folder.to_owned()),
        None if beside.is_dir() => TemplateSource::Folder(beside.to_owned()),
        None => TemplateSource::BuiltIn,
    }
}

/// A program that does not know its own path reads all by itself.
fn isolation() -> Isolation {
    std::env::current_exe().map_or(Isolation::Within, Isolation::Program)
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum OnlyArgument {
    Briefs,
    Paper,
    Data,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum RendererArgument {
    Embedded,
    TypstCli,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Denied {
    Warnings,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    Human,
    Json,
}

/// How a build speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum BuildMessageFormat {
    Human,
    Json,
    Github,
}

/// What a schema describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaArgument {
    /// series.toml
    Settings,
    /// A line of `--message-format json`
    Messages,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ProgressArgument {
    Auto,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorArgument {
    Auto,
    Always,
    Never,
}

impl BuildArguments {
    /// What the arguments come to.
    pub fn config(&self) -> Config {
        Config {
            inputs: self.inputs.clone(),
            output: self.output.clone(),
            purpose: if self.check {
                Purpose::Compare
            } else {
                Purpose::Write
            },
            templates: template_source(self.templates.as_deref()),
            series: self.series.clone(),
            only: self.only.map(|only| match only {
                OnlyArgument::Briefs => Only::Briefs,
                OnlyArgument::Paper => Only::Paper,
                OnlyArgument::Data => Only::Data,
            }),
            languages: self.language.iter().map(|code| code.trim().to_owned()).collect(),
            since: self.since.clone(),
            engine: match self.renderer {
                RendererArgument::Embedded => Engine::Embedded,
                RendererArgument::TypstCli => Engine::TypstCli(self.typst.clone()),
            },
            writes_aliases: self.write_aliases,
            isolation: isolation(),
            cache: match &self.cache {
                Some(none) if none == Path::new("none") => None,
                Some(folder) => Some(folder.clone()),
                None => platform_folder(),
            },
            unsettled: BTreeSet::new(),
        }
    }

    pub fn denies_warnings(&self) -> bool {
        self.deny.is_some()
    }

    /// Progress is for a person who waits: only on a terminal.
    pub fn shows_progress(&self) -> bool {
        self.progress == ProgressArgument::Auto && !self.quiet && std::io::stderr().is_terminal()
    }

    /// Whether diagnostics of this severity are printed.
    pub fn speaks_of(&self, severity: Severity) -> bool {
        match severity {
            Severity::Error => true,
            Severity::Warning => !self.quiet || self.denies_warnings(),
            Severity::Note => self.verbose,
        }
    }

    /// Whether a diagnostic is printed.
    pub fn shows(&self, diagnostic: &Diagnostic) -> bool {
        self.speaks_of(diagnostic.severity) || (diagnostic.is_to_confirm() && !self.quiet)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn build_is_the_default_command() {
        let bare = Arguments::try_parse_from(["rapporteur", "my-series", "--only", "briefs"]).unwrap();
        assert!(bare.command.is_none());
        assert_eq!(bare.build.config().series, ["my-series"]);
        assert_eq!(bare.build.config().only, Some(Only::Briefs));
        let named = Arguments::try_parse_from(["rapporteur", "build", "my-series"]).unwrap();
        assert!(matches!(named.command, Some(Command::Build(build)) if build.series == ["my-series"]));
    }

    #[test]
    fn unknown_options_are_refused() {
        for option in ["--cash", "--colour", "--jobs=0"] {
            assert!(
                Arguments::try_parse_from(["rapporteur", option]).is_err(),
                "{option}"
            );
        }
    }
}
