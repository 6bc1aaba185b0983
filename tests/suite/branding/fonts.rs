//! Fonts of a series: documents are set in them, letters that the program's own
//! fonts lack are printed in them, and what is wrong with them is told.

use super::{BRIEF, NOTES, holds, series, text, told};
use crate::pdf;
use crate::support::Sandbox;

const WELL: char = '井';

/// A font that no system has: Noto Sans by another name of as many letters,
/// with a glyph for a character, if one is given.
fn font(family: &str, data: &[u8], letter: Option<u16>) -> Vec<u8> {
    let old = "Noto Sans";
    assert_eq!(old.len(), family.len());
    let wide = |text: &str| {
        text.encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect::<Vec<u8>>()
    };
    let mut bytes = data.to_vec();
    for (old, new) in [
        (old.to_owned(), family.to_owned()),
        (old.replace(' ', ""), family.replace(' ', "")),
    ] {
        bytes = replaced(&bytes, &wide(&old), &wide(&new));
        bytes = replaced(&bytes, old.as_bytes(), new.as_bytes());
    }
    if let Some(letter) = letter {
        put(&mut bytes, letter);
    }
    bytes
}

fn replaced(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for at in 0..bytes.len().saturating_sub(old.len()) {
        if bytes[at..].starts_with(old) {
            bytes[at..at + new.len()].copy_from_slice(new);
        }
    }
    bytes
}

fn number(bytes: &[u8], at: usize) -> usize {
    u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()) as usize
}

fn short(bytes: &[u8], at: usize) -> u16 {
    u16::from_be_bytes([bytes[at], bytes[at + 1]])
}

/// Gives a run of characters of the font's table, the last before this one, to
/// this one.
fn put(bytes: &mut [u8], letter: u16) {
    const GLYPH: u16 = 36;
    let tables = usize::from(short(bytes, 4));
    let entry = (0..tables).map(|index| 12 + 16 * index);
    let mut entry = entry.filter(|at| &bytes[*at..at + 4] == b"cmap");
    let cmap = number(bytes, entry.next().unwrap() + 8);
    let table = cmap + number(bytes, cmap + 8);
    assert_eq!(short(bytes, table), 4, "the table by ranges");
    let size = usize::from(short(bytes, table + 6));
    let ends = table + 14;
    let position = (0..size)
        .step_by(2)
        .take_while(|at| short(bytes, ends + at) < letter)
        .last()
        .unwrap();
    // Four lists stand behind each other: ends, a gap, starts, shifts, offsets.
    let values = [letter, letter, GLYPH.wrapping_sub(letter), 0];
    for (list, value) in values.into_iter().enumerate() {
        let gap = if list == 0 { 0 } else { 2 };
        let at = ends + list * size + gap + position;
        bytes[at..at + 2].copy_from_slice(&value.to_be_bytes());
    }
}

/// The names of the fonts that a PDF holds.
fn fonts(sandbox: &Sandbox, path: &str) -> String {
    let contents = pdf::contents(&sandbox.bytes(path));
    let whole = sandbox.bytes(path);
    contents
        .iter()
        .chain([&whole])
        .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
        .collect()
}

#[test]
fn documents_are_set_in_the_families_of_the_series() {
    let settings = "title = \"Wells\"\n[branding]\nfonts = \"art/fonts\"\nserif = \"well sans\"\n";
    let files = [
        (
            "art/fonts/Well (1).ttf",
            font("Well Sans", notosans::REGULAR_TTF, None),
        ),
        (
            "art/fonts/Well-Bold.ttf",
            font("Well Sans", notosans::BOLD_TTF, None),
        ),
        ("art/fonts/LICENCE.txt", b"Free.".to_vec()),
    ];
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (*name, bytes.as_slice()))
        .collect();
    let sandbox = series(settings, &files);
    let run = sandbox.run(&["build", "--verbose"]);
    run.ends_with(0);
    assert!(
        !run.stderr.contains("LICENCE") && !run.stderr.contains("error"),
        "{}",
        run.stderr
    );
    let names = fonts(&sandbox, BRIEF);
    assert!(names.contains("WellSans") && names.contains("NotoSans"));
    assert!(
        !names.contains("LibertinusSerif"),
        "no letter of the brief is set in it"
    );
    // All that Typst needs lies in the project.
    let project = "output/wells/internal/typst";
    assert!(
        sandbox
            .path(&format!("{project}/fonts/series-01-Well--1-.ttf"))
            .exists()
    );
    assert!(
        sandbox
            .path(&format!("{project}/fonts/series-02-Well-Bold.ttf"))
            .exists()
    );
    let families = sandbox.read(&format!("{project}/components/families.typ"));
    assert!(
        families.contains("#let serif = (\"Well Sans\", serif).flatten()"),
        "{families}"
    );
    assert!(
        sandbox
            .read("output/wells/internal/provenance.json")
            .contains("art/fonts/Well (1).ttf")
    );
}

#[test]
fn letters_that_the_program_lacks_are_printed_in_fonts_of_the_series() {
    let notes = format!("{NOTES}1,Idea,The sign for wells is {WELL} and stays.,Water\n");
    let bytes = font("Well Sans", notosans::REGULAR_TTF, Some(WELL as u16));
    let sandbox = series("title = \"Wells\"\n", &[("fonts/well.ttf", &bytes)]);
    sandbox.write("inputs/wells/notes.csv", &notes);
    std::fs::remove_file(sandbox.path("inputs/wells/fonts/well.ttf")).unwrap();
    sandbox
        .run(&[])
        .ends_with(1)
        .says("error[unprintable-character]")
        .says("notes!C7")
        .says("U+4E95")
        .says("Edited text");
    assert!(text(&sandbox, BRIEF).contains("is\u{fffd}andstays"));
    sandbox.write("inputs/wells/fonts/well.ttf", &bytes);
    sandbox.write(
        "inputs/wells/series.toml",
        "title = \"Wells\"\n[branding]\nfonts = \"fonts\"\n",
    );
    sandbox.run(&[]).ends_with(0);
    assert!(text(&sandbox, BRIEF).contains("is井andstays"));
    // What inspects the inputs knows the fonts, too.
    sandbox.run(&["inspect"]).ends_with(0);
}

#[test]
fn a_family_that_is_not_there_is_told_with_the_nearest() {
    let bytes = font("Well Sans", notosans::REGULAR_TTF, None);
    let settings = "[branding]\nfonts = \"fonts\"\nserif = \"Wel Sans\"\nsans = \"Q\"\n";
    let sandbox = series(settings, &[("fonts/well.ttf", &bytes)]);
    let run = sandbox.run(&["build", "--only", "briefs"]);
    told(
        &run,
        1,
        "series.toml",
        "line 3: there is no family of fonts “Wel Sans”; the usual one stands in its place",
        "Did you mean “Well Sans”?",
    );
    run.says("line 4: there is no family of fonts “Q”")
        .says("The families are: ");
    assert!(fonts(&sandbox, BRIEF).contains("LibertinusSerif"));
    assert!(holds(&text(&sandbox, BRIEF), "Wells and rain"));
}

#[test]
fn fonts_that_cannot_be_used_are_told() {
    let good = font("Well Sans", notosans::REGULAR_TTF, None);
    let sandbox = series(
        "[branding]\nfonts = \"fonts\"\n",
        &[
            ("fonts/broken.ttf", b"no font"),
            ("fonts/a.ttf", &good),
            ("fonts/b.ttf", &good),
            ("fonts/NotoSans.ttf", notosans::REGULAR_TTF),
        ],
    );
    let run = sandbox.run(&["build", "--only", "briefs"]);
    told(
        &run,
        1,
        "fonts/broken.ttf",
        "the font is broken, or no font at all; it is not loaded",
        "Get the file anew",
    );
    run.says("fonts/b.ttf")
        .says("another file has the same font of “Well Sans”");
    run.says("fonts/NotoSans.ttf")
        .says("the documents have “Noto Sans” already");
    for (folder, message) in [
        (
            "nowhere",
            "line 2: there is no folder “nowhere” in the series folder",
        ),
        ("..", "line 2: there is no folder “..” in the series folder"),
        ("empty", "line 2: the folder “empty” holds no font"),
    ] {
        let sandbox = series(
            &format!("[branding]\nfonts = \"{folder}\"\n"),
            &[("empty/README.md", b"-")],
        );
        told(
            &sandbox.run(&["build", "--only", "briefs"]),
            1,
            "series.toml",
            message,
            "ttf, otf",
        );
    }
}
