//! Names in a template and what they stand for in the view, for a designer who
//! wrote one that is not there.
//!
//! A template is read as text here: only errors need this, and the engine
//! keeps no tree of what it has parsed.

use minijinja::value::{Value, ValueKind};

/// How deep loops may stand in each other.
const DEEPEST_LOOP: usize = 8;

/// The fields of the view that some lines of a template use, in order and each
/// once: those of the tags that begin there, and those that stand behind the
/// names of Typst which the lines use. Lines are counted from 1.
pub fn fields_on_lines(template: &str, first: usize, last: usize) -> Vec<String> {
    let mut fields = fields_of_tags(template, first, last);
    for line in template.lines().take(last).skip(first.saturating_sub(1)) {
        for name in line.split(|letter: char| !is_typst_name(letter)) {
            for field in fields_behind(template, first, name) {
                if !fields.contains(&field) {
                    fields.push(field);
                }
            }
        }
    }
    fields
}

fn fields_of_tags(template: &str, first: usize, last: usize) -> Vec<String> {
    let mut fields = Vec::new();
    for (number, expression) in expressions(template) {
        // A loop or a condition writes nothing itself.
        let writes = !["for ", "if ", "elif "]
            .iter()
            .any(|word| expression.starts_with(word));
        if writes && (first..=last).contains(&number) {
            for name in dotted_names(expression) {
                let field = in_view(template, number, &name);
                if is_of_view(&field) && !fields.contains(&field) {
                    fields.push(field);
                }
            }
        }
    }
    fields
}

/// The fields that a name of Typst stands for, where the template has given it
/// them above a line: `#let parts = (masthead: {{ … }},` for `parts.masthead`.
/// What stands for the document as a whole is passed to everything and says
/// nothing.
fn fields_behind(template: &str, line: usize, name: &str) -> Vec<String> {
    let (name, key) = match name.split_once('.') {
        Some((name, key)) => (name, Some(key)),
        None => (name, None),
    };
    let lines: Vec<&str> = template.lines().collect();
    let definition = format!("#let {name} =");
    let Some(start) = lines
        .iter()
        .take(line.saturating_sub(1))
        .rposition(|line| line.starts_with(&definition))
    else {
        return Vec::new();
    };
    let body = lines.iter().skip(start + 1);
    let length = body.take_while(|line| line.starts_with([' ', '{', ')'])).count();
    let entry = key.map(|key| format!("{key}:"));
    let fields = (start..=start + length).filter(|index| {
        let line = lines[*index].trim_start();
        entry
            .as_ref()
            .is_none_or(|entry| line.starts_with(entry.as_str()))
    });
    let fields = fields.flat_map(|index| fields_of_tags(template, index + 1, index + 1));
    let all = ["view", "view.document"];
    fields.filter(|field| !all.contains(&field.as_str())).collect()
}

fn is_typst_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.')
}

/// The line on which a name stands in a tag; the first of them.
pub fn line_of(template: &str, name: &str) -> Option<usize> {
    let mut tags = expressions(template);
    tags.find(|(_, expression)| dotted_names(expression).iter().any(|one| one == name))
        .map(|(line, _)| line)
}

/// What a designer may have meant by a name that is not there: the field of the
/// view that is nearest, or all that stand at its place.
pub fn help(template: &str, line: usize, name: &str, view: &Value) -> Option<String> {
    let field = in_view(template, line, name);
    let (holder, missing, fields) = where_it_ends(&field, view)?;
    let distance = |candidate: &&String| strsim::damerau_levenshtein(candidate, &missing);
    let near = fields
        .iter()
        .filter(|candidate| distance(candidate) <= missing.len() / 3)
        .min_by_key(distance);
    Some(match near {
        Some(near) => format!("did you mean `{near}`?"),
        None if fields.is_empty() => format!("`{holder}` has no fields"),
        None => format!("`{holder}` has {}", fields.join(", ")),
    })
}

/// Whether a field is there, or may be: what is none today may have fields
/// tomorrow.
pub fn may_be_there(field: &str, view: &Value) -> bool {
    !is_of_view(field) || where_it_ends(field, view).is_none()
}

fn is_of_view(field: &str) -> bool {
    field == "view" || field.starts_with("view.")
}

/// The last part of a field that is there, the part that it lacks, and the
/// parts that it has; `None` for a field that is there or leads into none.
fn where_it_ends(field: &str, view: &Value) -> Option<(String, String, Vec<String>)> {
    let mut parts = field.split('.');
    if parts.next() != Some("view") {
        return None;
    }
    let mut holder = "view".to_owned();
    let mut value = view.clone();
    for part in parts {
        if value.is_none() {
            return None;
        }
        let (name, is_item) = match part.strip_suffix("[…]") {
            Some(name) => (name, true),
            None => (part, false),
        };
        let next = value.get_attr(name).ok().filter(|next| !next.is_undefined());
        let Some(next) = next else {
            let fields = match value.kind() {
                ValueKind::Map => value.try_iter().ok()?.map(|key| key.to_string()).collect(),
                _ => Vec::new(),
            };
            return Some((holder, name.to_owned(), fields));
        };
        // Items of a list are alike: the first stands for all.
        value = if is_item {
            next.try_iter().ok()?.next()?
        } else {
            next
        };
        holder = format!("{holder}.{part}");
    }
    None
}

/// A name as the view knows it: one that a loop gives stands for an item of a
/// list, `view.chapters[…]`.
fn in_view(template: &str, line: usize, name: &str) -> String {
    let mut name = name.to_owned();
    for _ in 0..DEEPEST_LOOP {
        let (root, rest) = match name.split_once('.') {
            Some((root, rest)) => (root, format!(".{rest}")),
            None => (name.as_str(), String::new()),
        };
        let Some(list) = loop_over(template, line, root) else {
            break;
        };
        name = format!("{list}[…]{rest}");
    }
    name
}

/// What the nearest loop before a line goes over that gives this name.
fn loop_over(template: &str, line: usize, name: &str) -> Option<String> {
    let mut found = None;
    for (number, expression) in expressions(template) {
        if number > line {
            break;
        }
        let list = expression
            .strip_prefix("for ")
            .and_then(|rest| rest.split_once(" in "))
            .filter(|(variable, _)| variable.trim() == name)
            .and_then(|(_, list)| dotted_names(list).into_iter().next());
        found = list.or(found);
    }
    found
}

/// What stands in the tags of a template, comments apart, with the line on
/// which each begins.
fn expressions(template: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = template.get(from..)?;
            let at = from + rest.find('{')?;
            let close = match template.get(at..at + 2)? {
                "{{" => "}}",
                "{%" => "%}",
                "{#" => "#}",
                _ => {
                    from = at + 1;
                    continue;
                }
            };
            let inside = template.get(at + 2..)?;
            let end = inside.find(close).unwrap_or(inside.len());
            from = at + 2 + end;
            if close == "#}" {
                continue;
            }
            let line = template[..at].matches('\n').count() + 1;
            return Some((line, inside[..end].trim_matches(['-', '+', ' ', '\n'])));
        }
    })
}

/// Names with their dots, outside of texts in quotes, filters apart.
fn dotted_names(expression: &str) -> Vec<String> {
    let mut names = Vec::new();
    for (position, part) in expression.split(['"', '\'']).enumerate() {
        if position % 2 == 1 {
            continue;
        }
        let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '.');
        let mut before = ' ';
        let mut rest = part;
        while let Some(start) = rest.find(is_part) {
            before = rest[..start]
                .chars()
                .rev()
                .find(|letter| !letter.is_whitespace())
                .unwrap_or(before);
            let tail = &rest[start..];
            let end = tail.find(|letter| !is_part(letter)).unwrap_or(tail.len());
            let name = tail[..end].trim_matches('.');
            let begins_as_name = name.starts_with(|letter: char| letter.is_alphabetic() || letter == '_');
            if begins_as_name && before != '|' {
                names.push(name.to_owned());
            }
            before = ' ';
            rest = &tail[end..];
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "{# view.comment #}\n#x({{ view.a.b|literal }},\n  {{ (view.c or none)|literal }})\n\
        {% for chapter in view.chapters %}\n{% for item in chapter.items %}\n{{ item.text }} {{ \"view.quoted\" }}\n\
        {% endfor %}\n{% endfor %}\n";

    fn view() -> Value {
        Value::from(minijinja::value::Serde(serde_json::json!({
            "a": {"b": 1, "bold": 2},
            "c": null,
            "chapters": [{"heading": "x", "items": [{"text": "y"}]}],
        })))
    }

    #[test]
    fn fields_are_found_by_line_and_through_loops() {
        assert_eq!(fields_on_lines(TEMPLATE, 2, 3), ["view.a.b", "view.c"]);
        assert_eq!(
            fields_on_lines(TEMPLATE, 6, 6),
            ["view.chapters[…].items[…].text"]
        );
        assert!(fields_on_lines(TEMPLATE, 1, 1).is_empty());
        assert_eq!(line_of(TEMPLATE, "item.text"), Some(6));
    }

    #[test]
    fn fields_are_found_behind_names_of_typst() {
        let template = "#let design = fit(design-for({{ view.document|literal }}), {{ view|letters }})\n#let parts = (\n  \
            head: {{ view.masthead|literal }},\n  tail: {{ view.sources|literal }},\n)\n#let all = (\n\
            {% for chapter in view.chapters %}\n  {{ chapter|literal }},\n{% endfor %}\n)\n\n\
            #masthead(design, parts.head)\n#chapters(design, all)\n#text(size: 8pt)[x]\n";
        assert_eq!(fields_on_lines(template, 12, 12), ["view.masthead"]);
        assert_eq!(fields_on_lines(template, 13, 13), ["view.chapters[…]"]);
        assert!(fields_on_lines(template, 14, 14).is_empty());
    }

    #[test]
    fn help_names_the_nearest_field_and_the_others() {
        let help = |name| help(TEMPLATE, 6, name, &view()).unwrap_or_default();
        assert_eq!(help("view.chapter"), "did you mean `chapters`?");
        assert_eq!(help("view.a.x"), "`view.a` has b, bold");
        assert_eq!(help("item.txt"), "did you mean `text`?");
        assert_eq!(help("item.words"), "`view.chapters[…].items[…]` has text");
        assert_eq!(help("view.a.b.c"), "`view.a.b` has no fields");
        assert!(may_be_there("view.c.anything", &view()));
        assert!(may_be_there("view.chapters[…].heading", &view()));
        assert!(!may_be_there("view.chapters[…].head", &view()));
    }
}
