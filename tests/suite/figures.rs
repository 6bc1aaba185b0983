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
use rapporteur::pipeline::{TemplateSource, templates};
use rapporteur::{aggregate, compose, disclose};

use crate::support::repository;

const SERIES: &str = "applying-sustaining-peace";

/// The sample series as documents may tell it.
fn sample() -> Disclosed {
    let folder = repository().join("inputs").join(SERIES);
    let read = read_series(&folder, SERIES, &Isolation::Within).unwrap();
    let Reading::Dataset(dataset) = read.value else {
        panic!("the samples can be read");
    };
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
    let mut met = BTreeSet::new();
    let faults = printed::hold(&sample(), &marked.locales, false, &mut met);
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(met.len() > 70, "{met:?}");
}
