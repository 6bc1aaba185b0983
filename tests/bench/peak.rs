//! Peak memory, which only a process of its own can tell.

use std::path::Path;
use std::process::Command;

/// What this program prints when it is started again with these arguments: its
/// own peak in MiB.
pub fn of_child<const COUNT: usize>(arguments: [&Path; COUNT], threads: usize) -> String {
    let child = Command::new(std::env::current_exe().unwrap())
        .args(arguments)
        .env("RAYON_NUM_THREADS", threads.to_string())
        .output()
        .unwrap();
    assert!(
        child.status.success(),
        "{}",
        String::from_utf8_lossy(&child.stderr)
    );
    String::from_utf8(child.stdout).unwrap().trim().to_owned()
}

/// Linux keeps the highest resident size of a process; elsewhere nothing is told.
pub fn mebibytes() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kibibytes.map_or("-".to_owned(), |kibibytes| (kibibytes / 1024).to_string())
}
