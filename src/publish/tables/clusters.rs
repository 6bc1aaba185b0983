//! `workshop_groups` and `group_topic`: what groups of workshops, such as those of
//! each region, add up to. Written where the workshops are grouped.

use super::{Cell, Table, columns, people};
use crate::model::name::fold;
use crate::model::{Disclosed, PublicCluster};

/// What stands for the workshops that are in no group.
const NO_GROUP: &str = "no group";

pub(super) fn clusters(disclosed: &Disclosed) -> Table {
    Table {
        name: "workshop_groups",
        description: "Groups of workshops, as the list of workshops has them",
        columns: columns(&[
            (
                "group",
                "The group, for example a region; “no group” for workshops that are in none",
            ),
            ("workshops", "The numbers of its workshops"),
            (
                "participants",
                "Different people who attended any of them; empty where no sheet says or where that would \
                 tell of few people",
            ),
            ("countries", "Different country examples that their notes draw on"),
            ("notes", "Recorded contributions"),
            (
                "recommendations",
                "Recorded contributions that are recommendations",
            ),
        ]),
        rows: disclosed.clusters.iter().map(|one| row(disclosed, one)).collect(),
    }
}

fn row(disclosed: &Disclosed, cluster: &PublicCluster) -> Vec<Cell> {
    let workshops = cluster.workshops.iter();
    let numbers = workshops.map(|workshop| disclosed.workshops[*workshop].number.to_string());
    vec![
        name(disclosed, cluster).into(),
        numbers.collect::<Vec<_>>().into(),
        people(cluster.participants),
        cluster.countries.into(),
        cluster.notes.into(),
        cluster.recommendations.into(),
    ]
}

pub(super) fn cluster_topic(disclosed: &Disclosed) -> Table {
    let rows_of = |cluster: &PublicCluster| {
        let mut topics: Vec<(&str, u32)> = cluster
            .topics
            .iter()
            .map(|(topic, notes)| (disclosed.topics.label(*topic), *notes))
            .collect();
        topics.sort_by_cached_key(|(topic, _)| fold(topic));
        let group = name(disclosed, cluster).to_owned();
        let row = move |(topic, notes): (&str, u32)| vec![group.as_str().into(), topic.into(), notes.into()];
        topics.into_iter().map(row).collect::<Vec<_>>()
    };
    Table {
        name: "group_topic",
        description: "Notes by group of workshops and topic; a note on several topics counts in each of them",
        columns: columns(&[
            ("group", "The group of workshops"),
            ("topic", "The topic"),
            ("notes", "Recorded contributions on this topic in its workshops"),
        ]),
        rows: disclosed.clusters.iter().flat_map(rows_of).collect(),
    }
}

fn name<'a>(disclosed: &'a Disclosed, cluster: &PublicCluster) -> &'a str {
    match disclosed.cluster_name(cluster) {
        "" => NO_GROUP,
        name => name,
    }
}
