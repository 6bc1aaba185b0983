//! What words mean, in the six languages in which people write their sheets:
//! headers, answers, attributes of people, dates, countries and areas,
//! stakeholder groups, kinds. Declarative tables, no input but themselves.

pub mod answer;
pub mod attribute;
pub mod calendar;
pub mod country;
pub mod domain;
mod entry;
pub mod header;
pub mod language;
pub mod person;
pub mod place;
pub mod term;
pub mod tile;
