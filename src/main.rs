//! Parse, run, print, exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    rapporteur::cli::main()
}
