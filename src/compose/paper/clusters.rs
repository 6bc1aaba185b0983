//! Groups of workshops beside each other, such as those of each region: what
//! they add up to, which topics they spoke of, and in each what no chapter has
//! quoted.

use super::{Paper, matrix};
use crate::compose::contribution::{Label, contributions};
use crate::compose::desk::Desk;
use crate::compose::heat::Row;
use crate::compose::language::say;
use crate::compose::participation;
use crate::compose::quotation::on_one_line;
use crate::compose::series::Series;
use crate::model::disclosed::{PublicCluster, PublicCount};
use crate::model::view::{
    ClusterView, ClustersChapter, FigureText, HeatMap, Statement, TableColumn, TableGroup, TableView,
};

/// `None` where the workshops are not grouped.
pub fn chapter(desk: &mut Desk, paper: &Paper) -> Option<ClustersChapter> {
    let clusters = &desk.series.disclosed.clusters;
    if clusters.is_empty() {
        return None;
    }
    let mut views = Vec::new();
    for (cluster, chosen) in clusters.iter().zip(&paper.selection.clusters) {
        if cluster.notes > 0 {
            views.push(view(desk, cluster, chosen));
        }
    }
    let names: Vec<String> = clusters.iter().map(|cluster| name(desk, cluster)).collect();
    Some(ClustersChapter {
        heading: say!(desk.language, "clusters-heading", heading = heading_in_text(desk)),
        names: desk.language.facts(names),
        introduction: vec![introduction(desk)],
        table: table(desk),
        matrix: by_topic(desk),
        clusters: views,
    })
}

/// Records what the tables tell of groups, also where no document prints it.
pub fn record(desk: &mut Desk) {
    if !desk.series.disclosed.clusters.is_empty() {
        table(desk);
        by_topic(desk);
    }
}

/// The workshops of each group as rows of a table that lists them by group; none
/// where they are not grouped.
pub fn groups_of_rows(desk: &Desk, workshops: &[usize]) -> Vec<TableGroup> {
    let clusters = desk.series.disclosed.clusters.iter();
    let groups = clusters.map(|cluster| TableGroup {
        heading: name(desk, cluster),
        rows: workshops
            .iter()
            .filter(|workshop| cluster.workshops.contains(workshop))
            .count(),
    });
    groups.filter(|group| group.rows > 0).collect()
}

/// The workshops of the series, group by group where they are grouped.
pub fn by_group(series: &Series) -> Vec<usize> {
    let clusters = &series.disclosed.clusters;
    if clusters.is_empty() {
        return series.workshops.clone();
    }
    let grouped = clusters.iter().flat_map(|cluster| &cluster.workshops);
    grouped.copied().collect()
}

/// The name of a group; of the workshops in none, that they are in none.
fn name(desk: &Desk, cluster: &PublicCluster) -> String {
    match desk.series.disclosed.cluster_name(cluster) {
        "" => say!(desk.language, "cluster-none"),
        name => on_one_line(name),
    }
}

/// A group in the names of figures, which are the same in every edition.
fn key(series: &Series, cluster: &PublicCluster) -> String {
    match series.main.cluster_name(cluster) {
        "" => "none".to_owned(),
        name => name.to_owned(),
    }
}

/// What the groups are, as a sentence has it: `region`. Words in capitals stay.
fn heading_in_text(desk: &Desk) -> String {
    let heading = on_one_line(&desk.series.disclosed.cluster_heading);
    let mut letters = heading.chars();
    let (first, second) = (letters.next(), letters.next());
    match first {
        Some(first) if second.is_none_or(|second| !second.is_uppercase()) => {
            let rest = heading.chars().skip(1);
            first.to_lowercase().chain(rest).collect()
        }
        _ => heading,
    }
}

/// The notes of a group, by reference.
fn notes(series: &Series, cluster: &PublicCluster) -> Vec<usize> {
    let is_of = |note: &usize| cluster.workshops.contains(&series.note(*note).workshop);
    series.notes.iter().copied().filter(is_of).collect()
}

/// By what the workshops are grouped, and which group said most.
fn introduction(desk: &mut Desk) -> Statement {
    let series = desk.series;
    let clusters = &series.disclosed.clusters;
    let workshops = desk.workshops();
    let groups = desk.table("table:clusters/rows", clusters.len());
    let grouped = say!(
        desk.language,
        "clusters-introduction",
        workshops = workshops,
        groups = groups,
        heading = heading_in_text(desk)
    );
    let most = clusters.iter().map(|cluster| cluster.notes).max().unwrap_or(0);
    let leaders: Vec<&PublicCluster> = clusters.iter().filter(|cluster| cluster.notes == most).collect();
    let leader = match leaders[..] {
        [leader] => {
            let behind = notes(series, leader);
            let count = desk.count(format!("cluster:{}/notes", key(series, leader)), &behind);
            say!(
                desk.language,
                "clusters-leader",
                group = name(desk, leader),
                count = count
            )
        }
        _ => String::new(),
    };
    let mut several = clusters.iter().filter(|cluster| cluster.workshops.len() > 1);
    let is_counted = several.any(|cluster| cluster.participants.exactly().is_some());
    let people = if is_counted {
        say!(desk.language, "clusters-people")
    } else {
        String::new()
    };
    let text = desk.language.paragraph([grouped, leader, people]);
    desk.statement(text, &[])
}

/// How much was said in a group, and on which topic most of it.
fn view(desk: &mut Desk, cluster: &PublicCluster, chosen: &[usize]) -> ClusterView {
    ClusterView {
        name: name(desk, cluster),
        lead: lead(desk, cluster),
        items: contributions(desk, chosen, Label::Kind),
    }
}

fn lead(desk: &mut Desk, cluster: &PublicCluster) -> String {
    let series = desk.series;
    let key = key(series, cluster);
    let behind = notes(series, cluster);
    let count = desk.count(format!("cluster:{key}/notes"), &behind);
    let listed = desk.dates(format!("cluster:{key}/workshops"), cluster.workshops.len());
    let most = leading(cluster);
    match most {
        Some((topic, most)) if most > 1 && (most as usize) < count => {
            let is_on = |note: &usize| series.note(*note).topics.contains(&topic);
            let on_topic: Vec<usize> = behind.iter().copied().filter(is_on).collect();
            let title = series.main.topics.label(topic);
            let number = desk.value(format!("cluster_topic:{key}/{title}"), most as usize, &on_topic);
            say!(
                desk.language,
                "cluster-lead-topic",
                workshops = listed,
                count = count,
                most = number,
                topic = desk.language.title_in_text(series.disclosed.topics.label(topic))
            )
        }
        _ => say!(desk.language, "cluster-lead", workshops = listed, count = count),
    }
}

/// The topic of which a group spoke most, with its notes; none where two were
/// spoken of as much.
fn leading(cluster: &PublicCluster) -> Option<(usize, u32)> {
    let most = cluster.topics.iter().map(|(_, notes)| *notes).max()?;
    let mut leaders = cluster.topics.iter().filter(|(_, notes)| *notes == most);
    let leader = leaders.next().copied();
    leader.filter(|_| leaders.next().is_none())
}

fn table(desk: &mut Desk) -> TableView {
    let clusters = &desk.series.disclosed.clusters;
    let rows: Vec<Vec<String>> = clusters.iter().map(|cluster| row(desk, cluster)).collect();
    let language = desk.language;
    let column = TableColumn::new;
    let heading = on_one_line(&desk.series.disclosed.cluster_heading);
    TableView {
        caption: say!(
            language,
            "clusters-table-caption",
            heading = heading_in_text(desk)
        ),
        summary: say!(language, "clusters-table-summary", count = rows.len()),
        columns: vec![
            column(heading, false, 26),
            column(say!(language, "column-workshops"), true, 12),
            column(say!(language, "column-participants"), true, 13),
            column(say!(language, "column-contributions"), true, 14),
            column(say!(language, "column-countries"), true, 12),
            column(say!(language, "column-recommendations"), true, 16),
        ],
        rows,
        documents: Vec::new(),
        groups: Vec::new(),
    }
}

fn row(desk: &mut Desk, cluster: &PublicCluster) -> Vec<String> {
    let series = desk.series;
    let key = key(series, cluster);
    let behind = notes(series, cluster);
    let recommending: Vec<usize> = behind
        .iter()
        .copied()
        .filter(|note| series.recommendation_of(*note).is_some())
        .collect();
    desk.dates(format!("cluster:{key}/workshops"), cluster.workshops.len());
    desk.people(format!("cluster:{key}/participants"), cluster.participants);
    desk.cell(format!("cluster:{key}/notes"), cluster.notes as usize, &behind);
    let drawing = series.drawing(&behind);
    let countries = cluster.countries as usize;
    desk.cell(format!("cluster:{key}/countries"), countries, &drawing);
    let recommendations = cluster.recommendations as usize;
    let figure = format!("cluster:{key}/recommendations");
    desk.cell(figure, recommendations, &recommending);
    let language = desk.language;
    let people = participation::number(desk, cluster.participants);
    let people = people.unwrap_or_else(|| match cluster.participants {
        PublicCount::Unknown => say!(language, "table-unknown"),
        PublicCount::Exactly(_) | PublicCount::FewerThan(_) => String::new(),
    });
    vec![
        name(desk, cluster),
        language.digits(cluster.workshops.len() as u64),
        people,
        language.digits(cluster.notes),
        language.digits(cluster.countries),
        language.digits(cluster.recommendations),
    ]
}

/// Groups of workshops against topics; `None` with one topic.
fn by_topic(desk: &mut Desk) -> Option<HeatMap> {
    let series = desk.series;
    let topics = matrix::columns(desk);
    if topics.len() < 2 {
        return None;
    }
    let mut rows = Vec::new();
    for cluster in &series.disclosed.clusters {
        let key = key(series, cluster);
        let behind = notes(series, cluster);
        let mut cells = Vec::new();
        for topic in &topics {
            let is_on = |note: &usize| series.note(*note).topics.contains(topic);
            let on_topic: Vec<usize> = behind.iter().copied().filter(is_on).collect();
            let found = cluster.topics.iter().find(|(one, _)| one == topic);
            let number = found.map_or(0, |(_, notes)| *notes);
            let title = series.main.topics.label(*topic);
            desk.value(format!("cluster_topic:{key}/{title}"), number as usize, &on_topic);
            cells.push(number);
        }
        rows.push(Row {
            label: name(desk, cluster),
            cells,
            total: cluster.notes,
        });
    }
    let named = matrix::named_rows(desk, &rows);
    let count = desk.table("table:clusters/rows", rows.len());
    let figure = FigureText {
        finding: finding(desk),
        source: say!(desk.language, "cluster-matrix-source"),
        alternative: say!(
            desk.language,
            "cluster-matrix-alternative",
            count = count,
            named = named
        ),
    };
    let heading = on_one_line(&series.disclosed.cluster_heading);
    Some(matrix::by_topic(desk, figure, heading, &topics, &rows))
}

/// Whether one topic leads everywhere.
fn finding(desk: &Desk) -> String {
    let series = desk.series;
    let mut leaders: Vec<usize> = series
        .disclosed
        .clusters
        .iter()
        .filter_map(|cluster| Some(leading(cluster)?.0))
        .collect();
    let told = leaders.len();
    leaders.sort_unstable();
    leaders.dedup();
    let heading = heading_in_text(desk);
    match leaders[..] {
        [topic] if told == series.disclosed.clusters.len() => say!(
            desk.language,
            "cluster-finding-same",
            heading = heading,
            topic = desk.language.title_in_text(series.disclosed.topics.label(topic))
        ),
        _ => say!(desk.language, "cluster-finding-plain", heading = heading),
    }
}
