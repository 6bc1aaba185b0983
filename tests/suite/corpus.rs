//! Every input that a fuzzer found worth keeping, once more: see
//! `tests/fuzz/main.rs`.

// The oracle is the fuzzer's own.
#[allow(dead_code, reason = "the fuzzer uses more of it")]
#[path = "../fuzz/family.rs"]
mod family;
#[allow(dead_code, reason = "the fuzzer uses more of it")]
#[path = "../fuzz/oracle/mod.rs"]
mod oracle;

use std::path::PathBuf;

use self::family::Family;
use crate::support;

#[test]
fn no_kept_input_is_misread() {
    let folder = support::repository().join("tests/fuzz/corpus");
    let mut faults = Vec::new();
    for family in Family::ALL {
        let mut kept: Vec<PathBuf> = std::fs::read_dir(folder.join(family.name()))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        kept.sort();
        assert!(!kept.is_empty(), "{}", family.name());
        for path in kept {
            let judged = oracle::judge(family, &std::fs::read(&path).unwrap());
            faults.extend(
                judged
                    .faults
                    .into_iter()
                    .map(|fault| format!("{}: {fault}", path.display())),
            );
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
