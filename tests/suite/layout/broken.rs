//! Each check finds what it is there for: pages that are set badly on purpose,
//! beside the same pages set well.

use super::area::{self, Margins};
use super::document::Document;
use super::{alternatives, breaks, filling, order, overlap};
use crate::bare_brief::{brief, renderer};
use crate::pdf::page::Mark;

const POINTS_IN_A_MILLIMETRE: f64 = 72.0 / 25.4;
const MARGINS: Margins = Margins {
    side: 20.0 * POINTS_IN_A_MILLIMETRE,
    top: 20.0 * POINTS_IN_A_MILLIMETRE,
    bottom: 20.0 * POINTS_IN_A_MILLIMETRE,
};

/// A page with margins of 20 mm, head and foot.
const SETUP: &str = "#set document(title: \"t\")\n\
                     #set page(paper: \"a4\", margin: 20mm, header: [Head], footer: [Foot])\n\
                     #set text(font: \"Noto Sans\", size: 10pt, lang: \"en\", hyphenate: false)\n\
                     #let filler = [A line that fills a page with others of its kind. ]\n";

fn set(body: &str) -> Document {
    let source = format!("{SETUP}{body}\n");
    let rendered = renderer(&source)
        .render(brief("A test"), Vec::new())
        .unwrap_or_else(|error| panic!("{error:#}"));
    Document::read("test", &rendered.pdf.bytes)
}

/// Asserts that a check has nothing to say of one body, and says so of another.
#[track_caller]
fn tells(check: impl Fn(&Document) -> Vec<String>, well: &str, badly: &str, finding: &str) {
    assert_eq!(check(&set(well)), Vec::<String>::new());
    let findings = check(&set(badly));
    assert!(!findings.is_empty(), "nothing found in {badly}");
    assert!(
        findings.iter().all(|told| told.contains(finding)),
        "{findings:#?}"
    );
}

fn outside(document: &Document) -> Vec<String> {
    area::outside(document, MARGINS)
}

fn nearly_empty(document: &Document) -> Vec<String> {
    filling::nearly_empty(document, MARGINS)
}

#[test]
fn text_beyond_a_margin_is_found() {
    let word = "Verantwortung".repeat(8);
    tells(
        outside,
        "= Title\nShort words.",
        &format!("= Title\n{word}"),
        "is outside",
    );
    tells(
        outside,
        "= Title\n#h(1fr)Words",
        "= Title\n#h(1fr)#box(width: 1em)[Words]",
        "is outside",
    );
    tells(
        outside,
        "= Title\n#place(bottom)[Words]",
        "= Title\n#place(bottom, dy: 20pt)[Words]",
        "“Words",
    );
    tells(
        outside,
        "= Title",
        "#set page(footer: [Foot\\ foot\\ foot\\ foot\\ down])\n= Title",
        "down",
    );
}

#[test]
fn reading_text_at_the_foot_is_found_though_the_footer_may_stand_there() {
    tells(
        outside,
        "= Title",
        "= Title\n#place(bottom, dy: 30pt)[Not a foot]",
        "“Notafoot",
    );
}

#[test]
fn text_on_text_is_found() {
    let check = overlap::overlapping;
    tells(
        check,
        "= Title\nQuite To AWAY, fjord: “Äpfel”",
        "= Title\nWords\n#place(top, dy: 2pt)[Others]",
        "overlap",
    );
    tells(
        check,
        "= Title\n#set par(leading: 0.65em)\ngypsy\\ ÄÖÜ lift",
        "= Title\n#set par(leading: -0.2em)\ngypsy\\ ÄÖÜ lift",
        "overlap",
    );
    tells(
        check,
        "= Title",
        "= Title\n#text(tracking: -0.6em)[Words]",
        "overlap",
    );
    let slanted = |distance: &str| {
        format!(
            "= Title\n#v(4cm)\n#for place in range(4) {{ h({distance}); box(width: 0pt, rotate(-50deg, box(width: 90pt)[A slanted head])) }}"
        )
    };
    tells(check, &slanted("20pt"), &slanted("5pt"), "overlap");
}

#[test]
fn text_that_leaves_its_tile_is_found() {
    let tile = |width: &str| {
        format!(
            "= Title\n#rect(width: {width}, height: 14pt, inset: 0pt, fill: aqua, align(center + horizon)[LBR])"
        )
    };
    tells(
        overlap::crossing,
        &tile("30pt"),
        &tile("15pt"),
        "crosses the edge",
    );
    let rule = |distance: &str| format!("= Title\nPage\n#v({distance}, weak: true)\n#line(length: 40pt)");
    tells(overlap::crossing, &rule("6pt"), &rule("-4pt"), "crosses the edge");
}

#[test]
fn an_empty_page_is_found_unless_a_chapter_ends_with_it() {
    tells(
        nearly_empty,
        "= One\nWords\n#pagebreak()\n= Two\nWords",
        "= One\nWords\n#pagebreak()\nWords",
        "page 1: filled to 3 %",
    );
    tells(
        nearly_empty,
        "= One\nWords\n#v(9cm)\nWords\n#pagebreak()\nWords\n#v(1cm)\n= Two",
        "= One\nWords\n#v(6cm)\nWords\n#pagebreak()\nWords\n#v(5cm)\n= Two",
        "page 1: filled to",
    );
}

#[test]
fn a_chapter_that_runs_over_is_found() {
    tells(
        |document| filling::run_over(document, MARGINS),
        "= One\nWords\n#pagebreak()\n= Two\nWords\n#pagebreak()\nWords\n#v(9cm)\nWords",
        "= One\nWords\n#pagebreak()\n= Two\nWords\n#pagebreak()\nWords\n#v(1cm)\nWords",
        "page 3: filled to",
    );
}

#[test]
fn a_stranded_heading_is_found() {
    let below = |rule: &str| {
        format!(
            "{rule}\n= Title\nWords\n#block(height: 215mm)\n== Heading\n=== Lower\n#block(height: 3cm, breakable: false)[Words]"
        )
    };
    tells(
        breaks::stranded,
        &below(""),
        &below("#show heading: set block(sticky: false)"),
        "is followed on page 2",
    );
    tells(
        breaks::stranded,
        "= Title\nWords",
        "= Title\nWords\n== Heading",
        "nothing follows H2 “Heading”",
    );
    let figure = |rule: &str| {
        format!(
            "{rule}\n= Title\nWords\n#block(height: 220mm)\n#figure(caption: figure.caption(position: top)[Finding], alt: \"a\", block(height: 3cm, breakable: false)[Bars])"
        )
    };
    tells(
        breaks::stranded,
        &figure(""),
        &figure("#show figure: set block(breakable: true)"),
        "Finding” is followed on page 2",
    );
}

#[test]
fn a_single_line_is_found() {
    // Somewhere among these heights one line alone has room.
    let pages = |rule: &str| {
        (0..6)
            .map(|step| format!("{rule}\n#block(height: {}pt)[= Title]\n#for place in range(6) {{ filler }}\n#pagebreak()\n", 640 + 12 * step))
            .collect::<String>()
    };
    tells(
        breaks::single_lines,
        &pages(""),
        &pages("#set text(costs: (widow: 0%, orphan: 0%))"),
        "a single line",
    );
}

#[test]
fn a_line_that_is_left_over_is_found() {
    let next = |begins: &str| format!("= Title\nWords\n#pagebreak()\n{begins}\n== Heading\nWords");
    for begins in ["", "Two lines\\ of them", "- An item\n- Another"] {
        assert_eq!(breaks::left_over(&set(&next(begins))), Vec::<String>::new());
    }
    tells(
        breaks::left_over,
        "= Title\nWords",
        &next("- One more"),
        "page 2: a single line is left over: •Onemore",
    );
}

#[test]
fn a_wrong_order_is_found() {
    let check = order::disordered;
    let in_margin = |heading: &str, text: &str| format!("= Title\n{heading}\n{text}");
    let heading = "#place(dx: -0mm, block(width: 30mm)[== In the margin])";
    let text = "#pad(left: 40mm)[#filler #filler]";
    tells(
        check,
        &in_margin(heading, text),
        &in_margin(text, "#place(dy: -24pt, block(width: 30mm)[== In the margin])"),
        "is read after",
    );
    // Seen from above: the second heading stands below the first text.
    tells(
        check,
        "= Title\n#place(dy: 0pt)[== A]\n#pad(left: 4cm)[Words]\n#v(2cm)\n#place[== B]\n#pad(left: 4cm)[More]",
        "= Title\n#place(dy: 0pt)[== A]\n#place(dy: 3cm)[== B]\n#pad(left: 4cm)[Words]\n#v(2cm)\n#pad(left: 4cm)[More]",
        "is read after H2 “B”",
    );
    tells(
        check,
        "= Title\n#grid(columns: 2, [== Left], [== Right])",
        "= Title\n#place(dx: 6cm)[== Right]\n== Left",
        "H2 “Left” is read after H2 “Right”",
    );
    tells(
        check,
        "= Title\n#place(bottom)[Figure]",
        "= Title\n#place(bottom, float: true)[Figure]\nWords",
        "“Words” is read after",
    );
    tells(
        check,
        "= Title\nOne #h(2cm) two",
        "= Title\nOne #h(2cm) two #h(-4cm) three",
        "stands before what is read before it",
    );
}

#[test]
fn text_that_nothing_reads_aloud_is_found() {
    let mut document = set("= Title\nWords");
    assert_eq!(order::untagged(&document), Vec::<String>::new());
    let words = document.pages[0]
        .glyphs
        .iter()
        .position(|glyph| glyph.text == "W")
        .unwrap();
    for mark in [Mark::None, Mark::Content(1000)] {
        document.pages[0].glyphs[words].mark = mark;
        let findings = order::untagged(&document);
        assert!(findings[0].contains("“Words"), "{findings:?}");
    }
}

#[test]
fn columns_of_a_list_are_in_order() {
    let list = "= Title\n#block(height: 30pt, columns(2, list([A], [B], [C], [D])))";
    assert_eq!(order::disordered(&set(list)), Vec::<String>::new());
}

#[test]
fn a_figure_that_tells_less_than_it_prints_is_found() {
    let figure = |words: &str| {
        format!("= Title\n#figure(alt: {words:?}, caption: [Finding], [Women 12 #h(1em) men 1,034])")
    };
    tells(
        alternatives::missing,
        &figure("Women 12, men 1,034."),
        &figure("Women 12, men 34."),
        "1,034 is not in",
    );
    tells(
        alternatives::missing,
        &figure("12 1,034"),
        &figure(" "),
        "without alternative text",
    );
}
