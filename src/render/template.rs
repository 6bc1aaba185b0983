//! From a view to Typst source, by minijinja.
//!
//! Templates are parsed once. An undefined value is an error; blocks do not
//! leave empty lines. Everything interpolated is escaped for Typst; there is
//! no unescaped path.

use anyhow::{Context, Result, anyhow};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};

use super::escape;
use super::locate::{self, LineMap};
use crate::model::{Document, DocumentKind, TemplateFiles, TypstSource, View};

/// The ending of the files in `report_templates/` that minijinja reads.
const ENDING: &str = ".typ.j2";

/// The templates, parsed.
#[derive(Debug)]
pub struct Templates {
    environment: Environment<'static>,
    /// The same with a mark on each line, to find the line of an error.
    marked: Environment<'static>,
}

impl Templates {
    pub fn new(files: &TemplateFiles) -> Result<Self> {
        let mut environment = environment();
        let mut marked = self::environment();
        for (name, text) in files.files.iter().filter(|(name, _)| name.ends_with(ENDING)) {
            environment
                .add_template_owned(name.clone(), text.clone())
                .map_err(|error| located(name, &error))?;
            marked
                .add_template_owned(name.clone(), locate::mark_lines(text))
                .map_err(|error| located(name, &error))?;
        }
        Ok(Self { environment, marked })
    }

    /// The Typst source of a document.
    pub fn source(&self, document: &Document) -> Result<TypstSource> {
        let text = Self::render(&self.environment, document)?;
        Ok(TypstSource {
            file: format!("{}.typ", document.stem),
            text,
            files: Vec::new(),
        })
    }

    /// Which line of the template wrote which line of the source. Rendered
    /// anew, for only errors need it.
    pub fn lines(&self, document: &Document) -> Result<LineMap> {
        Ok(locate::read_marks(
            template_name(document.kind()),
            &Self::render(&self.marked, document)?,
        ))
    }

    fn render(environment: &Environment<'static>, document: &Document) -> Result<String> {
        let name = template_name(document.kind());
        let template = environment
            .get_template(name)
            .map_err(|_| anyhow!("the templates folder has no {name}"))
            .context("cannot render")?;
        let view = match &document.view {
            View::Brief(view) => Value::from(Serde(view)),
            View::CountryNote(view) => Value::from(Serde(view)),
            View::Paper(view) => Value::from(Serde(view)),
        };
        template
            .render(minijinja::context! { view })
            .map_err(|error| located(name, &error))
    }
}

/// The template of a kind of document.
pub fn template_name(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Brief => "brief.typ.j2",
        DocumentKind::CountryNote => "country_note.typ.j2",
        DocumentKind::Paper => "policy_paper.typ.j2",
    }
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_syntax(syntax());
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("typst".into()));
    environment.set_formatter(|output, _, value| {
        if value.is_undefined() {
            return Err(Error::from(ErrorKind::UndefinedError));
        }
        // What `literal` wrote is code already; all else is text.
        let written = if value.is_safe() {
            value.to_string()
        } else {
            escape::text(&value.to_string())
        };
        output
            .write_str(&written)
            .map_err(|_| Error::from(ErrorKind::WriteFailure))
    });
    environment.add_filter("literal", |value: Value| {
        escape::literal(&value).map(Value::from_safe_string)
    });
    // Only `literal` may declare something safe.
    environment.remove_filter("safe");
    environment
}

/// Blocks that stand alone on a line leave no trace of it.
pub fn syntax() -> SyntaxConfig {
    let mut builder = SyntaxConfig::builder();
    builder
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true);
    // The delimiters are Jinja's own, which the builder accepts.
    builder.build().unwrap_or_default()
}

/// A minijinja error with the template, the line and what the engine says.
pub(super) fn located(name: &str, error: &Error) -> anyhow::Error {
    let template = error.name().unwrap_or(name);
    let line = error
        .line()
        .map_or(String::new(), |line| format!(", line {line}"));
    let detail = error
        .detail()
        .map_or(String::new(), |detail| format!(": {detail}"));
    anyhow!("{template}{line}: {}{detail}", error.kind())
}
