//! The fonts that a series brings. Ingest reads the files, render knows what is
//! in them; here the two meet.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;

use crate::diagnostic::{Code, Diagnostic, Place, Warned};
use crate::ingest;
use crate::model::{Dataset, FontFile};
use crate::render::{self, Face, Families, Renderer};

/// Settles which fonts the series brings and what its documents are set in.
/// The renderer is `None` where the series brings nothing of its own; what
/// cannot be used is told, and left out.
pub fn settle(dataset: &mut Dataset, folder: &Path, renderer: &Renderer) -> Result<Warned<Option<Renderer>>> {
    let mut diagnostics = Vec::new();
    let built_in = renderer.families();
    let mut known: BTreeSet<Face> = BTreeSet::new();
    dataset.brand.fonts.retain(|font| {
        let refused = refused(font, &built_in, &mut known);
        let is_used = refused.is_none();
        diagnostics.extend(refused);
        is_used
    });
    let own = known.into_iter().map(|face| face.family);
    let families: BTreeSet<String> = built_in.into_iter().chain(own).collect();
    let written = std::fs::read(folder.join(ingest::SERIES_FILE)).unwrap_or_default();
    let branding = &mut dataset.settings.branding;
    for (key, family) in [("serif", &mut branding.serif), ("sans", &mut branding.sans)] {
        if let Some(name) = family.take() {
            let name = name.trim();
            *family = families.iter().find(|known| is_same(known, name)).cloned();
            if family.is_none() {
                let line = ingest::line_of_setting(&written, "branding", key);
                diagnostics.push(no_family(name, line, &families));
            }
        }
    }
    let families = Families {
        serif: branding.serif.as_deref(),
        sans: branding.sans.as_deref(),
    };
    let brings = families != Families::default() || dataset.brand != crate::model::Brand::default();
    let renderer = if brings {
        Some(renderer.of_series(&dataset.brand, families)?)
    } else {
        None
    };
    Ok(Warned::new(renderer, diagnostics))
}

/// Typst tells families apart as little.
fn is_same(known: &str, name: &str) -> bool {
    known.to_lowercase() == name.to_lowercase()
}

/// Why a file of fonts is not loaded; those of others are added to `known`.
/// Of two fonts with one name it would depend on the machine which is taken.
fn refused(font: &FontFile, built_in: &[String], known: &mut BTreeSet<Face>) -> Option<Diagnostic> {
    let faces = render::faces(&font.bytes);
    let told = |diagnostic: Diagnostic, help: &str| Some(diagnostic.at(Place::file(&font.file)).help(help));
    let error = |message: &str| Diagnostic::error(Code::Branding, message);
    let warning = |message: String| Diagnostic::warning(Code::Branding, message);
    if faces.is_empty() {
        return told(
            error("the font is broken, or no font at all; it is not loaded"),
            "Get the file anew, as ttf or otf, or take it out of the folder.",
        );
    }
    let built_in = |face: &&Face| built_in.iter().any(|family| is_same(family, &face.family));
    if let Some(face) = faces.iter().find(built_in) {
        let message = format!(
            "the documents have “{}” already; the font is not loaded",
            face.family
        );
        return told(warning(message), "Take the file out of the folder.");
    }
    if let Some(face) = faces.iter().find(|face| known.contains(face)) {
        let message = format!(
            "another file has the same font of “{}”; this one is not loaded",
            face.family
        );
        return told(warning(message), "Take one of the two out of the folder.");
    }
    known.extend(faces);
    None
}

fn no_family(name: &str, line: Option<u32>, families: &BTreeSet<String>) -> Diagnostic {
    /// Below it names have little in common.
    const NEAR: f64 = 0.8;
    let line = line.map_or_else(String::new, |line| format!("line {line}: "));
    let likeness = |family: &&String| strsim::jaro_winkler(&family.to_lowercase(), &name.to_lowercase());
    let nearest = families
        .iter()
        .max_by(|one, other| likeness(one).total_cmp(&likeness(other)));
    let help = nearest.filter(|nearest| likeness(nearest) > NEAR).map_or_else(
        || {
            let all: Vec<&str> = families.iter().map(String::as_str).collect();
            format!(
                "The families are: {}. Put the font's files into the folder that `fonts` names.",
                all.join(", ")
            )
        },
        |nearest| format!("Did you mean “{nearest}”?"),
    );
    let message = format!("{line}there is no family of fonts “{name}”; the usual one stands in its place");
    Diagnostic::error(Code::Branding, message)
        .at(ingest::series_file_place())
        .help(help)
}
