//! Which code an input reaches, in a program that counts it: see
//! `tests/fuzz/guided`.
//!
//! LLVM's counters lie in a file that is mapped into the counting process, so
//! that reading the file shows them as they are, without a line of unsafe code.
//! In a program that counts nothing there is no such file.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

/// What is reached: a counter, and about how often.
pub type Feature = u32;

/// Names the file of the counters to a process that is to be started.
pub const VARIABLE: &str = "LLVM_PROFILE_FILE";
/// What follows the name of a file that is to be kept mapped.
pub const MAPPED: &str = "%c";

/// How many ways of being reached a counter has.
const WAYS: Feature = 8;

/// The counters of this process.
pub struct Counters {
    file: File,
    /// Where they begin in the file.
    start: u64,
    bytes: Vec<u8>,
    /// As they stood after the input before.
    before: Vec<u64>,
    /// By counter, a bit for each way in which it was reached.
    seen: Vec<u8>,
}

impl Counters {
    /// Those in a file; none where there is no such file.
    pub fn open(path: &Path) -> Option<Self> {
        let mut file = File::open(path).ok()?;
        let mut header = [0; 128];
        file.read_exact(&mut header).ok()?;
        let field = |at: usize| {
            let bytes = header[at * 8..][..8].try_into().unwrap_or_default();
            u64::from_le_bytes(bytes)
        };
        // Version 10 of the format: the header, what identifies the program, 64
        // bytes on each function, padding, the counters.
        let [version, identity, functions, padding, count] = [1, 2, 3, 4, 5].map(field);
        assert_eq!(version & 0xff, 10, "LLVM has another format of counters");
        let count = usize::try_from(count).ok()?;
        let mut counters = Self {
            file,
            start: 128 + identity + functions * 64 + padding,
            bytes: vec![0; count * 8],
            before: vec![0; count],
            seen: vec![0; count],
        };
        counters.reached();
        counters.seen.fill(0);
        Some(counters)
    }

    /// What was reached since the last call, and whether any of it never
    /// before.
    pub fn reached(&mut self) -> (Vec<Feature>, bool) {
        self.file.seek(SeekFrom::Start(self.start)).unwrap();
        self.file.read_exact(&mut self.bytes).unwrap();
        let (mut features, mut is_new) = (Vec::new(), false);
        for (at, bytes) in self.bytes.chunks_exact(8).enumerate() {
            let count = u64::from_le_bytes(bytes.try_into().unwrap());
            let times = count.wrapping_sub(self.before[at]);
            if times == 0 {
                continue;
            }
            self.before[at] = count;
            let way = way(times);
            features.push(Feature::try_from(at).unwrap() * WAYS + way);
            is_new |= self.seen[at] & 1 << way == 0;
            self.seen[at] |= 1 << way;
        }
        (features, is_new)
    }
}

/// Once, twice, three times, and then about how often.
fn way(times: u64) -> Feature {
    match times {
        0..=3 => Feature::try_from(times).unwrap_or_default() - 1,
        4..=7 => 3,
        8..=15 => 4,
        16..=31 => 5,
        32..=127 => 6,
        _ => 7,
    }
}
