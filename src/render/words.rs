//! The words of a document as Markdown: for e-mail, for translators, for
//! comparing editions.
//!
//! Templates that end in `.md.j2` say which parts follow each other. Every
//! value is escaped, so that signs in it are signs; a template writes the
//! markup, and no word of its own.

use anyhow::{Context as _, Result, anyhow};
use minijinja::Environment;
use minijinja::value::{Serde, Value};

use super::template::{escaping, located};
use crate::model::{Document, DocumentKind, TemplateFiles, View};

/// The ending of the files in `report_templates/` that are read here.
const ENDING: &str = ".md.j2";

/// The templates, parsed.
#[derive(Debug)]
pub struct Words {
    environment: Environment<'static>,
}

impl Words {
    pub fn new(files: &TemplateFiles) -> Result<Self> {
        let mut environment = environment();
        for (name, text) in files.files.iter().filter(|(name, _)| name.ends_with(ENDING)) {
            environment
                .add_template_owned(name.clone(), text.clone())
                .map_err(|error| anyhow!(located(name, text, &error)))
                .context("the templates cannot be read")?;
        }
        Ok(Self { environment })
    }

    /// The words of a document. No line is empty but between two blocks.
    pub fn of(&self, document: &Document) -> Result<String> {
        let name = template_name(document.kind());
        let template = self
            .environment
            .get_template(name)
            .map_err(|_| anyhow!("the templates folder has no {name}"))
            .context("cannot write the words")?;
        let view = match &document.view {
            View::Brief(view) => Value::from(Serde(view)),
            View::CountryNote(view) => Value::from(Serde(view)),
            View::Paper(view) => Value::from(Serde(view)),
        };
        let written = template.render(minijinja::context! { view }).map_err(|error| {
            let name = error.name().unwrap_or(name);
            let text = template.source();
            anyhow!(located(name, text, &error))
        })?;
        Ok(without_gaps(&written))
    }
}

fn template_name(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Brief => "brief.md.j2",
        DocumentKind::CountryNote => "country_note.md.j2",
        DocumentKind::Paper => "policy_paper.md.j2",
    }
}

fn environment() -> Environment<'static> {
    let mut environment = escaping("markdown", escaped);
    environment.add_filter("level", |level: usize| Value::from_safe_string("#".repeat(level)));
    environment.add_filter("hanging", |text: Value, marker: &str| {
        let indent = format!("\n{}", " ".repeat(marker.len()));
        let lines = without_gaps(text.as_str().unwrap_or_default())
            .trim_end()
            .replace('\n', &indent);
        Value::from_safe_string(format!("{marker}{lines}"))
    });
    environment.add_filter("quoted", |text: Value| {
        let lines = without_gaps(text.as_str().unwrap_or_default())
            .trim_end()
            .replace('\n', "\n> ");
        Value::from_safe_string(format!("> {lines}"))
    });
    environment
}

/// A text on one line in which no sign is markup.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = ' ';
    let mut letters = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter });
    while let Some(letter) = letters.next() {
        let after = letters.clone().next().unwrap_or(' ');
        let is_markup = match letter {
            '\\' | '*' | '`' | '[' | ']' | '<' | '>' | '|' | '~' => true,
            // Within a word it is none.
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '&' => after == '#' || after.is_alphabetic(),
            '#' | '+' | '-' | '=' => escaped.is_empty(),
            // A number at the beginning, with what ends it, would begin a list.
            '.' | ')' => !escaped.is_empty() && escaped.bytes().all(|byte| byte.is_ascii_digit()),
            _ => false,
        };
        if is_markup {
            escaped.push('\\');
        }
        escaped.push(letter);
        before = letter;
    }
    escaped
}

/// Blocks are set apart by one empty line, whatever the templates leave.
fn without_gaps(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    for line in written.lines().map(str::trim_end) {
        if !line.is_empty() || !(text.is_empty() || text.ends_with("\n\n")) {
            text.push_str(line);
            text.push('\n');
        }
    }
    let length = text.trim_end().len();
    text.truncate(length);
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_signs() {
        assert_eq!(escaped("data/topic_country.csv"), "data/topic_country.csv");
        assert_eq!(
            escaped("*a* _b_ [c](d) <e>"),
            "\\*a\\* \\_b\\_ \\[c\\](d) \\<e\\>"
        );
        assert_eq!(escaped("12. Ask"), "12\\. Ask");
        assert_eq!(escaped("- no item\n# no heading"), "\\- no item # no heading");
        assert_eq!(escaped("AT&T &copy; & co"), "AT\\&T \\&copy; & co");
    }

    #[test]
    fn gaps_are_one_line() {
        assert_eq!(without_gaps("\n\na  \n\n\n\nb\nc\n\n"), "a\n\nb\nc\n");
    }
}
