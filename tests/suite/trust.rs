//! A build that may be interrupted, doubled, starved of disk and repeated:
//! what lies in `output/` is complete, and the next build heals the rest.

mod compared;
mod current;
mod elsewhere;
mod interrupted;
mod locked;
mod messages;
mod naming;
mod refused;
mod small_groups;
mod standing;
mod watched;

use std::collections::BTreeMap;

use crate::support::Sandbox;

/// A small series in two states; each has a workshop that the other has not.
pub const STATES: [[(&str, &str); 3]; 2] = [
    [
        (
            "inputs/ways/workshops.csv",
            "Workshop,Title,Date\n1,Rivers,2021-02-12\n2,Roads,2021-03-12\n",
        ),
        (
            "inputs/ways/notes_1.csv",
            "Workshop,Type,Note,Topic,Country example\n1,Idea,Pool the maps of both banks.,Water,Mali\n\
             1,Recommendation,Meet on the river every spring.,Water,Nepal\n",
        ),
        (
            "inputs/ways/notes_2.csv",
            "Workshop,Type,Note,Topic,Country example\n2,Challenge,The roads end at the border.,Travel,Mali\n\
             2,Recommendation,Mend the bridge before the rains.,Travel,Nepal\n",
        ),
    ],
    [
        (
            "inputs/ways/workshops.csv",
            "Workshop,Title,Date\n1,Rivers,2021-02-12\n3,Harbours,2021-04-12\n",
        ),
        (
            "inputs/ways/notes_1.csv",
            "Workshop,Type,Note,Topic,Country example\n1,Idea,Share the maps of both banks.,Water,Mali\n\
             1,Recommendation,Meet on the river every autumn.,Water,Nepal\n",
        ),
        (
            "inputs/ways/notes_2.csv",
            "Workshop,Type,Note,Topic,Country example\n3,Challenge,The quay is too short.,Travel,Haiti\n\
             3,Recommendation,Dredge the channel before the rains.,Travel,Haiti\n",
        ),
    ],
];

/// Puts the inputs into a state.
pub fn put(sandbox: &Sandbox, state: usize) {
    for (path, content) in STATES[state] {
        sandbox.write(path, content);
    }
}

/// What a fresh build makes of a state: the files of the series.
pub fn fresh(state: usize) -> BTreeMap<String, Vec<u8>> {
    let sandbox = Sandbox::new();
    put(&sandbox, state);
    sandbox.run(&[]).ends_with(0);
    sandbox.files("output/ways")
}

/// A number that looks like chance and is the same in every run.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below this.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}
