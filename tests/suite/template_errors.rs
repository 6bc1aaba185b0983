//! A designer's mistakes, told by the program: where they are, what of the view
//! is concerned, what Typst says; and that no document suffers.

use crate::support::{Run, Sandbox, copy, repository};

const WORKSHOPS: &str = "Workshop,Title,Date,Topic\n1,Rivers,2021-02-12,Rivers\n2,Roads,2021-03-12,Roads\n";
const NOTES: &str = "Workshop,Type,Note,Country example\n\
    1,Idea,Ask those who live there,Mali\n1,Recommendation,Pay them,Chad\n2,Idea,Ask those who drive there,Chad\n";

const BRIEFS: [&str; 2] = [
    "output/ways/briefs/1-rivers.pdf",
    "output/ways/briefs/2-roads.pdf",
];
const PAPER: &str = "output/ways/policy-paper.pdf";

/// A small series and templates of its own, of which one has a part replaced.
fn sandbox(file: &str, part: &str, wrong: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/ways/workshops.csv", WORKSHOPS);
    sandbox.write("inputs/ways/notes.csv", NOTES);
    copy(
        &repository().join("report_templates"),
        &sandbox.path("report_templates"),
    );
    spoil(&sandbox, file, part, wrong);
    sandbox
}

fn spoil(sandbox: &Sandbox, file: &str, part: &str, wrong: &str) {
    let path = format!("report_templates/{file}");
    let text = sandbox.read(&path);
    assert!(text.contains(part), "{part} is not in {file}");
    sandbox.write(&path, text.replacen(part, wrong, 1));
}

/// The line, from 1, on which a text stands in a template of the repository.
fn line_of(file: &str, part: &str) -> usize {
    let text = std::fs::read_to_string(repository().join("report_templates").join(file)).unwrap();
    text.lines().position(|line| line.contains(part)).unwrap() + 1
}

fn failed(sandbox: &Sandbox) -> Run {
    let run = sandbox.run(&[]);
    run.ends_with(2);
    run
}

#[test]
fn a_field_that_the_view_lacks_is_named_with_the_nearest_one() {
    let sandbox = sandbox("brief.typ.j2", "view.masthead|literal", "view.mastheads|literal");
    let line = line_of("brief.typ.j2", "#masthead(design");
    failed(&sandbox)
        .says("error: cannot render briefs/1-rivers.pdf (and one more document)\n")
        .says(&format!(
            "  brief.typ.j2, line {line}: `view.mastheads` is undefined\n"
        ))
        .says("| #masthead(design, {{ view.mastheads|literal }}, {{ view.key_figures|literal }})\n    hint: did you mean `masthead`?\n");
    assert!(BRIEFS.iter().all(|path| !sandbox.path(path).exists()));
    assert!(sandbox.path(PAPER).exists(), "the paper has another template");
}

#[test]
fn every_field_that_the_view_lacks_is_named_at_once() {
    let sandbox = sandbox("brief.typ.j2", "{% if view.ideas %}", "{% if view.idea %}");
    spoil(
        &sandbox,
        "brief.typ.j2",
        "view.sources|literal",
        "view.source|literal",
    );
    failed(&sandbox)
        .says("`view.idea` is undefined")
        .says("`view.source` is undefined\n    hint: did you mean `sources`?");
}

#[test]
fn a_field_of_an_item_is_named_with_the_list_that_it_is_of() {
    let sandbox = sandbox(
        "policy_paper.typ.j2",
        "{{ chapter|literal }}",
        "{{ chapter.beginning|literal }}",
    );
    let line = line_of("policy_paper.typ.j2", "#chapter(design");
    failed(&sandbox)
        .says(&format!(
            "policy_paper.typ.j2, line {line}: `chapter.beginning` is undefined"
        ))
        .says("hint: `view.chapters[…]` has heading, question,");
    assert!(sandbox.path(BRIEFS[0]).exists());
    assert!(!sandbox.path(PAPER).exists());
}

/// Nothing is begun, and what both templates have wrong is told together.
#[test]
fn templates_that_do_not_parse_are_told_together_before_anything_is_written() {
    let sandbox = sandbox("policy_paper.typ.j2", "{% endfor %}", "");
    spoil(&sandbox, "brief.typ.j2", "{% endif %}", "{% endfi %}");
    let line = line_of("brief.typ.j2", "{% endif %}");
    failed(&sandbox)
        .says("error: the templates cannot be read\n")
        .says(&format!(
            "  brief.typ.j2, line {line}: syntax error: unknown statement endfi\n"
        ))
        .says("  policy_paper.typ.j2, line")
        .says("unexpected end of input");
    assert!(!sandbox.path("output").exists());
}

#[test]
fn an_error_in_a_component_is_traced_to_the_field_that_was_passed() {
    let sandbox = sandbox(
        "components/masthead.typ",
        "small(size: 8pt, fill: pale, facts(view.facts))",
        "small(size: 8, fill: pale, facts(view.facts))",
    );
    let inner = line_of(
        "components/masthead.typ",
        "small(size: 8pt, fill: pale, facts(view.facts))",
    );
    let outer = line_of("brief.typ.j2", "#masthead(design");
    failed(&sandbox)
        .says("components/base.typ, line")
        .says(": expected length, found integer\n")
        .says("    hint: a length needs a unit")
        .says(&format!(
            "while calling `small` at components/masthead.typ, line {inner}\n"
        ))
        .says(&format!(
            "while calling `masthead` at brief.typ.j2, line {outer}, with view.masthead, view.key_figures\n"
        ));
}

#[test]
fn a_key_that_a_component_asks_for_in_vain_is_named() {
    let sandbox = sandbox("components/masthead.typ", "view.facts", "view.fact");
    failed(&sandbox)
        .says("components/masthead.typ, line")
        .says("dictionary does not contain key \"fact\"")
        .says("with view.masthead");
}

/// What is laid out late has no trace up to the template.
#[test]
fn an_error_in_a_figure_names_the_parts_that_it_is_drawn_for() {
    let sandbox = sandbox(
        "components/tile_map.typ",
        "let field = extent(map)",
        "let field = extents(map)",
    );
    let line = line_of("policy_paper.typ.j2", "#cover(design");
    failed(&sandbox)
        .says("components/tile_map.typ, line")
        .says("unknown variable: extents")
        .says(&format!(
            "drawn for `cover` at policy_paper.typ.j2, line {line}, with view.cover, view.summary.map"
        ));
}

#[test]
fn a_value_of_the_view_that_typst_refuses_is_named() {
    let part = "#masthead(design, ";
    let wrong = "#set text(size: {{ view.masthead.title|literal }})\n#masthead(design, ";
    let sandbox = sandbox("brief.typ.j2", part, wrong);
    let line = line_of("brief.typ.j2", part);
    let run = failed(&sandbox);
    run.says(&format!(
        "brief.typ.j2, line {line}, with view.masthead.title: expected length, found string\n"
    ));
    assert!(
        !run.stderr.contains("\"Rivers\""),
        "a value is not shown: {}",
        run.stderr
    );
}

#[test]
fn several_errors_of_a_component_are_told_together_and_its_way_in_once() {
    let sandbox = sandbox(
        "components/section.typ",
        "#let hanging(body) = ",
        "#let hanging(body = ",
    );
    let run = failed(&sandbox);
    run.says("components/section.typ, line")
        .says("unclosed delimiter")
        .says("the character `#` is not valid in code")
        .says("hint: try removing the `#`")
        .says("while importing `/components/section.typ` at components/");
    let of_briefs = run.stderr.split("error: cannot render").nth(1).unwrap();
    assert_eq!(
        of_briefs
            .matches("while importing `/components/section.typ`")
            .count(),
        1
    );
}

/// A warning is a fault: a font that is missing must not reach a reader.
#[test]
fn a_warning_keeps_a_document_back_and_is_told_once() {
    let sandbox = sandbox("components/families.typ", "\"Noto Sans\"", "\"No Such Sans\"");
    let run = failed(&sandbox);
    run.says("warning: unknown font family: no such sans (and in ");
    assert!(!sandbox.path(PAPER).exists() && !sandbox.path(BRIEFS[0]).exists());
}

/// A mistake leaves the document of the run before, whole and listed.
#[test]
fn a_wrong_template_leaves_the_document_of_the_run_before() {
    let sandbox = sandbox("brief.typ.j2", "// ", "// ");
    sandbox.run(&[]).ends_with(0);
    let before = sandbox.files("output/ways");
    spoil(&sandbox, "components/masthead.typ", "view.facts", "view.fact");
    failed(&sandbox);
    let after = sandbox.files("output/ways");
    for path in [
        "briefs/1-rivers.pdf",
        "briefs/2-roads.pdf",
        "policy-paper.pdf",
        "manifest.json",
    ] {
        assert!(before[path] == after[path], "{path} differs");
    }
    assert!(after.keys().all(|path| !path.contains(".partial")));
}

/// What an installed typst says in its own way is told in the designer's terms;
/// where it alone fails, its own words are.
#[cfg(unix)]
#[test]
fn the_other_renderer_tells_the_same() {
    use std::os::unix::fs::PermissionsExt as _;

    let version = rapporteur::render::TYPST_VERSION;
    let sandbox = sandbox("components/masthead.typ", "view.facts", "view.fact");
    let script = format!(
        "#!/bin/sh\n[ \"$1\" = --version ] && echo 'typst {version}' && exit\necho 'error: boom' >&2\nexit 1\n"
    );
    sandbox.write("typst", script);
    let program = sandbox.path("typst");
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let arguments = ["--renderer", "typst-cli", "--typst", program.to_str().unwrap()];
    let by_embedded = failed(&sandbox);
    // A document that stands is not rendered again, by whichever renderer.
    std::fs::remove_file(sandbox.path(PAPER)).unwrap();
    let by_typst_cli = sandbox.run(&arguments);
    by_typst_cli
        .ends_with(2)
        .says("components/masthead.typ, line")
        .says("dictionary does not contain key \"fact\"");
    let of_briefs = |run: &Run| {
        let mut parts = run.stderr.split("\n\n");
        parts.find(|part| part.contains("briefs/")).unwrap().to_owned()
    };
    assert_eq!(of_briefs(&by_embedded), of_briefs(&by_typst_cli));
    assert!(
        by_typst_cli
            .stderr
            .contains("cannot render policy-paper.pdf\n  error: boom\n"),
        "{}",
        by_typst_cli.stderr
    );
}
