//! Tests of `render`: data are text, whatever they hold, in markup and in
//! code; what goes wrong in a template leads back to it.

use proptest::prelude::*;
use rapporteur::model::TemplateFiles;
use rapporteur::render::{Engine, Renderer};

use crate::bare_brief::{brief, renderer};
use crate::pdf;

/// Shows the title as text and as a literal, between marks.
const TEMPLATE: &str = "#set document(title: {{ view.document.title|literal }})\n\
                        #set text(lang: \"en\", hyphenate: false)\n\
                        = Test\n\
                        begins{{ view.masthead.title }}ends\n\n\
                        begins#{{ view.masthead.title|literal }};ends\n";

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
fn no_character_costs_the_document() {
    let renderer = renderer(TEMPLATE);
    // Listed by a font that has no glyph for it; in no font together with the
    // letter below; for private use; on no page at all.
    for (text, expected) in [
        ("a \u{2728} b", "a\u{fffd}b"),
        ("s\u{336}t", "s\u{fffd}t"),
        ("a\u{e249}b\u{f0b7}", "a\u{fffd}b\u{fffd}"),
        ("a\u{1}b\u{feff}c\u{9e}\u{1680}", "abc"),
        ("a\u{2028}\u{200b}b\u{2029}\u{ad}c", "abc"),
    ] {
        assert_eq!(shown(&renderer, text), [expected, expected], "{text:?}");
    }
    let usual = "é ñ ø ł ş ﬁ e\u{301} o\u{323} “„«» – — … • · → ≥ € № ½ ² ✓ × π Ω Ж й ё";
    assert_eq!(renderer.unprintable(usual), Vec::<char>::new());
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
