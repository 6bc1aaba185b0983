//! The logo: shown with alternative text on every cover and masthead, refused
//! where it is no picture or more than one.

use super::{BRIEF, PAPER, holds, series, text, told};
use crate::pdf;
use crate::support::Sandbox;

const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 30\">\
    <!-- drawn by nobody --><rect width=\"60\" height=\"30\" fill=\"#0b6378\"/></svg>";

fn with_logo(name: &str, bytes: &[u8]) -> Sandbox {
    series(&format!("[branding]\nlogo = \"{name}\"\n"), &[(name, bytes)])
}

/// A PNG with a part that bears a name.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder
        .add_text_chunk("Author".to_owned(), "Somebody in the room".to_owned())
        .unwrap();
    let mut writer = encoder.write_header().unwrap();
    let pixels = vec![120; width as usize * height as usize * 3];
    writer.write_image_data(&pixels).unwrap();
    writer.finish().unwrap();
    bytes
}

/// The alternative texts of a PDF's figures.
fn alternatives(sandbox: &Sandbox, path: &str) -> Vec<String> {
    let tree = pdf::structure::read(&sandbox.bytes(path));
    tree.all()
        .into_iter()
        .filter_map(|element| element.alternative.clone())
        .collect()
}

#[test]
fn a_logo_stands_in_every_document_and_is_read_aloud() {
    for (name, bytes, kept) in [
        ("logo.svg", SVG.as_bytes().to_vec(), "logo.svg"),
        ("art/mark.PNG", png(300, 200), "logo.png"),
    ] {
        let sandbox = with_logo(name, &bytes);
        let run = sandbox.run(&[]);
        run.ends_with(0);
        assert!(!run.stderr.contains("[branding]"), "{}", run.stderr);
        for path in [PAPER, BRIEF] {
            let alternatives = alternatives(&sandbox, path);
            let logos = alternatives
                .iter()
                .filter(|words| *words == "The Well Trust")
                .count();
            assert_eq!(logos, 1, "{path}: {alternatives:?}");
        }
        // The Typst project has the picture, and nothing but the picture.
        let kept = sandbox.bytes(&format!("output/wells/internal/typst/{kept}"));
        let kept = String::from_utf8_lossy(&kept);
        assert!(!kept.contains("nobody") && !kept.contains("Somebody"), "{name}");
        // The inputs that documents came from name it.
        assert!(
            sandbox
                .read("output/wells/internal/provenance.json")
                .contains(name)
        );
    }
}

#[test]
fn without_hosts_a_logo_is_that_of_the_series() {
    let sandbox = series(
        "title = \"Wells\"\n[branding]\nlogo = \"logo.svg\"\n",
        &[("logo.svg", SVG.as_bytes())],
    );
    sandbox.write("inputs/wells/workshops.csv", "Workshop,Title\n1,Wells and rain\n");
    sandbox.run(&[]).ends_with(0);
    assert!(alternatives(&sandbox, BRIEF).contains(&"Wells".to_owned()));
}

#[test]
fn another_logo_is_another_edition() {
    let sandbox = with_logo("logo.svg", SVG.as_bytes());
    sandbox.run(&[]).ends_with(0);
    let before = (text(&sandbox, PAPER), sandbox.bytes(BRIEF));
    sandbox.write("inputs/wells/logo.svg", SVG.replace("0b6378", "9a1b12"));
    sandbox.run(&[]).ends_with(0);
    let after = (text(&sandbox, PAPER), sandbox.bytes(BRIEF));
    assert_ne!(
        before.0, after.0,
        "the paper prints the fingerprint of all inputs"
    );
    assert!(before.1 != after.1, "the brief bears the new logo");
}

/// Wide, tall and small ones keep their place: words stay where they are.
#[test]
fn logos_of_any_shape_leave_the_pages_as_they_are() {
    let pages = |sandbox: &Sandbox| pdf::pages(&sandbox.bytes(BRIEF)).len();
    let plain = series("title = \"Wells\"\n", &[]);
    plain.run(&[]).ends_with(0);
    for (width, height) in [(1200, 130), (130, 1200), (40, 40)] {
        let sandbox = with_logo("logo.png", &png(width, height));
        sandbox.run(&[]).ends_with(0);
        assert_eq!(pages(&sandbox), pages(&plain), "{width} × {height}");
        let paper = text(&sandbox, PAPER);
        assert!(holds(&paper, "The Well Trust") && holds(&paper, "One workshop"));
    }
}

#[test]
fn a_path_that_leads_nowhere_or_out_is_told_with_its_line() {
    for (path, message) in [
        (
            "logo.svg",
            "line 2: there is no file “logo.svg”; the logo is left out",
        ),
        (
            "../secret.svg",
            "line 2: “../secret.svg” is no path within the series folder",
        ),
        (
            "/etc/passwd",
            "line 2: “/etc/passwd” is no path within the series folder",
        ),
        ("", "line 2: “” is no path within the series folder"),
    ] {
        let sandbox = series(&format!("[branding]\nlogo = \"{path}\"\n"), &[]);
        sandbox.write("inputs/secret.svg", SVG);
        let run = sandbox.run(&[]);
        told(&run, 1, "series.toml", message, "series folder");
        assert!(
            sandbox.path(BRIEF).exists(),
            "the documents are made all the same"
        );
    }
    let sandbox = series(
        "[branding]\nlogo = \"art\"\n",
        &[("art/logo.svg", SVG.as_bytes())],
    );
    told(
        &sandbox.run(&[]),
        1,
        "wells/art",
        "what series.toml names is no file",
        "SVG",
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "a list of pictures that are none")]
fn what_is_no_picture_or_more_than_one_is_refused() {
    let svg = |inner: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:x=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">{inner}<path d=\"M0 0h9v9z\"/></svg>")
            .into_bytes()
    };
    let many = "<path d=\"M0 0h1\"/>".repeat(20_001);
    let deep = format!("{}{}", "<g>".repeat(40), "</g>".repeat(40));
    // Each level draws the one before it twice.
    let doubling: String = (1..20)
        .map(|level| {
            let below = format!("<use x:href=\"#l{}\"/>", level - 1);
            format!("<g id=\"l{level}\">{below}{below}</g>")
        })
        .collect();
    let mut cut = png(200, 200);
    cut.truncate(cut.len() / 2);
    let cases: Vec<(Vec<u8>, &str)> = vec![
        (b"GIF89a".to_vec(), "the file is neither SVG nor PNG"),
        (
            b"<html><body/></html>".to_vec(),
            "the file is neither SVG nor PNG",
        ),
        (vec![0xff, 0xd8, 0xff, 0xe0], "the file is neither SVG nor PNG"),
        (Vec::new(), "the file is neither SVG nor PNG"),
        (cut, "the PNG is broken"),
        (vec![b' '; (2 << 20) + 1], "the file is larger than 2 MB"),
        (
            png(5000, 4000),
            "the picture has 5000 × 4000 pixels, more than 16 million",
        ),
        (
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"><g>".to_vec(),
            "the SVG is broken",
        ),
        (
            b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><g/></svg>".to_vec(),
            "the SVG draws nothing",
        ),
        (svg("<script>alert(1)</script>"), "the SVG holds a script"),
        (svg("<g onload=\"alert(1)\"/>"), "the SVG holds a script"),
        (
            svg("<text>Wells</text>"),
            "the SVG holds words, whose look depends on fonts",
        ),
        (
            svg("<image x:href=\"photo.png\"/>"),
            "the SVG holds a picture of pixels",
        ),
        (svg("<foreignObject/>"), "the SVG holds a part that is no drawing"),
        (
            svg("<use x:href=\"other.svg#a\"/>"),
            "the SVG refers to something outside of itself",
        ),
        (
            svg("<path fill=\"url(http://a.example/b#c)\" d=\"M0 0h1\"/>"),
            "the SVG refers to something outside",
        ),
        (
            svg("<style>@import 'a.css';</style>"),
            "the SVG refers to something outside",
        ),
        (
            svg("<style><![CDATA[path { fill: url('a.svg#b') }]]></style>"),
            "the SVG refers to something outside",
        ),
        (svg(&many), "the SVG is no logo but a large drawing"),
        (svg(&deep), "the SVG is no logo but a large drawing"),
        (svg(&doubling), "the SVG is no logo but a large drawing"),
        (
            b"<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(),
            "the SVG defines entities",
        ),
    ];
    let sandbox = with_logo("logo.svg", b"");
    for (bytes, message) in cases {
        sandbox.write("inputs/wells/logo.svg", &bytes);
        let run = sandbox.run(&["build", "--only", "briefs"]);
        run.ends_with(1)
            .says("[branding]")
            .says("wells/logo.svg")
            .says(message);
        run.says("the logo is left out").says("= help:");
        assert!(!alternatives(&sandbox, BRIEF).contains(&"The Well Trust".to_owned()));
    }
}

#[test]
fn a_coarse_picture_is_used_and_told() {
    let sandbox = with_logo("logo.png", &png(90, 60));
    sandbox
        .run(&["build", "--only", "briefs"])
        .ends_with(0)
        .says("warning[branding]: the logo is 60 pixels high, which is coarse in print");
    assert!(alternatives(&sandbox, BRIEF).contains(&"The Well Trust".to_owned()));
}
