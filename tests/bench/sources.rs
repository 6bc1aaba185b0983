//! Typst sources as a build leaves them, for benchmarks of the bare compiler.

use std::path::{Path, PathBuf};

use rapporteur::model::{ProjectFile, TypstSource};

/// The Typst sources that the build wrote.
pub fn of_output(output: &Path) -> Vec<TypstSource> {
    let mut sources = Vec::new();
    for series in std::fs::read_dir(output).unwrap() {
        let folder: PathBuf = series.unwrap().path().join("internal/typst");
        // Beside the series lies the page of all of them.
        if !folder.is_dir() {
            continue;
        }
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "typ") {
                let file = path.file_name().unwrap().to_string_lossy().into_owned();
                sources.push(TypstSource {
                    files: attached(path.parent().unwrap(), file.trim_end_matches(".typ")),
                    text: std::fs::read_to_string(&path).unwrap(),
                    file,
                });
            }
        }
    }
    sources.sort_by(|left, right| left.file.cmp(&right.file));
    sources
}

/// The files that the source of this stem reads.
fn attached(project: &Path, stem: &str) -> Vec<ProjectFile> {
    let folder = project.join("data").join(stem);
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let files = entries.map(|entry| {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        ProjectFile {
            path: format!("data/{stem}/{name}"),
            bytes: std::fs::read(path).unwrap(),
        }
    });
    files.collect()
}
