//! `continuity`: who came back, as counts. Every count is one that `disclose`
//! lets pass; what it keeps back has no row.

use super::{Cell, Table, columns};
use crate::model::{Disclosed, PublicWorkshop};

const EARLIER: &str = "an earlier workshop";
const NO_EARLIER: &str = "no earlier workshop";
/// In the order of the counts.
const TIMES: [&str; 3] = ["one workshop", "two workshops", "three or more workshops"];

pub(super) fn continuity(disclosed: &Disclosed) -> Table {
    let mut workshops: Vec<&PublicWorkshop> = disclosed.workshops.iter().collect();
    workshops.sort_by(|left, right| left.number.cmp(&right.number));
    let of_workshops = workshops.into_iter().flat_map(of_workshop);
    let of_series = disclosed.attended.into_iter().flat_map(of_series);
    Table {
        name: "continuity",
        description: "Participants by which other workshops they attended, where that points at nobody",
        columns: columns(&[
            (
                "workshop",
                "The workshop's number; “series” counts each person once in the whole series",
            ),
            (
                "attended",
                "For a workshop whether its participants had attended an earlier one: by date, on one day or \
                 where a date is missing by number; for the series how many workshops they attended",
            ),
            ("participants", "Different people who attended"),
        ]),
        rows: of_workshops.chain(of_series).collect(),
    }
}

fn of_workshop(workshop: &PublicWorkshop) -> Vec<Vec<Cell>> {
    let number = workshop.number.as_str();
    let (Some(returned), Some(participants)) = (workshop.returned, workshop.participants.exactly()) else {
        return Vec::new();
    };
    let first = participants.saturating_sub(returned);
    let counts = [(EARLIER, returned), (NO_EARLIER, first)];
    let row = |(attended, count): (&str, u32)| vec![number.into(), attended.into(), count.into()];
    counts.map(row).to_vec()
}

fn of_series(counts: [u32; 3]) -> Vec<Vec<Cell>> {
    let rows = TIMES.into_iter().zip(counts);
    rows.map(|(times, count)| vec!["series".into(), times.into(), count.into()])
        .collect()
}
