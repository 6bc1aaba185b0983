//! Texts of editors: Markdown takes the place of generated words, in the
//! edition of its language; nothing in it runs, nothing of it is lost without a
//! word, and nobody is named by it who did not agree.

use crate::pdf;
use crate::support::{Run, Sandbox};

const NOTES: &str = "Workshop,Type,Note,Topic\n1,Idea,A well that nobody guards runs dry.,Water\n\
    1,Challenge,Pumps rust within a year.,Water\n1,Recommendation,Train keepers of pumps.,Water\n\
    1,Idea,Schools can read the gauges.,Water\n1,Idea,Rain is counted nowhere.,Water\n";

const WORKSHOPS: &str = "Workshop,Title,Date\n1,Wells and rain,2024-03-01\n";

/// Every construct of `CommonMark`, and code of Typst and minijinja in each.
const TORTURE: &str = include_str!("editorial/torture.md");

fn series(settings: &str, texts: &[(&str, &str)]) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/wells/notes.csv", NOTES);
    sandbox.write("inputs/wells/workshops.csv", WORKSHOPS);
    sandbox.write("inputs/wells/series.toml", settings);
    for (name, text) in texts {
        sandbox.write(&format!("inputs/wells/{name}"), text);
    }
    sandbox
}

fn paper(sandbox: &Sandbox) -> String {
    pdf::squeezed(&sandbox.bytes("output/wells/policy-paper.pdf"))
}

fn brief(sandbox: &Sandbox) -> String {
    pdf::squeezed(&sandbox.bytes("output/wells/briefs/1-wells-and-rain.pdf"))
}

fn holds(text: &str, words: &str) -> bool {
    text.contains(&pdf::squeeze(words))
}

#[test]
fn each_text_stands_in_its_place_and_generated_words_do_not() {
    let settings = "title = \"Wells\"\n[texts]\nforeword = \"t/foreword.md\"\nbackground = \"t/background.md\"\n\
        conclusions = \"t/end.md\"\n[texts.workshops]\n1 = \"t/one.md\"\n[texts.topics]\nwater = \"t/water.md\"\n\
        [[topics]]\nid = \"water\"\ntitle = \"Water\"\n";
    let sandbox = series(
        settings,
        &[
            ("t/foreword.md", "# Before all\n\nWelcome to the wells."),
            ("t/background.md", "The background of it."),
            ("t/end.md", "This is where it ends."),
            ("t/one.md", "We met and *agreed*."),
            ("t/water.md", "Water is what this chapter is on."),
        ],
    );
    sandbox.run(&[]).ends_with(0);
    let paper = paper(&sandbox);
    let order = [
        "Before all",
        "Welcome to the wells.",
        "Executive summary",
        "The background of it.",
        "Water is what this chapter is on.",
        "Conclusions",
        "This is where it ends.",
        "Endnotes",
    ];
    // The contents name the parts first.
    let body = &paper[paper.rfind(&pdf::squeeze("Before all")).unwrap()..];
    let mut from = 0;
    for words in order {
        let at = body[from..].find(&pdf::squeeze(words));
        from += at.unwrap_or_else(|| panic!("“{words}” is not behind what stands before it"));
    }
    assert!(
        !holds(&paper, "More was said on this topic"),
        "generated words of the chapter"
    );
    let brief = brief(&sandbox);
    assert!(holds(&brief, "Summary") && holds(&brief, "We met and agreed."));
    assert!(!holds(&brief, "Key messages"));
}

#[test]
fn every_construct_is_printed_and_nothing_runs() {
    let settings = "title = \"Wells\"\n[texts]\nforeword = \"torture.md\"\nconclusions = \"torture.md\"\n[texts.workshops]\n1 = \"torture.md\"\n";
    let sandbox = series(settings, &[("torture.md", TORTURE)]);
    sandbox.write("inputs/wells/secret.txt", "the secret of the folder");
    let run = sandbox.run(&[]);
    // What is refused are errors.
    run.ends_with(1);
    for told in [
        "HTML is left out",
        "a picture is left out",
        "a link leads nowhere from a PDF",
    ] {
        assert!(run.stderr.contains(told), "{told}: {}", run.stderr);
    }
    for text in [paper(&sandbox), brief(&sandbox)] {
        for part in TORTURE.split("shown:").skip(1) {
            let end = part.find(['*', '_', '`', '[', ']', '|', '\\', '~', '#', '>', '\n', '$']);
            let words = &part[..end.unwrap_or(part.len())];
            assert!(
                holds(&text, &format!("shown:{words}")),
                "“{words}” is not in the document"
            );
        }
        for code in [
            "#read(\"secret.txt\") #eval(\"1+1\") $x^2_i$ [a] @ref",
            "{{ 7*7 }} {% if true %} {# hash #}",
            "*no stars* # _ ` [ ]",
            "Entities & © #",
            "<b>",
            "#import \"/etc/passwd\"",
        ] {
            assert!(holds(&text, code), "“{code}” is not in the document");
        }
        assert!(
            !text.contains("thesecretofthefolder") && !holds(&text, "hidden away"),
            "{text}"
        );
    }
}

/// A source that is cited three times is one note with three marks.
#[test]
fn references_to_one_footnote_share_it() {
    let text = "One[^s], > two[^t].\n\n> Three[^s]\n\n| Four[^s] |\n|--|\n| five[^t] |\n\n\
        [^s]: The survey of wells.\n[^t]: The census.\n";
    let settings = "title = \"Wells\"\n[texts]\nforeword = \"t.md\"\nconclusions = \"t.md\"\n";
    let sandbox = series(settings, &[("t.md", text)]);
    sandbox.run(&[]).ends_with(0);
    let paper = paper(&sandbox);
    for note in ["The survey of wells.", "The census."] {
        let count = paper.matches(&pdf::squeeze(note)).count();
        assert_eq!(count, 2, "“{note}” stands once in each text");
    }
    for marked in [
        "Onea", "twob", "Threea", "Foura", "fiveb", "Onec", "Fourc", "fived",
    ] {
        assert!(paper.contains(marked), "{marked}");
    }
}

#[test]
fn an_edition_has_the_text_of_its_language_alone() {
    let settings = "title = \"Wells\"\nlanguages = [\"en\"]\n[texts]\nforeword = \"foreword.md\"\n";
    let sandbox = series(
        settings,
        &[
            ("foreword.md", "Any language."),
            ("foreword.en.md", "In English."),
        ],
    );
    sandbox.run(&[]).ends_with(0);
    let paper = paper(&sandbox);
    assert!(holds(&paper, "In English.") && !holds(&paper, "Any language."));
}

#[test]
fn what_is_missing_or_belongs_to_nothing_is_told() {
    let settings = "[texts]\nforeword = \"foreword.md\"\nbackground = \"../outside.md\"\nconclusions = \"latin.md\"\n\
        [texts.workshops]\n7 = \"one.md\"\n[texts.topics]\nWatre = \"one.md\"\n[[topics]]\nid = \"water\"\ntitle = \"Water\"\n";
    let sandbox = series(settings, &[("one.md", "One.")]);
    sandbox.write("inputs/outside.md", "Outside.");
    sandbox.write("inputs/wells/latin.md", b"caf\xe9".as_slice());
    let run = sandbox.run(&[]);
    run.ends_with(1);
    for told in [
        "there is no file “foreword.md”",
        "“../outside.md” is no path within the series folder",
        "the text is not UTF-8",
        "the series has no workshop “7”",
        "the series has no topic “Watre”",
        "Did you mean “Water”?",
    ] {
        assert!(run.stderr.contains(told), "{told}: {}", run.stderr);
    }
    assert!(!holds(&paper(&sandbox), "Outside."));
}

#[test]
fn nobody_is_named_by_a_text_whatever_its_markup() {
    let settings = "[texts]\nforeword = \"foreword.md\"\n";
    let text = "We thank **Ama**ndine *Okonkwo-Reyes*, reach her by [mail](mailto:amandine.okonkwo@example.org).[^1]\n\n\
        [^1]: Amandine Okonkwo-Reyes wrote this.\n";
    let sandbox = series(settings, &[("foreword.md", text)]);
    sandbox.write(
        "inputs/wells/attendance.csv",
        "Workshop,Name,Email,Stakeholder group\n1,Amandine Okonkwo-Reyes,amandine.okonkwo@example.org,Academia\n",
    );
    let run = sandbox.run(&[]);
    run.ends_with(1);
    assert!(
        run.stderr.contains("an editorial text names a person"),
        "{}",
        run.stderr
    );
    for (path, bytes) in sandbox.files("output/wells") {
        for content in if path.ends_with(".pdf") {
            pdf::contents(&bytes)
        } else {
            vec![bytes]
        } {
            let words = String::from_utf8_lossy(&content).to_lowercase();
            assert!(!words.contains("okonkwo"), "{path}");
        }
    }
    assert!(!holds(&paper(&sandbox), "Okonkwo"));
    assert!(
        holds(&paper(&sandbox), "We thank [a participant"),
        "{}",
        paper(&sandbox)
    );
}

#[test]
fn a_draft_says_so_on_every_page_and_numbers_its_lines() {
    let sandbox = series("title = \"Wells\"\n[outputs]\ndraft = true\n", &[]);
    sandbox.run(&[]).ends_with(0);
    let pages = pdf::pages(&sandbox.bytes("output/wells/briefs/1-wells-and-rain.pdf"));
    assert!(pages.iter().all(|page| page.contains("Draft")));
    let numbered = pdf::squeeze(&pages[0]);
    sandbox.write("inputs/wells/series.toml", "title = \"Wells\"\n");
    sandbox.run(&[]).ends_with(0);
    let plain = pdf::squeeze(&pdf::pages(&sandbox.bytes("output/wells/briefs/1-wells-and-rain.pdf"))[0]);
    assert!(!plain.contains("Draft"));
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    assert!(digits(&numbered) > digits(&plain) + 9, "{numbered}");
}

/// Whoever reads the schema may set what the program knows.
#[test]
fn the_schema_knows_the_texts() {
    let run: Run = Sandbox::new().run(&["schema"]);
    run.ends_with(0);
    for key in ["\"texts\"", "\"foreword\"", "\"conclusions\"", "\"draft\""] {
        assert!(run.stdout.contains(key), "{key}");
    }
}

/// The words of each document for e-mail and translators: what they say is what
/// the PDF says, and read as Markdown they are what was meant.
#[test]
fn the_words_of_each_document_lie_beside_it_as_markdown() {
    let settings = "title = \"Wells *and* _rain_\"\n[texts]\nforeword = \"torture.md\"\n";
    let sandbox = series(settings, &[("torture.md", TORTURE)]);
    sandbox.run(&[]).ends_with(1);
    let paper = sandbox.read("output/wells/internal/text/policy-paper.md");
    let brief = sandbox.read("output/wells/internal/text/briefs/1-wells-and-rain.md");
    let words = |markdown: &str| {
        let mut plain = String::new();
        for event in pulldown_cmark::Parser::new(markdown) {
            match event {
                pulldown_cmark::Event::Text(text) | pulldown_cmark::Event::Code(text) => {
                    plain.push_str(&text);
                }
                pulldown_cmark::Event::Html(html) | pulldown_cmark::Event::InlineHtml(html) => {
                    panic!("{html} is taken for HTML")
                }
                _ => plain.push(' '),
            }
        }
        plain
    };
    assert!(words(&paper).contains("Wells *and* _rain_"), "{paper}");
    assert!(words(&paper).contains("#read(\"secret.txt\")"));
    assert!(paper.contains("> Quote shown: of a line"), "{paper}");
    assert!(paper.contains("  - Item shown: within"), "{paper}");
    for note in ["A well that nobody guards runs dry.", "Train keepers of pumps."] {
        assert!(
            words(&paper).contains(note) && words(&brief).contains(note),
            "{note}"
        );
    }
    let provenance = sandbox.read("output/wells/internal/provenance.json");
    assert!(provenance.contains("internal/text/policy-paper.md"));
    // A document that is not made any more takes its words with it.
    sandbox.write("inputs/wells/series.toml", "[outputs]\npaper = false\n");
    sandbox.run(&[]).ends_with(0);
    let files = sandbox.files("output/wells");
    assert!(!files.contains_key("internal/text/policy-paper.md"));
    assert!(files.contains_key("internal/text/briefs/1-wells-and-rain.md"));
}
