//! From a view to Typst source and PDF: the only user of minijinja and Typst.
//!
//! Templates are parsed once, fonts and components shared by all documents.
//! The compiler runs in this process; an installed typst-cli of the same
//! version can stand in for it and gives the same bytes.

mod brand;
mod calls;
pub mod command;
mod embedded;
pub mod escape;
mod fault;
mod fonts;
mod locate;
mod names;
mod page;
mod template;
mod typst_cli;
mod words;
mod world;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context as _, Result, anyhow, bail};
use unicode_normalization::char::is_combining_mark;

pub use self::brand::Families;
pub use self::fonts::{BROUGHT, Face, faces};
pub use self::page::page;

use self::fault::Origins;
use self::template::Templates;
use self::typst_cli::TypstCli;
use self::words::Words;
use self::world::Shared;
use crate::model::stopwatch::{Step, timed};
use crate::model::view::DateView;
use crate::model::{Brand, Document, Pdf, ProjectFile, RenderedDocument, TemplateFiles, TypstSource};

/// The version of the Typst compiler, the same for both renderers.
pub const TYPST_VERSION: &str = "0.15.1";

/// After how many documents comemo's cache is looked through: what none of them
/// used, nor of as many before, is dropped. Documents of a series share much.
/// To look through it after every document costs a twelfth of a large build.
const CACHE_SPAN: usize = 8;

/// What compiles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Engine {
    /// The compiler in this program.
    Embedded,
    /// An installed typst-cli.
    TypstCli(PathBuf),
}

/// Renders documents; may be used by several threads at once.
#[allow(missing_debug_implementations, reason = "the compiler's parts have none")]
pub struct Renderer {
    templates: Templates,
    words: Words,
    /// What the templates are made of, to show a line of it.
    files: TemplateFiles,
    /// The compiler in this program. Where typst-cli compiles, it explains what
    /// went wrong there: it is the same compiler, and knows more than a text.
    embedded: Shared,
    typst_cli: Option<TypstCli>,
    engine: Engine,
    /// How many documents so far.
    compiled: AtomicUsize,
    /// What the series brings whose documents it renders.
    own: Vec<ProjectFile>,
}

impl Renderer {
    /// Parses the templates and readies the compiler. An error names the
    /// template and line, or what keeps typst-cli from being used.
    pub fn new(files: &TemplateFiles, engine: &Engine) -> Result<Self> {
        Self::bringing(files.clone(), engine, Vec::new())
    }

    /// The same for a series that brings a logo or fonts of its own.
    pub fn of_series(&self, brand: &Brand, families: Families<'_>) -> Result<Self> {
        let files = brand::with_families(&self.files, families);
        Self::bringing(files, &self.engine, brand::project_files(brand))
    }

    fn bringing(files: TemplateFiles, engine: &Engine, own: Vec<ProjectFile>) -> Result<Self> {
        let typst_cli = match engine {
            Engine::Embedded => None,
            Engine::TypstCli(program) => Some(TypstCli::new(program.clone(), &files, &own)?),
        };
        Ok(Self {
            templates: Templates::new(&files)?,
            words: Words::new(&files)?,
            embedded: Shared::new(&files, &own),
            typst_cli,
            engine: engine.clone(),
            compiled: AtomicUsize::new(0),
            files,
            own,
        })
    }

    /// The templates as this renderer has them.
    pub fn files(&self) -> &TemplateFiles {
        &self.files
    }

    /// What the series brings to its Typst project.
    pub fn own_files(&self) -> &[ProjectFile] {
        &self.own
    }

    /// The families of fonts that documents can be set in.
    pub fn families(&self) -> Vec<String> {
        fonts::families(self.embedded.fonts())
    }

    /// The characters of a text that no font has, each once; documents show a
    /// replacement in their place.
    pub fn unprintable(&self, text: &str) -> Vec<char> {
        let mut base = ' ';
        // Each once, marks once for each character over which they stand.
        let beyond_ascii: BTreeSet<(char, Option<char>)> = text
            .chars()
            .filter_map(|letter| {
                if !letter.is_ascii() && is_combining_mark(letter) {
                    return Some((letter, Some(base)));
                }
                base = match letter {
                    _ if letter.is_whitespace() || letter.is_control() => ' ',
                    // A mark goes past what is not seen.
                    _ if fonts::is_invisible(letter) => base,
                    _ => letter,
                };
                (!letter.is_ascii()).then_some((letter, None))
            })
            .collect();
        let fonts = self.embedded.fonts();
        let unprintable: BTreeSet<char> = beyond_ascii
            .into_iter()
            .filter(|(letter, base)| match base {
                // It may stand over what is printed in the place of another.
                Some(base) if !fonts::can_print(fonts, *base) => {
                    !fonts::can_join(fonts, fonts::REPLACEMENT, *letter)
                }
                Some(base) => !fonts::can_join(fonts, *base, *letter),
                None => !fonts::can_print(fonts, *letter),
            })
            .map(|(letter, _)| letter)
            .collect();
        unprintable.into_iter().collect()
    }

    /// Renders one document, with the files that its source reads. An error
    /// names the template or component, the line, and the view's field.
    pub fn render(&self, document: Document, files: Vec<ProjectFile>) -> Result<RenderedDocument> {
        let source = TypstSource {
            files,
            ..timed(Step::Template, || self.source(&document))?
        };
        let pdf = self.pdf(&document, &source)?;
        let words = timed(Step::Words, || self.words.of(&document))
            .with_context(|| format!("cannot render {}", document.path))?;
        Ok(RenderedDocument {
            document,
            source,
            pdf,
            words,
        })
    }

    /// The Typst source of a document, without the files that it reads.
    pub fn source(&self, document: &Document) -> Result<TypstSource> {
        let mut source = self.templates.source(document)?;
        for letter in self.unprintable(&source.text) {
            // A character that says how the one before it looks has gone with it.
            let replacement = if matches!(letter, '\u{fe00}'..='\u{fe0f}') {
                String::new()
            } else {
                fonts::REPLACEMENT.to_string()
            };
            source.text = source.text.replace(letter, &replacement);
        }
        Ok(source)
    }

    fn pdf(&self, document: &Document, source: &TypstSource) -> Result<Pdf> {
        let timestamp = creation_timestamp(document);
        let said = match &self.typst_cli {
            None => None,
            Some(program) => match program.compile(source, timestamp)? {
                Ok(pdf) => return Ok(pdf),
                Err(said) => Some(said),
            },
        };
        let compiled = embedded::compile(&self.embedded, source, timestamp)?;
        if self.compiled.fetch_add(1, Ordering::Relaxed) % CACHE_SPAN == CACHE_SPAN - 1 {
            comemo::evict(1);
        }
        match (compiled, said) {
            (Err(faults), _) => {
                let origins = Origins {
                    source,
                    lines: self.templates.lines(document)?,
                    templates: &self.files,
                };
                bail!(origins.tell(&faults))
            }
            // It is the program, then, and not the document.
            (Ok(_), Some(said)) => bail!(said),
            (Ok(pdf), None) => Ok(pdf),
        }
    }

    /// The PDF of a source that was made before, by the bare compiler: what
    /// `typst::compile` and `typst_pdf::pdf` cost without this program. For
    /// the benchmark.
    pub fn compile_source(&self, source: &TypstSource) -> Result<Pdf> {
        embedded::compile(&self.embedded, source, 0)?.map_err(|faults| {
            let messages: Vec<String> = faults.into_iter().map(|fault| fault.message).collect();
            anyhow!(messages.join("\n"))
        })
    }
}

/// The options with which typst-cli compiles or watches a document in
/// `internal/typst/`: all but source and target.
pub fn typst_options(document: &Document) -> Vec<String> {
    command::options(creation_timestamp(document))
}

/// Midnight UTC of the edition's date in seconds since 1970; 0 without a date.
fn creation_timestamp(document: &Document) -> i64 {
    document
        .view
        .document()
        .date
        .and_then(seconds)
        .unwrap_or_default()
}

fn seconds(date: DateView) -> Option<i64> {
    let date = jiff::civil::Date::new(date.year, date.month, date.day).ok()?;
    date.to_zoned(jiff::tz::TimeZone::UTC)
        .ok()
        .map(|moment| moment.timestamp().as_second())
}
