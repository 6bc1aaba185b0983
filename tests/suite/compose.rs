//! Tests of `compose`: from small series made by hand to the words on a page.

mod brief;
pub mod catalogue;
mod changes;
mod cross_readings;
mod disclosure;
mod evidence;
pub mod fixture;
pub mod invariants;
mod languages;
pub mod lexicon;
mod pages;
mod paper;
