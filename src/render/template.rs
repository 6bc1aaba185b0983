//! From a view to Typst source, by minijinja.
//!
//! Templates are parsed once. An undefined value is an error; blocks do not
//! leave empty lines. Everything interpolated is escaped for Typst; there is
//! no unescaped path.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, anyhow};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};

use super::escape;
use super::locate::{self, LineMap};
use super::names;
use crate::model::{Document, DocumentKind, TemplateFiles, TypstSource, View};

/// The ending of the files in `report_templates/` that minijinja reads.
const ENDING: &str = ".typ.j2";

/// The templates, parsed.
#[derive(Debug)]
pub struct Templates {
    environment: Environment<'static>,
    /// The same with a mark on each line, to find the line of an error.
    marked: Environment<'static>,
    /// The texts of all templates, by name.
    texts: BTreeMap<String, String>,
}

impl Templates {
    /// An error names every template that does not parse.
    pub fn new(files: &TemplateFiles) -> Result<Self> {
        let mut environment = environment();
        let mut marked = self::environment();
        let texts: BTreeMap<String, String> = files
            .files
            .iter()
            .filter(|(name, _)| name.ends_with(ENDING))
            .map(|(name, text)| (name.clone(), text.clone()))
            .collect();
        let mut faults = Vec::new();
        for (name, text) in &texts {
            let parsed = environment
                .add_template_owned(name.clone(), text.clone())
                .and_then(|()| marked.add_template_owned(name.clone(), locate::mark_lines(text)));
            faults.extend(parsed.err().map(|error| located(name, text, &error)));
        }
        if !faults.is_empty() {
            return Err(anyhow!(faults.join("\n"))).context("the templates cannot be read");
        }
        Ok(Self {
            environment,
            marked,
            texts,
        })
    }

    /// The Typst source of a document.
    pub fn source(&self, document: &Document) -> Result<TypstSource> {
        let text = self.render(&self.environment, document)?;
        Ok(TypstSource {
            file: TypstSource::file_name(&document.stem),
            text,
            files: Vec::new(),
        })
    }

    /// Which line of the template wrote which line of the source. Rendered
    /// anew, for only errors need it.
    pub fn lines(&self, document: &Document) -> Result<LineMap> {
        let rendered = self.render(&self.marked, document)?;
        Ok(locate::read_marks(template_name(document.kind()), &rendered))
    }

    fn render(&self, environment: &Environment<'static>, document: &Document) -> Result<String> {
        let name = template_name(document.kind());
        let template = environment
            .get_template(name)
            .map_err(|_| anyhow!("the templates folder has no {name}"))?;
        let view = match &document.view {
            View::Brief(view) => Value::from(Serde(view)),
            View::CountryNote(view) => Value::from(Serde(view)),
            View::Paper(view) => Value::from(Serde(view)),
        };
        template
            .render(minijinja::context! { view => view.clone() })
            .map_err(|error| anyhow!(self.explain(name, &error, &view)))
    }

    /// What the engine says, with what the view has instead; and whatever else
    /// the template asks of the view in vain, so that all is told at once.
    fn explain(&self, name: &str, error: &Error, view: &Value) -> String {
        let name = error.name().unwrap_or(name);
        let text = self.texts.get(name).map_or("", String::as_str);
        let mut told = vec![located(name, text, error)];
        let missing = undefined_name(error);
        if let (Some(missing), Some(line)) = (missing, error.line()) {
            told.extend(names::help(text, line, missing, view).map(|help| format!("  hint: {help}")));
        }
        let asked = self.environment.get_template(name).ok();
        let asked: BTreeSet<String> = asked
            .iter()
            .flat_map(|template| template.undeclared_variables(true))
            .filter(|field| Some(field.as_str()) != missing && !names::may_be_there(field, view))
            .collect();
        for field in asked {
            let line = names::line_of(text, &field).unwrap_or(1);
            told.push(format!("{name}, line {line}: `{field}` is undefined"));
            told.extend(names::help(text, line, &field, view).map(|help| format!("  hint: {help}")));
        }
        told.join("\n")
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
    let mut environment = escaping("typst", escape::text);
    environment.add_filter("literal", |value: Value| as_code(&value, escape::literal));
    environment.add_filter("letters", |value: Value| as_code(&value, escape::letters));
    environment
}

/// An engine that escapes all that it interpolates for a kind of text, and for
/// which an undefined value is an error. Only filters of ours may declare
/// something safe.
pub(super) fn escaping(kind: &'static str, escape: fn(&str) -> String) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // Errors then say which name was undefined.
    environment.set_debug(true);
    environment.set_syntax(syntax());
    environment.set_auto_escape_callback(move |_| AutoEscape::Custom(kind.into()));
    environment.set_formatter(move |output, _, value| {
        if value.is_undefined() {
            return Err(undefined(value));
        }
        // What a filter or a macro wrote is escaped already.
        let written = if value.is_safe() {
            value.to_string()
        } else {
            escape(&value.to_string())
        };
        output
            .write_str(&written)
            .map_err(|_| Error::from(ErrorKind::WriteFailure))
    });
    environment.remove_filter("safe");
    environment
}

/// What a filter writes as code.
fn as_code(value: &Value, write: fn(&Value) -> Result<String, Error>) -> Result<Value, Error> {
    if value.is_undefined() {
        return Err(undefined(value));
    }
    write(value).map(Value::from_safe_string)
}

/// The error that the engine itself raises for an undefined value: it alone
/// remembers by which name the value was asked for.
fn undefined(value: &Value) -> Error {
    let raised = value.get_attr("").err();
    raised.unwrap_or_else(|| Error::from(ErrorKind::UndefinedError))
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

/// The name that an error calls undefined.
fn undefined_name(error: &Error) -> Option<&str> {
    let is_undefined = error.kind() == ErrorKind::UndefinedError;
    let detail = error.detail().filter(|_| is_undefined)?;
    detail.split('`').nth(1)
}

/// A minijinja error with the template, the line, what the engine says and the
/// line itself.
pub(super) fn located(name: &str, text: &str, error: &Error) -> String {
    let said = match (error.kind(), error.detail()) {
        (ErrorKind::UndefinedError, Some(detail)) => detail.to_owned(),
        (kind, Some(detail)) => format!("{kind}: {detail}"),
        (kind, None) => kind.to_string(),
    };
    let Some(line) = error.line() else {
        return format!("{name}: {said}");
    };
    let excerpt = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    format!("{name}, line {line}: {said}\n    | {}", excerpt.trim())
}
