//! The whole line on the sample series and on small made-up ones: what is
//! written, that it is the same everywhere, that nobody is named, and what
//! happens when input is bad.

use std::io::{Cursor, Read as _};
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::recount::Samples;
use crate::support::{Sandbox, repository};
use crate::{pdf, support};

const SERIES: &str = "applying-sustaining-peace";

/// The samples, built once for all tests that only read.
pub static BUILT: LazyLock<Sandbox> = LazyLock::new(|| {
    let sandbox = Sandbox::with_samples();
    sandbox.run(&[]).ends_with(0);
    sandbox
});

#[test]
fn every_file_is_written_and_listed() {
    let files = BUILT.files(&format!("output/{SERIES}"));
    for path in [
        "policy-paper.pdf",
        "data/workshops.csv",
        "data/participation.csv",
        "data/topics.csv",
        "data/countries.csv",
        "data/topic_country.csv",
        "data/threads.csv",
        "data/recommendations.csv",
        "data/cited_notes.csv",
        "data/tables.xlsx",
        "manifest.json",
        "internal/notes.csv",
        "internal/diagnostics.json",
        "internal/provenance.json",
        "internal/evidence/policy-paper.json",
        "internal/typst/policy-paper.typ",
        "internal/typst/components/base.typ",
        "internal/typst/fonts/NotoSans-Regular.ttf",
    ] {
        assert!(files.contains_key(path), "{path} of {:?}", files.keys());
    }
    let briefs = files.keys().filter(|path| path.starts_with("briefs/")).count();
    assert_eq!(briefs, Samples::read().workshops.len());
    let manifest: serde_json::Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    let listed = manifest["documents"].as_array().unwrap().len();
    assert_eq!(listed, briefs + 1);
}

#[test]
fn a_folder_with_one_component_changes_that_component_and_nothing_else() {
    let sandbox = Sandbox::with_one_sample();
    let component =
        std::fs::read_to_string(repository().join("report_templates/components/masthead.typ")).unwrap();
    let changed = component.replace("view.title,", "view.title + sym.space + \"ANEW\",");
    assert_ne!(changed, component);
    sandbox.write("own/components/masthead.typ", &changed);
    sandbox.run(&["--templates", "own"]).ends_with(0);
    let before = BUILT.files(&format!("output/{SERIES}"));
    let after = sandbox.files(&format!("output/{SERIES}"));
    assert!(before.keys().eq(after.keys()));
    for (path, bytes) in &after {
        let is_brief = path.starts_with("briefs/");
        let is_component = path == "internal/typst/components/masthead.typ";
        let lists_hashes = ["manifest.json", "internal/provenance.json"].contains(&path.as_str());
        if is_brief {
            assert!(pdf::pages(bytes)[0].contains("ANEW"), "{path}");
        } else if !is_component && !lists_hashes {
            assert!(before[path] == *bytes, "{path} changed");
        }
    }
}

#[test]
fn documents_have_the_pages_that_readers_expect() {
    let files = BUILT.files(&format!("output/{SERIES}"));
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".pdf")) {
        let pages = pdf::pages(bytes).len();
        let expected = if path == "policy-paper.pdf" {
            12..=40
        } else {
            2..=4
        };
        assert!(expected.contains(&pages), "{path} has {pages} pages");
    }
}

#[test]
fn another_folder_clock_locale_and_thread_count_give_the_same_bytes() {
    let there = Sandbox::with_samples();
    let output = there
        .program()
        .args(["build", "--jobs", "1", "--output", "elsewhere/deeper"])
        .envs([
            ("TZ", "Pacific/Kiritimati"),
            ("LANG", "ar_EG.UTF-8"),
            ("LC_ALL", "tr_TR.UTF-8"),
            ("HOME", "/nonexistent"),
        ])
        .output()
        .unwrap();
    support::Run::of(output).ends_with(0);
    let (here, there) = (BUILT.files("output"), there.files("elsewhere/deeper"));
    assert_eq!(here.keys().collect::<Vec<_>>(), there.keys().collect::<Vec<_>>());
    for (path, bytes) in &here {
        assert!(there[path] == *bytes, "{path} differs");
    }
}

#[test]
fn a_second_build_changes_nothing() {
    let sandbox = Sandbox::with_one_sample();
    sandbox.run(&["--jobs", "2"]).ends_with(0);
    let first = sandbox.files("output");
    sandbox.run(&[]).ends_with(0).says("unchanged");
    assert!(first == sandbox.files("output"));
}

/// Nobody of the samples' people is named in any byte of `output/`, however
/// deep it is packed, nor in what the program says.
#[test]
fn nobody_is_named() {
    let samples = Samples::read();
    assert!(samples.people.len() > 80);
    let mut patterns = Vec::new();
    for (name, email) in &samples.people {
        let (first, last) = name.split_once(' ').unwrap();
        patterns.extend([
            name.clone(),
            format!("{last} {first}"),
            format!("{last}, {first}"),
            email.clone(),
        ]);
    }
    let searcher = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build(&patterns)
        .unwrap();
    let find = |text: &[u8]| {
        searcher
            .find(text)
            .map(|hit| patterns[hit.pattern().as_usize()].clone())
    };
    assert!(
        find(patterns[1].to_uppercase().as_bytes()).is_some(),
        "the search finds what is there"
    );
    let squeezed: Vec<String> = patterns.iter().map(|pattern| pdf::squeeze(pattern)).collect();
    let in_text = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build(&squeezed)
        .unwrap();
    let mut packed = 0;
    for (path, bytes) in BUILT.files("output") {
        assert_eq!(find(path.as_bytes()), None, "the name of {path}");
        assert_eq!(find(&bytes), None, "{path}");
        if path.ends_with(".pdf") {
            for content in pdf::contents(&bytes) {
                packed += 1;
                assert_eq!(find(&content), None, "a stream of {path}");
            }
            assert!(
                in_text.find(pdf::squeezed(&bytes).as_bytes()).is_none(),
                "the text of {path}"
            );
        }
        if path.ends_with(".xlsx") {
            for content in parts(&bytes) {
                packed += 1;
                assert_eq!(find(&content), None, "a part of {path}");
            }
        }
    }
    assert!(packed > 100, "streams and parts were looked into");
    let said = Sandbox::with_sample(SERIES).run(&["--verbose"]);
    assert_eq!(find(said.stderr.as_bytes()), None);
    assert_eq!(find(said.stdout.as_bytes()), None);
}

fn parts(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut content = Vec::new();
            archive.by_index(at).unwrap().read_to_end(&mut content).unwrap();
            content
        })
        .collect()
}

/// Text that means something to Typst, to minijinja or to a shell is shown
/// word for word, and nothing of it runs.
#[test]
fn data_are_never_code() {
    let hostile = "Say #read(\"/etc/passwd\") and *bold* _it_ $x$ a\\b [c] {d} @ref <label> // no /* comment */ `raw` \
                   {{ 7*7 }} {% raw %} #eval(\"1+1\") = head ~ ... 1. done #panic() 'quoted' \"so\"";
    let sandbox = Sandbox::new();
    let quoted = hostile.replace('"', "\"\"");
    let rows: String = (1..=6)
        .map(|id| {
            format!("1,{id},Recommendation,\"{quoted} {id}\",Topic #{id} *x*,Mali,\"#strong[g] $y$\",lead\n")
        })
        .collect();
    sandbox.write(
        "inputs/s/notes.csv",
        format!("Workshop,Id,Type,Note,Topic,Country example,Addressee,Include\n{rows}"),
    );
    sandbox.write(
        "inputs/s/workshops.csv",
        "Workshop,Title,Topic,Date\n1,\"#title[*x*] {{ 1+1 }}\",Topic #1 *x*,2017-03-02\n",
    );
    sandbox.run(&[]).ends_with(0);
    let expected = pdf::squeeze(hostile);
    for (path, bytes) in sandbox
        .files("output")
        .iter()
        .filter(|(path, _)| path.ends_with(".pdf"))
    {
        let text = pdf::squeezed(bytes);
        assert!(text.contains(&expected), "{path}: {text}");
        assert!(text.contains(&pdf::squeeze("#title[*x*] {{ 1+1 }}")), "{path}");
        assert!(!text.contains("root:"), "{path} read a file");
    }
}

/// A name may hide where nobody looks: in a file's or sheet's name that becomes
/// a workshop's, in a row that was set aside, in a rare role.
#[test]
fn names_in_unlikely_places_are_not_told() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "inputs/a/Notes by Jane Roe.csv",
        "Type,Note,Speaker,Speaker group\nIdea,Pool the maps.,Jane Roe,Academia\n",
    );
    sandbox.write(
        "inputs/b/Jane Roe attendance.csv",
        "Workshop,Name,Email,Role\n9,Jane Roe,jane.roe@acme.example,Guest\n1,Ada Obi,ada@x.example,Director of ACME\n\
         1,Kim Lo,kim@x.example,Speaker\n1,Max Wu,max@x.example,Participant\n1,Eve Aa,eve@x.example,Participant\n\
         1,Tom Bo,tom@x.example,Participant\n",
    );
    sandbox.write(
        "inputs/b/list.csv",
        "Workshop,Title,Date\n1,First steps,2017-03-02\n",
    );
    sandbox.write(
        "inputs/b/notes.csv",
        "Workshop,Type,Note,Speaker,Country example\n1,Idea,Pool the maps.,Ada Obi,jane.roe@acme.example\n",
    );
    let run = sandbox.run(&["--verbose"]);
    run.ends_with(1);
    let names = ["Jane Roe", "jane-roe", "Jane_Roe", "jane.roe", "Director of ACME"];
    for name in names {
        assert!(!run.stderr.contains(name), "{name} in:\n{}", run.stderr);
    }
    for (path, bytes) in sandbox.files("output") {
        let texts = if path.ends_with(".pdf") {
            pdf::contents(&bytes)
        } else {
            vec![bytes]
        };
        for text in texts
            .iter()
            .map(|text| String::from_utf8_lossy(text))
            .chain([path.as_str().into()])
        {
            for name in names {
                assert!(!text.contains(name), "{name} in {path}");
            }
        }
    }
}

/// An organisation in the column of groups is no group, in no table and no line.
#[test]
fn an_organisation_is_no_stakeholder_group() {
    let sandbox = Sandbox::new();
    let people: String = (1..=4)
        .map(|at| format!("1,Ada{at} Obi,a{at}@x.example,Acme Trust,Acme Trust\n"))
        .collect();
    sandbox.write(
        "inputs/s/people.csv",
        format!("Workshop,Name,Email,Organisation,Stakeholder group\n{people}"),
    );
    sandbox.write(
        "inputs/s/notes.csv",
        "Workshop,Type,Note,Speaker group\n1,Recommendation,Pool the maps.,ACME TRUST\n1,Idea,Share the boats.,Fisherfolk\n",
    );
    let run = sandbox.run(&["--verbose"]);
    run.ends_with(1)
        .says("error[invalid-value]: the stakeholder group is the organisation of a participant");
    run.says("people.csv › people!E2 (and 3 more cells)")
        .says("notes.csv › notes!D2");
    assert!(!run.stderr.to_lowercase().contains("acme"), "{}", run.stderr);
    for (path, bytes) in sandbox.files("output") {
        let texts = if path.ends_with(".pdf") {
            pdf::contents(&bytes)
        } else {
            vec![bytes]
        };
        assert!(
            texts
                .iter()
                .all(|text| !String::from_utf8_lossy(text).to_lowercase().contains("acme")),
            "{path}"
        );
    }
    assert!(
        sandbox
            .read("output/s/internal/notes.csv")
            .contains("Share the boats.")
    );
}

/// A character that no font has loses no document, and its cell is named.
#[test]
fn what_cannot_be_printed_is_told_and_replaced() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "inputs/peace/notes.csv",
        format!("{NOTES}1,Idea,A thumbs up \u{1f44d} for 中 maps.,Analysis,Mali\n"),
    );
    let run = sandbox.run(&[]);
    run.ends_with(1)
        .says("error[unprintable-character]")
        .says("notes.csv › notes!C4")
        .says("U+1F44D")
        .says("U+4E2D");
    let brief = sandbox.bytes("output/peace/briefs/1-workshop-1.pdf");
    assert!(
        pdf::squeezed(&brief).contains("Athumbsup\u{fffd}for\u{fffd}maps."),
        "{}",
        pdf::squeezed(&brief)
    );
    assert!(sandbox.read("output/peace/internal/notes.csv").contains('中'));
}

#[test]
fn output_and_inputs_keep_apart() {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/peace/notes.csv", NOTES);
    for output in ["inputs/peace", "inputs/peace/out", "inputs"] {
        sandbox
            .run(&["--output", output])
            .ends_with(2)
            .says("lie within each other");
    }
    assert_eq!(sandbox.files("inputs").len(), 1);
}

#[test]
fn without_inputs_the_job_is_impossible() {
    let sandbox = Sandbox::new();
    sandbox
        .run(&[])
        .ends_with(2)
        .says("there is no inputs folder inputs");
    sandbox.write("inputs/readme.txt", "nothing");
    sandbox.run(&[]).ends_with(2).says("inputs holds no series");
    sandbox.write("inputs/peace/notes.csv", NOTES);
    sandbox.run(&["paece"]).ends_with(2).says("did you mean “peace”?");
    sandbox
        .run(&["--templates", "nowhere"])
        .ends_with(2)
        .says("cannot read the templates folder nowhere");
    sandbox.run(&["--no-such-option"]).ends_with(2);
}

const NOTES: &str = "Workshop,Type,Note,Topic,Country example\n\
    1,Idea,Pool the analysts of both offices.,Analysis,Mali\n\
    1,Recommendation,Publish the joint analysis every year.,Analysis,Nepal\n";

#[test]
fn a_folder_with_one_sheet_builds() {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/peace/notes.csv", NOTES);
    sandbox
        .run(&[])
        .ends_with(0)
        .says("note[inferred]: the folder has no series.toml")
        .says("warning[no-attendance]");
    let files = sandbox.files("output/peace");
    let brief = files
        .iter()
        .find(|(path, _)| path.starts_with("briefs/1-"))
        .unwrap()
        .1;
    assert_eq!(pdf::pages(brief).len(), 1, "fewer than five notes fill one page");
    assert!(pdf::squeezed(brief).contains("Publishthejointanalysiseveryyear."));
    sandbox.run(&["--deny", "warnings"]).ends_with(1);
}

#[test]
fn what_cannot_be_used_is_told_and_the_rest_is_built() {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/peace/notes.csv", NOTES);
    sandbox.write(
        "inputs/peace/broken.xlsx",
        b"PK\x03\x04 xl/workbook.xml and no more",
    );
    sandbox.write("inputs/peace/budget.csv", "Budget line,Amount\nTravel,3\n");
    sandbox.write("inputs/peace/empty.csv", "");
    let run = sandbox.run(&[]);
    run.ends_with(1)
        .says("only half copied or half downloaded")
        .says("inputs/peace/broken.xlsx");
    run.says("error[unusable-file]: no sheet of the file has a header that I know")
        .says("budget.csv")
        .says("the file is empty");
    assert!(sandbox.path("output/peace/policy-paper.pdf").exists());
}

#[test]
fn rows_that_cannot_be_used_are_set_aside_with_their_cell() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "inputs/peace/notes.csv",
        format!("{NOTES}1,Idea,,Analysis,Mali\n1,Idea,Something.,Analysis,Congo\n"),
    );
    let run = sandbox.run(&[]);
    run.ends_with(1)
        .says("error[missing-value]")
        .says("notes.csv › notes!A4")
        .says("error[ambiguous-value]")
        .says("notes!E5");
    run.says("1 set aside");
    let found: serde_json::Value =
        serde_json::from_str(&sandbox.read("output/peace/internal/diagnostics.json")).unwrap();
    assert_eq!(
        found["rows"],
        serde_json::json!({"read": 4, "used": 3, "set_aside": 1})
    );
    assert!(
        sandbox
            .read("output/peace/data/countries.csv")
            .contains("unresolved")
    );
}

#[test]
fn a_broken_series_file_stops_its_series_alone() {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/one/notes.csv", NOTES);
    sandbox.write("inputs/one/series.toml", "titel = \"One\"\n");
    sandbox.write("inputs/two/notes.csv", NOTES);
    sandbox
        .run(&[])
        .ends_with(1)
        .says("line 1: no setting is called “titel”")
        .says("Did you mean “title”?");
    assert!(!sandbox.path("output/one/policy-paper.pdf").exists());
    assert!(sandbox.path("output/one/internal/diagnostics.json").exists());
    assert!(sandbox.path("output/two/policy-paper.pdf").exists());
}

#[test]
fn workshops_without_notes_or_attendance_have_a_brief() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "inputs/peace/workshops.csv",
        "Workshop,Title,Date\n1,First steps,2017-03-02\n2,Second steps,2017-04-02\n",
    );
    sandbox.write("inputs/peace/notes.csv", NOTES);
    sandbox
        .run(&[])
        .ends_with(0)
        .says("workshop 2 has no notes")
        .says("workshops 1, 2 have no attendance");
    assert!(sandbox.path("output/peace/briefs/2-second-steps.pdf").exists());
}

#[test]
fn a_template_error_names_template_and_line() {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/peace/notes.csv", NOTES);
    support::copy(
        &repository().join("report_templates"),
        &sandbox.path("report_templates"),
    );
    let template = sandbox.read("report_templates/brief.typ.j2");
    let line = template.lines().count() + 1;
    sandbox.write(
        "report_templates/brief.typ.j2",
        format!("{template}{{{{ view.no_such_thing }}}}\n"),
    );
    sandbox.run(&[]).ends_with(2).says(&format!(
        "brief.typ.j2, line {line}: `view.no_such_thing` is undefined"
    ));
    assert!(
        sandbox.path("output/peace/policy-paper.pdf").exists(),
        "the paper is built all the same"
    );
    sandbox.write(
        "report_templates/brief.typ.j2",
        format!("{template}#no-such-function()\n"),
    );
    sandbox.run(&[]).ends_with(2).says(&format!(
        "brief.typ.j2, line {line}: unknown variable: no-such-function"
    ));
    sandbox.write("report_templates/brief.typ.j2", format!("{template}{{% if %}}\n"));
    sandbox
        .run(&[])
        .ends_with(2)
        .says(&format!("brief.typ.j2, line {line}: syntax error"));
}

#[test]
fn only_some_documents_leaves_the_others_as_they_are() {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/peace/notes.csv", NOTES);
    sandbox.run(&[]).ends_with(0);
    let before = sandbox.files("output");
    sandbox.run(&["--only", "paper"]).ends_with(0);
    sandbox.run(&["--only", "data"]).ends_with(0);
    assert_eq!(
        before.keys().collect::<Vec<_>>(),
        sandbox.files("output").keys().collect::<Vec<_>>()
    );
    for (path, bytes) in sandbox.files("output") {
        assert!(before[&path] == bytes, "{path} differs");
    }
}

#[test]
fn tools_get_one_object_a_line() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "inputs/peace/notes.csv",
        format!("{NOTES}1,Idea,Something.,Analysis,Cote dIvoir\n"),
    );
    let run = sandbox.run(&["--message-format", "json"]);
    run.ends_with(1);
    let events: Vec<serde_json::Value> = run
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let unknown = events
        .iter()
        .find(|event| event["code"] == "unknown-country")
        .unwrap();
    assert_eq!(
        (&unknown["sheet"], &unknown["cells"][0]),
        (&"notes".into(), &"E4".into())
    );
    assert_eq!(
        events.iter().filter(|event| event["event"] == "document").count(),
        2
    );
    assert_eq!(run.stderr, "");
}
