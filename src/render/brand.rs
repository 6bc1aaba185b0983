//! What a series brings to its Typst project: its logo, its fonts, and which
//! families its documents are set in.

use std::fmt::Write as _;
use std::path::Path;

use minijinja::value::Value;

use super::command::FONT_FOLDER;
use super::escape;
use crate::model::{Brand, ProjectFile, TemplateFiles};

/// The component that names the families.
const COMPONENT: &str = "components/families.typ";

/// The families that series.toml asks for; `None` for those of the templates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Families<'a> {
    /// Of reading text.
    pub serif: Option<&'a str>,
    /// Of headings, figures and small text.
    pub sans: Option<&'a str>,
}

/// The templates with these families before their own.
pub fn with_families(files: &TemplateFiles, families: Families<'_>) -> TemplateFiles {
    let mut files = files.clone();
    let component = files.files.entry(COMPONENT.to_owned()).or_default();
    for (name, family) in [("serif", families.serif), ("sans", families.sans)] {
        let family = family.and_then(|family| escape::literal(&Value::from(family)).ok());
        if let Some(family) = family {
            // Writing to a text cannot fail.
            let _ = writeln!(component, "#let {name} = ({family}, {name}).flatten()");
        }
    }
    files
}

/// The files of a series, at their places in the project. Fonts keep names by
/// which designers know them, as far as every system can write them.
pub fn project_files(brand: &Brand) -> Vec<ProjectFile> {
    let logo = brand.logo.iter().map(|logo| ProjectFile {
        path: logo.kind.project_path().to_owned(),
        bytes: logo.bytes.to_vec(),
    });
    let fonts = brand.fonts.iter().zip(1..).map(|(font, number)| ProjectFile {
        path: format!("{FONT_FOLDER}/series-{number:02}-{}", plain_name(&font.file)),
        bytes: font.bytes.to_vec(),
    });
    logo.chain(fonts).collect()
}

fn plain_name(path: &str) -> String {
    let name = Path::new(path).file_name().unwrap_or_default().to_string_lossy();
    let plain = |letter: char| {
        if letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_') {
            letter
        } else {
            '-'
        }
    };
    name.chars().map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_is_text_and_stands_before_those_of_the_templates() {
        let text = "#let serif = \"A\"\n".to_owned();
        let files = TemplateFiles {
            files: [(COMPONENT.to_owned(), text)].into(),
        };
        let families = Families {
            serif: Some("B\"); #read(\"x"),
            sans: None,
        };
        assert_eq!(
            with_families(&files, families).get(COMPONENT),
            Some("#let serif = \"A\"\n#let serif = (\"B\\\"); #read(\\\"x\", serif).flatten()\n")
        );
    }

    #[test]
    fn names_of_fonts_are_plain() {
        assert_eq!(plain_name("fonts/EB Garamond (é).ttf"), "EB-Garamond----.ttf");
    }
}
