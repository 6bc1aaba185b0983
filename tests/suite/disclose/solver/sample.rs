//! The sample series, read and told as a build does it.

use std::fs;
use std::path::Path;

use rapporteur::aggregate::tabulate;
use rapporteur::disclose::disclose;
use rapporteur::disclose::participation::{Attendees, PublicParticipation};
use rapporteur::ingest::{Isolation, Reading, read_series};
use rapporteur::model::{Dataset, Disclosed, TemplateFiles};

use super::super::substitutes;
use super::determined;

fn read(folder: &Path) -> Dataset {
    let name = folder.file_name().unwrap().to_string_lossy();
    match read_series(folder, &name, &Isolation::Within).unwrap().value {
        Reading::Dataset(dataset) => *dataset,
        Reading::Nothing(_) => panic!("{name} holds nothing"),
    }
}

/// What a build tells of the people.
fn participation(disclosed: Disclosed) -> PublicParticipation {
    let workshops = disclosed.workshops.iter();
    PublicParticipation {
        workshops: workshops.clone().map(|workshop| workshop.participants).collect(),
        participants: disclosed.participants,
        clusters: disclosed
            .clusters
            .iter()
            .map(|cluster| cluster.participants)
            .collect(),
        returning: disclosed.returning,
        returned: workshops.map(|workshop| workshop.returned).collect(),
        attended: disclosed.attended,
        breakdowns: disclosed.participation,
    }
}

#[test]
fn the_samples_determine_no_small_count() {
    let inputs = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs");
    let entries = fs::read_dir(inputs).unwrap().map(|entry| entry.unwrap().path());
    let mut tried = 0;
    for folder in entries.filter(|path| path.is_dir()) {
        let dataset = read(&folder);
        let tables = tabulate(&dataset).unwrap();
        let passed = disclose(
            dataset.clone(),
            tables.clone(),
            &substitutes(&dataset),
            &TemplateFiles::default(),
        );
        let disclosed = passed.value.disclosed;
        let minimum = disclosed.minimum_cell;
        let told = participation(disclosed);
        let found = determined(&tables, &Attendees::of(&dataset), &told, minimum);
        assert_eq!(found, [], "{}", folder.display());
        tried += 1;
    }
    assert!(tried > 0);
}
