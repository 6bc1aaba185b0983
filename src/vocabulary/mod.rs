//! What words mean: countries and areas, and (by and by) header aliases,
//! stakeholder groups and kinds. Declarative tables, no input but themselves.

pub mod country;
pub mod tile;
