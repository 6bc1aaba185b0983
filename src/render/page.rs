//! The page of all series as HTML. Every value is escaped; a template writes
//! the markup, and no word of its own.

use anyhow::{Context as _, Result, anyhow};
use minijinja::value::{Serde, Value};

use super::template::{escaping, located};
use crate::model::TemplateFiles;
use crate::model::index::IndexView;

/// In `report_templates/`.
const NAME: &str = "index.html.j2";

/// The page. An error names the line of the template.
pub fn page(view: &IndexView, files: &TemplateFiles) -> Result<String> {
    let text = files
        .get(NAME)
        .with_context(|| format!("the templates folder has no {NAME}"))?;
    let mut environment = escaping("html", escaped);
    environment
        .add_template_owned(NAME, text.to_owned())
        .map_err(|error| anyhow!(located(NAME, text, &error)))?;
    let template = environment.get_template(NAME).map_err(|error| anyhow!(error))?;
    template
        .render(minijinja::context! { view => Value::from(Serde(view)) })
        .map_err(|error| anyhow!(located(NAME, text, &error)))
}

/// A text in which no sign is markup, within an element or in double quotes.
/// The engine's own escaping writes every slash of a link as a number.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // HTML has no other control characters.
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::index::{IndexSeries, SeriesNews};

    #[test]
    fn no_word_is_markup() {
        let hostile = "<script>alert(1)</script>\" onload='x' {{ 7*7 }} {% raw %}";
        let view = IndexView {
            language: "en".to_owned(),
            title: hostile.to_owned(),
            skip: hostile.to_owned(),
            contents: Some(hostile.to_owned()),
            series: vec![IndexSeries {
                anchor: "series-a".to_owned(),
                language: "en".to_owned(),
                title: hostile.to_owned(),
                subtitle: Some(hostile.to_owned()),
                summary: Some(hostile.to_owned()),
                facts: vec![hostile.to_owned()],
                notice: Some(hostile.to_owned()),
                accent: "#0b6378".to_owned(),
                cover: vec![hostile.to_owned()],
                news: Some(SeriesNews {
                    heading: hostile.to_owned(),
                    items: vec![hostile.to_owned()],
                }),
                editions: Vec::new(),
                tables: None,
            }],
            generator: hostile.to_owned(),
        };
        let mut files = TemplateFiles::default();
        let template = include_str!("../../report_templates/index.html.j2");
        files.files.insert(NAME.to_owned(), template.to_owned());
        let page = page(&view, &files).expect("a page");
        assert!(!page.contains("<script"), "{page}");
        assert!(
            page.contains("&lt;script&gt;") && page.contains("{{ 7*7 }} {% raw %}"),
            "{page}"
        );
        assert!(!page.contains("\" onload"), "{page}");
    }
}
