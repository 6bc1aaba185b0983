//! What went wrong in Typst, in a designer's terms: the template or component
//! and its line, the field of the view that was passed, Typst's own words.

use std::fmt::Write as _;

use super::calls;
use super::locate::LineMap;
use super::names;
use crate::model::{TemplateFiles, TypstSource};

/// Longer lines of a template are cut.
const LONGEST_EXCERPT: usize = 120;
/// So many faults of one document are enough to begin with.
const MOST_FAULTS: usize = 8;
/// So many calls that may have led to a fault are some help; more are none.
const MOST_CALLERS: usize = 3;

/// One thing that went wrong.
#[derive(Debug)]
pub struct Fault {
    pub message: String,
    pub hints: Vec<String>,
    /// Where it can be mended; nothing is known of some.
    pub place: Option<Place>,
    /// How Typst came there, from the inside out.
    pub trace: Vec<Step>,
}

/// Lines of a file of the Typst project, counted from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub file: String,
    pub first: usize,
    pub last: usize,
}

/// A call or a rule in whose course something went wrong.
#[derive(Debug, PartialEq, Eq)]
pub struct Step {
    /// `while calling …`, in Typst's words.
    pub what: String,
    pub place: Place,
}

/// Where the lines of a document's source come from.
pub struct Origins<'a> {
    pub source: &'a TypstSource,
    pub lines: LineMap,
    pub templates: &'a TemplateFiles,
}

impl Origins<'_> {
    /// All faults of a document, one below the other. What is told in the same
    /// words of several places is told once; so is how Typst came there, where
    /// it came to several places in one way.
    pub fn tell(&self, faults: &[Fault]) -> String {
        let mut first_of: Vec<(&Fault, usize)> = Vec::new();
        for fault in faults {
            match first_of
                .iter_mut()
                .find(|(first, _)| first.message == fault.message)
            {
                Some((_, others)) => *others += 1,
                None => first_of.push((fault, 0)),
            }
        }
        let mut text = String::new();
        for (index, (fault, others)) in first_of.iter().take(MOST_FAULTS).enumerate() {
            self.push_fault(&mut text, fault, *others);
            let next = first_of.get(index + 1).filter(|_| index + 1 < MOST_FAULTS);
            if next.is_none_or(|(next, _)| next.trace != fault.trace || fault.trace.is_empty()) {
                self.push_trace(&mut text, fault);
            }
        }
        let untold = first_of.len().saturating_sub(MOST_FAULTS);
        if untold > 0 {
            let _ = writeln!(text, "and {untold} more");
        }
        text.trim_end().to_owned()
    }

    fn push_fault(&self, text: &mut String, fault: &Fault, others: usize) {
        let others = match others {
            0 => String::new(),
            1 => " (and in one more place)".to_owned(),
            others => format!(" (and in {others} more places)"),
        };
        match &fault.place {
            Some(place) => {
                let _ = writeln!(text, "{}: {}{others}", self.name(place), fault.message);
                self.push_excerpt(text, place);
            }
            None => {
                let _ = writeln!(text, "{}{others}", fault.message);
            }
        }
        for hint in &fault.hints {
            let _ = writeln!(text, "  hint: {hint}");
        }
    }

    fn push_trace(&self, text: &mut String, fault: &Fault) {
        for step in &fault.trace {
            let _ = writeln!(text, "  {} at {}", step.what, self.name(&step.place));
            self.push_excerpt(text, &step.place);
        }
        self.push_callers(text, fault);
    }

    /// What Typst lays out late it does not trace back to the call in the
    /// template; that call is then looked for by its name.
    fn push_callers(&self, text: &mut String, fault: &Fault) {
        let steps = fault.trace.iter().map(|step| &step.place);
        let places = fault.place.iter().chain(steps);
        let Some(outermost) = places.last().filter(|place| place.file != self.source.file) else {
            return;
        };
        let (template, _) = self.lines.find(0);
        let content = self.templates.get(template).unwrap_or_default();
        let callers = calls::in_template(self.templates, template, &outermost.file, outermost.first);
        if callers.len() > MOST_CALLERS {
            return;
        }
        for (function, line) in callers {
            let with = with(&names::fields_on_lines(content, line, line));
            let _ = writeln!(text, "  drawn for `{function}` at {template}, line {line}{with}");
        }
    }

    /// `brief.typ.j2, line 7, with view.masthead`
    fn name(&self, place: &Place) -> String {
        if place.file != self.source.file {
            return format!("{}, line {}", place.file, place.first + 1);
        }
        let (template, first) = self.lines.find(place.first);
        let (_, last) = self.lines.find(place.last);
        let text = self.templates.get(template).unwrap_or_default();
        let with = with(&names::fields_on_lines(text, first, last));
        format!("{template}, line {first}{with}")
    }

    /// The line itself, as its author wrote it. A document's source holds what
    /// people said, so it is never shown: only the template that it came from.
    fn push_excerpt(&self, text: &mut String, place: &Place) {
        let (file, line) = if place.file == self.source.file {
            let (template, line) = self.lines.find(place.first);
            (template, line - 1)
        } else {
            (place.file.as_str(), place.first)
        };
        let content = self.templates.get(file).unwrap_or_default();
        let Some(line) = content
            .lines()
            .nth(line)
            .map(str::trim)
            .filter(|line| !line.is_empty())
        else {
            return;
        };
        let mut excerpt: String = line.chars().take(LONGEST_EXCERPT).collect();
        if excerpt.len() < line.len() {
            excerpt.push('…');
        }
        let _ = writeln!(text, "    | {excerpt}");
    }
}

/// `, with view.participation, view.sources`; empty for none.
fn with(fields: &[String]) -> String {
    if fields.is_empty() {
        String::new()
    } else {
        format!(", with {}", fields.join(", "))
    }
}
