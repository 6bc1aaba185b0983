//! Files that series.toml names by their paths: they lie within the series
//! folder, and a limit of their size keeps a mistaken name from filling the
//! memory.

use std::io::Read as _;
use std::path::{Component, Path};

/// The path with `/` where it stays below the folder.
pub fn inside(path: &str) -> Option<String> {
    let path = path.trim().replace('\\', "/");
    let parts: Option<Vec<&str>> = Path::new(&path)
        .components()
        .filter(|part| *part != Component::CurDir)
        .map(|part| match part {
            Component::Normal(part) => part.to_str(),
            _ => None,
        })
        .collect();
    // A drive is a plain name to all systems but one.
    let parts = parts.filter(|parts| !parts.is_empty() && !parts.iter().any(|part| part.contains(':')))?;
    Some(parts.join("/"))
}

/// What a file holds; `None` where there is none. An error says what is wrong
/// with it. `largest` is in bytes, whole megabytes.
pub fn read(path: &Path, largest: u64) -> Result<Option<Vec<u8>>, String> {
    let told = |error: std::io::Error| format!("the file cannot be read: {error}");
    let file = match std::fs::File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(told(error)),
    };
    if !file.metadata().map_err(told)?.is_file() {
        return Err("what series.toml names is no file".to_owned());
    }
    let mut bytes = Vec::new();
    file.take(largest + 1).read_to_end(&mut bytes).map_err(told)?;
    if bytes.len() as u64 > largest {
        return Err(format!("the file is larger than {} MB", largest >> 20));
    }
    Ok(Some(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_lies_within_the_folder_or_is_not_read() {
        assert_eq!(
            inside("texts/./foreword.md").as_deref(),
            Some("texts/foreword.md")
        );
        assert_eq!(inside("texts\\foreword.md").as_deref(), Some("texts/foreword.md"));
        for path in [
            "../foreword.md",
            "/etc/passwd",
            "texts/../../x.md",
            "",
            ".",
            "C:\\x.md",
        ] {
            assert_eq!(inside(path), None, "{path}");
        }
    }
}
