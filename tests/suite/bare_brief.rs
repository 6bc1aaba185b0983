//! The least document there is, and a renderer for a template of one's own.

use std::collections::BTreeMap;
use std::path::Path;

use rapporteur::model::view::{BriefView, DocumentView, MastheadView, TextSection};
use rapporteur::model::{Document, Evidence, TemplateFiles, View};
use rapporteur::render::{Engine, Renderer};

/// A brief of a title and nothing else.
pub fn brief(title: &str) -> Document {
    document(bare_view(title))
}

/// A brief of what its view holds.
pub fn document(view: BriefView) -> Document {
    Document {
        path: "briefs/1-test.pdf".to_owned(),
        stem: "brief-1-test".to_owned(),
        title: "A test".to_owned(),
        language: "en".to_owned(),
        view: View::Brief(Box::new(view)),
        evidence: Evidence::default(),
    }
}

/// The view of a brief of a title and nothing else.
pub fn bare_view(title: &str) -> BriefView {
    let document = DocumentView {
        draft: None,
        footer: None,
        logo: None,
        title: "A test".to_owned(),
        authors: vec![],
        description: String::new(),
        keywords: vec![],
        language: "en".to_owned(),
        foreign: vec![],
        date: None,
        accent: "#0b6378".to_owned(),
        paper: "a4".to_owned(),
        edition_line: String::new(),
        notice: None,
        attachments: vec![],
        links: BTreeMap::new(),
    };
    let masthead = MastheadView {
        series: String::new(),
        kind: String::new(),
        title: title.to_owned(),
        facts: String::new(),
    };
    BriefView {
        document,
        masthead,
        key_figures: vec![],
        changes: None,
        summary: None,
        key_messages: None,
        questions: None,
        countries: None,
        ideas: None,
        challenges: None,
        recommendations: None,
        commission: None,
        next_steps: None,
        participation: None,
        sources: TextSection {
            heading: String::new(),
            paragraphs: vec![],
        },
        paper: String::new(),
    }
}

/// A renderer whose template of a brief is this.
pub fn renderer(template: &str) -> Renderer {
    with_components(template, &[])
}

/// The same where the template uses components of the documents.
pub fn with_components(template: &str, components: &[&str]) -> Renderer {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("report_templates");
    let mut templates = TemplateFiles::default();
    for component in components {
        let text = std::fs::read_to_string(folder.join(component)).unwrap();
        templates.files.insert((*component).to_owned(), text);
    }
    templates
        .files
        .insert("brief.typ.j2".to_owned(), template.to_owned());
    let words = "{{ view.document.title }}";
    templates.files.insert("brief.md.j2".to_owned(), words.to_owned());
    Renderer::new(&templates, &Engine::Embedded).unwrap()
}
