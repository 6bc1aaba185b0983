//! The test suite: one binary, a file a stage; `build` and `recount` look at
//! the whole line from outside.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that meets what it does not expect has failed"
)]
#![allow(
    clippy::assigning_clones,
    clippy::case_sensitive_file_extension_comparisons,
    clippy::format_collect,
    clippy::similar_names,
    reason = "these mind speed, foreign file names and long functions; a test has none of them"
)]

mod aggregate;
mod aliases;
mod annotate;
mod architecture;
mod bare_brief;
mod branding;
mod build;
mod cases;
mod changes;
mod compose;
mod corpus;
mod countries;
mod country_notes;
mod country_text;
mod disclose;
mod drawn;
mod editorial;
mod explain;
mod figures;
mod grouping;
mod hostile;
mod index_page;
mod ingest;
mod init;
mod inspect;
mod languages;
mod layout;
mod leaks;
mod manual;
mod pdf;
mod portable;
mod properties;
mod publish;
mod recount;
mod render;
mod said_alike;
mod samples;
mod shown;
mod support;
mod template_errors;
mod trace;
mod trust;
mod view_fields;
