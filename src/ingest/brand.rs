//! The logo and the fonts that a series brings: which files series.toml names,
//! and whether the documents can use them.
//!
//! They are named by their paths from the series folder and never lie outside
//! it. What cannot be used is told, and the documents are made without it.

use std::path::Path;
use std::sync::Arc;

use super::file::sha256;
use super::logo;
use super::named_file::{self, inside};
use super::series_file::{self, line_of_setting};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::{Brand, FontFile, InputFile, Logo, Settings};

/// The largest font that is read, in bytes: those of Chinese have some 20 MB.
const LARGEST_FONT: u64 = 32 << 20;
/// So many fonts are a family or two in every weight.
const MOST_FONTS: usize = 60;

/// The endings of files of fonts.
const FONTS: [&str; 4] = ["ttf", "otf", "ttc", "otc"];

/// Whether a file of the series folder belongs to its look and is no sheet.
pub fn owns(settings: &Settings, name: &str) -> bool {
    let path = |setting: &Option<String>| setting.as_deref().and_then(inside);
    let is_logo = path(&settings.branding.logo).is_some_and(|logo| logo == name);
    let is_font = path(&settings.branding.fonts).is_some_and(|folder| {
        let rest = name.strip_prefix(&folder);
        rest.is_some_and(|rest| rest.starts_with('/'))
    });
    is_logo || is_font
}

/// Reads what the settings name and adds it to the files that were read.
/// `written` is series.toml, for the lines of what is wrong in it.
pub fn read(
    folder: &Path,
    settings: &Settings,
    written: &[u8],
    files: &mut Vec<InputFile>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Brand {
    let mut reader = Reader {
        folder,
        written,
        files,
        diagnostics,
    };
    let branding = &settings.branding;
    Brand {
        logo: branding.logo.as_deref().and_then(|path| reader.logo(path)),
        fonts: branding
            .fonts
            .as_deref()
            .map(|path| reader.fonts(path))
            .unwrap_or_default(),
    }
}

struct Reader<'a> {
    folder: &'a Path,
    written: &'a [u8],
    files: &'a mut Vec<InputFile>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn logo(&mut self, path: &str) -> Option<Logo> {
        let Some(path) = inside(path) else {
            self.tell_setting(
                "logo",
                &format!("“{path}” is no path within the series folder; the logo is left out"),
                "Copy the file into the series folder and name it by its path from there.",
            );
            return None;
        };
        let bytes = match named_file::read(&self.folder.join(&path), logo::LARGEST) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => {
                self.tell_setting(
                    "logo",
                    &format!("there is no file “{path}”; the logo is left out"),
                    "Put the file into the series folder, or mend its name.",
                );
                return None;
            }
            Err(message) => {
                self.tell_file(&path, &format!("{message}; the logo is left out"), logo::HELP);
                return None;
            }
        };
        self.record(&path, &bytes);
        match logo::read(&bytes) {
            Ok((logo, remark)) => {
                self.diagnostics.extend(remark.map(|remark| {
                    Diagnostic::warning(Code::Branding, remark)
                        .at(Place::file(&path.as_str().into()))
                        .help("Use a larger picture, or an SVG.")
                }));
                Some(logo)
            }
            Err(fault) => {
                let message = format!("{}; the logo is left out", fault.message);
                self.tell_file(&path, &message, fault.help);
                None
            }
        }
    }

    fn fonts(&mut self, path: &str) -> Vec<FontFile> {
        let folder = inside(path).filter(|path| self.folder.join(path).is_dir());
        let Some(folder) = folder else {
            self.tell_setting(
                "fonts",
                &format!("there is no folder “{path}” in the series folder; its fonts are not loaded"),
                "Make the folder, put the font files (ttf, otf, ttc) into it, and name it by its path from the series folder.",
            );
            return Vec::new();
        };
        let names = font_names(&self.folder.join(&folder));
        if names.is_empty() {
            let message = format!("the folder “{folder}” holds no font");
            self.tell_setting("fonts", &message, "Put font files into it: ttf, otf, ttc.");
        }
        if names.len() > MOST_FONTS {
            let message = format!(
                "the folder “{folder}” holds more than {MOST_FONTS} fonts; the others are not loaded"
            );
            self.tell_setting("fonts", &message, "Leave in it those that the documents need.");
        }
        let mut fonts = Vec::new();
        for name in names.into_iter().take(MOST_FONTS) {
            let path = format!("{folder}/{name}");
            match named_file::read(&self.folder.join(&path), LARGEST_FONT) {
                Ok(Some(bytes)) => {
                    self.record(&path, &bytes);
                    fonts.push(FontFile {
                        file: path.into(),
                        bytes: bytes.into(),
                    });
                }
                Ok(None) => {}
                Err(message) => {
                    let message = format!("{message}; the font is not loaded");
                    self.tell_file(
                        &path,
                        &message,
                        "Save the font anew, or take it out of the folder.",
                    );
                }
            }
        }
        fonts
    }

    fn record(&mut self, path: &str, bytes: &[u8]) {
        self.files.push(InputFile {
            path: path.into(),
            sha256: sha256(bytes),
        });
    }

    fn tell_setting(&mut self, key: &str, message: &str, help: &str) {
        let line = line_of_setting(self.written, "branding", key);
        let line = line.map_or_else(String::new, |line| format!("line {line}: "));
        self.diagnostics.push(
            Diagnostic::error(Code::Branding, format!("{line}{message}"))
                .at(series_file::place())
                .help(help),
        );
    }

    fn tell_file(&mut self, path: &str, message: &str, help: &str) {
        self.diagnostics.push(
            Diagnostic::error(Code::Branding, message)
                .at(Place::file(&Arc::from(path)))
                .help(help),
        );
    }
}

/// The names of the fonts that lie in a folder, in their order. What else lies
/// there, such as a licence, is nobody's work to be read.
fn font_names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| {
            let lower = name.to_ascii_lowercase();
            let ending = lower.rsplit_once('.').map_or("", |(_, ending)| ending);
            FONTS.contains(&ending) && !lower.starts_with('.')
        })
        .collect();
    names.sort();
    names
}
