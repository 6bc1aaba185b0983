//! Which calls in a template lead to a line of a component.
//!
//! Read off the text: a function is what `#let name(…)` at the beginning of a
//! line defines, a call is its name before a bracket.

use std::collections::{BTreeSet, VecDeque};

use crate::model::TemplateFiles;

/// The functions that the template calls, with the line of each call counted
/// from 1, in whose course a line of a component, counted from 0, may be
/// reached. Those in whose own text the line stands come before those that call
/// them.
pub fn in_template(
    files: &TemplateFiles,
    template: &str,
    component: &str,
    line: usize,
) -> Vec<(String, usize)> {
    let text = files.get(template).unwrap_or_default();
    let component = files.get(component).unwrap_or_default();
    let mut found = Vec::new();
    let mut known = BTreeSet::new();
    let mut next: VecDeque<String> = enclosing(component, line).into_iter().collect();
    while let Some(function) = next.pop_front() {
        if !known.insert(function.clone()) {
            continue;
        }
        for (at, content) in text.lines().enumerate() {
            if calls(content, &function) {
                found.push((function.clone(), at + 1));
            }
        }
        for (_, component) in files.below("components") {
            let callers = component.lines().enumerate();
            let callers = callers.filter(|(_, content)| calls(content, &function));
            next.extend(callers.filter_map(|(at, _)| enclosing(component, at)));
        }
    }
    found
}

/// The function in whose definition a line stands.
fn enclosing(component: &str, line: usize) -> Option<String> {
    let lines: Vec<&str> = component.lines().take(line + 1).collect();
    lines.into_iter().rev().find_map(defined).map(str::to_owned)
}

fn defined(line: &str) -> Option<&str> {
    line.strip_prefix("#let ")?
        .split_once('(')
        .map(|(name, _)| name)
        .filter(|name| name.chars().all(is_part))
}

fn calls(line: &str, function: &str) -> bool {
    if defined(line) == Some(function) {
        return false;
    }
    line.match_indices(function).any(|(at, _)| {
        let begins = !line[..at].ends_with(is_part);
        let rest = &line[at + function.len()..];
        begins && (rest.starts_with('(') || rest.starts_with(".with("))
    })
}

fn is_part(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '-' | '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_followed_to_the_template() {
        let files = [
            (
                "t.typ.j2",
                "#import \"/components/a.typ\": chart, page\n#page({{ view.x|literal }})\n#chart(1)\n",
            ),
            (
                "components/a.typ",
                "#let bar(x) = {\n  y\n}\n#let chart(x) = layout(size => bar(x))\n#let page(x) = chart(x)\n#let rebar(x) = 1\n",
            ),
        ];
        let files = TemplateFiles {
            files: files
                .map(|(name, text)| (name.to_owned(), text.to_owned()))
                .into(),
        };
        let found = in_template(&files, "t.typ.j2", "components/a.typ", 1);
        assert_eq!(found, [("chart".to_owned(), 3), ("page".to_owned(), 2)]);
        assert!(in_template(&files, "t.typ.j2", "components/a.typ", 5).is_empty());
    }
}
