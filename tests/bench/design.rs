//! `cargo bench --bench design`: what the design of a brief costs.
//!
//! The brief of a typical workshop (45 notes, 30 participants) against a bare
//! Typst document with the same words: the same page, the same two fonts,
//! paragraphs and nothing else, with the same attached tables and exported as
//! PDF/A-3a and PDF/UA-1 like the brief. `typst::compile` and `typst_pdf::pdf` of
//! the one and of the other take turns; the median of the ratios counts.
//!
//! Twice: with an empty cache, where a brief also pays for the evaluation of all
//! components; and as a build makes it, after another brief of its series (or
//! after the bare words of that brief). Beside it: what no design can do without,
//! the bare words justified and hyphenated, then also with headings and links.
//! `--keep FOLDER` writes sources and PDFs.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a benchmark prints, and stops where it cannot go on"
)]

mod chance;
mod generate;
mod sources;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;

use rapporteur::model::TypstSource;
use rapporteur::pipeline::{Config, Engine, Isolation, Purpose, Silent, TemplateSource, run, templates};
use rapporteur::render::Renderer;

const WORKSHOPS: usize = 6;
const PARTICIPANTS: usize = 30;

/// How often the two take turns.
const TURNS: usize = 61;

/// What the design may cost.
const MOST: f64 = 1.3;

/// How the words of a brief are set without its design.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Setting {
    /// Paragraph by paragraph.
    Bare,
    /// The same, justified and hyphenated.
    Justified,
    /// And with headings and the links of the evidence.
    Structured,
}

impl Setting {
    fn name(self) -> &'static str {
        match self {
            Self::Bare => "bare",
            Self::Justified => "justified",
            Self::Structured => "structured",
        }
    }
}

/// What stands in a view and on no page.
const UNSEEN: [&str; 4] = ["alternative", "anchor", "document", "uri"];

/// What the brief sets in the sans.
const SMALL: [&str; 11] = [
    "addressees",
    "attribution",
    "count",
    "facts",
    "kind",
    "label",
    "more",
    "number",
    "series",
    "source",
    "support",
];

fn main() {
    let scratch = tempfile::tempdir().unwrap();
    let (inputs, output) = (scratch.path().join("inputs"), scratch.path().join("output"));
    generate::series(
        &inputs.join("typical"),
        generate::Size {
            workshops: WORKSHOPS,
            attendance_rows: PARTICIPANTS,
            notes: 45,
        },
    );
    build(&inputs, &output);
    let sources = sources::of_output(&output);
    let brief = |number: usize| {
        let stem = format!("brief-{number}-");
        sources
            .iter()
            .find(|source| source.file.starts_with(&stem))
            .unwrap()
    };
    let (other, brief) = (brief(2), brief(3));
    let [other_bare, bare] = [other, brief].map(|brief| set(brief, Setting::Bare));
    let [justified, structured] =
        [Setting::Justified, Setting::Structured].map(|setting| set(brief, setting));
    let templates = templates::load(&TemplateSource::BuiltIn).unwrap();
    let renderer = Renderer::new(&templates, &Engine::Embedded).unwrap();
    if let Some(folder) = std::env::args().skip_while(|one| one != "--keep").nth(1) {
        keep(
            Path::new(&folder),
            &renderer,
            &[brief, &bare, &justified, &structured],
        );
    }
    println!(
        "{:<28} {:>9} {:>9} {:>7} {:>16}",
        "", "ms", "bare ms", "ratio", "quartiles"
    );
    measure("with an empty cache", &renderer, [None, None], [brief, &bare]);
    measure(
        "after another of its kind",
        &renderer,
        [Some(other), Some(&other_bare)],
        [brief, &bare],
    );
    // What no design can do without.
    measure("words justified", &renderer, [None, None], [&justified, &bare]);
    measure(
        "with headings and links",
        &renderer,
        [None, None],
        [&structured, &bare],
    );
    println!("the design is to cost at most {MOST} times the words");
}

/// Times a brief and a bare document by turns; each with what `before` has put
/// into the cache.
fn measure(name: &str, renderer: &Renderer, before: [Option<&TypstSource>; 2], sources: [&TypstSource; 2]) {
    let time = |kind: usize| {
        comemo::evict(0);
        if let Some(before) = before[kind] {
            renderer.compile_source(before).unwrap();
        }
        let start = Instant::now();
        renderer.compile_source(sources[kind]).unwrap();
        start.elapsed().as_secs_f64() * 1000.0
    };
    // Once, uncounted: fonts and components ready.
    time(0);
    let turns: Vec<(f64, f64)> = (0..TURNS).map(|_| (time(0), time(1))).collect();
    let sorted = |pick: fn(&(f64, f64)) -> f64| {
        let mut values: Vec<f64> = turns.iter().map(pick).collect();
        values.sort_by(f64::total_cmp);
        values
    };
    let ratios = sorted(|turn| turn.0 / turn.1);
    let quartiles = format!("{:.2} … {:.2}", ratios[TURNS / 4], ratios[TURNS - 1 - TURNS / 4]);
    println!(
        "{name:<28} {:>9.1} {:>9.1} {:>7.2} {quartiles:>16}",
        sorted(|turn| turn.0)[TURNS / 2],
        sorted(|turn| turn.1)[TURNS / 2],
        ratios[TURNS / 2],
    );
}

fn build(inputs: &Path, output: &Path) {
    let config = Config {
        inputs: inputs.to_owned(),
        output: output.to_owned(),
        templates: TemplateSource::BuiltIn,
        series: Vec::new(),
        languages: Vec::new(),
        only: None,
        since: None,
        engine: Engine::Embedded,
        writes_aliases: false,
        isolation: Isolation::Within,
        cache: None,
        unsettled: BTreeSet::new(),
        purpose: Purpose::Write,
    };
    let report = run(&config, &Silent).unwrap();
    assert!(
        report.series.iter().all(|series| series.failures.is_empty()),
        "{report:?}"
    );
}

/// The words of a brief, as they follow each other in its source, each text a
/// paragraph; the marks of evidence stand behind theirs.
fn set(brief: &TypstSource, setting: Setting) -> TypstSource {
    let mut text = "#set document(title: \"Bare\")\n\
        #set page(paper: \"a4\", margin: (left: 62mm, right: 16mm, top: 18.5mm, bottom: 17.5mm))\n\
        #set text(font: \"Libertinus Serif\", size: 9.8pt, lang: \"en\")\n\
        #set par(leading: 0.63em, spacing: 9pt)\n"
        .to_owned();
    if setting != Setting::Bare {
        text += "#set par(justify: true)\n#set text(hyphenate: true)\n";
    }
    let is_structured = setting == Setting::Structured;
    // What the document says of itself stands on no page.
    let printed = brief.text.lines().filter(|line| !line.starts_with("#let design"));
    for (key, value) in printed.flat_map(texts) {
        if UNSEEN.contains(&key.as_str()) || value.is_empty() {
            continue;
        }
        let written = if key == "reference" && is_structured {
            write!(text, " #link((page: 1, x: 0pt, y: 0pt), \"{value}\")")
        } else if key == "reference" {
            write!(text, "#\" {value}\"")
        } else if key == "heading" && is_structured {
            write!(text, "\n\n#heading(\"{value}\")")
        } else if SMALL.contains(&key.as_str()) {
            write!(text, "\n\n#text(font: \"Noto Sans\", size: 7.2pt, \"{value}\")")
        } else {
            write!(text, "\n\n#\"{value}\"")
        };
        written.unwrap();
    }
    for file in &brief.files {
        let name = file.path.rsplit('/').next().unwrap();
        let attached = write!(
            text,
            "\n#pdf.attach(\"/{name}\", read(\"/{}\", encoding: none), relationship: \"data\", \
             mime-type: \"text/csv\", description: \"A table\")",
            file.path
        );
        attached.unwrap();
    }
    TypstSource {
        file: format!("{}-{}", setting.name(), brief.file),
        text,
        files: brief.files.clone(),
    }
}

/// The strings of a source, escaped as they are, each with the key before it.
fn texts(source: &str) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    let mut key = String::new();
    let mut rest = source;
    while let Some(start) = rest.find('"') {
        let inside = &rest[start + 1..];
        let mut escaped = false;
        let end = inside
            .find(|letter| {
                let ends = letter == '"' && !escaped;
                escaped = letter == '\\' && !escaped;
                ends
            })
            .unwrap();
        let (word, behind) = (&inside[..end], &inside[end + 1..]);
        if behind.starts_with(':') {
            word.clone_into(&mut key);
        } else if !key.is_empty() {
            texts.push((key.clone(), word.to_owned()));
        }
        rest = behind;
    }
    texts
}

/// Writes sources and PDFs, to be looked at.
fn keep(folder: &Path, renderer: &Renderer, sources: &[&TypstSource]) {
    std::fs::create_dir_all(folder).unwrap();
    for source in sources {
        let path = folder.join(&source.file);
        std::fs::write(&path, &source.text).unwrap();
        let pdf = renderer.compile_source(source).unwrap();
        std::fs::write(path.with_extension("pdf"), pdf.bytes).unwrap();
    }
}
