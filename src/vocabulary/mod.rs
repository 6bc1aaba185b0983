//! What words mean: countries and areas, headers, stakeholder groups, kinds.
//! Declarative tables, no input but themselves.

pub mod country;
pub mod header;
pub mod term;
pub mod tile;
