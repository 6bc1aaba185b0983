//! Country notes: one for each example with enough contributions, where the
//! series asks for them.

use std::fmt::Write as _;

use crate::pdf;
use crate::support::Sandbox;

fn series(notes_on_mali: usize) -> Sandbox {
    let mut notes = String::from("Workshop,Type,Note,Topic,Country example\n");
    for number in 0..notes_on_mali {
        let kind = ["Challenge", "Idea", "Recommendation", "Good practice"][number % 4];
        let topic = ["Water", "Land", "Roads"][number % 3];
        // Writing to a text cannot fail.
        let _ = writeln!(
            notes,
            "{},{kind},\"Contribution number {number} tells at some length what the keepers of the wells did in that \
             year and why nobody else could have done it in their place.\",{topic},Mali",
            1 + number % 2
        );
    }
    notes.push_str("1,Idea,One on Chad alone.,Water,Chad\n2,Idea,Another on Chad alone.,Water,Chad\n");
    let sandbox = Sandbox::new();
    sandbox.write("inputs/wells/notes.csv", notes);
    sandbox.write(
        "inputs/wells/series.toml",
        "title = \"Wells\"\n[outputs]\ncountry_notes = true\n",
    );
    sandbox
}

fn notes(sandbox: &Sandbox) -> Vec<String> {
    let files = sandbox.files("output/wells");
    let notes = files
        .into_keys()
        .filter(|path| path.starts_with("country-notes/"));
    notes.collect()
}

#[test]
fn an_example_with_three_contributions_has_a_note_and_one_with_two_has_none() {
    let sandbox = series(3);
    sandbox.run(&[]).ends_with(0);
    assert_eq!(notes(&sandbox), ["country-notes/mli.pdf"]);
    let words = pdf::squeezed(&sandbox.bytes("output/wells/country-notes/mli.pdf"));
    for told in [
        "Country note",
        "Intwoworkshops,threecontributionsdrewonMali.",
        "Contribution number 2",
    ] {
        assert!(words.contains(&pdf::squeeze(told)), "{told}: {words}");
    }
    assert!(!words.contains("Chad"));
    let manifest = sandbox.read("output/wells/manifest.json");
    assert!(manifest.contains("country-notes/mli.pdf") && manifest.contains("\"country-note\""));
    assert!(
        sandbox
            .read("output/wells/internal/evidence/country-note-mli.json")
            .contains("country:Mali/notes")
    );
    // Asked for no more, it goes.
    sandbox.write("inputs/wells/series.toml", "title = \"Wells\"\n");
    sandbox.run(&[]).ends_with(0);
    assert!(notes(&sandbox).is_empty());
}

#[test]
fn a_note_has_one_or_two_pages_and_tells_what_it_leaves_out() {
    for (count, pages) in [(3, 1..=1), (12, 1..=2), (150, 2..=2)] {
        let sandbox = series(count);
        sandbox.run(&[]).ends_with(0);
        let bytes = sandbox.bytes("output/wells/country-notes/mli.pdf");
        let found = pdf::pages(&bytes).len();
        assert!(pages.contains(&found), "{count} contributions on {found} pages");
        let words = pdf::squeezed(&bytes);
        assert_eq!(
            words.contains(&pdf::squeeze("more contributions on this topic are not quoted")),
            count == 150
        );
    }
}
