//! `output/index.html`: it lists what is public and nothing else, leads only to
//! what is there, speaks the languages of its series, and is a function of what
//! lies in the output folder.

use std::collections::BTreeSet;

use crate::build::BUILT;
use crate::pdf;
use crate::support::Sandbox;

const NOTES: &str = "Workshop,Type,Note,Country\n\
    1,Challenge,Communities downstream hear of releases only when the water arrives.,Nepal\n\
    1,Recommendation,Publish the release plans of every dam a week before they take effect.,\n";

fn three_series() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/river/notes.csv", NOTES);
    sandbox.write(
        "inputs/river/series.toml",
        "title = \"Rivers <b>&</b> \\\"peace\\\"\"\n",
    );
    sandbox.write("inputs/fleuves partagés/notes.csv", NOTES);
    sandbox.write(
        "inputs/fleuves partagés/series.toml",
        "title = \"Fleuves partagés\"\nlanguages = [\"fr\", \"ru\"]\nillustrative = true\n",
    );
    sandbox.write("inputs/rios/notes.csv", NOTES);
    sandbox.write(
        "inputs/rios/series.toml",
        "title = \"Ríos\"\nsubtitle = \"Lo que une\"\nlanguages = [\"es\"]\n",
    );
    sandbox
}

/// The values of an attribute, in order.
fn values(page: &str, attribute: &str) -> Vec<String> {
    let mark = format!(" {attribute}=\"");
    let parts = page.split(mark.as_str()).skip(1);
    parts
        .filter_map(|rest| rest.split_once('"'))
        .map(|(value, _)| value.to_owned())
        .collect()
}

/// The path that a link means.
fn path(href: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = href.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn every_public_file_is_linked_once_and_nothing_internal() {
    for sandbox in [&*BUILT, &{
        let sandbox = three_series();
        sandbox
            .run(&[])
            .ends_with(0)
            .says("all series: output/index.html");
        sandbox
    }] {
        let page = sandbox.read("output/index.html");
        let links = values(&page, "href");
        let (within, outside): (Vec<_>, Vec<_>) = links.iter().partition(|link| link.starts_with('#'));
        let ids: BTreeSet<String> = values(&page, "id").into_iter().collect();
        assert_eq!(ids.len(), values(&page, "id").len(), "each id stands once");
        for link in within {
            assert!(ids.contains(&link[1..]), "{link}");
        }
        let linked: BTreeSet<String> = outside.iter().map(|link| path(link)).collect();
        assert_eq!(linked.len(), outside.len(), "each file is linked once");
        let files = sandbox.files("output");
        let is_public = |name: &&String| {
            let own = name.split_once('/').map_or("", |(_, own)| own);
            !own.is_empty() && !own.starts_with("internal/") && own != "manifest.json"
        };
        let public: BTreeSet<String> = files.keys().filter(is_public).cloned().collect();
        assert_eq!(linked, public);
        for address in ["http:", "https:", "src=", "<script", "url(", "@import"] {
            assert!(!page.contains(address), "{address}");
        }
    }
}

#[test]
fn documents_have_the_pages_that_the_page_says() {
    let page = BUILT.read("output/index.html");
    let series = "output/applying-sustaining-peace";
    let mut documents = 0;
    for (path, bytes) in BUILT.files(series) {
        if !path.ends_with(".pdf") {
            continue;
        }
        let (_, link) = page.split_once(&format!("/{path}\">")).unwrap();
        let (_, detail) = link.split_once("<span class=\"detail\">").unwrap();
        let pages = pdf::pages(&bytes).len();
        assert!(
            detail.starts_with(&format!("(PDF, {pages} pages)")),
            "{path}: {detail}"
        );
        documents += 1;
    }
    assert!(documents > 6, "{documents}");
}

#[test]
fn series_and_editions_speak_their_languages() {
    let sandbox = three_series();
    sandbox.run(&[]).ends_with(0);
    let page = sandbox.read("output/index.html");
    // They share no language, so the page has the default one.
    assert!(page.contains("<html lang=\"en\">"), "{page}");
    let sections: Vec<&str> = page.split("<section ").skip(1).collect();
    assert_eq!(sections.len(), 3);
    let heads = [
        ("Fleuves partagés", "fr"),
        ("Ríos", "es"),
        ("Rivers &lt;b&gt;&amp;&lt;/b&gt; &quot;peace&quot;", "en"),
    ];
    for (section, (title, language)) in sections.iter().zip(heads) {
        let (opening, inside) = section.split_once('>').unwrap();
        assert!(opening.contains(&format!("lang=\"{language}\"")), "{opening}");
        assert!(inside.contains(&format!(">{title}</h2>")), "{inside}");
        assert!(opening.contains("aria-labelledby="), "{opening}");
    }
    let [fleuves, rios, _] = sections[..] else {
        panic!("three sections");
    };
    assert!(fleuves.contains("Notes de synthèse") && fleuves.contains("Données fictives"));
    assert!(
        fleuves.contains("<div lang=\"ru\">\n<h3>Русский</h3>\n<h4>Программный документ</h4>"),
        "{fleuves}"
    );
    assert!(rios.contains("Reseñas de reuniones") && rios.contains("Lo que une"));
    for landmark in [
        "<header>",
        "<main id=\"series\"",
        "<nav aria-label=\"Series\">",
        "class=\"skip\" href=\"#series\"",
    ] {
        assert_eq!(page.matches(landmark).count(), 1, "{landmark}");
    }
    assert_eq!(page.matches("<h1>").count(), 1);
}

#[test]
fn a_page_of_series_in_one_language_is_in_it() {
    let sandbox = Sandbox::new();
    sandbox.write("inputs/rios/notes.csv", NOTES);
    sandbox.write(
        "inputs/rios/series.toml",
        "title = \"Ríos\"\nlanguages = [\"es\"]\n",
    );
    sandbox.run(&["--only", "data"]).ends_with(0);
    let page = sandbox.read("output/index.html");
    assert!(page.contains("<html lang=\"es\">") && page.contains("Reseñas de reuniones y documentos"));
    assert!(!page.contains("<nav"), "one series needs no list of series");
}

/// Whichever series a run was about, and in whatever order.
#[test]
fn the_page_tells_of_what_lies_in_the_folder() {
    let all = three_series();
    all.run(&["--only", "data"]).ends_with(0);
    let one_by_one = three_series();
    for series in ["rios", "river", "fleuves partagés"] {
        one_by_one.run(&[series, "--only", "data"]).ends_with(0);
    }
    assert!(all.read("output/index.html") == one_by_one.read("output/index.html"));
    // A file and a series that are gone are not linked.
    std::fs::remove_file(all.path("output/rios/data/topics.csv")).unwrap();
    std::fs::remove_dir_all(all.path("output/fleuves partagés")).unwrap();
    all.run(&["river", "--only", "data"]).ends_with(0);
    let page = all.read("output/index.html");
    assert!(!page.contains("rios/data/topics.csv") && page.contains("rios/data/tables.xlsx"));
    assert!(!page.contains("Fleuves"), "{page}");
}

#[test]
fn a_page_of_somebody_else_stays() {
    let sandbox = three_series();
    sandbox.write("output/index.html", "<p>Mine</p>");
    sandbox
        .run(&["--only", "data"])
        .ends_with(0)
        .says("output/index.html was not written by this program and stays as it is");
    assert_eq!(sandbox.read("output/index.html"), "<p>Mine</p>");
}

#[test]
fn what_is_new_is_told_where_an_earlier_edition_is_compared_with() {
    let sandbox = three_series();
    sandbox.run(&["--only", "data"]).ends_with(0);
    assert!(!sandbox.read("output/index.html").contains("class=\"news\""));
    std::fs::rename(sandbox.path("output"), sandbox.path("before")).unwrap();
    let more = format!("{NOTES}1,Idea,A gauge that schools read would build trust.,\n2,Idea,Plant trees.,\n");
    sandbox.write("inputs/river/notes.csv", more);
    sandbox.run(&["--only", "data", "--since", "before"]).ends_with(0);
    let page = sandbox.read("output/index.html");
    let news: Vec<&str> = page.split("class=\"news\"").skip(1).collect();
    assert_eq!(news.len(), 3, "each series says what is new");
    assert!(
        news[0].contains("Rien de ce que les documents comptent n’a changé."),
        "{}",
        news[0]
    );
    assert!(
        news[2].contains("One workshop is new: “Workshop 2”.")
            || news[2].contains("One workshop is new: Workshop 2."),
        "{}",
        news[2]
    );
    assert!(news[2].contains("Two contributions are new."), "{}", news[2]);
}

/// Series that were built apart, as a matrix of CI does, are brought together.
#[test]
fn the_page_is_made_of_series_that_were_built_elsewhere() {
    let sandbox = three_series();
    sandbox.run(&["--output", "whole"]).ends_with(0);
    for (series, folder) in [("river", "one"), ("rios", "two"), ("fleuves partagés", "three")] {
        sandbox.run(&[series, "--output", folder]).ends_with(0);
        std::fs::create_dir_all(sandbox.path("output")).unwrap();
        let built = sandbox.path(folder).join(series);
        std::fs::remove_dir_all(built.join("internal")).unwrap();
        std::fs::rename(built, sandbox.path("output").join(series)).unwrap();
    }
    let run = sandbox.run(&["index"]);
    run.ends_with(0);
    assert_eq!(run.stdout.trim(), "output/index.html");
    assert_eq!(
        sandbox.read("output/index.html"),
        sandbox.read("whole/index.html")
    );

    sandbox.write("output/index.html", "<p>mine");
    sandbox
        .run(&["index"])
        .ends_with(2)
        .says("was not written by this program");
    assert_eq!(sandbox.read("output/index.html"), "<p>mine");
    for folder in ["nowhere", "inputs"] {
        let run = sandbox.run(&["index", "--output", folder]);
        run.ends_with(2).says("holds the documents of a series");
    }
    assert!(!sandbox.path("nowhere").exists());
}
