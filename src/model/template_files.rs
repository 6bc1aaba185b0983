//! The files of `report_templates/`, read once.

use std::collections::BTreeMap;

/// Templates, components and locales by their path in the templates folder,
/// with `/`: `brief.typ.j2`, `components/base.typ`, `locales/en.ftl`.
#[derive(Debug, Clone, Default)]
pub struct TemplateFiles {
    pub files: BTreeMap<String, String>,
}

impl TemplateFiles {
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// What all files say.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.files.values().map(String::as_str)
    }

    /// The files below a folder, by their whole path.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files
            .iter()
            .filter(move |(path, _)| {
                path.strip_prefix(folder)
                    .is_some_and(|rest| rest.starts_with('/'))
            })
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }
}
