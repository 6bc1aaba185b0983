//! What each code of a message means, with an example and the remedy, for
//! people who meet it for the first time. The texts stand in a table for each
//! kind of problem; an example is what the program prints.

mod cells;
mod countries;
mod disclosure;
mod files;
mod words;

use anyhow::{Result, bail};

use super::style::Style;
use super::text::{WIDTH, padded, wrapped};
use crate::diagnostic::Code;

/// What there is to say of a code.
#[derive(Debug, Clone, Copy)]
pub struct Explanation {
    pub code: Code,
    /// In a few words.
    pub title: &'static str,
    /// Paragraphs set apart by an empty line.
    pub meaning: &'static str,
    /// A message as the program prints it.
    pub example: &'static str,
    /// Paragraphs set apart by an empty line; lines that begin with two spaces
    /// stay as they are.
    pub remedy: &'static str,
}

/// The tables, in the order in which a series is read and told.
const TABLES: [&[Explanation]; 5] = [
    files::EXPLANATIONS,
    cells::EXPLANATIONS,
    words::EXPLANATIONS,
    countries::EXPLANATIONS,
    disclosure::EXPLANATIONS,
];

fn all() -> impl Iterator<Item = &'static Explanation> {
    TABLES.into_iter().flatten()
}

/// The page on a code, or the list of all codes. A code that does not exist is
/// an error that names the nearest.
pub fn text(code: Option<&str>, style: Style) -> Result<String> {
    let Some(wanted) = code else {
        return Ok(list(style));
    };
    // People copy what stands in the brackets, with them or the severity.
    let name = wanted.trim().to_lowercase();
    let name = name.rsplit_once('[').map_or(name.as_str(), |(_, rest)| rest);
    let name = name.trim_end_matches(']').replace(['_', ' '], "-");
    match all().find(|explanation| explanation.code.name() == name) {
        Some(explanation) => Ok(page(explanation, style)),
        None => bail!("{}", unknown(wanted, &name)),
    }
}

fn unknown(wanted: &str, name: &str) -> String {
    let likeness = |code: &Code| strsim::jaro_winkler(code.name(), name);
    let nearest = Code::ALL
        .iter()
        .max_by(|one, other| likeness(one).total_cmp(&likeness(other)))
        .filter(|code| likeness(code) > 0.7);
    match nearest {
        Some(code) => format!(
            "no message has the code “{wanted}”; did you mean {code}? `rapporteur explain` lists all codes"
        ),
        None => format!("no message has the code “{wanted}”; `rapporteur explain` lists all codes"),
    }
}

fn list(style: Style) -> String {
    let widest = all().map(|one| one.code.name().len()).max().unwrap_or_default();
    let mut lines: Vec<String> = all()
        .map(|one| {
            let code = style.strong(padded(one.code.name(), widest));
            format!("{code}  {}", one.title)
        })
        .collect();
    lines.push(String::new());
    lines.push("`rapporteur explain CODE` tells what a message means and what to do about it.".to_owned());
    lines.join("\n")
}

fn page(explanation: &Explanation, style: Style) -> String {
    let title = format!("{}: {}", explanation.code, explanation.title);
    let mut lines = vec![style.strong(title), String::new()];
    paragraphs(explanation.meaning, &mut lines);
    lines.push(style.strong("For example"));
    lines.push(String::new());
    lines.extend(explanation.example.lines().map(|line| indented(line, 4)));
    lines.push(String::new());
    lines.push(style.strong("What to do"));
    lines.push(String::new());
    paragraphs(explanation.remedy, &mut lines);
    lines.truncate(
        lines
            .iter()
            .rposition(|line| !line.is_empty())
            .map_or(0, |at| at + 1),
    );
    lines.join("\n")
}

/// Each paragraph in lines that people can read, with an empty line behind it.
fn paragraphs(text: &str, lines: &mut Vec<String>) {
    for paragraph in text.split("\n\n") {
        if paragraph.starts_with("  ") {
            lines.extend(paragraph.lines().map(|line| indented(line, 2)));
        } else {
            lines.extend(wrapped(paragraph, WIDTH));
        }
        lines.push(String::new());
    }
}

fn indented(line: &str, by: usize) -> String {
    if line.is_empty() {
        String::new()
    } else {
        format!("{:by$}{line}", "")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::cli::arguments::ColorArgument;
    use crate::model::Settings;

    fn plain() -> Style {
        Style::new(ColorArgument::Never, false)
    }

    #[test]
    fn every_code_is_explained_once_and_with_substance() {
        let explained: Vec<Code> = all().map(|one| one.code).collect();
        let distinct: BTreeSet<Code> = explained.iter().copied().collect();
        let missing: Vec<&Code> = Code::ALL.iter().filter(|code| !distinct.contains(code)).collect();
        assert!(missing.is_empty(), "not explained: {missing:?}");
        assert_eq!(explained.len(), distinct.len(), "a code is explained twice");
        for one in all() {
            let words = |text: &str| text.split_whitespace().count();
            assert!((3..=12).contains(&words(one.title)), "{}: title", one.code);
            assert!(!one.title.ends_with('.'), "{}: title", one.code);
            assert!(words(one.meaning) >= 25, "{}: meaning", one.code);
            assert!(words(one.remedy) >= 12, "{}: remedy", one.code);
            for text in [one.meaning, one.remedy] {
                assert!(
                    text.ends_with(['.', '"', ']', '}']) || text.ends_with(" = true"),
                    "{}: {text}",
                    one.code
                );
            }
        }
    }

    #[test]
    fn examples_are_messages_as_the_program_prints_them() {
        for one in all() {
            let mut lines = one.example.lines();
            let first = lines.next().unwrap_or_default();
            let label = format!("[{}]: ", one.code);
            let (severity, message) = first.split_once(&label).unwrap_or_default();
            assert!(["error", "warning", "note"].contains(&severity), "{first}");
            assert!(!message.is_empty() && !message.ends_with('.'), "{first}");
            let place = lines.next().unwrap_or_default();
            assert!(place.starts_with("  --> inputs/"), "{}: {place}", one.code);
            let rest: Vec<&str> = lines.collect();
            let begins = ["   |  ", "   = help: ", "           "];
            for line in &rest {
                assert!(
                    begins.iter().any(|begin| line.starts_with(begin)),
                    "{}: {line}",
                    one.code
                );
            }
        }
    }

    /// Lines of a help text that are to be pasted are a part of series.toml.
    #[test]
    fn what_can_be_pasted_is_a_part_of_series_toml() {
        let mut pasted = 0;
        for (code, text) in all().flat_map(|one| [(one.code, one.example), (one.code, one.remedy)]) {
            let lines = text.lines().filter_map(|line| line.strip_prefix("  "));
            let toml: Vec<&str> = lines
                .map(str::trim)
                .filter(|line| line.starts_with('[') || line.contains(" = "))
                .filter(|line| !line.starts_with("= help"))
                .collect();
            let toml = toml.join("\n");
            let read = toml::from_str::<Settings>(&toml);
            assert!(read.is_ok(), "{code}: {:?}\n{toml}", read.err());
            pasted += usize::from(!toml.is_empty());
        }
        assert!(pasted >= 12, "{pasted}");
    }

    #[test]
    fn a_code_is_found_as_people_type_it() {
        for code in [
            "unknown-country",
            "error[unknown-country]",
            "UNKNOWN_COUNTRY",
            "[unknown-country]",
        ] {
            let page = text(Some(code), plain()).unwrap();
            assert!(page.starts_with("unknown-country: "), "{code}");
        }
        let error = text(Some("unknown-contry"), plain()).unwrap_err().to_string();
        assert!(error.contains("did you mean unknown-country?"), "{error}");
        let error = text(Some("zzz"), plain()).unwrap_err().to_string();
        assert!(!error.contains("did you mean"), "{error}");
    }

    #[test]
    fn the_list_has_a_line_for_each_code() {
        let list = text(None, plain()).unwrap();
        assert_eq!(list.lines().count(), Code::ALL.len() + 2);
        assert!(list.lines().all(|line| line.chars().count() <= WIDTH), "{list}");
    }
}
