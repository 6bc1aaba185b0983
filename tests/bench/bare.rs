//! What the libraries alone need for the same inputs and the same documents:
//! calamine's loop over every cell, and Typst over every source.

use std::path::{Path, PathBuf};

use rapporteur::model::TypstSource;
use rapporteur::pipeline::workers;
use rapporteur::render::Renderer;
use rayon::prelude::*;

use super::cells;

/// Every cell of every workbook below a folder, looked at by nobody.
pub fn cells(inputs: &Path) -> usize {
    let paths = workbooks(inputs);
    paths.par_iter().map(|path| cells::of_workbook(path)).sum()
}

fn workbooks(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(workbooks(&path));
        } else if path.extension().is_some_and(|ending| ending == "xlsx") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every source compiled and exported, side by side as a build does it.
pub fn documents(sources: &[TypstSource], renderer: &Renderer) {
    let all: Vec<&TypstSource> = sources.iter().collect();
    let done = workers::each(all, |source| {
        renderer.compile_source(source).unwrap();
        comemo::evict(8);
    });
    assert_eq!(done.unwrap().len(), sources.len());
}
