//! Matrices of the paper: country example × topic, thread × topic.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Paper, budget};
use crate::compose::desk::Desk;
use crate::compose::heat::{self, Row};
use crate::compose::language::say;
use crate::compose::map;
use crate::compose::series::Series;
use crate::model::CountryMention;
use crate::model::name::CountryCode;
use crate::model::view::{FigureText, HeatMap};

/// Named in the words that stand for a matrix.
const MOST_NAMED: usize = 8;
/// Countries that a finding names before it counts them.
const MOST_IN_FINDING: usize = 3;

/// The topics that stand beside each other: those with notes, and of many the
/// most discussed, in the order of the series.
pub fn columns(desk: &Desk) -> Vec<usize> {
    let notes = |topic: usize| desk.series.notes_of_topic(Some(topic)).len();
    leading(desk.series.discussed_topics(), notes, budget::MATRIX_COLUMNS).0
}

/// The topics for which there is room: of many those that count most. And the
/// others; both in the order of the series.
pub fn leading(
    mut topics: Vec<usize>,
    count: impl Fn(usize) -> usize,
    room: usize,
) -> (Vec<usize>, Vec<usize>) {
    topics.sort_by_key(|topic| (Reverse(count(*topic)), *topic));
    let mut others = topics.split_off(room.min(topics.len()));
    topics.sort_unstable();
    others.sort_unstable();
    (topics, others)
}

pub fn titles(desk: &Desk, topics: &[usize]) -> Vec<String> {
    let label = |topic: &usize| desk.series.disclosed.topics.label(*topic).to_owned();
    topics.iter().map(label).collect()
}

/// For the executive summary: how widely the leading examples were discussed.
pub fn summary(desk: &mut Desk, paper: &Paper) -> Option<HeatMap> {
    let finding = breadth(desk, paper);
    let countries = first(desk, paper, budget::SUMMARY_ROWS);
    countries_by_topic(desk, paper, "summary", &countries, finding)
}

/// For the chapter on countries: more of them, and what is unresolved.
pub fn countries(desk: &mut Desk, paper: &Paper) -> Option<HeatMap> {
    let finding = depth(desk, paper);
    let countries = first(desk, paper, budget::MATRIX_ROWS);
    countries_by_topic(desk, paper, "countries", &countries, finding)
}

/// So many of the countries, those discussed most.
fn first(desk: &Desk, paper: &Paper, rows: usize) -> Vec<CountryCode> {
    let mut countries: Vec<_> = paper.countries.iter().take(rows).collect();
    desk.arrange(&mut countries, |(code, notes)| (*code, notes.len()));
    countries.into_iter().map(|(code, _)| *code).collect()
}

/// `None` where a matrix would be a list: with one topic or no country.
/// `place` is where it stands: what is unresolved is told in the chapter.
fn countries_by_topic(
    desk: &mut Desk,
    paper: &Paper,
    place: &str,
    countries: &[CountryCode],
    finding: String,
) -> Option<HeatMap> {
    let topics = columns(desk);
    if topics.len() < 2 || countries.is_empty() {
        return None;
    }
    let mut rows = Vec::new();
    for code in countries {
        rows.push(country_row(desk, paper, &topics, *code));
    }
    if place == "countries" {
        rows.extend(unresolved_row(desk, &topics));
    }
    let named = named_rows(desk, &rows);
    let count = desk.table(format!("table:{place}/rows"), rows.len());
    let figure = FigureText {
        finding,
        source: say!(desk.language, "matrix-source"),
        alternative: say!(desk.language, "matrix-alternative", count = count, named = named),
    };
    let heading = say!(desk.language, "country-example");
    Some(by_topic(desk, figure, heading, &topics, &rows))
}

/// The matrix of these rows, with the topics beside each other.
pub fn by_topic(
    desk: &Desk,
    figure: FigureText,
    row_heading: String,
    topics: &[usize],
    rows: &[Row],
) -> HeatMap {
    HeatMap {
        figure,
        row_heading,
        columns: titles(desk, topics),
        total_heading: say!(desk.language, "matrix-total"),
        rows: heat::rows(desk.language, rows),
    }
}

fn country_row(desk: &mut Desk, paper: &Paper, topics: &[usize], code: CountryCode) -> Row {
    let label = desk.language.country(code);
    let key = desk.country_key(code);
    let series = desk.series;
    let mut cells = Vec::new();
    for topic in topics {
        let title = series.main.topics.label(*topic);
        let notes = notes_on(desk, *topic, code);
        let number = cell(desk, *topic, Some(code));
        desk.value(format!("topic_country:{title}/{key}"), number as usize, &notes);
        cells.push(number);
    }
    let notes = paper
        .countries
        .iter()
        .find(|(known, _)| *known == code)
        .map_or(&[][..], |(_, notes)| notes);
    let total = total(desk, Some(code));
    desk.value(format!("country:{key}/notes"), total as usize, notes);
    Row { label, cells, total }
}

/// What names an example that nobody has resolved to a country yet.
fn unresolved_row(desk: &mut Desk, topics: &[usize]) -> Option<Row> {
    let total = total(desk, None);
    if total == 0 {
        return None;
    }
    let series = desk.series;
    let behind = unresolved(series);
    let mut cells = Vec::new();
    for topic in topics {
        let number = cell(desk, *topic, None);
        let on_topic = |note: &usize| series.note(*note).topics.contains(topic);
        let notes: Vec<usize> = behind.iter().copied().filter(on_topic).collect();
        let title = series.main.topics.label(*topic);
        desk.value(
            format!("topic_country:{title}/unresolved"),
            number as usize,
            &notes,
        );
        cells.push(number);
    }
    desk.value("country:unresolved/notes", total as usize, &behind);
    Some(Row {
        label: say!(desk.language, "country-unresolved"),
        cells,
        total,
    })
}

/// The notes that name an example which nobody has resolved to a country yet.
pub fn unresolved(series: &Series) -> Vec<usize> {
    let names_unresolved = |note: &usize| {
        let mut countries = series.note(*note).countries.iter();
        countries.any(CountryMention::is_unresolved)
    };
    series.notes.iter().copied().filter(names_unresolved).collect()
}

fn notes_on(desk: &Desk, topic: usize, code: CountryCode) -> Vec<usize> {
    let notes = desk.series.notes_of_country(code).iter().copied();
    notes
        .filter(|note| desk.series.note(*note).topics.contains(&topic))
        .collect()
}

fn cell(desk: &Desk, topic: usize, country: Option<CountryCode>) -> u32 {
    let figures = desk.series.disclosed.topic_country_figures.iter();
    let mut found = figures.filter(|one| one.topic == topic && one.country == country);
    found.next().map_or(0, |one| one.notes)
}

fn total(desk: &Desk, country: Option<CountryCode>) -> u32 {
    let mut figures = desk.series.disclosed.country_figures.iter();
    figures
        .find(|one| one.country == country)
        .map_or(0, |one| one.notes)
}

pub fn named_rows(desk: &Desk, rows: &[Row]) -> String {
    let named: Vec<String> = rows
        .iter()
        .take(MOST_NAMED)
        .map(|row| {
            let number = desk.language.digits(row.total);
            say!(
                desk.language,
                "labelled-number",
                label = &row.label,
                number = number
            )
        })
        .collect();
    desk.language.list(&named)
}

/// Which countries were discussed under every topic; else which was discussed
/// most.
fn breadth(desk: &mut Desk, paper: &Paper) -> String {
    let topics = desk.series.discussed_topics();
    let is_everywhere = |code: &CountryCode| topics.iter().all(|topic| cell(desk, *topic, Some(*code)) > 0);
    let mut everywhere = first(desk, paper, paper.countries.len());
    everywhere.retain(is_everywhere);
    let language = desk.language;
    match everywhere[..] {
        _ if topics.len() < 3 => depth_plain(desk, paper),
        [] => depth_plain(desk, paper),
        [code] => say!(
            language,
            "matrix-finding-everywhere-one",
            country = language.country_initial(code),
            topics = topics.len()
        ),
        _ if everywhere.len() > MOST_IN_FINDING => {
            let behind = map::notes_on(desk, &everywhere);
            let count = desk.value("series/countries-everywhere", everywhere.len(), &behind);
            say!(
                language,
                "matrix-finding-everywhere-counted",
                count = count,
                topics = topics.len()
            )
        }
        _ => say!(
            language,
            "matrix-finding-everywhere",
            countries = language.countries_initial(&everywhere),
            topics = topics.len()
        ),
    }
}

/// Where the most discussed country was discussed most.
fn depth(desk: &Desk, paper: &Paper) -> String {
    let Some((code, notes)) = paper.countries.first() else {
        return String::new();
    };
    let is_alone = leaders(paper) == 1;
    let mut cells: BTreeMap<Reverse<u32>, Vec<usize>> = BTreeMap::new();
    for topic in columns(desk) {
        let cell = Reverse(cell(desk, topic, Some(*code)));
        cells.entry(cell).or_default().push(topic);
    }
    match cells.first_key_value() {
        Some((Reverse(most), topics)) if is_alone && *most > 1 && (*most as usize) < notes.len() => {
            let [topic] = topics[..] else {
                return depth_plain(desk, paper);
            };
            say!(
                desk.language,
                "matrix-finding-topic",
                country = desk.language.country_initial(*code),
                count = notes.len(),
                most = *most,
                topic = desk
                    .language
                    .title_in_text(desk.series.disclosed.topics.label(topic))
            )
        }
        _ => depth_plain(desk, paper),
    }
}

/// Which country was discussed most, or which few were discussed as much.
fn depth_plain(desk: &Desk, paper: &Paper) -> String {
    let Some((first, notes)) = paper.countries.first() else {
        return String::new();
    };
    let (language, leaders) = (desk.language, leaders(paper));
    if leaders == 1 {
        say!(
            language,
            "matrix-finding-most",
            country = language.country_initial(*first),
            count = notes.len()
        )
    } else if leaders <= MOST_IN_FINDING && leaders < paper.countries.len() {
        say!(
            language,
            "matrix-finding-tied",
            countries = language.countries_initial(&self::first(desk, paper, leaders)),
            count = notes.len()
        )
    } else {
        say!(language, "matrix-finding-plain")
    }
}

/// How many countries were discussed as much as the first.
fn leaders(paper: &Paper) -> usize {
    let notes = |(_, notes): &(CountryCode, Vec<usize>)| notes.len();
    let most = paper.countries.first().map_or(0, notes);
    let countries = paper.countries.iter();
    countries.take_while(|one| notes(one) == most).count()
}

/// Which thread runs through which topic.
pub fn threads(desk: &mut Desk, threads: &[usize]) -> Option<HeatMap> {
    let topics = columns(desk);
    if topics.len() < 2 || threads.is_empty() {
        return None;
    }
    let mut rows = Vec::new();
    for thread in threads {
        rows.push(thread_row(desk, &topics, *thread));
    }
    let named = named_rows(desk, &rows);
    let count = desk.table("table:threads/rows", rows.len());
    let figure = FigureText {
        finding: thread_finding(desk, threads),
        source: say!(desk.language, "thread-matrix-source"),
        alternative: say!(
            desk.language,
            "thread-matrix-alternative",
            count = count,
            named = named
        ),
    };
    let heading = say!(desk.language, "thread");
    Some(by_topic(desk, figure, heading, &topics, &rows))
}

fn thread_row(desk: &mut Desk, topics: &[usize], thread: usize) -> Row {
    let series = desk.series;
    let label = series.disclosed.threads.label(thread).to_owned();
    let key = series.main.threads.label(thread);
    let notes = series.notes_of_thread(thread);
    let mut cells = Vec::new();
    for topic in topics {
        let figures = series.disclosed.thread_figures.iter();
        let mut found = figures.filter(|one| one.thread == thread && one.topic == *topic);
        let number = found.next().map_or(0, |one| one.notes);
        let behind: Vec<usize> = notes
            .iter()
            .copied()
            .filter(|note| series.note(*note).topics.contains(topic))
            .collect();
        let title = series.main.topics.label(*topic);
        desk.value(format!("thread_topic:{key}/{title}"), number as usize, &behind);
        cells.push(number);
    }
    let total = desk.count(format!("thread:{key}/notes"), notes);
    Row {
        label,
        cells,
        total: u32::try_from(total).unwrap_or(u32::MAX),
    }
}

fn thread_finding(desk: &Desk, threads: &[usize]) -> String {
    let series = desk.series;
    let mut counted: Vec<(usize, usize)> = threads
        .iter()
        .map(|thread| (series.notes_of_thread(*thread).len(), *thread))
        .collect();
    counted.sort_by_key(|(notes, thread)| (Reverse(*notes), *thread));
    match counted[..] {
        [(most, thread), (next, _), ..] if most > next => say!(
            desk.language,
            "thread-finding-most",
            thread = desk
                .language
                .title_in_text(series.disclosed.threads.label(thread)),
            count = most
        ),
        _ => say!(desk.language, "thread-finding-plain", count = threads.len()),
    }
}
