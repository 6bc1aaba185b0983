//! `workshops`: the workshops of the series with what they gave.

use super::{Cell, Table, columns, labels, people};
use crate::model::{Disclosed, PublicWorkshop};

pub(super) fn workshops(disclosed: &Disclosed) -> Table {
    let mut workshops: Vec<&PublicWorkshop> = disclosed.workshops.iter().collect();
    workshops.sort_by(|left, right| left.number.cmp(&right.number));
    Table {
        name: "workshops",
        description: "The workshops of the series",
        columns: columns(&[
            ("workshop", "The workshop's own number"),
            ("title", "Its title"),
            ("topics", "The topics that it was about"),
            ("date", "The day on which it took place, as year, month and day"),
            ("hosts", "The organisations that hosted it"),
            ("format", "How people met, for example online"),
            (
                "participants",
                "Different people who attended; “<” and a number where fewer attended than may be told; \
                 empty where no sheet says",
            ),
            ("countries", "Different country examples that its notes draw on"),
            ("notes", "Recorded contributions"),
            (
                "recommendations",
                "Recorded contributions that are recommendations",
            ),
            (
                "new_countries",
                "Country examples that no workshop of a smaller number had",
            ),
            (
                "new_recommendations",
                "Different recommendations that no workshop of a smaller number made",
            ),
            (
                "group",
                "The group that it is in, for example a region; empty for none",
            ),
        ]),
        rows: workshops
            .into_iter()
            .map(|workshop| row(disclosed, workshop))
            .collect(),
    }
}

fn row(disclosed: &Disclosed, workshop: &PublicWorkshop) -> Vec<Cell> {
    vec![
        workshop.number.as_str().into(),
        workshop.title.as_str().into(),
        labels(&disclosed.topics, &workshop.topics).into(),
        workshop
            .date
            .map(|date| date.to_string())
            .unwrap_or_default()
            .into(),
        workshop.hosts.clone().into(),
        workshop.format.as_str().into(),
        people(workshop.participants),
        workshop.countries.into(),
        workshop.notes.into(),
        workshop.recommendations.into(),
        workshop.new_countries.into(),
        workshop.new_recommendations.into(),
        workshop.cluster.as_str().into(),
    ]
}
