//! No number without its rows: every figure that a document's evidence lists
//! is counted again from the sheets, and no number is printed that it does not
//! list.

#[path = "figures/families.rs"]
mod families;
#[path = "figures/inputs.rs"]
mod inputs;
#[path = "figures/marked.rs"]
mod marked;
#[path = "figures/printed.rs"]
mod printed;
#[path = "figures/recounted.rs"]
mod recounted;

use std::collections::BTreeSet;

use rapporteur::ingest::{Isolation, Reading, read_series};
use rapporteur::model::disclosed::Disclosed;
use rapporteur::model::settings::WorkshopsAre;
use rapporteur::pipeline::{TemplateSource, templates};
use rapporteur::{aggregate, compose, disclose};

use crate::support::repository;

/// A sample series as documents may tell it.
fn sample(series: &str) -> Disclosed {
    let folder = repository().join("inputs").join(series);
    let read = read_series(&folder, series, &Isolation::Within).unwrap();
    let Reading::Dataset(mut dataset) = read.value else {
        panic!("the samples can be read");
    };
    // The first language alone is marked, and its terms for workshops are not
    // declined here: numbers are told alike whatever the workshops are called.
    dataset.settings.languages.truncate(1);
    dataset.settings.workshops_are = WorkshopsAre::Workshops;
    let templates = templates::load(&TemplateSource::BuiltIn).unwrap();
    let tables = aggregate::tabulate(&dataset).unwrap();
    let substitutes = compose::substitutes(&dataset.groups, &dataset.settings.languages, &templates).unwrap();
    let disclosure = disclose::disclose(*dataset, tables, &substitutes, &templates);
    disclosure.value.disclosed
}

#[test]
fn every_number_that_the_samples_print_is_listed() {
    let templates = templates::load(&TemplateSource::BuiltIn).unwrap();
    let marked = marked::catalogue(templates);
    for series in [
        "applying-sustaining-peace",
        "community-engagement-consultation",
        "introduction-to-sustaining-peace",
        "keeping-peace-building-trust",
        "south-south-peace-development",
    ] {
        let mut met = BTreeSet::new();
        let faults = printed::hold(&sample(series), &marked.locales, false, &mut met);
        assert!(faults.is_empty(), "{series}: {faults:#?}");
        assert!(met.len() > 70, "{series}: {met:?}");
    }
}
