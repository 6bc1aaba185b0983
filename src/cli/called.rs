//! How to call the program again from where it was called.

use std::env;

use super::arguments::NAME;

/// The beginning of a command line: whoever runs the program from its sources
/// has it by no other name.
pub fn command() -> &'static str {
    let is_run_by_cargo = env::var_os("CARGO_PKG_NAME").is_some_and(|name| name == NAME);
    if is_run_by_cargo {
        "cargo run --release --"
    } else {
        NAME
    }
}
