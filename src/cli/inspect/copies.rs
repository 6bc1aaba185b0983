//! What is said of marked copies: where each lies, and what is marked in it.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::page::Page;
use super::words;
use crate::cli::message::{self, Masking};
use crate::cli::summary::counted;
use crate::pipeline::{Copies, MarkedCopy, MarkedFile};

/// Writes a line for each file that has problems.
pub fn write(page: &mut Page<'_>, copies: &Copies, masking: Masking) -> io::Result<()> {
    let mut label = "copies";
    let mut line = |page: &mut Page<'_>, text: &str| {
        let written = page.labelled(2, label, text);
        label = "";
        written
    };
    if copies.files.is_empty() {
        line(page, "none: no file has an error or a warning")?;
    }
    for file in &copies.files {
        line(page, &told(file, masking))?;
    }
    for path in &copies.removed {
        let name = if masking.is_masked() {
            "an earlier copy".to_owned()
        } else {
            path.display().to_string()
        };
        line(
            page,
            &format!("{name}: removed, for its file has no problems any more"),
        )?;
    }
    Ok(())
}

/// Writes what the environment kept from being written. Paths may be names.
pub fn failures(
    stream: &mut impl Write,
    style: crate::cli::style::Style,
    copies: &Copies,
    masking: Masking,
) -> io::Result<()> {
    for file in &copies.files {
        let MarkedCopy::Failed(failure) = &file.copy else {
            continue;
        };
        if masking.choose(&file.file, &file.told) == &file.file {
            message::failure(stream, style, failure)?;
        } else {
            let failure = anyhow::anyhow!("the marked copy of {} cannot be written", file.told);
            message::failure(stream, style, &failure)?;
        }
    }
    match &copies.failure {
        Some(failure) => message::failure(stream, style, failure),
        None => Ok(()),
    }
}

fn told(file: &MarkedFile, masking: Masking) -> String {
    let name = masking.choose(&file.file, &file.told);
    let counts = counts(file);
    match &file.copy {
        MarkedCopy::Made { path, changed } => {
            let as_before = if *changed { "" } else { ", as before" };
            let path = if *name == file.file {
                path.display().to_string()
            } else {
                format!("a copy of {name}")
            };
            format!("{path}: {counts}{as_before}")
        }
        MarkedCopy::NoTable => format!("none of {name}, which is no table: {counts}, told above"),
        MarkedCopy::Refused(why) => format!("none of {name}: {why}"),
        MarkedCopy::Failed(_) => format!("none of {name}: it could not be written, as told above"),
    }
}

fn counts(file: &MarkedFile) -> String {
    let parts = [
        (file.errors, "error", "errors"),
        (file.warnings, "warning", "warnings"),
        (file.notes, "note", "notes"),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(count, _, _)| *count > 0)
        .map(|(count, one, many)| counted(count, one, many))
        .collect();
    words::and(&parts)
}

/// The same for tools.
pub fn events(series: &str, copies: &Copies, masking: Masking) -> Vec<Value> {
    let of_file = |file: &MarkedFile| {
        let name = masking.choose(&file.file, &file.told);
        let may_be_told = *name == file.file;
        let (path, changed, why) = match &file.copy {
            MarkedCopy::Made { path, changed } => (Some(path), *changed, None),
            MarkedCopy::NoTable => (None, false, Some("the file is no table".to_owned())),
            MarkedCopy::Refused(why) => (None, false, Some(why.clone())),
            MarkedCopy::Failed(failure) if may_be_told => (None, false, Some(format!("{failure:#}"))),
            MarkedCopy::Failed(_) => (None, false, Some("it could not be written".to_owned())),
        };
        let path = path.filter(|_| may_be_told);
        json!({
            "event": "copy",
            "series": series,
            "file": &**name,
            "path": path.map(|path| path.display().to_string()),
            "changed": changed,
            "why_not": why,
            "errors": file.errors,
            "warnings": file.warnings,
            "notes": file.notes,
        })
    };
    let removed = copies.removed.iter().map(|path| {
        let path = (!masking.is_masked()).then(|| path.display().to_string());
        json!({ "event": "copy-removed", "series": series, "path": path })
    });
    copies.files.iter().map(of_file).chain(removed).collect()
}
