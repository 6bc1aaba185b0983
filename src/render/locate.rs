//! Which line of a template wrote a line of Typst source.
//!
//! The template is rendered a second time with a mark at the beginning of each
//! line that is text. The marks are of Unicode's private use area, which the
//! escaping never writes.

/// Before and after the number of a line.
const OPEN: char = '\u{E000}';
const CLOSE: char = '\u{E001}';

/// For each line of the source, from the first, the line of the template.
#[derive(Debug)]
pub struct LineMap {
    template: &'static str,
    lines: Vec<usize>,
}

impl LineMap {
    /// The template and the line in it, counted from 1, of a line of the
    /// source, counted from 0.
    pub fn find(&self, line: usize) -> (&'static str, usize) {
        (
            self.template,
            self.lines.get(line).or(self.lines.last()).copied().unwrap_or(1),
        )
    }
}

/// Marks each line that begins outside a tag. A line that begins with a block
/// or a comment writes no text of its own and bears no mark, for that would
/// keep its white space.
pub fn mark_lines(template: &str) -> String {
    let mut marked = String::with_capacity(template.len() * 2);
    let mut inside: Option<&str> = None;
    for (number, line) in (1..).zip(template.split_inclusive('\n')) {
        let begins_with_block = ["{%", "{#"]
            .iter()
            .any(|open| line.trim_start().starts_with(open));
        if inside.is_none() && !begins_with_block {
            marked.push(OPEN);
            marked.push_str(&number.to_string());
            marked.push(CLOSE);
        }
        marked.push_str(line);
        inside = tag_after(line, inside);
    }
    marked
}

/// The ending of the tag that is still open at the end of the line.
fn tag_after<'a>(line: &str, inside: Option<&'a str>) -> Option<&'a str> {
    let mut inside = inside;
    let mut rest = line;
    loop {
        if let Some(end) = inside {
            let Some(at) = rest.find(end) else { return inside };
            rest = &rest[at + end.len()..];
            inside = None;
        } else {
            let opening = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")]
                .into_iter()
                .filter_map(|(open, close)| Some((rest.find(open)?, close)))
                .min();
            let (at, close) = opening?;
            rest = &rest[at + 2..];
            inside = Some(close);
        }
    }
}

/// Reads the marks off a rendered source.
pub fn read_marks(template: &'static str, rendered: &str) -> LineMap {
    let mut current = 1;
    let lines = rendered
        .split('\n')
        .map(|line| {
            // The first mark is that of the line's beginning; later ones are of
            // template lines that were joined to it.
            let mut first = None;
            for part in line.split(OPEN).skip(1) {
                if let Some(number) = part.split(CLOSE).next().and_then(|number| number.parse().ok()) {
                    first.get_or_insert(number);
                    current = number;
                }
            }
            first.unwrap_or(current)
        })
        .collect();
    LineMap { template, lines }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_loops_lead_back_to_the_template() {
        let template = "first\n{% for x in xs %}\nloop {{ x }}\n{% endfor %}\nlast {{\n 1 }}\nend\n";
        let mut environment = minijinja::Environment::new();
        environment.set_syntax(super::super::template::syntax());
        let marked = mark_lines(template);
        environment.add_template("t", &marked).unwrap();
        let rendered = environment
            .get_template("t")
            .unwrap()
            .render(minijinja::context! { xs => [1, 2] })
            .unwrap();
        let map = read_marks("t", &rendered);
        let found: Vec<usize> = (0..5).map(|line| map.find(line).1).collect();
        assert_eq!(found, [1, 3, 3, 5, 7]);
    }
}
