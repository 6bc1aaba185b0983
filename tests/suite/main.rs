//! The test suite: one binary, a file a stage; `build` and `recount` look at
//! the whole line from outside.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that meets what it does not expect has failed"
)]

mod aggregate;
mod architecture;
mod build;
mod compose;
mod disclose;
mod ingest;
mod pdf;
mod publish;
mod recount;
mod render;
mod support;
