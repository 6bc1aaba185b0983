//! What is kept of a run: each kind of fault, and novel inputs as long as they
//! are small.

use std::path::PathBuf;

use sha2::{Digest, Sha256};

/// Novel inputs larger than this are mutated and not kept.
const LARGEST: usize = 6_000;
/// All novel inputs of a family together.
const MOST: usize = 40_000;
/// More would make the suite slow.
const MOST_FILES: usize = 24;

pub struct Corpus {
    folder: PathBuf,
    /// Each with its signature.
    novel: Vec<(Vec<u8>, String)>,
}

impl Corpus {
    pub fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            novel: Vec::new(),
        }
    }

    pub fn keep_novel(&mut self, input: &[u8], signature: String) {
        if input.len() <= LARGEST {
            self.novel.push((input.to_vec(), signature));
        }
    }

    pub fn forget(&mut self) {
        self.novel.clear();
    }

    /// A fault and what was said of it.
    pub fn keep_fault(&self, input: &[u8], fault: &str) {
        self.write("fault", input);
        let path = self.folder.join("faults.txt");
        let known = std::fs::read_to_string(&path).unwrap_or_default();
        std::fs::write(path, format!("{known}{} {fault}\n", mark(input))).unwrap();
    }

    /// Writes novel inputs until there are enough, spread over the whole run,
    /// for the later ones go deeper; of neighbours the smallest.
    pub fn settle(&mut self, mut shrink: impl FnMut(&[u8], &str) -> Vec<u8>) {
        let novel = std::mem::take(&mut self.novel);
        let each = novel.len().div_ceil(MOST_FILES).max(1);
        let mut left = MOST;
        for some in novel.chunks(each) {
            let Some((input, signature)) = some.iter().min_by_key(|(input, _)| input.len()) else {
                continue;
            };
            let small = shrink(input, signature);
            if small.len() <= left {
                left -= small.len();
                self.write("novel", &small);
            }
        }
    }

    fn write(&self, why: &str, input: &[u8]) {
        std::fs::create_dir_all(&self.folder).unwrap();
        std::fs::write(self.folder.join(format!("{why}-{}", mark(input))), input).unwrap();
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
