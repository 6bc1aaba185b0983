//! From what each document of a run is made.
//!
//! A document depends on its view, the files that it carries, the templates of
//! its kind with the components, the options of the compiler and the program,
//! which holds compiler and fonts. What the inputs and series.toml say reaches
//! it through its view alone, so a changed cell renders those documents anew
//! that show it, and no other.

use std::fmt::Write as _;

use anyhow::Result;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::model::{Basis, Dataset, Document, ProjectFile, TemplateFiles, View};
use crate::render;

/// The program: its version, and a hash of what it was compiled from.
const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), " ", env!("RAPPORTEUR_SOURCES"));

/// What all documents of a run share.
#[derive(Debug, Clone)]
pub struct Foundation {
    program: String,
    templates: String,
}

impl Foundation {
    pub fn new(templates: &TemplateFiles) -> Self {
        // The catalogues word the views, and reach a document through them.
        let is_catalogue = |path: &str| path.strip_suffix(".ftl").is_some();
        let files = templates.files.iter().filter(|(path, _)| !is_catalogue(path));
        let parts = files.flat_map(|(path, text)| [path.as_bytes(), text.as_bytes()]);
        Self {
            program: hash([PROGRAM.as_bytes(), render::TYPST_VERSION.as_bytes()]),
            templates: hash(parts),
        }
    }

    /// With the logo and the fonts of a series, which lie beside the templates.
    pub fn of_series(&self, dataset: &Dataset) -> Self {
        let (brand, branding) = (&dataset.brand, &dataset.settings.branding);
        let logo = brand.logo.iter();
        let logo = logo.flat_map(|logo| [logo.kind.project_path().as_bytes(), &logo.bytes]);
        let fonts = brand.fonts.iter();
        let fonts = fonts.flat_map(|font| [font.file.as_bytes(), &font.bytes]);
        let families = [&branding.serif, &branding.sans];
        let families = families.map(|family| family.as_deref().unwrap_or_default().as_bytes());
        let own = logo.chain(fonts).chain(families);
        Self {
            program: self.program.clone(),
            templates: hash(std::iter::once(self.templates.as_bytes()).chain(own)),
        }
    }

    /// The basis of a document that carries these files.
    pub fn basis(&self, document: &Document, files: &[ProjectFile]) -> Result<Basis> {
        let options = render::typst_options(document);
        let content = match &document.view {
            View::Brief(view) => self::content(document, view),
            View::CountryNote(view) => self::content(document, view),
            View::Paper(view) => self::content(document, view),
        };
        let carried = files.iter().flat_map(|file| [file.path.as_bytes(), &file.bytes]);
        Ok(Basis {
            program: self.program.clone(),
            templates: self.templates.clone(),
            options: hash(options.iter().map(String::as_bytes)),
            content: content?,
            tables: hash(carried),
        })
    }
}

fn content(document: &Document, view: &impl Serialize) -> Result<String> {
    let names = [
        &document.path,
        &document.stem,
        &document.title,
        &document.language,
    ];
    let view = serde_json::to_vec(view)?;
    Ok(hash(
        names.into_iter().map(String::as_bytes).chain([view.as_slice()]),
    ))
}

/// What all series of a run are made from beside their folders and these words.
pub(super) fn of_run<'a>(templates: &'a TemplateFiles, words: impl IntoIterator<Item = &'a [u8]>) -> String {
    let program = [PROGRAM, render::TYPST_VERSION].map(str::as_bytes);
    let texts = templates.files.iter();
    let texts = texts.flat_map(|(path, text)| [path.as_bytes(), text.as_bytes()]);
    hash(program.into_iter().chain(texts).chain(words))
}

/// A hash over all parts, each with its length, in hexadecimal digits.
pub(super) fn hash<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let digest = hash.finalize();
    let bytes = digest.iter().take(16);
    bytes.fold(String::new(), |mut digits, byte| {
        // Writing to a text cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}
