//! Nothing numeric is printed that the document's evidence does not list.
//!
//! Documents are composed with a catalogue that marks its numbers. Each place
//! of the catalogue has the families of figures that may stand behind it; each
//! number of a table, a chart or a matrix has the name that its row and its
//! column give it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use proptest::collection::vec;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use rapporteur::compose::{DocumentChoice, compose};
use rapporteur::model::cluster;
use rapporteur::model::dataset::{CountryMention, SheetAccount};
use rapporteur::model::disclosed::{Disclosed, PublicCluster, PublicCount};
use rapporteur::model::document::{Document, View};
use rapporteur::model::settings::PublishedNotes;
use rapporteur::model::tables::{Dimension, Scope};
use rapporteur::model::template_files::TemplateFiles;
use rapporteur::vocabulary::tile;
use serde_json::Value;

use super::families::families;
use super::marked::{self, Marked, plain, told, unmarked};
use crate::compose::fixture::{addressee, breakdown, counted, locales, note, series, workshop};
use crate::compose::invariants::{dated, drawn, made};

/// What may be told without being a figure: words of the catalogue that hold a
/// number and count nothing. What is told in them is a rule, a threshold or
/// the way of counting.
const PHRASES: [&str; 34] = [
    "more than one of",
    "later one",
    "one to several addressees",
    "a long one is cut",
    // What the series that are drawn call a thread.
    "Three pillars",
    "cited both for",
    "more than one workshop",
    "at least two",
    "fewer than three",
    // What the parts of bars are called.
    "One workshop",
    "Two workshops",
    "Three or more",
    "in one workshop only",
    "attended one workshop",
    "three or more",
    "attended two workshops or more",
    "No two workshops",
    "an earlier one",
    "on one scale",
    "five tints mark fifths",
    "Five tints mark fifths",
    "A contribution is one note",
    "One participant may have made several",
    "count as one recommendation",
    "one attribute at a time",
    "each brings together what all workshops said on one",
    "one on several",
    "counted once",
    "each person once",
    "and once in",
    "but once in",
    "once each",
    "that it names first",
    "No two topic chapters",
];

/// Fields that hold no generated wording of numbers: metadata and ink, what is
/// referred to by, what the owners of the series wrote.
const LABELS: [&str; 17] = [
    ".document.",
    ".briefs.document",
    ".workshops.documents",
    ".reference",
    ".anchor",
    ".code",
    ".step",
    ".cover.title",
    ".masthead.series",
    ".masthead.title",
    ".names",
    ".recommendations.number",
    ".recommendations.groups.items.number",
    ".chapters.recommendations.groups.items.number",
    ".citation",
    ".regions.columns",
    ".tints.range",
];

/// The figures of a document: values by name.
pub struct Listed {
    stem: String,
    by_name: BTreeMap<String, String>,
    /// What is told and not listed.
    faults: RefCell<BTreeSet<String>>,
}

impl Listed {
    fn of(document: &Document) -> Self {
        let figures = document.evidence.figures.iter();
        Self {
            stem: document.stem.clone(),
            by_name: figures
                .map(|figure| (plain(&figure.name), plain(&figure.value)))
                .collect(),
            faults: RefCell::default(),
        }
    }

    fn expect(&self, holds: bool, fault: impl FnOnce() -> String) {
        if !holds {
            self.faults
                .borrow_mut()
                .insert(format!("{}: {}", self.stem, fault()));
        }
    }

    /// A number that one of the families must list.
    fn lists(&self, place: &str, value: &str, families: &[&str], context: &str) {
        let found = self
            .by_name
            .iter()
            .any(|(name, listed)| listed == value && families.iter().any(|family| is_in(name, family)));
        self.expect(found, || {
            let near = self
                .by_name
                .iter()
                .filter(|(name, _)| families.iter().any(|family| is_in(name, family)));
            format!(
                "{place} tells {value}, which none of {families:?} is ({context}): {:?}",
                near.collect::<Vec<_>>()
            )
        });
    }

    /// A number that this very figure must list; nothing and none go unlisted.
    fn is(&self, name: &str, value: &str) {
        let (name, value) = (plain(name), plain(value));
        if matches!(value.as_str(), "" | "0" | "–") && !self.by_name.contains_key(&name) {
            return;
        }
        let listed = self.by_name.get(&name);
        self.expect(listed == Some(&value), || {
            format!("{name} is told as {value} and listed as {listed:?}")
        });
    }
}

/// Whether a name is in a family such as `topic:*/notes`.
fn is_in(name: &str, family: &str) -> bool {
    let Some((before, after)) = family.split_once('*') else {
        return name == family;
    };
    let Some(rest) = name.strip_prefix(before) else {
        return false;
    };
    let mut places = rest.char_indices().map(|(place, _)| place).chain([rest.len()]);
    places.any(|place| place > 0 && is_in(&rest[place..], after))
}

/// Composes with marks and holds every number to the evidence. The places and
/// phrases that were met are added to `met`; with `own_words` the notes and titles of the
/// series hold no number of their own, so that none may be left anywhere.
pub fn hold(
    disclosed: &Disclosed,
    marked: &TemplateFiles,
    own_words: bool,
    met: &mut BTreeSet<String>,
) -> BTreeSet<String> {
    let mut faults = BTreeSet::new();
    for document in compose(disclosed, marked, DocumentChoice::ALL).unwrap() {
        let listed = Listed::of(&document);
        let view = match &document.view {
            View::Brief(view) => serde_json::to_value(view).unwrap(),
            View::CountryNote(view) => serde_json::to_value(view).unwrap(),
            View::Paper(view) => serde_json::to_value(view).unwrap(),
        };
        let mut texts = Vec::new();
        gather(&view, "", &mut texts);
        for (path, text) in texts {
            for one in told(&text) {
                let families = families(&one.place);
                listed.lists(&one.place, &one.value, families, &text);
                met.insert(one.place);
            }
            if own_words && !LABELS.iter().any(|label| path.contains(label)) {
                tells_nothing_else(&listed, &path, &text, met);
            }
        }
        hold_parts(&listed, &view, "", met);
        faults.extend(listed.faults.into_inner());
    }
    faults
}

/// Texts that stand by themselves: what tables, charts and matrices hold is
/// held to its own name.
fn gather(value: &Value, path: &str, into: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => into.push((path.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| gather(item, path, into)),
        Value::Object(fields) => {
            let is_structure = |name: &str| {
                matches!(name, "bars" | "rows" | "tiles" | "ticks" | "events") && !path.ends_with(".figure")
                    || name == "key_figures"
            };
            for (name, value) in fields.iter().filter(|(name, _)| !is_structure(name)) {
                gather(value, &format!("{path}.{name}"), into);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

const NUMBER_WORDS: [&str; 14] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both", "once", "twice",
    "fifths",
];

/// No digit and no word of a number is left in a text beside what is marked.
#[track_caller]
fn tells_nothing_else(listed: &Listed, path: &str, text: &str, met: &mut BTreeSet<String>) {
    let mut rest = unmarked(text);
    for phrase in PHRASES.iter().filter(|phrase| text.contains(**phrase)) {
        met.insert((*phrase).to_owned());
        rest = rest.replace(phrase, "");
    }
    let words = rest.split(|letter: char| !letter.is_alphanumeric() && !"-_/.".contains(letter));
    for word in words {
        let word = word.trim_matches(['.', '-']);
        let is_number = NUMBER_WORDS.contains(&word.to_lowercase().as_str())
            || word.contains(|letter: char| letter.is_ascii_digit());
        listed.expect(!is_number, || {
            format!("{path} tells “{word}”, which nothing lists: {text}")
        });
    }
}

/// Numbers that stand in a cell, at a bar, in dots or as a key figure.
fn hold_parts(listed: &Listed, value: &Value, path: &str, met: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| hold_parts(listed, item, path, met)),
        Value::Object(fields) => {
            if fields.contains_key("row_heading")
                && fields.contains_key("total_heading")
                && !fields.contains_key("heads")
            {
                hold_matrix(listed, value, path);
            } else if fields.contains_key("heads") {
                hold_split(listed, value, path);
            } else if path.ends_with(".regions") {
                hold_regions(listed, value);
            } else if let Some(bars) = fields.get("bars") {
                hold_bars(listed, bars);
            } else if fields.contains_key("caption") {
                hold_table(listed, value, path);
            } else if let Some(range) = fields.get("range") {
                for bound in text(range).split('–') {
                    listed.lists(path, &plain(bound), &["country:*/notes"], "tint");
                }
            } else if fields.contains_key("dots") {
                hold_dots(listed, value);
            }
            for (name, value) in fields {
                if name == "key_figures" {
                    items(value).for_each(|figure| hold_key_figure(listed, figure, met));
                } else {
                    hold_parts(listed, value, &format!("{path}.{name}"), met);
                }
            }
        }
        _ => {}
    }
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().unwrap().iter()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn hold_key_figure(listed: &Listed, figure: &Value, met: &mut BTreeSet<String>) {
    let label = text(&figure["label"]);
    let id = label.split_once('⟪').unwrap().1.split_once('⟫').unwrap().0;
    let value = plain(text(&figure["number"]));
    listed.lists(id, &value, families(id), label);
    for one in told(label).into_iter().chain(told(text(&figure["number"]))) {
        met.insert(one.place.clone());
        listed.lists(&one.place, &one.value, families(&one.place), label);
    }
}

fn hold_matrix(listed: &Listed, matrix: &Value, path: &str) {
    let (cell, total) = match path {
        ".threads.matrix" => ("thread_topic:{row}/{column}", "thread:{row}/notes"),
        ".cross_readings.matrix" => (
            "addressee_topic:{row}/{column}",
            "addressee:{row}/recommendations",
        ),
        ".clusters.matrix" => ("cluster_topic:{row}/{column}", "cluster:{row}/notes"),
        _ => ("topic_country:{column}/{row}", "country:{row}/notes"),
    };
    for row in items(&matrix["rows"]) {
        let label = text(&row["label"])
            .replace("Unresolved", "unresolved")
            .replace("In no group", "none");
        let name = |pattern: &str, column: &str| pattern.replace("{row}", &label).replace("{column}", column);
        for (column, number) in items(&matrix["columns"]).zip(items(&row["cells"])) {
            listed.is(&name(cell, text(column)), text(&number["number"]));
        }
        listed.is(&name(total, ""), text(&row["total"]));
    }
    let table = match path {
        ".summary.matrix" => "table:summary/rows",
        ".countries.matrix" => "table:countries/rows",
        ".threads.matrix" => "table:threads/rows",
        ".clusters.matrix" => "table:clusters/rows",
        _ => "table:addressees/rows",
    };
    listed.is(table, &items(&matrix["rows"]).count().to_string());
}

/// Each part of a bar by its own name, and the whole.
fn hold_split(listed: &Listed, chart: &Value, path: &str) {
    let is_of_people = path.ends_with(".continuity");
    for row in items(&chart["rows"]) {
        let label = text(&row["label"]);
        let number = label.split(" · ").next().unwrap();
        for (head, part) in items(&chart["heads"]).zip(items(&row["parts"])) {
            let name = match text(head) {
                "Came back" => format!("workshop:{number}/returned"),
                "First time" => format!("workshop:{number}/first-time"),
                "One workshop" => format!("addressee:{label}/support/1"),
                "Two workshops" => format!("addressee:{label}/support/2"),
                "Three or more" => format!("addressee:{label}/support/3"),
                other => panic!("nobody knows the part {other}"),
            };
            listed.is(&name, text(&part["number"]));
        }
        let whole = if is_of_people {
            format!("workshop:{number}/participants")
        } else {
            format!("addressee:{label}/recommendations")
        };
        listed.is(&whole, text(&row["total"]));
    }
    let table = if is_of_people {
        "table:continuity/rows"
    } else {
        "table:support/rows"
    };
    listed.is(table, &items(&chart["rows"]).count().to_string());
}

fn hold_regions(listed: &Listed, multiples: &Value) {
    for row in items(&multiples["rows"]) {
        let value = match text(&row["label"]) {
            "Other regions" => "other",
            "Not stated" => "not stated",
            region => region,
        };
        for (workshop, cell) in items(&multiples["columns"]).zip(items(&row["cells"])) {
            let name = format!("participation:{}/region/{value}", text(workshop));
            listed.is(&name, text(&cell["number"]));
        }
    }
}

fn hold_bars(listed: &Listed, bars: &Value) {
    for bar in items(bars) {
        let number = plain(text(&bar["number"]));
        let label = text(&bar["label"]);
        listed.lists("bar", &number, &["participation:*/*"], label);
        listed.lists(
            "share",
            &plain(text(&bar["share"])),
            &["participation:*/share"],
            label,
        );
    }
}

/// What groups of workshops add up to, under the name of each.
fn hold_clusters(listed: &Listed, table: &Value) {
    for row in items(&table["rows"]) {
        let cells: Vec<&str> = items(row).map(text).collect();
        let name = cells[0].replace("In no group", "none");
        let counts = [
            "workshops",
            "participants",
            "notes",
            "countries",
            "recommendations",
        ];
        for (what, number) in counts.iter().zip(&cells[1..]) {
            listed.is(&format!("cluster:{name}/{what}"), number);
        }
    }
    listed.is("table:clusters/rows", &items(&table["rows"]).count().to_string());
}

/// How much was said on topics without a chapter.
fn hold_further_topics(listed: &Listed, table: &Value) {
    for row in items(&table["rows"]) {
        let cells: Vec<&str> = items(row).map(text).collect();
        for (what, number) in ["notes", "workshops", "countries", "recommendations"]
            .iter()
            .zip(&cells[1..])
        {
            listed.is(&format!("topic:{}/{what}", cells[0]), number);
        }
    }
    let rows = items(&table["rows"]).count().to_string();
    listed.is("table:further-topics/rows", &rows);
}

fn hold_table(listed: &Listed, table: &Value, path: &str) {
    if path == ".clusters.table" {
        return hold_clusters(listed, table);
    }
    if path == ".further_topics.table" {
        return hold_further_topics(listed, table);
    }
    let is_of_sheets = path.ends_with(".sheets");
    let rows: Vec<Vec<&str>> = items(&table["rows"])
        .map(|row| items(row).map(text).collect())
        .collect();
    for row in &rows {
        if is_of_sheets {
            for (what, number) in ["read", "used", "set-aside"].iter().zip(&row[3..]) {
                listed.is(&format!("sheet:{}/{}/{what}", row[0], row[1]), number);
            }
        } else {
            for (what, number) in ["participants", "notes", "countries", "recommendations"]
                .iter()
                .zip(&row[row.len() - 4..])
            {
                listed.is(&format!("workshop:{}/{what}", row[0]), number);
            }
        }
    }
    let table = if is_of_sheets {
        "table:sheets/rows"
    } else {
        "table:workshops/rows"
    };
    listed.is(table, &rows.len().to_string());
}

/// Filled dots stand for the workshops that made a recommendation, of all.
fn hold_dots(listed: &Listed, recommendation: &Value) {
    let (filled, dots) = (&recommendation["filled"], &recommendation["dots"]);
    if dots != 0 {
        listed.is("series/workshops", &dots.to_string());
        listed.lists("dots", &filled.to_string(), &["recommendation:*/workshops"], "");
    }
}

#[test]
fn a_name_is_in_a_family_that_it_fits() {
    for (name, family, expected) in [
        ("topic:A/notes", "topic:*/notes", true),
        ("topic:A/notes/x", "topic:*/notes", false),
        (
            "workshop:1/region:Asia/countries",
            "workshop:*/region:*/countries",
            true,
        ),
        ("series/notes", "series/notes", true),
        ("series/notes-open", "series/notes", false),
        ("xseries/notes", "series/notes", false),
    ] {
        assert_eq!(is_in(name, family), expected, "{name} in {family}");
    }
}

/// Series of all sizes, drawn without chance, and those by hand that reach
/// what only large ones reach. Together they print almost every number that
/// the catalogue can.
#[test]
fn every_number_that_is_printed_is_listed() {
    let Marked { locales, places } = marked::catalogue(locales());
    let (mut met, mut faults) = (BTreeSet::new(), BTreeSet::new());
    let mut runner = TestRunner::deterministic();
    for _ in 0..150 {
        let drawn = (0..5_usize, 0..30_u32, vec(drawn(), 0..60));
        let (workshops, people, notes) = drawn.new_tree(&mut runner).unwrap().current();
        let drawn = made(workshops, people, &notes);
        faults.extend(hold(&drawn, &locales, true, &mut met));
        faults.extend(hold(&dated(drawn.clone(), people), &locales, false, &mut met));
        faults.extend(hold(&grouped(drawn), &locales, true, &mut met));
    }
    faults.extend(hold(&agreed(), &locales, true, &mut met));
    faults.extend(hold(&large(), &locales, false, &mut met));
    faults.extend(hold(&on_many_topics(), &locales, false, &mut met));
    assert!(faults.is_empty(), "{faults:#?}");
    let unmet: Vec<&String> = places
        .iter()
        .filter(|place| !met.contains(*place) && !place.starts_with("key-"))
        // Printed beside an earlier edition alone; `compose/changes.rs` and `changes.rs` hold them.
        .filter(|place| !place.starts_with("changes-"))
        // Of the page of all series; `index_page.rs` holds it.
        .filter(|place| !place.starts_with("index-"))
        .collect();
    assert!(unmet.is_empty(), "no series prints {unmet:?}");
    let idle: Vec<&str> = PHRASES
        .into_iter()
        .filter(|phrase| !met.contains(*phrase))
        .collect();
    assert!(idle.is_empty(), "no series needs {idle:?}");
}

/// The same series with its workshops in two groups, or in one and in none, and
/// with attendance that times tell.
fn grouped(mut disclosed: Disclosed) -> Disclosed {
    let names = [["North", "South", "North", "South"], ["North", "North", "", ""]];
    let names = names[disclosed.notes.len() % 2];
    for (number, workshop) in disclosed.workshops.iter_mut().enumerate() {
        workshop.cluster = names[number % names.len()].to_owned();
    }
    "Region".clone_into(&mut disclosed.cluster_heading);
    disclosed.attendance_from_times = Some((disclosed.workshops.len().max(1), 10));
    let groups = cluster::of(
        disclosed
            .workshops
            .iter()
            .map(|workshop| workshop.cluster.as_str()),
    );
    let group = |workshops: Vec<usize>| {
        let notes = disclosed
            .notes
            .iter()
            .filter(|note| workshops.contains(&note.workshop));
        let notes: Vec<_> = notes.collect();
        let mut topics: BTreeMap<usize, u32> = BTreeMap::new();
        for note in &notes {
            for topic in note.topics.iter().collect::<BTreeSet<_>>() {
                *topics.entry(*topic).or_default() += 1;
            }
        }
        let countries: BTreeSet<_> = notes.iter().flat_map(|note| note.country_codes()).collect();
        let is_recommendation = |kind: usize| disclosed.kinds.get(kind).id == "recommendation";
        let recommendations = notes.iter().filter(|note| is_recommendation(note.kind)).count();
        let count = |number: usize| u32::try_from(number).unwrap();
        PublicCluster {
            participants: [PublicCount::Exactly(12), PublicCount::Unknown][workshops.len() % 2],
            notes: count(notes.len()),
            recommendations: count(recommendations),
            countries: count(countries.len()),
            topics: topics.into_iter().collect(),
            workshops,
        }
    };
    disclosed.clusters = groups.into_iter().map(group).collect();
    disclosed
}

/// More workshops, topics, country examples and sheets than a table has rows.
fn large() -> Disclosed {
    let mut disclosed = series("Series");
    for number in 0..70 {
        let one = workshop(&mut disclosed, &format!("Title {number}"));
        one.questions = (0..9).map(|question| format!("What {question}?")).collect();
        one.participants = PublicCount::FewerThan(3);
        one.date = Some(jiff::civil::date(2017, 1, 26));
    }
    for (number, tile) in tile::all().iter().take(60).enumerate() {
        let made = note(&mut disclosed, number % 2, "challenge", "Words");
        made.countries = vec![CountryMention::Country(tile.code)];
        made.question = Some(number % 9);
        let made = note(&mut disclosed, number, "idea", "Words");
        made.topics.clear();
    }
    for number in 0..28 {
        let asked = addressee(&mut disclosed, &format!("Office {}", number / 2));
        let made = note(&mut disclosed, number % 2, "recommendation", "Words");
        made.addressees = vec![asked];
        made.same_as = Some(number / 2);
    }
    let sheet = disclosed.sheets[0].clone();
    disclosed.sheets.extend((0..50).map(|number| SheetAccount {
        sheet: format!("Notes {number}").into(),
        ..sheet.clone()
    }));
    disclosed.participation = vec![breakdown(
        Scope::Series,
        Dimension::StakeholderGroup,
        &[("UN system", 4), ("", 9)],
    )];
    disclosed.participants = PublicCount::Exactly(13);
    disclosed.settings.outputs.notes = PublishedNotes::None;
    counted(disclosed)
}

/// More topics than chapters, and more of the others than their table has rows.
fn on_many_topics() -> Disclosed {
    let mut disclosed = series("Series");
    for number in 0..70 {
        workshop(&mut disclosed, &format!("Title {number}"));
        note(&mut disclosed, number, "idea", "Words");
    }
    counted(disclosed)
}

/// What all of four workshops recommend, in words too long for a title, and
/// what some of them do.
fn agreed() -> Disclosed {
    let mut disclosed = series("Series");
    for title in ["Mandates", "Financing", "Inclusivity", "Prevention"] {
        workshop(&mut disclosed, title);
    }
    let addressee = addressee(&mut disclosed, "Donors");
    for number in 0..4 {
        for (group, kind) in ["recommendation", "recommendation", "recommendation", "challenge"]
            .iter()
            .enumerate()
        {
            if group != 2 || number > 1 {
                let made = note(&mut disclosed, number, kind, &"words ".repeat(30));
                made.same_as = Some(group);
                made.topics = vec![0, number];
                made.addressees = vec![addressee];
            }
        }
        note(&mut disclosed, number, "idea", "Words");
    }
    // Of one topic not all recommendations are shared.
    let council = self::addressee(&mut disclosed, "Council");
    note(&mut disclosed, 3, "recommendation", "Words alone").addressees = vec![council];
    let mut disclosed = counted(disclosed);
    disclosed.sheets[0].read = disclosed.sheets[0].used;
    disclosed.sheets[0].set_aside = 0;
    disclosed
}
