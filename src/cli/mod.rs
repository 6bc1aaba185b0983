//! The command line: arguments in, messages and exit code out.
//!
//! Standard output is for what was asked for, be it for scripts or, as the page
//! of `inspect`, for people; standard error for how the work went.
//! Progress goes only to a terminal. Values that identify people are masked
//! wherever the stream is no terminal.

mod arguments;
mod cache;
mod called;
mod explain;
mod github;
mod init;
mod inspect;
mod json;
mod message;
mod shell;
mod style;
mod summary;
mod terminal;
mod text;
mod trace;
mod watch;

use std::io::{self, IsTerminal as _, Write as _};
use std::num::NonZeroUsize;
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::Parser as _;

use self::arguments::{
    Arguments, BuildArguments, BuildMessageFormat, ColorArgument, Command, SchemaArgument,
};
use self::json::JsonProgress;
use self::message::Masking;
use self::style::Style;
use self::terminal::{TerminalProgress, Terse};
use crate::diagnostic::Diagnostic;
use crate::model::Settings;
use crate::pipeline::{self, Config, Outcome, Progress, Report, SeriesReport};

/// Exit codes that scripts rely on.
const INPUT_ERRORS: u8 = 1;
const IMPOSSIBLE: u8 = 2;
const WITHHELD: u8 = 3;

/// The program.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let build = match arguments.command {
        Some(Command::Schema { of }) => return tell(schema(of)),
        Some(Command::Explain { code }) => return tell(explain(code.as_deref())),
        Some(Command::Completions { shell }) => return tell(shell::completions(shell)),
        Some(Command::Manual { folder }) => return tell(shell::manual(folder.as_deref())),
        Some(Command::ReadFile { format }) => return read_file(&format),
        Some(Command::Inspect(arguments)) => {
            pipeline::silence_caught_panics();
            return end(
                inspect::run(&arguments),
                Style::new(arguments.color, io::stderr().is_terminal()),
            );
        }
        Some(Command::Index(arguments)) => {
            let path = pipeline::write_index(&arguments.output, &arguments.template_source(), &Terse);
            return tell(path.map(|path| format!("{}\n", path.display())));
        }
        Some(Command::Init(arguments)) => {
            pipeline::silence_caught_panics();
            let style = Style::new(arguments.color, io::stderr().is_terminal());
            return end(init::run(&arguments, style), style);
        }
        Some(Command::Trace(arguments)) => {
            pipeline::silence_caught_panics();
            return end(
                trace::run(&arguments),
                Style::new(arguments.color, io::stderr().is_terminal()),
            );
        }
        Some(Command::Watch(arguments)) => {
            pipeline::silence_caught_panics();
            let style = Style::new(arguments.color, io::stderr().is_terminal());
            return end(watch::run(&arguments, style), style);
        }
        Some(Command::Build(build)) => build,
        None => arguments.build,
    };
    pipeline::silence_caught_panics();
    let style = Style::new(build.color, io::stderr().is_terminal());
    end(run(&build, style), style)
}

/// The exit code of a command; why it could not be done is said.
fn end(outcome: Result<Outcome>, style: Style) -> ExitCode {
    match outcome {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::InputErrors | Outcome::Different) => ExitCode::from(INPUT_ERRORS),
        Ok(Outcome::Failed) => ExitCode::from(IMPOSSIBLE),
        Ok(Outcome::Withheld) => ExitCode::from(WITHHELD),
        Err(error) => {
            let mut stream = io::stderr().lock();
            // Nobody is left to tell when standard error is closed.
            let _ = message::failure(&mut stream, style, &error);
            ExitCode::from(IMPOSSIBLE)
        }
    }
}

fn run(arguments: &BuildArguments, style: Style) -> Result<Outcome> {
    let report = build(arguments, &arguments.config())?;
    // A reader that went away (`| head`) is no failure of the build.
    let _ = print(&report, arguments, style);
    Ok(report.outcome(arguments.denies_warnings()))
}

/// Builds, and tells meanwhile how far that is.
fn build(arguments: &BuildArguments, config: &Config) -> Result<Report> {
    let progress: Box<dyn Progress> = match arguments.message_format {
        BuildMessageFormat::Json => Box::new(JsonProgress::default()),
        _ if arguments.shows_progress() => Box::new(TerminalProgress::new()),
        _ => Box::new(Terse),
    };
    let work = || pipeline::run(config, progress.as_ref());
    in_threads(arguments.jobs, work)
}

/// Does the work with as many threads as the person asks for.
fn in_threads<T: Send>(jobs: Option<NonZeroUsize>, work: impl FnOnce() -> Result<T> + Send) -> Result<T> {
    match jobs {
        None => work(),
        Some(jobs) => rayon::ThreadPoolBuilder::new()
            .num_threads(jobs.get())
            .build()
            .context("cannot start the threads that --jobs asks for")?
            .install(work),
    }
}

fn print(report: &Report, arguments: &BuildArguments, style: Style) -> io::Result<()> {
    let for_tools = Masking::new(arguments.show_identities, io::stdout().is_terminal());
    match arguments.message_format {
        BuildMessageFormat::Json => return json::report(&mut io::stdout().lock(), report, for_tools),
        BuildMessageFormat::Github => {
            let shows = |one: &Diagnostic| arguments.shows(one);
            github::report(&mut io::stdout().lock(), report, for_tools, shows)?;
        }
        BuildMessageFormat::Human => {}
    }
    let masking = Masking::new(arguments.show_identities, io::stderr().is_terminal());
    let mut stream = io::BufWriter::new(io::stderr().lock());
    for series in &report.series {
        if arguments.message_format == BuildMessageFormat::Human {
            messages(&mut stream, style, masking, series, |one| arguments.shows(one))?;
        }
        if !arguments.quiet {
            summary::series(&mut stream, style, masking, series, arguments.verbose)?;
        }
        if report.compared {
            summary::differences(&mut stream, series)?;
        }
    }
    if let Some(failure) = &report.index_failure {
        message::failure(&mut stream, style, failure)?;
    }
    if !arguments.quiet {
        summary::index(&mut stream, &report.index)?;
    }
    stream.flush()
}

/// Everything about a series that somebody should look at.
fn messages(
    stream: &mut impl io::Write,
    style: Style,
    masking: Masking,
    series: &SeriesReport,
    shows: impl Fn(&Diagnostic) -> bool,
) -> io::Result<()> {
    let diagnostics = masking.diagnostics(series).iter();
    for diagnostic in diagnostics.filter(|one| shows(one)) {
        message::diagnostic(stream, style, masking, None, &series.source, diagnostic)?;
    }
    for finding in series.withheld().flat_map(|withheld| &withheld.findings) {
        let finding = masking.choose(&finding.own, &finding.told);
        message::diagnostic(stream, style, masking, None, &series.source, finding)?;
    }
    for failure in &series.failures {
        message::failure(stream, style, masking.choose(&failure.own, failure.told()))?;
    }
    Ok(())
}

/// Reads one file for another process of this program, which is told all.
fn read_file(format: &str) -> ExitCode {
    match pipeline::serve_file(format) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(IMPOSSIBLE),
    }
}

/// What was asked for goes to standard output.
fn tell(text: Result<String>) -> ExitCode {
    match text {
        Ok(text) => match io::stdout().lock().write_all(text.as_bytes()) {
            // A reader that went away has read enough.
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::from(IMPOSSIBLE),
            Ok(()) | Err(_) => ExitCode::SUCCESS,
        },
        Err(error) => end(
            Err(error),
            Style::new(ColorArgument::Auto, io::stderr().is_terminal()),
        ),
    }
}

/// What a code means; without one, all codes.
fn explain(code: Option<&str>) -> Result<String> {
    let style = Style::new(ColorArgument::Auto, io::stdout().is_terminal());
    explain::text(code, style).map(|text| text + "\n")
}

/// The JSON Schema of series.toml or of the messages.
fn schema(of: SchemaArgument) -> Result<String> {
    let schema = match of {
        SchemaArgument::Settings => schemars::schema_for!(Settings),
        SchemaArgument::Messages => json::schema(),
    };
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}
