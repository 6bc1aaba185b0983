//! A series.toml that explains itself: every setting that a newcomer may want
//! stands in it, those that nobody has decided on as remarks.

use std::fmt::Write as _;

use crate::compose::language::{Language, say};
use crate::diagnostic::toml_string;
use crate::model::starter::{FoundSeries, FoundTerm};

/// Lines of remarks are no longer, in characters.
const LONGEST_LINE: usize = 78;

pub fn text(title: &str, language: &Language, found: Option<&FoundSeries>) -> String {
    let mut file = SettingsFile {
        text: String::new(),
        language,
    };
    file.remark(&say!(language, "starter-settings-introduction"));
    if found.is_some() {
        file.remark(&say!(language, "starter-settings-derived"));
    }
    file.gap();
    file.about_the_series(title);
    file.terms(found.unwrap_or(&FoundSeries::default()));
    file.names();
    file.rules();
    file.text
}

struct SettingsFile<'a> {
    text: String,
    language: &'a Language,
}

impl SettingsFile<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn gap(&mut self) {
        self.text.push('\n');
    }

    /// A paragraph as lines that begin with `#`.
    fn remark(&mut self, paragraph: &str) {
        let mut line = String::from("#");
        for word in paragraph.split_whitespace() {
            if line.chars().count() + 1 + word.chars().count() > LONGEST_LINE && line.len() > 1 {
                self.line(&line);
                line.truncate(1);
            }
            line.push(' ');
            line.push_str(word);
        }
        self.line(&line);
    }

    /// A setting that nobody has decided on.
    fn undecided(&mut self, lines: &[String]) {
        for line in lines {
            self.line(&format!("# {line}"));
        }
    }

    /// What an example is called; `part` says of what.
    fn example(&self, part: &str) -> String {
        toml_string(&say!(self.language, "starter-example", part = part))
    }

    fn about_the_series(&mut self, title: &str) {
        let language = self.language;
        self.line(&format!("title = {}", toml_string(title)));
        self.undecided(&[
            format!("subtitle = {}", self.example("subtitle")),
            format!("summary = {}", self.example("summary")),
            format!("hosts = [{}]", self.example("host")),
        ]);
        self.gap();
        self.remark(&say!(language, "starter-settings-languages"));
        self.line(&format!("languages = [{}]", toml_string(language.code())));
        self.gap();
        self.remark(&say!(language, "starter-settings-illustrative"));
        self.line("# illustrative = true");
        self.gap();
    }

    fn terms(&mut self, found: &FoundSeries) {
        let language = self.language;
        let lists = [
            (
                "topics",
                "title",
                say!(language, "starter-settings-topics"),
                &found.topics,
            ),
            (
                "threads",
                "title",
                say!(language, "starter-settings-threads"),
                &found.threads,
            ),
            (
                "kinds",
                "label",
                say!(language, "starter-settings-kinds"),
                &found.kinds,
            ),
            (
                "stakeholder_groups",
                "label",
                say!(language, "starter-settings-groups"),
                &found.stakeholder_groups,
            ),
            (
                "addressees",
                "label",
                say!(language, "starter-settings-addressees"),
                &found.addressees,
            ),
        ];
        for (table, label, remark, terms) in lists {
            self.remark(&remark);
            if terms.is_empty() {
                let example = self.example_of(table, label);
                self.undecided(&example);
            }
            for term in terms {
                self.term(table, label, term);
            }
            self.gap();
        }
    }

    fn term(&mut self, table: &str, label: &str, term: &FoundTerm) {
        let mut lines = String::new();
        // Writing to a String cannot fail.
        let _ = writeln!(lines, "[[{table}]]");
        let _ = writeln!(lines, "id = {}", toml_string(&term.id));
        let _ = writeln!(lines, "{label} = {}", toml_string(&term.label));
        self.text.push_str(&lines);
        self.gap();
    }

    fn example_of(&self, table: &str, label: &str) -> Vec<String> {
        let mut lines = vec![
            format!("[[{table}]]"),
            format!("id = \"{}\"", id_of_example(table)),
            format!("{label} = {}", self.example(table)),
        ];
        if table != "threads" {
            lines.push(format!("aliases = [{}]", self.example(&format!("{table}-alias"))));
        }
        if matches!(table, "topics" | "threads") {
            lines.push(format!(
                "question = {}",
                self.example(&format!("{table}-question"))
            ));
        }
        lines
    }

    fn names(&mut self) {
        self.remark(&say!(self.language, "starter-settings-countries"));
        self.undecided(&[
            "[aliases.countries]".to_owned(),
            "\"Ivory Coast\" = \"CIV\"".to_owned(),
        ]);
        self.gap();
    }

    fn rules(&mut self) {
        self.remark(&say!(self.language, "starter-settings-disclosure"));
        self.line("[disclosure]");
        self.line("rule = \"chatham-house\"");
        self.line("minimum_cell = 3");
        self.gap();
        self.remark(&say!(self.language, "starter-settings-branding"));
        self.undecided(&["[branding]".to_owned(), "accent = \"#0b6378\"".to_owned()]);
        self.gap();
        self.remark(&say!(self.language, "starter-settings-schema"));
    }
}

/// Short names stay what they are in every language.
fn id_of_example(table: &str) -> &'static str {
    match table {
        "topics" => "shared-rivers",
        "threads" => "who-decides",
        "kinds" => "lesson",
        "stakeholder_groups" => "river-community",
        _ => "river-commission",
    }
}
