//! Countries in cells, through the whole reading of a series: what resolves,
//! what is refused and with which candidates, and that what the help lines
//! propose settles it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use proptest::prelude::*;
use rapporteur::diagnostic::{Code, Diagnostic};
use rapporteur::ingest::{Isolation, Reading, read_series};
use rapporteur::model::CountryMention;
use rapporteur::model::name::fold;
use rapporteur::vocabulary::country::{self, Country, Resolution};

use crate::support::Sandbox;

/// Names as lists and people write them, with the country that they name.
const RESOLVED: &str = include_str!("countries/resolved.tsv");

/// Names that no country may be told from, with why and who may be meant.
const REFUSED: &str = include_str!("countries/refused.tsv");

fn lines(table: &'static str) -> Vec<[&'static str; 3]> {
    let cells = |line: &'static str| {
        let mut cells = line.split('\t');
        std::array::from_fn(|_| cells.next().unwrap_or_default())
    };
    table.lines().skip(1).map(cells).collect()
}

/// Reads a sheet of notes with one country cell a row.
fn read(cells: &[String], settings: &str) -> (Vec<Vec<CountryMention>>, Vec<Diagnostic>) {
    let sandbox = Sandbox::new();
    let mut sheet = "Workshop,Id,Type,Note,Country example\n".to_owned();
    for (row, cell) in cells.iter().enumerate() {
        let quoted = cell.replace('"', "\"\"");
        writeln!(sheet, "1,{row},Idea,Point {row},\"{quoted}\"").unwrap();
    }
    sandbox.write("series/notes.csv", sheet);
    sandbox.write("series/series.toml", settings);
    let reading = read_series(&sandbox.path("series"), "series", &Isolation::Within).unwrap();
    let Reading::Dataset(dataset) = reading.value else {
        panic!("nothing was read: {:?}", reading.diagnostics);
    };
    assert_eq!(dataset.notes.len(), cells.len());
    let mentions = dataset.notes.iter().map(|note| note.countries.clone()).collect();
    (mentions, reading.diagnostics)
}

fn codes(mentions: &[CountryMention]) -> Vec<String> {
    mentions
        .iter()
        .filter_map(CountryMention::code)
        .map(|code| code.to_string())
        .collect()
}

#[test]
fn names_in_six_languages_resolve() {
    let lines = lines(RESOLVED);
    assert!(lines.len() >= 1_500, "{}", lines.len());
    let texts: BTreeSet<&str> = lines.iter().map(|line| line[0]).collect();
    assert_eq!(texts.len(), lines.len(), "each once");
    let cells: Vec<String> = lines.iter().map(|line| line[0].to_owned()).collect();
    let (mentions, diagnostics) = read(&cells, "");
    let wrong: Vec<_> = lines
        .iter()
        .zip(&mentions)
        .filter(|(line, mentions)| codes(mentions) != [line[1]])
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(about_countries(&diagnostics).count(), 0);
}

fn about_countries(diagnostics: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    diagnostics
        .iter()
        .filter(|one| one.field == Some("country_example"))
}

/// What the vocabulary says of a text, as the table of refusals writes it.
fn verdict(text: &str) -> (&'static str, Vec<&'static str>) {
    let codes = |all: &[&'static Country]| all.iter().map(|country| country.alpha3).collect();
    match country::resolve(text) {
        Resolution::Country(country) => ("country", vec![country.alpha3]),
        Resolution::Ambiguous(ambiguous) => ("ambiguous", codes(&ambiguous.candidates)),
        Resolution::Former(former) => ("former", codes(&former.successors)),
        Resolution::Region(region) => ("region", vec![region]),
        Resolution::Unlisted(area) => ("unlisted", codes(&area.candidates)),
        Resolution::Several(countries) => ("several", codes(&countries)),
        Resolution::Doubt { candidates, .. } => ("doubt", codes(&candidates)),
        Resolution::Nothing => ("nothing", Vec::new()),
        Resolution::Unknown(candidates) => ("unknown", codes(&candidates)),
    }
}

#[test]
fn what_is_not_certain_is_refused_with_its_candidates() {
    let lines = lines(REFUSED);
    assert!(lines.len() >= 60, "{}", lines.len());
    for [text, kind, expected] in lines {
        let (found, mut candidates) = verdict(text);
        assert_eq!(found, kind, "{text}: {candidates:?}");
        let mut expected: Vec<&str> = match kind {
            "region" => vec![expected],
            _ => expected.split_whitespace().collect(),
        };
        match kind {
            // Who is nearest comes first; who else may follow.
            "unknown" => candidates.truncate(expected.len().max(usize::from(expected.is_empty()))),
            "doubt" => {
                candidates.sort_unstable();
                expected.sort_unstable();
            }
            _ => {}
        }
        assert_eq!(candidates, expected, "{text}");
    }
}

#[test]
fn refusals_are_counted_as_unresolved_and_regions_for_no_country() {
    let lines = lines(REFUSED);
    let cells: Vec<String> = lines.iter().map(|line| line[0].to_owned()).collect();
    let (mentions, diagnostics) = read(&cells, "");
    for ([text, kind, region], mentions) in lines.iter().zip(&mentions) {
        match (*kind, &mentions[..]) {
            ("region", [CountryMention::Region(name)]) => assert_eq!(name, region, "{text}"),
            ("nothing", []) | (_, [CountryMention::Unresolved(_)]) => {}
            other => panic!("{text}: {other:?}"),
        }
    }
    let said: BTreeSet<&str> = about_countries(&diagnostics)
        .filter_map(|one| one.value.as_ref())
        .map(|value| value.text.as_str())
        .collect();
    for [text, kind, _] in &lines {
        assert_eq!(said.contains(text), *kind != "nothing", "{text}");
    }
}

#[test]
fn every_alias_that_is_proposed_settles_its_diagnostic() {
    let cells: Vec<String> = lines(REFUSED).iter().map(|line| line[0].to_owned()).collect();
    let (_, before) = read(&cells, "");
    let settled: BTreeSet<&str> = about_countries(&before)
        .filter(|one| one.proposal.is_some())
        .filter_map(|one| one.value.as_ref())
        .map(|value| value.text.as_str())
        .collect();
    assert!(settled.len() >= 60, "{}", settled.len());
    // Some alone, as the help shows it; then all of them in one table.
    for diagnostic in about_countries(&before)
        .filter(|one| one.proposal.is_some())
        .step_by(9)
    {
        let lines = pasted(diagnostic);
        let text = &diagnostic.value.as_ref().unwrap().text;
        let (mentions, after) = read(std::slice::from_ref(text), &lines);
        assert!(!mentions[0].iter().any(CountryMention::is_unresolved), "{lines}");
        assert_eq!(about_countries(&after).count(), 0, "{lines}");
        assert!(after.iter().all(|one| one.code != Code::SeriesFile), "{after:?}");
    }
    let mut settings = "[aliases.countries]\n\"Somewhere\" = \"Mali\"\n".to_owned();
    let (_, beside) = read(&cells, &settings);
    for diagnostic in about_countries(&beside).filter(|one| one.proposal.is_some()) {
        let lines = pasted(diagnostic);
        assert!(!lines.contains('['), "series.toml has the table already: {lines}");
        settings.push_str(&lines);
        settings.push('\n');
    }
    let (_, after) = read(&cells, &settings);
    for diagnostic in about_countries(&after) {
        assert_eq!(diagnostic.proposal, None, "{diagnostic:?}");
        assert!(!settled.contains(diagnostic.value.as_ref().unwrap().text.as_str()));
    }
}

/// What somebody copies from the end of the help.
fn pasted(diagnostic: &Diagnostic) -> String {
    let help = diagnostic.help.as_ref().unwrap();
    let lines = &help[help.find(":\n").unwrap() + 2..];
    let has_table = !lines.starts_with('[');
    assert_eq!(lines, diagnostic.proposal.as_ref().unwrap().lines(has_table));
    lines.to_owned()
}

#[test]
fn an_alias_names_one_country_or_a_region() {
    let settings = "[aliases.countries]\n\"Big one\" = \"Congo\"\n\"Old one\" = \"Yugoslavia\"\n\"Wide one\" = \"Sahel\"\n\"Both\" = \"Mali, Niger\"\n";
    let cells = ["Big one", "Old one", "Wide one", "Both"].map(str::to_owned);
    let (mentions, diagnostics) = read(&cells, settings);
    let refused: Vec<&str> = diagnostics
        .iter()
        .filter(|one| one.code == Code::SeriesFile)
        .map(|one| one.message.as_str())
        .collect();
    assert_eq!(refused.len(), 3, "{refused:?}");
    assert_eq!(mentions[2], [CountryMention::Region("Sahel")]);
    for unresolved in [0, 1, 3] {
        assert!(mentions[unresolved][0].is_unresolved());
    }
}

/// Names that stand for no one country however they are spelt. Of short ones
/// the spelling may tell: “NO” and “no”, “TN” and “tn”.
fn never_certain() -> Vec<&'static str> {
    lines(REFUSED)
        .into_iter()
        .filter(|[text, kind, _]| {
            matches!(*kind, "ambiguous" | "former" | "unlisted" | "region") && text.chars().count() > 3
        })
        .map(|[text, ..]| text)
        .chain(
            country::other_names()
                .iter()
                .copied()
                .filter(|name| name.chars().count() > 3),
        )
        .collect()
}

fn respelt(name: &str, case: usize, frame: &str) -> String {
    let spelt = match case {
        0 => name.to_uppercase(),
        1 => name.to_lowercase(),
        2 => fold(name),
        3 => name.replace(' ', "  "),
        4 => name.replace(' ', "\u{a0}"),
        5 => name.replace(' ', "-"),
        6 => name.chars().flat_map(|letter| [letter, '\u{200b}']).collect(),
        _ => name.to_owned(),
    };
    frame.replace("{}", &spelt)
}

/// What people put around a name.
const FRAMES: &[&str] = &[
    "{}",
    " {} ",
    "{}.",
    "{}*",
    "«{}»",
    "“{}”",
    "the {}",
    "The {}",
    "le {}",
    "la {}",
    "l'{}",
    "el {}",
    "los {}",
    "{},",
    "{} (the)",
    "{}, the",
    "\u{200f}{}",
    "- {}",
    "{} ?",
    "{}?",
    "formerly {}",
    "ex-{}",
    "{} or Mali",
    "Mali/{}",
    "{} tbc",
    "Mali; {}",
    "{}\nMali",
    "the {} region?",
    "{} and Mali",
    "Mali, {}",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_ambiguous_resolves_without_an_alias(
        picks in proptest::collection::vec((any::<prop::sample::Index>(), 0_usize..8, prop::sample::select(FRAMES)), 40)
    ) {
        let names = never_certain();
        let cells: Vec<String> = picks
            .iter()
            .map(|(pick, case, frame)| respelt(names[pick.index(names.len())], *case, frame))
            .collect();
        let (mentions, _) = read(&cells, "");
        for (cell, mentions) in cells.iter().zip(&mentions) {
            // Only the country that the frame brings along.
            let certain = codes(mentions);
            let brought = cell.contains([';', '\n']) && cell.contains("Mali");
            prop_assert!(certain.is_empty() || (brought && certain == ["MLI"]), "{cell:?}: {mentions:?}");
        }
    }

    #[test]
    fn an_alias_settles_its_name_in_every_spelling_but_no_doubt(
        case in 0_usize..7,
        frame in prop::sample::select(&["{}", " {} ", "{}.", "{}*", "“{}”"][..]),
        doubt in prop::sample::select(&["{}?", "{} or Mali", "formerly {}", "{}/Mali", "{} tbc"][..]),
    ) {
        let settings = "[aliases.countries]\n\"Virgin Islands\" = \"VGB\"\n";
        let cells = [respelt("Virgin Islands", case, frame), respelt("Virgin Islands", case, doubt)];
        let (mentions, _) = read(&cells, settings);
        prop_assert_eq!(codes(&mentions[0]), ["VGB"], "{:?}", &cells[0]);
        prop_assert!(codes(&mentions[1]).is_empty(), "{:?}", &cells[1]);
    }

    #[test]
    fn a_country_is_found_in_every_spelling(
        pick in any::<prop::sample::Index>(),
        case in 0_usize..7,
        frame in prop::sample::select(&["{}", " {} ", "{}.", "{}*", "“{}”", "\u{200f}{}"][..]),
    ) {
        let name = pick.get(country::names());
        // Abbreviations in small letters may be words; a stroke is doubt but in the very name.
        prop_assume!(name.text.chars().count() > 4 && !name.text.contains('/'));
        let cell = respelt(name.text, case, frame);
        match country::resolve(&cell) {
            Resolution::Country(found) => prop_assert_eq!(found.alpha3, name.country.alpha3, "{}", cell),
            // A flag of doubt in the name itself, or words run together.
            other => prop_assert!(false, "{:?}: {:?}", cell, other),
        }
    }
}
