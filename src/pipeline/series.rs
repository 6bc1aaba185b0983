//! Which series a run is about.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// A series folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SeriesFolder {
    /// The folder's name, which is the series' name in `output/`.
    pub name: String,
    pub path: PathBuf,
}

/// The series that these names or paths mean, all of them where none is given,
/// by name. An error says what is not there and what is.
pub fn choose(names: &[String], inputs: &Path) -> Result<Vec<SeriesFolder>> {
    if names.is_empty() {
        let all = all(inputs)?;
        if all.is_empty() {
            bail!(
                "{} holds no series: make a folder in it and drop the spreadsheets of your workshops there",
                inputs.display()
            );
        }
        return Ok(all);
    }
    let mut chosen = names
        .iter()
        .map(|name| find(name, inputs))
        .collect::<Result<Vec<_>>>()?;
    chosen.sort();
    chosen.dedup();
    if let Some(pair) = chosen.windows(2).find(|pair| pair[0].name == pair[1].name) {
        bail!(
            "two series are called {}: they would be written to one folder",
            pair[0].name
        );
    }
    Ok(chosen)
}

fn all(inputs: &Path) -> Result<Vec<SeriesFolder>> {
    if !inputs.is_dir() {
        bail!(
            "there is no inputs folder {}: make it, with a folder for each series, or name another with --inputs",
            inputs.display()
        );
    }
    let unreadable = || format!("cannot read the inputs folder {}", inputs.display());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(inputs).with_context(unreadable)? {
        let path = entry.with_context(unreadable)?.path();
        let name = name_of(&path);
        if path.is_dir() && !name.starts_with('.') {
            found.push(SeriesFolder { name, path });
        }
    }
    found.sort();
    Ok(found)
}

/// A name of a folder in `inputs`, or a path to a series folder.
fn find(name: &str, inputs: &Path) -> Result<SeriesFolder> {
    for path in [inputs.join(name), PathBuf::from(name)] {
        if path.is_dir() {
            let path = if name_of(&path).is_empty() {
                path.canonicalize().unwrap_or(path)
            } else {
                path
            };
            return Ok(SeriesFolder {
                name: name_of(&path),
                path,
            });
        }
    }
    let known = all(inputs).unwrap_or_default();
    let likeness = |series: &SeriesFolder| strsim::jaro_winkler(&series.name, name);
    let nearest = known
        .iter()
        .max_by(|left, right| {
            likeness(left)
                .total_cmp(&likeness(right))
                .then(right.name.cmp(&left.name))
        })
        .filter(|series| likeness(series) > 0.7);
    match nearest {
        Some(series) => bail!(
            "there is no series “{name}” in {}; did you mean “{}”?",
            inputs.display(),
            series.name
        ),
        None => bail!("there is no series “{name}” in {}", inputs.display()),
    }
}

/// What is written must not be read as input by the next run, nor inputs lie
/// among what a run may remove.
pub fn keep_apart(chosen: &[SeriesFolder], output: &Path) -> Result<()> {
    let Ok(output) = std::path::absolute(output) else {
        return Ok(());
    };
    let output = output.canonicalize().unwrap_or(output);
    for series in chosen {
        let Ok(folder) = series.path.canonicalize() else {
            continue;
        };
        if output.starts_with(&folder) || folder.starts_with(output.join(&series.name)) {
            bail!(
                "the output folder {} and the series folder {} lie within each other; name another with --output",
                output.display(),
                series.path.display()
            );
        }
    }
    Ok(())
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
