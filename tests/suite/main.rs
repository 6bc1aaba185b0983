//! The test suite: one binary, a file a stage.

mod aggregate;
mod architecture;
mod build;
mod compose;
mod disclose;
mod ingest;
mod publish;
mod render;
