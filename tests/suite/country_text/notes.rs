//! What is said of the countries in notes, and what is counted.

use rapporteur::diagnostic::{Code, Diagnostic, Severity, Warned};
use rapporteur::ingest::{Isolation, Reading, read_series};
use rapporteur::model::{CountryMention, Dataset};

use crate::support::Sandbox;

const NOTES: &str = "Workshop,Id,Type,Note,Country example,Edited text\n\
    1,1,Idea,In Liberia and Mali the committees met. Ada Lovelace took notes.,Mali,\n\
    1,2,Idea,A Liberian network asked for more.,,Nothing of any country.\n\
    1,3,Idea,Jordan Smith said that Nepal and a Kenyan group agree.,,\n\
    1,4,Idea,Nobody spoke of anywhere.,,\n\
    1,5,Idea,The Democratic Republic of the Congo was meant.,Congo,\n";

const WITHOUT_COLUMN: &str = "Workshop,Id,Type,Note\n\
    1,1,Idea,In Liberia and Mali the committees met.\n\
    1,2,Idea,A Liberian network asked for more.\n\
    1,3,Idea,Mali again.\n";

const SWITCH: &str = "[countries]\nfrom_text = true\n";

fn read(notes: &str, settings: &str) -> (Dataset, Vec<Diagnostic>) {
    let sandbox = Sandbox::new();
    sandbox.write("s/notes.csv", notes);
    sandbox.write("s/series.toml", settings);
    let Warned { value, diagnostics } =
        read_series(&sandbox.path("s"), "series", &Isolation::Within).unwrap();
    let Reading::Dataset(dataset) = value else {
        panic!("{diagnostics:?}")
    };
    (*dataset, diagnostics)
}

/// Cell and message of what is said of countries in texts.
fn said(diagnostics: &[Diagnostic]) -> Vec<String> {
    let of_texts = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.code == Code::CountryInText);
    of_texts
        .map(|diagnostic| {
            assert_eq!(diagnostic.severity, Severity::Note);
            assert_eq!(diagnostic.field, Some("note"));
            assert_eq!(diagnostic.value, None);
            assert!(diagnostic.help.is_some());
            let place = diagnostic.place.as_ref().unwrap();
            let cells: Vec<String> = place.cells.iter().map(ToString::to_string).collect();
            format!("{} {}", cells.join(" "), diagnostic.message)
        })
        .collect()
}

fn codes(dataset: &Dataset) -> Vec<(Vec<String>, Vec<String>)> {
    let all = dataset.notes.iter().map(|note| {
        let countries = note.countries.iter().map(|mention| match mention {
            CountryMention::Country(code) => code.to_string(),
            other => format!("{other:?}"),
        });
        let from_text = note.countries_from_text.iter().map(ToString::to_string);
        (countries.collect(), from_text.collect())
    });
    all.collect()
}

fn lists(lists: &[(&[&str], &[&str])]) -> Vec<(Vec<String>, Vec<String>)> {
    let owned = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect();
    lists
        .iter()
        .map(|(left, right)| (owned(left), owned(right)))
        .collect()
}

#[test]
fn what_the_column_lacks_is_proposed_and_not_counted() {
    let (dataset, diagnostics) = read(NOTES, "");
    assert_eq!(
        said(&diagnostics),
        [
            "D2 the text names Liberia, which the country column does not list",
            "D3 the text may speak of Liberia, which neither it names nor the country column lists",
            "D4 the text names Nepal, which the country column does not list, and may speak of Kenya, which it does not name",
            "D6 the text names Democratic Republic of the Congo, which the country column does not list",
        ]
    );
    let unresolved = "Unresolved(\"Congo\")";
    assert_eq!(
        codes(&dataset),
        lists(&[
            (&["MLI"], &[]),
            (&[], &[]),
            (&[], &[]),
            (&[], &[]),
            (&[unresolved], &[])
        ])
    );
}

#[test]
fn the_switch_counts_what_texts_name_and_only_that() {
    let (dataset, diagnostics) = read(NOTES, SWITCH);
    assert_eq!(
        said(&diagnostics),
        [
            " 3 notes count for countries that only the text names: Democratic Republic of the Congo, Liberia and Nepal",
            "D3 the text may speak of Liberia, which neither it names nor the country column lists",
            "D4 the text may speak of Kenya, which neither it names nor the country column lists",
        ]
    );
    let unresolved = "Unresolved(\"Congo\")";
    assert_eq!(
        codes(&dataset),
        lists(&[
            (&["MLI", "LBR"], &["LBR"]),
            (&[], &[]),
            (&["NPL"], &["NPL"]),
            (&[], &[]),
            (&[unresolved, "COD"], &["COD"]),
        ])
    );
}

#[test]
fn a_sheet_without_a_country_column_is_one_line() {
    let (dataset, diagnostics) = read(WITHOUT_COLUMN, "");
    assert_eq!(
        said(&diagnostics),
        [
            " 2 notes name countries, which count for nothing as the sheet has no country column: Liberia and Mali"
        ]
    );
    assert!(codes(&dataset).iter().all(|(countries, _)| countries.is_empty()));
    let (dataset, diagnostics) = read(WITHOUT_COLUMN, SWITCH);
    assert_eq!(
        said(&diagnostics),
        [" 2 notes count for countries that only the text names: Liberia and Mali"]
    );
    assert_eq!(
        codes(&dataset),
        lists(&[
            (&["LBR", "MLI"], &["LBR", "MLI"]),
            (&[], &[]),
            (&["MLI"], &["MLI"])
        ])
    );
}

#[test]
fn nothing_of_a_text_is_repeated() {
    for settings in ["", SWITCH] {
        let (_, diagnostics) = read(NOTES, settings);
        let all = format!("{diagnostics:?}");
        assert!(!all.contains("Lovelace") && !all.contains("Smith"), "{all}");
    }
}
