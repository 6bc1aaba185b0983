//! `internal/typst/`: all that Typst needs to make the documents again without
//! this program, with the exact command for each. What the options are is for
//! `render` to say; this module writes them down.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;

use crate::model::{ProjectFile, TemplateFiles, TypstSource};

/// Where the project lies in the series folder.
const FOLDER: &str = "internal/typst";
/// From the project's folder to the series' folder.
const TO_SERIES: &str = "../..";

/// What the documents of a series have in common.
#[derive(Debug, Clone, Copy)]
pub struct TypstProject<'a> {
    /// Of the compiler.
    pub version: &'a str,
    pub templates: &'a TemplateFiles,
    /// The fonts by the names of their files.
    pub fonts: &'a [(&'a str, &'a [u8])],
    /// What the series brings: its logo, its fonts.
    pub own: &'a [ProjectFile],
    /// For each document, by its path, the options of `typst compile`, in
    /// order: all but the source and the document itself.
    pub options: &'a BTreeMap<String, Vec<String>>,
}

/// A document of the project.
#[derive(Debug, Clone, Copy)]
pub struct ProjectDocument<'a> {
    /// The PDF, relative to the series folder.
    pub path: &'a str,
    /// The source, relative to the series folder.
    pub source: &'a str,
}

/// Where a document's source lies in the series folder.
pub fn source_path(source: &TypstSource) -> String {
    format!("{FOLDER}/{}", source.file)
}

/// Where the source of a document with this stem lies.
pub fn source_file_path(stem: &str) -> String {
    format!("{FOLDER}/{}", TypstSource::file_name(stem))
}

/// Where a file that a document's source reads lies in the series folder.
pub fn file_path(file: &ProjectFile) -> String {
    format!("{FOLDER}/{}", file.path)
}

/// The files that the documents share, by path: components, fonts, logo, README.
pub fn shared_files<'a>(
    project: &TypstProject<'a>,
    documents: &[ProjectDocument<'_>],
) -> Vec<(String, Cow<'a, [u8]>)> {
    let components = project
        .templates
        .below("components")
        .map(|(path, text)| (format!("{FOLDER}/{path}"), Cow::Borrowed(text.as_bytes())));
    let fonts = project
        .fonts
        .iter()
        .map(|&(name, bytes)| (format!("{FOLDER}/fonts/{name}"), Cow::Borrowed(bytes)));
    let own = project
        .own
        .iter()
        .map(|file| (file_path(file), Cow::Borrowed(file.bytes.as_slice())));
    let readme = readme(project, documents).into_bytes();
    components
        .chain(fonts)
        .chain(own)
        .chain([(format!("{FOLDER}/README.md"), Cow::Owned(readme))])
        .collect()
}

fn readme(project: &TypstProject<'_>, documents: &[ProjectDocument<'_>]) -> String {
    let version = project.version;
    let mut text = format!(
        "# The documents as a Typst project\n\n\
         The sources, components, fonts, pictures and attached tables of every document of this series are in this folder. \
         With typst-cli {version} the commands below, run here, make the same documents without rapporteur: \
         `typst compile` writes a document once, byte for byte as it was published, and `typst watch` writes it \
         again whenever a source changes. \
         The next run of rapporteur overwrites changes: lasting ones belong in its templates.\n"
    );
    for document in documents {
        let Some(options) = project.options.get(document.path) else {
            continue;
        };
        text.push_str(&commands(document, &options.join(" ")));
    }
    text
}

/// The heading is the path and not the title: words from a spreadsheet would
/// be read as Markdown here.
fn commands(document: &ProjectDocument<'_>, options: &str) -> String {
    let ProjectDocument { path, source } = document;
    let source = source
        .strip_prefix(FOLDER)
        .map_or(*source, |rest| rest.trim_start_matches('/'));
    let mut text = format!("\n## `{path}`\n\n```\n");
    for command in ["compile", "watch"] {
        // Writing to a text cannot fail.
        let _ = writeln!(text, "typst {command} {options} {source} {TO_SERIES}/{path}");
    }
    text.push_str("```\n");
    text
}
