//! The command line: arguments in, messages and exit code out.
//!
//! Standard output is for what scripts read, standard error for people.
//! Progress goes only to a terminal. Values that identify people are masked
//! wherever the stream is no terminal.

mod arguments;
mod json;
mod message;
mod style;
mod summary;
mod terminal;

use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::Parser as _;

use self::arguments::{Arguments, BuildArguments, Command, MessageFormat};
use self::message::Masking;
use self::style::Style;
use self::terminal::TerminalProgress;
use crate::model::Settings;
use crate::pipeline::{self, Outcome, Progress, Report, Silent, Stopwatch};

/// Exit codes that scripts rely on.
const INPUT_ERRORS: u8 = 1;
const IMPOSSIBLE: u8 = 2;

/// The program.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let build = match arguments.command {
        Some(Command::Schema) => return schema(),
        Some(Command::Build(build)) => build,
        None => arguments.build,
    };
    let style = Style::new(build.color);
    match run(&build, style) {
        Ok(code) => code,
        Err(error) => {
            let mut stream = io::stderr().lock();
            // Nobody is left to tell when standard error is closed.
            let _ = message::failure(&mut stream, style, &error);
            ExitCode::from(IMPOSSIBLE)
        }
    }
}

fn run(arguments: &BuildArguments, style: Style) -> Result<ExitCode> {
    let config = arguments.config();
    let progress: Box<dyn Progress> = if arguments.shows_progress() {
        Box::new(TerminalProgress::new())
    } else {
        Box::new(Silent)
    };
    let work = || pipeline::run(&config, progress.as_ref(), &Stopwatch::default());
    let report = match arguments.jobs {
        None => work()?,
        Some(jobs) => rayon::ThreadPoolBuilder::new()
            .num_threads(jobs.get())
            .build()
            .context("cannot start the threads that --jobs asks for")?
            .install(work)?,
    };
    // A reader that went away (`| head`) is no failure of the build.
    let _ = print(&report, arguments, style);
    Ok(match report.outcome(arguments.denies_warnings()) {
        Outcome::Fine => ExitCode::SUCCESS,
        Outcome::InputErrors => ExitCode::from(INPUT_ERRORS),
        Outcome::Failed => ExitCode::from(IMPOSSIBLE),
    })
}

fn print(report: &Report, arguments: &BuildArguments, style: Style) -> io::Result<()> {
    if arguments.message_format == MessageFormat::Json {
        let masking = Masking::new(arguments.show_identities, io::stdout().is_terminal());
        return json::report(&mut io::stdout().lock(), report, masking);
    }
    let masking = Masking::new(arguments.show_identities, io::stderr().is_terminal());
    let mut stream = io::BufWriter::new(io::stderr().lock());
    for series in &report.series {
        for diagnostic in masking
            .diagnostics(series)
            .iter()
            .filter(|one| arguments.speaks_of(one.severity))
        {
            message::diagnostic(&mut stream, style, masking, &series.source, diagnostic)?;
        }
        for failure in &series.failures {
            message::failure(&mut stream, style, failure)?;
        }
        if !arguments.quiet {
            summary::series(&mut stream, style, series, arguments.verbose)?;
        }
    }
    stream.flush()
}

/// Prints the JSON Schema of series.toml.
fn schema() -> ExitCode {
    let schema = schemars::schema_for!(Settings);
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    match writeln!(io::stdout().lock(), "{text}") {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::from(IMPOSSIBLE),
    }
}
