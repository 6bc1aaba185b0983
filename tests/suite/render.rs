//! Tests of `render`: data are text, whatever they hold, in markup and in
//! code; what goes wrong in a template leads back to it.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rapporteur::model::view::{BriefView, DocumentView, MastheadView, TextSection};
use rapporteur::model::{Document, Evidence, TemplateFiles, View};
use rapporteur::render::{Engine, Renderer};

use crate::pdf;

/// Shows the title as text and as a literal, between marks.
const TEMPLATE: &str = "#set document(title: {{ view.document.title|literal }})\n\
                        #set text(lang: \"en\", hyphenate: false)\n\
                        = Test\n\
                        begins{{ view.masthead.title }}ends\n\n\
                        begins#{{ view.masthead.title|literal }};ends\n";

/// A brief of a title and nothing else.
pub fn brief(title: &str) -> Document {
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
    let view = BriefView {
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
    };
    Document {
        path: "briefs/1-test.pdf".to_owned(),
        stem: "brief-1-test".to_owned(),
        title: "A test".to_owned(),
        language: "en".to_owned(),
        view: View::Brief(Box::new(view)),
        evidence: Evidence::default(),
    }
}

/// A renderer whose template of a brief is this.
pub fn renderer(template: &str) -> Renderer {
    let mut templates = TemplateFiles::default();
    templates
        .files
        .insert("brief.typ.j2".to_owned(), template.to_owned());
    let words = "{{ view.document.title }}";
    templates.files.insert("brief.md.j2".to_owned(), words.to_owned());
    Renderer::new(&templates, &Engine::Embedded).unwrap()
}

fn shown(renderer: &Renderer, title: &str) -> Vec<String> {
    let rendered = renderer
        .render(brief(title), vec![])
        .unwrap_or_else(|error| panic!("{title:?}: {error:#}"));
    let text = pdf::squeezed(&rendered.pdf.bytes);
    text.split("begins")
        .skip(1)
        .map(|part| part.split("ends").next().unwrap_or_default().to_owned())
        .collect()
}

/// Pieces that mean something to Typst or to minijinja, and plain words.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~]{1,12}",
        prop::sample::select(vec![
            "#read(\"/etc/passwd\")",
            "#import \"x\": *",
            "*bold*",
            "_it_",
            "$x^2$",
            "= Head",
            "- item",
            "+ item",
            "1. item",
            "/ term: x",
            "@ref",
            "<label>",
            "// comment",
            "/* c */",
            "`raw`",
            "```",
            "\\u{41}",
            "\\",
            "{{ 7*7 }}",
            "{% raw %}",
            "{# c #}",
            "https://example.org/a?b",
            "~",
            "---",
            "...",
            "'quoted'",
            "\"quoted\"",
            "#",
            "]",
            "[",
            "#]",
            "#let",
            "\u{a0}",
            "é ñ ø",
            "– — …",
            "’",
            "«»",
        ])
        .prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn every_text_is_shown_word_for_word(pieces in prop::collection::vec(piece(), 1..6)) {
        let text = pieces.join(" ").replace("begins", "b").replace("ends", "e");
        let expected = pdf::squeeze(&text);
        let shown = shown(&renderer(TEMPLATE), &text);
        prop_assert_eq!(shown, vec![expected.clone(), expected]);
    }
}

#[test]
fn a_missing_value_is_an_error_with_its_line() {
    let error = renderer("one\n\n{{ view.masthead.nothing }}\n")
        .render(brief("x"), vec![])
        .unwrap_err();
    assert_eq!(
        format!("{error:#}"),
        "brief.typ.j2, line 3: `view.masthead.nothing` is undefined\n    \
         | {{ view.masthead.nothing }}\n  \
         hint: `view.masthead` has series, kind, title, facts"
    );
}

#[test]
fn a_typst_error_leads_back_to_the_template() {
    let template = "#set document(title: \"t\")\n{% for x in [1, 2] %}\n= Head\n{% endfor %}\n\n#nonsense\n";
    let error = format!("{:#}", renderer(template).render(brief("x"), vec![]).unwrap_err());
    assert!(
        error.contains("brief.typ.j2, line 6: unknown variable: nonsense\n    | #nonsense"),
        "{error}"
    );
}

#[test]
fn nothing_outside_the_project_can_be_read() {
    for call in [
        "#read(\"/etc/passwd\")",
        "#image(\"logo.png\")",
        "#import \"@preview/x:1.0.0\": *",
    ] {
        let error = renderer(&format!("#set document(title: \"t\")\n{call}\n"))
            .render(brief("x"), vec![])
            .unwrap_err();
        assert!(format!("{error:#}").contains("not found"), "{call}: {error:#}");
    }
}

#[test]
fn a_template_that_does_not_parse_is_named() {
    let mut templates = TemplateFiles::default();
    templates
        .files
        .insert("brief.typ.j2".to_owned(), "ok\n{% for %}\n".to_owned());
    let error = Renderer::new(&templates, &Engine::Embedded)
        .err()
        .map(|error| format!("{error:#}"))
        .unwrap_or_default();
    assert!(error.contains("brief.typ.j2, line 2: syntax error"), "{error}");
}
