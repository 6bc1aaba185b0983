//! **rapporteur** reads the spreadsheets of a series of workshops and renders
//! a meeting brief for each and one policy paper.
//!
//! # The house
//!
//! Data flows one way; each room owns one thing; each engine has one room.
//!
//! | room | owns | engine |
//! |---|---|---|
//! | [`cli`] | arguments, progress and messages on the terminal | clap, indicatif |
//! | [`pipeline`] | the order of the stages, the resolved configuration | |
//! | [`ingest`] | from files to a `Dataset`, each value with its cell | calamine; zip and quick-xml on guard |
//! | [`aggregate`] | from a `Dataset` to `Tables` | polars |
//! | [`disclose`] | the barrier: from both to what may be told; the gate, which reads back what is about to be written | zip and quick-xml, to read back |
//! | [`compose`] | choice, order and wording: from `Disclosed` to views | Fluent, ICU |
//! | [`render`] | from a view to Typst source and PDF | minijinja, Typst |
//! | [`publish`] | tables, JSON, manifest, the page of all series, the workbook of `init`, marked copies of the owner's files; the only writer to `output/` | csv, `rust_xlsxwriter` |
//! | [`vocabulary`] | what words mean: countries, headers, groups, kinds | |
//! | [`model`] | what passes between the stages | |
//! | [`diagnostic`] | what the owner of the data can mend | |
//!
//! # Direction
//!
//! `main → cli → pipeline → {ingest, aggregate, disclose, compose, render,
//! publish} → {vocabulary, model} → diagnostic`. The stages never import each
//! other; what passes between them lives in [`model`]. Nothing below
//! [`pipeline`] sees clap, the environment or the clock. Only `pipeline`,
//! `ingest`, `aggregate` and `disclose` may name a `Dataset` or `Tables`.
//! `tests/suite/architecture.rs` holds the code to this page.
//!
//! # Flow
//!
//! `InputFile → Sheet (cells + Origin) → Dataset → Tables → Disclosed →
//! BriefView | PaperView → TypstSource → Pdf → gate → output/`
//!
//! # Two channels for what goes wrong
//!
//! What the owner of the data can mend is a [`diagnostic::Diagnostic`]. What
//! the environment does is an [`anyhow::Error`]. The exit code derives from
//! what [`pipeline::run`] returns.

pub mod aggregate;
pub mod cli;
pub mod compose;
pub mod diagnostic;
pub mod disclose;
pub mod ingest;
pub mod model;
pub mod pipeline;
pub mod publish;
pub mod render;
pub mod vocabulary;
