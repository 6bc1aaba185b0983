//! What a shell and `man` want to know of the command line: completions of
//! commands and options, and pages of the manual, made from the arguments.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use clap::{Args as _, Command, CommandFactory as _};
use clap_complete::Shell;

use super::arguments::{Arguments, BuildArguments, NAME, VERSION};

/// The completions of one shell.
pub fn completions(shell: Shell) -> Result<String> {
    let mut command = shown();
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, NAME, &mut script);
    Ok(String::from_utf8(script)?)
}

/// The page of the program or, with a folder, nothing: the folder then has a page
/// for it and one for each command, `rapporteur.1`, `rapporteur-build.1` …
pub fn manual(folder: Option<&Path>) -> Result<String> {
    let command = shown().disable_help_subcommand(true);
    let Some(folder) = folder else {
        let mut page = Vec::new();
        clap_mangen::Man::new(command).render(&mut page)?;
        return Ok(String::from_utf8(page)?);
    };
    let cannot = || format!("cannot write the manual to {}", folder.display());
    fs::create_dir_all(folder).with_context(cannot)?;
    clap_mangen::generate_to(command, folder).with_context(cannot)?;
    Ok(String::new())
}

/// The command line as `--help` shows it: completions would offer what is hidden.
fn shown() -> Command {
    let whole = Arguments::command();
    // The options of a build bring a description of their own.
    BuildArguments::augment_args(Command::new(NAME))
        .version(VERSION)
        .about(whole.get_about().cloned().unwrap_or_default())
        .after_help(whole.get_after_help().cloned().unwrap_or_default())
        .args_conflicts_with_subcommands(true)
        .subcommands(whole.get_subcommands().filter(|one| !one.is_hide_set()).cloned())
}
