//! What a series brings of its own look and words: logo, fonts, foot of the
//! page, disclaimer, colophon, the name of the consolidated document. What
//! cannot be used is told with its line or file, and the documents are made
//! without it.

#[path = "branding/fonts.rs"]
mod fonts;
#[path = "branding/logo.rs"]
mod logo;

use crate::pdf;
use crate::support::{Run, Sandbox};

const NOTES: &str = "Workshop,Type,Note,Topic\n1,Idea,A well that nobody guards runs dry.,Water\n\
    1,Challenge,Pumps rust within a year.,Water\n1,Recommendation,Train keepers of pumps.,Water\n\
    1,Idea,Schools can read the gauges.,Water\n1,Idea,Rain is counted nowhere.,Water\n";

const WORKSHOPS: &str = "Workshop,Title,Date,Host\n1,Wells and rain,2024-03-01,The Well Trust\n";

const BRIEF: &str = "output/wells/briefs/1-wells-and-rain.pdf";
const PAPER: &str = "output/wells/policy-paper.pdf";

fn series(settings: &str, files: &[(&str, &[u8])]) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/wells/notes.csv", NOTES);
    sandbox.write("inputs/wells/workshops.csv", WORKSHOPS);
    sandbox.write("inputs/wells/series.toml", settings);
    for (name, bytes) in files {
        sandbox.write(&format!("inputs/wells/{name}"), bytes);
    }
    sandbox
}

fn text(sandbox: &Sandbox, path: &str) -> String {
    pdf::squeezed(&sandbox.bytes(path))
}

fn holds(text: &str, words: &str) -> bool {
    text.contains(&pdf::squeeze(words))
}

/// The run told this of the file, with this help, and nothing is broken.
#[track_caller]
fn told(run: &Run, code: i32, file: &str, message: &str, help: &str) {
    run.ends_with(code)
        .says("[branding]")
        .says(file)
        .says(message)
        .says(help);
}

#[test]
fn own_words_stand_at_the_foot_and_in_the_colophon() {
    let settings = "title = \"Wells\"\nfooter = \"WT/2024/7 #1 · Well Street\"\ncitation = \"Cite us so.\"\n\
        disclaimer = \"The Trust *answers* for nothing.\\n\\nMaps are maps.\"\n\
        colophon = \"\"\"\n© The Well Trust.\n\nThanks go to\nall.\"\"\"\n";
    let sandbox = series(settings, &[]);
    sandbox.run(&[]).ends_with(0);
    let (paper, brief) = (text(&sandbox, PAPER), text(&sandbox, BRIEF));
    let foot = pdf::squeeze("WT/2024/7 #1 · Well Street");
    assert!(brief.contains(&foot));
    // On every page but the cover.
    assert!(paper.matches(&foot).count() >= 5);
    for words in [
        "The Trust *answers* for nothing.",
        "Maps are maps.",
        "© The Well Trust.",
        "Thanks go to all.",
        "Cite us so.",
        // What the program vouches for stays.
        "held under the Chatham House Rule",
        "Every figure can be traced.",
    ] {
        assert!(holds(&paper, words), "{words}");
    }
    for generated in [
        "neither the hosts nor other participants",
        "Countries and areas bear",
    ] {
        assert!(!holds(&paper, generated), "{generated}");
    }
}

#[test]
fn without_own_words_the_colophon_is_as_it_was() {
    let sandbox = series("title = \"Wells\"\n", &[]);
    sandbox.run(&[]).ends_with(0);
    let paper = text(&sandbox, PAPER);
    for words in [
        "neither the hosts nor other participants",
        "Countries and areas bear",
        "Every figure can be traced.",
    ] {
        assert!(holds(&paper, words), "{words}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "four editions and what each says")]
fn the_consolidated_document_bears_its_own_name_in_every_edition() {
    let settings = "title = \"Wells\"\nlanguages = [\"en\", \"fr\", \"es\", \"ru\"]\nfooter = \"Free of charge\"\n\
        [outputs.consolidated]\ntitle = \"How to keep a well\"\nkind = \"Draft guidelines\"\n\
        [translations.fr]\n\"Draft guidelines\" = \"Projet de directives\"\n\"How to keep a well\" = \"Comment entretenir un puits\"\n\
        footer = \"Gratuit\"\n\
        [translations.es]\n\"Draft guidelines\" = \"Proyecto de directrices\"\n\
        [translations.ru]\n\"Draft guidelines\" = \"Проект руководства\"\n";
    let sandbox = series(settings, &[]);
    sandbox.run(&[]).ends_with(0);
    let expected: [(&str, &[&str]); 4] = [
        (
            "",
            &[
                "Draft guidelines",
                "How to keep a well",
                "How to keep a well: Draft guidelines. Edition of",
            ],
        ),
        (
            "fr/",
            &[
                "Projet de directives",
                "Comment entretenir un puits : Projet de directives. Édition",
                "Gratuit",
            ],
        ),
        (
            "es/",
            &["How to keep a well: Proyecto de directrices. Edición del"],
        ),
        ("ru/", &["How to keep a well: Проект руководства. Издание от"]),
    ];
    for (folder, words) in expected {
        let paper = text(&sandbox, &format!("output/wells/{folder}policy-paper.pdf"));
        for words in words {
            assert!(holds(&paper, words), "{folder}: {words}");
        }
        for kind in [
            "Policy paper",
            "ocument d’orientation",
            "ocumento de políticas",
            "рограммный документ",
        ] {
            assert!(!holds(&paper, kind), "{folder}: {kind}");
        }
    }
    assert!(!holds(
        &text(&sandbox, "output/wells/fr/policy-paper.pdf"),
        "Free of charge"
    ));
    let leads = [
        (
            "",
            "“How to keep a well” (Draft guidelines) brings the workshops of the series together.",
        ),
        ("fr/", "(Projet de directives) fait la synthèse des ateliers"),
        ("es/", "(Proyecto de directrices) ofrece una visión de conjunto"),
        ("ru/", "(Проект руководства)"),
    ];
    for (folder, words) in leads {
        let brief = text(
            &sandbox,
            &format!("output/wells/{folder}briefs/1-wells-and-rain.pdf"),
        );
        assert!(holds(&brief, words), "{folder}: {words}");
    }
    // The series keeps its own title where the series is meant.
    assert!(holds(&text(&sandbox, BRIEF), "Wells"));
    assert!(holds(&text(&sandbox, PAPER), "Wells · One workshop"));
}

#[test]
fn only_the_documents_that_are_asked_for_are_made() {
    let sandbox = series("[outputs]\npaper = false\n", &[]);
    sandbox.run(&[]).ends_with(0);
    assert!(sandbox.path(BRIEF).exists() && !sandbox.path(PAPER).exists());
    let sandbox = series("[outputs]\nbriefs = false\n", &[]);
    sandbox.run(&[]).ends_with(0);
    assert!(!sandbox.path(BRIEF).exists() && sandbox.path(PAPER).exists());
}

#[test]
fn own_words_name_nobody_who_was_in_the_room() {
    let settings = "title = \"Wells\"\nfooter = \"Ask Ada Obiwan\"\ndisclaimer = \"Ada Obiwan wrote this.\"\n\
        colophon = \"Thanks to Ada Obiwan.\"\n[outputs.consolidated]\ntitle = \"Ada Obiwan on wells\"\n";
    let sandbox = series(settings, &[]);
    sandbox.write(
        "inputs/wells/attendance.csv",
        "Workshop,Name,Stakeholder group\n1,Ada Obiwan,Academia\n",
    );
    let run = sandbox.run(&[]);
    run.ends_with(1).says("[name-in-text]").says("series.toml");
    for path in [PAPER, BRIEF] {
        assert!(!holds(&text(&sandbox, path), "Obiwan"), "{path}");
    }
}

#[test]
fn a_character_without_a_glyph_is_told_wherever_it_stands() {
    let settings = "title = \"Wells 井\"\nfooter = \"井\"\n[[topics]]\nid = \"water\"\ntitle = \"Water\"\nquestion = \"井?\"\n";
    let sandbox = series(settings, &[]);
    sandbox.write(
        "inputs/wells/workshops.csv",
        "Workshop,Title,Date,Host,Venue\n1,Wells and rain,2024-03-01,井 Trust,At the 井\n",
    );
    let run = sandbox.run(&[]);
    run.ends_with(1);
    assert_eq!(
        run.stderr
            .matches("the documents' fonts do not have “井” (U+4E95)")
            .count(),
        5,
        "{}",
        run.stderr
    );
    for place in ["workshops!D2", "workshops!E2", "series.toml"] {
        run.says(place);
    }
}

#[test]
fn a_language_without_an_edition_is_refused_with_those_that_have_one() {
    for code in ["ar", "zh"] {
        let sandbox = series(
            &format!("title = \"Wells\"\nlanguages = [\"en\", \"{code}\"]\n"),
            &[],
        );
        sandbox
            .run(&[])
            .ends_with(1)
            .says(&format!("line 2: there is no edition in “{code}”"))
            .says("en, es, fr, ru")
            .says(&format!("take “{code}” out of languages"));
        assert!(sandbox.path(PAPER).exists(), "the other editions are made");
        assert!(!sandbox.path(&format!("output/wells/{code}")).exists());
        let asked = sandbox.run(&["build", "--language", code]);
        asked
            .ends_with(2)
            .says("there is no edition in")
            .says("en, es, fr, ru");
    }
}
