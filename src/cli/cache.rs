//! Where the platform keeps what programs may lose.

use std::env;
use std::path::PathBuf;

/// The folder for this program; `None` where the environment names none.
pub fn platform_folder() -> Option<PathBuf> {
    Some(root()?.join("rapporteur"))
}

#[cfg(windows)]
fn root() -> Option<PathBuf> {
    absolute("LOCALAPPDATA")
}

#[cfg(target_os = "macos")]
fn root() -> Option<PathBuf> {
    Some(absolute("HOME")?.join("Library").join("Caches"))
}

#[cfg(not(any(windows, target_os = "macos")))]
fn root() -> Option<PathBuf> {
    absolute("XDG_CACHE_HOME").or_else(|| Some(absolute("HOME")?.join(".cache")))
}

fn absolute(variable: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env::var_os(variable)?);
    path.is_absolute().then_some(path)
}
