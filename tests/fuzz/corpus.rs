//! What is kept of a run.

use std::path::PathBuf;

use sha2::{Digest, Sha256};

/// What is said of inputs that are kept for a fault.
pub const TOLD: &str = "faults.txt";

pub struct Corpus {
    folder: PathBuf,
}

impl Corpus {
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// An input and what was said of it.
    pub fn keep(&self, why: &str, input: &[u8], told: &str) {
        self.write(why, input);
        let path = self.folder.join(TOLD);
        let known = std::fs::read_to_string(&path).unwrap_or_default();
        std::fs::write(path, format!("{known}{why}-{} {told}\n", mark(input))).unwrap();
    }

    pub fn write(&self, why: &str, input: &[u8]) {
        std::fs::create_dir_all(&self.folder).unwrap();
        std::fs::write(self.folder.join(format!("{why}-{}", mark(input))), input).unwrap();
    }

    pub fn inputs(&self) -> Vec<Vec<u8>> {
        let Ok(entries) = std::fs::read_dir(&self.folder) else {
            return Vec::new();
        };
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.retain(|path| path.file_name().is_some_and(|name| name != TOLD));
        paths.sort();
        paths.iter().map(|path| std::fs::read(path).unwrap()).collect()
    }
}

fn mark(input: &[u8]) -> String {
    let digest = Sha256::digest(input);
    let bytes: Vec<String> = digest.iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    bytes.concat()
}

/// A fault without what differs from input to input.
pub fn kind(fault: &str) -> String {
    let place = fault.split(".rs:").next().unwrap_or(fault);
    let line: String = fault
        .split(".rs:")
        .nth(1)
        .unwrap_or_default()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    if line.is_empty() {
        place
            .chars()
            .filter(|letter| !letter.is_ascii_digit())
            .take(60)
            .collect()
    } else {
        format!("{place}.rs:{line}")
    }
}
